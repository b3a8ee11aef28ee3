// Which of the values given for one question are one answer, said more or less exactly: "Monday", "Monday afternoon" and "15:10".
//
// Two agree where one lies within the other and both meet the same opposition. The second half keeps a Saturday apart from Saturday morning
// and Saturday afternoon while these are rivals: it says neither, and its origins must not be counted for one of them. It also makes sure
// that whatever cannot be true beside one of them cannot be true beside any of them, so that no conflict is lost by joining.
import type { AnswerValue } from '../model/question.ts'
import { amountsAgree, calendarOf, clash, clashOfCalendars, isEdgeOf, type Calendar } from './compatible.ts'
import { slug } from './slug.ts'
import { placeKey, type Within } from './within.ts'

/** The values that agree, together, by their numbers in the list; both in the order given. */
export function agreeing(values: readonly AnswerValue[], within: Within): readonly (readonly number[])[] {
  const compared = values.slice(0, MOST_COMPARED)
  const facts = compared.map(factsOf)
  const relations = facts.map((a) => facts.map((b) => (a === b ? 'agrees' : relation(a, b, within))))
  const opposed = (isCounted: (j: number) => boolean): readonly string[] =>
    relations.map((row) => row.flatMap((r, j) => (r === 'apart' && isCounted(j) ? [j] : [])).join())
  const opposition = opposed(() => true)
  // Whether a month and a day in it are one answer does not hang on whether somebody else says "a Tuesday".
  const byDated = opposed((j) => !isUndated(facts[j]!))
  const isOpposedAlike = (i: number, j: number): boolean =>
    isUndated(facts[i]!) || isUndated(facts[j]!) ? opposition[i] === opposition[j] : byDated[i] === byDated[j]
  // "At least six" holds nine people and eight civilians, of which neither is the other: it is told alone.
  const isBetweenNone = (row: readonly Relation[], other: readonly Relation[]): boolean =>
    values[0]?.kind !== 'count' || row.every((r, k) => (r === 'agrees') === (other[k] === 'agrees'))
  const leader = [...values.keys()]
  const join = (from: number, to: number): void => {
    if (from !== to) for (const [k, l] of leader.entries()) if (l === from) leader[k] = to
  }
  for (const [i, row] of relations.entries())
    for (const [j, r] of row.entries())
      if (j > i && r === 'agrees' && ((isOpposedAlike(i, j) && isBetweenNone(row, relations[j]!)) || isOneNumber(facts[i]!.value, facts[j]!.value)))
        join(leader[j]!, leader[i]!)
  // "A Saturday" cannot be set against every stretch of days as a dated Saturday can. It joins the one day that it fits, where it fits no rival of it.
  for (const [i, row] of relations.entries()) {
    if (!isUndated(facts[i]!)) continue
    const fits = row.flatMap((r, j) =>
      r === 'agrees' &&
      !isUndated(facts[j]!) &&
      row.every((own, k) => (own === 'apart' ? relations[j]![k] === 'apart' : own !== 'agrees' || relations[j]![k] !== 'apart'))
        ? [j]
        : [],
    )
    if (new Set(fits.map((j) => byDated[j])).size === 1) join(leader[i]!, leader[fits[0]!]!)
  }
  return [...Map.groupBy(values.keys(), (i) => leader[i]!).values()].map((members) => [...members])
}

const MOST_COMPARED = 400 // different values; beyond them each stands alone, as nobody reads so many

type Relation = 'agrees' | 'apart' | 'neither'
type Facts = { readonly value: AnswerValue; readonly from: number; readonly to: number; readonly calendar: Calendar | null }

function factsOf(value: AnswerValue): Facts {
  const time = value.kind === 'time' ? value : value.kind === 'appearance' ? value.time : null
  const at = (instant: string | null | undefined, open: number): number => (instant === null || instant === undefined ? open : Date.parse(instant))
  return { value, from: at(time?.earliest, -Infinity), to: at(time?.latest, Infinity), calendar: value.kind === 'time' ? calendarOf(value) : null }
}

