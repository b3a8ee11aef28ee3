// Originals on disk: bytes as received, each in `originals/<first two>/<sha256>`, named by the SHA-256 of the bytes, sealed under a key of its own
// (evidence/keeping/sealed.ts), never altered. The key is in the database and goes there in the transaction that speaks of the original (`keepKeys`).
//
// Order of writing: bytes to `incoming/` while hashing, fsync, rename, fsync of the folder and of folders newly made. Only then may
// the database refer to them. What a crash leaves in `incoming/` was never acknowledged and is swept at the next opening. What it leaves in `originals/`
// without a key nobody can read any more; it is written anew when the same bytes come again. Desks of before there were keys hold plain files, which stay.
//
// Reading is `openHeld`; whoever wants an original goes through desk/open-original.ts, which records who opened it (test/desk/custody.test.ts holds this).
import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { newKey, openChunks, placeOf, plainSize, sealedSize, sealing } from '../evidence/keeping/sealed.ts'
import { disk } from '../evidence/log/disk.ts'
import type { Files } from '../evidence/log/files.ts'
import { heldAt, isSealedFile, orDamaged, overwrite, unreadable, type Held } from './held-file.ts'
import type { KeyOf } from './original-keys.ts'

/** `healed`: these bytes were held, and what was held of them had changed on the disk; they are in its place now. */
export type Kept = { readonly sha256: string; readonly bytes: number; readonly made: boolean; readonly healed: boolean; readonly head: Uint8Array }

export type Originals = {
  /** Keeps the bytes; resolves when they and their name are on the disk. `made` is false when these bytes were held before. */
  keep(bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<Kept>
  /** Where the file lies, sealed unless it is of before there were keys. */
  pathOf(sha256: string): string
  /** The key of a file that was kept since the opening, for the transaction that speaks of it; null where the database has it already. */
  newKeyOf(sha256: string): Uint8Array | null
  /** Problems `original-missing` (no file), `original-unreadable` (no key), and `original-damaged` while it is read. */
  openHeld(sha256: string): Promise<Held>
  /** The key for whoever reads the file in another thread; null where it is plain. Problem `original-unreadable`. */
  keyOf(sha256: string): Promise<Uint8Array | null>
  /** Takes away a file whose key is destroyed, so that its name is gone too; one of before there were keys is written over first. */
  erase(sha256: string): Promise<void>
  /** Takes away an original to which nothing refers. */
  drop(sha256: string): Promise<void>
  sweep(): Promise<void>
  /** Whether the file is sealed, so that nobody reads it without a key. */
  isSealed(sha256: string): Promise<boolean>
  /** What the bytes of an original that is held are now: they should give its name. `sha256` is '' where they cannot be opened. */
  digestOf(sha256: string): Promise<{ readonly sha256: string; readonly bytes: number }>
  /** The names of all that are on the disk, in no order. */
  held(): Promise<readonly string[]>
}

const FIRST_BYTES = 4096

/** The originals of a desk's folder. Makes the folders it needs. */
export async function originalsIn(folder: string, files: Files = disk, keyInRecord: KeyOf = async () => null): Promise<Originals> {
  const incoming = join(folder, 'incoming')
  const root = join(folder, 'originals')
  const known = new Set<string>()
  // Keys of what was kept since the opening: the database may not have them yet, and the same bytes must not be sealed under a second one.
  const fresh = new Map<string, Uint8Array>()
  const turns = new Map<string, Promise<unknown>>()
  for (const made of [incoming, root]) await files.makeFolder(made)
  await files.syncFolder(folder)

  const folderOf = (sha256: string): string => join(root, sha256.slice(0, 2))
  const pathOf = (sha256: string): string => join(folderOf(sha256), sha256)
  const knownKey: KeyOf = async (sha256) => fresh.get(sha256) ?? (await keyInRecord(sha256))

  /** One at a time of each name. */
  function inTurn<R>(sha256: string, work: () => Promise<R>): Promise<R> {
    const result = (turns.get(sha256) ?? Promise.resolve()).then(work)
    const settled = result.then(
      () => undefined,
      () => undefined,
    )
    turns.set(sha256, settled)
    void settled.then(() => (turns.get(sha256) === settled ? turns.delete(sha256) : undefined))
    return result
  }

  async function digestOf(sha256: string): Promise<{ readonly sha256: string; readonly bytes: number }> {
    const key = await knownKey(sha256)
    // What no entry speaks of and has no key may be of before there were keys.
    const held = await heldAt(pathOf(sha256), sha256, key ?? 'plain').catch(orDamaged)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const piece of held?.range() ?? []) {
        hash.update(piece)
        bytes += piece.byteLength
      }
    } catch (error) {
      orDamaged(error)
      return { sha256: '', bytes }
    }
    return { sha256: held === null ? '' : hash.digest('hex'), bytes }
  }

  /** Gives the file that waits its name, unless the same bytes are held whole. */
  async function shelve(waiting: string, sha256: string, bytes: number, key: Uint8Array): Promise<Pick<Kept, 'made' | 'healed'>> {
    const held = await knownKey(sha256)
    const size = await files.size(pathOf(sha256))
    if (held !== null && size === (held === 'plain' ? bytes : sealedSize(bytes)) && (await digestOf(sha256)).sha256 === sha256) {
      await files.remove(waiting)
      return { made: false, healed: false }
    }
    // The record has a key and the file is gone, cut short or changed: the same bytes under the same key are the same file again.
    if (held !== null && held !== 'plain') await sealAnew(files, waiting, key, held)
    else if (held === null) fresh.set(sha256, key)
    else await sealAnew(files, waiting, key, null)
    await files.rename(waiting, pathOf(sha256))
    return { made: true, healed: held !== null && size !== null }
  }

  return {
    pathOf,
    newKeyOf: (sha256) => fresh.get(sha256) ?? null,

    async keep(bytes) {
      const waiting = join(incoming, randomUUID())
      try {
        const key = newKey()
        const written = await writeHashing(files, waiting, bytes, key)
        const shelf = folderOf(written.sha256)
        if (!known.has(shelf)) {
          await files.makeFolder(shelf)
          await files.syncFolder(root)
        }
        const shelved = await inTurn(written.sha256, () => shelve(waiting, written.sha256, written.bytes, key))
        // Also when it was held: a crash may have come between its rename and the folder's fsync.
        await files.syncFolder(shelf)
        known.add(shelf)
        return { ...written, ...shelved }
      } catch (error) {
        await files.remove(waiting).catch(() => undefined)
        throw error
      }
    },

    async openHeld(sha256) {
      const key = await knownKey(sha256)
      if (key === null) throw unreadable(sha256)
      return heldAt(pathOf(sha256), sha256, key)
    },

    async keyOf(sha256) {
      const key = await knownKey(sha256)
      if (key === null) throw unreadable(sha256)
      return key === 'plain' ? null : key
    },

    async erase(sha256) {
      fresh.delete(sha256)
      await overwrite(pathOf(sha256))
      await files.remove(pathOf(sha256))
      await files.syncFolder(folderOf(sha256)).catch((error: unknown) => {
        if ((error as { code?: string }).code !== 'ENOENT') throw error
      })
    },

    async drop(sha256) {
      await files.remove(pathOf(sha256))
      fresh.delete(sha256)
    },

    async sweep() {
      for (const name of await files.list(incoming)) await files.remove(join(incoming, name))
    },

    isSealed: (sha256) => isSealedFile(pathOf(sha256)),

    digestOf,

    async held() {
      const shelves = (await files.list(root)).filter((name) => /^[0-9a-f]{2}$/.test(name))
      const names = await Promise.all(shelves.map((shelf) => files.list(join(root, shelf))))
      return names.flat().filter((name) => /^[0-9a-f]{64}$/.test(name))
    },
  }
}

