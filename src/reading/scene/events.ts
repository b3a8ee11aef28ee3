// Which occurrence each clause speaks of: "e1" is what the report is about; others are older ones or ones elsewhere, cited beside it.
//
// A clause opens another occurrence when it says so ("similar videos", "an earlier raid", "in 2013") and gives it a place or a time of its
// own. Paragraphs that begin at such a place, or go on about "that case", stay with it; the next paragraph is the report's own again.
// Two events where in doubt: a false merge invents conflicts, a missed one costs a click.
import type { PlaceInText, SceneInput } from './scene.ts'
import { byUnit, type Unit } from './scene-units.ts'

/** Events in the order of their ids; for each unit, positions in that list (several for "videos from A and B"). Position 0 is the main event. */
export type Occurrence = { readonly words: { readonly start: number; readonly end: number } | null; readonly names: readonly string[] }
export type EventsOfUnits = { readonly occurrences: readonly Occurrence[]; readonly ofUnit: readonly (readonly number[])[] }

const OTHER = "similar|older|earlier|previous|past|old|archive|separate|prior|comparable|unrelated|different|last year's|last year’s"
const OCCURRENCE =
  'incidents?|raids?|accidents?|collapses?|cases?|protests?|attacks?|fires?|crash(?:es)?|clash(?:es)?|scenes?|operations?|confrontations?|shootings?|explosions?|demonstrations?|events?|evictions?|arrests?|strikes?|riots?|marches|march|altercations?|scuffles?|disturbances?|episodes?|occasions?|visits?|rescues?|derailments?|collisions?|spills?|floods?|blasts?|stabbings?|standoffs?|encounters?|failures?|fights?|brawls?|blockades?|sit-ins?|rally|rallies|stoppages?|walkouts?|inspections?|occupations?|picket(?:s|ing)?|stand-offs?|robber(?:y|ies)|looting|feuds?|rows?'
const SIGHT = 'videos?|footage|clips?|recordings?|films?|images?|photographs?|photos?|pictures?'
const CITES = new RegExp(`\\b(?:${OTHER})(?: [\\p{L}’'-]+){0,3}? (?:${OCCURRENCE}|${SIGHT})\\b`, 'iu')
const DATED = new RegExp(
  `\\b(?:a|an|the|one) (?:1[89]|20)\\d\\d (?:[\\p{L}-]+ )?(?:${OCCURRENCE}|${SIGHT})\\b|\\b(?:${OCCURRENCE}|${SIGHT})(?: [\\p{L}’'-]+){0,2}? (?:dating (?:from|back to)|dated|dates from|date from|from|in|of) (?:(?:early|late|mid-?) ?)?(?:1[89]|20)\\d\\d\\b`,
  'iu',
)
const DONE = new RegExp(
  `\\b(?:collapsed|fell|toppled|killed|died|injured|crashed|clashed|raided|exploded|burned|sank|drowned|arrested|protested|marched|stormed|chased|hounded|evicted|attacked|shot|stabbed|derailed|flooded|collided|burst|flooded|broke|capsized|ran aground|hit|struck|evacuated|rescued|burnt|destroyed|damaged|gathered|blocked|rioted|stopped|looted|wounded|hurt|detained|happened|occurred|took place)\\b`,
  'iu',
)
// "It follows a fight at Marren in March"
const FOLLOWS = new RegExp(
  `\\b(?:it|this|that|the \\p{L}+) (?:follows|followed|comes|came) (?:[\\p{L}-]+ ){0,3}?(?:a|an|another|two|three|several|similar|last) (?:[\\p{L}’'-]+ ){0,2}?(?:${OCCURRENCE})\\b`,
  'iu',
)
// "the same video" is the report's own; "clips of the same kind" are not.
const SAME = /\bsame\b(?! (?:kind|sort|type|nature|manner))/i
// "clips of the same kind", "video from other hospitals"
const ALIKE = new RegExp(
  `\\b(?:${SIGHT}|${OCCURRENCE}) (?:of (?:the|a) (?:same|similar) (?:kind|sort|type|nature)|(?:from|at|in|of) (?:(?:many|several|two|three) )?other \\p{L}+|like (?:it|this|these))\\b`,
  'iu',
)
const PLURAL = new RegExp(
  `\\b(?:${SIGHT.replaceAll('s?', 's')}|incidents|raids|cases|protests|clashes|scenes|attacks|fires|accidents|collapses|operations|confrontations|events)\\b`,
  'iu',
)
const GOES_ON =
  /^(?:in (?:that|both|each|those) |on (?:that|both|each) occasion|at the time|the (?:older|earlier|previous|old|first) |that (?:time|incident|case|raid|video|clip)|there, |those |both )/i
