// An instant that a page's data give in UTC, as the page's own clocks show it: 2019-11-20T05:57Z is the evening of the 19th where it was published.
//
// "Yesterday" and "Monday" in a report count from the day its readers saw on it. The zone is never guessed from a name or a language: it comes
// from the same instant written with an offset, from a clock on the page that differs from it by whole half hours, or from the day printed.
import type { DateFound } from '../../model/page.ts'
import type { Raw } from './page-dates.ts'
import { wallClockOf, writtenDate } from './written-date.ts'

/**
 * The dates with the first one told in the page's own zone where the page shows which that is: as an instant with its offset, or, where only a
 * day is shown, that day before the instant. `printed` is what a visitor reads, `data` what the page says
 * for programs. Its address is not asked: that is as often the day on which the page was begun.
 */
export function asThePageShows(dates: readonly DateFound[], printed: readonly Raw[], data: readonly Raw[]): readonly DateFound[] {
  const [first, ...others] = dates
  if (first === undefined || first.modified || !/T.*(?:\+00:00|Z)$/.test(first.value)) return dates
  const instant = Temporal.Instant.from(first.value)
  const published = [...printed, ...data].filter(({ modified }) => !modified)
  const offset = ownOffset(instant, [...published, ...dates.map(({ value, modified }) => ({ raw: value, modified }))]) ?? clockOffset(instant, published)
  if (offset !== null) return [{ ...first, value: instant.toZonedDateTimeISO(offset).toString({ timeZoneName: 'never' }) }, ...others]
  const utcDay = first.value.slice(0, 10)
  for (const raws of [printed, data]) {
    const days = raws.filter(({ modified }) => !modified).flatMap((raw) => dayOnly(raw))
    if (days.some(({ value }) => value === utcDay)) return dates
    const shown = days.find(({ value }) => canBeDayOf(instant, value))
    if (shown !== undefined) return [shown, first, ...others.filter(({ value, modified }) => modified || value !== shown.value)]
  }
  return dates
}

/** An offset that the page writes: beside this very instant, else beside another of its times. UTC is no answer here: that is how data are kept. */
function ownOffset(instant: Temporal.Instant, raws: readonly { readonly raw: string }[]): string | null {
  const written = raws.flatMap(({ raw }) => {
    const date = writtenDate(raw)
    const offset = date?.kind === 'date' ? /[+-]\d\d:\d\d$/.exec(date.value.slice(10))?.[0] : undefined
    return date?.kind !== 'date' || offset === undefined || offset === '+00:00' ? [] : [{ offset, at: Temporal.Instant.from(date.value) }]
  })
  const same = written.find(({ at }) => Math.abs(at.epochMilliseconds - instant.epochMilliseconds) < TEN_MINUTES)
  return (same ?? written.find(({ at }) => Math.abs(at.epochMilliseconds - instant.epochMilliseconds) < THIRTY_DAYS))?.offset ?? null
}

const TEN_MINUTES = 600_000
const THIRTY_DAYS = 30 * 86_400_000 // further off the clocks may have changed

/** The offset between this instant and a clock on the page that says no zone, or one that means several ("ET"), where it is one of whole half hours. */
function clockOffset(instant: Temporal.Instant, raws: readonly Raw[]): string | null {
  for (const { raw } of raws) {
    const date = writtenDate(raw)
    const wall = date?.kind === 'date' && date.value.length === 10 ? wallClockOf(raw) : null
    if (wall === null) continue
    const seconds = (Date.parse(`${wall}Z`) - instant.epochMilliseconds) / 1000
    const halfHours = Math.round(seconds / 1800)
    if (Math.abs(seconds - halfHours * 1800) > 60 || halfHours < -24 || halfHours > 28) continue
    if (halfHours === 0) return null
    const minutes = Math.abs(halfHours) * 30
    return `${halfHours < 0 ? '-' : '+'}${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  }
  return null
}

const dayOnly = ({ raw, from }: Raw): readonly DateFound[] => {
  const date = writtenDate(raw)
  return date?.kind === 'date' && date.value.length === 10 ? [{ value: date.value, raw: raw.trim().slice(0, 80), from, modified: false }] : []
}

/** Whether this instant falls on that day somewhere on earth, UTC itself aside: zones run from -12:00 to +14:00. */
function canBeDayOf(instant: Temporal.Instant, day: string): boolean {
  const start = Date.parse(`${day}T00:00:00Z`)
  const at = instant.epochMilliseconds
  return at >= start - 14 * HOUR && at < start + 36 * HOUR
}

const HOUR = 3_600_000
