// Rows for dates that name a month, a day of it, or a year: "13 May 2015", "May 13th", "13/05/2015", "2015-05-13", "last June", "2013".
import type { SaidTime } from '../../../model/said-time.ts'
import { MONTH, MONTH_STARTS, ORDINAL_WORD, S, WEEKDAY, WEEKDAY_STARTS, YEAR, isName, monthOf, ordinalOf } from './words.ts'
import { date, pattern, whichOf } from './row.ts'
import { yearRows } from './years.ts'
import type { Parts, Row } from './row.ts'

const TH = '(?:st|nd|rd|th|(?<=[23])d)?' // "the 2d of May", as older pages have it
const DAY_ENDS = '(?![\\d]|[:.,/]\\d)' // "May 20.15" and "May 2,000" are no days of May
const NO_SCORE = '(?!-\\d)' // "won in May 1-0"

export const dateRows: readonly Row[] = [
  {
    name: 'iso date', // 2015-05-13, 2015-05-13T20:40:00Z, 2015:05:13 20:40:00 as cameras write it
    begins: ['#'],
    pattern: pattern(
      '(?<y>\\d{4})(?:-(?<m>\\d\\d)-|:(?<m>\\d\\d):(?=\\d\\d \\d\\d:))(?<d>\\d\\d)(?:[T ](?<H>\\d\\d):(?<M>\\d\\d)(?::(?<s>\\d\\d)(?:\\.\\d{1,9})?)?(?<z>Z| ?(?:UTC|GMT)|[+-]\\d\\d:?\\d\\d)?)?',
    ),
    read(parts) {
      const day = calendarDay(Number(parts.y), Number(parts.m), Number(parts.d))
      if (day === null || parts.H === undefined) return day
      const clock = { hour: Number(parts.H), minute: Number(parts.M), second: parts.s === undefined ? null : Number(parts.s) }
      return clock.hour > 24 || clock.minute > 59 ? day : { form: 'clock', ...clock, halfDay: 'known', zone: parts.z?.trim() ?? null, of: day }
    },
  },
  {
    name: 'stamp of a log', // 10/May/2019:14:33:07 +0000, Fri May 10 14:33:07 2019, Mon Aug 28 17:00:37 CDT 2006
    begins: ['#', ...MONTH_STARTS, ...WEEKDAY_STARTS],
    pattern: pattern(
      `(?:(?<d>\\d\\d)\\/(?<m>${MONTH})\\/(?<y>\\d{4}):(?<H>[01]\\d|2[0-3]):(?<M>[0-5]\\d):(?<s>[0-5]\\d)(?: ?(?<z>[+-]\\d{4}))?|(?:${WEEKDAY},?${S})?(?<m>${MONTH})${S}(?<d>\\d{1,2})${S}(?<H>[01]\\d|2[0-3]):(?<M>[0-5]\\d):(?<s>[0-5]\\d)(?:${S}(?<z>[A-Z]{1,4}T|UTC))?${S}(?<y>(?:19|20)\\d\\d))`,
    ),
    read(parts) {
      const day = calendarDay(Number(parts.y), monthOf(parts.m ?? ''), Number(parts.d))
      const clock = { hour: Number(parts.H), minute: Number(parts.M), second: Number(parts.s) }
      return day === null ? null : { form: 'clock', ...clock, halfDay: 'known', zone: parts.z ?? null, of: day }
    },
  },
  {
    name: 'numeric date', // 13/05/2015, 13.05.2015, 13.05.15, 5/13/89, 2015/05/13
    begins: ['#'],
    pattern: pattern(
      '(?:(?<a>\\d{1,2})\\/(?<b>\\d{1,2})\\/(?<y>\\d{4}|\\d\\d)|(?<a>\\d{1,2})(?:-(?<b>\\d{1,2})-|\\.(?<b>\\d{1,2})\\.)(?<y>\\d{4})|(?<a>\\d\\d)\\.(?<b>\\d\\d)\\.(?<y>\\d\\d)(?!\\d)|(?<y>\\d{4})\\/(?<b>\\d{1,2})\\/(?<a>\\d{1,2}))(?![/.-]\\d)',
    ),
    read: (parts, quote, before) =>
      /(?:\bversion|\bv|\brelease|\bbuild|\bsection|\bpart|\barticle|\bclause|\brule|\bpara(?:graph)?|\bchapter|\bno|§|#)\.? ?$/i.test(before)
        ? null
        : numericDate(parts, quote),
  },
  {
    name: 'day and month in digits', // on 23/5, Saturday 23/5; never the fraction 1/2, nor the names 24/7 and 9/11
    begins: ['#'],
    pattern: pattern('(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?![/\\d]|\\.\\d)'),
    read: (parts, quote, before, after) =>
      /\b(?:on|since|until|till|dated|[a-z]{3,6}day,?) (?:the )?$/i.test(before) &&
      !/^(?:24\/7|9\/11|7\/7|50\/50)$/.test(quote) &&
      !/^ ?(?:of|per|%|inch|mile|cup)/i.test(after)
        ? numericDate(parts, quote)
        : null,
  },
  {
    name: 'the day known by its date', // 9/11, the Sept. 11 attacks: of 2001, whenever it is told
    begins: ['#', 'sep', 'sept', 'september'],
    pattern: pattern(
      `9\\/11(?![/\\d]|\\.\\d)|sep(?:t|tember)?\\.?${S}11(?=${S}(?:terror(?:ist)?${S})?attacks)(?!${S}(?:terror(?:ist)?${S})?attacks${S}(?:on|in|at)${S})`,
    ),
    read: (_parts, quote, before) =>
      /\b(?:on|until|till|dated|[a-z]{3,6}day,?|Fahrenheit) $/i.test(before) && /^9/.test(quote)
        ? null
        : { form: 'festival', festival: '9/11', year: 2001, which: null, ofYear: null },
  },
  {
    name: 'days of a month', // 13-15 May 2015, 13/14 May, between 13 and 15 May
    begins: ['#'],
    pattern: pattern(`(?<a>\\d{1,2})${TH}${S}?(?<to>-|\\/|and|to|until)${S}?(?<b>\\d{1,2})${TH}(?: of)?${S}(?<m>${MONTH})(?:,?${S}(?<y>${YEAR}))?`),
    read: (parts, _quote, before) => (parts.to === 'and' && !/between (?:the )?$/i.test(before) ? null : daysOfMonth(parts)),
  },
  {
    name: 'first of two days of a month', // the "13" of "on 13 and 15 May"
    begins: ['#'],
    pattern: pattern(`(?<d>\\d{1,2})${TH}(?=${S}(?:and|or)${S}\\d{1,2}${TH}${S}(?<m>${MONTH})(?:,?${S}(?<y>${YEAR}))?)`),
    read: (parts, _quote, before) => (/\b(?:on|of|from|the|both|until|by) $/i.test(before) ? monthDay(parts) : null),
  },
  {
    name: 'day and month', // 13 May, 13th of May 2015, 13-May-2015, 13May2015, the thirteenth of May
    begins: ['#', 'the'],
    pattern: pattern(
      `(?:the${S}(?=[^ ]{1,16}${S}(?:day${S})?of))?(?<d>\\d{1,2}${TH}|${ORDINAL_WORD}(?=${S}(?:day${S})?of))(?:${S}(?:day${S})?of)?(?:${S}|-|(?<=\\d))(?<m>${MONTH})(?!\\/)(?:(?:${S}?,?${S}|-|(?<=[a-z]))(?<y>${YEAR})|,?${S}(?<rel>(?:last|this|next) year))?`,
    ),
    read: monthDay,
  },
  {
    name: 'day of a month pointed at', // the 21st of this month, 5th of last month
    begins: ['#', 'the'],
    pattern: pattern(
      `(?:the${S})?(?<d>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD}(?=${S}of))${S}(?:of${S})?(?<w>last|this|next|the${S}following|the${S}previous|the${S}same|that)${S}month`,
    ),
    read(parts) {
      const day = ordinalOf(parts.d ?? '')
      const word = (parts.w ?? '').toLowerCase()
      const shift = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0
      if (day < 1 || day > 31) return null
      return date({
        day,
        of: /the|that/.test(word)
          ? { form: 'anaphoric', unit: 'month', shift, counted: false }
          : { form: 'relative', unit: 'month', shift, counted: false, which: whichOf(word) },
      })
    },
  },
  {
    name: 'day of a month not said', // on the 13th
    begins: ['the'],
    pattern: pattern(`the${S}(?<d>\\d{1,2}(?:st|nd|rd|th))(?!${S}(?!(?:and|or|but|when|as|at|in|after|before|because|with|by|while|until)\\b)[a-z]|-)`),
    read(parts, _quote, before, after) {
      const day = ordinalOf(parts.d ?? '')
      return day >= 1 && day <= 31 && /\b(?:on|by|until|till|since|from|before|after|[a-z]{3,6}day,?) $/i.test(before) && !/^ [A-Z0-9]/.test(after)
        ? date({ day })
        : null
    },
  },
  {
    name: 'month and days', // May 13-15, 2015
    begins: MONTH_STARTS,
    pattern: pattern(`(?<m>${MONTH})${S}(?<a>\\d{1,2})${TH}${S}?(?:-|to)${S}?(?<b>\\d{1,2})${TH}${DAY_ENDS}(?:,?${S}(?<y>${YEAR}))?`),
    read: daysOfMonth,
  },
  {
    name: 'month and day', // May 13th, Sept. 30, 1989, March eighth
    begins: [...MONTH_STARTS, 'last', 'this', 'next'],
    pattern: pattern(
      `(?:(?<w>last|this|next)${S})?(?<m>${MONTH})(?:,?${S}|(?<=\\.))(?:the${S})?(?<d>\\d{1,2}${TH}|${ORDINAL_WORD}(?!-|${S}(?:of(?!${S}(?:this|last|next)${S}year)|in|to|such|time|highest|largest|biggest|most|consecutive|straight|month|year|[a-z]+est)\\b))${DAY_ENDS}${NO_SCORE}(?:,?${S}(?<y>${YEAR})|,?${S}(?<rel>(?:last|this|next) year))?`,
    ),
    read: monthDay,
  },
  {
    name: 'month and year', // May 2015, May of 2015, May last year
    begins: MONTH_STARTS,
    pattern: pattern(
      `(?<m>${MONTH})(?:,?(?:${S}of)?${S}(?<y>${YEAR})|${S}(?:of${S})?(?<rel>(?:last|this|next|the following|the previous|that) year)|${S}'(?<yy>\\d\\d))`,
    ),
    read: monthDay,
  },
  {
    name: 'month', // last June, this September, August
    begins: [...MONTH_STARTS, 'last', 'this', 'next', 'the'],
    pattern: pattern(`(?:(?<w>last|this past|this coming|this|next|the previous|the following|the coming)${S})?(?<m>${MONTH})`),
    read(parts, _quote, before, after) {
      const month = parts.m ?? ''
      if (!isName(month) || (/^[a-z]/.test(month) && !LEADS_TO_MONTH.test(before))) return null // "april showers"
      if (parts.w === undefined && !monthAlone(month, before, after)) return null
      return date({ month: monthOf(month), which: whichOf(parts.w) })
    },
  },
  ...yearRows,
]

function calendarDay(year: number | null, month: number, day: number): SaidTime | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= longest(month) ? date({ year, month, day }) : null
}

