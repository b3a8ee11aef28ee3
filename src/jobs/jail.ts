// The jail: a program of ours that opens strangers' bytes runs in a process of its own, without network, without files but its own code,
// with a limit on memory and time. What it is given comes through a pipe, and what it makes goes back through one.
//
// bubblewrap (bwrap) holds anything, native code too: its own empty network, no folders but those named, no rights. Where there is none, Node's
// permission model holds our JavaScript and the WebAssembly in it; native code would walk through it, so a program with addons is then not
// started. Both are tried once, for real: the probe must fail to read, to write and to connect before a jail counts as one.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { Problem } from '../model/problem.ts'

export type JailKind = 'bwrap' | 'permission' | 'none'
export type Jail = { readonly kind: JailKind }

export type JailOptions = {
  /** The program loads native code (sharp, node-av): only bwrap holds that. Problem `jail-missing` without it. */
  readonly addons?: boolean
  /** Files and folders that it may read besides the program's own code. */
  readonly read?: readonly string[]
  /** Programs of the system that it may start (ffmpeg), with the libraries that are bound anyway: only bwrap holds them. */
  readonly programs?: readonly string[]
  /** Of JavaScript's heap. Whoever starts it may also watch `residentMegabytes`; the address space ends at twice this and what the program takes with nothing in hand. */
  readonly megabytes?: number
  /** Processor time over its whole life; then the system ends it. */
  readonly cpuSeconds?: number
  readonly args?: readonly string[]
  /** A file that is nowhere else to be found: bwrap alone. */
  readonly hand?: Handed
}

/** Bytes that go through a pipe into the jail's own memory, are a file at `path` there, and are gone with it. */
export type Handed = { readonly path: string; readonly bytes: number; readonly pieces: () => AsyncIterable<Uint8Array> }

export type Jailed = {
  readonly input: Writable
  readonly output: Readable
  /** Why it ended: null after `kill()` or an end of its own with 0, else what it said last on stderr, or the signal. Never rejects. */
  readonly ended: Promise<string | null>
  /** Memory that it holds now, Buffers and native code included; 0 where the system does not tell. */
  residentMegabytes(): number
  /** Processor time that it has had, all its threads together, to the hundredth; null where the system does not tell (there is no /proc). */
  cpuSeconds(): number | null
  /** Whether it keeps our own program from ending. */
  hold(on: boolean): void
  kill(): void
}

/** What holds here: looked for once, then known. `DATELINE_JAIL` (bwrap, permission, none) asks for one kind and gets it or none. */
export function findJail(wanted: string | undefined = process.env['DATELINE_JAIL']): Promise<Jail> {
  const key = wanted ?? ''
  const known = found.get(key)
  if (known !== undefined) return known
  const looking = look(wanted)
  found.set(key, looking)
  return looking
}
const found = new Map<string, Promise<Jail>>()

/** What a person is told at the start where the jail is weaker than it should be; null where it is whole. */
export function jailTold({ kind }: Jail): string | null {
  if (kind === 'bwrap') return null
  if (kind === 'none') return 'jail-missing: no jail can be made on this machine, so files are kept but not opened. Install bubblewrap (bwrap).'
  return 'jail-weak: there is no bubblewrap (bwrap) here. Texts are read under the permission model of Node alone; pictures and films are kept but not opened.'
}

/** Starts a program of this house in the jail. Problem `jail-missing` where none holds it: the file it was to open is kept. */
export function startJailed(jail: Jail, script: URL | string, options: JailOptions = {}): Jailed {
  if (!holds(jail, options))
    throw options.addons === true || options.programs !== undefined
      ? missing()
      : new Problem('jail-missing', 'No jail can be made on this machine, so files are kept but not opened. Install bubblewrap (bwrap).')
  return spawned(jail, options, [...nodeFlags(options), fileURLToPath(new URL(script)), ...(options.args ?? [])])
}

/** Starts a program that is not ours (ffmpeg), which bubblewrap alone holds. It sees its own libraries and the files named. Problem `jail-missing`. */
export function startJailedProgram(jail: Jail, program: string, args: readonly string[], options: Omit<JailOptions, 'addons' | 'args'>): Jailed {
  if (jail.kind !== 'bwrap') throw missing()
  const folders = [...filesOf([program]), ...(options.read ?? [])].filter((path) => existsSync(path))
  const whole = ['bwrap', ...BWRAP, ...folders.flatMap((path) => ['--ro-bind', path, path]), ...handing(options), '--remount-ro', '/', '--', program, ...args]
  return begun(jail, limited(whole, options), options)
}

/** Debian and its like reach some libraries of ffmpeg by links there. */
const filesOf = (programs: readonly string[]): readonly string[] =>
  programs.length === 0 ? [] : [...new Set([...programs, ...programs.map((program) => realpathSync(program)), '/etc/alternatives'])]

// glibc reserves 64 MB of addresses for each thread otherwise, which the limit on addresses would count; and libvips would unpack what is larger than 100 MB
// into a file, where there is no disk.
const ENVIRONMENT = { MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '4g' }

