// Names listed under one plural: "the villages of Tarn and Marrick", "Karrada, Mansour and Adhamiya districts", "the road between Tarn and Oke".
//
// A name that no gazetteer holds is a place here because the noun beside the list says what all of them are.
import type { Place } from './place-setting.ts'
import type { PlaceKind } from '../../model/statement.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: \p{Lu}[\p{L}\p{M}’'-]{1,30})?`
const KINDS = 'cities|towns|villages|hamlets|districts|suburbs|neighbou?rhoods|boroughs|quarters|provinces|regions|islands|ports|counties'
const HEADED = new RegExp(String.raw`\b(${KINDS}) of ((?:${NAME}, ){0,6}${NAME},? and ${NAME})(?![\p{L}])`, 'gu')
const TAILED = new RegExp(String.raw`(?<![\p{L}])((?:${NAME}, ){0,6}${NAME},? and ${NAME}) (${KINDS})(?![\p{L}])`, 'gu')
/** "On Herbert and Willow Streets", "between 80th and 81st streets": of each the name is the street's. */
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)`
const STREETS = new RegExp(
  String.raw`(?<![\p{L}\d])((?:${NAME}|${ORDINAL})(?:, (?:${NAME}|${ORDINAL})){0,3}),? and ((?:${NAME}|${ORDINAL})) ([Ss]treet|[Aa]venue|[Rr]oad|[Ll]ane)s(?![\p{L}])`,
  'gu',
)
const BETWEEN = new RegExp(
  String.raw`\b(?:road|border|railway|line|route|motorway|highway|ferry|bridge|tunnel|pass|track|path|trains?|buses|flights?|stretch|section|journey|overturned|crashed|derailed|collided|capsized|halfway|midway|somewhere) between (${NAME}) and (${NAME})(?![\p{L}])`,
  'gu',
)

/** Every name of such lists, in no order; offsets into the sentence. */
export function listed(text: string): readonly Place[] {
  const streets = text.includes(' and ') && /(?:treet|venue|oad|ane)s(?![a-z])/.test(text) ? [...text.matchAll(STREETS)].flatMap(streetsOf) : []
  if (!/ and \p{Lu}/u.test(text)) return streets
  return [
    ...streets,
    ...[...text.matchAll(HEADED)].flatMap((match) => namesOf(match[2] ?? '', match.index + match[0].length - (match[2] ?? '').length, kindOf(match[1] ?? ''))),
    ...[...text.matchAll(TAILED)].flatMap((match) => namesOf(match[1] ?? '', match.index, kindOf(match[2] ?? ''))),
    ...[...text.matchAll(BETWEEN)].flatMap((match) =>
      namesOf(match[0].slice(match[0].indexOf(' between ') + 9), match.index + match[0].indexOf(' between ') + 9, 'city'),
    ),
  ]
}

function streetsOf(match: RegExpExecArray): readonly Place[] {
  const [whole, first = '', second = '', noun = ''] = match
  const street = noun[0]?.toUpperCase() + noun.slice(1)
  const last = match.index + whole.length
  const from = last - (second.length + noun.length + 2)
  return [
    ...first
      .split(', ')
      .map((name) => ({ name: `${name} ${street}`, start: match.index + first.indexOf(name), end: match.index + first.indexOf(name) + name.length })),
    { name: `${second} ${street}`, start: from, end: last },
  ].map((place) => ({ ...place, kind: 'street' as const, within: null }))
}

function namesOf(list: string, start: number, kind: PlaceKind): readonly Place[] {
  return [...list.matchAll(/(?!and )\p{Lu}[^,]*?(?=,| and |$)/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    kind,
    name: match[0],
    within: null,
  }))
}

const kindOf = (noun: string): PlaceKind =>
  /^(?:district|suburb|neighb|borough|quarter)/.test(noun) ? 'district' : /^(?:province|region|island|count)/.test(noun) ? 'region' : 'city'
