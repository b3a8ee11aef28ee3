import { expect, test } from 'vitest'
import { codeOf, openTestDesk } from './open-test-desk.ts'

test('the sample incident is taken in day by day, once, and answered', async () => {
  const desk = await openTestDesk({ now: '2026-04-01T09:00:00Z' })
  const { code, sample } = await desk.openSample()
  expect(sample).toBe(true)
  await desk.idle()
  const reports = await desk.reports(code)
  expect(reports.length).toBeGreaterThanOrEqual(9)
  expect(reports.filter((report) => report.state !== 'read')).toEqual([])
  expect(reports.map((report) => report.takenInAt)).toEqual(reports.map((report) => report.takenInAt).toSorted())
  expect(reports.some((report) => report.version === 2 && report.versionOf !== null)).toBe(true)

  expect((await desk.openSample()).code).toBe(code)
  await desk.idle()
  expect(await desk.reports(code)).toHaveLength(reports.length)
  expect(await desk.rebuild()).toMatchObject({ equal: true })
  expect(await codeOf(desk.questions(code))).toBeNull()
})

test('the sample is marked as such, its invented times stay with its captures, and the list says what the trail says', async () => {
  const desk = await openTestDesk({ now: '2026-04-01T09:00:00Z' })
  const { code } = await desk.openSample()
  await desk.idle()
  const kept = new Map((await desk.trail(code, { limit: 500 })).flatMap(({ at, change }) => (change.kind === 'originalKept' ? [[change.report, at]] : [])))
  for (const report of await desk.reports(code)) {
    expect(report.takenInAt).toBe(kept.get(report.id.split('-')[0] ?? ''))
    const { captures } = await desk.report(report.id)
    expect(captures).toMatchObject([{ method: 'sample', capturedAt: expect.stringMatching(/^2026-03-/) as string }])
  }
})
