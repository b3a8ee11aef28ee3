// The inner loops of the search, in AssemblyScript: built into kernel.wasm by scripts/build-wasm.ts, a test rebuilds and compares.
// kernel-twin.ts says the same in TypeScript, with identical results. Where things lie in memory is told in layout.ts; the plan of a segment is
// filled in by segment.ts. Nothing is allocated here.
//
// Every loop is written so that its memory reads do not depend on one another: first all buckets, then all places, then all
// rows. A processor then has
// many cache misses under way at once; one at a time this would be several times slower.

// A plan: n, m, lo, hi, dead, patterns, then from byte 32 eight words a table: start, width, radius, occupied, rank, slots, more, masks.
const TABLES: usize = 32
const TABLE: usize = 32

// A search's state, kept between calls where the results do not fit: table, first query of the block, queries in the block, lists of several rows,
// which of them, position in it. Words are (number, query, bits), candidates (row, query), results (row, query * 512 + distance).

const LAST: u32 = 0x80000000

// @ts-ignore: decorator
@inline
function keyOfRow(lo: usize, hi: usize, row: u32, start: u32, width: u32): u32 {
  const mask: u64 = ((<u64>1) << width) - 1
  if (start + width <= 128) return <u32>((load<u64>(lo + ((<usize>row) << 4) + (start >> 3)) >> (start & 7)) & mask)
  if (start >= 128) return <u32>((load<u64>(hi + ((<usize>row) << 4) + ((start - 128) >> 3)) >> (start & 7)) & mask)
  const low = load<u64>(lo + ((<usize>row) << 4) + 8) >> (start - 64)
  return <u32>((low | (load<u64>(hi + ((<usize>row) << 4)) << (128 - start))) & mask)
}

// @ts-ignore: decorator
@inline
function keyOfQuery(query: usize, start: u32, width: u32): u32 {
  return <u32>((load<u64>(query + (start >> 3)) >> (start & 7)) & (((<u64>1) << width) - 1))
}

/** Whether an earlier table has found this row for this query already. */
function foundBefore(plan: usize, lo: usize, hi: usize, row: u32, query: usize, t: u32): bool {
  for (let j: u32 = 0; j < t; j++) {
    const table = plan + TABLES + j * TABLE
    const start = load<u32>(table)
    const width = load<u32>(table, 4)
    if (<u32>popcnt<u32>(keyOfRow(lo, hi, row, start, width) ^ keyOfQuery(query, start, width)) <= load<u32>(table, 8)) return true
  }
  return false
}

/** The rows themselves; far ones differ in too many of the first 128 bits already. Returns how many results there are now. */
function verify(plan: usize, t: u32, queries: usize, radius: u32, found: usize, count: u32, results: usize, before: u32): u32 {
  const lo: usize = load<u32>(plan, 8)
  const hi: usize = load<u32>(plan, 12)
  const dead: usize = load<u32>(plan, 16)
  let out = before
  for (let c: u32 = 0; c < count; c++) {
    const at = found + ((<usize>c) << 3)
    const row = load<u32>(at)
    const q = load<u32>(at, 4)
    const query = queries + ((<usize>q) << 5)
    const a = lo + ((<usize>row) << 4)
    const half = popcnt<u64>(load<u64>(a) ^ load<u64>(query)) + popcnt<u64>(load<u64>(a, 8) ^ load<u64>(query, 8))
    if (half > <u64>radius) continue
    const b = hi + ((<usize>row) << 4)
    const distance = half + popcnt<u64>(load<u64>(b) ^ load<u64>(query, 16)) + popcnt<u64>(load<u64>(b, 8) ^ load<u64>(query, 24))
    if (distance > <u64>radius) continue
    if (load<u8>(dead + (row >> 3)) & (1 << (row & 7))) continue
    if (foundBefore(plan, lo, hi, row, query, t)) continue
    const to = results + ((<usize>out) << 3)
    store<u32>(to, row)
    store<u32>(to, (q << 9) | <u32>distance, 4)
    out++
  }
  return out
}

