// A full disk: told in words, nothing half-kept, and the desk goes on when there is space again.
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { restoreDesk } from '../../src/desk/upkeep/restore.ts'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const probe = spawnSync('unshare', ['-m', 'true'])
const mayMount = process.getuid?.() === 0 && probe.status === 0
if (!mayMount) console.warn('SKIPPED: mounting is not permitted here, so the full disk was NOT tried.')

async function smallDisk(megabytes: number): Promise<string> {
  const folder = join(await testFolder(), 'small')
  await mkdir(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr.toString()}`)
  onTestFinished(() => void spawnSync('umount', [folder]))
  return folder
}

test.skipIf(!mayMount)('a full disk loses nothing that was kept, and the desk goes on when there is space again', async () => {
  const disk = await smallDisk(16)
  const desk = await openTestDesk({ in: join(disk, 'desk') })
  const { code } = await desk.openIncident('Crane', 'Europe/London')
  const first = await desk.takeIn(code, file('first.txt', 'A crane fell.'))
  await desk.idle()

  await writeFile(join(disk, 'ballast'), Buffer.alloc(11 * 2 ** 20))
  const tried = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => desk.takeIn(code, file(`${n}.bin`, Buffer.alloc(200_000, `${n}\0\x01\x02`)))))
  const refused = tried.filter((t) => t.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect([...new Set(refused.map((t) => (t.reason as { code: string }).code))]).toEqual(['disk-full'])
  expect(await readdir(join(disk, 'desk', 'incoming'))).toEqual([])
  expect((await desk.report(first.report)).report?.text).toContain('A crane fell.')

  await rm(join(disk, 'ballast'))
  expect(await codeOf(desk.takeIn(code, file('after.txt', 'A crane fell again.')))).toBeNull()
  await desk.idle()
  const kept = 2 + tried.length - refused.length
  const reports = await desk.reports(code)
  expect(reports).toHaveLength(kept)
  expect(reports.filter((report) => report.state !== 'failed').map((report) => report.name)).toEqual(['first.txt', 'after.txt'])
  expect(await originalsOn(join(disk, 'desk'))).toBe(kept)
  expect((await desk.rebuild()).differs).toEqual([])
  await desk.close()
})

test.skipIf(!mayMount)('a desk on a full disk opens for reading, says so, takes nothing in, and is whole when there is space again', async () => {
  const disk = await smallDisk(16)
  const folder = join(disk, 'desk')
  const before = await openTestDesk({ in: folder })
  const { code } = await before.openIncident('Crane', 'Europe/London')
  await before.takeIn(code, file('first.txt', 'A crane fell at the east quay on 9 March 2026.'))
  await before.idle()
  const answers = await before.questions(code)
  await before.close()

  spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=4k'])
  const told: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((words) => told.push(String(words)) > 0)
  const full = await openTestDesk({ in: folder })
  stderr.mockRestore()
  expect(told.join('')).toContain('The disk is full: the desk is open for reading only')
  await full.idle()
  expect(await full.questions(code)).toEqual(answers)
  expect(await codeOf(full.takeIn(code, file('more.txt', 'A crane fell.')))).toBe('disk-full')
  expect(await codeOf(full.nameDesk('Ada'))).toBe('disk-full')
  expect(await codeOf(full.backup(join(disk, 'here.backup')))).toBe('disk-full')
  expect(await readdir(disk)).not.toContain('here.backup.partial')
  const saved = join(await testFolder(), 'elsewhere.backup')
  // It holds all the same, and says that no log tells of it.
  expect(await full.backup(saved)).toMatchObject({ originals: 1, leaf: null })
  await full.close()
  const restored = join(await testFolder(), 'restored')
  await restoreDesk(saved, restored)
  const again = await openTestDesk({ in: restored })
  expect(await again.questions(code)).toEqual(answers)
  await again.close()
  expect(await codeOf(openTestDesk({ in: join(disk, 'another') }))).toBe('disk-full')

  await rm(join(disk, 'ballast'))
  const after = await openTestDesk({ in: folder })
  expect(await codeOf(after.takeIn(code, file('more.txt', 'A crane fell.')))).toBeNull()
  await after.idle()
  expect(await after.reports(code)).toHaveLength(2)
  await after.close()
})

async function originalsOn(folder: string): Promise<number> {
  return (await readdir(join(folder, 'originals'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).length
}
