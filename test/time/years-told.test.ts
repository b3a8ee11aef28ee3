// The year of a date said without one, where the page itself tells it: a chronicle's own run of years, the same day in full, a weekday. And which figure is the day.
import { expect, test } from 'vitest'
import { timeIn, timesIn } from './read-times.ts'

const said = (text: string, published = '2019-05-14', zone = 'Europe/London'): readonly string[] =>
  timesIn(text, { published, zone }).map(({ quote, value }) => `${quote} = ${value}`)

const CHRONICLE = `The works opened in March 1931. On 4 May 1934 the north shed burned. By early June, sixty men had no work.

In December 1936 the mill was sold. In January, the new owners closed it; during the summer the river rose, and by the end of the year nothing was left. On 9 April 1938 the chapel went too. The following month the last family moved away.`

test('a page that looks back over years goes on from the year it told last', () => {
  expect(said(CHRONICLE)).toEqual([
    'March 1931 = 1931-03',
    '4 May 1934 = 1934-05-04',
    'early June = 1934-06',
    'December 1936 = 1936-12',
    'January = 1937-01',
    'the summer = 1937-SU',
    'the end of the year = 1937',
    '9 April 1938 = 1938-04-09',
    'The following month = 1938-05',
  ])
  for (const time of timesIn(CHRONICLE, { published: '2019-05-14' })) expect(time.needsDateline).toBe(false)
})

test('a bare year within a sentence is a look aside; one that opens a sentence is where the telling goes on', () => {
  const lead = 'The line was laid in May 1951 and raised in July 1954. '
  expect(said(`${lead}In August, the worst flood since 1902 broke it.`).slice(2)).toEqual(['August = 1954-08', '1902 = 1902'])
  expect(said(`${lead}In 1960 it was sold. In August the buyer sold it again.`).slice(2)).toEqual(['1960 = 1960', 'August = 1960-08'])
})

test('news counts from its own day, whatever years it names', () => {
  expect(said('He was elected in May 2010 and again in June 2014. On Monday he said he would go. In March he had denied it.').at(-1)).toBe('March = 2019-03')
  expect(said('It opened in May 2010 and shut in June 2014. It will open again in October.').at(-1)).toBe('October = 2019-10')
  expect(said('Since 2008 it has lost money. In March it lost more.').at(-1)).toBe('March = 2019-03')
})

test('a day that the page has in full elsewhere is of that year, unless such a day has just been or is to come', () => {
  expect(said('Pictures of the 20 November fire emerged. The fire of 20 November 2016 killed nobody.')[0]).toBe('20 November = 2016-11-20')
  expect(said('A clip of 2 May 2014 was posted again on 2 May.')).toEqual(['2 May 2014 = 2014-05-02', '2 May = 2019-05-02'])
  expect(said('It fell on 9 June 2016. They will meet on 9 June.')).toEqual(['9 June 2016 = 2016-06-09', '9 June = 2019-06-09'])
  expect(said('On Monday it rained. It fell on 9 June 2014, on 9 June 2016 and on 9 June 2016. They told of the 9 June collapse.').at(-1)).toBe(
    '9 June = 2018-06-09',
  )
})

test('the year said once behind two dates is of both', () => {
  expect(said('In April and June 2014 he wrote.')).toEqual(['April = 2014-04', 'June 2014 = 2014-06'])
  expect(said('It shut on 3 May or 2 June 2014.')).toEqual(['3 May = 2014-05-03', '2 June 2014 = 2014-06-02'])
  expect(said('He wrote in June and in April 2014.')).toEqual(['June = 2018-06', 'April 2014 = 2014-04'])
})

test('a check of old pictures gives years for them and none for the posts of last week', () => {
  expect(said('A clip of 2 March 2014 and one of 3 June 2016 were posted again on 2 May. The post of 5 May was shared in April.')).toEqual([
    '2 March 2014 = 2014-03-02',
    '3 June 2016 = 2016-06-03',
    '2 May = 2019-05-02',
    '5 May = 2019-05-05',
    'April = 2019-04',
  ])
})

