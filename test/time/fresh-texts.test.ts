// What texts that no rule was written from showed: phrases of our own, each beside its look-alikes.
import { expect, test } from 'vitest'
import { timesIn } from './read-times.ts'

const said = (text: string, published = '2015-05-26'): readonly string[] => timesIn(text, { published }).map(({ quote, value }) => `${quote} = ${value}`)

// 26 May 2015 is a Tuesday.
test.each([
  ['Neither the mayor nor her deputy could be located Wednesday.', ['Wednesday = 2015-05-20']],
  ['Nobody could say on Wednesday who held the keys.', ['Wednesday = 2015-05-20']],
  ['Smoke could be seen on Wednesday over the docks.', ['Wednesday = 2015-05-20']],
  ['The two sides could meet on Wednesday.', ['Wednesday = 2015-05-27']],
  ['On Friday, the council planned to pay the first claims.', ['Friday = 2015-05-29']],
  ['A report names two men for the killing of a guard in a September bomb blast.', ['September = 2014-09']],
  ["The court will rule on Friday's shooting.", ['Friday = 2015-05-22']],
  ['They were held soon after riots in the port on 27 July.', ['27 July = 2014-07-27']],
  ['The board will vote on Friday.', ['Friday = 2015-05-29']],
  ['He was due to be released in March after serving his term.', ['March = 2015-03']],
  ['The vote had been initially scheduled for 25 January, but was put off.', ['25 January = 2015-01-25']],
  ['The talks, due to start in the capital at the weekend, come late.', ['the weekend = 2015-W22-WE']],
  ['They want somebody who can win in April.', ['April = 2016-04']],
  ['She must file the April figures.', ['April = 2015-04']],
  ['It took two to three weeks.', ['two to three weeks = P2W']],
  ['In the following 3-5 years it will rust.', ['the following 3-5 years = P3Y']],
  ['She served five-and-a-half years.', ['five-and-a-half years = P5Y6M']],
  ['In March, the second-wettest month, the quay flooded.', ['March = 2015-03']],
  ['It flooded on March the second of this year.', ['March the second of this year = 2015-03-02']],
  ['He spoke hours after the vote.', ['hours = PTXH']],
  ['They met in the days leading up to the vote.', ['the days = PXD']],
  ['He served two or more years in jail.', []],
  ['He could face decades in prison.', ['decades = PXY']],
  ['It was a year in the making.', ['a year = P1Y']],
  ['The start was delayed by an hour.', ['an hour = PT1H']],
  ['It is open 24 hours a day, seven days a week.', ['24 hours a day = P1D', 'seven days a week = P1W']],
  ['Prices fell at a weekend meeting.', ['weekend = 2015-W21-WE']],
  ['He stayed for a weekend.', ['a weekend = P1WE']],
  ["It is harder for today's youth than it was on Monday.", ['Monday = 2015-05-25']],
  ["The clerk's 1987 Chevrolet and a 2004 blue Honda burned; in 2004 Ford left.", ['2004 = 2004']],
  ["She will speak before the city's March primary.", ['March = 2016-03']],
  ['Ada Weeks of Riverside Now said so.', []],
  ['Barely a week ago it stood.', ['Barely a week ago = 2015-W21']],
  ['Grain rose in mid-afternoon trading.', ['mid-afternoon = 2015-05-26TAF']],
  ['It presently stands.', ['presently = PRESENT_REF']],
  ['It shut at 11 p.m. Saturday Pacific time.', ['11 p.m. Saturday Pacific time = 2015-05-23T23:00']],
  ["It shut between 9 and 10 o'clock on Friday.", ["9 and 10 o'clock on Friday = 2015-05-22T09:00/2015-05-22T10:00"]],
  ['The siren sounded at 10:35 a.m. (0735 GMT) Friday.', ['10:35 a.m. (0735 GMT) Friday = 2015-05-22T10:35']],
  ['In April sales fell to 30 from 40 a year earlier.', ['April = 2015-04', 'a year earlier = 2014-04']],
  ['Sales in April were down from 40 a year ago.', ['April = 2015-04', 'a year ago = 2014-04']],
  ['In April 2009 he left, a year before she did.', ['April 2009 = 2009-04', 'a year = P1Y']],
  ['It burned on Tuesday; crews came overnight.', ['Tuesday = 2015-05-26', 'overnight = 2015-05-25TNI']],
  ['It burned on Monday; crews came overnight.', ['Monday = 2015-05-25', 'overnight = 2015-05-25TNI']],
  ['Rates rise by the end of the calendar year.', ['the end of the calendar year = 2015']],
  ['She scored at 7:14 and left at 7:40 p.m.', ['7:40 p.m. = 2015-05-26T19:40']],
  ['The bank expects two-and-three-quarter percent.', []],
  ['They pull together for the fight in the autumn.', ['the autumn = 2015-FA']],
  ['He cannot trust her claim Wednesday night that they won.', ['Wednesday night = 2015-05-20TNI']],
  ['She will make a statement Wednesday.', ['Wednesday = 2015-05-27']],
  ['The mayor, whose party narrowly won the September election, can stay.', ['September = 2014-09']],
  ['The party hopes to win the September election.', ['September = 2015-09']],
  ['Both agreed to build trust during his March visit.', ['March = 2015-03']],
  ['On Friday, the mayor has a speech scheduled in the port.', ['Friday = 2015-05-29']],
  ['In the primary on Monday, Ode faces Dane, the clerk.', ['Monday = 2015-06-01']],
  ['On Monday, Ode faced Dane, the clerk.', ['Monday = 2015-05-25']],
  ['She is running in Friday’s vote.', ['Friday = 2015-05-29']],
  ['She is recovering from Friday’s fall.', ['Friday = 2015-05-22']],
  ['They came for the forum on trade opening here Friday.', ['Friday = 2015-05-29']],
  ['The firm threatened to cut the supply from Friday.', ['Friday = 2015-05-29']],
  ['Whoever wins in April, the yard will close.', ['April = 2016-04']],
  ['The party paid for clips beginning in September.', ['September = 2014-09']],
  ['The yard is to pay, beginning in September.', ['September = 2015-09']],
  [
    'She left on 3 May. He declared so on Sunday. The day before, at a rally, he was blunt.',
    ['3 May = 2015-05-03', 'Sunday = 2015-05-24', 'The day before = 2015-05-23'],
  ],
  ['It told staff in April. Then the firm, only two months later, announced a plan.', ['April = 2015-04', 'two months later = P2M']],
  ['The hearing is on Thursday, June 4.', ['Thursday, June 4 = 2015-06-04']],
])('%s', (text, times) => {
  expect(said(text)).toEqual(times)
})