const LEADS_TO_MONTH = /\b(?:in|since|until|till|by|from|during|through|before|after|early|late|mid|last|next|this|of) $/i

/** The longest a month can be: the year is often not said. */
const longest = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** Day first, as most of the world writes; where both readings are days, the other is kept beside it. Behind a year and between points there is one reading. */
function numericDate(parts: Parts, quote: string): SaidTime | null {
  const [a, b] = [Number(parts.a), Number(parts.b)]
  const year = parts.y === undefined ? null : Number(parts.y)
  const shortYear = (parts.y ?? '').length === 2
  const isSure = /^\d{4}|\./.test(quote)
  const dayFirst = calendarDay(year, b, a)
  const monthFirst = /^\d{4}/.test(quote) ? null : calendarDay(year, a, b)
  const chosen = dayFirst ?? monthFirst
  if (chosen?.form !== 'date') return null
  const either = !isSure && dayFirst !== null && monthFirst !== null && a !== b ? { month: a, day: b } : null
  return { ...chosen, shortYear, either }
}

function monthDay(parts: Parts): SaidTime | null {
  const written = parts.m ?? ''
  if (!isName(written)) return null
  const month = monthOf(written)
  const day = parts.d === undefined ? null : ordinalOf(parts.d)
  if (day !== null && (day < 1 || day > longest(month))) return null
  const said = { month, day, which: whichOf(parts.w) }
  if (parts.y !== undefined) return date({ ...said, year: Number(parts.y) })
  if (parts.yy !== undefined) return date({ ...said, year: Number(parts.yy), shortYear: true })
  if (parts.rel === undefined) return date(said)
  const word = parts.rel.toLowerCase()
  const shift = /last|previous/.test(word) ? -1 : /next|following/.test(word) ? 1 : 0
  const anaphoric = /previous|following|that/.test(word)
  const of: SaidTime = anaphoric
    ? { form: 'anaphoric', unit: 'year', shift, counted: false }
    : { form: 'relative', unit: 'year', shift, counted: false, which: whichOf(word.split(' ')[0]) }
  return date({ ...said, of })
}

