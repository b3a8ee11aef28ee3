// Random networks against z3, for bench/network.ts: `node bench/network-oracle.ts SEED COUNT GROUPS` prints how many came out the same, as JSON.
import { solve } from '../src/time/network.ts'
import { askZ3, closeZ3, mulberry32, randomNetwork } from '../test/time/z3-oracle.ts'

/** Networks with the same bounds and the same smallest conflicts; those that contradict; those whose answer was cut short. */
export type OracleTally = { bounds: number; conflicts: number; contradict: number; capped: number }

const [seed = 1, count = 100, groups = 0] = process.argv.slice(2).map(Number)
const draw = mulberry32(seed)
const tally: OracleTally = { bounds: 0, conflicts: 0, contradict: 0, capped: 0 }
for (let i = 0; i < count; i++) {
  const network = randomNetwork(draw, groups)
  const solution = solve(network)
  const oracle = await askZ3(network, solution.bounds)
  const listed = solution.conflicts.map((set) => [...set].sort().join(' ')).sort()
  if (oracle.wrongBounds.length === 0) tally.bounds++
  if (listed.join() === oracle.conflicts.join()) tally.conflicts++
  if (oracle.conflicts.length > 0) tally.contradict++
  if (solution.capped) tally.capped++
}
console.log(JSON.stringify(tally))
closeZ3()
