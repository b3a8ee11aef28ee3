// PDQ by WebAssembly: the same prints as pdq.ts, several times faster on 8-bit planes. Lays out the memory for pdq.as.
import { readFileSync } from 'node:fs'
import { axisOf, SIDE, type Axis } from './axis.ts'
import { bitsOf, isMostOfAll, LEAST_SIDE, nothing, pdq, qualityOfSteps, WAVES, WAVE_TABLE, type Luma, type Pdq } from './pdq.ts'

type Loops = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  show(plane: number, bytes: number): void
  shrink(plane: number, stride: number, width: number, rows: number, columns: number, line: number, cells: number): void
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
const RECORD_BYTES = SIDE * 20
const upTo16 = (bytes: number): number => Math.ceil(bytes / 16) * 16

/** PDQ of a plane; the plain form itself where there is no WebAssembly with SIMD, or it is not wanted. */
export function pdqEngine(webAssembly = true): (luma: Luma) => Pdq {
  const loops = webAssembly ? start() : null
  if (loops === null) return pdq
  let size = ''
  let places: Places = { columns: 0, line: 0, plane: 0 }
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
    // With the padding between its rows: one copy of all of it is quicker than one a row.
    const bytes = stride * (height - 1) + width
    new Uint8Array(loops.memory.buffer).set(data.subarray(0, bytes), places.plane)
    if (luma.limited) loops.show(places.plane, bytes)
    loops.shrink(places.plane, stride, width, ROWS, places.columns, places.line, CELLS)
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

type Places = { readonly columns: number; readonly line: number; readonly plane: number }

function layOut(loops: Loops, width: number, height: number, stride: number): Places {
  const [rows, across] = [axisOf(height), axisOf(width)]
  const columns = upTo16(ROWS + bytesOf(rows))
  const line = upTo16(columns + bytesOf(across))
  const plane = line + upTo16(4 * width + 128)
  const missing = plane + stride * height + 64 - loops.memory.buffer.byteLength
  if (missing > 0) loops.memory.grow(Math.ceil(missing / PAGE))
  write(loops.memory.buffer, ROWS, rows)
  write(loops.memory.buffer, columns, across)
  return { columns, line, plane }
}

const paddedCount = (count: number): number => Math.ceil(count / 4) * 4
const bytesOf = ({ count }: Axis): number => RECORD_BYTES + SIDE * 8 + count.reduce((sum, one) => sum + 4 * paddedCount(one), 0)

function write(buffer: ArrayBuffer, at: number, axis: Axis): void {
  const view = new DataView(buffer)
  let weights = at + RECORD_BYTES + SIDE * 8
  for (let row = 0; row < SIDE; row++) {
    const count = axis.count[row]!
    ;[axis.first[row]!, count, weights, Number(255 * axis.unit[row]! < 65_536), 0].forEach((word, i) => view.setUint32(at + row * 20 + 4 * i, word, true))
    view.setFloat64(at + RECORD_BYTES + 8 * row, axis.unit[row]!, true)
    for (let i = 0; i < paddedCount(count); i++, weights += 4) view.setUint32(weights, i < count ? axis.weights[axis.at[row]! + i]! : 0, true)
  }
}
