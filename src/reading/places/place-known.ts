// Names that the gazetteer knows: believed, unless they are everyday words or names of people and nothing places them.
import type { Phrase } from './capitalised.ts'
import { known, liesIn } from './gazetteer.ts'
import { between, placeFrom } from './place-made.ts'
import type { Verdict } from './place-nouns.ts'
import { AIMED, role, SPEAKING, TO_OR_FROM, type Candidate, type Scan } from './place-setting.ts'
import { DOUBTFUL, MODIFIERS, NOT_PLACES, OFTEN_PLACES } from './place-words.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** A verdict on a phrase that is a known name, whole or behind a word such as "northern"; null for any other. */
export function aKnownName(candidate: Candidate): Verdict {
  const { scan, all, opening, closing, whole, setting } = candidate
  if (all.length === 1 && NOT_PLACES.has(whole)) return 'none'
  if (all.length > 5) return null
  const city = known(whole) ?? (all.length > 1 && MODIFIERS.has(opening.text) ? known(between(scan, all[1] ?? opening, closing)) : null)
  if (city === null) return null
  if (all.length > 1 && city.people < 200_000 && NAMED_SITES.test(closing.text)) return null // "Central Park" is a town somewhere
  // Towns take no article: "at the Red Lion" is a house of that name.
  if (setting.before === 'at' && setting.article === 'the' && city.kind === 'city' && !/^The /.test(whole))
    return placeFrom(candidate, opening, closing, 'premises')
  return acceptsKnown(candidate, city) ? placeFrom(candidate, opening, closing, city.kind) : all.length === 1 && city.people < 60_000 ? null : 'none'
}
const NAMED_SITES = /^(?:Park|Square|Station|Airport|Bridge|Market|Street|Hospital|Avenue|Road|Square)$/

/** Known names are believed unless they are everyday words or names of people and nothing places them. */
function acceptsKnown({ scan, phrase, closing, whole, setting, placed }: Candidate, city: { readonly kind: PlaceKind; readonly people: number }): boolean {
  const next = scan.words[phrase.last + 1]
  // A country that owns a thing acts ("Britain's government"); its north or its coast is a place.
  if (closing.possessive && city.kind === 'country') return OWNED_LAND.test(next?.text ?? '')
  if (closing.possessive && DOUBTFUL.has(whole)) return false
  const weakly = TO_OR_FROM.has(setting.before) || setting.afterComma
  // "Lincoln said", "Jordan, 34," are people; "at Smith" after "shouted" too.
  const person =
    SPEAKING.has(setting.after) ||
    /^, (?:aged )?\d{1,2}\b/.test(scan.text.slice(closing.until, closing.until + 10)) ||
    (setting.before === 'at' && (AIMED.has(setting.twoBefore) || role(scan, phrase)))
  if (/^[A-Z]{2,4}$/.test(whole) && city.kind !== 'country') return false
  if (phrase.first < phrase.last) return true
  if (isListed(scan, phrase)) return true
  if (DOUBTFUL.has(whole) && !OFTEN_PLACES.has(whole))
    return !person && (placed || setting.before === 'from' || liesInNext(scan, phrase, whole)) && !/^(?:of|in|a|the)$/i.test(whole)
  if (OFTEN_PLACES.has(whole)) return !person && (placed || weakly || !setting.atStart || city.people >= 10_000_000)
  if (placed || liesInNext(scan, phrase, whole)) return true
  if (person && city.people < 300_000) return false
  // A small town and a surname look alike: after a preposition of movement the town, elsewhere only what is large.
  return city.people >= (weakly && setting.before !== 'over' && setting.before !== 'and' ? 30_000 : 80_000)
}

/** "Norway and Chad": listed with what is surely a place. */
function isListed(scan: Scan, phrase: Phrase): boolean {
  if (scan.words[phrase.first - 1]?.text !== 'and') return false
  const before = scan.phrases.findLast((other) => other.last === phrase.first - 2)
  const words = before === undefined ? undefined : scan.text.slice(scan.words[before.first]?.start, scan.words[before.last]?.end)
  return words !== undefined && !DOUBTFUL.has(words) && (known(words)?.people ?? 0) >= 1_000_000
}

const OWNED_LAND =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|capital|coast|border|largest|second|biggest|main|streets|cities|mountains)/

function liesInNext(scan: Scan, phrase: Phrase, whole: string): boolean {
  const closing = scan.words[phrase.last]
  const next = scan.byFirst.get(phrase.last + 1)
  const from = next === undefined ? undefined : scan.words[next.first]
  const to = next === undefined ? undefined : scan.words[next.last]
  if (closing === undefined || from === undefined || to === undefined || scan.text.slice(closing.until, from.start) !== ', ') return false
  return liesIn(whole, scan.text.slice(from.start, to.end))
}
