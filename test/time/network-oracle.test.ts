// The network against z3 as a plain oracle: the same bounds, and the same set of smallest conflicts, on random networks.
import { expect, test } from 'vitest'
import { againstZ3 } from './against-z3.ts'

const SEED = 20260316

test.each([
  { networks: 200, groups: 0, kind: 'random networks' },
  { networks: 80, groups: 2, kind: 'random networks with choices' },
])(`$networks $kind give z3's bounds and z3's smallest conflicts (seed ${SEED})`, async ({ networks, groups }) => {
  const held = await againstZ3(SEED, networks, groups)
  expect(held.wrong).toEqual([])
  expect(held).toMatchObject({ asked: networks, capped: 0 })
  expect(held.withConflict / networks).toBeGreaterThanOrEqual(groups > 0 ? 0.2 : 0.4)
})
