// Times counted from the day of writing ("yesterday", "last week", "two years ago") or from a time said before ("that day", "a year earlier").
import type { SaidTime, Unit } from '../../model/said-time.ts'
import { firstDayOf, isCalendarUnit, later, midnight, moved, unitAround, wholeDay } from '../civil.ts'
import type { CalendarUnit, Day } from '../civil.ts'
import { dayOf, fixed, isWithinDay, lastSaid, unfixed } from '../meaning.ts'
import type { Meaning, Resolve, Setting } from '../meaning.ts'
import { UNKNOWN, durationText, unitText } from '../notation.ts'
import { NOTHING_BEFORE, NO_DATELINE, dayWords } from '../reasons.ts'

/** So many units away from the day of writing; without one it is unfixed. */
export const relative: Resolve<'relative'> = (said, setting) => {
  const { unit, shift, counted } = said
  if (shift === null) return unfixed('DATE', said.which === 'next' ? 'FUTURE_REF' : 'PAST_REF', '', unit, 'how long ago is not said', true)
  const { written } = setting
  const there = counted || shift !== 0 || said.which !== null ? null : (unitToldOf(unit, setting) ?? monthToldOf(unit, setting))
  if (there !== null) return there
  if (!isCalendarUnit(unit)) return hoursAgo(unit, shift, setting)
  if (written === null) return unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, NO_DATELINE, true)
  // In finance "a year ago" beside a quarter means that quarter of the year before.
  if (counted && unit === 'year' && shift === -1) {
    const quarter = quarterSpokenOf(setting)
    const start = quarter === null ? null : dayOf(quarter)
    if (start !== null) return { ...around(moved(start, 'year', shift), 'quarter', `the same quarter, a year before`), echo: true }
    const month = monthSpokenOf(setting)
    if (month !== null) return { ...around(moved(month, 'year', shift), 'month', `the same month, a year before`), echo: true }
  }
  if (unit === 'weekend') return weekend(said, written, setting)
  // "For the week, the index fell", of a Monday: the one that is over
  if (unit === 'week' && shift === 0 && said.which === null && setting.tense === 'past' && written.dayOfWeek === 1)
    return around(later(written, -7), 'week', `the week just over on ${dayWords(written)}`)
  if (unit === 'week' && !counted && written.dayOfWeek === SUNDAY && shift >= -1 && shift <= 0) return weekOnSunday(shift, written, setting)
  const day = moved(written, unit, shift)
  const finest: CalendarUnit =
    counted && unit === 'decade' ? 'year' : Number.isInteger(shift) ? unit : unit === 'year' ? 'month' : unit === 'week' ? 'day' : unit
  return around(
    day,
    finest,
    counted || Math.abs(shift) > 1
      ? `${counts(shift, unit)} ${dayWords(written)}`
      : `the ${unit} ${shift === 0 ? 'of' : shift < 0 ? 'before' : 'after'} ${dayWords(written)}`,
  )
}

/** "By the end of the year", in a page that tells of years gone: of the year it tells of. Null where the page is none, and for days. */
function unitToldOf(unit: Unit, { years }: Setting): Meaning | null {
  const day = years?.last === undefined ? null : dayOf(years.last)
  if (day === null || !isCalendarUnit(unit) || unit === 'day' || unit === 'weekend') return null
  return { ...around(day, unit, `the ${unit} told of, ${years?.last?.edtf ?? ''}`), needsDateline: false }
}

/** "In January 2017, and all of it by the end of the month": of the month that the sentence told of. */
function monthToldOf(unit: Unit, { sameSentence }: Setting): Meaning | null {
  const day = unit !== 'month' || sameSentence?.granularity !== 'month' || sameSentence.type !== 'DATE' ? null : dayOf(sameSentence)
  return day === null ? null : { ...around(day, 'month', 'the month told of before it'), needsDateline: sameSentence?.needsDateline ?? true }
}

const around = (day: Day, unit: CalendarUnit, reason: string): Meaning => fixed(unitText(day, unit), unit, unitAround(day, unit), reason, true)

