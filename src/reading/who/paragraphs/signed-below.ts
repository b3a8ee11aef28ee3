// Words whose speaker stands in a paragraph of its own below them ("“We gave it forty years.” / Rita Olm, weaver", a block quote over "— Jon Fark"), and posts
// shown with their account above or below ("Vessa Watch @vessawatch · Mar 10 / The bridge is moving.").
//
// A name below proves nothing by itself: it counts under a dash, beside an office, or where the page sets the words apart as a quotation.
import type { Paragraph } from '../../paragraphs.ts'
import type { Range } from '../../quotations.ts'
import type { Labelled } from './labelled.ts'

/** The words that paragraph `p` signs, by the index of the paragraph they stand in, and its name; null where it signs nothing. */
export function signedBelow(plain: string, paragraphs: readonly Paragraph[], p: number): { readonly p: number; readonly said: Labelled } | null {
  const { start, end, role } = paragraphs[p] as Paragraph
  const above = paragraphs[p - 1]
  if (above === undefined || end - start > 110 || end - start < 5 || role === 'heading' || role === 'subheading' || role === 'aside') return null
  const line = plain.slice(start, end)
  const [, dash = '', name, rest = ''] = SIGNATURE.exec(line) ?? []
  if (name === undefined || CREDITS.test(line)) return null
  const isSet = above.role === 'quote' && (role === 'quote' || role === 'caption')
  const account = / ?\(?@\w/.test(rest)
  const marked = MARKED.test(plain.slice(above.start, above.end))
  if (!(isSet || (marked && (dash !== '' || (rest !== '' && role !== 'caption'))) || (account && dash !== ''))) return null
  const content: Range[] = []
  for (let q = p - 1; q >= 0 && q > p - 8; q--) {
    const said = paragraphs[q] as Paragraph
    if (q < p - 1 && !(isSet && said.role === 'quote')) break
    content.unshift({ start: said.start, end: said.end })
  }
  const from = start + line.indexOf(name, dash.length)
  return {
    p: p - content.length,
    said: {
      content,
      cue: dash === '' ? { start: from, end: from + name.length } : { start, end: start + 1 },
      speaker: { start: from, end: from + name.length },
    },
  }
}

/** "“The sky turned green.” / Maria Hult, teacher" in one paragraph, a line each. */
export function signedInside(plain: string, { start, end }: Paragraph): Labelled | null {
  const last = plain.lastIndexOf('\n', end - 1) + 1
  if (last <= start || end - last > 80) return null
  const line = plain.slice(last, end)
  const [, dash = '', name, rest = ''] = SIGNATURE.exec(line) ?? []
  let to = last
  while (to > start && /\s/.test(plain[to - 1] ?? '')) to--
  if (name === undefined || (dash === '' && rest === '') || CREDITS.test(line) || !MARKED.test(plain.slice(start, to))) return null
  const from = last + line.indexOf(name, dash.length)
  const speaker = { start: from, end: from + name.length }
  return { content: [{ start, end: to }], cue: speaker, speaker }
}

/** A post whose account stands in its first line, or in the paragraph above: its words without the lines of when it was posted and to whom it replies. Null for anything else. */
export function postUnder(plain: string, paragraphs: readonly Paragraph[], p: number): { readonly p: number; readonly said: Labelled } | null {
  const { start, end } = paragraphs[p] as Paragraph
  const first = plain.indexOf('\n', start)
  const headEnd = first < 0 || first > end ? end : first
  if (headEnd - start > 90) return null
  const [, name, handle] = ACCOUNT.exec(plain.slice(start, headEnd)) ?? []
  const speaker = name ?? handle
  if (speaker === undefined) return null
  const content: Range[] = []
  const alone = headEnd === end
  for (let q = alone ? p + 1 : p; q < paragraphs.length && q < p + 4; q++) {
    const paragraph = paragraphs[q] as Paragraph
    let at = q === p ? headEnd + 1 : paragraph.start
    let isOver = false
    for (; at < paragraph.end && !isOver;) {
      const lineEnd = Math.min(paragraph.end, (plain.indexOf('\n', at) + 1 || paragraph.end + 1) - 1)
      const line = plain.slice(at, lineEnd).trim()
      if (POSTED.test(line)) isOver = true
      else if (line !== '' && !/^Replying to @/.test(line)) content.push({ start: at, end: lineEnd })
      at = lineEnd + 1
    }
    if (isOver) return content.length === 0 ? null : { p: alone ? p + 1 : p, said: { content, ...cueOf(start, plain, speaker) } }
    if (!alone) break
  }
  // Without the time below it the words end with their paragraph.
  const next = alone ? content.slice(0, 1) : content
  return next.length === 0 || (alone && !STAMPED.test(plain.slice(start, headEnd)))
    ? null
    : { p: alone ? p + 1 : p, said: { content: next, ...cueOf(start, plain, speaker) } }
}

const cueOf = (start: number, plain: string, speaker: string): { readonly cue: Range; readonly speaker: Range } => {
  const from = plain.indexOf(speaker, start)
  const range = { start: from, end: from + speaker.length }
  return { cue: range, speaker: range }
}

const NAME = String.raw`\p{Lu}[\p{L}'’.-]*(?: (?:(?:van|von|de|der|den|del|al|bin|la|le|of|the) ){0,2}\p{Lu}[\p{L}'’.-]*){1,3}`
/** "— Jon Fark, former foreman", "Ella Voss, engineer", "— Mill Watch (@millwatch) March 10, 2026" */
const SIGNATURE = new RegExp(String.raw`^([—–―-]{1,2}[^\S\n]?)?(${NAME})((?:, [\p{L}\p{N}][^.!?:;“”"\n]{1,60})|,? \(?@\w{2,30}\)?[^.!?\n]{0,40})?$`, 'u')
const CREDITS = /\b(?:photo|picture|image|getty|reuters|afp|press|by|credit|read more|share|follow)\b/i
const MARKED = /^["“‘«][^]*["”’»][.,]?$/
/** "Vessa Watch @vessawatch · Mar 10", "Lena Varga (@lenavarga)", "@roadoffice" */
const ACCOUNT = /^(?:([\p{L}\p{N}][\p{L}\p{N} '’.&-]{1,40}?) )?\(?(@\w{2,30})\)?(?:[^\S\n]*[·•|–-][^\S\n]*[\p{L}\p{N} ,.:]{2,24})?$/u
const STAMPED = /@\w{2,30}\)?[^\S\n]*[·•|–-][^\S\n]*[\p{L}\p{N}]/u
/** "9:14 AM · 12 Feb 2026 · 2,301 views" */
const POSTED =
  /^(?:\d{1,2}[:.]\d{2} ?(?:[AaPp]\.?[Mm]\.?)?(?: ?[·•|,–-] ?| on | )\p{L}*[^\n]{0,60}\d{4}[^\n]{0,60}|\d{1,2} \p{L}{3,9} \d{4}(?:, \d{1,2}[:.]\d{2})?)$/u
