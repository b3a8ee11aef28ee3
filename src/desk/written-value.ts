// A value that a person writes instead of choosing an answer: a day, a month, a year or an instant becomes a time; anything else stays words.
import type { AnswerValue } from '../model/question.ts'
import type { Bounds, Granularity, Zone } from '../model/time.ts'
import { valueInWords } from '../questions/wording.ts'

/** "2026-03-09", "2026-03", "2026" and "2026-03-09T14:05Z" in `zone`; other words as they are. */
export function writtenValue(written: string, zone: Zone): { readonly value: AnswerValue; readonly words: string } {
  const value: AnswerValue = dayOrMore(written, zone) ?? instant(written, zone) ?? { kind: 'words', words: written }
  return { value, words: valueInWords(value) }
}

const SPANS: readonly { readonly pattern: RegExp; readonly granularity: Granularity; readonly length: Temporal.DurationLike }[] = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, granularity: 'day', length: { days: 1 } },
  { pattern: /^\d{4}-\d{2}$/, granularity: 'month', length: { months: 1 } },
  { pattern: /^\d{4}$/, granularity: 'year', length: { years: 1 } },
]

function dayOrMore(written: string, zone: Zone): AnswerValue | null {
  const span = SPANS.find(({ pattern }) => pattern.test(written))
  if (span === undefined) return null
  try {
    const first = Temporal.PlainDate.from(`${written}-01-01`.slice(0, 10), { overflow: 'reject' })
    return timeValue(written, written, { earliest: start(first, zone), latest: start(first.add(span.length), zone) }, zone, span.granularity)
  } catch {
    return null
  }
}

function instant(written: string, zone: Zone): AnswerValue | null {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(written)) return null
  try {
    const at = Temporal.Instant.from(written).toZonedDateTimeISO(zone)
    return timeValue(rfc3339(at).slice(0, 16), rfc3339(at), { earliest: rfc3339(at), latest: rfc3339(at.add({ minutes: 1 })) }, zone, 'minute')
  } catch {
    return null
  }
}

const timeValue = (value: string, edtf: string, bounds: Bounds, zone: Zone, granularity: Granularity): AnswerValue => ({
  ...{ kind: 'time', value, edtf },
  ...bounds,
  ...{ zone, granularity, hedge: null, basis: 'stated' },
})

const rfc3339 = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })
const start = (day: Temporal.PlainDate, zone: Zone): string => rfc3339(day.toZonedDateTime(zone))
