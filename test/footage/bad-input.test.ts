import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawer, numbersFrom } from '../../scripts/draw/scene.ts'
import { launchPlain, type Launch } from '../../src/footage/decode/launch.ts'
import { printFile, type PrintOptions } from '../../src/footage/print-file.ts'
import type { FootagePrint } from '../../src/model/footage.ts'
import { Problem } from '../../src/model/problem.ts'
import { draw, folderOfDrawings, SCENE } from './drawn.ts'
import { mutantOf } from './mutants.ts'

const folder = folderOfDrawings()
const file = (name: string): string => join(folder, name)
const clip = file('clip.mp4')
let bytes: Buffer

beforeAll(() => {
  draw(clip, { seconds: 3 })
  bytes = readFileSync(clip)
})

/** The code of the Problem; the sentence must say that the original is kept, and nothing of the machine. */
async function codeOf(path: string, options: PrintOptions = {}): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
  const error: unknown = await printFile(path, options).then(
    (print: FootagePrint) => new Error(`was printed: ${print.kind}`),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Problem)) throw error
  expect(error.message).toMatch(/kept/)
  expect(error.message).not.toContain(folder)
  expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(digest)
  return error.code
}

function written(name: string, contents: Uint8Array | string): string {
  writeFileSync(file(name), contents)
  return file(name)
}

