import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { kyselyOver } from '../../src/store/sqlite-dialect.ts'

type Tables = { notes: { id: number; words: string | null } }

function notes() {
  const database = new DatabaseSync(':memory:')
  database.exec('create table notes (id integer primary key, words text)')
  return kyselyOver<Tables>(database)
}

test('a row comes back from the insert that made it', async () => {
  const made = await notes().insertInto('notes').values({ id: 1, words: 'crane' }).returning('words').executeTakeFirst()
  expect({ ...made }).toEqual({ words: 'crane' })
})

test('a transaction that fails leaves nothing', async () => {
  const db = notes()
  const failing = db.transaction().execute(async (now) => {
    await now.insertInto('notes').values({ id: 1, words: 'half' }).execute()
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.selectFrom('notes').selectAll().execute()).toEqual([])
})

test('twenty transactions at once run one after the other', async () => {
  const db = notes()
  await db.insertInto('notes').values({ id: 1, words: '0' }).execute()
  const raise = (): Promise<void> =>
    db.transaction().execute(async (now) => {
      const { words } = await now.selectFrom('notes').select('words').executeTakeFirstOrThrow()
      await new Promise((resolve) => setImmediate(resolve))
      await now
        .updateTable('notes')
        .set({ words: String(Number(words) + 1) })
        .execute()
    })
  await Promise.all(Array.from({ length: 20 }, raise))
  expect((await db.selectFrom('notes').select('words').executeTakeFirstOrThrow()).words).toBe('20')
})

test('updates and deletes say how many rows they met', async () => {
  const db = notes()
  await db
    .insertInto('notes')
    .values([
      { id: 1, words: 'a' },
      { id: 2, words: 'b' },
    ])
    .execute()
  expect((await db.updateTable('notes').set({ words: 'c' }).executeTakeFirst()).numUpdatedRows).toBe(2n)
  expect((await db.deleteFrom('notes').where('id', '=', 2).executeTakeFirst()).numDeletedRows).toBe(1n)
})

test('a value that SQLite would quietly turn into NULL is refused', async () => {
  const wrong = new Date() as unknown as string
  await expect(notes().insertInto('notes').values({ id: 1, words: wrong }).execute()).rejects.toThrow('cannot be kept')
})
