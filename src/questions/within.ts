// Which place lies within which, as the reports say it: by `within` of a place, or by naming one right behind the other ("the East Quay in
// Wexmouth"). Nothing is looked up: a gazetteer knows towns, and not which berth belongs to which quay.
import type { ReportForQuestions } from '../model/question.ts'
import type { Given } from '../model/sockets.ts'
import type { PlaceMention } from '../model/statement.ts'
import { slug } from './slug.ts'
import { readerFor } from './said-of/times-said.ts'

/** Whether the first place lies within the second, each by its key. */
export type Within = (inner: string, outer: string) => boolean

/** By which two names are one place: case, marks, article and what kind of place it is aside. */
export const placeKey = (name: string): string => slug(name).replace(/^the-/, '').replace(KIND, '')
/** "The Orlen district" is Orlen. */
const KIND = /(?<=.{3})-(?:district|neighbou?rhood|area|quarter|suburb|dong|ward)$/

/** All that these reports say of it, together. */
export function withinOf(reports: Iterable<ReportForQuestions>): Within {
  const outerOf = new Map<string, Set<string>>()
  const say = (inner: string, outer: string): void => {
    if (inner === outer || inner === '' || outer === '') return
    const known = outerOf.get(inner) ?? new Set()
    outerOf.set(inner, known.add(outer))
  }
  for (const given of reports) {
    const { flat } = readerFor(given.report)
    const places = given.report.places
    for (const [i, place] of places.entries()) {
      if (place.within !== null) say(placeKey(place.name), placeKey(place.within))
      const next = places[i + 1]
      if (next === undefined || next.start - place.end > LONGEST_JOIN || next.start <= place.end) continue
      const order = joined(place, next, flat.slice(place.end, next.start))
      if (order !== null) say(placeKey(order[0].name), placeKey(order[1].name))
    }
  }
  const known = new Map<string, boolean>()
  // "Wexmouth harbour" is in Wexmouth.
  return (inner, outer) => {
    const key = `${inner}|${outer}`
    const found = known.get(key) ?? (inner.startsWith(`${outer}-`) || reaches(outerOf, inner, outer))
    known.set(key, found)
    return found
  }
}

const LONGEST_JOIN = 16

/** "Berth 4 of the East Quay", "East Quay, Wexmouth"; "in Wexmouth, at the East Quay" by how large the two are. Places side by side say nothing. */
function joined(a: PlaceMention, b: PlaceMention, between: string): readonly [PlaceMention, PlaceMention] | null {
  if (SIZE[a.kind] > SIZE[b.kind]) return /^,? (?:in|at|on) (?:the )?$/.test(between) ? [b, a] : null
  if (/^,? (?:in|of|at|on) (?:the )?$/.test(between)) return [a, b]
  return SIZE[a.kind] < SIZE[b.kind] && between === ', ' ? [a, b] : null
}
const SIZE: Readonly<Record<PlaceMention['kind'], number>> = { premises: 0, street: 1, area: 1, other: 1, district: 2, city: 3, region: 4, country: 5 }

function reaches(outerOf: ReadonlyMap<string, ReadonlySet<string>>, inner: string, outer: string): boolean {
  const seen = new Set([inner])
  for (const at of seen)
    for (const next of outerOf.get(at) ?? []) {
      if (next === outer) return true
      seen.add(next)
    }
  return false
}

/**
 * The key under which each place is given. "The East Quay in Wexmouth" gives the quay, and the town only as where the quay is; so does a
 * report that names the quay here and the town there. A town in which a report names two places stays what it is.
 */
export function placesGiven(givens: readonly Given[], within: Within): ReadonlyMap<Given, string> {
  const keys = new Map<Given, string>()
  for (const group of Map.groupBy(givens, (g) => g.said.report).values())
    for (const given of group) {
      const own = keyOfPlace(given)
      const narrower = group.filter((g) => within(keyOfPlace(g), own))
      const beside = narrower.filter((g) => g.said.span.start === given.said.span.start && g.said.span.end === given.said.span.end)
      const candidates = (beside.length > 0 ? beside : narrower).map(keyOfPlace)
      const widest = candidates.find((key) => candidates.every((other) => other === key || within(other, key)))
      keys.set(given, widest ?? own)
    }
  return keys
}

const keyOfPlace = ({ value }: Given): string => (value.kind === 'place' ? placeKey(value.name) : '')
