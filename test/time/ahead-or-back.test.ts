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
  ['The court adjourned until Monday.', ['Monday = 2026-03-23']],
  ['The union has called a strike for Monday.', ['Monday = 2026-03-23']],
  ['They must agree by Friday.', ['Friday = 2026-03-20']],
  ['A joint chamber will be formally set up on Sunday.', ['Sunday = 2026-03-22']],
  ['They have until Friday to answer.', ['Friday = 2026-03-20']],
  ['Talks to begin on Monday were moved.', ['Monday = 2026-03-23']],
  ['The minister was to return on Monday.', ['Monday = 2026-03-23']],
  ['She told a paper in an interview to be shown on Monday.', ['Monday = 2026-03-23']],
  ['He said they could meet on Tuesday.', ['Tuesday = 2026-03-24']],
  ['The board will also be elected on Sunday.', ['Sunday = 2026-03-22']],
  ['We will go back to the coast to present the plan on Sunday.', ['Sunday = 2026-03-22']],
  ['Grain for delivery in December fell.', ['December = 2026-12']],
  ["Its partners welcomed the minister's April 7-9 visit.", ['April 7-9 = 2026-04-07/2026-04-09']],
  ['Two candidates led the field in the polls before the vote on May 1.', ['May 1 = 2026-05-01']],
  ['Shops were full before Easter.', ['Easter = 2026-04-05']],
  ['The lock will stay closed until Friday.', ['Friday = 2026-03-20']],
  ['The lock remains shut until Friday.', ['Friday = 2026-03-20']],
  ['Schools will be kept shut until Monday.', ['Monday = 2026-03-23']],
  ['The road is to remain closed until Friday.', ['Friday = 2026-03-20']],
  ['The museum is open until Sunday.', ['Sunday = 2026-03-22']],
  ['The lock has been closed until Friday.', ['Friday = 2026-03-20']],
  // days in a row
  ['They played on Wednesday and Thursday.', ['Wednesday = 2026-03-18', 'Thursday = 2026-03-19']],
  ['They played on Monday and Tuesday.', ['Monday = 2026-03-16', 'Tuesday = 2026-03-17']],
  ['They played on Tuesday and Thursday.', ['Tuesday = 2026-03-17', 'Thursday = 2026-03-12']],
  // what is past
  ['The owner could not be reached on Monday.', ['Monday = 2026-03-16']],
  ['The road stayed closed until Monday.', ['Monday = 2026-03-16']],
  ['It has been quiet on the quay since Monday.', ['Monday = 2026-03-16']],
  ['The office was open until Monday.', ['Monday = 2026-03-16']],
  ['The fund was set up in February.', ['February = 2026-02']],
  ['Two players pulled out due to injuries on Monday.', ['Monday = 2026-03-16']],
  ['He told reporters on Monday that talks might begin.', ['Monday = 2026-03-16']],
  ['It was filmed on 2 May and not on Monday.', ['2 May = 2025-05-02', 'Monday = 2026-03-16']],
  ['The lease had been due to end on Friday.', ['Friday = 2026-03-13']],
  ['They wanted the truce to be extended, and on Sunday, the group said so.', ['Sunday = 2026-03-15']],
  ['Violence has grown since the bombing of a bridge in May.', ['May = 2025-05']],
  ['Gas will be turned off at 10:00 am in the town on Monday.', ['10:00 am = 2026-03-18T10:00', 'Monday = 2026-03-23']],
  ['They will meet on Saturday. He left at 5:30 p.m. for the port.', ['Saturday = 2026-03-21', '5:30 p.m. = 2026-03-18T17:30']],
  ['A rate of 2.6 percent was reached in the third quarter.', ['the third quarter = 2025-Q3']],
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
  ['It will be ready within five years.', ['five years = P5Y']],
  ['It stood for only two weeks.', ['two weeks = P2W']],
  ['It opened a day after the vote.', ['a day = P1D']],
  ['It took two years and four months.', ['two years and four months = P2Y4M']],
  ['He ran it in 35 minutes and 38 seconds.', ['35 minutes and 38 seconds = PT35M38S']],
  ['They changed in recent weeks and months.', ['recent weeks and months = PXW']],
  ['More is planned for the weeks ahead.', ['the weeks ahead = PXW']],
  ['It was shut in the third week of January.', ['the third week of January = 2026-01']],
  ['It fell on Christmas Eve in 2000.', ['Christmas Eve in 2000 = 2000-12-24']],
  ['They come back tomorrow night.', ['tomorrow night = 2026-03-19TNI']],
  ['It was freed last week of all charges.', ['last week = 2026-W11']],
  ['The pact would last four years.', ['four years = P4Y']],
  ['It rang at eleven in the morning.', ['eleven in the morning = 2026-03-18T11:00']],
  ['It was built a quarter century ago.', ['a quarter century ago = 2001']],
])('%s', (text, times) => {
  expect(values(text)).toEqual(times)
})

test.each([
  'The fall of the crane was filmed.',
  'Super Tuesday came and went.',
  'He spoke to USA Today and the Today show.',
  'Fans saw Saturday Night Live.',
  'It is a bi-weekly paper.',
  'He sailed the Midnight Heron past the quay.',
  'A quarter of the cost, just over a quarter of it, one-quarter to one-third.',
  'Anger grew in some quarters.',
  'He owned a Century boat and read the Tarn Sun.',
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
