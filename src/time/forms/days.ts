// Weekdays, parts of days and clock times.
import type { PartOfDay, SaidTime } from '../../model/said-time.ts'
import { midnight, partOf, weekdayAfter, weekdayBefore, weekdayIn, wholeDay } from '../civil.ts'
import type { Day } from '../civil.ts'
import { nthWeekday } from '../festivals.ts'
import { overEither } from '../figures.ts'
import { dayOf, fixed, isOneDay, isWithinDay, lastSaid, unfixed } from '../meaning.ts'
import type { Meaning, Resolve, ResolveAny, Setting } from '../meaning.ts'
import { weekdayName } from '../names.ts'
import { PARTS, two, unitText } from '../notation.ts'
import { NO_DATELINE, dayWords } from '../reasons.ts'
import { instantIn, zoneOf } from '../zones.ts'

/** By tense and `which`, counted from the day of writing; without one it stays `XXXX-WXX-n`. */
export const weekday: Resolve<'weekday'> = (said, setting, resolve) => {
  const name = weekdayName(said.weekday)
  const unknown = (reason: string): Meaning => unfixed('DATE', `XXXX-WXX-${said.weekday}`, 'XXXX-XX-XX', 'day', reason, true)
  const on = (day: Day, reason: string): Meaning => fixed(unitText(day, 'day'), 'day', wholeDay(day), reason, true)
  if (said.of !== null) {
    const week = resolve(said.of, setting)
    const start = dayOf(week)
    if (start !== null && said.nth !== undefined) {
      const day = nthWeekday(start.year, start.month, said.weekday, said.nth)
      return { ...on(day, `${said.nth === 5 ? 'the last' : `number ${said.nth}`} ${name} of its month; ${week.reason}`), needsDateline: week.needsDateline }
    }
    return start === null ? unknown(`a ${name}; ${week.reason}`) : on(weekdayIn(start, said.weekday), `the ${name} of ${week.reason}`)
  }
  if (said.which === 'previous' || said.which === 'following') {
    const told = setting.before.findLast((meaning) => dayOf(meaning) !== null)
    const from = (told === undefined ? null : dayOf(told)) ?? setting.written
    if (from === null) return unknown(`a ${name}; ${NO_DATELINE}`)
    return said.which === 'previous'
      ? on(weekdayBefore(from, said.weekday), `the ${name} before ${dayWords(from)}`)
      : on(weekdayAfter(from, said.weekday), `the ${name} after ${dayWords(from)}`)
  }
  const { written } = setting
  if (written === null)
    return unknown(setting.tense === 'future' ? `a ${name} after the report; ${NO_DATELINE}` : `a ${name} before the report; ${NO_DATELINE}`)
  if (said.weeks < 0) {
    const day = weekdayBefore(written, said.weekday).subtract({ days: 7 * (-said.weeks - 1) })
    return on(day, `the ${said.weeks === -1 ? 'last' : said.weeks === -2 ? 'last but one' : `${-said.weeks}th last`} ${name} before ${dayWords(written)}`)
  }
  if (said.weeks > 0)
    return on(
      weekdayAfter(written, said.weekday).add({ days: 7 * said.weeks }),
      `${said.weeks === 1 ? 'a week' : 'two weeks'} after the next ${name} after ${dayWords(written)}`,
    )
  // A bare name of the day of writing is that day: 116 of 117 times in TimeBank and AQUAINT. The one a week off is called "last" or "next".
  if (said.which !== 'last' && said.which !== 'next' && written.dayOfWeek === said.weekday)
    return on(written, `${dayWords(written)}, the day of writing, is a ${name}`)
  const ahead = said.which === 'next' || (said.which !== 'last' && setting.tense === 'future')
  if (ahead) return on(weekdayAfter(written, said.weekday), `the next ${name} after ${dayWords(written)}`)
  if (said.which === 'this' && setting.tense !== 'past') return on(weekdayIn(written, said.weekday), `the ${name} in the week of ${dayWords(written)}`)
  return on(weekdayBefore(written, said.weekday), `the last ${name} before ${dayWords(written)}`)
}

