// A capture as WACZ 1.1.1: the WARC of our requests, its index, the list of pages, what was obtained in words, and a checksum for each file.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import type { Hop } from './hop.ts'
import { warcOf } from './warc-of.ts'
import type { Obtained } from './what-came.ts'

/** The archive's bytes. The page it lists is the last address, where the first one led. `beside`: further files, such as a picture of the page. */
export async function waczOf(
  hops: readonly Hop[],
  software: string,
  obtained: readonly Obtained[],
  beside: Readonly<Record<string, Uint8Array>> = {},
): Promise<Uint8Array> {
  const last = hops.at(-1)
  const [first] = hops
  if (last === undefined || first === undefined) throw new Error('a capture of no hop')
  const warc = warcOf(hops, software)
  const told = {
    askedFor: first.address,
    obtained,
    hops: hops.map(({ address, at, peer, status, partial, tls }) => ({ address, at, peer, status, partial, certificate: tls?.sha256 ?? null })),
  }
  const pages = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages' },
    { id: '1', url: last.address, ts: last.at, title: last.address },
  ]
  const files: Record<string, Uint8Array> = {
    'archive/data.warc.gz': warc.bytes,
    'indexes/index.cdxj': Buffer.from(warc.index),
    'pages/pages.jsonl': Buffer.from(pages.map((page) => `${JSON.stringify(page)}\n`).join('')),
    'dateline/capture.json': Buffer.from(`${JSON.stringify(told, null, 2)}\n`),
    ...beside,
  }
  const resources = Object.entries(files).map(([path, bytes]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    hash: sha256(bytes),
    bytes: bytes.length,
  }))
  const list = Buffer.from(
    `${JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', title: last.address, mainPageUrl: last.address, mainPageDate: last.at, created: last.at, software, resources }, null, 2)}\n`,
  )
  const zip = new yazl.ZipFile()
  const options = { compress: false, mtime: new Date(last.at), forceDosTimestamp: true }
  for (const [path, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), path, options)
  zip.addBuffer(list, 'datapackage.json', options)
  zip.addBuffer(Buffer.from(`${JSON.stringify({ path: 'datapackage.json', hash: sha256(list) })}\n`), 'datapackage-digest.json', options)
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