const OWN_AGAIN =
  /\b(?:this (?:weekend|week|time|latest|month)|the latest|(?:saturday|sunday|monday|tuesday|wednesday|thursday|friday|yesterday|today|last night|weekend)(?:'s|’s))\b/i

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
    if (unit.opensParagraph) open = []
    const here = placesOf.get(position) ?? []
    const foreign = here.filter((place) => place.kind !== 'country' && !namesOf(place).some((name) => own.has(name)))
    const known = occurrences.flatMap((occurrence, index) =>
      index > 0 && here.some((place) => namesOf(place).some((name) => occurrence.names.includes(name))) ? [index] : [],
    )
    const old = isOld(phrasesOf.get(position) ?? [], newest)
    const cites = unit.layer !== 'headline' && !SAME.test(unit.text) && citesAnother(unit.text)
    const begins = /^(?:in|back in|during) (?:\p{L}+ )?(?:1[89]|20)\d\d\b|^(?:\p{L}+ years? (?:ago|earlier)|last year|a year (?:ago|earlier))\b/iu.test(
      unit.text,
    )
    const dated = foreign.filter((place) => YEAR_BESIDE.test(unit.text.slice(place.end - unit.start, place.end - unit.start + 40)))
    const elsewhere =
      old && unit.layer === 'body' && unit.paragraph > lead && !OWN_PAST.test(unit.text) && (dated.length > 1 || (dated.length > 0 && ANOTHER.test(unit.text)))
    const tells = old && unit.layer === 'body' && unit.paragraph > lead && (DONE.test(unit.text) ? foreign.length > 0 || begins : foreign.length > 0 && begins)

    if (known.length > 0 && (unit.opensParagraph ? startsWithPlace(unit, here, occurrences, known) : open.length > 0 || cites))
      open = known.length === 1 || !cites ? known.slice(0, 1) : known
    else if ((cites && (foreign.length > 0 || old)) || tells || elsewhere) {
      const scenes = (PLURAL.test(unit.text) || dated.length > 1) && foreign.length > 1 && listed(unit, foreign) ? foreign.map((place) => [place]) : [foreign]
      open = scenes.map((scene) => {
        occurrences.push({ words: { start: unit.start, end: unit.end }, names: scene.flatMap(namesOf) })
        return occurrences.length - 1
      })
    } else if (
      unit.layer === 'headline' ||
      OWN_AGAIN.test(unit.text) ||
      (here.length > 0 && here.every((place) => namesOf(place).some((name) => own.has(name))))
    )
      open = []
    else if (unit.opensParagraph && GOES_ON.test(unit.text) && lastOther.length > 0) open = lastOther
    if (open.length > 0) lastOther = open
    else for (const place of here) if (known.length === 0 && place.kind !== 'country') namesOf(place).forEach((name) => own.add(name))
    ofUnit.push(open.length > 0 ? open : [0])
  }
  return { occurrences, ofUnit }
}

/** The long patterns are asked only where one of the words they cannot do without is there. */
const citesAnother = (text: string): boolean =>
  (MAY_CITE.test(text) && CITES.test(text)) ||
  (MAY_BE_DATED.test(text) && DATED.test(text)) ||
  (MAY_FOLLOW.test(text) && FOLLOWS.test(text)) ||
  (MAY_BE_ALIKE.test(text) && ALIKE.test(text))
const MAY_CITE = new RegExp(OTHER, 'i')
const MAY_BE_DATED = /(?:1[89]|20)\d\d/
const MAY_BE_ALIKE = /\b(?:other|same|similar|like)\b/i
const MAY_FOLLOW = /follow|comes|came/i

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
    return (
      next === undefined ||
      /^(?: in (?:\p{L}+ )?\d{4})?(?:,? and |, |,? or )(?:in |at |from |near )?(?:the )?$/u.test(
        unit.text.slice(place.end - unit.start, next.start - unit.start),
      )
    )
  })
}

// "was filmed in Hull in 2019 and in Leith in 2020", "one was made in Leith in 2019": years beside places that are not the report's own. "The video was
// in fact filmed in Leith in 2019" is about the report's own footage.
const YEAR_BESIDE = /^,? (?:back )?(?:in|during) (?:(?:early|late) )?(?:\p{Lu}\p{L}+ )?(?:1[89]|20)\d\d\b/u
const ANOTHER = /^(?:an?|one|two|three|some|several|others?)\b|\b(?:as well|too|also|another)\b/i
const OWN_PAST = /\b(?:in fact|actually|really|originally|in truth)\b/i

const YEAR = /\b(?:1[89]|20)\d\d\b/

/** A bare year, "years ago", "last year", or a date of a year before the newest one on the page: reports leave out the year of what is new. */
function isOld(phrases: SceneInput['phrases'], newest: number | null): boolean {
  return phrases.some((phrase) => {
    if (
      /\b(?:years?|months|decades?) (?:ago|earlier|before)\b|\blast (?:year|month|summer|winter|spring|autumn|fall|january|february|march|april|june|july|august|september|october|november|december)\b/i.test(
        phrase.quote,
      )
    )
      return true
    const year = YEAR.exec(phrase.quote)?.[0]
    if (year === undefined) return false
    return newest !== null && newest > Number(year)
      ? true
      : newest === null || Number(year) < newest || !/\d{1,2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday/i.test(phrase.quote.replace(YEAR, ''))
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
