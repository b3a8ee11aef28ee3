// What a person says of a file, checked once at the door: dates that are dates, zones that exist.
import { Problem } from '../../model/problem.ts'
import type { ByHand, DatelineFrom, Report } from '../../model/report.ts'
import type { Trouble } from '../../model/trouble.ts'
import { compareInstants, type Zone } from '../../model/time.ts'
import { nearestZones } from '../../model/zone-names.ts'

// Newspapers begin about then; an earlier year is a slip of the keyboard or of a template ("0000-00-00", "0001-01-01").
const FIRST_YEAR = 1600

/** The zone, if IANA knows it, else Problem `zone-unknown` naming one that was probably meant. */
export function checkedZone(zone: string): Zone {
  const named = zone.trim()
  if (/^[A-Za-z]/.test(named) && isZone(named)) return named
  const [meant] = nearestZones(named, 1)
  throw new Problem(
    'zone-unknown',
    `"${zone}" is not a time zone${meant === undefined ? '; zones are written like "Europe/London"' : `; did you mean "${meant}"?`}`,
  )
}

function isZone(zone: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, zone)
    return true
  } catch {
    return false
  }
}

/** `published` as an ISO day or an instant; a local time is put into `zone`. Problems `date-not-understood`, `dateline-implausible`, `zone-unknown`. */
export function checkedByHand(byHand: ByHand, incidentZone: Zone): ByHand {
  const said = Object.fromEntries(Object.entries(byHand).filter(([, value]) => typeof value === 'string')) as ByHand
  const zone = said.zone === undefined || said.zone === '' ? undefined : checkedZone(said.zone)
  return {
    ...said,
    ...(zone === undefined ? {} : { zone }),
    ...(said.published === undefined || said.published === '' ? {} : { published: checkedDate(said.published.trim(), zone ?? incidentZone) }),
  }
}

function checkedDate(date: string, zone: Zone): string {
  const found = dayOf(date) ?? instantOf(date, zone)
  if (found === null) throw new Problem('date-not-understood', `"${date}" is not a date written as 2026-03-16 or 2026-03-16T14:05:00Z.`)
  if (Number(found.slice(0, 4)) < FIRST_YEAR || /^[-+]/.test(found))
    throw new Problem('dateline-implausible', `"${date}" cannot be when a report was published: the year is not between ${FIRST_YEAR} and 9999.`)
  return found
}

function dayOf(date: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  return attempt(() => Temporal.PlainDate.from(date, { overflow: 'reject' }).toString())
}

function instantOf(date: string, zone: Zone): string | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d/.test(date)) return null
  return (
    attempt(() => Temporal.Instant.from(date).toString()) ??
    attempt(() => Temporal.PlainDateTime.from(date, { overflow: 'reject' }).toZonedDateTime(zone).toInstant().toString())
  )
}

function attempt(work: () => string): string | null {
  try {
    return work()
  } catch {
    return null
  }
}

/** The report with what only the desk can see: a dateline after its own clock, or in a year without newspapers. Both are kept, and marked. */
export function markedDateline(report: Report, now: string | null): Report {
  const { earliest, from } = report.report.published
  if (earliest === null) return report
  const day = earliest.slice(0, 10)
  const troubles: Trouble[] = []
  if (now !== null && compareInstants(earliest, now) > 0)
    troubles.push({
      code: 'dateline-future',
      message: `The date of publication, ${day} (${FOUND[from]}), lies after the desk's clock. It is kept as ${from === 'byHand' ? 'entered' : 'found'}; enter the right one by hand if it is wrong.`,
    })
  if (Number(earliest.slice(0, 4)) < FIRST_YEAR || /^[-+]/.test(earliest))
    troubles.push({
      code: 'dateline-implausible',
      message: `The date of publication, ${day} (${FOUND[from]}), cannot be right. It is kept as ${from === 'byHand' ? 'entered' : 'found'}; enter the right one by hand.`,
    })
  const known = new Set(troubles.map((t) => t.code))
  return troubles.length === 0 ? report : { ...report, troubles: [...report.troubles.filter((t) => !known.has(t.code)), ...troubles] }
}

const FOUND: Readonly<Record<DatelineFrom, string>> = {
  text: 'found in the text',
  jsonLd: "from the page's own data",
  meta: "from the page's own data",
  address: 'from the address',
  byHand: 'entered by hand',
  none: 'not found',
}
