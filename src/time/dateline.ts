// When a report was published, as bounds: an ISO day is that whole day in the zone, an instant with minutes that minute.
import type { Bounds, Zone } from '../model/time.ts'
import { Problem } from '../model/problem.ts'
import type { ByHand, Dateline, Reading } from '../model/report.ts'
import { later } from './civil.ts'
import type { Day } from './civil.ts'
import { isZone, instantIn, written } from './zones.ts'

/** The dateline by hand, else as found, else open on both sides. Throws a Problem for a date by hand that is none. */
export function datelineOf(reading: Reading, byHand: ByHand, incident: Zone): Dateline {
  const zone = byHand.zone ?? incident
  if (!isZone(zone)) throw new Problem('zone-unknown', `"${zone}" is not a time zone this machine knows. Write it as "Europe/London".`)
  if (byHand.published !== undefined) {
    const bounds = boundsOf(byHand.published, zone)
    if (bounds === null)
      throw new Problem('dateline-unreadable', `"${byHand.published}" is not a date. Write it as 2026-03-16, or with the time as 2026-03-16T20:40.`)
    return { ...bounds, zone, from: 'byHand', basis: 'metadata' }
  }
  const { value, from } = reading.published
  const bounds = value === null ? null : boundsOf(value, zone)
  if (bounds === null) return { earliest: null, latest: null, zone, from: 'none', basis: 'stated' }
  return { ...bounds, zone, from, basis: from === 'text' ? 'stated' : reading.post === null ? 'metadata' : 'displayed' }
}

/** Bounds of an ISO day, month, wall-clock time or instant in a zone; `null` for anything else. Instants keep their true instant. */
export function boundsOf(iso: string, zone: Zone): Bounds | null {
  const parts = ISO.exec(iso.trim())
  if (parts === null) return null
  const [, day = '', time, seconds, offset] = parts
  try {
    if (time === undefined) {
      const first = Temporal.PlainDate.from(day, { overflow: 'reject' })
      return { earliest: instantIn(first.toPlainDateTime(), zone), latest: instantIn(first.add({ days: 1 }).toPlainDateTime(), zone) }
    }
    const wall = `${day}T${time}${seconds ?? ''}`
    const from =
      offset === undefined
        ? Temporal.PlainDateTime.from(wall, { overflow: 'reject' }).toZonedDateTime(zone)
        : Temporal.Instant.from(`${wall}${offset}`).toZonedDateTimeISO(zone)
    const start = from.round({ smallestUnit: 'minute', roundingMode: 'trunc' })
    return { earliest: written(start), latest: written(start.add({ minutes: 1 })) }
  } catch {
    return null // the shape of a date, but no such day
  }
}
const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(?:\.\d{1,9})?)?(?: ?(Z|[+-]\d\d:?\d\d))?)?$/i

/** The day in its zone that a text with these bounds was written on: that of the earliest bound. `null` where it is open. */
export function dayWritten(bounds: Bounds, zone: Zone): Day | null {
  return bounds.earliest === null ? null : Temporal.Instant.from(bounds.earliest).toZonedDateTimeISO(zone).toPlainDate()
}

/** The day on which a story was filed, where it opens with one ("PORT ELIZA, May 12 (Coastal News) — ..."): its "yesterday" counts from there, and a page bears it
 *  some days later. `null` where it opens with none, or with one that cannot be of this page. */
export function dayOfDateline({ text, phrases }: Reading, published: Day | null): Day | null {
  const phrase = phrases.slice(0, FIRST).find(({ said }) => said.form === 'date' && said.day !== null && said.month !== null && said.either === null)
  if (phrase === undefined || phrase.said.form !== 'date' || published === null) return null
  const { year, month, day } = phrase.said
  if (!OPENS.test(text.slice(Math.max(0, phrase.start - REACH), phrase.start)) || !GOES_ON.test(text.slice(phrase.end, phrase.end + REACH))) return null
  for (let back = 0; back <= LATE; back++) {
    const at = later(published, -back)
    if (at.month === month && at.day === day && (year === null || at.year === year)) return at
  }
  return null
}
const FIRST = 4 // times: a headline may have some
const REACH = 48
const LATE = 7 // days
const OPENS = /(?:^|\n)[ \t]*[A-Z][A-Z][A-Z .'’-]*(?:, [A-Z][A-Za-z. ]{1,20})?,? $/
const GOES_ON = /^(?:, \d{4})?(?: \([A-Z][^()\n]{1,28}\))? ?(?:--|[—–]|- |\.(?:\s|$))/
