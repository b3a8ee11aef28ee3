// How answers change as reports come in, and what the desk finds: the earlier answer and the earlier finding stay readable.
import { expect, test } from 'vitest'
import { isSilent } from '../../src/model/question.ts'
import { codeOf, file, openTestDesk } from './open-test-desk.ts'

const HARBOUR_POST =
  'Crane falls at the east quay\n\nA crane fell at the east quay on Saturday. A video of it was filmed on Saturday afternoon, Harbour Post was told.'
const AUTHORITY =
  'Statement on the crane at the east quay\n\nThe crane at the east quay fell on 9 March 2026, the port authority said. The video of it was filmed on 9 March 2026.'

async function twoReports() {
  const desk = await openTestDesk({ now: '2026-03-16T10:00:00Z' })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'Europe/London')
  await desk.takeIn(code, file('post.txt', HARBOUR_POST, { published: '2026-03-16', publication: 'Harbour Post' }))
  await desk.idle()
  const before = await desk.questions(code)
  desk.clock.goTo('2026-03-23T10:00:00Z')
  await desk.takeIn(code, file('authority.txt', AUTHORITY, { published: '2026-03-23', publication: 'Port Authority' }))
  await desk.idle()
  return { desk, code, before, after: await desk.questions(code) }
}

const changesOf = async (desk: Awaited<ReturnType<typeof twoReports>>['desk'], code: string) =>
  (await desk.trail(code)).flatMap(({ change }) => (change.kind === 'answersChanged' ? [change.changes] : []))

test('an answer that a later report changes stays readable, with what changed it', async () => {
  const { desk, code, before } = await twoReports()
  const [later, first] = await changesOf(desk, code)
  const happened = before.find((q) => q.id === 'happened')
  expect(first?.find((c) => c.question === 'happened')).toMatchObject({
    before: null,
    after: { answers: happened?.answers.map(({ id }) => ({ id })) },
    cause: ['r1'],
  })
  const changed = later?.find((c) => c.question === 'happened')
  expect(changed?.before?.answers.map((a) => a.id)).toEqual(happened?.answers.map((a) => a.id))
  expect(changed?.after.answers.map((a) => a.id)).toContain('2026-03-09')
  expect(changed?.cause).toEqual(['r2'])
})

test('what changes no answer leaves no mark on the trail', async () => {
  const { desk, code } = await twoReports()
  const before = (await changesOf(desk, code)).length
  await desk.takeIn(code, file('weather.txt', 'It rained.', { publication: 'Harbour Post' }))
  await desk.idle()
  expect(await changesOf(desk, code)).toHaveLength(before)
})

test('a question that nothing asks any more is told in its own words, not by its id', async () => {
  const { desk, code } = await twoReports()
  for (const { id } of await desk.reports(code)) {
    const { report } = await desk.report(id)
    if (report === null) continue
    const { times, places, counts, statements, footage, appearances, narration } = report
    for (const { id: reading } of [...times, ...places, ...counts, ...statements, ...footage, ...appearances, ...narration])
      await desk.judge(id, reading, 'rejected', null)
  }
  await desk.idle()
  const gone = (await changesOf(desk, code)).flat().filter(({ after }) => after.answers.length === 0)
  expect(gone.length).toBeGreaterThan(0)
  for (const { asks } of gone) expect(asks).toMatch(/\?$/)
  expect((await desk.incidents())[0]?.questions, 'and is not counted among the questions of the incident').toBe(0)
})

test('a rejected reading answers nothing any more', async () => {
  const { desk, code } = await twoReports()
  const answer = (await desk.question(code, 'happened')).answers.find((a) => a.id === '2026-03-09')
  for (const said of answer?.statements ?? []) await desk.judge(said.report, said.reading, 'rejected', 'It speaks of another crane.')
  const { report } = await desk.report('r2')
  for (const time of report?.times ?? []) await desk.judge('r2', time.id, 'rejected', null)
  expect((await desk.question(code, 'happened')).answers.map((a) => a.id)).not.toContain('2026-03-09')
})

test('a finding is replaced by a correction, and both stay readable in order', async () => {
  const { desk, code, after } = await twoReports()
  const [first, second] = after.find((q) => q.id === 'happened')?.answers ?? []
  const early = desk.decide(code, 'happened', { answer: first?.id ?? '', because: 'Nothing stands yet.', kind: 'correction' })
  expect(await codeOf(early)).toBe('nothing-to-replace')
  await desk.decide(code, 'happened', { answer: first?.words ?? '', because: 'Two reports give it.' })
  expect(await codeOf(desk.decide(code, 'happened', { answer: second?.id ?? '', because: 'The log of the crane.' }))).toBe('kind-required')
  const corrected = await desk.decide(code, 'happened', { answer: second?.id ?? '', because: 'The log of the crane.', kind: 'correction' })
  expect(corrected.state).toBe('found')
  expect(corrected.findings).toMatchObject([
    { answer: first?.id, kind: 'finding', replaces: null, by: 'Ada' },
    { answer: second?.id, kind: 'correction', replaces: corrected.findings[0]?.id, because: 'The log of the crane.' },
  ])
  expect(corrected.findings[1]?.statements.length).toBeGreaterThan(0)
  expect(await desk.rebuild()).toMatchObject({ equal: true })
})

