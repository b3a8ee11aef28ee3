// For each corner of one frame the nearest of another by its descriptor, and how near the second comes elsewhere in the frame; in AssemblyScript. nearest.ts
// says the same in TypeScript, with identical results, and says what the numbers mean. Built by scripts/build-wasm.ts.
// Memory: descriptors of 32 bytes, places as pairs of f32, results as three u32 (which, first, second).

export function nearest(ours: usize, count: u32, theirs: usize, places: usize, theirCount: u32, halfBits: u32, near: f32, out: usize): void {
  for (let i: u32 = 0; i < count; i++) {
    const a = ours + ((<usize>i) << 5)
    const a0 = load<u64>(a)
    const a1 = load<u64>(a, 8)
    const a2 = load<u64>(a, 16)
    const a3 = load<u64>(a, 24)
    let which: u32 = 0xffffffff
    let first: u32 = 257
    let second: u32 = 257
    for (let j: u32 = 0; j < theirCount; j++) {
      const b = theirs + ((<usize>j) << 5)
      const half = <u32>popcnt<u64>(a0 ^ load<u64>(b))
      if (half > halfBits) continue
      const bits = half + <u32>(popcnt<u64>(a1 ^ load<u64>(b, 8)) + popcnt<u64>(a2 ^ load<u64>(b, 16)) + popcnt<u64>(a3 ^ load<u64>(b, 24)))
      if (bits >= second) continue
      let elsewhere = true
      if (which !== 0xffffffff) {
        const p = places + ((<usize>which) << 3)
        const q = places + ((<usize>j) << 3)
        elsewhere = max(abs(load<f32>(p) - load<f32>(q)), abs(load<f32>(p, 4) - load<f32>(q, 4))) > near
      }
      if (bits < first) {
        if (elsewhere) second = first
        first = bits
        which = j
      } else if (elsewhere) second = bits
    }
    const to = out + <usize>i * 12
    store<u32>(to, which)
    store<u32>(to, first, 4)
    store<u32>(to, second, 8)
  }
}
