// Web archives in WARC: each page that was opened for itself is a report; pictures, scripts and frames of it are not.
//
// What the archive says of its own making (when, from where, by which program) is its claim. It is told beside the report, never made a date of
// publication, and never mixed with how the desk came by the file.
import { createHash } from 'node:crypto'
import type { MediaFound, Page } from '../../model/page.ts'
import type { FileFacts, Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'
import { decoded } from '../pages/charset.ts'
import { declaredCharset, endsWith } from '../pages/file-facts.ts'
import { httpMessage, isGzip, looksLikeWarc, warcRecords, type HttpMessage, type WarcRecord } from '../pages/warc-records.ts'
import { unpacked } from '../pages/unpack.ts'
import { metaCharset, pageOfHtml } from './html.ts'

export const warc: Reader = {
  name: 'a web archive (WARC)',

  claims(head, facts) {
    if (looksLikeWarc(head)) return 1
    if (!isGzip(head)) return endsWith(facts, '.warc') ? 0.45 : 0
    if (endsWith(facts, '.warc.gz')) return 0.95
    try {
      return looksLikeWarc(unpacked(head.subarray(0, 4096), 'gzip', facts.name, 1_000_000).bytes) ? 0.95 : 0
    } catch {
      return 0
    }
  },

  read: (bytes, facts) => Promise.resolve(pagesOfWarc(bytes, facts, null)),

  samples: [
    {
      name: 'a page as a crawler kept it',
      bytes: [
        'WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: 2026-03-17T08:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 26\r\n\r\nsoftware: keeper 2.1\r\nx: y\r\n\r\n',
        'WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://harbourpost.example/2026/03/16/crane\r\nWARC-Date: 2026-03-17T08:00:01Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 134\r\n\r\n',
        'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>Crane falls</h1><p>The crane’s arm fell.</p></body></html>\r\n\r\n',
      ].join(''),
      finds: {
        text: 'Crane falls\n\nThe crane’s arm fell.',
        address: 'https://harbourpost.example/2026/03/16/crane',
        dates: [{ value: '2026-03-16', raw: '2026-03-16', from: 'address', modified: false }],
      },
    },
  ],
}

const MOST_PAGES = 200

/**
 * The pages of this archive: those of these addresses, or, where none are named, those that nothing says were only part of another. `wordless`: also one
 * without a word, for what else it says of itself.
 */
export function pagesOfWarc(bytes: Uint8Array, facts: FileFacts, wanted: ReadonlySet<string> | null, wordless = false): readonly Page[] {
  const { records, cut } = warcRecords(bytes, facts.name)
  if (records.length === 0)
    throw new Problem('warc-damaged', `"${facts.name}" is called a web archive, but no record of one could be read in it. The original is kept.`)
  const software = softwareOf(records)
  const parts = partsOfOthers(records, facts.name)
  const found: Page[] = []
  const troubles: Trouble[] = cut
    ? [{ code: 'warc-cut', message: `The web archive ends in the middle of a record, after ${records.length}. What came before was read.` }]
    : []
  for (const record of records) {
    if (record.type !== 'response' || found.length >= MOST_PAGES) continue
    const address = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
    if (wanted === null ? parts.has(address) : !wanted.has(address)) continue
    const page = pageOf(record, address, software, facts)
    if (page !== null && (wordless || page.blocks.length > 0)) found.push(page)
  }
  if (found.length === 0)
    throw new Problem(
      'warc-without-page',
      `"${facts.name}" is a web archive of ${records.length} records, and none of them is a web page with words. The original is kept.`,
    )
  const many = found.length > 1
  const carried = mediaCarried(records, facts)
  return found.map((page, index) => ({
    ...page,
    media: withDigests(page.media, carried, many),
    part: many ? `page ${index + 1}` : null,
    troubles: index === 0 ? [...page.troubles, ...troubles] : page.troubles,
  }))
}

function pageOf(record: WarcRecord, address: string, software: string | null, facts: FileFacts): Page | null {
  try {
    const answer = httpMessage(record.block, facts.name)
    if (answer === null || !/^HTTP\/\S+ 200\b/.test(answer.start)) return null
    const mediaType = answer.headers.get('content-type') ?? ''
    if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(mediaType)) return null
    const charset = declaredCharset({ name: facts.name, mediaType }) ?? metaCharset(answer.body)
    const { text, troubles } = decoded(answer.body, charset, 8_000_000)
    const isWeb = /^https?:/i.test(address)
    const page = pageOfHtml(text, isWeb ? address : null, answer.body.length)
    return {
      ...page,
      address: page.address ?? (isWeb ? address : null),
      troubles: [
        ...troubles,
        ...page.troubles,
        ...(isWeb ? [] : [noWebAddress(address, page.address)]),
        claimsOf(record, software, facts.ours === true),
        ...digestTrouble(record, answer),
      ],
    }
  } catch (error) {
    if (error instanceof Problem && error.code === 'unpack-size') throw error
    return null // one damaged answer does not keep the others from being read
  }
}

type Carried = { readonly kind: MediaFound['kind']; readonly sha256: string; readonly bytes: number }

