// The head of a plain text: headline, paper, writer and day on lines of their own, with blank lines between them or without.
//
//   Crane falls at the east quay
//   Harbour Post
//   By Mara Lane
//   16 March 2026
//
// Told by its lines alone, and only where one of them is a day or names a writer: a list, a chat, a poem's first lines and wire copy that is wrapped at its
// seventieth column have short lines, too.
import type { Block } from '../../model/page.ts'
import { CLOCK_AFTER, DATE_IN_WORDS } from './written-date.ts'
import { isIssuer } from './stated-date.ts'

type Stretch = { readonly start: number; readonly end: number }
type Head = { readonly blocks: readonly Block[]; readonly publication: string | null; readonly rest: readonly Stretch[] }

/** What a line of a head is; null for any other line. `by` names a writer, `day` is a day alone, `name` might be a paper, `aside` is furniture. */
type Kind = 'by' | 'day' | 'name' | 'aside' | null

/** The head at the beginning of a text's first paragraphs, with what is left of them; null where there is none. Offsets are the text's. */
export function headIn(text: string, paragraphs: readonly Stretch[]): Head | null {
  const lines: (Stretch & { readonly paragraph: number })[] = []
  for (let p = 0; p < paragraphs.length && p < MOST_LINES && lines.length < MOST_LINES; p++) {
    const own = linesOf(text, paragraphs[p] as Stretch, MOST_LINES)
    for (const line of own) lines.push({ ...line, paragraph: p })
    if (own.length > 1 && kindOf(wordsOf(own.at(-1))) === null) break
  }
  const first = lines[0]
  const second = lines[1]
  if (first === undefined || second === undefined) return null
  // "Harbour Post" above its headline
  const isAbove = isIssuer(wordsOf(first)) && isHeadline(wordsOf(second)) && kindOf(wordsOf(second)) === null
  const headline = isAbove ? 1 : 0
  if (!isHeadline(wordsOf(lines[headline]))) return null
  const kinds: Kind[] = []
  for (const line of lines.slice(headline + 1)) {
    const kind = kindOf(wordsOf(line))
    // What layers.ts knows as a notice of the page by itself is left to it.
    const own = paragraphs[line.paragraph]
    if (kind === null || (own?.start === line.start && own.end === line.end && NOTICE.test(wordsOf(line)))) break
    kinds.push(kind)
  }
  let last = kinds.findLastIndex((kind) => kind === 'by' || kind === 'day')
  if (last < 0) return null
  // "By Mara Lane", "Harbour Post", and then the text
  const behind = lines[headline + 3 + last]
  while (kinds[last + 1] === 'aside') last++
  if (kinds[last + 1] === 'name' && kinds[last + 2] === undefined && behind !== undefined && behind.end - behind.start > LONG) last++
  const count = headline + 2 + last
  const head = lines.slice(0, count)
  const after = lines[count]
  const p = after === undefined ? (head.at(-1)?.paragraph ?? 0) + 1 : after.paragraph
  const left = after === undefined ? paragraphs.slice(p) : [{ start: after.start, end: paragraphs[p]?.end ?? after.end }, ...paragraphs.slice(p + 1)]
  if (left.length === 0) return null
  const names = head.filter((_, i) => i !== headline && (i < headline || kinds[i - headline - 1] === 'name')).map((line) => wordsOf(line))
  return {
    blocks: head.map(({ start, end }, i) => ({ start, end, role: i === headline ? 'heading' : 'byline' })),
    publication: names.find((name) => isIssuer(name)) ?? null,
    rest: left,
  }

  function wordsOf(line: Stretch | undefined): string {
    return line === undefined ? '' : text.slice(line.start, line.end)
  }
}
const MOST_LINES = 8
const LONG = 60

/** The trimmed lines of a paragraph that hold words, `most` at most. */
export function linesOf(text: string, { start, end }: Stretch, most = Infinity): readonly Stretch[] {
  const found: Stretch[] = []
  for (let from = start; from < end && found.length < most;) {
    const stop = text.indexOf('\n', from)
    const to = stop < 0 || stop > end ? end : stop
    const words = text.slice(from, to)
    const own = words.trim()
    if (own !== '') found.push({ start: from + words.indexOf(own), end: from + words.indexOf(own) + own.length })
    from = to + 1
  }
  return found
}

