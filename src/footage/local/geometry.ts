// Whether the corners of one frame lie in another as a picture would: moved, made smaller or larger, turned by a few degrees, all in the same way.
//
// Descriptors alone agree by chance now and then. Places do not: of matched corners every pair proposes a movement (a similarity: scale, turn, shift), and the
// movement with which most others agree is the answer. A logo in both frames agrees perfectly too, on a small spot: what agrees must be spread out.
import { nearestBy } from './nearest.ts'
import type { LocalFrame } from './local-print.ts'

const nearest = nearestBy()

/** Where the query's frame lies in the other's: x' = a x - b y + c, y' = b x + a y + d, in lengths of the longer sides. `agree`: corners that bear it out. */
export type Placed = {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly agree: number
  readonly of: number
  readonly area: number
}

const MOST_BITS = 62
const CLEARLY = 0.88 // of the second nearest, elsewhere in the frame
const SCALE_LIMITS = [0.28, 3.6] as const
const MOST_TURN = 0.36 // sine: about 20 degrees
const NEAR = 0.03 // of the longer side: forgives mild perspective
const LEAST_AGREE = 6
/** What agrees must cover this share of the query's frame: corner bugs, clocks and tickers do not. */
const LEAST_AREA = 0.06

type Pair = { readonly x: number; readonly y: number; readonly u: number; readonly v: number; readonly bits: number }

/** `words` are the query's descriptors, or their mirrored form. Null where fewer corners agree than chance brings together. */
export function placed(query: LocalFrame, words: Uint32Array, mirrored: boolean, other: LocalFrame): Placed | null {
  const pairs = pairsOf(query, words, mirrored, other)
  if (pairs.length < LEAST_AGREE) return null
  let best: Placed | null = null
  const tried = pairs.slice(0, 24) // the nearest descriptors propose; all agree or not
  for (let i = 0; i < tried.length; i++)
    for (let j = i + 1; j < tried.length; j++) {
      const move = movement(tried[i]!, tried[j]!)
      if (move === null) continue
      let count = 0
      for (const pair of pairs) if (off(move, pair) < NEAR) count++
      if (count > Math.max(LEAST_AGREE - 1, best?.agree ?? 0)) {
        const agreeing = pairs.filter((pair) => off(move, pair) < NEAR)
        const agree = distinct(agreeing)
        if (agree > (best?.agree ?? LEAST_AGREE - 1)) best = { ...move, agree, of: pairs.length, area: areaOf(agreeing) / (query.width * query.height) }
      }
    }
  return best === null || best.area < LEAST_AREA ? null : settled(best, pairs)
}

/** Two corners propose a movement to within a pixel or two each; all that agree with it say it better (least squares, twice). */
function settled(best: Placed, pairs: readonly Pair[]): Placed {
  let move: Movement = best
  for (const near of [NEAR, NEAR / 2]) {
    const agreeing = pairs.filter((pair) => off(move, pair) < near)
    if (agreeing.length < LEAST_AGREE) break
    move = fitted(agreeing) ?? move
  }
  return { ...best, a: move.a, b: move.b, c: move.c, d: move.d }
}

function fitted(pairs: readonly Pair[]): Movement | null {
  const mean = (of: (pair: Pair) => number): number => pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length
  const [x0, y0, u0, v0] = [mean(({ x }) => x), mean(({ y }) => y), mean(({ u }) => u), mean(({ v }) => v)]
  let [along, across, length] = [0, 0, 0]
  for (const { x, y, u, v } of pairs) {
    const [dx, dy, du, dv] = [x - x0, y - y0, u - u0, v - v0]
    along += dx * du + dy * dv
    across += dx * dv - dy * du
    length += dx * dx + dy * dy
  }
  if (length === 0) return null
  const [a, b] = [along / length, across / length]
  return { a, b, c: u0 - a * x0 + b * y0, d: v0 - b * x0 - a * y0 }
}

/** Each corner of the query with its nearest in the other frame, where that is near and alone in being near. The nearest first. */
function pairsOf(query: LocalFrame, words: Uint32Array, mirrored: boolean, other: LocalFrame): readonly Pair[] {
  const pairs: Pair[] = []
  const found = nearest(words, other)
  for (let i = 0; i < words.length / 8; i++) {
    const [which, first, second] = [found[3 * i]!, found[3 * i + 1]!, found[3 * i + 2]!]
    if (first > MOST_BITS || first > CLEARLY * second) continue
    const x = query.places[2 * i]!
    pairs.push({ x: mirrored ? query.width - x : x, y: query.places[2 * i + 1]!, u: other.places[2 * which]!, v: other.places[2 * which + 1]!, bits: first })
  }
  return pairs.sort((p, q) => p.bits - q.bits)
}

export type Movement = Pick<Placed, 'a' | 'b' | 'c' | 'd'>

function movement(p: Pair, q: Pair): Movement | null {
  const [dx, dy, du, dv] = [q.x - p.x, q.y - p.y, q.u - p.u, q.v - p.v]
  const length = dx * dx + dy * dy
  if (length < 0.01) return null // too near to one another to say anything of scale
  const [a, b] = [(dx * du + dy * dv) / length, (dx * dv - dy * du) / length]
  const scale = Math.hypot(a, b)
  if (a <= 0 || scale < SCALE_LIMITS[0] || scale > SCALE_LIMITS[1] || Math.abs(b) > MOST_TURN * scale) return null
  return { a, b, c: p.u - a * p.x + b * p.y, d: p.v - b * p.x - a * p.y }
}

function off({ a, b, c, d }: Movement, { x, y, u, v }: Pair): number {
  return Math.max(Math.abs(a * x - b * y + c - u), Math.abs(b * x + a * y + d - v))
}

/** Corners that lie on one spot (the same corner on several levels) count once, in either frame. */
function distinct(pairs: readonly Pair[]): number {
  mark++
  let [spots, others] = [0, 0]
  for (const { x, y, u, v } of pairs) {
    const [here, there] = [spotOf(x, y), SPOTS * SPOTS + spotOf(u, v)]
    if (marks[here] !== mark) spots++
    if (marks[there] !== mark) others++
    marks[here] = marks[there] = mark
  }
  return Math.min(spots, others)
}

const SPOTS = 49
const marks = new Float64Array(2 * SPOTS * SPOTS)
let mark = 0

function spotOf(x: number, y: number): number {
  const on = (at: number): number => Math.min(SPOTS - 1, Math.max(0, Math.round(at * (SPOTS - 1))))
  return on(y) * SPOTS + on(x)
}

function areaOf(pairs: readonly Pair[]): number {
  const spread = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b)
    return sorted[Math.floor(sorted.length * 0.9)]! - sorted[Math.floor(sorted.length * 0.1)]!
  }
  return spread(pairs.map(({ x }) => x)) * spread(pairs.map(({ y }) => y))
}
