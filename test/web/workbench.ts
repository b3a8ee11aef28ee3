// A desk in a folder of its own, served, with a browser in front of it that notes every error, violation and request to elsewhere.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'
import type { Desk } from '../../src/desk/desk.ts'
import { serve } from '../../src/http/app.ts'
import { openBrowser } from '../browser.ts'

// By address, not by name: this folder is checked with a browser's types, which the server's rooms do not know.
const { openDesk } = (await import(new URL('../../src/desk/open.ts', import.meta.url).href)) as {
  openDesk(folder: string, options?: object): Promise<Desk>
}

export type Workbench = {
  readonly desk: Desk
  readonly address: string
  readonly browser: Browser
  /** A page at the start screen. Whatever goes wrong on it is added to `complaints`. */
  open(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** Console errors, policy violations, uncaught errors and requests to anywhere but this desk. Should stay empty. */
  readonly complaints: string[]
  close(): Promise<void>
}

/** `options` are those of the desk (src/desk/open.ts). */
export async function openWorkbench(options: object = {}): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-web-'))
  const desk = await openDesk(join(folder, 'desk'), options)
  const { address, close } = await serve(desk)
  const browser = await openBrowser()
  const complaints: string[] = []
  return {
    desk,
    address,
    browser,
    complaints,
    async open(path = '/', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1240, height: 900 }, timezoneId: 'Europe/London', ...options })
      context.setDefaultTimeout(60_000) // a busy machine is slow; what does not come at all is told soon enough
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      noteAsked(page)
      page.on('request', (request) => {
        if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('data:')) complaints.push(`request to ${request.url()}`)
      })
      await page.goto(address + path)
      return page
    },
    async close() {
      await browser.close()
      await close()
      await desk.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const asked = new WeakMap<Page, Set<Request>>()

function noteAsked(page: Page): void {
  const open = new Set<Request>()
  asked.set(page, open)
  // The changes of the desk are listened to for as long as the page is open.
  page.on('request', (request) => void (request.url().endsWith('/api/changes') || open.add(request)))
  page.on('requestfinished', (request) => void open.delete(request))
  page.on('requestfailed', (request) => void open.delete(request))
}

/** Waits until a screen has what it asked the desk for, and has had the time to draw it: a look at what must not be there means nothing before. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet = asked.get(page)?.size === 0 ? quiet + 1 : 0) await page.waitForTimeout(20)
}

/** Drops a file on the page, as a hand would. */
export async function drop(page: Page, name: string, type: string, words: string): Promise<void> {
  await page.evaluate(
    ([fileName, fileType, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text ?? ''], fileName ?? '', { type: fileType ?? '' }))
      for (const kind of ['dragover', 'drop']) window.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [name, type, words],
  )
}

/** The words that are marked as selected in the open report. */
export const selectedWords = (page: Page): Promise<string> =>
  page.evaluate(() => [...((CSS.highlights.get('selected') as Iterable<Range> | undefined) ?? [])].map((range) => range.toString()).join(' '))

/** Gives the desk its name at the foot of the page, before any act asks for it. */
export async function nameTheDesk(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Set the name acts are recorded under' }).click()
  await page.getByLabel('Under which name').fill(name)
  await page.getByRole('button', { name: 'Use this name' }).click()
  await page.getByText(`Recorded as ${name}, not signed in`).waitFor()
}

/** Records a finding on the question that is open. */
export async function decide(page: Page, answer: string | RegExp, because: string, kind: string | null): Promise<void> {
  await page.getByRole('button', { name: /^Decide/ }).click()
  const form = page.getByRole('form', { name: 'Decide' })
  await form.getByRole('radio', { name: answer }).check({ force: true })
  await form.getByLabel('Because').fill(because)
  await form.getByLabel(/^Likelihood/).selectOption('likely')
  await form.getByLabel(/^Confidence/).selectOption('moderate')
  if (kind !== null) await form.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true })
  await form.getByRole('button', { name: 'Record the finding' }).click()
  await form.waitFor({ state: 'detached' })
}
