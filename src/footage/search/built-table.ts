// One table of a segment, built: which buckets are not empty (one bit each), and what is in them.
//
// Most buckets of a wide key are empty, so a bucket costs one bit and, where it is not empty, a slot of 32 bits: the row itself, or with the highest bit
// set the place in `more` where its several rows are listed, the last of them marked by its highest bit. The slot of a bucket is found by counting bits:
// `rank` has the number of occupied buckets before each word of 64.
import { LOW } from './tables.ts'

export type BuiltTable = {
  readonly occupied: Uint32Array // two words for 64 buckets
  readonly rank: Uint32Array
  readonly slots: Uint32Array
  readonly more: Uint32Array
}

const LAST = 0x80000000

/** `keys`: the key of each row. Counting sort, so rows of one bucket are in ascending order. */
export function builtTable(keys: Uint32Array, width: number): BuiltTable {
  const buckets = 2 ** width
  const ends = new Uint32Array(buckets + 1)
  for (let row = 0; row < keys.length; row++) ends[keys[row]! + 1]!++
  let taken = 0
  let several = 0
  for (let b = 1; b <= buckets; b++) {
    const count = ends[b]!
    if (count > 0) taken++
    if (count > 1) several += count
  }
  const occupied = new Uint32Array(buckets / 32)
  const rank = new Uint32Array(buckets / 2 ** LOW)
  const slots = new Uint32Array(taken)
  const more = new Uint32Array(several)
  let slot = 0
  let place = 0
  for (let b = 0; b < buckets; b++) {
    if ((b & 63) === 0) rank[b >> LOW] = slot
    const count = ends[b + 1]!
    if (count === 0) continue
    occupied[b >> 5]! |= 1 << (b & 31)
    if (count > 1) {
      slots[slot] = LAST | place
      place += count
    }
    ends[b + 1] = slot++
  }
  // From here `ends` has the slot of each bucket.
  const filled = new Uint32Array(taken)
  for (let row = 0; row < keys.length; row++) {
    const at = ends[keys[row]! + 1]!
    const head = slots[at]!
    if (head < LAST) slots[at] = row
    else more[head - LAST + filled[at]!++] = row
  }
  for (let at = 0; at < taken; at++) if (slots[at]! >= LAST) more[slots[at]! - LAST + filled[at]! - 1]! |= LAST
  return { occupied, rank, slots, more }
}

/** Bits `start` to `start + width` of each row of 32 bytes. */
export function keysOf(rows: Uint8Array, start: number, width: number): Uint32Array {
  const words = rows.byteOffset % 4 === 0 ? new Uint32Array(rows.buffer, rows.byteOffset, rows.length / 4) : new Uint32Array(rows.slice().buffer)
  const keys = new Uint32Array(rows.length / 32)
  const shift = start & 31
  const mask = 2 ** width - 1
  const straddles = shift + width > 32
  for (let row = 0, at = start >> 5; row < keys.length; row++, at += 8) {
    const low = words[at]! >>> shift
    keys[row] = (straddles ? low | (words[at + 1]! << (32 - shift)) : low) & mask
  }
  return keys
}
