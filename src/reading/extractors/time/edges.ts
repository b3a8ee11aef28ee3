// Rows for the beginning, middle and end of a period: "early 1998", "the end of May", "year-end", "the week of 13 May".
import { FULL_WEEKDAY, MONTH, S, seasonOf, unitOf } from './words.ts'
import { pattern } from './row.ts'
import type { Row } from './row.ts'

export const edgeRows: readonly Row[] = [
  {
    name: 'edge of a period', // the end of 1990, early, mid-, the middle of, later
    begins: [
      'the',
      'early',
      'late',
      'mid',
      'earlier',
      'later',
      'end',
      'beginning',
      'start',
      'sometime',
      'middle',
      'first',
      'opening',
      'last',
      'final',
      'closing',
    ],
    pattern:
      /(?:(?:the )?(?<s>(?:very )?(?:beginning|start|early (?:part|days|weeks|months|years)|(?:first|opening) (?:days?|weeks?|months?))) of|(?:the )?(?<e>(?:very )?(?:end|close|latter part|(?:last|final|closing) (?:days?|weeks?|months?|weekend))) of|(?:the )?(?<m>middle|(?:second|third) (?:week|weekend)) of|(?:the )?(?<mid>mid)(?=[- ])|(?:the )?(?<early>early)|(?:the )?(?<late>late)|(?<before>earlier)|(?<after>later)|(?<some>sometime))(?![\w])/iy,
    onlyJoined: true,
    read(parts, quote, before, after) {
      // "freed last week of all charges", "last week of May"
      if (/^last (?:week|month|weekend) of$/i.test(quote) && !/\bthe $/i.test(before) && !OF_A_PERIOD.test(after)) return null
      if (parts.before !== undefined || parts.after !== undefined)
        return { form: 'edge', edge: parts.before !== undefined ? 'earlier' : 'later', of: { form: 'reference', to: 'present' } }
      const edge = parts.s !== undefined || parts.early !== undefined ? 'start' : parts.e !== undefined || parts.late !== undefined ? 'end' : 'mid'
      return { form: 'edge', edge, of: { form: 'reference', to: 'present' } }
    },
  },
  {
    name: 'week of a day', // the week of Sept. 12, the week beginning 13 May: joined to its day
    begins: ['the', 'week'],
    pattern: pattern(
      `(?:the${S})?week${S}(?:of|(?:beginning|starting|commencing|ending|ended)(?:${S}on)?)(?=${S}(?:the${S})?(?:${FULL_WEEKDAY}|${MONTH}|\\d))`,
    ),
    onlyJoined: true,
    read: (_parts, _quote, before) =>
      /\b(?:last|this|next|a|per|each|every|first|second|third|fourth|final) $/i.test(before) ? null : { form: 'beside', unit: 'week', shift: 0, of: null },
  },
  {
    name: 'end of the year', // year-end, year's end, around year end, month's end, the week's end
    begins: ['year', 'month', 'week', 'quarter', 'decade', 'the', 'end', 'beginning', 'start'],
    pattern: pattern(
      `(?:the${S})?(?:(?:(?<u>year)(?:-|'s${S}|${S})|(?<u>week|month|quarter|decade)'s${S})end|(?:end|(?<start>beginning|start))${S}of${S}(?<u>year|month))`,
    ),
    read: (parts) => ({
      form: 'edge',
      edge: parts.start === undefined ? 'end' : 'start',
      of: { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: 0, counted: false, which: null },
    }),
  },
  {
    name: 'the new year', // in the new year, early in the New Year
    begins: ['the'],
    pattern: pattern(`the${S}new${S}year`),
    read: (_parts, _quote, before, after) =>
      /\b(?:in|into|by|until|till|before|during|for) $/i.test(before) && !/^(?:-|'| [A-Z]| (?:holiday|celebrations|party|honours|period))/.test(after)
        ? { form: 'edge', edge: 'start', of: { form: 'festival', festival: 'new year', year: null, which: null, ofYear: null } }
        : null,
  },
  {
    name: 'middle of the week', // midweek, mid-week, midyear, midsummer
    begins: ['mid', 'midweek', 'midyear', 'midmonth', 'midsummer', 'midwinter'],
    pattern: pattern(`mid-?(?:(?<u>week|month|year)|(?<s>summer|winter))`),
    read: (parts) => ({
      form: 'edge',
      edge: 'mid',
      of:
        parts.s === undefined
          ? { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: 0, counted: false, which: 'this' }
          : { form: 'season', season: seasonOf(parts.s), year: null, which: null, of: null },
    }),
  },
]

const OF_A_PERIOD = /^ (?:[A-Z][a-z]{2,8}\b|(?:19|20)\d\d|(?:last|this|next|the|each|every) (?:month|year))/
