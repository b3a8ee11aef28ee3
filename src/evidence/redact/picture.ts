// Pictures with areas taken out: drawn anew from decoded pixels in which the areas have one value, packed again, with nothing else of the old file.
// No metadata, no thumbnail, no colour profile, no bytes behind the end come along, for none of them is read.
//
// Opens a stranger's picture by native code: called in the jail only.
import sharp from 'sharp'
import { Problem } from '../../model/problem.ts'
import { MARGIN, widened, type Area } from './redaction.ts'

const MOST_PIXELS = 100_000_000
const LOSSY = new Set(['jpeg', 'webp', 'heif', 'avif', 'jp2', 'jxl'])

export type Drawn = { readonly bytes: Uint8Array; readonly mediaType: 'image/jpeg' | 'image/png'; readonly width: number; readonly height: number }

/** A JPEG becomes a JPEG, anything else a PNG. Problems `picture-too-large`, `picture-damaged`, `picture-moves`, `redact-area`. */
export async function redactPicture(bytes: Uint8Array, areas: readonly Area[]): Promise<Drawn> {
  sharp.cache(false)
  sharp.concurrency(1)
  const header = await sharp(bytes, { limitInputPixels: false }).metadata().catch(damaged)
  const pixels = header.width * header.height * (header.pages ?? 1)
  if (pixels > MOST_PIXELS)
    throw new Problem(
      'picture-too-large',
      `It unpacks to ${Math.round(pixels / 1e6)} million pixels; up to ${MOST_PIXELS / 1e6} million are opened. The original is kept.`,
    )
  if ((header.pages ?? 1) > 1)
    throw new Problem('picture-moves', 'This picture moves: it has several frames, and only pictures of one are drawn anew. The original is kept.')
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .flatten({ background: '#ffffff' }) // what was under a transparent part is not brought to light, and not carried along either
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
    .catch(damaged)
  const margin = LOSSY.has(header.format) ? MARGIN : 0
  for (const area of areas) fill(data, info.width, info.channels, widened(area, margin, info))
  const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const size = { width: info.width, height: info.height }
  return header.format === 'jpeg'
    ? { bytes: new Uint8Array(await drawn.jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer()), mediaType: 'image/jpeg', ...size }
    : { bytes: new Uint8Array(await drawn.png().toBuffer()), mediaType: 'image/png', ...size }
}

function fill(data: Buffer, width: number, channels: number, area: Area): void {
  for (let row = area.y; row < area.y + area.height; row++) data.fill(0, (row * width + area.x) * channels, (row * width + area.x + area.width) * channels)
}

const damaged = (error: unknown): never => {
  const why = error instanceof Error ? error.message.split('\n')[0]?.slice(0, 160) : 'no reason given'
  throw new Problem('picture-damaged', `It is no picture that can be opened here (${why ?? 'no reason given'}). The original is kept.`)
}
