// Fetching at the desk: off until a person allows it, and then what came is an original like any other.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { LIMITS, type Network } from '../../src/evidence/capture/hop.ts'
import { whyNoRendering } from '../evidence/can-render.ts'
import { findBrowser } from '../../src/jobs/jailed-browser.ts'
import type { FetchTold } from '../../src/model/told.ts'
import { codeOf, file, openTestDesk } from './open-test-desk.ts'

let asked = 0
const PAGE = `<html><body><h1>Crane falls at the east quay</h1><p>A crane fell on Saturday, the port authority said. ${'Nobody was below when it fell. '.repeat(10)}</p></body></html>`
const LONG = 'Nobody was below when it fell. '.repeat(10)
const BY_SCRIPT = `<!doctype html><html><head><title>Crane falls at the east quay | Harbour Post</title><meta property="article:published_time" content="2026-03-16T09:00:00Z"></head>
  <body><noscript>Enable JavaScript.</noscript><div id="root"></div><script>
  document.getElementById('root').innerHTML = '<nav><p>News</p><p>Sport</p></nav><h1>Crane falls at the east quay</h1><p>A crane fell on Saturday, the port authority said. ${LONG}</p>'
  </script></body></html>`
const server = createServer((request, response) => {
  asked++
  if (request.url === '/never') return
  if (request.url === '/crane') response.setHeader('Content-Type', 'text/html').end(PAGE)
  else if (request.url === '/script') response.setHeader('Content-Type', 'text/html').end(BY_SCRIPT)
  else if (request.url === '/script-login')
    response.setHeader('Content-Type', 'text/html').end(BY_SCRIPT.replace('<nav>', '<input type=password><nav>').replace(LONG, ''))
  else if (request.url === '/log.txt') response.setHeader('Content-Type', 'text/plain').end('The crane fell on 9 March, its log says.')
  else response.setHeader('Content-Type', 'text/html').end('<form>Log in <input type=password></form>')
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const network: Network = {
  resolve: () => Promise.resolve(['127.0.0.1']),
  allows: (address) => address === '127.0.0.1',
  limits: LIMITS,
  now: () => '2026-03-20T09:00:00.000Z',
}
const at = (path: string): string => `http://harbourpost.example:${(server.address() as AddressInfo).port}${path}`

test('nothing is fetched until a person allows it, by name', async () => {
  const desk = await openTestDesk({ network })
  const { code } = await desk.openIncident('Crane', 'UTC')
  expect(await desk.fetchingAllowed()).toBe(false)
  expect(await codeOf(desk.fetchAddress(code, at('/crane'), {}))).toBe('fetching-off')
  expect(await codeOf(desk.allowFetching(true, null))).toBe('desk-unnamed')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, 'public pages only')
  await desk.allowFetching(false, null)
  expect(await codeOf(desk.fetchAddress(code, at('/crane'), {}))).toBe('fetching-off')
  expect(asked).toBe(0)
  expect((await desk.rebuild()).equal).toBe(true)
})

test('a page that was fetched is kept as WACZ, read, and says what came', async () => {
  const desk = await openTestDesk({ network })
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, null)

  const page = await desk.fetchAddress(code, at('/crane'), { published: '2026-03-16' })
  expect(page).toMatchObject({ obtained: [{ code: 'render-no-browser' }], rendered: false, taken: [{ name: 'harbourpost.example-crane.wacz' }] })
  const login = await desk.fetchAddress(code, at('/private'), {})
  expect(login.obtained.map(({ code }) => code)).toEqual(['capture-login', 'render-no-browser'])
  const log = await desk.fetchAddress(code, at('/log.txt'), {})
  expect(log.taken.map(({ name }) => name)).toEqual(['harbourpost.example-log.txt.wacz', 'harbourpost.example-log.txt'])
  await desk.idle()

  expect(await desk.report(page.taken[0]?.report ?? '')).toMatchObject({
    summary: { title: 'Crane falls at the east quay', state: 'read' },
    captures: [{ method: 'fetched', address: at('/crane'), capturedAt: '2026-03-20T09:00:00.000Z' }],
  })
  const { summary } = await desk.report(login.taken[0]?.report ?? '')
  // Our own capture speaks for us; the same archive from another desk speaks for itself (given-captures.test.ts).
  const troubles = (await desk.report(page.taken[0]?.report ?? '')).report?.troubles ?? []
  expect(troubles.map(({ message }) => message).join(' ')).toMatch(/This desk fetched it at 2026-03-20T09:00:00Z, from 127\.0\.0\.1/)
  expect(troubles.map(({ message }) => message).join(' ')).not.toMatch(/claim|The capture says/)
  expect(summary.troubles.map(({ message }) => message).join(' ')).toContain('looks like a login page')
  expect((await desk.report(log.taken[1]?.report ?? '')).report?.text).toContain('9 March')
})

const why = await whyNoRendering()

