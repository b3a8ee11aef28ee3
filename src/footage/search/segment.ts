// A segment: prints of frames side by side with the tables that find near ones, in one memory that threads share. It never changes after it is built,
// but for the bitmap of deleted rows. The tail of an index is a segment without tables that still has room: it is read from end to end.
import { builtTable, keysOf } from './built-table.ts'
import { kernelFor, MOST_BYTES, sharedMemory } from './kernel.ts'
import type { Kernel, SharedMemory } from './kernel.ts'
import { layoutOf, LIST, PLAN, RESULTS, scratchOf, TOGETHER, writePlan } from './layout.ts'
import type { Layout } from './layout.ts'
import { RADIUS, tablesFor } from './tables.ts'

/** `first`: the number of its first frame in the index; row i is frame `first + i`. */
export type Segment = { readonly first: number; rows: number; readonly layout: Layout; readonly memory: SharedMemory }

/** Frames within the radius, by query and then by frame, both ascending. Queries are counted in the order given. */
export type Hits = { readonly query: Uint32Array; readonly frame: Uint32Array; readonly distance: Uint16Array }

export const MOST_ROWS = 16_777_216

/** A tail: room for so many rows, and no tables. */
export function emptySegment(first: number, capacity: number): Segment {
  return segmentWith(first, 0, layoutOf(capacity, [], []))
}

/** Rows of 32 bytes, sorted into tables. */
export function builtSegment(first: number, rows: Uint8Array, dead: readonly number[] = []): Segment {
  const count = rows.length / 32
  if (count > MOST_ROWS) throw new Error(`a segment holds ${MOST_ROWS} rows, asked for ${count}`)
  const tables = tablesFor(count)
  const built = tables.map(({ start, width }) => builtTable(keysOf(rows, start, width), width))
  const sizes = built.map(({ slots, more }) => ({ slots: slots.length, more: more.length }))
  const segment = segmentWith(first, count, layoutOf(count, tables, sizes))
  writeRows(segment, 0, rows)
  for (const row of dead) deleteRow(segment, row)
  const words = new Uint32Array(segment.memory.buffer)
  segment.layout.tables.forEach((table, t) => {
    for (const part of ['occupied', 'rank', 'slots', 'more'] as const) words.set(built[t]![part], table[part] / 4)
  })
  return segment
}

/** The memory with its plan written; rows and tables are the caller's to write. */
export function segmentWith(first: number, rows: number, layout: Layout): Segment {
  if (layout.bytes > MOST_BYTES) throw new Error(`a segment of ${layout.capacity} rows does not fit into one memory`)
  const memory = sharedMemory(layout.bytes)
  writePlan(memory.buffer, layout, rows)
  return { first, rows, layout, memory }
}

/** Puts rows of 32 bytes at `row` and on. The caller counts them in `rows` afterwards. */
export function writeRows({ layout, memory }: Segment, row: number, rows: Uint8Array): void {
  const lo = new BigUint64Array(memory.buffer, layout.lo + 16 * row, rows.length / 16)
  const hi = new BigUint64Array(memory.buffer, layout.hi + 16 * row, rows.length / 16)
  const from = rows.byteOffset % 8 === 0 ? new BigUint64Array(rows.buffer, rows.byteOffset, rows.length / 8) : new BigUint64Array(rows.slice().buffer)
  for (let i = 0, to = 0; i < from.length; i += 4, to += 2) {
    lo[to] = from[i]!
    lo[to + 1] = from[i + 1]!
    hi[to] = from[i + 2]!
    hi[to + 1] = from[i + 3]!
  }
}

/** The rows as they were given, 32 bytes each. */
export function rowsOf({ layout, memory, rows }: Segment): Uint8Array {
  const out = new Uint8Array(32 * rows)
  const bytes = new Uint8Array(memory.buffer)
  for (let row = 0; row < rows; row++) {
    out.set(bytes.subarray(layout.lo + 16 * row, layout.lo + 16 * row + 16), 32 * row)
    out.set(bytes.subarray(layout.hi + 16 * row, layout.hi + 16 * row + 16), 32 * row + 16)
  }
  return out
}

/** Found no more, by any thread that shares the memory. */
export function deleteRow({ layout, memory }: Segment, row: number): void {
  Atomics.or(new Uint8Array(memory.buffer), layout.dead + (row >> 3), 1 << (row & 7))
}

/** Their numbers in the segment, ascending. */
export function deletedRows({ layout, memory, rows }: Segment): readonly number[] {
  const dead = new Uint8Array(memory.buffer, layout.dead, Math.ceil(rows / 8))
  return Array.from({ length: rows }, (_, row) => row).filter((row) => (dead[row >> 3]! >> (row & 7)) & 1)
}

/** One thread's way into a segment. `rows` is how many there were when the search was asked for. */
export type Reader = { readonly segment: Segment; readonly kernel: Kernel; readonly thread: number }

/** Threads are numbered from 0, each with its own scratch area; 0 is the holder of the index. */
export function readerOf(segment: Segment, thread: number): Reader {
  return { segment, kernel: kernelFor(segment.memory), thread }
}

/** At most TOGETHER queries, 32 bytes each. Hands every result to `give`, in no order: query, frame, distance. */
export function searchSegment(
  { segment, kernel, thread }: Reader,
  queries: Uint8Array,
  radius: number,
  give: (query: number, frame: number, distance: number) => void,
): void {
  const { layout, memory, first, rows } = segment
  const count = queries.length / 32
  if (count > TOGETHER) throw new Error(`${count} queries at once, room for ${TOGETHER}`)
  const at = scratchOf(layout, thread)
  new Uint8Array(memory.buffer).set(queries, at.queries)
  const state = new Uint32Array(memory.buffer, at.state, 8).fill(0)
  const results = new Uint32Array(memory.buffer, at.results, 2 * RESULTS)
  const tables = layout.tables.length
  const scanned = tables === 0 || radius > RADIUS
  for (;;) {
    const found = scanned
      ? kernel.scan(PLAN, at.state, rows, at.queries, count, radius, at.results, RESULTS)
      : kernel.probe(PLAN, at.state, at.queries, count, radius, at.words, at.found, at.several, LIST, at.results, RESULTS)
    for (let i = 0; i < found; i++) give(results[2 * i + 1]! >>> 9, first + results[2 * i]!, results[2 * i + 1]! & 511)
    if (state[0]! >= (scanned ? rows : tables)) return
  }
}
