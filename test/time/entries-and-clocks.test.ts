// The day of a bare clock time: counted back from a post's own minute, at the head of a live page's entry, beside days of other matters, behind midnight.
// Written on Wednesday 18 March 2026.
import { expect, test } from 'vitest'
import { datesTelling } from '../../src/time/telling.ts'
import { timesIn } from './read-times.ts'

const zone = 'Europe/Warsaw'
const values = (text: string, published = '2026-03-18T09:30:00+01:00'): readonly string[] => timesIn(text, { published, zone }).map(({ value }) => value)

test.each([
  ['Roof fell 5 mins ago', '2026-03-18T09:25'],
  ['Big bang half an hour ago', '2026-03-18T09:00'],
  ['Shots an hour ago', '2026-03-18T08:30'],
  ['Shots 10 min ago', '2026-03-18T09:20'],
  ['Posted 2h ago', '2026-03-18T07:30'],
  ['It fell just now', '2026-03-18T09:30'],
  ['It fell ten hours ago', '2026-03-17T23:30'],
])('a post counts back from its own minute: %s', (text, expected) => {
  expect(values(text)).toEqual([expected])
})

test('an instant in UTC is counted back on the clocks of the incident', () => {
  const [time] = timesIn('Roof fell 5 mins ago', { published: '2026-03-17T23:03:20Z', zone })
  expect([time?.value, time?.earliest, time?.latest]).toEqual(['2026-03-17T23:58', '2026-03-17T23:58:00+01:00', '2026-03-17T23:59:00+01:00'])
})

test('hours are counted back across a change of the clocks', () => {
  expect(values('It fell two hours ago', '2026-03-29T04:00:00+02:00')).toEqual(['2026-03-29T01:00'])
})

test.each([
  ['Roof fell 5 mins ago', '2026-03-18'],
  ['Roof fell an hour ago', '2026-03-18'],
  ['Roof fell two hours ago', '2026-03-18'],
  ['It fell just now', 'PRESENT_REF'],
])('where only the day of writing is known no minute is made up: %s', (text, expected) => {
  expect(values(text, '2026-03-18')).toEqual([expected])
})

test('two hours before a report of a day may be of the evening before', () => {
  const [time] = timesIn('Roof fell two hours ago', { published: '2026-03-18', zone })
  expect([time?.earliest, time?.latest]).toEqual(['2026-03-17T22:00:00+01:00', '2026-03-18T22:00:00+01:00'])
})

test.each([
  [
    'newest first, the page begun before its last entries',
    'Fire: live\n\n18:40 A second crew arrived.\n\n17:05 Police closed a street.\n\n00:20 Crews left.\n\n23:50 Smoke was seen.\n\n21:15\nA guard heard a bang.',
    ['2026-03-18T18:40', '2026-03-18T17:05', '2026-03-18T00:20', '2026-03-17T23:50', '2026-03-17T21:15'],
  ],
  [
    'an entry names its day',
    '00:20 Crews left.\n\nMonday 23:50 Smoke was seen.\n\n21:15 A bang.',
    ['2026-03-17T00:20', '2026-03-16T23:50', '2026-03-16T21:15'],
  ],
  [
    'a line is only a day',
    '01:15 Crews leave.\n\nTuesday 17 March\n\n23:40: The roof falls.\n\n9:05pm A street is closed.',
    ['2026-03-18T01:15', '2026-03-17', '2026-03-17T23:40', '2026-03-17T21:05'],
  ],
  [
    'what an entry tells is read against it',
    '18:40 The roof fell at 16:20. Smoke was seen 20 minutes ago.\n\n10:00 All is quiet.\n\n00:20 A wall fell at 23:55.',
    ['2026-03-18T18:40', '2026-03-18T16:20', '2026-03-18T18:20', '2026-03-18T10:00', '2026-03-18T00:20', '2026-03-17T23:55'],
  ],
  [
    'oldest first',
    '21:40 A guard smells smoke.\n\n23:55 The roof falls.\n\n00:30 Crews arrive. They stay. They wait.\n\n02:10 It is out.',
    ['2026-03-17T21:40', '2026-03-17T23:55', '2026-03-18T00:30', '2026-03-18T02:10'],
  ],
  // a row of clocks that is told of a day keeps it
  [
    'oldest first, of a day said above',
    'What is known of the fire on Saturday\n\n21:40 A guard smells smoke.\n\n22:05 The roof falls.\n\n22:30 Crews arrive.',
    ['2026-03-14', '2026-03-14T21:40', '2026-03-14T22:05', '2026-03-14T22:30'],
  ],
])('the order of the entries tells their days: %s', (_name, text, expected) => {
  expect(values(text)).toEqual(expected)
})

