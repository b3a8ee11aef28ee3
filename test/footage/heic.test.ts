// HEIC pictures, as phones make them.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import sharp from 'sharp'
import { heifPicture } from '../../src/footage/decode/heif-items.ts'
import { printFile } from '../../src/footage/print-file.ts'
import { folderOfDrawings } from './drawn.ts'
import { heicMaker, HEIGHT, luma, WIDTH } from './heic-files.ts'

const folder = folderOfDrawings()
const heic = heicMaker(folder)

const bitsApart = (a: Uint8Array, b: Uint8Array): number => a.reduce((sum, byte, i) => sum + (byte ^ b[i]!).toString(2).replaceAll('0', '').length, 0)
const upright = heic(0)

test('a HEIC of tiles has the print of the same picture as PNG', async () => {
  const [a, b] = [join(folder, 'a.heic'), join(folder, 'a.png')]
  writeFileSync(a, upright)
  await sharp(luma, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .png()
    .toFile(b)
  const [ours, theirs] = [await printFile(a), await printFile(b)]
  expect(ours).toMatchObject({ kind: 'image', width: WIDTH, height: HEIGHT, duration: null })
  expect(bitsApart(ours.pictures!.hashes, theirs.pictures!.hashes)).toBeLessThanOrEqual(8)
})

test('it is turned as it says, against the clock', async () => {
  const [a, b] = [join(folder, 'turned.heic'), join(folder, 'turned.png')]
  writeFileSync(a, heic(3))
  await sharp(luma, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } }).rotate(90).png().toFile(b) // prettier-ignore
  const [ours, theirs] = [await printFile(a), await printFile(b)]
  expect(ours).toMatchObject({ width: HEIGHT, height: WIDTH })
  expect(bitsApart(ours.pictures!.hashes, theirs.pictures!.hashes)).toBeLessThanOrEqual(8)
})

test('one that is cut off, and one of another kind, are refused in words that say what to do', async () => {
  const path = join(folder, 'bad.heic')
  for (const bad of [upright.subarray(0, upright.length - 2000), Buffer.from(upright.toString('latin1').replace('grid', 'iovl'), 'latin1')]) {
    writeFileSync(path, bad)
    const words = expect.stringMatching(/Export it as JPEG or PNG .* original is kept/) as unknown
    await expect(printFile(path)).rejects.toMatchObject({ code: 'picture-unreadable', message: words })
  }
})

test('damaged tables never lead out of the file, and never far', () => {
  const started = process.cpuUsage()
  for (let at = 24; at < Math.min(upright.length, 1400); at += 3)
    for (const value of [0, 0x7f, 0xff]) {
      const bad = Uint8Array.from(upright)
      bad[at] = value
      try {
        const picture = heifPicture(bad)
        expect(picture?.tiles.length ?? 0).toBeLessThanOrEqual(1024)
      } catch (error) {
        expect((error as Error).constructor.name).toMatch(/^(?:Problem|RangeError)$/)
      }
    }
  const { user } = process.cpuUsage(started)
  expect(user / 1000).toBeLessThan(4000)
})
