// Our own requests and their answers as WARC 1.1 (ISO 28500:2017), each record in a gzip member of its own, with the index that finds them (CDXJ).
//
// Heads are written as they went over the wire; the body as it came, packed where the server packed it. Chunks were joined on receiving, so the header
// that announced them is kept under another name, as other archives do.
import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Header, Hop } from './hop.ts'

export type Warc = { readonly bytes: Uint8Array; readonly index: string }

/** `software` is told in the first record. */
export function warcOf(hops: readonly Hop[], software: string): Warc {
  const parts: Uint8Array[] = []
  const lines: string[] = []
  let at = 0
  const add = (record: Uint8Array): number => {
    const packed = gzipSync(record)
    parts.push(packed)
    at += packed.length
    return packed.length
  }
  const [first] = hops
  if (first !== undefined)
    add(
      warcRecord(
        'warcinfo',
        [['WARC-Date', whole(first.at)]],
        'application/warc-fields',
        Buffer.from(`software: ${software}\r\nformat: WARC File Format 1.1\r\n`),
      ),
    )
  for (const hop of hops) {
    const response = `<urn:uuid:${randomUUID()}>`
    const path = new URL(hop.address)
    const common: readonly Header[] = [
      ['WARC-Target-URI', hop.address],
      ['WARC-Date', whole(hop.at)],
      ['WARC-IP-Address', hop.peer.address],
    ]
    const payload = sha256(hop.body)
    const answer = Buffer.concat([Buffer.from(`HTTP/1.1 ${hop.status} ${hop.reason}\r\n${headLines(hop.headers)}\r\n`, 'latin1'), hop.body])
    const labels: readonly Header[] = [
      ...common,
      ['WARC-Payload-Digest', payload],
      ...(hop.partial === null ? [] : [['WARC-Truncated', TRUNCATED[hop.partial]] as const]),
    ]
    const offset = at
    const length = add(warcRecord('response', labels, 'application/http; msgtype=response', answer, response))
    const mime =
      hop.headers
        .find(([name]) => name.toLowerCase() === 'content-type')?.[1]
        .split(';')[0]
        ?.trim() ?? 'unk'
    lines.push(
      `${sortable(path)} ${whole(hop.at).replace(/\D/g, '')} ${JSON.stringify({ url: hop.address, mime, status: String(hop.status), digest: payload, length: String(length), offset: String(offset), filename: 'data.warc.gz' })}\n`,
    )
    const request = Buffer.from(`GET ${path.pathname}${path.search} HTTP/1.1\r\n${headLines(hop.sent)}\r\n`, 'latin1')
    add(warcRecord('request', [...common, ['WARC-Concurrent-To', response]], 'application/http; msgtype=request', request))
    if (hop.tls !== null) {
      const { certificate, ...said } = hop.tls
      const fields = JSON.stringify({ ...said, certificate: Buffer.from(certificate).toString('base64') })
      add(warcRecord('metadata', [...common, ['WARC-Concurrent-To', response]], 'application/json', Buffer.from(fields)))
    }
  }
  return { bytes: new Uint8Array(Buffer.concat(parts)), index: lines.toSorted().join('') }
}

const TRUNCATED = { 'net-slow': 'time', 'net-time': 'time', 'net-size': 'length', 'net-ended': 'disconnect' } as const

const whole = (instant: string): string => `${instant.slice(0, 19)}Z`
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

function warcRecord(type: string, labels: readonly Header[], contentType: string, block: Uint8Array, id = `<urn:uuid:${randomUUID()}>`): Uint8Array {
  const head = [
    ...([
      ['WARC-Type', type],
      ['WARC-Record-ID', id],
    ] as const),
    ...labels,
    ...([
      ['WARC-Block-Digest', sha256(block)],
      ['Content-Type', contentType],
      ['Content-Length', String(block.length)],
    ] as const),
  ]
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), block, Buffer.from('\r\n\r\n')])
}

const headLines = (headers: readonly Header[]): string =>
  headers.map(([name, value]) => `${name.toLowerCase() === 'transfer-encoding' ? `X-Archive-Orig-${name}` : name}: ${value}\r\n`).join('')

/** "https://www.harbourpost.example/crane?x=1" as "example,harbourpost)/crane?x=1": addresses of one house lie together. */
function sortable({ hostname, pathname, search, port }: URL): string {
  const host = hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .toReversed()
    .join(',')
  return `${host}${port === '' ? '' : `:${port}`})${(pathname + search).toLowerCase()}`
}
