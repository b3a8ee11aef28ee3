// A page whose archive carries a film that is held, or that shows the address it was taken in from: proposed to be what the report speaks of, and nothing
// rests on it before a person confirms it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Desk } from '../../src/desk/desk.ts'
import type { HeldFootage } from '../../src/model/held-footage.ts'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { CASES } from '../case/expected.ts'
import { openTestDesk } from './open-test-desk.ts'

const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: footage that pages show, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

const clip = readFileSync(join(CASES, 'crane', 'eastquay-lights-video.mp4'))
const PAGE = 'https://harbourpost.example/2026/03/16/crane'

/** A page and the film that its player fetched, as a crawler keeps them. */
function archive(film: Uint8Array, filmAt = 'https://cdn.example/v/film'): Uint8Array {
  const html = `<html><body><h1>Watch: crane falls</h1><p>The video shows the crane at the East Quay. The video was filmed on Saturday.</p></body></html>`
  const record = (address: string, type: string, body: Uint8Array): Uint8Array => {
    const answer = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`), body])
    const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nWARC-Date: 2026-03-17T08:00:01Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')])
  }
  return Buffer.concat([record(PAGE, 'text/html; charset=utf-8', Buffer.from(html)), record(filmAt, 'video/mp4', film)])
}

async function deskWith(
  files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly address?: string }[],
): Promise<{ desk: Desk; code: string; piece: HeldFootage }> {
  const desk = await openTestDesk()
  await desk.nameDesk('A. Editor')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  for (const { name, bytes, address } of files)
    await desk.takeIn(code, { name, bytes, mediaType: null, method: 'upload', byHand: address === undefined ? {} : { address } })
  await desk.idle()
  const [piece] = await desk.footage(code)
  return { desk, code, piece: piece ?? expect.fail('no piece of footage') }
}

describe.skipIf(!isHeld)('footage that pages show', () => {
  test.each([
    ['after the page', true],
    ['before the page', false],
  ])('a film that came in %s, whose bytes its archive carries, is proposed; a person confirms it, and only then does it count', async (_, isLast) => {
    const files = [
      { name: 'page.warc', bytes: archive(clip) },
      { name: 'clip.mp4', bytes: clip },
    ]
    const { desk, code, piece } = await deskWith(isLast ? files : files.toReversed())
    const [report] = await desk.reports(code)
    expect(piece.mentions).toEqual([
      { report: report?.id, footage: 'f1', status: 'proposed', because: 'Its file carries these very bytes, from https://cdn.example/v/film.' },
    ])
    // Until then the piece is asked about by itself, and what reports speak of knows nothing of it.
    const isAskedAlone = async (): Promise<boolean> => (await desk.questions(code)).some(({ id }) => id === `recorded:${piece.id}`)
    expect(await isAskedAlone()).toBe(true)

    await desk.nameFootage(piece.id, { report: report?.id ?? '', mention: 'f1', status: 'confirmed' }, null)
    await desk.idle()
    expect(await isAskedAlone()).toBe(false)
    expect((await desk.rebuild()).equal).toBe(true)
  })

  test('a repost that lies in the archive alone is taken in from there, and found in the clip that is held', async () => {
    const repost = readFileSync(join(CASES, 'crane', 'open-harbour-network-video.mp4'))
    const { desk, code, piece } = await deskWith([
      { name: 'clip.mp4', bytes: clip },
      { name: 'page.warc', bytes: archive(repost) },
    ])
    expect(piece.mentions).toEqual([])
    const report = (await desk.reports(code))[0]?.id ?? expect.fail('no report')
    const [carried] = await desk.carried(report)
    expect(carried).toMatchObject({ kind: 'video', address: 'https://cdn.example/v/film', held: null })
    await expect(desk.takeInCarried(report, '0'.repeat(64))).rejects.toMatchObject({ code: 'media-unknown' })
    const { report: id } = await desk.takeInCarried(report, carried?.sha256 ?? '')
    await desk.idle()
    expect(await desk.carried(report)).toMatchObject([{ held: id }])
    const taken = await desk.pieceOfFootage(id)
    expect(taken.sightings[0]).toMatchObject({ from: 'capture', address: 'https://cdn.example/v/film' })
    expect(taken.mentions).toMatchObject([{ report, status: 'proposed' }])
    expect(taken.matches).toMatchObject([{ a: id, b: piece.id, status: 'proposed', match: { segments: [{ mirrored: true }] } }])
    expect((await desk.rebuild()).equal).toBe(true)
  })

  test('an address that only the archive gives sets no firm bound by the clock in its number', async () => {
    const { desk, code, piece } = await deskWith([
      { name: 'clip.mp4', bytes: clip, address: 'https://x.com/harbourwatch/status/2033000000000000000' },
      {
        name: 'page.warc',
        bytes: archive(readFileSync(join(CASES, 'crane', 'open-harbour-network-video.mp4')), 'https://x.com/quay/status/2032920000000000000'),
      },
    ])
    const report = (await desk.reports(code))[0]?.id ?? expect.fail('no report')
    const [carried] = await desk.carried(report)
    const { report: id } = await desk.takeInCarried(report, carried?.sha256 ?? '')
    await desk.idle()
    const bases = async (of: string): Promise<string[]> =>
      (await desk.pieceOfFootage(of)).sightings.filter(({ from }) => from === 'post').map(({ basis }) => basis)
    expect(await bases(piece.id)).toEqual(['platformId'])
    expect(await bases(id)).toEqual(['displayed'])
  })

  test('what a person has rejected is not proposed again', async () => {
    const { desk, code, piece } = await deskWith([
      { name: 'clip.mp4', bytes: clip },
      { name: 'page.warc', bytes: archive(clip) },
    ])
    const [report] = await desk.reports(code)
    await desk.nameFootage(piece.id, { report: report?.id ?? '', mention: 'f1', status: 'rejected' }, 'An advertisement.')
    await desk.takeIn(code, {
      name: 'note.txt',
      bytes: Buffer.from('Crane falls\n\nA crane fell at the East Quay.'),
      mediaType: null,
      method: 'upload',
      byHand: {},
    })
    await desk.idle()
    expect((await desk.pieceOfFootage(piece.id)).mentions.map(({ status }) => status)).toEqual(['rejected'])
  })

  test('a post that shows the address from which a piece was taken in is proposed; another film is not', async () => {
    const post = {
      platform: 'Murmur',
      account: 'quaylights',
      id: 'm-1',
      postedAt: '2026-03-14T20:40:00Z',
      text: 'The crane is down.',
      media: ['https://murmur.example/v/8840131.mp4'],
    }
    const shown = await deskWith([
      { name: 'post.json', bytes: Buffer.from(JSON.stringify(post)) },
      { name: 'taken.mp4', bytes: clip, address: 'https://murmur.example/v/8840131.mp4' },
    ])
    expect(shown.piece.mentions).toMatchObject([{ status: 'proposed', because: expect.stringContaining('from where this piece was taken in') as string }])
    const named = await deskWith([
      { name: 'post.json', bytes: Buffer.from(JSON.stringify(post)) },
      { name: '8840131.mp4', bytes: clip },
    ])
    expect(named.piece.mentions[0]?.because).toContain('A name alone says little')
    const other = await deskWith([
      { name: 'post.json', bytes: Buffer.from(JSON.stringify(post)) },
      { name: 'video.mp4', bytes: clip, address: 'https://lookout.example/v/1.mp4' },
      { name: 'page.warc', bytes: archive(clip.subarray(0, 4000)) },
    ])
    expect(other.piece.mentions).toEqual([])
  })
})
