// Power goes at every step of taking files in: nothing acknowledged is lost and what is left can be opened. The control: mistakes of order,
// planted into a copy of the source, are all brought to light. The long runs are bench/soak-power-loss.ts.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'
import { BUGS, withBug } from './power-loss/bugs.ts'

const run = promisify(execFile)
type Told = { readonly states: number; readonly found: number; readonly wrong: readonly string[] }

async function powerLoss(states: number, seed: number, source?: string): Promise<Told> {
  const file = join(import.meta.dirname, 'power-loss/power-child.ts')
  const env = { ...process.env, STOP_AT_FIRST: source === undefined ? '0' : '1' }
  const { stdout } = await run(process.execPath, [file, String(states), String(seed), ...(source === undefined ? [] : [source])], { env })
  return JSON.parse(stdout) as Told
}

test('5,000 cuts of power (seed 1) lose nothing acknowledged and leave no desk unreadable', async () => {
  expect(await powerLoss(5000, 1)).toMatchObject({ states: 5000, found: 0, wrong: [] })
})

test('there are at least ten mistakes to find', () => {
  expect(BUGS.length).toBeGreaterThanOrEqual(10)
})

test.for(BUGS)('it is found when $name', async (bug) => {
  const { source, remove } = await withBug(bug)
  onTestFinished(remove)
  const told = await powerLoss(5000, 7, source)
  expect(told.found).toBeGreaterThan(0)
})
