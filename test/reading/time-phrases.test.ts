import { expect, test } from 'vitest'
import { timePhrases } from '../../src/reading/extractors/time-phrases.ts'

const found = (text: string) => timePhrases.find({ text, start: 0, inQuotation: () => false })
const quotes = (text: string): readonly string[] => found(text).map(({ quote }) => quote)

test.each([
  // dates as they are written
  ['It fell on 13 May 2015.', ['13 May 2015']],
  ['It fell on May 13th.', ['May 13th']],
  ['It fell on Wednesday, 13 May.', ['Wednesday, 13 May']],
  ['It fell on 13/05/2015 or 13.05.2015 or 2015-05-13.', ['13/05/2015', '13.05.2015', '2015-05-13']],
  ['It fell on the 13th of May last year.', ['the 13th of May last year']],
  ['Filed 2015-05-13T20:40:00Z.', ['2015-05-13T20:40:00Z']],
  ['In the year ended Sept. 30, 1989, it lost money.', ['the year', 'Sept. 30, 1989']],
  ['It opened in May 2015, and again in June last year.', ['May 2015', 'June last year']],
  ['It will be shut until the 28th.', ['the 28th']],
  // days and their parts, one span
  ['It was shot on Saturday afternoon.', ['Saturday afternoon']],
  ['It was shot late on Saturday evening.', ['late on Saturday evening']],
  ['It was shot on the morning of 21 May.', ['the morning of 21 May']],
  ['It was shot in the early hours of Sunday.', ['the early hours of Sunday']],
  ['It was posted this morning and removed last night.', ['this morning', 'last night']],
  ['It burned overnight.', ['overnight']],
  // the clock with its day, one span
  ['It was posted at 8.40pm on Saturday.', ['8.40pm on Saturday']],
  ['It was posted on Saturday at around 8:40 p.m. local time.', ['Saturday at around 8:40 p.m. local time']],
  ['It was posted at 20:40 GMT on 13 May.', ['20:40 GMT on 13 May']],
  ['It was posted at 2040 GMT yesterday.', ['2040 GMT yesterday']],
  ['Officers came at approximately 0640 hours.', ['0640 hours']],
  ['It was quarter to nine on Saturday night.', ['quarter to nine on Saturday night']],
  ['It stopped from 1 to 3 p.m. on Sunday.', ['1 to 3 p.m. on Sunday']],
  ['It ends at noon tomorrow.', ['noon tomorrow']],
  ['It was at 8pm BST on Saturday 23 May.', ['8pm BST on Saturday 23 May']],
  ['It was on the evening of Saturday 23 May.', ['the evening of Saturday 23 May']],
  ['It was at about 3pm (1400 GMT) on Saturday.', ['3pm (1400 GMT) on Saturday']],
  ['It was at 11 last night, on Saturday the 23rd.', ['11 last night', 'Saturday the 23rd']],
  ['It is shut on 22-23 May.', ['22-23 May']],
  ['They had waited since early afternoon, and left at dawn.', ['early afternoon', 'dawn']],
  // counted and pointing back
  ['Two days ago it stood; a year earlier it did not.', ['Two days ago', 'a year earlier']],
  ['On that date nothing happened, nor the following week.', ['that date', 'the following week']],
  ['Earlier this month and later that day it rained.', ['Earlier this month', 'later that day']],
  // periods
  ['Built in the late 1980s, sold in the third quarter of 1990.', ['the late 1980s', 'the third quarter of 1990']],
  ["Last year's fourth quarter and the winter of 1994 were worse.", ["Last year's fourth quarter", 'the winter of 1994']],
  ['It goes back to the 19th century.', ['the 19th century']],
  // lengths, repetitions, loose references
  ['They waited for more than three hours over the past two weeks.', ['more than three hours', 'the past two weeks']],
  ['They meet every other Friday, twice a year, and daily.', ['every other Friday', 'twice a year', 'daily']],
  ['It recently moved and is now here.', ['recently', 'now']],
  // two, and one that spans
  ['Videos dating from 2013 and 2014 show it.', ['2013', '2014']],
  ['It is shut on 13 and 15 May.', ['13', '15 May']],
  ['It is shut between 13 and 15 May.', ['13 and 15 May']],
  ['It is shut from Monday to Friday.', ['Monday to Friday']],
  ['It is shut from 28 May to 3 June.', ['28 May to 3 June']],
  // festivals
  ["On New Year's Eve and on Easter Monday they dance.", ["New Year's Eve", 'Easter Monday']],
  ['On Christmas Eve last year it froze.', ['Christmas Eve last year']],
  // a possessive stays outside
  ["Last Saturday's events and this weekend’s video.", ['Last Saturday', 'this weekend']],
])('%s', (text, times) => {
  expect(quotes(text)).toEqual(times)
})

