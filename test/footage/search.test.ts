import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { FrameIndex } from '../../src/footage/search/frame-index.ts'
import { searchAll } from '../../src/footage/search/hits.ts'
import { kernelFor } from '../../src/footage/search/kernel.ts'
import { twinKernel } from '../../src/footage/search/kernel-twin.ts'
import { builtSegment, readerOf, type Hits } from '../../src/footage/search/segment.ts'
import { tablesFor } from '../../src/footage/search/tables.ts'

test('tables cover all bits, and their radii leave nothing within 31 out', () => {
  for (const rows of [1, 1000, 16_385, 1_000_000, 10_000_000, 16_777_216]) {
    const tables = tablesFor(rows)
    expect(tables.reduce((sum, { width }) => sum + width, 0)).toBe(256)
    expect(tables.reduce((sum, { radius }) => sum + radius + 1, 0)).toBe(32)
  }
})

for (const [kind, rowsOf] of Object.entries({ random, skewed }))
  test(`what is found is what comparing with every row finds: ${kind} rows (seed 4)`, () => {
    assert(
      property(integer({ min: 1, max: 2 ** 31 }), integer({ min: 1, max: 3000 }), integer({ min: 0, max: 40 }), (seed, count, radius) => {
        const next = dice(seed)
        const rows = rowsOf(next, count)
        const queries = nearTo(rows, next, 12)
        const segment = builtSegment(7, rows)
        const reader = readerOf(segment, 0)
        const plain = everyRow(rows, queries, radius, 7)
        expect(listed(searchAll([reader], queries, radius))).toEqual(plain)
        expect(listed(searchAll([{ ...reader, kernel: twinKernel(segment.memory.buffer) }], queries, radius))).toEqual(plain)
      }),
      { seed: 4, numRuns: 15 },
    )
  })

test('many equal rows are all found, though they are more than the room for results', () => {
  const rows = new Uint8Array(32 * 90_000).fill(5)
  const reader = readerOf(builtSegment(0, rows), 0)
  for (const kernel of [reader.kernel, twinKernel(reader.segment.memory.buffer)]) {
    const hits = searchAll([{ ...reader, kernel }], rows.subarray(0, 64), 31)
    expect(hits.query.length).toBe(180_000)
    expect([hits.frame[0], hits.frame[89_999], hits.query[90_000]]).toEqual([0, 89_999, 1])
  }
})

test('an index that grows, loses frames and is searched by threads answers as a linear scan does', async () => {
  const next = dice(11)
  const index = new FrameIndex({ threads: 3 })
  const rows = skewed(next, 60_000)
  const gone = new Set<number>()
  for (let at = 0; at < 60_000;) {
    const some = Math.min(60_000 - at, Math.floor(next() * 21_000))
    expect(index.add(rows.slice(32 * at, 32 * (at + some)))).toBe(at)
    at += some
    for (let i = 0; i < 50; i++) {
      const frame = Math.floor(next() * at)
      gone.add(frame)
      index.delete(frame)
    }
  }
  const queries = nearTo(rows, next, 120)
  const plain = everyRow(rows, queries, 31).filter(([, frame]) => !gone.has(frame))
  expect(listed(index.searchHere(queries, 31))).toEqual(plain)
  expect(listed(await index.search(queries, 31))).toEqual(plain)
  const wide = queries.slice(0, 32 * 20)
  expect(listed(await index.search(wide, 90))).toEqual(everyRow(rows, wide, 90).filter(([, frame]) => !gone.has(frame)))
  index.seal()
  expect(index.segments.length).toBeLessThan(5)
  expect(listed(await index.search(queries, 31))).toEqual(plain)
  await index.close()
})

test('a frame that is not there cannot be deleted, and nothing is found in an empty index', async () => {
  const index = new FrameIndex()
  expect(() => index.delete(0)).toThrow('no frame 0')
  expect((await index.search(new Uint8Array(32), 31)).frame).toHaveLength(0)
  expect(index.searchHere(new Uint8Array(0), 31).frame).toHaveLength(0)
})

test('without WebAssembly the memory and the loops are plain', () => {
  const memory = { buffer: new SharedArrayBuffer(65_536) }
  expect(Object.keys(kernelFor(memory))).toEqual(['probe', 'scan'])
})

/** A small generator (mulberry32), so that a seed says which run it was. */
function dice(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

function random(next: () => number, count: number): Uint8Array {
  return Uint8Array.from({ length: 32 * count }, () => next() * 256)
}

/** Shots: runs of rows that differ little, few different bytes, and many that are equal. */
function skewed(next: () => number, count: number): Uint8Array {
  const rows = new Uint8Array(32 * count)
  let shot = random(next, 1)
  for (let row = 0; row < count; row++) {
    if (next() < 0.02) shot = next() < 0.2 ? new Uint8Array(32).fill(next() < 0.5 ? 0 : 255) : random(next, 1)
    rows.set(shot, 32 * row)
    if (next() < 0.7) flip(rows, row, next, Math.floor(next() * 24))
  }
  return rows
}

function nearTo(rows: Uint8Array, next: () => number, count: number): Uint8Array {
  const queries = random(next, count)
  for (let i = 0; i < count; i++)
    if (i % 4 > 0) {
      const row = Math.floor((next() * rows.length) / 32)
      queries.set(rows.subarray(32 * row, 32 * row + 32), 32 * i)
      flip(queries, i, next, Math.floor(next() * 45))
    }
  return queries
}

function flip(rows: Uint8Array, row: number, next: () => number, bits: number): void {
  for (let i = 0; i < bits; i++) {
    const bit = Math.floor(next() * 256)
    rows[32 * row + (bit >> 3)]! ^= 1 << (bit & 7)
  }
}

function listed({ query, frame, distance }: Hits): [number, number, number][] {
  return Array.from(query, (q, i) => [q, frame[i]!, distance[i]!])
}

const ONES = Uint8Array.from({ length: 256 }, (_, byte) => [...byte.toString(2)].filter((bit) => bit === '1').length)

function everyRow(rows: Uint8Array, queries: Uint8Array, radius: number, first = 0): [number, number, number][] {
  const found: [number, number, number][] = []
  for (let q = 0; q < queries.length / 32; q++)
    for (let row = 0; row < rows.length / 32; row++) {
      let distance = 0
      for (let byte = 0; byte < 32; byte++) distance += ONES[rows[32 * row + byte]! ^ queries[32 * q + byte]!]!
      if (distance <= radius) found.push([q, first + row, distance])
    }
  return found
}
