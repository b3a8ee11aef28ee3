import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { DeskEvent } from '../../src/model/told.ts'
import { bytesOf, codeOf, file, openTestDesk } from './open-test-desk.ts'

const PAGE = 'Crane falls at the east quay\n\nA crane fell on Saturday, the port authority said.'

async function withIncident() {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  return { desk, code }
}

test('a file is kept as it came and read', async () => {
  const { desk, code } = await withIncident()
  const taken = await desk.takeIn(code, file('page.txt', PAGE))
  expect(taken).toEqual({ original: createHash('sha256').update(PAGE).digest('hex'), bytes: PAGE.length, report: 'r1', again: false })
  expect(String(await bytesOf(desk, taken.original))).toBe(PAGE)
  await desk.idle()
  expect(await desk.report('r1')).toMatchObject({
    summary: { state: 'read', progress: 1, name: 'page.txt', version: 1 },
    report: { text: PAGE },
    captures: [{ collector: 'not signed in', method: 'upload' }],
  })
})

test('the same bytes are told, not doubled, and what is newly said of them is entered', async () => {
  const { desk, code } = await withIncident()
  await desk.takeIn(code, file('page.txt', PAGE))
  await desk.idle()
  expect(await desk.takeIn(code, file('copy.txt', PAGE, { published: '2026-03-16', publication: 'Harbour Post' }))).toMatchObject({ report: 'r1', again: true })
  const { summary, captures } = await desk.report('r1')
  expect(summary).toMatchObject({ publication: 'Harbour Post', published: { from: 'byHand', earliest: '2026-03-16T00:00:00+00:00' } })
  expect(captures.map((capture) => capture.name)).toEqual(['page.txt', 'copy.txt'])
  expect(await desk.reports(code)).toHaveLength(1)

  await desk.takeIn(code, file('copy.txt', PAGE, { publication: 'Harbour Post' }))
  expect((await desk.trail(code)).filter((entry) => entry.change.kind === 'reportMended')).toHaveLength(1)
})

test('many take-ins of the same bytes at once make one report', async () => {
  const { desk, code } = await withIncident()
  const taken = await Promise.all(Array.from({ length: 10 }, () => desk.takeIn(code, file('page.txt', PAGE))))
  expect(taken.filter((t) => !t.again)).toHaveLength(1)
  expect(await desk.reports(code)).toHaveLength(1)
})

test('an address taken in again with other bytes is a new version, in the order in which they came', async () => {
  const { desk, code } = await withIncident()
  const address = 'https://harbour-post.example/crane'
  await desk.takeIn(code, file('one.txt', PAGE, { address }))
  await desk.takeIn(code, file('other.txt', `${PAGE} Elsewhere.`, { address: 'https://other.example/crane' }))
  await desk.takeIn(code, file('two.txt', `${PAGE} UPDATE: it was Sunday.`, { address: `${address}?utm_source=x` }))
  await desk.idle()
  expect((await desk.reports(code)).map(({ id, version, versionOf }) => ({ id, version, versionOf }))).toEqual([
    { id: 'r1', version: 1, versionOf: null },
    { id: 'r2', version: 1, versionOf: null },
    { id: 'r3', version: 2, versionOf: 'r1' },
  ])
  expect((await desk.report('r1')).versions.map((version) => version.id)).toEqual(['r1', 'r3'])
  expect((await desk.incidents())[0]?.reports).toBe(2)
})

test('a file that cannot be read is kept, with the reason on its report, and is tried again when it is taken in again', async () => {
  const { desk, code } = await withIncident()
  const empty = await desk.takeIn(code, file('empty.txt', ''))
  await desk.idle()
  const { summary, report } = await desk.report(empty.report)
  expect(summary).toMatchObject({ state: 'failed', troubles: [{ code: expect.any(String) as string }] })
  expect(report).toBeNull()
  expect((await desk.original(empty.original)).bytes).toBe(0)
  expect(await desk.takeIn(code, file('empty.txt', ''))).toMatchObject({ report: empty.report, again: true })
  await desk.idle()
  expect((await desk.report(empty.report)).summary.state).toBe('failed')
})

test("a date after the desk's clock is kept and marked", async () => {
  const { desk, code } = await withIncident()
  await desk.takeIn(code, file('page.txt', PAGE, { published: '2031-01-01' }))
  await desk.idle()
  const { summary } = await desk.report('r1')
  expect(summary.published?.earliest).toMatch(/^2031-01-01/)
  const future = summary.troubles.find((trouble) => trouble.code === 'dateline-future')
  expect(future?.message).toContain('2031-01-01 (entered by hand)')
})

