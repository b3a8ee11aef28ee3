// Rows for seasons, quarters, halves, decades and centuries; festivals and the edges of all these stand in files of their own.
import type { SaidTime } from '../../../model/said-time.ts'
import { MONTH_STARTS, ORDINAL_WORD, S, SEASON, YEAR, monthOf, ordinalOf, seasonOf } from './words.ts'
import { edgeRows } from './edges.ts'
import { festivalRows } from './festivals.ts'
import { pattern, whichOf } from './row.ts'
import type { Row } from './row.ts'

const ORDERED = '(?:first|second|third|fourth|final|1st|2nd|3rd|4th)'
const RELATIVE_YEAR = '(?:(?:last|this|next) year)'

export const periodRows: readonly Row[] = [
  {
    name: 'season', // this summer, last fall, the winter of 1994, spring 2015
    begins: ['spring', 'summer', 'autumn', 'fall', 'winter', 'last', 'this', 'next', 'the', 'springtime', 'summertime', 'wintertime'],
    pattern: pattern(
      `(?:(?<w>last|this past|this coming|this|next|the previous|the following|the coming|the)${S})?(?<s>${SEASON})(?:${S}(?:of${S})?(?<y>${YEAR})|(?=${S}(?:of${S})?(?:last|this|next) year))?`,
    ),
    read(parts, _quote, before, after) {
      const word = parts.s ?? ''
      const placed = parts.w !== undefined || parts.y !== undefined
      // "fall" and "spring" are verbs more often than seasons, and "the fall" is mostly a drop.
      if (/\b(?:every|each) $/i.test(before)) return null
      if (!placed && !/\b(?:in|last|early|late|mid|since|until|by|during|every|each|of)[ -]$/i.test(before)) return null
      if (/^(?:fall|spring)$/i.test(word) && !placed && !/\b(?:in|early|late|mid|every|each)[ -]$/i.test(before)) return null
      if (
        /^the$/i.test(parts.w ?? '') &&
        parts.y === undefined &&
        ((/^fall$/i.test(word) &&
          (!/\b(?:in|by|until|since|through|throughout|during) $/i.test(before) || !/^ ?(?:[.,;:)"']|$|(?:and|but|or|when|to|with)\b)/.test(after))) ||
          !/\b(?:in|into|during|over|of|since|until|by|for|early|late|through|throughout|spent|spend|spending|spends|dominated|all) $/i.test(before))
      )
        return null
      if (
        /^(?:the)?$/i.test(parts.w ?? '') &&
        /^ (?:of|in|from|to|apart|short|games|olympics|palace)\b/i.test(after) &&
        parts.y === undefined &&
        !/^ (?:of|in) (?:last|this|next|the|that|nineteen)\b/i.test(after)
      )
        return null
      if (/^[A-Z]/.test(word) && /^ [A-Z]/.test(after) && !/^[A-Z]/.test(parts.w ?? 'a')) return null
      return { form: 'season', season: seasonOf(word), year: parts.y === undefined ? null : Number(parts.y), which: whichOf(parts.w), of: null }
    },
  },
  {
    name: 'quarter', // the third quarter, fourth-quarter, the fiscal first quarter, Q3 2015, the 1988 second quarter
    begins: ['#', 'the', 'first', 'second', 'third', 'fourth', 'final', 'fiscal', 'q', 'last', 'this', 'next', 'current', 'latest'],
    pattern: pattern(
      `(?:the${S})?(?:(?<y>${YEAR})${S}|(?<ago>year-(?:earlier|ago))${S})?(?<f>fiscal[- ])?(?:(?:(?:current|latest|just-ended)${S})?(?<o>${ORDERED})(?:(?:-|${S})(?<f2>fiscal[- ])?quarter|(?<=(?:and|or|to|through)${S}[a-z\\d]{3,6})${S}quarters|(?=,?${S}(?:and|or|to|through)${S}(?:the${S})?${ORDERED}${S}quarters?\\b))|q(?<q>[1-4]))(?:,?${S}(?:of${S})?(?:fiscal${S})?(?<y2>${YEAR}))?`,
    ),
    read(parts, _quote, before, after) {
      // Q1 is also a quartile, a question or a road: without a year it wants a word that leads to a time, or a company's figures.
      if (
        parts.q !== undefined &&
        parts.y === undefined &&
        parts.y2 === undefined &&
        !/\b(?:in|for|of|during|since|by|end|from|late|early|last|this|next|through|until|and|vs\.?|the|its|our|their) $/i.test(before) &&
        !/^ (?:results|earnings|sales|revenue|revenues|profit|profits|loss|losses|net|gdp|growth|figures|guidance|report|numbers|adjusted|deliveries)\b/i.test(
          after,
        )
      )
        return null
      if (parts.o !== undefined && /^ (?:that|in which|since)\b/.test(after) && /\b(?:is|was|marks|marked|be)(?: the| its)? $/i.test(before)) return null // "the first quarter that it made money"
      const quarter = parts.q !== undefined ? Number(parts.q) : /^final/i.test(parts.o ?? '') ? 4 : ordinalOf(parts.o ?? '')
      const year = parts.y ?? parts.y2
      const of: SaidTime | null = parts.ago === undefined ? null : { form: 'relative', unit: 'year', shift: -1, counted: true, which: null }
      return { form: 'quarter', quarter, fiscal: parts.f !== undefined || parts.f2 !== undefined, year: year === undefined ? null : Number(year), of }
    },
  },
  {
    name: 'quarter by its months', // the September quarter, the July-September period, the April to June quarter of 2015
    begins: [...MONTH_STARTS, 'the'],
    pattern: pattern(
      `(?:the${S})?(?:(?<m>march|june|september|december)${S}quarter|(?:(?<q1>jan(?:uary|\\.)?)|(?<q2>april|apr\\.?)|(?<q3>july|jul\\.?)|(?<q4>oct(?:ober|\\.)?))(?:-to-|${S}?(?:-|to${S}|through${S})${S}?)(?<end>march|mar\\.?|june|jun\\.?|sept(?:ember|\\.)?|dec(?:ember|\\.)?)(?:${S}(?:quarter|period))?)(?:,?${S}(?:of${S})?(?<y>${YEAR}))?`,
    ),
    read(parts) {
      const last = monthOf(parts.m ?? parts.end ?? '')
      const first = parts.q1 !== undefined ? 1 : parts.q2 !== undefined ? 2 : parts.q3 !== undefined ? 3 : parts.q4 !== undefined ? 4 : last / 3
      return first * 3 === last ? { form: 'quarter', quarter: first, fiscal: false, year: parts.y === undefined ? null : Number(parts.y), of: null } : null
    },
  },
  {
    name: 'half of a year', // the first half of 1990, first-half, the second half of last year
    begins: ['the', 'first', 'second', 'latter', 'h', 'fiscal'],
    pattern: pattern(
      `(?:the${S})?(?:fiscal[- ])?(?:(?<o>first|second|latter)[- ]half(?:${S}of${S}(?:(?<y>${YEAR})|(?<rel>${RELATIVE_YEAR}|the year)))?|h(?<h>[12])${S}(?<y>${YEAR}))`,
    ),
    read(parts, _quote, _before, after) {
      if (
        parts.y === undefined &&
        parts.rel === undefined &&
        !/^ (?:profit|earnings|results|loss|net|sales|revenue|pretax|pre-tax|figures|dividend|turnover)/i.test(after)
      )
        return null
      const half = parts.h === '2' || /^(?:second|latter)/i.test(parts.o ?? '') ? 2 : 1
      const rel = (parts.rel ?? '').toLowerCase()
      const shift = rel.startsWith('last') ? -1 : rel.startsWith('next') ? 1 : 0
      const of: SaidTime | null = parts.rel === undefined ? null : { form: 'relative', unit: 'year', shift, counted: false, which: null }
      return { form: 'half', half, year: parts.y === undefined ? null : Number(parts.y), of }
    },
  },
  {
    name: 'decade', // the 1990s, the '80s, the nineties
    begins: ['#', 'the', 'sixties', 'seventies', 'eighties', 'nineties'],
    pattern: pattern(
      `(?:the${S}(?:(?:early|mid|late)[- ])?)?(?:(?<d>(?:1[5-9]|20)\\d0)'?s|(?<=\\d\\d\\d0'?s,? (?:and|or) (?:the )?(?:early |late |mid-)?)(?<dd2>[1-9]0)s|'?(?<dd>[1-9]0)'?s)`,
    ),
    read(parts, quote, before, after) {
      if (parts.d !== undefined) return edged(quote, { form: 'decade', decade: Number(parts.d), shortYear: false })
      if (parts.dd2 !== undefined)
        return edged(quote, { form: 'decade', decade: Number(`${/(\d\d)\d0'?s,? (?:and|or) /.exec(before)?.[1] ?? '19'}${parts.dd2}`), shortYear: false })
      // "in his 30s" is an age, "highs in the 80s" the weather: only "the 80s" is a decade, and of those that are no heat the last ones first.
      if (!/^the/i.test(quote) && !quote.includes("'")) return null
      // "in the mid-30s": of years of age, degrees or hundredths
      if (!quote.includes("'") && /(?:early|mid|late)[- ][1-4]/i.test(quote)) return null
      if (!quote.includes("'") && (HEAT.test(before) || /^ ?(?:°|degrees|per ?cent|%)/i.test(after))) return null
      return edged(quote, { form: 'decade', decade: 1900 + Number(parts.dd), shortYear: true })
    },
  },
  {
    name: 'decade in words', // the nineties, the late nineteen eighties
    begins: ['the', 'nineteen'],
    pattern: pattern(
      `(?:the${S}(?:(?:early|mid|late)[- ])?(?:nineteen[- ])?|nineteen[- ])(?<w>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
    ),
    read: (parts, quote) =>
      edged(quote, { form: 'decade', decade: 1900 + 10 * (2 + DECADES.indexOf((parts.w ?? '').toLowerCase())), shortYear: !/nineteen/i.test(quote) }),
  },
  {
    name: 'century', // the 20th century, the nineteenth century
    begins: [
      '#',
      'the',
      'first',
      'second',
      'third',
      'fourth',
      'fifth',
      'sixth',
      'seventh',
      'eighth',
      'ninth',
      'tenth',
      'eleventh',
      'twelfth',
      'thirteenth',
      'fourteenth',
      'fifteenth',
      'sixteenth',
      'seventeenth',
      'eighteenth',
      'nineteenth',
      'twentieth',
      'twenty',
      'early',
      'late',
    ],
    pattern: pattern(`(?:the${S})?(?:(?:early|mid|late)[- ])?(?<c>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})(?:-|${S})centur(?:y|ies)`),
    read: (parts) => ({ form: 'century', century: ordinalOf(parts.c ?? '') }),
  },
  ...festivalRows,
  ...edgeRows,
]

const HEAT = /\b(?:highs?|lows?|temperatures?|scores?|shot|fahrenheit|mercury)[a-z ]{0,12} (?:in|into|to|hit) $/i
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

function edged(quote: string, said: SaidTime): SaidTime {
  const edge = /\b(early|mid|late)\b/i.exec(quote)?.[1]?.toLowerCase()
  return edge === undefined ? said : { form: 'edge', edge: edge === 'early' ? 'start' : edge === 'late' ? 'end' : 'mid', of: said }
}
