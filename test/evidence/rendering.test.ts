// Pages of strangers in a jailed browser. 127.0.0.1 with the port of this test's server is "outside"; everything else, this very machine included, is
// "inside": the traps there count every connection, and must count none.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createRaw, type AddressInfo } from 'node:net'
import { createServer as createSecure } from 'node:https'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkingProxy, PROXY_LIMITS, type CheckingProxy } from '../../src/evidence/capture/checking-proxy.ts'
import type { ConnectionAsked } from '../../src/model/told.ts'
import { RENDER_LIMITS } from '../../src/evidence/capture/render-page.ts'
import { LIMITS, type Network } from '../../src/evidence/capture/hop.ts'
import { renderAddress } from '../../src/desk/taking-in/render.ts'
import { askProxy, descendants, everything, everyWay, mountsOf, pair, request } from './every-way.ts'
import { whyNoRendering } from './can-render.ts'
import { FORMS } from './inside-addresses.ts'

const why = await whyNoRendering()
const skipped = why === '' ? '' : `: skipped, ${why}`
const TRIES = Number(process.env['DATELINE_REBINDINGS'] ?? 200)

const WORDS = 'The arm of the crane fell onto the quay, the port authority said on Saturday. '.repeat(5)
const page = (inner: string): string => `<!doctype html><title>Crane falls</title><body><h1>Crane falls at the east quay</h1><p>${WORDS}</p>${inner}</body>`
const inside = (): readonly string[] => FORMS.map((form) => form.replace(/\/$/, `:${trapPort}/`)).filter((form) => URL.canParse(form))

const ANSWERS: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_q, r) => html(r, page('<div style="height:3000px"></div><p id=end></p><script>end.textContent = "Written by script."</script>')),
  '/every-way': (_q, r) => html(r, page(everyWay(inside(), trapPort))),
  '/worker.js': (_q, r) => r.setHeader('Content-Type', 'text/javascript').end(`fetch('http://127.0.0.1:${trapPort}/worker')`),
  '/moved-inside': (_q, r) => r.writeHead(302, { Location: `http://127.0.0.1:${trapPort}/` }).end(),
  '/refreshed-inside': (_q, r) => html(r, page(`<meta http-equiv=refresh content="0;url=http://127.0.0.1:${trapPort}/">`)),
  '/rebinding': (_q, r) =>
    html(r, page(`<script>for (let n = 0; n < 60; n++) fetch('http://rebind' + n + '.example:${trapPort}/', { mode: 'no-cors' }).catch(() => {})</script>`)),
  '/login': (_q, r) => html(r, '<script>document.write("<form>Log in <input name=user> <input type=password></form>")</script>'),
  '/stuck': (_q, r) => html(r, page('<script>addEventListener("load", () => { for (;;); })</script>')),
  '/restless': (_q, r) => html(r, page('<script>setInterval(() => fetch("/page"), 100); alert("a"); confirm("b"); onbeforeunload = () => "stay"</script>')),
  '/tall': (_q, r) => html(r, page('<div style="height:60000px"></div>')),
  '/download': (_q, r) => r.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename=x.exe' }).end('MZ'),
}
const html = (response: ServerResponse, text: string): void => void response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text)
const outside = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? '']
  if (answer === undefined) response.writeHead(404).end()
  else answer(request, response)
})
const TRAPS = ['127.0.0.1', '127.0.0.2', '::1'] as const
const traps = TRAPS.map(() => createRaw((socket) => (trapped++, socket.destroy())))
let trapped = 0
let trapPort = 0
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  port = (outside.address() as AddressInfo).port
  for (const [n, trap] of traps.entries()) {
    await new Promise<void>((done) => trap.once('error', done).listen(trapPort, TRAPS[n], done))
    trapPort ||= (trap.address() as AddressInfo).port
  }
})
afterAll(() => {
  outside.closeAllConnections()
  outside.close()
  for (const trap of traps) trap.close()
})

let asked = 0
const network: Network = {
  // A name that changes its answer from one question to the next; every other name of this test is outside.
  resolve: (name) => Promise.resolve(name.startsWith('rebind') ? [asked++ % 2 === 0 ? '127.0.0.1' : '127.0.0.2'] : ['127.0.0.1']),
  allows: (address, to) => address === '127.0.0.1' && to === port,
  limits: LIMITS,
  now: () => '2026-03-17T08:00:01.000Z',
}
// A page that comes to rest is seen as soon as it does. For one that never does a desk waits longer than SHORT; bench/soak-capture.ts does so too.
const limits = { ...RENDER_LIMITS, quietSeconds: 0.3 }
const SHORT = { loadSeconds: 3, pictureSeconds: 2 }
const rendered = async (path: string, time: Partial<typeof limits> = {}) => {
  const made = await renderAddress(`http://harbourpost.example:${port}${path}`, network, { limits: { ...limits, ...time } })
  return { ...made, codes: made.told.map(({ code }) => code) }
}
const reached = (connections: readonly ConnectionAsked[]): readonly string[] => connections.filter(({ refused }) => refused === null).map(({ host }) => host)

