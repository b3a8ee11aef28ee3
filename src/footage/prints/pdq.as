// The inner loops of PDQ, in AssemblyScript with SIMD: shrinking a plane of 8-bit brightness to 64 x 64 cells, its cosine transform, and how much there is to see.
// Built into pdq.wasm by scripts/build-wasm.ts; a test builds it again and compares the bytes. pdq.ts says the same in TypeScript: sums of 8-bit
// brightness are whole numbers here and there, and the transform adds in the same order, so that the results are the same to the last bit.
// Of relaxed SIMD only what has one answer on every machine is used: rounding products of small numbers, whole parts that fit in 32 bits.
// Where things lie in memory is decided in wasm.ts. Nothing is allocated here.

// An axis as wasm.ts lays it out, 64 of each: first pixel, number of weights, 32,768 times the unit modulo 2^32, whether sums of the first pass fit in 16 bits
// (32 bits each); the unit (64 bits); `length` weights of 16 bits, zeros behind the last. `length` is a multiple of eight, the same for all.
const COUNTS: usize = 64 * 4
const LIFTS: usize = 64 * 8
const NARROW: usize = 64 * 12
const UNITS: usize = 64 * 16
const WEIGHTS: usize = 64 * 24

// Coded brightness, 16 to 235, is shown as t + floor(t * 10776 / 65536), t being what lies above black (pdq.ts, SHOWN). With 4096 added to t the rounding product
// of 16-bit lanes, (a * b + 16384) >> 15, is just that floor and 674 more, because 4096 * 5388 + 16384 = 674 * 32768. BIAS is what is too much in all.
const ADDED: i8 = 16 // as the upper byte: 4096
const GAIN: i16 = 5388
const BIAS: i32 = 4096 + 674
const BIAS_UNCODED: i32 = 4096 // with a gain of nothing

/**
 * `line`: room for a row of 32-bit sums, with 512 bytes behind it; the plane has 32 readable bytes behind it. `limited`: 16 is black, 235 white.
 * `mostUnit`: the largest of the columns.
 */
export function shrink(
  plane: usize,
  stride: usize,
  width: u32,
  limited: bool,
  rows: usize,
  rowLength: usize,
  columns: usize,
  columnLength: usize,
  mostUnit: f64,
  line: usize,
  cells: usize,
): void {
  for (let row: usize = 0; row < 64; row++) {
    const at = rows + (row << 2)
    const from = plane + <usize>load<u32>(at) * stride
    const weights = rows + WEIGHTS + row * (rowLength << 1)
    const end = weights + (<usize>load<u32>(at, COUNTS) << 1)
    const unit = load<f64>(rows + UNITS + (row << 3))
    const isNarrow = load<u32>(at, NARROW) != 0
    const to = cells + (row << 9)
    if (isNarrow) narrow(from, stride, width, weights, end, limited, <i32>unit, line)
    else wide(from, stride, width, weights, end, limited, line)
    if (unit * mostUnit * 255 >= 4294967296) acrossLarge(line, columns, columnLength, isNarrow, unit, to)
    else if (isNarrow) acrossNarrow(line, columns, columnLength, unit, to)
    else acrossWide(line, columns, columnLength, unit, to)
  }
}

/** Weighs the lines of one row of cells, 32 pixels at a time, into signed sums of 16 bits, 32,768 less than they are. */
function narrow(from: usize, stride: usize, width: u32, weights: usize, end: usize, limited: bool, unit: i32, line: usize): void {
  const black = i8x16.splat(limited ? 16 : 0)
  const most = i8x16.splat(<i8>(limited ? 219 : 255))
  const gain = i16x8.splat(limited ? GAIN : 0)
  const added = i8x16.splat(ADDED)
  const begin = i16x8.splat(<i16>(-(limited ? BIAS : BIAS_UNCODED) * unit - 32768))
  for (let x: u32 = 0; x < width; x += 32) {
    let a = begin
    let b = begin
    let c = begin
    let d = begin
    let at = from + x
    for (let w = weights; w < end; w += 2) {
      const weight = v128.load16_splat(w)
      const left = i8x16.min_u(i8x16.sub_sat_u(v128.load(at), black), most)
      const right = i8x16.min_u(i8x16.sub_sat_u(v128.load(at, 16), black), most)
      a = i16x8.add(a, i16x8.mul(shown(low(left, added), gain), weight))
      b = i16x8.add(b, i16x8.mul(shown(high(left, added), gain), weight))
      c = i16x8.add(c, i16x8.mul(shown(low(right, added), gain), weight))
      d = i16x8.add(d, i16x8.mul(shown(high(right, added), gain), weight))
      at += stride
    }
    const to = line + (<usize>x << 1)
    v128.store(to, a)
    v128.store(to, b, 16)
    v128.store(to, c, 32)
    v128.store(to, d, 48)
  }
}

