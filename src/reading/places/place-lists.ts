// Names listed under one plural: "the villages of Tarn and Marrick", "Karrada, Mansour and Adhamiya districts", "the road between Tarn and Oke".
//
// A name that no gazetteer holds is a place here because the noun beside the list says what all of them are.
import type { Place } from './place-setting.ts'
import type { PlaceKind } from '../../model/statement.ts'

const NAME = String.raw`\p{Lu}[\p{L}\p{M}’'-]{1,30}(?: \p{Lu}[\p{L}\p{M}’'-]{1,30})?`
const KINDS = 'cities|towns|villages|hamlets|districts|suburbs|neighbou?rhoods|boroughs|quarters|provinces|regions|islands|ports|counties'
const HEADED = new RegExp(String.raw`\b(${KINDS}) of ((?:${NAME}, ){0,6}${NAME},? and ${NAME})(?![\p{L}])`, 'gu')
const TAILED = new RegExp(String.raw`(?<![\p{L}])((?:${NAME}, ){0,6}${NAME},? and ${NAME}) (${KINDS})(?![\p{L}])`, 'gu')
const BETWEEN = new RegExp(
  String.raw`\b(?:road|border|railway|line|route|motorway|highway|ferry|bridge|tunnel|pass|track|path|trains?|buses|flights?|stretch|section|journey|overturned|crashed|derailed|collided|capsized|halfway|midway|somewhere) between (${NAME}) and (${NAME})(?![\p{L}])`,
  'gu',
)

/** Every name of such lists, in no order; offsets into the sentence. */
export function listed(text: string): readonly Place[] {
  if (!/ and \p{Lu}/u.test(text)) return []
  return [
    ...[...text.matchAll(HEADED)].flatMap((match) => namesOf(match[2] ?? '', match.index + match[0].length - (match[2] ?? '').length, kindOf(match[1] ?? ''))),
    ...[...text.matchAll(TAILED)].flatMap((match) => namesOf(match[1] ?? '', match.index, kindOf(match[2] ?? ''))),
    ...[...text.matchAll(BETWEEN)].flatMap((match) =>
      namesOf(match[0].slice(match[0].indexOf(' between ') + 9), match.index + match[0].indexOf(' between ') + 9, 'city'),
    ),
  ]
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
