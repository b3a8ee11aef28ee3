// Dates: "13 May 2015", "May 13th", "June", "2015". A year or month that is not said comes from the page, the tense and the dateline.
import type { SaidTime } from '../../model/said-time.ts'
import { dayFrom, unitAround } from '../civil.ts'
import type { Day } from '../civil.ts'
import { dayOf, fixed, unfixed } from '../meaning.ts'
import type { Meaning, Resolve, Setting } from '../meaning.ts'
import { monthName, weekdayName } from '../names.ts'
import { dateText, unitText } from '../notation.ts'
import { AS_WRITTEN, NO_DATELINE, dayWords } from '../reasons.ts'
import { eitherDay, readFigures } from '../figures.ts'
import { isFresh, yearBeside } from '../years-told.ts'

/** Figures that could be read both ways ("3/4/2015") keep both readings where nothing tells. */
export const date: Resolve<'date'> = (said, setting, resolve) => {
  const read = readFigures(said, setting)
  const meaning = plainDate(read.said, setting, resolve)
  return read.other === null
    ? { ...meaning, reason: read.why === '' ? meaning.reason : `${meaning.reason}; ${read.why}` }
    : eitherDay(meaning, read.other, setting.zone)
}

function plainDate(said: Extract<SaidTime, { form: 'date' }>, setting: Setting, resolve: (said: SaidTime, setting: Setting) => Meaning): Meaning {
  const { month, day } = said
  if (said.year !== null && said.year < 1)
    return unfixed(
      'DATE',
      `BC${String(1 - said.year).padStart(4, '0')}`,
      dateText(said.year, null, null),
      'year',
      'as written; before the years that the calendar here counts',
      false,
    )
  if (said.year !== null && !said.shortYear) return inYear(said.year, said, AS_WRITTEN, false, setting)
  if (said.year !== null) {
    const { written } = setting
    if (written === null)
      return unfixed(
        'DATE',
        dateText(null, month, day),
        dateText(null, month, day),
        unitSaid(said),
        `the century of '${said.year} is not said; ${NO_DATELINE}`,
        true,
      )
    const century = Math.floor(written.year / 100) * 100
    const year = century + said.year > written.year + 10 ? century - 100 + said.year : century + said.year
    return inYear(year, said, `the year '${String(said.year).padStart(2, '0')} nearest the report`, true, setting)
  }
  if (said.of !== null) {
    const year = resolve(said.of, setting)
    const start = dayOf(year)
    if (start === null) return unfixed('DATE', dateText(null, month, day), dateText(null, month, day), unitSaid(said), year.reason, true)
    // "the 21st of this month": what is said beside the day is the month.
    return inYear(start.year, month === null && day !== null ? { ...said, month: start.month } : said, year.reason, true, setting)
  }
  const { written } = setting
  const told = yearTold(said, setting)
  if (told !== null) return inYear(told.year, said, told.reason, false, setting)
  if (written === null)
    return unfixed(
      'DATE',
      dateText(null, month, day),
      dateText(null, month, day),
      unitSaid(said),
      `the ${month === null ? 'month' : 'year'} is not said; ${NO_DATELINE}`,
      true,
    )
  if (month === null && day !== null) return dayOfMonth(day, written, setting)
  const year = month === 2 && day === 29 ? leapYearFor(written, setting) : yearFor(said, written, setting)
  return { ...inYear(year.year, said, year.reason, true, setting), ...(said.which === null ? { bare: true as const } : {}) }
}

