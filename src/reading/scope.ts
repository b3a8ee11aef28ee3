// Of what a count is said: the premises or the part of the event it belongs to, and the larger count it is a part of.
//
// A berth or a gate with a number is as narrow as premises. Two counts of different scope never conflict ("three arrested at the shop", "no arrests in the altercation"), so a scope is given only
// where the words give one; what is said of the event as a whole has none.
import type { CountInText, PlaceInText } from './scene.ts'
import type { Unit } from './scene-units.ts'

/** Parts of an event that reports count apart. The event's own noun ("the collapse", "the fire") is no part of it. */
const PARTS =
  'altercation|scuffle|confrontation|chase|stand-?off|exchange|brawl|fight|rescue|evacuation|search|(?:first|second|third|other|earlier|later|previous) (?:incident|raid|visit|protest|attack|blast|explosion|fire|crash|operation|collapse|march|clash)'
const DURING = new RegExp(`(?<![\\p{L}])(?:during|in|after|following|throughout) (the (?:[\\p{L}-]+ ){0,2}?(?:${PARTS}))(?![\\p{L}])`, 'iu')

/** The scope of each count, as written ("K&K Butchers", "the altercation"), or null. `units` holds the clause of each count, by position. */
export function scopesOf(
  counts: readonly CountInText[],
  unitOf: readonly (number | null)[],
  units: readonly Unit[],
  places: readonly PlaceInText[],
): readonly (string | null)[] {
  const scopes: (string | null)[] = []
  for (const [index, count] of counts.entries()) {
    const unit = units[unitOf[index] ?? -1]
    if (unit === undefined) {
      scopes.push(null)
      continue
    }
    const premises = places.filter((place) => (place.kind === 'premises' || /\d/.test(place.name)) && place.start >= unit.start && place.end <= unit.end)
    const next = counts[index + 1]?.start ?? Infinity
    const after = premises.find((place) => place.start >= count.end && place.start < next && SITED.test(before(unit, place.start)))
    const leading = premises.findLast((place) => place.end <= count.start && SITED.test(before(unit, place.start)))
    const part = DURING.exec(unit.text)?.[1] ?? null
    // "Two of them", "the three men": of the scope of the sentence before.
    const previous = counts[index - 1]
    const anaphor =
      previous !== undefined &&
      (/\bof (?:them|those)$/.test(count.quote) || (/^(?:the|all|those) /i.test(count.quote) && count.of === previous.of)) &&
      units[unitOf[index - 1] ?? -1]?.paragraph === unit.paragraph
    scopes.push(after?.quote ?? leading?.quote ?? part ?? (anaphor ? (scopes[index - 1] ?? null) : null))
  }
  return scopes
}

const SITED = /\b(?:at|in|inside|outside|from|near|of) (?:the )?$/i

const before = (unit: Unit, start: number): string => unit.text.slice(Math.max(0, start - unit.start - 20), start - unit.start)

/**
 * For each count the position of the larger count it is a part of, or null. "Two officers" are a part of "at least six officers" said
 * just before of the same event and scope; "two of them" of the last count; a count that is introduced anew by "the" is none.
 */
export function partsOf(
  counts: readonly CountInText[],
  events: readonly (string | null)[],
  scopes: readonly (string | null)[],
  paragraphOf: readonly (number | null)[],
): readonly (number | null)[] {
  return counts.map((count, index) => {
    const anaphor = /\bof (?:them|those)$/.test(count.quote)
    for (let earlier = index - 1; earlier >= 0 && earlier > index - 12; earlier--) {
      const whole = counts[earlier]
      if (whole === undefined || events[earlier] !== events[index] || scopes[earlier] !== scopes[index]) continue
      const near = Math.abs((paragraphOf[index] ?? 0) - (paragraphOf[earlier] ?? 0)) <= 1
      const smaller = count.atMost !== null && count.atMost > 0 && whole.atLeast !== null && count.atMost < whole.atLeast
      if (near && smaller && (anaphor || (count.of === whole.of && (whole.verb === null || count.verb === null || whole.verb === count.verb)))) return earlier
    }
    return null
  })
}
