import { expect, test } from 'vitest'
import { places } from '../../src/reading/extractors/places.ts'
import { readText } from './page-in-hand.ts'
import { known, liesIn } from '../../src/reading/places/gazetteer.ts'

const found = (text: string) => places.find({ text, start: 0, inQuotation: () => false })
const quotes = (text: string) => found(text).map(({ quote }) => quote)

test('the samples hold, and every place is verbatim', () => {
  for (const sample of places.samples) {
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
  ['A fire broke out near Ellery Wharf.', ['Ellery Wharf']],
  ['Crowds ran down Castle Street towards Tollgate Bridge.', ['Castle Street', 'Tollgate Bridge']],
  ['They met in Marren, a town on the coast.', ['Marren']],
  ['Residents of Holm said nothing.', ['Holm']],
  ['The mosque stands on the outskirts of Brannock.', ['Brannock']],
  ['He flew from Paris to Berlin.', ['Paris', 'Berlin']],
  ['It happened in Leeds, England.', ['Leeds, England']],
  ['In south London, shops stayed shut.', ['London']],
  ['They raided a bakery called Flour Power.', ['Flour Power']],
  ['Officers visited Carrick & Lowe on Monday.', ['Carrick & Lowe']],
  ['It lay at berth 4, then at Pier 2 and gate 17.', ['berth 4', 'Pier 2', 'gate 17']],
  ['The crane at the east quay fell.', ['the east quay']],
  ['People ran across Calder market.', ['Calder market']],
  ['She was in New York, Chicago and San Francisco.', ['New York', 'Chicago', 'San Francisco']],
  ['The north of Ukraine and Italy’s south were hit.', ['Ukraine', 'Italy']],
  ['Clashes in Neukölln, Berlin, and the Old Town.', ['Neukölln, Berlin', 'the Old Town']],
  ['Footage from Antwerp and Ghent spread.', ['Antwerp', 'Ghent']],
  ['At Lowe Transport, two drivers were fined.', ['Lowe Transport']],
  ['At the Golden Lantern restaurant, five men were held.', ['the Golden Lantern restaurant']],
])('%s', (text, expected) => {
  expect(quotes(text)).toEqual(expected)
})

test.each([
  'Manchester City beat Leeds United.',
  'The London Fire Brigade and the Greater Manchester Police came.',
  'The University of Leeds and the Bank of Harwick closed.',
  'Mrs Lincoln told Paris Whitfield about Austin Reed.',
  'Jackson said that Jordan Smith, 34, had gone.',
  'A spokeswoman told Metro London, the Harwick Gazette and the Calder Post.',
  'A steward told the Northern Ledger so.',
  'The Marren School District was asked in Swahili.',
  'In English, in May, in Parliament, on Facebook, on Saturday.',
  'The British, German and Kenyan ambassadors spoke Spanish.',
  'The UK’s laws and Britain’s government were blamed.',
  'Nathan Lane said so, and Mr Park agreed.',
  'An analyst at Brandt said the stock market fell.',
  'He shouted at Smith.',
  'Reading the letter was Nice, she said.',
])('no place in: %s', (text) => {
  expect(quotes(text)).toEqual([])
})

test('a headline’s capitals make no places', () => {
  expect(quotes('Harbour Workers Walk Out Over Pay And Hours')).toEqual([])
  expect(quotes('Harbour Workers Walk Out In Marseille Over Pay')).toEqual(['Marseille'])
})

test('a city lies in another only where it is near and much smaller', () => {
  expect(liesIn('Southall', 'London')).toBe(true)
  expect(liesIn('Leeds', 'England')).toBe(true)
  expect(liesIn('Manchester', 'London')).toBe(false) // though Kentucky has both, side by side
  expect(liesIn('Ohio', 'Florida')).toBe(false)
  expect(known('Nowhereville')).toBeNull()
  expect(known('Mosul')).toMatchObject({ kind: 'city', country: 'IQ' })
})

test('long runs of one thing take no time', () => {
  for (const unit of ['a', 'A', '“', '1', '(', ' ', 'Aa, ', 'Ab and ']) {
    const began = process.threadCpuUsage()
    found(unit.repeat(Math.ceil(100_000 / unit.length)))
    expect(process.threadCpuUsage(began).user / 1000, unit).toBeLessThan(1000) // some 100 ms of its thread
  }
})

test('whoever speaks and is something is no street, though the name ends like one', () => {
  const places = (text: string) => readText(text).places.map(({ quote }) => quote)
  expect(places('"It bent like a straw," said Mara Lane, a docker.')).toEqual([])
  expect(places('A fire broke out in Dock Lane, a street in Harwick, on Monday, police said.')).toContain('Dock Lane')
  expect(places('Downing Street said it knew of the fire.')).toEqual(['Downing Street'])
})
