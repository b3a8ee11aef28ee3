// A desk made of a backup: unpacked beside its folder, checked byte by byte, and only then in its place.
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { disk } from '../../evidence/log/disk.ts'
import { Problem } from '../../model/problem.ts'
import { makeFolder, syncFolder } from '../../store/folders.ts'
import { originalsIn } from '../../store/originals.ts'
import { databaseOf } from '../../store/store.ts'
import { BACKUP_ID, countedIn, FORMS, type Counted } from './backup-form.ts'

export type Restored = Counted & { readonly bytes: number }

/** Makes a desk of a backup in `folder`, which must be empty or new. Problems `not-a-backup`, `folder-not-empty`, `backup-damaged`. */
export async function restoreDesk(file: string, folder: string): Promise<Restored> {
  const from = openBackup(file)
  const target = resolve(folder)
  try {
    const there = await readdir(target).catch(() => [])
    if (there.length > 0) throw new Problem('folder-not-empty', `${folder} is not empty; a backup is restored into a new folder.`)
    const half = `${target}.partial`
    await rm(half, { recursive: true, force: true })
    await mkdir(half, { recursive: true })
    try {
      const bytes = await unpackAll(from, half)
      const counted = await checkWhole(half)
      await rm(target, { recursive: true, force: true })
      await rename(half, target)
      await syncFolder(dirname(target))
      return { bytes, ...counted }
    } catch (error) {
      await rm(half, { recursive: true, force: true })
      throw error
    }
  } finally {
    from.close()
  }
}

function openBackup(file: string): DatabaseSync {
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(file, { readOnly: true })
    const id = Number(database.prepare('pragma application_id').get()?.['application_id'])
    const form = Number(database.prepare('pragma user_version').get()?.['user_version'])
    if (id === BACKUP_ID && FORMS.includes(form)) return database
  } catch {
    // Not a database, or none at all: the same sentence serves.
  }
  database?.close()
  throw new Problem('not-a-backup', `${file} is not a backup of a desk that this Dateline can read.`)
}

const NAME = /^(desk\.sqlite|originals\/([0-9a-f]{2})\/\2[0-9a-f]{62}|(keys|log)(\/[a-z0-9][A-Za-z0-9.-]*)+)$/

async function unpackAll(from: DatabaseSync, folder: string): Promise<number> {
  let total = 0
  for (const row of from.prepare('select name, sha256, bytes from files order by name').all()) {
    const [name, sha256] = [String(row['name']), String(row['sha256'])]
    if (!NAME.test(name)) throw damaged(`it names a file "${name}"`)
    const path = join(folder, name)
    for (const parent of parentsOf(name)) await makeFolder(join(folder, parent), dirname(join(folder, parent)))
    const written = await unpack(from, name, path, name.startsWith('keys/') ? 0o600 : 0o666)
    if (written.sha256 !== sha256 || written.bytes !== Number(row['bytes'])) throw damaged(`${name} does not fit its SHA-256`)
    await syncFolder(dirname(path))
    total += written.bytes
  }
  return total
}

const parentsOf = (name: string): readonly string[] =>
  name
    .split('/')
    .slice(0, -1)
    .map((_, i, parts) => parts.slice(0, i + 1).join('/'))

async function unpack(from: DatabaseSync, name: string, path: string, mode: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', mode)
  let bytes = 0
  try {
    for (const row of from.prepare('select bytes from pieces where name = ? order by number').iterate(name)) {
      const piece = row['bytes'] as Uint8Array
      hash.update(piece)
      await file.writeFile(piece)
      bytes += piece.byteLength
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

/** The database is sound, and every file that it names is there and opens to the bytes of its name. */
async function checkWhole(folder: string): Promise<Counted> {
  const database = new DatabaseSync(databaseOf(folder), { readOnly: true })
  try {
    const sound = database.prepare('pragma integrity_check').get()?.['integrity_check']
    if (sound !== 'ok') throw damaged(`its database is not sound (${String(sound)})`)
    const hasKeys = database.prepare(`select 1 from sqlite_schema where name = 'originalKeys'`).get() !== undefined
    const find = hasKeys ? database.prepare('select key from "originalKeys" where sha256 = ?') : null
    const originals = await originalsIn(folder, disk, async (sha256) => (find?.get(sha256)?.['key'] as Uint8Array | undefined) ?? 'plain')
    for (const row of database.prepare('select sha256 from originals').all()) {
      const name = String(row['sha256'])
      const found = await originals.digestOf(name).catch(() => null)
      if (found === null) throw damaged(`it lacks the file ${name}`)
      if (found.sha256 !== name) throw damaged(`${name} holds other bytes than its name says`)
    }
    return countedIn(database)
  } finally {
    database.close()
  }
}

const damaged = (how: string): Problem => new Problem('backup-damaged', `The backup is damaged: ${how}. Nothing was restored.`)
