// Rates, the periods of reports of figures, and days fixed beforehand: phrases of our own, each beside its look-alikes.
import { expect, test } from 'vitest'
import { timesIn } from './read-times.ts'

const said = (text: string, published = '2015-05-26'): readonly string[] => timesIn(text, { published }).map(({ quote, value }) => `${quote} = ${value}`)

// 26 May 2015 is a Tuesday.
test.each([
  ['It saves $30 million a year in rent.', ['a year = P1Y']],
  ['They live on less than two dollars a day.', ['a day = P1D']],
  ['The line flies 700 seats a week on the route.', ['a week = P1W']],
  ['It costs $15 an hour.', []],
  ['He hurt two a day before the storm.', ['a day = P1D']],
  ['Police had closed the bridge on Monday. Earlier in the day a lorry had hit it.', ['Monday = 2015-05-25', 'Earlier in the day = 2015-05-25']],
  ['Rain was forecast to clear later in the day.', ['later in the day = 2015-05-26']],
  ['Late in the day of the march she spoke.', []],
  [
    'For the quarter ended March 31 the yard lost 4 million, against 2 million a year earlier.',
    ['the quarter = 2015-Q1', 'March 31 = 2015-03-31', 'a year earlier = 2014-Q1'],
  ],
  ['For the quarter ended April 2 the yard lost 4 million.', ['the quarter = 2015-Q1', 'April 2 = 2015-04-02']],
  ['Net fell in the first quarter. For the quarter a year ago it was 5 million.', ['the first quarter = 2015-Q1', 'the quarter a year ago = 2014-Q1']],
  [
    'It sees losses through the third quarter of 2015. It lost 2 million in the first quarter. In the year-ago period it lost 1 million.',
    ['the third quarter of 2015 = 2015-Q3', 'the first quarter = 2015-Q1', 'the year-ago period = 2014-Q1'],
  ],
  ['It lost 5 million in the 2014 period. The year-ago results held a charge.', ['2014 = 2014', 'The year-ago = 2014']],
  ['Sales rose in the first and second quarters.', ['the first = 2015-Q1', 'second quarters = 2015-Q2']],
  ['It is the first quarter that the yard made money.', []],
  ["It was the week's busiest session, and a high for the year of $42.", ['the week = 2015-W22', 'the year = 2015']],
  ["She paid the week's rent.", []],
  ['It leaves on Monday and Tuesday nights.', ['Monday = XXXX-WXX-1TNI', 'Tuesday nights = XXXX-WXX-2TNI']],
  ['The data come in January 2016, all of it by the end of the month.', ['January 2016 = 2016-01', 'the end of the month = 2016-01']],
  ['Crews left by the end of the month.', ['the end of the month = 2015-05']],
  ['After a week of storms the pier shut.', ['a week = P1W']],
  ['They spent the spring and early summer of 2013 at sea.', ['the spring = 2013-SP', 'early summer of 2013 = 2013-SU']],
  ['It brings in 5 million annually.', ['annually = P1Y']],
  ['Sales grow 8.5 percent annually.', []],
  ['They said so all week, and all year.', ['all week = 2015-W22', 'all year = 2015']],
  ['She was there the entire week.', ['the entire week = 2015-W22']],
  ['He sailed all of it the whole year round.', []],
  ['Snow is due in the week ahead.', ['the week ahead = 2015-W23']],
  ['They spend years and years building boats.', ['years and years = PXY']],
  ['In 2004, his last year in office, he sold it.', ['2004 = 2004']],
])('%s', (text, times) => {
  expect(said(text)).toEqual(times)
})

