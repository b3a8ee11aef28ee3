// Who opened what: no byte of an original is handed out without a row of its custody, and there is no way round.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { custodyAsCsv } from '../../src/desk/evidence/custody.ts'
import { bytesOf, codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const PAGE = '<!doctype html><title>Crane</title><p>A crane fell on Saturday.</p>'

test('a download is told with who, when and what for, before a byte is handed out; the same again within ten minutes is not told again', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const { original, report } = await desk.takeIn(code, file('page.html', PAGE))
  await desk.idle()
  const rows = async () => (await desk.custody(code, original)).rows.map(({ what, by }) => `${what} ${by}`)
  expect(await rows()).toEqual(['originalKept not signed in', 'originalRead dateline'].map((row) => row.replace('not signed in', 'Ada')))
  await desk.openOriginal(original, 'download')
  await desk.openOriginal(original, 'download')
  expect((await rows()).slice(2)).toEqual(['download Ada'])
  desk.clock.goTo('2026-03-20T09:11:00Z')
  expect(String(await bytesOf(desk, original))).toBe(PAGE)
  await desk.pageAsReceived(report)
  expect((await rows()).slice(2)).toEqual(['download Ada', 'download Ada', 'page Ada'])
  // Opening changes nothing, so the trail does not tell it; what is derived is the same.
  expect((await desk.trail(code)).some(({ change }) => (change.kind as string) === 'originalsOpened')).toBe(false)
  expect((await desk.rebuild()).equal).toBe(true)
})

test('a check is told in the custody of all that it opened; a backup with who, where to, how much, and the digest of the file', async () => {
  const desk = await openTestDesk()
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  const { original } = await desk.takeIn(code, file('page.html', PAGE))
  const second = await desk.takeIn(code, file('second.txt', 'A crane rose.'))
  await desk.idle()
  expect(await desk.fsck()).toMatchObject({ misfit: null, originals: 2, derived: 0 })
  const to = join(await testFolder(), 'desk.backup')
  const made = await desk.backup(to)
  expect(made).toMatchObject({
    to,
    originals: 2,
    derived: 0,
    sha256: createHash('sha256')
      .update(await readFile(to))
      .digest('hex'),
  })
  expect((await stat(to)).mode & 0o777).toBe(0o600)
  for (const each of [original, second.original]) {
    const { rows } = await desk.custody(code, each)
    const { leaf, ...copied } = made
    expect(rows.map(({ what }) => what).slice(2)).toEqual(['check', 'backedUp'])
    expect(rows.at(-1)).toMatchObject({ by: 'Ada', leaf, copied })
    expect(custodyAsCsv(await desk.custody(code, each))).toContain(`,Ada,backedUp,,${each},${to},2,0,${made.bytes},${made.sha256}\r\n`)
  }
  const later = await desk.takeIn(code, file('later.txt', 'A crane was mended.'))
  await desk.idle()
  expect((await desk.custody(code, later.original)).rows.map(({ what }) => what)).toEqual(['originalKept', 'originalRead'])
  // One act for the whole desk, in the log like any other; none is left for a backup that was refused.
  const backups = async () => (await desk.custody(code, original)).rows.filter(({ what }) => what === 'backedUp').length
  expect(await codeOf(desk.backup(to))).toBe('file-exists')
  expect(await backups()).toBe(1)
  expect((await desk.fsck()).misfit).toBeNull()
  expect((await desk.rebuild()).equal).toBe(true)
})

test('what came in while a backup was written is not said to be in it', async () => {
  const desk = await openTestDesk()
  const { code } = await desk.openIncident('Crane', 'UTC')
  for (let n = 0; n < 30; n++) await desk.takeIn(code, file(`${n}.bin`, Buffer.alloc(2 ** 20, `${n}\0\x01`)))
  await desk.idle()
  const backing = desk.backup(join(await testFolder(), 'desk.backup'))
  let isOver = false
  void backing.then(() => (isOver = true))
  const during: string[] = []
  for (let n = 0; !isOver; n++) during.push((await desk.takeIn(code, file(`during-${n}.txt`, `A crane fell, again: ${n}.`))).original)
  const { entries } = await backing
  for (const each of during) {
    const { rows } = await desk.custody(code, each)
    expect(rows.some(({ what }) => what === 'backedUp')).toBe((rows[0]?.leaf ?? 0) < entries)
  }
  expect(during.length).toBeGreaterThan(0)
})

test('what is not held is neither opened nor told', async () => {
  const desk = await openTestDesk()
  expect(await codeOf(desk.openOriginal('0'.repeat(64), 'download'))).toBe('original-unknown')
})

test('no file but the door reads what is held', async () => {
  const src = join(import.meta.dirname, '../../src')
  const names = (await readdir(src, { recursive: true })).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('built.ts'))
  const using = async (words: RegExp): Promise<readonly string[]> => {
    const found = await Promise.all(names.map(async (name) => (words.test(await readFile(join(src, name), 'utf8')) ? [name] : [])))
    return found.flat().sort()
  }
  expect(await using(/\bopenHeld\(/)).toEqual(['desk/open-original.ts', 'store/originals.ts'])
  expect(await using(/\bheldAt\(/)).toEqual(['store/held-file.ts', 'store/originals.ts'])
  expect(await using(/originals\.keyOf\(/)).toEqual(['desk/open-original.ts'])
  // A backup takes the files sealed as they lie; a jail is told under which name it finds what it is handed.
  expect(await using(/\.pathOf\(/)).toEqual(['desk/footage/lend.ts', 'desk/open-original.ts', 'desk/upkeep/backup.ts'])
  expect(await using(/\bdigestOf\(sha256\)|originals\.digestOf\(/)).toEqual([
    'desk/upkeep/backup.ts',
    'desk/upkeep/fsck.ts',
    'desk/upkeep/restore.ts',
    'store/originals.ts',
  ])
  expect(await using(/\bopenForExport\(/)).toEqual(['desk/evidence/export.ts'])
  expect(await using(/'originals'\)/)).not.toContain('http/app.ts')
})
