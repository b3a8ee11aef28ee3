// The sample incident in a real browser, as a person new to the desk walks it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, nameTheDesk, openWorkbench, selectedWords, type Workbench } from './workbench.ts'

let workbench: Workbench
beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

test('a newcomer opens the sample, sees two days that cannot both be true, reads both passages, decides, and finds the earlier answer in the trail', async () => {
  const page = await workbench.open()
  await nameTheDesk(page, 'A. Editor')
  await page.getByRole('button', { name: 'Open the sample incident' }).click()
  await page.getByRole('heading', { level: 1, name: 'Crane at the east quay' }).waitFor()
  await workbench.desk.idle()

  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'When was the footage recorded?' }) })
  await card.getByText('in conflict').waitFor()
  expect(await card.textContent()).toMatch(/Saturday 14 March 2026, afternoon.*Monday 9 March 2026|Monday 9 March 2026.*Saturday 14 March 2026, afternoon/s)
  await page.getByRole('link', { name: 'When was the footage recorded?' }).first().click()

  const saturday = page.getByRole('article', { name: /^Saturday 14 March 2026, afternoon/ })
  const ninth = page.getByRole('article', { name: /^Monday 9 March 2026$/ })
  await saturday.waitFor()
  expect(await saturday.textContent()).toContain('nobody named')
  expect(await ninth.textContent()).toMatch(/Port Authority|authority/i)
  const widths = await Promise.all([saturday, ninth].map(async (answer) => Math.round((await answer.boundingBox())?.width ?? 0)))
  expect(widths[0]).toBe(widths[1])

  const question = page.url()
  const conflict = page.getByRole('region', { name: 'Conflict' }).first()
  expect(await conflict.textContent()).toContain('two events')
  const clauses = conflict.locator('p').first().getByRole('link')
  expect(await clauses.count()).toBeGreaterThanOrEqual(2)
  const read: string[] = []
  for (const i of [0, 1]) {
    await page.goto(question)
    await clauses.nth(i).click()
    await page.waitForURL(/\/reports\//)
    await page.locator('.reading.on').waitFor()
    read.push(await selectedWords(page))
  }
  expect(read.some((words) => words.includes('Saturday'))).toBe(true)
  expect(read.some((words) => words.includes('9 March'))).toBe(true)

  await page.goto(question)
  await decide(page, /^Saturday 14 March 2026, afternoon$/, 'Three outlets give the Saturday.', null)
  await page.getByText('The desk finds Saturday 14 March 2026, afternoon').waitFor()
  await decide(page, /^Monday 9 March 2026$/, 'The authority gives the log of the crane.', 'Correction')
  await page.getByText('The desk finds Monday 9 March 2026').waitFor()
  await page.getByText('The desk found Saturday 14 March 2026, afternoon').waitFor()

  await page.getByRole('link', { name: 'Trail' }).click()
  const findings = page.locator('.trail .finding')
  await expect.poll(() => findings.count()).toBe(2)
  expect(await findings.nth(0).textContent()).toContain('Monday 9 March 2026')
  expect(await findings.nth(0).textContent()).toContain('Correction')
  expect(await findings.nth(1).textContent()).toContain('Three outlets give the Saturday.')
  expect(await page.locator('.trail').textContent()).toContain('A. Editor, not signed in')
  await page.getByRole('checkbox', { name: /^The desk’s acts only/ }).check()
  await expect.poll(() => page.locator('.trail > li').count()).toBe(2)
  expect(workbench.complaints).toEqual([])
})

