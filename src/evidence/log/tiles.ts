// Tiles and entry bundles (c2sp.org/tlog-tiles, height 8): where they lie and what stands in them. Reading and writing them is left to others.
//
//   tile/0/x001/234          hashes of leaves 316,672 to 316,927: 256 times 32 bytes
//   tile/1/004.p/210         level 1: each hash is the root of a full tile of level 0; of this tile, 210 so far
//   tile/entries/000.p/17    the first 17 entries: for each, two bytes of length (big-endian), then the entry
import { HASH_BYTES, nodeHash, type Hash, type NodeAt } from './merkle.ts'

export const TILE_WIDTH = 256
const HEIGHT = 8

/** `level` is 'entries' for bundles; `width` 256 for a full one. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number }

/** Below the log's folder: "tile/0/x001/234.p/17". */
export function tilePath({ level, index, width }: Tile): string {
  const path = `tile/${level}/${indexPath(index)}`
  return width === TILE_WIDTH ? path : `${path}.p/${width}`
}

/** 1234067 is "x001/x234/067". */
export function indexPath(index: number): string {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let left = Math.floor(index / 1000); left > 0; left = Math.floor(left / 1000)) groups.unshift(`x${String(left % 1000).padStart(3, '0')}`)
  return groups.join('/')
}

/** How many hashes stand on this level of tiles in a tree of `size`. */
export const hashesOn = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level)

/** The last tile of each level that is not full, from level 0 up, with its width (0 where the level ends with a full tile). */
export function edgeOf(size: number): readonly { readonly index: number; readonly width: number }[] {
  const edge: { index: number; width: number }[] = []
  for (let count = size; count > 0; count = Math.floor(count / TILE_WIDTH)) edge.push({ index: Math.floor(count / TILE_WIDTH), width: count % TILE_WIDTH })
  return edge
}

/** Every tile and bundle that a tree of `size` consists of: the full ones, and of each level the one at its end. */
export function tilesOf(size: number): readonly Tile[] {
  const levels = edgeOf(size)
  return ['entries' as const, ...levels.keys()].flatMap((level) => {
    const { index, width } = levels[level === 'entries' ? 0 : level] ?? { index: 0, width: 0 }
    const full = Array.from({ length: index }, (_, i) => ({ level, index: i, width: TILE_WIDTH }))
    return width === 0 ? full : [...full, { level, index, width }]
  })
}

/** The tile in which the hash of a complete subtree lies, or those it is made from. */
export const tileOfNode = (level: number, index: number): { readonly level: number; readonly index: number } => ({
  level: Math.floor(level / HEIGHT),
  index: Math.floor((index * 2 ** (level % HEIGHT)) / TILE_WIDTH),
})

/** Nodes from the hashes of tiles, `hashesOfTile` giving those of one tile, as many as are there. */
export function nodesIn(hashesOfTile: (level: number, index: number) => readonly Hash[]): NodeAt {
  return (level, index) => {
    const tile = tileOfNode(level, index)
    const length = 2 ** (level % HEIGHT)
    const start = (index * length) % TILE_WIDTH
    return subtreeRoot(hashesOfTile(tile.level, tile.index).slice(start, start + length), length)
  }
}

/** The root over `length` hashes, a power of two. */
export function subtreeRoot(hashes: readonly Hash[], length: number): Hash {
  if (hashes.length !== length) throw new Error(`${length} hashes expected, ${hashes.length} found`)
  let level = hashes
  while (level.length > 1) level = Array.from({ length: level.length / 2 }, (_, i) => nodeHash(at(level, 2 * i), at(level, 2 * i + 1)))
  return at(level, 0)
}

/** The hashes of a tile, or null where its length is no multiple of theirs. */
export function hashesIn(tile: Uint8Array): readonly Hash[] | null {
  if (tile.length % HASH_BYTES !== 0) return null
  return Array.from({ length: tile.length / HASH_BYTES }, (_, i) => tile.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES))
}

export const MOST_ENTRY_BYTES = 0xffff

/** An Error for an entry of more than MOST_ENTRY_BYTES. */
export function bundleOf(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    entries.flatMap((entry) => {
      if (entry.length > MOST_ENTRY_BYTES) throw new Error(`an entry of ${entry.length} bytes does not fit a bundle`)
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry]
    }),
  )
}

/** The entries of a bundle; those that are whole, where it is cut off. */
export function entriesIn(bundle: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let from = 0; from + 2 <= bundle.length;) {
    const length = ((bundle[from] ?? 0) << 8) | (bundle[from + 1] ?? 0)
    if (from + 2 + length > bundle.length) break
    entries.push(bundle.slice(from + 2, from + 2 + length))
    from += 2 + length
  }
  return entries
}

function at(hashes: readonly Hash[], index: number): Hash {
  const hash = hashes[index]
  if (hash === undefined) throw new Error(`no hash ${index}`)
  return hash
}