function relation(a: Facts, b: Facts, within: Within): Relation {
  const [x, y] = [a.value, b.value]
  if (x.kind === 'time' && y.kind === 'time') return relationOfTimes(a, b)
  if (x.kind === 'place' && y.kind === 'place')
    return within(placeKey(x.name), placeKey(y.name)) || within(placeKey(y.name), placeKey(x.name)) ? 'agrees' : 'apart'
  if (x.kind === 'appearance' && y.kind === 'appearance') {
    const isOther = placeKey(x.where) !== placeKey(y.where) || (x.by !== null && y.by !== null && accountKey(x.by) !== accountKey(y.by))
    return isOther || !overlaps(a, b) ? 'apart' : 'agrees'
  }
  if (x.kind === 'count' && y.kind === 'count') return clash(x, y).clash ? 'apart' : amountsAgree(x, y) ? 'agrees' : 'neither'
  return 'neither'
}

function relationOfTimes(a: Facts, b: Facts): Relation {
  const [x, y] = [a.value, b.value]
  if (x.kind === 'time' && y.kind === 'time' && (isEdgeOf(x, y) || isEdgeOf(y, x) || isNightOf(x.value, y.value) || isNightOf(y.value, x.value)))
    return 'agrees'
  if (isDated(a) && isDated(b))
    // Two clocks that differ by minutes tell one moment.
    return !overlaps(a, b)
      ? clash(x, y).clash
        ? 'apart'
        : 'agrees'
      : (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to)
        ? 'agrees'
        : 'neither'
  if (isOpenOn(a, b) || isOpenOn(b, a)) return clash(x, y).clash ? 'apart' : 'agrees'
  if (clashOfCalendars(a.calendar, b.calendar).clash) return 'apart'
  return a.calendar !== null && b.calendar !== null && isOneDay(a.calendar, b.calendar) ? 'agrees' : 'neither'
}

/** Who says "before dawn on Wednesday" of what happened speaks of that Wednesday. */
const isOpenOn = (open: Facts, dated: Facts): boolean =>
  open.value.kind === 'time' &&
  dated.value.kind === 'time' &&
  (open.from === -Infinity) !== (open.to === Infinity) &&
  isDated(dated) &&
  /^\d{4}-\d\d-\d\dT/.test(open.value.value) &&
  open.value.value.slice(0, DATE) === dated.value.value.slice(0, DATE)
const DATE = '2026-03-14'.length

/** 27 inmates and 27 people who died are the same 27, whatever others say of prisoners. */
const isOneNumber = (x: AnswerValue, y: AnswerValue): boolean =>
  x.kind === 'count' && y.kind === 'count' && x.atLeast === y.atLeast && x.atMost === y.atMost && x.about === y.about

/** "Sunday night" runs into Monday, and whoever says "Sunday" means it. */
const isNightOf = (night: string, day: string): boolean => night === `${day}TNI`

const isUndated = (f: Facts): boolean => f.value.kind === 'time' && !isDated(f)
const isDated = ({ from, to }: Facts): boolean => from !== -Infinity && to !== Infinity
const overlaps = (a: Facts, b: Facts): boolean => Math.max(a.from, b.from) < Math.min(a.to, b.to)

/** A Saturday and Saturday 14 March; 13 May and a Wednesday 13 May 2015. Parts of the day that cannot meet have clashed before. */
const isOneDay = (a: Calendar, b: Calendar): boolean =>
  (a.weekday !== null && a.weekday === b.weekday) || (a.month !== null && a.month === b.month && (a.day === b.day || a.day === null || b.day === null))

/** "@EastQuayLights", "East Quay Lights" and "east-quay-lights" are one account. */
const accountKey = (name: string): string => slug(name).replace(/^the-/, '').replaceAll('-', '')
