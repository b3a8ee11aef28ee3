// Rendering one address in a browser that is there already, jailed and behind our proxy: opened in a window of its own, waited for, seen, closed.
//
// The page may do what it likes meanwhile; nothing here waits for it longer than its seconds. What is read of it is read from a world of our own beside its
// scripts, so that a page cannot answer in place of the browser.
import { Problem } from '../../model/problem.ts'
import type { Devtools, Params } from './devtools.ts'
import { looksLike } from './page-looks.ts'
import type { Rendered, Rendering, RequestTold } from './rendering.ts'
import type { Obtained } from './what-came.ts'

export type RenderLimits = {
  readonly loadSeconds: number
  readonly quietSeconds: number
  readonly pictureSeconds: number
  readonly height: number
  readonly characters: number
}
export const RENDER_LIMITS: RenderLimits = { loadSeconds: 25, quietSeconds: 1, pictureSeconds: 20, height: 10_000, characters: 2_000_000 }

const VIEWPORT = { width: 1280, height: 800 }
const MOST_REQUESTS = 1000

/** `wayOut` is the proxy's address as the browser finds it. Without what the proxy saw. Problems `render-refused` where the page could not be opened, and those of `devtools.ts`. */
export async function renderPage(devtools: Devtools, address: string, wayOut: string, at: string, limits: RenderLimits = RENDER_LIMITS): Promise<Rendered> {
  const version = await devtools.ask('Browser.getVersion')
  const userAgent = textIn(version, 'userAgent').replace('HeadlessChrome', 'Chrome')
  const context = textIn(
    await devtools.ask('Target.createBrowserContext', { disposeOnDetach: true, proxyServer: wayOut, proxyBypassList: '<-loopback>' }),
    'browserContextId',
  )
  await devtools.ask('Browser.setDownloadBehavior', { behavior: 'deny', browserContextId: context })
  const target = textIn(await devtools.ask('Target.createTarget', { url: 'about:blank', browserContextId: context, ...VIEWPORT }), 'targetId')
  const session = textIn(await devtools.ask('Target.attachToTarget', { targetId: target, flatten: true }), 'sessionId')
  const ask = (method: string, params: Params = {}, seconds?: number): Promise<Params> => devtools.ask(method, params, session, seconds)
  const seen = watchPage(devtools, session)
  await Promise.all([
    ask('Page.enable'),
    ask('Network.enable', { maxTotalBufferSize: 1_000_000, maxResourceBufferSize: 100_000 }),
    ask('Network.setBypassServiceWorker', { bypass: true }),
    ask('Network.setUserAgentOverride', { userAgent, acceptLanguage: 'en;q=0.9,*;q=0.5' }),
    ask('Emulation.setDeviceMetricsOverride', { ...VIEWPORT, deviceScaleFactor: 1, mobile: false }),
  ])
  const until = performance.now() + limits.loadSeconds * 1000
  const { errorText } = await ask('Page.navigate', { url: address }, limits.loadSeconds)
  if (typeof errorText === 'string' && errorText !== '')
    throw new Problem('render-refused', `The browser did not open the page (${errorText.slice(0, 100)}). It is kept as it was sent, without picture.`)
  const isWhole = await seen.quiet(until, limits.quietSeconds)
  const troubles: Obtained[] = isWhole ? [] : [UNFINISHED]
  const looked = await look(ask, limits).catch(orNull)
  await seen.quiet(Math.min(performance.now() + 3000, until), limits.quietSeconds) // pictures that wait to be scrolled to
  const taken = await pictureOf(ask, limits).catch(orNull)
  if (taken === null || looked === null) troubles.push(BUSY)
  if (/^chrome-error:/.test(looked?.address ?? '')) troubles.push(LED_ON)
  const text = looked?.text ?? ''
  const looks = looked === null ? null : looksLike({ words: text.slice(0, 6000), asksPassword: looked.asksPassword, hasScript: false })
  await devtools.ask('Target.closeTarget', { targetId: target }, null, 2).catch(orNull)
  const { requests, leftOut } = seen.requests()
  const rendering: Rendering = {
    ...{ askedFor: address, at, shows: looked?.address ?? seen.address() ?? address, title: looked?.title ?? '' },
    ...{ browser: textIn(version, 'product'), userAgent, viewport: VIEWPORT, picture: taken?.size ?? null },
    ...{ characters: text.length, textCut: looked?.cut ?? false, requests, requestsLeftOut: leftOut, connections: [] },
    obtained: [...(looks === null ? [] : [looks]), ...troubles],
  }
  return { rendering, picture: taken?.bytes ?? null, text }
}

const UNFINISHED: Obtained = { code: 'render-unfinished', words: 'The page had not come to rest when its picture was taken.' }
const LED_ON: Obtained = {
  code: 'render-led-on',
  words: 'The page led on to an address that was not reached: what is seen is the browser saying so.',
}
const BUSY: Obtained = { code: 'render-busy', words: 'The page kept the browser so busy that its picture or its text could not be taken.' }

/** A browser that does not answer is an ordinary end of a rendering; one that is gone is not. */
const orNull = (error: unknown): null => {
  if (error instanceof Problem && error.code !== 'browser-gone') return null
  throw error
}

type Ask = (method: string, params?: Params, seconds?: number) => Promise<Params>
type Looked = { readonly text: string; readonly cut: boolean; readonly title: string; readonly address: string; readonly asksPassword: boolean }

