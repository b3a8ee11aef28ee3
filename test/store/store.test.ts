import { open, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { append, databaseOf, openStore } from '../../src/store/store.ts'
import { codeOf, testFolder } from '../desk/open-test-desk.ts'

const named = (by: string) => ({ at: '2026-03-20T09:00:00.000Z', by, because: null, change: { kind: 'deskNamed', by } }) as const

test('an entry cannot be changed or deleted', async () => {
  const store = await openStore(await testFolder())
  await store.write.transaction().execute((db) => append(db, named('Ada')))
  await expect(sql`update entries set "by" = 'somebody else'`.execute(store.write)).rejects.toThrow('entries are never changed')
  await expect(sql`delete from entries`.execute(store.write)).rejects.toThrow('entries are never deleted')
  await store.close()
})

test('an entry and its rows come together or not at all', async () => {
  const store = await openStore(await testFolder())
  const change = { kind: 'originalRead', incident: 'none', original: 'none', reports: [] } as const
  await expect(store.write.transaction().execute((db) => append(db, { ...named('Ada'), change }))).rejects.toThrow()
  expect(await store.read.selectFrom('entries').selectAll().execute()).toEqual([])
  await store.close()
})

test('every commit is synced: WAL with synchronous FULL', async () => {
  const store = await openStore(await testFolder())
  const setting = async (name: string) => Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(store.write)).rows[0] ?? {})[0]
  expect(await setting('journal_mode')).toBe('wal')
  expect(await setting('synchronous')).toBe(2)
  await store.close()
})

test('a database of something else is left alone', async () => {
  const folder = await testFolder()
  const other = new DatabaseSync(databaseOf(folder))
  other.exec('create table recipes (name text)')
  other.close()
  expect(await codeOf(openStore(folder))).toBe('not-a-desk')
})

test('a file that is no database is left alone', async () => {
  const folder = await testFolder()
  await writeFile(join(folder, 'desk.sqlite'), 'a shopping list, and more than sixteen bytes')
  expect(await codeOf(openStore(folder))).toBe('not-a-desk')
})

test('after an unclean stop a damaged database is told, not opened', async () => {
  const folder = await testFolder()
  const store = await openStore(folder)
  for (let n = 0; n < 300; n++) await store.write.transaction().execute((db) => append(db, named(`Ada ${n} ${'x'.repeat(500)}`)))
  await store.close()
  const file = await open(databaseOf(folder), 'r+')
  await file.write(Buffer.alloc(20_000, 0xaa), 0, 20_000, 120_000)
  await file.close()
  expect(await codeOf(openStore(folder, true))).toBe('desk-damaged')
})

test('the desk of a newer Dateline is not touched', async () => {
  const folder = await testFolder()
  await (await openStore(folder)).close()
  const newer = new DatabaseSync(databaseOf(folder))
  newer.exec('pragma user_version = 999')
  newer.close()
  expect(await codeOf(openStore(folder))).toBe('desk-newer')
})
