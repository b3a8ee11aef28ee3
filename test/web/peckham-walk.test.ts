// The published case of the acceptance, dropped on a desk in a real browser: dated by hand, answered, decided, corrected.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, drop, nameTheDesk, openWorkbench, selectedWords, type Workbench } from './workbench.ts'

const CASES = process.env['DATELINE_CASES'] ?? resolve(import.meta.dirname, '../../../shared/cases')
const ARTICLE = join(CASES, 'peckham', 'article.txt')
const isHere = existsSync(ARTICLE)
if (!isHere) process.stderr.write(`\nSKIPPED: the walk on the published case. There is no ${ARTICLE}; set DATELINE_CASES to the folder that holds it.\n\n`)

let workbench: Workbench
beforeAll(async () => {
  if (isHere) workbench = await openWorkbench()
})
afterAll(async () => {
  if (isHere) await workbench.close()
})

// Skipped only where the published case, which is not ours to copy, is not on the machine; said loudly above.
test.skipIf(!isHere)('an article is dropped and dated, its two days are laid side by side, and 13 May corrects the Saturday found before', async () => {
  const page = await workbench.open()
  await nameTheDesk(page, 'A. Editor')
  await page.getByLabel('Title, in neutral words').fill('Footage from Peckham')
  await page.getByLabel('Time zone of the place').fill('Europe/London')
  await drop(page, 'article.txt', 'text/plain', readFileSync(ARTICLE, 'utf8'))
  await page.getByRole('button', { name: 'Open with 1 file' }).click()
  await page.getByRole('heading', { level: 1, name: 'Footage from Peckham' }).waitFor()
  await workbench.desk.idle()

  await page.locator('.report a').first().click()
  await page.getByText('No dateline: enter the date it was published.').waitFor()
  await page.getByLabel('Published on').fill('2015-05-26')
  await page.getByLabel('Zone', { exact: true }).fill('Europe/London')
  await page.getByRole('button', { name: 'Mend', exact: true }).click()
  await page.getByText('Tuesday 26 May 2015 (entered by hand)').waitFor()
  await workbench.desk.idle()

  await page.getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('link', { name: 'When was the footage recorded?' }).first().click()
  const saturday = page.getByRole('article', { name: /^Saturday 23 May 2015, afternoon/ })
  const may = page.getByRole('article', { name: /^Wednesday 13 May 2015/ })
  await saturday.waitFor()
  expect(await saturday.textContent()).toMatch(/believed.*nobody named/s)
  expect(await may.textContent()).toContain('Home Office')

  const question = page.url()
  const conflict = page.getByRole('region', { name: 'Conflict' }).first()
  expect(await conflict.textContent()).toContain('cannot')
  const clauses = conflict.locator('p').first().getByRole('link')
  const read: string[] = []
  for (const i of [0, 1]) {
    await page.goto(question)
    await clauses.nth(i).click()
    await page.locator('.reading.on').waitFor()
    read.push(await selectedWords(page))
  }
  expect(read.join(' | ')).toContain('Saturday afternoon')
  expect(read.join(' | ')).toContain('May 13th')

  await page.goto(question)
  await decide(page, /^Saturday 23 May 2015, afternoon/, 'The article gives the Saturday.', null)
  await page.getByText('The desk finds Saturday 23 May 2015, afternoon').waitFor()
  await decide(page, /^Wednesday 13 May 2015/, 'The Home Office confirms the date.', 'Correction')
  await page.getByText('The desk finds Wednesday 13 May 2015').waitFor()

  await page.getByRole('link', { name: 'Trail' }).click()
  const findings = page.locator('.trail .finding')
  await expect.poll(() => findings.count()).toBe(2)
  expect(await findings.nth(1).textContent()).toContain('Saturday 23 May 2015, afternoon')
  expect(workbench.complaints).toEqual([])
})
