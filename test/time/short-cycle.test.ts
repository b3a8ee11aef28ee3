// A contradiction is told by as few statements as one near it needs.
import { expect, test } from 'vitest'
import { graphOf, type Edge } from '../../src/time/graph.ts'
import { shorterCycle } from '../../src/time/short-cycle.ts'

// 0 -> 1 -> ... -> 7 -> 0 adds up to less than nothing; so does 0 -> 1 -> 0, which shares an edge with it.
const edges: Edge[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({ from: n, to: (n + 1) % 8, weight: n === 0 ? -20 : 2, constraint: n })),
  { from: 1, to: 0, weight: 19, constraint: 8 },
  { from: 1, to: 4, weight: 30, constraint: 9 },
]
const graph = graphOf(8, edges)
const nothingOff = new Uint8Array(10)
const long = [0, 1, 2, 3, 4, 5, 6, 7]

test('eight statements in a ring are told as the two that already contradict', () => {
  expect(shorterCycle(graph, long, nothingOff, () => {})).toEqual([0, 8])
})

test('a statement that is left aside shortens nothing', () => {
  const isOff = nothingOff.with(8, 1)
  expect(shorterCycle(graph, long, isOff, () => {})).toEqual(long)
})