test.skipIf(why !== '')(`a page is seen with what its script writes, whole, and nothing of the browser is left behind${skipped}`, async () => {
  const mounts = new Set<string>()
  const look = setInterval(() => mountsOf(process.pid).forEach((mount) => mounts.add(mount)), 20)
  const { rendered: seen, codes } = await rendered('/page')
  clearInterval(look)
  expect(codes).toEqual([])
  expect(seen?.text).toContain('Written by script.')
  expect(seen?.rendering).toMatchObject({
    ...{ askedFor: `http://harbourpost.example:${port}/page`, title: 'Crane falls', browser: expect.stringMatching(/^Chrome\/\d+/) as string },
    ...{ viewport: { width: 1280, height: 800 }, textCut: false, requestsLeftOut: 0 },
  })
  const { width, height, pageHeight } = seen?.rendering.picture ?? { width: 0, height: 0, pageHeight: 0 }
  expect(await sharp(seen?.picture ?? new Uint8Array()).metadata()).toMatchObject({ format: 'png', width, height })
  expect(width).toBe(1280)
  expect(height).toBe(pageHeight)
  expect(height).toBeGreaterThan(3000)
  // Whatever the browser asks its maker for, it does not ask us.
  expect(new Set(seen?.rendering.connections.map(({ host }) => host))).toEqual(new Set(['harbourpost.example']))
  expect(seen?.rendering.requests[0]).toMatchObject({ kind: 'Document', outcome: '200' })
  expect(seen?.rendering.userAgent).not.toContain('Headless')
  // All that it could write to is in memory and goes with it; everything else it sees is read-only.
  expect([...mounts].filter((mount) => !/^(?:\/tmp tmpfs|\/dev\S* \S+|\/proc\S* \S+|\S+ \S+ read-only)$/.test(mount))).toEqual([])
  expect(mounts).toContain('/tmp tmpfs')
  expect(descendants(process.pid).filter((line) => /chromium|bwrap/.test(line))).toEqual([])
})

test.skipIf(why !== '')(`a page that asks in every way for ${FORMS.length} private addresses reaches none of them${skipped}`, async () => {
  trapped = 0
  const tried = async (loadSeconds: number) => rendered('/every-way', { loadSeconds })
  const once = await tried(10)
  const { rendered: seen, codes } = once.rendered?.text.includes('All were tried.') === true ? once : await tried(60) // on a busy machine
  expect(trapped).toBe(0)
  expect(seen?.text).toContain('All were tried.')
  expect(codes).toContain('render-inside')
  const { connections = [] } = seen?.rendering ?? {}
  expect(new Set(reached(connections))).toEqual(new Set(['harbourpost.example']))
  expect(connections.filter(({ refused }) => refused?.code === 'net-private').length).toBeGreaterThan(20) // the control: they were asked for
  expect(seen?.text).not.toContain('root:')
})

test.skipIf(why !== '')(`a redirect and a refresh to inside, and names that change their answer, reach nothing there${skipped}`, async () => {
  trapped = 0
  expect((await rendered('/moved-inside')).codes).toEqual(['render-refused'])
  expect((await rendered('/refreshed-inside')).codes).toContain('render-inside')
  const { rendered: seen } = await rendered('/rebinding')
  expect(seen?.rendering.connections.filter(({ host }) => host.startsWith('rebind')).length).toBeGreaterThan(20)
  expect(trapped).toBe(0)
})

test.skipIf(why !== '')(`over TLS it is the browser that checks the certificate, and one that nobody vouches for is not opened${skipped}`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-tls-'))
  const [keyFile, certFile] = [join(folder, 'key'), join(folder, 'cert')]
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', keyFile, '-out', certFile]
  const names = ['-days', '2', '-subj', '/CN=harbourpost.example', '-addext', 'subjectAltName=DNS:harbourpost.example']
  execFileSync('openssl', ['req', '-x509', ...key, ...names], { stdio: 'ignore' })
  let asked = 0
  const secure = createSecure({ key: readFileSync(keyFile), cert: readFileSync(certFile) }, (_q, r) => (asked++, html(r, page(''))))
  rmSync(folder, { recursive: true })
  await new Promise<void>((done) => secure.listen(0, '127.0.0.1', done))
  const to = (secure.address() as AddressInfo).port
  const made = await renderAddress(`https://harbourpost.example:${to}/`, { ...network, allows: (_address, asked) => asked === to }, { limits })
  expect(made.told).toMatchObject([{ code: 'render-refused', words: expect.stringContaining('ERR_CERT_AUTHORITY_INVALID') as string }])
  expect(asked).toBe(0)
  secure.closeAllConnections()
  secure.close()
})

