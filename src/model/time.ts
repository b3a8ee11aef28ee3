// A time in the record: two instants, how finely it was said, the hedge, and the basis on which the bound holds.
//
// EDTF cannot carry "Saturday afternoon" (its intervals stop at days), so this type is our own; EDTF is what is printed beside it.
// An instant is RFC 3339 text with the offset of the zone it was meant in, so that the record, the table, the route and the screen
// all hold the same value: "2026-03-14T12:00:00+00:00".

export type Instant = string
export type Zone = string // IANA: "Europe/London"

/** Not before `earliest` (inclusive), before `latest` (exclusive: Saturday ends where Sunday begins). `null` leaves that side open. */
export type Bounds = { readonly earliest: Instant | null; readonly latest: Instant | null }

export type Granularity =
  'century' | 'decade' | 'year' | 'half' | 'quarter' | 'season' | 'month' | 'week' | 'weekend' | 'day' | 'partOfDay' | 'hour' | 'minute' | 'second'

/** Why a bound holds, strongest first. Only `captured`, `timestamped` and `platformId` bind an appearance hard. */
export const BASES = ['captured', 'timestamped', 'platformId', 'displayed', 'metadata', 'shadow', 'stated'] as const
export type Basis = (typeof BASES)[number]

/** "about", "believed to be": the words that hedge, shown, and binding only softly. */
export type Hedge = string

export type Time = Bounds & {
  readonly zone: Zone
  readonly granularity: Granularity
  readonly hedge: Hedge | null
  readonly basis: Basis
}

/** Negative, zero or positive as instant `a` is before, at or after `b`, whatever their offsets. */
export function compareInstants(a: Instant, b: Instant): number {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b))
}

/** The part two times share, or `null` when they cannot both be true. Open sides give way. */
export function overlap(a: Bounds, b: Bounds): Bounds | null {
  const earliest = later(a.earliest, b.earliest)
  const latest = sooner(a.latest, b.latest)
  return earliest !== null && latest !== null && compareInstants(earliest, latest) >= 0 ? null : { earliest, latest }
}

/** The later of two lower bounds; `null` (open) gives way. */
export function later(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return compareInstants(a, b) >= 0 ? a : b
}

/** The sooner of two upper bounds; `null` (open) gives way. */
export function sooner(a: Instant | null, b: Instant | null): Instant | null {
  if (a === null || b === null) return a ?? b
  return compareInstants(a, b) <= 0 ? a : b
}
