import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawer } from '../../scripts/draw/scene.ts'
import type { FootagePrint, PicturePrint } from '../../src/model/footage.ts'
import { launchPlain, type Launch } from '../../src/footage/decode/launch.ts'
import { printFile } from '../../src/footage/print-file.ts'
import { bitsApart } from '../../src/footage/prints/printer.ts'
import { findJail, holds, startJailed } from '../../src/jobs/jail.ts'
import { draw, folderOfDrawings, SCENE } from './drawn.ts'

const folder = folderOfDrawings()
const clip = join(folder, 'clip.mp4')
const upright = drawer(SCENE)
let print: FootagePrint

beforeAll(async () => {
  draw(clip)
  print = await printFile(clip)
})

/** The hash that is kept for a second of the footage. */
function hashAt({ times, hashes }: PicturePrint, time: number): Uint8Array {
  let i = 0
  while (i + 1 < times.length && times[i + 1]! <= time) i++
  return hashes.subarray(32 * i, 32 * i + 32)
}

/** Mean of the bits between two prints, four times a second. */
function apart(a: FootagePrint, b: FootagePrint, seconds: number, of: 'pictures' | 'within' = 'pictures', with_: 'pictures' | 'within' = of): number {
  const [one, other] = [a[of], b[with_]]
  if (one === null || other === null || one === undefined || other === undefined) throw new Error('no pictures')
  let sum = 0
  for (let k = 0; k < seconds * 4; k++) sum += bitsApart(hashAt(one, k / 4), hashAt(other, k / 4))
  return sum / (seconds * 4)
}

const drawn = (name: string, drawing: Parameters<typeof draw>[1] = {}): Promise<FootagePrint> => printFile(draw(join(folder, name), drawing))

test('a clip has four frames a second, its sound, its size, and the decoder that was used', () => {
  expect(print).toMatchObject({ kind: 'video', width: 192, height: 128, box: null })
  expect(print.decoder).toMatch(/^node-av 6\.1\.1 \(FFmpeg \d/)
  expect(print.duration).toBeCloseTo(5, 1)
  expect(print.pictures?.stands.reduce((sum, one) => sum + one, 0)).toBe(20)
  expect([...(print.pictures?.times ?? [])].every((time) => Number.isInteger(time * 4))).toBe(true)
  expect(print.pictures?.hashes).toHaveLength(32 * (print.pictures?.times.length ?? 0))
  expect(print.pictures?.mirrored).toHaveLength(print.pictures?.hashes.length ?? 0)
  expect(print.sound?.items.length).toBeGreaterThanOrEqual(19)
  expect(print).not.toHaveProperty('within')
  expect(print).not.toHaveProperty('troubles')
})

test('the same file has the same print again, with any number of threads, from WebAssembly and from TypeScript', async () => {
  expect(await printFile(clip)).toEqual(print)
  expect(await printFile(clip, { threads: 1 })).toEqual(print)
  expect(await printFile(clip, { webAssembly: false })).toEqual(print)
})

test('another codec and container change a few bits, another scene changes most', async () => {
  expect(apart(print, await drawn('clip.mkv', { codec: 'mpeg4' }), 5)).toBeLessThan(12)
  expect(
    apart(print, await drawn('clip.webm', { codec: 'libvpx-vp9', soundCodec: 'libopus', options: { deadline: 'realtime', 'cpu-used': '8' } }), 5),
  ).toBeLessThan(12)
  expect(apart(print, await drawn('other.mp4', { seed: 2 }), 5)).toBeGreaterThan(70)
})

test('a copy in a mirror has the mirrored prints', async () => {
  const mirrored = await drawn('mirrored.mp4', { silent: true, change: (luma) => luma.map((_, i) => luma[i - (i % 192) + 191 - (i % 192)]!) })
  const asMirror = { ...print, pictures: { ...print.pictures!, hashes: print.pictures!.mirrored! } }
  expect(apart(asMirror, mirrored, 5)).toBeLessThan(12)
  expect(apart(print, mirrored, 5)).toBeGreaterThan(60)
})

test.each([1, 2, 3] as const)('a phone held with %i quarter turns is printed upright', async (quarters) => {
  const swap = quarters % 2 === 1
  const turned = await drawn(`turned-${quarters}.mp4`, {
    quarters,
    silent: true,
    width: swap ? 128 : 192,
    height: swap ? 192 : 128,
    // What the sensor saw: the scene turned the other way, so that the file's own turn sets it right.
    seconds: 2,
    change: (_, n) => unturn(upright(n / 12), quarters),
  })
  expect(turned).toMatchObject({ width: 192, height: 128 })
  expect(apart(print, turned, 2)).toBeLessThan(12)
})

/** The upright picture of 192 by 128 as a camera holds it that says "turn me by so many quarters clockwise". */
function unturn(picture: Uint8Array, quarters: 1 | 2 | 3): Uint8Array {
  const [width, height] = quarters === 2 ? [192, 128] : [128, 192]
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    const [ux, uy] = quarters === 1 ? [191 - y, x] : quarters === 2 ? [191 - x, 127 - y] : [y, 127 - x]
    return picture[uy * 192 + ux]!
  })
}

