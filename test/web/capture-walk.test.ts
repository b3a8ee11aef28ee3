// Fetching and redacting on screen: allowed by a person, fetched, seen under the veil; areas, sound and words taken out with the pointer and with keys.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { openWorkbench, type Workbench } from './workbench.ts'

// By address, as in workbench.ts.
const { whyNoRendering } = (await import(new URL('../evidence/can-render.ts', import.meta.url).href)) as { whyNoRendering(): Promise<string> }
const { findJail } = (await import(new URL('../../src/jobs/jail.ts', import.meta.url).href)) as { findJail(): Promise<{ kind: string }> }
const isJailed = (await findJail()).kind === 'bwrap'
const whyNot = await whyNoRendering()
const isSeen = whyNot === ''
const hasFfmpeg = spawnSync('/usr/bin/ffmpeg', ['-version']).status === 0

const PAGE = `<!doctype html><html><head><title>Crane falls at the east quay</title></head><body style="background:#fc9"><h1>Crane falls at the east quay</h1>
  <p>A crane fell on Saturday, the port authority said. ${'Nobody was below when it fell. '.repeat(10)}</p><img src="http://10.0.0.1/trap.png"><div style="height:1500px"></div></body></html>`
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html')
  response.end(request.url === '/crane' ? PAGE : '<form>Log in <input type=password></form>')
})
const at = (path: string): string => `http://harbourpost.example:${(server.address() as AddressInfo).port}${path}`
const network = {
  resolve: () => Promise.resolve(['127.0.0.1']),
  allows: (address: string) => address === '127.0.0.1',
  limits: { firstByteSeconds: 5, seconds: 20, bytes: 1_000_000, bytesPerSecond: 1, hops: 10 },
  now: () => '2026-03-20T09:00:00.000Z',
}

let workbench: Workbench
const folder = mkdtempSync(join(tmpdir(), 'dateline-walk-'))
const code = 'crane'
const reports: Record<string, string> = {}
const TEXT = 'The driver, Ada Bright, spoke.\r\nAda Bright left; Adam Brightly stayed.'
const SHOTS = process.env['DATELINE_SHOTS']
const shot = async (page: Page, name: string): Promise<void> =>
  void (SHOTS === undefined ? null : await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true }))

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  workbench = await openWorkbench({ network })
  const { desk } = workbench
  await desk.openIncident('Crane', 'UTC')
  const take = async (name: string, bytes: Uint8Array): Promise<void> => {
    reports[name] = (await desk.takeIn(code, { name, bytes, mediaType: null, method: 'upload', byHand: {} })).report
  }
  const noise = Buffer.alloc(400 * 300 * 3).map((_, n) => 100 + ((n * 7919) % 150))
  await take(
    'quay.png',
    await sharp(noise, { raw: { width: 400, height: 300, channels: 3 } })
      .png()
      .toBuffer(),
  )
  await take('names.txt', Buffer.from(TEXT))
  if (hasFfmpeg) {
    const film = join(folder, 'film.webm')
    const inputs = ['-f', 'lavfi', '-i', 'testsrc2=s=320x240:r=10:d=2', '-f', 'lavfi', '-i', 'sine=frequency=440:d=2']
    execFileSync('/usr/bin/ffmpeg', ['-v', 'error', ...inputs, '-c:v', 'libvpx', '-c:a', 'libvorbis', film])
    await take('film.webm', readFileSync(film))
  }
  await desk.idle()
})
afterAll(async () => {
  await workbench.close()
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})
const fits = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('nothing is fetched before a person allows it; then an address is, and a private one is refused in words', async () => {
  const page = await workbench.open(`/incidents/${code}`)
  await page.getByRole('link', { name: 'Fetch an address' }).click()
  await page.getByRole('heading', { name: 'Fetching is not allowed' }).waitFor()
  expect(await page.getByLabel('Address', { exact: true }).count()).toBe(0)
  await shot(page, 'fetch-off')
  await page.getByRole('form', { name: 'Allow fetching' }).getByLabel('Under which name').fill('Ada')
  await page.getByLabel('Because').fill('public pages only')
  await page.getByRole('button', { name: 'Allow fetching on this desk' }).click()
  await page.getByRole('heading', { name: 'Fetching is allowed' }).waitFor()
  await page.getByText('because: public pages only').waitFor()

  await page.getByLabel('Address', { exact: true }).fill('http://127.0.0.2/')
  await page.keyboard.press('Enter')
  await page.getByText(/leads to a private address/).waitFor()
  await page.getByLabel('Address', { exact: true }).fill('ftp://harbourpost.example/')
  await page.getByRole('button', { name: 'Fetch', exact: true }).click()
  await page
    .getByRole('alert')
    .getByText(/is not a web address/)
    .waitFor()
  // What was noted before is on offer.
  await workbench.desk.askFor(code, at('/crane'))
  await page.reload()
  await page.getByRole('button', { name: `Fetch ${at('/crane')}` }).click()
  await page.getByRole('link', { name: 'harbourpost.example-crane.wacz' }).waitFor()
  await shot(page, 'fetched')
  expect(await fits(page)).toBe(true)
})

