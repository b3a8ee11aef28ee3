// The desk's log on the disk: appended to in batches, read for proofs. Its order of writing is what its promise rests on:
//
//   1. entries: bundles written and synced, their folders synced
//   2. hashes: tiles written and synced, their folders synced
//   3. checkpoint: written beside its name and synced, renamed, the folder synced
//
// Only then is the batch part of the log. Nothing written before is ever written again, so a stop at any point leaves the log as its last
// checkpoint says (recover.ts). After a write or sync that failed nothing more is written, unless for want of space: see `stopped`.
import { Problem } from '../../model/problem.ts'
import { formatCheckpoint } from './checkpoint.ts'
import { isFull, makeFolders, replaceFile, writeWhole, type Files } from './files.ts'
import { grow, NOTHING_YET, type Standing, type ToWrite } from './growth.ts'
import { consistencyProof, inclusionProof, rootOf, type Hash, type NodeAt } from './merkle.ts'
import { formatNote, signNote } from './note.ts'
import type { NoteKey, Signer } from './note-keys.ts'
import { formatProof } from './proof.ts'
import { cutTail, DO_NOT_GO_ON, findStanding, hashesAt, readBundle } from './recover.ts'
import { hashesOn, indexPath, nodesIn, TILE_WIDTH, tilePath } from './tiles.ts'

export type TiledLog = {
  readonly folder: string
  readonly origin: string
  readonly keys: readonly NoteKey[]
  size(): number
  root(): Hash
  /** The signed note as it lies on the disk. */
  checkpoint(): string
  /** Appends 1 to 256 entries; they are in the log when it resolves, at indexes `size()` had before and following. One call at a time. */
  append(entries: readonly Uint8Array[]): Promise<void>
  entry(index: number): Promise<Uint8Array>
  rootAt(size: number): Promise<Hash>
  inclusion(index: number, size?: number): Promise<readonly Hash[]>
  consistency(from: number, to?: number): Promise<readonly Hash[]>
  /** A tlog-proof file for this entry, under the checkpoint as it stands. */
  proof(index: number): Promise<string>
  /** What the disk refused, other than for want of space: from then on nothing is written any more. */
  stopped(): Error | null
  close(): Promise<void>
}

/** `origin` names a log that is made new; one that is there keeps its own. `known`: how many entries the desk says it gave the log already. */
export type LogPlace = { readonly files: Files; readonly folder: string; readonly origin: string; readonly signers: readonly Signer[]; readonly known: number }

export const MOST_TOGETHER = TILE_WIDTH