test('10 bits with an HDR curve, interlaced frames and odd strides are printed like the rest', async () => {
  expect(
    apart(print, await drawn('deep.mkv', { codec: 'libx265', deep: true, silent: true, seconds: 2, options: { 'x265-params': 'log-level=none' } }), 2),
  ).toBeLessThan(12)
  expect(apart(print, await drawn('interlaced.mp4', { options: { 'x264-params': 'tff=1' }, silent: true, seconds: 2 }), 2)).toBeLessThan(12)
  expect(apart(print, await drawn('odd.mkv', { codec: 'ffv1', width: 186, height: 122, silent: true, seconds: 2 }), 2)).toBeLessThan(31)
})

test('a stream that changes its size on the way is printed on both sides of the change', async () => {
  const path = draw(join(folder, 'sizes.ts'), { silent: true, seconds: 2 })
  appendFileSync(path, readFileSync(draw(join(folder, 'larger.ts'), { silent: true, seconds: 2, seed: 2, width: 256, height: 176 })))
  const sizes = await printFile(path)
  expect(apart(print, sizes, 1.5)).toBeLessThan(12)
  expect(sizes.pictures?.times.length).toBeGreaterThanOrEqual(8)
})

test('bars are found and left out, a black frame between them forgotten; a dark scene has none', async () => {
  const barred = (luma: Uint8Array, n: number): Uint8Array => luma.map((value, i) => (n % 20 === 19 || i % 192 < 32 || i % 192 >= 160 ? 0 : value))
  const inner = await drawn('inner.mp4', { width: 128, silent: true, seconds: 2, change: (_, n) => { const whole = upright(n / 12); return Uint8Array.from({ length: 128 * 128 }, (__, i) => whole[Math.floor(i / 128) * 192 + 32 + (i % 128)]!) } }) // prettier-ignore
  const bars = await drawn('bars.mp4', { silent: true, seconds: 2, change: barred })
  expect(bars.box?.left).toBeCloseTo(32 / 192, 1)
  expect(bars.box?.right).toBeCloseTo(160 / 192, 1)
  expect(bars.box).toMatchObject({ top: 0, bottom: 1 })
  expect(apart(bars, inner, 1, 'within', 'pictures')).toBeLessThan(16)
  expect(apart(bars, inner, 1)).toBeGreaterThan(40)
  expect((await drawn('dark.mp4', { silent: true, seconds: 2, change: (luma) => luma.map((value) => value / 6) })).box).toBeNull()
})

test('where nothing moves one frame stands for those that follow, for ten seconds at most', async () => {
  const picture = upright(1)
  const still = await drawn('still.mp4', { seconds: 24, framesPerSecond: 4, silent: true, change: () => picture })
  expect([...(still.pictures?.stands ?? [])]).toEqual([40, 40, 16])
  expect([...(still.pictures?.times ?? [])]).toEqual([0, 10, 20])
})

test('a picture has the print of the frame that it was taken from', async () => {
  const [jpeg, png] = [join(folder, 'still.jpg'), join(folder, 'still.png')]
  const raw = sharp(Buffer.from(upright(1)), { raw: { width: 192, height: 128, channels: 1 } })
  await raw.clone().resize(384).jpeg({ quality: 80 }).toFile(jpeg)
  await raw.png().toFile(png)
  for (const path of [jpeg, png]) {
    const still = await printFile(path)
    expect(still).toMatchObject({ kind: 'image', duration: null, sound: null })
    expect(still.decoder).toMatch(/^sharp \d/)
    expect(bitsApart(still.pictures!.hashes, hashAt(print.pictures!, 1))).toBeLessThan(20)
  }
})

