// Brightness made smaller: the one size at which corners are looked for, and the steps below it.
import type { Luma } from '../prints/pdq.ts'

export type Plane = { readonly data: Uint8Array; readonly width: number; readonly height: number }

/** Scaled down so that its longer side is `side`, each pixel the mean of those it covers; smaller pictures are left as they are. */
export function fitted({ data, width, height, stride }: Pick<Luma, 'data' | 'width' | 'height' | 'stride'>, side: number): Plane {
  const scale = Math.min(1, side / Math.max(width, height))
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const out = new Uint8Array(w * h)
  const columns = Int32Array.from({ length: w + 1 }, (_, x) => Math.floor((x * width) / w))
  const sums = new Float64Array(w)
  for (let y = 0; y < h; y++) {
    const [top, bottom] = [Math.floor((y * height) / h), Math.max(Math.floor((y * height) / h) + 1, Math.floor(((y + 1) * height) / h))]
    sums.fill(0)
    for (let row = top; row < bottom; row++)
      for (let x = 0; x < w; x++) {
        const end = row * stride + Math.max(columns[x]! + 1, columns[x + 1]!)
        let sum = 0
        for (let at = row * stride + columns[x]!; at < end; at++) sum += data[at]!
        sums[x]! += sum
      }
    for (let x = 0; x < w; x++) out[y * w + x] = sums[x]! / ((bottom - top) * Math.max(1, columns[x + 1]! - columns[x]!)) + 0.5
  }
  return { data: out, width: w, height: h }
}

/** By a factor a little above 1, between pixels in straight lines. */
export function reduced({ data, width, height }: Plane, factor: number): Plane {
  const [w, h] = [Math.round(width / factor), Math.round(height / factor)]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    const sy = Math.min(height - 1.001, Math.max(0, (y + 0.5) * factor - 0.5))
    const top = Math.floor(sy)
    for (let x = 0; x < w; x++) {
      const sx = Math.min(width - 1.001, Math.max(0, (x + 0.5) * factor - 0.5))
      const left = Math.floor(sx)
      const at = top * width + left
      const [fx, fy] = [sx - left, sy - top]
      const above = data[at]! * (1 - fx) + data[at + 1]! * fx
      const below = data[at + width]! * (1 - fx) + data[at + width + 1]! * fx
      out[y * w + x] = above * (1 - fy) + below * fy + 0.5
    }
  }
  return { data: out, width: w, height: h }
}

/** Each pixel the mean of the five by five about it: what a descriptor compares, so that grain does not decide. */
export function blurred({ data, width, height }: Plane): Plane {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let line = 0
    for (let x = 0; x < width; x++) {
      line += data[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + line
    }
  }
  const out = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - 2), Math.min(height, y + 3)]
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - 2), Math.min(width, x + 3)]
      const [a, b] = [top * (width + 1), bottom * (width + 1)]
      const sum = sums[b + right]! - sums[b + left]! - sums[a + right]! + sums[a + left]!
      out[y * width + x] = sum / ((bottom - top) * (right - left))
    }
  }
  return { data: out, width, height }
}
