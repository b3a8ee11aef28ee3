// The footage of the sample incident at the desk: an older clip that lay there unread moves the date, once a person has said which footage is meant.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HeldFootage } from '../../src/model/held-footage.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Question } from '../../src/model/question.ts'
import { findJail, holds } from '../../src/jobs/jail.ts'
import { openTestDesk, takeInOriginal, type TestDesk } from '../case/desk-of-case.ts'
import { caseOf } from '../case/expected.ts'

const crane = caseOf('crane')
const expected = crane.expected.footage ?? fail('footage')
const isHeld = holds(await findJail(), { addons: true })
if (!isHeld) process.stderr.write('SKIPPED: the footage of the sample, because there is no bubblewrap (bwrap) here that could hold the decoder\n')

// What is read of the incident here: the post that shows the clip, and the paper that dates it.
const READ = ['eastquay-lights-post.json', 'harbour-post-1.html']

describe.skipIf(!isHeld)('the footage of the sample', () => {
  let at: TestDesk
  let incident: Incident
  let pieces: readonly HeldFootage[]
  const piece = (name: string): HeldFootage => pieces.find((each) => each.name === name) ?? fail(name)
  const report = async (name: string): Promise<string> => (await at.desk.reports(incident.code)).find((each) => each.name === name)?.id ?? fail(name)
  const recorded = async (): Promise<Question> => (await at.desk.questions(incident.code)).find(({ id }) => id === 'recorded:f1') ?? fail('recorded:f1')

  beforeAll(async () => {
    at = await openTestDesk('2026-03-10T18:00:00Z')
    await at.desk.nameDesk('A. Editor')
    incident = await at.desk.openIncident(crane.title, crane.zone)
    for (const original of crane.originals.filter(({ file }) => READ.includes(file) || expected.pieces.includes(file)))
      await takeInOriginal(at, incident, crane, original)
    pieces = await at.desk.footage(incident.code)
  })
  afterAll(() => at?.close())

  test('every piece is printed, and none of them is counted as a report', async () => {
    expect(pieces.map(({ name, state }) => [name, state])).toEqual(expected.pieces.map((name) => [name, 'printed']))
    expect((await at.desk.reports(incident.code)).map(({ name }) => name).sort()).toEqual(READ)
    expect((await at.desk.incidents())[0]).toMatchObject({ reports: READ.length })
  })

  test('what shares a stretch is found, with the stretch and with what was done to it; another afternoon at the same quay matches nothing', () => {
    const found = [...new Map(pieces.flatMap(({ matches }) => matches).map((match) => [match.id, match])).values()]
    const nameOf = (id: string): string => pieces.find((each) => each.id === id)?.name ?? fail(id)
    expect(found.map(({ a, b }) => [nameOf(a), nameOf(b)].join()).sort()).toEqual(expected.matches.map(({ a, b }) => [a, b].join()).sort())
    for (const want of expected.matches) {
      const { match, status } = found.find(({ a, b }) => nameOf(a) === want.a && nameOf(b) === want.b) ?? fail(want.a)
      expect(status).toBe('proposed')
      expect(match.segments).toHaveLength(1)
      const [segment = fail('segment')] = match.segments
      expect(segment.mirrored).toBe(want.mirrored)
      expect(segment.by).toEqual(['picture', 'sound'])
      for (const [i, seconds] of [...segment.q, ...segment.r].entries()) expect(Math.abs(seconds - (want.stretches.flat()[i] ?? NaN))).toBeLessThan(0.5)
      expect([...match.relations].sort()).toEqual([...want.relations].sort())
    }
  })

  test('a match alone moves nothing: nobody has said yet that the footage in question is one of these', async () => {
    const { bounds } = await recorded()
    expect(bounds.because.join(' ')).not.toContain('channel-rower')
    expect(bounds.latest === null || Temporal.Instant.compare(bounds.latest, '2026-03-14T12:00:00Z') > 0).toBe(true)
  })

  test('a person names the clip of the post; the older original bounds the recording by its stretch, against the Saturday that the paper gives', async () => {
    const { named, latest, by, stretch } = expected.bound
    const footage = piece(named.footage).id
    await at.desk.nameFootage(
      footage,
      { report: await report(named.report), mention: named.mention, status: 'confirmed' },
      'It is the clip that the post shows.',
    )
    await at.desk.idle()
    const question = await recorded()
    expect(question.answers.map(({ words }) => words)).toEqual([expect.stringContaining('Saturday 14 March 2026, afternoon')])
    expect(Temporal.Instant.compare(question.bounds.latest ?? '', latest)).toBe(0)
    const reason = question.bounds.because.join(' ')
    expect(reason).toContain(`stretch from ${stretch} was taken in by this desk`)
    expect(reason).toContain(by)
    // What the paper believes and what the desk held already cannot both be: said, with the hedge as the first way out.
    const conflict = question.conflicts.find(({ sentence }) => sentence.includes(by)) ?? fail('conflict')
    expect(conflict.sentence).toContain('footage is not recorded after it was seen')
    expect(conflict.waysOut[0]?.kind).toBe('hedged')
    const original = (await at.desk.questions(incident.code)).find(({ id }) => id === 'original:f1') ?? fail('original:f1')
    expect(original.answers.map(({ id }) => id)).toEqual(['notEarliest'])
    // Seen where the post says, too, by the time that the platform displays.
    expect((await at.desk.pieceOfFootage(footage)).sightings[0]).toMatchObject({ where: 'Murmur', basis: 'displayed', from: 'post' })
  })

  test('a match that a person rejects binds no more', async () => {
    const match = piece(expected.bound.by).matches.find(({ a }) => a === piece(expected.bound.named.footage).id) ?? fail('match')
    await at.desk.judgeMatch(match.id, 'rejected', 'Another crane.')
    await at.desk.idle()
    const { bounds, conflicts } = await recorded()
    expect(bounds.because.join(' ')).not.toContain(expected.bound.by)
    expect(conflicts.filter(({ sentence }) => sentence.includes(expected.bound.by))).toEqual([])
    expect(bounds.latest === null || Temporal.Instant.compare(bounds.latest, '2026-03-14T12:00:00Z') > 0).toBe(true)
    expect(await at.desk.rebuild()).toMatchObject({ equal: true, differs: [] })
  })
})

function fail(what: string): never {
  throw new Error(`the sample holds no ${what}`)
}