/** The same, 16 pixels at a time, into sums of 32 bits as they are. */
function wide(from: usize, stride: usize, width: u32, weights: usize, end: usize, limited: bool, line: usize): void {
  const black = i8x16.splat(limited ? 16 : 0)
  const most = i8x16.splat(<i8>(limited ? 219 : 255))
  const gain = i16x8.splat(limited ? GAIN : 0)
  const added = i8x16.splat(ADDED)
  const bias = i16x8.splat(<i16>(limited ? BIAS : BIAS_UNCODED))
  for (let x: u32 = 0; x < width; x += 16) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let at = from + x
    for (let w = weights; w < end; w += 2) {
      const weight = v128.load16_splat(w)
      const pixels = i8x16.min_u(i8x16.sub_sat_u(v128.load(at), black), most)
      const left = i16x8.sub(shown(low(pixels, added), gain), bias)
      const right = i16x8.sub(shown(high(pixels, added), gain), bias)
      a = i32x4.add(a, i32x4.extmul_low_i16x8_u(left, weight))
      b = i32x4.add(b, i32x4.extmul_high_i16x8_u(left, weight))
      c = i32x4.add(c, i32x4.extmul_low_i16x8_u(right, weight))
      d = i32x4.add(d, i32x4.extmul_high_i16x8_u(right, weight))
      at += stride
    }
    const to = line + (<usize>x << 2)
    v128.store(to, a)
    v128.store(to, b, 16)
    v128.store(to, c, 32)
    v128.store(to, d, 48)
  }
}

// @ts-ignore: decorator
@inline
function low(bytes: v128, upper: v128): v128 {
  return i8x16.shuffle(bytes, upper, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
}

// @ts-ignore: decorator
@inline
function high(bytes: v128, upper: v128): v128 {
  return i8x16.shuffle(bytes, upper, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
}

// @ts-ignore: decorator
@inline
function shown(bare: v128, gain: v128): v128 {
  return i16x8.add(bare, i16x8.relaxed_q15mulr_s(bare, gain))
}

/** A row of 16-bit sums to 64 cells, four at a time. What they are too small by is added modulo 2^32, which a whole sum stays below. */
function acrossNarrow(line: usize, columns: usize, length: usize, rowUnit: f64, cells: usize): void {
  const next = length << 1
  let weights = columns + WEIGHTS
  for (let column: usize = 0; column < 64; column += 4) {
    const at = columns + (column << 2)
    let fromA = line + (<usize>load<u32>(at) << 1)
    let fromB = line + (<usize>load<u32>(at, 4) << 1)
    let fromC = line + (<usize>load<u32>(at, 8) << 1)
    let fromD = line + (<usize>load<u32>(at, 12) << 1)
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    for (const end = weights + next; weights < end; weights += 16) {
      a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(fromA), v128.load(weights)))
      b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(fromB), v128.load(weights + next)))
      c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load(fromC), v128.load(weights + 2 * next)))
      d = i32x4.add(d, i32x4.dot_i16x8_s(v128.load(fromD), v128.load(weights + 3 * next)))
      fromA += 16
      fromB += 16
      fromC += 16
      fromD += 16
    }
    weights += 3 * next
    divide(i32x4.add(together(a, b, c, d), v128.load(at, LIFTS)), columns + UNITS + (column << 3), rowUnit, cells + (column << 3))
  }
}