test('a table of hundreds of rows is recorded in portions, and each row can be mended and told again', async () => {
  const { desk, code } = await withIncident()
  await desk.nameDesk('Ada')
  const rows = Array.from({ length: 620 }, (_, i) => `Crane ${i},Paper ${i},2026-03-16,https://paper.example/${i % 600},A crane fell on Saturday.`)
  await desk.takeIn(code, file('reports.csv', `title,publication,date,address,text\n${rows.join('\n')}\n`))
  await desk.idle()
  const reports = await desk.reports(code)
  expect(reports.map((report) => report.part)).toEqual(rows.map((_, i) => `row ${i + 1}`))
  expect((await desk.trail(code)).filter((entry) => entry.change.kind === 'originalRead')).toHaveLength(3)
  for (const at of [249, 250, 601]) {
    const mended = await desk.mend(reports[at]?.id ?? '', { published: '2026-03-23' }, null)
    expect([mended.report?.report.title, mended.report?.times[0]?.earliest?.slice(0, 10)]).toEqual([`Crane ${at}`, '2026-03-21'])
  }
  expect(await desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})

test.each([
  ['next Tuesday', 'date-not-understood'],
  ['2026-02-30', 'date-not-understood'],
  ['16/03/2026', 'date-not-understood'],
  ['0000-01-01', 'dateline-implausible'],
])('a date written %j is %s, and nothing is kept', async (published, code) => {
  const { desk, code: incident } = await withIncident()
  expect(await codeOf(desk.takeIn(incident, file('page.txt', PAGE, { published })))).toBe(code)
  expect(await desk.reports(incident)).toEqual([])
})

test('an unknown incident names the nearest', async () => {
  const { desk } = await withIncident()
  await expect(desk.takeIn('crane-at-east-quay', file('page.txt', PAGE))).rejects.toMatchObject({
    code: 'incident-unknown',
    message: expect.stringContaining('"crane-at-the-east-quay"') as string,
  })
})

test('an incident is found by its title too, and two of one title have two codes', async () => {
  const { desk, code } = await withIncident()
  expect((await desk.incident('crane at the EAST quay')).code).toBe(code)
  expect((await desk.openIncident('Crane at the east quay', 'Europe/London')).code).toBe('crane-at-the-east-quay-2')
})

test('a zone that is no zone is refused with the one that was meant', async () => {
  const { desk } = await withIncident()
  await expect(desk.openIncident('Flood', 'london')).rejects.toMatchObject({
    code: 'zone-unknown',
    message: expect.stringContaining('Europe/London') as string,
  })
})

test('an address is kept as asked for, not fetched', async () => {
  const { desk, code } = await withIncident()
  await desk.askFor(code, 'https://harbour-post.example/crane')
  expect(await desk.askedFor(code)).toMatchObject([{ method: 'notFetched', address: 'https://harbour-post.example/crane', original: null }])
  expect(await codeOf(desk.askFor(code, 'file:///etc/passwd'))).toBe('address-not-understood')
})

test('whoever listens sees the reading advance and end', async () => {
  const { desk, code } = await withIncident()
  const events: DeskEvent[] = []
  desk.onChange((event) => events.push(event))
  await desk.takeIn(code, file('page.txt', PAGE))
  await desk.idle()
  const progress = events.filter((event) => event.report === 'r1' && event.progress !== undefined).map((event) => event.progress ?? 0)
  expect(progress[0]).toBe(0.1)
  expect(progress.at(-1)).toBe(1)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(events.every((event) => event.incident === code)).toBe(true)
})

test('a reading that takes too long is stopped, and the others go on', async () => {
  const desk = await openTestDesk({ readers: { processes: 1, seconds: 0.0001 } })
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('slow.txt', `${PAGE} `.repeat(20_000)))
  await desk.takeIn(code, file('next.txt', `${PAGE} `.repeat(20_000) + 'x'))
  await desk.idle()
  const reports = await desk.reports(code)
  expect(reports.map((report) => report.troubles[0]?.code)).toEqual(['reading-stopped', 'reading-stopped'])
})

test('the same bytes under another name are told under both names', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('empty.txt', ''))
  await desk.idle()
  expect(await desk.takeIn(code, file('zero.pdf', ''))).toMatchObject({ again: true, heldAs: 'empty.txt' })
  await desk.idle()
  const [report] = await desk.reports(code)
  expect(report).toMatchObject({
    name: 'empty.txt',
    state: 'failed',
    troubles: [{ code: 'file-empty', message: expect.stringContaining('"empty.txt"') as string }],
  })
})

test('an incident is called the nearest only when it is near', async () => {
  const desk = await openTestDesk()
  await desk.openIncident('Crane at the east quay', 'UTC')
  await expect(desk.incident('crane-at-the-east-quai')).rejects.toThrow('The nearest is "crane-at-the-east-quay"')
  await expect(desk.incident('flood')).rejects.toThrow('The only one is "crane-at-the-east-quay"')
  await expect(desk.incident('flood')).rejects.not.toThrow('nearest')
})

test('the trail says of a file that is held already that it was brought again, not that it was kept', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'Europe/London')
  for (const name of ['page.txt', 'the-same-page.txt']) await desk.takeIn(code, file(name, PAGE))
  await desk.idle()
  const kept = (await desk.trail(code)).flatMap(({ change }) => (change.kind === 'originalKept' ? [[change.capture.name, change.again]] : []))
  expect(kept).toEqual([
    ['the-same-page.txt', true],
    ['page.txt', false],
  ])
})
