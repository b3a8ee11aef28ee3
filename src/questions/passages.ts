// Passages that reports share word for word: at least 25 words, found by winnowing (Schleimer, Wilkerson, Aiken 2003).
//
// Every run of 12 words is hashed, and of each 14 neighbours the smallest hash is kept: a shared run of 25 words always has one kept hash in
// common. Each report is compared with the earliest one that holds the same hash, so a text printed a thousand times costs a thousand
// comparisons and not half a million. Words are compared as letters and digits in lower case; marks and line breaks do not matter.
import { spanOf, type Span } from '../model/span.ts'
import type { Report } from '../model/report.ts'

export const LEAST_WORDS = 25
const RUN = 12
const WINDOW = 14

export type Passage = {
  readonly words: number
  readonly a: { readonly report: number; readonly span: Span }
  readonly b: { readonly report: number; readonly span: Span }
}

/** Shared passages, each between a report and the earliest in the list that has it, by their numbers in the list. */
export function sharedPassages(reports: readonly Report[]): readonly Passage[] {
  const texts = reports.map(wordsOf)
  const first = new Map<number, { readonly report: number; readonly at: number }>()
  const passages: Passage[] = []
  for (const [b, text] of texts.entries()) {
    // A stretch that is known to be shared is not asked again, at whatever shift: a text that says one sentence ten thousand times shares
    // itself with its like at every shift, each time nearly whole. What goes on beyond the stretch is found from there, backwards included.
    const shared = new Map<number, number>()
    const short = new Map<string, number>() // runs too short to tell, by report and shift
    for (const { hash, at } of text.kept) {
      const known = first.get(hash)
      if (known === undefined) {
        first.set(hash, { report: b, at })
        continue
      }
      const shift = `${known.report} ${known.at - at}`
      if (known.report === b || at < (shared.get(known.report) ?? 0) || at < (short.get(shift) ?? 0)) continue
      const other = texts[known.report]
      const run = other === undefined ? null : extend(other, known.at, text, at)
      if (other === undefined || run === null) continue
      if (run.words < LEAST_WORDS) {
        short.set(shift, run.b + run.words)
        continue
      }
      shared.set(known.report, run.b + run.words)
      passages.push({
        words: run.words,
        a: { report: known.report, span: spanAt(other, run.a, run.words) },
        b: { report: b, span: spanAt(text, run.b, run.words) },
      })
    }
  }
  return passages
}

type Words = {
  readonly text: string
  readonly codes: Int32Array // one hash a word
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly kept: readonly { readonly hash: number; readonly at: number }[]
}

const known = new WeakMap<Report, Words>()

function wordsOf(report: Report): Words {
  const found = known.get(report)
  if (found !== undefined) return found
  const { text } = report
  const skip = report.layers.filter((l) => l.kind === 'boilerplate')
  const codes: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const start = match.index
    if (skip.some((l) => l.start <= start && start < l.end)) continue
    codes.push(hashOf(match[0].toLowerCase()))
    starts.push(start)
    ends.push(start + match[0].length)
  }
  const words = { text, codes: Int32Array.from(codes), starts: Int32Array.from(starts), ends: Int32Array.from(ends), kept: winnow(codes) }
  known.set(report, words)
  return words
}

function hashOf(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return h | 0
}

function winnow(codes: readonly number[]): { hash: number; at: number }[] {
  const hashes: number[] = []
  for (let i = 0; i + RUN <= codes.length; i++) {
    let h = 17
    for (let j = 0; j < RUN; j++) h = Math.imul(h ^ (codes[i + j] ?? 0), 0x9e3779b1) ^ (h >>> 15)
    hashes.push(h | 0)
  }
  const kept: { hash: number; at: number }[] = []
  let last = -1
  for (let from = 0; from + WINDOW <= hashes.length; from++) {
    if (last >= from) {
      const entering = from + WINDOW - 1
      if ((hashes[entering] ?? 0) > (hashes[last] ?? 0)) continue
    }
    let least = from
    for (let i = from + 1; i < from + WINDOW; i++) if ((hashes[i] ?? 0) <= (hashes[least] ?? 0)) least = i
    if (least !== last) kept.push({ hash: hashes[least] ?? 0, at: least })
    last = least
  }
  return kept
}

/** The whole run around one that begins alike, or null where only the hashes agree. */
function extend(x: Words, a: number, y: Words, b: number): { a: number; b: number; words: number } | null {
  for (let i = 0; i < RUN; i++) if (x.codes[a + i] !== y.codes[b + i]) return null
  let back = 0
  while (a - back > 0 && b - back > 0 && x.codes[a - back - 1] === y.codes[b - back - 1]) back++
  let on = RUN
  while (a + on < x.codes.length && b + on < y.codes.length && x.codes[a + on] === y.codes[b + on]) on++
  return { a: a - back, b: b - back, words: back + on }
}

const spanAt = (words: Words, from: number, count: number): Span => spanOf(words.text, words.starts[from] ?? 0, words.ends[from + count - 1] ?? 0)