test.each([
  'They may march on, and the sun sat low.',
  'May I be clear? Will April Jones and June Marsh come?',
  'Version 2.0.1 costs $1999; call 020 7946 0018 or 555-1234.',
  'The score was 3-2, then 12-10; the ratio is 4:3.',
  'The crane is 60 years old and 1990 passengers saw it from flat 1984.',
  'The man, aged 45, runs the Sunday Times and The Sun.',
  'He came second; a second man fell, and prices fall; springs flow.',
  'Sections 5 to 7 and pages 12-15 apply.',
  'It weighs 2000 kg and is 1990 feet long.',
])('no time is found in: %s', (text) => {
  expect(quotes(text)).toEqual([])
})

test('every quote is the slice it stands for, whatever blanks and marks the text holds', () => {
  const text = 'On\u00a0Saturday\u2009afternoon,  13\u00a0May\u20112015? “last\nweek’s” — at\t8.40pm\u2003on\r\nSunday — 2013–14.'
  const times = found(text)
  expect(times.length).toBeGreaterThan(3)
  for (const { quote, offset } of times) expect(text.slice(offset, offset + quote.length)).toBe(quote)
})

test.each([
  ['It happened on Saturday.', 'past'],
  ['The meeting will be held on Saturday.', 'future'],
  ['The meeting is scheduled for Saturday.', 'future'],
  ['The council plans to meet on Saturday.', 'future'],
  ['Footage is believed to have been shot on Saturday.', 'past'],
  ['He said on Monday that it will open on Saturday.', 'future'],
  ['It could open on Saturday.', 'future'],
  ['It could open in May.', null],
  ['Quay closure, Saturday', null],
])('the tense of "%s" is %s', (text, tense) => {
  expect(found(text).at(-1)?.value.tense).toBe(tense)
})

test('a hedge beside a time is kept, and one that belongs to other words is not', () => {
  expect(found('It began at about 8.40pm.')[0]?.value.hedge).toBe('about')
  expect(found('It fell around 13 May.')[0]?.value.hedge).toBe('around')
  expect(found('They were asked about last Saturday.')[0]?.value.hedge).toBe(null)
})

const LENGTH = 100_000

/** The quickest of three runs, so that a busy machine is not what is timed. */
function quickest(text: string): number {
  found(text.slice(0, 1000)) // patterns are compiled before the clock starts
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const started = process.threadCpuUsage().user // of this thread, so that a busy machine does not count
      found(text)
      return (process.threadCpuUsage().user - started) / 1000
    }),
  )
}

test.each(['a', ' ', '"', "'", '1', '(', '[', '.', '-', '/', ':', ',', '\u00a0'])('100 kB of %j take less than 100 ms', (unit) => {
  expect(quickest(unit.repeat(LENGTH))).toBeLessThan(100)
})

test.each(['9,', '1.', '1-', 'mid-', 'the ', 'early ', 'of ', 'one hundred ', 'the past ', '2013 and ', 'at 8.40pm on Saturday '])(
  '200 kB of %j take no more than a few times as long as 50 kB',
  (unit) => {
    const short = quickest(unit.repeat(50_000 / unit.length))
    expect(quickest(unit.repeat(200_000 / unit.length))).toBeLessThan(10 * short + 20)
  },
)
