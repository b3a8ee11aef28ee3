// How many, in shapes beside the plain ones: shares, all but one, neither, lives and bodies, what is told of both, and what only looks like a count of people.
import { expect, test } from 'vitest'
import { counts } from '../../src/reading/extractors/counts.ts'
import { places } from '../../src/reading/extractors/places.ts'
import { readText } from './page-in-hand.ts'

const found = (text: string): readonly string[] =>
  counts
    .find({ text, start: 0, inQuotation: () => false })
    .map(({ quote, value: { atLeast, atMost, of, verb } }) => `${quote}: ${atLeast}-${atMost} ${of} ${verb}`)

test.each<readonly [string, readonly string[]]>([
  ['None of the 18 crew members was hurt.', ['None of the 18 crew members: 0-0 members hurt']],
  ['None of the 22 children aboard the bus was hurt.', ['None of the 22 children: 0-0 children hurt']],
  ['Neither of the two drivers was injured.', ['Neither of the two drivers: 0-0 drivers injured']],
  ['Not one of the miners was hurt.', ['Not one of the miners: 0-0 miners hurt']],
  ['Nobody has died.', ['Nobody: 0-0 people died']],
  ['The blast killed nobody.', ['nobody: 0-0 people killed']],
  ['The crash left no one injured.', ['no one: 0-0 people injured']],
  ['Nobody was killed or injured.', ['Nobody: 0-0 people killed', 'injured: 0-0 people injured']],
  ['No deaths or injuries were reported.', ['No deaths: 0-0 deaths reported', 'injuries: 0-0 people injuries']],
  ['All but one of the 14 miners were killed.', ['All but one of the 14 miners: 13-13 miners killed']],
  ['Two people lost their lives in the fire.', ['Two people: 2-2 people died']],
  ['One employee has lost his life.', ['One employee: 1-1 employee died']],
  ['The flood claimed three lives.', ['three lives: 3-3 lives died']],
  ['The fire cost the lives of eleven patients.', ['eleven patients: 11-11 patients died']],
  ['They found the bodies of two miners.', ['two miners: 2-2 miners died']],
  ['The group confirmed the deaths of five people.', ['five people: 5-5 people died']],
  ['Five people remain unaccounted for.', ['Five people: 5-5 people unaccounted']],
  ['Three suspects are in custody.', ['Three suspects: 3-3 suspects detained']],
  ['Two 17-year-olds were arrested.', ['Two 17-year-olds: 2-2 people arrested']],
  ['12 elderly people died.', ['12 elderly people: 12-12 people died']],
  ['Twelve in the first carriage were injured.', ['Twelve: 12-12 people injured']],
  ['Four men and two women were arrested.', ['Four men: 4-4 men arrested', 'two women: 2-2 women arrested']],
  ['It had 140 people on board, of whom 133 died.', ['140 people: 140-140 people aboard', '133: 133-133 people died']],
  ['No officers were killed; two were slightly wounded.', ['No officers: 0-0 officers killed', 'two: 2-2 officers wounded']],
  ['The toll is now 31, the minister said.', ['31: 31-31 people killed']],
  ['40+ people were hurt.', ['40+ people: 40-null people hurt']],
  ['Twenty people were killed or injured.', ['Twenty people: 20-20 people killed or injured']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected))

test.each([
  'Half of the 40 patients died.',
  'Most of the 50 workers were hurt.',
  'A third of the 90 passengers were injured.',
  'One in five of the 100 residents was hurt.',
  'All but three of the dead were awaiting trial.',
  'The fire could have killed hundreds.',
  'Neither the mayor nor the police were hurt by it.',
])('nothing is counted in: %s', (text) => expect(found(text)).toEqual([]))

const quotes = (text: string): readonly string[] => places.find({ text, start: 0, inQuotation: () => false }).map(({ quote }) => quote)

test.each<readonly [string, readonly string[]]>([
  ['The fire broke out in Block C, and Building 4 was lost.', ['Block C', 'Building 4']],
  ['The tunnel between Lenn and Ostby was closed.', ['Lenn', 'Ostby']],
  ['She flew from Harwick to Karsk.', ['Harwick', 'Karsk']],
  ['On the Sangam Ghat a rope gave way.', ['Sangam Ghat']],
])('%s', (text, expected) => expect(quotes(text)).toEqual(expected))

test.each(['The building I live in shook.', 'He moved from anger to Grief, a poem.', 'It was blocked by a ward sister.'])('no place in: %s', (text) =>
  expect(quotes(text)).toEqual([]),
)

test('a deck and a block are scopes, and a deck of which the headline tells is none', () => {
  const scopes = (text: string) => readText(text).counts.map(({ quote, scope }) => `${quote}: ${scope ?? '-'}`)
  expect(scopes('Three people were hurt. Nobody on the car deck was hurt.')).toEqual(['Three people: -', 'Nobody: the car deck'])
  expect(scopes('Three people were hurt. In Block D nobody was hurt.')).toEqual(['Three people: -', 'nobody: Block D'])
  expect(scopes('Fire on car deck\n\nNobody on the car deck was hurt.')).toEqual(['Nobody: -'])
})

test('lists of a situation report', () => {
  expect(found('Dead: 3')).toEqual(['3: 3-3 people dead'])
  expect(found('Deaths (confirmed): 7; injured: 19')).toEqual(['7: 7-7 people dead', '19: 19-19 people injured'])
  expect(found('Room: 3')).toEqual([])
  expect(found('Dead: 3 p.m.')).toEqual([])
})

test('a house behind what it is like, and its ruins', () => {
  expect(quotes('The four-storey Sea Pearl Hotel on Koh Samra collapsed.')).toEqual(['Sea Pearl Hotel', 'Koh Samra'])
  expect(quotes('They searched the ruins of the Sea Pearl Hotel.')).toEqual(['Sea Pearl Hotel'])
  expect(quotes('The owners of the Sea Pearl Hotel denied it.')).toEqual([])
})

test('ages, those aboard, a way and a mine, and a bridge that is named after a queen', () => {
  expect(found('Two men, 23 and 31, were arrested.')).toEqual(['Two men: 2-2 men arrested'])
  expect(found('None of the 30 people aboard was hurt.')).toEqual(['None of the 30 people: 0-0 people hurt'])
  expect(quotes('A bus overturned between Calder and Tolland.')).toEqual(['Calder', 'Tolland'])
  expect(quotes('A landslide struck the Kalundwe mine.')).toEqual(['Kalundwe mine'])
  const onPage = (text: string) => readText(text).places.map(({ quote }) => quote)
  expect(onPage('News\n\nA crane fell on the Queen Ida Bridge.')).toEqual(['Queen Ida Bridge'])
  expect(onPage('News\n\nGeneral Anna Park spoke. He met Park on Monday.')).toEqual([])
})
