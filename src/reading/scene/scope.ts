// Of what a count is said: the premises or the part of the event it belongs to, and the larger count it is a part of.
//
// A berth or a gate with a number is as narrow as premises. Two counts of different scope never conflict ("three arrested at the shop", "no arrests in the altercation"), so a scope is given only
// where the words give one; what is said of the event as a whole has none.
import type { CountInText, PlaceInText } from './scene.ts'
import { byUnit, type Unit } from './scene-units.ts'

/** The scope of each count, as written ("K&K Butchers", "the altercation"), or null. `units` holds the clause of each count, by position. */
export function scopesOf(
  counts: readonly CountInText[],
  unitOf: readonly (number | null)[],
  units: readonly Unit[],
  places: readonly PlaceInText[],
): readonly (string | null)[] {
  const several = places.some((place) => place.kind === 'premises') // beside premises, "at Brandt" is read as one of them
  const placesOf = byUnit(units, places)
  const scopes: (string | null)[] = []
  let last: Unit | null = null
  let part: string | null = null
  let premises: readonly PlaceInText[] = []
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
        (place) => isNarrow(place, several, unit.words.scopes.elsewhere) && unit.words.scopes.sited.test(before(unit, place.start)),
      )
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
    scopes.push(after?.quote ?? leading?.quote ?? part ?? (anaphor ? (scopes[index - 1] ?? null) : null))
  }
  return scopes
}

const isNarrow = (place: PlaceInText, several: boolean, elsewhere: RegExp): boolean =>
  (place.kind === 'premises' || /\d/.test(place.name) || (place.kind === 'other' && several)) && !elsewhere.test(place.name)

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
      if (scopes[earlier] !== scopes[index] || count.of !== whole.of) continue
      const near = Math.abs(paragraphOf(index) - paragraphOf(earlier)) <= 1
      const smaller = count.atMost !== null && count.atMost > 0 && whole.atLeast !== null && count.atMost < whole.atLeast
      if (near && smaller && whole.verb === count.verb) return earlier
    }
    return null
  })
}