/** The day a part or a clock time without a day of its own belongs to: one just said, else the day of writing. */
function dayHeld(of: SaidTime | null, setting: Setting, resolve: ResolveAny, fits = isWithinDay): Meaning | null {
  if (setting.entry !== undefined)
    return fixed(unitText(setting.entry, 'day'), 'day', wholeDay(setting.entry), `${dayWords(setting.entry)}, by the order of the entries`, true)
  if (of !== null) return resolve(of, setting)
  const { sameSentence, alongside, apart, retold, since, written } = setting
  if (apart !== undefined) return dayUnknown(apart)
  const again = retold === undefined || retold === null ? null : dayOf(retold)
  if (again !== null)
    return fixed(unitText(again, 'day'), 'day', wholeDay(again), `${dayWords(again)}, of which the same was told before`, retold?.needsDateline ?? true)
  const last = alongside === true ? (setting.before.findLast(fits) ?? null) : null
  const told =
    last !== null ? last : sameSentence !== null && sameSentence.ofSaying === undefined && fits(sameSentence) ? sameSentence : lastSaid(setting.before, fits)
  const said = told === null ? null : dayOf(told)
  // "She visited it on Wednesday. Two shells struck at 07:18": of the day of another matter only where that is the day of writing too, or the sentence ties them.
  const isTied = told === sameSentence && said !== null && setting.tied !== false && setting.mends !== true
  const isApart = fits === isOneDay && last === null && (told === null || (told.ofSaying !== undefined && !isTied))
  if (isApart && setting.mends === true) return dayUnknown('a correction is told on another day than what it mends')
  if (isApart && told !== null && said === null) return { ...dayUnknown('nothing ties it to a day that is'), ofSaying: true }
  if (isApart && said !== null && written?.equals(said) !== true)
    return { ...dayUnknown(`${dayWords(said)} is the day of something else: a saying, a visit or the like`), ofSaying: true }
  // "The summit opens on Saturday. He left at 5:30 p.m.": what is past is not of a day to come.
  const isToCome = said !== null && setting.written !== null && setting.tense === 'past' && Temporal.PlainDate.compare(said, setting.written) > 0
  const day = isToCome ? null : said
  // "The night before the attack, at 6 a.m.": of a day that hangs on something told of.
  if (told !== null && said === null && written !== null && told.needsDateline === false && (since?.(told) ?? 0) <= NEAR) return dayUnknown(told.reason)
  // What was told long before, of a day long past, is told no more.
  if (said !== null && day !== null && told !== null && written !== null && (since?.(told) ?? 0) > LONG_BEFORE && said.until(written).days > RUNNING_DAYS)
    return dayUnknown(`${dayWords(said)} was told of long before it`)
  if (day !== null) return fixed(unitText(day, 'day'), 'day', wholeDay(day), `${dayWords(day)}, the day said before it`, told?.needsDateline ?? true)
  if (setting.written === null) return null
  return fixed(unitText(setting.written, 'day'), 'day', wholeDay(setting.written), `${dayWords(setting.written)}, the day of writing`, true)
}

const NEAR = 1 // in sentences
const LONG_BEFORE = 4 // in sentences
const RUNNING_DAYS = 7 // what is in the news is told of for about so long

/** A day that the words do not give. */
const dayUnknown = (why: string): Meaning => unfixed('DATE', 'XXXX-XX-XX', 'XXXX-XX-XX', 'day', `the day is not said; ${why}`, false)

const PART_WORDS = {
  smallHours: 'small hours, 00 to 06',
  morning: 'morning, 06 to 12',
  noon: 'midday, 12 to 14',
  afternoon: 'afternoon, 12 to 18',
  evening: 'evening, 18 to 24',
  night: 'night, 21 to 06',
} as const

/** On the day that it hangs on; where none is known its value has no day. */
export const partOfDay: Resolve<'partOfDay'> = (said, setting, resolve) => {
  const overnight = said.of === null && said.part === 'night'
  const held =
    overnight &&
    setting.written !== null &&
    (setting.before.findLast(isWithinDay) === undefined || (setting.tense === 'future' && setting.sameSentence === null))
      ? nightOf(setting.written, setting)
      : intoTheDay(overnight, dayHeld(said.of, setting, resolve), setting)
  return overEither(held, (day) => partOn(said.part, day))
}

function partOn(part: PartOfDay, held: Meaning | null): Meaning {
  const suffix = PARTS[part]
  if (held === null) return { ...unfixed('TIME', `XXXX-XX-XX${suffix}`, 'XXXX-XX-XX', 'partOfDay', NO_DATELINE, true) }
  const day = dayOf(held)
  const value = `${held.value.replace(/T.*$/, '')}${suffix}`
  if (day === null || held.bounds === null) return { ...held, value, type: 'TIME', granularity: 'partOfDay' }
  return {
    ...held,
    value,
    edtf: day.toString(),
    type: 'TIME',
    granularity: 'partOfDay',
    bounds: partOf(day, part),
    reason: `${held.reason}; ${PART_WORDS[part]}`,
  }
}

/** "On Friday ... overnight", written on that Friday: the night into it, of which alone a report of that day can tell. */
function intoTheDay(overnight: boolean, held: Meaning | null, setting: Setting): Meaning | null {
  const day = overnight && held !== null ? dayOf(held) : null
  return day !== null && setting.written?.equals(day) === true ? nightOf(day, setting) : held
}

/** "overnight": the night into the day of writing, or the coming one. */
function nightOf(written: Day, setting: Setting): Meaning {
  const day = setting.tense === 'future' ? written : written.subtract({ days: 1 })
  return fixed(unitText(day, 'day'), 'day', wholeDay(day), `the night ${setting.tense === 'future' ? 'after' : 'into'} ${dayWords(written)}`, true)
}

// ISO 8601, which TIMEX3 follows, marks the one zone that has a letter; other zones stand in the field for them.
const SAYS_UTC = /^(?:gmt|utc|z|greenwich mean time)$/i

