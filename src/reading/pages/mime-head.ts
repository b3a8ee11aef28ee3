// The header lines at the start of an e-mail or a part of one (RFC 5322, section 2.2), only as much as is needed to tell what it is.
import { westernText } from './file-facts.ts'

/** Header fields by lower-case name, the first of each. `known` counts those that only mail has. Stops at the first line that is no header. */
export function headersOf(head: Uint8Array): { readonly headers: ReadonlyMap<string, string>; readonly known: number } {
  const text = westernText(head)
  const headers = new Map<string, string>()
  let known = 0
  let last = ''
  for (let at = 0; at <= text.length;) {
    const feed = text.indexOf('\n', at)
    const end = feed < 0 ? text.length : feed
    const line = text.slice(at, feed > at && text[feed - 1] === '\r' ? end - 1 : end)
    const index = at
    at = end + 1
    if (index === 0 && /^From \S/.test(line)) continue // the line an mbox puts before each message
    if (line === '') break
    if (/^[ \t]/.test(line) && last !== '') {
      headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`)
      continue
    }
    const match = /^([!-9;-~]{1,76}):[ \t]*(.*)$/.exec(line)
    if (match === null) break
    last = (match[1] ?? '').toLowerCase()
    if (!headers.has(last)) headers.set(last, match[2] ?? '')
    if (OF_MAIL.has(last)) known++
  }
  return { headers, known }
}

const OF_MAIL = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'delivered-to',
  'content-type',
  'reply-to',
  'cc',
  'sender',
])

/** Where `wanted` first stands in `bytes` at or after `from`; -1 if nowhere. */
export const indexOfBytes = (bytes: Uint8Array, wanted: Uint8Array, from: number): number =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(wanted, from)
