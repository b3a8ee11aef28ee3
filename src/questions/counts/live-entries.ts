// The entries of a live page, each with the clock time at which it was written: "16.10: The hospital says 23 people were injured."
import type { Report } from '../../model/report.ts'

/**
 * The clock time of the entry of a live page: "16.10: The hospital says". By the day on which the page was written, or the one before where it would be later
 * than that. A page with fewer than two such lines has no entries.
 */
export function entryWritten(report: Report, at: number, written: string, zone: string): number | null {
  const entry = entryAt(report, at)
  if (entry === undefined) return null
  const page = Temporal.Instant.from(written).toZonedDateTimeISO(zone)
  const stamped = page.with({ hour: entry.hour, minute: entry.minute, second: 0, millisecond: 0 })
  return (Temporal.ZonedDateTime.compare(stamped, page) > 0 && page.hour + page.minute > 0 ? stamped.subtract({ days: 1 }) : stamped).epochMilliseconds
}

/** The entry that a place in the text stands in. */
export const entryAt = (report: Report, at: number): Entry | undefined => entriesOf(report).findLast(({ start }) => start <= at)

type Entry = { readonly start: number; readonly hour: number; readonly minute: number }
function entriesOf(report: Report): readonly Entry[] {
  const known = entries.get(report)
  if (known !== undefined) return known
  const found = [...report.text.matchAll(ENTRY)].map(({ index, groups }): Entry => {
    const half = groups?.half?.toLowerCase()
    const hour = Number(groups?.hour)
    return { start: index, hour: half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour, minute: Number(groups?.minute) }
  })
  const made = found.length < 2 ? [] : found.filter(({ hour, minute }) => hour < 24 && minute < 60)
  entries.set(report, made)
  return made
}
const entries = new WeakMap<Report, readonly Entry[]>()
const ENTRY = /^[*•–-]? ?(?<hour>\d{1,2})[.:h](?<minute>\d\d)(?: ?(?<half>[ap])\.?m\.?)?(?: ?[A-Z]{2,4})?(?: ?[:–—|-] ?(?=\S)|\n(?=\S)| (?=\p{Lu}))/gmu
