// One fault at one system call on the files of a desk (never on SQLite's own), by strace; then the desk opened again and held against what it acknowledged.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openBareDesk } from './bare-desk.ts'
import { UNDER_STRACE } from './under-strace.ts'

const run = promisify(execFile)
const ACTS = 12

export const CALLS = ['openat', 'pwrite64', 'fsync', 'rename', 'mkdir', 'close'] as const
export const FAULTS = ['error=EIO', 'error=ENOSPC', 'signal=KILL', 'retval=0'] as const
export type Point = { readonly call: (typeof CALLS)[number]; readonly fault: (typeof FAULTS)[number]; readonly when: number }

/** Points spread over calls, faults and moments. A short write is a write that took nothing: one cannot lie to a program that it wrote what it did not. */
export function pointsOf(count: number): readonly Point[] {
  const points: Point[] = []
  for (let when = 1; points.length < count; when++)
    for (const call of CALLS)
      for (const fault of FAULTS) {
        const fits = fault === 'retval=0' ? call === 'pwrite64' : fault === 'error=ENOSPC' ? call !== 'fsync' && call !== 'close' : true
        if (fits) points.push({ call, fault, when })
      }
  return points.slice(0, count)
}

/** A closed desk with an incident in it, to be copied for each run. */
export async function firstDesk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-inject-'))
  const desk = await openBareDesk(join(folder, 'desk'))
  await desk.openIncident()
  await desk.name('Ada')
  await desk.close()
  return folder
}

export type Outcome = { readonly hit: boolean; readonly acknowledged: number; readonly refusals: readonly string[]; readonly lost: readonly string[] }

export async function injectAt(first: string, { call, fault, when }: Point, name: string): Promise<Outcome> {
  const place = await mkdtemp(join(tmpdir(), 'dateline-inject-'))
  try {
    const folder = join(place, 'desk')
    await cp(join(first, 'desk'), folder, { recursive: true })
    const paths = oursIn(folder, name).flatMap((path) => ['-P', path])
    const child = [process.execPath, join(import.meta.dirname, 'inject-child.ts'), folder, name]
    const trace = join(place, 'trace')
    const only = ['-f', '-o', trace, ...paths, '-e', `trace=${call}`, '-e', `inject=${call}:${fault}:when=${when}`]
    // On one thread, so that the calls have an order in which they can be counted.
    const env = { ...UNDER_STRACE.env, UV_THREADPOOL_SIZE: '1' }
    const { stdout } = await run('strace', [...only, ...child], { ...UNDER_STRACE, env }).catch((error: { stdout?: string }) => ({
      stdout: error.stdout ?? '',
    }))
    const hit = /INJECTED|SIGKILL/.test(await readFile(trace, 'utf8'))
    const lines = stdout.split('\n').slice(0, -1)
    const kept = lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5))
    const refusals = lines.filter((line) => /^(refused|not opened)/.test(line))
    const lost = await missing(folder, kept)
    // After a sync that failed nothing more may be acknowledged.
    const stopped = lines.findIndex((line) => line === 'refused disk-failed')
    if (stopped >= 0 && lines.slice(stopped).some((line) => line.startsWith('kept '))) lost.push('something was acknowledged after the disk had failed')
    return { hit, acknowledged: kept.length, refusals: [...new Set(refusals)], lost }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Opens what is left: everything acknowledged must be there, and the desk must take in more. */
async function missing(folder: string, kept: readonly string[]): Promise<string[]> {
  const lost: string[] = []
  try {
    const desk = await openBareDesk(folder)
    for (const sha256 of kept) {
      const bytes = await desk.originals.digestOf(sha256).catch(() => null)
      if (bytes?.sha256 !== sha256) lost.push(`the bytes of ${sha256}`)
      const row = await desk.store.read.selectFrom('captures').select('seq').where('original', '=', sha256).executeTakeFirst()
      if (row === undefined || row.seq > desk.log.size()) lost.push(`the entry of ${sha256}`)
    }
    await desk.takeIn('And once more.')
    await desk.close()
  } catch (error) {
    lost.push(`the desk does not open: ${String((error as { code?: unknown }).code ?? '')} ${error instanceof Error ? error.message : ''}`)
  }
  return lost
}

function oursIn(folder: string, name: string): readonly string[] {
  const sizes = Array.from({ length: 20 }, (_, n) => n + 1)
  const originals = Array.from({ length: ACTS }, (_, n) => createHash('sha256').update(`A crane fell ${n} times in run ${name}.`).digest('hex'))
  const log = [
    '',
    '/checkpoint',
    '/checkpoint.new',
    '/tile',
    '/tile/0',
    '/tile/0/000.p',
    '/tile/entries',
    '/tile/entries/000.p',
    ...sizes.flatMap((n) => [`/tile/0/000.p/${n}`, `/tile/entries/000.p/${n}`]),
  ]
  const shelves = originals.flatMap((sha256) => [`/originals/${sha256.slice(0, 2)}`, `/originals/${sha256.slice(0, 2)}/${sha256}`])
  return [...log.map((path) => `${folder}/log${path}`), `${folder}/originals`, ...shelves.map((path) => folder + path)]
}
