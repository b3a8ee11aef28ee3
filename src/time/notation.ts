// How a resolved stretch is written: TIMEX3 values ("2015-W21-WE", "1989-Q3") and EDTF by the day ("2015-05-23/2015-05-24").
//
// EDTF (ISO 8601-2, level 2 for seasons 21-24, quarters 33-36, halves 40-41). Weeks have no form there, so they are written as two days.
import type { PartOfDay, Season, Unit } from '../model/said-time.ts'
import { firstDayOf } from './civil.ts'
import type { CalendarUnit, Day } from './civil.ts'

export const SEASONS: Readonly<Record<Season, { readonly timex: string; readonly edtf: string }>> = {
  spring: { timex: 'SP', edtf: '21' },
  summer: { timex: 'SU', edtf: '22' },
  autumn: { timex: 'FA', edtf: '23' },
  winter: { timex: 'WI', edtf: '24' },
}

export const PARTS: Readonly<Record<PartOfDay, string>> = { smallHours: 'TMO', morning: 'TMO', noon: 'TMI', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }

/** Two digits. */
export const two = (n: number): string => String(n).padStart(2, '0')
/** Four digits, behind a minus before the year 0. */
export const year4 = (n: number): string => (n < 0 ? `-${String(-n).padStart(4, '0')}` : String(n).padStart(4, '0'))

/** A day or month as far as it is known: "XXXX-05-13", "2015-05". Both notations write these alike. */
export function dateText(year: number | null, month: number | null, day: number | null): string {
  const parts = [year === null ? 'XXXX' : year4(year)]
  if (month !== null || day !== null) parts.push(month === null ? 'XX' : two(month))
  if (day !== null) parts.push(two(day))
  return parts.join('-')
}

/** The unit around a day in both notations. */
export function unitText(day: Day, unit: CalendarUnit): { value: string; edtf: string } {
  const first = firstDayOf(day, unit)
  const y = year4(day.year)
  const both = (text: string): { value: string; edtf: string } => ({ value: text, edtf: text })
  switch (unit) {
    case 'day':
      return both(day.toString())
    case 'week':
      return {
        value: `${year4(first.yearOfWeek ?? first.year)}-W${two(first.weekOfYear ?? 0)}`,
        edtf: `${first.toString()}/${first.add({ days: 6 }).toString()}`,
      }
    case 'weekend':
      return {
        value: `${year4(first.yearOfWeek ?? first.year)}-W${two(first.weekOfYear ?? 0)}-WE`,
        edtf: `${first.toString()}/${first.add({ days: 1 }).toString()}`,
      }
    case 'month':
      return both(`${y}-${two(day.month)}`)
    case 'quarter': {
      const quarter = Math.ceil(day.month / 3)
      return { value: `${y}-Q${quarter}`, edtf: `${y}-${32 + quarter}` }
    }
    case 'half': {
      const half = day.month < 7 ? 1 : 2
      return { value: `${y}-H${half}`, edtf: `${y}-${39 + half}` }
    }
    case 'year':
      return both(y)
    case 'decade':
      return { value: y.slice(0, 3), edtf: `${y.slice(0, 3)}X` }
    case 'century':
      return { value: y.slice(0, 2), edtf: `${y.slice(0, 2)}XX` }
  }
}

/** What can be written of a unit when no day is known. */
export const UNKNOWN: Readonly<Record<Unit, { readonly value: string; readonly edtf: string }>> = {
  second: { value: 'XXXX-XX-XX', edtf: 'XXXX-XX-XX' },
  minute: { value: 'XXXX-XX-XX', edtf: 'XXXX-XX-XX' },
  hour: { value: 'XXXX-XX-XX', edtf: 'XXXX-XX-XX' },
  day: { value: 'XXXX-XX-XX', edtf: 'XXXX-XX-XX' },
  weekend: { value: 'XXXX-WXX-WE', edtf: 'XXXX-XX-XX' },
  week: { value: 'XXXX-WXX', edtf: 'XXXX-XX-XX' },
  month: { value: 'XXXX-XX', edtf: 'XXXX-XX' },
  quarter: { value: 'XXXX-QX', edtf: 'XXXX' },
  half: { value: 'XXXX-HX', edtf: 'XXXX' },
  season: { value: 'XXXX', edtf: 'XXXX' },
  year: { value: 'XXXX', edtf: 'XXXX' },
  decade: { value: 'XXX', edtf: 'XXXX' },
  century: { value: 'XX', edtf: 'XXXX' },
}

/** "P3D", "PT1M30S", "P2Y6M", "PXW" for several weeks. Weekends and quarters as TimeBank writes them. */
export function durationText(amount: number | null, unit: Unit): string {
  const [before, letter] = LETTERS[unit]
  if (amount === null) return unit === 'decade' ? 'PXY' : `${before}X${letter}`
  const whole = Math.floor(amount)
  const rest = amount - whole
  const scale = unit === 'decade' ? 10 : unit === 'century' ? 100 : 1
  if (scale > 1) return `P${amount * scale}Y`
  if (rest === 0) return `${before}${whole}${letter}`
  const smaller = SMALLER[unit]
  if (smaller === undefined || (rest !== 0.5 && unit !== 'year')) return `${before}${amount}${letter}`
  return `${before}${whole === 0 ? '' : `${whole}${letter}`}${smaller.intoTime && !before.includes('T') ? 'T' : ''}${Math.round(rest * smaller.times)}${smaller.letter}`
}

const LETTERS: Readonly<Record<Unit, readonly [string, string]>> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  weekend: ['P', 'WE'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  quarter: ['P', 'Q'],
  half: ['P', 'H'],
  season: ['P', 'M'],
  year: ['P', 'Y'],
  decade: ['P', 'E'],
  century: ['P', 'C'],
}
const SMALLER: Partial<Record<Unit, { readonly times: number; readonly letter: string; readonly intoTime: boolean }>> = {
  minute: { times: 60, letter: 'S', intoTime: false },
  hour: { times: 60, letter: 'M', intoTime: false },
  day: { times: 24, letter: 'H', intoTime: true },
  year: { times: 12, letter: 'M', intoTime: false },
}