test.skipIf(why !== '')(`what was obtained is said plainly${skipped}`, async () => {
  expect((await rendered('/login')).codes).toEqual(['capture-login'])
  expect((await rendered('/download')).codes).toEqual(['render-refused'])
  const tall = await rendered('/tall')
  expect(tall.rendered?.rendering.picture).toMatchObject({ height: 10_000 })
  expect(tall.rendered?.rendering.picture?.pageHeight).toBeGreaterThan(60_000)
})

test.skipIf(why !== '')(`a page that never rests, or never answers, ends with its time and all its processes${skipped}`, async () => {
  const [restless, stuck] = [await rendered('/restless', SHORT), await rendered('/stuck', SHORT)]
  expect(restless.rendered?.picture).not.toBeNull()
  expect(restless.told.map(({ code }) => code)).toEqual(['render-unfinished'])
  expect(stuck.told.map(({ code }) => code)).toContain('render-busy')
  expect(stuck.rendered?.picture ?? null).toBeNull()
  expect(descendants(process.pid).filter((line) => /chromium|bwrap/.test(line))).toEqual([])
})

test('without a browser, and without bubblewrap, nothing is rendered, and that is said', async () => {
  expect(await renderAddress('http://harbourpost.example/', network, { browser: null })).toMatchObject({
    rendered: null,
    told: [{ words: 'There is no browser on this machine: the page is kept as it was sent, without picture.' }],
  })
  const weak = Promise.resolve({ kind: 'permission' } as const)
  expect(await renderAddress('http://harbourpost.example/', network, { browser: '/usr/bin/true', jail: weak })).toMatchObject({
    told: [{ code: 'render-no-jail' }],
  })
})

test(`${TRIES} names that are public when they are checked and private a moment later lead the proxy to nothing inside`, async () => {
  trapped = 0
  const proxy = checkingProxy({ ...network, allows: (address) => address === '127.0.0.1' }, { ...PROXY_LIMITS, connections: TRIES })
  let answers = 0
  for (let n = 0; n < TRIES; n++) if ((await askProxy(proxy, `rebind${n}.example`, 9)) === 0) answers++
  expect(answers).toBe(0)
  expect(trapped).toBe(0)
  expect(proxy.connections().map(({ refused }) => refused?.code)).toEqual(
    Array.from({ length: TRIES }, (_, n) => (n % 2 === 0 ? 'net-refused' : 'net-private')),
  )
  for (const form of FORMS) {
    const { hostname, username } = new URL(form)
    expect(await askProxy(checkingProxy(network), hostname.replace(/^\[|\]$/g, ''), trapPort), form + username).not.toBe(0)
  }
  expect(trapped).toBe(0)
})

test('the proxy lets through what is allowed, to the byte, and no more than its limits', async () => {
  const limits = { connections: 3, bytes: 100_000, connectSeconds: 2 }
  const proxy = checkingProxy(network, limits)
  const [near, far] = pair()
  proxy.accept(far)
  near.write(request('harbourpost.example', port))
  near.write('GET /page HTTP/1.0\r\n\r\n')
  const all = await everything(near)
  expect(all.subarray(0, 12).toString('hex')).toBe('050005000001000000000000')
  expect(all.toString()).toContain('Crane falls at the east quay')
  expect(proxy.connections()).toMatchObject([{ host: 'harbourpost.example', port, address: '127.0.0.1', refused: null, bytesSent: 22 }])
  for (const wrong of ['051000', '0501000902', '050100050300010000000000', '0501000501ff0000'])
    await refusedBy(checkingProxy(network), Buffer.from(wrong, 'hex'))
  await askProxy(proxy, 'harbourpost.example', port)
  await askProxy(proxy, 'harbourpost.example', port)
  expect(await askProxy(proxy, 'harbourpost.example', port)).toBe(2)
  expect(proxy.overLimit()).toBe(true)
})

async function refusedBy(proxy: CheckingProxy, bytes: Buffer): Promise<void> {
  const [near, far] = pair()
  proxy.accept(far)
  near.end(bytes)
  await everything(near)
  expect(reached(proxy.connections())).toEqual([])
}
