// Which way a day or month without its year is read, and lengths that stand for no day. Written on Wednesday 18 March 2026.
import { expect, test } from 'vitest'
import { timesIn } from './read-times.ts'

const values = (text: string): readonly string[] => timesIn(text, { published: '2026-03-18' }).map(({ quote, value }) => `${quote} = ${value}`)

test.each([
  // what is still to come
  ['The quay may open if the council votes for it in November.', ['November = 2026-11']],
  ['She is in a close race ahead of the vote on Monday.', ['Monday = 2026-03-23']],
  ["The ferry was moved ahead of Monday's works.", ['Monday = 2026-03-23']],
  ['Crews are preparing for the regatta on Sunday.', ['Sunday = 2026-03-22']],
  ['The trial begins on Monday.', ['Monday = 2026-03-23']],
  ['The lease expires in May.', ['May = 2026-05']],
  ['A hearing set for Friday was cancelled.', ['Friday = 2026-03-20']],
  // what is past
  ['The level passed a record set on Aug. 6.', ['Aug. 6 = 2025-08-06']],
  ['The permit had been due on Friday.', ['Friday = 2026-03-13']],
  ['The notice gave an unspecified date in January.', ['January = 2026-01']],
  ['The harbour closed on Monday.', ['Monday = 2026-03-16']],
])('%s', (text, times) => {
  expect(values(text)).toEqual(times)
})

test.each([
  ['The kiosk is shut on Sundays and Friday nights.', ['Sundays = XXXX-WXX-7', 'Friday nights = XXXX-WXX-5TNI']],
  ['It has rained for the last week.', ['the last week = P1W']],
  ['It rained last week.', ['last week = 2026-W11']],
  ['It burned for two and a half hours.', ['two and a half hours = PT2H30M']],
  ['It was built five or six years ago.', ['five or six years ago = 2020']],
  ['It was built a quarter-century ago.', ['a quarter-century ago = 2001']],
  ['Not so long ago it was a dock.', ['Not so long ago = PAST_REF']],
  ['Half an hour later the crews left.', ['Half an hour later = PT30M']],
  ['It will reopen in the fall.', ['the fall = 2026-FA']],
  ['The rowers come every summer.', ['every summer = XXXX-SU']],
  ['It was shut in the last week of January.', ['the last week of January = 2026-01']],
  ['On March 3 it fell. It had swayed the night before.', ['March 3 = 2026-03-03', 'the night before = 2026-03-02TNI']],
  ['It rang at half past five.', ['half past five = 2026-03-18T05:30']],
  ['It fell the other day.', ['the other day = PAST_REF']],
])('%s', (text, times) => {
  expect(values(text)).toEqual(times)
})

test.each([
  'The fall of the crane was filmed.',
  'Super Tuesday came and went.',
  'He spoke to USA Today and the Today show.',
  'Fans saw Saturday Night Live.',
  'It is a bi-weekly paper.',
])('no time: %s', (text) => {
  expect(values(text)).toEqual([])
})

test.each([
  ['an evening far to the west', '2026-03-17T21:57:00-08:00', '2026-03-16'],
  ['a morning far to the east', '2026-03-18T07:10:00+09:00', '2026-03-17'],
  ['data kept in UTC, which say nothing of the page', '2026-03-18T03:00:00Z', '2026-03-17'],
])("yesterday counts from the page's own day: %s", (_, value, day) => {
  expect(timesIn('It fell yesterday.', { found: { value, from: 'meta' }, zone: 'Europe/London' }).map((time) => time.value)).toEqual([day])
})
test('where a person gives the zone, the day is that of the zone', () => {
  const byHand = { published: '2026-03-17T21:57:00-08:00', zone: 'Europe/London' }
  expect(timesIn('It fell yesterday.', { byHand }).map(({ value }) => value)).toEqual(['2026-03-17'])
})
test('a date that is no day stays unread', () => {
  const found = { value: '2026-13-45T21:57:00-08:00', from: 'meta' } as const
  expect(timesIn('It fell yesterday.', { found }).map(({ value }) => value)).toEqual(['XXXX-XX-XX'])
})