const counts = (shift: number, unit: Unit): string => `${Math.abs(shift)} ${unit}${Math.abs(shift) === 1 ? '' : 's'} ${shift < 0 ? 'before' : 'after'}`

/** "this weekend" and "the weekend" told as past are the weekend just past, except on the weekend itself; ahead, the coming one. */
function weekend(said: Extract<SaidTime, { form: 'relative' }>, written: Day, setting: Setting): Meaning {
  const shift = said.shift ?? 0
  const saturday = firstDayOf(written, 'weekend') // of the week of writing
  const onWeekend = written.dayOfWeek >= 6
  const lastPast = onWeekend ? saturday : saturday.subtract({ days: 7 })
  if (shift < 0) return around(saturday.subtract({ days: 7 }), 'weekend', `the last weekend before ${dayWords(written)}`)
  if (shift > 0)
    return around(onWeekend ? saturday.add({ days: 7 }) : saturday.add({ days: 7 * (shift - 1) }), 'weekend', `the next weekend after ${dayWords(written)}`)
  const ahead = setting.tense === 'future' || (setting.tense !== 'past' && said.which === 'this' && written.dayOfWeek >= 4)
  if (ahead) return around(saturday, 'weekend', `the weekend of the week of ${dayWords(written)}`)
  return around(lastPast, 'weekend', onWeekend ? `the weekend of ${dayWords(written)}` : `the weekend just past on ${dayWords(written)}`)
}

/** Written on a Sunday, by which half the world begins its week: "last week" may be the one that ends today, and "will meet this week" is of the one to come. */
function weekOnSunday(shift: number, written: Day, { tense }: Setting): Meaning {
  if (shift === 0 && tense === 'future') return around(later(written, 1), 'week', `the week to come on ${dayWords(written)}`)
  const week = around(later(written, 7 * shift), 'week', `the week ${shift === 0 ? 'of' : 'before'} ${dayWords(written)}`)
  return shift === 0 || week.bounds === null
    ? week
    : { ...week, bounds: { from: week.bounds.from, to: midnight(written) }, reason: `${week.reason}, or the one that ends on it` }
}
const SUNDAY = 7

/** "5 mins ago" in a post is the minute counted back from its own; where only the day of writing is known, so much of that day as counting back leaves. */
function hoursAgo(unit: Unit, shift: number, { written, at }: Setting): Meaning {
  const seconds = Math.round({ second: 1, minute: 60, hour: 3600 }[unit as 'second' | 'minute' | 'hour'] * shift)
  if (at !== undefined && at !== null) {
    const from = at.add({ seconds }).toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' })
    const value = `${from.toPlainDate().toString()}T${from.toPlainTime().toString({ smallestUnit: 'minute' })}`
    const reason = `${shift === 0 ? 'the minute of' : counts(shift, unit)} ${at.toPlainTime().toString({ smallestUnit: 'minute' })} on ${dayWords(at.toPlainDate())}, when it was written`
    return { ...fixed({ value, edtf: from.toPlainDate().toString() }, 'minute', { from, to: from.add({ minutes: 1 }) }, reason, true), type: 'TIME' }
  }
  if (shift === 0) return unfixed('DATE', 'PRESENT_REF', '', 'day', 'no time is said', true)
  if (written === null) return unfixed('TIME', 'XXXX-XX-XX', 'XXXX-XX-XX', 'hour', NO_DATELINE, true)
  const why = `${counts(shift, unit)} the report, whose hour is not known`
  // An hour is nothing beside a day: of twenty-four such reports one is written in the hour behind midnight.
  if (Math.abs(seconds) <= 3600) return { ...fixed(unitText(written, 'day'), 'hour', wholeDay(written), why, true), type: 'TIME' }
  const start = midnight(written).add({ seconds })
  const day = start.add({ hours: 12 }).toPlainDate()
  return { ...fixed(unitText(day, 'day'), 'hour', { from: start, to: start.add({ days: 1 }) }, why, true), type: 'TIME' }
}

