// What chrono-node finds, put as a news desk would: a peer to read the parts of the gold sets by (`node bench/time.ts --peer`).
//
// It says how hard a part is: where every tagger finds less, less can be found there. chrono-node speaks of coming days and of clock times; here a
// leading preposition is dropped, a bare weekday is of the last seven days, a month or day without its year is past, and no more is kept than was said.
import { casual } from 'chrono-node'

type Found = { readonly start: number; readonly end: number; readonly value: string }

/** Spans and TIMEX3 values of a text written on a day (YYYY-MM-DD and on). */
export function peerTimes(text: string, written: string): readonly Found[] {
  const day = Temporal.PlainDate.from(written.slice(0, 10))
  return casual.parse(text, new Date(`${day.toString()}T12:00:00`)).map((found) => {
    const lead = /^(?:on|in|at|from|by|since|until|during|within|for)\s+/i.exec(found.text)?.[0].length ?? 0
    const [start, quote] = [found.index + lead, found.text.slice(lead)]
    return { start, end: start + quote.length, value: valueOf(quote, found.start, day) }
  })
}

type Parts = ReturnType<typeof casual.parse>[number]['start']

function valueOf(quote: string, parts: Parts, written: Temporal.PlainDate): string {
  const date = dateOf(quote, parts, written)
  const has = (part: Parameters<Parts['isCertain']>[0]): boolean => parts.isCertain(part)
  if (/^now$/i.test(quote)) return 'PRESENT_REF'
  if (/\bweeks?\b/i.test(quote)) return `${date.yearOfWeek ?? date.year}-W${two(date.weekOfYear ?? 0)}`
  if (/\bmonths?\b/i.test(quote)) return date.toString().slice(0, 7)
  if (/\b(?:years?|decades?)\b/i.test(quote)) return date.toString().slice(0, 4)
  if (has('hour') && /\d|noon|midnight/i.test(quote)) return `${date.toString()}T${two(parts.get('hour') ?? 0)}:${two(parts.get('minute') ?? 0)}`
  const part = /(morning)|(afternoon)|(evening)|(night)/i.exec(quote)
  if (part !== null) return `${date.toString()}T${part[1] !== undefined ? 'MO' : part[2] !== undefined ? 'AF' : part[3] !== undefined ? 'EV' : 'NI'}`
  return date.toString().slice(0, has('day') || has('weekday') ? 10 : has('month') ? 7 : 4)
}

function dateOf(quote: string, parts: Parts, written: Temporal.PlainDate): Temporal.PlainDate {
  const date = Temporal.PlainDate.from({ year: parts.get('year') ?? 1, month: parts.get('month') ?? 1, day: parts.get('day') ?? 1 })
  const isAhead = Temporal.PlainDate.compare(date, written) > 0
  if (parts.isCertain('weekday') && !parts.isCertain('day') && !/next|last/i.test(quote)) {
    const back = (written.dayOfWeek - date.dayOfWeek + 7) % 7
    return written.subtract({ days: back })
  }
  return !parts.isCertain('year') && parts.isCertain('month') && isAhead ? date.subtract({ years: 1 }) : date
}

const two = (n: number): string => String(n).padStart(2, '0')
