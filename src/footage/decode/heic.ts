// HEIC pictures by FFmpeg's decoder of H.265: tile by tile, put together as the file says. Runs in the decoder process only (decode/worker.ts).
//
// sharp's libvips comes without H.265; FFmpeg's own reader of HEIF gives tiles without what they make up, so the file is read by heif-items.ts.
// GAP: clean apertures, overlays of several pictures ("iovl") and tiles in other codecs than H.265.
import { readFileSync } from 'node:fs'
import { Problem } from '../../model/problem.ts'
import { fitted } from '../local/plane.ts'
import type { Luma } from '../prints/pdq.ts'
import type { Ffmpeg } from './av-codec.ts'
import { heifPicture, unreadable, type HeifPicture } from './heif-items.ts'
import type { FootageLimits } from './limits.ts'
import { bytesOf, lumaOf, swapsSides, turned } from './planes.ts'
import type { Receiver } from './source.ts'

/** As other pictures (decode/stills.ts). */
const LARGEST_SIDE = 2048

/** False: it is a sequence and no picture; nothing was given. */
export function decodeHeic(ffmpeg: Ffmpeg, path: string, receiver: Receiver, limits: FootageLimits): boolean {
  const picture = read(path)
  if (picture === null) return false
  const { width, height } = picture
  if (width * height > limits.stillPixels || width === 0 || height === 0)
    throw new Problem(
      'picture-too-large',
      `It unpacks to ${Math.round((width * height) / 1e6)} million pixels; up to ${Math.floor(limits.stillPixels / 1e6)} million are opened. The original is kept.`,
    )
  const whole = composed(ffmpeg, picture, limits, () => receiver.reached(0))
  const small = fitted(whole, LARGEST_SIDE)
  const luma = picture.turns.reduce(turned, { ...small, stride: small.width, limited: whole.limited })
  const isOnItsSide = picture.turns.filter(swapsSides).length % 2 === 1
  receiver.facts({ kind: 'image', decoder: ffmpeg.version, width: isOnItsSide ? height : width, height: isOnItsSide ? width : height, seconds: null })
  if (receiver.wants(0, STANDS)) receiver.frame(luma, 0, STANDS)
  receiver.reached(0)
  return true
}

const STANDS = 0.001

/** A view that ends early throws a RangeError: the file is cut off, or lies about its lengths. */
function read(path: string): HeifPicture | null {
  try {
    return heifPicture(readFileSync(path))
  } catch (error) {
    if (error instanceof RangeError) throw unreadable()
    throw error
  }
}

function composed(ffmpeg: Ffmpeg, { tiles, columns, rows, width, height, isFull }: HeifPicture, limits: FootageLimits, goesOn: () => void): Luma {
  const out = new Uint8Array(width * height)
  let limited = isFull === false
  let [across, down] = [0, 0]
  for (const [n, tile] of tiles.entries()) {
    const luma = tileOf(ffmpeg, tile, limits)
    if (n === 0) {
      ;[across, down] = [luma.width, luma.height]
      limited = isFull === null ? luma.limited : !isFull
      if (across * columns < width || down * rows < height) throw unreadable()
    } else if (luma.width !== across || luma.height !== down) throw unreadable()
    const [left, top] = [(n % columns) * across, Math.floor(n / columns) * down]
    for (let y = 0; y < Math.min(down, height - top); y++)
      out.set((luma.data as Uint8Array).subarray(y * luma.stride, y * luma.stride + Math.max(0, Math.min(across, width - left))), (top + y) * width + left)
    goesOn()
  }
  return { data: out, width, height, stride: width, limited }
}

/** One tile by a decoder of its own: none of it depends on another. */
function tileOf({ av, K }: Ffmpeg, { bytes, config }: HeifPicture['tiles'][number], limits: FootageLimits): Luma {
  const codec = av.Codec.findDecoder(K.AV_CODEC_ID_HEVC)
  const [context, packet, frame] = [new av.CodecContext(), new av.Packet(), new av.Frame()]
  context.allocContext3(codec)
  packet.alloc()
  frame.alloc()
  try {
    context.extraData = Buffer.from(config)
    context.threadCount = 1
    context.setOption('max_pixels', String(limits.stillPixels))
    if (context.open2Sync(codec, null) < 0) throw unreadable()
    packet.data = Buffer.from(bytes)
    context.sendPacketSync(packet)
    context.sendPacketSync(null)
    if (context.receiveFrameSync(frame) < 0) throw unreadable()
    const name = av.avGetPixFmtName(frame.format as Parameters<typeof av.avGetPixFmtName>[0]) ?? ''
    const [data] = frame.data ?? []
    const stride = frame.linesize[0] ?? 0
    const size = bytesOf(name)
    if (data === undefined || size === null) throw unreadable()
    const luma = lumaOf(name, { data, stride, width: frame.width, height: frame.height, limited: frame.colorRange !== K.AVCOL_RANGE_JPEG })
    if (luma === null) throw unreadable()
    // The decoder takes its memory back: what is given on is a copy.
    return { ...luma, data: Uint8Array.from(luma.data) }
  } finally {
    frame.free()
    packet.free()
    context.freeContext()
  }
}
