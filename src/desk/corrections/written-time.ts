// A time in notation (EDTF): a day, month or year, an instant or a wall-clock time, and intervals of these, where ".." leaves a side open.
import type { AnswerValue } from '../../model/question.ts'
import { compareInstants, type Bounds, type Granularity, type Zone } from '../../model/time.ts'

/** "2026-03-09", "2026-03", "2026", "2026-03-09T14:05Z", "2026-03-09T14:05", "2026-03-09/2026-03-12", "../2026-03-09" in `zone`; null for anything else. */
export function timeInNotation(written: string, zone: Zone): AnswerValue | null {
  const ends = written.split('/')
  if (ends.length === 1) {
    const point = pointIn(written, zone)
    return point === null ? null : timeValue(point.value, point.edtf, point, zone, point.granularity)
  }
  const [from, to] = ends.map((end) => (end === '..' || end === '' ? OPEN : pointIn(end, zone)))
  if (ends.length > 2 || from === null || from === undefined || to === null || to === undefined) return null
  const bounds = { earliest: from.earliest, latest: to.latest }
  if (bounds.earliest === null && bounds.latest === null) return null
  if (bounds.earliest !== null && bounds.latest !== null && compareInstants(bounds.earliest, bounds.latest) >= 0) return null
  const granularity = from === OPEN ? to.granularity : from.granularity
  return timeValue(`${from.value}/${to.value}`, `${from.edtf}/${to.edtf}`, bounds, zone, granularity)
}

type Point = Bounds & { readonly value: string; readonly edtf: string; readonly granularity: Granularity }
const OPEN: Point = { value: '..', edtf: '..', earliest: null, latest: null, granularity: 'day' }

const pointIn = (written: string, zone: Zone): Point | null => dayOrMore(written, zone) ?? moment(written, zone)

const SPANS: readonly { readonly pattern: RegExp; readonly granularity: Granularity; readonly length: Temporal.DurationLike }[] = [
  { pattern: /^\d{4}-\d{2}-\d{2}$/, granularity: 'day', length: { days: 1 } },
  { pattern: /^\d{4}-\d{2}$/, granularity: 'month', length: { months: 1 } },
  { pattern: /^\d{4}$/, granularity: 'year', length: { years: 1 } },
]

function dayOrMore(written: string, zone: Zone): Point | null {
  const span = SPANS.find(({ pattern }) => pattern.test(written))
  if (span === undefined) return null
  const first = orNull(() => Temporal.PlainDate.from(`${written}-01-01`.slice(0, 10), { overflow: 'reject' }))
  if (first === null) return null
  return { value: written, edtf: written, earliest: start(first, zone), latest: start(first.add(span.length), zone), granularity: span.granularity }
}

/** An instant with its offset; without one, the clocks of the zone are meant. It lasts a minute, as it is shown. */
function moment(written: string, zone: Zone): Point | null {
  if (!/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(written)) return null
  const at =
    orNull(() => Temporal.Instant.from(written).toZonedDateTimeISO(zone)) ??
    orNull(() => Temporal.PlainDateTime.from(written, { overflow: 'reject' }).toZonedDateTime(zone))
  if (at === null) return null
  return { value: rfc3339(at).slice(0, 16), edtf: rfc3339(at), earliest: rfc3339(at), latest: rfc3339(at.add({ minutes: 1 })), granularity: 'minute' }
}

const timeValue = (value: string, edtf: string, { earliest, latest }: Bounds, zone: Zone, granularity: Granularity): AnswerValue => ({
  ...{ kind: 'time', value, edtf, earliest, latest },
  ...{ zone, granularity, hedge: null, basis: 'stated' },
})

const rfc3339 = (at: Temporal.ZonedDateTime): string => at.toString({ timeZoneName: 'never', smallestUnit: 'second' })
const start = (day: Temporal.PlainDate, zone: Zone): string => rfc3339(day.toZonedDateTime(zone))

function orNull<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