/** The year that the page tells itself: in a chronicle by the year told last, else by the same day in full elsewhere, unless such a day has just been. What is to come is of neither. */
function yearTold(
  { month, day, which, weekday }: Extract<SaidTime, { form: 'date' }>,
  { years, tense, written }: Setting,
): { year: number; reason: string } | null {
  if (years === undefined || written === null || month === null || which !== null || tense === 'future') return null
  const words = [day === null ? '' : String(day), monthName(month)].filter(Boolean).join(' ')
  const fits = (year: number): boolean => year <= written.year && (weekday === null || day === null || dayFrom(year, month, day).dayOfWeek === weekday)
  const { last } = years
  const beside = last === undefined ? null : yearBeside(last, month, day ?? 1)
  const isNew = isFresh(month, day ?? 1, written)
  if (last !== undefined && beside !== null && fits(beside) && (years.isSure || !isNew))
    return { year: beside, reason: `${words} of ${beside}: the page tells of years gone, here from ${last.edtf} on` }
  const full = day === null ? null : years.inFull(month, day)
  return full === null || !fits(full) || isNew ? null : { year: full, reason: `${words} of ${full}, as the page has it in full` }
}

const unitSaid = (said: Extract<SaidTime, { form: 'date' }>): 'day' | 'month' | 'year' => (said.day !== null ? 'day' : said.month !== null ? 'month' : 'year')

function inYear(year: number, said: Extract<SaidTime, { form: 'date' }>, why: string, needsDateline: boolean, setting: Setting): Meaning {
  const unit = unitSaid(said)
  const first = dayFrom(year, said.month ?? 1, said.day ?? 1)
  // 29 February of a common year: the words cannot be true as read.
  const missing = said.day !== null && first.day !== said.day
  const notes = [
    why,
    missing ? `${year} has no ${said.day} ${monthName(said.month ?? 1)}` : '',
    said.weekday !== null && said.day !== null && first.dayOfWeek !== said.weekday
      ? `${dayWords(first)} was a ${weekdayName(first.dayOfWeek)}, the text says ${weekdayName(said.weekday)}`
      : '',
    setting.tense === 'past' && setting.written !== null && Temporal.PlainDate.compare(first, setting.written) > 0
      ? 'told as past, though it lies after the report'
      : '',
  ].filter((note) => note !== '')
  return fixed(unitText(first, unit), unit, unitAround(first, unit), notes.join('; '), needsDateline)
}

/** 29 February is of the last leap year, or of the next where the text looks ahead. */
function leapYearFor(written: Day, { tense }: Setting): { year: number; reason: string } {
  const ahead = tense === 'future'
  let { year } = written
  const fits = (): boolean => {
    const day = dayFrom(year, 2, 29)
    const order = Temporal.PlainDate.compare(day, written)
    return day.day === 29 && (ahead ? order >= 0 : order <= 0)
  }
  while (!fits()) year += ahead ? 1 : -1
  return { year, reason: `the ${ahead ? 'next' : 'last'} 29 February ${ahead ? 'from' : 'by'} ${dayWords(written)}` }
}

/** "on the 13th": the last such day, or the next where the text looks ahead. A month too short for it is passed over. */
function dayOfMonth(day: number, written: Day, setting: Setting): Meaning {
  // "Updated on the 9th", of a page that bears the 10th
  const ahead = setting.tense === 'future' && !(setting.ownDate === true && day < written.day && written.day - day <= DAYS_BEFORE_ITS_REPORT)
  for (let step = 0; step < 3; step++) {
    const month = written.with({ day: 1 }).add({ months: ahead ? step : -step })
    const found = dayFrom(month.year, month.month, day)
    const order = Temporal.PlainDate.compare(found, written)
    if (found.day !== day || (ahead ? order < 0 : order > 0)) continue
    return fixed(
      unitText(found, 'day'),
      'day',
      unitAround(found, 'day'),
      `the ${ahead ? 'next' : 'last'} ${day} of a month ${ahead ? 'from' : 'by'} ${dayWords(written)}`,
      true,
    )
  }
  throw new Error(`no day ${day} within three months of ${written.toString()}`)
}

