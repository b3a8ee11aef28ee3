import { expect, test } from 'vitest'
import { finishJob, queueReading, recoverJobs, takeJobs } from '../../src/jobs/queue.ts'
import { openStore } from '../../src/store/store.ts'
import { testFolder } from '../desk/open-test-desk.ts'

const job = (report: string) => ({ report, incident: 'crane', original: 'aa', name: `${report}.txt`, mediaType: 'text/plain' })

async function queue(...reports: string[]) {
  const { write } = await openStore(await testFolder())
  for (const report of reports) await queueReading(write, job(report))
  return write
}

test('jobs are taken in the order in which they came, and none twice', async () => {
  const db = await queue('r1', 'r2', 'r3')
  expect((await takeJobs(db, 2)).map((taken) => taken.report)).toEqual(['r1', 'r2'])
  expect((await takeJobs(db, 2)).map((taken) => taken.report)).toEqual(['r3'])
  expect(await takeJobs(db, 2)).toEqual([])
})

test('a report is queued once', async () => {
  const db = await queue('r1', 'r1')
  expect(await takeJobs(db, 9)).toHaveLength(1)
})

test('what ran when the machine stopped waits again, and its tries are counted', async () => {
  const db = await queue('r1')
  await takeJobs(db, 1)
  await recoverJobs(db)
  expect(await takeJobs(db, 1)).toMatchObject([{ report: 'r1', attempts: 2 }])
})

test('a reading that never ends holds up no other', async () => {
  const db = await queue('r1', 'r2')
  await takeJobs(db, 1)
  await recoverJobs(db)
  expect((await takeJobs(db, 1)).map((taken) => taken.report)).toEqual(['r2'])
})

test('a finished job does not come back', async () => {
  const db = await queue('r1')
  const [taken] = await takeJobs(db, 1)
  await finishJob(db, taken?.id ?? 0)
  await recoverJobs(db)
  expect(await takeJobs(db, 1)).toEqual([])
})