function spawned(jail: Jail, options: JailOptions, program: readonly string[]): Jailed {
  return begun(jail, commandLine(jail, options, program), options)
}

function begun(jail: Jail, { command, args }: { readonly command: string; readonly args: readonly string[] }, { hand }: JailOptions): Jailed {
  const child = spawn(command, args, {
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe', ...(hand === undefined ? [] : (['pipe'] as const))],
    windowsHide: true,
  })
  const jailed = watched(child, jail)
  // What is not handed in whole is not opened: the program waits until it has all, and ends here.
  if (hand !== undefined) pipeline(hand.pieces(), child.stdio[4] as Writable).catch(() => jailed.kill())
  return jailed
}

const handing = ({ hand }: JailOptions): readonly string[] => (hand === undefined ? [] : ['--ro-bind-data', '4', hand.path])

export const missing = (): Problem =>
  new Problem(
    'jail-missing',
    'Pictures, sound and films are opened only inside bubblewrap (bwrap), which is missing here. The file is kept and was not opened.',
  )

/** Whether this jail holds such a program. */
export const holds = ({ kind }: Jail, { addons = false, programs = [] }: JailOptions = {}): boolean =>
  kind === 'bwrap' || (kind === 'permission' && !addons && programs.length === 0)

/** Holds on to a jailed process; `infoAt` is the pipe on which bubblewrap names the process it made. */
export function watched(child: ChildProcess, jail: Jail, infoAt = 3): Jailed {
  const { stdin: input, stdout: output, stderr } = child as ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable }
  const info = child.stdio[infoAt] as Readable
  let last = ''
  let killed = false
  let pid = jail.kind === 'bwrap' ? null : (child.pid ?? null)
  stderr.on('data', (chunk: Buffer) => void (last = (last + chunk.toString('latin1')).slice(-4000)))
  // bwrap says which process it made: {"child-pid": 4711}
  info.on('data', (chunk: Buffer) => void (pid ??= Number(/"child-pid":\s*(\d+)/.exec(chunk.toString('latin1'))?.[1] ?? 0) || null))
  for (const stream of [input, output, stderr, info]) stream.on('error', () => undefined) // its end is told by `ended`
  for (const stream of [stderr, info] as unknown as readonly Holding[]) stream.unref()
  const ended = new Promise<string | null>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('close', (code, signal) => done(killed || code === 0 ? null : lastWords(last, code, signal)))
  })
  return {
    input,
    output,
    ended,
    residentMegabytes: () => (pid === null ? 0 : residentMegabytes(pid)),
    cpuSeconds: () => (pid === null ? null : cpuSeconds(pid)),
    hold(on) {
      for (const part of [child, input, output] as unknown as readonly Holding[]) if (part.destroyed !== true) part[on ? 'ref' : 'unref']()
    },
    kill() {
      killed = true
      for (const part of [child, input, output, stderr, info] as unknown as readonly Holding[]) if (part.destroyed !== true) part.ref() // whoever waits for its end gets it
      // bwrap takes what it holds with it (--die-with-parent), but only once it has told the kernel so: killed while it is still setting up,
      // it would leave its own child waiting for it for ever, with our pipes in its hands.
      child.kill('SIGSTOP')
      const held = child.pid === undefined ? [] : childrenOf(child.pid)
      child.kill('SIGKILL')
      for (const one of held) endProcess(one)
      for (const stream of [input, output, stderr, info]) stream.destroy()
    },
  }
}

type Holding = { readonly destroyed?: boolean; ref(): void; unref(): void }

/** The processes that this one has started; none where the system does not tell. */
export function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** Fields 14 and 15 of /proc/PID/stat, counted behind the name in brackets, which may hold anything; in hundredths of a second on every Linux (proc(5), USER_HZ). */
function cpuSeconds(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number)
    return user === undefined || system === undefined ? null : (user + system) / 100
  } catch {
    return null
  }
}

