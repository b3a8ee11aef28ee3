// Days that have a name: "Christmas Eve", "last Easter". A year that is not said comes from tense and dateline; which day each is, time/festivals.ts knows.
import { dayFrom, unitAround, wholeDay } from '../civil.ts'
import type { Day } from '../civil.ts'
import { festivalIn } from '../festivals.ts'
import { fixed, unfixed } from '../meaning.ts'
import type { Meaning, Resolve } from '../meaning.ts'
import { dateText, unitText } from '../notation.ts'
import { NO_DATELINE, dayWords } from '../reasons.ts'
import { SOON_MONTH } from './dates.ts'

const distance = (a: Day, b: Day): number => Math.abs(a.until(b).days)

const CLOSE_DAYS = 60

/** Without a year it is told by tense and the day of writing. */
export const festival: Resolve<'festival'> = (said, setting) => {
  const find = (year: number): Day => festivalIn(said.festival, year) ?? dayFrom(year, 1, 1)
  const name = said.festival.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replace(/'S/g, "'s")
  const on = (year: number, reason: string, needsDateline: boolean): Meaning => {
    const day = find(year)
    return fixed(unitText(day, 'day'), 'day', wholeDay(day), reason, needsDateline)
  }
  if (said.year !== null) return on(said.year, `${name} of ${said.year}`, false)
  const { written, tense } = setting
  if (written === null) {
    const fixedDay = [2001, 2002, 2004].map((year) => find(year))
    const [a, b, c] = fixedDay
    const same = a !== undefined && b !== undefined && c !== undefined && a.day === b.day && a.month === b.month && b.day === c.day
    const text = same ? dateText(null, a.month, a.day) : 'XXXX-XX-XX'
    return unfixed('DATE', text, text, 'day', `${name}, of a year that is not said; ${NO_DATELINE}`, true)
  }
  const { year } = written
  if (said.festival === 'new year') {
    // from summer on the one to come
    const first = dayFrom(written.month < 7 ? year : year + 1, 1, 1)
    return fixed(unitText(first, 'year'), 'year', unitAround(first, 'year'), `the new year beside ${dayWords(written)}`, true)
  }
  if (said.ofYear !== null) return on(year + said.ofYear, `${name} of ${year + said.ofYear}, counted from ${dayWords(written)}`, true)
  const gone = Temporal.PlainDate.compare(find(year), written) < 0
  // In November and December "Christmas" is the one to come, whatever was done for it.
  const close = said.which === null && !gone && written.until(find(year)).days <= CLOSE_DAYS
  const chosen =
    said.which === 'last' || (tense === 'past' && !close)
      ? Temporal.PlainDate.compare(find(year), written) <= 0 && !(said.which === 'last' && !gone)
        ? year
        : year - 1
      : gone
        ? (tense === null ? distance(find(year), written) < SOON_MONTH : distance(find(year), written) < 60) && said.which === null
          ? year
          : year + 1
        : year
  return on(
    chosen,
    `${name} of ${chosen}${chosen === year ? ', the year of the report' : `, the ${chosen < year ? 'last before' : 'next after'} ${dayWords(written)}`}`,
    true,
  )
}
