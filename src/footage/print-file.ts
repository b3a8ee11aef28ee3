// A file to its print, by a decoder process that is started for it and ends with it: a crash, a hang or a hostile file costs this one attempt.
//
// The original is only read. The process is watched from here: its processor time, its memory, the clock, and whether it still says something.
import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import type { FootagePrint } from '../model/footage.ts'
import type { FileSaid } from '../model/held-footage.ts'
import { Problem } from '../model/problem.ts'
import { launchPlain, type Launch, type Launched } from './decode/launch.ts'
import { LIMITS, type FootageLimits } from './decode/limits.ts'
import { systemPrograms, type SystemPrograms } from './decode/system-programs.ts'
import { LONGEST, unpacker, type Job, type Said, type Still } from './decode/wire.ts'

export type PrintOptions = {
  readonly limits?: Partial<FootageLimits>
  /** Seconds of media gone through, some times a second. */
  readonly progress?: (seconds: number) => void
  readonly signal?: AbortSignal
  /** Of the decoder, for one file. The prints are the same with any number. */
  readonly threads?: number
  /** How the decoder process is started: in a jail, where the caller has one. */
  readonly launch?: Launch
  /** Which decoder of footage, where a comparison needs one; else the first that is there. */
  readonly decoder?: Job['decoder']
  readonly webAssembly?: boolean
  /** Every frame instead of four a second, without thinning: for comparisons with other tools. */
  readonly every?: boolean
  /** How many small grey pictures to give beside the print. */
  readonly stills?: number
}

export type PrintedFile = { readonly print: FootagePrint; readonly stills: readonly Still[]; readonly says: readonly FileSaid[] }

// In an installed package the same file stands without its types.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './decode/worker.ts' : './decode/worker.js', import.meta.url)
const WATCH_MILLISECONDS = 250

/** The print of footage, sound or a picture. A Problem says why there is none; the reason of `signal` is thrown when it was cancelled. */
export async function printFile(path: string, options: PrintOptions = {}): Promise<FootagePrint> {
  return (await printFileWithStills(path, options)).print
}

/** The same, and small pictures of it. */
export async function printFileWithStills(path: string, options: PrintOptions = {}): Promise<PrintedFile> {
  options.signal?.throwIfAborted()
  const file = await realpath(path).catch(() => {
    throw new Problem('file-missing', `There is no file ${path} that can be read.`)
  })
  return await inTurn(async () => {
    options.signal?.throwIfAborted()
    const { decoder = 'any' } = options
    const programs = decoder === 'node-av' ? null : systemPrograms()
    if (decoder === 'ffmpeg' || programs === null) return await watched(file, options, programs)
    // The system's programs are lent to a jail only where our own decoder turns out to be missing.
    return await watched(file, options, null).catch(async (error: unknown) => {
      if (error instanceof Problem && error.code === 'decoder-missing') return await watched(file, options, programs)
      throw error
    })
  })
}

async function watched(path: string, options: PrintOptions, programs: SystemPrograms | null): Promise<PrintedFile> {
  const limits = { ...LIMITS, ...options.limits }
  const {
    threads = Math.min(4, availableParallelism()),
    decoder = 'any',
    webAssembly = true,
    every = false,
    stills = 0,
    launch = launchPlain,
    signal,
  } = options
  const child = await launch(WORKER, {
    read: [path],
    addons: true,
    programs: programs === null ? [] : [programs.ffmpeg, programs.ffprobe],
    megabytes: limits.megabytes,
    cpuSeconds: limits.cpuSeconds,
  })
  const job: Job = { path, limits, threads, decoder, webAssembly, every, stills, programs }
  const watch = watchOver(child, limits)
  const cancel = (): void => watch.stop(null)
  signal?.addEventListener('abort', cancel)
  try {
    let last: Said | null = null
    const corners: Uint8Array[] = []
    let bytes = 0
    const take = unpacker((said) => {
      watch.heard()
      if (said.kind === 'progress') options.progress?.(said.seconds)
      else if (said.kind === 'corners') {
        bytes += corners[corners.push(said.bytes) - 1]!.length
        if (bytes > LONGEST) throw new Error(`${bytes} bytes of corners`)
      } else last = said
    })
    child.output.on('data', (chunk: Buffer) => {
      try {
        take(chunk)
      } catch {
        watch.stop(new Problem('decoder-fell', `The decoder said something that is no print, and was stopped. ${KEPT}`))
      }
    })
    child.input.write(`${JSON.stringify(job)}\n`)
    const why = await child.ended
    signal?.throwIfAborted()
    if (watch.stopped() !== null) throw watch.stopped()!
    return answerOf(last, why, corners)
  } finally {
    watch.end()
    signal?.removeEventListener('abort', cancel)
    child.kill()
  }
}

const KEPT = 'Nothing else was affected; the original is kept.'

function answerOf(said: Said | null, why: string | null, corners: readonly Uint8Array[]): PrintedFile {
  if (said?.kind === 'print') return { print: whole(said.print, corners), stills: said.stills, says: (said.says ?? []).filter(isUnderstood) }
  if (said?.kind === 'problem') throw new Problem(said.code, said.sentence)
  if (why !== null && /SIGXCPU|code 152|\btime\b/.test(why)) throw tooMuchTime()
  if (why !== null && /memory|alloc/i.test(why)) throw tooMuchMemory()
  throw new Problem('decoder-fell', `The decoder fell over this file (${(why ?? 'it said nothing').split('\n')[0] ?? ''}). ${KEPT}`)
}

/** The local print of a long film comes in parts. */
function whole(print: FootagePrint, before: readonly Uint8Array[]): FootagePrint {
  if (before.length === 0 || print.local === null) return print
  const all = Buffer.concat([...before, print.local.bytes])
  return { ...print, local: { bytes: new Uint8Array(all.buffer, all.byteOffset, all.length) } }
}

/** The process read a stranger's file: what it gives as a time is one, or is left out. */
function isUnderstood({ field, written, earliest, latest }: FileSaid): boolean {
  if (typeof field !== 'string' || typeof written !== 'string') return false
  if (earliest === null || latest === null) return earliest === latest
  try {
    return Temporal.Instant.compare(earliest, latest) < 0
  } catch {
    return false
  }
}

const tooMuchTime = (): Problem => new Problem('footage-time', `Decoding it takes more time than is given to one file, and was stopped. ${KEPT}`)
const tooMuchMemory = (): Problem => new Problem('footage-memory', `Decoding it needs more memory than is given to one file, and was stopped. ${KEPT}`)

function watchOver(process: Launched, limits: FootageLimits): { heard(): void; stop(why: Problem | null): void; stopped(): Problem | null; end(): void } {
  const begun = performance.now()
  let heard = begun
  let stopped: Problem | null = null
  const stop = (why: Problem | null): void => {
    stopped ??= why
    process.kill()
  }
  const timer = setInterval(() => {
    const now = performance.now()
    if (process.residentMegabytes() > limits.megabytes) stop(tooMuchMemory())
    else if (now - begun > limits.wallSeconds * 1000) stop(tooMuchTime())
    else if (now - heard > limits.silentSeconds * 1000)
      stop(new Problem('footage-hangs', `The decoder said nothing for ${limits.silentSeconds} seconds and was stopped. ${KEPT}`))
  }, WATCH_MILLISECONDS)
  return { heard: () => void (heard = performance.now()), stop, stopped: () => stopped, end: () => clearInterval(timer) }
}

// One decoder a core, however many files are asked for at once.
const SLOTS = availableParallelism()
let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= SLOTS) await new Promise<void>((go) => waiting.push(go))
  else busy++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) busy--
    else next()
  }
}
