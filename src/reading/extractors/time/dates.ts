// Rows for dates that name a month, a day of it, or a year: "13 May 2015", "May 13th", "13/05/2015", "2015-05-13", "last June", "2013".
import type { SaidTime } from '../../../model/said-time.ts'
import { MONTH, MONTH_STARTS, ORDINAL_WORD, S, YEAR, amountOf, isName, monthOf, ordinalOf } from './words.ts'
import { date, pattern, whichOf } from './row.ts'
import type { Parts, Row } from './row.ts'

const TH = '(?:st|nd|rd|th)?'
const DAY_ENDS = '(?![\\d]|[:.,/]\\d)' // "May 20.15" and "May 2,000" are no days of May

export const dateRows: readonly Row[] = [
  {
    name: 'iso date', // 2015-05-13, 2015-05-13T20:40:00Z
    begins: ['#'],
    pattern: pattern(
      '(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:[T ](?<H>\\d\\d):(?<M>\\d\\d)(?::(?<s>\\d\\d)(?:\\.\\d{1,9})?)?(?<z>Z| ?(?:UTC|GMT)|[+-]\\d\\d:?\\d\\d)?)?',
    ),
    read(parts) {
      const day = calendarDay(Number(parts.y), Number(parts.m), Number(parts.d))
      if (day === null || parts.H === undefined) return day
      const clock = { hour: Number(parts.H), minute: Number(parts.M), second: parts.s === undefined ? null : Number(parts.s) }
      return clock.hour > 24 || clock.minute > 59 ? day : { form: 'clock', ...clock, halfDay: 'known', zone: parts.z?.trim() ?? null, of: day }
    },
  },
  {
    name: 'numeric date', // 13/05/2015, 13.05.2015, 5/13/89, 2015/05/13
    begins: ['#'],
    pattern: pattern(
      '(?:(?<a>\\d{1,2})\\/(?<b>\\d{1,2})\\/(?<y>\\d{4}|\\d\\d)|(?<a>\\d{1,2})(?<sep>[.-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4})|(?<y>\\d{4})\\/(?<b>\\d{1,2})\\/(?<a>\\d{1,2}))(?![/.-]\\d)',
    ),
    read: numericDate,
  },
  {
    name: 'day and month in digits', // on 23/5, Saturday 23/5; never the fraction 1/2, nor the names 24/7 and 9/11
    begins: ['#'],
    pattern: pattern('(?<a>\\d{1,2})\\/(?<b>\\d{1,2})(?![/\\d]|\\.\\d)'),
    read: (parts, quote, before, after) =>
      /\b(?:on|since|until|till|dated|[a-z]{3,6}day,?) (?:the )?$/i.test(before) &&
      !/^(?:24\/7|9\/11|7\/7|50\/50)$/.test(quote) &&
      !/^ ?(?:of|per|%|inch|mile|cup)/i.test(after)
        ? numericDate(parts)
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
    name: 'days of a month', // 13-15 May 2015, between 13 and 15 May
    begins: ['#'],
    pattern: pattern(`(?<a>\\d{1,2})${TH}${S}?(?<to>-|and|to|until)${S}?(?<b>\\d{1,2})${TH}(?: of)?${S}(?<m>${MONTH})(?:,?${S}(?<y>${YEAR}))?`),
    read: (parts, _quote, before) => (parts.to === 'and' && !/between (?:the )?$/i.test(before) ? null : daysOfMonth(parts)),
  },
  {
    name: 'first of two days of a month', // the "13" of "on 13 and 15 May"
    begins: ['#'],
    pattern: pattern(`(?<d>\\d{1,2})${TH}(?=${S}(?:and|or)${S}\\d{1,2}${TH}${S}(?<m>${MONTH})(?:,?${S}(?<y>${YEAR}))?)`),
    read: (parts, _quote, before) => (/\b(?:on|of|from|the|both|until|by) $/i.test(before) ? monthDay(parts) : null),
  },
  {
    name: 'day and month', // 13 May, 13th of May 2015, 13-May-2015, the thirteenth of May
    begins: ['#', 'the'],
    pattern: pattern(
      `(?:the${S})?(?<d>\\d{1,2}${TH}|${ORDINAL_WORD}(?=${S}(?:day${S})?of))(?:${S}(?:day${S})?of)?(?:${S}|-)(?<m>${MONTH})(?:(?:,?${S}|-)(?<y>${YEAR})|,?${S}(?<rel>(?:last|this|next) year))?`,
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
    pattern: pattern(`the${S}(?<d>\\d{1,2}(?:st|nd|rd|th))(?!${S}[a-z]|-)`),
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
      `(?:(?<w>last|this|next)${S})?(?<m>${MONTH})(?:,?${S}|(?<=\\.))(?:the${S})?(?<d>\\d{1,2}${TH}|${ORDINAL_WORD})${DAY_ENDS}(?:,?${S}(?<y>${YEAR})|,?${S}(?<rel>(?:last|this|next) year))?`,
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
      if (!isName(month)) return null
      if (parts.w === undefined && !monthAlone(month, before, after)) return null
      return date({ month: monthOf(month), which: whichOf(parts.w) })
    },
  },
  {
    name: 'fiscal year', // fiscal 1989, FY2015, fiscal year 1990
    begins: ['fiscal', 'fy', 'financial'],
    pattern: pattern(`(?:(?:fiscal|financial)(?:${S}year)?${S}|fy${S}?)(?<y>${YEAR})`),
    read: (parts) => date({ year: Number(parts.y) }),
  },
  {
    name: 'years', // 2013-14, 1914-1918
    begins: ['#'],
    pattern: pattern('(?<a>(?:1[5-9]|20)\\d\\d)[-/](?<b>(?:1[5-9]|20)?\\d\\d)(?![-/]\\d)'),
    read(parts) {
      const from = Number(parts.a)
      const to = (parts.b ?? '').length === 4 ? Number(parts.b) : Math.floor(from / 100) * 100 + Number(parts.b)
      return to > from && to - from < 60 ? { form: 'range', from: date({ year: from }), to: date({ year: to }) } : null
    },
  },
  {
    name: 'year', // 2013, the year 2000
    begins: ['#', 'the'],
    pattern: pattern(`(?:(?<the>the year)${S})?(?<y>${YEAR})(?!-W\\d)(?!-(?:day|week|month|year|page|seat|mile|metre|meter|foot|strong))`),
    read(parts, _quote, before, after) {
      const year = Number(parts.y)
      return parts.the !== undefined || looksLikeYear(year, before, after) ? date({ year }) : null
    },
  },
  {
    name: 'year in words', // nineteen ninety-four, the year two thousand
    begins: ['nineteen', 'the', 'two', 'twenty', 'eighteen'],
    pattern: pattern(
      `(?:the year )?(?:(?<c>nineteen|eighteen)${S}(?:hundred${S}(?:and )?)?(?<n>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<k>two thousand)(?:${S}(?:and )?(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen))?)`,
    ),
    read(parts, quote, before) {
      if (parts.k !== undefined && !/^the year/i.test(quote) && !/\b(?:in|since|by|until|of|year) $/i.test(before)) return null
      const base = parts.k !== undefined ? 2000 : parts.c?.toLowerCase() === 'eighteen' ? 1800 : 1900
      return date({ year: base + (parts.n === undefined ? 0 : (amountOf(parts.n) ?? 0)) })
    },
  },
]

