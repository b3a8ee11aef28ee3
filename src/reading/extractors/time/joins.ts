// How neighbouring pieces become one time: "8.40pm" + " on " + "Saturday", "early" + " " + "next week", "Monday" + " to " + "Friday".
//
// An ordered table like the rows: the forms on either side, the words allowed between, and what the two say together.
import type { SaidForm, SaidTime, Unit } from '../../../model/said-time.ts'

export type Piece = { readonly start: number; readonly end: number; readonly said: SaidTime; readonly rows: readonly string[]; readonly onlyJoined: boolean }

type Join = {
  readonly name: string
  readonly left: (said: SaidTime) => boolean
  readonly between: RegExp
  readonly right: (said: SaidTime) => boolean
  readonly join: (left: SaidTime, right: SaidTime) => SaidTime | null
  readonly before?: RegExp // what must stand before the left piece
}

/** The pieces of a text with every join made, in the order of the table: days get their dates before clocks get their days. */
export function joinedUp(text: string, pieces: readonly Piece[]): readonly Piece[] {
  let found = pieces
  for (let round = 0; round < ROUNDS && found.length > 1; round++) {
    const before = found.length
    for (const row of joins) found = joinedBy(row, text, found)
    if (found.length === before) break
  }
  return found.map((piece, i) =>
    pastMidnight(text, withItsZone(text, besideSomethingDated(text, ofTheWeek(text, found[i - 1], inARow(text, found[i - 1], piece)), found[i + 1]))),
  )
}

/** "Shortly after midnight on Tuesday" is in the first hour of Tuesday, whereas "midnight on Tuesday" is its end. */
function pastMidnight(text: string, piece: Piece): Piece {
  const { said, start, end } = piece
  if (said.form !== 'clock' || said.hour !== 24 || said.of === null) return piece
  const lead = AFTER_MIDNIGHT.exec(text.slice(Math.max(0, start - REACH), end))
  if (lead === null) return piece
  return { ...piece, said: { ...said, hour: 0, minute: lead[1] === undefined ? said.minute : null } }
}
const AFTER_MIDNIGHT = /\b(?:(shortly|just|soon|right|immediately|moments|minutes|not long|a little|sometime) )?(?:after|past) midnight\b/i

/** "11 p.m. Saturday Pacific time", "at 9 a.m. on Monday, local time": the zone behind the day. */
function withItsZone(text: string, piece: Piece): Piece {
  if (piece.said.form !== 'clock' || piece.said.zone !== null || piece.said.of === null) return piece
  const zone = ZONE_BEHIND.exec(text.slice(piece.end, piece.end + REACH))
  return zone?.[1] === undefined ? piece : { ...piece, end: piece.end + zone[0].length, said: { ...piece.said, zone: zone[1] } }
}
const ZONE_BEHIND =
  /^,? {1,8}(GMT|UTC|BST|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|local time|(?:Eastern|Pacific|Central|Mountain)(?: Standard| Daylight)? Time|(?:Eastern|Pacific) time)(?!\w)/i

/** "two days before the fire of 3 June 2019": counted from that day, which is a time of its own. */
function besideSomethingDated(text: string, left: Piece, right: Piece | undefined): Piece {
  if (right === undefined || left.said.form !== 'duration' || right.start - left.end > REACH || !isDay(right.said)) return left
  const { amount, unit, and, where } = left.said
  if (amount === null || and !== undefined || where !== null || !BY_THE_CALENDAR.has(unit) || right.said.form === 'relative' || right.said.form === 'anaphoric')
    return left
  const side = /^ (before|after) (?:the|a|an) (?:[a-z]+ )?[a-z]+ (?:of|on) $/.exec(text.slice(left.end, right.start))?.[1]
  if (side === undefined) return left
  return { ...left, end: left.end + 1 + side.length, said: { form: 'beside', unit, shift: side === 'before' ? -amount : amount, of: right.said } }
}

/** "next week on Tuesday", "last week, on Friday": a day of that week, whatever the tense would make of it. */
function ofTheWeek(text: string, left: Piece | undefined, right: Piece): Piece {
  if (left === undefined || left.said.form !== 'relative' || left.said.unit !== 'week' || left.said.counted || left.said.shift === null) return right
  if (right.said.form !== 'weekday' || weekdayOf(right.said)?.which !== null || !/^(?:,? on | )$/.test(text.slice(left.end, right.start))) return right
  return { ...right, said: { ...right.said, of: left.said } }
}

/** "Friday and Saturday", "Monday or early Tuesday": days in a row, so the second follows the first wherever the tense would put it. */
function inARow(text: string, left: Piece | undefined, right: Piece): Piece {
  if (left === undefined || right.start - left.end > REACH || !/^(?: and|,? or|,) (?:on |late |early )?$/.test(text.slice(left.end, right.start))) return right
  const first = weekdayOf(left.said)
  const second = weekdayOf(right.said)
  return first === null || second === null || second.which !== null || second.weekday !== (first.weekday % 7) + 1
    ? right
    : { ...right, said: following(right.said) }
}

type Weekday = Extract<SaidTime, { form: 'weekday' }>

const weekdayOf = (said: SaidTime): Weekday | null =>
  said.form === 'weekday'
    ? said.of === null && said.weeks === 0
      ? said
      : null
    : (said.form === 'partOfDay' || said.form === 'clock' || said.form === 'edge') && said.of !== null
      ? weekdayOf(said.of)
      : null