/** What is told as past is over when it is told: by then the hour of the day of writing is not, so it was of the day before; of a weekday it cannot be told. */
function isAfterReport(at: Temporal.PlainDateTime, zone: string | null, { tense, until, zone: incident }: Setting): boolean {
  return (
    tense === 'past' &&
    until !== undefined &&
    until !== null &&
    Temporal.Instant.compare(Temporal.Instant.from(instantIn(at, zoneOf(zone, incident))), until) >= 0
  )
}

/** "left at 23:40 on Saturday and came home at 1:15", "on Saturday night. At 2am": past midnight, unless that is after the report. */
function pastMidnight(said: Extract<SaidTime, { form: 'clock' }>, setting: Setting): boolean {
  const told = setting.before.at(-1)
  return (
    said.of === null &&
    said.hour < SMALL_HOURS &&
    setting.onward === true &&
    told?.bounds !== null &&
    told?.bounds !== undefined &&
    (told.ofSaying === undefined || setting.alongside === true) &&
    isWithinDay(told) &&
    told.granularity !== 'day' &&
    told.zone === said.zone &&
    told.bounds.from.hour >= EVENING &&
    told.bounds.from.until(told.bounds.to).total('hours') <= 12
  )
}
const SMALL_HOURS = 6
const EVENING = 18

/** The day that the clock itself shows: "2am on Saturday night" is of Sunday. */
function dayShown(said: Extract<SaidTime, { form: 'clock' }>, held: Meaning, setting: Setting): Meaning {
  const told = dayOf(held)
  if (told === null) return held
  const on = (day: Day, why: string): Meaning => fixed(unitText(day, 'day'), 'day', wholeDay(day), why, held.needsDateline)
  const at = (day: Day): Temporal.PlainDateTime => midnight(day).add({ hours: said.hour, minutes: said.minute ?? 0, seconds: said.second ?? 0 })
  const ofNight = said.of?.form === 'partOfDay' && (said.of.part === 'night' || said.of.part === 'evening')
  const next = told.add({ days: 1 })
  if (ofNight && said.hour < SMALL_HOURS) return on(next, `${held.reason}; past midnight`)
  if (pastMidnight(said, setting) && !isAfterReport(at(next), said.zone, setting)) return on(next, `${held.reason}; past midnight`)
  if (!isAfterReport(at(told), said.zone, setting)) return held
  const { written } = setting
  if (said.of === null && written?.equals(told) === true) return on(told.subtract({ days: 1 }), `the day before ${dayWords(told)}, by when it was past`)
  if (said.of?.form === 'weekday' && said.of.which === null && said.of.weeks === 0 && said.of.of === null && written?.equals(told) === true)
    return unfixed(
      'DATE',
      `XXXX-WXX-${said.of.weekday}`,
      'XXXX-XX-XX',
      'day',
      `told as past on a ${weekdayName(said.of.weekday)}, before that hour: which one is not said`,
      true,
    )
  return held
}

/** On the day that it hangs on; where none is known its value has no day. */
export const clock: Resolve<'clock'> = (said, setting, resolve) => {
  return overEither(dayHeld(said.of, setting, resolve, isOneDay), (day) => clockOn(said, day, setting))
}

function clockOn(said: Extract<SaidTime, { form: 'clock' }>, holds: Meaning | null, setting: Setting): Meaning {
  const held = holds === null || setting.entry !== undefined ? holds : dayShown(said, holds, setting)
  const time = `T${two(said.hour)}${said.minute === null ? ':00' : `:${two(said.minute)}`}${said.second === null ? '' : `:${two(said.second)}`}${SAYS_UTC.test(said.zone ?? '') ? 'Z' : ''}`
  const granularity = said.second !== null ? 'second' : said.minute !== null ? 'minute' : 'hour'
  if (held === null) return { ...unfixed('TIME', `XXXX-XX-XX${time}`, 'XXXX-XX-XX', granularity, `the day is not said; ${NO_DATELINE}`, true), zone: said.zone }
  const value = `${held.value.replace(/T.*$/, '')}${time}`
  const day = dayOf(held)
  if (day === null || held.bounds === null) return { ...held, value, type: 'TIME', granularity, zone: said.zone }
  const from = midnight(day).add({ hours: said.hour, minutes: said.minute ?? 0, seconds: said.second ?? 0 })
  const length = granularity === 'second' ? { seconds: 1 } : granularity === 'minute' ? { minutes: 1 } : { hours: 1 }
  const open = said.halfDay === null && said.hour <= 12 && said.hour > 0
  const start = open && said.hour === 12 ? from.subtract({ hours: 12 }) : from
  const bounds = open ? { from: start, to: start.add({ hours: 12 }).add(length) } : { from, to: from.add(length) }
  return {
    ...held,
    value,
    edtf: day.toString(),
    type: 'TIME',
    granularity,
    bounds,
    zone: said.zone,
    reason: open ? `${held.reason}; morning or evening is not said` : held.reason,
  }
}
