// Whole pages of our own: every time that must be found, in order, and nothing else. The lists were read by hand against the pages.
import { expect, test } from 'vitest'
import { timesIn, told } from './read-times.ts'

type Page = { readonly name: string; readonly published: string; readonly zone: string; readonly text: string; readonly times: readonly string[] }

const pages: readonly Page[] = [
  {
    name: 'a page of the shape of the acceptance case, with an update',
    published: '2014-06-17',
    zone: 'Europe/London',
    text: `Watch: Dock Inspectors Chased From Quay

Footage showing at least four port inspectors being driven off the east quay at Harnmouth has surfaced online.

The clip is thought to have been filmed on Thursday morning. It first appeared on ClipShare on Thursday night, and on Vidbox on Friday at 7.15am.

A similar video from 2011 shows scenes in Calder. Another was posted in the summer of 2012.

“I'll have you next time,” a man shouts. The page had been viewed 2000 times by 9pm on Friday, and 1,998 people had liked it.

Crews meet every Monday. The port, which opened in 1962, is 60 years old and closes between 22 December and 3 January each year.

The Port Office has been asked about last Thursday’s events.

UPDATE: The Port Office has confirmed the incident, which in fact happened on June 3. On that day, officers visited three premises. Two days later they came back. The following week, a man was charged.`,
    times: [
      'Thursday morning = 2014-06-12TMO',
      'Thursday night = 2014-06-12TNI',
      'Friday at 7.15am = 2014-06-13T07:15',
      '2011 = 2011',
      'the summer of 2012 = 2012-SU',
      'next time = FUTURE_REF',
      '9pm on Friday = 2014-06-13T21:00',
      'every Monday = XXXX-WXX-1',
      '1962 = 1962',
      '22 December and 3 January = 2013-12-22/2014-01-03',
      'each year = P1Y',
      'last Thursday = 2014-06-12',
      'June 3 = 2014-06-03',
      'that day = 2014-06-03',
      'Two days later = 2014-06-05',
      'The following week = 2014-W24',
    ],
  },
  {
    name: 'a morning report with its hour of publication',
    published: '2023-10-12T09:12',
    zone: 'Europe/London',
    text: `Bridge clash: what we know

Published 12 October 2023, 09:12

A march across the Orrin bridge turned violent last night. Police were called at about 22:40 on Wednesday. The crowd had gathered since early afternoon.

By midnight, 14 people were hurt. The bridge reopened at 05:30 GMT today. The council will meet next Tuesday, and a hearing is due on 3 November.

Organisers say the march was announced two weeks ago, on 28 September. A year earlier a similar march passed without trouble. It has been held annually since the late 1990s.

"We waited for three hours," said one man. Between 13 and 15 October the bridge will be closed overnight.`,
    times: [
      '12 October 2023, 09:12 = 2023-10-12T09:12',
      'last night = 2023-10-11TNI',
      '22:40 on Wednesday = 2023-10-11T22:40',
      'early afternoon = 2023-10-11TAF',
      'midnight = 2023-10-11T24:00',
      '05:30 GMT today = 2023-10-12T05:30Z',
      'next Tuesday = 2023-10-17',
      '3 November = 2023-11-03',
      'two weeks ago = 2023-W39',
      '28 September = 2023-09-28',
      'A year earlier = 2022',
      'annually = P1Y',
      'the late 1990s = 199',
      'three hours = PT3H',
      '13 and 15 October = 2023-10-13/2023-10-15',
      'overnight = 2023-10-13TNI',
    ],
  },
  {
    name: 'a report that counts in two zones',
    published: '2021-08-10',
    zone: 'Europe/Berlin',
    text: `Explosion at Velden depot

The blast occurred at 1420 GMT on 07/08/2021, officials said on Sunday. Initial reports put it at around half past three in the afternoon local time.

Residents heard it again the next morning. The depot, built in the 1970s, was inspected in March and again in mid-June; a further check was planned for the first quarter of 2022.

On Monday evening the ministry published satellite pictures from 5 August. It said they had been taken at 10:32:15 UTC. For several weeks there had been warnings, and in recent days more trucks had come.

Last year 12 depots were closed. On New Year's Eve 2019 a fire broke out at the same site. The minister may march on; her team won 3-2.`,
    times: [
      '1420 GMT on 07/08/2021 = 2021-08-07T14:20Z',
      'Sunday = 2021-08-08',
      'half past three in the afternoon = 2021-08-07T15:30',
      'the next morning = 2021-08-08TMO',
      'the 1970s = 197',
      'March = 2021-03',
      'mid-June = 2021-06',
      'the first quarter of 2022 = 2022-Q1',
      'Monday evening = 2021-08-09TEV',
      '5 August = 2021-08-05',
      '10:32:15 UTC = 2021-08-05T10:32:15Z',
      'several weeks = PXW',
      'recent days = PXD',
      'Last year = 2020',
      "New Year's Eve 2019 = 2019-12-31",
    ],
  },
  {
    name: 'a check of an older video, across a change of clocks',
    published: '2025-03-11',
    zone: 'America/New_York',
    text: `Flood video is older than claimed

A video shared this week claims to show Saturday's flood in Marlow Bay. It was first uploaded on 14 January 2018, seven years ago.

The earliest copy we found was posted at 6:05 p.m. EST on Jan. 14, 2018. The account that shared it last weekend joined in December 2023.

The council said the flood on Saturday 8 March lasted from 3am to 5am. The tide peaked shortly before 4am. The river had been rising since Friday.

Editor's note: an earlier version of this story said the video was posted on Feb 14. It was posted in January.`,
    times: [
      'this week = 2025-W11',
      'Saturday = 2025-03-08',
      '14 January 2018 = 2018-01-14',
      'seven years ago = 2018',
      '6:05 p.m. EST on Jan. 14, 2018 = 2018-01-14T18:05',
      'last weekend = 2025-W10-WE',
      'December 2023 = 2023-12',
      'Saturday 8 March = 2025-03-08',
      '3am to 5am = 2025-03-08T03:00/2025-03-08T05:00',
      '4am = 2025-03-08T04:00',
      'Friday = 2025-03-07',
      'Feb 14 = 2025-02-14',
      'January = 2025-01',
    ],
  },
  {
    name: 'a statement of an authority',
    published: '2026-05-22',
    zone: 'Europe/London',
    text: `Arrests at the market: statement

On the morning of 21 May, at approximately 0640 hours, officers attended the market. At 0700 they left. The operation followed complaints over the past six months.

The footage circulating since yesterday was recorded on the evening of 19 May, two days before the operation, and not on Wednesday as has been claimed. At that time no officers were present.

Between Monday and Wednesday of last week there were no operations. Further details will be given by noon tomorrow. The inquiry is expected to report in autumn 2026, at the end of the year or early next year.`,
    times: [
      'the morning of 21 May, at approximately 0640 hours = 2026-05-21T06:40',
      '0700 = 2026-05-21T07:00',
      'the past six months = P6M',
      'yesterday = 2026-05-21',
      'the evening of 19 May = 2026-05-19TEV',
      'two days = P2D',
      'Wednesday = 2026-05-20',
      'Monday and Wednesday of last week = 2026-05-11/2026-05-13',
      'noon tomorrow = 2026-05-23T12:00',
      'autumn 2026 = 2026-FA',
      'the end of the year = 2026',
      'early next year = 2027',
    ],
  },
  {
    name: 'numbers that only look like times',
    published: '2025-05-01',
    zone: 'Europe/Warsaw',
    text: `Tram line protest enters second week

Protesters have blocked the tram line since Easter Monday. The clip, seen 40,000 times, was streamed live at five o'clock this morning and deleted an hour later.

It was quarter to nine on Saturday night when the first stones flew. Drivers stopped work from 1 to 3 p.m. on Sunday. On Christmas Eve last year the same group blocked the bridge for half an hour.

The operator carried 1990 passengers on an average day in the first half of 2024. It now runs four trams a day and 24 hours a day at weekends. Services will resume on the 28th. The route 2015 bus is not affected, flat 1984 is empty, and the €2024 fine stands.

In the early hours of Sunday the line was cleared. By then, the police said, it was too late. The mayor, aged 58, took office in May 2020, five years ago. She said "May I be clear: we will march in March."`,
    times: [
      'Easter Monday = 2025-04-21',
      "five o'clock this morning = 2025-05-01T05:00",
      'an hour later = 2025-05-01T06:00',
      'quarter to nine on Saturday night = 2025-04-26T20:45',
      '1 to 3 p.m. on Sunday = 2025-04-27T13:00/2025-04-27T15:00',
      'Christmas Eve last year = 2024-12-24',
      'half an hour = PT30M',
      'the first half of 2024 = 2024-H1',
      'now = PRESENT_REF',
      '24 hours a day = P1D',
      'weekends = XXXX-WXX-WE',
      'the 28th = 2025-05-28',
      'the early hours of Sunday = 2025-04-27TMO',
      'May 2020 = 2020-05',
      'five years ago = 2020',
      'March = 2026-03',
    ],
  },
]

test.each(pages)('$name', ({ text, published, zone, times }) => {
  expect(told(timesIn(text, { published, zone }))).toEqual(times)
})

test.each(pages)('without its date nothing is guessed: $name', ({ text, zone }) => {
  for (const time of timesIn(text, { zone })) {
    if (time.needsDateline) expect([time.earliest, time.latest]).toEqual([null, null])
    for (const [year] of time.value.matchAll(/(?<![\d:T])(?:19|20)\d\d/g)) expect(text).toContain(year)
  }
})
