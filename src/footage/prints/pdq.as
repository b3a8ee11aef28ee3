// The inner loops of PDQ, in AssemblyScript with SIMD: shrinking a plane of 8-bit brightness to 64 x 64 cells, its cosine transform, and how much there is to see.
// Built into pdq.wasm by scripts/build-wasm.ts; a test builds it again and compares the bytes. pdq.ts says the same in TypeScript: sums of 8-bit
// brightness are whole numbers here and there, and the transform adds in the same order, so that the results are the same to the last bit.
// Where things lie in memory is decided in wasm.ts. Nothing is allocated here.

// An axis as wasm.ts lays it out: 64 records of five words: first pixel, number of weights, address of the weights (32 bits each, with zeros up to a
// multiple of four behind them), whether sums of the first pass fit in 16 bits, nothing; then at UNITS 64 numbers of 64 bits: a row's unit.
const RECORD: usize = 20
const UNITS: usize = 64 * 20

/** Brightness as it is coded, 16 to 235, to brightness as it is shown, 0 to 255, in place and in whole numbers (pdq.ts, SHOWN). The plane has 16 bytes to spare. */
export function show(plane: usize, bytes: usize): void {
  const black = i8x16.splat(16)
  const gain = i16x8.splat(10776)
  for (let at = plane; at < plane + bytes; at += 16) {
    const bare = i8x16.sub_sat_u(v128.load(at), black)
    const low = i16x8.extend_low_i8x16_u(bare)
    const high = i16x8.extend_high_i8x16_u(bare)
    const a = i32x4.shr_u(i32x4.extmul_low_i16x8_u(low, gain), 16)
    const b = i32x4.shr_u(i32x4.extmul_high_i16x8_u(low, gain), 16)
    const c = i32x4.shr_u(i32x4.extmul_low_i16x8_u(high, gain), 16)
    const d = i32x4.shr_u(i32x4.extmul_high_i16x8_u(high, gain), 16)
    v128.store(at, i8x16.add_sat_u(bare, i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_u(a, b), i16x8.narrow_i32x4_u(c, d))))
  }
}

/** `line`: room for a row of 32-bit sums, with 16 spare behind it; the plane has 16 readable bytes behind it. */
export function shrink(plane: usize, stride: usize, width: u32, rows: usize, columns: usize, line: usize, cells: usize): void {
  for (let row: usize = 0; row < 64; row++) {
    const record = rows + row * RECORD
    const from = plane + <usize>load<u32>(record) * stride
    if (load<u32>(record, 12)) narrow(from, stride, width, load<u32>(record, 4), load<u32>(record, 8), line)
    else wide(from, stride, width, load<u32>(record, 4), load<u32>(record, 8), line)
    across(line, columns, load<f64>(rows + UNITS + (row << 3)), cells + (row << 9))
  }
}

/** Weighs the lines of one row of cells, 16 pixels at a time; the sums fit in 16 bits. */
function narrow(from: usize, stride: usize, width: u32, count: u32, weights: usize, line: usize): void {
  for (let x: u32 = 0; x < width; x += 16) {
    let low = i16x8.splat(0)
    let high = i16x8.splat(0)
    let at = from + x
    for (let i: u32 = 0; i < count; i++) {
      const weight = i16x8.splat(<i16>load<u32>(weights + (<usize>i << 2)))
      const pixels = v128.load(at)
      low = i16x8.add(low, i16x8.mul(i16x8.extend_low_i8x16_u(pixels), weight))
      high = i16x8.add(high, i16x8.mul(i16x8.extend_high_i8x16_u(pixels), weight))
      at += stride
    }
    const to = line + (<usize>x << 2)
    v128.store(to, i32x4.extend_low_i16x8_u(low))
    v128.store(to, i32x4.extend_high_i16x8_u(low), 16)
    v128.store(to, i32x4.extend_low_i16x8_u(high), 32)
    v128.store(to, i32x4.extend_high_i16x8_u(high), 48)
  }
}

/** The same with sums of 32 bits. */
function wide(from: usize, stride: usize, width: u32, count: u32, weights: usize, line: usize): void {
  for (let x: u32 = 0; x < width; x += 16) {
    let a = i32x4.splat(0)
    let b = i32x4.splat(0)
    let c = i32x4.splat(0)
    let d = i32x4.splat(0)
    let at = from + x
    for (let i: u32 = 0; i < count; i++) {
      const weight = i16x8.splat(<i16>load<u32>(weights + (<usize>i << 2)))
      const pixels = v128.load(at)
      const low = i16x8.extend_low_i8x16_u(pixels)
      const high = i16x8.extend_high_i8x16_u(pixels)
      a = i32x4.add(a, i32x4.extmul_low_i16x8_u(low, weight))
      b = i32x4.add(b, i32x4.extmul_high_i16x8_u(low, weight))
      c = i32x4.add(c, i32x4.extmul_low_i16x8_u(high, weight))
      d = i32x4.add(d, i32x4.extmul_high_i16x8_u(high, weight))
      at += stride
    }
    const to = line + (<usize>x << 2)
    v128.store(to, a)
    v128.store(to, b, 16)
    v128.store(to, c, 32)
    v128.store(to, d, 48)
  }
}

