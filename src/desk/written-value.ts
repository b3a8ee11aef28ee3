// A value that a person writes instead of choosing an answer: a day, a month or an instant becomes a time; anything else stays words.
import type { AnswerValue } from '../model/question.ts'
import type { Granularity, Zone } from '../model/time.ts'

/** "2026-03-09", "2026-03", "2026" and "2026-03-09T14:05Z" in `zone`; other words as they are. */
export function writtenValue(written: string, zone: Zone): { readonly value: AnswerValue; readonly words: string } {
  const time = dayOrMore(written, zone) ?? instant(written, zone)
  return time === null ? { value: { kind: 'words', words: written }, words: written } : time
}

const SPANS: readonly {
  readonly pattern: RegExp
  readonly granularity: Granularity
  readonly length: Temporal.DurationLike
  readonly words: Intl.DateTimeFormatOptions
}[] = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, granularity: 'day', length: { days: 1 }, words: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}-\d{2}$/, granularity: 'month', length: { months: 1 }, words: { month: 'long', year: 'numeric' } },
  { pattern: /^\d{4}$/, granularity: 'year', length: { years: 1 }, words: { year: 'numeric' } },
]

function dayOrMore(written: string, zone: Zone): { value: AnswerValue; words: string } | null {
  const span = SPANS.find(({ pattern }) => pattern.test(written))
  if (span === undefined) return null
  try {
    const first = Temporal.PlainDate.from(`${written}-01-01`.slice(0, 10), { overflow: 'reject' })
    const bounds = { earliest: start(first, zone), latest: start(first.add(span.length), zone) }
    const value = {
      kind: 'time' as const,
      value: written,
      edtf: written,
      ...bounds,
      zone,
      granularity: span.granularity,
      hedge: null,
      basis: 'stated' as const,
    }
    return { value, words: first.toLocaleString('en-GB', { ...span.words, calendar: 'iso8601' }).replace(',', '') }
  } catch {
    return null
  }
}

function instant(written: string, zone: Zone): { value: AnswerValue; words: string } | null {
  try {
    const at = Temporal.Instant.from(written).toZonedDateTimeISO(zone)
    const text = (t: Temporal.ZonedDateTime): string => t.toString({ timeZoneName: 'never', smallestUnit: 'second' })
    const bounds = { earliest: text(at), latest: text(at.add({ minutes: 1 })) }
    const edtf = text(at)
    return {
      value: { kind: 'time', value: edtf.slice(0, 16), edtf, ...bounds, zone, granularity: 'minute', hedge: null, basis: 'stated' },
      words: `${edtf.slice(0, 10)} ${edtf.slice(11, 16)}`,
    }
  } catch {
    return null
  }
}

const start = (day: Temporal.PlainDate, zone: Zone): string => day.toZonedDateTime(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
