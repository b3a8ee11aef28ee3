// A week at the desk, day by day, on the sample incident: what was known on each day, what changed it, and what stays readable.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer, Question } from '../../src/model/question.ts'
import type { Incident } from '../../src/model/incident.ts'
import { openTestDesk, takeInOriginal, type TestDesk } from '../case/desk-of-case.ts'
import { caseOf, readOriginals } from '../case/expected.ts'

const crane = caseOf('crane')
let at: TestDesk
let incident: Incident

beforeAll(async () => {
  at = await openTestDesk('2026-03-16T09:00:00Z')
  await at.desk.nameDesk('A. Editor')
  incident = await at.desk.openIncident(crane.title, crane.zone)
})
afterAll(() => at.close())

async function takeInOn(day: string): Promise<void> {
  for (const original of readOriginals(crane).filter((each) => each.takenIn.startsWith(day))) await takeInOriginal(at, incident, crane, original)
}

/** The question of that kind that the most reports answer: the footage and the event that the incident is about. */
async function ask(kind: string): Promise<Question> {
  const reports = (question: Question): number => new Set(question.answers.flatMap((answer) => answer.statements.map((said) => said.report))).size
  const questions = (await at.desk.questions(incident.code)).filter((question) => question.kind === kind)
  const [first] = questions.toSorted((a, b) => reports(b) - reports(a))
  if (first === undefined) throw new Error(`no question of kind ${kind}`)
  return first
}

const answer = (question: Question, words: string): Answer | undefined => question.answers.find((each) => each.words.includes(words))
const speakers = (found: Answer | undefined): string[] => [...new Set((found?.statements ?? []).map((said) => said.speakers.join(' > ')))]

test('Monday: one answer for when the footage was recorded, believed, by nobody named', async () => {
  await takeInOn('2026-03-16')
  const recorded = await ask('recorded')
  const saturday = answer(recorded, '14 March 2026')
  expect(saturday?.words).toContain('afternoon')
  expect(speakers(saturday).some((chain) => chain.startsWith('Harbour Post') && chain.includes('nobody named'))).toBe(true)
  expect(answer(recorded, '9 March')).toBeUndefined()
  expect(recorded.conflicts.map((conflict) => conflict.sentence)).toEqual([])
})

test('Monday: the earliest known appearance is the post of Saturday 20:40, bound only as far as a displayed time binds', async () => {
  const appeared = await ask('appeared')
  const murmur = appeared.answers.find((each) => each.statements.some((said) => said.publication?.includes('EastQuayLights')))
  expect(murmur?.value).toMatchObject({ kind: 'appearance', time: { basis: 'displayed' } })
})

test('Monday: the desk finds Saturday, and says how sure it is', async () => {
  const recorded = await ask('recorded')
  const saturday = answer(recorded, '14 March 2026')
  const decided = await at.desk.decide(incident.code, recorded.id, {
    answer: saturday?.id ?? '',
    because: 'Two papers and an agency give it; the authority has not answered.',
    likelihood: 'likely',
    confidence: 'low',
  })
  expect(decided.state).toBe('found')
  expect(decided.findings).toMatchObject([{ kind: 'finding', answer: saturday?.id, likelihood: 'likely', confidence: 'low', replaces: null, by: 'A. Editor' }])
})

test('Tuesday: a reprint adds a report and no origin; a newsletter without a date that says Saturday adds both', async () => {
  const before = answer(await ask('recorded'), '14 March 2026')
  await takeInOn('2026-03-17')
  const after = answer(await ask('recorded'), '14 March 2026')
  expect(after?.reports).toBe((before?.reports ?? 0) + 2)
  expect(after?.origins).toBe((before?.origins ?? 0) + 1)
  expect(after?.originsOf.map((origin) => origin.reports.length)).toContain(3) // the agency and both that print it
  expect(after?.statements.find((said) => said.gives !== undefined)).toMatchObject({ publication: 'The Slipway', gives: 'a Saturday' })
})

test('Tuesday: the older collapse at Brackwell Lock stays an event of its own', async () => {
  const brackwell = (await at.desk.reports(incident.code)).find((report) => report.name.startsWith('brackwell'))?.id
  for (const kind of ['recorded', 'happened', 'where']) {
    const question = await ask(kind)
    expect(question.answers.flatMap((each) => each.statements).filter((said) => said.report === brackwell)).toEqual([])
    expect(question.conflicts.map((conflict) => conflict.sentence)).toEqual([])
  }
})

test('a week later: the authority gives 9 March, and the two cannot both be true', async () => {
  await takeInOn('2026-03-23')
  const recorded = await ask('recorded')
  expect(speakers(answer(recorded, '9 March 2026')).some((chain) => chain.startsWith('Wexmouth Port Authority'))).toBe(true)
  expect(recorded.conflicts.length).toBeGreaterThan(0)
  expect(recorded.conflicts[0]?.waysOut.map((way) => way.kind)).toContain('twoEvents')
})

test('the day after: the paper’s UPDATE is a new version of its report, and gives the authority’s answer', async () => {
  await takeInOn('2026-03-24')
  const reports = await at.desk.reports(incident.code)
  const [first, second] = ['harbour-post-1.html', 'harbour-post-2.html'].map((name) => reports.find((report) => report.name === name))
  expect(second).toMatchObject({ version: 2, versionOf: first?.id })
  const recorded = await ask('recorded')
  expect(speakers(answer(recorded, '9 March 2026')).some((chain) => chain.startsWith('Harbour Post'))).toBe(true)
  expect(answer(recorded, '14 March 2026')?.reports).toBe(5) // two versions of one page are one report
})

test('replacing a finding needs its kind', async () => {
  const { id } = await ask('recorded')
  await expect(at.desk.decide(incident.code, id, { answer: '2026-03-09', because: 'The log of the crane.' })).rejects.toMatchObject({ code: 'kind-required' })
})

test('the desk corrects itself to 9 March; both findings stay readable, in order', async () => {
  at.clock.goTo('2026-03-24T10:00:00Z')
  const { id } = await ask('recorded')
  const decided = await at.desk.decide(incident.code, id, { answer: '2026-03-09', because: 'The authority gives the log of the crane.', kind: 'correction' })
  expect(decided.findings).toMatchObject([
    { kind: 'finding', words: expect.stringContaining('14 March 2026') as string, at: expect.stringContaining('2026-03-16') as string },
    { kind: 'correction', words: expect.stringContaining('9 March 2026') as string, at: expect.stringContaining('2026-03-24') as string },
  ])
  expect(decided.findings[1]?.replaces).toBe(decided.findings[0]?.id)
})

test('the trail tells how the answers stood before the authority spoke', async () => {
  const trail = await at.desk.trail(incident.code, { limit: 500 })
  const changes = trail.flatMap((entry) => (entry.change.kind === 'answersChanged' ? entry.change.changes : []))
  const recorded = changes.filter((change) => change.question.startsWith('recorded'))
  const first = recorded.findLast((change) => change.after.answers.some((each) => each.words.includes('14 March 2026'))) // newest first: the last is the oldest
  expect(first?.after.answers.some((each) => each.words.includes('9 March 2026'))).toBe(false)
  expect(recorded.some((change) => change.after.conflicts.length > 0 && change.before?.conflicts.length === 0)).toBe(true)
})

test('the tables can be derived from the entries again', async () => {
  expect(await at.desk.rebuild()).toMatchObject({ equal: true, differs: [] })
})
