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
])('%s', (text, atLeast, atMost) => {
  expect(ranges(text).map(([, ...range]) => range)).toEqual([[atLeast, atMost]])
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
    const began = performance.now()
    found(unit.repeat(Math.ceil(100_000 / unit.length)))
    expect(performance.now() - began, unit).toBeLessThan(1500) // 100 ms alone; a busy machine is slower
  }
})
