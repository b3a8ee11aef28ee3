// Power cuts by the hundred thousand over the desk's own writing code, and the planted mistakes as the control.
//
//   node bench/soak-power-loss.ts [states, default 200000] [processes, default 2]
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { BUGS, withBug } from '../test/evidence/power-loss/bugs.ts'

const [states = '200000', processes = '2'] = process.argv.slice(2)
const run = promisify(execFile)
type Told = { readonly seed: number; readonly states: number; readonly found: number; readonly wrong: readonly string[] }

async function powerLoss(count: number, seed: number, source: readonly string[] = []): Promise<Told> {
  const file = join(import.meta.dirname, '../test/evidence/power-loss/power-child.ts')
  const { stdout } = await run(process.execPath, [file, String(count), String(seed), ...source], {
    env: { ...process.env, STOP_AT_FIRST: String(source.length) },
  })
  return JSON.parse(stdout) as Told
}

const EACH = 5000
const seeds = Array.from({ length: Math.ceil(Number(states) / EACH) }, (_, i) => 1000 + i)
const told: Told[] = []
const start = performance.now()
await Promise.all(
  Array.from({ length: Number(processes) }, async () => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const one = await powerLoss(EACH, seed)
      told.push(one)
      if (one.found > 0) console.log(`seed ${seed}: ${one.wrong.join(' | ')}`)
    }
  }),
)
const sum = (of: (one: Told) => number): number => told.reduce((n, one) => n + of(one), 0)
console.log(
  `${sum((t) => t.states)} states with ${told.length} seeds: ${sum((t) => t.found)} with something lost or unreadable (${((performance.now() - start) / 1000).toFixed(0)} s)`,
)
let caught = 0
for (const bug of BUGS) {
  const { source, remove } = await withBug(bug)
  const one = await powerLoss(EACH, 7, [source]).finally(remove)
  if (one.found > 0) caught++
  else console.log(`NOT found: ${bug.name}`)
}
console.log(`${caught} of ${BUGS.length} planted mistakes found`)
