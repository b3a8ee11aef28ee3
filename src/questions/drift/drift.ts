// Paraphrase drift: a report gives somebody's words, and where they stand in full they are other words, or are said of something else.
//
// Precision first. Words cut shorter, cut with an ellipsis, put in brackets, in another person or tense, in other spelling are no drift.
// Drift is: inside the quoted words something left out without a mark, put in, or exchanged, and the one "not" of a clause under an ellipsis; a few quoted words said of another thing than
// in the passage; a paraphrase that turns a "not", a "may", an "all" or a number round. Both passages are always shown; nobody is told off.
import type { Drift, WordDifference } from '../../model/comparison.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import { spanOf, type Span } from '../../model/span.ts'
import { accepted } from '../accepted.ts'
import { documentOf, folded, partsOf, sentenceAround, type Full, type Given, type Voice } from './parts.ts'
import { LONGEST_GAP, quotedDifferences, runOf } from './quoted.ts'
import { fit, FUNCTION, type Aligned, type DriftWord } from './words.ts'
import { themeOf } from './theme.ts'
import { NOBODY, nameOf } from '../said.ts'
import { stemOf } from '../said-of/event-words.ts'
import { rootsOf } from '../versions/versions.ts'

// So many content words in a row, nearly all alike, are the same words whoever is said to have spoken them.
const UNMISTAKABLE = 8
const MOST_CANDIDATES = 12
// A content word that stands in more passages than this does not help to find one.
const COMMON = 200

/** In the order of the reports and of their texts; one for each quotation or paraphrase at most. */
export function driftAmong(given: readonly ReportForQuestions[]): readonly Drift[] {
  const reports = given.map(accepted)
  const roots = rootsOf(reports)
  const parts = reports.map(partsOf)
  const voices = new Set(parts.flatMap(({ given }) => given.flatMap(({ voice }) => voice?.names ?? [])))
  const isDocument = (report: ReportForQuestions): boolean => voices.has(folded(nameOf(report)))
  const full = reports.flatMap((report, i) =>
    isDocument(report) ? [...documentOf(report, nameOf(report)), ...(parts[i]?.full ?? [])] : (parts[i]?.full ?? []),
  )
  const find = indexOver(withoutReprints(full, roots))
  const drifts: Drift[] = []
  for (const part of parts)
    for (const words of part.given) {
      const candidates = find(words).filter((passage) => isComparable(words, passage, roots))
      const drift = driftOf(words, candidates)
      if (drift !== null) drifts.push(drift)
    }
  return drifts
}

/** A text printed a thousand times is one passage: two of each are kept, so that one is there which is not the quotation's own page. */
function withoutReprints(full: readonly Full[], roots: ReadonlyMap<string, string>): readonly Full[] {
  const kept = new Map<string, string[]>()
  return full.filter(({ words, voice, document, from }) => {
    const key = `${voice?.names.join('>')} ${document} ${words.map((word) => word.key).join(' ')}`
    const pages = kept.get(key) ?? []
    const root = roots.get(from.id) ?? from.id
    if (pages.length > 1 || pages.includes(root)) return false
    kept.set(key, [...pages, root])
    return true
  })
}

function indexOver(full: readonly Full[]): (given: Given) => readonly Full[] {
  const holding = new Map<string, number[]>()
  for (const [i, { words }] of full.entries())
    for (const key of new Set(words.flatMap(({ key, weight }) => (weight === 'content' ? [key] : [])))) {
      const places = holding.get(key) ?? []
      places.push(i)
      holding.set(key, places)
    }
  return (given) => {
    const hits = new Map<number, number>()
    for (const key of new Set(given.words.flatMap(({ key: k, weight }) => (weight === 'content' ? [k] : [])))) {
      const places = holding.get(key) ?? []
      if (places.length <= COMMON) for (const place of places) hits.set(place, (hits.get(place) ?? 0) + 1)
    }
    const least = Math.min(3, given.content) * 0.6
    return [...hits]
      .filter(([, n]) => n >= least)
      .toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_CANDIDATES)
      .flatMap(([place]) => full[place] ?? [])
  }
}

/** A quotation is held against what is fuller than itself, or the speaker's own document; never against another version of its own page. */
function isComparable(given: Given, passage: Full, roots: ReadonlyMap<string, string>): boolean {
  if (given.from.id === passage.from.id) return given.span.start !== passage.span.start && given.words.length < passage.words.length
  if (roots.get(given.from.id) === roots.get(passage.from.id)) return false
  if (passage.document || !given.whole || !given.quoted || given.words.length < passage.words.length) return true
  // Of two quotations of one length neither is the fuller; where they differ they are compared once, the one from the later id with the other.
  return given.words.length === passage.words.length && given.from.id > passage.from.id && given.words.some(({ key }, i) => key !== passage.words[i]?.key)
}

