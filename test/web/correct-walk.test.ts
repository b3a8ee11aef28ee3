// A reading is corrected in two keystrokes, its words by the arrows, and what was corrected is told and can be taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, selectedWords, type Workbench } from './workbench.ts'

const PAGE = `Crane falls at the east quay

A crane fell at the East Quay on Saturday, the port authority said. "It was old," said Rosa Vint.

A video of it emerged on Murmur on Sunday evening.
`
let workbench: Workbench
let code: string
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  code = (await desk.openIncident('Crane at the east quay', 'Europe/London')).code
  const byHand = { published: '2026-03-16', publication: 'Harbour Post' }
  await desk.takeIn(code, { name: 'page.txt', bytes: new TextEncoder().encode(PAGE), mediaType: 'text/plain', method: 'upload', byHand })
  await desk.idle()
})
afterAll(() => workbench.close())

const idOf = async (quote: string, of: 'times' | 'statements' | 'appearances'): Promise<string> => {
  const { report } = await workbench.desk.report('r1')
  const found =
    of === 'times' || of === 'appearances'
      ? report?.[of].find((reading) => reading.quote.includes(quote))
      : report?.statements.find((s) => s.content.some((span) => span.quote.includes(quote)))
  return found?.id ?? ''
}

test('C and a digit give a weekday its week; U takes it back', async () => {
  const time = await idOf('Saturday', 'times')
  const page = await workbench.open(`/incidents/${code}/reports/r1#${time}`)
  const card = page.locator('.reading.on')
  await card.getByText('Saturday 14 March 2026').waitFor()
  await page.keyboard.press('c')
  await page.getByRole('option').first().waitFor()
  expect(await page.getByRole('option').first().textContent()).toContain('Saturday 7 March 2026')
  await page.keyboard.press('1')
  await card.getByText('corrected by A. Editor').waitFor()
  expect(await card.textContent()).toMatch(/Saturday 7 March 2026.*it was read as Saturday 14 March 2026/s)
  expect((await workbench.desk.question(code, 'happened')).answers.map(({ words }) => words)).toEqual(['Saturday 7 March 2026'])
  await page.keyboard.press('u')
  await card.getByText('corrected by A. Editor').waitFor({ state: 'detached' })
  expect((await workbench.desk.report('r1')).corrections).toEqual([])
  expect(workbench.complaints).toEqual([])
})

test('D and a digit make a denial of what was read as said; U takes it back', async () => {
  const said = await idOf('A crane fell', 'statements')
  const page = await workbench.open(`/incidents/${code}/reports/r1#${said}`)
  const card = page.locator('.reading.on')
  await card.getByText('says', { exact: false }).first().waitFor()
  await page.keyboard.press('d')
  await page.getByRole('listbox', { name: 'How is it said?' }).waitFor()
  await page.getByRole('option').first().waitFor()
  expect(await page.getByRole('option').first().textContent()).toContain('denies it')
  await page.keyboard.press('1')
  await card.getByText('corrected by A. Editor').waitFor()
  expect(await card.textContent()).toMatch(/denies.*it was read as says it/s)
  await page.keyboard.press('u')
  await card.getByText('corrected by A. Editor').waitFor({ state: 'detached' })
  expect(workbench.complaints).toEqual([])
})

test('C and a digit say when footage was seen; who showed it is written below; U takes it back', async () => {
  const seen = await idOf('Murmur', 'appearances')
  const page = await workbench.open(`/incidents/${code}/reports/r1#${seen}`)
  const card = page.locator('.reading.on')
  await card.getByText('Seen: Murmur').waitFor()
  await page.keyboard.press('c')
  await page.getByRole('listbox', { name: 'Seen where, by whom, when?' }).waitFor()
  await page.getByRole('option').first().waitFor()
  expect(await page.getByRole('option').first().textContent()).toContain('Murmur, by nobody named, Saturday 14 March 2026')
  await page.keyboard.press('1')
  await card.getByText('corrected by A. Editor').waitFor()
  expect(await card.textContent()).toContain('it was read as Murmur, by nobody named, Sunday 15 March 2026, evening')
  await page.keyboard.press('c')
  await page.getByLabel('Something else').fill('by the dockers’ union')
  await page.keyboard.press('Enter')
  await card.getByText('Seen: Murmur, by the dockers’ union').waitFor()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  expect((await workbench.desk.question(code, 'appeared:f1')).answers.map(({ words }) => words)).toEqual([
    'Murmur, by the dockers’ union, Saturday 14 March 2026',
  ])
  await page.keyboard.press('u')
  await card.getByText('corrected by A. Editor').waitFor({ state: 'detached' })
  expect(workbench.complaints).toEqual([])
})

test('C and Enter take the first voice offered; the arrows go to another, and words of one’s own are taken too', async () => {
  const statement = await idOf('It was old', 'statements')
  const page = await workbench.open(`/incidents/${code}/reports/r1#${statement}`)
  const card = page.locator('.reading.on')
  await card.waitFor()
  await page.keyboard.press('c')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await card.getByText('corrected by A. Editor').waitFor()
  expect(await card.locator('bdi').first().textContent()).toBe('Harbour Post › the port authority')
  await page.keyboard.press('c')
  await page.getByLabel('Something else').fill('a crane driver')
  await page.keyboard.press('Enter')
  await card.getByText('Harbour Post › a crane driver').first().waitFor()
  expect(await card.textContent()).toContain('it was read as Harbour Post › Rosa Vint')
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
  expect(workbench.complaints).toEqual([])
})

test('W, an arrow and Enter move the end of the words by one, and with Shift the beginning; the text shows it before it is recorded', async () => {
  const statement = await idOf('A crane fell', 'statements')
  const page = await workbench.open(`/incidents/${code}/reports/r1#${statement}`)
  await page.locator('.reading.on').waitFor()
  await page.keyboard.press('w')
  await page.getByRole('group', { name: 'The words meant' }).waitFor()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => selectedWords(page)).toBe('A crane fell at the East Quay on')
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => selectedWords(page)).toBe('crane fell at the East Quay on')
  await page.keyboard.press('Enter')
  await page.locator('.reading.on').getByText('corrected by A. Editor').waitFor()
  const { report } = await workbench.desk.report('r1')
  expect(report?.statements.find(({ id }) => id === statement)?.content).toMatchObject([{ quote: 'crane fell at the East Quay on' }])
  await page.getByRole('link', { name: 'Trail' }).click()
  await page.getByText('A reading was corrected:').first().waitFor()
  expect(workbench.complaints).toEqual([])
})