/** A row of sums to 64 cells. Sums that 32 bits might not hold are added in 64-bit floating point: whole numbers all the same. */
function across(line: usize, columns: usize, rowUnit: f64, cells: usize): void {
  for (let column: usize = 0; column < 64; column++) {
    const record = columns + column * RECORD
    const from = line + (<usize>load<u32>(record) << 2)
    const count = load<u32>(record, 4)
    const weights: usize = load<u32>(record, 8)
    const unit = rowUnit * load<f64>(columns + UNITS + (column << 3))
    let sum: f64 = 0
    if (unit * 255 < 4294967296) {
      let sums = i32x4.splat(0)
      for (let i: usize = 0; i < count; i += 4) sums = i32x4.add(sums, i32x4.mul(v128.load(from + (i << 2)), v128.load(weights + (i << 2))))
      sum = <f64>(<u32>(i32x4.extract_lane(sums, 0) + i32x4.extract_lane(sums, 1) + i32x4.extract_lane(sums, 2) + i32x4.extract_lane(sums, 3)))
    } else {
      for (let i: usize = 0; i < count; i++) sum += <f64>load<u32>(from + (i << 2)) * <f64>load<u32>(weights + (i << 2))
    }
    store<f64>(cells + (column << 3), sum / unit)
  }
}

/** `waves`: 16 x 64, row by row; `turned`: the same, column by column; `half`: room for 16 x 64. */
export function transform(cells: usize, waves: usize, turned: usize, half: usize, dct: usize): void {
  for (let wave: usize = 0; wave < 16; wave++) {
    for (let column: usize = 0; column < 64; column += 4) {
      let a = f64x2.splat(0)
      let b = f64x2.splat(0)
      for (let k: usize = 0; k < 64; k++) {
        const weight = v128.load64_splat(waves + (((wave << 6) + k) << 3))
        const cell = cells + (((k << 6) + column) << 3)
        a = f64x2.add(a, f64x2.mul(weight, v128.load(cell)))
        b = f64x2.add(b, f64x2.mul(weight, v128.load(cell, 16)))
      }
      const to = half + (((wave << 6) + column) << 3)
      v128.store(to, a)
      v128.store(to, b, 16)
    }
  }
  for (let wave: usize = 0; wave < 16; wave++) {
    for (let over: usize = 0; over < 16; over += 4) {
      let a = f64x2.splat(0)
      let b = f64x2.splat(0)
      for (let k: usize = 0; k < 64; k++) {
        const value = v128.load64_splat(half + (((wave << 6) + k) << 3))
        const weight = turned + (((k << 4) + over) << 3)
        a = f64x2.add(a, f64x2.mul(value, v128.load(weight)))
        b = f64x2.add(b, f64x2.mul(value, v128.load(weight, 16)))
      }
      const to = dct + (((wave << 4) + over) << 3)
      v128.store(to, a)
      v128.store(to, b, 16)
    }
  }
}

/** PDQ's own measure of how much there is to see: the steps between neighbouring cells, in whole hundredths of the range, added up. */
export function steps(cells: usize): i32 {
  let sum: i32 = 0
  for (let i: usize = 0; i < 4096; i++) {
    const cell = load<f64>(cells + (i << 3))
    if (i < 4032) sum += abs<i32>(<i32>(((cell - load<f64>(cells + (i << 3), 512)) * 100) / 255))
    if ((i & 63) < 63) sum += abs<i32>(<i32>(((cell - load<f64>(cells + (i << 3), 8)) * 100) / 255))
  }
  return sum
}

/** How many cells lie within two hundredths of the commonest brightness; `counts`: room for 260 words. */
export function commonest(cells: usize, counts: usize): i32 {
  memory.fill(counts, 0, 260 << 2)
  for (let i: usize = 0; i < 4096; i++) {
    const at = counts + (<usize>min<i32>(258, <i32>(load<f64>(cells + (i << 3)) / 2.55) + 2) << 2)
    store<i32>(at, load<i32>(at) + 1)
  }
  let most: i32 = 0
  for (let i: usize = 2; i < 258; i++) {
    const at = counts + (i << 2)
    most = max<i32>(most, load<i32>(at - 8) + load<i32>(at - 4) + load<i32>(at) + load<i32>(at, 4) + load<i32>(at, 8))
  }
  return most
}
