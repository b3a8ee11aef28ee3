// Lengths, repetitions and loose references: they are told, and bound nothing unless the words hang them on the time of writing.
import { isCalendarUnit, midnight, moved } from '../civil.ts'
import { unfixed } from '../meaning.ts'
import type { Resolve } from '../meaning.ts'
import { PARTS, SEASONS, durationText, two } from '../notation.ts'
import { NO_DATELINE, dayWords } from '../reasons.ts'

/** Bounds only where the words hang it on the day of writing ("in the past two weeks"). */
export const duration: Resolve<'duration'> = (said, setting) => {
  const value =
    said.and === undefined
      ? durationText(said.amount, said.unit)
      : bothLengths(durationText(said.amount, said.unit), durationText(said.and.amount, said.and.unit))
  const between = said.most === undefined || said.amount === null ? '' : `, ${said.amount} to ${said.most} ${said.unit}s`
  if (said.where === null || said.amount === null || !isCalendarUnit(said.unit))
    return unfixed('DURATION', value, '', said.unit, `a length of time${between}`, false)
  const { written } = setting
  if (written === null)
    return unfixed('DURATION', value, '', said.unit, `a length of time ${said.where === 'past' ? 'up to' : 'from'} the report; ${NO_DATELINE}`, true)
  const longest = said.most ?? said.amount
  const other = moved(written, said.unit, said.where === 'past' ? -longest : longest)
  const bounds =
    said.where === 'past'
      ? { from: midnight(other), to: midnight(written.add({ days: 1 })) }
      : { from: midnight(written), to: midnight(other.add({ days: 1 })) }
  return { ...unfixed('DURATION', value, '', said.unit, `${said.where === 'past' ? 'up to' : 'from'} ${dayWords(written)}${between}`, true), bounds }
}

/** P2Y and P4M are P2Y4M, P1D and PT2H are P1DT2H. */
const bothLengths = (longer: string, rest: string): string => longer + (longer.includes('T') ? rest.replace(/^PT/, '') : rest.replace(/^P/, ''))

/** What comes again and again is told, and bounds nothing. */
export const set: Resolve<'set'> = (said) => {
  const part = said.part === null ? '' : PARTS[said.part]
  const value =
    said.weekday !== null
      ? `XXXX-WXX-${said.weekday}${part}`
      : said.season !== undefined
        ? `XXXX-${SEASONS[said.season].timex}`
        : said.month !== null
          ? `XXXX-${two(said.month)}`
          : part !== ''
            ? `XXXX-XX-XX${part}`
            : said.unit === 'weekend' && said.amount === 1
              ? 'XXXX-WXX-WE'
              : durationText(said.amount, said.unit)
  return unfixed('SET', value, '', said.unit, 'said of many times', false)
}

/** "recently", "now": PAST_REF, PRESENT_REF, FUTURE_REF, without bounds. */
export const reference: Resolve<'reference'> = (said) =>
  unfixed('DATE', { past: 'PAST_REF', present: 'PRESENT_REF', future: 'FUTURE_REF' }[said.to], '', 'day', 'no time is said', false)
