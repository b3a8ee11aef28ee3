// The database of a desk: opened so that a commit is on the disk when it returns, entries appended and tables derived together.
//
// Two connections: one writes, one reads what is committed. Who may write, and when, is the desk's business (desk/record.ts).
import type { Kysely, Transaction } from 'kysely'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Worker } from 'node:worker_threads'
import type { Change, Entry, RecordedKind } from '../model/entry.ts'
import { Problem } from '../model/problem.ts'
import { derive } from './derive.ts'
import { APPLICATION_ID, applicationIdOf, migrate, NEWEST, versionOf } from './migrations.ts'
import { syncFolder } from './folders.ts'
import type { EntryRow, Tables } from './schema.ts'
import { kyselyOver } from './sqlite-dialect.ts'

/** `toReadOnly`: nothing can be written (store-to-read.ts). */
export type Store = {
  readonly write: Kysely<Tables>
  readonly read: Kysely<Tables>
  readonly path: string
  readonly toReadOnly?: boolean
  /** Called inside a large transaction: what it leaves in the log is written into the database after its commit, in a thread of its own. */
  readonly isLarge?: () => void
  close(): Promise<void>
}
type Draft = { readonly at: string; readonly by: string; readonly because: string | null; readonly change: Change }

/** Every commit is synced before it returns. The bug of SQLite's WAL (3.7.0 to 3.51.2) is ruled out by Node 26, which carries 3.53. */
const CACHE = -32_000 // kB, as SQLite counts
const DURABLE = `pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = ${CACHE}`

/** Where the database of a desk lies. */
export const databaseOf = (folder: string): string => join(folder, 'desk.sqlite')

/** Opens the database of `folder`, making or migrating it; `checked` looks through it first. Problems `not-a-desk`, `desk-newer`, `desk-damaged`. */
export async function openStore(folder: string, checked = false): Promise<Store> {
  const path = databaseOf(folder)
  await checkIsDesk(path)
  const writer = new DatabaseSync(path)
  try {
    checkIsOurs(writer, path)
    writer.exec(`${DURABLE}; pragma wal_autocheckpoint = ${PAGES_IN_LOG}`)
    if (checked) checkIsSound(writer, path)
    migrate(writer)
    await syncFolder(folder)
    const reader = new DatabaseSync(path, { readOnly: true })
    const [write, read] = [kyselyOver<Tables>(writer), kyselyOver<Tables>(reader)]
    const log = logOf(writer, path)
    return {
      ...{ write, read, path, isLarge: log.isLarge },
      async close() {
        await log.settled()
        await read.destroy()
        await write.destroy()
      },
    }
  } catch (error) {
    if (writer.isOpen) writer.close()
    throw error
  }
}

// Ordinarily a commit that finds so many pages in the log writes them into the database: some milliseconds. After a table of 20,000 reports
// that is a quarter of a second, in which nobody is answered.
const PAGES_IN_LOG = 4000
// What does not fit is written as it comes, a page at a time, and not all at once by the commit.
const SMALL_CACHE = -4000
const SETTLER = new URL(import.meta.url.endsWith('.ts') ? './settle-log-worker.ts' : './settle-log-worker.js', import.meta.url)

function logOf(writer: DatabaseSync, path: string): { isLarge(): void; settled(): Promise<void> } {
  let settling: Promise<void> | null = null
  return {
    isLarge() {
      writer.exec(`pragma wal_autocheckpoint = 0; pragma cache_size = ${SMALL_CACHE}`)
      // Begun when the transaction that is running now has ended: until then nothing of it can be written into the database.
      settling ??= (async () => {
        while (writer.isTransaction) await new Promise((resolve) => setTimeout(resolve, 5))
        const thread = new Worker(SETTLER, { execArgv: [], env: {}, workerData: path })
        // Where it cannot be done (a full disk), the next ordinary commit tries again and says what is wrong.
        await new Promise<void>((resolve) => thread.on('error', () => resolve()).on('exit', () => resolve()))
        settling = null
        if (writer.isOpen) writer.exec(`pragma wal_autocheckpoint = ${PAGES_IN_LOG}; pragma cache_size = ${CACHE}`)
      })()
    },
    settled: async () => void (await settling),
  }
}

/** `json` is the change as it is stored. */
export type Appended = { readonly entry: Entry; readonly incident: string | null; readonly json: string }

/** Appends an entry and derives its rows, inside the caller's transaction. */
export async function append(db: Transaction<Tables>, draft: Draft): Promise<Appended> {
  const { kind, ...rest } = draft.change
  const json = JSON.stringify(rest)
  const values = { at: draft.at, by: draft.by, because: draft.because, kind, json }
  const { seq } = await db
    .insertInto('entries')
    .values(values as EntryRow)
    .returning('seq')
    .executeTakeFirstOrThrow()
  const entry: Entry = { seq, ...draft }
  return { entry, incident: await derive(db, entry), json }
}

/** A row of the table as the model has it; an entry that an erasure emptied says of which kind it was. */
export const entryOf = (row: EntryRow): Entry => ({ ...{ seq: row.seq, at: row.at, by: row.by, because: row.because }, change: changeOf(row) })

function changeOf({ kind, json }: EntryRow): Change {
  const found = JSON.parse(json) as { readonly erasedBy?: number; readonly incident?: string | null }
  return found.erasedBy === undefined
    ? ({ kind, ...found } as Change)
    : { kind: 'emptied', was: kind as RecordedKind, erasedBy: found.erasedBy, incident: found.incident ?? null }
}

/** Before SQLite touches the file: a file that is no database would be reported as damaged, which is not what a person needs to hear. */
async function checkIsDesk(path: string): Promise<void> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(16), 0, 16, 0)
    if (bytesRead > 0 && buffer.toString('latin1') !== 'SQLite format 3\0') throw notADesk(path)
  } finally {
    await file.close()
  }
}

function checkIsOurs(database: DatabaseSync, path: string): void {
  const [id, version] = [applicationIdOf(database), versionOf(database)]
  const tables = Number(database.prepare('select count(*) as n from sqlite_schema').get()?.['n'])
  if (id !== APPLICATION_ID && (id !== 0 || tables > 0)) throw notADesk(path)
  if (version > NEWEST) {
    const sentence = `The desk at ${path} was written by a newer Dateline (form ${version}; this one knows up to ${NEWEST}). Open it with that one; nothing was changed.`
    throw new Problem('desk-newer', sentence)
  }
}

/** After an unclean stop: half a second for a million rows (measured), against finding damage only when it is read. */
function checkIsSound(database: DatabaseSync, path: string): void {
  const found = quickCheck(database)
  if (found === 'ok') return
  const sentence = `The database ${path} is damaged (${found}). Restore the desk from a backup into a new folder; the originals beside it are kept.`
  throw new Problem('desk-damaged', sentence)
}

/** 'ok', or what is wrong first. Some damage stops the check itself. */
function quickCheck(database: DatabaseSync): string {
  try {
    return String(database.prepare('pragma quick_check(1)').get()?.['quick_check'])
  } catch (error) {
    if (((error as { errcode?: number }).errcode ?? 0) % 256 !== SQLITE_CORRUPT) throw error
    return (error as Error).message
  }
}

const SQLITE_CORRUPT = 11

const notADesk = (path: string): Problem =>
  new Problem('not-a-desk', `${path} is not a desk of Dateline. Name another folder with --data; nothing was changed.`)
