import { expect, test } from 'vitest'
import { counts } from '../../src/reading/extractors/counts.ts'
import { numberAt, numberOf } from '../../src/reading/numbers.ts'

const found = (text: string) => counts.find({ text, start: 0, inQuotation: () => false })
const ranges = (text: string) => found(text).map(({ quote, value }) => [quote, value.atLeast, value.atMost])

test('the samples hold, and every count is verbatim', () => {
  for (const sample of counts.samples) {
    const here = found(sample.text)
    expect(
      here.map(({ quote }) => quote),
      sample.text,
    ).toEqual(sample.finds.map(({ quote }) => quote))
    for (const [index, wanted] of sample.finds.entries()) expect(here[index]?.value, sample.text).toMatchObject(wanted.value ?? {})
    for (const { quote, offset } of here) expect(sample.text.slice(offset, offset + quote.length)).toBe(quote)
  }
})

test.each([
  ['twenty-one', 21],
  ['one hundred and twenty', 120],
  ['two thousand and five', 2005],
  ['1.2 million', 1_200_000],
  ['3,000', 3000],
  ['half a dozen', 6],
  ['two dozen', 24],
  ['a hundred', 100],
  ['twenties', null],
  ['one of', null],
])('“%s” is the number %s', (phrase, value) => {
  expect(numberOf(phrase)).toBe(value)
})

test('a number reaches as far as it goes, and no further', () => {
  expect(numberAt('six six', 0)).toEqual({ value: 6, length: 3 })
  expect(numberAt('two and three', 0)).toEqual({ value: 2, length: 3 })
})

test.each([
  ['No fewer than eight bailiffs came.', 8, null],
  ['As many as 30 lorries waited.', null, 30],
  ['Fewer than 10 people stayed.', null, 9],
  ['No more than five guards were there.', null, 5],
  ['Over 200 dockers marched.', 201, null],
  ['Several hundred people gathered.', 200, null],
  ['Hundreds of people gathered.', 200, null],
  ['Tens of thousands of people left.', 20_000, null],
  ['About a dozen shots were heard.', 12, 12],
  ['5-10 men ran.', 5, 10],
  ['Five or six men ran.', 5, 6],
  ['There were no casualties.', 0, 0],
  ['At least two dozen homes were evacuated.', 24, null],
  // a denied hedge bounds the other side
  ['Not more than five crew survived.', null, 5],
  ['There were never more than six guards.', null, 6],
  ['The crew weren’t more than nine men.', null, 9],
  ['Not over 40 people stayed.', null, 40],
  ['Not fewer than ten people came.', 10, null],
  ['It took not less than three tugs.', 3, null],
  ['More than five crew survived.', 6, null],
  ['Over 1,000 but fewer than 1,500 fans stayed.', 1001, 1499],
  ['At least 10 but no more than 12 boats came.', 10, 12],
  ['He saw “two, maybe three” men run.', 2, 3],
  ['Two or possibly three men ran.', 2, 3],
  ['“Between 40 and 60” people were there.', 40, 60],
  ['Casualties rose from 12 to 17 overnight.', 17, 17],
  ['The number of injured rose from three to five.', 5, 5],
  ['From 12 to 17 people came.', 12, 17],
  ['There was no school fire.', 0, 0],
  ['No knife was found.', 0, 0],
  ['Both drivers were injured.', 2, 2],
  ['A single shot was fired.', 1, 1],
  ['Not a single person was hurt.', 0, 0],
  ['The match drew about 300.', 300, 300],
])('%s', (text, atLeast, atMost) => {
  expect(ranges(text).map(([, ...range]) => range)).toEqual([[atLeast, atMost]])
})

test.each([
  'There was no doubt, and no evidence was found.',
  'Both sides were said to be ready, and both papers called it a success.',
  'A woman of 45 was charged. A single mother came.',
  'He lives at 24 Mill Street and 9 Dock Road.',
  'The firm put the cost at 112, and it drew 300 from the bank.',
])('nothing is counted in “%s”', (text) => {
  expect(ranges(text)).toEqual([])
})

test('of how many is said by the way', () => {
  expect(found('Three of the 7 men were arrested.').map(({ quote, value }) => [quote, value.atLeast, value.verb])).toEqual([
    ['Three of the 7 men', 3, 'arrested'],
  ])
  expect(found('At least three of the five lifts were out.').map(({ quote, value }) => [quote, value.atLeast])).toEqual([
    ['At least three of the five lifts', 3],
  ])
})

test('what stands in another’s place is of the same', () => {
  expect(found('The rally drew 20,000 people; police estimated 4,500.').map(({ value }) => [value.of, value.atLeast])).toEqual([
    ['people', 20_000],
    ['people', 4500],
  ])
  expect(found('She said 90 sailors were held; the navy put the number at 112.').map(({ value }) => [value.of, value.atLeast, value.verb])).toEqual([
    ['sailors', 90, 'held'],
    ['sailors', 112, 'held'],
  ])
  expect(found('No more than 20 of the 60 boats came back.').map(({ quote, value }) => [quote, value.of])).toEqual([
    ['No more than 20 of the 60 boats', 'boats'],
  ])
})

test('what happened to people stands beside the count', () => {
  expect(found('The crash injured nine people and killed two passengers.').map(({ value }) => [value.of, value.verb])).toEqual([
    ['people', 'injured'],
    ['passengers', 'killed'],
  ])
  expect(found('Three were arrested.')[0]?.value).toMatchObject({ of: 'people', verb: 'arrested', atLeast: 3, atMost: 3 })
})

test.each([
  'The 34-year-old was 6 feet tall and weighed 80 kilograms.',
  'It cost £3 million, or $40, or 30 euros.',
  'On 13 May 2014 officers came at 9.30pm.',
  'In 2014 officers came.',
  'The 2013 riots were worse.',
  'They won 3-0 and lost 2-1.',
  'Call 020 7946 0958, or see page 4 and section 12.',
  'He lives at 14 Dock Road, Flat 2.',
  'Version 2.0 came after 20 years and three weeks.',
  'One of them said one another; no one and no longer.',
  'There were no plans and no doubt, one day or another.',
  'A 12-storey block, 3.5 miles away.',
  'About 30 per cent agreed, and 5% refused.',
  'It was the first time, the 3rd floor, the 21st century.',
  'Trains run 12 times a day, seven services a week.',
  'No comment, no questions, zero tolerance.',
])('nothing is counted in: %s', (text) => {
  expect(ranges(text)).toEqual([])
})

test('long runs of one character take no time', () => {
  for (const unit of ['a', '1', '“', '(', ' ', 'one ', '1,']) {
    const began = process.threadCpuUsage()
    found(unit.repeat(Math.ceil(100_000 / unit.length)))
    expect(process.threadCpuUsage(began).user / 1000, unit).toBeLessThan(1000) // some 100 ms of its thread
  }
})
