// What a time takes from the words and the time beside it without becoming one with it: "after midnight on Tuesday", a zone behind the day, days in a row.
import type { SaidTime } from '../../../model/said-time.ts'
import { BY_THE_CALENDAR, REACH, isDay } from './join-row.ts'
import type { Piece } from './join-row.ts'

/** A piece as it is beside what stands before and after it. */
export const besideOthers = (text: string, left: Piece | undefined, piece: Piece, right: Piece | undefined): Piece =>
  pastMidnight(
    text,
    withItsZone(
      text,
      besideSomethingDated(
        text,
        withTheYear(
          text,
          orAnotherPart(text, left, ofTheWeek(text, left, inARow(text, left, withItsEnd(text, againAndAgain(text, piece, right), right)))),
          right,
        ),
        right,
      ),
    ),
  )

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

/** "The quarter ended Sept. 30": the one that ends there, however it was numbered before. A few days on are the same quarter still. */
function withItsEnd(text: string, left: Piece, right: Piece | undefined): Piece {
  if (left.said.form !== 'anaphoric' || left.said.unit !== 'quarter' || left.said.shift !== 0 || right === undefined || right.start - left.end > REACH)
    return left
  const end = right.said
  if (end.form !== 'date' || end.month === null || !/^,? (?:(?:that|which) )?(?:ended|ending|ends)(?: on)? $/.test(text.slice(left.end, right.start)))
    return left
  const month = end.day !== null && end.day <= DAYS_OVER ? end.month - 1 : end.month
  const quarter = Math.ceil((month === 0 ? 12 : month) / 3)
  return {
    ...left,
    said: { form: 'quarter', quarter, fiscal: false, year: end.year === null || end.shortYear ? null : end.year - (month === 0 ? 1 : 0), of: null },
  }
}
const DAYS_OVER = 7 // companies end a quarter on a Saturday or Sunday near the end of the month

/** "On Monday and Tuesday nights": what is said of many Tuesdays is of many Mondays. */
function againAndAgain(text: string, left: Piece, right: Piece | undefined): Piece {
  if (right === undefined || left.said.form !== 'weekday' || left.said.which !== null || left.said.of !== null || right.said.form !== 'set') return left
  if (right.said.weekday === null || !/^(?: and|,? or|,) $/.test(text.slice(left.end, right.start))) return left
  return { ...left, said: { ...right.said, weekday: left.said.weekday } }
}

/** "In April and June 1998", "on 9 May or 2 June 2014": the year said once is of both, where the second follows. */
function withTheYear(text: string, left: Piece, right: Piece | undefined): Piece {
  if (
    right === undefined ||
    right.start - left.end > REACH ||
    !/^(?:,? (?:and|or|to|until|through)|-| -|,) ?(?:(?:on|in|early|late|mid) )?(?:the )?$/.test(text.slice(left.end, right.start))
  )
    return left
  const [first, second] = [left.said, right.said.form === 'edge' ? right.said.of : right.said]
  if (first.form === 'season' && second.form === 'season')
    return first.year === null && first.of === null && first.which === null && second.year !== null ? { ...left, said: { ...first, year: second.year } } : left
  if (first.form !== 'date' || second.form !== 'date' || first.month === null || second.month === null || first.year !== null || second.year === null)
    return left
  if (first.of !== null || first.which !== null || (first.day === null) !== (second.day === null)) return left
  const follows = first.month < second.month || (first.month === second.month && (first.day ?? 0) < (second.day ?? 0))
  return follows ? { ...left, said: { ...first, year: second.year } } : left
}

/** "Thursday afternoon or evening": of the same day. A part alone is no time. */
function orAnotherPart(text: string, left: Piece | undefined, right: Piece): Piece {
  if (!right.onlyJoined || right.said.form !== 'partOfDay' || right.said.of !== null || left === undefined || left.said.form !== 'partOfDay') return right
  if (left.said.of === null || !/^ (?:or|and) (?:the )?$/.test(text.slice(left.end, right.start))) return right
  return { ...right, onlyJoined: false, said: { ...right.said, of: left.said.of } }
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
