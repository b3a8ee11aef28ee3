import { describe, expect, test } from 'vitest'
import { answerQuestions, conflictsWithin, proposeSameEvents } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions, SameEvent } from '../../src/model/question.ts'
import { made } from './build.ts'

const asked = (reports: readonly ReportForQuestions[], links: readonly SameEvent[] = []): readonly Question[] =>
  answerQuestions({ zone: 'UTC', reports, links, findings: [] })
const question = (id: string, ...reports: ReportForQuestions[]): Question => asked(reports).find((q) => q.id === id) ?? expect.fail(`no question ${id}`)
const words = (q: Question): string[] => q.answers.map((a) => a.words)

const believed = made({
  publication: 'Harbour Post',
  published: '2026-03-16',
  text: 'Watch: crane comes down\nA video shows the crane collapse at the East Quay. The footage is believed to have been shot on Saturday afternoon. The union was asked about Saturday’s collapse.',
  times: [
    ['Saturday afternoon', '2026-03-14TAF'],
    ['Saturday’s', '2026-03-14'],
  ],
  statements: [{ content: 'to have been shot on Saturday afternoon', speakers: ['Harbour Post', 'nobody named'], strength: 'believes' }],
  footage: ['The footage'],
  places: [['East Quay', 'area']],
})
const authority = made({
  publication: 'Quay Gazette',
  published: '2026-03-23',
  text: 'Authority dates the crane collapse\nThe port authority has confirmed the collapse at the East Quay, which in fact took place on 9 March.',
  times: [['9 March', '2026-03-09']],
  statements: [
    { content: 'the collapse at the East Quay, which in fact took place on 9 March', speakers: ['Quay Gazette', 'The port authority'], strength: 'confirms' },
  ],
  places: [['East Quay', 'area']],
})

