// Small questions about a file before it is read: how its name ends, what its envelope declares, how its first bytes look as text.
import type { FileFacts } from '../../model/sockets.ts'
import type { Page } from '../../model/page.ts'

/** Whether the name of the file does, case aside. */
export const endsWith = (facts: FileFacts, ...endings: readonly string[]): boolean => {
  const name = facts.name.toLowerCase()
  return endings.some((ending) => name.endsWith(ending))
}

/** The media type without parameters, lower case; '' when none is known. */
export const typeOf = (facts: FileFacts): string => (facts.mediaType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** The charset parameter of the media type, if the envelope gives one. */
export const declaredCharset = (facts: FileFacts): string | null => /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(facts.mediaType ?? '')?.[1] ?? null

// Each reader looks at the same first bytes in turn.
const glimpses = new WeakMap<Uint8Array, Map<number, string>>()

/** The first bytes as characters good enough to sniff: Latin letters are right in every encoding that matters here. */
export function glimpse(head: Uint8Array, length = 4096): string {
  const seen = glimpses.get(head) ?? new Map<number, string>()
  glimpses.set(head, seen)
  const known = seen.get(length) ?? glimpsed(head, length)
  seen.set(length, known)
  return known
}

function glimpsed(head: Uint8Array, length: number): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[1] === 0 && head[0] !== 0 && head[3] === 0)
  const wideBig = (head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] !== 0 && head[2] === 0)
  const text = wide || wideBig ? new TextDecoder(wide ? 'utf-16le' : 'utf-16be').decode(head.subarray(0, length * 2)) : westernText(head.subarray(0, length))
  return text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, '')
}

/** Bytes as windows-1252, which differs from Latin 1 in 32 of them; where none of those stands, the quicker way gives the same. */
export function westernText(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return /[\x80-\x9f]/.test(latin) ? new TextDecoder('windows-1252').decode(bytes) : latin
}

/** A page of which nothing is known but its text. */
export const emptyPage: Page = {
  text: '',
  part: null,
  title: null,
  publication: null,
  address: null,
  language: null,
  dates: [],
  blocks: [],
  links: [],
  media: [],
  post: null,
  troubles: [],
}
