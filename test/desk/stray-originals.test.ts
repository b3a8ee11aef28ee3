// Bytes that a stop left between their rename and their entry: told when the desk opens.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { originalsIn } from '../../src/store/originals.ts'
import { databaseOf } from '../../src/store/store.ts'
import { bytesOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const PAGE = 'A crane fell on Saturday.'

function placeOf(folder: string, text: string): string {
  const sha256 = createHash('sha256').update(text).digest('hex')
  return join(folder, 'originals', sha256.slice(0, 2), sha256)
}

async function openTelling(folder: string) {
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  try {
    const desk = await openTestDesk({ in: folder })
    return { desk, lines: told.mock.calls.map(([line]) => String(line)) }
  } finally {
    told.mockRestore()
  }
}

test('an original without an entry is told and kept, and taking it in again gives it one', async () => {
  const folder = join(await testFolder(), 'desk')
  const stray = placeOf(folder, PAGE)
  await mkdir(join(stray, '..'), { recursive: true })
  await writeFile(stray, PAGE)

  const first = await openTelling(folder)
  expect(first.lines).toEqual(['1 original is in the folder originals that no entry speaks of, left by a stop before it was recorded; kept as found.\n'])
  expect(await readFile(stray, 'utf8')).toBe(PAGE)
  const { code } = await first.desk.openIncident('Crane', 'UTC')
  expect(await first.desk.takeIn(code, file('page.txt', PAGE))).toMatchObject({ again: false })
  await first.desk.close()

  expect((await openTelling(folder)).lines).toEqual([])
})

test('an original that is gone from the disk is told, and its report stays', async () => {
  const folder = join(await testFolder(), 'desk')
  const { desk } = await openTelling(folder)
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('page.txt', PAGE))
  await desk.idle()
  await desk.close()
  await rm(placeOf(folder, PAGE))
  const again = await openTelling(folder)
  expect(again.lines).toEqual(['1 original is in the record that is not in the folder originals; what was read of it is kept.\n'])
  expect((await again.desk.report('r1')).report?.text).toContain('crane')
})

test('a sealed one whose key was lost with the stop is swept, and the same bytes are kept anew', async () => {
  const folder = join(await testFolder(), 'desk')
  const { desk } = await openTelling(folder)
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.close()
  const originals = await originalsIn(folder)
  await originals.keep(Buffer.from(PAGE))
  const again = await openTelling(folder)
  expect(again.lines).toEqual([
    '1 original is in the folder originals that no entry speaks of, left by a stop that took the key with it: swept, for nobody can read it.\n',
  ])
  const taken = await again.desk.takeIn(code, file('page.txt', PAGE))
  expect(String(await bytesOf(again.desk, taken.original))).toBe(PAGE)
})

test('a desk of before there were keys is read as ever, its originals stay as they are, and erasing one writes over it first', async () => {
  const folder = join(await testFolder(), 'desk')
  const { desk } = await openTelling(folder)
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const taken = await desk.takeIn(code, file('page.txt', PAGE))
  await desk.idle()
  await desk.close()
  await writeFile(placeOf(folder, PAGE), PAGE)
  const database = new DatabaseSync(databaseOf(folder))
  database.exec('delete from "originalKeys"')
  database.close()

  const older = await openTelling(folder)
  expect(older.lines).toEqual([])
  expect(String(await bytesOf(older.desk, taken.original))).toBe(PAGE)
  expect(await older.desk.takeIn(code, file('page.txt', PAGE))).toMatchObject({ again: true })
  expect(await readFile(placeOf(folder, PAGE), 'utf8')).toBe(PAGE)
  expect(await older.desk.fsck()).toMatchObject({ misfit: null, originals: 1 })
  await older.desk.erase(code, taken.report, { because: 'nobody needs it' })
  await expect(readFile(placeOf(folder, PAGE))).rejects.toThrow('ENOENT')
  expect(await older.desk.fsck()).toMatchObject({ misfit: null, originals: 0 })
})
