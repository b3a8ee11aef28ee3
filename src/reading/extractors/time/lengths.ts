// Rows for lengths of time: "three hours", "the past two months", "a five-year plan", "for weeks".
import type { SaidTime, Unit } from '../../../model/said-time.ts'
import { CARDINAL, NUMBER_STARTS, OF_A_WEEKEND, S, UNIT, VAGUE, amountOf, unitOf } from './words.ts'
import { pattern } from './row.ts'
import type { Row } from './row.ts'

// "within five years", "only two weeks", "over three years": the words before are no part of the time, as the sets mark it (all but 2 of 39); they limit it all the same.
const HEDGES =
  'about|around|nearly|almost|some|roughly|approximately|more than|less than|fewer than|no more than|no less than|at least|at most|up to|just over|just under|as many as'
const LIMIT_BEFORE = /\b(within|over|under) $/i
const HEDGE_STARTS = ['about', 'around', 'nearly', 'almost', 'some', 'roughly', 'approximately', 'more', 'less', 'fewer', 'no', 'at', 'up', 'just', 'as']
const PLACED = '(?:(?:the|its|his|her|their|these|those)? ?(?:past|last|next|coming|previous|first|final|latest|following|preceding|initial|recent))'

const duration = (amount: number | null, unit: Unit, rest: Partial<Extract<SaidTime, { form: 'duration' }>> = {}): SaidTime => ({
  form: 'duration',
  amount,
  unit,
  where: null,
  limit: null,
  ...rest,
})