async function writeHashing(
  files: Files,
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  key: Uint8Array,
): Promise<Omit<Kept, 'made' | 'healed'>> {
  const hash = createHash('sha256')
  const head: Uint8Array[] = []
  let length = 0
  const seal = sealing(key)
  const file = await files.create(path)
  const write = async (pieces: readonly Uint8Array[]): Promise<void> => {
    if (pieces.length > 0) await file.write(pieces.length === 1 ? (pieces[0] ?? EMPTY) : Buffer.concat(pieces))
  }
  try {
    for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      hash.update(piece)
      if (length < FIRST_BYTES) head.push(piece.slice(0, FIRST_BYTES - length))
      length += piece.byteLength
      await write(seal.add(piece))
    }
    await write(seal.end())
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes: length, head: Buffer.concat(head) }
}

const EMPTY = new Uint8Array()

/** Writes a sealed file again under another key, or plain. Read whole: it is for the rare desk from which a file was taken. */
async function sealAnew(files: Files, path: string, key: Uint8Array, other: Uint8Array | null): Promise<void> {
  const sealed = await files.read(path)
  const bytes = plainSize(sealed?.byteLength ?? 0)
  if (sealed === null || bytes === null) throw new Error(`${path} was just written and is not there`)
  const pieces = openChunks(key, bytes, 0, sealed.subarray(placeOf(bytes, 0, 1).at))
  const seal = other === null ? null : sealing(other)
  const file = await files.create(path)
  try {
    for (const piece of pieces) for (const out of seal === null ? [piece] : seal.add(piece)) await file.write(out)
    for (const out of seal?.end() ?? []) await file.write(out)
    await file.sync()
  } finally {
    await file.close()
  }
}
