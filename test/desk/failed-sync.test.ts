// The first fsync that the disk refuses ends writing for good: a second one may report success for pages that are gone.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openTestDesk, testFolder } from './open-test-desk.ts'
import { UNDER_STRACE } from './under-strace.ts'

const hasStrace = spawnSync('strace', ['-V']).status === 0
if (!hasStrace) console.warn('SKIPPED: strace is not here, so a failing fsync was NOT tried.')

const shelfOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 2)

// One failure only: from then on the disk would say yes again, and must not be believed.
const FAULTS = [
  { where: 'of the database', only: (desk: string) => ['-P', join(desk, 'desk.sqlite-wal')], when: 9 },
  { where: 'of an original', only: (desk: string) => ['-P', join(desk, 'originals', shelfOf('A crane fell 3 times.'))], when: 1 },
] as const

test.skipIf(!hasStrace).for(FAULTS)('a failed fsync $where stops writing, and reading goes on', async ({ only, when }) => {
  const folder = join(await testFolder(), 'desk')
  const inject = `inject=fsync,fdatasync:error=EIO:when=${when}`
  const faults = ['-f', '-o', '/dev/null', ...only(folder), '-e', 'trace=fsync,fdatasync', '-e', inject]
  const run = spawnSync('strace', [...faults, process.execPath, join(import.meta.dirname, 'sync-child.ts'), folder], UNDER_STRACE)
  expect(run.error).toBeUndefined()
  const lines = run.stdout.toString().trim().split('\n')
  const told = lines.slice(0, 20)
  const first = told.findIndex((line) => line.startsWith('refused'))
  expect(first, run.stderr.toString()).toBeGreaterThan(0)
  expect([...new Set(told.slice(first))]).toEqual(['refused disk-failed'])
  expect(lines.at(-1)).toMatch(/^shows \d+$/)

  const desk = await openTestDesk({ in: folder })
  const kept = (await desk.reports('crane')).map((report) => report.original)
  for (const line of told.slice(0, first)) expect(kept).toContain(line.split(' ')[1])
})
