// Which occurrence each clause speaks of: "e1" is what the report is about; others are older ones or ones elsewhere, cited beside it.
//
// A clause opens another occurrence when it says so ("similar videos", "an earlier raid", "in 2013") and gives it a place or a time of its
// own. Paragraphs that begin at such a place, or go on about "that case", stay with it; the next paragraph is the report's own again.
// Two events where in doubt: a false merge invents conflicts, a missed one costs a click.
import type { SceneWords } from '../../model/sockets.ts'
import type { PlaceInText, SceneInput } from './scene.ts'
import { byUnit, type Unit } from './scene-units.ts'

/** Events in the order of their ids; for each unit, positions in that list (several for "videos from A and B"). Position 0 is the main event. */
export type Occurrence = { readonly words: { readonly start: number; readonly end: number } | null; readonly names: readonly string[] }
export type EventsOfUnits = { readonly occurrences: readonly Occurrence[]; readonly ofUnit: readonly (readonly number[])[] }

/** The first is the page's own; of each unit the events it speaks of. */
export function eventsOf(input: Pick<SceneInput, 'text' | 'phrases' | 'address'>, units: readonly Unit[], places: readonly PlaceInText[]): EventsOfUnits {
  const placesOf = byUnit(units, places)
  const phrasesOf = byUnit(units, input.phrases)
  const newest = newestYear(input)
  const occurrences: { words: Occurrence['words']; names: string[] }[] = [{ words: mainWords(units), names: [] }]
  const ofUnit: (readonly number[])[] = []
  let open: readonly number[] = [] // other events the paragraph is about
  let lastOther: readonly number[] = []

  // What the headline and the first paragraph name is the main event's own.
  const lead = units.find((unit) => unit.layer === 'body')?.paragraph ?? -1
  const own = new Set(
    units.flatMap((unit, position) => (unit.layer === 'headline' || unit.paragraph === lead ? (placesOf.get(position) ?? []).flatMap(namesOf) : [])),
  )

  for (const [position, unit] of units.entries()) {
    const { events } = unit.words
    if (unit.opensParagraph) open = []
    const here = placesOf.get(position) ?? []
    const foreign = here.filter((place) => place.kind !== 'country' && !namesOf(place).some((name) => own.has(name)))
    const known = occurrences.flatMap((occurrence, index) =>
      index > 0 && here.some((place) => namesOf(place).some((name) => occurrence.names.includes(name))) ? [index] : [],
    )
    const old = isOld(phrasesOf.get(position) ?? [], newest, events)
    const cites = unit.layer !== 'headline' && !events.same.test(unit.text) && events.cites(unit.text)
    const begins = events.begins.test(unit.text)
    const dated = foreign.filter((place) => events.yearBeside.test(unit.text.slice(place.end - unit.start, place.end - unit.start + 40)))
    const elsewhere =
      old &&
      unit.layer === 'body' &&
      unit.paragraph > lead &&
      !events.ownPast.test(unit.text) &&
      (dated.length > 1 || (dated.length > 0 && events.another.test(unit.text)))
    const tells =
      old && unit.layer === 'body' && unit.paragraph > lead && (events.done.test(unit.text) ? foreign.length > 0 || begins : foreign.length > 0 && begins)

    if (known.length > 0 && (unit.opensParagraph ? startsWithPlace(unit, here, occurrences, known) : open.length > 0 || cites))
      open = known.length === 1 || !cites ? known.slice(0, 1) : known
    else if ((cites && (foreign.length > 0 || old)) || tells || elsewhere) {
      const scenes =
        (events.several.test(unit.text) || dated.length > 1) && foreign.length > 1 && listed(unit, foreign) ? foreign.map((place) => [place]) : [foreign]
      open = scenes.map((scene) => {
        occurrences.push({ words: { start: unit.start, end: unit.end }, names: scene.flatMap(namesOf) })
        return occurrences.length - 1
      })
    } else if (
      unit.layer === 'headline' ||
      events.ownAgain.test(unit.text) ||
      (here.length > 0 && here.every((place) => namesOf(place).some((name) => own.has(name))))
    )
      open = []
    else if (unit.opensParagraph && events.goesOn.test(unit.text) && lastOther.length > 0) open = lastOther
    if (open.length > 0) lastOther = open
    else for (const place of here) if (known.length === 0 && place.kind !== 'country') namesOf(place).forEach((name) => own.add(name))
    ofUnit.push(open.length > 0 ? open : [0])
  }
  return { occurrences, ofUnit }
}

/** The names by which a later mention is known again: of "a West End restaurant" also "West End", of "Southall, London" only "Southall". */
function namesOf(place: PlaceInText): readonly string[] {
  return place.kind === 'premises' && place.within !== null && place.name.startsWith(place.within) ? [place.name, place.within] : [place.name]
}

/** A paragraph turns to another event when its first words give that event's place. */
function startsWithPlace(unit: Unit, here: readonly PlaceInText[], occurrences: readonly Occurrence[], known: readonly number[]): boolean {
  const names = known.flatMap((index) => occurrences[index]?.names ?? [])
  const first = here.find((place) => namesOf(place).some((name) => names.includes(name)))
  return first !== undefined && first.start - unit.start < 40
}

/** "A and B", "A, B and C": several places side by side, not one after the other in a story. */
function listed(unit: Unit, places: readonly PlaceInText[]): boolean {
  return places.every((place, index) => {
    const next = places[index + 1]
    return next === undefined || unit.words.events.listing.test(unit.text.slice(place.end - unit.start, next.start - unit.start))
  })
}

/** Not "1841 UTC", which is a clock time. */
const YEAR = /\b(?:1[89]|20)\d\d\b(?! ?(?:UTC|GMT|Z|[A-Z]{2,4}T|local|hours|hrs)\b)/

/** A bare year, "years ago", "last year", or a date of a year before the newest one on the page: reports leave out the year of what is new. */
function isOld(phrases: SceneInput['phrases'], newest: number | null, words: SceneWords['events']): boolean {
  return phrases.some((phrase) => {
    if (words.longAgo.test(phrase.quote)) return true
    const year = YEAR.exec(phrase.quote)?.[0]
    if (year === undefined) return false
    return newest !== null && newest > Number(year) ? true : newest === null || Number(year) < newest || !words.dayNamed.test(phrase.quote.replace(YEAR, ''))
  })
}

function newestYear(input: Pick<SceneInput, 'phrases' | 'address'>): number | null {
  const years = [
    ...input.phrases.map((phrase) => (/[\p{L}\d] ?\d{4}|\d{4}-/u.test(phrase.quote) ? YEAR.exec(phrase.quote)?.[0] : undefined)),
    input.address === null ? undefined : /[/-]((?:19|20)\d\d)[/-]/.exec(input.address)?.[1],
  ]
    .filter((year) => year !== undefined)
    .map(Number)
  return years.length === 0 ? null : Math.max(...years)
}

function mainWords(units: readonly Unit[]): Occurrence['words'] {
  const unit = units.find((candidate) => candidate.layer === 'headline') ?? units[0]
  return unit === undefined ? null : { start: unit.start, end: unit.end }
}
