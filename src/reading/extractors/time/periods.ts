// Rows for seasons, quarters, halves, decades, centuries and festivals, and for the edges of them: "early 1998", "the end of May".
import type { SaidTime } from '../../../model/said-time.ts'
import { FULL_WEEKDAY, MONTH, MONTH_STARTS, ORDINAL_WORD, S, SEASON, YEAR, monthOf, ordinalOf, seasonOf, unitOf } from './words.ts'
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
          !/\b(?:in|into|during|over|of|since|until|by|for|early|late|through|throughout) $/i.test(before))
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
    begins: ['#', 'the', 'first', 'second', 'third', 'fourth', 'final', 'fiscal', 'q', 'last', 'this', 'next'],
    pattern: pattern(
      `(?:the${S})?(?:(?<y>${YEAR})${S}|(?<ago>year-(?:earlier|ago))${S})?(?<f>fiscal[- ])?(?:(?<o>${ORDERED})(?:-|${S})(?<f2>fiscal[- ])?quarter|q(?<q>[1-4]))(?:,?${S}(?:of${S})?(?:fiscal${S})?(?<y2>${YEAR}))?`,
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
    begins: ['the', 'first', 'second', 'h', 'fiscal'],
    pattern: pattern(
      `(?:the${S})?(?:fiscal[- ])?(?:(?<o>first|second)[- ]half(?:${S}of${S}(?:(?<y>${YEAR})|(?<rel>${RELATIVE_YEAR}|the year)))?|h(?<h>[12])${S}(?<y>${YEAR}))`,
    ),
    read(parts, _quote, _before, after) {
      if (
        parts.y === undefined &&
        parts.rel === undefined &&
        !/^ (?:profit|earnings|results|loss|net|sales|revenue|pretax|pre-tax|figures|dividend|turnover)/i.test(after)
      )
        return null
      const half = parts.h === '2' || /^second/i.test(parts.o ?? '') ? 2 : 1
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
  {
    name: 'festival', // Christmas Day, New Year's Eve 2014, last Thanksgiving, Easter Monday
    begins: [
      'christmas',
      'new',
      'boxing',
      'halloween',
      'easter',
      'good',
      'thanksgiving',
      'independence',
      'bastille',
      'bonfire',
      'valentine',
      'st',
      'april',
      'may',
      'armistice',
      'remembrance',
      'labor',
      'memorial',
      'veterans',
      'palm',
      'ash',
      'whit',
      'pentecost',
      'ascension',
      'twelfth',
      'epiphany',
      'hogmanay',
      'guy',
      'last',
      'this',
      'next',
      'election',
      'groundhog',
      'international',
      'women',
      'earth',
      'anzac',
      'cinco',
      'juneteenth',
      'canada',
      'australia',
      'world',
      'human',
      'columbus',
      'presidents',
      'martin',
      'father',
      'black',
      'cyber',
    ],
    pattern: pattern(
      `(?:(?<w>last|this|next)${S})?(?<f>christmas(?:${S}(?:day|eve))|christmas|new${S}year's(?:${S}(?:day|eve))|boxing day|hallowe'?en|easter(?:${S}(?:sunday|monday|saturday))?|good friday|thanksgiving(?:${S}day)?|independence day|bastille day|bonfire night|guy fawkes night|(?:st\\.? )?valentine's day|st\\.? (?:patrick|george|andrew|david)'s day|april fools?'? day|may day|armistice day|veterans'? day|remembrance sunday|labor day|memorial day|palm sunday|ash wednesday|whit monday|pentecost|ascension day|epiphany|hogmanay|twelfth night|election day|groundhog day|(?:international )?women's day|earth day|anzac day|cinco de mayo|juneteenth|canada day|australia day|world aids day|human rights day|columbus day|presidents'? day|martin luther king(?:,? jr\\.?)? day|father's day|black friday|cyber monday)(?:,?${S}(?<y>${YEAR}))?`,
    ),
    read(parts, _quote, _before, after) {
      const name = (parts.f ?? '').toLowerCase().replace(/ {2,8}/g, ' ')
      if (
        !isCapital(parts.f) ||
        /^(?:-| (?:seals|vigil)\b)|^ (?:tree|card|present|gift|carol|dinner|lights|market|shopping|sales|egg|bunny|party|parade|island|rising|cake|bonus)/i.test(
          after,
        )
      )
        return null
      if (name === 'easter' && /^ (?:sunday|monday|road|street)/i.test(after)) return null
      return { form: 'festival', festival: name, year: parts.y === undefined ? null : Number(parts.y), which: whichOf(parts.w), ofYear: null }
    },
  },
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
      of: { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: 0, counted: false, which: 'this' },
    }),
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

const HEAT = /\b(?:highs?|lows?|temperatures?|scores?|shot|fahrenheit|mercury)[a-z ]{0,12} (?:in|into|to|hit) $/i
const OF_A_PERIOD = /^ (?:[A-Z][a-z]{2,8}\b|(?:19|20)\d\d|(?:last|this|next|the|each|every) (?:month|year))/
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']
const isCapital = (written: string | undefined): boolean => /^[A-Z]/.test(written ?? '')

function edged(quote: string, said: SaidTime): SaidTime {
  const edge = /\b(early|mid|late)\b/i.exec(quote)?.[1]?.toLowerCase()
  return edge === undefined ? said : { form: 'edge', edge: edge === 'early' ? 'start' : edge === 'late' ? 'end' : 'mid', of: said }
}