function daysOfMonth(parts: Parts): SaidTime | null {
  const from = monthDay({ ...parts, d: parts.a })
  const to = monthDay({ ...parts, d: parts.b })
  return from?.form === 'date' && to?.form === 'date' && (from.day ?? 0) < (to.day ?? 0) ? { form: 'range', from, to } : null
}

/** "May", "April", "June" and "August" are also names of people, "March" a walk: a month alone wants a word that leads to a time, or none behind it. */
function monthAlone(month: string, before: string, after: string): boolean {
  // "April Jones": a capital behind it makes it a first name, unless a preposition leads to it.
  if (
    /^(?:april|may|june|august)$/i.test(month) &&
    /^ [A-Z][a-z]/.test(after) &&
    !/(?:\b(?:in|since|until|by|of|from|during|through|before|after|early|late|last)|mid-) ?$/i.test(before)
  )
    return false
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i.test(month))
    return /^(?:feb|apr|jul|aug|sept?|oct|nov|dec)$/i.test(month) && /(?:\b(?:in|since|until|early|late|last|next)|mid-) ?$/i.test(before)
  const led =
    /(?:\b(?:in|since|until|till|by|of|from|during|through|before|after|for|to|and|between|early|late|mid|every|each|or|until|the|on|around|next|last|ending|ended|end|its|a)|-|,|;|'s|\(|["“]) ?$/i.test(
      before,
    )
  if (/^(?:may|march)$/i.test(month))
    return (
      (/^march$/i.test(month) && /^["'“ ]*$/.test(before) && /^ (?:has|had) been\b|^ (?:was|saw|is) /.test(after)) || // "March has been a success"
      // "the March primary", "a May meeting"; never "the March for Peace", "a March on Washington"
      (/(?:\b(?:the|a|its|his|her|their|last|this|next)|[a-z]['\u2019]s) $/.test(before) &&
        /^ (?!for\b|on\b|of\b|to\b|in\b|and\b|or\b|was\b|is\b|has\b|will\b|that\b|from\b|against\b|by\b|with\b)[a-z]/.test(after)) ||
      (/(?:\b(?:in|since|until|till|by|of|from|during|through|before|after|for|to|and|between|early|late|mid|every|each|or|around)|mid-) ?$/i.test(before) &&
        !/\bof the $/i.test(before))
    )
  return led || /[a-z] $/.test(before) || before.trim() === ''
}
