// A desk without a name: nothing asks for one until an act needs it, and the act is then done in one go.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench

beforeAll(async () => {
  workbench = await openWorkbench()
})
afterAll(() => workbench.close())

test('a finding on a desk without a name asks for it in its own form, and stands at the top of the page', async () => {
  const { code } = await workbench.desk.openSample()
  await workbench.desk.idle()
  const page = await workbench.open(`/incidents/${code}/questions/where`)
  await page.getByRole('link', { name: 'Decide' }).waitFor()
  expect(await page.getByLabel('Under which name').count()).toBe(0)
  expect(await page.locator('footer').textContent()).toContain('No name given yet')

  await page.getByRole('link', { name: 'Decide' }).click()
  const form = page.getByRole('form', { name: 'Decide' })
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('form')?.getAttribute('aria-label'))).toBe('Decide')
  await form.getByRole('radio', { name: 'Not determinable' }).check({ force: true })
  await form.getByLabel('Because').fill('No plan of the quay is held.')
  expect(await form.textContent()).toContain('Say under which name it is recorded.')
  await form.getByLabel('Under which name').fill('A. Editor')
  await form.getByRole('button', { name: 'Record the finding' }).click()
  await form.waitFor({ state: 'detached' })

  await page.locator('.lede').getByText('The desk finds this not determinable.').waitFor()
  expect(await page.locator('main > .finding').textContent()).toMatch(/No plan of the quay is held\..*Finding by A\. Editor, not signed in/)
  expect(await page.locator('footer').textContent()).toContain('Recorded as A. Editor, not signed in')
  expect(workbench.complaints).toEqual([])
})

test('mending with nothing entered says so, and changes nothing', async () => {
  const { code } = await workbench.desk.openSample()
  await workbench.desk.idle()
  const dated = (await workbench.desk.reports(code)).find(({ published }) => published?.earliest !== null)
  const page = await workbench.open(`/incidents/${code}/reports/${dated?.id}`)
  await page.getByRole('button', { name: 'Mend' }).click()
  await page.getByRole('form', { name: 'Mend by hand' }).getByRole('button', { name: 'Mend' }).click()
  await page.getByText('Nothing to mend is entered').waitFor()
  expect((await workbench.desk.trail(code)).filter(({ change }) => change.kind === 'reportMended')).toEqual([])
  expect(workbench.complaints).toEqual([])
})

test('a key pressed on a desk without a name waits for it: the name and Enter do what was chosen', async () => {
  const own = await openWorkbench()
  try {
    const { code } = await own.desk.openIncident('Crane at the east quay', 'Europe/London')
    const bytes = new TextEncoder().encode('Crane falls\n\nA crane fell at the East Quay on Saturday, the port authority said.\n')
    await own.desk.takeIn(code, { name: 'page.txt', bytes, mediaType: 'text/plain', method: 'upload', byHand: { published: '2026-03-16' } })
    await own.desk.idle()
    const page = await own.open(`/incidents/${code}/reports/r1#s1`)
    await page.locator('.reading.on').waitFor()
    await page.keyboard.press('y')
    const name = page.getByLabel('Under which name')
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('A. Editor')
    await page.keyboard.press('Enter')
    await page.locator('.reading.on').getByText('confirmed by A. Editor').waitFor()
    expect(own.complaints).toEqual([])
  } finally {
    await own.close()
  }
})
