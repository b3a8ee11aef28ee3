// A desk in one file, and back: a SQLite database that holds the desk's database, its log with the keys, and every file that is held, sealed as it lies, cut into pieces.
//
//   files   name "desk.sqlite", "originals/ab/<sha256>", "log/checkpoint", "log/tile/0/000", "keys/log-ed25519.pem", ..., sha256, bytes
//   pieces  name, number from 0, at most 4 MB of bytes
//
// It holds the private keys of the log, so it is readable by its owner alone from its first byte on. Written beside its name, synced, told in the log and in the custody of every
// original, and only then renamed; a restored desk is checked byte by byte before it is one.
import { createHash } from 'node:crypto'
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import { DatabaseSync } from 'node:sqlite'
import type { BackupMade } from '../model/evidence.ts'
import { Problem } from '../model/problem.ts'
import { databaseOf } from '../store/store.ts'
import { disk } from '../evidence/log/disk.ts'
import { makeFolder, originalsIn, syncFolder, type Originals } from '../store/originals.ts'
import { logFiles, type LogFile } from './log-files.ts'
import { nameOf, NOT_SIGNED_IN, type Workings } from './workings.ts'

/** `derived`: files that the desk made of originals, such as prints, stills and redacted ones. */
export type Restored = { readonly bytes: number; readonly originals: number; readonly derived: number; readonly entries: number }

/** `leaf`: the act that tells of it in the log; null where the desk could record nothing, for a backup is wanted most then. */
export type BackedUp = BackupMade & { readonly leaf: number | null }

/** "DTLB" in application_id marks a backup, as "DTLN" marks a desk. */
const BACKUP_ID = 0x44544c42
const FORM = 3
/** Those of before there was a log (1) have none, and the desk makes itself one when it is opened; those of before there were keys (2) hold plain files. */
const FORMS: readonly number[] = [1, 2, FORM]
const PIECE_BYTES = 4 * 2 ** 20

/**
 * Writes the whole desk, as it stands between two entries, to `file`, and records that. Problems `file-exists`, `original-damaged` (one no longer fits its name),
 * `original-missing`, `disk-full`.
 */
export async function backup(workings: Workings, file: string): Promise<BackedUp> {
  const { folder, store, recorder, originals } = workings
  const target = resolve(file)
  if (await exists(target)) throw new Problem('file-exists', `${file} exists already; name a new file.`)
  // Beside the backup and not in the desk: the desk's disk may be full, which is when a backup is wanted most.
  const [half, snapshot] = [`${target}.partial`, `${target}.snapshot.partial`]
  return recorder.elsewhere(`the backup ${file}`, async () => {
    try {
      await rm(half, { force: true })
      await rm(snapshot, { force: true })
      for (const path of [half, snapshot]) await ownersAlone(path)
      const log = await recorder.alone(async () => {
        await sql`vacuum into ${snapshot}`.execute(store.write)
        return logFiles(folder)
      })
      const counted = await packInto(half, folder, snapshot, log, originals)
      const made = { to: target, ...counted, ...(await syncedDigest(half)) }
      const leaf = await tell(workings, made)
      await rename(half, target)
      await syncFolder(dirname(target))
      return { ...made, leaf }
    } finally {
      await rm(half, { force: true })
      await rm(snapshot, { force: true })
    }
  })
}

/** Before the file has its name, so that none is handed out untold. A desk that can record nothing (a full disk) gives it all the same, and says so. */
async function tell(workings: Workings, made: BackupMade): Promise<number | null> {
  const by = (await nameOf(workings)) ?? NOT_SIGNED_IN
  let leaf: number | null = null
  const numbered = ([seq]: readonly number[]): Promise<void> => Promise.resolve(void (leaf = seq === undefined ? null : seq - 1))
  const entries = [{ change: { kind: 'backedUp', ...made } as const, by, because: null }]
  await workings.recorder
    .record('that a backup was made', () => Promise.resolve({ entries, result: undefined, numbered }))
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      // `log-full`: it is written down, and comes into the log as soon as there is space.
      if (error.code !== 'log-full') leaf = null
    })
  return leaf
}

