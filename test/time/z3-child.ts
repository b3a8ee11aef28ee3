// `node z3-child.ts SEED COUNT GROUPS`: random networks solved here and by z3; prints what came out otherwise, as JSON.
// A process of its own, because z3 keeps what it was asked and now and then dies of its own memory (against-z3.ts).
import { solve } from '../../src/time/network.ts'
import { mulberry32, randomNetwork } from './random-networks.ts'
import { askZ3, closeZ3 } from './z3-oracle.ts'

/** `wrong`: a line for each network whose bounds or smallest conflicts are not z3's, with the network. */
export type Held = { asked: number; withConflict: number; capped: number; wrong: string[] }

const [seed = 1, count = 100, groups = 0] = process.argv.slice(2).map(Number)
const draw = mulberry32(seed)
const held: Held = { asked: count, withConflict: 0, capped: 0, wrong: [] }
for (let i = 0; i < count; i++) {
  const network = randomNetwork(draw, groups)
  const solution = solve(network)
  const oracle = await askZ3(network, solution.bounds)
  const listed = solution.conflicts.map((set) => [...set].sort().join(' ')).sort()
  const said = [
    ...oracle.wrongBounds,
    ...(listed.join() === oracle.conflicts.join() ? [] : [`conflicts ${listed.join(' | ')}, z3 has ${oracle.conflicts.join(' | ')}`]),
  ]
  if (said.length > 0) held.wrong.push(`network ${i} of seed ${seed}: ${said.join('; ')}: ${JSON.stringify(network)}`)
  if (oracle.conflicts.length > 0) held.withConflict++
  if (solution.capped) held.capped++
}
console.log(JSON.stringify(held))
closeZ3()
