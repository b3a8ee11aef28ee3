// Places as reports of incidents name them: sites and lands by the noun behind, states in short, roads and their marks, corners, datelines, codes; and names that are no places.
import { expect, test } from 'vitest'
import { places } from '../../src/reading/extractors/places.ts'
import { readText } from './page-in-hand.ts'

const found = (text: string): readonly string[] =>
  places
    .find({ text, start: 0, inQuotation: () => false })
    .map(({ quote, value: { kind, name, within } }) => `${quote === name ? '' : `${quote} = `}${name}, ${kind}${within === null ? '' : ` in ${within}`}`)

test.each<readonly [string, readonly string[]]>([
  // by the noun behind
  ['A landslide hit the village of Tarn, Oke district.', ['Tarn, city', 'Oke district, district']],
  ['Gunmen swept into Marrick village in Yelde state.', ['Marrick, city', 'Yelde, region']],
  ['It was the worst in the normally peaceful Karsk province.', ['Karsk province, region']],
  ['The strike hit a depot in the Donetsk region.', ['Donetsk region, region']],
  ['It crashed two miles south of La Vela airport.', ['La Vela airport, area']],
  ['It stopped at Leeds station.', ['Leeds station, area in Leeds']],
  ['Fifteen are trapped in the Tarn copper mine.', ['Tarn copper mine = Tarn mine, area']],
  ['A bomb went off in front of Oke hospital.', ['Oke hospital, premises']],
  ['A raid hit the Oksarn refugee camp.', ['Oksarn refugee camp = Oksarn camp, area']],
  ['Shells fell in Deir al-Tarn and near al-Oke.', ['Deir al-Tarn, city', 'al-Oke, city']],
  ['It came down in West Java’s Oke district.', ['Oke district, district in West Java']],
  ['Part I of the order is for Region II.', ['Region II, region']],
  // named after somebody
  ['The road leads to Imam Harun Port.', ['Imam Harun Port, area']],
  ['They sailed from Port Ellery to Fort Dunn.', ['Port Ellery, city', 'Fort Dunn, city']],
  // states
  ['A tanker burned in Tarn, Ark., on Monday.', ['Tarn, Ark. = Tarn, city in Arkansas']],
  ['TARNVILLE, W.Va. – Miners waited.', ['TARNVILLE, W.Va. = TARNVILLE, city in West Virginia']],
  ['It ran to Oketon, New York.', ['Oketon, New York = Oketon, city in New York']],
  // roads
  ['It overturned near junction 12 of the M40.', ['junction 12 of the M40, area in M40']],
  ['The road was shut between junctions 28 and 29 of the M5.', ['junctions 28 and 29 of the M5, area in M5']],
  ['It left the road at kilometre 47 of the A4.', ['kilometre 47 of the A4, area in A4']],
  ['A bus burned at km 212 on National Highway 44.', ['km 212 on National Highway 44, area in National Highway 44']],
  ['A pile-up near mile marker 118 on Interstate 80.', ['mile marker 118 on Interstate 80, area in Interstate 80']],
  ['It was on NH-44 and on Dorvia Highway 62.', ['NH-44, street', 'Dorvia Highway 62, street']],
  // corners
  ['Shots fell at the corner of Hope and Mill Streets.', ['Hope = Hope Street, street', 'Mill Streets = Mill Street, street']],
  ['It was shut between 80th and 81st streets.', ['80th = 80th Street, street', '81st streets = 81st Street, street']],
  ['He stood at the corner of Dock Road and Mill Lane.', ['Dock Road, street', 'Mill Lane, street']],
  // datelines
  ['KHARTOUM, (Wire) – Three bombs went off.', ['KHARTOUM, city']],
  ['NEW DELHI, July 3 (Wire) — A train left the rails.', ['NEW DELHI, city']],
  ['Lima, Nov 28 (Wire).- A quake was felt.', ['Lima, city']],
  // codes
  ['The wreck lies at 53.41°N, 2.98°W.', ['53.41°N, 2.98°W, other']],
  ['It was found at 34°52′10″N 33°37′40″E.', ['34°52′10″N 33°37′40″E, other']],
  ['Come to 8FVC9G8F+6X at once.', ['8FVC9G8F+6X, other']],
  ['We are at ///filled.count.soap now.', ['///filled.count.soap, other']],
])('%s', (text, expected) => expect(found(text)).toEqual(expected))

test.each([
  'An attack on Hamas was denied by Hezbollah.',
  'Fighters of Boko Haram and from al-Shabaab fled.',
  'It was in The Lancet and in Channel 4 News.',
  'Typhoon Ida and Storm Franklin were blamed.',
  'In Phase II of Tier A he passed.',
  'The Lane camp said so.',
  'INJURED – 83',
  'UPDATE – more to come.',
  'He ran 5 km 20 times, and 1+1 is 2.',
  'The Indian village and the Olympic village were far.',
  'The Health district was closed.',
  'Prices rose 3.5, 4.2 and 5 per cent.',
])('no place in: %s', (text) => expect(found(text)).toEqual([]))

test('a town called after a prince stays a town', () => {
  const { places: read } = readText('Ferry sinks\n\nThe ferry had left Prince Rupert at eight. It sank 129 km south of Prince Rupert.')
  expect(read.map(({ name }) => name)).toEqual(['Prince Rupert', 'Prince Rupert'])
})

test('a long line of names takes time in step with its length', () => {
  const cost = (n: number): number => {
    const text = 'Tarn, Ark and Oke’s Marren 5th at km 12 in al-Oke°+///'.repeat(n)
    const from = process.threadCpuUsage().user
    places.find({ text, start: 0, inQuotation: () => false })
    return process.threadCpuUsage().user - from
  }
  cost(100)
  expect(cost(2000)).toBeLessThan(40 * Math.max(cost(200), 1000))
})