/** Returns how many results were written; the state's table equals m when the search is over. `queries`: rows of 32 bytes. Each list has `listRoom` places. */
export function probe(plan: usize, state: usize, queries: usize, count: u32, radius: u32, words: usize, found: usize, several: usize, listRoom: u32, results: usize, room: u32): u32 {
  const m = load<u32>(plan, 4)
  const patterns: usize = load<u32>(plan, 20)
  let t = load<u32>(state)
  let block = load<u32>(state, 4)
  let size = load<u32>(state, 8)
  let lists = load<u32>(state, 12)
  let list = load<u32>(state, 16)
  let position = load<u32>(state, 20)
  let out: u32 = 0

  while (t < m && out + listRoom <= room) {
    const table = plan + TABLES + t * TABLE
    if (list === lists) {
      block += size
      if (block >= count) {
        t++
        block = 0
        size = 0
        continue
      }
      const start = load<u32>(table)
      const width = load<u32>(table, 4)
      const tableRadius = load<u32>(table, 8)
      const occupied: usize = load<u32>(table, 12)
      const rank: usize = load<u32>(table, 16)
      const slots: usize = load<u32>(table, 20)
      const masks: usize = load<u32>(table, 28)
      size = min<u32>(count - block, max<u32>(1, listRoom / load<u32>(masks, 16)))

      // First loop: 64 buckets at a time, those near enough to the key and not empty. Flips above the lowest six bits choose the word, those below a pattern in it.
      let to = words
      for (let q: u32 = block; q < block + size; q++) {
        const key = keyOfQuery(queries + ((<usize>q) << 5), start, width)
        const high = key >> 6
        const low: usize = (key & 63) << 3
        let mask = masks + 32
        for (let flips: u32 = 0; flips <= tableRadius; flips++) {
          const pattern = load<u64>(patterns + ((<usize>(tableRadius - flips)) << 9) + low)
          const end = mask + ((<usize>load<u32>(masks + ((<usize>flips) << 2))) << 2)
          for (; mask < end; mask += 4) {
            const word = high ^ load<u32>(mask)
            const bits = load<u64>(occupied + ((<usize>word) << 3)) & pattern
            store<u32>(to, word)
            store<u32>(to, q, 4)
            store<u64>(to, bits, 8)
            to += select<usize>(16, 0, bits !== 0)
          }
        }
      }
      // Second loop: each bucket's place among those that are not empty.
      const wordsEnd = to
      to = found
      for (let at = words; at < wordsEnd; at += 16) {
        const word: usize = load<u32>(at)
        const q = load<u32>(at, 4)
        let bits = load<u64>(at, 8)
        const all = load<u64>(occupied + (word << 3))
        const base = load<u32>(rank + (word << 2))
        do {
          store<u32>(to, base + <u32>popcnt<u64>(all & ((bits & -bits) - 1)))
          store<u32>(to, q, 4)
          to += 8
          bits &= bits - 1
        } while (bits !== 0)
      }
      // Third loop: what is there, one row, or where several are listed.
      const foundEnd = to
      to = found
      let more = several
      for (let at = found; at < foundEnd; at += 8) {
        const slot = load<u32>(slots + ((<usize>load<u32>(at)) << 2))
        const q = load<u32>(at, 4)
        const single = (slot & LAST) === 0
        store<u32>(to, slot)
        store<u32>(to, q, 4)
        store<u32>(more, slot & ~LAST)
        store<u32>(more, q, 4)
        to += select<usize>(8, 0, single)
        more += select<usize>(0, 8, single)
      }
      lists = <u32>((more - several) >> 3)
      list = 0
      position = 0
      out = verify(plan, t, queries, radius, found, <u32>((to - found) >> 3), results, out)
      continue
    }
    // The rows of buckets with several, as many as there is room for.
    const more: usize = load<u32>(table, 24)
    let candidates: u32 = 0
    while (list < lists && candidates < listRoom) {
      const at = several + ((<usize>list) << 3)
      const q = load<u32>(at, 4)
      let from = more + ((<usize>(load<u32>(at) + position)) << 2)
      let row: u32 = 0
      while (candidates < listRoom) {
        row = load<u32>(from)
        store<u32>(found + ((<usize>candidates) << 3), row & ~LAST)
        store<u32>(found + ((<usize>candidates) << 3), q, 4)
        candidates++
        position++
        from += 4
        if (row & LAST) break
      }
      if (row & LAST) {
        list++
        position = 0
      }
    }
    out = verify(plan, t, queries, radius, found, candidates, results, out)
  }
  store<u32>(state, t)
  store<u32>(state, block, 4)
  store<u32>(state, size, 8)
  store<u32>(state, lists, 12)
  store<u32>(state, list, 16)
  store<u32>(state, position, 20)
  return out
}

/** Every row from `first` to `end` against every query: for rows without tables and for radii too wide for them. The state's word is the next row. */
export function scan(plan: usize, state: usize, end: u32, queries: usize, count: u32, radius: u32, results: usize, room: u32): u32 {
  const lo: usize = load<u32>(plan, 8)
  const hi: usize = load<u32>(plan, 12)
  const dead: usize = load<u32>(plan, 16)
  let row = load<u32>(state)
  let out: u32 = 0
  while (row < end) {
    const stop = min<u32>(end, row + 64)
    if (out + (stop - row) * count > room) break
    for (let q: u32 = 0; q < count; q++) {
      const query = queries + ((<usize>q) << 5)
      const q0 = load<u64>(query)
      const q1 = load<u64>(query, 8)
      const q2 = load<u64>(query, 16)
      const q3 = load<u64>(query, 24)
      for (let r: u32 = row; r < stop; r++) {
        const a = lo + ((<usize>r) << 4)
        const b = hi + ((<usize>r) << 4)
        const distance = popcnt<u64>(load<u64>(a) ^ q0) + popcnt<u64>(load<u64>(a, 8) ^ q1) + popcnt<u64>(load<u64>(b) ^ q2) + popcnt<u64>(load<u64>(b, 8) ^ q3)
        if (distance > <u64>radius) continue
        if (load<u8>(dead + (r >> 3)) & (1 << (r & 7))) continue
        const to = results + ((<usize>out) << 3)
        store<u32>(to, r)
        store<u32>(to, (q << 9) | <u32>distance, 4)
        out++
      }
    }
    row = stop
  }
  store<u32>(state, row)
  return out
}
