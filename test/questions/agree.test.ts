// Which answers of one question are one answer, and which stay rivals.
import { describe, expect, test } from 'vitest'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'
import { made, type Made } from './build.ts'

const question = (id: string, reports: readonly ReportForQuestions[]): Question =>
  answerQuestions({ zone: 'UTC', reports, links: [], findings: [] }).find((q) => q.id === id) ?? expect.fail(`no question ${id}`)

/** One report each: "The crane collapsed at the East Quay on <words>." */
const fell = (...days: readonly (readonly [words: string, value: string, hedge?: string])[]): ReportForQuestions[] =>
  days.map(([words, value, hedge], i) =>
    made({
      ...{ publication: `Paper ${i + 1}`, published: `2026-03-${16 + i}`, places: [['East Quay', 'area']] },
      text: `Crane collapse at the East Quay\nThe crane ${hedge ?? ''}collapsed at the East Quay on ${words}.`,
      times: [[words, value]],
    }),
  )
const told = (reports: readonly ReportForQuestions[]): unknown =>
  question('happened', reports).answers.map((a) => [a.words, ...a.statements.map((s) => s.gives ?? '=')])

describe('times', () => {
  test('a day, an afternoon of it and an hour are one answer, given by the day', () => {
    expect(told(fell(['Monday at 15:10', '2026-03-09T15:10'], ['Monday afternoon', '2026-03-09TAF'], ['9 March', '2026-03-09']))).toEqual([
      ['Monday 9 March 2026', '=', 'Monday 9 March 2026, 15:10', 'Monday 9 March 2026, afternoon'],
    ])
  })

  test('a month is no answer while a day in it is known', () => {
    expect(told(fell(['March', '2026-03'], ['9 March', '2026-03-09']))).toEqual([['Monday 9 March 2026', '=', 'March 2026']])
  })

  test('morning against afternoon stay rivals, and the bare day stays alone: it says neither', () => {
    const reports = fell(['Saturday morning', '2026-03-14TMO'], ['Saturday', '2026-03-14'], ['Saturday afternoon', '2026-03-14TAF'])
    expect(told(reports)).toEqual([
      ['Saturday 14 March 2026, morning', '='],
      ['Saturday 14 March 2026, afternoon', '='],
      ['Saturday 14 March 2026', '='],
    ])
    expect(question('happened', reports).conflicts).toHaveLength(1)
  })

  test('an undated Saturday stands with the only Saturday that is given, and alone beside two', () => {
    expect(told(fell(['Saturday', 'XXXX-WXX-6'], ['14 March', '2026-03-14'], ['9 March', '2026-03-09']))).toEqual([
      ['Saturday 14 March 2026', '=', 'a Saturday'],
      ['Monday 9 March 2026', '='],
    ])
    expect(told(fell(['Saturday', 'XXXX-WXX-6'], ['14 March', '2026-03-14'], ['7 March', '2026-03-07']))).toHaveLength(3)
  })

  test('a month elsewhere in the year does not keep an undated Saturday from its day', () => {
    expect(told(fell(['Saturday', 'XXXX-WXX-6'], ['14 March', '2026-03-14'], ['February', '2026-02']))).toEqual([
      ['Saturday 14 March 2026', '=', 'a Saturday'],
      ['February 2026', '='],
    ])
  })

  test('a date without a year stands with that date', () => {
    expect(told(fell(['14 March', '2026-03-14'], ['March 14th', 'XXXX-03-14']))).toEqual([['Saturday 14 March 2026', '=', '14 March, year not given']])
  })

  test('hedged and firm of one day are one answer, which is not hedged', () => {
    const q = question('happened', fell(['Saturday', '2026-03-14', 'reportedly '], ['14 March', '2026-03-14']))
    expect(q.answers).toMatchObject([{ words: 'Saturday 14 March 2026', hedged: false }])
    expect(q.answers[0]?.statements.map((s) => s.hedge)).toEqual(['reportedly', null])
  })

  test('an undated day does not make a hedged dated one firm', () => {
    expect(question('happened', fell(['Saturday', 'XXXX-WXX-6'], ['14 March', '2026-03-14', 'reportedly '])).answers).toMatchObject([
      { words: 'Saturday 14 March 2026', hedged: true },
    ])
  })

  test('the order in which reports come does not change what is joined', () => {
    const days = [
      ['9 March', '2026-03-09'],
      ['Monday at 15:10', '2026-03-09T15:10'],
      ['Saturday', 'XXXX-WXX-6'],
      ['14 March', '2026-03-14'],
      ['March', '2026-03'],
    ] as const
    const ids = (list: typeof days | (readonly [string, string])[]): string[] =>
      question('happened', fell(...list))
        .answers.map((a) => a.id)
        .toSorted()
    for (let i = 0; i < days.length; i++) expect(ids([...days.slice(i), ...days.slice(0, i)])).toEqual(ids(days))
    expect(ids(days)).toEqual(['2026-03', '2026-03-09', '2026-03-14'])
  })
})

