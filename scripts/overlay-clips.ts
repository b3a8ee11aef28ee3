// Makes what lies over reposted footage: captions, lettering, logos, watermarks, tickers, small pictures, frames; and copies with nothing over them.
// Run: node scripts/overlay-clips.ts OUT CLIP...    writes OUT/<clip>--<kind>.mp4 and OUT/truth.json; those that are there are left.
//      node scripts/overlay-clips.ts OUT --harbours 6    draws OUT/harbour-<seed>.mp4 to make them of
//
// What is laid over a clip is drawn as a picture with transparency, and its true box is read from that picture's own pixels. Most clips are changed before it is laid on,
// as reposts are (mirrored, cropped, lit, made small, played faster), each in a way that its name decides. bench/footage-overlays.ts measures what is said of them.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import sharp from 'sharp'
import { clipAt, writeGraphs, type Box, type Clip } from './edit-clips.ts'
import { encode } from './draw/encode.ts'
import { drawer, numbersFrom } from './draw/scene.ts'

export type OverlayTruth = {
  readonly clip: string
  readonly file: string
  readonly kind: string
  /** What was done before anything was laid over it. */
  readonly change: string
  /** Where something lies over the shared picture, in shares of this one's; none: nothing does. */
  readonly overlays: readonly Box[]
  /** The part of this picture that shows the clip's, where that is not the whole. */
  readonly q?: Box
}

type Shape = { readonly svg: string; readonly another?: { readonly width: number; readonly at: readonly [number, number] } }
type Draw = (width: number, height: number, next: () => number) => readonly Shape[]

