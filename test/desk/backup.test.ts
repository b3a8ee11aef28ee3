import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { restoreDesk } from '../../src/desk/upkeep/restore.ts'
import { bytesOf, codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

async function backedUp() {
  const folder = await testFolder()
  const desk = await openTestDesk({ in: join(folder, 'desk') })
  const { code } = await desk.openIncident('Crane', 'UTC')
  const big = await desk.takeIn(code, file('big.bin', Buffer.alloc(5 * 2 ** 20, 'A\0\x01')))
  const taken = await desk.takeIn(code, file('page.txt', 'A crane fell.'))
  const backup = join(folder, 'desk.backup')
  const counted = await desk.backup(backup)
  return { folder, desk, code, taken, big, backup, counted }
}

test('a backup taken at work is restored whole, and goes on where it stood', async () => {
  const { folder, desk, code, taken, backup, counted } = await backedUp()
  expect(counted).toMatchObject({ originals: 2, bytes: (await stat(backup)).size })
  await desk.idle()
  expect(await restoreDesk(backup, join(folder, 'again'))).toMatchObject({ originals: 2, entries: counted.entries })
  const again = await openTestDesk({ in: join(folder, 'again') })
  expect(String(await bytesOf(again, taken.original))).toBe('A crane fell.')
  await again.idle()
  expect((await again.reports(code)).map((report) => report.state)).toEqual(['failed', 'read'])
  expect(await again.rebuild()).toMatchObject({ equal: true })
})

test('a backup is not written over a file, nor restored over a desk', async () => {
  const { folder, desk, backup } = await backedUp()
  expect(await codeOf(desk.backup(backup))).toBe('file-exists')
  expect(await codeOf(restoreDesk(backup, join(folder, 'desk')))).toBe('folder-not-empty')
})

test('a backup with one byte changed is refused, and nothing is left of it', async () => {
  const { folder, backup, big } = await backedUp()
  const db = new DatabaseSync(backup)
  db.prepare(`update pieces set bytes = cast(x'42' || substr(bytes, 2) as blob) where name like ? and number = 0`).run(`%${big.original}`)
  db.close()
  await expect(restoreDesk(backup, join(folder, 'again'))).rejects.toMatchObject({
    code: 'backup-damaged',
    message: expect.stringContaining(big.original) as string,
  })
  expect(await codeOf(stat(join(folder, 'again')))).toBe('ENOENT')
})

test('what is no backup is said to be none', async () => {
  const folder = await testFolder()
  await writeFile(join(folder, 'list.txt'), 'a shopping list')
  expect(await codeOf(restoreDesk(join(folder, 'list.txt'), join(folder, 'again')))).toBe('not-a-backup')
  expect(await codeOf(restoreDesk(join(folder, 'missing'), join(folder, 'again')))).toBe('not-a-backup')
})

test('a damaged original is not put into a backup as if it were whole', async () => {
  const { folder, desk, taken } = await backedUp()
  await writeFile(join(desk.folder, 'originals', taken.original.slice(0, 2), taken.original), 'A crane rose.')
  expect(await codeOf(desk.backup(join(folder, 'second.backup')))).toBe('original-damaged')
})
