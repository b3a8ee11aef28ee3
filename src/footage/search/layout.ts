// Where the parts of a segment lie in its memory: plan, patterns, masks, rows in two halves of 16 bytes, the bitmap of deleted rows, tables, and a scratch
// area for each thread that searches. kernel.as and kernel-twin.ts read and write nothing else. Addresses are bytes.
import { BITS, LOW, masksOf } from './tables.ts'
import type { Table } from './tables.ts'

/** How many words of 32 bits the parts of a built table have that depend on its rows. */
export type TableSizes = { readonly slots: number; readonly more: number }

type Placed = { readonly occupied: number; readonly rank: number; readonly slots: number; readonly more: number; readonly masks: number }

export type Layout = {
  readonly capacity: number // rows there is room for
  readonly tables: readonly (Table & Placed)[]
  readonly sizes: readonly TableSizes[]
  readonly patterns: number
  readonly lo: number
  readonly hi: number
  readonly dead: number
  readonly scratch: number
  readonly bytes: number
}

export const PLAN = 1024
const PLAN_TABLES = 32
const PLAN_TABLE = 32
const MOST_RADIUS = 3
const MASKS_HEAD = 32 // bytes: how many masks flip 0, 1, 2, 3 bits, and how many buckets that is altogether

/** Queries that are searched together at most: a table stays in the caches while they look into it, which is worth half the time at a million rows. */
export const TOGETHER = 1024
/** Room of the lists between the loops. A block of queries looks into at most so many buckets. */
export const LIST = 4096
export const RESULTS = 65_536 // also the least that a scan of 64 rows by TOGETHER queries may give

/** Of a thread's scratch area. A row read past its end by eight bytes stays inside. */
const STATE = 64
const QUERIES = (TOGETHER * BITS) / 8 + 64
const SCRATCH = STATE + QUERIES + (LIST + 1) * (16 + 8 + 8) + 32 + RESULTS * 8

/** Threads that can search one segment at the same time: number 0 is the thread that holds the index. */
export const THREADS = 17

/** For so many rows and these tables; `sizes` are what the built tables take. Every part begins at a multiple of 64. */
export function layoutOf(capacity: number, tables: readonly Table[], sizes: readonly TableSizes[]): Layout {
  let at = PLAN
  const take = (bytes: number): number => {
    const place = at
    at = Math.ceil((at + bytes) / 64) * 64
    return place
  }
  take(PLAN_TABLES + PLAN_TABLE * tables.length)
  const patterns = take((MOST_RADIUS + 1) * 64 * 8)
  const masks = tables.map((table) => take(MASKS_HEAD + 4 * masksOf(table.width - LOW, table.radius).reduce((sum, ring) => sum + ring.length, 0)))
  const lo = take(16 * capacity + 16)
  const hi = take(16 * capacity + 16)
  const dead = take(capacity / 8 + 1)
  const placed = tables.map((table, i) => ({
    ...table,
    masks: masks[i]!,
    occupied: take(2 ** table.width / 8),
    rank: take((2 ** table.width / 64) * 4),
    slots: take(4 * sizes[i]!.slots),
    more: take(4 * sizes[i]!.more),
  }))
  const scratch = take(SCRATCH * THREADS)
  return { capacity, tables: placed, sizes, patterns, lo, hi, dead, scratch, bytes: at }
}

/** Writes what the kernel reads first: the plan, the patterns and the masks. */
export function writePlan(buffer: ArrayBufferLike, layout: Layout, rows: number): void {
  const words = new Uint32Array(buffer)
  words.set([rows, layout.tables.length, layout.lo, layout.hi, layout.dead, layout.patterns], PLAN / 4)
  const patterns = new BigUint64Array(buffer, layout.patterns, (MOST_RADIUS + 1) * 64)
  for (let radius = 0; radius <= MOST_RADIUS; radius++) for (let low = 0; low < 64; low++) patterns[64 * radius + low] = patternOf(low, radius)
  layout.tables.forEach(({ start, width, radius, occupied, rank, slots, more, masks }, t) => {
    words.set([start, width, radius, occupied, rank, slots, more, masks], (PLAN + PLAN_TABLES + PLAN_TABLE * t) / 4)
    const rings = masksOf(width - LOW, radius)
    const buckets = masksOf(width, radius).reduce((sum, ring) => sum + ring.length, 0)
    words.set([...Array.from({ length: 4 }, (_, flips) => rings[flips]?.length ?? 0), buckets], masks / 4)
    words.set(
      rings.flatMap((ring) => [...ring]),
      (masks + MASKS_HEAD) / 4,
    )
  })
}

/** The 64 buckets of a word, those whose place in it differs from `low` in at most `radius` bits set. */
function patternOf(low: number, radius: number): bigint {
  let pattern = 0n
  for (let other = 0; other < 64; other++) {
    const flips = [...(other ^ low).toString(2)].filter((bit) => bit === '1').length
    if (flips <= radius) pattern |= 1n << BigInt(other)
  }
  return pattern
}

export type Scratch = {
  readonly state: number
  readonly queries: number
  readonly words: number
  readonly found: number
  readonly several: number
  readonly results: number
}

/** The addresses of one thread's scratch area. */
export function scratchOf(layout: Layout, thread: number): Scratch {
  const state = layout.scratch + SCRATCH * thread
  const queries = state + STATE
  const words = queries + QUERIES
  const found = words + (LIST + 1) * 16
  const several = found + (LIST + 1) * 8
  return { state, queries, words, found, several, results: several + (LIST + 1) * 8 }
}
