// Where it happened, beside what else places are named for: near what, on the way to what, who is called by it, where somebody writes or speaks.
import { expect, test } from 'vitest'
import { ask, wordsOf, type Page } from './pages-asked.ts'

const where = async (...texts: readonly string[]): Promise<readonly string[]> =>
  wordsOf(await ask('where', ...texts.map((text, i): Page => [`Paper ${i}`, '2026-03-02', text])))
const LEAD = 'Train derails in Celje\n\nA train derailed in the town of Celje on Sunday.'

test.each([
  ['near what', 'The train derailed 30 miles north of Split.'],
  ['how far away', 'A fire was put out in Split, five miles away from the derailed train.'],
  ['whose officials', 'The train derailed, Split officials said.'],
  ['beside what', 'The train derailed south of Split.'],
  ['off what', 'The derailed train lies two kilometres off the coast of Split.'],
  ['where it was going', 'The train was going from Madrid to the coastal city of Split.'],
  ['where it had stood', 'Before the train rolled into town, it was parked in Split.'],
  ['who is called by it', 'The derailed train was checked, said the mayor of Split.'],
  ['whose officer', 'The train derailed, Split’s chief safety officer told the radio.'],
  ['where somebody speaks', 'The minister told reporters outside Split Hall that the train derailed.'],
  ['where somebody will be', 'The train company will speak on the derailed train in Split.'],
  ['where the police searched', 'Two people were arrested over the derailed train and four flats searched in Split.'],
  ['where helpers come from', 'Helicopters came from Split after the train derailed.'],
  ['where the hurt are treated', 'Four people injured when the train derailed were treated in hospitals in Split and Zadar.'],
  ['where relatives wait', 'Relatives of those on the derailed train waited at a station in Split.'],
  ['where it was felt', 'The derailed train was heard in Split.'],
  ['where people marched', 'People marched in Split after the train derailed.'],
  ['where the train is from', 'The derailed train had been hired by a school in Split.'],
  ['where there were others', 'The train derailed months after accidents in Split and Zadar.'],
  ['who speaks there', 'The train derailed, said a spokeswoman for the Red Cross in Split.'],
  ['what it is called after', 'Passengers of the ferry Split saw the derailed train. All aboard the Split were safe when the train derailed.'],
  ['where the hurt are', 'Victims of the derailed train lie in the Split Hospital.'],
])('not %s', async (_, text) => {
  expect(await where(`${LEAD} ${text}`)).toEqual(['Celje'])
})

test('a hospital in whose ward it burnt', async () => {
  expect(await where('Fire at hospital in Celje\n\nA fire broke out at the Anna Lind Hospital on Sunday.')).toContain('Anna Lind Hospital')
})

test('near what it happened, where nobody says more', async () => {
  expect(await where('Train derails\n\nA train derailed 30 miles north of Split on Sunday.')).toEqual(['Split'])
})

test('near what it happened, where another page says more', async () => {
  expect(await where('Train derails\n\nA train derailed 30 miles north of Split on Sunday.', LEAD)).toEqual(['Celje'])
})

test('from where a paper writes, where another page names another town', async () => {
  const written = 'Train derails\n\nSPLIT — A train derailed on Sunday.'
  expect(await where(written)).toEqual(['Split'])
  expect(await where(written, LEAD)).toEqual(['Celje'])
  expect(await where(written, 'Train derails\n\nA train derailed in Split on Sunday.')).toEqual(['Split'])
})

test('a name with its accents and without', async () => {
  expect(
    await where('Train derails in Köln\n\nA train derailed in Köln on Sunday.', 'Train derails in Koln\n\nA train derailed in Koln on Sunday.'),
  ).toHaveLength(1)
})

test('a district by its name and by what it is', async () => {
  const page = (place: string): string => `Fire in ${place}\n\nA fire broke out in ${place} on Sunday.`
  expect(await where(page('Orlen'), page('the Orlen district'))).toHaveLength(1)
})

test('a year is no clock time of a time zone', async () => {
  expect(await where('Train derails near Celje\n\nA train derailment at 20:41 (1841 UTC) yesterday in Celje in Slovenia left nine people dead.')).toEqual([
    'Celje',
  ])
})
