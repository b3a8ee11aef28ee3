// WACZ 1.1.1: a ZIP of a web archive with its list of pages and a checksum for each file. The pages it lists are the reports. Of one that this desk made, and
// whose page has no words of its own, those that a browser of this desk saw are read (pages/as-rendered.ts).
import { createHash } from 'node:crypto'
import type { Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'
import { asRendered, renderedWords } from '../pages/as-rendered.ts'
import { endsWith } from '../pages/file-facts.ts'
import { smallZip } from '../pages/small-zip.ts'
import { memberBytes, zipMembers } from '../pages/zip.ts'
import { pagesOfWarc, warc } from './warc.ts'

export const wacz: Reader = {
  name: 'a web archive (WACZ)',

  claims(head, facts) {
    const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4
    if (!isZip) return endsWith(facts, '.wacz') ? 0.45 : 0
    if (endsWith(facts, '.wacz')) return 0.98
    const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1')
    return /(?:archive\/[^\0]{1,200}\.warc|datapackage\.json)/.test(start) ? 0.92 : 0
  },

  read(bytes, facts) {
    const members = zipMembers(bytes, facts.name)
    if (members === null) throw new Problem('wacz-damaged', `"${facts.name}" is called a web archive but is cut off or no archive. The original is kept.`)
    const read = (name: string): Uint8Array | null => {
      const member = members.find((one) => one.name === name)
      return member === undefined ? null : memberBytes(bytes, member, facts.name)
    }
    const archives = members.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/.test(name))
    if (archives.length === 0) throw new Problem('wacz-without-archive', `"${facts.name}" has no WARC in its folder "archive". The original is kept.`)
    const sums = checksums(read('datapackage.json'))
    const wanted = pagesListed(read('pages/pages.jsonl'))
    const [sent, isOurs]: [Page[], boolean] = [[], facts.ours === true]
    let refused: unknown = null
    for (const member of archives) {
      const content = memberBytes(bytes, member, facts.name)
      const sum = sums.get(member.name)
      const wrong = sum !== undefined && sum !== createHash('sha256').update(content).digest('hex')
      try {
        const inner = { name: member.name, mediaType: null, ours: isOurs }
        const pages = pagesOfWarc(content, inner, wanted.size === 0 ? null : wanted, isOurs)
        sent.push(...pages.map((page) => (wrong ? { ...page, troubles: [...page.troubles, ALTERED(member.name)] } : page)))
      } catch (error) {
        refused = error // another of its archives may hold the page
      }
    }
    const rendered = isOurs ? renderedWords(read, [...wanted][0] ?? null) : null
    const found = rendered === null ? sent.filter(({ blocks }) => blocks.length > 0) : sent.map((page) => asRendered(rendered, page))
    if (found.length === 0)
      throw refused instanceof Problem ? refused : new Problem('wacz-without-page', `"${facts.name}" holds no web page with words. The original is kept.`)
    const told = obtainedOf(read('dateline/capture.json'), isOurs)
    found[0] = { ...(found[0] as Page), troubles: [...(found[0]?.troubles ?? []), ...told] }
    return Promise.resolve(found.map((page, index) => ({ ...page, part: found.length > 1 ? `page ${index + 1}` : null })))
  },

  samples: [
    {
      name: 'an archive of one page',
      bytes: smallZip({
        'archive/data.warc': String(warc.samples[0]?.bytes),
        'pages/pages.jsonl': '{"format":"json-pages-1.0"}\n{"url":"https://harbourpost.example/2026/03/16/crane"}\n',
        'datapackage.json': '{"profile":"data-package","wacz_version":"1.1.1","resources":[]}',
      }),
      finds: { text: 'Crane falls\n\nThe crane’s arm fell.', address: 'https://harbourpost.example/2026/03/16/crane', part: null },
    },
  ],
}

const ALTERED = (name: string): Trouble => ({
  code: 'wacz-digest',
  message: `The list of this archive gives another checksum for "${name}" than it has: it was altered or written wrongly after it was made.`,
})

/** SHA-256 in hexadecimal by path; of a list that cannot be read, nothing. */
function checksums(bytes: Uint8Array | null): ReadonlyMap<string, string> {
  const list = parsed(bytes === null ? '' : new TextDecoder().decode(bytes)) as { resources?: unknown } | null
  const resources = Array.isArray(list?.resources) ? (list.resources as readonly unknown[]) : []
  return new Map(
    resources.flatMap((resource) => {
      const { path, hash } = (resource ?? {}) as { path?: unknown; hash?: unknown }
      return typeof path === 'string' && typeof hash === 'string' && /^sha256:[0-9a-f]{64}$/.test(hash) ? [[path, hash.slice(7)] as const] : []
    }),
  )
}

function pagesListed(bytes: Uint8Array | null): ReadonlySet<string> {
  const lines = bytes === null ? [] : new TextDecoder().decode(bytes).split('\n', 10_000)
  const addresses = lines.map((line) => (parsed(line) as { url?: unknown } | null)?.url)
  return new Set(addresses.filter((address): address is string => typeof address === 'string'))
}

/** What our own captures say of what came; an archive of another hand could say it too, so there it is told as its words. */
function obtainedOf(bytes: Uint8Array | null, isOurs: boolean): readonly Trouble[] {
  const told = (parsed(bytes === null ? '' : new TextDecoder().decode(bytes)) as { obtained?: unknown } | null)?.obtained
  const words = (Array.isArray(told) ? (told as readonly unknown[]) : []).map((one) => (one as { words?: unknown } | null)?.words)
  return words
    .filter((one): one is string => typeof one === 'string')
    .slice(0, 5)
    .map((one) => ({ code: 'capture-obtained', message: isOurs ? one.slice(0, 300) : `The capture says: ${one.slice(0, 300)}` }))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
