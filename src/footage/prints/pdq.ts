// PDQ, the 256-bit print of a picture (Meta, "PDQ hashing", 2019): shrink to 64 x 64, keep the 16 x 16 lowest waves of its cosine transform without the
// constant one, and say of each whether it lies above their median. Small distance: the same picture, re-encoded, scaled or recoloured.
//
// This is the plain form, the fallback of prints/wasm.ts and its test: both give the same bits, because sums of 8-bit luma are whole numbers and every
// rounding step afterwards has one order. Which frames are printed and what becomes of the prints is not known here.
import { axisOf, SIDE } from './axis.ts'
import type { Axis } from './axis.ts'

/** The brightness of a picture, row by row. `limited`: 16 is black and 235 white, as in most video, and values are whole. `stride`: values from one row to the next. */
export type Luma = {
  readonly data: Uint8Array | Float32Array
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly limited: boolean
}

export type Pdq = {
  readonly hash: Uint8Array // 32 bytes, in the order of the hex digits
  readonly quality: number // 0 to 100: how much there is to see
  readonly flat: boolean // it says nothing: black, one colour, a card with a line of text
  readonly dct: Float64Array // 16 x 16: its mirrored and turned prints come from it (prints/variants.ts)
}

export const WAVES = 16

/** A picture of a side under five pixels has no print: nothing but zeros, quality 0, as PDQ has it. */
export const LEAST_SIDE = 5

/** Quality 0 to 100, as Meta's. One with a side under 5 pixels gives `nothing()`. */
export function pdq(luma: Luma): Pdq {
  if (Math.min(luma.width, luma.height) < LEAST_SIDE) return nothing()
  return printOf(shrink(luma))
}

/** The print of what shows nothing. */
export function nothing(): Pdq {
  return { hash: new Uint8Array(32), quality: 0, flat: true, dct: new Float64Array(WAVES * WAVES) }
}

/** The 64 x 64 cells as PDQ sees the picture. */
export function shrink(luma: Luma): Float64Array {
  const rows = axisOf(luma.height)
  const columns = axisOf(luma.width)
  const cells = new Float64Array(SIDE * SIDE)
  const line = new Float64Array(luma.width)
  for (let row = 0; row < SIDE; row++) {
    weighLines(luma, rows, row, line)
    for (let column = 0; column < SIDE; column++) {
      const first = columns.first[column]!
      const at = columns.at[column]!
      let sum = 0
      for (let i = 0; i < columns.count[column]!; i++) sum += line[first + i]! * columns.weights[at + i]!
      cells[row * SIDE + column] = sum / (rows.unit[row]! * columns.unit[column]!)
    }
  }
  return cells
}

function weighLines(luma: Luma, rows: Axis, row: number, line: Float64Array): void {
  line.fill(0)
  for (let i = 0; i < rows.count[row]!; i++) {
    const weight = rows.weights[rows.at[row]! + i]!
    const from = (rows.first[row]! + i) * luma.stride
    for (let x = 0; x < luma.width; x++) line[x]! += (luma.limited ? SHOWN[luma.data[from + x]!]! : luma.data[from + x]!) * weight
  }
}

/** The print of 64 x 64 cells. */
export function printOf(cells: Float64Array): Pdq {
  const dct = transform(cells)
  return { hash: bitsOf(dct), quality: qualityOf(cells), flat: isFlat(cells), dct }
}

/** PDQ's own measure: the steps between neighbouring cells in hundredths of the whole range, in whole numbers, so that faint ones count nothing. */
export function qualityOf(cells: Float64Array): number {
  let steps = 0
  for (let i = 0; i < SIDE * SIDE; i++) {
    const cell = cells[i]!
    if (i < SIDE * (SIDE - 1)) steps += Math.abs(Math.trunc(((cell - cells[i + SIDE]!) * 100) / 255))
    if (i % SIDE < SIDE - 1) steps += Math.abs(Math.trunc(((cell - cells[i + 1]!) * 100) / 255))
  }
  return qualityOfSteps(steps)
}

/** From the sum of steps of brightness between neighbours, as Meta's reference counts it. */
export const qualityOfSteps = (steps: number): number => Math.min(100, Math.trunc(steps / 90))

/**
 * Nothing to recognise a scene by: six cells of seven within two hundredths of the commonest brightness. That takes in black, one colour and a line of
 * text on a card; a night street with a black sky, whose lit part takes more than a seventh, stays out.
 */
export function isFlat(cells: Float64Array): boolean {
  const counts = new Int32Array(260)
  for (const cell of cells) counts[Math.min(258, Math.trunc(cell / 2.55) + 2)]!++
  let most = 0
  for (let i = 2; i < 258; i++) {
    const near = counts[i - 2]! + counts[i - 1]! + counts[i]! + counts[i + 1]! + counts[i + 2]!
    if (near > most) most = near
  }
  return isMostOfAll(most)
}

/** Six sevenths of the 64 x 64. */
export const isMostOfAll = (cells: number): boolean => cells * 7 >= SIDE * SIDE * 6

/**
 * Brightness as it is shown, for brightness as most video codes it (ITU-R BT.601: 16 black, 235 white). Stretched to 0 to 255 and cut to whole numbers as the
 * common decoders do it (libswscale: times 76,312 / 65,536), so that a film has the print of a picture that was taken from it.
 */
const SHOWN = Uint8Array.from({ length: 256 }, (_, coded) => Math.min(255, (Math.max(0, coded - 16) * 76_312) >> 16))

/** Row i of the transform: the wave of i + 1 half turns over 64 cells. */
export const WAVE_TABLE = Float64Array.from(
  { length: WAVES * SIDE },
  (_, k) => Math.sqrt(2 / SIDE) * Math.cos((Math.PI / 2 / SIDE) * (Math.floor(k / SIDE) + 1) * (2 * (k % SIDE) + 1)),
)

function transform(cells: Float64Array): Float64Array {
  const half = new Float64Array(WAVES * SIDE)
  for (let wave = 0; wave < WAVES; wave++) {
    for (let column = 0; column < SIDE; column++) {
      let sum = 0
      for (let k = 0; k < SIDE; k++) sum += WAVE_TABLE[wave * SIDE + k]! * cells[k * SIDE + column]!
      half[wave * SIDE + column] = sum
    }
  }
  const dct = new Float64Array(WAVES * WAVES)
  for (let wave = 0; wave < WAVES; wave++) {
    for (let across = 0; across < WAVES; across++) {
      let sum = 0
      for (let k = 0; k < SIDE; k++) sum += half[wave * SIDE + k]! * WAVE_TABLE[across * SIDE + k]!
      dct[wave * WAVES + across] = sum
    }
  }
  return dct
}

/** Bit 16 i + j is set where wave (i, j) lies above the lower median. The first hex digit holds bits 255 to 252. */
export function bitsOf(dct: Float64Array): Uint8Array {
  const median = Float64Array.from(dct).sort()[(WAVES * WAVES) / 2 - 1]!
  const hash = new Uint8Array(32)
  for (let bit = 0; bit < WAVES * WAVES; bit++) {
    if (dct[bit]! > median) hash[31 - (bit >> 3)]! |= 1 << (bit & 7)
  }
  return hash
}