test.skipIf(!isSeen)(
  `the page as seen is blurred and grey until it is held, and says that it is not what was kept${isSeen ? '' : `: skipped, ${whyNot}`}`,
  async () => {
    const page = await workbench.open(`/incidents/${code}/fetch`)
    await page.getByRole('link', { name: 'harbourpost.example-crane.wacz' }).click()
    await page.getByRole('tab', { name: 'As seen' }).click()
    await page.getByText('Not the page as it was kept.').waitFor()
    await page
      .getByRole('tabpanel')
      .getByText(/asked (?:once|\d+ times) for private addresses/)
      .waitFor()
    const picture = page.locator('.pagePicture img')
    await picture.evaluate((img: HTMLImageElement) => img.decode())
    const veiled = page.locator('.pagePicture .veiled')
    expect(await veiled.evaluate((e) => getComputedStyle(e).filter)).toMatch(/blur\(.*grayscale\(1\)/)
    await shot(page, 'seen-veiled')
    await page.getByRole('button', { name: 'Keep in view' }).click()
    expect(await veiled.evaluate((e) => getComputedStyle(e).filter)).toBe('grayscale(1)')
    await page.getByText(/^What it asked for/).click()
    await page.getByText('10.0.0.1', { exact: true }).waitFor()
    await shot(page, 'seen')
    await page.keyboard.press('Escape')
    expect(await veiled.evaluate((e) => getComputedStyle(e).filter)).toMatch(/blur/)
  },
)

test('an archive that another made speaks for itself: its claims are told as its own, and nothing is shown as seen by this desk', async () => {
  const { smallZip } = (await import(new URL('../../src/reading/pages/small-zip.ts', import.meta.url).href)) as {
    smallZip(files: Readonly<Record<string, string>>): Uint8Array
  }
  const body = '<html><head><title>Crane</title></head><body><h1>Crane falls</h1><p>A crane fell on Saturday, the port authority said.</p></body></html>'
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`
  const warc = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Date: 1999-07-04T08:00:00Z\r\nWARC-Target-URI: http://harbourpost.example/x\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n${http}\r\n\r\n`
  const told = JSON.stringify({ askedFor: 'x', browser: 'Forged', requests: { told: [] }, connections: { asked: [] }, obtained: [], picture: null })
  const bytes = smallZip({
    'archive/data.warc': warc,
    'datapackage.json': '{}',
    'dateline/rendering/rendering.json': told,
    'dateline/capture.json': JSON.stringify({ obtained: [{ words: 'Proven genuine.' }] }),
  })
  const { report } = await workbench.desk.takeIn(code, { name: 'theirs.wacz', bytes, mediaType: 'application/wacz', method: 'upload', byHand: {} })
  await workbench.desk.idle()
  const page = await workbench.open(`/incidents/${code}/reports/${report}`)
  await page.getByText(/The archive says of itself: fetched at 1999.*That is its own claim; the desk did not see it\./).waitFor()
  await page.getByText('The capture says: Proven genuine.').waitFor()
  expect(await page.getByRole('tab', { name: 'As seen' }).count()).toBe(0)
  await page.getByRole('tab', { name: 'How it is held' }).click()
  await page.getByText(/theirs\.wacz, dropped by/).waitFor()
  expect(await page.getByRole('tabpanel').textContent()).not.toContain('1999')
  await shot(page, 'given')
})

test.skipIf(!isJailed)(
  `areas of a picture are drawn with the pointer, moved with keys, and gone from the new file${isJailed ? '' : ': skipped, no bubblewrap'}`,
  async () => {
    const report = reports['quay.png'] ?? ''
    const page = await workbench.open(`/incidents/${code}/footage/${report}`)
    await page.getByRole('link', { name: 'Take something out of it, in a new file' }).click()
    await page.getByRole('heading', { name: 'Take something out' }).waitFor()
    await page.getByRole('button', { name: 'Keep in view' }).click()
    const box = (await page.locator('.areaLayer').boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height * 0.1)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Area 1: 80 by 90 pixels at 40, 30' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Alt+ArrowUp')
    await page.getByRole('button', { name: 'Area 1: 80 by 94 pixels at 44, 29' }).waitFor()
    await page.getByRole('button', { name: 'Add an area' }).press('Enter')
    await page.getByLabel('Area 2, from the left, in pixels').fill('300')
    await shot(page, 'redact-picture')
    await page.getByRole('button', { name: /^Area 2/ }).press('Delete')
    expect(await page.getByRole('button', { name: /^Area 2/ }).count()).toBe(0)
    await page.getByLabel('Because').fill('a private person')
    await page.getByRole('button', { name: 'Make the new file' }).click()
    await page.getByRole('link', { name: `Save ${report}-redacted.png` }).waitFor()
    await page.getByText('Before and after').click()
    await page
      .locator('.beforeAfter img')
      .nth(1)
      .evaluate((img: HTMLImageElement) => img.decode())
    await shot(page, 'redacted-picture')
    const [made] = await workbench.desk.redactions(report)
    expect(made).toMatchObject({ by: 'Ada', because: 'a private person', what: { areas: 1 }, mediaType: 'image/png' })
    expect(made?.original).not.toBe(made?.parent)
    const bytes = await page.evaluate(async (path) => [...new Uint8Array(await (await fetch(path)).arrayBuffer())], `/api/originals/${made?.original}`)
    const area = await sharp(Buffer.from(bytes)).extract({ left: 44, top: 29, width: 80, height: 94 }).removeAlpha().raw().toBuffer()
    expect(Math.max(...area)).toBe(0)
  },
)

