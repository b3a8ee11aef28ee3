// How a decoder process is started. The caller may bring a jail: a function that starts a script of ours where no network, no other file and no writing is to be
// had, and gives back its pipes. Without one it is a plain process with an empty environment and limits by the shell's ulimit.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

export type Launched = {
  readonly input: Writable
  readonly output: Readable
  /** Null: it ended well or was killed by us; else why. Never rejects. */
  readonly ended: Promise<string | null>
  residentMegabytes(): number
  kill(): void
}

export type LaunchOptions = {
  /** The one file it may read besides the program's own code. */
  readonly read: readonly string[]
  readonly addons: true
  /** Programs of the system that it may start, where its own decoder is missing. */
  readonly programs: readonly string[]
  readonly megabytes: number
  readonly cpuSeconds: number
}

export type Launch = (script: URL, options: LaunchOptions) => Launched | Promise<Launched>

const alive = new Set<number>()
process.on('exit', () => alive.forEach(end))

/** Without a jail. Linux and macOS hold it to its processor time; everywhere the caller watches memory and the clock. */
export function launchPlain(script: URL, { megabytes, cpuSeconds }: LaunchOptions): Launched {
  const node = [process.execPath, `--max-old-space-size=${megabytes}`, '--no-warnings', fileURLToPath(script)]
  const [command = '', ...args] = process.platform === 'win32' ? node : ['/bin/sh', '-c', LIMITS, 'decoder', String(cpuSeconds), ...node]
  // A group of its own, so that an ffmpeg it started ends with it.
  const child = spawn(command, args, {
    env: environment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  const { pid } = child
  if (pid !== undefined) alive.add(pid)
  let killed = false
  let last = ''
  child.stderr.on('data', (chunk: Buffer) => void (last = (last + chunk.toString('latin1')).slice(-2000)))
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => undefined) // its end is told by `ended`
  return {
    input: child.stdin,
    output: child.stdout,
    ended: new Promise((done) => {
      child.on('error', (error) => done(error.message))
      child.on('close', (code, signal) => {
        if (pid !== undefined) alive.delete(pid)
        done(killed || code === 0 ? null : (signal ?? `exit code ${code ?? 'unknown'}: ${last.trim().slice(-300)}`))
      })
    }),
    residentMegabytes: () => (pid === undefined ? 0 : residentMegabytes(pid)),
    kill() {
      killed = true
      if (pid !== undefined) end(pid)
    },
  }
}

/** Where the operator lets Node keep compiled code, a process starts in a third of the time. */
function environment(): Record<string, string> {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined ? { PATH } : { PATH, NODE_COMPILE_CACHE }
}

// The soft limit, so that the signal says what it was.
const LIMITS = 'ulimit -S -t "$1" 2>/dev/null; ulimit -c 0 2>/dev/null; shift; exec "$@"'

function end(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

// jobs/jailed-process.ts asks the same of a jailed process. A craft does not reach up to that room, and the model knows no processes: these lines stand twice.
function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
