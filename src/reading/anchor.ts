// Finding words again after their page was changed: the quote with what stood around it, and where it stood.
//
// A selector is W3C Web Annotation's TextQuoteSelector beside a TextPositionSelector (offsets in UTF-16 units, as everywhere here):
//
//   { "quote": { "exact": "on Saturday", "prefix": "...was filmed ", "suffix": ". The video" }, "position": { "start": 314, "end": 325 } }
//
// The same words are sought first (Knuth, Morris, Pratt: linear whatever the text), then words that differ by a bounded number of letters
// (Myers 1999 in blocks, as Hyyrö 2003) in the windows that share most runs of three letters with the quote. What is found only in
// another context, or not at all, is lost: null, never the nearest look-alike.
import { spanOf, type Span } from '../model/span.ts'

export type Selector = {
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string }
  readonly position: { readonly start: number; readonly end: number }
}

/** `score` is 1 for the same words in the same surroundings at the same place, and falls with each difference. */
export type Anchored = Span & { readonly score: number; readonly same: boolean }

const AROUND = 32
// Three letters in ten: "filmed on Saturday" is still found as "recorded on Saturday", and not as another sentence of the page.
const BUDGET = 0.3
// From this length on the same words are taken for the same passage wherever they stand. Shorter ones ("on Saturday") need a neighbour.
const UNMISTAKABLE = 24
const NEIGHBOUR = 0.6
const LONGEST = 2048
const WINDOWS = 4
const NEAREST = 64

/** The selector of a span of `text`. Context never begins or ends in the middle of a surrogate pair. */
export function selectorOf(text: string, { start, end }: { readonly start: number; readonly end: number }): Selector {
  const { quote } = spanOf(text, start, end)
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  const prefix = text.slice(isInsidePair(text, from) ? from + 1 : from, start)
  const suffix = text.slice(end, isInsidePair(text, to) ? to - 1 : to)
  return { quote: { exact: quote, prefix, suffix }, position: { start, end } }
}

/** Finds selectors in one text; `reach` looks no further than so many letters from where the words should begin. */
export function finderIn(text: string): (selector: Selector, expected?: number, reach?: number) => Anchored | null {
  const prepared = flattened(text)
  return (selector, expected = selector.position.start, reach = Infinity) => {
    const from = Math.max(0, expected - reach)
    if (from === 0 && reach >= text.length) return anchorIn(text, selector, expected, prepared)
    const to = expected + selector.quote.exact.length + reach
    const found = anchorIn(text.slice(from, to), selector, expected - from, prepared.slice(from, to))
    return found === null ? null : { ...found, start: found.start + from, end: found.end + from }
  }
}

/** The span of `text` that the selector means, or null where its words are lost. `expected` is where they should begin if text before them moved. */
export function anchorIn(text: string, selector: Selector, expected = selector.position.start, flat?: string): Anchored | null {
  const { exact, prefix, suffix } = selector.quote
  const place = Math.max(0, Math.min(expected, text.length))
  if (exact === '') return null
  const inPlace = prefix + exact + suffix
  if (place >= prefix.length && text.startsWith(inPlace, place - prefix.length) && hasSameEdges(text, selector, place))
    return { ...spanOf(text, place, place + exact.length), score: 1, same: true }
  if (exact.length > LONGEST) return byItsEnds(text, selector, place, flat)
  const sought = { text, flat: flat ?? flattened(text), wanted: flattened(exact), selector, place }
  return best(sought, exactly(sought)) ?? best(sought, nearly(sought))
}

type Sought = { readonly text: string; readonly flat: string; readonly wanted: string; readonly selector: Selector; readonly place: number }
type Candidate = { readonly start: number; readonly end: number; readonly errors: number }

function best(sought: Sought, candidates: readonly Candidate[]): Anchored | null {
  const { text, selector } = sought
  let found: Anchored | null = null
  for (const candidate of candidates) {
    const score = scoreOf(sought, candidate)
    if (score === null || (found !== null && score <= found.score)) continue
    const span = spanOf(text, candidate.start, candidate.end)
    found = { ...span, score, same: span.quote === selector.quote.exact }
  }
  return found
}