/** Counted from a time said before it; unfixed where there is none. */
export const anaphoric: Resolve<'anaphoric'> = (said, setting) => {
  const { unit, shift } = said
  const near = antecedent(unit, said.counted, shift, setting)
  const told = said.orWritten === true && near !== null && setting.since !== undefined && setting.since(near) > NEAR ? null : near
  const day = told === null ? null : dayOf(told)
  if (!isCalendarUnit(unit))
    return day === null || told === null
      ? unfixed('DURATION', durationText(Math.abs(shift), unit), '', unit, NOTHING_BEFORE, true)
      : hoursFrom(unit, shift, told, day)
  if (told !== null && day === null && shift === 0) return { ...told, reason: `the ${unit} said before it; ${told.reason}` }
  if (told === null && said.orWritten === true && setting.written !== null) return around(setting.written, unit, `the ${unit} of ${dayWords(setting.written)}`)
  if (day === null || told === null) return { ...withoutOne(said, setting) }
  const finest: CalendarUnit =
    said.counted && told.granularity === 'quarter' && unit === 'year'
      ? 'quarter'
      : said.counted && unit === 'year' && shift === -1 && told.granularity === 'month' && monthSpokenOf(setting) !== null
        ? 'month'
        : said.counted && unit === 'decade'
          ? 'year'
          : unit
  const target = moved(firstDayOf(day, said.counted ? 'day' : unit), unit, shift)
  const from = told.granularity === 'partOfDay' || isWithinDay(told) ? dayWords(day) : told.edtf
  const reason = shift === 0 ? `the ${unit} said before it, ${from}` : `${counts(shift, unit)} ${from}, said before it`
  return { ...around(target, finest, reason), needsDateline: told.needsDateline, ...(said.counted ? { echo: true as const } : {}) }
}

const NEAR = 2 // in sentences

/** The time said before that a phrase of this unit can hang on: the last one at least as fine, or for a quarter the last one not itself an echo. */
function antecedent(unit: Unit, counted: boolean, shift: number, setting: Setting): Meaning | null {
  const { written, tense } = setting
  // "They met on Wednesday. He had said no the next day": what is past is not after the report.
  const isPast = (meaning: Meaning): boolean => {
    const day = dayOf(meaning)
    return (
      written === null ||
      tense !== 'past' ||
      shift < 0 ||
      day === null ||
      !isCalendarUnit(unit) ||
      Temporal.PlainDate.compare(moved(firstDayOf(day, counted ? 'day' : unit), unit, shift), written) <= 0
    )
  }
  const told = setting.before.filter((meaning) => meaning.type !== 'DURATION' && isPast(meaning))
  const fits = (meaning: Meaning): boolean => {
    const own = meaning.granularity === 'partOfDay' ? 'day' : meaning.granularity
    const coarsest = ORDER.indexOf(unit) < ORDER.indexOf('day') ? 'day' : unit
    return ORDER.indexOf(own) <= ORDER.indexOf(coarsest)
  }
  if (unit === 'quarter')
    return told.findLast((meaning) => meaning.granularity === 'quarter' && meaning.echo === undefined && (shift >= 0 || isCompared(meaning, setting))) ?? null
  if (unit === 'year' && counted)
    return quarterSpokenOf(setting) ?? told.findLast((meaning) => fits(meaning) && meaning.echo === undefined && meaning.granularity !== 'quarter') ?? null
  // "She said so on Sunday. The day before, ...": beside the day just said, though it only dates a telling.
  const last = told.findLast(fits)
  if (last?.ofSaying !== undefined && unit === 'day' && !counted && shift < 0 && setting.since !== undefined && setting.since(last) <= 1) return last
  return lastSaid(told, fits)
}
const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'weekend', 'week', 'month', 'quarter', 'half', 'season', 'year', 'decade', 'century']

/** "Sales fell in October from 300 a year ago": that month, where the sentence speaks of one just past. */
function monthSpokenOf({ sameSentence, written }: Setting): Day | null {
  const day = sameSentence === null || sameSentence.granularity !== 'month' || sameSentence.type !== 'DATE' ? null : dayOf(sameSentence)
  return day !== null && written !== null && day.until(written).days >= 0 && day.until(written).days < LATELY ? day : null
}
const LATELY = 100 // in days from its beginning: figures of a month come within the next two

