// Custody on the evidence page: who opened what, saved as a table; a hold is seen, and what was erased says so wherever somebody still points at it.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let code: string
let erased: string
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  code = (await desk.openSample()).code
  await desk.idle()
  const [first, second] = await desk.reports(code)
  erased = second?.id ?? ''
  await desk.erase(code, erased, { because: 'a private person asked for it' })
  await desk.setHold(code, first?.id ?? '', true, 'a court asked us to keep it')
  await desk.openOriginal(first?.original ?? '', 'download')
  await desk.idle()
})
afterAll(() => workbench.close())

test('a download and a hold stand in the custody, which is saved as a table', async () => {
  const page = await workbench.open(`/incidents/${code}/evidence`)
  const held = page.locator('details.custody', { hasText: 'legal hold' }).first()
  await held.locator('summary').click()
  await held.getByRole('cell', { name: 'opened, to save it' }).waitFor()
  await held.getByRole('cell', { name: /a legal hold placed, because: a court asked us to keep it/ }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), held.getByRole('link', { name: /table \(CSV\)/ }).click()])
  const csv = readFileSync(await download.path(), 'utf8')
  expect(csv.split('\r\n')[0]).toBe(
    'leaf,time claimed,actor,act,because,sha256,copied to,originals copied,files made of them,bytes of the copy,sha256 of the copy',
  )
  expect(csv).toContain(',A. Editor,download,')
})

test('what was erased is shown with ground and date, and an old link to it says so', async () => {
  const page = await workbench.open(`/incidents/${code}/evidence`, { viewport: { width: 380, height: 800 } })
  const gone = page.locator('details.erased')
  await gone.locator('summary').click()
  await gone.getByText('because: a private person asked for it').waitFor()
  await gone.getByRole('cell', { name: 'taken in, as received' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.goto(page.url().replace(/evidence$/, `reports/${erased}`))
  await page.getByText(/was erased on .* because: a private person asked for it/).waitFor()
  await page.goto(page.url().replace(/reports\/.*$/, 'trail'))
  await page.getByText(/The original of .* was erased/).waitFor()
  expect(workbench.complaints.filter((words) => !words.includes('410'))).toEqual([])
})
