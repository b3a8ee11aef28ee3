// The whole log read again and everything in it derived anew: entries to leaf hashes, hashes to tiles, tiles to the root of the checkpoint.
import { parseCheckpoint } from './checkpoint.ts'
import type { Files } from './files.ts'
import { equal, leafHash, type Hash } from './merkle.ts'
import { rootOfEdges } from './growth.ts'
import { openNote } from './note.ts'
import type { NoteKey } from './note-keys.ts'
import { readBundle, readTile } from './recover.ts'
import { edgeOf, hashesIn, hashesOn, subtreeRoot, TILE_WIDTH, tilePath } from './tiles.ts'

/** `misfit` says the first thing that does not fit, in words that name its file; null when everything does. */
export type LogChecked = { readonly size: number; readonly root: string; readonly tiles: number; readonly misfit: string | null }

/**
 * Checks the log in `folder`. `entry` is shown every entry in order and may say what does not fit about it. Files beyond the checkpoint are
 * none of the log's and are not looked at. Problems are those of the note: a checkpoint that these keys did not sign.
 */
export async function checkLog(
  files: Files,
  folder: string,
  keys: readonly NoteKey[],
  entry: (index: number, bytes: Uint8Array) => Promise<string | null>,
): Promise<LogChecked> {
  const { text } = openNote((await files.read(`${folder}/checkpoint`)) ?? '', keys)
  const { size, root } = parseCheckpoint(text)
  let tiles = 0
  const told = (misfit: string | null): LogChecked => ({ size, root: root.toBase64(), tiles, misfit })

  let below: Hash[] = []
  for (let index = 0; index * TILE_WIDTH < size; index++) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH)
    const name = tilePath({ level: 'entries', index, width })
    const entries = await readBundle(files, folder, index, width)
    if (entries === null) return told(`log/${name} is not there, or does not hold its ${width} entries`)
    tiles++
    for (const [i, bytes] of entries.entries()) {
      below.push(leafHash(bytes))
      const trouble = await entry(index * TILE_WIDTH + i, bytes)
      if (trouble !== null) return told(trouble)
    }
  }

  const edges: (readonly Hash[])[] = []
  for (const [level, edge] of edgeOf(size).entries()) {
    const above: Hash[] = []
    for (let index = 0; index * TILE_WIDTH < hashesOn(level, size); index++) {
      const hashes = below.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)
      const name = tilePath({ level, index, width: hashes.length })
      const bytes = await readTile(files, folder, { level, index, width: hashes.length })
      const held = bytes === null ? null : hashesIn(bytes)
      if (held === null || held.length < hashes.length) return told(`log/${name} is not there, or does not hold its ${hashes.length} hashes`)
      const wrong = hashes.findIndex((hash, i) => !equal(hash, held[i] ?? new Uint8Array()))
      if (wrong >= 0) return told(`log/${name} does not fit what stands below it: hash ${wrong} is another`)
      tiles++
      if (hashes.length === TILE_WIDTH) above.push(subtreeRoot(hashes, TILE_WIDTH))
    }
    edges.push(below.slice(edge.index * TILE_WIDTH))
    below = above
  }
  return told(equal(rootOfEdges(size, edges), root) ? null : `log/checkpoint gives another root than the ${size} entries of the log`)
}
