// The database of a desk where nothing can be written, because the disk is full: opened as a file that does not change.
//
// SQLite needs some kB beside the database even to read it (the log and its index). A desk that was closed in good order has none of
// them and needs none: all of it stands in the one file. One that was left open has its last entries in the log, and is not read by halves.
import { stat } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, applicationIdOf, NEWEST, versionOf } from './migrations.ts'
import type { Tables } from './schema.ts'
import { kyselyOver } from './sqlite-dialect.ts'
import { databaseOf, type Store } from './store.ts'

/** The desk's store for reading alone, or null where it cannot be read whole without writing. Its `write` refuses whatever is written. */
export async function openStoreToRead(folder: string): Promise<Store | null> {
  const file = databaseOf(folder)
  const log = await stat(`${file}-wal`).catch(() => null)
  if (log !== null && log.size > 0) return null
  const path = `${pathToFileURL(file).href}?immutable=1`
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    if (applicationIdOf(database) !== APPLICATION_ID || versionOf(database) !== NEWEST) throw new Error('another kind or version of database')
    const read = kyselyOver<Tables>(database)
    return { write: read, read, path, toReadOnly: true, close: () => read.destroy() }
  } catch {
    database.close()
    return null
  }
}