function lastWords(stderr: string, code: number | null, signal: NodeJS.Signals | null): string {
  if (/heap out of memory|Allocation failed|cannot allocate memory|bad_alloc/i.test(stderr)) return 'memory'
  if (signal === 'SIGXCPU' || code === 152) return 'time'
  const line = /^\s*(?:\w*Error|FATAL ERROR)\b.*/m.exec(stderr)?.[0].trim()
  return line?.slice(0, 200) ?? (signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`)
}

// What the program is made of: our code and the packages it imports, wherever npm has put them. Nothing of the desk.
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function ownFiles(): readonly string[] {
  const folders: string[] = [join(ROOT, 'src'), join(ROOT, 'dist'), join(ROOT, 'package.json')]
  for (let at = ROOT; at !== dirname(at); at = dirname(at)) folders.push(join(at, 'node_modules'))
  const there = folders.filter((folder) => existsSync(folder))
  return [...new Set([...there, ...there.map((folder) => realpathSync(folder)), realpathSync(process.execPath)])]
}

const nodeFlags = ({ megabytes = 512 }: JailOptions): readonly string[] => [`--max-old-space-size=${megabytes}`, '--no-warnings']

/** The whole command: limits first (a shell's ulimit, inherited by all that follows), then bwrap, then Node under its permission model. */
function commandLine(jail: Jail, options: JailOptions, program: readonly string[]): { readonly command: string; readonly args: readonly string[] } {
  const programs = filesOf(options.programs ?? []).filter((path) => existsSync(path))
  const readable = [...ownFiles(), ...(options.read ?? []), ...programs]
  const permission = [
    '--permission',
    ...[...readable, ...(options.hand === undefined ? [] : [options.hand.path])].map((path) => `--allow-fs-read=${path}`),
    ...(options.addons === true ? ['--allow-addons', '--allow-worker'] : []),
    ...(programs.length > 0 ? ['--allow-child-process'] : []),
  ]
  const node = [realpathSync(process.execPath), ...permission, ...program]
  const whole =
    jail.kind === 'bwrap'
      ? ['bwrap', ...BWRAP, ...readable.flatMap((path) => ['--ro-bind', path, path]), ...handing(options), '--remount-ro', '/', '--', ...node]
      : node
  return limited(whole, options)
}

function limited(whole: readonly string[], options: JailOptions): { readonly command: string; readonly args: readonly string[] } {
  const [command = '', ...args] = whole
  if (process.platform === 'win32') return { command, args }
  const kilobytes = (2 * (options.megabytes ?? 512) + (options.addons === true ? WITH_ADDONS : WITHOUT_ADDONS)) * 1024
  const blocks = options.hand === undefined ? 0 : Math.ceil(options.hand.bytes / 512) + 1
  return { command: '/bin/sh', args: ['-c', LIMITS, 'jail', String(kilobytes), String(Math.ceil(options.cpuSeconds ?? 900)), String(blocks), command, ...args] }
}

// Megabytes of address space that Node takes before it has opened anything, generously; with libvips or FFmpeg loaded it is 4,400. A picture of 100 million
// pixels has to find room beside that (test/evidence/redact.test.ts).
const WITHOUT_ADDONS = 3072
const WITH_ADDONS = 6144

// -f 0: not one byte into any file, whatever else should fail; so much as bubblewrap writes of what is handed in, where something is. A limit that this
// system does not know is left to the others.
const LIMITS =
  'PATH=/usr/bin:/bin:/usr/local/bin:/run/current-system/sw/bin; ulimit -v "$1" 2>/dev/null; ulimit -t "$2" 2>/dev/null; ulimit -f "$3" 2>/dev/null; ulimit -c 0 2>/dev/null; shift 3; exec "$@"'

export const SYSTEM = ['/lib', '/lib64', '/usr/lib', '/usr/lib64', '/etc/ld.so.cache', '/nix/store']
const BWRAP = [
  ...[
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...Object.entries(ENVIRONMENT).flatMap(([name, value]) => ['--setenv', name, value]),
    '--cap-drop',
    'ALL',
    '--as-pid-1',
    '--info-fd',
    '3',
    '--dev',
    '/dev',
  ],
  ...SYSTEM.flatMap((folder) => ['--ro-bind-try', folder, folder]),
]

async function look(wanted: string | undefined): Promise<Jail> {
  const kinds = (['bwrap', 'permission'] as const).filter((kind) => wanted === undefined || wanted === '' || wanted === kind)
  if (process.platform !== 'linux') kinds.splice(kinds.indexOf('bwrap'), kinds[0] === 'bwrap' ? 1 : 0)
  for (const kind of kinds) if (await isHeld({ kind })) return { kind }
  return { kind: 'none' }
}

// It tries what must fail: reading a file of the system, writing one, reaching a server of ours.
const PROBE = `const fs = require('node:fs'), net = require('node:net'); const out = []
try { fs.readFileSync('/etc/passwd'); out.push('read') } catch {}
try { fs.writeFileSync(process.argv[1], 'x'); out.push('write') } catch {}
const say = () => { process.stdout.write('held:' + out.join()); process.exit(0) }
try { net.connect(Number(process.argv[2]), '127.0.0.1').on('connect', () => { out.push('net'); say() }).on('error', say) } catch { say() }`

async function isHeld(jail: Jail): Promise<boolean> {
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const target = join(tmpdir(), `dateline-jail-probe-${process.pid}`)
  const program = ['--max-old-space-size=64', '-e', PROBE, '--', target, String((server.address() as AddressInfo).port)]
  const probe = spawned(jail, {}, program)
  const timer = setTimeout(() => probe.kill(), 10_000)
  try {
    let said = ''
    probe.output.on('data', (chunk: Buffer) => void (said += chunk.toString('latin1')))
    await probe.ended
    return said === 'held:' && !existsSync(target)
  } finally {
    clearTimeout(timer)
    server.close()
  }
}