test('a search finds the words in the reports and leads to them', async () => {
  await sample()
  const page = await workbench.open()
  await page.getByRole('searchbox').fill('hopper')
  await page.keyboard.press('Enter')
  await page.locator('.hits a').first().click()
  await page.waitForURL(/\/reports\/.*#\d+-\d+$/)
  await expect.poll(() => selectedWords(page)).toContain('hopper')
  expect(workbench.complaints).toEqual([])
})

test('the origins of an answer open to their chain, and the chain to the passage that two outlets share, side by side', async () => {
  const page = await workbench.open(`/incidents/${await sample()}/questions/recorded%3Af1`)
  const answer = page.getByRole('article', { name: /^Saturday 14 March 2026, afternoon/ })
  await answer.getByRole('button', { name: /3 origins/ }).click()
  const chain = answer.getByRole('list', { name: /^The chain/ }).first()
  // The agency stands over the two that print it.
  const agency = chain.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Coastwire', exact: true }) })
  const printing = agency.nth(1).getByRole('listitem')
  expect((await printing.allTextContents()).map((words) => /^(.*?) shares/.exec(words)?.[1])).toEqual(['Wexmouth Courier', 'The Northern Ledger'])
  await printing.first().getByRole('button', { name: 'Side by side' }).click()
  const [left, right] = await printing.first().locator('blockquote').allTextContents()
  expect(left).toContain('A ship-to-shore crane collapsed across the rails')
  expect(right?.slice(-60)).toBe(left?.slice(-60))
  await printing.first().locator('figcaption a').last().click()
  await page.waitForURL(/\/reports\/.*#\d+-\d+$/)
  await expect.poll(() => selectedWords(page)).toContain('A ship-to-shore crane collapsed')
  expect(workbench.complaints).toEqual([])
})

test('a conflict offers that these are two events, with what the two reports share and what differs', async () => {
  const page = await workbench.open(`/incidents/${await sample()}/questions/recorded%3Af1`)
  const conflict = page.getByRole('region', { name: 'Conflict' }).first()
  await conflict.getByRole('button', { name: 'Compare the occurrences' }).click()
  const pair = conflict.locator('.links > li').first()
  expect(await pair.textContent()).toMatch(/Coastwire and Wexmouth Port Authority: one event, is presumed\..*both name East Quay.*what differs: /s)
  expect(await pair.getByRole('button', { name: 'These are two events' }).isDisabled()).toBe(true)
  await pair.getByLabel('Because').fill('Two cranes stand there.')
  await pair.getByRole('button', { name: 'These are two events' }).click()
  await expect
    .poll(async () => (await workbench.desk.sameEvents(await sample())).filter((link) => link.status === 'confirmed').map((link) => link.same))
    .toEqual([false])
  const [said] = (await workbench.desk.sameEvents(await sample())).filter((link) => link.status === 'confirmed')
  if (said !== undefined) await workbench.desk.setSameEvent(await sample(), { a: said.a, b: said.b, same: true }, 'It was one after all.')
  expect(workbench.complaints).toEqual([])
})

test('the page as received is shown in a frame that runs nothing', async () => {
  const page = await workbench.open(`/incidents/${await sample()}/reports`)
  await page.getByRole('link', { name: 'Crane collapses at Brackwell Lock' }).click()
  await page.getByRole('tab', { name: 'As received' }).click()
  const frame = page.locator('iframe')
  await frame.waitFor()
  expect(await frame.getAttribute('sandbox')).toBe('')
  await expect.poll(() => page.frameLocator('iframe').locator('body').textContent()).toContain('Brackwell Lock')
  expect(workbench.complaints).toEqual([])
})

test('a report can be judged, walked and mended without a mouse', async () => {
  const page = await workbench.open(`/incidents/${await sample()}/reports`)
  await page.locator('.report').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the page')
  await page.keyboard.press('Enter')
  await focusOn(page, 'Harbour side shut after crane collapse')
  await page.keyboard.press('Enter')
  await page.locator('.reading').first().waitFor()
  await page.keyboard.press('j')
  const first = await page.locator('.reading.on').getAttribute('data-reading')
  await page.keyboard.press('j')
  expect(await page.locator('.reading.on').getAttribute('data-reading')).not.toBe(first)
  await page.keyboard.press('k')
  expect(await page.locator('.reading.on').getAttribute('data-reading')).toBe(first)
  await page.keyboard.press('y')
  await page.locator('.reading.on').getByText('confirmed by A. Editor').waitFor()
  await page.keyboard.press('n')
  await page.locator('.reading.on').getByText('rejected by A. Editor').waitFor()
  await page.keyboard.press('e')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date')
  expect(workbench.complaints).toEqual([])
})

test('a finding is recorded without a mouse', async () => {
  const page = await workbench.open(`/incidents/${await sample()}/questions/where`)
  await page.getByRole('button', { name: 'Decide' }).waitFor()
  await focusOn(page, 'Decide')
  await page.keyboard.press('Enter')
  await page.getByRole('form', { name: 'Decide' }).waitFor()
  for (let i = 0; i < 60 && (await focused(page)) !== 'radio'; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Every report names it.')
  await focusOn(page, 'Record the finding')
  await page.keyboard.press('Enter')
  await page
    .locator('.lede')
    .getByText(/^The desk finds /)
    .waitFor()
  expect(await page.locator('.finding').textContent()).toContain('Every report names it.')
  expect(workbench.complaints).toEqual([])
})

const focused = (page: Awaited<ReturnType<Workbench['open']>>): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('type') ?? null)

/** The sample, opened and read, on a desk that has its name; its code. */
async function sample(): Promise<string> {
  const { desk } = workbench
  if ((await desk.by()) === null) await desk.nameDesk('A. Editor')
  const { code } = await desk.openSample()
  await desk.idle()
  return code
}

/** Presses Tab until the focus stands on something with these words, as a person without a mouse does. */
async function focusOn(page: Awaited<ReturnType<Workbench['open']>>, words: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await page.evaluate(() => document.activeElement?.textContent ?? '')) === words) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no way to "${words}" by keyboard`)
}
