// Footage that is taken in is printed, compared with what is held, and bounds the recording once a person has said which footage it is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { CASES } from '../case/expected.ts'
import { openTestDesk } from './open-test-desk.ts'

const file = (name: string) => ({ name, bytes: readFileSync(join(CASES, 'crane', name)), mediaType: null, method: 'upload', byHand: {} }) as const
const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: footage on the desk, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

describe.skipIf(!isHeld)('four clips of one quay', () => {
  test('a mirrored, captioned stretch is found in the clip it came from, another afternoon is not, and what is recorded can be built again', async () => {
    const desk = await openTestDesk()
    await desk.nameDesk('A. Editor')
    const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
    for (const name of ['eastquay-lights-post.json', 'quay-in-autumn-video.mp4', 'eastquay-lights-video.mp4', 'open-harbour-network-video.mp4'])
      await desk.takeIn(code, file(name))
    await desk.idle()
    // Brought again it was seen no earlier: one sighting of it is one.
    await desk.takeIn(code, file('eastquay-lights-video.mp4'))
    await desk.idle()

    const [autumn, posted, repost] = await desk.footage(code)
    expect(posted?.sightings.filter(({ from }) => from === 'capture')).toHaveLength(1)
    expect([autumn, posted, repost].map((piece) => piece?.state)).toEqual(['printed', 'printed', 'printed'])
    expect(posted).toMatchObject({ kind: 'video', width: 480, height: 270, troubles: [] })
    expect(posted?.duration).toBeCloseTo(12, 0)
    expect(posted?.stills).toHaveLength(6)
    expect(autumn?.matches).toEqual([])
    // Whichever was printed last was compared with the other.
    expect(repost?.matches.map(({ a, b, status }) => [[a, b].toSorted(), status])).toEqual([[[posted?.id, repost?.id], 'proposed']])
    expect(repost?.matches).toEqual(posted?.matches)
    expect(repost?.matches[0]?.match.segments[0]?.mirrored).toBe(true)
    expect((await desk.reports(code)).map(({ name }) => name)).toEqual(['eastquay-lights-post.json'])

    const still = await desk.still(posted?.id ?? '', 0)
    expect(
      Buffer.from(await still.whole())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    await expect(desk.still(posted?.id ?? '', 9)).rejects.toMatchObject({ code: 'still-unknown' })

    // Nothing binds until a person says that this piece is what the post shows.
    const [report] = await desk.reports(code)
    const before = (await desk.questions(code)).find(({ id }) => id === 'recorded:f1')
    expect(before?.bounds.because.join() ?? '').not.toContain('stretch')
    await desk.nameFootage(posted?.id ?? '', { report: report?.id ?? '', mention: 'f1', status: 'confirmed' }, null)
    const seen = { by: '@channelrower', at: '2026-03-10T08:15', basis: 'timestamped', address: null, note: 'an archive of the time holds it' } as const
    await desk.addSighting(repost?.id ?? '', { where: 'Lookout', ...seen }, null)
    await desk.idle()
    const piece = await desk.pieceOfFootage(repost?.id ?? '')
    expect(piece.sightings[0]).toMatchObject({ where: 'Lookout', basis: 'timestamped', from: 'byHand', time: { earliest: '2026-03-10T08:15:00+00:00' } })
    const questions = await desk.questions(code)
    const bounds = questions.find(({ id }) => id === 'recorded:f1')?.bounds ?? questions.find(({ id }) => id === 'happened')?.bounds
    expect(bounds?.because.join(' ')).toContain('was seen on Lookout')
    expect(bounds?.latest).toBe('2026-03-10T08:16:00+00:00')

    // A match that a person rejects binds nothing.
    await desk.judgeMatch(repost?.matches[0]?.id ?? '', 'rejected', 'Another crane.')
    await desk.idle()
    const after = (await desk.questions(code)).find(({ id }) => id === 'recorded:f1')?.bounds.because.join(' ') ?? ''
    expect(after).not.toContain('Lookout, by @channelrower')
    expect((await desk.rebuild()).equal).toBe(true)
    expect((await desk.fsck()).misfit).toBeNull()
  })

  test('what a photograph says of its own time is shown as its own word, and bounds nothing', async () => {
    const exif = { DateTimeOriginal: '2026:03:01 08:00:00', OffsetTimeOriginal: '+00:00' }
    const drawn = sharp({ create: { width: 320, height: 240, channels: 3, background: '#456', noise: { type: 'gaussian', mean: 128, sigma: 40 } } })
    const desk = await openTestDesk()
    await desk.nameDesk('A. Editor')
    const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
    await desk.takeIn(code, file('eastquay-lights-post.json'))
    await desk.takeIn(code, { ...file('eastquay-lights-post.json'), name: 'quay.jpg', bytes: await drawn.withExif({ IFD2: exif }).jpeg().toBuffer() })
    await desk.idle()
    const [piece] = await desk.footage(code)
    const said = piece?.sightings.find(({ from }) => from === 'file')
    expect(said).toMatchObject({ basis: 'metadata', time: { earliest: '2026-03-01T08:00:00Z' }, note: 'DateTimeOriginal: 2026:03:01 08:00:00 +00:00' })
    const [report] = await desk.reports(code)
    await desk.nameFootage(piece?.id ?? '', { report: report?.id ?? '', mention: 'f1', status: 'confirmed' }, null)
    await desk.idle()
    const bounds = (await desk.questions(code)).find(({ id }) => id === 'recorded:f1')?.bounds
    expect(bounds?.because.join(' ')).not.toContain('file itself')
    expect((bounds?.latest ?? '~') > '2026-03-02').toBe(true)
  })

  test('a playlist named as a film is kept, told, and not printed', async () => {
    const desk = await openTestDesk()
    const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
    await desk.takeIn(code, {
      ...file('eastquay-lights-video.mp4'),
      name: 'list.mp4',
      bytes: Buffer.from('#EXTM3U\n#EXT-X-TARGETDURATION:4\nconcat:/etc/passwd\n'),
    })
    await desk.idle()
    const [piece] = await desk.footage(code)
    expect(piece?.state).toBe('notPrinted')
    expect(piece?.troubles[0]?.message).toContain('kept')
  })
})
