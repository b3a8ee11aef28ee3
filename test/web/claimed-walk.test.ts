// A desk with a fact-check sees at each answer about footage whether it is claimed or found, and who denies it: on the card, on the page, on paper.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

const CHECK = `Fact check: old video of a crane

A video shared on Lookout purports to show a crane falling in Orlen on 12 March 2026.

The video was filmed in Posk in 2019. It was not filmed in Orlen.
`
let workbench: Workbench
let at: string
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('A crane in a video', 'Europe/London')
  const byHand = { publication: 'Sift', published: '2026-03-20' }
  await desk.takeIn(code, { name: 'check.txt', bytes: new TextEncoder().encode(CHECK), mediaType: 'text/plain', method: 'upload', byHand })
  await desk.idle()
  at = `/incidents/${code}`
})
afterAll(() => workbench.close())

test('the card says it in a word before each answer', async () => {
  const page = await workbench.open(at)
  const card = page.locator('.card', { hasText: 'Where was the footage recorded?' })
  await card.waitFor()
  const lines = await card.locator('.short li').allInnerTexts()
  expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual(['claimed Orlen 1 report denied by Sift', 'found Posk 1 report'])
  expect(workbench.complaints).toEqual([])
})

test('the page says it at the head of each answer, and on paper the words of the denial are there', async () => {
  const page = await workbench.open(`${at}/questions/filmed%3Af1`)
  const orlen = page.getByRole('article', { name: 'Orlen' })
  await orlen.getByText('claimed by a video shared on Lookout · denied by Sift').waitFor()
  await page.getByRole('article', { name: 'Posk' }).getByText('found by Sift').waitFor()
  await page.getByText('Two answers from one report, one claimed and one found.').waitFor()
  expect(await page.getByText('No conflict').count()).toBe(0)
  const denial = orlen.getByText('It was not filmed in Orlen.', { exact: true })
  expect(await denial.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await denial.isVisible()).toBe(true)
  expect(workbench.complaints).toEqual([])
})

test('a question that is none of footage has no such word', async () => {
  const page = await workbench.open(`${at}/questions/happened`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.locator('.whose').count()).toBe(0)
})