export const durationRows: readonly Row[] = [
  {
    name: 'length', // three hours, more than four weeks, the past two months, a year and a half, the next few days, nine months
    begins: [
      ...new Set([
        '#',
        ...NUMBER_STARTS,
        ...HEDGE_STARTS,
        'the',
        'its',
        'his',
        'her',
        'their',
        'these',
        'those',
        'past',
        'last',
        'next',
        'coming',
        'another',
        'previous',
        'first',
        'thousands',
      ]),
    ],
    pattern: pattern(
      `(?:(?<h>${HEDGES})${S})?(?:(?<p>${PLACED})${S}|(?<the>the)${S})?(?<n>${CARDINAL}|${VAGUE}|(?:a |another )?(?:couple|pair)(?: of)?|half an?|a half|another|an|a)(?:${S}(?:or|to)${S}(?<n2>${CARDINAL})|-(?<n2>\\d{1,3})|(?<first>${S}and (?:a )?half|-and-a-half))?(?:${S}(?:more|full|whole|straight|consecutive|additional|further|long|short|trading|business|working|calendar|other|extra))?${S}(?<u>${UNIT})(?<half>${S}and a half)?(?:${S}or so|${S}or more)?`,
    ),
    read(parts, quote, before, after) {
      const word = (parts.u ?? '').toLowerCase()
      const n = parts.n ?? ''
      if (/^an? +(?:calendar|other)/i.test(quote)) return null // a kind of year
      if (/^(?:a|an)$/i.test(n) && (parts.p !== undefined || parts.the !== undefined)) return null
      if (/^ old\b|^-old|^-olds?\b/i.test(after) || /\baged? $/i.test(before)) return null
      if (/^(?:quarters?)$/.test(word) && ((/^ of\b/i.test(after) && !/^(?:several|many|some|few|a few)$/i.test(n)) || /^(?:19|20)\d\d$/.test(n))) return null
      if (/^h/i.test(word) && /^\d{4}$/.test(n)) return null // 0640 hours is a clock time
      // Fractions and other kinds of quarter: "a quarter of the cost", "over a quarter, 26 percent", "in some quarters".
      if (word === 'quarter' && /^(?:an?|one|another)$/i.test(n) && !/\b(?:for|lasted|within|than one) $/i.test(before)) return null
      if (word === 'quarters' && /^some/i.test(n) && parts.p === undefined) return null
      if (/^-/.test(after) && parts.p === undefined) return null // "nearly a quarter-century"
      if (/^last\b/i.test(quote) && /\b(?:to|will|would|could|can|may|might|should|must|not) $/i.test(before)) return null // "would last four years": a verb
      if (/^[A-Z]/.test(parts.u ?? '') && /^[a-z]/.test(quote)) return null // "a Century speedboat"
      if (/^(?:seconds?)$/.test(word) && /^(?:a|the)$/i.test(n)) return null
      if (/^(?:a|an)$/i.test(n) && !lengthOfOne(word, before, after, parts.h)) return null
      if (/^some$/i.test(n) && parts.p === undefined && !word.endsWith('s')) return null
      if (/[$£€]\s?$/.test(before)) return null
      if (parts.p !== undefined && /^up to$/i.test(parts.h ?? '')) return null // the length begins behind it
      // "one day" is some day, unless it is measured.
      if (
        /^one$/i.test(n) &&
        word === 'day' &&
        !/^ (?:after|before|ahead of|following)\b/.test(after) &&
        parts.h === undefined &&
        parts.p === undefined &&
        !/\b(?:for|in|within|lasted|just|only|than) $/i.test(before) &&
        !(/\b(?:had|been|been in|spent)\b/.test(before) && /^ ?(?:[.;)]|$)/.test(after))
      )
        return null
      const { unit, times } = unitOf(word)
      const amount = amountOf(n)
      const where =
        parts.p === undefined
          ? null
          : /past|last|previous|latest|preceding|recent/i.test(parts.p)
            ? 'past'
            : /next|coming|following/i.test(parts.p)
              ? 'next'
              : null
      const hedge = (parts.h ?? (parts.p === undefined ? LIMIT_BEFORE.exec(before)?.[1] : undefined) ?? '').toLowerCase()
      const limit =
        /more than|over|at least|no less/.test(hedge) && !/no more/.test(hedge)
          ? 'atLeast'
          : /less than|fewer|under|at most|up to|no more|within|as many/.test(hedge)
            ? 'atMost'
            : null
      const most = parts.n2 === undefined ? null : amountOf(parts.n2)
      const half = parts.half === undefined && parts.first === undefined ? 0 : 0.5
      return duration(amount === null ? null : (amount + half) * times, unit, {
        where,
        limit,
        ...(amount !== null && most !== null && most > amount ? { most: most * times } : {}),
      })
    },
  },
  {
    name: 'parts of a unit', // a minute and a half, a quarter of an hour, three-quarters of an hour
    begins: ['a', 'an', 'three', 'quarter'],
    pattern: pattern(
      `an?${S}(?<u>minute|hour|day|week|month|year|decade)${S}and a half|(?:(?:a${S})?quarter|(?<three>three)(?:-|${S})quarters)${S}of${S}an${S}hour`,
    ),
    read: (parts) => (parts.u === undefined ? duration(parts.three === undefined ? 15 : 45, 'minute') : duration(1.5, unitOf(parts.u).unit)),
  },
  {
    name: 'hyphened length', // five-year, 30-day, two-and-a-half-hour, several-year, day-long, decades-long
    begins: ['#', 'a', ...NUMBER_STARTS, 'quarter', 'day', 'week', 'month', 'year', 'decades', 'years', 'months', 'weeks', 'days', 'hours', 'hour', 'decade'],
    pattern: pattern(
      `(?:(?<n>${CARDINAL}|several|multi|half)(?<half>-and-a-half)?-(?<u>second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century)(?:-long)?|(?<q>quarter)-(?<u>century)|(?<l>hours?|days?|weeks?|months?|years?|decades?)-?long)(?!-olds?)`,
    ),
    read(parts, _quote, before, after) {
      if (/^-?old|^ olds?\b/i.test(after) || (/-$/.test(before) && /^ (?:percent|per cent|percentage|points?)\b/i.test(after))) return null
      if (/^one$/i.test(parts.n ?? '') && /^quarter$/i.test(parts.u ?? '') && /^ (?:of|to|or)\b/.test(after)) return null // a fraction
      if (parts.l !== undefined) return duration(parts.l.endsWith('s') ? null : 1, unitOf(parts.l).unit)
      const amount = parts.q !== undefined ? 0.25 : /^half$/i.test(parts.n ?? '') ? 0.5 : amountOf(parts.n ?? '')
      return duration(amount === null ? null : amount + (parts.half === undefined ? 0 : 0.5), unitOf(parts.u ?? '').unit)
    },
  },
  {
    name: 'length in short', // 7hrs, 45mins, 1.5hrs, 2weeks
    begins: ['#'],
    pattern: pattern('(?<n>\\d{1,3}(?:\\.\\d)?)(?<u>hrs?|hours?|mins?|minutes?|secs?|seconds?|days?|weeks?|months?|yrs?|years?)(?![- ]olds?\\b)'),
    read: (parts, _quote, before) => (/[$£€]\s?$/.test(before) ? null : duration(Number(parts.n), unitOf(parts.u ?? '').unit)),
  },
  {
    name: 'unnumbered lengths', // for weeks, in recent years, over the years, coming months
    begins: ['recent', 'coming', 'past', 'the', 'seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries', 'future'],
    pattern: pattern(
      `(?:(?<w>recent|the coming|coming|the past|past|the recent|the last|the next|future|the first|the (?:following|ensuing|intervening|preceding|subsequent)|(?<=\\bover )the|the(?= (?:hours|days|weeks|months) (?:before|after|ahead of|leading up to|following)\\b))${S})?(?<u>minutes|hours|days|weeks|months|quarters|years|decades|centuries)(?:${S}(?:and|or)${S}(?:hours|days|weeks|months|years|decades))?|(?:the${S})?(?<u>hours|days|weeks|months|years|decades)(?:${S}and${S}(?:weeks|months|years))?(?<ahead>${S}(?:ahead|to come))`,
    ),
    read(parts, _quote, before, after) {
      const word = parts.u ?? ''
      if (parts.ahead !== undefined) return /^ of\b/.test(after) ? null : duration(null, unitOf(word).unit, { where: 'next' }) // "two weeks ahead of the vote"
      const w = (parts.w ?? '').toLowerCase()
      if (w === '') {
        if (/^[A-Z]/.test(word) && /\b(?!(?:For|In|Of|Over|After|Within|Several|Many|Just|These|Last|Next) $)[A-Z][a-z]+ $/.test(before)) return null // a man called Weeks
        if (
          !isSpanOfSomething(word, before, after) &&
          ((!/^ (?:ahead of|of [a-z])/i.test(after) &&
            !/\b(?:for|in|within|over|of|after|lasted|lasting|took|spent|spend|spending|spends|takes|take|than|several|or|and|just|only|many|by) $/i.test(
              before,
            )) ||
            /^(?:minutes)$/i.test(word))
        )
          return null
        if (/^ (?:old|of age|ago|earlier|later)\b|^-/i.test(after)) return null
        if (/\b(?:early|small|office|opening|working|business|rush|visiting|long|happy|odd) $|[/-]$/i.test(before)) return null // hours of another kind
      }
      if (/future|coming/.test(w) && /quarters|months/i.test(word)) return { form: 'reference', to: 'future' }
      if (/^past$/.test(w) && /years/i.test(word)) return { form: 'reference', to: 'past' }
      return duration(null, unitOf(word).unit, { where: /recent|past|last/.test(w) ? 'past' : /coming|next/.test(w) ? 'next' : null })
    },
  },
  {
    name: 'the past year', // one unit, not counted; "the last week" is seven days, "last week" one of the calendar
    begins: ['the', 'past'],
    pattern: pattern(`(?:(?:the${S})?past|(?<last>the${S}last))${S}(?:(?<part>half|quarter)(?:-|${S}))?(?<u>hour|day|week|month|quarter|year|decade|century)`),
    read: (parts, _quote, before, after) =>
      parts.part !== undefined
        ? /^century$/i.test(parts.u ?? '') || (/^half$/i.test(parts.part) && !/^quarter$/i.test(parts.u ?? ''))
          ? duration(/^half$/i.test(parts.part) ? 0.5 : 0.25, unitOf(parts.u ?? '').unit, { where: 'past' })
          : null
        : // "over the last quarter" is the one of the calendar that is over: figures come by it
          parts.last !== undefined && /^quarter$/i.test(parts.u ?? '')
          ? /^ (?:of|before|after|century)\b|^-/i.test(after)
            ? null
            : { form: 'relative', unit: 'quarter', shift: -1, counted: false, which: 'last' }
          : parts.last === undefined
            ? /^day$/i.test(parts.u ?? '') && !/\b(?:in|over|for|during|within|throughout) $/i.test(before)
              ? null
              : duration(1, unitOf(parts.u ?? '').unit, { where: 'past' })
            : /\b(?:in|over|for|during|within|throughout) $/i.test(before) && !/^ (?:of|before|after|when|that)\b/i.test(after)
              ? duration(1, unitOf(parts.u ?? '').unit, { where: 'past' })
              : null,
  },
]

