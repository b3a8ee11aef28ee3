// What a person records: names, mendings, judgements, findings; and that the tables follow from the entries alone.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { databaseOf } from '../../src/store/store.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const PAGE = 'Crane falls at the east quay\n\nA crane fell on Saturday, the port authority said. The video was filmed on Saturday.'

async function withReport(folder?: string) {
  const desk = await openTestDesk(folder === undefined ? {} : { in: folder })
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('page.txt', PAGE))
  await desk.idle()
  return { desk, code }
}

test("a person's act needs a name; taking in does not", async () => {
  const { desk, code } = await withReport()
  expect(await codeOf(desk.mend('r1', { published: '2026-03-16' }, null))).toBe('desk-unnamed')
  await desk.nameDesk('  Ada  ')
  expect(await desk.by()).toBe('Ada')
  await desk.mend('r1', { published: '2026-03-16' }, 'It stands on the printed page.')
  expect((await desk.trail(code))[0]).toMatchObject({ by: 'Ada', because: 'It stands on the printed page.', change: { kind: expect.any(String) as string } })
})

test('a date by hand resolves the times again, and can be taken back', async () => {
  const { desk } = await withReport()
  await desk.nameDesk('Ada')
  const mended = await desk.mend('r1', { published: '2026-03-16', publication: 'Harbour Post' }, null)
  expect(mended.summary).toMatchObject({ publication: 'Harbour Post', published: { from: 'byHand' } })
  expect(mended.report?.times.find((time) => time.quote.includes('Saturday'))?.earliest).toMatch(/^2026-03-14/)
  const back = await desk.mend('r1', { published: '' }, null)
  expect(back.summary).toMatchObject({ publication: 'Harbour Post', published: { from: 'none', earliest: null } })
})

test('a judgement is of a reading that is there', async () => {
  const { desk } = await withReport()
  await desk.nameDesk('Ada')
  const { report } = await desk.report('r1')
  const time = report?.times[0]?.id ?? 't1'
  await desk.judge('r1', time, 'confirmed', null)
  expect((await desk.report('r1')).judgements[time]).toMatchObject({ status: 'confirmed', by: 'Ada' })
  expect(await codeOf(desk.judge('r1', 's999', 'rejected', null))).toBe('reading-unknown')
  expect(await codeOf(desk.judge('r999', 's1', 'rejected', null))).toBe('report-unknown')
})

test('the tables built from the entries are the tables that were there', async () => {
  const { desk, code } = await withReport()
  await desk.nameDesk('Ada')
  await desk.mend('r1', { published: '2026-03-16', address: 'https://harbour-post.example/crane' }, null)
  await desk.takeIn(code, file('two.txt', `${PAGE} UPDATE: Sunday.`, { address: 'https://harbour-post.example/crane' }))
  await desk.takeIn(code, file('empty.txt', ''))
  await desk.askFor(code, 'https://other.example/')
  await desk.idle()
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test("a table that was altered behind the desk's back is named, and set right from the entries", async () => {
  const folder = join(await testFolder(), 'desk')
  const { desk } = await withReport(folder)
  const other = new DatabaseSync(databaseOf(folder))
  other.exec(
    `update reports set title = 'Something else'; delete from texts; insert into judgements values ('r1', 's1', 'confirmed', 'nobody', '2026-03-20T00:00:00Z', null)`,
  )
  other.close()
  const rebuilt = await desk.rebuild()
  expect(rebuilt.equal).toBe(false)
  expect(rebuilt.differs).toEqual(['reports r1: the entries give other values', 'judgements r1 s1: no entry gives it', 'texts r1: was missing'])
  expect((await desk.report('r1')).summary.title).not.toBe('Something else')
  expect(await desk.search('crane', null)).toHaveLength(1)
  expect((await desk.rebuild()).equal).toBe(true)
})

test('the trail is newest first, a page at a time', async () => {
  const { desk, code } = await withReport()
  const all = await desk.trail(code)
  expect(all.at(-1)?.change.kind).toBe('incidentOpened')
  expect(all.map((entry) => entry.seq)).toEqual(all.map((entry) => entry.seq).toSorted((a, b) => b - a))
  const [newest] = await desk.trail(code, { limit: 1 })
  expect((await desk.trail(code, { before: newest?.seq ?? 0 })).length).toBe(all.length - 1)
})
