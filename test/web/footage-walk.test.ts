// The footage of the sample in a real browser: nothing bare before it is asked for, two pieces held to the same moment, a match answered, a sighting added.
// What needs a jail, a decoder or a browser that plays H.264 is skipped where there is none, and says so.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HeldFootage } from '../../src/model/held-footage.ts'
import { openBrowser } from '../browser.ts'
import { CASES } from '../case/expected.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

// By address, as in workbench.ts: a browser's types do not know the server's rooms.
const { findJail, holds } = (await import(new URL('../../src/jobs/jail.ts', import.meta.url).href)) as {
  findJail(): Promise<object>
  holds(jail: object, wants: { addons: boolean }): boolean
}
const isJailed = holds(await findJail(), { addons: true })
const isPlayed = isJailed && (await playsH264())

let workbench: Workbench
let code: string
let pieces: readonly HeldFootage[]
const piece = (name: string): HeldFootage => pieces.find((each) => each.name === name) ?? fail(name)
const matchOf = (a: string, b: string) => piece(a).matches.find((match) => [match.a, match.b].includes(piece(b).id)) ?? fail(`${a} and ${b}`)
const fail = (what: string): never => {
  throw new Error(`the sample holds no ${what}`)
}
const at = (rest = '') => `/incidents/${code}${rest}`

beforeAll(async () => {
  if (!isJailed) return
  workbench = await openWorkbench()
  const { desk } = workbench
  await desk.nameDesk('A. Editor')
  code = (await desk.openSample()).code
  await desk.idle()
  pieces = await desk.footage(code)
})
afterAll(() => workbench?.close())

