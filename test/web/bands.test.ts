// What the line of time says: a bound that comes through footage has its sentence though no report answers, and an answer without a year is said beside the line.
import { expect, test } from 'vitest'
import type { Answer, Question } from '../../src/model/question.ts'
import { bandOf, bandsOf } from '../../src/web/questions/bands.ts'

const question = (more: Partial<Question>): Question => ({
  ...{ id: 'happened', kind: 'happened', subject: null, asks: 'When did it happen?', state: 'open', answers: [], notes: [], conflicts: [], capped: false },
  ...{ findings: [], bounds: { earliest: null, latest: null, because: [] } },
  ...more,
})
const answer = (words: string, time: { readonly earliest: string | null; readonly latest: string | null; readonly value: string }): Answer => ({
  ...{ id: words, words, hedged: false, statements: [], reports: 1, origins: 1, originsOf: [] },
  value: { kind: 'time', edtf: '', zone: 'UTC', granularity: 'day', hedge: null, basis: 'stated', ...time },
})
const monday = answer('Monday 9 March 2026', { earliest: '2026-03-09T00:00:00Z', latest: '2026-03-10T00:00:00Z', value: '2026-03-09' })
const saturday = answer('a Saturday', { earliest: null, latest: null, value: 'XXXX-WXX-6' })

test('a bound without any answer is said, in the zone of the incident, and why', () => {
  const because = ['No later than Tuesday 10 March 2026, 09:15, because the footage was seen on Lookout.']
  const [band] = bandsOf('crane', [question({ bounds: { earliest: null, latest: '2026-03-10T08:16:00Z', because } })], 'Europe/Vienna')
  expect(band?.sentence).toMatch(/No later than .*10 March 2026, 09:15/)
  expect(band?.because).toEqual(because)
})

test('a rival without a year has no place on the line and is said beside it; one with a date is drawn alone', () => {
  const band = bandOf('crane', question({ answers: [monday, saturday] }), 'UTC')
  expect(band.bars.map(({ words }) => words)).toEqual(['Monday 9 March 2026'])
  expect(band.beside).toEqual(['“a Saturday” (a Saturday)'])
  expect(bandOf('crane', question({ answers: [monday] }), 'UTC').beside).toEqual([])
})

test('held footage that was seen is a tick beside the answers', () => {
  const seen = [
    {
      where: 'Lookout',
      footage: 'r2',
      name: 'rower.mp4',
      match: 'r4-r2',
      basis: 'timestamped',
      earliest: '2026-03-09T18:05:00Z',
      latest: '2026-03-09T18:06:00Z',
    },
  ] as const
  const band = bandOf('crane', question({ id: 'recorded:f1', kind: 'recorded', answers: [monday], seen }), 'UTC')
  expect(band.bars.map(({ look, label }) => [look, label])).toEqual([
    ['firm', 'Monday 9 March 2026'],
    ['seen', 'Lookout: rower.mp4'],
  ])
})
