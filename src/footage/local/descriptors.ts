// What the neighbourhood of a corner looks like, in 256 bits: is this point of it darker than that one? (BRIEF: Calonder and others, 2010; several sizes
// as in ORB: Rublee and others, 2011.) Footage is held upright, so the pattern is not turned; a few degrees do no harm.
//
// The second half of the pattern is the first in a mirror: the descriptor of the mirrored picture is this one with its halves exchanged.
import { blurred, type Plane } from './plane.ts'
import type { Corner } from './corners.ts'

const HALF = 128
export const REACH = 15 // pixels from the corner

/** Pairs of points, near the middle more often: x, y, x, y. Drawn once by a fixed generator; the numbers are part of the print's format. */
const PATTERN = drawnPattern()

/** Eight words a corner, in the order of the corners. */
export function describe(plane: Plane, found: readonly Corner[]): Uint32Array {
  const soft = blurred(plane)
  const out = new Uint32Array(8 * found.length)
  found.forEach(({ x, y }, i) => {
    const at = y * plane.width + x
    for (let bit = 0; bit < 2 * HALF; bit++) {
      const p = 4 * bit
      const first = soft.data[at + PATTERN[p + 1]! * plane.width + PATTERN[p]!]!
      const second = soft.data[at + PATTERN[p + 3]! * plane.width + PATTERN[p + 2]!]!
      if (first < second) out[8 * i + (bit >> 5)]! |= 1 << (bit & 31)
    }
  })
  return out
}

/** The descriptors of the same corners in a mirror. */
export function mirroredDescriptors(words: Uint32Array): Uint32Array {
  return Uint32Array.from(words, (_, i) => words[i ^ 4]!)
}

function drawnPattern(): Int8Array {
  const pattern = new Int8Array(8 * HALF)
  let state = 20_261_123
  const uniform = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  const place = (): number => {
    for (;;) {
      const bell = (uniform() + uniform() + uniform() + uniform() - 2) * REACH * 0.85
      if (Math.abs(bell) <= REACH) return Math.round(bell)
    }
  }
  for (let i = 0; i < HALF;) {
    const [x1, y1, x2, y2] = [place(), place(), place(), place()]
    if (Math.hypot(x1 - x2, y1 - y2) < 4) continue
    pattern.set([x1, y1, x2, y2], 4 * i)
    pattern.set([-x1, y1, -x2, y2], 4 * (HALF + i))
    i++
  }
  return pattern
}
