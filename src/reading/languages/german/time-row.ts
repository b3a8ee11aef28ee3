// What a row of the German times is: one form, the words it can begin with, and what its parts say. What a phrase means is for src/time, which knows no
// language.
import type { PartOfDay, SaidTime, Unit, Which } from '../../../model/said-time.ts'
import { table } from '../../../model/table.ts'

type Parts = Readonly<Record<string, string | undefined>>
export type GermanRow = {
  readonly begins: readonly string[] // lower case; '#' is a number
  readonly pattern: RegExp
  readonly onlyJoined?: boolean
  read(parts: Parts, before: string, after: string): SaidTime | null
}

/** A pattern that has to end with its word. */
export const form = (source: string, flags = 'yu'): RegExp => new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, flags)

/** A date with only these parts said. */
export const date = (parts: Partial<Extract<SaidTime, { form: 'date' }>>): SaidTime => ({
  ...{ form: 'date' as const, year: null, month: null, day: null, weekday: null, which: null, shortYear: false, either: null, of: null },
  ...parts,
})

/** Counted from the day of writing; `shift` null where how far is not said. */
export const relative = (unit: Unit, shift: number | null, counted: boolean, which: Which | null = null): SaidTime => ({
  form: 'relative',
  unit,
  shift,
  counted,
  which,
})

/** Counted from a time said before. */
export const anaphoric = (unit: Unit, shift: number, counted = false): SaidTime => ({ form: 'anaphoric', unit, shift, counted })

/** 1 is Monday. */
export const weekday = (day: number, which: Which | null = null, weeks = 0): SaidTime => ({ form: 'weekday', weekday: day, which, weeks, of: null })

/** Again and again. */
export const set = (unit: Unit, more: { weekday?: number; part?: PartOfDay | null } = {}): SaidTime => ({
  form: 'set',
  unit,
  amount: 1,
  weekday: more.weekday ?? null,
  month: null,
  part: more.part ?? null,
})

/** null where no clock shows it */
export const clock = (hour: number, minute: number | null, halfDay: 'known' | null, zone: string | undefined): SaidTime | null =>
  hour <= 24 && (minute ?? 0) < 60
    ? { form: 'clock', hour, minute, second: null, halfDay, zone: zone === undefined ? null : (ZONES[zone.toLowerCase()] ?? zone), of: null }
    : null
const ZONES: Readonly<Record<string, string>> = table({ mez: 'CET', mesz: 'CEST', ortszeit: 'local time' })

/** null where no month has it; of a `year` of two digits the century is told by whoever resolves it. */
export function dayOf(day: number, month: number, year: string | undefined): SaidTime | null {
  if (day < 1 || day > 31 || month < 1 || month > 12) return null
  const short = year !== undefined && year.length === 2
  return date({ day, month, year: year === undefined ? null : Number(year), shortYear: short })
}
