// Footage that another incident of the desk holds is found where a person asks, and brought over with the time since when the desk has it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { CASES } from '../case/expected.ts'
import { codeOf, openTestDesk } from './open-test-desk.ts'

const clip = (name: string) => ({ name, bytes: readFileSync(join(CASES, 'crane', name)), mediaType: null, method: 'upload', byHand: {} }) as const
const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: footage of other incidents, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

describe.skipIf(!isHeld)('a clip that another incident has held for a week', () => {
  test('is found only where somebody asks, and brought over with its time once', async () => {
    const desk = await openTestDesk({ now: '2026-03-10T18:20:30Z' })
    await desk.nameDesk('A. Editor')
    const old = await desk.openIncident('Regatta on the river', 'Europe/London')
    await desk.takeIn(old.code, clip('channel-rower-video.mp4'))
    await desk.takeIn(old.code, clip('quay-in-autumn-video.mp4'))
    await desk.idle()
    desk.clock.goTo('2026-03-16T09:30:00Z')
    const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
    const { report: id } = await desk.takeIn(code, clip('open-harbour-network-video.mp4'))
    await desk.idle()
    expect((await desk.pieceOfFootage(id)).matches).toEqual([])

    const looked = await desk.heldElsewhere(id)
    expect(looked).toMatchObject({ compared: 2, of: 2, found: [{ name: 'channel-rower-video.mp4', incident: { title: 'Regatta on the river' }, held: null }] })
    const [found] = looked.found
    expect(found).toMatchObject({ capturedAt: '2026-03-10T18:20:30.000Z', match: { segments: [{ mirrored: true }] } })
    expect((await desk.footage(code)).length).toBe(1) // looking takes nothing over

    const brought = await desk.bringOver(found?.footage ?? '', code)
    await desk.idle()
    const own = await desk.pieceOfFootage(brought.report)
    expect(own.matches.map(({ a, b }) => [a, b].toSorted())).toEqual([[id, brought.report].toSorted()])
    const byHand = own.sightings.filter(({ from }) => from === 'byHand')
    expect(byHand).toMatchObject([
      { where: 'this desk', by: 'A. Editor', basis: 'captured', time: { earliest: '2026-03-10T18:20:00Z', latest: '2026-03-10T18:21:00Z' } },
    ])
    expect((await desk.heldElsewhere(id)).found).toMatchObject([{ held: brought.report }])
    expect(await desk.bringOver(found?.footage ?? '', code)).toMatchObject({ again: true, report: brought.report })
    expect((await desk.pieceOfFootage(brought.report)).sightings).toHaveLength(own.sightings.length)
    // The other incident knows nothing of it, and whose bytes were opened is told there and here.
    expect((await desk.footage(old.code)).flatMap(({ matches }) => matches)).toEqual([])
    expect((await desk.rebuild()).equal).toBe(true)
    expect((await desk.fsck()).misfit).toBeNull()
  })

  test('is not found once it is erased, and what is no footage of another incident is not brought over', async () => {
    const desk = await openTestDesk({ now: '2026-03-10T18:20:30Z' })
    await desk.nameDesk('A. Editor')
    const old = await desk.openIncident('Regatta on the river', 'Europe/London')
    const { report: there } = await desk.takeIn(old.code, clip('channel-rower-video.mp4'))
    const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
    const { report: id } = await desk.takeIn(code, clip('open-harbour-network-video.mp4'))
    expect(await codeOf(desk.heldElsewhere(id))).toBe('footage-not-printed')
    await desk.idle()
    expect((await desk.heldElsewhere(id)).found).toHaveLength(1)
    expect(await codeOf(desk.bringOver(id, code))).toBe('footage-here')
    expect(await codeOf(desk.bringOver('r99', code))).toBe('report-unknown')
    await desk.erase(old.code, there, { because: 'Asked for by whoever is seen.' })
    expect(await desk.heldElsewhere(id)).toEqual({ compared: 0, of: 0, found: [] })
    expect(await codeOf(desk.bringOver(there, code))).toBe('original-erased')
  })
})
