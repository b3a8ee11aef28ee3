// What a join is: the forms of two neighbouring pieces, the words allowed between, and what the two say together. Beside it the questions that joins ask of a form.
import type { SaidForm, SaidTime, Unit } from '../../../model/said-time.ts'

export type Piece = { readonly start: number; readonly end: number; readonly said: SaidTime; readonly rows: readonly string[]; readonly onlyJoined: boolean }

export type Join = {
  readonly name: string
  readonly left: (said: SaidTime) => boolean
  readonly between: RegExp
  readonly right: (said: SaidTime) => boolean
  readonly join: (left: SaidTime, right: SaidTime) => SaidTime | null
  readonly before?: RegExp // what must stand before the left piece
}

/** Characters that can stand between two pieces, or lead to the first. */
export const REACH = 24

export const is =
  (...forms: readonly SaidForm[]) =>
  (said: SaidTime): boolean =>
    forms.includes(said.form)

/** A time that names one day. */
export const isDay = (said: SaidTime): boolean =>
  said.form === 'weekday' ||
  said.form === 'festival' ||
  (said.form === 'date' && said.day !== null) ||
  ((said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'day') ||
  (said.form === 'edge' && isDay(said.of))
/** A time that names one year, whole. */
export const isYear = (said: SaidTime): boolean =>
  (said.form === 'date' && said.year !== null && said.month === null) || ((said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'year')
export const BY_THE_CALENDAR: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'])
/** "3-4 May": two days of which the one follows the other. */
export const isTwoDays = (said: SaidTime): boolean =>
  said.form === 'range' &&
  ((said.from.form === 'date' && said.to.form === 'date' && said.from.day !== null && said.from.month === said.to.month && said.to.day === said.from.day + 1) ||
    (said.from.form === 'weekday' && said.to.form === 'weekday' && said.to.weekday === (said.from.weekday % 7) + 1))
/** "in the evening", of no day. */
export const isBarePart = (said: SaidTime): boolean => said.form === 'partOfDay' && said.of === null
/** "at 8.40pm", of no day. */
export const isBareClock = (said: SaidTime): boolean => said.form === 'clock' && said.of === null
/** The day whose edge is meant ("the end of Monday"); any other time as it is. */
export const dayOf = (said: SaidTime): SaidTime => (said.form === 'edge' ? said.of : said)
