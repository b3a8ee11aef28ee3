// Zone words as reports write them, and wall-clock times as instants with their offset.
import type { Instant, Zone } from '../model/time.ts'
import { table } from '../model/table.ts'
import { two } from './notation.ts'

/** The zone a written word means, or that of the incident for "local time" and for what is not known. Fixed offsets: news writes EST in July. */
export function zoneOf(word: string | null, incident: Zone): Zone {
  if (word === null) return incident
  const said = word.toLowerCase().replace(/\./g, '')
  if (/^[+-]\d\d:?\d\d$/.test(said)) return said.includes(':') ? said : `${said.slice(0, 3)}:${said.slice(3)}`
  const off = /^(?:gmt|utc) ?([+-]) ?(\d{1,2})(?::?(\d\d))?$/.exec(said)
  if (off !== null) return Number(off[2]) > MOST_OFF ? incident : `${off[1] ?? '+'}${(off[2] ?? '').padStart(2, '0')}:${off[3] ?? '00'}`
  return ZONES[said] ?? ZONES[said.split(' ')[0] ?? ''] ?? zoneOfCity(said) ?? incident
}

/** In hours: no clock is further from Greenwich. */
const MOST_OFF = 14

/** "Kyiv time", "New York time": by the name that the list of zones has for it. */
function zoneOfCity(said: string): Zone | null {
  if (!said.endsWith(' time')) return null
  const name = said.slice(0, -5).replaceAll(' ', '_')
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone').map((zone) => [zone.slice(zone.lastIndexOf('/') + 1).toLowerCase(), zone] as const),
    ...OTHER_NAMES,
  ])
  return cities.get(name) ?? null
}
let cities: Map<string, Zone> | null = null
const OTHER_NAMES: readonly (readonly [string, Zone])[] = [
  ['kyiv', 'Europe/Kyiv'],
  ['beijing', 'Asia/Shanghai'],
  ['washington', 'America/New_York'],
  ['boston', 'America/New_York'],
  ['delhi', 'Asia/Kolkata'],
  ['new_delhi', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['kolkata', 'Asia/Kolkata'],
  ['tel_aviv', 'Asia/Jerusalem'],
  ['uk', 'Europe/London'],
]

const ZONES: Readonly<Record<string, Zone>> = table({
  gmt: 'UTC',
  utc: 'UTC',
  z: 'UTC',
  'greenwich mean time': 'UTC',
  bst: '+01:00',
  'british summer time': '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  ist: '+05:30',
  jst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  est: '-05:00',
  edt: '-04:00',
  et: 'America/New_York',
  eastern: 'America/New_York',
  cst: '-06:00',
  cdt: '-05:00',
  central: 'America/Chicago',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  pacific: 'America/Los_Angeles',
})

/** RFC 3339 with the zone's offset: "2015-05-23T12:00:00+01:00". A wall-clock time that a change of clocks skips moves on, as clocks do. */
export function instantIn(wall: Temporal.PlainDateTime, zone: Zone): Instant {
  // Where clocks never change, the wall's own time and the offset are all there is to write.
  const offset = zone === 'UTC' ? '+00:00' : FIXED.test(zone) ? zone : null
  if (offset !== null && wall.year > 999 && wall.year < 10_000)
    return `${wall.year}-${two(wall.month)}-${two(wall.day)}T${two(wall.hour)}:${two(wall.minute)}:${two(wall.second)}${offset}`
  return written(wall.toZonedDateTime(zone))
}
const FIXED = /^(?!-00:00)[+-](?:0\d|1\d|2[0-3]):[0-5]\d$/

/** The same for an instant that is known as such. */
export const written = (at: Temporal.ZonedDateTime): Instant => at.toString({ timeZoneName: 'never', calendarName: 'never', smallestUnit: 'second' })

/** Month first is how dates in digits are written there. */
export const writesMonthFirst = (zone: Zone): boolean => MONTH_FIRST.test(zone)
const MONTH_FIRST = /^US\/|^Pacific\/Honolulu$|^America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Indiana\/|Kentucky\/)/

const MOST_ZONES = 1000
const knownZones = new Set<string>(['UTC'])

/** Whether the runtime knows a zone. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    if (knownZones.size < MOST_ZONES) knownZones.add(zone)
    return true
  } catch {
    return false
  }
}
