// What a file says of its own time: of real pictures and of headers built by hand, whole, cut short and leading astray.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { fileSays } from '../../src/footage/file-says.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-says-'))
const saysOf = (bytes: Uint8Array) => {
  writeFileSync(join(folder, 'file'), bytes)
  return fileSays(join(folder, 'file'))
}

const picture = (exif: Record<string, string>) => sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } }).withExif({ IFD2: exif })
const taken = { DateTimeOriginal: '2026:03:09 15:10:02' }

const box = (name: string, ...body: Uint8Array[]): Buffer => {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), ...body])
  whole.writeUInt32BE(whole.length)
  return whole
}
const mvhd = (seconds: number): Buffer => {
  const body = Buffer.alloc(100)
  body.writeUInt32BE(seconds, 4)
  return box('mvhd', body)
}
const movie = (seconds: number): Buffer =>
  Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0')), box('mdat', Buffer.alloc(5000)), box('moov', mvhd(seconds))])

test('a picture says when it was taken: to the second with an offset, within a day and more without', async () => {
  const zoned = [{ field: 'DateTimeOriginal', written: '2026:03:09 15:10:02 +01:00', earliest: '2026-03-09T14:10:02Z', latest: '2026-03-09T14:10:03Z' }]
  expect(
    await saysOf(
      await picture({ ...taken, OffsetTimeOriginal: '+01:00' })
        .jpeg()
        .toBuffer(),
    ),
  ).toEqual(zoned)
  expect(
    await saysOf(
      await picture({ ...taken, OffsetTimeOriginal: '+01:00' })
        .webp()
        .toBuffer(),
    ),
  ).toEqual(zoned)
  expect(await saysOf(await picture(taken).jpeg().toBuffer())).toMatchObject([{ earliest: '2026-03-09T01:10:02Z', latest: '2026-03-10T03:10:03Z' }])
  expect(await saysOf(await picture({ DateTimeOriginal: '2026:02:31 25:10:02' }).jpeg().toBuffer())).toEqual([])
  expect(await saysOf(await picture({}).jpeg().toBuffer())).toEqual([])
})

test('a film says when its container was made, behind its pictures too; a zero is no time', async () => {
  expect(await saysOf(movie(2_082_844_800 + 1_773_069_000))).toMatchObject([{ field: 'creation time of the container', written: '2026-03-09T15:10:00Z' }])
  expect(await saysOf(movie(0))).toEqual([])
})

test('bytes that are cut short, broken or lead in circles say nothing, and never more than they hold', async () => {
  const whole = [
    await picture({ ...taken, OffsetTimeOriginal: '+01:00' })
      .jpeg()
      .toBuffer(),
    await picture(taken).webp().toBuffer(),
    movie(3_855_913_800),
  ]
  const circle = Buffer.from('ffd8ffe1003045786966000049492a000800000001006987040001000000080000000000000000000000000000000000000000ffda', 'hex')
  expect(await saysOf(circle)).toEqual([])
  expect(await saysOf(Buffer.concat([box('ftyp', Buffer.alloc(8)), Buffer.from('0000000000000000', 'hex')]))).toEqual([])
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(300), fc.uint8Array({ maxLength: 8 }), fc.double({ min: 0, max: 1, noNaN: true }), async (which, at, bytes, share) => {
      const file = Buffer.from(whole[which] ?? [])
      file.set(bytes.subarray(0, Math.max(0, file.length - at)), Math.min(at, file.length))
      for (const { earliest, latest } of await saysOf(file.subarray(0, Math.ceil(file.length * share))))
        expect(earliest < latest || earliest.startsWith('-')).toBe(true)
    }),
    { numRuns: 300 },
  )
})
