import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draw } from '../footage/drawn.ts'
import { dateline, folderForTest } from './run.ts'

test('match --library prints one list in the shape of the program’s face: the stretch, how fast, mirrored or not, by what; what is no footage is passed over', async () => {
  const folder = folderForTest()
  const library = join(folder, 'library')
  mkdirSync(library)
  draw(join(library, 'harbour.mp4'), { seconds: 12, seed: 3 })
  writeFileSync(join(library, 'notes.txt'), 'no footage')
  const query = draw(join(folder, 'posted.mp4'), { seconds: 12, seed: 3 })
  const other = draw(join(folder, 'other.mp4'), { seconds: 8, seed: 900 })
  const ran = await dateline('match', '--library', library, query, '--json')
  expect(ran.code).toBe(0)
  expect(ran.stderr).toMatch(/notes\.txt/)
  const [answer, ...rest] = JSON.parse(ran.stdout) as Record<string, unknown>[]
  expect(rest).toEqual([])
  expect(answer).toMatchObject({ query: 'posted.mp4', library: 'harbour.mp4', relations: ['copyOf'] })
  expect((answer?.['segments'] as object[])[0]).toEqual({
    q: [0, expect.closeTo(12, 0) as number],
    r: [0, expect.closeTo(12, 0) as number],
    slope: 1,
    mirrored: false,
    by: ['picture', 'sound'],
    score: expect.any(Number) as number,
    margin: expect.any(Number) as number,
    share: expect.any(Number) as number,
  })
  expect(JSON.parse((await dateline('match', '--library', library, other, '--json')).stdout)).toEqual([])
}, 60_000)

test('without a folder it is wrong usage; a query that is not there is a Problem', async () => {
  expect((await dateline('match', 'a.mp4')).code).toBe(2)
  expect((await dateline('match', '--library', folderForTest(), 'nowhere.mp4')).stderr).toMatch(/^file-missing: /m)
})
