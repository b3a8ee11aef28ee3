// Where an agency writes from, at the head of a paragraph: "KHARTOUM — ...", "PORT ELLERY, 3 June (Wire) - ...", "Lima, Nov 28 (Wire).- ...".
//
// A line of capitals is one by its dash, or because the name is known; "INJURED – 83" and "UPDATE - ..." are none. That it need not be where anything happened is for
// those who ask where.
import { known } from './gazetteer.ts'
import type { Place } from './place-setting.ts'

const AGENCY = String.raw`(?:\([^)\n]{2,40}\) ?)`
const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const DASHED = new RegExp(String.raw`^\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,2}(?=(?:,(?: [^—–(\n]{1,40})?)? ?${AGENCY}?[—–-] (?!\d))`, 'u')
const DATED = new RegExp(
  String.raw`^\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+){0,2}(?=,? (?:\d{1,2} )?(?:${MONTHS})\p{Ll}*\.?(?: \d{1,2})?,?(?: \d{4},?)?(?: ?${AGENCY}| \p{Lu}{2,6}\. ))`,
  'u',
)
const ALONE = /^\p{Lu}{3,}(?: \p{Lu}{2,}){0,2}(?=\s*$|: | \([\p{L} ]{2,20}\) ?[—–:-])/u
const NO_DATELINE =
  /^(?:UPDATED?|CORRECTION|BREAKING|WATCH|EXCLUSIVE|VIDEO|LIVE|NEW|PHOTOS?|EDITOR|NOTE|DEAD|INJURED|MISSING|KILLED|WOUNDED|FACTBOX|EXPLAINER|ANALYSIS|READ|FILE)$/

/** The place at the head, or none. */
export function datelineIn(text: string): readonly Place[] {
  if (!/^\p{Lu}\p{L}/u.test(text)) return []
  const dashed = DASHED.exec(text)?.[0]
  const name = dashed ?? knownAs(DATED.exec(text)?.[0]) ?? knownAs(ALONE.exec(text)?.[0])
  return name === undefined || NO_DATELINE.test(name) ? [] : [{ start: 0, end: name.length, kind: 'city', name, within: null }]
}

/** As written, where a city of that name is known in any case. */
function knownAs(name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const titled = name.replace(/\p{L}+/gu, (word) => `${word[0] ?? ''}${word.slice(1).toLowerCase()}`)
  const city = known(name) ?? known(titled)
  return city !== null && (city.people >= 20_000 || city.kind !== 'city') ? name : undefined
}
