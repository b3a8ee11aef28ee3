import { expect, test } from 'vitest'
import { Problem } from '../../src/model/problem.ts'
import { festivalIn } from '../../src/time/festivals.ts'
import { reportOf, timeIn, timesIn, told } from './read-times.ts'

const TUESDAY = { published: '2015-05-26' }

test('a weekday told as past is the last one before the dateline, with its zone and its reason', () => {
  expect(timeIn('It was shot on Saturday afternoon.', TUESDAY)).toMatchObject({
    quote: 'Saturday afternoon',
    value: '2015-05-23TAF',
    edtf: '2015-05-23',
    earliest: '2015-05-23T12:00:00+01:00',
    latest: '2015-05-23T18:00:00+01:00',
    zone: 'Europe/London',
    granularity: 'partOfDay',
    type: 'TIME',
    hedge: null,
    basis: 'stated',
    needsDateline: true,
    reason: 'the last Saturday before 26 May 2015; afternoon, 12 to 18',
  })
})

test.each([
  ['It was asked about last Saturday.', '2015-05-23'], // not the one before
  ['It opened on Friday.', '2015-05-22'],
  ['It will open on Friday.', '2015-05-29'],
  ['It opens next Friday.', '2015-05-29'],
  ['It was Friday last week.', '2015-05-22'],
  ['They met on Tuesday.', '2015-05-26'], // the day of writing, by its name
  ['They met last Tuesday.', '2015-05-19'],
  ['They met this weekend.', '2015-W21-WE'], // on a Tuesday: the one just past
  ['They will meet this weekend.', '2015-W22-WE'],
  ['They met last weekend.', '2015-W21-WE'],
  ['They met yesterday.', '2015-05-25'],
  ['They met last week.', '2015-W21'],
  ['They met last month.', '2015-04'],
  ['They met two days ago.', '2015-05-24'],
  ['They met three years ago.', '2012'],
  ['They met overnight.', '2015-05-25TNI'],
  ['They met last night.', '2015-05-25TNI'],
])('on Tuesday 26 May 2015, "%s" is %s', (text, value) => {
  expect(timeIn(text, TUESDAY).value).toBe(value)
})

test.each([
  ['It happened on May 13th.', '2015-05-13'],
  ['It happened on 3 June.', '2014-06-03'], // told as past: the latest that is not after the writing
  ['It will happen on 3 June.', '2015-06-03'],
  ['It will happen on 3 January.', '2016-01-03'],
  ['It happened in June.', '2014-06'],
  ['It happened last June.', '2014-06'],
  ['It happened on the 13th.', '2015-05-13'],
  ['It happened on 13/05/15.', '2015-05-13'],
  ['It happened in June last year.', '2014-06'],
  ['It happened on 29 February.', '2012-02-29'],
  ['It happened on Saturday 13 May.', '2015-05-13'], // no near year agrees: the reason says so
])('"%s" is %s', (text, value) => {
  expect(timeIn(text, TUESDAY).value).toBe(value)
})

test('a weekday that does not fit its date is said, not mended', () => {
  expect(timeIn('It happened on Saturday 13 May 2015.', TUESDAY).reason).toContain('was a Wednesday, the text says Saturday')
})

test('a date in digits is read as its zone writes it, and the other reading is told', () => {
  expect(timeIn('It happened on 4/5/2015.', TUESDAY)).toMatchObject({ value: '2015-05-04', reason: expect.stringContaining('could also be 5 April') })
  expect(timeIn('It happened on 4/5/2015.', { ...TUESDAY, zone: 'America/New_York' }).value).toBe('2015-04-05')
  expect(timeIn('It happened on 13/5/2015.', TUESDAY).reason).toBe('as written')
})

test('clock times keep the zone that is said with them', () => {
  expect(timeIn('It was posted at 8.40pm on Saturday.', TUESDAY)).toMatchObject({
    value: '2015-05-23T20:40',
    earliest: '2015-05-23T20:40:00+01:00',
    latest: '2015-05-23T20:41:00+01:00',
  })
  expect(timeIn('It was posted at 20:40 GMT on Saturday.', TUESDAY)).toMatchObject({ earliest: '2015-05-23T20:40:00+00:00', zone: 'UTC' })
  expect(timeIn('It was posted at 9 a.m. EST on Saturday.', TUESDAY)).toMatchObject({ earliest: '2015-05-23T09:00:00-05:00', granularity: 'hour' })
})

test('a clock time that does not say which half of the day keeps both', () => {
  expect(timeIn("It was nine o'clock on Saturday.", TUESDAY)).toMatchObject({ earliest: '2015-05-23T09:00:00+01:00', latest: '2015-05-23T22:00:00+01:00' })
  expect(timeIn("It was nine o'clock on Saturday night.", TUESDAY)).toMatchObject({ earliest: '2015-05-23T21:00:00+01:00' })
})

test('days on which the clocks change are 23 or 25 hours long', () => {
  const day = timeIn('It happened on 29 March 2015.', TUESDAY)
  expect(day).toMatchObject({ earliest: '2015-03-29T00:00:00+00:00', latest: '2015-03-30T00:00:00+01:00' })
})

