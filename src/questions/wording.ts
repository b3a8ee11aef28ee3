// Values in words: "Saturday 23 May 2015, afternoon", "at least six officers", "Murmur, Saturday 14 March 2026, 20:40".
//
// The weekday is always shown beside a day: a date and a weekday are how reports contradict one another. A time that could not be
// resolved stays what was said: "a Saturday, afternoon", "13 May, year not given".
import type { AnswerValue, Provenance } from '../model/question.ts'
import { table } from '../model/table.ts'
import type { Bounds, Granularity, Zone } from '../model/time.ts'

export type TimeInWords = Bounds & { readonly zone: Zone; readonly granularity: Granularity; readonly value?: string }

/** For every kind of value, in the zone that a time carries. */
export function valueInWords(value: AnswerValue): string {
  switch (value.kind) {
    case 'time':
      return timeInWords(value)
    case 'place':
      return value.within === null || value.name.includes(value.within) ? value.name : `${value.name}, ${value.within}`
    case 'count':
      return value.scope === null ? amountInWords(value) : `${amountInWords(value)} (${value.scope})`
    case 'appearance':
      return [value.where, value.by === null || value.by === value.where ? null : `by ${value.by}`, value.time === null ? null : timeInWords(value.time)]
        .filter((x) => x !== null)
        .join(', ')
    case 'sameness':
      return value.same ? 'the same event' : 'another event'
    case 'words':
      return value.words
    case 'provenance':
      return PROVENANCE[value.is]
    case 'authorship':
      return value.did === 'recorded' ? value.who : `${value.who} (${value.did === 'posted' ? 'posted it' : 'credited'})`
    case 'purpose':
      return `${value.of === 'recording' ? 'recorded' : 'shared'} ${value.words}`
  }
}

const PROVENANCE: Readonly<Record<Provenance, string>> = {
  original: 'the original, it is said',
  unaltered: 'genuine and unaltered, it is said',
  altered: 'altered or edited',
  copy: 'a copy of something else',
  older: 'older: shown before, or of something else',
  notEarliest: 'not the earliest known: an earlier copy is held',
  earliestHeld: 'the earliest known of what is held',
  untold: 'cannot be told: another piece has the same stretch, and nothing says which was there first',
}

/** The same few times are told again for every passage, and a calendar costs more than a look. */
export function timeInWords(time: TimeInWords): string {
  const key = `${time.value ?? ''}|${time.earliest ?? ''}|${time.latest ?? ''}|${time.zone}|${time.granularity}`
  const known = told.get(key)
  if (known !== undefined) return known
  const words = newlyInWords(time)
  if (told.size >= MOST_TOLD) told.clear()
  told.set(key, words)
  return words
}
const told = new Map<string, string>()
const MOST_TOLD = 2000

function newlyInWords(time: TimeInWords): string {
  if (time.earliest === null || time.latest === null) return openInWords(time)
  const from = Temporal.Instant.from(time.earliest).toZonedDateTimeISO(time.zone)
  const to = Temporal.Instant.from(time.latest).toZonedDateTimeISO(time.zone)
  const minutes = from.until(to).total({ unit: 'minutes' })
  const last = to.subtract({ seconds: 1 }).toPlainDate()
  const first = from.toPlainDate()
  if (minutes <= 1) return `${dayInWords(first)}, ${clock(from)}`
  const days = eitherDay(time.value ?? '', first, last)
  if (days !== null) return days
  const either = eitherHalf(time.value ?? '', from, minutes)
  if (either !== null) return `${dayInWords(first)}, ${either}`
  const part = PARTS[/T(MO|MI|AF|EV|NI|DT)$/.exec(time.value ?? '')?.[1] ?? '']
  if (part !== undefined) return `${dayInWords(first)}, ${part}`
  if (first.equals(last)) {
    const isWholeDay = clock(from) === '00:00' && clock(to) === '00:00'
    return isWholeDay ? dayInWords(first) : `${dayInWords(first)}, ${clock(from)} to ${clock(to)}`
  }
  if (time.granularity === 'weekend') return `the weekend of ${dayInWords(first)}`
  if (time.granularity === 'week') return `the week of ${dayInWords(first)}`
  if (first.day === 1 && last.equals(first.add({ months: 1 }).subtract({ days: 1 }))) return `${MONTHS[first.month - 1]} ${first.year}`
  if (first.dayOfYear === 1 && last.equals(first.add({ years: 1 }).subtract({ days: 1 }))) return String(first.year)
  if (time.granularity === 'year' && first.dayOfYear === 1 && last.add({ days: 1 }).dayOfYear === 1) return `${first.year} to ${last.year}`
  return `${dayInWords(first)} to ${dayInWords(last)}`
}

