// The stretches that two pieces of footage share by their corners: frames that lie in one another, in the order of time.
import { bestRun, type Field } from '../align/diagonals.ts'
import { toldBySound, type Heard } from '../align/told-by-sound.ts'
import type { LocalPrint } from '../../model/footage.ts'
import { mirroredDescriptors } from './descriptors.ts'
import { placed, type Placed } from './geometry.ts'
import { localFrames, type LocalFrame } from './local-print.ts'

/** As a stretch of pictures. */
export type LocalStretch = {
  readonly q: readonly [number, number]
  readonly r: readonly [number, number]
  readonly slope: number
  readonly mirrored: boolean
  readonly score: number
  readonly share: number
}

const STEPS_A_SECOND = 2
/** One frame a second tells speeds apart badly. */
const OTHER_SPEED = 0.85
/** Corners that agree beyond what chance brings together. Each further one says about as much again. */
const CHANCE = 7
const MOST_EVIDENCE = 50
/** Frames of the query that are compared at first, spread over it; where two or more of them lie in the other piece, all are. */
const SAMPLE = 6
/** Of the other piece, at first: one frame in two seconds, and not more than this. */
const OTHER_SAMPLE = 24
/** Where an edit lies in the other picture does not wander: as far as a hand-held camera moves in half a second, no further. */
const WANDERS = 0.12
const LEAST_STEADY = 0.6

/** One stretch at most, as it is or mirrored; [] where its score is below `least`. `heard`: the lines that the sound gave, for scenes along which many fit. */
export function localStretches(query: LocalPrint, other: LocalPrint, least: number, heard: readonly Heard[] = []): readonly LocalStretch[] {
  const [ours, theirs] = [localFrames(query), localFrames(other)]
  const ways = [false, true].flatMap((mirrored): LocalStretch[] => {
    const words = ours.map((frame) => (mirrored ? mirroredDescriptors(frame.words) : frame.words))
    const sample = spread(ours.length, SAMPLE)
    const others = spread(theirs.length, Math.min(OTHER_SAMPLE, Math.ceil(theirs.length / 2)))
    const hopeful = sample.filter((i) => others.some((j) => evidence(placed(ours[i]!, words[i]!, mirrored, theirs[j]!)) > 0)).length
    if (hopeful === 0 || (hopeful < 2 && ours.length > 3 && theirs.length > 1)) return []
    const places = ours.map((frame, i) => theirs.map((each) => placed(frame, words[i]!, mirrored, each)))
    const stretch = stretchOf(ours, theirs, places, mirrored, heard)
    return stretch === null || stretch.score < least ? [] : [stretch]
  })
  return ways.sort((a, b) => b.score - a.score).slice(0, 1)
}

function evidence(place: Placed | null): number {
  return place === null ? 0 : Math.min(MOST_EVIDENCE, Math.max(0, place.agree - CHANCE))
}

function stretchOf(
  ours: readonly LocalFrame[],
  theirs: readonly LocalFrame[],
  places: readonly (readonly (Placed | null)[])[],
  mirrored: boolean,
  heard: readonly Heard[],
): LocalStretch | null {
  const [rows, columns] = [framesAt(ours), framesAt(theirs)]
  const values = new Float32Array(rows.length * columns.length)
  rows.forEach((i, q) => {
    if (i >= 0) columns.forEach((j, r) => (values[q * columns.length + r] = j < 0 ? 0 : evidence(places[i]![j]!)))
  })
  const worth = Float64Array.from(rows, (i, q) => (q > 0 && rows[q - 1] === i ? 0.05 : 1))
  const field: Field = { rows: rows.length, columns: columns.length, values, worth, otherSpeed: OTHER_SPEED }
  const seen = bestRun(field)
  if (seen === null) return null
  const run = toldBySound(field, seen, heard, STEPS_A_SECOND, 0)
  const fits: Placed[] = []
  let steps = 0
  for (let q = run.from; q <= run.to; q++) {
    const r = Math.round(run.slope * q + run.offset)
    if (r < 0 || r >= columns.length) continue
    steps++
    const place = rows[q]! < 0 || columns[r]! < 0 ? null : places[rows[q]!]![columns[r]!]!
    if (place !== null) fits.push(place)
  }
  const steady = steadyShare(fits)
  if (steady < LEAST_STEADY) return null
  const ends = [run.slope * run.from + run.offset, run.slope * run.to + run.offset].sort((x, y) => x - y) as [number, number]
  return {
    q: [run.from / STEPS_A_SECOND, (run.to + 1) / STEPS_A_SECOND],
    r: [Math.max(0, ends[0]) / STEPS_A_SECOND, Math.min(columns.length, ends[1] + Math.abs(run.slope)) / STEPS_A_SECOND],
    slope: run.slope,
    mirrored,
    score: run.score * steady,
    share: fits.length / Math.max(1, steps),
  }
}

/** The share of frames that lie where most do. */
function steadyShare(fits: readonly Placed[]): number {
  const centre = ({ a, b, c, d }: Placed): [number, number, number] => [a * 0.5 - b * 0.3 + c, b * 0.5 + a * 0.3 + d, Math.log(Math.hypot(a, b))]
  const all = fits.map(centre)
  const usual = [0, 1, 2].map((axis) => middle(all.map((each) => each[axis]!)))
  return all.filter((each) => each.every((value, axis) => Math.abs(value - usual[axis]!) < WANDERS)).length / Math.max(1, all.length)
}

/** Which frame is on the screen at each step. */
function framesAt(frames: readonly LocalFrame[]): Int32Array {
  const last = frames.at(-1)
  const steps = last === undefined ? 0 : Math.max(1, Math.round((last.time + last.stands) * STEPS_A_SECOND))
  const out = new Int32Array(steps).fill(-1)
  frames.forEach(({ time, stands }, i) => out.fill(i, Math.round(time * STEPS_A_SECOND), Math.max(1, Math.round((time + stands) * STEPS_A_SECOND))))
  return out
}

function spread(length: number, count: number): readonly number[] {
  return length <= count ? Array.from({ length }, (_, i) => i) : Array.from({ length: count }, (_, i) => Math.floor(((i + 0.5) * length) / count))
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
