// A picture in hand, and what is drawn on it: boxes, thick lines, discs, letters. RGB, eight bits, row by row.

export type Colour = readonly [number, number, number]
export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array }
export type Point = readonly [number, number]

export const blank = (width: number, height: number): Picture => ({ width, height, rgb: new Uint8Array(width * height * 3) })

export function dot({ width, height, rgb }: Picture, x: number, y: number, [r, g, b]: Colour, share = 1): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const at = 3 * (y * width + x)
  rgb[at] = rgb[at]! * (1 - share) + r * share
  rgb[at + 1] = rgb[at + 1]! * (1 - share) + g * share
  rgb[at + 2] = rgb[at + 2]! * (1 - share) + b * share
}

export function box(on: Picture, left: number, top: number, wide: number, high: number, colour: Colour, share = 1): void {
  const [x0, y0] = [Math.round(left), Math.round(top)]
  for (let y = Math.max(0, y0); y < Math.min(on.height, Math.round(top + high)); y++)
    for (let x = Math.max(0, x0); x < Math.min(on.width, Math.round(left + wide)); x++) dot(on, x, y, colour, share)
}

export function line(on: Picture, [x0, y0]: Point, [x1, y1]: Point, thick: number, colour: Colour): void {
  const [dx, dy] = [x1 - x0, y1 - y0]
  const long = dx * dx + dy * dy || 1
  for (let y = Math.floor(Math.min(y0, y1) - thick); y <= Math.max(y0, y1) + thick; y++)
    for (let x = Math.floor(Math.min(x0, x1) - thick); x <= Math.max(x0, x1) + thick; x++) {
      const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / long))
      const away = Math.hypot(x - x0 - along * dx, y - y0 - along * dy)
      if (away < thick / 2 + 0.5) dot(on, x, y, colour, Math.min(1, thick / 2 + 0.5 - away))
    }
}

export function disc(on: Picture, [cx, cy]: Point, radius: number, colour: Colour, share = 1): void {
  for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y++)
    for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x++) {
      const inside = radius + 0.5 - Math.hypot(x - cx, y - cy)
      if (inside > 0) dot(on, x, y, colour, share * Math.min(1, inside))
    }
}

/** Another size, each pixel the mean of what it covers; `from` is the part to take, in pixels of the picture. */
export function scaled(of: Picture, width: number, height: number, from = { left: 0, top: 0, width: of.width, height: of.height }): Picture {
  const out = blank(width, height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [x0, x1] = [x, x + 1].map((n) => from.left + (n * from.width) / width) as [number, number]
      const [y0, y1] = [y, y + 1].map((n) => from.top + (n * from.height) / height) as [number, number]
      const sum = [0, 0, 0]
      let n = 0
      for (let sy = Math.floor(y0); sy < Math.max(y1, Math.floor(y0) + 1); sy++)
        for (let sx = Math.floor(x0); sx < Math.max(x1, Math.floor(x0) + 1); sx++) {
          const at = 3 * (Math.min(of.height - 1, Math.max(0, sy)) * of.width + Math.min(of.width - 1, Math.max(0, sx)))
          for (let c = 0; c < 3; c++) sum[c]! += of.rgb[at + c]!
          n++
        }
      for (let c = 0; c < 3; c++) out.rgb[3 * (y * width + x) + c] = sum[c]! / n
    }
  return out
}

export function mirrored(of: Picture): Picture {
  const out = blank(of.width, of.height)
  for (let y = 0; y < of.height; y++)
    for (let x = 0; x < of.width; x++) for (let c = 0; c < 3; c++) out.rgb[3 * (y * of.width + x) + c] = of.rgb[3 * (y * of.width + of.width - 1 - x) + c]!
  return out
}

// Seven rows of five, a letter a number: enough for a caption.
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  A: [14, 17, 17, 31, 17, 17, 17],
  C: [14, 17, 16, 16, 16, 17, 14],
  D: [30, 17, 17, 17, 17, 17, 30],
  E: [31, 16, 16, 30, 16, 16, 31],
  H: [17, 17, 17, 31, 17, 17, 17],
  I: [14, 4, 4, 4, 4, 4, 14],
  L: [16, 16, 16, 16, 16, 16, 31],
  N: [17, 25, 21, 21, 19, 17, 17],
  O: [14, 17, 17, 17, 17, 17, 14],
  Q: [14, 17, 17, 17, 21, 18, 13],
  R: [30, 17, 17, 30, 20, 18, 17],
  S: [15, 16, 16, 14, 1, 1, 30],
  T: [31, 4, 4, 4, 4, 4, 4],
  U: [17, 17, 17, 17, 17, 17, 14],
  W: [17, 17, 17, 21, 21, 27, 17],
  Y: [17, 17, 10, 4, 4, 4, 4],
}

/** Words in capitals, `size` pixels a dot of the letters. */
export function words(on: Picture, text: string, [left, top]: Point, size: number, colour: Colour): void {
  for (const [i, letter] of [...text].entries())
    for (const [row, bits] of (LETTERS[letter] ?? []).entries())
      for (let column = 0; column < 5; column++) if ((bits >> (4 - column)) & 1) box(on, left + (6 * i + column) * size, top + row * size, size, size, colour)
}