test('a record with a day at the head of each entry has the year of the head that says one', () => {
  const record = (first: string): string => `The night of the flood\n\n${first}\n\n11.40pm The bank breaks.\n\nFebruary 3\n\n6am The last house is searched.\n`
  expect(said(record('February 2, 2017'))).toEqual([
    'February 2, 2017 = 2017-02-02',
    '11.40pm = 2017-02-02T23:40',
    'February 3 = 2017-02-03',
    '6am = 2017-02-03T06:00',
  ])
  expect(said('The bridge of February 2, 2017, closed on\n\nFebruary 3 for a day.').at(1)).toBe('February 3 = 2019-02-03')
})

test('a story filed on a day of its own counts from there, and a page from its own', () => {
  expect(said('PORT ELIZA, May 12 (Coastal News) -- Two boats sank yesterday. They had left on Saturday.')).toEqual([
    'May 12 = 2019-05-12',
    'yesterday = 2019-05-11',
    'Saturday = 2019-05-11',
  ])
  expect(said('PORT ELIZA, March 12 (Coastal News) -- Two boats sank yesterday.').at(-1)).toBe('yesterday = 2019-05-13')
  expect(said('In Port Eliza, May 12 was quiet. Two boats sank yesterday.').at(-1)).toBe('yesterday = 2019-05-13')
})

test('years before the common era are told and bound nothing', () => {
  expect(timesIn('In 490 BC the fleet sailed.', { published: '2019-05-14' })).toMatchObject([
    { quote: '490 BC', value: 'BC0490', edtf: '-0489', earliest: null, latest: null },
  ])
  // never of the year 1200
  expect(said('Temple walls of 1200 BC stand there.')).toEqual(['1200 BC = BC1200'])
  expect(said('It has 300 bc of memory.')).toEqual([])
})

test('a month said again, where nothing tells which, is the one told of before', () => {
  expect(said('They will vote in November. The date of the vote in November is set by law.')).toEqual(['November = 2019-11', 'November = 2019-11'])
  expect(said('It opened in November last year. The date of the vote in November is set by law.').at(-1)).toBe('November = 2018-11')
  expect(said('They will vote in November. It was lost in November.').at(-1)).toBe('November = 2018-11')
})

test('a weekday beside a day chooses among the years on the page', () => {
  expect(said('The quay was built in May, 1886. Sunday, the 2d of May, passed without a stroke of work.', '1899-01-01').at(-1)).toBe(
    'Sunday, the 2d of May = 1886-05-02',
  )
})

test.each([
  ['It fell on 3/5/2019.', 'Europe/London', '2019-05-03', '2019-03-05T00:00:00+00:00', '2019-05-04T00:00:00+01:00'],
  ['It fell on 3/5/2019.', 'America/Chicago', '2019-03-05', '2019-03-05T00:00:00-06:00', '2019-05-04T00:00:00-05:00'],
  ['It fell on 3/5/2019 (Tuesday).', 'Europe/London', '2019-03-05', '2019-03-05T00:00:00+00:00', '2019-03-06T00:00:00+00:00'],
  ['It fell on 5/10/2019.', 'Europe/London', '2019-05-10', '2019-05-10T00:00:00+01:00', '2019-05-11T00:00:00+01:00'],
  ['It fell on 3.5.2019.', 'America/Chicago', '2019-05-03', '2019-05-03T00:00:00-05:00', '2019-05-04T00:00:00-05:00'],
  ['It fell on 2019/03/05.', 'Europe/London', '2019-03-05', '2019-03-05T00:00:00+00:00', '2019-03-06T00:00:00+00:00'],
])('%s, read in %s', (text, zone, value, earliest, latest) => {
  expect(timeIn(text, { published: '2019-05-14', zone })).toMatchObject({ value, earliest, latest })
})

test('where figures do not tell the day both are kept, and what hangs on them is of the likelier one', () => {
  const [date, evening] = timesIn('It fell on 3/5/2019. That evening it rained.', { published: '2019-05-14' })
  expect(date).toMatchObject({ edtf: '[2019-03-05,2019-05-03]', reason: expect.stringContaining('could also be 5 March') })
  expect(evening).toMatchObject({ value: '2019-05-03TEV' })
})

test('other dates of the page in figures tell the order', () => {
  expect(said('It rose on 23/4/2019 and fell on 3/5/2019.').at(-1)).toBe('3/5/2019 = 2019-05-03')
  expect(said('It rose on 4/23/2019 and fell on 3/5/2019.').at(-1)).toBe('3/5/2019 = 2019-03-05')
})
