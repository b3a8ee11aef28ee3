// kysely over node:sqlite: one connection a database, handed out in turn, so that two transactions never mix.
//
// Known here: how values are bound and which statements give rows. The tables are in `schema.ts`, durability settings in `store.ts`.
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'

/** A kysely over an open database. Destroying it closes the database. */
export function kyselyOver<Tables>(database: DatabaseSync): Kysely<Tables> {
  const dialect: Dialect = {
    createDriver: () => driverOver(database),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
  return new Kysely<Tables>({ dialect })
}

function driverOver(database: DatabaseSync): Driver {
  const connection = connectionOver(database)
  let turn: Promise<void> = Promise.resolve()
  let release: () => void = () => undefined

  return {
    init: async () => undefined,
    async acquireConnection() {
      const before = turn
      const { promise, resolve } = Promise.withResolvers<void>()
      turn = promise
      await before
      release = resolve
      return connection
    },
    // `immediate`: a transaction that will write takes the write lock at once instead of failing half-way.
    beginTransaction: async (_, { accessMode }) => database.exec(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: async () => database.exec('commit'),
    // SQLite has rolled back by itself after some errors (a full disk); a second rollback would hide the first error.
    rollbackTransaction: async () => (database.isTransaction ? database.exec('rollback') : undefined),
    savepoint: async (_, name) => database.exec(`savepoint "${name}"`),
    rollbackToSavepoint: async (_, name) => (database.isTransaction ? database.exec(`rollback to "${name}"`) : undefined),
    releaseSavepoint: async (_, name) => database.exec(`release "${name}"`),
    releaseConnection: async () => release(),
    destroy: async () => (database.isOpen ? database.close() : undefined),
  }
}

// Enough for every statement of the house; beyond it the oldest is prepared again.
const KEPT_STATEMENTS = 300

function connectionOver(database: DatabaseSync): DatabaseConnection {
  const statements = new Map<string, StatementSync>()

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const oldest = statements.keys().next()
    if (statements.size >= KEPT_STATEMENTS && !oldest.done) statements.delete(oldest.value)
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const statement = prepared(query.sql)
      const values = query.parameters.map(bindable)
      if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] }
      const { changes, lastInsertRowid } = statement.run(...values)
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
    },
    async *streamQuery() {
      throw new Error('streaming is not used here: lists are paged')
    },
  }
}

/** node:sqlite takes a lone object for named parameters and binds `undefined` as NULL without a word, so both are refused here. */
function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) return value
  if (typeof value === 'boolean') return value ? 1 : 0
  throw new Error(`a ${typeof value} cannot be kept in the database`)
}