describe.skipIf(!isJailed)(`footage on screen${isJailed ? '' : ' (skipped: no jail here holds a decoder)'}`, () => {
  test('not one pixel of a piece is shown unblurred or in colour at first load, on any screen', async () => {
    const page = await workbench.open(at())
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    const screens = ['', '/footage', `/footage/${piece('channel-rower-video.mp4').id}`, `/matches/${match.id}`]
    for (const path of screens) {
      await page.goto(workbench.address + at(path))
      await page.locator('.veil').first().waitFor()
      await page.waitForLoadState('networkidle')
      for (const veil of await page.locator('.veil').all()) expect(await sharpness(veil), path).toMatchObject({ isBare: false })
      expect(await bare(page), path).toBe(0)
    }
    for (const path of ['/trail', '/search?words=crane', '/questions/recorded%3Af1', '/evidence', '/reports']) {
      await page.goto(workbench.address + at(path))
      await page.locator('h1').waitFor()
      await page.waitForLoadState('networkidle')
      expect(await bare(page), path).toBe(0)
    }
    expect(workbench.complaints).toEqual([])
  })

  test('a still is held to view by pointer or Space, covered when let go, and kept open by Enter until Escape', async () => {
    const page = await workbench.open(at())
    const card = page.locator(`[data-footage="${piece('channel-rower-video.mp4').id}"]`)
    const veil = card.locator('.veil')
    const hold = card.getByRole('button', { name: /^Hold to view channel-rower-video.mp4 at 0:/ })
    await hold.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    await hold.hover()
    await page.mouse.down()
    expect(await sharpness(veil)).toMatchObject({ isBare: true })
    await page.mouse.up()
    expect(await sharpness(veil)).toMatchObject({ isBare: false })
    await hold.focus()
    await page.keyboard.down('Space')
    expect(await hold.getAttribute('aria-pressed')).toBe('true')
    expect(await sharpness(veil)).toMatchObject({ isBare: true })
    await page.keyboard.up('Space')
    expect(await hold.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('Enter')
    expect(await hold.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Escape')
    expect(await sharpness(veil)).toMatchObject({ isBare: false })
    expect(workbench.complaints).toEqual([])
  })

  test('Space shows the picture that is pointed at, and on the page of one piece its own wherever the focus is; a button keeps its Space', async () => {
    const page = await workbench.open(at('/footage'))
    const still = page.locator(`[data-footage="${piece('channel-rower-video.mp4').id}"] .veil`)
    await still.scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    await still.hover()
    await page.keyboard.down('Space')
    expect(await still.getAttribute('data-shown')).toBe('true')
    expect(await page.locator('.veil[data-shown=true]').count()).toBe(1)
    await page.keyboard.up('Space')
    expect(await still.getAttribute('data-shown')).toBe('false')
    await page.mouse.move(0, 0)
    await page.keyboard.press('Space')
    expect(await page.locator('.veil[data-shown=true]').count()).toBe(0)

    await page.goto(workbench.address + at(`/footage/${piece('channel-rower-video.mp4').id}`))
    const main = page.locator('.player .veil')
    await main.waitFor()
    await page.keyboard.down('Space')
    expect(await main.getAttribute('data-shown')).toBe('true')
    await page.keyboard.up('Space')
    expect(await main.getAttribute('data-shown')).toBe('false')
    await page.getByRole('button', { name: 'In colour' }).focus()
    await page.keyboard.down('Space')
    expect(await main.getAttribute('data-shown')).toBe('false')
    await page.keyboard.up('Space')
    expect(workbench.complaints).toEqual([])
  })

  test('a piece says its facts, and asks for not one byte of itself before somebody does; a sighting entered by hand bounds it', async () => {
    const page = await workbench.open(at())
    const asked: string[] = []
    page.on('request', (request) => void (request.url().endsWith('/media') && asked.push(request.url())))
    await page.getByRole('link', { name: 'channel-rower-video.mp4', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'channel-rower-video.mp4', exact: true }).waitFor()
    expect(await page.locator('dl.original').textContent()).toMatch(/Length0:20.*640 × 360.*FFmpeg/s)
    expect(asked).toEqual([])

    await page.getByRole('button', { name: 'Add where it was seen' }).click()
    const form = page.getByRole('form', { name: 'Add where it was seen' })
    await form.getByLabel(/^Where/).fill('Old Harbour Archive')
    await form.getByLabel('On', { exact: true }).fill('2026-03-09')
    await form.getByLabel(/^at/).fill('20:00')
    await form.getByLabel(/^What kind of time/).selectOption('captured')
    await form.getByRole('button', { name: 'Add it' }).click()
    await page.getByText('Recorded no later than Monday 9 March 2026, 20:00').waitFor()
    expect(await page.locator('.band').textContent()).toMatch(/seen then at Old Harbour Archive.*footage is recorded before it is seen/s)

    // The bound is that of the stretch the two share, seen from the other piece.
    await page.goto(workbench.address + at(`/footage/${piece('eastquay-lights-video.mp4').id}`))
    await page.getByText(/Its stretch 0:00–0:1\d.* was recorded no later than Monday 9 March 2026, 20:00.*which nobody has confirmed yet/).waitFor()
    expect(workbench.complaints).toEqual([])
  })

  test('a post that shows the address of a piece proposes it; confirmed, the five questions of it are answered, and an earlier copy is a conflict until the match is rejected', async () => {
    const posted = piece('eastquay-lights-video.mp4')
    const post = (await workbench.desk.reports(code)).find(({ name }) => name === 'eastquay-lights-post.json') ?? fail('post')
    const page = await workbench.open(at(`/footage/${posted.id}`))
    const pillars = page.getByRole('region', { name: 'Five questions' })
    await expect.poll(() => pillars.textContent()).toMatch(/Asked of this piece alone.*Why\?not determinable from what is held/s)
    const called = page.getByRole('region', { name: 'What reports call it' })
    const proposal = called.getByRole('listitem').filter({ hasText: post.publication ?? '' })
    await expect.poll(() => proposal.textContent()).toMatch(/nothing rests on it until it is confirmed.*from where this piece was taken in/s)
    await proposal.getByRole('button', { name: 'Confirm' }).click()
    await expect.poll(() => pillars.textContent()).toMatch(/Asked of the footage that the reports speak of.*not the earliest known.*in conflict/s)

    await pillars.getByRole('link', { name: /^not the earliest known/ }).click()
    const answer = page.getByRole('article', { name: /^not the earliest known/ })
    await expect.poll(() => answer.textContent()).toMatch(/An earlier copy is held:.*channel-rower-video\.mp4/s)
    await answer.getByRole('link', { name: 'Compare the two' }).first().click()
    await page.waitForURL(/\/matches\//)

    const question = at('/questions/recorded%3Af1')
    await page.goto(workbench.address + question)
    const conflict = page.getByRole('region', { name: 'Conflict' }).filter({ hasText: 'channel-rower-video.mp4' })
    await expect.poll(() => conflict.textContent()).toMatch(/footage is not recorded after it was seen.*gives way first.*two events, or two pieces of footage/s)
    await conflict.getByRole('link', { name: 'Compare the two, and confirm or reject' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Reject', exact: true }).click()
    await page.getByText('This match is rejected').waitFor()
    await workbench.desk.idle()
    await page.goto(workbench.address + question)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => conflict.count()).toBe(0)

    // As it was, for whoever comes next.
    const match = matchOf('eastquay-lights-video.mp4', 'channel-rower-video.mp4')
    await workbench.desk.judgeMatch(match.id, 'confirmed', null)
    await workbench.desk.nameFootage(posted.id, { report: post.id, mention: 'f1', status: 'rejected' }, null)
    await workbench.desk.idle()
    expect(workbench.complaints).toEqual([])
  })

  test('a piece is named as what a report calls its footage, and leads to the words', async () => {
    const page = await workbench.open(at(`/footage/${piece('eastquay-lights-video.mp4').id}`))
    await page.getByRole('button', { name: 'Say which report speaks of it' }).click()
    const form = page.getByRole('form', { name: 'Say which report speaks of it' })
    await form.getByLabel('The report').selectOption({ label: 'Harbour Post: Watch: crane comes down at the East Quay' })
    await form.getByRole('radio').first().check({ force: true })
    await form.getByRole('button', { name: 'This is that footage' }).click()
    await form.waitFor({ state: 'detached' }) // until it is recorded the list may still change under the pointer
    await page.locator('.mentions a').first().click()
    await page.waitForURL(/\/reports\/.*#f\d+$/)
    await page.locator('.reading.on').waitFor()
    expect(workbench.complaints).toEqual([])
  })

  test('a match is a mark on both pieces until somebody answers it, by key; what was done is said in words', async () => {
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    const page = await workbench.open(at(`/matches/${match.id}`))
    expect(await page.locator('.told').textContent()).toMatch(/mirrored.*(?:compared with|Looked for among) the/s)
    const marks = async () => {
      await page.goto(workbench.address + at('/footage'))
      const of = (name: string) => page.locator(`[data-footage="${piece(name).id}"] .matchMark`, { has: page.locator(`a[href$="${match.id}"]`) })
      return [await of('open-harbour-network-video.mp4').textContent(), await of('channel-rower-video.mp4').textContent()]
    }
    for (const mark of await marks()) expect(mark).toContain('not answered yet')
    await page.goto(workbench.address + at(`/matches/${match.id}`))
    await page.getByRole('heading', { name: 'Do the two show the same recording?' }).waitFor()
    await page.keyboard.press('y')
    await page.getByText('This match is confirmed by A. Editor').waitFor()
    for (const mark of await marks()) expect(mark).toContain('confirmed')
    await page.goto(workbench.address + at('/trail'))
    await page.getByText('A match of footage was confirmed').first().waitFor()
    expect(workbench.complaints).toEqual([])
  })

  test('a clip of another incident is found where somebody asks, and brought over with its time', async () => {
    const { desk } = workbench
    const other = await desk.openIncident('Loose mooring at the west basin', 'Europe/London')
    const { report } = await desk.takeIn(other.code, {
      ...{ name: 'boat-seen-again.mp4', bytes: readFileSync(join(CASES, 'crane', 'open-harbour-network-video.mp4')) },
      ...{ mediaType: null, method: 'upload', byHand: {} },
    })
    await desk.idle()
    const page = await workbench.open(`/incidents/${other.code}/footage/${report}`)
    await page.getByRole('button', { name: 'Look in the other incidents of this desk' }).press('Enter')
    const found = page.locator('.elsewhere li')
    await found.filter({ hasText: 'channel-rower-video.mp4' }).waitFor()
    expect(await page.locator('.elsewhere').textContent()).toContain('3 matches among 4 pieces')
    expect(await found.filter({ hasText: 'channel-rower-video.mp4' }).textContent()).toMatch(/mirrored.*Held by this desk since Tuesday 10 March 2026, 18:20/)
    await found.filter({ hasText: 'channel-rower-video.mp4' }).getByRole('button', { name: 'Bring it over, with that time' }).press('Enter')
    await found.filter({ hasText: 'Held here too, with its time.' }).waitFor()
    await desk.idle()
    await page.goto(`${workbench.address}/incidents/${other.code}/footage`)
    await page.locator('.matchMark', { hasText: 'channel-rower-video.mp4' }).waitFor()
    expect(workbench.complaints).toEqual([])
  })

  test('nothing runs over the edge of a narrow screen', async () => {
    const page = await workbench.open(at(), { viewport: { width: 360, height: 780 }, reducedMotion: 'reduce' })
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    for (const path of ['', '/footage', `/footage/${piece('channel-rower-video.mp4').id}`, `/matches/${match.id}`]) {
      await page.goto(workbench.address + at(path))
      await page.locator('.veil').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true)
    }
  })
})

describe.skipIf(!isPlayed)(`footage that plays${isPlayed ? '' : ' (skipped: no jail for a decoder, or this browser plays no H.264)'}`, () => {
  test('two pieces are held to the same moment: stepped, scrubbed and played, with the sound off', async () => {
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    const page = await workbench.open(at(`/matches/${match.id}`))
    await expect.poll(() => players(page).then((all) => all.map(({ ready }) => ready >= 2))).toEqual([true, true])
    const frame = async () => (await players(page)).map(({ second }) => second)
    const before = await frame()
    await page.keyboard.press('.')
    await expect.poll(async () => (await frame())[0]).toBeGreaterThan(before[0] ?? 0)
    await expect.poll(() => apart(page)).toBeLessThan(0.05)
    const [segment] = match.match.segments
    const from = ((segment?.q[0] ?? 0) + (segment?.q[1] ?? 0)) / 2
    const there = (segment?.r[0] ?? 0) + (from - (segment?.q[0] ?? 0)) * (segment?.slope ?? 1)
    const slider = page.getByRole('slider', { name: 'Where in the stretch that matches' })
    const astray = async () => Math.max(...(await frame()).map((second, i) => Math.abs(second - (i === 0 ? from : there))))
    // A step that is still looking for its frame does not call back whoever has moved on meanwhile.
    await slider.evaluate((input: HTMLInputElement, to) => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '.', bubbles: true }))
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, to)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    }, from.toFixed(2))
    await expect.poll(astray).toBeLessThan(0.05)
    await page.waitForTimeout(500)
    expect(await astray()).toBeLessThan(0.05)

    await page.keyboard.press('p')
    await expect.poll(async () => (await frame())[0]).toBeGreaterThan(from + 1)
    expect((await players(page)).map(({ isMuted }) => isMuted)).toEqual([true, true])
    await expect.poll(() => apart(page)).toBeLessThan(0.25)
    for (const veil of await page.locator('.sides .veil').all()) expect(await sharpness(veil)).toMatchObject({ isBare: true })
    // Nothing plays unseen.
    await page.keyboard.press('Escape')
    await expect.poll(() => players(page).then((all) => all.map(({ isPaused }) => isPaused))).toEqual([true, true])
    for (const veil of await page.locator('.sides .veil').all()) expect(await sharpness(veil)).toMatchObject({ isBare: false })
    expect(workbench.complaints).toEqual([])
  })

  test('turned over, the mirrored repost differs from the original by its caption alone', async () => {
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    const page = await workbench.open(at(`/matches/${match.id}`))
    await expect.poll(() => players(page).then((all) => all.map(({ ready }) => ready >= 2))).toEqual([true, true])
    await page.getByRole('radio', { name: 'Difference' }).click()
    await page.getByRole('button', { name: 'Keep in view' }).click()
    // Laid over one another it is turned over by itself; turned back it is seen as it came.
    const turned = await brightness(page.locator('.composite .veil'))
    await page.getByRole('button', { name: 'Show the second as a mirror does', pressed: true }).click()
    await expect.poll(async () => (await brightness(page.locator('.composite .veil'))).upper).toBeGreaterThan(2 * turned.upper)
    expect(turned.lower).toBeGreaterThan(2 * turned.upper)
    expect(workbench.complaints).toEqual([])
  })

  test('the sound is drawn only when asked for', async () => {
    const match = matchOf('open-harbour-network-video.mp4', 'channel-rower-video.mp4')
    const page = await workbench.open(at(`/matches/${match.id}`))
    expect(await page.locator('.waveform').count()).toBe(0)
    await page.getByRole('button', { name: 'Draw the sound' }).click()
    await page.getByRole('img', { name: 'The sound of channel-rower-video.mp4, drawn' }).waitFor()
    expect(workbench.complaints).toEqual([])
  })
})