describe('places', () => {
  const at = (publication: string, words: string, places: Made['places']): ReportForQuestions =>
    made({ publication, published: '2026-03-16', text: `Crane collapse\nThe crane collapse was at ${words}.`, ...(places === undefined ? {} : { places }) })
  const where = (...reports: ReportForQuestions[]): string[] => question('where', reports).answers.map((a) => a.words)

  test('a berth of a quay in a town is one chain', () => {
    expect(
      where(
        at('Post', 'Berth 4 of the East Quay', [
          ['Berth 4', 'premises'],
          ['East Quay', 'area'],
        ]),
        at('Mail', 'the East Quay in Wexmouth', [
          ['East Quay', 'area'],
          ['Wexmouth', 'city'],
        ]),
        at('Echo', 'Wexmouth', [['Wexmouth', 'city']]),
      ),
    ).toEqual(['Berth 4, East Quay, Wexmouth'])
  })

  test('two berths of one quay are rivals, and the quay is neither', () => {
    expect(
      where(
        at('Post', 'Berth 4 of the East Quay', [
          ['Berth 4', 'premises'],
          ['East Quay', 'area'],
        ]),
        at('Mail', 'Berth 6 of the East Quay', [
          ['Berth 6', 'premises'],
          ['East Quay', 'area'],
        ]),
        at('Echo', 'the East Quay', [['East Quay', 'area']]),
      ).toSorted(),
    ).toEqual(['Berth 4, East Quay', 'Berth 6, East Quay', 'East Quay'])
  })

  test('places side by side are no chain', () => {
    expect(
      where(
        at('Post', 'Mill Lane and Dock Road', [
          ['Mill Lane', 'street'],
          ['Dock Road', 'street'],
        ]),
      ),
    ).toEqual(['Mill Lane', 'Dock Road'])
  })
})

describe('a tally', () => {
  const dead = (day: number, n: number, publication = `Paper of ${day} with ${n}`): ReportForQuestions =>
    made({
      ...{ publication, published: `2026-03-${day}`, places: [['East Quay', 'area']] },
      text: `Crane collapse at the East Quay\n${n} people died in the crane collapse at the East Quay, ${publication} says.`,
      counts: [{ quote: `${n} people`, n: [n, n], of: 'people', verb: 'died' }],
    })
  test('a higher count of a later day is told as a rise, and is no conflict', () => {
    const q = question('count:deaths', [dead(16, 3), dead(18, 5)])
    expect(q.conflicts).toEqual([])
    expect(q.notes).toContain('The count rose from three (16 March) to five (18 March).')
  })
  test('a lower count of a later day, two of one day, and an old number said again later are conflicts', () => {
    expect(question('count:deaths', [dead(16, 5), dead(18, 3)]).conflicts).toHaveLength(1)
    expect(question('count:deaths', [dead(16, 3), dead(16, 5)]).conflicts).toHaveLength(1)
    expect(question('count:deaths', [dead(16, 3), dead(18, 5), dead(19, 3)]).conflicts).toHaveLength(1)
  })
  test('"nobody died" is no tally', () => {
    expect(question('count:deaths', [dead(16, 0), dead(18, 3)]).conflicts).toHaveLength(1)
  })
})