/** The year of a day or month said without one: by the weekday beside it, by which, by tense, else the nearest. */
function yearFor(said: Extract<SaidTime, { form: 'date' }>, written: Day, setting: Setting): { year: number; reason: string } {
  const { month, day, which, weekday } = said
  const words = [day === null ? '' : String(day), monthName(month ?? 1)].filter(Boolean).join(' ')
  const start = (year: number): Day => dayFrom(year, month ?? 1, day ?? 1)
  const unit = day === null ? 'month' : 'day'
  const past = (year: number): boolean => Temporal.PlainDate.compare(start(year), written) <= 0
  const ended = (year: number): boolean => Temporal.PlainDateTime.compare(unitAround(start(year), unit).to, written.toPlainDateTime()) <= 0
  const { year } = written
  if (weekday !== null && day !== null) {
    const near = [0, -1, 1].map((shift) => year + shift).find((y) => start(y).dayOfWeek === weekday)
    if (near !== undefined && near !== year) return { year: near, reason: `${words} of ${near}, the nearest year in which it is a ${weekdayName(weekday)}` }
    if (near === year) return { year, reason: `${words} of the year of the report, ${year}, a ${weekdayName(weekday)}` }
    const said = setting.years?.all.find((y) => start(y).dayOfWeek === weekday)
    if (said !== undefined) return { year: said, reason: `${words} of ${said}, the year on the page in which it is a ${weekdayName(weekday)}` }
  }
  if (setting.ownDate === true && which === null) {
    const found = [year - 1, year, year + 1].find((y) => start(y).until(written).days <= BEFORE_ITS_REPORT) ?? year
    return { year: found, reason: `${words} of ${found}, the nearest to ${dayWords(written)} that a note on a report of that day can bear` }
  }
  if (which === 'last' || which === 'previous') {
    // "Last February" of the first days of March is not the month just over, which is "last month".
    const found =
      ended(year) && (day !== null || which !== 'last' || written.since(unitAround(start(year), unit).to.toPlainDate()).days >= JUST_OVER) ? year : year - 1
    return { year: found, reason: `the last ${words} before ${dayWords(written)}` }
  }
  if (which === 'next' || which === 'following') {
    const found = past(year) ? year + 1 : year
    return { year: found, reason: `the next ${words} after ${dayWords(written)}` }
  }
  if (which === 'this') return { year, reason: `${words} of the year of the report, ${year}` }
  if (setting.tense === 'past') {
    const found = past(year) ? year : year - 1
    return found === year
      ? { year, reason: `${words} of the year of the report, ${year}` }
      : { year: found, reason: `the last ${words} before ${dayWords(written)}` }
  }
  if (setting.tense === 'future') {
    const gone = day === null ? ended(year) : Temporal.PlainDate.compare(start(year), written) < 0
    return gone ? { year: year + 1, reason: `the next ${words} after ${dayWords(written)}` } : { year, reason: `${words} of the year of the report, ${year}` }
  }
  // Where the tense leaves it open it is the one told of before: "they will vote in November", "the November vote".
  const again = setting.before.findLast(
    ({ granularity, bounds, bare }) => bare !== undefined && granularity === unit && bounds?.from.month === month && (day === null || bounds.from.day === day),
  )
  const yearAgain = again === undefined ? null : dayOf(again)
  if (yearAgain !== null && Math.abs(yearAgain.year - year) <= 1)
    return { year: yearAgain.year, reason: `the ${words} told of before it, of ${yearAgain.year}` }
  // Else news looks back, unless the day is close ahead: "the 14 January deadline".
  const soon = [year, year + 1].find((y) => !past(y) && written.until(start(y)).days <= (day === null ? SOON_MONTH : SOON_DAY))
  const chosen = soon ?? (past(year) ? year : year - 1)
  return {
    year: chosen,
    reason:
      chosen === year ? `${words} of the year of the report, ${year}` : `the ${words} ${chosen < year ? 'last before' : 'next after'} ${dayWords(written)}`,
  }
}

/** In days. */
const JUST_OVER = 10
/** In days. Of the open cases in TimeBank, AQUAINT and pages dated by their own day most of what was ahead lay within these. */
export const SOON_MONTH = 150
const SOON_DAY = 120

/** In days. A note on a report is later than it; where pages bear the day of their last change it is earlier, by days or weeks and hardly by a third of a year. */
const BEFORE_ITS_REPORT = 120
const DAYS_BEFORE_ITS_REPORT = 10 // of a day of the month alone
