// The decoder process: one file, one print, and its end. It is started by decode/launch.ts, inside a jail where the caller has one, and may be killed at any time.
// The job is the first line of its input; what it says goes to its output (decode/wire.ts).
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { Problem } from '../../model/problem.ts'
import { fileSays } from '../file-says.ts'
import { printer } from '../prints/printer.ts'
import { pdqEngine } from '../prints/wasm.ts'
import { decodeByNodeAv, nodeAv } from './node-av.ts'
import { keepingStills } from './small-pictures.ts'
import { doorOf, isHeif } from './sniff.ts'
import type { Receiver } from './source.ts'
import { packed, type Job, type Said } from './wire.ts'

/** Waits until all of it is taken: the decoder's calls do not let the event loop turn, so a stream would keep what it cannot pass on at once until the end. */
function say(said: Said): void {
  const bytes = packed(said)
  for (let at = 0; at < bytes.length;) at += whenReady(() => writeSync(1, bytes, at))
}

/** The first line of the input. Read without a stream, which would take longer to load than to read. */
function heard(): string {
  const chunk = Buffer.alloc(65_536)
  const parts: Buffer[] = []
  for (;;) {
    const bytes = chunk.subarray(
      0,
      whenReady(() => readSync(0, chunk)),
    )
    const end = bytes.indexOf('\n')
    parts.push(Buffer.from(end < 0 ? bytes : bytes.subarray(0, end)))
    if (end >= 0 || bytes.length === 0) return Buffer.concat(parts).toString()
  }
}

function whenReady(call: () => number): number {
  for (;;) {
    try {
      return call()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(NEVER, 0, 0, 5)
    }
  }
}

const NEVER = new Int32Array(new SharedArrayBuffer(4))

const PROGRESS_EVERY_MILLISECONDS = 250

async function work(job: Job): Promise<Said> {
  let last = performance.now()
  const out = printer({
    pdq: pdqEngine(job.webAssembly),
    every: job.every,
    corners: (bytes) => say({ kind: 'corners', bytes }),
    progress(seconds) {
      if (performance.now() - last < PROGRESS_EVERY_MILLISECONDS) return
      last = performance.now()
      say({ kind: 'progress', seconds })
    },
  })
  const { receiver, stills } = keepingStills(out, job.stills)
  if (doorOf(headOf(job.path)) === 'still') {
    const { decodeStill } = await import('./stills.ts')
    await decodeStill(job.path, receiver, job.limits).catch(async (error: unknown) => await decodeHeicOf(job, receiver, error))
  } else await decodeMedia(job, receiver)
  return { kind: 'print', print: out.finish(), stills: stills(), says: await fileSays(job.path) }
}

async function decodeMedia({ path, limits, threads, decoder, programs }: Job, out: Receiver): Promise<void> {
  const ffmpeg = decoder === 'ffmpeg' ? null : await nodeAv()
  if (ffmpeg !== null) return await decodeByNodeAv(ffmpeg, path, out, limits, threads)
  const { decodeBySystemFfmpeg, systemFfmpeg } = await import('./system-ffmpeg.ts')
  const found = decoder === 'node-av' || programs === null ? null : await systemFfmpeg(programs)
  if (found !== null) return await decodeBySystemFfmpeg(found, path, out, limits, threads)
  throw new Problem('decoder-missing', 'There is nothing here that decodes footage: neither node-av nor ffmpeg is installed. The original is kept.')
}

/** A HEIF that sharp refuses is mostly a phone's HEIC, whose H.265 it has no decoder for. */
async function decodeHeicOf(job: Job, out: Receiver, refusal: unknown): Promise<void> {
  const { path, limits } = job
  if (!(refusal instanceof Problem && refusal.code === 'picture-unreadable') || !isHeif(headOf(path))) throw refusal
  const [{ decodeHeic }, { noDecoder }] = await Promise.all([import('./heic.ts'), import('./heif-items.ts')])
  const ffmpeg = await nodeAv()
  if (ffmpeg === null) throw noDecoder()
  if (!decodeHeic(ffmpeg, path, out, limits)) await decodeMedia(job, out)
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4096)
    return head.subarray(0, readSync(file, head, { position: 0 }))
  } finally {
    closeSync(file)
  }
}

/** What cannot be decoded (a HEIC of a phone) may still say when it was taken; there is no print that it could stand in, so the sentence tells it. */
async function alsoSays(path: string): Promise<string> {
  const says = (await fileSays(path).catch(() => [])).slice(0, MOST_TOLD).map(({ field, written }) => `${field} ${written}`)
  return says.length === 0 ? '' : ` The file says of itself, and nobody has checked it: ${says.join('; ')}.`
}
const MOST_TOLD = 4

const job = JSON.parse(heard()) as Job
work(job)
  .catch(async (error: unknown): Promise<Said> => {
    if (error instanceof Problem) return { kind: 'problem', code: error.code, sentence: `${error.message}${await alsoSays(job.path)}` }
    throw error
  })
  .then(say)
  .then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      process.exit(70)
    },
  )
