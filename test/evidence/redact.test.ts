// Redaction that removes: no pixel, no sample, no word and no hidden byte of what was taken out is in the new file.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { drawAnew } from '../../src/desk/redacting/draw-picture.ts'
import { findJail } from '../../src/jobs/jail.ts'
import { ffmpegArguments } from '../../src/evidence/redact/film.ts'
import { pdfOfText } from '../../src/evidence/redact/pdf.ts'
import { redactPicture } from '../../src/evidence/redact/picture.ts'
import { NOTHING, type Area } from '../../src/evidence/redact/redaction.ts'
import { redactText, spansOf } from '../../src/evidence/redact/words.ts'
import { pdf } from '../../src/reading/readers/pdf.ts'
import { pngOf } from '../hostile/files.ts'
import { bytesOf, codeOf, file, openTestDesk } from '../desk/open-test-desk.ts'

const RUNS = Number(process.env['DATELINE_REDACTIONS'] ?? 40)
const SEED = 5
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

/** Noise in which every pixel is bright: one of the old picture is never mistaken for black. */
async function noise(width: number, height: number, as: 'png' | 'jpeg' | 'webp', seed: number): Promise<Uint8Array> {
  const random = randomFrom(seed)
  const data = Buffer.alloc(width * height * 3)
  for (let n = 0; n < data.length; n++) data[n] = 64 + Math.floor(random() * 192)
  return new Uint8Array(
    await sharp(data, { raw: { width, height, channels: 3 } })
      .toFormat(as)
      .toBuffer(),
  )
}
const pixelsIn = async (bytes: Uint8Array, { x, y, width, height }: Area): Promise<Buffer> =>
  sharp(bytes).extract({ left: x, top: y, width, height }).removeAlpha().raw().toBuffer()

test(`of ${RUNS} random areas (seed ${SEED}) no pixel is kept, in PNG, JPEG and WebP`, async () => {
  const random = randomFrom(SEED)
  for (let n = 0; n < RUNS; n++) {
    const as = (['png', 'jpeg', 'webp'] as const)[n % 3] ?? 'png'
    const [width, height] = [40 + Math.floor(random() * 160), 40 + Math.floor(random() * 160)]
    const [x, y] = [Math.floor(random() * (width - 1)), Math.floor(random() * (height - 1))]
    const area = { x, y, width: 1 + Math.floor(random() * (width - x - 1)), height: 1 + Math.floor(random() * (height - y - 1)) }
    const { bytes } = await redactPicture(await noise(width, height, as, n + 1), [area])
    expect(Math.max(...(await pixelsIn(bytes, area))), `${as} ${JSON.stringify({ width, height, area })}`).toBe(0)
  }
})

test('what is outside the areas is still the picture, and a lossless one keeps it to the pixel', async () => {
  const before = await noise(100, 80, 'png', 9)
  const { bytes, mediaType } = await redactPicture(before, [{ x: 10, y: 10, width: 20, height: 20 }])
  expect(mediaType).toBe('image/png')
  const rest = { x: 31, y: 0, width: 69, height: 80 }
  expect((await pixelsIn(bytes, rest)).equals(await pixelsIn(before, rest))).toBe(true)
  expect((await pixelsIn(bytes, { x: 10, y: 31, width: 20, height: 1 })).equals(await pixelsIn(before, { x: 10, y: 31, width: 20, height: 1 }))).toBe(true)
})

test('areas are meant as the picture is seen: one that lies on its side in the file is turned first', async () => {
  const bytes = await sharp(await noise(120, 60, 'jpeg', 3))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const drawn = await redactPicture(bytes, [{ x: 20, y: 70, width: 20, height: 40 }])
  expect(await sharp(drawn.bytes).metadata()).toMatchObject({ width: 60, height: 120 })
  expect(Math.max(...(await pixelsIn(drawn.bytes, { x: 20, y: 70, width: 20, height: 40 })))).toBe(0)
})

test(`${RUNS} secrets planted beside the picture are in no byte of what is made`, async () => {
  for (let n = 0; n < RUNS; n++) {
    const secret = `Secret${n}Quay${(n * 7919) % 1000}`
    const base = await noise(64, 64, n % 2 === 0 ? 'jpeg' : 'png', n + 1)
    const planted = await plant(base, secret, n % 5)
    expect(holds(planted, secret), `the control: planted in way ${n % 5}`).toBe(true)
    const { bytes } = await redactPicture(planted, [{ x: 0, y: 0, width: 10, height: 10 }])
    expect(holds(bytes, secret)).toBe(false)
    const { exif, icc, xmp, iptc, comments } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, iptc, comments }).toEqual({ exif: undefined, icc: undefined, xmp: undefined, iptc: undefined, comments: undefined })
  }
})