test('"that date", "a day earlier" and "the following week" hang on the date said before', () => {
  expect(told(timesIn('It was on May 13th. On that date two shops were visited. A day earlier one was. The following week none was.', TUESDAY))).toEqual([
    'May 13th = 2015-05-13',
    'that date = 2015-05-13',
    'A day earlier = 2015-05-12',
    'The following week = 2015-W21',
  ])
})

test('what is told does not hang on the day of the telling', () => {
  expect(told(timesIn('It burned on 3 May. Officials said on Sunday that it began at 3.10pm.', TUESDAY)).at(-1)).toBe('3.10pm = 2015-05-03T15:10')
})

test('two years are two times; two days with "between" are one stretch', () => {
  expect(told(timesIn('Videos dating from 2013 and 2014 show it.', TUESDAY))).toEqual(['2013 = 2013', '2014 = 2014'])
  expect(timeIn('It was shut between 13 and 15 May.', TUESDAY)).toMatchObject({ edtf: '2015-05-13/2015-05-15', latest: '2015-05-16T00:00:00+01:00' })
  expect(timeIn('It was shut from 11pm to 2am on Friday.', TUESDAY)).toMatchObject({
    earliest: '2015-05-22T23:00:00+01:00',
    latest: '2015-05-23T02:00:00+01:00',
  })
  expect(timeIn('It was shut from Friday to Monday.', TUESDAY)).toMatchObject({ edtf: '2015-05-22/2015-05-25' })
})

test.each([
  ['in the late 1980s', '198', '198X'],
  ['in the summer of 2012', '2012-SU', '2012-22'],
  ['in the third quarter of 2012', '2012-Q3', '2012-35'],
  ['in the first half of 2012', '2012-H1', '2012-40'],
  ['in the 19th century', '18', '18XX'],
  ['last week', '2015-W21', '2015-05-18/2015-05-24'],
  ['this weekend', '2015-W21-WE', '2015-05-23/2015-05-24'],
  ['on Christmas Eve', '2014-12-24', '2014-12-24'],
])('"It happened %s" is %s, by the day %s', (when, value, edtf) => {
  expect(timeIn(`It happened ${when}.`, TUESDAY)).toMatchObject({ value, edtf })
})

test('lengths, repetitions and loose references have a value and no bounds', () => {
  const times = timesIn('They waited for three hours, meet every Friday, and are now here.', TUESDAY)
  expect(times.map(({ value, type }) => `${value} ${type}`)).toEqual(['PT3H DURATION', 'XXXX-WXX-5 SET', 'PRESENT_REF DATE'])
  expect(times.every(({ earliest, latest }) => earliest === null && latest === null)).toBe(true)
})

test('without a dateline nothing is guessed: values are symbolic, bounds open, full dates stay', () => {
  const times = timesIn('It was shot on Saturday afternoon, this weekend, on May 13th or last year or yesterday. On 13 May 2014 and in 2013 it was not.')
  expect(times.map(({ value, edtf }) => `${value} ${edtf}`)).toEqual([
    'XXXX-WXX-6TAF XXXX-XX-XX',
    'XXXX-WXX-WE XXXX-XX-XX',
    'XXXX-05-13 XXXX-05-13',
    'XXXX XXXX',
    'XXXX-XX-XX XXXX-XX-XX',
    '2014-05-13 2014-05-13',
    '2013 2013',
  ])
  for (const time of times.slice(0, 5)) expect(time).toMatchObject({ earliest: null, latest: null, needsDateline: true })
  for (const time of times.slice(5)) expect(time).toMatchObject({ needsDateline: false, earliest: expect.stringMatching(/^201/) })
})

test('a dateline by hand stands before the one found; a day is that whole day, an instant its minute', () => {
  const found = { value: '2015-05-20T09:12:30Z', from: 'jsonLd' } as const
  expect(reportOf('Words.', { found }).report.published).toEqual({
    earliest: '2015-05-20T10:12:00+01:00',
    latest: '2015-05-20T10:13:00+01:00',
    zone: 'Europe/London',
    from: 'jsonLd',
    basis: 'metadata',
  })
  expect(reportOf('Words.', { found, published: '2015-05-26' }).report.published).toEqual({
    earliest: '2015-05-26T00:00:00+01:00',
    latest: '2015-05-27T00:00:00+01:00',
    zone: 'Europe/London',
    from: 'byHand',
    basis: 'metadata',
  })
  expect(reportOf('Words.').report.published).toMatchObject({ earliest: null, latest: null, from: 'none' })
  expect(reportOf('Words.', { byHand: { zone: 'Asia/Tokyo', published: '2015-05-26' } }).report.published.earliest).toBe('2015-05-26T00:00:00+09:00')
})

