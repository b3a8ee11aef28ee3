// Joins that give a clock time or a part of the day its day, and a day its date: "8.40pm" + " on " + "Saturday", "Wednesday" + ", " + "13 May".
import type { SaidTime } from '../../../model/said-time.ts'
import { dayOf, is, isBareClock, isBarePart, isDay, isTwoDays, isYear } from './join-row.ts'
import type { Join } from './join-row.ts'

export const dayJoins: readonly Join[] = [
  {
    name: 'weekday and date', // Wednesday, 13 May
    left: is('weekday'),
    between: /^,? {1,8}(?:the )?$/,
    right: (said) => said.form === 'date' && said.day !== null && said.weekday === null,
    join: (left, right) => (left.form === 'weekday' && right.form === 'date' ? { ...right, weekday: left.weekday } : null),
  },
  {
    name: 'date and weekday', // 13 May, Wednesday
    left: (said) => said.form === 'date' && said.day !== null && said.weekday === null,
    between: /^, {1,8}$|^ \($/,
    right: (said) => said.form === 'weekday' && said.which === null && said.of === null,
    join: weekdayOfDate,
  },
  {
    name: 'date in figures and weekday', // 13-05-2015 Wed 14:33:07
    left: (said) => said.form === 'date' && said.day !== null && said.year !== null && said.weekday === null,
    between: /^ $/,
    right: (said) => said.form === 'weekday' && said.which === null && said.of === null,
    join: weekdayOfDate,
  },
  {
    name: 'weekday of a week', // Friday of next week
    left: (said) => said.form === 'weekday' && said.of === null,
    between: /^ {1,8}(?:of )?$/,
    right: (said) => said.form === 'relative' && said.unit === 'week' && !said.counted,
    join: (left, right) => (left.form === 'weekday' ? { ...left, of: right } : null),
  },
  {
    name: 'day and part', // Saturday afternoon, 13 May in the evening
    left: isDay,
    between: /^,? {1,8}(?:(?:in|during|at|into) )?$/,
    right: isBarePart,
    join: (left, right) => (right.form === 'partOfDay' ? { ...right, of: dayOf(left) } : null),
  },
  {
    name: 'part of a day', // the morning of 13 May, overnight on Friday, mid-afternoon yesterday
    left: isBarePart,
    between: /^,? {1,8}(?:(?:of|on|on the|between) )?$/,
    right: isDay,
    join: (left, right) => (left.form === 'partOfDay' ? { ...left, of: dayOf(right) } : null),
  },
  {
    name: 'night over two days', // the night of 3-4 May
    left: (said) => isBarePart(said) && said.form === 'partOfDay' && said.part === 'night',
    between: /^ {1,8}(?:of|from|between) (?:the )?$/,
    right: isTwoDays,
    join: (left, right) => (left.form === 'partOfDay' && right.form === 'range' ? { ...left, of: right.from } : null),
  },
  {
    name: 'night into a day', // overnight into Sunday, in the night to Friday
    left: (said) => isBarePart(said) && said.form === 'partOfDay' && said.part === 'night',
    between: /^ {1,8}(?:in)?to (?:the )?$/,
    right: isDay,
    join: (left, right) => (left.form === 'partOfDay' ? { ...left, of: { form: 'beside', unit: 'day', shift: -1, of: dayOf(right) } } : null),
  },
  {
    name: 'part of a part', // the early hours of Sunday morning, early on Saturday evening
    left: isBarePart,
    between: /^ {1,8}(?:(?:of|on) )?$/,
    right: (said) => said.form === 'partOfDay' && said.of !== null,
    join: (_left, right) => (right.form === 'partOfDay' ? right : null),
  },
  {
    name: 'clock in a part of a day', // 8.40 in the evening, 9 o'clock on Saturday night, 10:35 this morning
    left: isBareClock,
    between: /^,? {1,8}(?:(?:on|in|at|of|during) )?(?:the )?$/,
    right: is('partOfDay'),
    // "eleven in the morning": of the day said before, and where none is of the day of writing, as any clock time.
    join: (left, right) =>
      left.form === 'clock' && right.form === 'partOfDay'
        ? clockIn(left, right.part, right.of?.form === 'anaphoric' && right.of.unit === 'day' && right.of.shift === 0 ? null : right.of)
        : null,
  },
  {
    name: 'clock of a day, and its part', // quarter to nine on Saturday night
    left: (said) => said.form === 'clock' && said.of !== null && isDay(said.of),
    between: /^ {1,8}$/,
    right: isBarePart,
    join: (left, right) => (left.form === 'clock' && right.form === 'partOfDay' ? clockIn(left, right.part, left.of) : null),
  },
  {
    name: 'stretch of clock times and its day', // 1 to 3 p.m. on Sunday
    left: (said) => said.form === 'range' && isBareClock(said.to),
    between: /^,? {1,8}(?:(?:on|of) )?$/,
    right: isDay,
    join: (left, right) =>
      left.form === 'range' && left.to.form === 'clock' && left.from.form === 'clock' ? { ...left, to: { ...left.to, of: dayOf(right) } } : null,
  },
  {
    name: 'day and stretch of clock times', // Sunday from 1 to 3 p.m.
    left: isDay,
    between: /^,? {1,8}(?:(?:from|between) )?$/,
    right: (said) => said.form === 'range' && isBareClock(said.to),
    join: (left, right) =>
      right.form === 'range' && right.to.form === 'clock' && right.from.form === 'clock'
        ? { ...right, from: { ...right.from, of: dayOf(left) } } // the day of its beginning: "Saturday from 9pm to 2am"
        : null,
  },
  {
    name: 'festival of a year', // Christmas Eve last year, Christmas Eve in 2000
    left: (said) => said.form === 'festival' && said.year === null && said.which === null,
    between: /^,? {1,8}(?:of |in )?$/,
    right: (said) => (said.form === 'relative' && said.unit === 'year' && !said.counted) || (isYear(said) && said.form === 'date' && !said.shortYear),
    join: (left, right) =>
      left.form !== 'festival'
        ? null
        : right.form === 'relative'
          ? { ...left, which: right.which, ofYear: right.shift }
          : right.form === 'date'
            ? { ...left, year: right.year }
            : null,
  },
  {
    name: 'part of a day and clock', // Saturday evening at 8.40, last night at about 9
    left: (said) => said.form === 'partOfDay' && said.of !== null,
    between: /^,? {1,8}(?:(?:at|around|about|by|from|shortly before|shortly after|just before|just after|at around|at about|at approximately) )?$/,
    right: isBareClock,
    join: (left, right) => (right.form === 'clock' && left.form === 'partOfDay' ? clockIn(right, left.part, left.of) : null),
  },
  {
    name: 'clock of a day', // 8.40pm on Saturday, noon on 13 May; not "16 May, 2019 at 8pm 17 May"
    before: /(?<!\d{4},? (?:at )?)$/,
    left: isBareClock,
    between: /^,? {1,8}(?:(?:on|of|on the|for) )?$/,
    right: isDay,
    join: (left, right) => (left.form === 'clock' ? { ...left, of: dayOf(right) } : null),
  },
  {
    name: 'day and clock', // Saturday at 8.40pm, 13 May, 20:40
    left: isDay,
    between:
      /^(?:,| [-|])? {1,8}(?:(?:at|around|about|by|from|after|before|until|since|shortly before|shortly after|just before|just after|at around|at about|at approximately|at exactly) )?$/,
    right: isBareClock,
    join: (left, right) => (right.form === 'clock' ? { ...right, of: dayOf(left) } : null),
  },
]

function weekdayOfDate(left: SaidTime, right: SaidTime): SaidTime | null {
  return left.form === 'date' && right.form === 'weekday' ? { ...left, weekday: right.weekday } : null
}

/** "8.40 in the evening": the part settles which half of the day is meant, and of a night which of its days: "2am on Saturday night". */
function clockIn(clock: Extract<SaidTime, { form: 'clock' }>, part: Extract<SaidTime, { form: 'partOfDay' }>['part'], of: SaidTime | null): SaidTime {
  const isDark = part === 'evening' || part === 'night'
  const held = (hour: number): SaidTime | null => (of !== null && isDark && hour < 6 ? { form: 'partOfDay', part, of } : of)
  if (clock.halfDay === 'known') return { ...clock, of: held(clock.hour) }
  const late = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour >= 6)
  const hour = late && clock.hour < 12 ? clock.hour + 12 : !late && clock.hour === 12 && part !== 'noon' ? 0 : clock.hour
  return { ...clock, hour, halfDay: 'known', of: held(hour) }
}