/** The words weigh most, then their neighbours, a little the place. Null where short words, or changed ones, stand among strangers. */
function scoreOf({ text, flat, wanted, selector, place }: Sought, { start, end, errors }: Candidate): number | null {
  const words = 1 - errors / wanted.length
  const before = likeness(reversed(flattened(selector.quote.prefix)), reversed(flat.slice(Math.max(0, start - AROUND - 8), start)))
  const after = likeness(flattened(selector.quote.suffix), flat.slice(end, end + AROUND + 8))
  const isLong = wanted.length >= UNMISTAKABLE
  if (Math.max(before, after) < NEIGHBOUR && !(isLong && errors <= wanted.length * (BUDGET / 2))) return null
  const near = 1 - Math.abs(start - place) / Math.max(1, text.length)
  const score = 0.6 * words + 0.18 * before + 0.18 * after + 0.04 * near
  // 1 is kept for what is the same in every respect; other words among the same neighbours are less than the same words among others.
  return errors === 0 ? Math.min(0.999, score) : 0.9 * score
}

/** How much of a context stands beside a place: 1 all, 0 none. An edge of the text has no context; only another edge is like it. */
function likeness(context: string, beside: string): number {
  if (context === '') return beside.trim() === '' ? 1 : 0.5
  if (beside === '') return 0
  return 1 - Math.min(...lastRow(context, beside, false)) / context.length
}

function exactly({ flat, wanted, place }: Sought): readonly Candidate[] {
  const starts = occurrences(flat, wanted)
  let at = starts.findIndex((start) => start >= place)
  if (at < 0) at = starts.length
  return starts.slice(Math.max(0, at - NEAREST), at + NEAREST).map((start) => ({ start, end: start + wanted.length, errors: 0 }))
}

/** Every place of `wanted`, overlapping ones too. Linear in both lengths (Knuth, Morris, Pratt 1977). */
function occurrences(flat: string, wanted: string): readonly number[] {
  const back = new Int32Array(wanted.length)
  for (let i = 1, k = 0; i < wanted.length; i++) {
    while (k > 0 && wanted.charCodeAt(i) !== wanted.charCodeAt(k)) k = back[k - 1] ?? 0
    if (wanted.charCodeAt(i) === wanted.charCodeAt(k)) k++
    back[i] = k
  }
  const starts: number[] = []
  for (let i = 0, k = 0; i < flat.length; i++) {
    while (k > 0 && (k === wanted.length || flat.charCodeAt(i) !== wanted.charCodeAt(k))) k = back[k - 1] ?? 0
    if (flat.charCodeAt(i) === wanted.charCodeAt(k)) k++
    if (k === wanted.length) starts.push(i - k + 1)
  }
  return starts
}

function nearly(sought: Sought): readonly Candidate[] {
  const { flat, wanted, place } = sought
  const budget = Math.floor(wanted.length * BUDGET)
  if (budget === 0) return []
  const turned = reversed(wanted)
  return [place, ...windowsOf(flat, wanted)].flatMap((from) => {
    const first = Math.max(0, from - wanted.length - AROUND)
    const window = flat.slice(first, from + 2 * wanted.length + AROUND)
    const ends = lastRow(wanted, window, true)
    const errors = Math.min(...ends)
    if (errors > budget) return []
    const stop = ends.indexOf(errors)
    const starts = lastRow(turned, reversed(window.slice(0, stop)).slice(0, wanted.length + budget), false)
    const { start, end } = wholeWords(sought, first + stop - starts.indexOf(Math.min(...starts)), first + stop)
    return start < end ? [{ start, end, errors }] : []
  })
}

/** Where the windows begin that share most runs of three letters with the quote, the fullest first. One pass over the text. */
function windowsOf(flat: string, wanted: string): readonly number[] {
  const known = new Uint8Array(1 << 16)
  for (let i = 0; i + 3 <= wanted.length; i++) known[runAt(wanted, i)] = 1
  const size = Math.max(3, wanted.length)
  const tops: { at: number; hits: number }[] = []
  for (let i = 0, hits = 0; i + 3 <= flat.length; i++) {
    hits += known[runAt(flat, i)] ?? 0
    if (i >= size) hits -= known[runAt(flat, i - size)] ?? 0
    const at = Math.max(0, i - size)
    const last = tops.at(-1)
    if (last !== undefined && at - last.at < size) {
      if (hits > last.hits) tops[tops.length - 1] = { at, hits }
    } else if (hits > 0) tops.push({ at, hits })
  }
  return tops
    .toSorted((a, b) => b.hits - a.hits || a.at - b.at)
    .slice(0, WINDOWS)
    .map(({ at }) => at)
}

const runAt = (text: string, i: number): number =>
  (Math.imul(text.charCodeAt(i), 0x9e3779b1) ^ Math.imul(text.charCodeAt(i + 1), 0x85ebca6b) ^ Math.imul(text.charCodeAt(i + 2), 0xc2b2ae35)) >>> 16

