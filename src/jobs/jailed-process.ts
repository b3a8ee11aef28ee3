// A process that runs in a jail: its pipes, why it ended, what it takes of the machine, and its end with all that it started.
//
// How it was started is jail.ts's; what goes through its pipes is its starter's.
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type { JailKind } from './jail.ts'

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

/** Holds on to a jailed process; `infoAt` is the pipe on which bubblewrap names the process it made. */
export function watched(child: ChildProcess, kind: JailKind, infoAt = 3): Jailed {
  const { stdin: input, stdout: output, stderr } = child as ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable }
  const info = child.stdio[infoAt] as Readable
  let last = ''
  let killed = false
  let pid = kind === 'bwrap' ? null : (child.pid ?? null)
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
      const held = child.pid === undefined ? [] : childrenOfStopped(child.pid)
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

/** Of one that was told to stop: a process that it is just making is listed only once it stands still, which takes it microseconds. A stop that does not come is not waited for. */
function childrenOfStopped(pid: number): readonly number[] {
  for (let look = 0; look < MOST_LOOKS && /^[RSD]$/.test(statusOf(pid)?.[0] ?? ''); look++);
  return childrenOf(pid)
}
const MOST_LOOKS = 500 // of some ten microseconds each

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

/** Fields 14 and 15 of /proc/PID/stat, in hundredths of a second on every Linux (proc(5), USER_HZ). */
function cpuSeconds(pid: number): number | null {
  const [user, system] = statusOf(pid)?.slice(11, 13).map(Number) ?? []
  return user === undefined || system === undefined ? null : (user + system) / 100
}

/** What /proc/PID/stat says behind the name in brackets, which may hold anything: the state first (field 3 of proc(5)). Null where there is no such process. */
function statusOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
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
