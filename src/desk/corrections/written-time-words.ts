// A time in words, as a person writes it and as the desk shows it: "Monday 9 March 2026, 15:10". The rules are those for reports.
//
// All of the words have to be the time. What only a report's own date would settle ("Saturday") is no finding, nor is a day whose weekday
// is another ("Sunday 9 March 2026"), nor one that could be read two ways ("03/04/2026").
import type { SaidTime } from '../../model/said-time.ts'
import type { AnswerValue } from '../../model/question.ts'
import type { Zone } from '../../model/time.ts'
import { timePhrases } from '../../reading/extractors/time-phrases.ts'
import { meaningOf } from '../../time/phrase.ts'
import { instantIn, zoneOf } from '../../time/zones.ts'

/** The one time that these words are, against the clocks of `zone`; null where they are none, or more, or leave it open. `report` is the day of the report whose
 *  time is corrected: "yesterday at 3.20 pm" counts from it. */
export function timeSaid(written: string, zone: Zone, report: Temporal.PlainDate | null = null): AnswerValue | null {
  const text = written.replaceAll('\u00a0', ' ')
  const [found, ...more] = timePhrases.find({ text, start: 0, inQuotation: () => false })
  if (found === undefined || more.length > 0) return null
  const { said, hedge } = found.value
  const before = text.slice(0, found.offset).replace(hedge ?? '', ' ')
  if (!BESIDE.test(before) || !/^[\s.]*$/.test(text.slice(found.offset + found.quote.length)) || isDoubtful(said)) return null
  const meaning = meaningOf(said, { written: report, tense: report === null ? null : 'past', before: [], sameSentence: null, zone })
  if (meaning.bounds === null || (report === null && meaning.needsDateline) || meaning.type === 'SET' || meaning.type === 'DURATION') return null
  const meant = zoneOf(meaning.zone, zone)
  const [earliest, latest] = [instantIn(meaning.bounds.from, meant), instantIn(meaning.bounds.to, meant)]
  const { value, edtf, granularity } = meaning
  return { kind: 'time', value, edtf, earliest, latest, zone: meant, granularity, hedge, basis: 'stated' }
}

// "before" and "after" are not here: they would turn the time into a bound.
const BESIDE = /^\s*(?:(?:on|at|in|during|between|from)\s)?(?:the\s)?\s*$/i

function isDoubtful(said: SaidTime): boolean {
  if (said.form === 'date' && said.either !== null) return true
  if (said.form === 'date' && said.weekday !== null && said.year !== null && said.month !== null && said.day !== null)
    return new Temporal.PlainDate(said.year, said.month, said.day).dayOfWeek !== said.weekday
  if (said.form === 'range') return isDoubtful(said.from) || isDoubtful(said.to)
  return 'of' in said && said.of !== null && isDoubtful(said.of)
}
