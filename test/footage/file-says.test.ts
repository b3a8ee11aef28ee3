// What a file says of itself: of real pictures and of headers built by hand, whole, cut short and leading astray.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { fileSays } from '../../src/footage/file-says.ts'
import { printFile } from '../../src/footage/print-file.ts'
import { CASES } from '../case/expected.ts'
import { aviWithout, box, cbor, cborTag, jpegWith, jumb, manifestStore, movie, pngWith, quickTimeMeta, webm, webpWith } from './files-that-say.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-says-'))
const saysOf = (bytes: Uint8Array) => {
  writeFileSync(join(folder, 'file'), bytes)
  return fileSays(join(folder, 'file'))
}
const saidOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await saysOf(bytes)).map(({ field, written }) => `${field}: ${written}`)

const drawn = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#456' } })
const picture = (exif: Record<string, string>, first: Record<string, string> = {}) => drawn().withExif({ IFD0: first, IFD2: exif })
const taken = { DateTimeOriginal: '2026:03:09 15:10:02' }
const zonedExif = { ...taken, OffsetTimeOriginal: '+01:00' }
const zoned = {
  field: 'DateTimeOriginal',
  about: 'recorded',
  written: '2026:03:09 15:10:02 +01:00',
  earliest: '2026-03-09T14:10:02Z',
  latest: '2026-03-09T14:10:03Z',
}