describe('what is no footage', () => {
  test('an empty file, a text and a file that is not there', async () => {
    expect(await codeOf(written('empty.mp4', ''))).toBe('footage-empty')
    expect(await codeOf(written('words.mp4', 'Not footage at all. '.repeat(100)))).toBe('footage-unreadable')
    await expect(printFile(file('nowhere.mp4'))).rejects.toMatchObject({ code: 'file-missing' })
  })

  test.each([
    ['m3u8', '#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n'],
    ['concat', "ffconcat version 1.0\nfile '/etc/passwd'\n"],
    ['dash', '<?xml version="1.0"?>\n<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><BaseURL>http://192.0.2.1/</BaseURL></MPD>'],
    ['sdp', 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n'],
  ])('a playlist (%s) named .mp4 is not followed', async (_kind, words) => {
    expect(await codeOf(written('list.mp4', words))).toBe('footage-playlist')
  })

  test('a path that looks like an address is a path', async () => {
    await expect(printFile('http://192.0.2.1/clip.mp4')).rejects.toMatchObject({ code: 'file-missing' })
  })
})

describe('what is cut off or empty', () => {
  test('cut off before its index it cannot be read; cut off after it, the print says so', async () => {
    expect(await codeOf(written('cut.mp4', bytes.subarray(0, bytes.length / 2)))).toBe('footage-unreadable')
    const early = draw(file('early.mkv'), { seconds: 3 })
    const cut = await printFile(written('cut.mkv', readFileSync(early).subarray(0, statSync(early).size * 0.6)))
    expect(cut.pictures?.times.length).toBeGreaterThan(3)
    expect(cut.duration).toBeLessThan(2.5)
    expect(cut.troubles).toMatchObject([{ code: 'footage-short' }])
  })

  test('no frames, and one frame', async () => {
    expect(await codeOf(draw(file('none.mkv'), { seconds: 0, silent: true }))).toMatch(/^footage-(no-frames|nothing|unreadable)$/)
    const one = await printFile(draw(file('one.mp4'), { seconds: 1 / 12, silent: true }))
    expect([...(one.pictures?.times ?? [])]).toEqual([0])
  })

  test('sound shorter than one item, and a picture of no size', async () => {
    const wav = Buffer.concat([
      Buffer.from('RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x22\x56\0\0\x44\xac\0\0\x02\0\x10\0data', 'latin1'),
      Buffer.from([0x88, 0x58, 1, 0]),
      Buffer.alloc(88_200),
    ])
    expect(await codeOf(written('short.wav', wav))).toBe('sound-too-short')
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    png.writeUInt32BE(0, 16)
    expect(await codeOf(written('none.png', png))).toBe('picture-unreadable')
  })
})

describe('what would cost too much', () => {
  test('a header of 16,384 by 16,384 pixels, or of a million seconds, is refused before anything is decoded', async () => {
    // stsd, its avc1 entry: 28 bytes behind its name stand width and height
    const stsd = bytes.indexOf('stsd', 0, 'latin1')
    const entry = bytes.indexOf('avc1', stsd, 'latin1')
    const wide = Buffer.from(bytes)
    wide.writeUInt16BE(16_384, entry + 28)
    wide.writeUInt16BE(16_384, entry + 30)
    expect(await codeOf(written('wide.mp4', wide))).toBe('footage-too-large')
    // Matroska's Duration: 0x4489, a length of eight, a double of milliseconds
    const long = readFileSync(draw(file('long.mkv'), { seconds: 1, silent: true }))
    long.writeDoubleBE(1e9, long.indexOf(Buffer.from([0x44, 0x89, 0x88])) + 3)
    expect(await codeOf(written('long.mkv', long))).toBe('footage-too-long')
  })

  test('frames that stand hours apart are not printed for all those hours', async () => {
    // stts: version and flags, how many entries, how many frames, how long each stands
    const slow = Buffer.from(bytes)
    slow.writeUInt32BE(0x0fff_ffff, slow.indexOf('stts', 0, 'latin1') + 16)
    const outcome = await printFile(written('slow.mp4', slow)).then(
      ({ duration }) => duration,
      ({ code }: { code: string }) => code,
    )
    expect(outcome === 'footage-too-long' || (typeof outcome === 'number' && outcome <= 30), String(outcome)).toBe(true)
  })

  test('limits hold where the header says nothing: seconds, frames a second', async () => {
    expect(await codeOf(clip, { limits: { seconds: 2 } })).toBe('footage-too-long')
    expect(await codeOf(clip, { limits: { framesPerSecond: 10 } })).toBe('footage-too-fast')
    expect(await codeOf(draw(file('live.ts'), { seconds: 3, silent: true }), { limits: { seconds: 2 } })).toBe('footage-too-long')
  })

  test('a picture that unpacks to more than is opened', async () => {
    const jpeg = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
    jpeg.writeUInt16BE(65_000, frame + 5)
    jpeg.writeUInt16BE(65_000, frame + 7)
    expect(await codeOf(written('bomb.jpg', jpeg))).toBe('picture-too-large')
    expect(await codeOf(written('large.png', await sharp({ create: { width: 400, height: 300, channels: 3, background: 'red' } }).png().toBuffer()), { limits: { stillPixels: 100_000 } })).toBe('picture-too-large') // prettier-ignore
  })

  test('a codec that is not on the list is named', async () => {
    const odd = Buffer.from(bytes)
    odd.write('rv40', odd.indexOf('avc1', odd.indexOf('stsd', 0, 'latin1'), 'latin1'), 'latin1')
    expect(await codeOf(written('odd.mp4', odd))).toMatch(/^footage-(codec|unreadable|no-frames)$/)
  })
})

describe('a decoder that fails', () => {
  const child =
    (how: string): Launch =>
    (_script, options) => {
      const started = launchPlain(new URL('decoder-child.ts', import.meta.url), options)
      started.input.write(`${how}\n`)
      return started
    }

  test('one that falls over, talks nonsense, hangs or eats memory costs one attempt, and the next file is printed', async () => {
    expect(await codeOf(clip, { launch: child('fall') })).toBe('decoder-fell')
    expect(await codeOf(clip, { launch: child('nonsense') })).toBe('decoder-fell')
    expect(await codeOf(clip, { launch: child('hang'), limits: { silentSeconds: 1 } })).toBe('footage-hangs')
    expect(await codeOf(clip, { launch: child('talk'), limits: { wallSeconds: 1 } })).toBe('footage-time')
    expect(await codeOf(clip, { launch: child('eat'), limits: { megabytes: 200 } })).toBe('footage-memory')
    expect((await printFile(clip)).kind).toBe('video')
  })

  test('processor time has its own limit', async () => {
    expect(await codeOf(clip, { launch: child('spin'), limits: { cpuSeconds: 1 } })).toBe('footage-time')
  })

  test('a cancelled print ends at once', async () => {
    const why = new Error('enough')
    await expect(printFile(clip, { launch: child('hang'), signal: AbortSignal.timeout(300) })).rejects.toMatchObject({ name: 'TimeoutError' })
    await expect(printFile(clip, { signal: AbortSignal.abort(why) })).rejects.toBe(why)
  })
})

test('24 mutants of our clips: printed or refused with a code, no hang, no file beside them', async () => {
  const still = await sharp(Buffer.from(drawer(SCENE)(1)), { raw: { width: 192, height: 128, channels: 1 } })
    .webp()
    .toBuffer()
  const kinds = [bytes, readFileSync(draw(file('m.mkv'), { seconds: 1 })), still]
  const next = numbersFrom(24)
  const paths = Array.from({ length: 24 }, (_, i) => written(`mutant-${i}`, mutantOf(kinds[i % 10 === 9 ? 2 : i % 2]!, next)))
  copyFileSync(clip, file('control'))
  const before = readdirSync(folder).length
  const ended = await Promise.all(
    paths.map((path) =>
      printFile(path, { threads: 1, limits: { wallSeconds: 30 } }).then(
        () => 'printed',
        (error: unknown) => (error instanceof Problem && !error.message.includes('exit code 70') ? error.code : `no Problem: ${String(error)}`),
      ),
    ),
  )
  expect(ended.filter((code) => !/^(printed|footage-[a-z-]+|picture-[a-z-]+|sound-too-short|decoder-fell)$/.test(code))).toEqual([])
  expect(ended.filter((code) => ['footage-hangs', 'footage-time', 'footage-memory'].includes(code))).toEqual([])
  expect(readdirSync(folder)).toHaveLength(before)
})
