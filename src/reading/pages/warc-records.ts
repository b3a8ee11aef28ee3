// Records of a WARC file (ISO 28500, versions 1.0 and 1.1), plain or gzip: their heads, and of a response the message as the server sent it.
//
//   WARC/1.1
//   WARC-Type: response
//   WARC-Target-URI: https://harbourpost.example/crane
//   Content-Length: 512
//
//   HTTP/1.1 200 OK ...
//
// Own reading, on bytes in hand and in one pass: a damaged record ends the file there, and what came before it is given.
import { unpacked } from './unpack.ts'

export type WarcRecord = { readonly type: string; readonly headers: ReadonlyMap<string, string>; readonly block: Uint8Array }
export type HttpMessage = { readonly start: string; readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array }

const MOST_RECORDS = 50_000
const LONGEST_HEAD = 65_536

/** By its first bytes. */
export const looksLikeWarc = (head: Uint8Array): boolean => /^WARC\/\d\.\d\r?\n/.test(latin(head.subarray(0, 16)))

/** By its first bytes (RFC 1952). */
export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

/** The records in order. `cut`: the file ends, or stops making sense, before its end. Problem `unpack-size` for a gzip bomb. */
export function warcRecords(file: Uint8Array, name: string): { readonly records: readonly WarcRecord[]; readonly cut: boolean } {
  const plain = isGzip(file) ? unpacked(file, 'gzip', name) : { bytes: file, cut: false }
  const { bytes } = plain
  const records: WarcRecord[] = []
  let at = 0
  while (at < bytes.length && records.length < MOST_RECORDS) {
    while (bytes[at] === 13 || bytes[at] === 10) at++
    if (at >= bytes.length) break
    const head = headAt(bytes, at)
    const length = Number(head?.headers.get('content-length') ?? NaN)
    if (head === null || !/^WARC\/\d\.\d$/.test(head.start) || !Number.isSafeInteger(length) || length < 0) return { records, cut: true }
    const end = head.end + length
    records.push({ type: head.headers.get('warc-type') ?? '', headers: head.headers, block: bytes.subarray(head.end, Math.min(end, bytes.length)) })
    if (end > bytes.length) return { records, cut: true }
    at = end
  }
  return { records, cut: plain.cut }
}

/** A block of type application/http taken apart; `null` where it is none. The body is unpacked as its headers say; Problem `unpack-size`. */
export function httpMessage(block: Uint8Array, name: string): HttpMessage | null {
  const head = headAt(block, 0)
  if (head === null) return null
  let body = block.subarray(head.end)
  if (/\bchunked\b/i.test(head.headers.get('transfer-encoding') ?? '')) body = withoutChunks(body)
  for (const coding of (head.headers.get('content-encoding') ?? '').toLowerCase().split(',').toReversed()) body = decodedBody(body, coding.trim(), name)
  return { start: head.start, headers: head.headers, body }
}

function decodedBody(body: Uint8Array, coding: string, name: string): Uint8Array {
  if (coding === 'br') return unpacked(body, 'br', name).bytes
  // Some archives keep the header and store the body unpacked.
  if (coding === 'gzip' || coding === 'x-gzip') return isGzip(body) ? unpacked(body, 'gzip', name).bytes : body
  if (coding === 'deflate') return unpacked(body, (body[0] ?? 0) === 0x78 ? 'deflate' : 'deflateRaw', name).bytes
  return body
}

/** A body sent in chunks, joined; one that was stored joined already comes back as it is. */
function withoutChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  let at = 0
  for (;;) {
    const line = latin(body.subarray(at, at + 40))
    const size = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?\r?\n/i.exec(line)
    if (size === null) return parts.length === 0 ? body : Buffer.concat(parts)
    const length = Number.parseInt(size[1] ?? '0', 16)
    at += size[0].length
    if (length === 0) return Buffer.concat(parts)
    parts.push(body.subarray(at, at + length))
    at += length
    if (body[at] === 13) at++
    if (body[at] === 10) at++
  }
}

function headAt(bytes: Uint8Array, from: number): { readonly start: string; readonly headers: ReadonlyMap<string, string>; readonly end: number } | null {
  const text = latin(bytes.subarray(from, from + LONGEST_HEAD))
  const blank = /\r?\n\r?\n/.exec(text)
  if (blank === null) return null
  const [start = '', ...lines] = Buffer.from(bytes.subarray(from, from + blank.index))
    .toString('utf8')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { start: start.trim(), headers, end: from + blank.index + blank[0].length }
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
