// How captions, logs, bulletins, posts and appeals write times: phrases of our own, each beside what only looks like one.
import { expect, test } from 'vitest'
import { timeIn, timesIn } from './read-times.ts'

const said = (text: string): readonly string[] => timesIn(text, { published: '2019-05-14', zone: 'UTC' }).map(({ quote, value }) => `${quote} = ${value}`)

// 14 May 2019 is a Tuesday.
test.each([
  ['CAM 04 10-05-2019 Fri 14:33:07', ['10-05-2019 Fri 14:33:07 = 2019-05-10T14:33:07']],
  ['[10/May/2019:14:33:07 +0000] GET /quay', ['10/May/2019:14:33:07 +0000 = 2019-05-10T14:33:07']],
  ['Fri May 10 14:33:07 2019', ['Fri May 10 14:33:07 2019 = 2019-05-10T14:33:07']],
  ['Mon May 13 17:00:37 CDT 2019', ['Mon May 13 17:00:37 CDT 2019 = 2019-05-13T17:00:37']],
  ['Date: Fri, 10 May 2019 14:33:07 +0200', ['Fri, 10 May 2019 14:33:07 +0200 = 2019-05-10T14:33:07']],
  ['700 AM CDT Fri May 10 2019', ['700 AM CDT Fri May 10 2019 = 2019-05-10T07:00']],
  ['600 PM EDT MON MAY 13 2019', ['600 PM EDT MON MAY 13 2019 = 2019-05-13T18:00']],
  ['Issued 10May2019 for the quay.', ['10May2019 = 2019-05-10']],
  ['Seen 10.05.19 on the quay; version 2.05.19 and v. 10.05.19 are builds.', ['10.05.19 = 2019-05-10']],
  ['Officers were called at 0945hrs on Friday.', ['0945hrs on Friday = 2019-05-10T09:45']],
  ['It burned between 1930 and 2015 hours on Friday.', ['1930 and 2015 hours on Friday = 2019-05-10T19:30/2019-05-10T20:15']],
  ['It was built between 1930 and 2015.', ['1930 = 1930', '2015 = 2015']],
  ['The unit spent over 2040hrs on it.', []],
  ['Shortly before 0700, it turned off.', ['0700 = 2019-05-14T07:00']],
  ['It left at 1440 LT on 10 May.', ['1440 LT on 10 May = 2019-05-10T14:40']],
  ['Crews worked overnight into Sunday.', ['overnight into Sunday = 2019-05-11TNI']],
  ['It happened on the night of 3/4 May.', ['the night of 3/4 May = 2019-05-03TNI']],
  ['At first light on Friday it was gone.', ['first light on Friday = 2019-05-10TMO']],
  ['It rained in the wee hours of Sunday.', ['the wee hours of Sunday = 2019-05-12TMO']],
  ['It was empty over the bank holiday weekend.', ['the bank holiday weekend = 2019-W19-WE']],
  ['It was found a week ago today.', ['a week ago today = 2019-05-07']],
  ['It had 3,000 views at the time of writing.', ['the time of writing = 2019-05-14']],
  ['She had the time of her life.', []],
  ['see you tmrw at 6pm', ['tmrw at 6pm = 2019-05-15T18:00']],
  ['on friday night near the quay', ['friday night = 2019-05-10TNI']],
  ['they may march on; the sun sat low', []],
  ['It lasted 45mins, 1.5hrs in all.', ['45mins = PT45M', '1.5hrs = PT1H30M']],
  ['A 3yr old, a 4year-old and $7m.', []],
  ['It may rain on Thursday afternoon or evening.', ['Thursday afternoon = 2019-05-16TAF', 'evening = 2019-05-16TEV']],
  ['In the following hours the harbour closed.', ['the following hours = PTXH']],
  ['Built c.1890, it stood.', ['1890 = 1890']],
  ['They won 3-0 in May and lost in December 1-0.', ['May = 2019-05', 'December = 2018-12']],
  ['They ordered it shut from 20 May to 26 May.', ['20 May to 26 May = 2019-05-20/2019-05-26']],
  ['It will take place 15-24 July in 2022.', ['15-24 July in 2022 = 2022-07-15/2022-07-24']],
  ['It was seen on 6 August in 2011.', ['6 August in 2011 = 2011-08-06']],
  ['Posted May 13, 2019 at 3:44 AM May 13, 2019 at 3:54 AM', ['May 13, 2019 at 3:44 AM = 2019-05-13T03:44', 'May 13, 2019 at 3:54 AM = 2019-05-13T03:54']],
  ['Prices for April are set for release on Friday.', ['April = 2019-04', 'Friday = 2019-05-17']],
  ['Tuesday 7 May , 2019', ['Tuesday 7 May , 2019 = 2019-05-07']],
  ['At 1014 (UTC) on 11 May 2019 they met.', ['1014 (UTC) on 11 May 2019 = 2019-05-11T10:14Z']],
  ['It sank on 11 May. At 2214 that evening it was gone.', ['11 May = 2019-05-11', '2214 that evening = 2019-05-11T22:14']],
  ['It stood until 2015 on the quay. From 2010 on it leaked.', ['2015 = 2015', '2010 = 2010']],
  ['From 2100 on 11 May until 0300 on 12 May', ['2100 on 11 May until 0300 on 12 May = 2019-05-11T21:00/2019-05-12T03:00']],
  ['At 14.33 hrs IST it fell; it took 2.30 hours.', ['14.33 hrs IST = 2019-05-14T14:33']],
  ['Between the hours of 11pm and 3am on Saturday it was taken.', ['11pm and 3am on Saturday = 2019-05-10T23:00/2019-05-12T03:00']],
  ['It was there between midnight and 6am on Sunday.', ['midnight and 6am on Sunday = 2019-05-12T00:00/2019-05-12T06:00']],
  ['From 9pm on Friday to midnight', ['9pm on Friday to midnight = 2019-05-10T21:00/2019-05-10T24:00']],
  [
    'It was seen between 8pm on Friday 10 May and 7.30am the following day.',
    ['8pm on Friday 10 May and 7.30am the following day = 2019-05-10T20:00/2019-05-11T07:30'],
  ],
  ['In the late evening hours of May 10', ['the late evening hours of May 10 = 2019-05-10TEV']],
  ['during the night from Saturday to Sunday', ['the night from Saturday to Sunday = 2019-05-11TNI']],
  ['Taken: 2019:05:10 14:33:07', ['2019:05:10 14:33:07 = 2019-05-10T14:33:07']],
  ['Quote CAD4542/11May or 24Jan/123.', []],
  ['At 00:32 in the video a man runs; the clip is 1:32 long.', []],
  ['Between 00:12 and 00:45 of the recording he runs.', []],
  [
    'Between 14:00 and 15:00 on Friday he ran; it was filmed at 16:10 in the harbour.',
    ['14:00 and 15:00 on Friday = 2019-05-10T14:00/2019-05-10T15:00', '16:10 = 2019-05-10T16:10'],
  ],
  ['See monday.com and the april showers; it rained in april.', ['april = 2019-04']],
  ['The town was soon retaken, and they soon found the well.', []],
  ['It will soon be retaken.', ['soon = FUTURE_REF']],
])('%s', (text, times) => {
  expect(said(text)).toEqual(times)
})