/** How surely two passages are of one voice: 2 the same name or, in one report, the same speaker; 1 may be; 0 another's. */
function sameness(given: Given, { voice, document, from }: Full): 0 | 1 | 2 {
  const own = given.voice
  if (own === null) return given.from.id === from.id ? 1 : 0
  if (voice === null) return 0
  if (given.from.id === from.id && own.entity !== null && own.entity === voice.entity) return 2
  const shared = own.names.filter((name) => voice.names.some((other) => other === name))
  if (shared.length === 0) return 0
  return document || given.from.id === from.id || shared.some(isName(own)) ? 2 : 1
}
/** "police" or "a witness" may be anybody from report to report; two words, or a capital, are somebody. */
const isName =
  (voice: Voice) =>
  (name: string): boolean =>
    name.includes(' ') || /^\p{Lu}/u.test(voice.shown.replace(/^(?:the|a|an) /i, ''))

type Found = { readonly passage: Full; readonly differences: readonly WordDifference[]; readonly at: Span; readonly like: number }

function driftOf(given: Given, candidates: readonly Full[]): Drift | null {
  const found: Found[] = []
  for (const passage of candidates) {
    const same = sameness(given, passage)
    if (!isSamePassage(given, atBest(given, passage), same)) continue
    const aligned = fit(passage.words, given.words)
    if (
      !isSamePassage(given, aligned, same) ||
      !isOneUtterance(given, passage, aligned) ||
      (given.quoted && given.content <= 4 && !hasItsSmallWords(given, aligned))
    )
      continue
    const [first, last] = [aligned.pairs[0]?.[0] ?? 0, aligned.pairs.at(-1)?.[0] ?? 0]
    const at = spanOf(passage.from.report.text, passage.words[first]?.start ?? 0, passage.words[last]?.end ?? 0)
    const inner = given.quoted ? quotedDifferences(given, passage, aligned) : turnedRound(given, passage, aligned)
    if (inner === null) continue
    const differences = inner.length === 0 && given.quoted && !given.whole && given.content <= 3 ? otherTheme(given, passage, at, same) : inner
    // The same words stand there in full after all: cut shorter, not changed.
    if (differences.length === 0) return null
    found.push({ passage, differences, at, like: aligned.share + (passage.document ? 0.01 : 0) - differences.length * 0.001 })
  }
  const best = found.toSorted((a, b) => b.like - a.like)[0]
  return best === undefined ? null : told(given, best)
}

/** No alignment finds more like words than there are; counting them first spares most of the aligning. */
function atBest(given: Given, passage: Full): Pick<Aligned, 'content' | 'share'> {
  let keys = keysOf.get(passage)
  if (keys === undefined) keysOf.set(passage, (keys = new Set(passage.words.map(({ key }) => (key.includes('*') ? MASKED : key)))))
  const hasMasked = keys.has(MASKED)
  const content = given.words.filter(({ key, weight }) => weight === 'content' && (hasMasked || keys.has(key) || key.includes('*'))).length
  return { content, share: content / Math.max(1, given.content) }
}
const MASKED = '*'
const keysOf = new WeakMap<Full, ReadonlySet<string>>()

function isSamePassage({ content, quoted, whole }: Given, { content: like, share }: Pick<Aligned, 'content' | 'share'>, same: 0 | 1 | 2): boolean {
  if (!quoted) return same === 2 && ((like >= 4 && share >= 0.85) || (like >= 5 && share >= 0.8))
  if (like >= UNMISTAKABLE && share >= 0.8) return true
  if (same === 0) return false
  if (content >= 3) return like >= 3 && share >= 0.7
  return !whole && share === 1 && same === 2
}

/** Two whole quotations of one speaker in one report are two utterances, unless the longer holds nearly every word of the other: a transcript further down. */
const isOneUtterance = (given: Given, passage: Full, { content, share }: Aligned): boolean =>
  given.from.id !== passage.from.id || !given.whole || !given.quoted || (content >= 4 && share >= 0.85 && given.words.length >= 8)

/** "A high risk for suicide" is not "high-risk individual from suicide watch": a few words are the same only with the small ones between them. */
function hasItsSmallWords({ words }: Given, { pairs }: Aligned): boolean {
  const met = new Set(pairs.map(([, i]) => i))
  const content = words.flatMap(({ weight }, i) => (weight === 'content' ? [i] : []))
  return words.every(({ weight }, i) => weight !== 'function' || met.has(i) || i < (content[0] ?? 0) || i > (content.at(-1) ?? 0))
}