test('words and marked passages are taken out of a text, and the old one stays', async () => {
  const report = reports['names.txt'] ?? ''
  const page = await workbench.open(`/incidents/${code}/reports/${report}`)
  await page.getByRole('tab', { name: 'How it is held' }).click()
  await page.getByRole('link', { name: 'Take something out of it, in a new file' }).click()
  await page.getByLabel('Words to take out wherever they stand').fill('Ada Bright')
  await page.keyboard.press('Enter')
  // The text has line ends of two characters; what is marked behind one is meant all the same.
  const text = page.getByLabel('Or mark a passage in the text')
  await text.evaluate((area: HTMLTextAreaElement) => {
    const start = area.value.indexOf('Adam')
    area.focus()
    area.setSelectionRange(start, start)
  })
  for (let n = 0; n < 'Adam Brightly'.length; n++) await page.keyboard.press('Shift+ArrowRight')
  await page.getByRole('button', { name: 'Take out the marked passage' }).click()
  await page.getByText('the passage “Adam Brightly”').waitFor()
  await page.getByLabel('Because').fill('private persons')
  await shot(page, 'redact-words')
  await page.getByRole('button', { name: 'Make the new file' }).click()
  await page.getByText('Read the new text').click()
  await page.getByText('[removed] left; [removed] stayed.').waitFor()
  await shot(page, 'redacted-words')
  expect((await workbench.desk.report(report)).report?.text).toBe(TEXT)
})

const filmed = hasFfmpeg && isJailed
test.skipIf(!filmed)(`sound and frames of a film are taken out by their seconds${filmed ? '' : ': skipped, no ffmpeg or no bubblewrap'}`, async () => {
  const report = reports['film.webm'] ?? ''
  const page = await workbench.open(`/incidents/${code}/reports/${report}/redact`)
  const sound = page.getByRole('form', { name: 'Sound that falls silent' })
  await sound.getByLabel('From, in seconds').fill('0.5')
  await sound.getByLabel('To').fill('1')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add an area' }).click()
  await page.getByLabel('Because').fill('a private person')
  await shot(page, 'redact-film')
  await page.getByRole('button', { name: 'Make the new file' }).click()
  await page.getByRole('link', { name: `Save ${report}-redacted.mkv` }).waitFor()
  await page.getByText('Without 1 area and 1 stretch of sound').waitFor()
  await page.getByText('Before and after').click()
  await page.waitForTimeout(500)
  await shot(page, 'redacted-film')
})

test('each screen fits a narrow window, two hundred per cent and the dark, and nothing complained', async () => {
  for (const [name, path] of [
    ['fetch', `/incidents/${code}/fetch`],
    ['picture', `/incidents/${code}/reports/${reports['quay.png'] ?? ''}/redact`],
    ['words', `/incidents/${code}/reports/${reports['names.txt'] ?? ''}/redact`],
  ] as const)
    for (const viewport of [
      { width: 360, height: 740 },
      { width: 620, height: 450 },
    ]) {
      const page = await workbench.open(path, { viewport, colorScheme: viewport.width === 360 ? 'dark' : 'light' })
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      expect(await fits(page), `${name} at ${viewport.width}`).toBe(true)
      await shot(page, `${name}-${viewport.width}`)
      await page.context().close()
    }
  expect(workbench.complaints.filter((words) => !/status of (?:4\d\d)/.test(words))).toEqual([])
})