function calendarDay(year: number | null, month: number, day: number): SaidTime | null {
  return month >= 1 && month <= 12 && day >= 1 && day <= longest(month) ? date({ year, month, day }) : null
}

/** The longest a month can be: the year is often not said. */
const longest = (month: number): number => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** Day first, as most of the world writes; where both readings are days, the other is kept beside it. */
function numericDate(parts: Parts): SaidTime | null {
  const [a, b] = [Number(parts.a), Number(parts.b)]
  const year = parts.y === undefined ? null : Number(parts.y)
  const shortYear = (parts.y ?? '').length === 2
  const dayFirst = calendarDay(year, b, a)
  const monthFirst = (parts.y ?? '').length === 4 && parts.sep === undefined && /^\d{4}/.test(parts.a ?? '') ? null : calendarDay(year, a, b)
  const chosen = dayFirst ?? monthFirst
  if (chosen?.form !== 'date') return null
  const either = dayFirst !== null && monthFirst !== null && a !== b ? { month: a, day: b } : null
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
      // "the March primary", "a May meeting"; never "the March for Peace", "a March on Washington"
      (/\b(?:the|a|its|his|her|their|last|this|next) $/.test(before) &&
        /^ (?!for\b|on\b|of\b|to\b|in\b|and\b|or\b|was\b|is\b|has\b|will\b|that\b|from\b|against\b|by\b|with\b)[a-z]/.test(after)) ||
      (/(?:\b(?:in|since|until|till|by|of|from|during|through|before|after|for|to|and|between|early|late|mid|every|each|or|around)|mid-) ?$/i.test(before) &&
        !/\bof the $/i.test(before))
    )
  return led || /[a-z] $/.test(before) || before.trim() === ''
}

