// Of what a count is said: the premises or the part of the event it belongs to, and the larger count it is a part of.
//
// A berth or a gate with a number is as narrow as premises. Two counts of different scope never conflict ("three arrested at the shop", "no arrests in the altercation"), so a scope is given only
// where the words give one; what is said of the event as a whole has none.
import type { CountInText, PlaceInText } from './scene.ts'
import { touches } from '../../model/span.ts'
import { byUnit, type Unit } from './scene-units.ts'

/** The scope of each count, as written ("K&K Butchers", "the altercation", "the bakery"), or null. `unitOf` holds the clause of each count, by position. */
export function scopesOf(
  counts: readonly CountInText[],
  unitOf: readonly (number | null)[],
  units: readonly Unit[],
  places: readonly PlaceInText[],
): readonly (string | null)[] {
  const several = places.some((place) => place.kind === 'premises') // beside premises, "at Brandt" is read as one of them
  const placesOf = byUnit(units, places)
  const scopes: (Scope | null)[] = []
  let last: Unit | null = null
  let part: string | null = null
  let premises: readonly PlaceInText[] = []
  let sites: readonly Site[] = []
  for (const [index, count] of counts.entries()) {
    const unit = units[unitOf[index] ?? -1]
    if (unit === undefined) {
      scopes.push(null)
      continue
    }
    if (unit !== last) {
      last = unit
      part = unit.words.scopes.during.exec(unit.text)?.[1] ?? null
      premises = (placesOf.get(unitOf[index] ?? -1) ?? []).filter(
        (place) =>
          isNarrow(place, several || AT_THE.test(before(unit, place.start)), unit.words.scopes.elsewhere) &&
          unit.words.scopes.sited.test(before(unit, place.start)),
      )
      sites = sitesIn(unit).filter((site) => !premises.some((place) => touches(place, site)))
    }
    const next = counts[index + 1]?.start ?? Infinity
    const after = premises.find((place) => place.start >= count.end && place.start <= next)
    const leading = premises.findLast((place) => place.end <= count.start)
    // "Two of them", "the three men": of the scope of the sentence before.
    const previous = counts[index - 1]
    const anaphor =
      previous !== undefined &&
      (unit.words.scopes.ofThem.test(count.quote) || (unit.words.scopes.those.test(count.quote) && count.of === previous.of)) &&
      units[unitOf[index - 1] ?? -1]?.paragraph === unit.paragraph
    const named = after?.quote ?? leading?.quote ?? part
    const site = named === null ? siteOf(count, next, unit, sites) : null
    scopes.push(named !== null ? { words: named, site: null } : site !== null ? { words: site.quote, site } : anaphor ? (scopes[index - 1] ?? null) : null)
  }
  return withoutTheWhole(scopes, units)
}

type Scope = { readonly words: string; readonly site: Site | null }
/** Premises by a common noun. `noun` is its last word, by which it is known again. */
type Site = { readonly start: number; readonly end: number; readonly quote: string; readonly noun: string; readonly leads: boolean }

const AT_THE = /\bat the $/i

function sitesIn(unit: Unit): readonly Site[] {
  const { site, elsewhere, opens } = unit.words.scopes
  return [...unit.text.matchAll(site)].slice(0, MOST_SITES).flatMap((match) => {
    const quote = match.groups?.site ?? ''
    const end = match.index + match[0].length
    if (elsewhere.test(quote)) return []
    const by = match.groups?.by ?? 'in'
    const relative = RELATIVE.test(unit.text.slice(end, end + 60))
    if (by === 'to' && !relative) return []
    if (/^from$/i.test(by) && !TAKEN.test(unit.text)) return []
    const leads = relative || opens.test(unit.text.slice(0, match.index))
    return [{ start: unit.start + end - quote.length, end: unit.start + end, quote, noun: /[\p{L}-]+$/u.exec(quote)?.[0].toLowerCase() ?? '', leads }]
  })
}

/** "The warehouse in Dock Street, where nobody was inside." */
const RELATIVE = /^(?: (?:in|on|at|near) [^,.;]{2,40})?,? (?:where|in which|at which|on which|wo|in dem|in der) /
// A clause of more sites than this is a list; looking through them for each count stays bounded.
const MOST_SITES = 100

/** "From a flat": only what is taken from there. */
const TAKEN = /(?<!\p{L})(?:seized?|seizes|recovered|took|taken|stole|stolen|removed|rescued|evacuated|pulled|freed|saved|cleared|looted|missing)(?!\p{L})/iu

/** The site right behind the count, before the next count and in its clause; else the one that opens the clause, or whose "where" it stands behind. */
function siteOf(count: CountInText, next: number, unit: Unit, sites: readonly Site[]): Site | null {
  const behind = sites.find((site) => site.start >= count.end && site.start <= next)
  if (behind !== undefined && !unit.words.scopes.breaks.test(unit.text.slice(count.end - unit.start, behind.start - unit.start))) return behind
  return sites.findLast((site) => site.leads && site.end <= count.start) ?? null
}

