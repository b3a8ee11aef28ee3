// 500 damaged copies of our own clips through the decoder: no crash of this program, no hang over the limit, no file beside them. By hand:
// `node bench/soak-footage.ts [COUNT] [SEED]`. A mutant that makes the decoder fall over is kept aside by its number: the same seed makes it again.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { encode, type ToEncode } from '../scripts/draw/encode.ts'
import { drawer, numbersFrom, soundOf } from '../scripts/draw/scene.ts'
import { printFile } from '../src/footage/print-file.ts'
import { Problem } from '../src/model/problem.ts'
import { heicMaker } from '../test/footage/heic-files.ts'
import { mutantOf } from '../test/footage/mutants.ts'

const COUNT = Number(process.argv[2] ?? 500)
const SEED = Number(process.argv[3] ?? 1)
const folder = mkdtempSync(join(tmpdir(), 'dateline-soak-'))
const scene = { seed: SEED, seconds: 2, framesPerSecond: 12, width: 160, height: 96 }

async function originals(): Promise<readonly Buffer[]> {
  const at = drawer(scene)
  const frames = Array.from({ length: 24 }, (_, n) => at(n / 12))
  const kinds: readonly (readonly [string, Partial<ToEncode>])[] = [
    ['a.mp4', {}],
    ['b.mkv', { codec: 'mpeg4' }],
    ['c.webm', { codec: 'libvpx-vp9', soundCodec: 'libopus', options: { deadline: 'realtime', 'cpu-used': '8' } }],
    ['d.ts', {}],
    ['e.avi', { codec: 'mpeg4', soundCodec: 'pcm_s16le' }],
    ['f.mkv', { codec: 'libx265', deep: true, options: { 'x265-params': 'log-level=none' } }],
  ]
  const films = kinds.map(([name, kind]) => {
    const rate = kind.soundCodec === 'libopus' ? 48_000 : 22_050
    encode(join(folder, name), { ...scene, frames, sound: { rate, samples: soundOf(scene, rate) }, ...kind })
    return readFile(join(folder, name))
  })
  const still = sharp(Buffer.from(frames[3] ?? []), { raw: { width: 160, height: 96, channels: 1 } })
  const moving = sharp(Buffer.concat(frames.slice(0, 4)), { raw: { width: 160, height: 384, channels: 1, pageHeight: 96 } })
  return await Promise.all([
    ...films,
    still.clone().jpeg().toBuffer(),
    still.clone().png().toBuffer(),
    still.clone().avif().toBuffer(),
    moving.clone().gif().toBuffer(),
    moving.webp().toBuffer(),
    Promise.resolve(heicMaker(folder)(1)),
    ...(await sounds()),
  ])
}

/** A sound by itself: WAV by hand, and what the system's ffmpeg makes of it, where there is one. */
async function sounds(): Promise<readonly Promise<Buffer>[]> {
  const samples = Int16Array.from(soundOf({ ...scene, seconds: 6 }, 22_050), (value) => value * 30_000)
  const head = Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\0\0\0\0\0\0\0\0\x02\0\x10\0data\0\0\0\0', 'latin1')
  for (const [at, value] of [[4, 36 + samples.byteLength], [24, 22_050], [28, 44_100], [40, samples.byteLength]] as const) head.writeUInt32LE(value, at) // prettier-ignore
  const wav = join(folder, 's.wav')
  writeFileSync(wav, Buffer.concat([head, Buffer.from(samples.buffer)]))
  const others = ['s.mp3', 's.ogg', 's.flac'].filter((name) => spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', wav, join(folder, name)]).status === 0)
  if (others.length < 3) console.log('no ffmpeg here that writes mp3, ogg and flac: these are left out')
  return ['s.wav', ...others].map((name) => readFile(join(folder, name)))
}

try {
  const kinds = await originals()
  const before = readdirSync(folder).length
  const next = numbersFrom(SEED)
  const counts = new Map<string, number>()
  let number = 0
  let longest = 0
  const one = async (): Promise<void> => {
    while (number < COUNT) {
      const mine = number++
      const path = join(folder, `mutant-${mine}`)
      writeFileSync(path, mutantOf(kinds[mine % kinds.length] ?? Buffer.alloc(0), next))
      const begun = performance.now()
      const ended = await printFile(path, { threads: 1, limits: { wallSeconds: 60 } }).then(
        () => 'printed',
        (error: unknown) => {
          if (!(error instanceof Problem)) throw error
          if (error.code === 'decoder-fell') console.log(`mutant ${mine}, seed ${SEED}: ${error.message}`)
          return error.code
        },
      )
      longest = Math.max(longest, performance.now() - begun)
      counts.set(ended, (counts.get(ended) ?? 0) + 1)
      rmSync(path)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, one))
  console.log(`${COUNT} mutants, seed ${SEED}; the longest took ${(longest / 1000).toFixed(1)} s; files beside them: ${readdirSync(folder).length - before}`)
  for (const [code, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${code}: ${count}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
