// How quoted words differ from the passage in which they stand in full: what is left out without a mark, put in, or exchanged between words that both have.
//
// A cut that is marked, and another spelling, are no difference; the one "not" of a clause is, marked or not.
import type { WordDifference } from '../../model/comparison.ts'
import type { ReportForQuestions } from '../../model/question.ts'
import { spanOf, type Span } from '../../model/span.ts'
import type { Full, Given } from './parts.ts'
import type { Aligned, DriftWord } from './words.ts'

/** More words than this between two that both have are another passage. */
export const LONGEST_GAP = 12

/** Between the first and the last word that both have. Null where so much lies between that it is another sentence. */
export function quotedDifferences(given: Given, passage: Full, { pairs }: Aligned): readonly WordDifference[] | null {
  const differences: WordDifference[] = []
  let differing = 0
  for (const [[p1, g1], next] of stretchesBetween(given, pairs)) {
    const [left, put] = [passage.words.slice(p1 + 1, next[0]), given.words.slice(g1 + 1, next[1])]
    if (left.length > LONGEST_GAP) return null
    const isJoined = endsBetween(passage, p1, next[0])
    if (isJoined && (put.length > 0 || endsBetween(given, g1, next[1]))) return null
    const isCut = [...put, given.words[next[1]], ...left, passage.words[next[0]]].some((word) => word?.afterCut === true)
    const difference = isCut ? cutNegation(passage, p1, next[0], put) : differenceOf(passage, left, given, put)
    if (difference === null) continue
    differing += Math.max(...[difference.first, difference.second].map((run) => run?.quote.split(/\s+/).length ?? 0))
    differences.push(difference)
  }
  return differing > Math.max(2, given.words.length * 0.6) ? null : differences
}

type Pair = Aligned['pairs'][number]

/** From each word that tells to the next one; before the first the small words that lead to it ("we did | order"), in whole quotations and nearby. */
function stretchesBetween(given: Given, pairs: Aligned['pairs']): readonly (readonly [Pair, Pair])[] {
  const tells = pairs.filter(([, i]) => given.words[i]?.weight !== 'function')
  const [first] = tells
  if (first === undefined) return []
  const lead = pairs.findLast(([p, g]) => g < first[1] && given.words[g]?.weight === 'function' && first[0] - p <= LEAD && first[1] - g <= LEAD)
  const anchors = lead === undefined ? tells : [lead, ...tells]
  return anchors.slice(1).map((next, k) => [anchors[k] ?? next, next])
}
const LEAD = 6

/** An ellipsis may leave out anything but the one "not" of its clause. */
function cutNegation(passage: Full, from: number, to: number, put: readonly DriftWord[]): WordDifference | null {
  const left = passage.words.slice(from + 1, to)
  const [gone, kept] = [left, put].map((words) => words.filter(({ key }) => key === '!not')) as [DriftWord[], DriftWord[]]
  const clause = passage.from.report.text.slice(passage.words[from]?.end ?? 0, passage.words[to]?.start ?? 0)
  if (gone.length !== 1 || kept.length > 0 || left.length > LEAD || /[,;:.!?—–]/.test(clause)) return null
  return { kind: 'leftOut', first: runOf(passage, gone), second: null }
}

/** A sentence left out, or two utterances: no one's words were changed. */
const endsBetween = ({ from, words }: Full | Given, a: number, b: number): boolean =>
  b > a + 1 && /[.!?]['"’”]?\s/.test(from.report.text.slice(words[a]?.end ?? 0, words[b]?.start ?? 0))

function differenceOf(passage: Full, left: readonly DriftWord[], given: Given, put: readonly DriftWord[]): WordDifference | null {
  const only = (words: readonly DriftWord[], others: readonly DriftWord[]): readonly DriftWord[] =>
    words.filter((word) => word.weight !== 'function' && !others.some((other) => other.key === word.key))
  const [gone, came] = [only(left, put), only(put, left)]
  if ((gone.length === 0 && came.length === 0) || isWrittenOtherwise(gone, came)) return null
  let [from, until] = [0, 0]
  while (from < left.length && from < put.length && left[from]?.key === put[from]?.key) from++
  while (until < left.length - from && until < put.length - from && left.at(-1 - until)?.key === put.at(-1 - until)?.key) until++
  const first = gone.length === 0 ? null : runOf(passage, left.slice(from, left.length - until))
  const second = came.length === 0 ? null : runOf(given, put.slice(from, put.length - until))
  return { kind: first === null ? 'added' : second === null ? 'leftOut' : 'changed', first, second }
}

/** "multi-planetary" and "multiplanetary", "30 min" and "30 minutes". */
function isWrittenOtherwise(gone: readonly DriftWord[], came: readonly DriftWord[]): boolean {
  const [a, b] = [gone, came].map((words) => words.map(({ key }) => key).join('')) as [string, string]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return a === b || (short.length >= 2 && short.length <= 4 && !/^[#!]/.test(short) && long.startsWith(short))
}

/** The words as a span of their report's text; null for none. */
export const runOf = ({ from }: { from: ReportForQuestions }, words: readonly DriftWord[]): Span | null =>
  words.length === 0 ? null : spanOf(from.report.text, words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
