// The frames of a print, laid on a grid of equal steps and seen in several ways: as they are, as a mirror shows them, and without bars.
//
// A print thins still shots: one frame stands for several. On the grid every step has the frame that was on the screen then, so that time runs evenly.
import type { FootagePrint, PicturePrint } from '../../model/footage.ts'
import { turnedBits } from '../prints/variants.ts'

/** `frame[k]`: the kept frame shown at step k, -1 for none. `words`: eight to a frame. `weight`: what a frame can tell, 0 (it is flat) to 1. */
export type View = {
  readonly within: boolean
  readonly mirrored: boolean
  readonly steps: number
  readonly frame: Int32Array
  readonly words: Uint32Array
  readonly weight: Float64Array
}

export const STEPS_A_SECOND = 4

/** A frame of less quality counts for less: it has few edges, and frames with few edges resemble each other. PDQ's own gate of 50 loses dim streets whole. */
const FULL_QUALITY = 40
const LEAST_WEIGHT = 0.1

/** As is, and without bars where there are bars; with `mirrors` each of them mirrored too. */
export function viewsOf(print: FootagePrint, mirrors: boolean): readonly View[] {
  const ways = mirrors ? [false, true] : [false]
  return ways.flatMap((mirrored) => [
    ...(print.pictures === null ? [] : [viewOf(print.pictures, false, mirrored)]),
    ...(print.within === undefined ? [] : [viewOf(print.within, true, mirrored)]),
  ])
}

function viewOf(pictures: PicturePrint, within: boolean, mirrored: boolean): View {
  const { times, stands, quality, flat } = pictures
  const kept = times.length
  const steps = kept === 0 ? 0 : stepAt(times[kept - 1]!) + Math.max(1, stands[kept - 1]!)
  const frame = new Int32Array(steps).fill(-1)
  for (let i = 0; i < kept; i++) frame.fill(i, stepAt(times[i]!), stepAt(times[i]!) + Math.max(1, stands[i]!))
  const hashes = mirrored ? (pictures.mirrored ?? mirroredOf(pictures.hashes)) : pictures.hashes
  const weight = Float64Array.from(quality, (each, i) => (flat[i] === 1 ? 0 : Math.min(1, Math.max(LEAST_WEIGHT, each / FULL_QUALITY))))
  return { within, mirrored, steps, frame, words: new Uint32Array(hashes.slice().buffer), weight }
}

function stepAt(seconds: number): number {
  return Math.round(seconds * STEPS_A_SECOND)
}

function mirroredOf(hashes: Uint8Array): Uint8Array {
  const out = new Uint8Array(hashes.length)
  for (let at = 0; at < hashes.length; at += 32) out.set(turnedBits(hashes.subarray(at, at + 32), 'mirrored'), at)
  return out
}
