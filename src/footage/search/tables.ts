// Multi-index hashing (Norouzi, Punjani and Fleet, "Fast exact search in Hamming space with multi-index hashing", 2014): how many tables a segment has,
// which bits each looks at, and how far each must look so that nothing within the radius is missed.
//
// The general pigeonhole rule: a row within `radius` of the query lies within r_i of it in at least one table i as long as the sum of (r_i + 1) is
// radius + 1. A table of wider keys has fewer rows a bucket and more buckets to look into; the widths follow the number of rows.

/** Bits `start` to `start + width` of a print are the key; buckets up to `radius` bits away are looked into. */
export type Table = { readonly start: number; readonly width: number; readonly radius: number }

export const BITS = 256

/** The radius for which the tables are made. A search within less uses them too; one beyond it reads every row. */
export const RADIUS = 31

const MOST_BYTES_A_ROW = 240 // four times less than the maps of the best peer need for the same rows (bench/footage-search.ts)
const WIDEST = 24 // 2 MB of bits a table: they stay in the second-level cache while many queries look into it

/** The tables that cost least to look into: a word of 64 buckets is near at hand, a row found costs two cache misses (its slot, then the row). */
export function tablesFor(rows: number): readonly Table[] {
  const plans = [11, 12, 13, 14, 15, 16, 18, 20].map(tablesOf).filter((tables) => Math.max(...tables.map(({ width }) => width)) <= WIDEST)
  const affordable = plans.filter((tables) => bytesOf(tables, rows) <= Math.max(rows * MOST_BYTES_A_ROW, 1 << 20))
  const [first, ...rest] = affordable.length > 0 ? affordable : [tablesOf(20)]
  return rest.reduce((best, each) => (costOf(each, rows) < costOf(best, rows) ? each : best), first!)
}

function tablesOf(m: number): readonly Table[] {
  const tables: Table[] = []
  let start = 0
  for (let i = 0; i < m; i++) {
    const width = Math.floor(BITS / m) + (i < BITS % m ? 1 : 0)
    const radius = Math.floor((RADIUS + 1) / m) - 1 + (i < (RADIUS + 1) % m ? 1 : 0)
    tables.push({ start, width, radius })
    start += width
  }
  return tables
}

/** What the tables and the rows take in memory, about: 12 bytes for 64 buckets, a slot for each bucket that is not empty, the rows of fuller ones. */
function bytesOf(tables: readonly Table[], rows: number): number {
  return tables.reduce((sum, { width }) => sum + (12 * 2 ** width) / 64 + 5 * rows, 32 * rows)
}

function costOf(tables: readonly Table[], rows: number): number {
  return tables.reduce((sum, { width, radius }) => {
    const buckets = masksOf(width, radius).reduce((all, ring) => all + ring.length, 0)
    const words = masksOf(width - LOW, radius).reduce((all, ring) => all + ring.length, 0)
    return sum + words + (6 * buckets * rows) / 2 ** width
  }, 0)
}

/** Bits of a key that say where in a word of 64 buckets it lies. */
export const LOW = 6

/** Every pattern of exactly 0, 1, ... `radius` bits in a key, each ring in ascending order: neighbours in memory are then read together. */
export function masksOf(width: number, radius: number): readonly Uint32Array[] {
  const rings = [Uint32Array.of(0)]
  let ring = [{ mask: 0, next: 0 }]
  for (let r = 0; r < radius; r++) {
    ring = ring.flatMap(({ mask, next }) => Array.from({ length: width - next }, (_, i) => ({ mask: mask | (1 << (next + i)), next: next + i + 1 })))
    rings.push(Uint32Array.from(ring, ({ mask }) => mask).sort())
  }
  return rings
}
