// Joins that make periods, stretches and lengths: "the third quarter" + " of " + "last year", "Monday" + " to " + "Friday", "two years" + " and " + "four months".
import type { SaidTime, Unit } from '../../../model/said-time.ts'
import { is, isBareClock, isDay, isYear } from './join-row.ts'
import type { Join } from './join-row.ts'

export const stretchJoins: readonly Join[] = [
  {
    name: 'possessed period', // last year's third quarter, next year's first quarter, last year's quarter
    left: isYear,
    between: /^(?:'s?)? {1,8}$/,
    right: is('quarter', 'half', 'season'),
    join: (left, right) => withYear(right, left),
  },
  {
    name: 'period of a year', // the third quarter of last year, June this year, the winter of that year
    left: (said) =>
      (said.form === 'date' && said.month !== null && said.year === null && said.of === null) ||
      said.form === 'quarter' ||
      said.form === 'half' ||
      said.form === 'season',
    between: /^,? {1,8}(?:(?:of|in|of the) )?$/,
    right: isYear,
    join: withYear,
  },
  {
    name: 'the period a year before', // the quarter a year ago, the same month a year earlier
    left: (said) => said.form === 'anaphoric' && !said.counted && said.shift === 0 && (said.unit === 'quarter' || said.unit === 'month'),
    between: /^ {1,8}$/,
    right: (said) => (said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'year' && said.counted && said.shift === -1,
    join: (left) => (left.form === 'anaphoric' ? { ...left, shift: left.unit === 'quarter' ? -4 : -12 } : null),
  },
  {
    name: 'days of a year', // 15 to 24 July in 2022, 6 August in 2021
    left: (said) => isDayOfAYear(said) || (said.form === 'range' && isDayOfAYear(said.from) && isDayOfAYear(said.to)),
    between: /^,? (?:of|in) $/,
    right: (said) => said.form === 'date' && said.year !== null && said.month === null && !said.shortYear,
    join: (left, right) =>
      left.form !== 'range' ? withYear(left, right) : rangeOf(withYear(left.from, right) ?? left.from, withYear(left.to, right) ?? left.to),
  },
  {
    name: 'edge of a period', // early next week, the end of 1990, mid-November, later that day
    left: is('edge'),
    between: /^(?:-| {1,8}(?:(?:of|in|on|in the|on the|during|this|the) )?)$/,
    right: (said) => !['edge', 'duration', 'set', 'reference', 'clock', 'range'].includes(said.form),
    join: (left, right) => (left.form !== 'edge' || left.of.form !== 'reference' ? null : right.form === 'partOfDay' ? right : { ...left, of: right }),
  },
  {
    name: 'beside a time', // the day after Christmas, the week before 13 May
    left: (said) => said.form === 'beside' && said.of === null,
    between: /^ {1,8}$/,
    right: (said) => isDay(said) && said.form !== 'relative' && said.form !== 'anaphoric',
    join: (left, right) => (left.form === 'beside' ? { ...left, of: right } : null),
  },
  {
    name: 'from one day to another', // from Monday to Friday, 13 May to 2 June, Monday-Friday
    left: (said) => isDay(said) || said.form === 'date',
    between: /^ {1,8}(?:to|until|till|through) (?:the )?$|^ ?- ?$/,
    right: (said) => isDay(said) || said.form === 'date',
    join: rangeOf,
  },
  {
    name: 'between two days', // between Monday and Friday
    left: (said) => isDay(said) || said.form === 'date',
    between: /^ {1,8}and (?:the )?$/,
    right: (said) => isDay(said) || said.form === 'date',
    before: /\bbetween (?:the )?$/i,
    join: rangeOf,
  },
  {
    name: 'length and a smaller one', // two years and four months, 35 minutes 38 seconds, a day and a half hour
    left: (said) => said.form === 'duration' && said.and === undefined && Number.isInteger(said.amount),
    between: /^ {1,8}(?:and )?$/,
    right: (said) => said.form === 'duration' && said.and === undefined && said.where === null && said.limit === null && said.amount !== null,
    join: (left, right) =>
      left.form === 'duration' && right.form === 'duration' && SMALLER[left.unit]?.includes(right.unit) === true && right.amount !== null
        ? { ...left, and: { amount: right.amount, unit: right.unit } }
        : null,
  },
  {
    name: 'between two clock times', // between 3pm and 4.30pm on Saturday
    left: isBareClock,
    between: /^ {1,8}and $/,
    right: is('clock'),
    before: /\b(?:between|from) (?:the hours of )?(?:about |around |roughly )?$/i,
    join: clocksOf,
  },
  {
    name: 'from one clock time to another', // 3pm to 4.30pm on Saturday
    left: isBareClock,
    between: /^ {1,8}(?:to|until|till) $|^ ?- ?$/,
    right: is('clock'),
    join: (left, right) =>
      left.form === 'clock' && right.form === 'clock'
        ? clocksOf(left.hour === 24 ? { ...left, hour: 0, of: right.of } : { ...left, of: right.of }, right)
        : null,
  },
  {
    name: 'from a clock time of a day to another', // on Saturday from 9pm to 2am
    left: (said) => said.form === 'clock' && said.of !== null && isDay(said.of),
    between: /^ {1,8}(?:to|until|till) $|^ ?- ?$/,
    right: isBareClock,
    join: clocksOf,
  },
  {
    name: 'between clock times of two days', // between 11pm on Friday and 1am on Saturday
    left: (said) => said.form === 'clock' && said.of !== null,
    between: /^ {1,8}(?:and|to|until|till) (?:about |around )?$/,
    right: (said) => said.form === 'clock' && said.of !== null,
    before: /\b(?:between|from) (?:the hours of )?(?:about |around |roughly )?$/i,
    join: clocksOf,
  },
]

const isDayOfAYear = (said: SaidTime): boolean => said.form === 'date' && said.day !== null && said.month !== null && said.year === null && said.of === null

/** What a length can be told more exactly in. */
const SMALLER: Partial<Record<Unit, readonly Unit[]>> = {
  year: ['month', 'week', 'day'],
  month: ['week', 'day'],
  week: ['day'],
  day: ['hour'],
  hour: ['minute'],
  minute: ['second'],
}

/** "Between midnight and 6am" begins with the day. */
function clocksOf(left: SaidTime, right: SaidTime): SaidTime | null {
  return left.form === 'clock' && right.form === 'clock'
    ? { form: 'range', from: left.hour === 24 && left.of === null ? { ...left, hour: 0 } : left, to: right }
    : null
}

/** Two ends said in the same manner; the month or year said once belongs to both. */
function rangeOf(left: SaidTime, right: SaidTime): SaidTime | null {
  if (left.form !== right.form) return null
  if (left.form === 'date' && right.form === 'date') {
    // "between 1994 and 1997" names two years; days and months make one stretch.
    if (left.month === null && right.month === null) return null
    if ((left.day === null) !== (right.day === null) || (left.month === null) !== (right.month === null)) return null
    return { form: 'range', from: { ...left, year: left.year ?? right.year, of: left.of ?? right.of }, to: right }
  }
  if (left.form === 'weekday' && right.form === 'weekday')
    return { form: 'range', from: { ...left, of: left.of ?? right.of, which: left.which ?? right.which }, to: right }
  return { form: 'range', from: left, to: right }
}

function withYear(period: SaidTime, year: SaidTime): SaidTime | null {
  const said = year.form === 'date' && year.of === null && !year.shortYear ? year.year : null
  if (period.form === 'date') return said === null ? { ...period, of: year } : { ...period, year: said }
  if (period.form === 'quarter' || period.form === 'half' || period.form === 'season') {
    if (period.year !== null) return null
    return said === null ? { ...period, of: year } : { ...period, year: said }
  }
  return null
}
