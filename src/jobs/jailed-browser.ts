// A browser for strangers' pages, in a jail that is harder than that of our own programs: bubblewrap alone holds it, and inside it the browser's own sandbox
// stays on (it is not root there, so it need not be told to do without). It sees its own files, libraries and fonts, an empty /tmp of limited size that goes
// with it, and a network of its own with nothing on it but our forwarder (`browser-inside.ts`). docs/decisions/0014 weighs this.
//
// Where there is no browser or no bubblewrap nothing is rendered, and the caller says so.
import { spawn } from 'node:child_process'
import { accessSync, constants, closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Duplex, Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { Jail } from './jail.ts'
import { SYSTEM } from './jail-command.ts'
import { childrenOf, watched, type Jailed } from './jailed-process.ts'
import { streamsOver } from './streams.ts'

/** Where the window that shows the page finds the way out. The browser itself is given another that leads nowhere, so what it would ask its maker for dies here. */
const PORT = 1080
export const WAY_OUT = `socks5://127.0.0.1:${PORT}`

export type JailedBrowser = {
  /** DevTools: JSON messages, each ended by a zero byte. */
  readonly say: Writable
  readonly hear: Readable
  /** Why it ended, as of any jailed program. */
  readonly ended: Promise<string | null>
  /** Ends it with all that it started. Resolves when it is gone. */
  end(): Promise<void>
}

/** The browser's own program: the path named (`CHROMIUM_PATH`), else Debian's; null where there is none. `''` asks for none. */
export function findBrowser(named: string | undefined = process.env['CHROMIUM_PATH']): string | null {
  for (const path of named === undefined ? ['/usr/bin/chromium'] : [named]) {
    const program = programOf(path)
    if (program !== null) return program
  }
  return null
}

/** Debian's command is a script that reads settings of the system; the program itself lies beside its own files. */
function programOf(path: string): string | null {
  try {
    const found = realpathSync(path)
    const head = Buffer.alloc(2)
    const file = openSync(found, 'r')
    readSync(file, head, 0, 2, 0)
    closeSync(file)
    const program = head.toString('latin1') === '#!' ? join('/usr/lib', basename(found), basename(found)) : found
    accessSync(program, constants.X_OK)
    return realpathSync(program)
  } catch {
    return null
  }
}

const WATCH_MILLISECONDS = 500
const MEGABYTES = 2500
const CPU_SECONDS = 300

/** Starts it; `connect` is handed every connection that it asks for. Null where this jail does not hold it. */
export function startJailedBrowser(jail: Jail, program: string, connect: (stream: Duplex) => void): JailedBrowser | null {
  if (jail.kind !== 'bwrap') return null
  const inside = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './browser-inside.ts' : './browser-inside.js', import.meta.url))
  const node = realpathSync(process.execPath)
  const folder = dirname(program)
  const own = [
    ...(existsSync(join(folder, 'icudtl.dat')) ? [folder] : [program]), // its own folder, and not that of whoever put it there
    ...['/usr/share/fonts', '/usr/local/share/fonts', '/usr/share/fontconfig', '/etc/fonts', '/var/cache/fontconfig'],
    ...[node, dirname(inside)],
  ]
  const args = [
    ...['--unshare-all', '--uid', '1000', '--gid', '1000', '--die-with-parent', '--new-session', '--clearenv', '--cap-drop', 'ALL', '--info-fd', '5'],
    ...['--dev', '/dev', '--proc', '/proc', '--size', SHARED_BYTES, '--tmpfs', '/dev/shm', '--size', FILE_BYTES, '--tmpfs', '/tmp'],
    ...[...SYSTEM, ...own].flatMap((path) => ['--ro-bind-try', path, path]),
    ...['--setenv', 'HOME', '/tmp', '--setenv', 'LANG', 'C.UTF-8', '--setenv', 'DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nothing', '--chdir', '/tmp'],
    ...['--remount-ro', '/', '--', node, '--max-old-space-size=256', '--no-warnings', inside, String(PORT), program, ...FLAGS],
  ]
  // Root would be root of the host behind the namespace: whatever a browser breaks out of, it is nobody.
  const nobody = process.getuid?.() === 0 && [node, inside, program].every(isOpenToAll) ? { uid: NOBODY, gid: NOBODY } : {}
  const child = spawn('/bin/sh', ['-c', LIMITS, 'jail', String(CPU_SECONDS), 'bwrap', ...args], {
    env: {},
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    ...nobody,
  })
  const held = watched(child, jail.kind, 5)
  const [say, hear] = [child.stdio[3] as Writable, child.stdio[4] as Readable]
  for (const pipe of [say, hear]) pipe.on('error', () => undefined) // its end is told by `ended`
  const streams = streamsOver(held.output, held.input, connect)
  held.hold(true)
  const watch = setInterval(() => {
    if (child.pid !== undefined && privateMegabytes(child.pid) > MEGABYTES) held.kill()
  }, WATCH_MILLISECONDS)
  return {
    say,
    hear,
    ended: held.ended,
    async end() {
      clearInterval(watch)
      streams.close()
      for (const pipe of [say, hear]) pipe.destroy()
      await ended(held)
    },
  }
}

const SHARED_BYTES = '536870912'
const FILE_BYTES = '268435456'
const NOBODY = 65534
const LIMITS = 'PATH=/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin; ulimit -t "$1" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 1; exec "$@"'

async function ended(held: Jailed): Promise<void> {
  held.kill()
  await held.ended
}

/** Whether a process without any rights finds its way to this file. */
function isOpenToAll(path: string): boolean {
  if ((statSync(path).mode & 0o004) === 0) return false
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o001) === 0) return false
  return true
}

/** Memory of the process and of all below it that it shares with nobody. */
function privateMegabytes(pid: number): number {
  let pages = 0
  const waiting = [pid]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    try {
      const [, resident = 0, shared = 0] = readFileSync(`/proc/${one}/statm`, 'latin1').split(' ').map(Number)
      pages += resident - shared
    } catch {
      // It ended meanwhile.
    }
    waiting.push(...childrenOf(one))
  }
  return (pages * 4096) / 1e6
}

// No way out but the proxy, nothing kept, nothing asked of its maker, no window but the one. What names a feature that a version does not know is ignored by it.
const FLAGS: readonly string[] = [
  ...['--headless', '--remote-debugging-pipe', '--user-data-dir=/tmp/profile', '--no-first-run', '--no-default-browser-check', '--disable-gpu'],
  ...[
    '--proxy-server=socks5://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-quic',
    '--dns-prefetch-disable',
  ],
  ...['--webrtc-ip-handling-policy=disable_non_proxied_udp', '--force-webrtc-ip-handling-policy=disable_non_proxied_udp', '--no-pings'],
  ...['--disable-extensions', '--disable-component-extensions-with-background-pages', '--disable-component-update', '--disable-background-networking'],
  ...['--disable-sync', '--disable-default-apps', '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--disable-breakpad'],
  ...['--disable-notifications', '--deny-permission-prompts', '--block-new-web-contents', '--mute-audio', '--hide-scrollbars', '--disable-file-system'],
  ...[
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--lang=en-GB',
    '--force-color-profile=srgb',
    '--allow-browser-signin=false',
  ],
  '--disable-features=NetworkTimeServiceQuerying,OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,LensOverlay,HttpsUpgrades,AsyncDns,DnsOverHttps,Prerender2,SpeculationRulesPrefetchProxy,WebOTP,FedCm',
]
