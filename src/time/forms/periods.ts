// Seasons, quarters, halves, decades, centuries, the edges of periods, and ranges from one time to another.
import type { SaidTime } from '../../model/said-time.ts'
import { dayFrom, days, seasonOf, unitAround } from '../civil.ts'
import type { Day, Stretch } from '../civil.ts'
import { dayOf, fixed, unfixed } from '../meaning.ts'
import type { Meaning, Resolve, ResolveAny, Setting } from '../meaning.ts'
import { SEASONS, unitText, year4 } from '../notation.ts'
import { AS_WRITTEN, NO_DATELINE, dayWords } from '../reasons.ts'
import { yearBeside } from '../years-told.ts'

/** Winter of a year begins in its December. */
export const season: Resolve<'season'> = (said, setting, resolve) => {
  const { timex, edtf } = SEASONS[said.season]
  const held = yearHeld(said, setting, resolve, () => {
    const { written, years } = setting
    const last = years?.last
    const beside = last === undefined || said.which !== null || setting.tense === 'future' ? null : yearBeside(last, FIRST_MONTH[said.season], 1)
    if (last !== undefined && beside !== null && beside <= (written?.year ?? beside))
      return { year: beside, reason: `the ${said.season} of ${beside}: the page tells of years gone, here from ${last.edtf} on`, told: true }
    if (written === null) return null
    const { year } = written
    const starts = (y: number): Day => dayFrom(y, FIRST_MONTH[said.season], 1)
    const begun = Temporal.PlainDate.compare(starts(year), written) <= 0
    if (said.which === 'last' || said.which === 'previous') {
      const over = Temporal.PlainDate.compare(starts(year).add({ months: 3 }), written) <= 0
      return { year: over ? year : year - 1, reason: `the last ${said.season} before ${dayWords(written)}` }
    }
    if (said.which === 'next') return { year: begun ? year + 1 : year, reason: `the next ${said.season} after ${dayWords(written)}` }
    if (said.which === 'this') return { year, reason: `the ${said.season} of the year of the report, ${year}` }
    if (setting.tense === 'past') return { year: begun ? year : year - 1, reason: `the last ${said.season} by ${dayWords(written)}` }
    // Where the tense is open, the one that has begun or begins within four months, else the last one.
    const near = begun || written.until(starts(year)).days < SOON || setting.tense === 'future'
    return near
      ? { year, reason: `the ${said.season} of the year of the report, ${year}` }
      : { year: year - 1, reason: `the last ${said.season} by ${dayWords(written)}` }
  })
  if (held === null) return unfixed('DATE', `XXXX-${timex}`, `XXXX-${edtf}`, 'season', NO_DATELINE, true)
  return fixed(
    { value: `${year4(held.year)}-${timex}`, edtf: `${year4(held.year)}-${edtf}` },
    'season',
    seasonOf(held.year, said.season),
    held.reason,
    held.needsDateline,
  )
}

const FIRST_MONTH = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const
const SOON = 120 // days

/** Without a year the nearest by its middle. */
export const quarter: Resolve<'quarter'> = (said, setting, resolve) => {
  const held = yearHeld(said, setting, resolve, () => {
    const { written } = setting
    if (written === null) return null
    if (said.fiscal) {
      // Results are of what has begun: "its fiscal second quarter rose", written in January.
      const ahead = setting.tense !== 'future' && Temporal.PlainDate.compare(dayFrom(written.year, said.quarter * 3 - 2, 1), written) > 0
      return ahead
        ? { year: written.year - 1, reason: `of the year before the report, ${written.year - 1}` }
        : { year: written.year, reason: `of the year of the report, ${written.year}` }
    }
    // The nearest one by its middle, past or coming: companies expect results of a quarter that is over.
    const middle = (year: number): Day => dayFrom(year, said.quarter * 3 - 1, 15)
    const away = (year: number): number => Math.abs(middle(year).until(written).days)
    const begun = (year: number): boolean => setting.tense !== 'past' || Temporal.PlainDate.compare(dayFrom(year, said.quarter * 3 - 2, 1), written) <= 0
    const year = [written.year - 1, written.year, written.year + 1].filter(begun).toSorted((a, b) => away(a) - away(b))[0] ?? written.year
    return { year, reason: year === written.year ? `of the year of the report, ${year}` : `the one nearest to ${dayWords(written)}` }
  })
  const value = `Q${said.quarter}`
  const note = said.fiscal ? '; a fiscal quarter, read as the calendar one' : ''
  if (held === null) return unfixed('DATE', `XXXX-${value}`, `XXXX-${32 + said.quarter}`, 'quarter', NO_DATELINE + note, true)
  const first = dayFrom(held.year, said.quarter * 3 - 2, 1)
  const meaning = fixed(unitText(first, 'quarter'), 'quarter', unitAround(first, 'quarter'), held.reason + note, held.needsDateline)
  const isOver = setting.written !== null && Temporal.PlainDate.compare(first.add({ months: 3 }), setting.written) <= 0
  return setting.tense === 'future' && !isOver ? { ...meaning, ahead: true } : meaning
}

