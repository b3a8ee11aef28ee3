import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draw } from '../footage/drawn.ts'
import { dateline, folderForTest } from './run.ts'

test('fingerprint prints one object a file, in the shape of the program’s face, and nothing else on stdout', async () => {
  const folder = folderForTest()
  const clip = draw(join(folder, 'clip.mp4'), { seconds: 3 })
  const words = join(folder, 'words.mp4')
  writeFileSync(words, 'no footage at all')
  const ran = await dateline('fingerprint', clip, words, '--json')
  expect(ran.code).toBe(1) // the second is told and does not stop the first
  expect(ran.stderr).toMatch(/^footage-unreadable: .*words\.mp4/m)
  const [line = '', ...rest] = ran.stdout.trimEnd().split('\n')
  expect(rest).toEqual([])
  const print = JSON.parse(line) as { frames: { t: number; pdq: string; quality: number }[]; sound: { itemsPerSecond: number; items: number[] } }
  expect(print).toMatchObject({
    file: 'clip.mp4',
    sha256: createHash('sha256').update(readFileSync(clip)).digest('hex'),
    decoder: expect.stringMatching(/FFmpeg|ffmpeg/) as string,
  })
  expect(print.frames[0]).toMatchObject({ t: 0, pdq: expect.stringMatching(/^[0-9a-f]{64}$/) as string, quality: expect.any(Number) as number })
  expect(print.frames.map(({ t }) => t)).toEqual(print.frames.map((_, i) => i / 4))
  expect(print.sound.itemsPerSecond).toBe(8.077)
  expect(print.sound.items.every((item) => Number.isInteger(item) && item >= 0 && item < 2 ** 32)).toBe(true)
})

test('for a person it says what was printed, and by whom', async () => {
  const clip = draw(join(folderForTest(), 'clip.mp4'), { seconds: 1, silent: true })
  const ran = await dateline('fingerprint', clip)
  expect(ran).toMatchObject({ code: 0 })
  expect(ran.stdout).toMatch(
    /clip\.mp4: video, 192 by 128, 1 seconds\n {2}SHA-256 [0-9a-f]{64}\n {2}4 frames printed\n {2}no sound that could be printed\n {2}by /,
  )
})

test('without a file it is wrong usage, and a file that is not there is a Problem', async () => {
  expect((await dateline('fingerprint')).code).toBe(2)
  const ran = await dateline('fingerprint', '/nowhere/clip.mp4')
  expect(ran.code).toBe(1)
  expect(ran.stdout).toBe('')
  expect(ran.stderr).toMatch(/^file-[a-z-]+: /m)
})
