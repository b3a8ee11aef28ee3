import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDesk } from '../../src/desk/open.ts'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { CASES } from '../case/expected.ts'
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
    box: { q: { left: 0, top: 0, right: 1, bottom: 1 }, r: { left: 0, top: 0, right: 1, bottom: 1 } },
  })
  expect(JSON.parse((await dateline('match', '--library', library, other, '--json')).stdout)).toEqual([])
})

test('without a query it is wrong usage; a query that is not there, or no desk to compare with, is a Problem', async () => {
  expect((await dateline('match')).code).toBe(2)
  expect((await dateline('match', '--library', folderForTest(), 'nowhere.mp4')).stderr).toMatch(/^file-missing: /m)
  expect((await dateline('match', '--data', join(folderForTest(), 'none'), 'a.mp4')).stderr).toMatch(/^desk-missing: /m)
})

const clip = (name: string): string => join(CASES, 'crane', `${name}-video.mp4`)
const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: match against a desk, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

test.skipIf(!isHeld)('match against a desk names the incident and the piece; what it asks about is not taken in; a desk in use is a Problem', async () => {
  const desk = join(folderForTest(), 'desk')
  await dateline('take-in', '--data', desk, '--new', 'Crane at the east quay', clip('channel-rower'), clip('quay-in-autumn'))
  const ran = await dateline('match', '--data', desk, clip('open-harbour-network'), '--json')
  expect(ran.code).toBe(0)
  expect(JSON.parse(ran.stdout)).toMatchObject([
    {
      ...{ query: 'open-harbour-network-video.mp4', library: 'channel-rower-video.mp4', incident: 'crane-at-the-east-quay', footage: 'r1' },
      segments: [{ q: [0, expect.closeTo(8, 0) as number], r: [expect.closeTo(6, 0) as number, expect.closeTo(14, 0) as number], slope: 1, mirrored: true }],
      relations: ['trimmedFrom', 'mirrored', 'overlaid'],
    },
  ])
  const told = await dateline('match', '--data', desk, clip('open-harbour-network'))
  expect(told.stdout).toMatch(
    /channel-rower-video\.mp4 \(r1 of crane-at-the-east-quay\): .*mirrored[^]*earliest known appearance of channel-rower-video\.mp4: .*this desk.*\(captured\)/,
  )
  expect(told.stderr).toContain('1 compared with 2 held by the desk: 1 match.')
  const serving = await openDesk(desk)
  try {
    expect((await dateline('match', '--data', desk, clip('open-harbour-network'))).stderr).toMatch(/^desk-in-use: /m)
    expect(await serving.footage('crane-at-the-east-quay')).toHaveLength(2)
  } finally {
    await serving.close()
  }
})