test('no file but the veil shows a still, and no picture is drawn outside the folder of footage without it', () => {
  const folder = new URL('../../src/web/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const having = (words: RegExp) => files.filter((file) => words.test(readFileSync(new URL(file, folder), 'utf8'))).sort()
  expect(having(/stillPath/)).toEqual(['addresses.ts', 'footage/veil.tsx'])
  // Pages as seen and what is taken out of a film stand under the same veil.
  const veiled = having(/from '(?:\.\.\/footage\/veil|\.\/areas)\.tsx'/)
  expect(having(/<Veil\b/)).toContain('redacting/areas.tsx')
  expect(having(/<(?:img|video|canvas)\b/).filter((file) => !file.startsWith('footage/') && !veiled.includes(file))).toEqual([])
})

/** Pictures on the page that stand under no veil. */
const bare = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll('img, video, canvas')].filter((each) => each.closest('.veiled') === null).length)

const players = (page: Page) =>
  page.locator('.sides video').evaluateAll((all) =>
    (all as HTMLVideoElement[]).map(({ readyState, currentTime, paused, muted }) => ({
      ready: readyState,
      second: currentTime,
      isPaused: paused,
      isMuted: muted,
    })),
  )
const apart = async (page: Page): Promise<number> => Math.abs(Number((await page.locator('.apart').getAttribute('data-apart')) || 'NaN'))

