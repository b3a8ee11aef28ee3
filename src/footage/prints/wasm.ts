// PDQ by WebAssembly: the same prints as pdq.ts, several times faster on 8-bit planes. Lays out the memory for pdq.as.
import { readFileSync } from 'node:fs'
import { axisOf, SIDE, type Axis } from './axis.ts'
import { bitsOf, isMostOfAll, LEAST_SIDE, nothing, pdq, qualityOfSteps, WAVES, WAVE_TABLE, type Luma, type Pdq } from './pdq.ts'

type Loops = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  shrink(
    plane: number,
    stride: number,
    width: number,
    limited: boolean,
    rows: number,
    rowLength: number,
    columns: number,
    columnLength: number,
    mostUnit: number,
    line: number,
    cells: number,
  ): void
  transform(cells: number, waves: number, turned: number, half: number, dct: number): void
  steps(cells: number): number
  commonest(cells: number, counts: number): number
}

const PAGE = 65_536
// Fixed places, in bytes; behind them the axes, the line and the plane, for pictures of one size at a time.
const CELLS = 1024
const WAVES_AT = CELLS + SIDE * SIDE * 8
const TURNED = WAVES_AT + WAVES * SIDE * 8
const HALF = TURNED + WAVES * SIDE * 8
const DCT = HALF + WAVES * SIDE * 8
const ROWS = DCT + WAVES * WAVES * 8
// Of an axis, as pdq.as reads it.
const COUNTS = SIDE * 4
const LIFTS = SIDE * 8
const NARROW = SIDE * 12
const UNITS = SIDE * 16
const WEIGHTS = SIDE * 24
const upTo16 = (bytes: number): number => Math.ceil(bytes / 16) * 16

/** PDQ of a plane; the plain form itself where there is no WebAssembly with SIMD, or it is not wanted. */
export function pdqEngine(webAssembly = true): (luma: Luma) => Pdq {
  const loops = webAssembly ? start() : null
  if (loops === null) return pdq
  let size = ''
  let places: Places | null = null
  return (luma) => {
    // Pictures have brightness in fractions, and are few.
    if (!(luma.data instanceof Uint8Array)) return pdq(luma)
    const { width, height, stride, data } = luma
    if (Math.min(width, height) < LEAST_SIDE) return nothing()
    const key = `${width} ${height} ${stride}`
    if (key !== size) {
      places = layOut(loops, width, height, stride)
      size = key
    }
    if (places === null) return pdq(luma)
    // With the padding between its rows: one copy of all of it is quicker than one a row.
    const bytes = stride * (height - 1) + width
    new Uint8Array(loops.memory.buffer).set(data.subarray(0, bytes), places.plane)
    const { plane, rowLength, columns, columnLength, mostUnit, line } = places
    loops.shrink(plane, stride, width, luma.limited, ROWS, rowLength, columns, columnLength, mostUnit, line, CELLS)
    loops.transform(CELLS, WAVES_AT, TURNED, HALF, DCT)
    const dct = new Float64Array(loops.memory.buffer, DCT, WAVES * WAVES).slice()
    const quality = qualityOfSteps(loops.steps(CELLS))
    return { hash: bitsOf(dct), quality, flat: isMostOfAll(loops.commonest(CELLS, HALF)), dct }
  }
}

function start(): Loops | null {
  try {
    const module = new WebAssembly.Module(readFileSync(new URL('pdq.wasm', import.meta.url)))
    const loops = new WebAssembly.Instance(module, {}).exports as unknown as Loops
    const numbers = new Float64Array(loops.memory.buffer)
    numbers.set(WAVE_TABLE, WAVES_AT / 8)
    for (let wave = 0; wave < WAVES; wave++) for (let k = 0; k < SIDE; k++) numbers[TURNED / 8 + k * WAVES + wave] = WAVE_TABLE[wave * SIDE + k]!
    return loops
  } catch {
    return null // no WebAssembly here, or none with SIMD
  }
}

type Places = {
  readonly rowLength: number
  readonly columns: number
  readonly columnLength: number
  readonly mostUnit: number
  readonly line: number
  readonly plane: number
}

/** Null: some weight takes more than 16 bits, signed. No side up to 8,192 has one. */
function layOut(loops: Loops, width: number, height: number, stride: number): Places | null {
  const [rows, across] = [axisOf(height), axisOf(width)]
  if (Math.max(...rows.weights, ...across.weights) > 32_767) return null
  const columns = upTo16(ROWS + bytesOf(rows))
  const line = upTo16(columns + bytesOf(across))
  const plane = line + upTo16(4 * width + 512)
  const missing = plane + stride * height + 64 - loops.memory.buffer.byteLength
  if (missing > 0) loops.memory.grow(Math.ceil(missing / PAGE))
  write(loops.memory.buffer, ROWS, rows)
  write(loops.memory.buffer, columns, across)
  return { rowLength: lengthOf(rows), columns, columnLength: lengthOf(across), mostUnit: Math.max(...across.unit), line, plane }
}

const lengthOf = ({ count }: Axis): number => Math.ceil(Math.max(...count) / 8) * 8
const bytesOf = (axis: Axis): number => WEIGHTS + SIDE * 2 * lengthOf(axis)

function write(buffer: ArrayBuffer, at: number, axis: Axis): void {
  const view = new DataView(buffer)
  const length = lengthOf(axis)
  for (let row = 0; row < SIDE; row++) {
    const unit = axis.unit[row]!
    view.setUint32(at + 4 * row, axis.first[row]!, true)
    view.setUint32(at + COUNTS + 4 * row, axis.count[row]!, true)
    view.setUint32(at + LIFTS + 4 * row, 32_768 * unit, true) // modulo 2^32
    view.setUint32(at + NARROW + 4 * row, Number(255 * unit < 65_536), true)
    view.setFloat64(at + UNITS + 8 * row, unit, true)
    for (let i = 0; i < length; i++) view.setUint16(at + WEIGHTS + 2 * (row * length + i), i < axis.count[row]! ? axis.weights[axis.at[row]! + i]! : 0, true)
  }
}
