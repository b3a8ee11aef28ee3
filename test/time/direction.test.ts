// On which side of a time what is told lies. Written on Monday 16 March 2026.
import { expect, test } from 'vitest'
import { timesIn } from './read-times.ts'

const bounds = (text: string): readonly string[] =>
  timesIn(text, { published: '2026-03-16' })
    .filter(({ type }) => type !== 'DURATION')
    .map(({ earliest, latest }) => `${earliest?.slice(0, 16) ?? '..'}/${latest?.slice(0, 16) ?? '..'}`)

test.each([
  ['The crane fell by Saturday.', '../2026-03-15T00:00'],
  ['By Saturday police had gone.', '../2026-03-15T00:00'],
  ['The fire was out by 2am on Saturday.', '../2026-03-14T02:01'],
  ['The crane fell before noon on Saturday.', '../2026-03-14T12:00'],
  ['The crane fell after 3pm on Saturday.', '2026-03-14T15:00/..'],
  ['He left after Saturday.', '2026-03-15T00:00/..'],
  ['They came not before 9am on Friday.', '2026-03-13T09:00/..'],
  ['They must pay no later than 3 April.', '../2026-04-04T00:00'],
  ['It was set before nine o’clock on Saturday.', '../2026-03-14T21:00'],
  ['The gang struck between 11pm on Friday and 1am on Saturday.', '2026-03-13T23:00/2026-03-14T01:00'],
])('%s', (text, expected) => {
  expect(bounds(text)).toEqual([expected])
})

test.each([
  ["They left after Saturday's fire.", '2026-03-14T00:00/2026-03-15T00:00'],
  ['Two died after Saturday clashes.', '2026-03-14T00:00/2026-03-15T00:00'],
  ['Shortly after 8pm on Friday it fell.', '2026-03-13T20:00/2026-03-13T21:00'],
  ['He came two hours before noon on Friday.', '2026-03-13T12:00/2026-03-13T12:01'],
  ['The roof fell on Saturday.', '2026-03-14T00:00/2026-03-15T00:00'],
  ['It had not been seen before Saturday.', '2026-03-14T00:00/2026-03-15T00:00'],
  ['The tunnel will not reopen before Friday.', '2026-03-20T00:00/2026-03-21T00:00'],
  ['It was closed until Saturday.', '2026-03-14T00:00/2026-03-15T00:00'],
  ['He has been held since Saturday.', '2026-03-14T00:00/2026-03-15T00:00'],
])('no bound: %s', (text, expected) => {
  expect(bounds(text)).toEqual([expected])
})

test('the value and the words stay, and the reason says the side', () => {
  const [time] = timesIn('The crane fell by Saturday.', { published: '2026-03-16' })
  expect(time).toMatchObject({ quote: 'Saturday', value: '2026-03-14', reason: 'at the latest then: the last Saturday before 16 March 2026' })
})

test.each([
  ['Between 2014 and 2018 the dam was raised.', ['2014-01-01T00:00/2019-01-01T00:00', '2014-01-01T00:00/2019-01-01T00:00']],
  ['It rose from 2014 to 2018.', ['2014-01-01T00:00/2019-01-01T00:00', '2014-01-01T00:00/2019-01-01T00:00']],
  ['It fell in 2014 and 2018.', ['2014-01-01T00:00/2015-01-01T00:00', '2018-01-01T00:00/2019-01-01T00:00']],
  ['Between 2018 and 2014 it fell.', ['2018-01-01T00:00/2019-01-01T00:00', '2014-01-01T00:00/2015-01-01T00:00']],
])('two years with what lies between them: %s', (text, expected) => {
  expect(bounds(text)).toEqual(expected)
})
