// Sentences: pieces of a paragraph, never cut inside a quotation nor after an abbreviation.
import type { Paragraph } from './paragraphs.ts'
import type { Quotation, Range } from './quotations.ts'
import { isLetterOrDigit } from './letters.ts'
import { isSpace } from './spaces.ts'

export type SentenceRange = Range & { readonly paragraph: number }

/** The sentences of every paragraph, in order, trimmed. One that ends inside a quotation reaches to the quotation's end in that paragraph. */
export function sentencesOf(
  twin: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
  stopsNothing: (paragraph: Paragraph) => (twin: string, stop: number, from: number) => boolean = () => isAbbreviation,
): readonly SentenceRange[] {
  const parts = quotations.flatMap((quotation) => quotation.parts)
  const out: SentenceRange[] = []
  let q = 0
  for (const [p, paragraph] of paragraphs.entries()) {
    let from = paragraph.start
    const endsNone = stopsNothing(paragraph)
    const push = (to: number): void => {
      let start = from
      let end = to
      while (start < end && isSpace(twin, start)) start++
      while (end > start && isSpace(twin, end - 1)) end--
      if (start < end) out.push({ start, end, paragraph: p })
      from = to
    }
    while (q < parts.length && (parts[q] as Range).end <= paragraph.start) q++
    for (let i = paragraph.start; i < paragraph.end; i++) {
      const part = parts[q]
      if (part !== undefined && i >= part.start) {
        q++
        i = part.end - 1
        if (endsAfterQuotation(twin, part, paragraph.end)) push(part.end)
        continue
      }
      if (!isStop(twin.charCodeAt(i))) continue
      let end = i + 1
      while (end < paragraph.end && /[.!?…)\]”’"']/.test(twin[end] ?? '') && !(parts[q] !== undefined && end >= (parts[q] as Range).start)) end++
      if (end < paragraph.end && !isSpace(twin, end)) continue
      if (!opensSentence(twin, end, paragraph.end)) continue
      if (twin[i] === '.' && end === i + 1 && endsNone(twin, i, from)) continue
      push(end)
      i = end - 1
    }
    push(paragraph.end)
  }
  return out
}

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 // . ! ? …

function endsAfterQuotation(twin: string, part: Range, paragraphEnd: number): boolean {
  if (part.end >= paragraphEnd) return false
  let last = part.end - 1
  while (last > part.start && /[”’"'»“‘«‹›]/.test(twin[last] ?? '')) last--
  if (!/[.!?…]/.test(twin[last] ?? '')) return false
  const after = twin.slice(part.end, Math.min(paragraphEnd, part.end + 90))
  if (!/^\s/.test(after) || !opensSentence(twin, part.end, paragraphEnd)) return false
  // Lane asked, “Who are you?” A clerk replied, “Nobody.”: words that were introduced, and another's frame that brings its own
  if (/[,:]\s?$/.test(twin.slice(part.start - 2, part.start)) && BRINGS_ITS_OWN.test(after)) return true
  // “Who are you?” Ms Lane asked: the question mark is not the end. After a full stop it is, unless the words are only a title.
  return !(/[!?…]/.test(twin[last] ?? '') && SPEAKS_AFTER.test(after))
}

const SPEAKS_AFTER =
  /^\s+(?:[A-Z][\w.'’-]*\s+){0,6}(?:[a-z]+\s+){0,3}(?:said|says|asked|asks|shouted|shouts|wrote|writes|added|adds|told|tells|tweeted|replied|replies|cried|yelled|demanded|exclaimed|wondered|declared|called|continued)\b/

const BRINGS_ITS_OWN = /^\s+[A-Z][\w.'’-]*\s+(?:[\w.'’-]+\s+){0,4}(?:[a-z]+(?:ed|s)|said|wrote|told)[,:]\s?["“]/

function opensSentence(twin: string, from: number, end: number): boolean {
  let i = from
  while (i < end && isSpace(twin, i)) i++
  if (i >= end) return true
  return /[\p{Lu}\p{N}“"‘'«»„‚›‹`[(@#•*–—―-]/u.test(twin.slice(i, i + 2)[0] ?? '')
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sir st rev fr hon gen col lt sgt capt maj cpl cmdr adm gov sen rep sens reps pres supt insp det jr sr vs v etc no nos inc ltd co corp dept univ assn bros ave rd blvd mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri approx est fig vol ed eds al cf ca e.g i.e a.m p.m'.split(
    ' ',
  ),
)
const MAY_END = new Set(['a.m', 'p.m', 'etc', 'inc', 'ltd', 'co', 'corp', 'jr', 'sr', 'al', 'no', 'ed', 'ave', 'rd', 'sun', 'mar', 'may'])

const SPEECH_FOLLOWS = /^\s+["“][\p{Lu}][^"”\n]{2,280}[,.!?…]["”]/u
const BEGINS_ANEW =
  /^\s+(?:["“][\p{Lu}][^"”\n]{2,280}[,.!?…]["”]|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|Local|Eastern|Central|Pacific|Mountain|Greenwich|[A-Z]{2,5}\b)\p{Lu}\p{Ll}+ (?:\p{Ll}|\p{Lu}\p{Ll}+ \p{Ll}))/u
const OPENS_WITH_TIME = /^["“‘']?(?:At|By|Around|About|Shortly|Just|Before|After|From|Until|Since|Between|On|In|As)\b/

/** Whether the stop at `dot` belongs to an abbreviation or an initial. */
export function isAbbreviation(twin: string, dot: number, from: number): boolean {
  let start = dot
  while (start > from && dot - start < 12 && (twin[start - 1] === '.' || isLetterOrDigit(twin, start - 1))) start--
  const word = twin.slice(start, dot)
  const lower = word.toLowerCase()
  if (/^\p{Lu}$/u.test(word)) return true // J. Smith
  // "out by 7 a.m. “I saw it,” said Lane", "fell at 9 p.m. Nobody saw it": an hour may end a sentence, and whoever is quoted next begins one
  const after = twin.slice(dot + 1, dot + 300)
  if (/^[ap]\.m$/.test(lower) && dot - from > 24 && !OPENS_WITH_TIME.test(twin.slice(from, from + 12)) && BEGINS_ANEW.test(after)) return false
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) && SPEECH_FOLLOWS.test(after)) return false
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^\s+(?:The|A|An|In|On|At|He|She|It|They|But|And|This|That|We|I|His|Her|Its|Their)\b/.test(twin.slice(dot + 1, dot + 8)) // U.S. officials
  if (!ABBREVIATIONS.has(lower)) return false
  if (lower === 'no') return /^\s*\d/.test(twin.slice(dot + 1, dot + 4))
  return !MAY_END.has(lower) || /^\s+[\p{N}]/u.test(twin.slice(dot + 1, dot + 4))
}