/** Without a year that of the year of writing. */
export const half: Resolve<'half'> = (said, setting, resolve) => {
  const held = yearHeld(said, setting, resolve, () =>
    setting.written === null ? null : { year: setting.written.year, reason: `of the year of the report, ${setting.written.year}` },
  )
  if (held === null) return unfixed('DATE', `XXXX-H${said.half}`, `XXXX-${39 + said.half}`, 'half', NO_DATELINE, true)
  const first = dayFrom(held.year, said.half === 1 ? 1 : 7, 1)
  return fixed(unitText(first, 'half'), 'half', unitAround(first, 'half'), held.reason, held.needsDateline)
}

type YearHeld = { readonly year: number; readonly reason: string; readonly needsDateline: boolean }

/** The year a period belongs to: as written, as said beside it, or by `otherwise`. */
function yearHeld(
  said: { readonly year: number | null; readonly of: SaidTime | null },
  setting: Setting,
  resolve: ResolveAny,
  otherwise: () => { year: number; reason: string; told?: true } | null,
): YearHeld | null {
  if (said.year !== null) return { year: said.year, reason: AS_WRITTEN, needsDateline: false }
  if (said.of !== null) {
    // "the year-ago quarter": the same one, a year back.
    if (said.of.form === 'relative' && said.of.counted) {
      const now = otherwise()
      return now === null ? null : { year: now.year + (said.of.shift ?? 0), reason: `a year before the one ${now.reason}`, needsDateline: true }
    }
    const year = resolve(said.of, setting)
    const start = dayOf(year)
    return start === null ? null : { year: start.year, reason: year.reason, needsDateline: year.needsDateline }
  }
  const found = otherwise()
  return found === null ? null : { year: found.year, reason: found.reason, needsDateline: found.told === undefined }
}

/** Ten years, from one that ends in 0. */
export const decade: Resolve<'decade'> = (said, setting) => {
  const century = said.shortYear && setting.written !== null && said.decade + 100 <= setting.written.year - 10 && said.decade < 1920 ? 100 : 0
  const first = dayFrom(said.decade + century, 1, 1)
  return fixed(
    unitText(first, 'decade'),
    'decade',
    unitAround(first, 'decade'),
    said.shortYear ? 'the decade of that name in the twentieth century' : AS_WRITTEN,
    false,
  )
}

/** Both ways of counting are kept in. */
export const century: Resolve<'century'> = (said) => {
  const first = dayFrom((said.century - 1) * 100, 1, 1)
  // The twentieth century is counted from 1900 in TIMEX3 and from 1901 by the almanac; both ends are kept in.
  return fixed(unitText(first, 'century'), 'century', days(first, first.add({ years: 101 })), AS_WRITTEN, false)
}

/** Early, mid, late, beginning, end: a part of the bounds of what it is said of. */
export const edge: Resolve<'edge'> = (said, setting, resolve) => {
  const whole = resolve(said.of, setting)
  if (whole.bounds === null) return whole
  const cut = edgeOf(whole.bounds, said.edge, setting.written)
  return { ...whole, bounds: cut.bounds, reason: `${cut.words} ${whole.reason === AS_WRITTEN ? 'the time written' : whole.reason}` }
}

/** "Early" and "late" are kept to a half, which is wide on purpose: too wide a bound misses a conflict, too narrow a one invents it. */
function edgeOf({ from, to }: Stretch, edge: Extract<SaidTime, { form: 'edge' }>['edge'], written: Day | null): { bounds: Stretch; words: string } {
  const hours = from.until(to, { largestUnit: 'hours' }).hours
  const at = (share: number): Temporal.PlainDateTime => from.add({ hours: Math.round(hours * share) })
  if (edge === 'start') return { bounds: { from, to: at(0.5) }, words: 'the first half of' }
  if (edge === 'mid') return { bounds: { from: at(0.25), to: at(0.75) }, words: 'the middle half of' }
  if (edge === 'end') return { bounds: { from: at(0.5), to }, words: 'the second half of' }
  const next = written?.add({ days: 1 }).toPlainDateTime()
  const today = written?.toPlainDateTime()
  if (edge === 'earlier' && next !== undefined && Temporal.PlainDateTime.compare(from, next) < 0 && Temporal.PlainDateTime.compare(next, to) < 0)
    return { bounds: { from, to: next }, words: 'up to the report, in' }
  if (edge === 'later' && today !== undefined && Temporal.PlainDateTime.compare(from, today) < 0 && Temporal.PlainDateTime.compare(today, to) < 0)
    return { bounds: { from: today, to }, words: 'from the report on, in' }
  return { bounds: { from, to }, words: 'within' }
}