describe('pictures', () => {
  test.each([
    ['JPEG', () => picture(zonedExif).jpeg().toBuffer()],
    ['WebP', () => picture(zonedExif).webp().toBuffer()],
    ['PNG (eXIf)', () => picture(zonedExif).png().toBuffer()],
    ['AVIF (an item of the container)', () => picture(zonedExif).avif().toBuffer()],
  ])('%s says when it was taken: to the second with an offset', async (_, made) => {
    expect(await saysOf(await made())).toContainEqual(zoned)
  })

  test('without an offset it is a clock on some wall: a day and more; what is no day of a calendar says nothing', async () => {
    expect(await saysOf(await picture(taken).jpeg().toBuffer())).toMatchObject([{ earliest: '2026-03-09T01:10:02Z', latest: '2026-03-10T03:10:03Z' }])
    expect(await saysOf(await picture({ DateTimeOriginal: '2026:02:31 25:10:02' }).jpeg().toBuffer())).toEqual([])
    expect(await saysOf(await picture({}).jpeg().toBuffer())).toEqual([])
  })

  test('a camera and a program are named; of an author only that there is one', async () => {
    const said = await saidOf(
      await picture(taken, { Make: 'Lichtwerk', Model: 'L 3', Software: 'Shade 4.1', Artist: 'Mara Dunn', DateTime: '2026:03:10 08:00:00' }).jpeg().toBuffer(),
    )
    expect(said).toEqual([
      'DateTimeOriginal: 2026:03:09 15:10:02',
      'DateTime (last changed): 2026:03:10 08:00:00',
      'camera: Lichtwerk L 3',
      'Software: Shade 4.1',
      'Artist: an author is named',
    ])
    expect(said.join()).not.toContain('Dunn')
  })

  test('the texts of a PNG and when it was changed are told', async () => {
    const png = await drawn().png().toBuffer()
    expect(
      await saidOf(
        pngWith(png, [
          ['tEXt', 'Creation Time\0' + '2026-03-09T15:10:02Z'],
          ['tEXt', 'Software\0Shade 4.1'],
          ['iTXt', 'Author\0\0\0\0\0Mara Dunn'],
          ['tIME', '\x07\xea\x03\x0a\x08\x1e\x00'],
        ]),
      ),
    ).toEqual(['PNG Creation Time: 2026-03-09T15:10:02Z', 'PNG Software: Shade 4.1', 'PNG Author: an author is named', 'PNG tIME: 2026-03-10T08:30:00Z'])
  })

  test('XMP as attributes and as elements', async () => {
    const xmp = (inner: string): Buffer =>
      Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><rdf:RDF><rdf:Description ${inner}</rdf:Description></rdf:RDF></x:xmpmeta>`)
    const jpeg = await drawn().jpeg().toBuffer()
    const attributes = xmp(
      `xmp:CreateDate="2026-03-09T15:10:02+01:00" xmp:CreatorTool='Shade 4.1'><dc:creator><rdf:Seq><rdf:li>Mara Dunn</rdf:li></rdf:Seq></dc:creator>`,
    )
    expect(await saidOf(jpegWith(jpeg, 0xe1, [attributes]))).toEqual([
      'XMP CreateDate: 2026-03-09T15:10:02+01:00',
      'XMP CreatorTool: Shade 4.1',
      'XMP creator: an author is named',
    ])
    expect(await saidOf(jpegWith(jpeg, 0xe1, [xmp('><xmp:ModifyDate>2026-03-10</xmp:ModifyDate>')]))).toEqual(['XMP ModifyDate: 2026-03-10'])
  })
})

describe('films', () => {
  const MARCH = 2_082_844_800 + 1_773_069_000

  test('a film says when its container was made, behind its pictures too; a zero is no time', async () => {
    expect(await saysOf(movie({ made: MARCH }))).toMatchObject([
      { field: 'creation time of the container', written: '2026-03-09T15:10:00Z', earliest: '2026-03-09T15:10:00Z' },
    ])
    expect(await saidOf(movie({ made: MARCH, changed: MARCH + 60 }))).toContain('modification time of the container: 2026-03-09T15:11:00Z')
    expect(await saysOf(movie({ made: 0 }))).toEqual([])
  })

  test('the program that wrote it and the day of a tag, as QuickTime and as iTunes keep them', async () => {
    const udta = box(
      'udta',
      box('\xa9too', Buffer.from('\0\x0c\x15\xc7Lavf61.1.100', 'latin1')),
      box('\xa9day', Buffer.from('\0\x18\x15\xc72026-03-09T15:10:02+0100', 'latin1')),
    )
    expect(await saysOf(movie({ made: 0, more: [udta] }))).toMatchObject([
      { field: 'encoder (©too)', written: 'Lavf61.1.100', earliest: null },
      { field: '©day', written: '2026-03-09T15:10:02+0100', earliest: '2026-03-09T14:10:02Z' },
    ])
    expect(
      await saidOf(
        movie({
          made: 0,
          more: [
            quickTimeMeta({
              'com.apple.quicktime.creationdate': '2026-03-09T15:10:02+0100',
              'com.apple.quicktime.model': 'L 3',
              'com.apple.quicktime.author': 'Mara Dunn',
            }),
          ],
        }),
      ),
    ).toEqual(['QuickTime creationdate: 2026-03-09T15:10:02+0100', 'QuickTime model: L 3', 'QuickTime author: an author is named'])
  })

  test('a WebM says when it was muxed and by what', async () => {
    expect(await saysOf(webm(Temporal.Instant.from('2026-03-09T15:10:02Z'), 'Lavf61.1.100'))).toMatchObject([
      { field: 'DateUTC of the container', earliest: '2026-03-09T15:10:02Z', latest: '2026-03-09T15:10:03Z' },
      { field: 'muxed by', written: 'Lavf61.1.100' },
    ])
  })

  test('the clips of the sample say by which program they were written, and no time', async () => {
    const said = await saidOf(readFileSync(join(CASES, 'crane', 'eastquay-lights-video.mp4')))
    expect(said.filter((line) => /time|date/i.test(line))).toEqual([])
    for (const line of said) expect(line).toMatch(/^(?:encoder|software)/)
  })
})

describe('content credentials (C2PA)', () => {
  const store = manifestStore()
  const told = [
    'C2PA: content credentials: one manifest, signed; the signature was not checked',
    'C2PA claim generator: Lichtwerk Firmware 3.2',
    'C2PA action: 2026-03-09T15:10:02Z, c2pa.created by Lichtwerk L 3 (digitalCapture)',
    'C2PA action: c2pa.cropped by Shade',
    'C2PA ingredient: parentOf: “IMG_0001.jpg”',
    'C2PA author: an author is named',
    'C2PA time-stamp of the signature: 2026-03-09T15:11:00Z (not checked)',
  ]

  test.each([
    ['JPEG, over several segments', async () => jpegWith(await drawn().jpeg().toBuffer(), 0xeb, segmentsOf(store))],
    ['PNG', async () => pngWith(await drawn().png().toBuffer(), [['caBX', store]])],
    ['WebP', async () => webpWith(await drawn().webp().toBuffer(), 'C2PA', store)],
    [
      'MP4',
      async () =>
        Buffer.concat([
          movie({ made: 0 }),
          box('uuid', Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), Buffer.from('\0\0\0\0manifest\0\0\0\0\0\0\0\0\0', 'latin1'), store),
        ]),
    ],
  ])('in a %s are read as the word of the file, and said to be unchecked', async (_, made) => {
    expect(await saidOf(await made())).toEqual(told)
  })

  test('what was done is told apart from when it was made', async () => {
    const said = await saysOf(pngWith(await drawn().png().toBuffer(), [['caBX', store]]))
    expect(said.filter(({ about }) => about === 'edited').map(({ written }) => written)).toEqual(['c2pa.cropped by Shade'])
    expect(said.find(({ about }) => about === 'source')?.written).toContain('parentOf')
    expect(said.find(({ about, earliest }) => about === 'recorded' && earliest !== null)).toMatchObject({
      earliest: '2026-03-09T15:10:02Z',
      latest: '2026-03-09T15:10:03Z',
    })
  })

  test('the last of several manifests is told; a store that is none says nothing', async () => {
    const png = await drawn().png().toBuffer()
    const two = jumb('c2pa', manifestStore.manifest('urn:c2pa:a', 'Older'), manifestStore.manifest('urn:c2pa:b', 'Newer'))
    expect(await saidOf(pngWith(png, [['caBX', two]]))).toContain('C2PA claim generator: Newer')
    expect(await saidOf(pngWith(png, [['caBX', jumb('other')]]))).toEqual([])
    expect(await saidOf(pngWith(png, [['caBX', jumb('c2pa')]]))).toEqual([])
  })

  test('a claim that is built to hurt (nested lists without end, a billion members, a map over a map) is passed over', async () => {
    const png = await drawn().png().toBuffer()
    const with_ = (claim: Uint8Array) => jumb('c2pa', jumb('urn:c2pa:a', jumb('c2pa.claim', box('cbor', Buffer.from(claim)))))
    for (const claim of [
      Buffer.alloc(50_000, 0x81),
      Buffer.from('9a3b9aca00', 'hex'),
      Buffer.from('bb7fffffffffffffff', 'hex'),
      Buffer.alloc(50_000, 0xa1),
      Buffer.alloc(9, 0xff),
      Buffer.from('7bffffffffffffffff', 'hex'),
    ])
      expect(await saidOf(pngWith(png, [['caBX', with_(claim)]]))).toEqual(['C2PA: content credentials: one manifest, without a signature'])
    expect(cbor(cborTag(0, 'a'))).toHaveLength(3)
  })
})

test('a picture that cannot be opened is refused in a sentence that tells what its file says', async () => {
  const noise = sharp({ create: { width: 400, height: 300, channels: 3, background: '#456', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
  const whole = await noise.withExif({ IFD2: zonedExif }).jpeg().toBuffer()
  const file = join(folder, 'cut.jpg')
  writeFileSync(file, whole.subarray(0, Math.floor(whole.length / 2)))
  await expect(printFile(file)).rejects.toMatchObject({
    code: 'picture-unreadable',
    message: expect.stringContaining('nobody has checked it: DateTimeOriginal 2026:03:09 15:10:02 +01:00') as string,
  })
})

describe('hostile bytes', () => {
  test('circles, boxes of no length and a file of one kind under the head of another say nothing', async () => {
    const circle = Buffer.from('ffd8ffe1003045786966000049492a000800000001006987040001000000080000000000000000000000000000000000000000ffda', 'hex')
    expect(await saysOf(circle)).toEqual([])
    expect(await saysOf(Buffer.concat([box('ftyp', Buffer.alloc(8)), Buffer.from('0000000000000000', 'hex')]))).toEqual([])
    expect(await saysOf(aviWithout())).toEqual([])
    expect(await saysOf(Buffer.alloc(0))).toEqual([])
  })

  test('mutants of each format say nothing, or times in order and words on one line without control characters', async () => {
    const whole = [
      await picture(zonedExif).jpeg().toBuffer(),
      await picture(taken).webp().toBuffer(),
      await picture(taken).png().toBuffer(),
      await picture(taken).avif().toBuffer(),
      movie({ made: 3_855_913_800, more: [quickTimeMeta({ 'com.apple.quicktime.creationdate': '2026-03-09T15:10:02+0100' })] }),
      webm(Temporal.Instant.from('2026-03-09T15:10:02Z'), 'Lavf'),
      pngWith(await drawn().png().toBuffer(), [['caBX', manifestStore()]]),
      jpegWith(await drawn().jpeg().toBuffer(), 0xeb, segmentsOf(manifestStore())),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (which, hits, share) => {
          const file = Buffer.from(whole[which] ?? [])
          for (const [where, bytes] of hits) file.set(bytes.subarray(0, file.length), Math.floor(where * Math.max(0, file.length - bytes.length)))
          for (const { written, earliest, latest } of await saysOf(share > 0.7 ? file : file.subarray(0, Math.ceil((file.length * share) / 0.7)))) {
            expect(written).not.toMatch(/\p{Cc}/u)
            if (earliest !== null || latest !== null) expect(Temporal.Instant.compare(earliest ?? '', latest ?? '')).toBe(-1)
          }
        },
      ),
      { numRuns: 600, seed: 20260309 },
    )
  })
})

/** As JPEG splits a box: "JP", the number of the box, of the packet, the box's own header again, some of what is in it. */
function segmentsOf(store: Uint8Array): readonly Uint8Array[] {
  const header = store.subarray(0, 8)
  const parts: Uint8Array[] = []
  for (let at = 8, n = 1; at < store.length; at += 300, n++) {
    const head = Buffer.alloc(8)
    head.write('JP', 0, 'latin1')
    head.writeUInt16BE(1, 2)
    head.writeUInt32BE(n, 4)
    parts.push(Buffer.concat([head, header, store.subarray(at, at + 300)]))
  }
  return parts
}
