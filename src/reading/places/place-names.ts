// Places, seen over the whole page: names that turn out to be persons are dropped, known names are found again where no rule placed them.
//
// "In Harwick" makes a place of a name nobody knows; "Harwick said" elsewhere on the page makes it a person or a body. Once sure, the
// name is a place wherever it stands alone. "The second business" needs businesses that were introduced before it.
import { phrasesOf, wordsOf, type Phrase, type Word } from './capitalised.ts'
import { BODY_WORDS, NOT_PLACES, TITLES } from './place-words.ts'
import { joinedByComma } from './place-joins.ts'
import { known } from './gazetteer.ts'
import { spanOf, touches } from '../../model/span.ts'
import type { PlaceInText, SceneInput } from '../scene/scene.ts'
import type { Unit } from '../scene/scene-units.ts'

/** Offsets are the page's. */
export function placesOfPage(
  input: Pick<SceneInput, 'text' | 'places' | 'phrases'>,
  units: readonly Unit[],
  inUnit: (start: number) => boolean,
): readonly PlaceInText[] {
  const scanned = units.map(scannedUnit)
  const people = namesOfPeople(scanned)
  const kept = input.places.filter(
    (place) =>
      inUnit(place.start) &&
      !input.phrases.some((phrase) => touches(phrase, place)) &&
      !isPersons(place, people, input.text) &&
      (!ORDINAL.test(place.quote) || introduced(input.text, place)),
  )
  const all = [...withOneKind(kept), ...again(input.text, kept, scanned, people)].sort((a, b) => a.start - b.start)
  return joinedByComma(input.text, all).map((place) => ({ ...place, ...spanOf(input.text, place.start, place.end) }))
}

type ScannedUnit = Pick<Unit, 'text' | 'start'> & { readonly words: readonly Word[]; readonly phrases: readonly Phrase[] }

function scannedUnit({ text, start }: Unit): ScannedUnit {
  const words = wordsOf(text)
  return { text, start, words, phrases: phrasesOf(text, words) }
}

/** A name that speaks or carries a title elsewhere, also by its last word; known cities stay where the words place them. */
function isPersons(place: PlaceInText, people: ReadonlySet<string>, text: string): boolean {
  const last = place.name.split(' ').at(-1) ?? ''
  if (!people.has(place.name) && !people.has(last)) return false
  const city = known(place.name)
  if (city !== null && TITLES.has(place.name.split(' ')[0] ?? '') && place.name.includes(' ')) return false // a town called after a prince
  if (city === null) return place.kind === 'city' || place.kind === 'area' || place.kind === 'other'
  return city.people < 1_000_000 && !/\b(?:in|near|outside|around) (?:the )?$/i.test(text.slice(Math.max(0, place.start - 14), place.start))
}

/** "At Harwick" may be premises; "in Harwick" on the same page says that it is a town. */
function withOneKind(kept: readonly PlaceInText[]): readonly PlaceInText[] {
  const towns = new Set(kept.filter((place) => place.kind !== 'premises' && place.kind !== 'other').map((place) => place.name))
  return kept.map((place) => ((place.kind === 'premises' || place.kind === 'other') && towns.has(place.name) ? { ...place, kind: 'city' } : place))
}

const ORDINAL = /^the (?:first|second|third|fourth|fifth|other|latter|former|two other|three other|four other|other two|other three|remaining) /i

/** "Businesses", "two shops", "both premises" before it, or another premises named: else "the first house" is only a house. */
function introduced(text: string, place: PlaceInText): boolean {
  const noun = /(\p{L}+)$/u.exec(place.quote)?.[1]?.toLowerCase() ?? ''
  const before = text.slice(Math.max(0, place.start - 3000), place.start).toLowerCase()
  const stem = noun.replace(/(?:ses|es|s|y)$/, '')
  return (
    new RegExp(`(?<!\\p{L})${stem}(?:s|es|ses|ies|y|ss)?(?!\\p{L})`, 'u').test(before) ||
    /\b(?:businesses|shops|premises|stores|addresses|properties|sites|restaurants|outlets|establishments|companies|firms)\b/.test(before)
  )
}

const SPEAKS = /^(?:, \p{Ll}[^,.]{0,40},)? (?:said|says|told|added|wrote|tweeted|argued|insisted|replied|recalled|explained)\b/u

/** "The hospital in Tarn said": it is the hospital that speaks. */
const PLACED = /\b(?:in|at|near|from) (?:the )?$/

const SITES =
  /^(?:Bridge|Station|Square|Airport|Hospital|School|College|Stadium|Tower|Hotel|Street|Road|Avenue|Boulevard|Wharf|Pier|Harbour|Mosque|Church|Cathedral|Theatre|Prison|Barracks|Hall|Library|Museum|Terminal|Tunnel|Dam|Port|Camp|Island|Islands|Bay|Highway|Cemetery|Church)$/

/** Names that speak, or carry a title: surnames and bodies. */
function namesOfPeople(units: readonly ScannedUnit[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { text, words, phrases } of units) {
    for (const phrase of phrases) {
      const first = words[phrase.first]
      const last = words[phrase.last]
      if (first === undefined || last === undefined) continue
      // "the Queen Ida Bridge" is named after one
      const titled = (TITLES.has(first.text) && !SITES.test(last.text)) || TITLES.has(words[phrase.first - 1]?.text ?? '')
      const next = text[last.until]
      if (
        titled ||
        ((next === ' ' || next === ',') &&
          SPEAKS.test(text.slice(last.until, last.until + 70)) &&
          !PLACED.test(text.slice(Math.max(0, first.start - 9), first.start)))
      ) {
        names.add(text.slice(first.start, last.end))
        names.add(last.text)
      }
    }
  }
  return names
}

/** Further mentions of names that were placed once: alone in their phrase, not owning anything, not speaking. */
function again(text: string, kept: readonly PlaceInText[], units: readonly ScannedUnit[], people: ReadonlySet<string>): readonly PlaceInText[] {
  const byName = new Map(kept.filter((place) => place.kind !== 'premises' || /^\p{Lu}/u.test(place.quote)).map((place) => [place.name, place]))
  for (const place of kept)
    if (place.within !== null && !byName.has(place.within) && known(place.within) === null)
      byName.set(place.within, { ...place, kind: 'city', name: place.within, within: null })
  const taken = new Set<number>()
  for (const { start, end } of kept) for (let at = start; at < end; at++) taken.add(at)
  return units.flatMap((unit) => {
    const { words } = unit
    return unit.phrases.flatMap((phrase) => {
      const first = words[phrase.first]
      const last = words[phrase.last]
      if (first === undefined || last === undefined) return []
      const name = unit.text.slice(first.start, last.end)
      const place = byName.get(name)
      if (place === undefined || taken.has(unit.start + first.start) || people.has(name) || NOT_PLACES.has(name) || BODY_WORDS.has(name)) return []
      if (last.possessive || (known(name) !== null && known(name)?.kind === 'country')) return []
      return [{ ...spanOf(text, unit.start + first.start, unit.start + last.end), kind: place.kind, name, within: place.within }]
    })
  })
}
