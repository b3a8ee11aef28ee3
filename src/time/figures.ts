// Which figure of "3/5/2019" is the day: told by what stands beside it, never guessed.
//
// A weekday beside it that only one reading has; other dates of the page in figures whose first or second is over twelve; a reading that lies after the report
// of something told as past. Where none of these tells, both readings are kept: the value is read as the zone writes it, and the bounds hold either day.
import type { SaidTime } from '../model/said-time.ts'
import { dayFrom, days, later } from './civil.ts'
import type { Day } from './civil.ts'
import type { Meaning, Setting } from './meaning.ts'
import { monthName, weekdayName } from './names.ts'
import { dateText } from './notation.ts'
import { writesMonthFirst } from './zones.ts'

export type Order = 'day' | 'month'
type InFigures = Extract<SaidTime, { form: 'date' }>

/** The order in which a page writes its dates in figures, by those that can be read in one way only; null where they say nothing or differ. */
export function orderOfFigures(quotes: Iterable<string>): Order | null {
  const orders = new Set<Order>()
  for (const quote of quotes) {
    const [, first = '', second = ''] = FIGURES.exec(quote) ?? []
    if (Number(first) > 12) orders.add('day')
    else if (Number(second) > 12) orders.add('month')
  }
  const [order = null] = orders
  return orders.size === 1 ? order : null
}
const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d\d)(?!\d)/

/** The date as it is to be read, and why; `other` where both readings stay. */
export function readFigures(said: InFigures, setting: Setting): { readonly said: InFigures; readonly why: string; readonly other: InFigures | null } {
  const { either, month, day, weekday } = said
  if (either === null || month === null || day === null) return { said, why: '', other: null }
  const turned: InFigures = { ...said, ...either, either: { month, day } }
  const readings = [said, turned]
  const one = (fits: (reading: InFigures) => boolean, why: string): ReturnType<typeof readFigures> | null => {
    const left = readings.filter(fits)
    const [only] = left
    return left.length === 1 && only !== undefined ? { said: { ...only, either: null }, why, other: null } : null
  }
  const on = (reading: InFigures): Day | null =>
    reading.year === null || reading.shortYear ? null : dayFrom(reading.year, reading.month ?? 1, reading.day ?? 1)
  const { written, tense, figures } = setting
  const told =
    (weekday === null ? null : one((reading) => on(reading)?.dayOfWeek === weekday, `a ${weekdayName(weekday)} read so`)) ??
    (figures === undefined || figures === null
      ? null
      : one((reading) => (reading === said) === (figures === 'day'), `${figures} first, as the page writes others`)) ??
    (written === null || tense === 'future'
      ? null
      : one((reading) => {
          const at = on(reading)
          return at !== null && Temporal.PlainDate.compare(at, written) <= 0
        }, 'read the other way it lies after the report'))
  if (told !== null) return told
  const chosen = writesMonthFirst(setting.zone) ? turned : said
  return { said: chosen, why: '', other: chosen === said ? turned : said }
}

/** Both readings in one: the value of the first, bounds from the one day to the other. */
export function eitherDay(meaning: Meaning, other: InFigures, zone: string): Meaning {
  const why = `${meaning.reason}; read ${writesMonthFirst(zone) ? 'month' : 'day'} first, it could also be ${other.day ?? 0} ${monthName(other.month ?? 1)}`
  const first = meaning.bounds?.from.toPlainDate()
  if (first === undefined) return { ...meaning, reason: why }
  const second = dayFrom(first.year, other.month ?? 1, other.day ?? 1)
  const [from, to] = Temporal.PlainDate.compare(first, second) < 0 ? [first, second] : [second, first]
  const edtf = `[${[from, to].map((day) => dateText(day.year, day.month, day.day)).join(',')}]`
  return { ...meaning, edtf, bounds: days(from, later(to, 1)), reason: why, either: meaning }
}

/** What is said of a day, a part of it or a clock time, where its figures tell two days: of the likelier one, within the bounds of both. */
export function overEither<Held extends Meaning | null>(held: Held, on: (day: Held | Meaning) => Meaning): Meaning {
  if (held?.either === undefined) return on(held)
  const one = on(held.either)
  return { ...one, edtf: held.edtf, bounds: held.bounds, reason: held.reason, either: one }
}