/** Pictures, films and sounds that the archive holds whole, by address. */
function mediaCarried(records: readonly WarcRecord[], facts: FileFacts): ReadonlyMap<string, Carried> {
  const carried = new Map<string, Carried>()
  for (const record of records) {
    if (record.type !== 'response' || carried.size >= MOST_MEDIA) continue
    const address = (record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
    // Films and pictures are packed already; one that says it is packed once more is left, so that a thousand of them cost no unpacking.
    if (/\ncontent-encoding:/i.test(Buffer.from(record.block.subarray(0, 8192)).toString('latin1'))) continue
    try {
      const answer = httpMessage(record.block, facts.name)
      const type = /^(image|video|audio)\//i.exec(answer?.headers.get('content-type') ?? '')?.[1]?.toLowerCase()
      if (answer === null || type === undefined || !/^HTTP\/\S+ 200\b/.test(answer.start)) continue
      carried.set(address, { kind: type as Carried['kind'], sha256: createHash('sha256').update(answer.body).digest('hex'), bytes: answer.body.length })
    } catch {
      continue // one that cannot be unpacked is not told
    }
  }
  return carried
}
const MOST_MEDIA = 1000
/** A film that a player fetched stands in no element of the page; a small picture beside it is furniture. */
const SMALLEST_PICTURE = 30_000 // bytes

function withDigests(media: readonly MediaFound[], carried: ReadonlyMap<string, Carried>, many: boolean): readonly MediaFound[] {
  const shown = media.map((one) => {
    const own = carried.get(one.address)
    return own === undefined ? one : { ...one, sha256: own.sha256 }
  })
  if (many) return shown
  const known = new Set(media.map(({ address }) => address))
  const beside = [...carried].filter(([address, { kind, bytes }]) => !known.has(address) && (kind !== 'image' || bytes >= SMALLEST_PICTURE))
  return [...shown, ...beside.map(([address, { kind, sha256 }]) => ({ kind, address, alt: null, sha256 }))]
}

/** Frames and the like: a request that says it was made for a page's part, or one that another page sent. */
function partsOfOthers(records: readonly WarcRecord[], name: string): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const record of records) {
    if (record.type !== 'request') continue
    const purpose = httpMessage(record.block, name)?.headers.get('sec-fetch-dest')
    if (purpose !== undefined && purpose !== 'document') parts.add((record.headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, ''))
  }
  return parts
}

const softwareOf = (records: readonly WarcRecord[]): string | null => {
  const info = records.find(({ type }) => type === 'warcinfo')
  const fields = info === undefined ? '' : Buffer.from(info.block.subarray(0, 10_000)).toString('utf8')
  return /^software:\s*(.{1,200})$/im.exec(fields)?.[1]?.trim() ?? null
}

function claimsOf({ headers }: WarcRecord, software: string | null, isOurs: boolean): Trouble {
  if (isOurs) {
    const [at, from] = [headers.get('warc-date') ?? '', headers.get('warc-ip-address') ?? '']
    return { code: 'capture-own', message: `This desk fetched it at ${at.slice(0, 40)}, from ${from.slice(0, 60)}. What came is kept as it was sent.` }
  }
  const said = [
    ...(headers.has('warc-date') ? [`fetched at ${headers.get('warc-date')?.slice(0, 40) ?? ''}`] : []),
    ...(headers.has('warc-ip-address') ? [`from ${headers.get('warc-ip-address')?.slice(0, 60) ?? ''}`] : []),
    ...(software === null ? [] : [`by ${software}`]),
  ]
  return {
    code: 'capture-claims',
    message: `The archive says of itself: ${said.length === 0 ? 'nothing' : said.join(', ')}. That is its own claim; the desk did not see it.`,
  }
}

/** A path on somebody's disk names no page of the web, and may name the person: it is told of, and not shown. */
function noWebAddress(address: string, own: string | null): Trouble {
  const what =
    address === ''
      ? 'no address'
      : /^file:/i.test(address)
        ? 'an address of a file on a disk (file:)'
        : `an address that is none of the web (${/^[\w+.-]{1,20}:/.exec(address)?.[0] ?? 'without a scheme'})`
  return {
    code: 'warc-address',
    message: `The archive gives ${what} for this page. ${own === null ? 'It is kept without one; enter it by hand where it is known' : 'The address that the page gives of itself is kept'}.`,
  }
}

/** SHA-1 and SHA-256 in base32 or hexadecimal, as archives write them. Of the body as it was sent, before any unpacking of ours. */
function digestTrouble(record: WarcRecord, answer: HttpMessage): readonly Trouble[] {
  const given = /^(sha-?1|sha-?256):([A-Za-z0-9=]+)$/.exec(record.headers.get('warc-payload-digest') ?? '')
  if (given === null) return []
  const algorithm = (given[1] ?? '').replace('-', '')
  const raw = record.block.subarray(headLength(record.block))
  const fits = [raw, answer.body].some((bytes) => {
    const digest = createHash(algorithm).update(bytes).digest()
    return given[2]?.toLowerCase() === digest.toString('hex') || given[2]?.replace(/=+$/, '').toUpperCase() === base32(digest)
  })
  return fits
    ? []
    : [
        {
          code: 'warc-digest',
          message: 'The archive gives a checksum for this page that its bytes do not have: it was altered or written wrongly after it was made.',
        },
      ]
}

const headLength = (block: Uint8Array): number => {
  const head = /\r?\n\r?\n/.exec(Buffer.from(block.subarray(0, 65_536)).toString('latin1'))
  return head === null ? 0 : head.index + head[0].length
}

/** RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  let [bits, held, out] = [0, 0, '']
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    for (; bits >= 5; bits -= 5) out += 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(held >> (bits - 5)) & 31]
  }
  return bits > 0 ? out + 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[(held << (5 - bits)) & 31] : out
}
