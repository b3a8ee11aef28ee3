// Originals on disk: bytes as received, each in `originals/<first two>/<sha256>`, never altered.
//
// Order of writing: bytes to `incoming/` while hashing, fsync, rename, fsync of the folder and of folders newly made. Only then may
// the database refer to them. What a crash leaves in `incoming/` was never acknowledged and is swept at the next opening.
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { disk } from '../evidence/log/disk.ts'
import type { Files } from '../evidence/log/files.ts'

export type Kept = { readonly sha256: string; readonly bytes: number; readonly made: boolean; readonly head: Uint8Array }

export type Originals = {
  /** Keeps the bytes; resolves when they and their name are on the disk. `made` is false when these bytes were held before. */
  keep(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Kept>
  pathOf(sha256: string): string
  /** Takes away an original to which nothing refers. */
  drop(sha256: string): Promise<void>
  sweep(): Promise<void>
  /** What the bytes of an original that is held are now: they should give its name. */
  digestOf(sha256: string): Promise<{ readonly sha256: string; readonly bytes: number }>
  /** The names of all that are on the disk, in no order. */
  held(): Promise<readonly string[]>
}

const HEAD_BYTES = 4096

/** The originals of a desk's folder. Makes the folders it needs. */
export async function originalsIn(folder: string, files: Files = disk): Promise<Originals> {
  const incoming = join(folder, 'incoming')
  const root = join(folder, 'originals')
  const known = new Set<string>()
  for (const made of [incoming, root]) await files.makeFolder(made)
  await files.syncFolder(folder)

  const folderOf = (sha256: string): string => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256)

  return {
    pathOf,

    async keep(bytes) {
      const waiting = join(incoming, randomUUID())
      try {
        const written = await writeHashing(files, waiting, bytes)
        const shelf = folderOf(written.sha256)
        if (!known.has(shelf)) {
          await files.makeFolder(shelf)
          await files.syncFolder(root)
        }
        const made = (await files.size(pathOf(written.sha256))) !== written.bytes
        if (made) await files.rename(waiting, pathOf(written.sha256))
        else await files.remove(waiting)
        // Also when it was held: a crash may have come between its rename and the folder's fsync.
        await files.syncFolder(shelf)
        known.add(shelf)
        return { ...written, made }
      } catch (error) {
        await files.remove(waiting).catch(() => undefined)
        throw error
      }
    },

    async drop(sha256) {
      await files.remove(pathOf(sha256))
    },

    async sweep() {
      for (const name of await files.list(incoming)) await files.remove(join(incoming, name))
    },

    async digestOf(sha256) {
      const hash = createHash('sha256')
      let bytes = 0
      // Streamed, for an original may be larger than the memory; the operations of files.ts read whole files.
      for await (const piece of createReadStream(pathOf(sha256))) {
        hash.update(piece as Buffer)
        bytes += (piece as Buffer).byteLength
      }
      return { sha256: hash.digest('hex'), bytes }
    },

    async held() {
      const shelves = (await files.list(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const names = await Promise.all(shelves.map((shelf) => files.list(join(root, shelf))))
      return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
    },
  }
}

async function writeHashing(files: Files, path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Omit<Kept, 'made'>> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let length = 0
  const file = await files.create(path)
  try {
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(piece)
      if (length < HEAD_BYTES) head.push(piece.slice(0, HEAD_BYTES - length))
      length += piece.byteLength
      await file.write(piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes: length, head: Buffer.concat(head) }
}

/** Makes `folder` in `parent` and syncs the parent, so that the new name outlives a power cut. */
export async function makeFolder(folder: string, parent: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) await syncFolder(parent)
}

export const syncFolder = (folder: string): Promise<void> => disk.syncFolder(folder)