/** From the beginning of the one to the end of the other; a clock time without a day takes that of the other. */
export const range: Resolve<'range'> = (said, setting, resolve) => {
  const hasDay = (end: SaidTime): boolean => end.form !== 'clock' || end.of !== null
  const toSaid = said.to.form === 'clock' && said.to.of === null && said.from.form === 'clock' ? { ...said.to, of: said.from.of } : said.to
  const fromSaid = said.from.form === 'clock' && said.from.of === null ? { ...said.from, of: said.to.form === 'clock' ? said.to.of : null } : said.from
  const from = resolve(fromSaid, setting)
  // "between 8pm on Friday and 7.30am the following day": counted from its beginning
  const to = resolve(toSaid, isCountedOn(toSaid) ? { ...setting, before: [...setting.before, from], sameSentence: from } : setting)
  const isClock = said.from.form === 'clock' && said.to.form === 'clock'
  const ends = isClock ? overMidnight(from, to, hasDay(said.from), said.to) : ordered(from, to, said)
  const text = `${ends.from.value}/${ends.to.value}`
  const edtf = ends.from.edtf === ends.to.edtf ? ends.from.edtf : `${ends.from.edtf.split('/')[0] ?? ''}/${ends.to.edtf.split('/').at(-1) ?? ''}`
  const bounds = isClock ? clockStretch(ends.from, ends.to) : stretchOf(ends.from.bounds, ends.to.bounds)
  const reason = ends.from.reason === ends.to.reason ? ends.from.reason : `from ${ends.from.reason} to ${ends.to.reason}`
  const isTurned = bounds === null && ends.from.bounds !== null && ends.to.bounds !== null
  return {
    value: text,
    edtf,
    type: from.type,
    granularity: from.granularity,
    bounds,
    zone: to.zone ?? from.zone,
    reason: isTurned ? `${reason}; its end lies before its beginning` : reason,
    needsDateline: from.needsDateline || to.needsDateline,
  }
}

const isCountedOn = (said: SaidTime): boolean =>
  said.form === 'anaphoric' || ((said.form === 'clock' || said.form === 'partOfDay') && said.of !== null && isCountedOn(said.of))

/** From the start of the one to the end of the other. `null` when turned round. */
const stretchOf = (from: Stretch | null, to: Stretch | null): Stretch | null =>
  from !== null && to !== null && Temporal.PlainDateTime.compare(from.from, to.to) < 0 ? { from: from.from, to: to.to } : null

/** "Between 10 and 11 a.m." is over at eleven: from the start of the one minute or hour to the start of the other. */
function clockStretch(from: Meaning, to: Meaning): Stretch | null {
  if (from.bounds === null || to.bounds === null) return null
  const unit = to.granularity === 'second' ? { seconds: 1 } : to.granularity === 'minute' ? { minutes: 1 } : { hours: 1 }
  const end = to.bounds.to.subtract(unit)
  return stretchOf(from.bounds, Temporal.PlainDateTime.compare(from.bounds.from, end) < 0 ? { from: from.bounds.from, to: end } : to.bounds)
}

/** No stretch of clock times ends before it begins. "Between 9pm and 2am on Saturday": whether of the night before or after is not said, so both are in it. */
function overMidnight(from: Meaning, to: Meaning, isDayFirst: boolean, said: SaidTime): { from: Meaning; to: Meaning } {
  if (from.bounds === null || to.bounds === null || Temporal.PlainDateTime.compare(from.bounds.from, to.bounds.from) < 0) return { from, to }
  const hours = from.bounds.from.until(to.bounds.to).total('hours')
  const isOtherDay = isDayFirst && hours <= -24
  if (isOtherDay) return { from: shifted(from, -7), to } // "between 11pm on Friday and 1am on Saturday"
  const isOpen = !isDayFirst && said.form === 'clock' && said.of !== null && said.of.form !== 'partOfDay'
  return { from: isOpen ? shifted(from, -1) : from, to: shifted(to, 1) }
}

/** A clock time some days on. */
function shifted(clock: Meaning, by: number): Meaning {
  const day = dayOf({ ...clock, bounds: clock.bounds })
  if (day === null || clock.bounds === null) return clock
  const { from, to } = clock.bounds
  const [first, time = ''] = clock.value.split('T')
  const on = Temporal.PlainDate.from(first ?? '').add({ days: by })
  return { ...clock, value: `${on.toString()}T${time}`, edtf: on.toString(), bounds: { from: from.add({ days: by }), to: to.add({ days: by }) } }
}

/** "from Friday to Monday" told as past ends on the Monday and begins on the Friday before it; "from June to May" begins a year before. */
function ordered(from: Meaning, to: Meaning, said: Extract<SaidTime, { form: 'range' }>): { from: Meaning; to: Meaning } {
  const [a, b] = [dayOf(from), dayOf(to)]
  if (a === null || b === null || Temporal.PlainDate.compare(a, b) <= 0) return { from, to }
  const isYearless = said.from.form === 'date' && said.from.year === null && said.from.of === null
  const unit = from.granularity === 'month' ? 'month' : 'day'
  if (said.from.form !== 'weekday' && !(isYearless && (from.granularity === 'day' || unit === 'month'))) return { from, to }
  const earlier = said.from.form === 'weekday' ? a.subtract({ days: 7 }) : a.with({ year: b.year - (a.with({ year: b.year }).until(b).sign < 0 ? 1 : 0) })
  return { from: fixed(unitText(earlier, unit), unit, unitAround(earlier, unit), `${dayWords(earlier)}, before its end`, from.needsDateline), to }
}