const WORDS = [
  'Crane falls at the quay',
  'Filmed this morning',
  'BREAKING',
  'Harbour tonight',
  'Sent in by a viewer',
  'What we know so far',
  'LIVE',
  'Witness video',
  'East pier, 18:40',
]
const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)]!
const text = (x: number, y: number, size: number, fill: string, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-family="Liberation Sans, DejaVu Sans, sans-serif" font-size="${size}" fill="${fill}" ${more}>${words}</text>`
const box = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`

/** A place in one of the corners for something so large. */
const corner = (w: number, h: number, width: number, height: number, next: () => number): readonly [number, number] => [
  next() < 0.5 ? w * 0.03 : w * 0.97 - width,
  next() < 0.5 ? h * 0.04 : h * 0.96 - height,
]
const logo = (w: number, h: number, next: () => number, opacity: number): string => {
  const size = Math.min(w, h) * (0.13 + 0.1 * next())
  const [x, y] = corner(w, h, size, size, next)
  const [ground, ink] = next() < 0.5 ? ['#b01820', 'white'] : ['white', '#202428']
  const plate =
    next() < 0.5 ? `<circle cx="${x + size / 2}" cy="${y + size / 2}" r="${size / 2}" fill="${ground}"/>` : box(x, y, size, size, ground, `rx="${size / 8}"`)
  return `<g opacity="${opacity}">${plate}${text(x + size / 2, y + size * 0.64, size * 0.42, ink, pick(['N1', 'HQ', 'TV', '24'], next), 'text-anchor="middle" font-weight="bold"')}</g>`
}
const bar = (w: number, h: number, next: () => number, opacity: number): string => {
  const height = h * (0.1 + 0.08 * next())
  const width = w * (0.5 + 0.5 * next())
  const [x, y] = [next() < 0.5 ? 0 : (w - width) / 2, h * (next() < 0.8 ? 0.72 + 0.1 * next() : 0.03 + 0.05 * next())]
  const [ground, ink] = next() < 0.6 ? ['#101830', 'white'] : ['#f0f0ec', '#181818']
  return box(x, y, width, height, ground, `opacity="${opacity}"`) + text(x + height * 0.3, y + height * 0.66, height * 0.5, ink, pick(WORDS, next))
}
const lettering = (w: number, h: number, next: () => number): string => {
  const size = h * (0.07 + 0.05 * next())
  const outline = `stroke="black" stroke-width="${size / 9}" paint-order="stroke" font-weight="bold" text-anchor="middle"`
  const y = h * (0.15 + 0.75 * next())
  return (
    text(w / 2, y, size, 'white', pick(WORDS, next), outline) + (next() < 0.5 ? '' : text(w / 2, y + size * 1.1, size, 'white', pick(WORDS, next), outline))
  )
}
const disc = (w: number, h: number, next: () => number): string => {
  const r = Math.min(w, h) * (0.1 + 0.07 * next())
  const [x, y] = [w * (0.25 + 0.5 * next()), h * (0.3 + 0.4 * next())]
  const eye = (side: number): string => `<circle cx="${x + (side * r) / 3}" cy="${y - r / 4}" r="${r / 8}" fill="#202020"/>`
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="#f2c230"/>${eye(-1)}${eye(1)}${box(x - r / 2.4, y + r / 3, r / 1.2, r / 7, '#202020')}`
}

/** Each shape is a picture of its own, so that each has a box of its own. */
export const kinds: Readonly<Record<string, Draw>> = {
  caption: (w, h, next) => [{ svg: bar(w, h, next, 1) }],
  lowerThird: (w, h, next) => [{ svg: bar(w, h, next, 0.72) }],
  lettering: (w, h, next) => [{ svg: lettering(w, h, next) }],
  logo: (w, h, next) => [{ svg: logo(w, h, next, 1) }],
  watermark: (w, h, next) => [{ svg: logo(w, h, next, 0.55) }],
  captionAndLogo: (w, h, next) => [{ svg: bar(w, h, () => 0.3 + 0.4 * next(), 0.85) }, { svg: logo(w, h, () => 0.45 * next(), 1) }],
  emoji: (w, h, next) => [{ svg: disc(w, h, next) }],
  smallPicture: (w, h, next) => {
    const width = w * (0.26 + 0.1 * next())
    const [x, y] = corner(w, h, width, (width * h) / w, next)
    return [{ svg: '', another: { width, at: [x, y] } }]
  },
}

/** Nothing lies over these. */
const plain = ['copy', 'small', 'cropped', 'mirrored', 'faster', 'slower', 'lit', 'twelve', 'soft']
/** Filters before anything is laid on, to a size of their own. */
const changes: Readonly<Record<string, string>> = {
  copy: 'null',
  small: 'scale=iw*0.6:ih*0.6',
  cropped: 'crop=iw*0.86:ih*0.88:iw*0.1:ih*0.04',
  mirrored: 'hflip',
  faster: 'setpts=PTS/1.1',
  slower: 'setpts=PTS/0.9',
  lit: 'eq=brightness=0.07:contrast=1.25:gamma=1.15',
  twelve: 'fps=12',
  soft: 'gblur=sigma=1.4,eq=contrast=0.85',
}
const before = ['copy', 'copy', 'small', 'cropped', 'mirrored', 'faster', 'lit', 'soft']
const SECONDS = 8
const MOST_PIXELS = 640
const CRF: Readonly<Record<string, number>> = { small: 34, soft: 30 }

const even = (value: number): number => 2 * Math.round(value / 2)
const seedOf = (words: string): number => createHash('sha256').update(words).digest().readUInt32LE()

/** The box of what is not transparent, in shares of the picture. */
async function boxOf(png: Buffer): Promise<Box> {
  const { data, info } = await sharp(png).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true })
  let [left, top, right, bottom] = [info.width, info.height, 0, 0]
  for (let y = 0; y < info.height; y++)
    for (let x = 0; x < info.width; x++)
      if (data[y * info.width + x]! > 60) [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)]
  return [left / info.width, top / info.height, right / info.width, bottom / info.height]
}

async function make(clip: Clip, kind: string, out: string, other: Clip): Promise<OverlayTruth> {
  const name = basename(clip.path, extname(clip.path))
  const file = join(out, `${name}--${kind}.mp4`)
  const next = numbersFrom(seedOf(`${name} ${kind}`))
  for (let i = 0; i < 5; i++) next()
  const change = plain.includes(kind) ? kind : pick(before, next)
  const shrink = (change === 'small' ? 0.6 : 1) * Math.min(1, MOST_PIXELS / Math.max(clip.width, clip.height))
  const [cw, ch] = change === 'cropped' ? [0.86, 0.88] : [1, 1]
  const [w, h] = [even(clip.width * cw * shrink), even(clip.height * ch * shrink)]
  const from = Math.max(0, Math.min(0.1 * clip.seconds + 0.37, clip.seconds - SECONDS))
  const start = `movie=${clip.path},trim=start=${from.toFixed(2)}:duration=${SECONDS},setpts=PTS-STARTPTS,${changes[change]!},scale=${w}:${h},setsar=1,format=yuv444p`
  let graph = `${start}[m0]`
  const overlays: Box[] = []
  let q: Box | undefined
  if (kind === 'framed') {
    const [fw, fh] = [even(w * (0.62 + 0.2 * next())), 0]
    const inner = even((fw * h) / w) + fh
    const [x, y] = [even((w - fw) * next()), even((h - inner) * (0.3 + 0.5 * next()))]
    graph += `;[m0]scale=${fw}:${inner},pad=${w}:${h}:${x}:${y}:0x304878[m1]`
    q = [x / w, y / h, (x + fw) / w, (y + inner) / h]
  } else if (kind === 'bars') {
    const height = even(h * (0.08 + 0.06 * next()))
    graph += `;[m0]drawbox=x=0:y=0:w=${w}:h=${height}:color=black:t=fill,drawbox=x=0:y=${h - height}:w=${w}:h=${height}:color=black:t=fill[m1]`
    q = [0, height / h, 1, 1 - height / h]
  } else if (!plain.includes(kind)) {
    for (const [i, { svg, another }] of kinds[kind]!(w, h, next).entries()) {
      if (another === undefined) {
        const png = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}">${svg}</svg>`))
          .png()
          .toBuffer()
        const path = join(out, 'pictures', `${name}-${kind}-${i}.png`)
        writeFileSync(path, png)
        overlays.push(await boxOf(png))
        graph += `;movie=${path},format=yuva444p[o${i}];[m${i}][o${i}]overlay=format=yuv444[m${i + 1}]`
      } else {
        const [aw, x, y] = [even(another.width), even(another.at[0]), even(another.at[1])]
        const ah = even((aw * other.height) / other.width)
        const top = Math.min(y, h - ah)
        graph += `;movie=${other.path},scale=${aw}:${ah},setsar=1,format=yuv444p,setpts=PTS-STARTPTS[o${i}];[m${i}][o${i}]overlay=x=${x}:y=${top}:format=yuv444[m${i + 1}]`
        overlays.push([x / w, top / h, (x + aw) / w, (top + ah) / h])
      }
    }
  }
  const last = graph.slice(graph.lastIndexOf('['))
  const fps = change === 'twelve' ? 12 : 25
  if (!existsSync(file)) writeGraphs(file, `${graph};${last}fps=${fps},format=gray,trim=duration=${SECONDS}[out0]`, null, fps, CRF[change] ?? 26)
  return { clip: clip.path, file, kind, change, overlays, ...(q === undefined ? {} : { q }) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [out = '', ...paths] = process.argv.slice(2)
  mkdirSync(join(out, 'pictures'), { recursive: true })
  if (paths[0] === '--harbours')
    for (let i = 0; i < Number(paths[1]); i++) {
      const scene = { seed: 301 + 17 * i, seconds: 12, framesPerSecond: 24, width: 640, height: 360 }
      const at = drawer(scene)
      const frames = Array.from({ length: scene.seconds * scene.framesPerSecond }, (_, n) => at(n / scene.framesPerSecond))
      encode(join(out, `harbour-${scene.seed}.mp4`), { ...scene, frames })
    }
  else {
    const clips = paths.map((path) => clipAt(resolve(path)))
    const truths: OverlayTruth[] = []
    for (const [i, clip] of clips.entries())
      for (const kind of [...Object.keys(kinds), 'framed', 'bars', ...plain]) {
        truths.push(await make(clip, kind, resolve(out), clips[(i + 1) % clips.length]!))
        process.stderr.write(`${truths.at(-1)!.file}\n`)
      }
    writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truths, null, 1)}\n`)
  }
  process.exit()
}
