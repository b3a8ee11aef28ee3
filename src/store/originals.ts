// Originals on disk: bytes as received, each in `originals/<first two>/<sha256>`, never altered.
//
// Order of writing: bytes to `incoming/` while hashing, fsync, rename, fsync of the folder and of folders newly made. Only then may
// the database refer to them. What a crash leaves in `incoming/` was never acknowledged and is swept at the next opening.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'

export type Kept = { readonly sha256: string; readonly bytes: number; readonly made: boolean; readonly head: Uint8Array }

export type Originals = {
  /** Keeps the bytes; resolves when they and their name are on the disk. `made` is false when these bytes were held before. */
  keep(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Kept>
  pathOf(sha256: string): string
  /** Takes away an original to which nothing refers. */
  drop(sha256: string): Promise<void>
  sweep(): Promise<void>
  /** The names of all that are on the disk, in no order. */
  held(): Promise<readonly string[]>
}

const HEAD_BYTES = 4096

/** The originals of a desk's folder. Makes the folders it needs. */
export async function originalsIn(folder: string): Promise<Originals> {
  const incoming = join(folder, 'incoming')
  const root = join(folder, 'originals')
  const known = new Set<string>()
  await makeFolder(incoming, folder)
  await makeFolder(root, folder)

  const folderOf = (sha256: string): string => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256)

  return {
    pathOf,

    async keep(bytes) {
      const waiting = join(incoming, randomUUID())
      try {
        const written = await writeHashing(waiting, bytes)
        const shelf = folderOf(written.sha256)
        if (!known.has(shelf)) await makeFolder(shelf, root)
        const held = await stat(pathOf(written.sha256)).catch(() => null)
        const made = held === null || held.size !== written.bytes
        if (made) await rename(waiting, pathOf(written.sha256))
        else await rm(waiting)
        // Also when it was held: a crash may have come between its rename and the folder's fsync.
        await syncFolder(shelf)
        known.add(shelf)
        return { ...written, made }
      } catch (error) {
        await rm(waiting, { force: true }).catch(() => undefined)
        throw error
      }
    },

    async drop(sha256) {
      await rm(pathOf(sha256), { force: true })
    },

    async sweep() {
      for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true })
    },

    async held() {
      const shelves = (await readdir(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const names = await Promise.all(shelves.map((shelf) => readdir(join(root, shelf))))
      return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
    },
  }
}

async function writeHashing(path: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Omit<Kept, 'made'>> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let length = 0
  const file = await open(path, 'wx')
  try {
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(piece)
      if (length < HEAD_BYTES) head.push(piece.slice(0, HEAD_BYTES - length))
      length += piece.byteLength
      await writeAll(file, piece)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes: length, head: Buffer.concat(head) }
}

/** A write may take a part only, and says so in its count alone. */
async function writeAll(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength;) at += (await file.write(piece, at)).bytesWritten
}

/** Makes `folder` in `parent` and syncs the parent, so that the new name outlives a power cut. */
export async function makeFolder(folder: string, parent: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true })
  if (made !== undefined) await syncFolder(parent)
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
