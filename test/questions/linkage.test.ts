// Average linkage and its cut, against the plain way of doing it.
import { expect, test } from 'vitest'
import { cut, treeOf, within, type Tree } from '../../src/questions/same/linkage.ts'

test.each([1, 2, 3, 20260314])('nearest neighbours kept give the groups that looking at every pair each time gives (seed %i)', (seed) => {
  for (const size of [2, 5, 17, 40]) {
    const alike = random(size, seed)
    for (const least of [0.3, 0.45, 0.55, 0.7])
      expect(groupsOf(cut(treeOf(size, alike), (tree) => tree.across >= least))).toEqual(groupsOf(plainly(size, alike, least)))
  }
})

test('none and one have a tree too', () => {
  expect(cut(treeOf(0, new Float32Array(0)), () => true)).toEqual([])
  expect(cut(treeOf(1, new Float32Array(1)), () => false)).toEqual([[0]])
})

test('how alike branches are inside is the mean over their pairs, and unknown for two single members', () => {
  const alike = Float32Array.from([0, 6, 1, 6, 0, 1, 1, 1, 0])
  const tree = treeOf(3, alike) as Tree
  expect(tree.across).toBe(1)
  expect(within(3, alike, tree.branches as [Tree, Tree])).toBe(6)
  const pair = treeOf(2, Float32Array.from([0, 4, 4, 0])) as Tree
  expect(within(2, alike, pair.branches as [Tree, Tree])).toBeNull()
})

function plainly(size: number, alike: Float32Array, least: number): number[][] {
  const groups = Array.from({ length: size }, (_, i) => [i])
  const between = (a: number[], b: number[]): number =>
    a.flatMap((i) => b.map((j) => alike[i * size + j] ?? 0)).reduce((x, y) => x + y, 0) / (a.length * b.length)
  for (;;) {
    let best = -Infinity
    let pair: [number, number] = [0, 0]
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const value = between(groups[a] ?? [], groups[b] ?? [])
        if (value > best) [best, pair] = [value, [a, b]]
      }
    }
    if (best < least) return groups
    groups[pair[0]]?.push(...(groups[pair[1]] ?? []))
    groups.splice(pair[1], 1)
  }
}

function random(size: number, seed: number): Float32Array {
  let state = seed
  const alike = new Float32Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      alike[i * size + j] = alike[j * size + i] = state / 2 ** 32
    }
  }
  return alike
}

const groupsOf = (groups: readonly (readonly number[])[]): number[][] =>
  groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
