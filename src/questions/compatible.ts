// Can two answers both be true? Only a plain no makes a conflict: bounds that do not meet, or calendars that never do.
import type { AnswerValue } from '../model/question.ts'
import { overlap } from '../model/time.ts'
import { table } from '../model/table.ts'
import { slug } from './slug.ts'
import { comparedAs } from './counts/nouns.ts'
import { MONTHS, WEEKDAYS, withoutYear, type SaidWithoutYear } from './wording.ts'

export type Verdict = { readonly clash: false } | { readonly clash: true; readonly unless: string | null } // in words: what could still reconcile the two, once a dateline is known

const NO: Verdict = { clash: false }
const YES: Verdict = { clash: true, unless: null }

type TimeValue = Extract<AnswerValue, { kind: 'time' }>
type CountValue = Extract<AnswerValue, { kind: 'count' }>

/** Two recorders of whom each is named. A description ("a dock worker") may be of either. */
function namesClash(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => (/^(?:@|(?:the )?\p{Lu})/u.test(name) ? slug(name).replace(/^the-/, '').replaceAll('-', '') : '')) as [string, string]
  return x !== '' && y !== '' && !x.includes(y) && !y.includes(x)
}

/** Places and appearances never clash: spellings and levels differ, and footage appears in many places. */
export function clash(a: AnswerValue, b: AnswerValue): Verdict {
  if (a.kind === 'time' && b.kind === 'time') return clashOfTimes(a, b)
  if (a.kind === 'count' && b.kind === 'count') return clashOfCounts(a, b)
  if (a.kind === 'authorship' && b.kind === 'authorship') return a.did === 'recorded' && b.did === 'recorded' && namesClash(a.who, b.who) ? YES : NO
  return NO
}

function clashOfTimes(a: TimeValue, b: TimeValue): Verdict {
  if (isBounded(a) && isBounded(b))
    return overlap(a, b) === null &&
      !isEdgeOf(a, b) &&
      !isEdgeOf(b, a) &&
      !areOneNight(a, b) &&
      !areOneNight(b, a) &&
      !isEveOf(a, b) &&
      !isEveOf(b, a) &&
      !areMinutesApart(a, b) &&
      !isRounded(a, b) &&
      !isRounded(b, a)
      ? YES
      : NO
  return clashOfCalendars(calendarOf(a), calendarOf(b))
}

/** Two clock times of which neither need be wrong: clocks differ, and people round. */
const areMinutesApart = (a: TimeValue, b: TimeValue): boolean =>
  isResolved(a) &&
  isResolved(b) &&
  lengthOf(a) <= MINUTE &&
  lengthOf(b) <= MINUTE &&
  Math.abs(Date.parse(a.earliest!) - Date.parse(b.earliest!)) <= (a.hedge === null && b.hedge === null ? MOST_MINUTES : MOST_AROUND) * MINUTE
const MINUTE = 60_000
const MOST_MINUTES = 5
/** "Just after half past seven" and twenty to eight */
const MOST_AROUND = 15
/** Who says "at ten" or "just before ten" may mean ten to ten. */
const isRounded = (hour: TimeValue, clock: TimeValue): boolean => {
  if (!isResolved(hour) || !isResolved(clock) || hour.granularity !== 'hour' || lengthOf(clock) > MINUTE) return false
  const sooner = Date.parse(hour.earliest!) - Date.parse(clock.earliest!)
  return sooner > 0 && sooner <= ROUNDED * MINUTE
}
const ROUNDED = 20

/** Who says "Sunday morning" means ten to six as well: at a clock time parts of the day have no sharp ends. */
export function isEdgeOf(clock: TimeValue, part: TimeValue): boolean {
  const edges = EDGES[/T(MO|AF|EV|NI)$/.exec(part.value)?.[1] ?? '']
  if (edges === undefined || !isResolved(clock) || !isResolved(part) || lengthOf(clock) > HOUR) return false
  const [before, after] = edges
  return Date.parse(clock.earliest!) >= Date.parse(part.earliest!) - before * HOUR && Date.parse(clock.latest!) <= Date.parse(part.latest!) + after * HOUR
}
/** "Overnight" and "early on Thursday morning": the small hours are of the night before, and of the morning that it ends in. */
const areOneNight = (night: TimeValue, morning: TimeValue): boolean =>
  night.latest !== null && night.latest === morning.earliest && night.value.endsWith('TNI') && morning.value.endsWith('TMO')
/** Who says "at the weekend" may mean Friday evening. */
const isEveOf = (eve: TimeValue, weekend: TimeValue): boolean =>
  weekend.value.endsWith('-WE') &&
  eve.earliest !== null &&
  eve.latest !== null &&
  weekend.earliest !== null &&
  isEve(Date.parse(weekend.earliest) - Date.parse(eve.earliest), eve)
const isEve = (before: number, eve: TimeValue): boolean => before > 0 && before <= EVE * HOUR && lengthOf(eve) <= 12 * HOUR
const EVE = 7
const HOUR = 3_600_000
const lengthOf = (time: TimeValue): number => Date.parse(time.latest!) - Date.parse(time.earliest!)
/** Hours before and after. */
const EDGES: Readonly<Record<string, readonly [number, number]>> = table({ MO: [6, 1], AF: [1, 1], EV: [2, 1], NI: [1, 1] })

