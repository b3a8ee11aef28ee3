// The brightness plane of a decoded frame: taken as it lies where the format has one, in 8 bits, and turned as the file says.
import type { Luma } from '../prints/pdq.ts'
import type { Turn } from '../prints/variants.ts'

export type Plane = { readonly data: Uint8Array; readonly stride: number; readonly width: number; readonly height: number; readonly limited: boolean }

// Formats whose first plane is brightness alone: 8 bits a pixel, or 9 to 16 bits in two bytes, the low byte first. P010 and its like keep theirs in the high bits.
const EIGHT = /^(yuvj?\d{3}p|yuva\d{3}p|nv12|nv21|nv16|nv24|gray)$/
const DEEP = /^(?:yuva?\d{3}p|gray)(9|10|12|14|16)le$/
const HIGH = /^p[024]1[0-6]le$/
const DEEPEST = 16

/** Bytes a pixel of that plane; null: the format has none. */
export const bytesOf = (format: string): 1 | 2 | null => (EIGHT.test(format) ? 1 : HIGH.test(format) || DEEP.test(format) ? 2 : null)

/** Null: the format has no such plane (RGB, packed, bottom up), so that a scaler has to make one. */
export function lumaOf(format: string, plane: Plane): Luma | null {
  const { data, stride, width, height, limited } = plane
  if (stride <= 0) return null
  if (EIGHT.test(format)) return data.length < stride * (height - 1) + width ? null : { data, stride, width, height, limited }
  const bits = HIGH.test(format) ? DEEPEST : Number(DEEP.exec(format)?.[1] ?? 0)
  if (bits === 0 || data.length < stride * (height - 1) + 2 * width) return null
  return { data: eightBits(plane, bits - 8), stride: width, width, height, limited }
}

function eightBits({ data, stride, width, height }: Plane, shift: number): Uint8Array {
  const out = new Uint8Array(width * height)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0, from = y * stride; x < width; x++, from += 2) out[at++] = (data[from]! | (data[from + 1]! << 8)) >> shift
  }
  return out
}

/**
 * How a container says a picture is to be shown: the display matrix of the ISO base media format (14496-12, 8.2.2), nine 32-bit numbers, the first four of
 * which say where right and down go. Angles other than quarters are left as they are.
 */
export function turnOf(matrix: Uint8Array | null): Turn {
  if (matrix === null || matrix.length < 36) return 'asIs'
  const view = new DataView(matrix.buffer, matrix.byteOffset, matrix.byteLength)
  const [a, b, c, d] = [0, 4, 12, 16].map((at) => Math.sign(Math.round(view.getInt32(at, true) / 65536)))
  return TURN_OF[[a, b, c, d].join()] ?? 'asIs'
}

const TURN_OF: Readonly<Record<string, Turn>> = {
  '1,0,0,1': 'asIs',
  '-1,0,0,1': 'mirrored',
  '1,0,0,-1': 'upsideDown',
  '-1,0,0,-1': 'turned180',
  '0,1,-1,0': 'turned90',
  '0,-1,1,0': 'turned270',
  '0,1,1,0': 'transposed',
  '0,-1,-1,0': 'antiTransposed',
}

/** Whether what was wide is high afterwards. */
export const swapsSides = (turn: Turn): boolean => turn === 'turned90' || turn === 'turned270' || turn === 'transposed' || turn === 'antiTransposed'

/** The picture so turned, in rows without padding; itself where nothing is to be done. */
export function turned(luma: Luma, turn: Turn): Luma {
  if (turn === 'asIs') return luma
  const { data, width, height, stride } = luma
  const swap = swapsSides(turn)
  const [w, h] = swap ? [height, width] : [width, height]
  // Where the first pixel of the turned picture comes from, and the steps in the source for one to the right and one down.
  const lastX = turn === 'mirrored' || turn === 'turned180' || turn === 'turned270' || turn === 'antiTransposed' ? width - 1 : 0
  const lastY = turn === 'upsideDown' || turn === 'turned180' || turn === 'turned90' || turn === 'antiTransposed' ? height - 1 : 0
  const alongX = lastX === 0 ? 1 : -1
  const alongY = lastY === 0 ? stride : -stride
  const [right, down] = swap ? [alongY, alongX] : [alongX, alongY]
  const out = data instanceof Float32Array ? new Float32Array(w * h) : new Uint8Array(w * h)
  for (let y = 0, to = 0; y < h; y++) {
    let from = lastY * stride + lastX + y * down
    for (let x = 0; x < w; x++, from += right) out[to++] = data[from]!
  }
  return { data: out, width: w, height: h, stride: w, limited: luma.limited }
}
