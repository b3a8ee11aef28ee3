// How a time is put into words where it is open on a side, on its half of the day, or on its year.
import { expect, test } from 'vitest'
import { timeInWords } from '../../src/questions/wording.ts'
import { clash } from '../../src/questions/compatible.ts'
import type { AnswerValue } from '../../src/model/question.ts'

const zone = 'Europe/London'
const at = (earliest: string | null, latest: string | null, value: string): AnswerValue & { kind: 'time' } => ({
  ...{ kind: 'time', value, edtf: value, earliest, latest, zone, granularity: 'minute', hedge: null, basis: 'stated' },
})
const open = (value: string): AnswerValue & { kind: 'time' } => at(null, null, value)

test.each([
  [at('2026-04-14T03:50:00+01:00', '2026-04-14T15:51:00+01:00', '2026-04-14T03:50'), 'Tuesday 14 April 2026, 03:50 or 15:50'],
  [at('2026-04-14T09:00:00+01:00', '2026-04-14T22:00:00+01:00', '2026-04-14T09:00'), 'Tuesday 14 April 2026, 09:00 or 21:00'],
  [at('2026-04-14T03:50:00+01:00', '2026-04-14T15:51:00+01:00', '2026-04-14T03:50/2026-04-14T15:51'), 'Tuesday 14 April 2026, 03:50 to 15:51'],
  [at('2026-04-14T10:00:00+01:00', '2026-04-14T11:00:00+01:00', '2026-04-14T10:00'), 'Tuesday 14 April 2026, 10:00 to 11:00'],
  [at('2026-03-05T00:00:00+00:00', '2026-05-04T00:00:00+01:00', '2026-05-03'), 'Thursday 5 March 2026 or Sunday 3 May 2026'],
  [at('2026-03-05T00:00:00+00:00', '2026-05-04T00:00:00+01:00', '2026-05-03TEV'), 'Thursday 5 March 2026 or Sunday 3 May 2026, evening'],
  [at('2026-03-05T00:00:00+00:00', '2026-05-04T00:00:00+01:00', '2026-05-03T20:40'), 'Thursday 5 March 2026 or Sunday 3 May 2026, 20:40'],
  [at('2026-03-05T00:00:00+00:00', '2026-05-04T00:00:00+01:00', '2026-03-05/2026-05-03'), 'Thursday 5 March 2026 to Sunday 3 May 2026'],
  [open('XXXX-WXX-2T15:20'), 'a Tuesday, 15:20'],
  [open('XXXX-WXX-7T06:00'), 'a Sunday, 06:00'],
  [open('XXXX-04-14T15:20'), '14 April, year not given, 15:20'],
  [open('XXXX-WXX-6TAF'), 'a Saturday afternoon'],
  [open('XXXX-05-13'), '13 May, year not given'],
  [at(null, '2026-03-15T00:00:00Z', '2026-03-14'), 'by Saturday 14 March 2026'],
  [at(null, '2026-03-14T12:00:00Z', '2026-03-14T12:00'), 'before Saturday 14 March 2026, 12:00'],
  [at('2026-03-14T15:00:00Z', null, '2026-03-14T15:00'), 'not before Saturday 14 March 2026, 15:00'],
  [at('2026-03-15T00:00:00Z', null, '2026-03-14'), 'not before Sunday 15 March 2026, 00:00'],
])('%j', (time, words) => {
  expect(timeInWords(time)).toBe(words)
})

test('what is before noon may be at ten and by Saturday on Thursday, and not after three', () => {
  const noon = at(null, '2026-03-14T12:00:00Z', '2026-03-14T12:00')
  const ten = at('2026-03-14T10:00:00Z', '2026-03-14T10:01:00Z', '2026-03-14T10:00')
  const three = at('2026-03-14T15:00:00Z', null, '2026-03-14T15:00')
  const thursday = at('2026-03-12T00:00:00Z', '2026-03-13T00:00:00Z', '2026-03-12')
  expect([clash(noon, ten), clash(noon, thursday), clash(three, noon), clash(three, ten)].map((verdict) => verdict.clash)).toEqual([false, false, true, true])
})
