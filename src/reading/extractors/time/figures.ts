// Rows for the periods that figures are told by: "the year-ago quarter", "the same period last year", "for the week".
import { CARDINAL, S, unitOf } from './words.ts'
import { pattern } from './row.ts'
import type { Row } from './row.ts'

export const figureRows: readonly Row[] = [
  {
    name: 'a year before, in finance', // year-earlier, the year-ago quarter, the corresponding period last year
    begins: ['year', 'the'],
    pattern: pattern(
      `(?:the${S})?(?:(?:corresponding|comparable|equivalent|same)${S})?(?:year-(?:earlier|ago)(?!${S}(?:${CARDINAL})${S}(?:months|weeks))(?:${S}(?:period|quarter))?|(?:corresponding|comparable|equivalent|same)${S}(?:period|quarter|month)(?:${S}(?:(?:of|in)${S})?(?:last|the previous) year|${S}a year (?:ago|before|earlier)))`,
    ),
    read: (_parts, quote) => {
      const unit = /quarter|period/i.test(quote) ? 'quarter' : / month/i.test(quote) ? 'month' : 'year'
      // "the year-ago results" count from the report, "the year-earlier results" from what is told of
      if (unit === 'year' && /ago$/i.test(quote)) return { form: 'relative', unit, shift: -1, counted: true, which: 'last' }
      return { form: 'anaphoric', unit, shift: { quarter: -4, month: -12, year: -1 }[unit], counted: true }
    },
  },
  {
    name: 'the latest period, in finance',
    begins: ['the'],
    pattern: pattern(`the${S}latest${S}(?:quarter|period)`),
    read: () => ({ form: 'anaphoric', unit: 'quarter', shift: 0, counted: false }),
  },
  {
    name: 'all of a period', // all year, the entire week, the week ahead
    begins: ['all', 'the'],
    pattern: pattern(`(?:all|the${S}(?:entire|whole))${S}(?<u>week|month|year)|the${S}(?<ahead>week|month|year)${S}ahead`),
    read: (parts, _quote, _before, after) =>
      /^(?:-|'s\b)|^ (?:of|that|before|after|when|(?:last|this|next) year)\b/i.test(after) || (parts.u !== undefined && /^ (?:round|long)\b/i.test(after))
        ? null
        : {
            form: 'relative',
            unit: unitOf(parts.u ?? parts.ahead ?? '').unit,
            shift: parts.ahead === undefined ? 0 : 1,
            counted: false,
            which: parts.ahead === undefined ? null : 'next',
          },
  },
  {
    name: 'the quarter, the year', // a period whose number was said before
    begins: ['the'],
    pattern: pattern(`the${S}(?:(?<full>full|fiscal|financial|calendar)${S})?(?<u>quarter|year|month|week|day)(?=[ .,;:)"']|$)`),
    read(parts, quote, before, after) {
      // "for the year ended Sept. 30": a length, whose end is said next.
      if (/^year$/i.test(parts.u ?? '') && !/^full$/i.test(parts.full ?? '') && /^ (?:ended|ending)\b/i.test(after))
        return { form: 'duration', amount: 1, unit: 'year', where: null, limit: null }
      if (parts.full !== undefined && !/^year$/i.test(parts.u ?? '')) return null
      // "earlier in the day": of the day told of
      if (/^day$/i.test(parts.u ?? ''))
        return PART_OF_IT.test(before) && !/^ (?:of|when|that|before|after)\b/i.test(after)
          ? { form: 'anaphoric', unit: 'day', shift: 0, counted: false, orWritten: true }
          : null
      if (/^the Year$/.test(quote)) return null // Person of the Year
      // "the end of the month", "earlier in the year": those of the writing.
      if (/\b(?:end|beginning|start|middle|rest|earlier|later|early|late|half) (?:of|in) $/i.test(before))
        return { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: 0, counted: false, which: null }
      // "for the week, the index fell", "he was away for the month": those of the writing.
      if (/^(?:month|week)$/i.test(parts.u ?? ''))
        return (/\b(?:for|during|over) $/i.test(before) && /^ ?(?:[.,;:)"]|$|and\b)/.test(after)) || OWNS.test(after)
          ? { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: 0, counted: false, which: null }
          : null
      if (/^(?:quarter)$/i.test(parts.u ?? ''))
        return /^ (?:of|mile|final)/i.test(after) ? null : { form: 'anaphoric', unit: 'quarter', shift: 0, counted: false }
      return /\b(?:for|in|of|during|through|throughout) $/i.test(before) && !/^ (?:of(?! [$£€])|when|that|before|after|[12]\d{3})\b/i.test(after)
        ? { form: 'relative', unit: 'year', shift: 0, counted: false, which: null }
        : null
    },
  },
]

/** "The week's most active session", "a result of the week's events"; the week's end is an edge of it. */
const OWNS = /^['\u2019]s (?!end\b|beginning\b|start\b|time\b|work\b|worth\b|notice\b|leave\b|rent\b|pay\b|wages\b|salary\b|supply\b)[a-z]/
const PART_OF_IT = /\b(?:earlier|later|late|early) in $/i