/** The same of sums of 32 bits. */
function acrossWide(line: usize, columns: usize, length: usize, rowUnit: f64, cells: usize): void {
  const next = length << 1
  let weights = columns + WEIGHTS
  for (let column: usize = 0; column < 64; column += 4) {
    const at = columns + (column << 2)
    let fromA = line + (<usize>load<u32>(at) << 2)
    let fromB = line + (<usize>load<u32>(at, 4) << 2)
    let fromC = line + (<usize>load<u32>(at, 8) << 2)
    let fromD = line + (<usize>load<u32>(at, 12) << 2)
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    for (const end = weights + next; weights < end; weights += 8) {
      a = i32x4.add(a, i32x4.mul(v128.load(fromA), v128.load_ext<u16>(weights)))
      b = i32x4.add(b, i32x4.mul(v128.load(fromB), v128.load_ext<u16>(weights + next)))
      c = i32x4.add(c, i32x4.mul(v128.load(fromC), v128.load_ext<u16>(weights + 2 * next)))
      d = i32x4.add(d, i32x4.mul(v128.load(fromD), v128.load_ext<u16>(weights + 3 * next)))
      fromA += 16
      fromB += 16
      fromC += 16
      fromD += 16
    }
    weights += 3 * next
    divide(together(a, b, c, d), columns + UNITS + (column << 3), rowUnit, cells + (column << 3))
  }
}

/** The four sums of four times four numbers. */
// @ts-ignore: decorator
@inline
function together(a: v128, b: v128, c: v128, d: v128): v128 {
  const left = i32x4.add(v128.shuffle<i32>(a, b, 0, 4, 1, 5), v128.shuffle<i32>(a, b, 2, 6, 3, 7))
  const right = i32x4.add(v128.shuffle<i32>(c, d, 0, 4, 1, 5), v128.shuffle<i32>(c, d, 2, 6, 3, 7))
  return i32x4.add(v128.shuffle<i64>(left, right, 0, 2), v128.shuffle<i64>(left, right, 1, 3))
}

// @ts-ignore: decorator
@inline
function divide(sums: v128, units: usize, rowUnit: f64, cells: usize): void {
  const unit = f64x2.splat(rowUnit)
  v128.store(cells, f64x2.div(f64x2.convert_low_i32x4_u(sums), f64x2.mul(unit, v128.load(units))))
  v128.store(cells, f64x2.div(f64x2.convert_low_i32x4_u(v128.shuffle<i64>(sums, sums, 1, 1)), f64x2.mul(unit, v128.load(units, 16))), 16)
}

/** Sums that 32 bits might not hold are added in 64-bit floating point: whole numbers all the same. */
function acrossLarge(line: usize, columns: usize, length: usize, isNarrow: bool, rowUnit: f64, cells: usize): void {
  for (let column: usize = 0; column < 64; column++) {
    const at = columns + (column << 2)
    const first: usize = load<u32>(at)
    const count: usize = load<u32>(at, COUNTS)
    const weights = columns + WEIGHTS + column * (length << 1)
    let sum: f64 = 0
    for (let i: usize = 0; i < count; i++) {
      const value = isNarrow ? <f64>(<i32>load<i16>(line + ((first + i) << 1)) + 32768) : <f64>load<u32>(line + ((first + i) << 2))
      sum += value * <f64>load<u16>(weights + (i << 1))
    }
    store<f64>(cells + (column << 3), sum / (rowUnit * load<f64>(columns + UNITS + (column << 3))))
  }
}

/** `waves`: 16 x 64, row by row; `turned`: the same, column by column; `half`: room for 16 x 64. */
export function transform(cells: usize, waves: usize, turned: usize, half: usize, dct: usize): void {
  for (let wave: usize = 0; wave < 16; wave += 2) {
    for (let column: usize = 0; column < 64; column += 8) multiply(waves + (wave << 9), cells + (column << 3), 512, half + (wave << 9) + (column << 3), 512)
  }
  for (let wave: usize = 0; wave < 16; wave += 2) {
    for (let over: usize = 0; over < 16; over += 8) multiply(half + (wave << 9), turned + (over << 3), 128, dct + (wave << 7) + (over << 3), 128)
  }
}

