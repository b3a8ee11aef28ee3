// The day of a clock time: over midnight, within a stretch, beside a zone, and never after the report that tells it as past. Written on Wednesday 4 March 2026.
import { expect, test } from 'vitest'
import { timesIn, told } from './read-times.ts'

const morning = '2026-03-04T09:00'
const values = (text: string, published = '2026-03-04'): readonly string[] => told(timesIn(text, { published }))
const bounds = (text: string, published = '2026-03-04'): string =>
  timesIn(text, { published })
    .map(({ earliest, latest }) => `${earliest?.slice(0, 16) ?? 'open'} to ${latest?.slice(0, 16) ?? 'open'}`)
    .join('; ')

test.each([
  ['It was filmed between 10 and 11 a.m. on 3 March.', '2026-03-03T10:00 to 2026-03-03T11:00'],
  ['It was filmed between 3 and 4 p.m. on Tuesday.', '2026-03-03T15:00 to 2026-03-03T16:00'],
  ['The shop was robbed from 10.15am to 10.45am on Monday.', '2026-03-02T10:15 to 2026-03-02T10:45'],
  ['The gate was open on Monday from 1 to 3 p.m. for visitors.', '2026-03-02T13:00 to 2026-03-02T15:00'],
  ['It was filmed at 10am on Tuesday.', '2026-03-03T10:00 to 2026-03-03T11:00'],
  ['It was shut from Monday to Tuesday.', '2026-03-02T00:00 to 2026-03-04T00:00'],
])('a stretch of clock times ends at the minute that is said, a clock time and a stretch of days at their own end: %s', (text, expected) => {
  expect(bounds(text)).toBe(expected)
})

test.each([
  ['The car was taken between 9pm and 2am on Saturday night.', ['2026-02-28T21:00/2026-03-01T02:00']],
  ['The fire began between 11pm on Friday and 1am on Saturday.', ['2026-02-27T23:00/2026-02-28T01:00']],
  ['On Saturday from 9pm to 2am the road was shut.', ['2026-02-28T21:00/2026-03-01T02:00']],
  ['He left at 2am on Saturday night.', ['2026-03-01T02:00']],
  ['It happened at 2am last night.', ['2026-03-04T02:00']],
  ['Officers were called at 23:52 on 1 March and again at 00:14.', ['2026-03-01T23:52', '2026-03-02T00:14']],
  ['The fire broke out at 11.45pm last night and was put out by 2am.', ['2026-03-03T23:45', '2026-03-04T02:00']],
  ['Police were called at 11.50pm on Monday. The man died at 1.20am.', ['2026-03-02T23:50', '2026-03-03T01:20']],
  ['A fight broke out on Saturday night. Police came at 2am.', ['2026-02-28TNI', '2026-03-01T02:00']],
  // and not
  ['By 11.30pm on Monday the fire was out. It had begun at 2am.', ['2026-03-02T23:30', '2026-03-02T02:00']],
  ['He came at 11pm on Monday after leaving at 2am.', ['2026-03-02T23:00', '2026-03-02T02:00']],
  ['He was seen at 11am on Monday and again at 2pm.', ['2026-03-02T11:00', '2026-03-02T14:00']],
  ['He left at 2am on Saturday.', ['2026-02-28T02:00']],
  ['He left at 9pm on Saturday night.', ['2026-02-28T21:00']],
])('midnight is crossed where the telling goes on: %s', (text, expected) => {
  expect(values(text).map((line) => line.split(' = ')[1])).toEqual(expected)
})

test('which of two nights is not said is left open, and no stretch ends before it begins', () => {
  expect(bounds('The car was taken between 9pm and 2am on Saturday.')).toBe('2026-02-27T21:00 to 2026-03-01T02:00')
})

test('an hour after midnight that does not say its half of the day keeps both, of the day after', () => {
  expect(bounds('The man left at 23:40 on Saturday and came home at 1:15.')).toBe('2026-02-28T23:40 to 2026-02-28T23:41; 2026-03-01T01:15 to 2026-03-01T13:16')
})

test.each([
  ['Officers were called at 11pm.', ['11pm = 2026-03-03T23:00']],
  ['The pier fell at about midnight.', ['midnight = 2026-03-03T24:00']],
  [
    'The road was closed from Monday to Wednesday. It collapsed shortly before midnight.',
    ['Monday to Wednesday = 2026-03-02/2026-03-04', 'midnight = 2026-03-03T24:00'],
  ],
  ['The pier fell at 11pm on Wednesday.', ['11pm on Wednesday = XXXX-WXX-3T23:00']],
  // what is over, and what is to come, stay where they are
  ['Officers were called at 7am.', ['7am = 2026-03-04T07:00']],
  ['The meeting will begin at 7pm.', ['7pm = 2026-03-04T19:00']],
  ['The pier fell at 7am on Wednesday.', ['7am on Wednesday = 2026-03-04T07:00']],
  ['The pier will be blown up at 11pm on Wednesday.', ['11pm on Wednesday = 2026-03-04T23:00']],
])('what is told as past at nine in the morning was over by then: %s', (text, expected) => {
  expect(values(text, morning)).toEqual(expected)
})

test('a report that bears only its day may tell of the evening of that day', () => {
  expect(values('Officers were called at 11pm.')).toEqual(['11pm = 2026-03-04T23:00'])
  expect(values('The pier fell at midnight.')).toEqual(['midnight = 2026-03-03T24:00'])
})

test.each([
  ['At 3am Kyiv time on Sunday (1am GMT), drones hit the depot.', ['3am Kyiv time on Sunday = 2026-03-01T03:00', '1am GMT = 2026-03-01T01:00Z']],
  ['The bridge closed at 1800 local time (2200 GMT) on Friday.', ['1800 local time (2200 GMT) on Friday = 2026-02-27T18:00']],
  ['It fell at 3pm New York time on Friday.', ['3pm New York time on Friday = 2026-02-27T15:00']],
  ['It fell at 5am (local time) on Friday.', ['5am (local time) on Friday = 2026-02-27T05:00']],
  ['It fell at 20:40 Moscow time (17:40 GMT) on 1 March.', ['20:40 Moscow time (17:40 GMT) on 1 March = 2026-03-01T20:40']],
  // behind the day, and words that are no zone
  ['It fell at 11:30 p.m. Saturday Pacific time.', ['11:30 p.m. Saturday Pacific time = 2026-02-28T23:30']],
  ['He came at 9 p.m. Last time he was late.', ['9 p.m. = 2026-03-04T21:00']],
  ['At 9pm The Time was shown.', ['9pm = 2026-03-04T21:00']],
])('a zone stands between a clock time and its day: %s', (text, expected) => {
  expect(values(text)).toEqual(expected)
})

test('the clocks of a city are those of its zone', () => {
  expect(bounds('It fell at 3pm New York time on Friday.')).toBe('2026-02-27T15:00 to 2026-02-27T16:00')
  expect(timesIn('It fell at 3pm New York time on Friday.', { published: '2026-03-04' })[0]?.earliest).toBe('2026-02-27T15:00:00-05:00')
})