test('undetermined is a finding, and a value may be written by hand', async () => {
  const { desk, code } = await twoReports()
  expect(await desk.decide(code, 'happened', { answer: 'undetermined', because: 'They contradict one another.' })).toMatchObject({
    state: 'undetermined',
    findings: [{ answer: null }],
  })
  const written = await desk.decide(code, 'happened', { answer: '2026-03-12', because: 'A letter.', kind: 'update', likelihood: 'likely', confidence: 'low' })
  expect(written.findings[1]).toMatchObject({
    value: { kind: 'time', earliest: '2026-03-12T00:00:00+00:00', latest: '2026-03-13T00:00:00+00:00', granularity: 'day' },
    ...{ words: 'Thursday 12 March 2026', likelihood: 'likely', confidence: 'low' },
  })
})

test('what some passages of an answer give more exactly can be found by its id or its words, and rests on those passages', async () => {
  const desk = await openTestDesk({ now: '2026-03-16T10:00:00Z' })
  await desk.nameDesk('Ada')
  const { code } = await desk.openIncident('Crane at the east quay', 'UTC')
  const page = (on: string): string => `Crane falls at the east quay\n\nA crane fell at the east quay ${on}, the port authority said.`
  for (const [name, on] of Object.entries({ day: 'on 9 March 2026', afternoon: 'on Monday afternoon' }))
    await desk.takeIn(code, file(`${name}.txt`, page(on), { published: '2026-03-10', publication: name }))
  await desk.idle()
  const [answer, ...more] = (await desk.question(code, 'happened')).answers
  expect(more).toEqual([])
  expect(answer).toMatchObject({ words: 'Monday 9 March 2026', variants: [{ id: '2026-03-09TAF' }] })
  const decided = await desk.decide(code, 'happened', { answer: '2026-03-09TAF', because: 'The log.' })
  expect(decided.findings).toMatchObject([{ answer: '2026-03-09TAF', words: 'Monday 9 March 2026, afternoon', statements: [{ report: 'r2' }] }])
  const again = await desk.decide(code, 'happened', { answer: 'Monday 9 March 2026, afternoon', because: 'The log.', kind: 'clarification' })
  expect(again.findings[1]?.answer).toBe('2026-03-09TAF')
})

test('a finding needs a reason, a question that is asked, and a name', async () => {
  const { desk, code } = await twoReports()
  expect(await codeOf(desk.decide(code, 'happened', { answer: 'undetermined', because: ' ' }))).toBe('because-missing')
  expect(await codeOf(desk.decide(code, 'weather', { answer: 'undetermined', because: 'x' }))).toBe('question-unknown')
  const unnamed = await openTestDesk()
  const other = await unnamed.openIncident('Flood', 'UTC')
  expect(await codeOf(unnamed.decide(other.code, 'happened', { answer: 'undetermined', because: 'x' }))).toBe('desk-unnamed')
})

test("whether two occurrences are one is a person's word, with its reason, and can be taken back", async () => {
  const { desk, code } = await twoReports()
  const link = { a: { report: 'r1', event: 'e1' }, b: { report: 'r2', event: 'e1' } }
  await desk.setSameEvent(code, { ...link, same: false }, 'Two cranes fell.')
  expect(await desk.sameEvents(code)).toContainEqual({ ...link, same: false, grounds: ['Two cranes fell.'], status: 'confirmed' })
  await desk.setSameEvent(code, { a: link.b, b: link.a, same: true }, 'There is one crane.')
  expect((await desk.sameEvents(code)).filter((l) => l.status === 'confirmed')).toEqual([
    { ...link, same: true, grounds: ['There is one crane.'], status: 'confirmed' },
  ])
  expect(await codeOf(desk.setSameEvent(code, { ...link, b: { report: 'r2', event: 'e99' }, same: true }, 'x'))).toBe('event-unknown')
})

test('a finding is a time where a time is asked for, and words only where they are said to be words', async () => {
  const { desk, code } = await twoReports()
  for (const answer of ['2026-02-31', 'banana']) expect(await codeOf(desk.decide(code, 'happened', { answer, because: 'x' }))).toBe('answer-not-understood')
  const found = await desk.decide(code, 'happened', { answer: 'Monday 9 March 2026, 15:10', because: 'The log.' })
  expect(found.findings).toMatchObject([{ value: { kind: 'time', earliest: '2026-03-09T15:10:00+00:00' } }])
  const inWords = await desk.decide(code, 'happened', { answer: 'on the day of the regatta', words: true, because: 'A letter.', kind: 'update' })
  expect(inWords.findings[1]).toMatchObject({ value: { kind: 'words' }, words: 'on the day of the regatta' })
})

test('the list of incidents counts what the page of the incident counts: reports once for all versions, questions in conflict', async () => {
  const { desk, code } = await twoReports()
  const [summary] = await desk.incidents()
  const inConflict = (await desk.questions(code)).filter((question) => question.state === 'conflict')
  const answered = (await desk.questions(code)).filter((question) => question.answers.length > 0 && !isSilent(question))
  expect(summary).toMatchObject({ reports: 2, questions: answered.length, conflicts: inConflict.length })
  expect(inConflict.length).toBeGreaterThan(0)

  const settled = inConflict[0]?.id ?? ''
  await desk.decide(code, settled, { answer: 'undetermined', because: 'They contradict one another.' })
  expect((await desk.incidents())[0]?.conflicts).toBe(inConflict.length - 1)
  await desk.decide(code, settled, { answer: 'undetermined', because: 'Taken back.', kind: 'retraction' })
  expect((await desk.incidents())[0]?.conflicts).toBe(inConflict.length)

  for (const [name, text] of Object.entries({ 'v1.txt': 'A crane fell.', 'v2.txt': 'A crane fell again.' }))
    await desk.takeIn(code, file(name, text, { address: 'https://harbourpost.example/crane' }))
  await desk.idle()
  expect((await desk.incidents())[0]?.reports).toBe(3)
})
