// The days of a live page's entries: "18:40 The roof has fallen in", one clock time at the head of each, newest first or oldest first.
//
// The order tells the day. Where the clock leaps against it midnight lies between two entries: newest first, a later clock further down is of the day before.
// An entry that names its day ("Monday 23:50"), or stands below a line that is only a day, is of that; the others count from the nearest such, else the newest
// is of the page's own day. A page is dated by its first entry as often as by its last, so that an entry after the publication is still of that day.
import type { Reading } from '../model/report.ts'
import type { Day } from './civil.ts'
import { later } from './civil.ts'

type Phrase = Reading['phrases'][number]
type Clock = Extract<Phrase['said'], { form: 'clock' }>
type Head = { readonly phrase: Phrase; readonly said: Clock; readonly minutes: number; readonly own: Day | null }
type Page = { readonly day: Day | null; readonly at: Temporal.ZonedDateTime | null }

/** The entries of a page in their order, each with its day; empty where the text is no such page. `dayOfWords` resolves a day that is named. */
export type LivePage = { readonly newestFirst: boolean; readonly days: ReadonlyMap<Phrase, Day> }

/** Looks through phrases of one layer, in the order of the text. */
export function livePage(text: string, phrases: readonly Phrase[], page: Page, dayOfWords: (said: Phrase['said']) => Day | null): LivePage {
  const heads: Head[] = []
  let above: Day | null = null
  let isBelowADay = false
  for (const phrase of phrases) {
    const { said } = phrase
    if (!opensALine(text, phrase)) {
      if (heads.length === 0 && namesADay(said)) isBelowADay = true
      continue
    }
    if (said.form !== 'clock' && namesADay(said) && endsALine(text, phrase)) above = dayOfWords(said)
    if (
      said.form !== 'clock' ||
      said.minute === null ||
      said.zone !== null ||
      (said.of !== null && !namesADay(said.of)) ||
      !HEAD_ENDS.test(text.slice(phrase.end, phrase.end + 8))
    )
      continue
    heads.push({ phrase, said, minutes: (said.hour * 60 + said.minute) % DAY, own: (said.of === null ? null : dayOfWords(said.of)) ?? above })
    above = null
  }
  const isNone = heads.length < 2 || (heads.some(({ said }) => said.halfDay === null) && !heads.some(({ said }) => said.hour > 12 || said.hour === 0))
  const newestFirst = votes(heads) < 0
  if (isNone || votes(heads) === 0) return NONE
  const isTold = heads.some(({ own }) => own !== null)
  if (!newestFirst && !isTold && (isBelowADay || heads.length < 3)) return NONE
  const days: (Day | null)[] = inOrder(heads, newestFirst)
  if (!isTold) days[newestFirst ? 0 : heads.length - 1] = newestOf(newestFirst ? heads[0] : heads.at(-1), page)
  // From each known day on and back, the way the clock runs.
  for (let i = 1; i < heads.length; i++) days[i] ??= stepped(days[i - 1], heads[i - 1], heads[i], newestFirst ? -1 : 1)
  for (let i = heads.length - 2; i >= 0; i--) days[i] ??= stepped(days[i + 1], heads[i + 1], heads[i], newestFirst ? 1 : -1)
  return { newestFirst, days: new Map(heads.flatMap(({ phrase }, i) => (days[i] ? [[phrase, days[i]] as const] : []))) }
}
const NONE: LivePage = { newestFirst: false, days: new Map() }
const DAY = 24 * 60

/** The days that entries name. "Tuesday" above an entry of Monday is the day after it, on a page that bears the day on which it was begun. */
function inOrder(heads: readonly Head[], newestFirst: boolean): (Day | null)[] {
  const days = heads.map(({ own }) => own)
  let before: Day | null = null
  for (const i of newestFirst ? [...days.keys()].reverse() : days.keys()) {
    const day: Day | null = days[i] ?? null
    if (day === null) continue
    const isWeekday: boolean = heads[i]?.said.of?.form === 'weekday'
    before = isWeekday && before !== null && Temporal.PlainDate.compare(day, before) < 0 ? later(day, 7) : day
    days[i] = before
  }
  return days
}

/** Above 0 where most entries go on from the one above them by less than half a day, below 0 where most go back. */
const votes = (heads: readonly Head[]): number =>
  heads.slice(1).reduce((sum, { minutes }, i) => {
    const on = (minutes - (heads[i]?.minutes ?? 0) + DAY) % DAY
    return sum + (on === 0 ? 0 : on < DAY / 2 ? 1 : -1)
  }, 0)

/** The day of `to`, which lies beside `from`: back in time for -1, on for 1; midnight lies between where the clock goes the other way. */
function stepped(day: Day | null | undefined, from: Head | undefined, to: Head | undefined, way: 1 | -1): Day | null {
  if (day === null || day === undefined || from === undefined || to === undefined) return null
  return (to.minutes - from.minutes) * way < 0 ? later(day, way) : day
}

/** The page's day, or the day before where the newest entry is of the hours just before a publication in the small hours. */
function newestOf(head: Head | undefined, { day, at }: Page): Day | null {
  if (head === undefined || day === null) return null
  const ahead = at === null ? 0 : head.minutes - (at.hour * 60 + at.minute)
  return ahead > DAY - SMALL_HOURS ? later(day, -1) : day
}
const SMALL_HOURS = 6 * 60

const namesADay = (said: Phrase['said']): boolean =>
  said.form === 'weekday' || (said.form === 'date' && said.day !== null) || (said.form === 'relative' && said.unit === 'day')

const opensALine = (text: string, { start }: Phrase): boolean => LINE_OPENS.test(text.slice(Math.max(0, start - 12), start)) || start === 0
const LINE_OPENS = /(?:^|\n)[ \t>*•|[(–—-]*$/
const endsALine = (text: string, { end }: Phrase): boolean => /^[ \t:.–—-]*(?:\n|$)/.test(text.slice(end, end + 8))
const HEAD_ENDS = /^(?:[\])]? *(?:[-–—:|.,]|\n|$)| +["“‘'\p{Lu}\d])/u
