// How many, in the shapes of reports of incidents: tolls that rose, fact boxes, what became of people in several words, parts of a whole; and numbers that count nobody.
import { expect, test } from 'vitest'
import { counts } from '../../src/reading/extractors/counts.ts'
import { readText } from './page-in-hand.ts'

const found = (text: string): readonly string[] =>
  counts
    .find({ text, start: 0, inQuotation: () => false })
    .map(({ quote, value: { atLeast, atMost, about, of, verb } }) => `${quote}: ${atLeast}-${atMost}${about ? '~' : ''} ${of} ${verb}`)

test.each<readonly [string, readonly string[]]>([
  // tolls
  ['The death toll from the flash floods in Dorvia’s Lower Velin province rose to 32.', ['32: 32-32 people killed']],
  ['The toll went up to 31, the ministry said.', ['31: 31-31 people killed']],
  ['The death toll stood at 9 on Monday.', ['9: 9-9 people killed']],
  ['The number of confirmed dead now stands at 41.', ['41: 41-41 people killed']],
  ['Officials raised the number of injured to 62.', ['62: 62-62 people injured']],
  ['The latest rescue brought to six the number of survivors.', ['six: 6-6 people survived']],
  ['The toll is 31 and counting.', ['31 and counting: 31-null people killed']],
  ['Three more bodies were recovered, bringing the total to 17.', ['Three more bodies: 3-3 bodies died', '17: 17-17 bodies died']],
  ['Four died at the scene and five in hospital, which makes nine in all.', ['Four: 4-4 people died', 'five: 5-5 people died', 'nine in all: 9-9 people died']],
  ['Two so far have died.', ['Two: 2-2 people died']],
  ['Seven die as a hall collapses in Karsk', ['Seven: 7-7 people died']],
  ['Jet in flames kills at least 41 in Velin', ['at least 41: 41-null people killed']],
  ['Bombers kill 28 people, wound more than 70', ['28 people: 28-28 people killed', 'more than 70: 71-null people wounded']],
  ['More than 20 martyrs fell in the raid.', ['More than 20 martyrs: 21-null people killed']],
  ['Eight Dorvians were martyred at dawn.', ['Eight Dorvians: 8-8 dorvians killed']],
  // bounds
  ['As many as 99 people were missing.', ['As many as 99 people: null-99~ people missing']],
  ['No fewer than 19 lives were lost.', ['No fewer than 19 lives: 19-null lives died']],
  ['The search went on for some dozen people.', ['some dozen people: 12-12~ people null']],
  ['Forty (40) passengers were stranded.', ['Forty (40) passengers: 40-40 passengers stranded']],
  // fact boxes
  ['Dead: 12; injured: 40; missing: 3', ['12: 12-12 people dead', '40: 40-40 people injured', '3: 3-3 people missing']],
  ['Houses destroyed: 1,200', ['1,200: 1200-1200 houses destroyed']],
  ['INJURED – 83: Regions I and II', ['83: 83-83 people injured']],
  ['Dead: 8 (2 in Holm; 1 in Tarn)', ['8: 8-8 people dead', '2: 2-2 people dead', '1: 1-1 people dead']],
  // what became of people
  ['Twelve are being treated in hospital.', ['Twelve: 12-12 people hospitalised']],
  ['30 people were taken by ambulance to two local hospitals.', ['30 people: 30-30 people hospitalised', 'two local hospitals: 2-2 hospitals null']],
  ['Two passengers suffered minor burns.', ['Two passengers: 2-2 passengers injured']],
  ['Some 300 residents were moved out.', ['Some 300 residents: 300-300~ residents evacuated']],
  ['The spill forced more than 200 people to evacuate.', ['more than 200 people: 201-null people evacuated']],
  ['He said that more than three dozen had been pulled from under the rubble.', ['more than three dozen: 37-null people rescued']],
  ['Rescuers pulled four miners from the shaft.', ['four miners: 4-4 miners rescued']],
  ['Crews were unable to locate two passengers.', ['two passengers: 2-2 passengers missing']],
  ['The ferry was carrying 239 people.', ['239 people: 239-239 people aboard']],
  ['It had 120 passengers and six crew on board.', ['120 passengers: 120-120 passengers aboard', 'six crew: 6-6 crew aboard']],
  ['All 17 people on board were killed.', ['All 17 people: 17-17 people killed']],
  [
    'Of the 200 workers, 187 have been accounted for and 13 are unaccounted for.',
    ['the 200 workers: 200-200 workers null', '187: 187-187 people accounted', '13: 13-13 people missing'],
  ],
  ['No one was in custody.', ['No one: 0-0 people detained']],
  // wagons
  ['38 wagons derailed and 12 were damaged.', ['38 wagons: 38-38 wagons derailed', '12: 12-12 wagons damaged']],
  ['The train had 57 wagons, 27 of them carrying gas.', ['57 wagons: 57-57 wagons null', '27 of them: 27-27 wagons null']],
  // counted beside others
  ['The bodies of six women and three children were recovered.', ['six women: 6-6 women died', 'three children: 3-3 children died']],
  ['Police arrested two men and three women fled.', ['two men: 2-2 men arrested', 'three women: 3-3 women null']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected))

test.each([
  'The 27-coach train, 410 metres long, hit a car at 80 mph.',
  'Unit 731 and the 3rd Battalion of the 42nd Brigade fought there.',
  'A Boeing 737 and an Airbus 320 used runway 27.',
  'The shares fell 12 to 340 pence, and the side won 3-1.',
  'Magnitude: 7\nDepth: 10 km\nComments: 12',
  'A Level 4 alert on 11 December at 21 Dock Street for a Category 5 storm.',
  'Boys aged 12, 14 and 16 were taken to hospital.',
  'The storm came in two waves.',
  'Room 12 was moved out, and at 7 were taken to hospital what was left.',
  'A stadium with a capacity of 40,000 was full.',
  'The flood could kill 300.',
])('nobody is counted in: %s', (text) => expect(found(text)).toEqual([]))

test('bodies that were seen, carried or named are not how many died', () => {
  expect(found('I carried 12 bodies.')).toEqual(['12 bodies: 12-12 bodies null'])
  expect(found('Six bodies have been identified.')).toEqual(['Six bodies: 6-6 bodies null'])
  expect(found('Two bodies of water lie behind the dam.')).toEqual(['Two bodies: 2-2 bodies null'])
})

test('those included are some of the whole, and fared like it', () => {
  const { counts: read } = readText('Blast in Karsk\n\nA blast hit Karsk on Monday. At least 64 people were injured, including 14 children, the mayor said.')
  const [whole, some] = read
  expect(some).toMatchObject({ of: 'children', verb: 'injured', partOf: whole?.id })
})

test('a long line of numbers takes time in step with its length', () => {
  const cost = (n: number): number => {
    const text = 'the death toll rose 12 were taken to, including 14 and '.repeat(n)
    const from = process.threadCpuUsage().user
    counts.find({ text, start: 0, inQuotation: () => false })
    return process.threadCpuUsage().user - from
  }
  cost(200)
  expect(cost(4000)).toBeLessThan(40 * Math.max(cost(400), 1000))
})