test('a date by hand that is none, and a zone that is none, are told to the person; one in the page is a trouble', () => {
  expect(() => reportOf('Words.', { published: '26th of May' })).toThrow(Problem)
  expect(() => reportOf('Words.', { published: '2015-02-30' })).toThrow(Problem)
  expect(() => reportOf('Words.', { byHand: { zone: 'Mars/Olympus' } })).toThrow(Problem)
  const report = reportOf('It fell on Saturday.', { found: { value: '0000-00-00', from: 'meta' } })
  expect(report.report.published.from).toBe('none')
  expect(report.troubles.map(({ code }) => code)).toEqual(['dateline-unreadable'])
})

test('an update is written at its own date, else from publication on; its days count from what is known', () => {
  const dated = reportOf('Headline\n\nIt fell on Saturday.\n\nUPDATE 4 June 2015: It fell on Wednesday.', TUESDAY)
  expect(dated.layers.at(-1)?.written).toEqual({ earliest: '2015-06-04T00:00:00+01:00', latest: '2015-06-05T00:00:00+01:00' })
  expect(dated.times.at(-1)?.value).toBe('2015-06-03')
  const yearless = reportOf('Headline\n\nIt fell on Saturday.\n\nUPDATE, 4 June: It fell on Wednesday.', TUESDAY)
  expect(told(yearless.times)).toEqual(['Saturday = 2015-05-23', '4 June = 2015-06-04', 'Wednesday = 2015-06-03'])
  const undated = reportOf('Headline\n\nIt fell on Saturday.\n\nUPDATE: It in fact fell on May 13th.', TUESDAY)
  expect(undated.layers.at(-1)?.written).toEqual({ earliest: '2015-05-26T00:00:00+01:00', latest: null })
  expect(undated.times.at(-1)?.value).toBe('2015-05-13')
})

test('an update\'s "Saturday\'s" is the Saturday that the report told of; its "on Saturday" is its own', () => {
  const report = reportOf("Headline\n\nIt fell on Saturday afternoon.\n\nUPDATE, 4 June: Saturday's fall was filmed. A man was charged on Saturday.", TUESDAY)
  expect(told(report.times).slice(2)).toEqual(['Saturday = 2015-05-23', 'Saturday = 2015-05-30'])
})

test('a day told as past that lies after the report says so', () => {
  expect(timeIn('It happened on 3 June 2016.', TUESDAY).reason).toContain('it lies after the report')
})

test.each([
  [2015, '2015-04-05'],
  [2016, '2016-03-27'],
  [2024, '2024-03-31'],
  [2038, '2038-04-25'],
])('Easter %i is %s', (year, day) => {
  expect(festivalIn('easter', year)?.toString()).toBe(day)
})

test.each([
  ['They met two Saturdays ago.', '2015-05-16'],
  ['They met two Tuesdays ago.', '2015-05-12'], // the day of writing is not one of them
  ['They met the Saturday before last.', '2015-05-16'],
  ['They met on Saturday last.', '2015-05-23'],
  ['They will meet a week on Saturday.', '2015-06-06'],
  ['They met the week before last.', '2015-W20'],
  ['They will meet the year after next.', '2017'],
  ['They met the night before last.', '2015-05-24TNI'],
  ['They met mid-week.', '2015-W22'],
  ['It will be mended by midyear.', '2015'],
  ['It will be mended by month’s end.', '2015-05'],
  ['They met on 23/5.', '2015-05-23'],
  ['They met on Saturday 23/5.', '2015-05-23'],
  ['They met on Sept.11 last year.', '2014-09-11'],
  ['They met the day after Christmas.', '2014-12-26'],
  ['It will run over the next week.', 'P1W'],
  ['It lasted half a dozen years.', 'P6Y'],
  ['A quarter-century career ended.', 'P25Y'],
  ['They met at half nine on Saturday.', '2015-05-23T09:30'],
  ['They met at a quarter of ten on Saturday night.', '2015-05-23T21:45'],
  ['Months of repairs followed.', 'PXM'],
  ['He was given a week to leave.', 'P1W'],
])('said in another way, "%s" is %s', (text, value) => {
  expect(timeIn(text, TUESDAY).value).toBe(value)
})

test.each([
  'They ate 1/2 of it, all day 24/7, and spoke of the 7/7 report.',
  'Exodus 18:21 was read at the 15:20 mark.',
  'It costs $15 an hour and flies at 60 miles an hour.',
  'It did not happen overnight.',
  'The Palo Alto Weekly asked the future mayor of the Easter Seals.',
  'The 74-year-old was named Person of the Year.',
])('no time is said in "%s"', (text) => {
  expect(told(timesIn(text, TUESDAY))).toEqual([])
})

test('the day before something that happened stays open, dated or not, and says what it hangs on', () => {
  for (const setting of [TUESDAY, {}])
    expect(timeIn('Crews came the day before the attack.', setting)).toMatchObject({
      quote: 'the day before',
      value: 'XXXX-XX-XX',
      earliest: null,
      latest: null,
      needsDateline: false,
      reason: 'the day before something that the text tells of',
    })
  expect(timeIn('They met two Saturdays ago.', {})).toMatchObject({ value: 'XXXX-WXX-6', needsDateline: true })
  expect(timeIn('They met on 23/5.', {})).toMatchObject({ value: 'XXXX-05-23', needsDateline: true })
})
