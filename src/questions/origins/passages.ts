// Passages that reports share: at least 25 words in a row, or 30 in common where some were put in other words.
//
// Every run of 6 words is hashed, and of each 4 neighbours the smallest hash is kept (winnowing: Schleimer, Wilkerson, Aiken 2003): a shared run of
// nine words always has one kept hash in common. From there the passage is followed both ways, over a few words that were exchanged, put in or left
// out (resumed.ts). Each report is compared with the earliest one that holds the same hash, so a text printed a thousand times costs a thousand
// comparisons and not half a million. Words are compared as letters and digits in lower case; marks and line breaks do not matter.
import { spanOf, type Span } from '../../model/span.ts'
import type { Report } from '../../model/report.ts'
import { stretchAround, type Stretch } from './resumed.ts'

const RUN = 6
const WINDOW = 4
// What tells reuse: measured on reports of one matter by papers that did not copy from one another (bench/RESULTS.md, Origins).
const LEAST_IN_A_ROW = 25
const LEAST_IN_COMMON = 30
const LEAST_SHARE = 0.75

/** `words` are those in common, in order; `length` is how many there are where there are more: where they differ, some were put in other words. */
export type Passage = {
  readonly words: number
  readonly length: number
  readonly a: { readonly report: number; readonly span: Span }
  readonly b: { readonly report: number; readonly span: Span }
}

/** Shared passages, each between a report and the earliest in the list that has it, by their numbers in the list. */
export const sharedPassages = (reports: readonly Report[]): readonly Passage[] => passageMemory().update(reports)

/** Keeps what it found in a list of reports. The next list, mostly of the very same values, costs what is new in it: ten thousand reports and one
 *  more are one comparison, and not ten thousand. */
export type PassageMemory = {
  /** The same as `sharedPassages` of this list. */
  update(reports: readonly Report[]): readonly Passage[]
}

type Held = { readonly report: Report; readonly words: Words; place: number; found: readonly Found[] }
type Found = { readonly hub: Held; readonly words: number; readonly length: number; readonly a: Span; readonly b: Span }