/** Two rows of 64 numbers times eight columns of 64: each product is added in the order of the rows. */
// @ts-ignore: decorator
@inline
function multiply(rows: usize, columns: usize, stride: usize, to: usize, toStride: usize): void {
  let a = f64x2.splat(0)
  let b = f64x2.splat(0)
  let c = f64x2.splat(0)
  let d = f64x2.splat(0)
  let e = f64x2.splat(0)
  let f = f64x2.splat(0)
  let g = f64x2.splat(0)
  let h = f64x2.splat(0)
  for (const end = rows + 512; rows < end; rows += 8) {
    const upper = v128.load64_splat(rows)
    const lower = v128.load64_splat(rows, 512)
    const first = v128.load(columns)
    const second = v128.load(columns, 16)
    const third = v128.load(columns, 32)
    const fourth = v128.load(columns, 48)
    a = f64x2.add(a, f64x2.mul(upper, first))
    b = f64x2.add(b, f64x2.mul(upper, second))
    c = f64x2.add(c, f64x2.mul(upper, third))
    d = f64x2.add(d, f64x2.mul(upper, fourth))
    e = f64x2.add(e, f64x2.mul(lower, first))
    f = f64x2.add(f, f64x2.mul(lower, second))
    g = f64x2.add(g, f64x2.mul(lower, third))
    h = f64x2.add(h, f64x2.mul(lower, fourth))
    columns += stride
  }
  v128.store(to, a)
  v128.store(to, b, 16)
  v128.store(to, c, 32)
  v128.store(to, d, 48)
  v128.store(to + toStride, e)
  v128.store(to + toStride, f, 16)
  v128.store(to + toStride, g, 32)
  v128.store(to + toStride, h, 48)
}

/** PDQ's own measure of how much there is to see: the steps between neighbouring cells, in whole hundredths of the range, added up. */
export function steps(cells: usize): i32 {
  const firstOnly = i64x2(-1, 0)
  let sum = f64x2.splat(0)
  for (let row: usize = 0; row < 64; row++) {
    const end = cells + 512
    for (; cells < end; cells += 16) {
      const here = v128.load(cells)
      const right = step(here, v128.load(cells, 8))
      sum = f64x2.add(sum, cells + 16 < end ? right : v128.and(right, firstOnly)) // the last of a row has none to its right
      if (row < 63) sum = f64x2.add(sum, step(here, v128.load(cells, 512)))
    }
  }
  return <i32>(f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1))
}

// @ts-ignore: decorator
@inline
function step(here: v128, there: v128): v128 {
  return f64x2.floor(f64x2.abs(f64x2.div(f64x2.mul(f64x2.sub(here, there), f64x2.splat(100)), f64x2.splat(255))))
}

/** How many cells lie within two hundredths of the commonest brightness; `counts`: room for 260 words. */
export function commonest(cells: usize, counts: usize): i32 {
  memory.fill(counts, 0, 260 << 2)
  for (const end = cells + (4096 << 3); cells < end; cells += 16) {
    const both = i32x4.relaxed_trunc_f64x2_s_zero(f64x2.div(v128.load(cells), f64x2.splat(2.55)))
    count(counts, i32x4.extract_lane(both, 0))
    count(counts, i32x4.extract_lane(both, 1))
  }
  let most: i32 = 0
  for (let i: usize = 2; i < 258; i++) {
    const at = counts + (i << 2)
    most = max<i32>(most, load<i32>(at - 8) + load<i32>(at - 4) + load<i32>(at) + load<i32>(at, 4) + load<i32>(at, 8))
  }
  return most
}

// @ts-ignore: decorator
@inline
function count(counts: usize, hundredths: i32): void {
  const at = counts + (<usize>min<i32>(258, hundredths + 2) << 2)
  store<i32>(at, load<i32>(at) + 1)
}
