// Bounds as a person reads them, in the zone they were meant in: "14 March 2026", "14 March 2026, 12:00 to 18:00", "not after ...".
import type { Bounds, Instant, Zone } from '../model/time.ts'
import { NOT_SIGNED_IN } from '../model/who-acts.ts'

/** Under which name an act stands: nobody checks who acts, and an act before a name was given says only that. */
export const byInWords = (by: string): string => (by === NOT_SIGNED_IN ? by : `${by}, ${NOT_SIGNED_IN}`)

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `latest` is exclusive: from midnight to midnight is one day. "open" where neither side is known. */
export function boundsInWords({ earliest, latest }: Bounds, zone: Zone): string {
  if (earliest === null && latest === null) return 'open'
  if (latest === null) return `not before ${moment(earliest as Instant, zone)}`
  if (earliest === null) return `before ${moment(latest, zone)}`
  const [from, to] = [local(earliest, zone), local(latest, zone)]
  const days = from.toPlainDate().until(to.toPlainDate()).days
  const whole = from.hour === 0 && from.minute === 0 && to.hour === 0 && to.minute === 0
  if (whole && days === 1) return day(from)
  if (whole) return `${day(from)} to ${day(to.subtract({ days: 1 }))}`
  if (from.until(to, { largestUnit: 'minutes' }).minutes <= 1) return `${day(from)}, ${clock(from)}`
  if (days === 0 || (days === 1 && to.hour === 0 && to.minute === 0)) return `${day(from)}, ${clock(from)} to ${days === 1 ? '24:00' : clock(to)}`
  return `${day(from)}, ${clock(from)} to ${day(to)}, ${clock(to)}`
}

/** The same of a bound: an upper one is named by the last minute, or day, that it leaves. */
export function boundInWords(bounds: Bounds, zone: Zone): string {
  if (bounds.earliest !== null || bounds.latest === null) return boundsInWords(bounds, zone)
  const end = local(bounds.latest, zone)
  return `no later than ${end.hour === 0 && end.minute === 0 ? day(end.subtract({ days: 1 })) : moment(end.subtract({ seconds: 1 }).toInstant().toString(), zone)}`
}

const local = (instant: Instant, zone: Zone): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
const moment = (instant: Instant, zone: Zone): string => `${day(local(instant, zone))}, ${clock(local(instant, zone))}`
const day = (when: Temporal.ZonedDateTime): string => `${when.day} ${MONTHS[when.month - 1] ?? ''} ${when.year}`
const clock = (when: Temporal.ZonedDateTime): string => `${String(when.hour).padStart(2, '0')}:${String(when.minute).padStart(2, '0')}`