/** What is drawn over the pictures (brackets, the line of now) is taken off first: it is no part of them. */
async function pixels(of: Locator): Promise<{ readonly data: Uint8Array; readonly width: number; readonly height: number; readonly channels: number }> {
  await of.page().evaluate(() => document.querySelectorAll<HTMLElement>('.marks, .stretchMarks').forEach((marks) => (marks.style.visibility = 'hidden')))
  const { data, info } = await sharp(await of.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels }
}

// The steepest step from one pixel to the next, and the strongest colour; without the rim, which fades into the page, and the words on the veil.
const STEEPEST_VEILED = 7 // as measured: 3 under the veil, 93 without
const RIM = 0.12
async function sharpness(of: Locator): Promise<{ readonly steepest: number; readonly colour: number; readonly isBare: boolean }> {
  const { data, width, height, channels } = await pixels(of)
  let steepest = 0
  let colour = 0
  for (let y = Math.ceil(height * RIM); y < Math.min(height * (1 - RIM), height - 42); y++)
    for (let x = Math.ceil(width * RIM); x < width * (1 - RIM); x++) {
      const i = (y * width + x) * channels
      const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3)
      steepest = Math.max(steepest, Math.abs(r - (data[i + channels] ?? 0)), Math.abs(r - (data[i + width * channels] ?? 0)))
      colour = Math.max(colour, Math.abs(r - g), Math.abs(g - b))
    }
  return { steepest, colour, isBare: steepest > STEEPEST_VEILED || colour > STEEPEST_VEILED }
}

/** The mean of the picture, and of its lowest part, where the caption is. */
async function brightness(of: Locator): Promise<{ readonly upper: number; readonly lower: number }> {
  const { data, width, height, channels } = await pixels(of)
  const mean = (from: number, to: number) => {
    const rows = data.subarray(Math.floor(from * height) * width * channels, Math.floor(to * height) * width * channels)
    return rows.reduce((sum, value) => sum + value, 0) / rows.length
  }
  return { upper: mean(0.05, 0.75), lower: mean(0.85, 0.97) }
}

async function playsH264(): Promise<boolean> {
  const browser = await openBrowser()
  try {
    const page = await browser.newPage()
    return await page.evaluate(() => document.createElement('video').canPlayType('video/mp4; codecs="avc1.64001f, mp4a.40.2"') !== '')
  } finally {
    await browser.close()
  }
}
