// Erasing and holding by command: what goes is listed first, nothing goes without a yes, and a hold forbids it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../desk/open-test-desk.ts'
import { dateline } from './run.ts'

test('an original is listed, held, freed and erased', async () => {
  const folder = await testFolder()
  const data = ['--data', join(folder, 'desk')]
  await writeFile(join(folder, 'page.txt'), 'The crane fell on Saturday, police said.')
  expect((await dateline('take-in', join(folder, 'page.txt'), '--new', 'Crane', '--by', 'Ada', ...data)).code).toBe(0)

  const listed = await dateline('erase', 'crane', 'r1', '--dry-run', '--json', ...data)
  expect(JSON.parse(listed.stdout)).toMatchObject({ reports: [{ id: 'r1', name: 'page.txt' }], files: { print: 0 }, leaves: [] })
  expect((await dateline('erase', 'crane', 'r1', ...data)).code).toBe(2)
  const unasked = await dateline('erase', 'crane', 'r1', '--because', 'nobody needs it', ...data)
  expect([unasked.code, unasked.stdout]).toEqual([1, ''])
  expect(unasked.stderr).toMatch(/r1 in crane[\s\S]*confirmation-missing: /)

  expect((await dateline('hold', 'crane', 'r1', '--because', 'a court', '--by', 'Ada', ...data)).code).toBe(0)
  expect((await dateline('erase', 'crane', 'r1', '--because', 'nobody needs it', '--yes', ...data)).stderr).toContain('original-held: ')
  expect((await dateline('hold', 'crane', 'r1', '--because', 'done', '--lift', ...data)).code).toBe(0)

  const erased = await dateline('erase', 'crane', 'r1', '--because', 'nobody needs it', '--yes', '--json', ...data)
  expect(erased.code).toBe(0)
  expect((JSON.parse(erased.stdout) as { leaves: number[] }).leaves).toHaveLength(1)
  expect((await dateline('erase', 'crane', 'r1', '--because', 'again', '--yes', ...data)).stderr).toContain('original-erased: ')
  expect((await dateline('fsck', ...data)).stdout).toContain('0 originals')
})
