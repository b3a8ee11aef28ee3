// The files of a desk's log and its keys, as they stand at one moment, for a backup: names below the desk's folder.
//
// What may be replaced or taken away while the backup is written (the checkpoint, tiles that are not full yet) comes as bytes; full tiles
// stay what they are for ever and come as names alone.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseCheckpoint } from '../../evidence/log/checkpoint.ts'
import { disk } from '../../evidence/log/disk.ts'
import { parseNote } from '../../evidence/log/note.ts'
import { readTile } from '../../evidence/log/recover.ts'
import { TILE_WIDTH, tilePath, tilesOf } from '../../evidence/log/tiles.ts'
import { keysFolderOf, logFolderOf } from '../desk-log.ts'

/** `bytes` is null where the file itself is to be read. */
export type LogFile = { readonly name: string; readonly bytes: Uint8Array | null }

/** None for a desk that has no log yet. Called while nothing is being written. */
export async function logFiles(folder: string): Promise<readonly LogFile[]> {
  const log = logFolderOf(folder)
  const checkpoint = await disk.read(join(log, 'checkpoint'))
  if (checkpoint === null) return []
  const { size } = parseCheckpoint(parseNote(checkpoint).text)
  const tiles = tilesOf(size).map(async (tile): Promise<LogFile> => {
    const name = `log/${tilePath(tile)}`
    return { name, bytes: tile.width === TILE_WIDTH ? null : await readTile(disk, log, tile) }
  })
  return [...(await whole(folder, log, /^tile(\/|$)|\.new$/)), ...(await whole(folder, keysFolderOf(folder), /\.new$/)), ...(await Promise.all(tiles))]
}

async function whole(folder: string, below: string, without: RegExp): Promise<readonly LogFile[]> {
  const found = await readdir(below, { recursive: true, withFileTypes: true })
  const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = paths.filter((path) => !without.test(relative(below, path)))
  return Promise.all(kept.map(async (path) => ({ name: relative(folder, path), bytes: new Uint8Array(await readFile(path)) })))
}
