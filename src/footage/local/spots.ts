// Pixels that belong together, and the boxes about them: letters of one line are one thing, and so are the lines of one caption.
import type { PictureBox } from '../../model/footage.ts'

/** Pixels: letters of one line, and lines of one caption, lie no farther apart. */
const GAP_ACROSS = 4
const GAP_DOWN = 2
/** A spot with fewer clear pixels is no overlay, nor one that differs in less than this share of its box. */
const LEAST_PIXELS = 8
const LEAST_FILLED = 0.3
/** Words of one line: spots side by side, no farther apart than they are high. */
const SAME_LINE = 0.6
const SPACE = 1.2
/** Pixels: what is thinner is an edge that lies elsewhere; and so is what stands upright and is so many times as high as wide: words lie. */
const LEAST_SIDE = 3
const LEAST_UPRIGHT = 1 / 6

/** In pixels. A box holds pixels of `over` that touch one another, or nearly, and enough of them are `clear`. */
export function boxesAbout(over: Uint8Array, clear: Uint8Array, width: number, height: number): readonly PictureBox[] {
  return inLines(spots(over, clear, width, height)).filter(
    ({ left, top, right, bottom }) => bottom - top >= LEAST_SIDE && right - left >= Math.max(LEAST_SIDE, LEAST_UPRIGHT * (bottom - top)),
  )
}

/** Pixels that touch, or nearly, some of them clear: the box about each such spot, in pixels. */
function spots(over: Uint8Array, clear: Uint8Array, width: number, height: number): readonly PictureBox[] {
  const seen = new Uint8Array(over.length)
  const boxes: PictureBox[] = []
  for (let start = 0; start < over.length; start++) {
    if (over[start] === 0 || seen[start] === 1) continue
    const spot = [start]
    seen[start] = 1
    let [whole, core, clearly] = [NOWHERE, NOWHERE, 0]
    for (const at of spot) {
      const [x, y] = [at % width, Math.floor(at / width)]
      whole = withPixel(whole, x, y)
      if (clear[at] === 1) {
        clearly++
        core = withPixel(core, x, y)
      }
      for (let dy = -GAP_DOWN; dy <= GAP_DOWN; dy++)
        for (let dx = -GAP_ACROSS; dx <= GAP_ACROSS; dx++) {
          const next = at + dy * width + dx
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height || over[next] === 0 || seen[next] === 1) continue
          seen[next] = 1
          spot.push(next)
        }
    }
    if (clearly < LEAST_PIXELS) continue
    if (spot.length >= LEAST_FILLED * areaOf(whole)) boxes.push(whole)
    else if (clearly >= LEAST_FILLED * areaOf(core)) boxes.push(core)
  }
  return boxes
}

const NOWHERE: PictureBox = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
const withPixel = ({ left, top, right, bottom }: PictureBox, x: number, y: number): PictureBox => ({
  left: Math.min(left, x),
  top: Math.min(top, y),
  right: Math.max(right, x + 1),
  bottom: Math.max(bottom, y + 1),
})
const areaOf = ({ left, top, right, bottom }: PictureBox): number => (right - left) * (bottom - top)

/** Spots side by side as one, from left to right: the words of a line. */
function inLines(boxes: readonly PictureBox[]): readonly PictureBox[] {
  const lines: PictureBox[] = []
  for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
    const at = lines.findIndex((line) => {
      const shared = Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)
      const [high, low] = [Math.max(line.bottom - line.top, box.bottom - box.top), Math.min(line.bottom - line.top, box.bottom - box.top)]
      const overlap = Math.max(0, shared) * Math.max(0, Math.min(line.right, box.right) - Math.max(line.left, box.left))
      return (shared > SAME_LINE * high && box.left - line.right < SPACE * low) || overlap > Math.min(areaOf(line), areaOf(box)) / 2
    })
    const line = lines[at]
    if (line === undefined) lines.push(box)
    else lines[at] = { left: Math.min(line.left, box.left), top: Math.min(line.top, box.top), right: Math.max(line.right, box.right), bottom: Math.max(line.bottom, box.bottom) } // prettier-ignore
  }
  return lines
}
