// Where a log stands, from what is on the disk: the checkpoint decides, and everything it covers must be there and fit it.
//
// A stop between the tiles and the checkpoint leaves a tail that no checkpoint covers; nobody was told of it, and it is cut. Anything else
// that does not fit is not mended here: a log that forgets or changes what it once signed is worth nothing, so the desk stops instead.
import { Problem } from '../../model/problem.ts'
import { parseCheckpoint } from './checkpoint.ts'
import { rootOfEdges, type Standing } from './growth.ts'
import type { Files } from './files.ts'
import { equal, leafHash, type Hash } from './merkle.ts'
import { openNote } from './note.ts'
import type { NoteKey } from './note-keys.ts'
import { edgeOf, entriesIn, hashesIn, indexPath, TILE_WIDTH, tilePath, type Tile } from './tiles.ts'

export type Found = { readonly standing: Standing; readonly origin: string; readonly note: string }

/**
 * Reads where the log in `folder` stands; null where there is none. All of `keys` must have signed its checkpoint.
 * Problems `log-checkpoint-damaged`, `log-short`, `log-root-differs`, `log-damaged`. Cuts nothing (`cutTail`).
 */
export async function findStanding(files: Files, folder: string, keys: readonly NoteKey[]): Promise<Found | null> {
  const bytes = await files.read(`${folder}/checkpoint`)
  if (bytes === null) return null
  const { origin, size, root, note } = readCheckpoint(bytes, keys)
  const edge = edgeOf(size)
  const edges = await Promise.all(edge.map(({ index, width }, level) => hashesAt(files, folder, { level, index, width }).then((hashes) => ({ hashes, width }))))
  const tail = await readBundle(files, folder, edge[0]?.index ?? 0, edge[0]?.width ?? 0)
  if (tail === null || edges.some(({ hashes }) => hashes === null)) throw await short(files, folder, size)
  const standing: Standing = { size, root, edges: edges.map(({ hashes }) => hashes ?? []), tail }
  if (!equal(rootOfEdges(size, standing.edges), root))
    throw new Problem('log-root-differs', `The tiles of the log give another root than its checkpoint of ${counted(size)}. ${DO_NOT_GO_ON}`)
  const damaged = tail.findIndex((entry, i) => !equal(leafHash(entry), standing.edges[0]?.[i] ?? EMPTY))
  if (damaged >= 0) {
    const index = (edge[0]?.index ?? 0) * TILE_WIDTH + damaged
    throw new Problem('log-damaged', `Entry ${index} of the log does not fit its hash in the tree. ${DO_NOT_GO_ON}`)
  }
  return { standing, origin, note }
}

function readCheckpoint(bytes: Uint8Array, keys: readonly NoteKey[]) {
  try {
    const opened = openNote(bytes, keys)
    const missing = keys.find((key) => !opened.held.some((held) => held.key === key))
    if (missing !== undefined) throw new Problem('note-unsigned', `The key ${missing.name} has not signed it.`)
    return { ...parseCheckpoint(opened.text), note: new TextDecoder().decode(bytes) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem('log-checkpoint-damaged', `The checkpoint of the log is not the one this desk signed: ${error.message} ${DO_NOT_GO_ON}`)
  }
}

/** Takes away what stands behind the end of a tree of `size`: tiles and bundles of a batch that did not come to its checkpoint. */
export async function cutTail(files: Files, folder: string, size: number): Promise<void> {
  await files.remove(`${folder}/checkpoint.new`)
  const edge = edgeOf(size)
  // A batch is at most one tile long, so it ends in the tile after the last at the furthest; on a level above, in its first.
  const levels = [{ level: 'entries' as const, ...end(edge[0]) }, ...Array.from({ length: edge.length + 1 }, (_, level) => ({ level, ...end(edge[level]) }))]
  for (const { level, index, width } of levels)
    for (const at of [index, index + 1, index + 2]) {
      const whole = `${folder}/tile/${level}/${indexPath(at)}`
      await files.remove(whole)
      for (const name of await files.list(`${whole}.p`)) if (at > index || !(Number(name) <= width)) await files.remove(`${whole}.p/${name}`)
    }
}
const end = (edge: { readonly index: number; readonly width: number } | undefined) => edge ?? { index: 0, width: 0 }

/** The bytes of a tile or bundle; where the shorter file is gone because a fuller one came, its beginning is what was asked for. */
export async function readTile(files: Files, folder: string, { level, index, width }: Tile): Promise<Uint8Array | null> {
  return (
    (width === TILE_WIDTH ? null : await files.read(`${folder}/${tilePath({ level, index, width })}`)) ??
    (await files.read(`${folder}/${tilePath({ level, index, width: TILE_WIDTH })}`))
  )
}

/** The hashes of a tile, `width` of them; null where they are not all there. */
export async function hashesAt(files: Files, folder: string, tile: Tile): Promise<readonly Hash[] | null> {
  if (tile.width === 0) return []
  const bytes = await readTile(files, folder, tile)
  const hashes = bytes === null ? null : hashesIn(bytes)
  return hashes === null || hashes.length < tile.width ? null : hashes.slice(0, tile.width)
}

/** The first `width` entries of a bundle; null where they are not all there. */
export async function readBundle(files: Files, folder: string, index: number, width: number): Promise<readonly Uint8Array[] | null> {
  if (width === 0) return []
  const bytes = await readTile(files, folder, { level: 'entries', index, width })
  const entries = bytes === null ? null : entriesIn(bytes)
  return entries === null || entries.length < width ? null : entries.slice(0, width)
}

/** How many entries are on the disk from the beginning without a gap, up to `size`. */
async function entriesOnDisk(files: Files, folder: string, size: number): Promise<number> {
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
    if ((await readBundle(files, folder, index, width)) !== null) continue
    const partial = `${folder}/tile/entries/${indexPath(index)}.p`
    const widths = (await files.list(partial)).map(Number).filter((w) => w <= width)
    const whole = await Promise.all(widths.map((w) => readBundle(files, folder, index, w).then((entries) => entries?.length ?? 0)))
    return index * TILE_WIDTH + Math.max(0, ...whole)
  }
  return size
}

async function short(files: Files, folder: string, size: number): Promise<Problem> {
  const there = await entriesOnDisk(files, folder, size)
  const what = there < size ? `${number(there)} are on the disk` : 'some of its tiles are not on the disk'
  return new Problem('log-short', `The checkpoint of the log says ${counted(size)}, and ${what}. ${DO_NOT_GO_ON}`)
}

export const DO_NOT_GO_ON = 'Restore the desk from a backup into a new folder, and do not go on with this one.'
const number = (n: number): string => n.toLocaleString('en-GB')
const counted = (n: number): string => `${number(n)} ${n === 1 ? 'entry' : 'entries'}`
const EMPTY = new Uint8Array()
