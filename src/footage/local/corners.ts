// Corners: points where a picture changes in every direction, found by looking at a ring of sixteen pixels (FAST: Rosten and Drummond, "Machine learning
// for high-speed corner detection", 2006; nine in a row all brighter or all darker than the middle).
import type { Plane } from './plane.ts'

export type Corner = { readonly x: number; readonly y: number; readonly strength: number }

const RING: readonly (readonly [number, number])[] = [
  [0, -3], [1, -3], [2, -2], [3, -1], [3, 0], [3, 1], [2, 2], [1, 3], [0, 3], [-1, 3], [-2, 2], [-3, 1], [-3, 0], [-3, -1], [-2, -2], [-1, -3],
] // prettier-ignore
const IN_A_ROW = 9
/** Low enough for dusk and haze: the strongest of a region are kept, not all above a line. */
const LEAST_STEP = 7

/** Corners at least `margin` pixels from the edge, the strongest of their neighbourhood, the strongest first. */
export function corners({ data, width, height }: Plane, margin: number): readonly Corner[] {
  const ring = RING.map(([x, y]) => y * width + x)
  const strength = new Float32Array(width * height)
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      const at = y * width + x
      const middle = data[at]!
      const [high, low] = [middle + LEAST_STEP, middle - LEAST_STEP]
      // Of the four compass points two neighbouring ones at least must differ the same way.
      const [n, e, s, w] = [data[at + ring[0]!]!, data[at + ring[4]!]!, data[at + ring[8]!]!, data[at + ring[12]!]!]
      const bright = Number(n > high) + Number(e > high) + Number(s > high) + Number(w > high)
      const dark = Number(n < low) + Number(e < low) + Number(s < low) + Number(w < low)
      if (bright < 2 && dark < 2) continue
      strength[at] = Math.max(arc(data, at, ring, middle, 1), arc(data, at, ring, middle, -1))
    }
  const found: Corner[] = []
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      const at = y * width + x
      const own = strength[at]!
      if (own === 0) continue
      let most = true
      for (let dy = -2; most && dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++) {
          const other = strength[at + dy * width + dx]!
          if (other > own || (other === own && (dy < 0 || (dy === 0 && dx < 0)))) {
            most = false
            break
          }
        }
      if (most) found.push({ x, y, strength: own })
    }
  return found.sort((a, b) => b.strength - a.strength)
}

/** The steps of the longest arc that differs the same way, added up; 0 where it is shorter than nine. */
function arc(data: Uint8Array, at: number, ring: readonly number[], middle: number, sign: number): number {
  let [run, sum, best] = [0, 0, 0]
  for (let i = 0; i < 16 + IN_A_ROW - 1; i++) {
    const step = sign * (data[at + ring[i & 15]!]! - middle)
    if (step > LEAST_STEP) {
      run++
      sum += step - LEAST_STEP
      if (run >= IN_A_ROW && sum > best) best = sum
    } else run = sum = 0
  }
  return best
}

/** At most `count`, spread over the plane: each cell of a grid gives its strongest in turn. */
export function spreadCorners(found: readonly Corner[], { width, height }: Plane, count: number): readonly Corner[] {
  const across = 6
  const down = Math.max(2, Math.round((across * height) / width))
  const cells: Corner[][] = Array.from({ length: across * down }, () => [])
  for (const corner of found) cells[Math.floor((corner.y * down) / height) * across + Math.floor((corner.x * across) / width)]!.push(corner)
  const out: Corner[] = []
  for (let turn = 0; out.length < count && turn < found.length; turn++) {
    const round = cells.flatMap((cell) => cell.slice(turn, turn + 1))
    if (round.length === 0) break
    out.push(...round.sort((a, b) => b.strength - a.strength).slice(0, count - out.length))
  }
  return out
}