/** Things that reports count by the thousand. */
const COUNTED =
  /^ (?:passengers|workers|protesters|demonstrators|marchers|visitors|residents|villagers|refugees|migrants|soldiers|troops|officers|students|pupils|patients|homes|houses|jobs|votes|arrests|cars|vehicles|animals|books|copies|words|times|tickets|bodies|deaths|cases|members|supporters|followers|views)\b/

const OLD_LED = /\b(?:in|since|from|of|by|until|till|before|after|circa|ca\.|c\.|between|early|late|and|year|\d{4} to) $/i
/** "the 1863 proclamation", "his 1796 essay", "this 1833 map". */
const OF_A_THING = /\b(?:the|his|her|its|their|this|an|[A-Za-z]+'s) $/i
/** "(1821)", "(c. 1590-": as the years of a life, a book or a reign are given. */
const isInBrackets = (before: string, after: string): boolean => /\((?:c\.|ca\.|born|b\.|d\.|died)? ?$/i.test(before) && /^ ?[-),;]/.test(after)

/** Four digits are a year unless a currency, a number word or a counted noun stands by. */
function looksLikeYear(year: number, before: string, after: string): boolean {
  if (/[$£€#]\s?$|\b(?:no\.?|nos\.?|number|route|flight|page|room|box|suite|flat|unit|highway|gate|bus|train|p\.) ?$/i.test(before)) return false
  if (/^ ?(?:b\.?c|bce)\b/i.test(after)) return false
  if (/[\d][,.:/-]$/.test(before) || (/[A-Za-z]-$/.test(before) && !/(?:mid|post|pre|early|late|from|since)-$/i.test(before))) return false
  if (
    /^\s?(?:%|percent|per cent|km|mph|kg|feet|ft|metres|meters|miles|yards|euros|dollars|pounds|points|hours|hrs|gmt|a\.m|p\.m|am\b|pm\b|people|men|women|children|others|million|billion)/i.test(
      after,
    )
  )
    return false
  if (COUNTED.test(after) && !/\b(?:in|since|of|from|by|until|during|the) $/i.test(before)) return false
  const counted = /^ [a-z]+s\b/.test(after)
  const led =
    /\b(?:in|since|of|from|by|until|till|before|after|during|early|late|mid|circa|between|year|for|the|and|or|to|through|is|was|as|on|fall|spring|summer|winter|than|late|back) $|-$/i.test(
      before,
    )
  if (year < 1900)
    return year >= 1500
      ? !counted && (OLD_LED.test(before) || isInBrackets(before, after) || (year % 100 !== 0 && OF_A_THING.test(before) && /^ [A-Za-z]/.test(after)))
      : /\b(?:in|since|year) $/i.test(before) && !counted && !/^ [a-z]/.test(after)
  if (/\b(?:some|about|over|than|least|around|nearly|almost|up to|most|roughly|approximately|further|another|an estimated) $/i.test(before) && counted)
    return false
  if (counted && year % 100 === 0 && !led) return false
  return year < 2100
}