describe('when', () => {
  test('a believed recording day stands against the day that the authority gives, on an assumption that is said', () => {
    const q = question('recorded:f1', believed, authority)
    expect(words(q)).toEqual(['Saturday 14 March 2026, afternoon', 'Monday 9 March 2026'])
    expect(q).toMatchObject({ state: 'conflict', asks: 'When was the footage recorded?' })
    expect(q.answers[0]).toMatchObject({
      id: '2026-03-14TAF',
      hedged: true,
      statements: [{ speakers: ['Harbour Post', 'nobody named'], strength: 'believes' }],
    })
    expect(q.conflicts).toHaveLength(1)
    expect(q.conflicts[0]).toMatchObject({ conditional: false, answers: ['2026-03-14TAF', '2026-03-09'] })
    expect(q.conflicts[0]?.assumes).toHaveLength(1)
    expect(q.conflicts[0]?.waysOut.map((w) => w.kind)).toEqual(['hedged', 'assumption', 'twoEvents', 'misread'])
  })

  test('each clause of the sentence leads to its passage, and together they are the sentence', () => {
    const [conflict] = question('recorded:f1', believed, authority).conflicts
    expect(conflict?.clauses.map((c) => c.words).join('')).toMatch(new RegExp(`^${conflict?.sentence.slice(0, 1)}`))
    expect(conflict?.clauses.filter((c) => c.span !== null).map((c) => [c.report, c.span?.quote])).toEqual([
      ['Harbour Post', 'to have been shot on Saturday afternoon'],
      ['Quay Gazette', 'the collapse at the East Quay, which in fact took place on 9 March'],
    ])
    expect(conflict?.sentence).not.toMatch(/\b(?:true date|really|fact that)\b/)
  })

  test('among rivals a bound says on what it rests, and is nobody’s verdict', () => {
    const { bounds } = question('happened', believed, authority)
    expect(bounds.because[0]).toBe(
      'If what is firmly said holds: within Monday 9 March 2026, because Quay Gazette, citing The port authority, gives Monday 9 March 2026.',
    )
    expect(question('happened', authority).bounds.because[0]).toBe(
      'Within Monday 9 March 2026, because Quay Gazette, citing The port authority, gives Monday 9 March 2026.',
    )
  })

  test('where firm answers clash none of them bounds anything, and it is said', () => {
    const said = (publication: string, day: string, value: string) =>
      made({ publication, text: `Crane down\nThe crane collapsed on ${day}, a spokesman said.`, times: [[day, value]], footage: [] })
    const { bounds, conflicts } = question('happened', said('Quay Gazette', '9 March', '2026-03-09'), said('Harbour Post', '14 March', '2026-03-14'))
    expect(conflicts).toHaveLength(1)
    expect(bounds).toEqual({ earliest: null, latest: null, because: ['No bound: what is firmly said cannot all be true.'] })
  })

  test('a report whose publication nobody knows is called by its title, alone by nothing', () => {
    const said = (title: string, day: string, value: string) => made({ id: title, text: `${title}\nThe crane collapsed on ${day}.`, times: [[day, value]] })
    const [first, second] = [said('Crane down', '9 March', '2026-03-09'), said('Quay shut', '14 March', '2026-03-14')]
    expect(question('happened', first, second).conflicts[0]?.sentence).toMatch(/^“Crane down” gives Monday 9 March 2026 .*, but “Quay shut” gives/)
    const both = made({
      text: 'Crane down\nThe crane collapsed on 9 March. The crane collapsed on 14 March.',
      times: [
        ['9 March', '2026-03-09'],
        ['14 March', '2026-03-14'],
      ],
    })
    expect(conflictsWithin(both.report)[0]?.sentence).toMatch(/^The report gives /)
  })

  test('the same day in two zones is two answers, and each names its zone', () => {
    const { report, ...rest } = made({ id: 'a', text: 'Crane down\nThe crane collapsed on 9 March.', times: [['9 March', '2026-03-09']] })
    const times = report.times.map((t) => ({ ...t, zone: 'Asia/Tokyo', earliest: '2026-03-09T00:00:00+09:00', latest: '2026-03-10T00:00:00+09:00' }))
    const tokyo = { ...rest, report: { ...report, times } }
    const here = { ...rest, id: 'b', report }
    expect(words(question('happened', tokyo, here))).toEqual(['Monday 9 March 2026 (Asia/Tokyo)', 'Monday 9 March 2026 (UTC)'])
    expect(words(question('happened', here))).toEqual(['Monday 9 March 2026'])
  })

  test('what a report takes for granted is an answer of its own voice', () => {
    const q = question('happened', believed, authority)
    expect(q.answers[0]).toMatchObject({
      words: 'Saturday 14 March 2026',
      statements: [{ speakers: ['Harbour Post'], strength: 'presupposes', directness: 'narration' }],
    })
    expect(q.conflicts).toHaveLength(1)
  })

  test('a firm answer bounds, a hedged one that contradicts it gives way', () => {
    expect(question('happened', believed, authority).bounds).toMatchObject({ earliest: '2026-03-09T00:00:00+00:00', latest: '2026-03-10T00:00:00+00:00' })
  })

  test('a day and an hour of that day are one answer, and the hour is told with its passage', () => {
    const exact = made({
      ...{ publication: 'Pilots', published: '2026-03-10', text: 'Crane collapses at the East Quay\nThe crane collapsed on Monday at 15:10.' },
      times: [['Monday at 15:10', '2026-03-09T15:10']],
      places: [['East Quay', 'area']],
    })
    const q = question('happened', authority, exact)
    expect(words(q)).toEqual(['Monday 9 March 2026'])
    expect(q.answers[0]?.statements.map((s) => [s.report, s.gives])).toEqual([
      ['Quay Gazette', undefined],
      ['Pilots', 'Monday 9 March 2026, 15:10'],
    ])
    expect(q.answers[0]).toMatchObject({ id: '2026-03-09', reports: 2, origins: 2, variants: [{ id: '2026-03-09T15:10' }] })
    expect(q.conflicts).toEqual([])
    expect(q.bounds).toMatchObject({ earliest: '2026-03-09T15:10:00+00:00' })
  })

  test('without a dateline a Saturday against 13 May is a conflict only if they are not one day, and it is said', () => {
    const undated = made({
      text: 'Watch: crane falls\nThe footage is believed to have been filmed on Saturday. The council has confirmed the fall, which in fact happened on 13 May.',
      times: [
        ['Saturday', 'XXXX-WXX-6'],
        ['13 May', 'XXXX-05-13'],
      ],
      statements: [{ content: 'the fall, which in fact happened on 13 May', speakers: ['the report', 'The council'], strength: 'confirms' }],
      footage: ['The footage'],
    })
    const [conflict, ...more] = conflictsWithin(undated.report)
    expect(more).toEqual([])
    expect(conflict).toMatchObject({ conditional: true })
    expect(conflict?.sentence).toContain('unless 13 May of that year was that Saturday')
  })

  test.each([
    ['an inspection', 'The crane was inspected on Friday.'],
    ['a meeting', 'A meeting about the collapse took place on Friday.'],
    ['an older collapse', 'A similar collapse happened on Friday.'],
    ['a posting', 'The video was posted on Friday.'],
    ['a confirmation', 'The authority confirmed the collapse on Friday.'],
    ['a plan', 'A vigil will take place on Friday.'],
    ['a hospital', 'Two men were taken to hospital on Friday.'],
    ['an outing', 'The crane came down, and the Friday outing is off.'],
  ])('%s does not date the occurrence', (_, sentence) => {
    const report = made({
      ...{ text: `Crane collapse at the quay\n${sentence}`, published: '2026-03-16' },
      times: [['Friday', '2026-03-13']],
      footage: sentence.includes('video') ? ['The video'] : [],
    })
    expect(asked([report]).filter((q) => q.answers.some((a) => a.value.kind === 'time'))).toEqual([])
  })

  test('"not on Saturday" is a denial and no answer', () => {
    const report = made({
      ...{ text: 'Crane collapse\nThe collapse took place on 9 March, not on Saturday.', publication: 'Post', published: '2026-03-16' },
      times: [
        ['9 March', '2026-03-09'],
        ['Saturday', '2026-03-14'],
      ],
    })
    const q = question('happened', report)
    expect(words(q)).toEqual(['Monday 9 March 2026'])
    expect(q.notes).toContain('Post denies Saturday 14 March 2026 (“The collapse took place on 9 March, not on Saturday.”).')
  })

  test('a rejected reading answers nothing any more', () => {
    const rejected = { ...authority, judgements: { s1: { status: 'rejected' as const, by: 'A', at: '2026-04-02T00:00:00Z', because: null } } }
    expect(question('happened', believed, rejected).conflicts).toEqual([])
  })
})

