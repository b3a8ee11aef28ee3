// The whole desk in one file (backup-form.ts), as it stands between two entries; restore.ts makes a desk of it again.
//
// It holds the private keys of the log, so it is readable by its owner alone from its first byte on. Written beside its name, synced, told in the log and in the custody of every
// original, and only then renamed.
import { createHash } from 'node:crypto'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { sql } from 'kysely'
import { DatabaseSync } from 'node:sqlite'
import type { BackupMade } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import { syncFolder } from '../../store/folders.ts'
import type { Originals } from '../../store/originals.ts'
import { BACKUP_ID, countedIn, FORM, PIECE_BYTES, type Counted } from './backup-form.ts'
import { logFiles, type LogFile } from './log-files.ts'
import { whoeverIn, type Workings } from '../workings.ts'

/** `leaf`: the act that tells of it in the log; null where the desk could record nothing, for a backup is wanted most then. */
export type BackedUp = BackupMade & { readonly leaf: number | null }

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
  const by = await whoeverIn(workings)
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

async function packInto(path: string, folder: string, snapshot: string, log: readonly LogFile[], originals: Originals): Promise<Counted> {
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
