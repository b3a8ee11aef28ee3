// Days of the year that have a name. Easter is computed (Meeus, Jones, Butcher: the anonymous Gregorian method); the rest are fixed
// days or counted weekdays of a month, in the reading English-language news gives them.
import { dayFrom, weekdayAfter } from './civil.ts'
import type { Day } from './civil.ts'
import { table } from '../model/table.ts'

/** The day of a festival in a year, or `null` for a name that is not known. Names are lower-case. */
export function festivalIn(festival: string, year: number): Day | null {
  const name = festival.replace(/^st\.? /, '').replace(/['.]/g, '')
  const fixed = FIXED[name]
  if (fixed !== undefined) return dayFrom(year, fixed[0], fixed[1])
  const shift = FROM_EASTER[name]
  if (shift !== undefined) return easter(year).add({ days: shift })
  const counted = COUNTED[name]
  if (counted !== undefined) return nthWeekday(year, ...counted)
  // The day after Thanksgiving, and the Monday after that.
  if (name === 'black friday') return nthWeekday(year, 11, 4, 4).add({ days: 1 })
  if (name === 'cyber monday') return nthWeekday(year, 11, 4, 4).add({ days: 4 })
  // Tuesday after the first Monday of November.
  if (name === 'election day') return nthWeekday(year, 11, 1, 1).add({ days: 1 })
  return null
}

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = table({
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  'new years day': [1, 1],
  'new years eve': [12, 31],
  hogmanay: [12, 31],
  halloween: [10, 31],
  'valentines day': [2, 14],
  'patricks day': [3, 17],
  'georges day': [4, 23],
  'andrews day': [11, 30],
  'davids day': [3, 1],
  'april fool day': [4, 1],
  'april fools day': [4, 1],
  'may day': [5, 1],
  'independence day': [7, 4],
  'bastille day': [7, 14],
  'bonfire night': [11, 5],
  'guy fawkes night': [11, 5],
  'armistice day': [11, 11],
  'veterans day': [11, 11],
  epiphany: [1, 6],
  'twelfth night': [1, 5],
  'all saints day': [11, 1],
  'all souls day': [11, 2],
  'stephens day': [12, 26],
  'international workers day': [5, 1],
  '9/11': [9, 11],
  'groundhog day': [2, 2],
  'womens day': [3, 8],
  'international womens day': [3, 8],
  'earth day': [4, 22],
  'anzac day': [4, 25],
  'cinco de mayo': [5, 5],
  juneteenth: [6, 19],
  'canada day': [7, 1],
  'australia day': [1, 26],
  'world aids day': [12, 1],
  'human rights day': [12, 10],
})

const FROM_EASTER: Readonly<Record<string, number>> = table({
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'easter saturday': -1,
  'good friday': -2,
  'palm sunday': -7,
  'maundy thursday': -3,
  'holy saturday': -1,
  'shrove tuesday': -47,
  'ash wednesday': -46,
  'ascension day': 39,
  pentecost: 49,
  'whit monday': 50,
})

const COUNTED: Readonly<Record<string, readonly [month: number, weekday: number, nth: number]>> = table({
  thanksgiving: [11, 4, 4],
  'thanksgiving day': [11, 4, 4],
  'labor day': [9, 1, 1],
  'columbus day': [10, 1, 2],
  'presidents day': [2, 1, 3],
  'martin luther king day': [1, 1, 3],
  'martin luther king jr day': [1, 1, 3],
  'fathers day': [6, 7, 3],
  'memorial day': [5, 1, 5],
  'remembrance sunday': [11, 7, 2],
})

/** The nth such weekday of a month; the fifth is the last one where there are only four. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const day = weekdayAfter(dayFrom(year, month, 1).subtract({ days: 1 }), weekday).add({ days: 7 * (nth - 1) })
  return day.month === month ? day : day.subtract({ days: 7 })
}

function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const j = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * j - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayFrom(year, Math.floor(n / 31), (n % 31) + 1)
}
