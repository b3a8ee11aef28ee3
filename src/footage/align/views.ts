// The frames of a print, laid on a grid of equal steps and seen in several ways: as they are, as a mirror shows them, and without bars.
//
// A print thins still shots: one frame stands for several. On the grid every step has the frame that was on the screen then, so that time runs evenly.
import type { FootagePrint, PicturePrint } from '../../model/footage.ts'
import { turnedBits, turns, type Turn } from '../prints/variants.ts'

/** `frame[k]`: the kept frame shown at step k, -1 for none. `words`: eight to a frame. `weight`: what a frame can tell, 0 (it is flat) to 1. */
export type View = {
  readonly within: boolean
  readonly mirrored: boolean
  readonly turned?: 90 | 180 | 270
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
  const ways: readonly Turn[] = mirrors ? ['asIs', 'mirrored'] : ['asIs']
  return ways.flatMap((turn) => viewsTurned(print, turn))
}

/** Turned by quarters, as it is and as a mirror shows it: from the prints alone, some bits off. */
export function turnedViewsOf(print: FootagePrint): readonly View[] {
  return turns.filter((turn) => LIES[turn].turned !== undefined).flatMap((turn) => viewsTurned(print, turn))
}

function viewsTurned({ pictures, within }: FootagePrint, turn: Turn): readonly View[] {
  return [...(pictures === null ? [] : [viewOf(pictures, false, turn)]), ...(within === undefined ? [] : [viewOf(within, true, turn)])]
}

function viewOf(pictures: PicturePrint, within: boolean, turn: Turn): View {
  const { times, stands, quality, flat } = pictures
  const kept = times.length
  const steps = kept === 0 ? 0 : stepAt(times[kept - 1]!) + Math.max(1, stands[kept - 1]!)
  const frame = new Int32Array(steps).fill(-1)
  for (let i = 0; i < kept; i++) frame.fill(i, stepAt(times[i]!), stepAt(times[i]!) + Math.max(1, stands[i]!))
  const weight = Float64Array.from(quality, (each, i) => (flat[i] === 1 ? 0 : Math.min(1, Math.max(LEAST_WEIGHT, each / FULL_QUALITY))))
  return { within, ...LIES[turn], steps, frame, words: new Uint32Array(hashesTurned(pictures, turn).slice().buffer), weight }
}

/** Mirrored first, then turned clockwise. */
const LIES: Readonly<Record<Turn, Pick<View, 'mirrored' | 'turned'>>> = {
  asIs: { mirrored: false },
  mirrored: { mirrored: true },
  turned90: { mirrored: false, turned: 90 },
  turned180: { mirrored: false, turned: 180 },
  turned270: { mirrored: false, turned: 270 },
  antiTransposed: { mirrored: true, turned: 90 },
  upsideDown: { mirrored: true, turned: 180 },
  transposed: { mirrored: true, turned: 270 },
}

/**
 * 32 bytes a frame, in the order of the print. But for the mirrored ones that a print brings along they are made of the bits, some bits off
 * (prints/variants.ts).
 */
export function hashesTurned({ hashes, mirrored }: PicturePrint, turn: Turn): Uint8Array {
  if (turn === 'asIs') return hashes
  if (turn === 'mirrored' && mirrored !== undefined) return mirrored
  const out = new Uint8Array(hashes.length)
  for (let at = 0; at < hashes.length; at += 32) out.set(turnedBits(hashes.subarray(at, at + 32), turn), at)
  return out
}

function stepAt(seconds: number): number {
  return Math.round(seconds * STEPS_A_SECOND)
}
