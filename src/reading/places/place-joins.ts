// "Rye Lane, Peckham" and "Southall, London": one place in another, told from a list of places.
import { known, liesIn } from './gazetteer.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** What joining needs to know of a place; offsets into the text that is handed in beside it. */
export type Joinable = { readonly start: number; readonly end: number; readonly kind: PlaceKind; readonly name: string; readonly within: string | null }

const SIZE: Readonly<Record<PlaceKind, number>> = { premises: 0, street: 1, area: 2, other: 2, district: 3, city: 4, region: 5, country: 6 }

/** "Rye Lane, Peckham", "Southall, London": one place within another, where the second contains the first. Otherwise a list. */
export function joinedByComma<P extends Joinable>(text: string, found: readonly P[]): readonly P[] {
  const joined: P[] = []
  for (const place of found) {
    const inner = joined.at(-1)
    const gap = inner === undefined ? '' : text.slice(inner.end, place.start)
    const directed =
      /^, (?:(?:in )?(?:north|south|east|west|central|north-west|north-east|south-east|south-west|northern|southern|eastern|western|downtown|inner) )?$/.test(
        gap,
      )
    if (inner !== undefined && directed && contains(inner, place, text))
      joined[joined.length - 1] = { ...inner, end: place.end, within: inner.within ?? place.name }
    else joined.push(place)
  }
  return joined
}

function contains(inner: Joinable, outer: Joinable, text: string): boolean {
  const last = inner.within ?? inner.name // of a chain, the last member: "Rye Lane, Peckham, London"
  if (SIZE[outer.kind] <= 2 || (outer.kind === 'country' && /^the /i.test(text.slice(outer.start, outer.start + 4)))) return false
  if (inner.within === null && SIZE[inner.kind] <= 2) return true
  if (known(last) !== null && known(outer.name) !== null) return liesIn(last, outer.name)
  if (known(outer.name) !== null && SIZE[outer.kind] >= 5) return true
  // Neither is known: "Marren, Calderfield and Holm" is a list, "in Marren, Calderfield, on Saturday" is one in the other.
  return (
    SIZE[outer.kind] > SIZE[inner.kind] ||
    (SIZE[outer.kind] >= SIZE[inner.kind] && known(last) === null && !/^(?:,? and |, \p{Lu}[\p{L}]+(?:,| and ))/u.test(text.slice(outer.end, outer.end + 30)))
  )
}