test.each([
  ['21:30 GMT+2 on Sunday', '2019-05-12T21:30:00+02:00'],
  ['21:30 UTC+05:30 on Sunday', '2019-05-12T21:30:00+05:30'],
  ['21:30 GMT-3 on Sunday', '2019-05-12T21:30:00-03:00'],
  ['21:30 GMT on Sunday', '2019-05-12T21:30:00+00:00'],
  ['Sun, 12 May 2019 21:30:00 -0700', '2019-05-12T21:30:00-07:00'],
])('%s is at %s', (text, earliest) => {
  expect(timeIn(`It landed at ${text}.`, { published: '2019-05-14', zone: 'UTC' })).toMatchObject({ earliest })
})

test('clock times with a point at the head of lines are entries; numbers of paragraphs are none', () => {
  const text = 'The evening of the fire\n\n22.31 The first call is answered.\n\n23.15 Two boats reach the quay.\n\n00.06 The first boat leaves.\n'
  expect(timesIn(text, { published: '2019-05-14', zone: 'UTC' }).map(({ value }) => value.slice(10))).toEqual(['T22:31', 'T23:15', 'T00:06'])
  expect(said('10.21 The claimant worked there.\n\n4.12 The judge agreed.')).toEqual([])
})

test.each([
  ['A warning was issued, in effect until Thursday.', '2019-05-16'],
  ['Window of concern: through Friday', '2019-05-17'],
  ['The rain should then begin to clear on Thursday.', '2019-05-16'],
  ['Coastal towns could see sustained winds on Thursday.', '2019-05-16'],
  ['It is forecast to turn, and to move east on Thursday.', '2019-05-16'],
  ['The road was closed until Friday.', '2019-05-10'],
])('%s %s', (text, value) => {
  expect(timeIn(text, { published: '2019-05-14', zone: 'UTC' })).toMatchObject({ value })
})

test.each([
  ['He was jailed after a four-day hearing in the High Court in August.', '2018-08'],
  ['They did manage to win at the end of November.', '2018-11'],
  ['It was first seen back in August.', '2018-08'],
  ['We will come back in August.', '2019-08'],
])('%s %s', (text, value) => {
  expect(timesIn(text, { published: '2019-05-14', zone: 'UTC' }).at(-1)).toMatchObject({ value })
})