describe('appearances', () => {
  const post = made({
    ...{ id: 'post', publication: 'East Quay Lights', text: 'The crane at the East Quay is down. Video from the water.', footage: ['Video'] },
    post: { platform: 'Murmur', account: 'lights', id: 'm1', at: '2026-03-14T20:40' },
    places: [['East Quay', 'area']],
  })
  test('footage appears after it was recorded: no conflict, but an upper bound with its proviso', () => {
    const q = question('recorded:f1', post, authority)
    expect(q.conflicts).toEqual([])
    expect(question('appeared:f1', post, believed).answers[0]).toMatchObject({ words: 'Murmur, by lights, Saturday 14 March 2026, 20:40' })
    const bounds = question('recorded:f1', post, believed).bounds
    expect(bounds.latest).toBe('2026-03-14T18:00:00+00:00')
  })

  test('footage said to be recorded after it was posted is a conflict, and the displayed time is among the assumptions', () => {
    const late = made({
      ...{ publication: 'Mail', published: '2026-03-18', footage: ['The video'], places: [['East Quay', 'area']] },
      text: 'Crane at the East Quay\nThe video of the crane at the East Quay was filmed on Tuesday.',
      times: [['Tuesday', '2026-03-17']],
    })
    const [conflict, ...more] = question('recorded:f1', post, late).conflicts
    expect(more).toEqual([])
    expect(conflict?.sentence).toMatch(/footage is not recorded after it appeared/)
    expect(conflict?.assumes).toEqual(['the displayed time of the post holds'])
  })

  test('two places of appearance never conflict, and the earliest known stands first', () => {
    const report = made({
      ...{ publication: 'Post', published: '2026-03-16', footage: ['The video'] },
      text: 'Crane falls\nThe video appeared on Lookout on Sunday, after Murmur on Saturday evening.',
      times: [
        ['Sunday', '2026-03-15'],
        ['Saturday evening', '2026-03-14TEV'],
      ],
      appearances: [
        { quote: 'Lookout', time: 'Sunday' },
        { quote: 'Murmur', time: 'Saturday evening' },
      ],
    })
    const q = question('appeared:f1', report)
    expect(q.answers.map((a) => a.id)).toEqual(['murmur@2026-03-14TEV', 'lookout@2026-03-15'])
    expect(q.conflicts).toEqual([])
    expect(q.bounds).toMatchObject({ latest: '2026-03-15T00:00:00+00:00' })
  })
})

describe('where', () => {
  test('two places are two answers and no conflict', () => {
    const other = made({
      ...{ publication: 'Mail', published: '2026-03-15', text: 'Crane collapse\nThe crane collapse was at Berth 6.' },
      places: [['Berth 6', 'premises']],
    })
    const q = question('where', believed, other)
    expect(words(q).toSorted()).toEqual(['Berth 6', 'East Quay'])
    expect(q.conflicts).toEqual([])
  })
})

