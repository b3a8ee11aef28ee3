// What hands do under a deadline: press twice, drop in the wrong place, say No and mean Yes, write while the program is down.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decide, drop, openWorkbench, type Workbench } from './workbench.ts'

let workbench: Workbench
let code: string
beforeAll(async () => {
  workbench = await openWorkbench()
  await workbench.desk.nameDesk('A. Editor')
  code = (await workbench.desk.openSample()).code
  await workbench.desk.idle()
})
afterAll(() => workbench.close())

test('a double click opens one incident', async () => {
  const page = await workbench.open()
  await page.getByLabel('Title, in neutral words').fill('Loose mooring at the west basin')
  await page.getByLabel('Or paste a text or a link').fill('The boat broke loose on Monday, the harbour master said.')
  await page.getByRole('button', { name: 'Open the incident' }).dblclick()
  await page.getByRole('heading', { level: 1, name: 'Loose mooring at the west basin' }).waitFor()
  await workbench.desk.idle()
  const opened = (await workbench.desk.incidents()).filter(({ title }) => title.startsWith('Loose mooring'))
  expect(opened.map(({ reports }) => reports)).toEqual([1])
  expect(workbench.complaints).toEqual([])
})

test('a paste of two million letters does not stop the page: its beginning is shown, and all of it is taken in', async () => {
  const page = await workbench.open(`/incidents/${code}/reports`)
  const field = page.getByRole('textbox', { name: 'Paste a text or a link' })
  await field.focus()
  const whole = `The basin was dredged.\n${'The mooring held, and the next one held as well. '.repeat(40_000)}`
  await field.evaluate((area, words) => {
    const held = new DataTransfer()
    held.setData('text/plain', words)
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))
  }, whole)
  await page.getByText('1,960,023 characters: the beginning is shown').waitFor()
  expect((await field.inputValue()).length).toBeLessThan(3000)
  await page.getByRole('button', { name: 'Leave it out' }).click()
  expect(await field.inputValue()).toBe('')
  expect(workbench.complaints).toEqual([])
})

test('on paper stands what was found and said, and nothing that is only there to be pressed', async () => {
  const page = await workbench.open(`/incidents/${code}`)
  await page.getByRole('heading', { level: 2, name: 'Reports' }).waitFor()
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Choose files', 'Paste a text or a link', 'Search the texts of this incident'])
    expect(
      await page
        .getByLabel(name)
        .or(page.getByText(name, { exact: true }))
        .filter({ visible: true })
        .count(),
      name,
    ).toBe(0)
  expect(await page.getByRole('heading', { level: 3, name: 'When did it happen?' }).isVisible()).toBe(true)
  expect(await page.locator('.veil').filter({ visible: true }).count()).toBe(0)
  await page.goto(`${new URL(page.url()).origin}/incidents/${code}/questions/happened`)
  await page.locator('.origins').first().waitFor()
  expect(await page.getByRole('button', { name: 'Decide' }).filter({ visible: true }).count()).toBe(0)
  expect(workbench.complaints).toEqual([])
})

