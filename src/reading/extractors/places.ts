// Places as written: streets, premises, districts, cities, countries, and names that no gazetteer holds but the sentence places.
//
// A name is a place by its last word ("Rye Lane"), because it is known (gazetteer.ts), or because of the words before it ("in Harwick",
// "the streets of Harwick"). Bodies, papers, teams and persons that carry a place in their name are none. "Southall, London" is one
// place in another. What only the whole page can tell (a name that is a person's further down, "the second business" of which two)
// is decided in place-names.ts.
import { codesIn } from '../places/place-codes.ts'
import { datelineIn } from '../places/place-datelines.ts'
import { joinedByComma } from '../places/place-joins.ts'
import { inHeadline } from '../places/place-headlines.ts'
import { listed } from '../places/place-lists.ts'
import { ofItsRoad, ROAD_WORDS, roadsIn } from '../places/place-roads.ts'
import { namesIn } from '../places/place-rules.ts'
import { scanOf, type Place, type PlaceFound } from '../places/place-setting.ts'
import { STATE_WORDS, statesIn } from '../places/place-states.ts'
import { PREMISES_NOUNS } from '../places/place-words.ts'
import { joined, triggered } from '../triggers.ts'
import type { Extractor } from '../../model/sockets.ts'
import type { PlaceKind } from '../../model/statement.ts'

export const places: Extractor<PlaceFound> = {
  name: 'places',

  find(sentence) {
    const scan = scanOf(sentence)
    const found = [
      ...rulesIn(sentence.text).flatMap(({ find }) => find(sentence.text)),
      ...(scan.titleCase ? [] : listed(sentence.text)),
      ...(scan.titleCase ? inHeadline(scan) : namesIn(scan)),
      ...datelineIn(sentence.text),
      ...codesIn(sentence.text),
    ]
    return joinedByComma(sentence.text, withoutOverlaps(found)).map(({ start, end, ...value }) => ({
      quote: sentence.text.slice(start, end),
      offset: start,
      value,
    }))
  },

  samples: [
    {
      text: 'The crane came down in Dock Road, Harwick, on Saturday.',
      finds: [{ quote: 'Dock Road, Harwick', value: { kind: 'street', name: 'Dock Road', within: 'Harwick' } }],
    },
    { text: 'At Brandt & Sons, three men were arrested.', finds: [{ quote: 'Brandt & Sons', value: { kind: 'premises' } }] },
    {
      text: 'Older clips show scenes in Salford, Manchester and the East End.',
      finds: [
        { quote: 'Salford, Manchester', value: { name: 'Salford', within: 'Manchester' } },
        { quote: 'the East End', value: { kind: 'district', name: 'East End' } },
      ],
    },
    { text: 'Nothing was found at the second shop.', finds: [{ quote: 'the second shop', value: { kind: 'premises' } }] },
    { text: 'Protesters filled the streets of Marren.', finds: [{ quote: 'Marren', value: { kind: 'city' } }] },
    { text: 'The ship lay at berth 4 in Calder Harbour.', finds: [{ quote: 'berth 4' }, { quote: 'Calder Harbour', value: { kind: 'area' } }] },
    { text: 'In a Dockside cafe, people were filmed.', finds: [{ quote: 'a Dockside cafe', value: { kind: 'premises', within: 'Dockside' } }] },
    {
      text: 'The villages of Tarn and Marrick, and the road between Oke and Pell, were cut off.',
      finds: [{ quote: 'Tarn', value: { kind: 'city' } }, { quote: 'Marrick' }, { quote: 'Oke' }, { quote: 'Pell' }],
    },
    { text: 'A dispute between Lane and Pell divided the districts.', finds: [] },
    { text: 'A spokesman for the London Fire Brigade spoke to the Harwick Gazette.', finds: [] },
    { text: 'Manchester City and the University of Leeds declined to comment on Facebook.', finds: [] },
    { text: 'In English, Mr Lincoln told Jordan Smith about the British proposal in May.', finds: [] },
  ],
}

const NUMBERED =
  /(?<![\p{L}\p{N}])(?:(?:berth|pier|quay|dock|jetty|gate|platform|terminal|hangar|warehouse|shed|checkpoint|junctions?|wharf|block) (?:no\. ?|number )?(?:\d{1,3}[a-z]?|(?!I\b)[A-Z]\d{0,2})|(?:building|ward|wing|sector) (?:no\. ?|number )?\d{1,3}[a-z]?)(?: and \d{1,3})?(?![\p{L}\p{N}])/giu
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\p{N}])the (?:first|second|third|fourth|fifth|other|latter|former|two other|three other|four other|other two|other three|remaining) (?:${PREMISES_NOUNS}|house|address|site|property|properties|location|companies|firm|flat|establishment|building|market|outlet)(?:es|s)?(?![\\p{L}\\p{N}])`,
  'giu',
)
const PLAIN =
  /(?<=(?:^|[^\p{L}])(?:at|on|near|from|outside|off|in|along|by|across) )the (?:north|south|east|west|northern|southern|eastern|western|old|new|upper|lower|main|central|inner|outer|fish) (?:quay|pier|dock|docks|wharf|harbour|harbor|jetty|bridge|gate|market|square|station|terminal|basin|bank|breakwater)(?![\p{L}\p{N}])/giu

function numbered(text: string): readonly Place[] {
  return [...text.matchAll(NUMBERED)].filter((match) => !/ [a-z]$/.test(match[0])).map((match) => ofItsRoad(text, placeAt(match, 'area')))
}

function ordinalPremises(text: string): readonly Place[] {
  return [...text.matchAll(ORDINAL)].map((match) => placeAt(match, 'premises'))
}

// "At Number 14, one tenant ..."
const HOUSE = /(?<=\b[Aa]t )(?:[Nn]umber|[Nn]o\.?) \d{1,4}[a-z]?(?![\p{L}\p{N}]| \p{Lu})/gu

function houseNumbers(text: string): readonly Place[] {
  return [...text.matchAll(HOUSE)].map((match) => placeAt(match, 'premises'))
}

function plainPlaces(text: string): readonly Place[] {
  return [...text.matchAll(PLAIN)].map((match) => placeAt(match, 'area'))
}

/** Rules beside those of names, with the words without one of which they find nothing. */
const RULES = [
  {
    needs: [
      joined('berth|pier|quay|dock|jetty|gate|platform|terminal|hangar|warehouse|shed|checkpoint|junction|junctions|wharf|block', ' '),
      joined('building|ward|wing|sector', ' 0| no. | no 0| number '), // "toward ", "following "
    ].join('|'),
    find: numbered,
  },
  { needs: joined('the ', 'north|south|east|west|old |new |upper |lower |main |central |inner |outer |fish '), find: plainPlaces },
  { needs: joined('the ', 'first |second |third |fourth |fifth |other |latter |former |two |three |four |remaining '), find: ordinalPremises },
  { needs: ROAD_WORDS, find: roadsIn },
  { needs: STATE_WORDS, find: statesIn },
  { needs: 'number 0|no. 0|no 0', find: houseNumbers },
]
const rulesIn = triggered(RULES, ({ needs }) => needs)

const placeAt = (match: RegExpExecArray, kind: PlaceKind): Place => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
  name: match[0].replace(/^the /i, ''),
  within: null,
})

function withoutOverlaps(found: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}