// Walks down the page once, a window at a time, so that what loads only when it is scrolled to is there; then says what is seen.
const LOOK = (limits: RenderLimits): string => `(async () => {
  for (let y = 0; y < Math.min(document.documentElement.scrollHeight, ${limits.height}); y += ${VIEWPORT.height}) {
    scrollTo(0, y)
    await new Promise((done) => setTimeout(done, 40))
  }
  scrollTo(0, 0)
  const text = document.body?.innerText ?? ''
  const shown = (input) => input.getClientRects().length > 0
  return JSON.stringify({
    text: text.slice(0, ${limits.characters}), cut: text.length > ${limits.characters}, title: document.title.slice(0, 500), address: location.href.slice(0, 4000),
    asksPassword: [...document.querySelectorAll('input[type=password]')].some(shown),
  })
})()`

async function look(ask: Ask, limits: RenderLimits): Promise<Looked> {
  const { frameTree } = await ask('Page.getFrameTree', {}, limits.pictureSeconds)
  const frame = fieldsIn(fieldsIn({ frameTree }, 'frameTree'), 'frame')
  const { executionContextId } = await ask('Page.createIsolatedWorld', { frameId: frame['id'], worldName: 'dateline' }, limits.pictureSeconds)
  const answer = await ask(
    'Runtime.evaluate',
    { expression: LOOK(limits), contextId: executionContextId, awaitPromise: true, returnByValue: true },
    limits.pictureSeconds,
  )
  const value = fieldsIn(answer, 'result')['value']
  if (typeof value !== 'string') throw new Problem('browser-refused', 'The browser did not say what the page holds.')
  const told = JSON.parse(value) as Params
  return {
    text: textIn(told, 'text').toWellFormed(),
    cut: told['cut'] === true,
    title: textIn(told, 'title').toWellFormed(),
    address: textIn(told, 'address'),
    asksPassword: told['asksPassword'] === true,
  }
}

type Taken = { readonly bytes: Uint8Array; readonly size: NonNullable<Rendering['picture']> }

async function pictureOf(ask: Ask, limits: RenderLimits): Promise<Taken> {
  const content = fieldsIn(await ask('Page.getLayoutMetrics', {}, limits.pictureSeconds), 'cssContentSize')
  const pageHeight = Math.max(VIEWPORT.height, Math.ceil(Number(content['height']) || 0))
  const size = { width: VIEWPORT.width, height: Math.min(pageHeight, limits.height), pageHeight }
  const clip = { x: 0, y: 0, width: size.width, height: size.height, scale: 1 }
  const { data } = await ask('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true }, limits.pictureSeconds)
  return { bytes: new Uint8Array(Buffer.from(String(data), 'base64')), size }
}

/** Follows a page's requests, closes what it opens over itself, and tells when it has come to rest. */
function watchPage(devtools: Devtools, session: string) {
  const rows = new Map<string, { address: string; kind: string; outcome: string; bytes: number }>()
  const all: RequestTold[] = []
  const inFlight = new Set<string>()
  let leftOut = 0
  let loaded = false
  let restless = performance.now()
  let address: string | null = null

  function begin(id: string, given: string, kind: string): void {
    const row = { address: given.startsWith('data:') ? `${given.slice(0, 40)}…` : given.slice(0, 2000), kind, outcome: 'no answer', bytes: 0 }
    if (all.length >= MOST_REQUESTS) return void leftOut++ // counted and not followed, so that a page without end costs no memory
    all.push(row)
    rows.set(id, row)
    if (kind !== 'WebSocket') inFlight.add(id)
  }
  devtools.onEvent(({ method, params, session: of }) => {
    if (of !== session) return
    const id = textIn(params, 'requestId')
    const row = rows.get(id)
    if (method === 'Network.requestWillBeSent') {
      const redirect = fieldsIn(params, 'redirectResponse')
      if (row !== undefined) row.outcome = String(redirect['status'] ?? row.outcome)
      begin(id, textIn(fieldsIn(params, 'request'), 'url'), textIn(params, 'type'))
    } else if (method === 'Network.webSocketCreated') begin(id, textIn(params, 'url'), 'WebSocket')
    else if (method === 'Network.webSocketFrameError' && row !== undefined) row.outcome = textIn(params, 'errorMessage').slice(0, 100)
    else if (method === 'Network.webSocketHandshakeResponseReceived' && row !== undefined) row.outcome = String(fieldsIn(params, 'response')['status'])
    else if (method === 'Network.responseReceived' && row !== undefined) row.outcome = String(fieldsIn(params, 'response')['status'])
    else if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed') {
      inFlight.delete(id)
      if (row !== undefined && method === 'Network.loadingFinished') row.bytes = Number(params['encodedDataLength']) || 0
      if (row !== undefined && method === 'Network.loadingFailed') row.outcome = (textIn(params, 'blockedReason') || textIn(params, 'errorText')).slice(0, 100)
    } else if (method === 'Page.loadEventFired') loaded = true
    else if (method === 'Page.frameNavigated' && fieldsIn(params, 'frame')['parentId'] === undefined) address = textIn(fieldsIn(params, 'frame'), 'url')
    else if (method === 'Page.javascriptDialogOpening') void devtools.ask('Page.handleJavaScriptDialog', { accept: false }, session).catch(() => undefined)
    else return
    restless = performance.now()
  })
  return {
    /** True once the page is loaded and has asked for nothing for so many seconds; false when the time is up before. */
    async quiet(until: number, seconds: number): Promise<boolean> {
      for (;;) {
        const now = performance.now()
        if (loaded && inFlight.size === 0 && now - restless >= seconds * 1000) return true
        if (now >= until) return false
        await new Promise((done) => setTimeout(done, 100))
      }
    },
    address: () => address,
    requests: () => ({ requests: all, leftOut }),
  }
}

const textIn = (from: Params, name: string): string => (typeof from[name] === 'string' ? from[name] : '')
const fieldsIn = (from: Params, name: string): Params => (typeof from[name] === 'object' && from[name] !== null ? (from[name] as Params) : {})
