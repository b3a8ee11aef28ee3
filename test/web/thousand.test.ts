// An incident of a thousand reports stays usable: what a person does is answered within a tenth of a second, measured by the browser.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openWorkbench, type Workbench } from './workbench.ts'

const REPORTS = 1000
let workbench: Workbench
let code: string
beforeAll(async () => {
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  code = (await desk.openIncident('A thousand reports', 'Europe/London')).code
  const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`
  const rows = Array.from({ length: REPORTS }, (_, i) =>
    [
      `Report ${i} from pier ${i % 40}`,
      `Paper ${i % 25}`,
      '2026-03-16',
      `https://paper${i % 25}.example/${i}`,
      `The gate of pier ${i} was closed on ${(i % 27) + 1} February, the harbour master said.`,
    ]
      .map(quoted)
      .join(','),
  )
  await desk.takeIn(code, {
    name: 'reports.csv',
    bytes: new TextEncoder().encode(`title,publication,date,address,text\n${rows.join('\n')}\n`),
    mediaType: 'text/csv',
    method: 'upload',
    byHand: {},
  })
  await desk.idle()
}, 240_000)
afterAll(() => workbench.close())

test('an incident of 1,000 reports answers every press within 100 ms', async () => {
  expect(await workbench.desk.reports(code)).toHaveLength(REPORTS)
  // Other tests share the machine: a walk that was held up by them is walked again, at most twice.
  const slow: string[] = []
  for (let walk = 0; walk < 3; walk++) {
    slow.splice(0, Infinity, ...(await slowPressesOfOneWalk()))
    if (slow.length === 0) break
  }
  expect(slow).toEqual([])
  expect(workbench.complaints).toEqual([])
})

// What the machine is: the milliseconds that this takes the page's thread where 100 are the limit. On one half as quick a press may take twice as long.
const COUNT = '{ let sum = 0; for (let i = 0; i < 5e7; i++) sum += i % 7; sum }'
const COUNTED_IN = 80

/** Scrolls, filters, opens a report and comes back; the presses that took longer than 100 ms, with what was pressed. */
async function slowPressesOfOneWalk(): Promise<readonly string[]> {
  const page = await workbench.open(`/incidents/${code}`)
  await page.locator('.report').first().waitFor()
  const watch = await watchInteractions(page)
  const limit = 100 * Math.max(1, (await watch(() => page.evaluate(COUNT))).work / COUNTED_IN)
  const slow: string[] = []
  const press = async (name: string, act: () => Promise<unknown>) => {
    const { wall, work } = await watch(act)
    if (wall > limit && work > limit) slow.push(`${name}: ${Math.round(wall)} ms, of them ${Math.round(work)} at work`)
  }

  await press('End', () => page.keyboard.press('End'))
  await expect.poll(() => page.locator('.report').last().textContent()).toContain('Report 999')
  expect(await page.locator('.report').count()).toBeLessThan(120)
  await press('Home', () => page.keyboard.press('Home'))
  await press('Reports', () => page.getByRole('link', { name: 'Reports 1,000' }).click())
  await page.getByLabel('Show only titles').focus()
  for (const letter of 'pier 7') await press(`letter “${letter}”`, () => page.keyboard.press(letter === ' ' ? 'Space' : letter))
  await expect.poll(() => page.locator('.report').first().textContent()).toContain('pier 7')
  await press('a report', () => page.locator('.report a').first().click())
  await page.locator('.text').waitFor()
  await press('Questions', () => page.getByRole('link', { name: 'Questions' }).click())
  await page.locator('.report').first().waitFor()
  await page.close()
  return slow
}

declare global {
  interface Window {
    interactions: { name: string; ms: number }[]
  }
}

type Watch = (act: () => Promise<unknown>) => Promise<{ readonly wall: number; readonly work: number }>

/**
 * Measures a press: `wall` from the hand to the next picture, as the browser tells it (Event Timing), and `work`, what the page's own thread
 * spent on it in processor time. A press is slow where both are long: other tests share the machine, and lengthen only the first.
 */
async function watchInteractions(page: Page): Promise<Watch> {
  await page.evaluate(() => {
    window.interactions = []
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) window.interactions.push({ name, ms: duration })
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
  const browser = await page.context().newCDPSession(page)
  await browser.send('Performance.enable')
  // The processor time of the page's own thread: `TaskDuration` counts the time in which other programs had the processor too.
  const spent = async () => {
    const { metrics } = await browser.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN)
  }
  return async (act) => {
    await page.evaluate(() => (window.interactions = []))
    const before = await spent()
    await act()
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.waitForTimeout(60)
    const work = (await spent()) - before
    const presses = await page.evaluate(() => window.interactions.filter(({ name }) => /click|key/.test(name)).map(({ ms }) => ms))
    return { wall: Math.max(0, ...presses), work }
  }
}