const following = (said: SaidTime): SaidTime =>
  said.form === 'weekday'
    ? { ...said, which: 'following' }
    : (said.form === 'partOfDay' || said.form === 'clock') && said.of !== null
      ? { ...said, of: following(said.of) }
      : said.form === 'edge'
        ? { ...said, of: following(said.of) }
        : said
const ROUNDS = 3 // a time of more parts than that is not said
const REACH = 24 // characters that can stand between two pieces, or lead to the first

function joinedBy(row: Join, text: string, pieces: readonly Piece[]): readonly Piece[] {
  let out: Piece[] | null = null // most rows join nothing
  for (const [p, right] of pieces.entries()) {
    const left: Piece | undefined = out === null ? pieces[p - 1] : out.at(-1)
    const said =
      left === undefined || right.start - left.end > REACH || !row.left(left.said) || !row.right(right.said) ? null : saidTogether(row, text, left, right)
    if (left === undefined || said === null) out?.push(right)
    else {
      out ??= pieces.slice(0, p)
      out[out.length - 1] = { start: left.start, end: right.end, said, rows: [...left.rows, ...right.rows], onlyJoined: left.onlyJoined && right.onlyJoined }
    }
  }
  return out ?? pieces
}

function saidTogether(row: Join, text: string, left: Piece, right: Piece): SaidTime | null {
  if (!row.between.test(text.slice(left.end, right.start))) return null
  if (row.before !== undefined && !row.before.test(text.slice(Math.max(0, left.start - REACH), left.start))) return null
  return row.join(left.said, right.said)
}

const is =
  (...forms: readonly SaidForm[]) =>
  (said: SaidTime): boolean =>
    forms.includes(said.form)

/** A time that names one day. */
const isDay = (said: SaidTime): boolean =>
  said.form === 'weekday' ||
  said.form === 'festival' ||
  (said.form === 'date' && said.day !== null) ||
  ((said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'day') ||
  (said.form === 'edge' && isDay(said.of))
const isYear = (said: SaidTime): boolean =>
  (said.form === 'date' && said.year !== null && said.month === null) || ((said.form === 'relative' || said.form === 'anaphoric') && said.unit === 'year')
const BY_THE_CALENDAR: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'])
/** "3-4 May": two days of which the one follows the other. */
const isTwoDays = (said: SaidTime): boolean =>
  said.form === 'range' &&
  ((said.from.form === 'date' && said.to.form === 'date' && said.from.day !== null && said.from.month === said.to.month && said.to.day === said.from.day + 1) ||
    (said.from.form === 'weekday' && said.to.form === 'weekday' && said.to.weekday === (said.from.weekday % 7) + 1))
const isBarePart = (said: SaidTime): boolean => said.form === 'partOfDay' && said.of === null
const isBareClock = (said: SaidTime): boolean => said.form === 'clock' && said.of === null
const dayOf = (said: SaidTime): SaidTime => (said.form === 'edge' ? said.of : said)

const joins: readonly Join[] = [
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
    join: (left, right) => (left.form === 'date' && right.form === 'weekday' ? { ...left, weekday: right.weekday } : null),
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
    name: 'clock of a day', // 8.40pm on Saturday, noon on 13 May
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
    before: /\b(?:between|from) (?:about |around |roughly )?$/i,
    join: clocksOf,
  },
  {
    name: 'from one clock time to another', // 3pm to 4.30pm on Saturday
    left: isBareClock,
    between: /^ {1,8}(?:to|until|till) $|^ ?- ?$/,
    right: is('clock'),
    join: (left, right) => (left.form === 'clock' && right.form === 'clock' ? { form: 'range', from: { ...left, of: right.of }, to: right } : null),
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
    before: /\b(?:between|from) (?:about |around |roughly )?$/i,
    join: clocksOf,
  },
]

/** What a length can be told more exactly in. */
const SMALLER: Partial<Record<Unit, readonly Unit[]>> = {
  year: ['month', 'week', 'day'],
  month: ['week', 'day'],
  week: ['day'],
  day: ['hour'],
  hour: ['minute'],
  minute: ['second'],
}

function clocksOf(left: SaidTime, right: SaidTime): SaidTime | null {
  return left.form === 'clock' && right.form === 'clock' ? { form: 'range', from: left, to: right } : null
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

/** "8.40 in the evening": the part settles which half of the day is meant, and of a night which of its days: "2am on Saturday night". */
function clockIn(clock: Extract<SaidTime, { form: 'clock' }>, part: Extract<SaidTime, { form: 'partOfDay' }>['part'], of: SaidTime | null): SaidTime {
  const isDark = part === 'evening' || part === 'night'
  const held = (hour: number): SaidTime | null => (of !== null && isDark && hour < 6 ? { form: 'partOfDay', part, of } : of)
  if (clock.halfDay === 'known') return { ...clock, of: held(clock.hour) }
  const late = part === 'afternoon' || part === 'evening' || (part === 'night' && clock.hour >= 6)
  const hour = late && clock.hour < 12 ? clock.hour + 12 : !late && clock.hour === 12 && part !== 'noon' ? 0 : clock.hour
  return { ...clock, hour, halfDay: 'known', of: held(hour) }
}
