// The stretches that two pieces of footage share in their pictures.
import { bestRun, type Field, type Run } from './diagonals.ts'
import { toldBySound, type Heard } from './told-by-sound.ts'
import { distances, evidenceOf, nearest, NEAR_BITS } from './likeness.ts'
import { STEPS_A_SECOND, type View } from './views.ts'

/** Seconds; the end is where the last frame's time ends. `bits`: the median distance of the frames that fit. `share`: of the query's frames in it. */
export type Stretch = {
  readonly q: readonly [number, number]
  readonly r: readonly [number, number]
  readonly slope: number
  readonly mirrored: boolean
  readonly turned?: 90 | 180 | 270
  readonly within: boolean
  readonly score: number
  readonly share: number
  readonly bits: number
}

/** How near frames of unrelated footage come to each frame of the query, for each way of seeing it: in the order of its views. */
export type Background = readonly Float64Array[]

const MOST_STRETCHES = 4
const OTHER_SPEED = 0.96
/** A frame that shows what the one before it showed adds next to nothing: a still shot is one picture, however long. */
const NEW_BITS = 48
const LEAST_NEWS = 0.08
const SAME_FRAME = 0.02

/** The median over some pieces of footage, most of which have nothing to do with the query: those that do are too few to move it. */
export function backgroundFrom(plain: readonly View[], others: readonly (readonly View[])[]): Background {
  if (others.length < LEAST_OTHERS) return plain.map((view) => new Float64Array(view.weight.length).fill(NEAR_BITS))
  const near = others.map((views) => {
    return plain.map((view) => {
      const all = views.map((each) => nearest(distances(view, each), view.weight.length))
      return Uint8Array.from(view.weight, (_, i) => all.reduce((least, each) => Math.min(least, each[i]!), 255))
    })
  })
  return plain.map((view, v) =>
    Float64Array.from(view.weight, (_, i) => {
      const sorted = near.map((each) => each[v]![i]!).sort((a, b) => a - b)
      return Math.min(NEAR_BITS, sorted[Math.floor(sorted.length / 2)]!)
    }),
  )
}

const LEAST_OTHERS = 5

/** At most a few stretches with a score of `least` and more, the best first; and what the score could be at most, whatever the order of time. */
export function pictureStretches(
  query: readonly View[],
  other: readonly View[],
  background: Background,
  least: number,
  heard: readonly Heard[] = [],
): { readonly stretches: readonly Stretch[]; readonly possible: number } {
  const pairs = query.flatMap((a, v) => other.map((b) => pairOf(a, b, background[v]!)))
  const possible = pairs.reduce((most, { field }) => Math.max(most, mostPossible(field)), 0)
  const stretches: Stretch[] = []
  let hopeful = pairs.filter(({ field }) => mostPossible(field) >= least)
  while (stretches.length < MOST_STRETCHES && hopeful.length > 0) {
    const runs = hopeful.map((pair) => ({ pair, run: bestRun(pair.field) })).filter(({ run }) => run !== null && run.score >= least)
    const best = runs.sort((x, y) => y.run!.score - x.run!.score)[0]
    if (best === undefined) break
    const run = toldBySound(best.pair.field, best.run!, heard, STEPS_A_SECOND, least)
    stretches.push(stretchOf(best.pair, run))
    for (const { field } of hopeful) settle(field, run, stretches.at(-1)!)
    hopeful = hopeful.filter(({ field }) => mostPossible(field) >= least)
  }
  return { stretches, possible }
}

/** What was matched on either side is settled: a scene that hardly changes looks like itself at other moments too, also backwards. */
function settle({ rows, columns, values }: Field, run: Run, { r }: Stretch): void {
  values.fill(0, run.from * columns, (run.to + 1) * columns)
  const [first, last] = [Math.floor(r[0] * STEPS_A_SECOND), Math.min(columns, Math.ceil(r[1] * STEPS_A_SECOND))]
  for (let q = 0; q < rows; q++) values.fill(0, q * columns + first, q * columns + last)
}

type Pair = { readonly a: View; readonly b: View; readonly bits: Uint8Array; readonly field: Field }

function pairOf(a: View, b: View, background: Float64Array): Pair {
  const bits = distances(a, b)
  const kept = b.weight.length
  const values = new Float32Array(a.steps * b.steps)
  for (let q = 0; q < a.steps; q++) {
    const i = a.frame[q]!
    if (i < 0 || a.weight[i] === 0) continue
    for (let r = 0; r < b.steps; r++) {
      const j = b.frame[r]!
      if (j >= 0) values[q * b.steps + r] = evidenceOf(bits[i * kept + j]!, background[i]!) * a.weight[i]! * b.weight[j]!
    }
  }
  return { a, b, bits, field: { rows: a.steps, columns: b.steps, values, worth: newsOf(a), otherSpeed: OTHER_SPEED } }
}

function newsOf(view: View): Float64Array {
  return Float64Array.from(view.frame, (frame, q) => {
    const before = q === 0 ? -1 : view.frame[q - 1]!
    if (frame < 0 || before < 0) return 1
    if (frame === before) return SAME_FRAME
    return Math.min(1, Math.max(LEAST_NEWS, distanceWithin(view, before, frame) / NEW_BITS))
  })
}

function distanceWithin(view: View, i: number, j: number): number {
  const one = (k: number): View => ({ ...view, words: view.words.subarray(8 * k, 8 * k + 8) })
  return distances(one(i), one(j))[0]!
}

/** No line can have more than each step's best. */
function mostPossible({ rows, columns, values, worth }: Field): number {
  let sum = 0
  let most = 0
  for (let q = 0; q < rows; q++) {
    let best = 0
    for (let r = 0; r < columns; r++) best = Math.max(best, values[q * columns + r]!)
    most = Math.max(most, best)
    sum += best * worth[q]!
  }
  return sum + most
}

function stretchOf({ a, b, bits, field }: Pair, run: Run): Stretch {
  const seconds = (step: number): number => step / STEPS_A_SECOND
  const near: number[] = []
  let steps = 0
  for (let q = run.from; q <= run.to; q++) {
    const r = Math.round(run.slope * q + run.offset)
    if (r < 0 || r >= b.steps || a.frame[q]! < 0) continue
    steps++
    if (field.values[q * field.columns + r]! === 0) continue
    // The nearest of the step and its neighbours: frames are not cut at the same instant.
    const around = [r - 1, r, r + 1].filter((step) => step >= 0 && step < b.steps && b.frame[step]! >= 0)
    near.push(Math.min(...around.map((step) => bits[a.frame[q]! * b.weight.length + b.frame[step]!]!)))
  }
  const ends = [run.slope * run.from + run.offset, run.slope * run.to + run.offset].sort((x, y) => x - y) as [number, number]
  return {
    q: [seconds(run.from), seconds(run.to + 1)],
    r: [seconds(Math.max(0, ends[0])), seconds(Math.min(b.steps, ends[1] + Math.abs(run.slope)))],
    slope: run.slope,
    mirrored: a.mirrored,
    ...(a.turned === undefined ? {} : { turned: a.turned }),
    within: a.within || b.within,
    score: run.score,
    share: near.length / Math.max(1, steps),
    bits: near.sort((x, y) => x - y)[Math.floor(near.length / 2)] ?? 0,
  }
}
