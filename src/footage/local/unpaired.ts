// Where something lies over a picture that it otherwise shares with another: a caption, a logo, an emoji.
//
// Such a thing stays at its place in the query's picture from frame to frame, and the other has nothing like it there. So in cells of the query's picture two kinds of
// corners are counted: those that stay and have no like at the place in the other where they belong, and those that have one. What moved between the two moments
// has none either, but does not stay; the grain of an encoder does neither.
import type { PictureBox } from '../../model/footage.ts'
import { popcount } from '../search/kernel-twin.ts'
import type { Movement } from './geometry.ts'
import type { LocalFrame } from './local-print.ts'

const CELLS = 16 // along each axis of the picture
/** In lengths of the longer side: how far from its place a partner may lie, and how unlike it may look; of one that stays, and of one in the other. */
const STAYS = 0.008
const STAYS_BITS = 40
const NEAR = 0.025
const LIKE_BITS = 84
/** Corners that stay without a partner in a cell, over all frames: at least so many, in this share of the frames, and so many times those with one. */
const LEAST_STRANGE = 6
const LEAST_A_FRAME = 0.7
const STRANGER = 6
/** Cells a plain stretch of a caption may be wide; and what is left is more than one cell, with hardly a partner in all of its box. */
const GAP = 3
const LEAST_CELLS = 2
const BOX_STRANGER = 5
/** And so many in each frame together: letters and edges have them; a spot of a still scene whose corners fall otherwise at another size has one or two. */
const BOX_A_FRAME = 3
/** With fewer frames nothing can be said to stay. */
const LEAST_FRAMES = 3

export type Laid = { readonly a: LocalFrame; readonly b: LocalFrame; readonly words: Uint32Array; readonly move: Movement }

/** Boxes in shares of the query's picture (in a mirror, where it is seen so), within `shared`. The frames in the order of time. */
export function unpairedAreas(frames: readonly Laid[], mirrored: boolean, shared: PictureBox): readonly PictureBox[] {
  if (frames.length < LEAST_FRAMES) return []
  const [strange, paired] = [new Float64Array(CELLS * CELLS), new Float64Array(CELLS * CELLS)]
  frames.forEach(({ a, b, words, move }, n) => {
    const next = frames[n === frames.length - 1 ? n - 1 : n + 1]!
    for (let i = 0; i < words.length / 8; i++) {
      const x = mirrored ? a.width - a.places[2 * i]! : a.places[2 * i]!
      const y = a.places[2 * i + 1]!
      const cell = cellOf(x / a.width, y / a.height)
      if (hasLike(words, i, b.words, b.places, move.a * x - move.b * y + move.c, move.b * x + move.a * y + move.d, NEAR, LIKE_BITS)) paired[cell]!++
      else if (hasLike(a.words, i, next.a.words, next.a.places, a.places[2 * i]!, y, STAYS, STAYS_BITS)) strange[cell]!++
    }
  })
  const least = Math.max(LEAST_STRANGE, LEAST_A_FRAME * frames.length)
  const inner = inset(shared)
  const covered = Array.from(strange, (count, cell) => within(inner, cell) && count >= least && count > STRANGER * paired[cell]!)
  const sumIn = (counts: Float64Array, box: PictureBox): number => counts.reduce((sum, count, cell) => (within(box, cell) ? sum + count : sum), 0)
  return groups(covered)
    .filter((cells) => cells.length >= LEAST_CELLS)
    .map(boxOf)
    .filter((box) => sumIn(strange, box) > Math.max(BOX_A_FRAME * frames.length, BOX_STRANGER * sumIn(paired, box)))
}

/** Whether one of the others lies near a place and looks like the corner `i`. */
function hasLike(words: Uint32Array, i: number, others: Uint32Array, places: Float32Array, x: number, y: number, near: number, mostBits: number): boolean {
  for (let j = 0; j < others.length / 8; j++) {
    if (Math.abs(places[2 * j]! - x) > near || Math.abs(places[2 * j + 1]! - y) > near) continue
    let bits = 0
    for (let k = 0; k < 8; k++) bits += popcount(words[8 * i + k]! ^ others[8 * j + k]!)
    if (bits <= mostBits) return true
  }
  return false
}

function cellOf(x: number, y: number): number {
  const on = (share: number): number => Math.min(CELLS - 1, Math.max(0, Math.floor(share * CELLS)))
  return on(y) * CELLS + on(x)
}

/** Without its rim where that lies inside the picture: the edge of a bar or of an inset has corners of its own. */
function inset({ left, top, right, bottom }: PictureBox): PictureBox {
  const step = 1 / CELLS
  return { left: left > 0 ? left + step : 0, top: top > 0 ? top + step : 0, right: right < 1 ? right - step : 1, bottom: bottom < 1 ? bottom - step : 1 }
}

function within({ left, top, right, bottom }: PictureBox, cell: number): boolean {
  const [x, y] = [((cell % CELLS) + 0.5) / CELLS, (Math.floor(cell / CELLS) + 0.5) / CELLS]
  return x > left && x < right && y > top && y < bottom
}

/** Cells that touch, or nearly: the middle of a plain caption has no corners. */
function groups(covered: readonly boolean[]): readonly (readonly number[])[] {
  const seen = new Set<number>()
  return covered.flatMap((is, start) => {
    if (!is || seen.has(start)) return []
    const group = [start]
    seen.add(start)
    for (const cell of group)
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -GAP; dx <= GAP; dx++) {
          const [x, y] = [(cell % CELLS) + dx, Math.floor(cell / CELLS) + dy]
          const next = y * CELLS + x
          if (x < 0 || y < 0 || x >= CELLS || y >= CELLS || covered[next] !== true || seen.has(next)) continue
          seen.add(next)
          group.push(next)
        }
    return [group]
  })
}

function boxOf(cells: readonly number[]): PictureBox {
  const [columns, rows] = [cells.map((cell) => cell % CELLS), cells.map((cell) => Math.floor(cell / CELLS))]
  return {
    left: Math.min(...columns) / CELLS,
    top: Math.min(...rows) / CELLS,
    right: (Math.max(...columns) + 1) / CELLS,
    bottom: (Math.max(...rows) + 1) / CELLS,
  }
}
