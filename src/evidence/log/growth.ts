// How a log grows: from where it stands and the next entries to the bundles and tiles that must be written, and where it stands then.
import { leafHash, rootOf, type Hash } from './merkle.ts'
import { bundleOf, hashesOn, nodesIn, subtreeRoot, TILE_WIDTH, type Tile } from './tiles.ts'

/** What is needed of a log to append to it: of each level the hashes of its last tile that is not full, and the entries below those of level 0. */
export type Standing = {
  readonly size: number
  readonly root: Hash
  readonly edges: readonly (readonly Hash[])[]
  readonly tail: readonly Uint8Array[]
}

export type ToWrite = { readonly tile: Tile; readonly bytes: Uint8Array }
export type Grown = { readonly standing: Standing; readonly bundles: readonly ToWrite[]; readonly tiles: readonly ToWrite[] }

export const NOTHING_YET: Standing = { size: 0, root: rootOf(0, unreachable), edges: [], tail: [] }

/** What to write, nothing written: bundles and tiles as far as they are full, and the part of each that the end of the log stands in. */
export function grow(from: Standing, entries: readonly Uint8Array[]): Grown {
  const size = from.size + entries.length
  const bundled = fill(Math.floor(from.size / TILE_WIDTH), from.tail, entries)
  const bundles = bundled.runs.map(({ index, items }) => ({ tile: { level: 'entries' as const, index, width: items.length }, bytes: bundleOf(items) }))

  const edges = [...from.edges]
  const tiles: ToWrite[] = []
  let coming: readonly Hash[] = entries.map(leafHash)
  for (let level = 0; coming.length > 0; level++) {
    const filled = fill(Math.floor(hashesOn(level, from.size) / TILE_WIDTH), edges[level] ?? [], coming)
    edges[level] = filled.rest
    for (const { index, items } of filled.runs) tiles.push({ tile: { level, index, width: items.length }, bytes: Buffer.concat(items) })
    coming = filled.runs.filter(({ items }) => items.length === TILE_WIDTH).map(({ items }) => subtreeRoot(items, TILE_WIDTH))
  }
  return { standing: { size, root: rootOfEdges(size, edges), edges, tail: bundled.rest }, bundles, tiles }
}

/** The root from the ends of the levels alone: whatever is complete has its hash in one of them. */
export const rootOfEdges = (size: number, edges: Standing['edges']): Hash =>
  rootOf(
    size,
    nodesIn((level) => edges[level] ?? []),
  )

type Run<T> = { readonly index: number; readonly items: readonly T[] }

/** Puts what comes behind what is there, in runs of 256 from tile `first` on; the last may be shorter and is then `rest` as well. */
function fill<T>(first: number, there: readonly T[], coming: readonly T[]): { readonly runs: readonly Run<T>[]; readonly rest: readonly T[] } {
  const all = [...there, ...coming]
  const runs = Array.from({ length: Math.ceil(all.length / TILE_WIDTH) }, (_, i) => ({
    index: first + i,
    items: all.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH),
  }))
  const last = runs.at(-1)?.items ?? []
  return { runs, rest: last.length === TILE_WIDTH ? [] : last }
}

function unreachable(): never {
  throw new Error('a tree of nothing has no nodes')
}