test('a weekday above an entry of the day before it follows that, on a page that bears the day of its beginning', () => {
  const entries = 'Tuesday 08:10 Crews leave.\n\nMonday 23:50 Roof falls.\n\n18:40 Crews arrive.'
  expect(values(entries, '2026-03-16T09:00:00+01:00')).toEqual(['2026-03-17T08:10', '2026-03-16T23:50', '2026-03-16T18:40'])
})

test('an entry of the late evening on a page of the small hours is of the day before', () => {
  expect(values('23:50 The roof falls.\n\n22:10 Crews arrive.', '2026-03-18T00:10:00+01:00')).toEqual(['2026-03-17T23:50', '2026-03-17T22:10'])
})

test.each([
  ['The minister visited the depot on Monday. Two shells struck it at 07:18.', 'XXXX-XX-XXT07:18'],
  ['The depot was empty, the company said on Monday. Two shells struck at 07:18.', 'XXXX-XX-XXT07:18'],
  ['A hearing was held on Monday. Two shells struck at 07:18.', 'XXXX-XX-XXT07:18'],
  ['The photograph was printed on Monday. Two shells struck at 07:18.', 'XXXX-XX-XXT07:18'],
  ['Two shells were found.\n\nCorrection, 5 May: the depot was hit at 09:40.', 'XXXX-XX-XXT09:40'],
  ['The governor, who toured the depot on Monday, said two shells struck at 07:18.', 'XXXX-XX-XXT07:18'],
  ['The depot was hit, the governor said on Monday. A shell struck at 07:18. The men slept. They woke. Another struck at 07:25.', 'XXXX-XX-XXT07:25'],
  // and not
  ['On Monday, the minister visited the depot at 07:18.', '2026-03-16T07:18'],
  ['Shells hit the depot on Saturday. A minister visited it on Monday. The second struck at 07:18.', '2026-03-14T07:18'],
  ['Shells hit the depot on Saturday. A hearing was held on Monday. The second struck at 07:18.', '2026-03-14T07:18'],
  ['The company said on Monday two shells struck at 07:18.', '2026-03-16T07:18'],
  ['The minister visited the depot on Monday at 07:18.', '2026-03-16T07:18'],
  ['The company said on Wednesday that it was empty. Two shells struck at 07:18.', '2026-03-18T07:18'],
  ['A crane fell on Monday. Two men were held at 07:18.', '2026-03-16T07:18'],
])('a clock time is of no other matter’s day: %s', (text, last) => {
  expect(values(text).at(-1)).toBe(last)
})

test('why the day is not said is told', () => {
  const times = timesIn('The minister visited the depot on Monday. Two shells struck it at 07:18.', { published: '2026-03-18', zone })
  expect(times.at(-1)?.reason).toBe('the day is not said; 16 March 2026 is the day of something else: a saying, a visit or the like')
  expect(times.at(-1)?.earliest).toBeNull()
})

test.each([
  ['During a visit to the depot on <Monday>', true],
  ['The hearing in Kell on <Monday>', true],
  ['A man was held on <Monday>', false],
  ['The inquiry began after a fire on <Monday>', false],
  ['The court was burnt down on <Monday>', false],
])('%s', (marked, expected) => {
  const [start, end] = [marked.indexOf('<'), marked.indexOf('>') - 1]
  expect(datesTelling(marked.replace(/[<>]/g, ''), { start, end })).toBe(expected)
})

test.each([
  ['It fell shortly after midnight on Tuesday.', '2026-03-17T00:00', '2026-03-17T00:00:00+01:00', '2026-03-17T01:00:00+01:00'],
  ['It fell on Tuesday, just after midnight.', '2026-03-17T00:00', '2026-03-17T00:00:00+01:00', '2026-03-17T01:00:00+01:00'],
  ['It fell after midnight on Tuesday.', '2026-03-17T00:00', '2026-03-17T00:00:00+01:00', null],
  ['It fell just before midnight on Tuesday.', '2026-03-17T24:00', '2026-03-18T00:00:00+01:00', '2026-03-18T00:01:00+01:00'],
  ['It fell at midnight on Tuesday.', '2026-03-17T24:00', '2026-03-18T00:00:00+01:00', '2026-03-18T00:01:00+01:00'],
])('behind midnight a day begins: %s', (text, value, earliest, latest) => {
  const time = timesIn(text, { published: '2026-03-18T09:30:00+01:00', zone }).at(-1)
  expect([time?.value, time?.earliest, time?.latest]).toEqual([value, earliest, latest])
})