test.each([
  ['The council meets on Friday.', ['Friday = 2015-05-29']],
  ['The two ministers meet separately Friday.', ['Friday = 2015-05-29']],
  ['They did not meet on Friday.', ['Friday = 2015-05-22']],
  ['Both sides hold talks on Friday.', ['Friday = 2015-05-29']],
  ['The mayor opens the fair on Friday.', ['Friday = 2015-05-29']],
  ['She said so on “Meet the Press” on Friday.', ['Friday = 2015-05-22']],
  ['The holders await them in Friday’s final.', ['Friday = 2015-05-29']],
  ['They came for a summit of the Forum on Ships and Harbours opening here Friday.', ['Friday = 2015-05-29']],
  ['On Friday, the party would choose its leader.', ['Friday = 2015-05-29']],
  ['On Friday, officials would not say why.', ['Friday = 2015-05-22']],
  ['It changed its advertising plans after a weak debate on Friday.', ['Friday = 2015-05-22']],
  ['It is expected 700 km off by Friday; 330 km off Saturday.', ['Friday = 2015-05-29', 'Saturday = 2015-05-30']],
  ['He took to the air beginning Friday.', ['Friday = 2015-05-22']],
  ['They ordered a curfew beginning Friday.', ['Friday = 2015-05-29']],
  ['Both sides had almost agreed on a visit for June 17-19.', ['June 17-19 = 2015-06-17/2015-06-19']],
  ['He returns to court on Friday.', ['Friday = 2015-05-29']],
  ['He told his hosts Friday that he would stay.', ['Friday = 2015-05-22']],
  ['Voters will have a chance to choose on Friday.', ['Friday = 2015-05-29']],
  ['It began as planned Friday night.', ['Friday night = 2015-05-22TNI']],
  ['The deadline for the text is 1600 GMT Friday.', ['1600 GMT Friday = 2015-05-29T16:00Z']],
  ['He left only days before the caucuses on Friday.', ['days = PXD', 'Friday = 2015-05-29']],
  ['The yard is going to start getting beat up in the autumn.', ['the autumn = 2015-FA']],
  ['A third flight leaves each Thursday from August 6.', ['each Thursday = XXXX-WXX-4', 'August 6 = 2015-08-06']],
  ["In today's world it would be lost, as many of today's boats are.", ['today = PRESENT_REF', 'today = PRESENT_REF']],
  ["Today's talks are about the people of tomorrow.", ['Today = 2015-05-26', 'tomorrow = FUTURE_REF']],
  ['March has been a success.', ['March = 2015-03']],
  ['“Sunday Morning Harbour,” a programme, said so.', []],
  ['A venture called Helion 1980 makes pumps.', []],
  ['He wished her a Merry Christmas.', []],
  ['There was a strong current of opinion.', []],
  ['Reports of daily Norwegian-Danish quarrels grew.', ['daily = P1D']],
])('%s', (text, times) => {
  expect(said(text)).toEqual(times)
})

test('"last February" of the first days of March is of the year before', () => {
  expect(said('The boat sank last February.', '2015-03-01')).toEqual(['last February = 2014-02'])
  expect(said('The boat sank last February.', '2015-04-20')).toEqual(['last February = 2015-02'])
})

test('the new year is the one to come from summer on, and this one in its first months', () => {
  expect(said('It opens in the new year.', '2015-11-30')).toEqual(['the new year = 2016'])
  expect(said('It opened in the new year.', '2015-02-03')).toEqual(['the new year = 2015'])
  expect(said('She wished them a happy new year.', '2015-11-30')).toEqual([])
})

// 24 May 2015 is a Sunday.
test('on a Sunday "will ... this week" is of the week to come, and "last week" may be the one that ends', () => {
  expect(said('The council will vote this week.', '2015-05-24')).toEqual(['this week = 2015-W22'])
  expect(said('The council voted this week.', '2015-05-24')).toEqual(['this week = 2015-W21'])
  const [time] = timesIn('It burned last week.', { published: '2015-05-24' })
  expect([time?.value, time?.earliest?.slice(0, 10), time?.latest?.slice(0, 10)]).toEqual(['2015-W20', '2015-05-11', '2015-05-24'])
})

test('its own fiscal quarter has begun when its figures are told', () => {
  expect(said('Earnings for its fiscal second quarter rose.', '2015-01-26')).toEqual(['fiscal second quarter = 2014-Q2'])
})

// 25 May 2015 is a Monday.
test('"for the week", told as past on a Monday, is the week that is over', () => {
  expect(said('For the week, the index fell.', '2015-05-25')).toEqual(['the week = 2015-W21'])
  expect(said('For the week, the index fell.', '2015-05-29')).toEqual(['the week = 2015-W22'])
})
