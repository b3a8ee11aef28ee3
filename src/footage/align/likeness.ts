// How much the likeness of two frames says that they show the same picture.
//
// Distances of unrelated real frames lie around 128 of 256 bits and spread wider than coin tosses would: compositions repeat. What a distance says is
// therefore counted in squares of standard deviations, as the logarithm of a bell curve would have it: one frame at 20 bits says as much as ten at 80.
import { popcount } from '../search/kernel-twin.ts'
import type { View } from './views.ts'

const MIDDLE = 128
const SPREAD = 14
/** Beyond this, two frames say nothing for one another. At 90 bits one comparison in a million of coin tosses is as near; a run of frames must bear it out. */
export const NEAR_BITS = 92

const evidence = Float64Array.from({ length: 257 }, (_, bits) =>
  bits >= NEAR_BITS ? 0 : ((MIDDLE - bits) ** 2 - (MIDDLE - NEAR_BITS) ** 2) / (2 * SPREAD * SPREAD),
)

/** Evidence of `bits` for a frame whose unrelated neighbours come as near as `background`: 0 where it is no nearer than those. */
export function evidenceOf(bits: number, background: number): number {
  return Math.max(0, evidence[bits]! - evidence[Math.min(256, Math.round(background))]!)
}

/** Bits between every frame of one view and every frame of the other: row by row of the first. */
export function distances(a: View, b: View): Uint8Array {
  const rows = a.words.length / 8
  const columns = b.words.length / 8
  const out = new Uint8Array(rows * columns)
  const [x, y] = [a.words, b.words]
  for (let i = 0; i < rows; i++) {
    const [a0, a1, a2, a3, a4, a5, a6, a7] = x.subarray(8 * i, 8 * i + 8) as unknown as Eight
    for (let j = 0, at = 0; j < columns; j++, at += 8) {
      const first = popcount(y[at]! ^ a0) + popcount(y[at + 1]! ^ a1) + popcount(y[at + 2]! ^ a2) + popcount(y[at + 3]! ^ a3)
      const bits = first + popcount(y[at + 4]! ^ a4) + popcount(y[at + 5]! ^ a5) + popcount(y[at + 6]! ^ a6) + popcount(y[at + 7]! ^ a7)
      out[i * columns + j] = Math.min(255, bits)
    }
  }
  return out
}

type Eight = [number, number, number, number, number, number, number, number]

/** The nearest any frame of the other comes to each frame. */
export function nearest(bits: Uint8Array, rows: number): Uint8Array {
  const columns = bits.length / Math.max(1, rows)
  return Uint8Array.from({ length: rows }, (_, i) => bits.subarray(i * columns, (i + 1) * columns).reduce((least, each) => Math.min(least, each), 255))
}
