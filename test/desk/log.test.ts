// The record is the log: every act its leaf, nothing readable in it, older desks taken in, other desks' parts refused.
import { cp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { LEAF_TYPE } from '../../src/desk/leaf-of.ts'
import { disk } from '../../src/evidence/log/disk.ts'
import { LEAF_TYPES, parseLeaf, type Leaf } from '../../src/evidence/log/leaf.ts'
import { entriesIn, TILE_WIDTH } from '../../src/evidence/log/tiles.ts'
import { databaseOf } from '../../src/store/store.ts'
import { openBareDesk } from './bare-desk.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'
import { checkProof } from '../evidence/log/check-proof.ts'

const PAGE = 'Crane falls at the east quay\n\nA crane fell on Saturday, the port authority said.'

async function leavesOf(folder: string): Promise<readonly Leaf[]> {
  const shelf = join(folder, 'log/tile/entries/000.p')
  const widths = (await readdir(shelf)).map(Number)
  return entriesIn(await readFile(join(shelf, String(Math.max(...widths))))).map((bytes) => parseLeaf(Buffer.from(bytes).toString()))
}

async function aDay() {
  const folder = join(await testFolder(), 'desk')
  const desk = await openTestDesk({ in: folder })
  await desk.nameDesk('Adalind Quill')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  const taken = await desk.takeIn(code, file('harbour-post.txt', PAGE, { published: '2026-03-16' }))
  await desk.idle()
  const [question] = await desk.questions(code)
  await desk.decide(code, question?.id ?? 'happened', { answer: 'undetermined', because: 'One report only.' })
  await desk.decide(code, question?.id ?? 'happened', { answer: 'undetermined', because: 'Still one.', kind: 'correction' })
  return { folder, desk, code, taken }
}

test('each act of a day has its leaf, which says of what sort it is and on which earlier one it stands', async () => {
  const { folder, desk } = await aDay()
  await desk.close()
  const leaves = await leavesOf(folder)
  const types = leaves.map((leaf) => leaf.t)
  expect(types.slice(0, 4)).toEqual(['role', 'note', 'ingest', 'read'])
  expect(types.slice(-2)).toEqual(['finding', 'correction'])
  expect(leaves[3]?.r).toEqual({ parent: [2] })
  expect(leaves.at(-1)?.r).toEqual({ corrected: [leaves.length - 2] })
  expect(leaves.every((leaf) => leaf.late === undefined && leaf.sw.startsWith('dateline '))).toBe(true)
  expect(Object.keys(leaves[2]?.c ?? {}).sort()).toEqual(['act', 'change', 'original'])
  for (const type of Object.values(LEAF_TYPE)) expect(LEAF_TYPES).toContain(type)
})

test('no name, text, address or digest can be read in the log', async () => {
  const { folder, desk, taken } = await aDay()
  await desk.close()
  const files = (await readdir(join(folder, 'log'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const all = Buffer.concat(await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))))).toString('latin1')
  const digest = Buffer.from(taken.original, 'hex')
  for (const secret of [
    'Adalind',
    'Quill',
    'Crane',
    'crane',
    'harbour',
    'Harbour',
    'One report',
    taken.original,
    digest.toString('base64'),
    digest.toString('latin1'),
  ])
    expect(all).not.toContain(secret)
})

test('an acknowledged act can be proved at once', async () => {
  const desk = await openBareDesk(join(await testFolder(), 'desk'))
  await desk.openIncident()
  await desk.takeIn('A crane fell.')
  const { log, store } = desk
  const last = log.size() - 1
  const { leaf } = await store.read
    .selectFrom('leaves')
    .select('leaf')
    .where('seq', '=', last + 1)
    .executeTakeFirstOrThrow()
  expect(checkProof(await log.proof(last), Buffer.from(leaf), log.keys)).toMatchObject({ index: last, size: log.size() })
  await desk.close()
})

test('the keys are for their owner alone', async () => {
  const folder = join(await testFolder(), 'desk')
  await (await openBareDesk(folder)).close()
  for (const name of await readdir(join(folder, 'keys'))) expect(((await stat(join(folder, 'keys', name))).mode & 0o777).toString(8)).toBe('600')
  expect(((await stat(join(folder, 'keys'))).mode & 0o777).toString(8)).toBe('700')
})

/** As a desk from before there was a log is once its database has been brought to the newest form. */
function withoutLog(folder: string): void {
  const db = new DatabaseSync(databaseOf(folder))
  const triggers = db.prepare("select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'leaves'").all()
  for (const { name } of triggers) db.exec(`drop trigger "${String(name)}"`)
  db.exec('delete from leaves; delete from salts; update covered set size = 0')
  for (const { sql } of triggers) db.exec(String(sql))
  db.close()
}