test('what is dropped on a question is taken into its incident, and dropped again it is nothing new', async () => {
  const page = await workbench.open(`/incidents/${code}/questions/where`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await drop(page, 'late.txt', 'text/plain', 'Wexmouth Courier\n18 March 2026\n\nThe crane lies at Berth 6, the port authority said.')
  await page.getByText('1 file kept.').waitFor()
  await drop(page, 'late.txt', 'text/plain', 'Wexmouth Courier\n18 March 2026\n\nThe crane lies at Berth 6, the port authority said.')
  await page.getByText('Nothing new.').waitFor()
  expect((await workbench.desk.reports(code)).filter(({ name }) => name === 'late.txt')).toHaveLength(1)
  expect(workbench.complaints).toEqual([])
})

test('a reading that was rejected is open again by one key, the trail names its words, and what is said twice is said once', async () => {
  const { id } = (await workbench.desk.reports(code)).find(({ title }) => title.startsWith('Statement on the collapse')) ?? { id: '' }
  const page = await workbench.open(`/incidents/${code}/reports/${id}`)
  await page.locator('.reading').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  await page.locator('.reading.on .judged').getByText('rejected by').waitFor()
  expect(await page.locator('p[role=status].hiddenLabel').textContent()).toMatch(/“.+”, rejected$/)
  await page.keyboard.press('n')
  await page.keyboard.press('u')
  await page.locator('.reading.on .judged').waitFor({ state: 'detached' })
  const said = (await workbench.desk.trail(code)).flatMap(({ change }) => (change.kind === 'readingJudged' ? [change] : []))
  expect(said.map(({ status }) => status)).toEqual(['proposed', 'rejected'])
  await page.goto(`${workbench.address}/incidents/${code}/trail`)
  await page.getByText(`What was said of a reading was taken back: “${said[0]?.words}`).first().waitFor()
  expect(workbench.complaints).toEqual([])
})

test('a finding is taken back without another in its place: the question is open, and the trail says what was taken back', async () => {
  const page = await workbench.open(`/incidents/${code}/questions/recorded:f1`)
  await decide(page, 'Monday 9 March 2026', 'The port says so.', null)
  await page.getByText('The desk finds Monday 9 March 2026.').waitFor()
  await page.getByRole('button', { name: /^Decide/ }).click()
  const form = page.getByRole('form', { name: 'Decide' })
  await form.getByRole('radio', { name: /^Retraction/ }).check({ force: true })
  await form.getByLabel('Because').fill('It was the wrong clip.')
  await form.getByRole('button', { name: 'Record the finding' }).click()
  await page.getByText('The desk takes back what it found.').waitFor()
  expect((await workbench.desk.question(code, 'recorded:f1')).state).not.toMatch(/found|undetermined/)
  await page.goto(`${new URL(page.url()).origin}/incidents/${code}/trail`)
  await page
    .locator('.trail .finding')
    .filter({ hasText: /takes back what it found.*of what was found before, “Monday 9 March 2026”/s })
    .waitFor()
  expect(workbench.complaints).toEqual([])
})

test('acts can be recorded under another name from now on', async () => {
  const page = await workbench.open(`/incidents/${code}`)
  await page.getByRole('button', { name: 'Record under another name' }).click()
  await page.getByLabel('Under which name').fill('B. Editor')
  await page.getByRole('button', { name: 'Use this name from now on' }).click()
  await page.getByText('Recorded as B. Editor, not signed in').waitFor()
  expect(workbench.complaints).toEqual([])
})

test('a finding written while the program is down stays in its form, and is recorded when it is back', async () => {
  const before = workbench.complaints.length
  const page = await workbench.open(`/incidents/${code}/questions/where`)
  await page.getByRole('link', { name: 'Decide' }).click()
  const form = page.getByRole('form', { name: 'Decide' })
  await form.getByRole('radio', { name: 'Not determinable' }).check({ force: true })
  await form.getByLabel('Because').fill('No plan of the quay is held.')
  await page.route('**/api/**', (route) => route.abort())
  await form.getByRole('button', { name: 'Record the finding' }).click()
  await form.getByText('The desk does not answer.').waitFor()
  expect(await form.getByLabel('Because').inputValue()).toBe('No plan of the quay is held.')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Where did it happen?')
  await page.unroute('**/api/**')
  await form.getByRole('button', { name: 'Record the finding' }).click()
  await page.locator('.lede').getByText('The desk finds this not determinable.').waitFor()
  // A page that is opened while the program is down does not say that there is no such thing.
  await page.route('**/api/**', (route) => route.abort())
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'The desk does not answer' }).waitFor()
  await page.getByText('it is tried again by itself').waitFor()
  workbench.complaints.length = before // a browser complains of every call that does not come through
})