describe('how many', () => {
  const counting = (publication: string, n: number, scope?: string): ReportForQuestions =>
    made({
      ...{
        publication,
        published: '2026-03-16',
        text: `Crane collapse at the East Quay\n${n} workers were injured in the crane collapse at the East Quay, the ${publication} learned.`,
      },
      counts: [{ quote: `${n} workers`, n: [n, n], of: 'workers', verb: 'injured', ...(scope === undefined ? {} : { scope }) }],
      places: [['East Quay', 'area']],
    })
  test('other numbers of the same in the same scope conflict', () => {
    const q = question('count:injuries', counting('Post', 3), counting('Mail', 5))
    expect(q.conflicts).toHaveLength(1)
    expect(q.asks).toBe('How many people were injured?')
  })
  test('other scopes are other questions, and it is noted', () => {
    const questions = asked([counting('Post', 3, 'Berth 6'), counting('Mail', 0, 'Berth 4')]).filter((q) => q.kind === 'count')
    expect(questions.map((q) => q.id)).toEqual(['count:injuries:berth-6', 'count:injuries:berth-4'])
    expect(questions.flatMap((q) => q.conflicts)).toEqual([])
    expect(questions[0]?.notes[0]).toMatch(/^Different scopes, no conflict/)
  })
})

describe('the same event', () => {
  const older = made({
    ...{ publication: 'Brackwell Herald', published: '2023-06-13', text: 'Crane collapses at Brackwell Lock\nA crane collapsed at Brackwell Lock on Monday.' },
    times: [['Monday', '2023-06-12']],
    places: [['Brackwell Lock', 'area']],
  })
  test('another place in another year is another event: its day meets no answer of this one', () => {
    const q = question('happened', believed, authority, older)
    expect(q.answers.flatMap((a) => a.statements.map((s) => s.report))).not.toContain('Brackwell Herald')
    const same = question('sameEvent:Brackwell Herald', believed, authority, older)
    expect(same).toMatchObject({ kind: 'sameEvent', conflicts: [] })
    expect(proposeSameEvents([believed, authority, older], []).filter((l) => !l.same)).toHaveLength(1)
  })
  test('one place and days that disagree are one event: that is the conflict', () => {
    expect(proposeSameEvents([believed, authority], [])).toMatchObject([
      { same: true, grounds: ['both name East Quay', 'the times they give lie 4 days apart'] },
    ])
  })
  const link = (same: boolean, b: string): SameEvent => ({
    a: { report: 'Harbour Post', event: 'e1' },
    b: { report: b, event: 'e1' },
    same,
    grounds: ['a person says so'],
    status: 'confirmed',
  })
  test('a person who sets two reports apart ends their conflict, and one who joins them makes it', () => {
    expect(asked([believed, authority], [link(false, 'Quay Gazette')]).find((q) => q.id === 'happened')?.conflicts).toEqual([])
    const joined = asked([believed, authority, older], [link(true, 'Brackwell Herald')]).find((q) => q.id === 'happened')
    expect(joined?.answers.map((a) => a.id)).toContain('2023-06-12')
  })
})

describe('findings', () => {
  test('a finding settles the state, a retraction opens it again, and a finding whose question is gone stays readable', () => {
    const finding = (kind: 'finding' | 'retraction', question_: string, answer: string | null) => ({
      ...{
        id: kind,
        question: question_,
        answer,
        value: null,
        words: '',
        because: '',
        kind,
        replaces: null,
        likelihood: null,
        confidence: null,
        statements: [],
        by: 'A',
        at: '2026-04-01T00:00:00Z',
      },
    })
    const state = (...findings: ReturnType<typeof finding>[]) => answerQuestions({ zone: 'UTC', reports: [believed, authority], links: [], findings })
    expect(state(finding('finding', 'happened', '2026-03-09')).find((q) => q.id === 'happened')?.state).toBe('found')
    expect(state(finding('finding', 'happened', null)).find((q) => q.id === 'happened')?.state).toBe('undetermined')
    expect(state(finding('finding', 'happened', '2026-03-09'), finding('retraction', 'happened', null)).find((q) => q.id === 'happened')?.state).toBe(
      'conflict',
    )
    expect(state(finding('finding', 'count:deaths', 'x')).find((q) => q.id === 'count:deaths')).toMatchObject({ state: 'found', answers: [] })
  })
})

test('no reports: the questions that always stand are open and empty', () => {
  expect(asked([]).map((q) => [q.id, q.state, q.answers.length])).toEqual([
    ['happened', 'open', 0],
    ['where', 'open', 0],
  ])
})
