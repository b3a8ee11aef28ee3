// Writes a bundle of many originals and checks it, against `sha256sum -c` on the same files: time of each, and the most memory that was held.
//
//   node bench/bundle.ts [ORIGINALS] [MEGABYTES]     default 1000 and 2000; run by hand
//
// Each program reads the files once before its turn, so that all find them in the page cache; three turns each, one after the other, the middle one counts.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeBundle } from '../src/evidence/bundle/write.ts'
import { authority } from '../test/evidence/authority.ts'
import { madeBundle, type Large } from '../test/evidence/make-bundle.ts'

const MEASURE = `
import resource, subprocess, sys, time
began = time.time()
ran = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(ran.returncode, used.ru_maxrss, time.time() - began, used.ru_utime + used.ru_stime)`

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const [count = 1000, megabytes = 2000] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(join(tmpdir(), 'bench-bundle-'))
const clock = authority()
try {
  const originals: Large[] = []
  const size = Math.floor((megabytes * 1e6) / count)
  for (let i = 0; i < count; i++) originals.push(await random(join(folder, String(i)), size))
  const { parts } = await madeBundle({ originals, authority: clock })
  const zip = join(folder, 'bundle.zip')
  const began = performance.now()
  await writeBundle(zip, parts)
  console.log(
    `written: ${parts.length} parts, ${((performance.now() - began) / 1000).toFixed(1)} s, ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident at the end`,
  )
  for (let i = 0; i < count; i++) await rm(join(folder, String(i)))
  execFileSync('unzip', ['-q', zip, '-d', join(folder, 'un')])
  const un = join(folder, 'un')
  const check = (): Timed => timed('sha256sum', ['--quiet', '-c', 'manifest-sha256.txt'], un)
  const ours = (): Timed => timed(process.execPath, [join(un, 'data/verify/verify.mjs'), un], un)
  const zipped = (): Timed => timed(process.execPath, [join(un, 'data/verify/verify.mjs'), zip], un)
  const turns = [1, 2, 3].map(() => ({ theirs: check(), folder: ours(), zip: zipped() }))
  const theirs = (what: 'seconds' | 'worked'): number => middle(turns.map((turn) => turn.theirs[what]))
  for (const [what, mine] of [
    ['verify.mjs on the folder', turns.map((turn) => turn.folder)],
    ['verify.mjs on the ZIP', turns.map((turn) => turn.zip)],
  ] as const) {
    const [seconds, worked] = [middle(mine.map((each) => each.seconds)), middle(mine.map((each) => each.worked))]
    const ratios = `${(seconds / theirs('seconds')).toFixed(2)} of its time, ${(worked / theirs('worked')).toFixed(2)} of its processor time`
    const most = Math.round(Math.max(...mine.map((each) => each.megabytes)))
    console.log(
      `${what}: ${seconds.toFixed(2)} s (${worked.toFixed(2)} s of work); sha256sum -c: ${theirs('seconds').toFixed(2)} s (${theirs('worked').toFixed(2)} s); ${ratios}; at most ${most} MB resident`,
    )
  }
} finally {
  clock.remove()
  await rm(folder, { recursive: true, force: true })
}

async function random(path: string, size: number): Promise<Large> {
  const [file, hash] = [await open(path, 'w'), createHash('sha256')]
  for (let left = size; left > 0; left -= 1e6) {
    const piece = randomBytes(Math.min(left, 1e6))
    hash.update(piece)
    await file.write(piece)
  }
  await file.close()
  return { sha256: hash.digest('hex'), size, pieces: () => createReadStream(path, { highWaterMark: 1024 * 1024 }) }
}

type Timed = { readonly seconds: number; readonly worked: number; readonly megabytes: number }

/** Wall time, and the most memory as /proc says it at the end of the program's life (time -v, where there is one, says the same). */
function timed(command: string, args: readonly string[], cwd: string): Timed {
  const began = performance.now()
  const ran = spawnSync('python3', ['-c', MEASURE, command, ...args], { cwd, encoding: 'utf8', maxBuffer: 1e8 })
  const [status = '1', kilobytes = '0', seconds = '0', worked = '0'] = ran.stdout.trim().split('\n').at(-1)?.split(' ') ?? []
  if (status !== '0')
    throw new Error(`${command} ended with ${status}: ${ran.stdout.slice(0, 500)} ${ran.stderr.slice(0, 500)} after ${performance.now() - began}`)
  return { seconds: Number(seconds), worked: Number(worked), megabytes: Number(kilobytes) / 1000 }
}