/** Empty at first. What it holds of a report is let go when the report is no longer given. */
export function passageMemory(): PassageMemory {
  let held = new Map<Report, Held>()
  // By hash the reports that keep it, the earliest of the list first. Nearly all hashes are kept by one report alone.
  let keepers = new Map<number, Held | Held[]>()

  function update(reports: readonly Report[]): readonly Passage[] {
    const known = new Set(reports)
    const left = [...held.values()].filter(({ report }) => !known.has(report))
    const added = reports.filter((report) => !held.has(report))
    let last = -1
    const isReordered = reports.some((report) => {
      const before = held.get(report)?.place ?? last
      const isBack = before < last
      last = before
      return isBack
    })
    // Most of the list is new, or stands in another order: from the start.
    if (isReordered || (left.length + added.length) * 2 > reports.length) {
      held = new Map()
      keepers = new Map()
      return take(reports, [], [...known])
    }
    return take(reports, left, added)
  }

  function take(reports: readonly Report[], left: readonly Held[], added: readonly Report[]): readonly Passage[] {
    const changed = new Set<Held>()
    for (const gone of left) {
      held.delete(gone.report)
      for (const hash of new Set(gone.words.hashes)) leave(hash, gone, changed)
      changed.delete(gone)
    }
    for (const report of added) held.set(report, { report, words: wordsOf(report), place: -1, found: [] })
    for (const [place, report] of reports.entries()) held.get(report)!.place = place
    for (const report of added) {
      const one = held.get(report)!
      changed.add(one)
      for (const hash of new Set(one.words.hashes)) enter(hash, one, changed)
    }
    for (const one of changed) if (known(one)) one.found = foundIn(one)
    return reports.flatMap((report, b) =>
      (held.get(report)?.found ?? []).map((found): Passage => ({
        words: found.words,
        length: found.length,
        a: { report: found.hub.place, span: found.a },
        b: { report: b, span: found.b },
      })),
    )
  }

  const known = (one: Held): boolean => held.get(one.report) === one

  function enter(hash: number, one: Held, changed: Set<Held>): void {
    const now = keepers.get(hash)
    if (now === undefined) return void keepers.set(hash, one)
    const all = Array.isArray(now) ? now : [now]
    const hub = all[0] as Held
    if (one.place < hub.place) {
      for (const other of all) changed.add(other)
      all.unshift(one)
    } else all.push(one)
    keepers.set(hash, all)
  }

  function leave(hash: number, one: Held, changed: Set<Held>): void {
    const now = keepers.get(hash)
    if (!Array.isArray(now)) return void keepers.delete(hash)
    const rest = now.filter((other) => other !== one)
    if (now[0] === one) {
      rest.sort((a, b) => a.place - b.place)
      for (const other of rest) changed.add(other)
    }
    const [only] = rest
    if (rest.length === 1 && only !== undefined) keepers.set(hash, only)
    else keepers.set(hash, rest)
  }

  function foundIn(one: Held): readonly Found[] {
    const { words: text } = one
    const found: Found[] = []
    // A stretch that is known to be shared is not asked again, at whatever shift: a text that says one sentence ten thousand times shares
    // itself with its like at every shift, each time nearly whole. What goes on beyond the stretch is found from there, backwards included.
    const shared = new Map<Held, number>()
    const tried = new Map<string, number>() // runs too short to tell, by report and shift
    for (const [i, hash] of text.hashes.entries()) {
      const at = text.at[i] ?? 0
      const keeper = keepers.get(hash)
      const hub = Array.isArray(keeper) ? keeper[0] : keeper
      if (hub === undefined || hub === one || at < (shared.get(hub) ?? 0)) continue
      const other = hub.words
      const there = placeOf(other, hash)
      const shift = `${hub.place} ${there - at}`
      if (at < (tried.get(shift) ?? 0)) continue
      const stretch = stretchAround(other.codes, there, text.codes, at, RUN)
      if (stretch === null) continue
      const length = Math.max(stretch.endA - stretch.a, stretch.endB - stretch.b)
      if (!isReuse(stretch, length)) {
        tried.set(shift, stretch.endB)
        // A long one that shares too little would be followed again from each of its runs.
        if (length > 2 * LEAST_IN_COMMON) shared.set(hub, stretch.endB)
        continue
      }
      shared.set(hub, stretch.endB)
      found.push({ hub, words: stretch.words, length, a: spanAt(other, stretch.a, stretch.endA), b: spanAt(text, stretch.b, stretch.endB) })
    }
    return found
  }

  return { update }
}

type Words = {
  readonly text: string
  readonly codes: Int32Array // one hash a word
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly hashes: Int32Array // kept ones, in the order of the text
  readonly at: Int32Array // the word at which each begins
}

/** Where a kept hash first stands. */
const placeOf = ({ hashes, at }: Words, hash: number): number => at[hashes.indexOf(hash)] ?? 0

const inWords = new WeakMap<Report, Words>()

function wordsOf(report: Report): Words {
  const found = inWords.get(report)
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
  const kept = winnow(codes)
  const words = {
    ...{ text, codes: Int32Array.from(codes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) },
    ...{ hashes: Int32Array.from(kept, ({ hash }) => hash), at: Int32Array.from(kept, ({ at }) => at) },
  }
  inWords.set(report, words)
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

const isReuse = ({ words, inARow }: Stretch, length: number): boolean => inARow >= LEAST_IN_A_ROW || (words >= LEAST_IN_COMMON && words >= LEAST_SHARE * length)

const spanAt = (words: Words, from: number, to: number): Span => spanOf(words.text, words.starts[from] ?? 0, words.ends[to - 1] ?? 0)