/** Opens the log, cutting a tail that no checkpoint covers. Problems as `findStanding`, and `log-missing`. */
export async function openLog({ files, folder, origin: newOrigin, signers, known }: LogPlace): Promise<TiledLog> {
  const keys = signers.map((signer) => signer.key)
  const made = new Set<string>([folder])
  const found = (await findStanding(files, folder, keys)) ?? (await begin())
  const { origin } = found
  let { standing, note } = found
  let failed: Error | null = null
  let tidying: Promise<void> = Promise.resolve()
  const kept = new Map<string, readonly Hash[]>()
  await cutTail(files, folder, standing.size)

  async function begin(): Promise<{ standing: Standing; origin: string; note: string }> {
    if (known > 0 || (await files.list(`${folder}/tile/entries`)).length > 0)
      throw new Problem('log-missing', `The desk has a record, and its log has no checkpoint. ${DO_NOT_GO_ON}`)
    const signed = sign(newOrigin, NOTHING_YET)
    await writeCheckpoint(signed)
    return { standing: NOTHING_YET, origin: newOrigin, note: signed }
  }

  // The desk's clock proves nothing, so the signature that could carry a time carries none; outside time comes from stamps and witnesses.
  function sign(name: string, { size, root }: Standing): string {
    return formatNote(signNote(formatCheckpoint({ origin: name, size, root }), signers, 0))
  }

  function writeCheckpoint(signed: string): Promise<void> {
    return replaceFile(files, folder, 'checkpoint', new TextEncoder().encode(signed))
  }

  async function write(batch: readonly ToWrite[]): Promise<void> {
    const folders = new Set<string>()
    for (const { tile } of batch) folders.add(await makeFolders(files, folder, tilePath(tile).replace(/\/[^/]*$/, ''), made))
    await Promise.all(batch.map(({ tile, bytes }) => writeWhole(files, `${folder}/${tilePath(tile)}`, bytes)))
    await Promise.all([...folders].map((path) => files.syncFolder(path)))
  }

  /** Shorter files of a tile that has become full say nothing that the full one does not. */
  async function tidy(batch: readonly ToWrite[]): Promise<void> {
    for (const { tile } of batch) {
      if (tile.width !== TILE_WIDTH) continue
      const shorter = `${folder}/tile/${tile.level}/${indexPath(tile.index)}.p`
      for (const name of await files.list(shorter)) await files.remove(`${shorter}/${name}`)
      made.delete(shorter)
    }
  }

  async function tileFor(level: number, index: number, size: number): Promise<readonly Hash[]> {
    const width = Math.min(TILE_WIDTH, hashesOn(level, size) - index * TILE_WIDTH)
    const name = `${level}/${index}`
    const held = kept.get(name)
    if (held !== undefined && width === TILE_WIDTH) return held
    const hashes = await hashesAt(files, folder, {
      level,
      index,
      width: width < TILE_WIDTH ? Math.min(TILE_WIDTH, hashesOn(level, standing.size) - index * TILE_WIDTH) : width,
    })
    if (hashes === null) throw new Problem('log-short', `Tile ${index} of level ${level} of the log is not on the disk. ${DO_NOT_GO_ON}`)
    if (width === TILE_WIDTH) {
      kept.set(name, hashes)
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    }
    return hashes
  }

  /** Runs the sum twice: once to see which tiles it wants, then with them. */
  async function overTiles<T>(size: number, sum: (nodeAt: NodeAt) => T): Promise<T> {
    const wanted = new Map<string, { readonly level: number; readonly index: number }>()
    const blank = Array.from({ length: TILE_WIDTH }, () => new Uint8Array(32))
    sum(
      nodesIn((level, index) => {
        wanted.set(`${level}/${index}`, { level, index })
        return blank
      }),
    )
    const there = new Map<string, readonly Hash[]>()
    await Promise.all([...wanted].map(async ([name, { level, index }]) => there.set(name, await tileFor(level, index, size))))
    return sum(nodesIn((level, index) => there.get(`${level}/${index}`) ?? []))
  }

  function within(size: number): number {
    if (size > standing.size) throw new Error(`a tree of ${size} was asked for, and the log has ${standing.size} entries`)
    return size
  }

  const inclusion = (index: number, size = standing.size): Promise<readonly Hash[]> => overTiles(within(size), (nodeAt) => inclusionProof(index, size, nodeAt))

  return {
    ...{ folder, origin, keys },
    size: () => standing.size,
    root: () => standing.root,
    checkpoint: () => note,
    stopped: () => failed,

    async append(entries) {
      if (failed !== null) throw failed
      if (entries.length < 1 || entries.length > MOST_TOGETHER) throw new Error(`a batch has 1 to ${MOST_TOGETHER} entries, not ${entries.length}`)
      const grown = grow(standing, entries)
      try {
        await write(grown.bundles)
        await write(grown.tiles)
        const signed = sign(origin, grown.standing)
        await writeCheckpoint(signed)
        ;[standing, note] = [grown.standing, signed]
      } catch (error) {
        if (!isFull(error)) failed = error instanceof Error ? error : new Error(String(error))
        throw error
      }
      tidying = tidying.then(() => tidy([...grown.bundles, ...grown.tiles])).catch(() => undefined)
    },

    async entry(index) {
      if (index < 0 || index >= standing.size) throw new Error(`entry ${index} was asked for, and the log has ${standing.size}`)
      const tile = Math.floor(index / TILE_WIDTH)
      const entries = await readBundle(files, folder, tile, Math.min(TILE_WIDTH, standing.size - tile * TILE_WIDTH))
      const entry = entries?.[index % TILE_WIDTH]
      if (entry === undefined) throw new Problem('log-short', `Entry ${index} of the log is not on the disk. ${DO_NOT_GO_ON}`)
      return entry
    },

    rootAt: (size) => overTiles(within(size), (nodeAt) => rootOf(size, nodeAt)),
    inclusion,
    consistency: (from, to = standing.size) => overTiles(within(to), (nodeAt) => consistencyProof(from, to, nodeAt)),
    async proof(index) {
      const [size, signed] = [standing.size, note]
      return formatProof({ index, path: await inclusion(index, size), note: signed })
    },
    close: () => tidying,
  }
}

const MOST_KEPT = 256
