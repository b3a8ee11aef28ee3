// The year of a day, a month or a season that is said without one, where the page itself tells it.
//
// Two ways, both by what is written and not by the day of the report. The same day in full elsewhere on the page: "the 15 March fire" beside "15 March 2019".
// And chronicles: a page that looks back over years (a history, a report of an inquiry, a record of events) goes on from the year it told last, so that
// "by early October" behind "17 September 1998" is of 1998. News does not: its "in October" is the nearest to the report.
import type { Reading } from '../model/report.ts'
import type { SaidTime } from '../model/said-time.ts'
import { dayFrom } from './civil.ts'
import type { Day } from './civil.ts'
import { dayOf } from './meaning.ts'
import type { Meaning } from './meaning.ts'

type Phrase = Reading['phrases'][number]

/** `isSure`: it is so in many dates, so that a day lately past is of its years too. `inFull`: the year in which a page has this day of the year in full, if it is one. `last`: where a chronicle has got to. `all`: the years it writes. */
export type YearsTold = {
  readonly isChronicle: boolean
  readonly isSure: boolean
  readonly last?: Meaning
  readonly all: readonly number[]
  inFull(month: number, day: number): number | null
}

/** What the dates of a page tell of its years. `written`: its day, or null. */
export function yearsTold(text: string, phrases: readonly Phrase[], written: Day | null): YearsTold {
  const full = new Map<string, number | null>()
  const all = new Set<number>()
  const found = { past: 0, inFull: 0, yearless: 0, fresh: 0, now: 0, near: 0 }
  const look = (said: SaidTime): void => {
    if (said.form === 'range') [said.from, said.to].forEach(look)
    else if (said.form === 'date' && said.year === null && said.of === null && said.which === null && said.month !== null) {
      found.yearless++
      if (written !== null && isFresh(said.month, said.day ?? 1, written)) found.fresh++
    } else if (said.form === 'date' && said.year !== null && !said.shortYear) {
      all.add(said.year)
      if (written !== null && said.year < written.year) found.past++
      if (written !== null && said.year < written.year && said.month !== null) found.inFull++
      if (written !== null && said.year >= written.year) found.now++
      if (said.month === null || said.day === null || said.either !== null) return
      const key = `${said.month}-${said.day}`
      full.set(key, !full.has(key) || full.get(key) === said.year ? said.year : null)
    } else if (said.form === 'weekday' || (said.form === 'relative' && (!said.counted || said.unit === 'day'))) found.near++
    else if ('of' in said && said.of !== null) look(said.of)
  }
  for (const { said } of phrases) look(said)
  return {
    isChronicle: looksBack(found) || (found.fresh === 0 && isTimeline(text, phrases, written)),
    isSure: found.yearless >= 6,
    all: [...all],
    inFull: (month, day) => full.get(`${month}-${day}`) ?? null,
  }
}

/** Whether a day of the year has just been on the day of writing: what is said of it without a year is as likely new. */
export const isFresh = (month: number, day: number, written: Day): boolean =>
  [0, 1].some((back) => {
    const since = dayFrom(written.year - back, month, day).until(written).days
    return since >= 0 && since <= NEW
  })
const NEW = 60 // in days

/** `past`: dates of years before the report's, some of them `inFull` with a month; `now` of its own year; `near` count from it ("yesterday", "on Monday"); `fresh`
 *  are those of the `yearless` whose day has just been. */
type Found = Readonly<Record<'past' | 'inFull' | 'yearless' | 'fresh' | 'now' | 'near', number>>

/** News has its years too ("since 2008", "in 1995"), but seldom with a month, and it counts from its own day; a check of old pictures has years for them and none for the posts of last week. */
function looksBack({ past, inFull, yearless, fresh, now, near }: Found): boolean {
  if (now >= past || fresh > yearless / 3) return false
  if (near === 0) return inFull >= 2 || (now === 0 && past >= 4 && yearless >= 4)
  return inFull >= 4 && past >= 3 * near
}

/** A record of events with a day at the head of each: one that has its year, of which the others are. */
function isTimeline(text: string, phrases: readonly Phrase[], written: Day | null): boolean {
  const heads = phrases.flatMap(({ start, said }) =>
    said.form === 'date' && said.day !== null && HEADS.test(text.slice(Math.max(0, start - 8), start)) ? [said.year] : [],
  )
  return heads.length >= 2 && heads.includes(null) && heads.some((year) => year !== null && written !== null && year < written.year)
}
const HEADS = /(?:^|\n)[ \t>*•|[(–—-]*$/

/** Whether a page's telling goes on from this time: one whose year the page gives itself. A bare year within a sentence is a look aside ("the worst since 1962"). */
export const isPlaceInTelling = (meaning: Meaning, opensSentence: boolean): boolean =>
  !meaning.needsDateline &&
  meaning.bounds !== null &&
  (meaning.type === 'DATE' || meaning.type === 'TIME') &&
  !meaning.value.includes('/') &&
  (FINE.has(meaning.granularity) || (meaning.granularity === 'year' && opensSentence))
const FINE: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'partOfDay', 'day', 'week', 'month', 'quarter', 'half', 'season'])

/** The year in which a day of the year, or the first day of a month or season, lies nearest behind or not long before the time told last. */
export function yearBeside(told: Meaning, month: number, day: number): number | null {
  const at = dayOf(told)
  if (at === null) return null
  if (told.granularity === 'year') return at.year
  return [at.year - 1, at.year, at.year + 1].find((year) => at.until(dayFrom(year, month, day)).days >= -BACK) ?? at.year
}
const BACK = 150 // in days: a telling turns back by months, and goes on by more