test.each(['gif', 'webp'] as const)('a moving %s is footage, shown as long as it says', async (format) => {
  const frames = [0, 1, 2, 3].map((second) => upright(second))
  const path = join(folder, `moving.${format}`)
  await sharp(Buffer.concat(frames), { raw: { width: 192, height: 512, channels: 1, pageHeight: 128 } })
    [format]({ delay: [1000, 1000, 1000, 1000] })
    .toFile(path)
  const moving = await printFile(path)
  expect(moving).toMatchObject({ kind: 'video', width: 192, height: 128, duration: 4 })
  expect([...moving.pictures!.times]).toEqual([0, 1, 2, 3])
  for (const second of [0, 1, 2, 3]) expect(bitsApart(hashAt(moving.pictures!, second), hashAt(print.pictures!, second))).toBeLessThan(24)
})

test('sound alone is a print without pictures', async () => {
  const path = join(folder, 'only.wav')
  const { items } = print.sound!
  const wav = Buffer.alloc(44 + 2 * 22050 * 5)
  const { soundOf } = await import('../../scripts/draw/scene.ts')
  wav.write('RIFF', 0).toString()
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.write('WAVEfmt ', 8)
  ;[16, 0x10001, 22050, 44100, 0x100002].forEach((word, i) => wav.writeUInt32LE(word, 16 + 4 * i))
  wav.write('data', 36)
  wav.writeUInt32LE(wav.length - 44, 40)
  soundOf(SCENE, 22050).forEach((value, i) => wav.writeInt16LE(Math.round(value * 32767), 44 + 2 * i))
  writeFileSync(path, wav)
  const sound = await printFile(path)
  expect(sound).toMatchObject({ kind: 'sound', width: null, pictures: null })
  let bits = 0
  sound.sound!.items.forEach((item, i) => (bits += (item ^ (items[i] ?? ~item)).toString(2).replaceAll(/[^1]/g, '').length))
  expect(bits / (32 * items.length)).toBeLessThan(0.12)
})

const FFMPEG = ((): boolean => {
  try {
    return execFileSync('ffmpeg', ['-version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
})()

describe.skipIf(!FFMPEG)(`by the system's ffmpeg${FFMPEG ? '' : ' (skipped: there is none here)'}`, () => {
  test('the prints are the same to a bit or two, and say who decoded', async () => {
    const other = await printFile(clip, { decoder: 'ffmpeg' })
    expect(other.decoder).toMatch(/^ffmpeg \d/)
    expect(other).toMatchObject({ kind: 'video', width: 192, height: 128, box: null })
    expect(apart(print, other, 5)).toBeLessThan(2)
    expect(other.sound?.items).toEqual(print.sound?.items)
    expect(await printFile(clip, { decoder: 'ffmpeg', threads: 1 })).toEqual(other)
  })

  test('where our own decoder is missing it is lent to the second attempt, and to no other', async () => {
    const lent: number[] = []
    const launch: Launch = (script, options) => {
      lent.push(options.programs.length)
      if (options.programs.length > 0) return launchPlain(script, options)
      const child = launchPlain(new URL('decoder-child.ts', import.meta.url), options)
      child.input.write('missing\n')
      return child
    }
    expect((await printFile(clip, { launch })).pictures).not.toBeNull()
    expect(lent).toEqual([0, 2])
  })
})

const jail = await findJail()
const isHeld = holds(jail, { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: decoders in a jail, because there is no bubblewrap (bwrap) here\n')

describe.skipIf(!isHeld)('held in the jail', () => {
  const launch: Launch = (script, options) => startJailed(jail, script, options)

  test('our own decoder gives what it gives outside', async () => {
    expect(await printFile(clip, { launch })).toEqual(print)
  })

  test.skipIf(!FFMPEG)('the ffmpeg of the system runs there too, and gives what it gives outside', async () => {
    const inside = await printFile(clip, { launch, decoder: 'ffmpeg' })
    expect(inside).toEqual(await printFile(clip, { decoder: 'ffmpeg' }))
    expect(inside.decoder).toMatch(/^ffmpeg \d/)
  })
})