async function packInto(path: string, folder: string, snapshot: string, log: readonly LogFile[], originals: Originals): Promise<Omit<Restored, 'bytes'>> {
  const from = new DatabaseSync(snapshot, { readOnly: true })
  const into = new DatabaseSync(path)
  try {
    into.exec(`pragma journal_mode = off; pragma synchronous = off; pragma application_id = ${BACKUP_ID}; pragma user_version = ${FORM};
      create table files (name text primary key, sha256 text not null, bytes integer not null) strict;
      create table pieces (name text not null, number integer not null, bytes blob not null, primary key (name, number)) strict; begin`)
    const held = from
      .prepare('select sha256 from originals order by sha256')
      .all()
      .map((row) => String(row['sha256']))
    await packFile(into, 'desk.sqlite', snapshot)
    for (const { name, bytes } of log) {
      if (bytes === null) await packFile(into, name, join(folder, name))
      else packBytes(into, name, bytes)
    }
    for (const sha256 of held) {
      const name = `originals/${sha256.slice(0, 2)}/${sha256}`
      await checkFitsName(originals, sha256, name)
      await packFile(into, name, originals.pathOf(sha256))
    }
    into.exec('commit')
    return countedIn(from)
  } finally {
    from.close()
    into.close()
  }
}

async function checkFitsName(originals: Originals, sha256: string, name: string): Promise<void> {
  const found = await originals.digestOf(sha256).catch((error: unknown) => {
    if (!(error instanceof Problem && error.code === 'original-missing')) throw error
    throw missing(name)
  })
  if (found.sha256 !== sha256)
    throw new Problem('original-damaged', `The original ${name} has changed on the disk. It is not put into a backup as if it were whole.`)
}

const missing = (name: string): Problem => new Problem('original-missing', `The file ${name} is not on the disk, so no whole backup can be made.`)

function countedIn(database: DatabaseSync): Omit<Restored, 'bytes'> {
  const count = (from: string): number => Number(database.prepare(`select count(*) as n from ${from}`).get()?.['n'])
  const originals = count('(select distinct original from captures where original is not null)')
  return { originals, derived: count('originals') - originals, entries: count('entries') }
}

async function packFile(into: DatabaseSync, name: string, path: string): Promise<void> {
  const insert = into.prepare('insert into pieces values (?, ?, ?)')
  const hash = createHash('sha256')
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw missing(name)
  let bytes = 0
  try {
    const piece = Buffer.alloc(PIECE_BYTES)
    for (let number = 0; ; number++) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, bytes)
      if (bytesRead === 0) break
      hash.update(piece.subarray(0, bytesRead))
      insert.run(name, number, piece.subarray(0, bytesRead))
      bytes += bytesRead
    }
  } finally {
    await file.close()
  }
  const sha256 = hash.digest('hex')
  into.prepare('insert into files values (?, ?, ?)').run(name, sha256, bytes)
}

function packBytes(into: DatabaseSync, name: string, bytes: Uint8Array): void {
  into.prepare('insert into pieces values (?, ?, ?)').run(name, 0, bytes)
  into.prepare('insert into files values (?, ?, ?)').run(name, createHash('sha256').update(bytes).digest('hex'), bytes.byteLength)
}

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
async function checkWhole(folder: string): Promise<Omit<Restored, 'bytes'>> {
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

/** Makes the file, empty, for SQLite to write to. */
const ownersAlone = async (path: string): Promise<void> => (await open(path, 'wx', 0o600)).close()

async function syncedDigest(path: string): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
    const hash = createHash('sha256')
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: PIECE_BYTES })) hash.update(piece as Buffer)
    return { bytes: (await file.stat()).size, sha256: hash.digest('hex') }
  } finally {
    await file.close()
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
