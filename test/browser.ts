// A real browser for the tests: CHROMIUM_PATH, else Debian's chromium, else the one that comes from npm.
// Everything that is not loopback goes to the trap (test/trap/set-up.ts).
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

export type { Browser, Page } from 'playwright-core'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--metrics-recording-only',
  '--allow-browser-signin=false',
  '--gaia-url=http://127.0.0.1:9',
  '--component-updater=url-source=http://127.0.0.1:9',
  '--variations-server-url=http://127.0.0.1:9',
  // A second --disable-features replaces the first, so this one carries what playwright would have named too.
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,Translate,AcceptCHFrame,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,ImprovedCookieControls,InterestFeedContentSuggestions,LensOverlay,PaintHolding,RenderDocument,ThirdPartyStoragePartitioning,SigninInterception',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
]

/** Starts Chromium headless. The caller closes it. Pages of strangers are never opened in it, so its own sandbox may be off as root. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium()
  const proxy = process.env['DATELINE_TRAP_PROXY']
  return chromium.launch({
    executablePath: found.path,
    headless: true,
    args: [...found.args, ...QUIET, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(proxy === undefined ? {} : { proxy: { server: proxy, bypass: '127.0.0.1,localhost,[::1]' } }),
  })
}

async function findChromium(): Promise<{ readonly path: string; readonly args: readonly string[] }> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') return { path: named, args: [] }
  if (existsSync('/usr/bin/chromium')) return { path: '/usr/bin/chromium', args: [] }
  // The package reuses any $TMPDIR/chromium it finds, also one of another version; and it unpacks its libraries only when it
  // believes that it runs on a bare machine of its maker's kind.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
  const before = process.env['TMPDIR']
  const folder = join(tmpdir(), 'dateline-chromium-153')
  mkdirSync(folder, { recursive: true })
  process.env['TMPDIR'] = folder
  const packed = (await import('@sparticuz/chromium')).default
  const path = await packed.executablePath()
  if (before === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = before
  return { path, args: packed.args }
}
