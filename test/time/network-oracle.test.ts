// The network against z3 as a plain oracle: the same bounds, and the same set of smallest conflicts, on random networks.
import { afterAll, expect, test } from 'vitest'
import { solve } from '../../src/time/network.ts'
import { askZ3, closeZ3, mulberry32, randomNetwork } from './z3-oracle.ts'

const SEED = 20260316

afterAll(closeZ3)

test.each([
  { networks: 200, groups: 0, kind: 'random networks' },
  { networks: 80, groups: 2, kind: 'random networks with choices' },
])(`$networks $kind give z3's bounds and z3's smallest conflicts (seed ${SEED})`, { timeout: 120_000 }, async ({ networks, groups }) => {
  const random = mulberry32(SEED)
  let withConflict = 0
  for (let i = 0; i < networks; i++) {
    const network = randomNetwork(random, groups)
    const solution = solve(network)
    const oracle = await askZ3(network, solution.bounds)
    expect(solution.capped, `network ${i}`).toBe(false)
    expect(solution.conflicts.map((set) => [...set].sort().join(' ')).sort(), `network ${i}: ${JSON.stringify(network)}`).toEqual(oracle.conflicts)
    expect(oracle.wrongBounds, `network ${i}: ${JSON.stringify(network)}`).toEqual([])
    if (oracle.conflicts.length > 0) withConflict++
  }
  expect(withConflict / networks).toBeGreaterThanOrEqual(groups > 0 ? 0.2 : 0.4)
})