async function plant(bytes: Uint8Array, secret: string, way: number): Promise<Uint8Array> {
  if (way === 0)
    return sharp(bytes)
      .withExif({ IFD0: { ImageDescription: secret, Artist: secret } })
      .toBuffer()
  if (way === 1) return sharp(bytes).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${secret}</a></x:xmpmeta>`).jpeg().toBuffer()
  if (way === 2) return Buffer.concat([bytes, Buffer.from(secret)]) // behind the end
  if (way === 3) return Buffer.concat([bytes, Buffer.from(secret, 'utf16le')])
  return Buffer.concat([bytes, Buffer.from(Buffer.from(secret).toString('base64'))])
}
const holds = (bytes: Uint8Array, secret: string): boolean => {
  const all = Buffer.from(bytes)
  return [Buffer.from(secret), Buffer.from(secret, 'utf16le'), Buffer.from(Buffer.from(secret).toString('base64'))].some((form) => all.includes(form))
}

test.skipIf((await findJail()).kind !== 'bwrap')('a picture of nearly as many pixels as are opened finds room in the jail', async () => {
  const [width, height] = [9990, 9990]
  const plain = sharp({ create: { width, height, channels: 3, background: '#603020' }, limitInputPixels: false })
  for (const picture of [
    await plain.clone().withMetadata({ orientation: 6 }).jpeg({ progressive: true }).toBuffer(),
    await plain.clone().webp({ effort: 0 }).toBuffer(),
  ])
    expect(await drawAnew(() => Promise.resolve(picture), [{ x: 0, y: 0, width: 100, height: 100 }])).toMatchObject({ width, height })
})

test('a picture of too many pixels, a damaged one, and an area outside are refused', async () => {
  expect(await codeOf(redactPicture(pngOf(19_000, 14_000), [{ x: 0, y: 0, width: 1, height: 1 }]))).toBe('picture-too-large')
  expect(await codeOf(redactPicture(Buffer.from('no picture'), []))).toBe('picture-damaged')
  const picture = await noise(20, 20, 'png', 1)
  for (const area of [
    { x: 20, y: 0, width: 5, height: 5 },
    { x: 0, y: 0, width: 0, height: 5 },
    { x: NaN, y: 0, width: 5, height: 5 },
  ])
    expect(await codeOf(redactPicture(picture, [area]))).toBe('redact-area')
})

const TEXT = 'The driver, Ada  Bright, spoke. “Ada Bright!” they called. ADA\nBRIGHT left; Adam Brightly stayed. José and Jose\u0301 came.'

test('words are taken out wherever they stand, whatever their case and spacing, and nothing tells how long they were', () => {
  const left = redactText(TEXT, [...spansOf(TEXT, 'Ada Bright'), ...spansOf(TEXT, 'josé')])
  expect(left).toBe('The driver, [removed], spoke. “[removed]!” they called. [removed] left; Adam Brightly stayed. [removed] and [removed] came.')
  expect(() => spansOf(TEXT, 'Nobody')).toThrow(expect.objectContaining({ code: 'redact-not-found' }) as Error)
  expect(() => redactText(TEXT, [{ start: 5, end: 4000 }])).toThrow(expect.objectContaining({ code: 'redact-span' }) as Error)
  expect(
    redactText('abcdef', [
      { start: 1, end: 3 },
      { start: 2, end: 5 },
    ]),
  ).toBe('a[removed]f')
  expect(redactText('a .* b', spansOf('a .* b', '.*'))).toBe('a [removed] b')
})

test('a PDF drawn anew holds the words that are left, and none that were taken out', async () => {
  const made = pdfOfText(redactText(TEXT, spansOf(TEXT, 'Ada Bright')), 'Drawn anew.')
  const [page] = await pdf.read(made ?? new Uint8Array(0), { name: 'a.pdf', mediaType: null })
  expect(page?.text).toContain('Adam Brightly stayed. José')
  expect(page?.text).not.toMatch(/Ada\s+Bright\b/i)
  expect(holds(made ?? new Uint8Array(0), 'Ada')).toBe(true) // the control: "Adam" is there, unpacked, to be found
  expect(pdfOfText('Кран упал', 'Drawn anew.')).toBeNull()
})

const HAS_FFMPEG = spawnSync('/usr/bin/ffmpeg', ['-version']).status === 0
const HAS_BWRAP = (await findJail()).kind === 'bwrap'
const folder = mkdtempSync(join(tmpdir(), 'dateline-redact-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const why = [...(HAS_FFMPEG ? [] : ['no ffmpeg']), ...(HAS_BWRAP ? [] : ['no bubblewrap'])].join(' and ')
const run = (...args: readonly string[]): Buffer => execFileSync('/usr/bin/ffmpeg', ['-v', 'error', '-y', ...args], { maxBuffer: 200_000_000 })

test.skipIf(!HAS_FFMPEG)(
  `a film keeps no pixel of the area, no frame and no sound of the stretches, and nothing of its metadata${HAS_FFMPEG ? '' : ': skipped, no ffmpeg'}`,
  () => {
    const [from, to] = [join(folder, 'film.mp4'), join(folder, 'film.mkv')]
    const bright = 'nullsrc=s=160x120:r=10:d=4,geq=lum=random(1)*150+100:cb=128:cr=128'
    run(
      '-f',
      'lavfi',
      '-i',
      bright,
      '-f',
      'lavfi',
      '-i',
      'sine=frequency=440:d=4',
      '-metadata',
      'title=SecretTitle',
      '-metadata',
      'comment=SecretComment',
      '-pix_fmt',
      'yuv420p',
      '-c:a',
      'aac',
      from,
    )
    expect(readFileSync(from).includes('SecretTitle')).toBe(true)
    const area = { x: 40, y: 30, width: 50, height: 40 }
    const args = ffmpegArguments(from, { ...NOTHING, areas: [area], frames: [{ start: 1, end: 2 }], sound: [{ start: 2, end: 3 }] })
    run(...args.slice(0, -1), to)
    expect(readFileSync(to).includes('Secret')).toBe(false)
    const frames = run('-i', to, '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1')
    let [brightest, inBlack, outside] = [0, 0, 0]
    for (let frame = 0; frame < frames.length / (160 * 120); frame++)
      for (let y = 0; y < 120; y++)
        for (let x = 0; x < 160; x++) {
          const value = frames[frame * 160 * 120 + y * 160 + x] ?? 0
          const inside = x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height
          if (inside) brightest = Math.max(brightest, value)
          else if (frame >= 10 && frame < 20) inBlack = Math.max(inBlack, value)
          else outside = Math.max(outside, value)
        }
    expect(frames.length / (160 * 120)).toBe(40)
    expect(brightest).toBeLessThanOrEqual(8) // black, as far as a lossy film can say black
    expect(inBlack).toBeLessThanOrEqual(8)
    expect(outside).toBeGreaterThan(150)
    const sound = run('-i', to, '-f', 's16le', '-ac', '1', '-ar', '44100', 'pipe:1')
    const loudest = (start: number, end: number): number => {
      let most = 0
      for (let n = Math.round(start * 44_100); n < Math.round(end * 44_100); n++) most = Math.max(most, Math.abs(sound.readInt16LE(2 * n)))
      return most
    }
    expect(loudest(2, 3)).toBe(0)
    expect(loudest(0.2, 1.8)).toBeGreaterThan(1000)
  },
)

test.skipIf(why !== '')(
  `at the desk a picture and a film are drawn anew in the jail, with their parents recorded${why === '' ? '' : `: skipped, ${why}`}`,
  async () => {
    const desk = await openTestDesk()
    const { code } = await desk.openIncident('Crane', 'UTC')
    await desk.nameDesk('Ada')
    const picture = await desk.takeIn(code, file('SecretName.png', await noise(60, 60, 'png', 2)))
    run('-f', 'lavfi', '-i', 'testsrc2=s=64x64:r=5:d=1', '-pix_fmt', 'yuv420p', join(folder, 'short.mp4'))
    const film = await desk.takeIn(code, file('short.mp4', readFileSync(join(folder, 'short.mp4'))))
    await desk.idle()
    const before = (await desk.reports(code)).length

    const drawn = await desk.redact(picture.report, { areas: [{ x: 5, y: 5, width: 9, height: 9 }], because: 'a private person' })
    expect(drawn).toMatchObject({ parent: picture.original, mediaType: 'image/png', name: `${picture.report}-redacted.png` })
    expect(Math.max(...(await pixelsIn(await bytesOf(desk, drawn.original), { x: 5, y: 5, width: 9, height: 9 })))).toBe(0)
    const packed = await desk.redact(film.report, { frames: [{ start: 0, end: 1 }], because: 'a private person' })
    expect(packed).toMatchObject({ parent: film.original, mediaType: 'video/x-matroska' })
    writeFileSync(join(folder, 'packed.mkv'), await bytesOf(desk, packed.original))
    expect(run('-i', join(folder, 'packed.mkv'), '-f', 'null', '-').length).toBe(0)

    // A derived file is no further report, and the entry does not say what was taken out.
    expect((await desk.reports(code)).length).toBe(before)
    expect((await desk.trail(code)).filter(({ change }) => change.kind === 'redacted').map(({ change }) => change)).toMatchObject([
      { parent: film.original },
      { parent: picture.original, what: { areas: 1 } },
    ])
    expect((await desk.rebuild()).equal).toBe(true)
  },
)

test('at the desk words are taken out of what was read, by name and with a reason', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  const { report, original } = await desk.takeIn(code, file('page.txt', TEXT))
  await desk.idle()
  expect(await codeOf(desk.redact(report, { words: ['Ada Bright'], because: 'x' }))).toBe('desk-unnamed')
  await desk.nameDesk('Ada')
  const made = await desk.redact(report, { words: ['Ada Bright'], because: 'a private person' })
  const text = String(await bytesOf(desk, made.original))
  expect(text).toContain('[removed]')
  expect(text).not.toMatch(/Ada\s+Bright\b/i)
  expect(String(await bytesOf(desk, original))).toBe(TEXT)
  expect(await codeOf(desk.redact(report, { because: 'x' }))).toBe('redact-nothing')
  expect(JSON.stringify((await desk.trail(code)).filter(({ change }) => change.kind === 'redacted'))).not.toContain('Bright')
})
