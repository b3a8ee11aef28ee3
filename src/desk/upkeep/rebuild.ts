// Every table derived from the entries again, in a database of its own, compared row by row with the live one, and kept if they differ.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { DatabaseSync } from 'node:sqlite'
import { derive } from '../../store/derive.ts'
import { migrate } from '../../store/migrations.ts'
import { DERIVED, type DerivedTable, type Tables } from '../../store/schema.ts'
import { kyselyOver } from '../../store/sqlite-dialect.ts'
import { entryOf } from '../../store/store.ts'
import type { Workings } from '../workings.ts'

type Rebuilt = { readonly entries: number; readonly equal: boolean; readonly differs: readonly string[] }

const PAGE = 200
const MOST_DIFFERENCES = 100

/** Nothing is recorded meanwhile. `differs` says what the live tables had and what the entries give, at most 100 rows. */
export const rebuild = (workings: Workings): Promise<Rebuilt> =>
  workings.recorder.alone(() => derivedAnew(workings, (path) => keepRebuilt(workings.store.write, path)))

/** The same for whoever is alone with the record already: after an erasure the tables are what the entries still give. */
export const rebuildNow = (workings: Workings): Promise<Rebuilt> => derivedAnew(workings, (path) => keepRebuilt(workings.store.write, path))

/** The same without setting anything right, for whoever is alone with the record already. */
export const compareTables = (workings: Workings): Promise<Rebuilt> => derivedAnew(workings, async () => undefined)

async function derivedAnew({ folder, store }: Workings, differ: (path: string) => Promise<void>): Promise<Rebuilt> {
  const path = join(folder, 'incoming', 'rebuild.sqlite')
  await rm(path, { force: true })
  const database = new DatabaseSync(path)
  // Thrown away when compared: nothing here needs to outlive a crash.
  database.exec('pragma journal_mode = off; pragma synchronous = off')
  migrate(database)
  const fresh = kyselyOver<Tables>(database)
  try {
    const entries = await deriveAll(store.read, fresh)
    const differs = await differences(store.read, fresh)
    await fresh.destroy()
    if (differs.length > 0) await differ(path)
    return { entries, equal: differs.length === 0, differs: differs.slice(0, MOST_DIFFERENCES) }
  } finally {
    await fresh.destroy()
    await rm(path, { force: true })
  }
}

type Db = Workings['store']['read']

async function deriveAll(from: Db, fresh: Db): Promise<number> {
  let last = 0
  let count = 0
  for (;;) {
    const rows = await from.selectFrom('entries').selectAll().where('seq', '>', last).orderBy('seq').limit(PAGE).execute()
    if (rows.length === 0) return count
    await fresh.transaction().execute(async (db) => {
      for (const row of rows) await derive(db, entryOf(row), from)
    })
    last = rows.at(-1)?.seq ?? last
    count += rows.length
  }
}

async function differences(live: Db, fresh: Db): Promise<string[]> {
  const differs: string[] = []
  for (const table of Object.keys(DERIVED) as DerivedTable[]) {
    const [was, is] = [await rowsByKey(live, table), await rowsByKey(fresh, table)]
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [before, after] = [was.get(key), is.get(key)]
      if (before === after) continue
      differs.push(
        before === undefined
          ? `${table} ${key}: was missing`
          : after === undefined
            ? `${table} ${key}: no entry gives it`
            : `${table} ${key}: the entries give other values`,
      )
    }
  }
  return differs
}

async function rowsByKey(db: Db, table: DerivedTable): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db)
  const keys: readonly string[] = DERIVED[table]
  return new Map(rows.map((row) => [keys.map((key) => String(row[key])).join(' '), JSON.stringify(row)]))
}

/** All tables change over in one transaction, so that whoever reads meanwhile sees the old ones or the new ones. */
async function keepRebuilt(live: Db, path: string): Promise<void> {
  await live.connection().execute(async (connection) => {
    await sql`attach database ${path} as rebuilt`.execute(connection)
    try {
      await connection.transaction().execute(async (db) => {
        for (const table of Object.keys(DERIVED) as DerivedTable[]) {
          const columns = table === 'texts' ? sql.raw('rowid, report, incident, title, text') : sql.raw('*')
          await sql`delete from ${sql.table(`main.${table}`)}`.execute(db)
          const into = table === 'texts' ? sql.raw('main.texts (rowid, report, incident, title, text)') : sql.table(`main.${table}`)
          await sql`insert into ${into} select ${columns} from ${sql.table(`rebuilt.${table}`)}`.execute(db)
        }
      })
    } finally {
      await sql`detach database rebuilt`.execute(connection)
    }
  })
}
