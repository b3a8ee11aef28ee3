// The calendar without zones: the day, week, month, quarter or year a day lies in, and stepping between them. Weeks are ISO weeks.
import type { PartOfDay, Season, Unit } from '../model/said-time.ts'

export type Day = Temporal.PlainDate
/** Wall-clock bounds: `from` inclusive, `to` exclusive. */
export type Stretch = { readonly from: Temporal.PlainDateTime; readonly to: Temporal.PlainDateTime }

/** A day that the month does not have becomes its last. */
export const dayFrom = (year: number, month: number, day: number): Day => Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })

/** Its first moment, without a zone. */
export const midnight = (day: Day): Temporal.PlainDateTime => day.toPlainDateTime()

/** From the first moment of one day to that of another, which is not in it. */
export const days = (from: Day, to: Day): Stretch => ({ from: midnight(from), to: midnight(to) })

/** The one day. */
export const wholeDay = (day: Day): Stretch => days(day, later(day, 1))

/** So many whole days later, or earlier. Within the years of four figures it is worked out in numbers, which takes a quarter of the time. */
export function later(day: Day, count: number): Day {
  const { year, month } = day
  if (year < 1100 || year > 9800 || !Number.isInteger(count) || Math.abs(count) > 36_000) return day.add({ days: count })
  const at = new Date(Date.UTC(year, month - 1, day.day + count))
  return new Temporal.PlainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** The day's hour, counted on past midnight: 30 is six in the morning of the next day. */
function hourOf(day: Day, hour: number): Temporal.PlainDateTime {
  const shown = hour < 24 ? day : later(day, 1)
  return new Temporal.PlainDateTime(shown.year, shown.month, shown.day, hour % 24)
}

/** Units that name a stretch of the calendar by one of their days. */
export type CalendarUnit = Exclude<Unit, 'second' | 'minute' | 'hour' | 'season'>

/** Days and longer; seasons are none. */
export const isCalendarUnit = (unit: Unit): unit is CalendarUnit => !['second', 'minute', 'hour', 'season'].includes(unit)

/** First day of the unit that `day` lies in. A weekend belongs to the week it ends. */
export function firstDayOf(day: Day, unit: CalendarUnit): Day {
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return later(day, 1 - day.dayOfWeek)
    case 'weekend':
      return later(day, 6 - day.dayOfWeek)
    case 'month':
      return day.with({ day: 1 })
    case 'quarter':
      return day.with({ month: day.month - ((day.month - 1) % 3), day: 1 })
    case 'half':
      return day.with({ month: day.month < 7 ? 1 : 7, day: 1 })
    case 'year':
      return day.with({ month: 1, day: 1 })
    case 'decade':
      return dayFrom(Math.floor(day.year / 10) * 10, 1, 1)
    case 'century':
      return dayFrom(Math.floor(day.year / 100) * 100, 1, 1)
  }
}

/** `day` moved by a number of units; a part of one is rounded towards zero months or days. */
export function moved(day: Day, unit: CalendarUnit, count: number): Day {
  const whole = LENGTH[unit]
  return whole.months === 0 ? later(day, Math.round(whole.days * count)) : day.add({ months: Math.round(whole.months * count) })
}

const LENGTH: Readonly<Record<CalendarUnit, { readonly months: number; readonly days: number }>> = {
  day: { months: 0, days: 1 },
  weekend: { months: 0, days: 7 },
  week: { months: 0, days: 7 },
  month: { months: 1, days: 0 },
  quarter: { months: 3, days: 0 },
  half: { months: 6, days: 0 },
  year: { months: 12, days: 0 },
  decade: { months: 120, days: 0 },
  century: { months: 1200, days: 0 },
}

/** The whole unit that `day` lies in. */
export function unitAround(day: Day, unit: CalendarUnit): Stretch {
  const first = firstDayOf(day, unit)
  return days(first, unit === 'weekend' ? later(first, 2) : moved(first, unit, 1))
}

/** The last such weekday strictly before `day` (1 Monday to 7 Sunday). */
export const weekdayBefore = (day: Day, weekday: number): Day => later(day, -((day.dayOfWeek - weekday + 6) % 7) - 1)

/** The next such weekday strictly after `day`. */
export const weekdayAfter = (day: Day, weekday: number): Day => later(day, ((weekday - day.dayOfWeek + 6) % 7) + 1)

/** The weekday in the same ISO week as `day`. */
export const weekdayIn = (day: Day, weekday: number): Day => later(day, weekday - day.dayOfWeek)

/** The house's parts of the day: small hours 00-06, morning 06-12, lunch 12-14, afternoon 12-18, evening 18-24, night 21-06 of the next day. */
export function partOf(day: Day, part: PartOfDay): Stretch {
  const [from, to] = HOURS[part]
  return { from: hourOf(day, from), to: hourOf(day, to) }
}
const HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  smallHours: [0, 6],
  morning: [6, 12],
  noon: [12, 14],
  afternoon: [12, 18],
  evening: [18, 24],
  night: [21, 30],
}

/** Meteorological seasons of the north. A winter's year may be that of its December or of its January, so it is kept wide. */
export function seasonOf(year: number, season: Season): Stretch {
  if (season === 'winter') return days(dayFrom(year - 1, 12, 1), dayFrom(year + 1, 3, 1))
  const month = { spring: 3, summer: 6, autumn: 9 }[season]
  return days(dayFrom(year, month, 1), dayFrom(year, month, 1).add({ months: 3 }))
}
