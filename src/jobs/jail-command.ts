// The command line of a jail: limits first (a shell's ulimit, inherited by all that follows), then bubblewrap, then Node under its permission model or a
// program of the system. Which jail there is, and whether it may hold a program, is jail.ts's.
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JailKind, JailOptions } from './jail.ts'

/** What `spawn` takes. */
export type Command = { readonly command: string; readonly args: readonly string[] }

/** For Node: `program` are its own flags, the script and what it is told. Under bubblewrap, where that is the jail, and always under the permission model. */
export function nodeCommand(kind: JailKind, program: readonly string[], options: JailOptions): Command {
  const programs = filesOf(options.programs ?? []).filter((path) => existsSync(path))
  const readable = [...ownFiles(), ...(options.read ?? []), ...programs]
  const permission = [
    '--permission',
    ...[...readable, ...(options.hand === undefined ? [] : [options.hand.path])].map((path) => `--allow-fs-read=${path}`),
    ...(options.addons === true ? ['--allow-addons', '--allow-worker'] : []),
    ...(programs.length > 0 ? ['--allow-child-process'] : []),
  ]
  const node = [realpathSync(process.execPath), ...permission, ...program]
  return limited(kind === 'bwrap' ? bubblewrap(readable, node, options) : node, options)
}

/** For a program of the system, which bubblewrap alone holds: it sees its own libraries and the files named. */
export function programCommand(program: string, args: readonly string[], options: JailOptions): Command {
  const readable = [...filesOf([program]), ...(options.read ?? [])].filter((path) => existsSync(path))
  return limited(bubblewrap(readable, [program, ...args], options), options)
}

function bubblewrap(readable: readonly string[], program: readonly string[], { hand }: JailOptions): readonly string[] {
  const handed = hand === undefined ? [] : ['--ro-bind-data', '4', hand.path] // pipe 4: jail.ts
  return ['bwrap', ...BWRAP, ...readable.flatMap((path) => ['--ro-bind', path, path]), ...handed, '--remount-ro', '/', '--', ...program]
}

/** Debian and its like reach some libraries of ffmpeg by links there. */
const filesOf = (programs: readonly string[]): readonly string[] =>
  programs.length === 0 ? [] : [...new Set([...programs, ...programs.map((program) => realpathSync(program)), '/etc/alternatives'])]

// glibc reserves 64 MB of addresses for each thread otherwise, which the limit on addresses would count; and libvips would unpack what is larger than 100 MB
// into a file, where there is no disk.
export const ENVIRONMENT = { MALLOC_ARENA_MAX: '2', VIPS_DISC_THRESHOLD: '4g' }

// What the program is made of: our code and the packages it imports, wherever npm has put them. Nothing of the desk.
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

function ownFiles(): readonly string[] {
  const folders: string[] = [join(ROOT, 'src'), join(ROOT, 'dist'), join(ROOT, 'package.json')]
  for (let at = ROOT; at !== dirname(at); at = dirname(at)) folders.push(join(at, 'node_modules'))
  const there = folders.filter((folder) => existsSync(folder))
  return [...new Set([...there, ...there.map((folder) => realpathSync(folder)), realpathSync(process.execPath)])]
}

/** The limits, which everything after them inherits; Windows has none of these. */
function limited(whole: readonly string[], options: JailOptions): Command {
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

/** Where libraries of the system lie. */
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
