// Places as written: streets, premises, districts, cities, countries, and names that no gazetteer holds but the sentence places.
//
// A name is a place by its last word ("Rye Lane"), because it is known (gazetteer.ts), or because of the words before it ("in Harwick",
// "the streets of Harwick"). Bodies, papers, teams and persons that carry a place in their name are none. "Southall, London" is one
// place in another. What only the whole page can tell (a name that is a person's further down, "the second business" of which two)
// is decided in place-names.ts.
import { joinedByComma } from '../places/place-joins.ts'
import { inHeadline } from '../places/place-headlines.ts'
import { listed } from '../places/place-lists.ts'
import { namesIn } from '../places/place-rules.ts'
import { scanOf, type Place, type PlaceFound } from '../places/place-setting.ts'
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
      ...(scan.titleCase ? inHeadline(scan) : namesIn(scan)),
      ...dateline(sentence.text),
      ...(scan.titleCase ? [] : listed(sentence.text)),
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
  return [...text.matchAll(NUMBERED)].filter((match) => !/ [a-z]$/.test(match[0])).map((match) => placeAt(match, 'area'))
}

function ordinalPremises(text: string): readonly Place[] {
  return [...text.matchAll(ORDINAL)].map((match) => placeAt(match, 'premises'))
}

// "KHARTOUM — ...", "PORT ELLERY, 3 June (Wire) - ...": where an agency writes from.
const DATELINE = /^\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}(?=(?:, [^—–(\n]{1,40})? ?(?:\([^)\n]{2,40}\) ?)?[—–-] )/u

function dateline(text: string): readonly Place[] {
  const match = DATELINE.exec(text)
  return match === null || /^(?:UPDATE|CORRECTION|BREAKING|WATCH|EXCLUSIVE|VIDEO|LIVE|NEW|PHOTOS?)\b/.test(match[0]) ? [] : [placeAt(match, 'city')]
}

// "At Number 14, one tenant ..."
const HOUSE = /(?<=\b[Aa]t )(?:[Nn]umber|[Nn]o\.?) \d{1,4}[a-z]?(?![\p{L}\p{N}])/gu

function houseNumbers(text: string): readonly Place[] {
  return [...text.matchAll(HOUSE)].map((match) => placeAt(match, 'premises'))
}

// "the A12", "Interstate 95", "Route 9"
const ROAD =
  /(?<![\p{L}\p{N}])(?:(?<=\bthe )(?:[ABM]\d{1,4}|[AM]\d{1,3}\(M\))|(?:Interstate|Route|Highway|State Route|Autobahn) \d{1,3}|I-\d{1,3})(?![\p{L}\p{N}])/gu

// "82nd Street", "West 4th Avenue"
const NUMBERED_STREET =
  /(?<![\p{L}\p{N}])(?:(?:East|West|North|South|E|W) )?\d{1,3}(?:st|nd|rd|th) (?:Street|Avenue|Ave|St|Road|Place|Drive|Terrace)(?![\p{L}\p{N}])/gu

function numberedStreets(text: string): readonly Place[] {
  return [...text.matchAll(NUMBERED_STREET), ...text.matchAll(ROAD)].map((match) => placeAt(match, 'street'))
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
  { needs: '0st |0nd |0rd |0th |the a0|the b0|the m0|interstate 0|route 0|highway 0|autobahn 0|i-0', find: numberedStreets },
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
