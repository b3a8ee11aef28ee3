// How outside time stands: which stamps hold today, which hold only because a newer one carries them, and when the next is due.
//
// A certificate ends after some years, and its stamps with it, unless a newer stamp, made before that end, covers a tree that holds the older
// stamp itself (the thought of RFC 4998, with the log as its archive record). So one new stamp renews all older ones.

/** A confirmed stamp: over the tree of `size`; itself in the log as leaf `keptAs` (null: not in the log); by its own certificates good until `endsAt`. */
export type StampKept = { readonly size: number; readonly time: string; readonly endsAt: string; readonly keptAs: number | null; readonly authority: string }

/** Until when the stamp holds, with every newer stamp that carries it counted. */
export function holdsUntil(stamp: StampKept, all: readonly StampKept[]): string {
  let until = stamp.endsAt
  let newest = stamp
  for (const next of all.toSorted((a, b) => (a.time < b.time ? -1 : 1))) {
    const carries = newest.keptAs !== null && next.size > newest.keptAs && next.time >= newest.time && next.time <= until
    if (!carries || next.endsAt <= until) continue
    until = next.endsAt
    newest = next
  }
  return until
}

const DAY_MS = 86_400_000
const RENEW_EVERY_DAYS = 365
const RENEW_BEFORE_END_DAYS = 90

/** When the newest stamp should have a successor: a year after it, or 90 days before its certificates end; null where there is none. */
export function renewalDue(all: readonly StampKept[]): string | null {
  const newest = all.toSorted((a, b) => (a.time < b.time ? 1 : -1))[0]
  if (newest === undefined) return null
  const due = Math.min(Date.parse(newest.time) + RENEW_EVERY_DAYS * DAY_MS, Date.parse(newest.endsAt) - RENEW_BEFORE_END_DAYS * DAY_MS)
  return new Date(due).toISOString()
}
