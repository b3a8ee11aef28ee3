// One axis of PDQ's shrinking, as a sparse matrix of 64 rows.
//
// PDQ blurs a picture with two passes of a box filter along each axis and then keeps 64 rows and 64 columns of it (Meta, "PDQ hashing", 2019, section 4).
// All of that is linear and separable, so each of the 64 kept places is a fixed weighting of a short run of pixels, and the runs barely overlap:
// about one multiplication a pixel. The weights are kept as whole numbers over a common unit, so that sums of 8-bit luma are exact in every order of adding.

export const SIDE = 64

export type Axis = {
  readonly length: number
  readonly first: Int32Array // of each of the 64 rows: its first pixel
  readonly count: Int32Array // and how many
  readonly at: Int32Array // where its weights begin
  readonly weights: Int32Array
  readonly unit: Float64Array // a row's weights add up to this
}

/** The matrix of an axis of `length` pixels, 1 or more. */
export function axisOf(length: number): Axis {
  const known = axes.get(length)
  if (known !== undefined) return known
  const width = Math.floor((length + 2 * SIDE - 1) / (2 * SIDE))
  const rows = Array.from({ length: SIDE }, (_, row) => rowAt(Math.floor(((row + 0.5) * length) / SIDE), length, width))
  const counts = rows.map((row) => row.weights.length)
  const axis: Axis = {
    length,
    first: Int32Array.from(rows, (row) => row.first),
    count: Int32Array.from(counts),
    at: Int32Array.from(counts, (_, row) => counts.slice(0, row).reduce((sum, count) => sum + count, 0)),
    weights: Int32Array.from(rows.flatMap((row) => row.weights)),
    unit: Float64Array.from(rows, (row) => row.unit),
  }
  if (axes.size >= 64) axes.clear() // footage of changing size must not fill the memory
  axes.set(length, axis)
  return axis
}

const axes = new Map<number, Axis>()

/** What a box filter of `width` reads for the pixel at `place`: cut off at the ends of the axis. */
function windowAt(place: number, length: number, width: number): { from: number; to: number } {
  const half = Math.floor((width + 2) / 2)
  return { from: Math.max(0, place + half - width), to: Math.min(length - 1, place + half - 1) }
}

function rowAt(place: number, length: number, width: number): { first: number; weights: number[]; unit: number } {
  const outer = windowAt(place, length, width)
  const inner = Array.from({ length: outer.to - outer.from + 1 }, (_, i) => windowAt(outer.from + i, length, width))
  const sizes = inner.map((window) => window.to - window.from + 1)
  const shared = sizes.reduce(leastCommonMultiple, 1)
  const first = Math.min(...inner.map((window) => window.from))
  const last = Math.max(...inner.map((window) => window.to))
  const weights = new Array<number>(last - first + 1).fill(0)
  inner.forEach((window, i) => {
    for (let pixel = window.from; pixel <= window.to; pixel++) weights[pixel - first]! += shared / sizes[i]!
  })
  return { first, weights, unit: shared * sizes.length }
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, x % y]
  return (a / x) * b
}
