// The chain behind an answer that many outlets print.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

const OUTLETS = ['Mill', 'Bridge', 'Harbour', 'Valley', 'Moor', 'Coast', 'Forest', 'Castle', 'Market', 'Station', 'Lake', 'River'].map((name) => `${name} Post`)

test('a press on "and so many more" brings the rest of the branch, and keeps what was there', { timeout: 120_000 }, async () => {
  const { desk } = workbench
  const { code } = await desk.openIncident('A crane at the north yard', 'Europe/London')
  const words =
    'The crane at the north yard collapsed on Saturday and three people were injured, according to the news agency Coastwire. It fell across the rails at four in the afternoon, and the yard has been closed since.'
  for (const publication of OUTLETS)
    await desk.takeIn(code, {
      ...{ name: `${publication}.txt`, bytes: Buffer.from(`Crane collapses, ${publication}\n\n${words}`), mediaType: null },
      ...{ method: 'upload', byHand: { publication, published: '2026-03-16' } },
    })
  await desk.idle()
  const page = await workbench.open(`/incidents/${code}/questions/happened`)
  await page.getByRole('button', { name: /12 reports/ }).click()
  const chain = page.locator('.originChain').first()
  const more = chain.getByRole('button', { name: /^and \d+ more$/ }).first()
  await more.waitFor()
  const before = await chain.locator('.end').count()
  const hidden = Number(/\d+/.exec((await more.textContent()) ?? '')?.[0])
  await more.click()
  await expect.poll(() => chain.locator('.end').count()).toBe(before + hidden)
  expect(await chain.getByText('(see above)').count()).toBe(0)
  expect(workbench.complaints).toEqual([])
})
