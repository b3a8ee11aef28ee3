// A page held in two versions: what changed stands side by side, under one another on a narrow screen; words given otherwise, in the margin.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, selectedWords, type Workbench } from './workbench.ts'

let workbench: Workbench
let first: string
let second: string
let code: string
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  code = (await desk.openSample()).code
  await desk.idle()
  const pages = (await desk.reports(code)).filter(({ publication }) => publication === 'Harbour Post')
  ;[first, second] = pages.toSorted((a, b) => a.version - b.version).map(({ id }) => id) as [string, string]
  await desk.judge(first, 's4', 'confirmed', null)
  await desk.idle()
})
afterAll(() => workbench.close())

test('an earlier version says that a later one is held, one press away; the later one says nothing of the kind', async () => {
  const page = await workbench.open(`/incidents/${code}/reports/${first}`)
  await page.getByText('A later version of this page is held').waitFor()
  await page.getByRole('link', { name: 'Open version 2' }).click()
  await page.getByText(/version 2 of 2/).waitFor()
  expect(page.url()).toContain(`/reports/${second}`)
  expect(await page.getByText('A later version of this page is held').count()).toBe(0)
  expect(workbench.complaints).toEqual([])
})

test('the trail names the report that it speaks of, and links to the words', async () => {
  const page = await workbench.open(`/incidents/${code}/trail`)
  const judged = page.locator('.trail > .act').filter({ hasText: 'A reading was confirmed' })
  await judged.getByRole('link', { name: 'Watch: crane comes down at the East Quay' }).waitFor()
  expect(await judged.textContent()).toMatch(/A. Editor.*A reading was confirmed: “.+”, in Watch/s)
  await page.locator('.trail details.changed summary').first().click()
  expect(await page.locator('.trail h3').count(), 'under the page’s headline, no rank is left out').toBe(0)
  expect(workbench.complaints).toEqual([])
})

test('the update of the Harbour Post stands beside its first version, named and marked', async () => {
  const page = await workbench.open(`/incidents/${code}/reports/${second}`)
  await page.getByRole('tab', { name: 'What changed' }).click()
  const table = page.getByRole('table', { name: 'The two versions' })
  await table.waitFor()
  expect(await page.getByRole('tabpanel').textContent()).toMatch(/Five passages changed: 5 added; \d+ unchanged/)
  await page.getByText(/^UPDATE came with version 2/).waitFor()
  const rows = table.getByRole('row').filter({ hasText: 'Added' })
  expect(await rows.count()).toBe(5)
  const confirmed = rows.filter({ hasText: 'which in fact took place on 9 March' })
  expect(await confirmed.textContent()).toMatch(/Not in version 1\..*Added.*Port Authority/s)
  const [left, right] = await Promise.all([0, 1].map((i) => confirmed.getByRole('cell').nth(i).boundingBox()))
  expect([left?.y, (left?.x ?? 0) < (right?.x ?? 0)]).toEqual([right?.y, true])
  expect(await confirmed.locator('blockquote').evaluate((quote) => getComputedStyle(quote).fontFamily)).toMatch(/Source Serif/)

  await confirmed.getByRole('link', { name: 'Show the passage in version 2' }).click()
  await expect.poll(() => selectedWords(page)).toContain('which in fact took place on 9 March')
  await page.getByRole('tab', { name: 'What changed' }).click()

  await page.setViewportSize({ width: 420, height: 800 })
  const [over, under] = await Promise.all([0, 1].map((i) => confirmed.getByRole('cell').nth(i).boundingBox()))
  expect((over?.y ?? 0) < (under?.y ?? 0) && over?.x === under?.x).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  expect(workbench.complaints).toEqual([])
})

test('a word on the first version is offered for the second, and recorded only when somebody says so', async () => {
  const page = await workbench.open(`/incidents/${code}/reports/${second}`)
  await page.getByRole('tab', { name: 'What changed' }).click()
  const offers = page.getByRole('region', { name: 'Carried over' })
  await offers.getByText('confirmed in version 1').waitFor()
  expect((await workbench.desk.report(second)).judgements).toEqual({})
  await offers.getByRole('button', { name: 'Confirm here too' }).click()
  await offers.waitFor({ state: 'detached' })
  expect(Object.values((await workbench.desk.report(second)).judgements)).toMatchObject([{ status: 'confirmed', by: 'A. Editor' }])
  expect(workbench.complaints).toEqual([])
})

test('words that the Harbour Post gives without two of their own are noted beside the report, with both passages', async () => {
  const page = await workbench.open(`/incidents/${code}/reports/${second}`)
  const note = page.getByRole('article', { name: /Words of the Open Harbour Network/ })
  await note.waitFor()
  expect(await note.textContent()).toContain('“and on people” is left out')
  expect(await note.locator('blockquote').first().textContent()).toContain('saving on grease end like this')
  expect(await note.locator('blockquote').last().textContent()).toContain('saving on grease and on people end like this')
  expect(await note.locator('blockquote').last().locator('mark').textContent()).toBe('and on people')
  await note.getByRole('link', { name: 'In full in Open Harbour Network' }).click()
  await page.getByRole('heading', { level: 1, name: 'The East Quay crane: see for yourself' }).waitFor()
  expect(workbench.complaints).toEqual([])
})