/** A paraphrase uses other words; only what turns the sense counts: a "not" more or less, a "may" or "some" lost, another number. */
function turnedRound(given: Given, passage: Full, { pairs }: Aligned): readonly WordDifference[] | null {
  const content = pairs.filter(([, i]) => given.words[i]?.weight === 'content')
  const [start, end] = [content[0], content.at(-1)]
  if (start === undefined || end === undefined) return null
  const lead = 5
  const said = passage.words.slice(Math.max(0, start[0] - lead), end[0] + 1)
  const put = given.words.slice(Math.max(0, start[1] - lead), end[1] + 1)
  const between = passage.from.report.text.slice(said[0]?.start ?? 0, said.at(-1)?.end ?? 0)
  if (said.length > put.length + LONGEST_GAP || /[.!?…;]\s/.test(between)) return null
  const differences = TURNS.flatMap((key): WordDifference[] => {
    const [first, second] = [said, put].map((words) => words.filter((word) => word.key === key)) as [DriftWord[], DriftWord[]]
    if (key === '!not' ? first.length % 2 === second.length % 2 : first.length === 0 || second.length > 0) return []
    return [
      {
        kind: first.length > second.length ? 'leftOut' : 'added',
        first: first.length > second.length ? runOf(passage, first.slice(0, 1)) : null,
        second: first.length > second.length ? null : runOf(given, second.slice(0, 1)),
      },
    ]
  })
  const numbers = [said, put].map((words) => words.filter(({ key }) => key.startsWith('#'))) as [DriftWord[], DriftWord[]]
  const [was, is] = [numbers[0].filter((w) => !numbers[1].some((o) => o.key === w.key)), numbers[1].filter((w) => !numbers[0].some((o) => o.key === w.key))]
  if (was.length === 0 && is.length === 0) return differences
  // "Berth 4" and "Berth 6", "9 March" and "14 March" are names: another one is another thing, and days are the questions' business.
  const isCount = (part: { from: ReportForQuestions }, word: DriftWord | undefined): boolean =>
    word !== undefined &&
    !/\p{Lu}\p{L}*\s$/u.test(part.from.report.text.slice(Math.max(0, word.start - 24), word.start)) &&
    !/^\s?(?:\p{Lu}|[ap]\.?m)/u.test(part.from.report.text.slice(word.end, word.end + 3))
  if (was.length !== 1 || is.length !== 1 || differences.length > 0 || !isCount(passage, was[0]) || !isCount(given, is[0])) return null
  return [{ kind: 'changed', first: runOf(passage, was), second: runOf(given, is) }]
}
const TURNS = ['!not', '!may', '!probably', '!some', '!few', '!most', '!if', '!nearly']

/** A few words said of one thing here and of another there. Both things must be named; the same passage must hold the words side by side. */
function otherTheme(given: Given, passage: Full, at: Span, same: 0 | 1 | 2): readonly WordDifference[] {
  if (same !== 2) return []
  // "Troubling" stands before what it describes, "emptying" before what is emptied: only a second form of the word tells.
  const isOtherForm = plain(at.quote) !== plain(given.span.quote)
  const isVerb = [given.span, at].some(({ quote }) => (isOtherForm ? /\p{L}{3}(?:ed|ing)[^\p{L}]*$/iu : /\p{L}{3}ed[^\p{L}]*$/iu).test(quote))
  const second = themeOf(given.from.report.text, given.span, sentenceAround(given.from, given.span), isVerb)
  const first = themeOf(passage.from.report.text, at, sentenceAround(passage.from, at), isVerb)
  if (first === null || second === null || stemsOf(first).some((stem) => stemsOf(second).includes(stem))) return []
  const form = !isOtherForm ? [] : [{ kind: 'changed' as const, first: at, second: given.span }]
  return [...form, { kind: 'changed', first, second }]
}
const plain = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
const stemsOf = ({ quote }: Span): readonly string[] =>
  (quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !FUNCTION.has(word)).map((word) => stemOf(word))

function told(given: Given, { passage, differences, at }: Found): Drift {
  const voice = given.voice?.shown ?? passage.voice?.shown ?? NOBODY
  const said = differences.map(({ first, second }) =>
    first === null ? `“${second?.quote}” is added` : second === null ? `“${first.quote}” is left out` : `“${second.quote}” stands for “${first.quote}”`,
  )
  return {
    id: `${given.from.id}:${given.span.start}`,
    voice,
    given: endOf(given, given.span),
    full: endOf(passage, at),
    differences,
    sentence: `${nameOf(given.from)} gives words of ${voice}; where they stand in full they differ: ${said.join('; ')}.`,
  }
}

const endOf = ({ from, reading }: Given | Full, span: Span): Drift['given'] => ({
  ...{ report: from.id, publication: from.publication ?? from.report.report.publication, reading },
  ...{ span, sentence: sentenceAround(from, span) },
})