/**
 * A site by its common noun is a scope where the page counts at another one too, or has not spoken of it before: "nine workers were hurt at the factory"
 * in the report of a factory's fire is of the whole event, and meets what others count there.
 */
function withoutTheWhole(scopes: readonly (Scope | null)[], units: readonly Unit[]): readonly (string | null)[] {
  const kinds = new Set(scopes.flatMap((scope) => (scope === null ? [] : [scope.site?.noun ?? scope.words])))
  if (kinds.size > 1 || scopes.every((scope) => (scope?.site ?? null) === null)) return scopes.map((scope) => scope?.words ?? null)
  const noun = scopes.find((scope) => (scope?.site ?? null) !== null)?.site?.noun ?? ''
  const first = scopes.find((scope) => (scope?.site ?? null) !== null)?.site?.start ?? 0 // counts are in order
  const known = new RegExp(`(?<!\\p{L})${noun}s?(?!\\p{L})`, 'iu')
  const whole = units.some(
    (unit) =>
      (unit.layer === 'headline' || unit.start < first) &&
      known.test(unit.text.slice(0, Math.max(0, (unit.layer === 'headline' ? unit.end : first) - unit.start))),
  )
  return scopes.map((scope) => (scope === null || (whole && scope.site !== null) ? null : scope.words))
}

const isNarrow = (place: PlaceInText, several: boolean, elsewhere: RegExp): boolean =>
  (place.kind === 'premises' || /\d| \p{Lu}$/u.test(place.name) || (place.kind === 'other' && several)) && !elsewhere.test(place.name)

const before = (unit: Unit, start: number): string => unit.text.slice(Math.max(0, start - unit.start - 20), start - unit.start)

/**
 * For each count the position of the larger count it is a part of, or null. "Two officers" are a part of "at least six officers" said
 * shortly before of the same event and scope; "two of them" of the last count; in "of the five detained, three" the three of the five.
 */
export function partsOf(
  counts: readonly CountInText[],
  events: readonly (string | null)[],
  scopes: readonly (string | null)[],
  unitOf: readonly (number | null)[],
  units: readonly Unit[],
): readonly (number | null)[] {
  const paragraphOf = (index: number): number => units[unitOf[index] ?? -1]?.paragraph ?? -9
  return counts.map((count, index) => {
    const previous = counts[index - 1]
    const unit = units[unitOf[index] ?? -1]
    if (previous !== undefined && unit !== undefined && events[index - 1] === events[index] && paragraphOf(index - 1) === paragraphOf(index)) {
      const divided =
        unitOf[index - 1] === unitOf[index] &&
        unit.words.scopes.ofThe.test(unit.text.slice(Math.max(0, previous.start - unit.start - 12), previous.start - unit.start))
      if (divided) return index - 1
    }
    const anaphor = unit?.words.scopes.ofThem.test(count.quote) === true
    for (let earlier = index - 1; earlier >= 0 && earlier > index - 12; earlier--) {
      const whole = counts[earlier]
      if (whole === undefined || events[earlier] !== events[index]) continue
      const larger = whole.atMost === null || whole.atMost > (count.atMost ?? 0)
      if (anaphor && larger && paragraphOf(index) === paragraphOf(earlier)) return earlier
      // "64 people were injured, including 14 children", "the dead included two children"
      if (unit !== undefined && larger && fateOf(count) === fateOf(whole) && fateOf(count) !== null && unitOf[earlier] === unitOf[index]) {
        if (INCLUDING.test(unit.text.slice(Math.max(0, whole.end - unit.start), Math.max(0, count.start - unit.start)))) return earlier
      }
      if (scopes[earlier] !== scopes[index] || count.of !== whole.of) continue
      const near = Math.abs(paragraphOf(index) - paragraphOf(earlier)) <= 1
      const smaller = count.atMost !== null && count.atMost > 0 && whole.atLeast !== null && count.atMost < whole.atLeast
      if (near && smaller && (whole.verb === count.verb || (fateOf(count) !== null && fateOf(count) === fateOf(whole)))) return earlier
    }
    return null
  })
}

/** Some of those just counted: "including", "among them", with nothing but names and nouns up to the count. */
const INCLUDING = /^[^.;:!?]{0,40}(?:\bincluding|\bamong them|\bamong whom|\bof whom|\bof which|\bof them)(?: [^.;:!?]{0,80})?$/i
/** One word for the fates that several words tell; null for all others. */
const fateOf = ({ verb }: CountInText): string | null => (verb === null ? null : (FATES.find(([form]) => form.test(verb))?.[1] ?? null))
const FATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:killed|died|dead|drowned|perished)$/, 'killed'],
  [/^(?:injured|hurt|wounded)$/, 'injured'],
  [/^(?:arrested|detained)$/, 'arrested'],
  [/^(?:missing|unaccounted)$/, 'missing'],
  [/^hospitali[sz]ed$/, 'hospitalised'],
  [/^evacuated$/, 'evacuated'],
  [/^(?:rescued|survived)$/, 'rescued'],
  [/^aboard$/, 'aboard'],
]
