// What stopped people who saw the workbench for the first time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nearestZones } from '../../src/model/zone-names.ts'
import { dayAtTop } from '../../src/web/report/day-at-top.ts'
import { lengthInWords, noLaterInWords } from '../../src/web/words.ts'
import { openWorkbench, settled, type Workbench } from './workbench.ts'

test('a length of time is said in words', () => {
  expect(['PT40S', 'PT1H30M', 'P1D', 'PXW', 'P2Y6M'].map(lengthInWords)).toEqual(['40 seconds', '1 hour 30 minutes', '1 day', 'some weeks', '2 years 6 months'])
  expect(['P', 'PRESENT_REF', 'P1E', '2026'].map(lengthInWords)).toEqual([null, null, null, null])
})
test('what was seen at 13:08 was recorded no later than 13:08', () => {
  expect(noLaterInWords('2026-03-09T13:09:00Z', 'UTC')).toBe('no later than Monday 9 March 2026, 13:08')
  expect(noLaterInWords('2026-03-10T00:00:00Z', 'UTC')).toBe('no later than Monday 9 March 2026')
})
test('a zone that is none names those that were probably meant', () => {
  expect(nearestZones('Europe/Londn')).toEqual(['Europe/London'])
  expect(nearestZones('london')[0]).toBe('Europe/London')
  expect(nearestZones('new york')[0]).toBe('America/New_York')
  expect(nearestZones('somewhere else entirely')).toEqual([])
})
test('a day in the first lines of a text is offered, one in a paragraph is not', () => {
  const times = (text: string, quote: string) => [{ quote, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, value: '2026-03-14' }] as never
  const letter = 'Statement\nPort of Wexmouth, 14 March 2026\n\nThe crane fell.'
  expect(dayAtTop({ text: letter, times: times(letter, '14 March 2026') })).toEqual({ quote: '14 March 2026', day: '2026-03-14' })
  const told = `Crane falls\n\nThe crane fell ${'and fell '.repeat(20)} on 14 March 2026, the port said.`
  expect(dayAtTop({ text: told, times: times(told, '14 March 2026') })).toBeNull()
})

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

test('a zone is checked while it is written, the day at the top is taken with one press, and nothing runs over the edge at 360 px', async () => {
  const { desk, complaints } = workbench
  const page = await workbench.open('/', { viewport: { width: 360, height: 740 } })
  await page.getByLabel('Title, in neutral words').fill('Crane')
  await page.getByLabel('Time zone of the place').fill('Europe/Londn')
  await page.getByText('There is no zone of this name.').waitFor()
  expect(await page.getByRole('button', { name: 'Open the incident' }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Europe/London' }).click()
  expect(await page.getByRole('button', { name: 'Open the incident' }).isDisabled()).toBe(false)

  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('Crane', 'Europe/London')
  const text =
    'Statement on the crane\nHarbour office of Wexmouth, 14 March 2026\n\nThe crane fell on Monday, the harbour office said. The video lasts 40 seconds.\n'
  await desk.takeIn(code, { name: 'statement.txt', bytes: Buffer.from(text), mediaType: null, method: 'upload', byHand: {} })
  await desk.takeIn(code, { name: 'broken.json', bytes: Buffer.from('{"a":'), mediaType: null, method: 'upload', byHand: {} })
  await desk.idle()
  const [report] = await desk.reports(code)
  await page.goto(`${workbench.address}/incidents/${code}/reports/${report?.id}`)
  await page.getByRole('button', { name: 'take that for its date' }).click()
  expect(await page.getByLabel('Published on').inputValue()).toBe('2026-03-14')
  await page.getByRole('button', { name: 'Mend', exact: true }).click()
  await page.getByText('Saturday 14 March 2026 (entered by hand)').waitFor()
  for (const path of ['/', '/api', `/incidents/${code}`, `/incidents/${code}/reports`, `/incidents/${code}/evidence`, `/incidents/${code}/trail`]) {
    await page.goto(workbench.address + path)
    await settled(page)
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'), path).toBe(0)
  }
  expect(complaints).toEqual([])
})

test('while a reading is corrected what may be meant is in view, and the ring is around one line of it', async () => {
  const { desk } = workbench
  const { code } = await desk.openIncident('Crane again', 'Europe/London')
  const text = `Crane falls\n\n${Array.from({ length: 9 }, (_, i) => `Office ${i} said that ${i + 2} workers were hurt on Saturday at berth ${i}.`).join('\n\n')}\n`
  await desk.takeIn(code, { name: 'many.txt', bytes: Buffer.from(text), mediaType: null, method: 'upload', byHand: { published: '2026-03-16' } })
  await desk.idle()
  const report = (await desk.reports(code))[0]
  const page = await workbench.open(`/incidents/${code}/reports/${report?.id}`, { viewport: { width: 1200, height: 640 } })
  await page.locator('.reading').first().waitFor()
  for (let n = 0; n < 6; n++) await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.locator('.offered li').first().waitFor()
  await expect.poll(() => page.locator('.correcting').evaluate((form) => form.getBoundingClientRect().bottom - window.innerHeight)).toBeLessThanOrEqual(1)
  const ringed = await page.evaluate(
    `[...document.querySelectorAll('body *')].filter((e) => getComputedStyle(e).outlineStyle === 'solid' && getComputedStyle(e).outlineWidth !== '0px').map((e) => e.getAttribute('role'))`,
  )
  expect(ringed).toEqual(['option'])
})

test('with many files one goes on to the incident at once; what is still on its way is told there, on each of its screens', async () => {
  const page = await workbench.open('/')
  await page.getByLabel('Title, in neutral words').fill('Bridge')
  const files = Array.from({ length: 40 }, (_, i) => ({
    name: `${i}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Bridge closes ${i}\n\nThe bridge closed on ${i % 28} March 2026, the office said.\n`),
  }))
  await page.locator('input[type=file]').setInputFiles(files)
  await page.getByRole('button', { name: 'Open with 40 files' }).click()
  await page.waitForURL(/incidents\/bridge/)
  await page.getByText(/Taking in: \d+ of 40 files|40 files kept/).waitFor()
  await page.getByRole('link', { name: /^Reports/ }).click()
  await page.getByText('40 files kept').waitFor()
  await page.getByRole('link', { name: 'Questions' }).click()
  await page.getByRole('heading', { name: 'Bridge' }).waitFor()
  expect(await page.getByText('40 files kept').count()).toBe(0)
})