/** Whether a line by itself tells of the page: who wrote it, or when. */
export const isAboutPage = (line: string): boolean => {
  const kind = NOTICE.test(line) ? null : kindOf(line)
  return kind === 'by' || kind === 'day'
}

function isHeadline(line: string): boolean {
  if (line.length > 200 || line.length < 8 || !/^["“‘'«([]?[\p{Lu}\d]/u.test(line) || /[.:;,…–—-]["'”’)]?$/.test(line)) return false
  return (!SPEAKS.test(line) || LABELLED.test(line)) && !isAboutPage(line)
}
const SPEAKS = /^(?:\p{Lu}[\p{L}-]{0,20}|[\p{L}.-]+ ?[\p{L}.-]*, \d\d?:\d\d[^:]*): /u
// "Fact check: a video does not show ..." is a headline, "Mara: are you there?" is a chat, "From: ..." a letter
const LABELLED = /^(?:(?:\p{Lu}+ )*fact[- ]?check|faktencheck|watch|video|live|breaking|analysis|opinion|exclusive|explainer|false|misleading)\b/iu

const WHEN = `(?:${DATE_IN_WORDS}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?:[,;|·•T -]{0,3}(?:at |um )?(?:${CLOCK_AFTER}|\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?)(?: Uhr)?)?(?: ?\\(?(?:[A-Z]{2,4}|UTC[+-]\\d+)\\)?)?`
const DAY = new RegExp(
  `^(?:(?:first |last )?(?:published|posted|updated|modified|issued|released|date|veröffentlicht|erschienen|stand|aktualisiert)(?: on| at|:| am)*:? ?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?${WHEN}$`,
  'i',
)
const NAME = "\\p{Lu}[\\p{L}'’.-]*"
const NAMES = `${NAME}(?:,? (?:and |und |& |of |von |van |de |for |at |in |the )*${NAME}){0,9}`
const BY = new RegExp(
  `^(?:by|von|words by|story by|reporting by|written by|author|autor|reporter)(?::| ) ?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|The|A)\\b)${NAMES}(?: ?[|·•,–—-] ?(?:${NAMES}|${WHEN}))?(?: ?[|·•,–—-] ?${WHEN})?$`,
  'iu',
)
const IN_OFFICE = new RegExp(
  `^${NAME}(?: ${NAME}){1,3} ?[|,·•–—-] ?(?:[\\p{L}-]+ ){0,3}(?:reporter|editor|writer|correspondent|contributor|staff|journalist|fact[- ]?checker|desk)s?(?: ?[|·•,–—-] ?${WHEN})?$`,
  'iu',
)
const PAPER = /^(?:\p{Lu}[\p{L}\d.'’&-]*|of|the|and|for|in|at|on|&)(?: (?:\p{Lu}[\p{L}\d.'’&-]*|of|the|and|for|in|at|on|&)){0,5}$/u
const ASIDE = /^(?:\d+[ -]min(?:ute)?s?(?: read)?|share|share this|print|listen|save|copy link|read more|share article)$/i
const NOTICE = /^(?:stand|aktualisiert|zuletzt aktualisiert|veröffentlicht|erschienen)\b/i
const MARK = /^[-–—•*|·] /

function kindOf(words: string): Kind {
  if (words.length > 160) return null
  const line = words.replace(MARK, '')
  if (ASIDE.test(line)) return 'aside'
  if (/\d/.test(line) && DAY.test(line)) return 'day'
  // Names begin with capitals, which a pattern that reads "By" and "BY" alike cannot ask for.
  if ((BY.test(line) && namesOnly(line)) || (IN_OFFICE.test(line) && /^\p{Lu}\S* \p{Lu}/u.test(line))) return 'by'
  return line.length <= 50 && PAPER.test(line) ? 'name' : null
}

const namesOnly = (line: string): boolean =>
  line
    .split(/[ :]/)
    .slice(1)
    .every((word) => !/^\p{Ll}/u.test(word) || /^(?:and|und|of|von|van|de|der|for|at|in|the|am|pm|a\.m\.|p\.m\.|um)$/.test(word))