test.skipIf(why !== '')(
  `a page that a browser has seen is kept with its picture, apart from what was sent${why === '' ? '' : `: skipped, ${why}`}`,
  async () => {
    const desk = await openTestDesk({ network, browser: findBrowser() })
    const { code } = await desk.openIncident('Crane', 'UTC')
    await desk.nameDesk('Ada')
    await desk.allowFetching(true, 'public pages only')
    expect(await desk.fetchingState()).toMatchObject({ allowed: true, by: 'Ada', because: 'public pages only', rendering: null })

    await desk.startFetch(code, at('/crane'), {})
    const told = async (): Promise<FetchTold> => {
      for (;;) {
        const [first] = await desk.fetches(code)
        if (first?.state === 'kept' || first?.state === 'failed') return first
        await new Promise((done) => setTimeout(done, 50))
      }
    }
    const { fetched, problem } = await told()
    expect(problem).toBeNull()
    expect(fetched).toMatchObject({ rendered: true, obtained: [] })
    await desk.idle()
    const report = fetched?.taken[0]?.report ?? ''
    const seen = await desk.rendering(report)
    expect(seen?.told).toMatchObject({ askedFor: at('/crane'), shows: at('/crane'), picture: { width: 1280, height: 800 } })
    expect(seen?.told.text).toContain('A crane fell on Saturday')
    expect(Buffer.from(seen?.picture ?? []).toString('latin1', 1, 4)).toBe('PNG')

    // The same archive from another desk is that desk's word: nothing of it is shown as what this one saw.
    const archive = await (await desk.openOriginal(fetched?.taken[0]?.original ?? '', 'download')).whole()
    const other = await desk.openIncident('Another', 'UTC')
    const given = await desk.takeIn(other.code, file('theirs.wacz', archive))
    await desk.idle()
    expect(await desk.rendering(given.report)).toBeNull()
    expect((await desk.report(given.report)).captures).toMatchObject([{ method: 'upload' }])

    expect(await codeOf(desk.startFetch(code, 'http://127.0.0.2/', {}))).toBeNull()
    expect(await codeOf(desk.startFetch(code, 'ftp://harbourpost.example/', {}))).toBe('address-not-understood')
    expect((await told()).problem?.code).toBe('net-private')
  },
)

test.skipIf(why !== '')(
  `words that come by script alone are read as a browser of this desk saw them, and the report says so${why === '' ? '' : `: skipped, ${why}`}`,
  async () => {
    const desk = await openTestDesk({ network, browser: findBrowser() })
    const { code } = await desk.openIncident('Crane', 'UTC')
    await desk.nameDesk('Ada')
    await desk.allowFetching(true, null)
    const { taken, obtained } = await desk.fetchAddress(code, at('/script'), {})
    expect(obtained.map(({ code }) => code)).toEqual(['capture-empty'])
    await desk.idle()
    const { report, summary } = await desk.report(taken[0]?.report ?? '')
    expect(summary).toMatchObject({ title: 'Crane falls at the east quay', state: 'read' })
    expect(report?.text).toContain('A crane fell on Saturday, the port authority said.')
    expect(report?.report.published).toMatchObject({ from: 'meta' })
    expect(report?.statements.some(({ speakers }) => JSON.stringify(speakers).includes('the port authority'))).toBe(true)
    const told = report?.troubles.find(({ code }) => code === 'text-as-rendered')
    expect(told?.message).toMatch(/as rendered by .*Chrom.* on this desk at 2026-03-20T09:00:00.*, and are not in the bytes that were kept/)

    // The same archive from somebody else is read by what was sent: what it says of a browser is its word.
    const archive = await (await desk.openOriginal(taken[0]?.original ?? '', 'download')).whole()
    const other = await desk.openIncident('Another', 'UTC')
    const given = await desk.takeIn(other.code, file('theirs.wacz', archive))
    // A page that asks for a password when its script has run is not read as the page.
    const login = await desk.fetchAddress(code, at('/script-login'), {})
    await desk.idle()
    expect(JSON.stringify(await desk.report(given.report))).not.toContain('A crane fell on Saturday')
    expect(JSON.stringify(await desk.report(login.taken[0]?.report ?? ''))).not.toContain('A crane fell on Saturday')
    expect((await desk.rebuild()).equal).toBe(true)
  },
)

test('a desk that is closed while it fetches ends the fetch, keeps nothing of it, and is closed at once', async () => {
  const desk = await openTestDesk({ network })
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, null)
  await desk.startFetch(code, at('/never'), {})
  await desk.startFetch(code, at('/crane'), {})
  await expect.poll(async () => (await desk.fetches(code)).map(({ state }) => state)).toEqual(['waiting', 'fetching'])
  const begun = performance.now()
  await desk.close()
  expect(performance.now() - begun).toBeLessThan(20_000) // and not the 30 seconds for which an answer is waited
  const again = await openTestDesk({ in: desk.folder })
  expect(await again.reports(code)).toEqual([])
})

test('an address that leads inside is refused before anything is recorded', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.nameDesk('Ada')
  await desk.allowFetching(true, null)
  expect(await codeOf(desk.fetchAddress(code, 'http://127.0.0.1/', {}))).toBe('net-private')
  expect(await desk.reports(code)).toEqual([])
})