/** "5 March or 3 May": 3/5/2019 where nothing says which figure is the day is no stretch of two months. The value has one of the two. */
function eitherDay(value: string, first: Temporal.PlainDate, last: Temporal.PlainDate): string | null {
  if (first.day !== last.month || first.month !== last.day || first.equals(last)) return null
  const [, day, part, clockSaid] = /^(\d{4}-\d\d-\d\d)(?:T([A-Z]{2})|T(\d\d:\d\d)[\d:Z]*)?$/.exec(value) ?? []
  if (day !== first.toString() && day !== last.toString()) return null
  const rest = clockSaid ?? (part === undefined ? undefined : PARTS[part])
  return `${dayInWords(first)} or ${dayInWords(last)}${rest === undefined ? '' : `, ${rest}`}`
}

/** "03:50 or 15:50": a clock time that does not say its half of the day is no stretch of twelve hours. */
function eitherHalf(value: string, from: Temporal.ZonedDateTime, minutes: number): string | null {
  if (!/^[^/]*T\d\d:\d\d$/.test(value) || (minutes !== 12 * 60 + 1 && minutes !== 13 * 60)) return null
  return `${clock(from)} or ${clock(from.add({ hours: 12 }))}`
}

/** "Saturday 14 March 2026". */
export const dayInWords = (day: Temporal.PlainDate): string => `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`

/** An instant to the minute, in the incident's zone: "Saturday 14 March 2026, 20:40". */
export function instantInWords(instant: string, zone: Zone): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${dayInWords(at.toPlainDate())}, ${clock(at)}`
}

function openInWords(time: TimeInWords): string {
  const said = withoutYear(time.value ?? '')
  if (said !== null) {
    const clockSaid = /T(\d\d:\d\d)/.exec(time.value ?? '')?.[1]
    const part = clockSaid !== undefined ? `, ${clockSaid}` : said.part === null ? '' : `, ${PARTS[said.part] ?? said.part}`
    if (said.weekday !== null) return `a ${WEEKDAYS[said.weekday - 1]}${clockSaid === undefined ? part.replace(',', '') : part}`
    if (said.month !== null) return `${said.day === null ? '' : `${said.day} `}${MONTHS[said.month - 1]}, year not given${part}`
  }
  if (time.earliest !== null) return `not before ${instantInWords(time.earliest, time.zone)}`
  if (time.latest !== null)
    return isMidnight(time.latest, time.zone) ? `by ${dayInWords(dayBefore(time.latest, time.zone))}` : `before ${instantInWords(time.latest, time.zone)}`
  return 'a time that needs the date of the report'
}

const isMidnight = (instant: string, zone: Zone): boolean => clock(Temporal.Instant.from(instant).toZonedDateTimeISO(zone)) === '00:00'
const dayBefore = (instant: string, zone: Zone): Temporal.PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })

/** `minute` of the day, where a clock time is said. */
export type SaidWithoutYear = {
  readonly weekday: number | null
  readonly month: number | null
  readonly day: number | null
  readonly part: string | null
  readonly minute: number | null
}

/** What a value without a year still says: XXXX-WXX-6TAF is a Saturday afternoon, XXXX-05-13 the thirteenth of May. */
export function withoutYear(value: string): SaidWithoutYear | null {
  const clock = /T(\d\d):(\d\d)/.exec(value)
  const minute = clock === null ? null : Number(clock[1]) * 60 + Number(clock[2])
  const weekday = /^XXXX-WXX-([1-7])(?:T([A-Z]{2}))?/.exec(value)
  if (weekday !== null) return { weekday: Number(weekday[1]), month: null, day: null, part: weekday[2] ?? null, minute }
  const day = /^XXXX-(\d\d)(?:-(\d\d))?(?:T([A-Z]{2})$)?/.exec(value)
  if (day === null) return null
  return { weekday: null, month: Number(day[1]), day: day[2] === undefined ? null : Number(day[2]), part: day[3] ?? null, minute }
}

/** "at least six officers", "about 40 homes", "more than 20 people". */
export function amountInWords(count: {
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly about: boolean
  readonly of: string
  readonly moreThan?: true
}): string {
  const { atLeast, atMost, about } = count
  if (count.moreThan === true && atLeast !== null) return `more than ${numberInWords(atLeast - 1)} ${count.of}`
  const of = (atMost ?? atLeast) === 1 ? (ONE[count.of] ?? count.of) : count.of
  if (atLeast !== null && atLeast === atMost) return `${about ? 'about ' : ''}${numberInWords(atLeast)} ${of}`
  if (atLeast !== null && atMost !== null) return `${numberInWords(atLeast)} to ${numberInWords(atMost)} ${of}`
  if (atLeast !== null) return `at least ${numberInWords(atLeast)} ${of}`
  return atMost === null ? of : `at most ${numberInWords(atMost)} ${of}`
}

/** Plurals that are more than the singular and an s, beside "one". */
const ONE: Readonly<Record<string, string>> = table({ people: 'person', men: 'man', women: 'woman', children: 'child' })

/** In words to twelve, in figures beyond; none is "no". */
export const numberInWords = (n: number): string => NUMBERS[n] ?? String(n)
const clock = (at: Temporal.ZonedDateTime): string => `${String(at.hour).padStart(2, '0')}:${String(at.minute).padStart(2, '0')}`

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const PARTS: Readonly<Record<string, string>> = { MO: 'morning', MI: 'noon', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' }
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
