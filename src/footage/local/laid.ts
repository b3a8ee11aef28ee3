// The small pictures of two frames laid over one another, pixel by pixel, as the movement of their corners says.
import type { Movement } from './geometry.ts'
import { lit, within, type Light } from './light.ts'
import { SMALL_SIDE, type LocalFrame } from './local-print.ts'
import type { Plane } from './plane.ts'

/** Moments by which the movement is told more exactly, in steps of that many to the picture's longer side. */
const TRIED = 6
/** Another place has to be so much more alike, by the better part of the pixels. */
const CLEARLY_LESS = 0.9
const BETTER_PART = 0.6

export type Laid = { readonly a: LocalFrame; readonly b: LocalFrame; readonly move: Movement }

export type Planes = Laid & { readonly ours: Plane; readonly theirs: Plane }

/** Those that have small pictures, ours all of one size; prints of before have none. */
export function planesOf(frames: readonly Laid[], mirrored: boolean): readonly Planes[] {
  const planes = frames.flatMap(({ a, b, move }): readonly Planes[] =>
    a.small === null || b.small === null ? [] : [{ a, b, move, ours: mirrored ? inMirror(a.small) : a.small, theirs: b.small }],
  )
  return planes.filter(({ ours }) => ours.width === planes[0]?.ours.width && ours.height === planes[0].ours.height)
}

function inMirror({ data, width, height }: Plane): Plane {
  return { data: data.map((_, at) => data[at - (at % width) + width - 1 - (at % width)]!), width, height }
}

/** Corners tell a movement to within a pixel or two of these planes; the planes tell it better: the shift, and the size, with which most of the picture is alike. */
export function settled(planes: readonly Planes[], light: Light): readonly Planes[] {
  const some = planes.length <= TRIED ? planes : planes.filter((_, n) => n % Math.ceil(planes.length / TRIED) === 0)
  const cost = (by: Shift): number => {
    const offs = Float64Array.from(some.flatMap((each) => offsOf(each, moved(each.move, by, each.a), light))).sort()
    return offs.subarray(0, Math.ceil(offs.length * BETTER_PART)).reduce((sum, off) => sum + off, 0)
  }
  let best: Shift = { x: 0, y: 0, size: 0 }
  const asTheyWere = cost(best)
  let least = asTheyWere
  for (const step of [1, 0.5, 0.25].map((pixels) => pixels / SMALL_SIDE))
    for (const axis of ['x', 'y', 'size'] as const)
      for (const by of [step, -step]) {
        const tried = { ...best, [axis]: best[axis] + by }
        const now = cost(tried)
        if (now < least) [best, least] = [tried, now]
      }
  return least > CLEARLY_LESS * asTheyWere ? planes : planes.map((each) => ({ ...each, move: moved(each.move, best, each.a) }))
}

type Shift = { readonly x: number; readonly y: number; readonly size: number }

/** Shifted, and larger or smaller about the middle of the picture. */
function moved({ a, b, c, d }: Movement, { x, y, size }: Shift, { width, height }: LocalFrame): Movement {
  const [u, v] = [(a * width - b * height) / 2, (b * width + a * height) / 2]
  return { a: a * (1 + size), b: b * (1 + size), c: c + x - u * size, d: d + y - v * size }
}

function offsOf({ a, b, ours, theirs }: Planes, move: Movement, light: Light): number[] {
  const { width, height } = ours
  const offs: number[] = []
  for (let py = 1; py < height; py += 2)
    for (let px = 1 + (py & 2) / 2; px < width; px += 2) {
      const [x, y] = [((px + 0.5) / width) * a.width, ((py + 0.5) / height) * a.height]
      const u = ((move.a * x - move.b * y + move.c) / b.width) * theirs.width - 0.5
      const v = ((move.b * x + move.a * y + move.d) / b.height) * theirs.height - 0.5
      if (u < 0 || v < 0 || u > theirs.width - 1 || v > theirs.height - 1) continue
      offs.push(Math.abs(within(light, ours.data[py * width + px]!) - lit(light, between(theirs, u, v))))
    }
  return offs
}

/** One moment: the query's brightness, what the other has there, and the darkest and brightest next to it; `seen`: the other shows the place. */
export type Comparison = {
  readonly ours: Uint8Array
  readonly theirs: Float32Array
  readonly low: Float32Array
  readonly high: Float32Array
  readonly seen: Uint8Array
}

/** One value for each pixel of `ours`; what lies outside the other picture is not seen. */
export function comparison({ a, b, move, ours, theirs }: Planes): Comparison {
  const { width, height } = ours
  const [low, high, middle] = [new Float32Array(width * height), new Float32Array(width * height), new Float32Array(width * height)]
  const seen = new Uint8Array(width * height)
  // How many of the other's pixels a step of ours is: what lies next to a place lies so far from it.
  const reach = Math.max(1, (Math.hypot(move.a, move.b) * a.width * theirs.width) / (width * b.width))
  for (let py = 0, at = 0; py < height; py++)
    for (let px = 0; px < width; px++, at++) {
      const [x, y] = [((px + 0.5) / width) * a.width, ((py + 0.5) / height) * a.height]
      const u = ((move.a * x - move.b * y + move.c) / b.width) * theirs.width - 0.5
      const v = ((move.b * x + move.a * y + move.d) / b.height) * theirs.height - 0.5
      if (u < -1 || v < -1 || u > theirs.width || v > theirs.height) continue
      seen[at] = 1
      middle[at] = low[at] = high[at] = between(theirs, u, v)
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const near = between(theirs, u + dx * reach, v + dy * reach)
          if (near < low[at]!) low[at] = near
          if (near > high[at]!) high[at] = near
        }
    }
  return { ours: ours.data, theirs: middle, low, high, seen }
}

function between({ data, width, height }: Plane, u: number, v: number): number {
  const [x, y] = [Math.min(width - 1, Math.max(0, u)), Math.min(height - 1, Math.max(0, v))]
  const [left, top] = [Math.min(width - 2, Math.floor(x)), Math.min(height - 2, Math.floor(y))]
  const at = top * width + left
  const [fx, fy] = [x - left, y - top]
  const above = data[at]! * (1 - fx) + data[at + 1]! * fx
  const below = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
  return above * (1 - fy) + below * fy
}
