// Which part of the one picture is which part of the other along a stretch that is known to match, and where something else lies over the shared part: read off
// the corners of frames that show the same moment.
//
// A crop shows a part of the other whole; an inset shows the whole of it in a part of its own. Overlays (captions, logos, emoji) are where corners of either picture
// have no partner in the other although those around them do, frame after frame.
import type { LocalPrint, PictureBox } from '../../model/footage.ts'
import { mirroredDescriptors } from './descriptors.ts'
import { placed, type Movement, type Placed } from './geometry.ts'
import { localFrames, type LocalFrame } from './local-print.ts'
import { overlaysOf } from './overlays.ts'

/** The line of a stretch: seconds of both, slope as in a segment. */
export type TimeLine = { readonly q: readonly [number, number]; readonly r: readonly [number, number]; readonly slope: number; readonly mirrored: boolean }

/** In shares of the query's picture and of the other's, as each is seen (a mirrored query in its own picture). `overlays` lie in the query's. */
export type SharedArea = {
  readonly q: PictureBox
  readonly r: PictureBox
  readonly overlays: readonly PictureBox[]
  /** How many frames bear it out. */
  readonly frames: number
}

/** Pairs of frames that are compared, spread over the stretch. */
const FRAMES = 20
/** Seconds: frames are described once a second, so the nearest is half of one away at most. */
const APART = 0.6
/** Of the frames that were compared, those in which the one lies in the other, and in the same place. */
const LEAST_SHARE = 0.3
const WANDERS = 0.12

/**
 * Null: the corners do not say. `mirrored` queries lie in the other as their mirror image. `unbarred`: what bars leave of the query, as it is seen, where the other
 * has none: they may lie over a part of the picture, and what is behind them is not shown.
 */
export function sharedArea(query: LocalPrint, other: LocalPrint, line: TimeLine, unbarred: PictureBox | null = null): SharedArea | null {
  const [ours, theirs] = [localFrames(query), localFrames(other)]
  const pairs = spread(pairsAlong(ours, theirs, line), FRAMES).map(([a, b]): Pair => {
    const words = line.mirrored ? mirroredDescriptors(a.words) : a.words
    return { a, b, words, place: placed(a, words, line.mirrored, b) }
  })
  const lying = pairs.filter((pair) => pair.place !== null)
  if (lying.length === 0 || lying.length < LEAST_SHARE * pairs.length) return null
  const usual = middleOf(lying.map(({ place }) => place!))
  const steady = lying.filter(({ place }) => isNear(place!, usual))
  if (steady.length < LEAST_SHARE * pairs.length || (pairs.length > 3 && steady.length < 2)) return null
  const move = middleOf(steady.map(({ place }) => place!))
  const [a, b] = [pairs[0]!.a, pairs[0]!.b]
  const edge = steady.length < FEW ? EDGE_OF_FEW : EDGE
  const seen = (box: PictureBox): PictureBox => (line.mirrored ? { ...box, left: 1 - box.right, right: 1 - box.left } : box)
  const part = unbarred === null ? WHOLE : seen(unbarred)
  const r = clipped(mapped(move, scaled(part, a.width, a.height)), b.width, b.height, edge)
  const q = both(clipped(mapped(inverse(move), scaled(WHOLE, b.width, b.height)), a.width, a.height, edge), part)
  if (r === null || q === null) return null
  const laid = steady.map((pair) => ({ a: pair.a, b: pair.b, move: pair.place! }))
  const overlays = overlaysOf(laid, line.mirrored, q)
  return { q: seen(q), r, overlays: overlays.map(seen), frames: steady.length }
}

type Pair = { readonly a: LocalFrame; readonly b: LocalFrame; readonly words: Uint32Array; readonly place: Placed | null }

/** Frames that show the same moment, or nearly. */
function pairsAlong(ours: readonly LocalFrame[], theirs: readonly LocalFrame[], { q, r, slope }: TimeLine): readonly (readonly [LocalFrame, LocalFrame])[] {
  const begins = slope < 0 ? r[1] : r[0]
  return ours.flatMap((a): (readonly [LocalFrame, LocalFrame])[] => {
    if (a.time + a.stands <= q[0] || a.time >= q[1]) return []
    const at = begins + (Math.max(a.time, q[0]) - q[0]) * slope
    let best: LocalFrame | null = null
    let least = APART
    for (const b of theirs) {
      const off = at < b.time ? b.time - at : Math.max(0, at - b.time - Math.max(0, b.stands - 1))
      if (off < least) [best, least] = [b, off]
    }
    return best === null ? [] : [[a, best]]
  })
}

function middleOf(places: readonly Movement[]): Movement {
  const middle = (of: (place: Movement) => number): number => places.map(of).sort((x, y) => x - y)[places.length >> 1]!
  return { a: middle(({ a }) => a), b: middle(({ b }) => b), c: middle(({ c }) => c), d: middle(({ d }) => d) }
}

function isNear(one: Movement, other: Movement): boolean {
  const centre = ({ a, b, c, d }: Movement): readonly number[] => [a * 0.5 - b * 0.3 + c, b * 0.5 + a * 0.3 + d, Math.log(Math.hypot(a, b))]
  const there = centre(other)
  return centre(one).every((value, axis) => Math.abs(value - there[axis]!) < WANDERS)
}

function inverse({ a, b, c, d }: Movement): Movement {
  const length = a * a + b * b
  const [ia, ib] = [a / length, -b / length]
  return { a: ia, b: ib, c: -(ia * c - ib * d), d: -(ib * c + ia * d) }
}

/** The upright box about a box that is moved; the few degrees of turn that are allowed make it hardly larger. */
function mapped({ a, b, c, d }: Movement, { left, top, right, bottom }: PictureBox): PictureBox {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2]
  const [w, h] = [((right - left) * Math.hypot(a, b)) / 2, ((bottom - top) * Math.hypot(a, b)) / 2]
  const [u, v] = [a * x - b * y + c, b * x + a * y + d]
  return { left: u - w, top: v - h, right: u + w, bottom: v + h }
}

/** In shares of a picture so large. Edges that lie so near to its own are its own. Null: nothing of it lies inside. */
function clipped({ left, top, right, bottom }: PictureBox, width: number, height: number, edge: number): PictureBox | null {
  const share = (value: number): number => Math.round(1000 * (value < edge ? 0 : value > 1 - edge ? 1 : value)) / 1000
  const box = { left: share(left / width), top: share(top / height), right: share(right / width), bottom: share(bottom / height) }
  return box.right - box.left < 0.05 || box.bottom - box.top < 0.05 ? null : box
}

const WHOLE: PictureBox = { left: 0, top: 0, right: 1, bottom: 1 }

function scaled({ left, top, right, bottom }: PictureBox, width: number, height: number): PictureBox {
  return { left: left * width, top: top * height, right: right * width, bottom: bottom * height }
}

/** What lies in both; null: hardly anything. */
function both(one: PictureBox | null, other: PictureBox): PictureBox | null {
  if (one === null) return null
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
  return box.right - box.left < 0.05 || box.bottom - box.top < 0.05 ? null : box
}

const EDGE = 0.012
/** One or two frames that are half a second apart, of a camera that pans, lie as far off as that. */
const EDGE_OF_FEW = 0.06
const FEW = 3

function spread<T>(all: readonly T[], count: number): readonly T[] {
  return all.length <= count ? all : Array.from({ length: count }, (_, i) => all[Math.floor(((i + 0.5) * all.length) / count)]!)
}