/** Earnings reports compare a quarter with "a year ago": the quarter last named, unless months or a year have been named since. */
function quarterSpokenOf(setting: Setting): Meaning | null {
  const last = setting.before.findLast(
    (meaning) => meaning.echo === undefined && ((meaning.granularity === 'quarter' && isCompared(meaning, setting)) || isLongPeriod(meaning)),
  )
  return last?.granularity === 'quarter' && last.type === 'DATE' ? last : null
}
/** "It sees losses in the third quarter of 1990. In the year-ago period ...": what is to come is compared with nothing but in its own sentence. */
const isCompared = (meaning: Meaning, { sameSentence }: Setting): boolean => meaning.ahead === undefined || meaning === sameSentence
const isLongPeriod = (meaning: Meaning): boolean => (meaning.type === 'DURATION' && meaning.granularity === 'month') || meaning.granularity === 'half'

/** Nothing was said before: a quarter is the last full one, a counted time counts from the writing, "the year" is that of the report. */
function withoutOne(said: Extract<SaidTime, { form: 'anaphoric' }>, { written, tense }: Setting): Meaning {
  const { unit, shift } = said
  // "He died four days later": not after the report.
  const isToCome = shift > 0 && tense === 'past'
  if (written !== null && isToCome)
    return said.counted
      ? unfixed('DURATION', durationText(shift, unit), '', unit, `so long after something that the text tells of`, false)
      : unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, NOTHING_BEFORE, true)
  if (written === null || !isCalendarUnit(unit))
    return unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, `${NOTHING_BEFORE}; ${NO_DATELINE}`, true)
  // "the same period last year", where no quarter is spoken of: of that year.
  if (unit === 'quarter' && said.counted && shift % 4 === 0)
    return { ...around(moved(written, 'year', shift / 4), 'year', `${counts(shift / 4, 'year')} ${dayWords(written)}; no quarter is spoken of`), echo: true }
  if (unit === 'quarter') return around(moved(written, 'quarter', shift - 1), 'quarter', `the last full quarter before ${dayWords(written)}`)
  if (said.counted || unit === 'year')
    return around(moved(written, unit, shift), unit, `${shift === 0 ? `the ${unit} of` : counts(shift, unit)} ${dayWords(written)}`)
  return unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, NOTHING_BEFORE, true)
}

function hoursFrom(unit: Unit, shift: number, told: Meaning, day: Day): Meaning {
  const seconds = { second: 1, minute: 60, hour: 3600 }[unit as 'second' | 'minute' | 'hour'] * shift
  const bounds = told.bounds ?? wholeDay(day)
  const move = { seconds: Math.round(seconds) }
  const from = bounds.from.add(move)
  const stretch = { from, to: bounds.to.add(move) }
  return {
    ...told,
    // Beside a clock time the clock moves on; else only the length is known, and the day it hangs on.
    value: ['hour', 'minute', 'second'].includes(told.granularity)
      ? `${from.toPlainDate().toString()}T${from.toPlainTime().toString({ smallestUnit: 'minute' })}`
      : durationText(Math.abs(shift), unit),
    edtf: from.toPlainDate().toString(),
    bounds: stretch,
    granularity: told.granularity === 'day' ? 'hour' : told.granularity,
    type: 'TIME',
    reason: `${counts(shift, unit)} the time said before it`,
  }
}

/** "the day before the attack" hangs on something that happened: no calendar can tell it. "The day after Christmas" is counted. */
export const beside: Resolve<'beside'> = ({ unit, shift, of }, setting, resolve) => {
  const side = Math.abs(shift) > 1 ? counts(shift, unit) : `the ${unit} ${shift < 0 ? 'before' : shift > 0 ? 'after' : 'of'}`
  const told = of === null ? null : resolve(of, setting)
  if (told === null || !isCalendarUnit(unit))
    return unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, `${side} something that the text tells of`, false)
  const day = dayOf(told)
  if (day === null) return unfixed('DATE', UNKNOWN[unit].value, UNKNOWN[unit].edtf, unit, `${side}; ${told.reason}`, told.needsDateline)
  return { ...around(moved(day, unit, shift), unit, `${side} ${dayWords(day)}`), needsDateline: told.needsDateline }
}
