// Whatever is changed of what a desk keeps, fsck names it, or the desk does not even open.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { fsck } from '../../src/desk/upkeep/fsck.ts'
import { databaseOf } from '../../src/store/store.ts'
import { openBareDesk } from './bare-desk.ts'
import { testFolder } from './open-test-desk.ts'

async function aDesk(): Promise<string> {
  const folder = join(await testFolder(), 'desk')
  const desk = await openBareDesk(folder)
  await desk.openIncident()
  await desk.name('Ada')
  for (const words of ['A crane fell.', 'Two cranes fell.', 'No crane fell.']) await desk.takeIn(words)
  await desk.close()
  return folder
}

/** What is wrong with the desk: what opening refuses, or what fsck names. */
async function wrongWith(folder: string): Promise<string | null> {
  try {
    const desk = await openBareDesk(folder)
    try {
      return (await fsck(desk.workings)).misfit
    } finally {
      await desk.close()
    }
  } catch (error) {
    return (error as Error).message
  }
}

test('a desk that nobody touched fits, and what is counted is what is there', async () => {
  const folder = await aDesk()
  const desk = await openBareDesk(folder)
  expect(await fsck(desk.workings)).toMatchObject({
    entries: 5,
    originals: 3,
    erased: 0,
    strays: 0,
    misfit: null,
    root: Buffer.from(desk.log.root()).toString('base64'),
  })
  await desk.close()
})

test('one changed bit in any file of log, keys and originals is named', async () => {
  const folder = await aDesk()
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  // Shorter tiles of earlier checkpoints are not part of the log as it stands; policy.txt is the desk's wish, not its record.
  const ours = found.filter(
    (entry) => entry.isFile() && /\/(log|keys|originals)(\/|$)/.test(entry.parentPath) && !/\.p$/.test(entry.parentPath) && entry.name !== 'policy.txt',
  )
  const last = ['log/tile/0/000.p/5', 'log/tile/entries/000.p/5'].map((name) => join(folder, name))
  const paths = [...ours.map((entry) => join(entry.parentPath, entry.name)), ...last]
  expect(paths.length).toBeGreaterThan(8)
  for (const path of paths) {
    const bytes = await readFile(path)
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 2]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 4
      await writeFile(path, changed)
      expect(await wrongWith(folder), `${path} at ${at}`).not.toBeNull()
    }
    await writeFile(path, bytes)
  }
  expect(await wrongWith(folder)).toBeNull()
})

const CHANGES: readonly (readonly [what: string, sql: string, names: RegExp])[] = [
  [
    'the words of an entry',
    `update entries set json = replace(json, 'page.txt', 'pace.txt') where seq = 3`,
    /entry 3 of the record is not what its leaf commits to/,
  ],
  ['the time of an entry', `update entries set at = '2026-03-19T09:00:00.000Z' where seq = 2`, /entry 2 of the record has another time than its leaf/],
  ['who acted', `update entries set "by" = 'Berta' where seq = 2`, /entry 2 of the record is by another than its leaf says/],
  ['the reason', `update entries set because = 'I was told' where seq = 2`, /entry 2 of the record is not what its leaf commits to: its act/],
  ['an entry taken away', 'delete from entries where seq = 5', /entry 5 of the record is not in the database/],
  ['an entry added', `insert into entries select 6, at, "by", because, kind, json from entries where seq = 2`, /Entry 6 of the record has no leaf/],
  [
    'a leaf',
    `update leaves set leaf = replace(leaf, '"t":"note"', '"t":"read"') where seq = 1`,
    /the leaf of entry 1 in the database is not leaf 0 of the log/,
  ],
  ['a salt', `update salts set salt = zeroblob(32) where seq = 3 and name = 'original'`, /entry 3 of the record is not what its leaf commits to: its original/],
  ['a derived row', `update captures set name = 'other.txt' where seq = 3`, /captures .*: the entries give other values/],
  ['the size of an original', 'update originals set bytes = bytes + 1', /has 13 bytes, and the record says 14|has \d+ bytes/],
]
test.for(CHANGES)('%s changed behind the back of the desk is named', async ([, sql, names]) => {
  const folder = await aDesk()
  const db = new DatabaseSync(databaseOf(folder))
  db.exec('drop trigger "entriesStay"; drop trigger "entriesAreKept"; drop trigger "leavesStay"; drop trigger "leavesAreKept"')
  db.exec(sql)
  db.close()
  expect(await wrongWith(folder)).toMatch(names)
})

test('an original that is gone or that nobody named is told apart', async () => {
  const folder = await aDesk()
  const shelf = join(folder, 'originals/aa')
  await cp(join(folder, 'keys'), shelf, { recursive: true })
  await rm(shelf, { recursive: true })
  const db = new DatabaseSync(databaseOf(folder))
  const sha256 = String(db.prepare('select sha256 from originals').get()?.['sha256'])
  db.close()
  await rm(join(folder, 'originals', sha256.slice(0, 2), sha256))
  expect(await wrongWith(folder)).toBe(`the original ${sha256} is not on the disk`)
})

test('a salt that was destroyed without an erasure is named', async () => {
  const folder = await aDesk()
  const db = new DatabaseSync(databaseOf(folder))
  db.exec(`delete from salts where seq = 3 and name = 'original'`)
  db.close()
  const desk = await openBareDesk(folder)
  expect((await fsck(desk.workings)).misfit).toBe('entry 3 of the record has lost the salt of its original, and no erasure names it')
  await desk.close()
})