test.each([
  ['A jogger saw the car at 6 a.m. ten days before the shooting.', 'XXXX-XX-XXT06:00'],
  ["A jogger saw the car at 6 a.m. near the clerk's home 10 days before the murder.", 'XXXX-XX-XXT06:00'],
  ['Ten days before the murder, at 6 a.m., a car stood there.', 'XXXX-XX-XXT06:00'],
  ['He called at 6 a.m., two days after she died.', 'XXXX-XX-XXT06:00'],
  ['The day before the attack, at 6 a.m., a car stood there.', 'XXXX-XX-XXT06:00'],
  ['A crane fell on 8 April. Nobody was below. It was old. The yard shut. Owners came. The guard left at 6 a.m.', 'XXXX-XX-XXT06:00'],
  ['A crane fell on 8 April. The guard left at 6 a.m.', '2015-04-08T06:00'],
  [
    'The guard was shot to death on 23 April at his post. On Monday a rifle was found. The guard, 52, was shot to death at 6 a.m. as he slept.',
    '2015-04-23T06:00',
  ],
  ['The guard was shot to death on 23 April. On Monday a rifle was found at 6 a.m.', '2015-05-25T06:00'],
])('a clock time is of a day that the words give, and of none where it hangs on something told of: %s', (text, value) => {
  const times = timesIn(text, { published: '2015-05-26' })
  expect(times.find(({ quote }) => /6 a\.m/.test(quote))?.value).toBe(value)
})

test('a length that is said as from so long to so long keeps both in its reason', () => {
  expect(timesIn('It took two to three weeks.', { published: '2015-05-26' })[0]?.reason).toContain('2 to 3 weeks')
  expect(timesIn('It rained for the past two or three weeks.', { published: '2015-05-26' })[0]?.earliest).toContain('2015-05-05')
})
