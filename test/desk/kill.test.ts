// kill -9 at random moments of a mixed load: nothing acknowledged is lost and no report is half read.
//
// A kill cannot see a missing fsync, for the kernel still has the bytes: that is what trace.test.ts is for.
import { join } from 'node:path'
import { test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import { missingFrom, runAndKill } from './kill.ts'
import { testFolder } from './open-test-desk.ts'

// Two desks side by side: a kill is mostly waiting for the next opening.
const KILLS = 25
// A reader takes most of a second to load, so most kills come before the first reading; every fifth waits for one. The others come after nothing, one, two
// or three files were acknowledged, and a moment more: however slow the machine, there is something to lose.
const ROUND = 5

test.concurrent.for([1, 2])(`killed ${KILLS} times, desk %i has everything it acknowledged`, { timeout: 600_000 }, async (_, { expect, onTestFinished }) => {
  const folder = join(await testFolder(onTestFinished), 'desk')
  const acknowledged: string[] = []
  for (let kill = 1; kill <= KILLS; kill++) {
    const files = (kill % ROUND) - 1
    const [word, times] = files < 0 ? (['read ', 1] as const) : files === 0 ? (['open\n', 1] as const) : (['kept ', files] as const)
    acknowledged.push(...(await runAndKill(folder, word, Math.random() * 400, 'desk-child.ts', times)))
    expect(await missingFrom(folder, acknowledged)).toEqual([])
  }
  expect(acknowledged.filter((line) => line.startsWith('kept ')).length).toBeGreaterThan(KILLS)
  expect(acknowledged.filter((line) => line.startsWith('read ')).length).toBeGreaterThanOrEqual(KILLS / ROUND)

  const desk = await openDesk(folder)
  await desk.idle()
  const reports = await desk.reports('crane-at-the-east-quay')
  expect(reports.filter((report) => report.state !== 'read').flatMap((report) => report.troubles)).toEqual([])
  expect(await desk.fsck()).toMatchObject({ misfit: null })
  await desk.close()
})
