// Bars around a picture: letterbox, pillarbox, or both. They are not part of what was filmed, and a copy without them has another print.
//
// A line of pixels belongs to a bar when nearly all of it has the brightness of the outermost line. How deep the bars go is asked of a run of frames and not of one: a dark scene has deep edges for a moment, bars stay.
import type { PictureBox } from '../../model/footage.ts'
import type { Luma } from './pdq.ts'

/** Bars in pixels of one frame. */
type Depths = readonly [left: number, top: number, right: number, bottom: number]

/** Two seconds of frames at four a second: a cut from barred to full footage shows after that. */
const REMEMBERED = 8
/** Less than this share of an edge is a rim of encoding, not a bar. */
const LEAST_SHARE = 0.02
/** What is left must be a picture still. */
const MOST_SHARE = 0.45

/** One for each piece of footage, fed its frames in order. */
export class BarWatch {
  #recent: { readonly depths: Depths; readonly width: number; readonly height: number }[] = []
  readonly #boxes: PictureBox[] = []
  #frames = 0

  /** The box within which this frame shows its picture; null: no bars. */
  take(luma: Luma): PictureBox | null {
    const { width, height } = luma
    this.#frames++
    const depths = depthsOf(luma)
    if (depths === null) return null // black, or one colour: says nothing of bars before or after it
    this.#recent = this.#recent.filter((frame) => frame.width === width && frame.height === height).slice(1 - REMEMBERED)
    this.#recent.push({ depths, width, height })
    const least = [0, 1, 2, 3].map((side) => Math.min(...this.#recent.map(({ depths }) => depths[side]!)))
    const shares = least.map((depth, side) => depth / (side % 2 === 0 ? width : height)).map((share) => (share < LEAST_SHARE ? 0 : share))
    if (shares.every((share) => share === 0)) return null
    const [left = 0, top = 0, right = 0, bottom = 0] = shares
    const box = { left, top, right: 1 - right, bottom: 1 - bottom }
    this.#boxes.push(box)
    return box
  }

  /** The bars of the footage as a whole, where more than half of its frames have some: of each side the middle one. */
  whole(): PictureBox | null {
    if (this.#boxes.length * 2 <= this.#frames) return null
    const middle = (side: keyof PictureBox): number => Float64Array.from(this.#boxes, (box) => box[side]).sort()[this.#boxes.length >> 1]!
    return { left: middle('left'), top: middle('top'), right: middle('right'), bottom: middle('bottom') }
  }
}

/** The pixels within the box, where they lie. */
export function within(luma: Luma, box: PictureBox): Luma {
  const [left, right] = [box.left, box.right].map((share) => Math.round(share * luma.width)) as [number, number]
  const [top, bottom] = [box.top, box.bottom].map((share) => Math.round(share * luma.height)) as [number, number]
  return { ...luma, data: luma.data.subarray(top * luma.stride + left), width: right - left, height: bottom - top }
}

/** Null: there is nothing between the bars. */
function depthsOf(luma: Luma): Depths | null {
  const { width, height, stride } = luma
  const top = depth(luma, 0, stride, height, 1, width)
  const bottom = depth(luma, (height - 1) * stride, -stride, height, 1, width)
  if (top === null || bottom === null || top + bottom >= height) return null
  // Pillars are looked for between the bars above and below, or those would be part of every column.
  const from = top * stride
  const rows = height - top - bottom
  const left = depth(luma, from, 1, width, stride, rows)
  const right = depth(luma, from + width - 1, -1, width, stride, rows)
  return left === null || right === null ? null : [left, top, right, bottom]
}

/**
 * How many lines from the edge are bar: nearly all of a line within a few steps of one brightness, which is near black or white, or perfectly even. `line`
 * steps from one line to the next inwards, `along` from pixel to pixel on it. Null: it does not end.
 */
function depth({ data, limited }: Luma, start: number, line: number, lines: number, along: number, length: number): number | null {
  const [black, white] = limited ? [16, 235] : [0, 255]
  let sum = 0
  for (let k = 0; k < length; k++) sum += data[start + k * along]!
  const shade = sum / length
  const near = shade < black + 6 || shade > white - 6 ? NEAR_EXTREME : NEAR
  const mayDiffer = length / 50 // an encoder lets the picture ring into its bars here and there
  const most = Math.floor(lines * MOST_SHARE)
  for (let i = 0; i <= most; i++) {
    let different = 0
    const from = start + i * line
    for (let k = 0; k < length; k++) if (Math.abs(data[from + k * along]! - shade) > near && ++different > mayDiffer) return i
  }
  return null
}

const NEAR_EXTREME = 5
const NEAR = 1.5
