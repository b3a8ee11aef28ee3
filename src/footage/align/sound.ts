// The stretches that two pieces of footage share in their sound.
//
// Items of Chromaprint are 32 bits each, eight a second, and differ in a few bits where the sound was re-encoded, in nearly half where it has nothing to do with
// the other. Two prints are laid over one another at every offset that enough of their items speak for, and the longest run with few wrong bits is kept.
// Sound played faster is looked for by laying the items at another step; items of a stretch that says nothing (silence, one tone) count for nothing.
import type { SoundPrint } from '../../model/footage.ts'
import { popcount } from '../search/kernel-twin.ts'

export type SoundStretch = {
  readonly q: readonly [number, number]
  readonly r: readonly [number, number]
  readonly slope: number
  readonly score: number
  /** The share of wrong bits. */
  readonly errors: number
}

/** Wrong pairs lie at 0.41 to 0.47 and never under 0.30; the same sound re-encoded at 0.01 to 0.15. */
const MOST_ERRORS = 0.3
const HALF = 0.45
/** Steps of the speed bank: a wrong speed of 1.5 % drifts by one item in eight seconds, which an item's own width of two seconds forgives. */
const SPEEDS = Array.from({ length: 27 }, (_, i) => Math.round(100 * 0.79 * 1.025 ** i) / 100)
const WINDOW = 24 // items: three seconds
const SAME_BITS = 4
const LOOKED_AT = 2000 // items, of sound that is longer every second or third
const LEAST_SECONDS = 4
/** The bank tries many speeds, and simple tunes fit one of them by chance: twice as much is asked of it. */
const OTHER_SPEED = 2
const NEARLY_ONE = 0.03
/** An item hears from its beginning on sixteen frames of a third of a second that overlap by two thirds. */
const ITEM_SECONDS = 2.2

/** At most one stretch a direction of time: sound played backwards has another print altogether and is not found. */
export function soundStretches(query: SoundPrint, other: SoundPrint, least: number): readonly SoundStretch[] {
  const [q, r] = [telling(query), telling(other)]
  let best: SoundStretch | null = null
  for (const slope of [1, ...SPEEDS]) {
    const items = slope === 1 ? q : resampled(q, slope)
    const found = bestOffset(items, r)
    if (found === null) continue
    const score = found.score * (slope === 1 ? 1 : 0.97)
    if (score < (Math.abs(slope - 1) < NEARLY_ONE ? 1 : OTHER_SPEED) * least || (best !== null && best.score >= score)) continue
    const seconds = (item: number): number => item / query.itemsPerSecond
    best = {
      q: [seconds(found.from * slope), seconds((found.to + 1) * slope) + ITEM_SECONDS],
      r: [seconds(found.from + found.offset), seconds(found.to + 1 + found.offset) + ITEM_SECONDS],
      slope: 1 / slope,
      score,
      errors: found.errors,
    }
  }
  return best === null || best.q[1] - best.q[0] < LEAST_SECONDS ? [] : [best]
}

type Items = { readonly items: Uint32Array; readonly weight: Float32Array }

// A query is held against many, and a long sound is weighed in a third of a second.
const weighed = new WeakMap<SoundPrint, Items>()

/** How much each item can tell: little where the items about it are all alike, and less the oftener it comes again in the same sound. */
function telling(print: SoundPrint): Items {
  const known = weighed.get(print)
  if (known !== undefined) return known
  const { items } = print
  const weight = new Float32Array(items.length)
  for (let i = 0; i < items.length; i++) {
    const from = Math.max(0, i - WINDOW / 2)
    const to = Math.min(items.length, i + WINDOW / 2)
    const kinds = new Set<number>()
    let changed = 0
    for (let k = from; k < to; k++) {
      kinds.add(items[k]!)
      if (k > from) changed += popcount(items[k]! ^ items[k - 1]!)
    }
    // Real sound turns over four to twelve bits from item to item, and hardly ever repeats one.
    const lively = kinds.size < (to - from) / 3 ? 0 : Math.min(1, changed / Math.max(1, to - from - 1) / 3)
    weight[i] = lively / (1 + timesAgain(items, i) / 2)
  }
  weighed.set(print, { items, weight })
  return { items, weight }
}

/** How often an item nearly comes again, at a distance: a tune of few notes fits any other tune of few notes somewhere. */
function timesAgain(items: Uint32Array, i: number): number {
  const step = Math.max(1, Math.floor(items.length / LOOKED_AT))
  let times = 0
  for (let k = i % step; k < items.length; k += step) if (Math.abs(k - i) > WINDOW / 3 && popcount(items[k]! ^ items[i]!) <= SAME_BITS) times++
  return times * step
}

/** As if played `slope` times as fast: an item is what lay at that place. Its own filters, two seconds wide, keep their width, which costs some bits. */
function resampled({ items, weight }: Items, slope: number): Items {
  const count = Math.floor(items.length / slope)
  const at = (i: number): number => Math.min(items.length - 1, Math.round(i * slope))
  return { items: Uint32Array.from({ length: count }, (_, i) => items[at(i)]!), weight: Float32Array.from({ length: count }, (_, i) => weight[at(i)]!) }
}

type Laid = { readonly offset: number; readonly from: number; readonly to: number; readonly score: number; readonly errors: number }

function bestOffset(q: Items, r: Items): Laid | null {
  let best: Laid | null = null
  for (let offset = 1 - q.items.length; offset < r.items.length; offset++) {
    const from = Math.max(0, -offset)
    const to = Math.min(q.items.length, r.items.length - offset)
    let score = 0
    let start = from
    let wrong = 0
    let weighed = 0
    for (let i = from; i < to; i++) {
      const weight = q.weight[i]! * r.weight[i + offset]!
      const bits = popcount(q.items[i]! ^ r.items[i + offset]!)
      if (score <= 0) {
        score = 0
        start = i
        wrong = 0
        weighed = 0
      }
      wrong += bits * weight
      weighed += 32 * weight
      score += weight * ((MOST_ERRORS + HALF) / 2 - bits / 32)
      if (score > (best?.score ?? 0)) best = { offset, from: start, to: i, score, errors: wrong / Math.max(1, weighed) }
    }
  }
  return best
}
