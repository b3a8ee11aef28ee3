// An erasure and a disk that is too full for it: refused before anything is done, or, where the disk filled up in between, gone on with before anybody sees the desk.
import { spawnSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { codeOf, file, openTestDesk, testFolder } from './open-test-desk.ts'

const mayMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0
if (!mayMount) console.warn('SKIPPED: mounting is not permitted here, so no erasure was tried on a full disk.')

const SECRET = 'Quillfeather'

async function deskOnSmallDisk() {
  const disk = join(await testFolder(), 'small')
  await mkdir(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk])
  if (mounted.status !== 0) throw new Error(`mount: ${mounted.stderr.toString()}`)
  onTestFinished(() => void spawnSync('umount', ['-l', disk]))
  const folder = join(disk, 'desk')
  const desk = await openTestDesk({ in: folder })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane', 'UTC')
  await desk.takeIn(code, file('first.txt', 'A crane fell at the east quay on 9 March 2026.'))
  const { report } = await desk.takeIn(code, file('second.txt', `${SECRET} saw the crane fall.`))
  await desk.idle()
  return { disk, folder, desk, code, report }
}

/** Fills the disk up to so many bytes. */
async function leave(disk: string, bytes: number): Promise<void> {
  await rm(join(disk, 'ballast'), { force: true })
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'ballast'), Buffer.alloc(bavail * bsize - bytes))
}
const fill = (disk: string): void => void spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'ballast')}`, 'bs=4k'])

async function filesWith(folder: string, word: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const found = await Promise.all(paths.map(async (path) => ((await readFile(path)).includes(word) ? [path] : [])))
  return found.flat()
}

test.skipIf(!mayMount)('where the disk has too little space nothing is erased, and how much it takes is said', async () => {
  const { disk, desk, code, report } = await deskOnSmallDisk()
  await leave(disk, 3 * 2 ** 20)
  const refused = await desk.erase(code, report, { because: 'asked for' }).catch((error: unknown) => error as { code: string; message: string })
  expect(refused).toMatchObject({ code: 'disk-full' })
  expect((refused as { message: string }).message).toMatch(
    /^Nothing was erased: .* up to \d+ MB of free space on the disk of .*small\/desk, and 3 MB are free\. /,
  )
  expect((await desk.report(report)).report?.text).toContain(SECRET)
  await rm(join(disk, 'ballast'))
  await desk.erase(code, report, { because: 'asked for' })
  expect(await codeOf(desk.report(report))).toBe('original-erased')
})

test.skipIf(!mayMount)('an erasure broken off by a full disk keeps the desk closed, says what it takes, and is finished when there is space', async () => {
  const { disk, folder, desk, code, report } = await deskOnSmallDisk()
  const others = (await desk.reports(code)).length - 1
  // Told once the erasure is recorded, before the rest of it begins.
  desk.onChange(({ change }) => {
    if (change === 'originalErased') fill(disk)
  })
  const sentence =
    /^An erasure is recorded and not done, because the disk is full\. .* up to \d+ MB of free space on the disk of .*small\/desk, and 0 MB are free\. /
  await expect(desk.erase(code, report, { because: 'asked for' })).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(sentence) as string,
  })
  await desk.close()
  for (let n = 0; n < 2; n++) {
    await expect(openTestDesk({ in: folder })).rejects.toMatchObject({ code: 'disk-full', message: expect.stringMatching(/disk/) as string })
    // With some kB the database opens, which is not enough.
    await rm(join(disk, 'ballast'))
    await writeFile(join(disk, 'ballast'), Buffer.alloc(1))
    const room = spawnSync('df', ['--output=avail', '-B1', disk]).stdout.toString().split('\n')[1] ?? '0'
    await writeFile(join(disk, 'ballast'), Buffer.alloc(Number(room) - 200_000))
    await expect(openTestDesk({ in: folder })).rejects.toMatchObject({ code: 'disk-full', message: expect.stringMatching(sentence) as string })
  }
  await rm(join(disk, 'ballast'))
  const after = await openTestDesk({ in: folder })
  expect(await codeOf(after.report(report))).toBe('original-erased')
  expect(await after.reports(code)).toHaveLength(others)
  expect(await filesWith(folder, SECRET)).toEqual([])
  expect((await after.fsck()).misfit).toBeNull()
  await after.close()
})

test.skipIf(!mayMount)('what is only buried in the database keeps no desk closed: it is told, and goes when there is space', async () => {
  const { disk, folder, desk, code, report } = await deskOnSmallDisk()
  await desk.erase(code, report, { because: 'asked for' })
  await desk.close()
  const database = new DatabaseSync(join(folder, 'desk.sqlite'))
  database.exec(`insert into erasing values (7, '{"files":[],"incidents":[],"isOutOfSight":true}')`)
  database.close()
  const waiting = (): number => {
    const read = new DatabaseSync(join(folder, 'desk.sqlite'), { readOnly: true })
    const { n } = read.prepare('select count(*) as n from erasing').get() as { n: number }
    read.close()
    return n
  }
  await leave(disk, 250_000)
  const told: string[] = []
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((words) => told.push(String(words)) > 0)
  const full = await openTestDesk({ in: folder })
  stderr.mockRestore()
  expect(told.join('')).toMatch(/nothing that it takes away is shown any more; .* Finishing it takes up to \d+ MB of free space/)
  expect(await full.reports(code)).toHaveLength(1)
  await full.close()
  expect(waiting()).toBe(1)
  await rm(join(disk, 'ballast'))
  await (await openTestDesk({ in: folder })).close()
  expect(waiting()).toBe(0)
  // What could be seen is not shown by a desk that is open for reading only either.
  const again = new DatabaseSync(join(folder, 'desk.sqlite'))
  again.exec(`insert into erasing values (8, '{"files":[],"incidents":[]}')`)
  again.close()
  fill(disk)
  await expect(openTestDesk({ in: folder })).rejects.toMatchObject({ message: expect.stringMatching(/^An erasure is recorded and not done/) as string })
})
