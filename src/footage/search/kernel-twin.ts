// The inner loops of the search in TypeScript: line for line what kernel.as does, with 32-bit words. It runs where there is no WebAssembly, and is the
// other side of the test that holds the two together.
import type { Kernel } from './kernel.ts'

const TABLES = 8 // words from the start of the plan
const TABLE = 8
const LAST = 0x80000000
type Six = [number, number, number, number, number, number]
type Seven = [...Six, number]

/** Over the memory of one segment; addresses and results as in kernel.as. */
export function twinKernel(buffer: SharedArrayBuffer): Kernel {
  const words = new Uint32Array(buffer)
  const bytes = new Uint8Array(buffer)

  /** Bits of a row of eight words that lie in one piece. */
  const keyAt = (at: number, start: number, width: number): number => {
    const shift = start & 31
    const low = words[at + (start >> 5)]! >>> shift
    const both = shift + width > 32 ? low | (words[at + (start >> 5) + 1]! << (32 - shift)) : low
    return (both & (2 ** width - 1)) >>> 0
  }
  const keyOfRow = (lo: number, hi: number, row: number, start: number, width: number): number => {
    if (start + width <= 128) return keyAt(lo + 4 * row, start, width)
    if (start >= 128) return keyAt(hi + 4 * row, start - 128, width)
    const inLow = 128 - start
    return ((keyAt(lo + 4 * row, start, inLow) | (keyAt(hi + 4 * row, 0, width - inLow) << inLow)) & (2 ** width - 1)) >>> 0
  }
  const foundBefore = (plan: number, lo: number, hi: number, row: number, query: number, t: number): boolean => {
    for (let j = 0; j < t; j++) {
      const table = plan + TABLES + j * TABLE
      const [start, width, radius] = [words[table]!, words[table + 1]!, words[table + 2]!]
      if (popcount(keyOfRow(lo, hi, row, start, width) ^ keyAt(query, start, width)) <= radius) return true
    }
    return false
  }
  const half = (row: number, query: number): number =>
    popcount(words[row]! ^ words[query]!) +
    popcount(words[row + 1]! ^ words[query + 1]!) +
    popcount(words[row + 2]! ^ words[query + 2]!) +
    popcount(words[row + 3]! ^ words[query + 3]!)
  const isDead = (dead: number, row: number): boolean => ((bytes[dead + (row >> 3)]! >> (row & 7)) & 1) === 1

  return {
    probe(planAt, stateAt, queriesAt, count, radius, nearAt, foundAt, severalAt, listRoom, resultsAt, room) {
      const [plan, state, queries, near, found, several, results] = [planAt, stateAt, queriesAt, nearAt, foundAt, severalAt, resultsAt].map(
        (at) => at / 4,
      ) as Seven
      const [m, lo, hi, dead, patterns] = [words[plan + 1]!, words[plan + 2]! / 4, words[plan + 3]! / 4, words[plan + 4]!, words[plan + 5]! / 4]
      let [t, block, size, lists, list, position] = words.subarray(state, state + 6) as unknown as Six
      let out = 0

      const verify = (candidates: number): void => {
        for (let c = 0; c < candidates; c++) {
          const row = words[found + 2 * c]!
          const q = words[found + 2 * c + 1]!
          const query = queries + 8 * q
          const first = half(lo + 4 * row, query)
          if (first > radius) continue
          const distance = first + half(hi + 4 * row, query + 4)
          if (distance > radius || isDead(dead, row) || foundBefore(plan, lo, hi, row, query, t)) continue
          words[results + 2 * out] = row
          words[results + 2 * out + 1] = (q << 9) | distance
          out++
        }
      }

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
          const [start, width, tableRadius] = [words[table]!, words[table + 1]!, words[table + 2]!]
          const [occupied, rank, slots, masks] = [words[table + 3]! / 4, words[table + 4]! / 4, words[table + 5]! / 4, words[table + 7]! / 4]
          size = Math.min(count - block, Math.max(1, Math.floor(listRoom / words[masks + 4]!)))
          let to = near
          for (let q = block; q < block + size; q++) {
            const key = keyAt(queries + 8 * q, start, width)
            let mask = masks + 8
            for (let flips = 0; flips <= tableRadius; flips++) {
              const pattern = patterns + 128 * (tableRadius - flips) + 2 * (key & 63)
              const [patternLow, patternHigh] = [words[pattern]!, words[pattern + 1]!]
              for (const end = mask + words[masks + flips]!; mask < end; mask++) {
                const word = (key >>> 6) ^ words[mask]!
                const low = words[occupied + 2 * word]! & patternLow
                const high = words[occupied + 2 * word + 1]! & patternHigh
                if ((low | high) === 0) continue
                words[to] = word
                words[to + 1] = q
                words[to + 2] = low
                words[to + 3] = high
                to += 4
              }
            }
          }
          const nearEnd = to
          to = found
          for (let at = near; at < nearEnd; at += 4) {
            const word = words[at]!
            const base = words[rank + word]!
            const before = popcount(words[occupied + 2 * word]!)
            for (let part = 0; part < 2; part++) {
              const all = words[occupied + 2 * word + part]!
              for (let bits = words[at + 2 + part]!; bits !== 0; bits &= bits - 1) {
                words[to] = base + (part === 0 ? 0 : before) + popcount(all & ((bits & -bits) - 1))
                words[to + 1] = words[at + 1]!
                to += 2
              }
            }
          }
          const foundEnd = to
          to = found
          let more = several
          for (let at = found; at < foundEnd; at += 2) {
            const slot = words[slots + words[at]!]!
            const q = words[at + 1]!
            const single = slot < LAST
            words[single ? to : more] = single ? slot : slot - LAST
            words[(single ? to : more) + 1] = q
            if (single) to += 2
            else more += 2
          }
          lists = (more - several) / 2
          list = 0
          position = 0
          verify((to - found) / 2)
          continue
        }
        const more = words[table + 6]! / 4
        let candidates = 0
        while (list < lists && candidates < listRoom) {
          const at = several + 2 * list
          let row = 0
          while (candidates < listRoom && row < LAST) {
            row = words[more + words[at]! + position]!
            words[found + 2 * candidates] = row >= LAST ? row - LAST : row
            words[found + 2 * candidates + 1] = words[at + 1]!
            candidates++
            position++
          }
          if (row >= LAST) {
            list++
            position = 0
          }
        }
        verify(candidates)
      }
      words.set([t, block, size, lists, list, position], state)
      return out
    },

    scan(planAt, stateAt, end, queriesAt, count, radius, resultsAt, room) {
      const [plan, state, queries, results] = [planAt / 4, stateAt / 4, queriesAt / 4, resultsAt / 4]
      const [lo, hi, dead] = [words[plan + 2]! / 4, words[plan + 3]! / 4, words[plan + 4]!]
      let row = words[state]!
      let out = 0
      while (row < end) {
        const stop = Math.min(end, row + 64)
        if (out + (stop - row) * count > room) break
        for (let q = 0; q < count; q++) {
          const query = queries + 8 * q
          for (let r = row; r < stop; r++) {
            const first = half(lo + 4 * r, query)
            if (first > radius) continue
            const distance = first + half(hi + 4 * r, query + 4)
            if (distance > radius || isDead(dead, r)) continue
            words[results + 2 * out] = r
            words[results + 2 * out + 1] = (q << 9) | distance
            out++
          }
        }
        row = stop
      }
      words[state] = row
      return out
    },
  }
}

/** Bits set in a 32-bit word, by adding them up in pairs (Warren, "Hacker's Delight", 5-1). */
export function popcount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
