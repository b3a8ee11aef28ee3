// Pictures by sharp (libvips): the header first, because a small file can unpack to more than a machine holds. GIF and WebP that move are footage of their frames.
import sharp, { type Sharp } from 'sharp'
import { Problem } from '../../model/problem.ts'
import type { Luma } from '../prints/pdq.ts'
import type { FootageLimits } from './limits.ts'
import { refuseLength } from './limits.ts'
import type { Receiver } from './source.ts'

/** Larger pictures are scaled down on opening: PDQ itself goes by 64 x 64, and the plane of a hundred million pixels would take 400 MB. */
const LARGEST_SIDE = 2048
/** Frames of a moving picture are opened some at a time. */
const PIXELS_AT_ONCE = 8_000_000

/** A picture, or the pages of one that moves (GIF, WebP). Problems `picture-too-large`, `footage-too-long`, and of what cannot be decoded. */
export async function decodeStill(path: string, receiver: Receiver, limits: FootageLimits): Promise<void> {
  sharp.cache(false)
  sharp.concurrency(1)
  const options = { limitInputPixels: limits.stillPixels, failOn: 'error', sequentialRead: true } as const
  const header = await sharp(path, { ...options, animated: true })
    .metadata()
    .catch(refused)
  const pages = header.format === 'gif' || header.format === 'webp' ? (header.pages ?? 1) : 1
  const height = header.pageHeight ?? header.height
  if (header.width * height * pages > limits.stillPixels)
    throw new Problem(
      'picture-too-large',
      `It unpacks to ${Math.round((header.width * height * pages) / 1e6)} million pixels; up to ${Math.floor(limits.stillPixels / 1e6)} million are opened. The original is kept.`,
    )
  const decoder = `sharp ${sharp.versions.sharp ?? ''} (libvips ${sharp.versions.vips})`
  const delays = header.delay ?? []
  const shownFor = (page: number): number => Math.max(0.02, (delays[page] ?? 100) / 1000)
  const seconds = Array.from({ length: pages }, (_, page) => shownFor(page)).reduce((sum, one) => sum + one, 0)
  if (pages > 1) refuseLength(seconds, limits)
  const upright = (header.orientation ?? 1) < 5
  receiver.facts({
    kind: pages > 1 ? 'video' : 'image',
    decoder,
    width: upright ? header.width : height,
    height: upright ? height : header.width,
    seconds: pages > 1 ? seconds : null,
  })
  const atOnce = Math.max(1, Math.floor(PIXELS_AT_ONCE / (header.width * height)))
  let time = 0
  for (let page = 0; page < pages; page += atOnce) {
    const count = Math.min(atOnce, pages - page)
    // Animations are read from their first frame on: each builds on the one before.
    const lumas = await brightness(pages > 1 ? sharp(path, { ...options, page, pages: count }) : sharp(path, options).autoOrient(), count).catch(refused)
    for (const [i, luma] of lumas.entries()) {
      const until = pages > 1 ? time + shownFor(page + i) : 0.001
      if (receiver.wants(time, until)) receiver.frame(luma, time, until)
      time = until
      receiver.reached(pages > 1 ? time : 0)
    }
  }
}

/** Rec. 601, as PDQ has it, in 32-bit steps of one order. Transparent parts are white, as on a page. */
async function brightness(picture: Sharp, frames: number): Promise<readonly Luma[]> {
  const shrunk = frames > 1 ? picture : picture.resize({ width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await shrunk.flatten({ background: '#ffffff' }).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const { width, channels } = info
  const height = info.height / frames
  return Array.from({ length: frames }, (_, frame) => {
    const luma = new Float32Array(width * height)
    for (let i = 0, from = frame * luma.length * channels; i < luma.length; i++, from += channels)
      luma[i] =
        channels < 3 ? data[from]! : Math.fround(Math.fround(RED * data[from]!) + Math.fround(GREEN * data[from + 1]!)) + Math.fround(BLUE * data[from + 2]!)
    return { data: luma, width, height, stride: width, limited: false }
  })
}

const [RED, GREEN, BLUE] = [Math.fround(0.299), Math.fround(0.587), Math.fround(0.114)]

function refused(error: unknown): never {
  const words = error instanceof Error ? error.message : ''
  if (/pixel limit/i.test(words)) throw new Problem('picture-too-large', 'It unpacks to more pixels than are opened. The original is kept.')
  throw new Problem(
    'picture-unreadable',
    'It begins like a picture and cannot be opened as one: it is damaged, cut off or of a kind not known here. The original is kept.',
  )
}