test('a desk from before there was a log gets one when it is opened, and its leaves say that they came later', async () => {
  const { folder, desk, code } = await aDay()
  const trail = await desk.trail(code)
  await desk.close()
  withoutLog(folder)
  for (const gone of ['log', 'keys']) await rm(join(folder, gone), { recursive: true })

  const again = await openTestDesk({ in: folder, now: '2026-04-01T09:00:00Z' })
  expect(await again.trail(code)).toEqual(trail)
  await again.openIncident('Flood', 'UTC')
  expect(await again.fsck()).toMatchObject({ misfit: null })
  await again.close()
  const leaves = await leavesOf(folder)
  expect(leaves.at(-1)?.late).toBeUndefined()
  // The incident and the check are of today.
  expect(leaves.slice(0, -2).every((leaf) => leaf.late === '2026-04-01T09:00:00.000Z' && leaf.at.startsWith('2026-03-20'))).toBe(true)
})

test('a large desk from before there was a log fills whole tiles', async () => {
  const folder = join(await testFolder(), 'desk')
  const desk = await openBareDesk(folder)
  await Promise.all(Array.from({ length: 600 }, (_, n) => desk.name(`Ada ${n}`)))
  await desk.close()
  withoutLog(folder)
  for (const gone of ['log', 'keys']) await rm(join(folder, gone), { recursive: true })
  const again = await openBareDesk(folder)
  expect(again.log.size()).toBe(600)
  await again.close()
  expect(entriesIn((await disk.read(join(folder, 'log/tile/entries/001'))) ?? Buffer.alloc(0))).toHaveLength(TILE_WIDTH)
})

test('a log that lost its last acts is given them again from the database; one that is ahead of it is refused', async () => {
  const folder = join(await testFolder(), 'desk')
  const desk = await openBareDesk(folder)
  await desk.name('Ada')
  await desk.close()
  const copy = `${folder}-copy`
  await cp(folder, copy, { recursive: true })
  const more = await openBareDesk(folder)
  await more.name('Berta')
  const root = more.log.root()
  await more.close()

  const older = `${folder}-older-log`
  await cp(folder, older, { recursive: true })
  await rm(join(older, 'log'), { recursive: true })
  await cp(join(copy, 'log'), join(older, 'log'), { recursive: true })
  const redone = await openBareDesk(older)
  expect(redone.log.root()).toEqual(root)
  await redone.close()

  const ahead = `${folder}-older-database`
  await cp(folder, ahead, { recursive: true })
  await cp(databaseOf(copy), databaseOf(ahead))
  expect(await codeOf(openBareDesk(ahead))).toBe('log-ahead')
})

test("another desk's log, a missing log and missing keys are refused", async () => {
  const base = await testFolder()
  for (const name of ['one', 'two']) {
    const desk = await openBareDesk(join(base, name))
    await desk.name(name)
    await desk.close()
  }
  const swapped = join(base, 'swapped')
  await cp(join(base, 'one'), swapped, { recursive: true })
  for (const part of ['log', 'keys']) {
    await rm(join(swapped, part), { recursive: true })
    await cp(join(base, 'two', part), join(swapped, part), { recursive: true })
  }
  expect(await codeOf(openBareDesk(swapped))).toBe('log-other')
  await rm(join(base, 'one/log'), { recursive: true })
  expect(await codeOf(openBareDesk(join(base, 'one')))).toBe('log-missing')
  await rm(join(base, 'two/keys/log-ed25519.pem'))
  expect(await codeOf(openBareDesk(join(base, 'two')))).toBe('log-key-missing')
})

test('an older copy of the log in the place of the newer one is found: it goes on from the record, and an act and fsck say so once', async () => {
  const { folder, desk, code } = await aDay()
  await desk.close()
  const older = join(folder, '..', 'older-log')
  await cp(join(folder, 'log'), older, { recursive: true })
  const before = (await leavesOf(folder)).length
  const later = await openTestDesk({ in: folder })
  await later.decide(code, 'happened', { answer: 'undetermined', because: 'Nothing new.', kind: 'correction' })
  await later.close()
  await rm(join(folder, 'log'), { recursive: true })
  await cp(older, join(folder, 'log'), { recursive: true })

  const found = await openTestDesk({ in: folder })
  expect((await found.fsck()).misfit).toMatch(new RegExp(`had gone back: it covered ${before} acts, and ${before + 1} had been covered`))
  expect((await found.evidence(code)).setBack).toEqual([{ leaf: before + 1, from: before, to: before + 1 }])
  await found.close()
  const after = await openTestDesk({ in: folder })
  expect((await after.fsck()).misfit).toBeNull()
  expect((await after.evidence(code)).setBack).toHaveLength(1)
})