/** "Hours after the vote", "in the days leading up to it", "faces decades in prison". */
const isSpanOfSomething = (word: string, before: string, after: string): boolean =>
  (/^ (?:after|before|ahead of|leading up to|following) (?:[a-z]+ing\b|the|a|an|his|her|its|their|he|she|it|they|[A-Z])/.test(after) &&
    !/\b[a-z]+ing $|\b(?:an?|these|those|opening|business|early|more|fewer|other) $/i.test(before)) ||
  (/^(?:weeks|months|years|decades)$/i.test(word) &&
    ((!/\b(?:more|less|fewer|the) $/i.test(before) && /^ (?:in (?:prison|jail|custody|exile|office|power)\b|behind bars)/.test(after)) ||
      /\b(?:fac(?:e|es|ed|ing)|serv(?:e|es|ed|ing)) $/i.test(before)))

/** "a week" is a length after "for" or "lasted", a day or an hour only there; "$5 a week" and "flights a week" are rates, "a day of mourning" a thing. */
function lengthOfOne(unit: string, before: string, after: string, hedge: string | undefined): boolean {
  if (unit === 'weekend' && WEEKEND_OF.test(after)) return false
  if (/\d $|\b(?:million|billion|times|once|twice|percent|per cent) $/i.test(before)) return false
  if (
    /^ (?:of|when|that|for|in which|earlier|ago|later)\b/i.test(after) &&
    !(/^ of\b/i.test(after) && (/^(?:week|month|year|decade)$/.test(unit) || /\b(?:for|after|within|spent|spending|lasted) $/i.test(before)))
  )
    return false
  if (hedge !== undefined) return true
  // "a day after the vote": so far from it. "He had a day before they came" is rare enough.
  if (/^(?:minute|hour|day|week|month|year|decade)$/.test(unit) && /^ (?:after|before|ahead of|following) (?!which\b)/.test(after)) return true
  if (/^(?:month|year|decade|week)$/.test(unit) && /^ in (?:the making|prison|jail|custody|exile|office|power)\b/.test(after)) return true
  if (/\b(?:such|quite|what|is|was|be|as|not|had|have|has|per|good|great|bad) $|[a-z]s $/i.test(before) && !LEADS_TO_LENGTH.test(before)) return false
  return LEADS_TO_LENGTH.test(before) ? !/^(?:day|quarter)$/i.test(unit) : /^(?:week|month|year|decade|century)$/i.test(unit) && / $/.test(before)
}
const WEEKEND_OF = new RegExp(`^ ${OF_A_WEEKEND}`)
const LEADS_TO_LENGTH =
  /\b(?:for|in|within|after|delayed by|limited to|restricted to|reduced to|cut to|lasted|lasting|last|lasts|took|taken|takes|take|spent|spend|spending|over|just|only|than|nearly|almost|and|or|every|another) $/i
