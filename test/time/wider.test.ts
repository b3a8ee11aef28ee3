// Phrases that news and pages use and that the first texts did not hold, with their look-alikes.
import { expect, test } from 'vitest'
import { timesIn } from './read-times.ts'

const said = (text: string, published = '2015-05-26'): readonly string[] => timesIn(text, { published }).map(({ quote, value }) => `${quote} = ${value}`)

test.each([
  ['The treaty (1821) was kept.', ['1821 = 1821']],
  ['His 1796 essay was read from 1598 to 1722.', ['1796 = 1796', '1598 = 1598', '1722 = 1722']],
  ['Aides wrote in the 1863 proclamation.', ['1863 = 1863']],
  ['The wall fell after 9/11.', ['9/11 = 2001-09-11']],
  ['They met after the Sept. 11 attacks.', ['Sept. 11 = 2001-09-11']],
  ['Voters chose in the March primary.', ['March = 2015-03']],
  ['It opens on the 21st of next month.', ['the 21st of next month = 2015-06-21']],
  ['They met on the first Monday of May.', ['the first Monday of May = 2015-05-04']],
  ['They met on the last Friday in April 2014.', ['the last Friday in April 2014 = 2014-04-25']],
  ['They meet on the second Tuesday of every month.', ['the second Tuesday of every month = P1M']],
  ['He met them last week on Thursday.', ['last week = 2015-W21', 'Thursday = 2015-05-21']],
  ['They will meet next week, on Tuesday.', ['next week = 2015-W23', 'Tuesday = 2015-06-02']],
  ['It fell in the week of 11 May.', ['the week of 11 May = 2015-W20']],
  ['It was built in the  19th  century.', ['the  19th  century = 18']],
  ['It opened at 6.40 p.m. (GMT +8) on Sunday.', ['6.40 p.m. (GMT +8) on Sunday = 2015-05-24T18:40']],
  ['She left in the last week of March 2014.', ['the last week of March 2014 = 2014-03']],
  ['Prices fell in the 90s.', ['the 90s = 199']],
  ['It will open two weeks from tomorrow.', ['two weeks from tomorrow = 2015-06-10']],
  ['It may one day reopen.', ['one day = FUTURE_REF']],
  ['For the week, the index fell.', ['the week = 2015-W22']],
  ['It was drafted six to eight weeks ago.', ['six to eight weeks ago = 2015-W14']],
  ['Sales rose in the September quarter.', ['the September quarter = 2014-Q3']],
  ['Output fell in the April-June quarter of 2013.', ['the April-June quarter of 2013 = 2013-Q2']],
  ['Trade grew in the first ten months, up on the same period last year.', ['the first ten months = P10M', 'the same period last year = 2014']],
  ['Sales rose in April, compared with the same month last year.', ['April = 2015-04', 'the same month last year = 2014-04']],
  ['Wages stood still in the past half-century.', ['the past half-century = P50Y']],
  ['The talks had been scheduled for 3 April.', ['3 April = 2015-04-03']],
  ['The talks had been scheduled for Friday.', ['Friday = 2015-05-29']],
  ['He spoke on Tuesday. He said sorry the next day.', ['Tuesday = 2015-05-26', 'the next day = XXXX-XX-XX']], // not after the report
  ['He died four days later.', ['four days later = P4D']],
  ['Happy Cinco de Mayo!', ['Cinco de Mayo = 2015-05-05']],
  ['She sang in the 1960s and 70s.', ['the 1960s = 196', '70s = 197']],
  ['It will be done by end of year.', ['end of year = 2015']],
  ['They left three-quarters of an hour early.', ['three-quarters of an hour = PT45M']],
  ['It stood for a thousand years.', ['a thousand years = P1000Y']],
  ['Three people came in the past hour.', ['the past hour = PT1H']],
  ['Its current fiscal year is good.', ['current fiscal year = 2015']],
  ["He hopes that he will do well in Friday's vote.", ['Friday = 2015-05-29']],
  ['She is hoping Saturday will be dry.', ['Saturday = 2015-05-30']],
  ['The town holds its vote on Saturday, and all may come.', ['Saturday = 2015-05-30']],
  ['There is a hearing on Friday.', ['Friday = 2015-05-29']],
  ['There was a hearing on Friday.', ['Friday = 2015-05-22']],
  ['Over the years, much was lost.', ['the years = PXY']],
  ['Sales fell in the last quarter.', ['the last quarter = 2015-Q1']],
  ['Shops were full on Black Friday.', ['Black Friday = 2014-11-28']],
  ["Banks closed on Presidents' Day.", ["Presidents' Day = 2015-02-16"]],
  ["They marched on International Women's Day.", ["International Women's Day = 2015-03-08"]],
] as const)('%s', (text, times) => {
  expect(said(text)).toEqual(times)
})

test.each([
  'She ran the 1500 metres.',
  'Police closed the 1600 block of Elm Street.',
  'He watched Fahrenheit 9/11.',
  'They joined the March for Peace.',
  'It took roughly 1600 hours.',
  'The first quartile (Q1) is the middle of the lower half.',
  'He won the race of the week.',
  'One day he left.',
  'He told CBS This Morning so.',
  'They won six of the past seven contests.',
  'Youth unemployment is in the mid-30s.',
  'Incomes of people in their 30s, 40s and 50s grew.',
  'Highs in the 80s are likely.',
])('no time: %s', (text) => {
  expect(said(text)).toEqual([])
})