/** Of two times of which at least one has no year. */
export function clashOfCalendars(x: Calendar | null, y: Calendar | null): Verdict {
  if (x === null || y === null) return NO
  const differ = (p: number | null, q: number | null): boolean => p !== null && q !== null && p !== q
  if (differ(x.weekday, y.weekday) || differ(x.month, y.month) || differ(x.day, y.day)) return YES
  // The same weekday or the same date, or one of which nothing is known: only the part of the day can still set them apart.
  const isOneDay = (x.weekday !== null && x.weekday === y.weekday) || (x.day !== null && x.day === y.day && x.month === y.month)
  if (isOneDay) return PARTS_APART.has(`${x.part} ${y.part}`) || areHoursApart(x.minute, y.minute) ? YES : NO
  const weekday = x.weekday ?? y.weekday
  const [month, day] = x.day !== null ? [x.month, x.day] : [y.month, y.day]
  if (weekday === null || day === null || month === null) return NO
  return { clash: true, unless: `unless ${day} ${MONTHS[month - 1]} of that year was that ${WEEKDAYS[weekday - 1]}` }
}

/** "Before noon on Saturday" is bounded on one side, and does not meet what was after it. */
const isBounded = (time: TimeValue): boolean => time.earliest !== null || time.latest !== null
const isResolved = (time: TimeValue): boolean => time.earliest !== null && time.latest !== null

export type Calendar = SaidWithoutYear

/** Of a day that is known everything is known: 9 March 2026 was a Monday. */
export function calendarOf(time: TimeValue): Calendar | null {
  if (time.earliest === null || time.latest === null) return withoutYear(time.value)
  const from = Temporal.Instant.from(time.earliest).toZonedDateTimeISO(time.zone)
  const last = Temporal.Instant.from(time.latest).toZonedDateTimeISO(time.zone).subtract({ seconds: 1 })
  if (!from.toPlainDate().equals(last.toPlainDate())) return null
  const minute = /T\d\d:\d\d/.test(time.value) ? from.hour * 60 + from.minute : null
  return { weekday: from.dayOfWeek, month: from.month, day: from.day, part: /T([A-Z]{2})$/.exec(time.value)?.[1] ?? null, minute }
}

/** Clock times of one day of which the date is not known: 17.40 and 6.40. */
const areHoursApart = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) > HOUR / MINUTE
const PARTS_APART = new Set(['MO AF', 'AF MO', 'MO EV', 'EV MO', 'AF EV', 'EV AF', 'AF NI', 'NI AF'])

/**
 * Counts clash in the same scope, of the same, where the ranges do not meet. "People" and the bare "arrests" hold everyone, so three men
 * arrested clash with no arrests and not with five. A rounded number reaches a fifth to either side.
 */
function clashOfCounts(a: CountValue, b: CountValue): Verdict {
  if ((a.scope ?? '').toLowerCase() !== (b.scope ?? '').toLowerCase()) return NO
  const [all, some] = isEveryone(a.of) && !isEveryone(b.of) ? [a, b] : [b, a]
  if (isEveryone(all.of) && !isEveryone(some.of)) return least(some) > most(all) ? YES : NO
  if (!isEveryone(a.of) && comparedAs(a.of) !== comparedAs(b.of)) return NO
  return Math.max(least(a), least(b)) > Math.min(most(a), most(b)) ? YES : NO
}

/** Three workers and at least two people: the same people, counted more or less exactly. Two men and two women are not. */
export function amountsAgree(a: CountValue, b: CountValue): boolean {
  if ((a.scope ?? '').toLowerCase() !== (b.scope ?? '').toLowerCase()) return false
  if (comparedAs(a.of) !== comparedAs(b.of) && !isEveryone(a.of) && !isEveryone(b.of)) return false
  const lies = (x: CountValue, y: CountValue): boolean => least(y) <= least(x) && most(x) <= most(y)
  return (lies(a, b) || lies(b, a)) && !isFarAbove(a, b) && !isFarAbove(b, a) && !isFarBelow(a, b) && !isFarBelow(b, a)
}

/**
 * "At least 20" holds 80, and is another number: between them a toll rose. 28 are still said by it, "at least 28" is another bound. "Dozens" says only that there
 * were many.
 */
const isFarAbove = (a: CountValue, b: CountValue): boolean =>
  a.atLeast !== null &&
  b.atLeast !== null &&
  b.atMost === null &&
  !b.about &&
  a.atLeast > b.atLeast * (a.atMost === null ? 1 : NEAR) &&
  a.atLeast > b.atLeast + 1
/** "As many as 300" holds 100, and is another number. */
const isFarBelow = (a: CountValue, b: CountValue): boolean => a.atMost !== null && b.atMost !== null && b.atLeast === null && a.atMost * 1.1 < b.atMost
/** By half as much again. */
const NEAR = 1.5

/** Nouns that hold whoever is counted. */
export const isEveryone = (of: string): boolean =>
  /^(?:people|persons?|arrests?|injur(?:y|ies)|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|victims?|dead|injured|missing)$/i.test(of)
/** "More than 20" and 20 are one number to most who write. */
const least = (count: CountValue): number => ((count.atLeast ?? 0) - (count.moreThan === true ? 1 : 0)) * (count.about ? 0.8 : 1)
const most = (count: CountValue): number => (count.atMost ?? Infinity) * (count.about ? 1.2 : 1)
