// Pictures of every screen, to be looked at: `node scripts/shots.ts FOLDER`. A desk of its own with the sample incident and a fact-check; light, dark,
// narrow, at 200 %, in forced colours and as printed. The one for the README is written to docs/workbench.png with `--readme`.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { openDesk } from '../src/desk/open.ts'
import type { Desk } from '../src/desk/desk.ts'
import { serve } from '../src/http/app.ts'
import { openBrowser } from '../test/browser.ts'

const VIEWS: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1240, height: 900 } },
  dark: { viewport: { width: 1240, height: 900 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 780 } },
  // A window of 1240 pixels at 200 % has room for 620.
  zoomed: { viewport: { width: 620, height: 450 }, deviceScaleFactor: 2 },
  forced: { viewport: { width: 1240, height: 900 }, forcedColors: 'active' },
  print: { viewport: { width: 800, height: 1100 } },
}

/** What posts claim of a clip, and what a page that looked into it finds. */
const CHECK = `Fact check: old video of a crane

A video shared on Lookout purports to show a crane falling in Orlen on 12 March 2026.

The video was filmed in Posk in 2019. It was not filmed in Orlen.
`

async function main(): Promise<void> {
  const [folder] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const forReadme = process.argv.includes('--readme')
  if (folder === undefined && !forReadme) throw new Error('usage: node scripts/shots.ts FOLDER [--readme]')
  const own = await mkdtemp(join(tmpdir(), 'dateline-shots-'))
  const desk = await openDesk(join(own, 'desk'))
  const { address, close } = await serve(desk)
  const browser = await openBrowser()
  try {
    await browserShots(browser, address, desk, folder ?? null, forReadme)
  } finally {
    await browser.close()
    await close()
    await desk.close()
    await rm(own, { recursive: true, force: true })
  }
}

async function browserShots(browser: Browser, address: string, desk: Desk, folder: string | null, forReadme: boolean): Promise<void> {
  if (folder !== null) {
    await mkdir(folder, { recursive: true })
    await shoot(browser, address, folder, { 'start-empty': '/' }, ['light', 'narrow'])
  }
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openSample()
  await desk.idle()
  const at = `/incidents/${encodeURIComponent(code)}`
  const question = `${at}/questions/${encodeURIComponent((await conflicting(desk, code)) ?? 'happened')}`
  if (forReadme) {
    const page = await browser.newPage({ viewport: { width: 1240, height: 1400 }, deviceScaleFactor: 1.25 })
    await page.goto(address + question)
    await page.locator('.clash').first().waitFor()
    await page.screenshot({ path: 'docs/workbench.png' })
    await page.close()
  }
  if (folder === null) return
  await desk.decide(code, 'where', { answer: (await desk.question(code, 'where')).answers[0]?.id ?? 'undetermined', because: 'Every report names it.' })
  const footage = await footageOf(desk, code)
  const reports = await desk.reports(code)
  const longest = [...reports].sort((a, b) => b.statements - a.statements)[0]
  const undated = reports.find((report) => report.published?.earliest === null)
  const screens = {
    start: '/',
    incident: at,
    reports: `${at}/reports`,
    report: `${at}/reports/${longest?.id}#${(await desk.report(longest?.id ?? '')).report?.statements[2]?.id}`,
    ...(undated === undefined ? {} : { 'report-undated': `${at}/reports/${undated.id}` }),
    question,
    where: `${at}/questions/where`,
    ...footage,
    trail: `${at}/trail`,
    evidence: `${at}/evidence`,
    fetch: `${at}/fetch`,
    ...(longest === undefined ? {} : { redact: `${at}/reports/${longest.id}/redact` }),
    search: `${at}/search?words=crane`,
    nothing: '/nothing/here',
    ...(await checked(desk)),
  }
  await shoot(browser, address, folder, screens, Object.keys(VIEWS))
  if (footage['footage-beside'] !== undefined) await shootHeld(browser, address + footage['footage-beside'], folder)
}

/** An incident of which a page checks the footage: its cards, and a question with a claim and a finding. */
async function checked(desk: Desk): Promise<Readonly<Record<string, string>>> {
  const { code } = await desk.openIncident('A crane in a video', 'Europe/London')
  const byHand = { publication: 'Sift', published: '2026-03-20' }
  await desk.takeIn(code, { name: 'check.txt', bytes: new TextEncoder().encode(CHECK), mediaType: 'text/plain', method: 'upload', byHand })
  await desk.idle()
  const at = `/incidents/${encodeURIComponent(code)}`
  return { checked: at, claimed: `${at}/questions/${encodeURIComponent('filmed:f1')}` }
}

/** The pages of footage; none where no jail here holds a decoder, because then nothing is printed. */
async function footageOf(desk: Desk, code: string): Promise<Readonly<Record<string, string>>> {
  const held = await desk.footage(code)
  const match = held.flatMap(({ matches }) => matches).find((each) => each.match.relations.includes('mirrored'))
  const at = `/incidents/${encodeURIComponent(code)}`
  if (match === undefined) return {}
  return { footage: `${at}/footage`, 'footage-piece': `${at}/footage/${match.b}`, 'footage-beside': `${at}/matches/${match.id}` }
}

/** Two pieces as somebody sees them who asked: the one as a mirror shows it, laid over the other, the sound drawn. */
async function shootHeld(browser: Browser, address: string, folder: string): Promise<void> {
  const page = await browser.newPage(VIEWS['light'] ?? {})
  await page.goto(address)
  await page.getByRole('button', { name: 'Keep in view' }).click()
  await page.getByRole('button', { name: 'Draw the sound' }).click()
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join(folder, 'footage-beside-held.png'), fullPage: true })
  await page.getByRole('button', { name: 'Show the second as a mirror does' }).click()
  for (const mode of ['Overlay', 'Difference']) {
    await page.getByRole('radio', { name: mode }).click()
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(folder, `footage-${mode.toLowerCase()}.png`), fullPage: true })
  }
  await page.close()
}

/** The question whose picture says most: footage with a conflict. */
async function conflicting(desk: Desk, code: string): Promise<string | null> {
  const questions = await desk.questions(code)
  return (questions.find(({ kind, state }) => kind === 'recorded' && state === 'conflict') ?? questions.find(({ state }) => state === 'conflict'))?.id ?? null
}

async function shoot(browser: Browser, address: string, folder: string, screens: Readonly<Record<string, string>>, views: readonly string[]): Promise<void> {
  for (const view of views) {
    const page = await browser.newPage(VIEWS[view] ?? {})
    if (view === 'print') await page.emulateMedia({ media: 'print' })
    page.on('console', (message) => message.type() === 'error' && process.stdout.write(`${view}: ${message.text()}\n`))
    for (const [name, path] of Object.entries(screens)) {
      await page.goto(address + path)
      await page.locator('main').waitFor()
      await page.waitForTimeout(400)
      await page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true })
      const over = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      if (typeof over === 'number' && over > 0) process.stdout.write(`${view}: ${name} is ${over} pixels too wide\n`)
    }
    await page.close()
  }
}

await main()