/**
 * For each length of `text` from 0 the fewest letters to add, drop or change between the whole pattern and what ends there:
 * what begins anywhere (`free`), or at the text's start. O(text x pattern / 32).
 */
function lastRow(pattern: string, text: string, free: boolean): number[] {
  const blocks = Math.ceil(pattern.length / 32)
  const masks = new Map<number, Int32Array>()
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i)
    const mask = masks.get(code) ?? new Int32Array(blocks)
    mask[i >> 5] = (mask[i >> 5] ?? 0) | (1 << (i & 31))
    masks.set(code, mask)
  }
  const [plus, minus] = [new Int32Array(blocks).fill(-1), new Int32Array(blocks)]
  const row = [pattern.length]
  let score = pattern.length
  for (let j = 0; j < text.length; j++) {
    const mask = masks.get(text.charCodeAt(j))
    let carry = free ? 0 : 1
    for (let b = 0; b < blocks; b++) {
      const top = b === blocks - 1 ? 1 << ((pattern.length - 1) & 31) : 1 << 31
      const [p, m] = [plus[b] ?? 0, minus[b] ?? 0]
      let equal = mask?.[b] ?? 0
      const vertical = equal | m
      if (carry < 0) equal |= 1
      const across = ((((equal & p) + p) | 0) ^ p) | equal
      let up = m | ~(across | p)
      let down = p & across
      const out = (up & top) !== 0 ? 1 : (down & top) !== 0 ? -1 : 0
      up <<= 1
      down <<= 1
      if (carry < 0) down |= 1
      else if (carry > 0) up |= 1
      plus[b] = down | ~(vertical | up)
      minus[b] = up & vertical
      carry = out
    }
    score += carry
    row.push(score)
  }
  return row
}

/** A passage longer than any statement is found by its two ends, which must stand in order and about as far apart. */
function byItsEnds(text: string, { quote, position }: Selector, place: number, flat?: string): Anchored | null {
  const half = LONGEST / 2
  const length = quote.exact.length
  const end = (exact: string, prefix: string, suffix: string, start: number): Anchored | null =>
    anchorIn(text, { quote: { exact, prefix, suffix }, position: { start, end: start + exact.length } }, start + place - position.start, flat)
  const head = end(quote.exact.slice(0, half), quote.prefix, quote.exact.slice(half, half + AROUND), position.start)
  const tail = end(quote.exact.slice(-half), quote.exact.slice(-half - AROUND, -half), quote.suffix, position.end - half)
  if (head === null || tail === null || Math.abs(tail.end - head.start - length) > length * BUDGET) return null
  const span = spanOf(text, head.start, tail.end)
  const [same, ends] = [span.quote === quote.exact, (head.score + tail.score) / 2]
  return { ...span, same, score: same ? ends : Math.min(ends, 0.999) * (1 - Math.abs(span.quote.length - length) / length) }
}

/** Readings are whole words; a changed one is not cut where its letters happen to agree. */
function wholeWords({ flat, wanted, selector }: Sought, start: number, end: number): { start: number; end: number } {
  const { prefix, suffix } = selector.quote
  const edges = { start: !isWord(prefix.at(-1)) && isWord(wanted[0]), end: isWord(wanted.at(-1)) && !isWord(suffix[0]) }
  if (edges.start) {
    while (start < end && !isWord(flat[start])) start++
    for (let i = 0; i < AROUND && start > 0 && isWord(flat[start]) && isWord(flat[start - 1]); i++) start--
  }
  if (edges.end) {
    while (end > start && !isWord(flat[end - 1])) end--
    for (let i = 0; i < AROUND && end < flat.length && isWord(flat[end - 1]) && isWord(flat[end]); i++) end++
  }
  return { start: isInsidePair(flat, start) ? start - 1 : start, end: isInsidePair(flat, end) ? end + 1 : end }
}

const isWord = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}\p{M}\p{Cs}]/u.test(letter)
const isInsidePair = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
const hasSameEdges = (text: string, { quote }: Selector, at: number): boolean =>
  (quote.prefix.length >= AROUND - 1 || at === quote.prefix.length) &&
  (quote.suffix.length >= AROUND - 1 || at + quote.exact.length + quote.suffix.length === text.length)

/** Equal in length: white space is a space, curved marks are straight ones. */
const flattened = (text: string): string =>
  text
    .replace(/\s/g, ' ')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
function reversed(text: string): string {
  const units: string[] = []
  for (let i = text.length - 1; i >= 0; i--) units.push(text[i] ?? '')
  return units.join('')
}
