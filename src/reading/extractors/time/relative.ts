// Rows for times counted from the time of writing or from a time said before: "last week", "two days ago", "that day", "a year earlier".
import type { SaidTime, Unit } from '../../../model/said-time.ts'
import { CARDINAL, OF_A_WEEKEND, S, UNIT, VAGUE, amountOf, unitOf } from './words.ts'
import { table } from '../../../model/table.ts'
import { figureRows } from './figures.ts'
import { pattern, whichOf } from './row.ts'
import type { Row } from './row.ts'

const CALENDAR_UNIT = '(?:week|weekend|month|quarter|year|decade|century|half|day)'
const COUNT = `(?:${CARDINAL}|${VAGUE}|a couple(?: of)?|half an?|an|a)`
const ABOUT = `(?:(?:about|around|nearly|almost|some|roughly|approximately|more than|less than|just over|just under|at least|exactly|no less than|no more than|up to|as many as|barely|well over)${S})?`

const COUNTED_FROM = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const DAYS_BY: Readonly<Record<string, number>> = table({ today: 0, now: 0, tomorrow: 1, yesterday: -1 })

const relativeBy = (unit: Unit, shift: number): SaidTime => ({ form: 'relative', unit, shift, counted: true, which: shift < 0 ? 'last' : 'next' })

export const relativeRows: readonly Row[] = [
  {
    name: 'calendar unit beside the time of writing', // last week, this year, next month, the current quarter
    begins: ['last', 'this', 'next', 'the', 'current', 'coming', 'upcoming'],
    pattern: pattern(
      `(?<w>last|this past|this coming|this|next|(?:the${S})?(?:current|coming|upcoming)|the present|the latest|the most recent)${S}(?:(?:fiscal|financial|calendar|school|trading|academic|tax|marketing)${S})?(?<u>${CALENDAR_UNIT})`,
    ),
    read(parts, quote, before, after) {
      const unit = unitOf2(parts.u ?? '')
      const word = (parts.w ?? '').toLowerCase()
      if (word === 'last' && /\b(?:his|her|their|my|our) $/i.test(before)) return null // "in his last year in office"
      if (word === 'last' && /\bthe $/i.test(before) && /^ (?:of|in)\b/i.test(after)) return null // "the last week of May": a part of May
      const shift = /^last|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : /latest|most recent/.test(word) ? -1 : 0
      if (/["'`] ?$/.test(before) && /^[A-Z]\S* [A-Z]/.test(quote)) return null // a programme called "This Week"
      if (unit === 'day') return null
      if (unit === 'half') return null
      if (/latest|most recent/.test(word) && unit !== 'quarter' && !/fiscal|financial/i.test(quote)) return null
      return { form: 'relative', unit, shift, counted: false, which: /coming/.test(word) ? 'next' : (whichOf(word) ?? 'this') }
    },
  },
  {
    name: 'the weekend', // over the weekend, at the weekend, the bank holiday weekend, at a weekend meeting
    begins: ['the', 'weekend'],
    pattern: pattern(`(?<w>the|the past)${S}(?:(?:long|(?:bank${S})?holiday|easter)${S})?weekend|weekend(?=${S}${OF_A_WEEKEND})`),
    read: (_parts, _quote, before, after) =>
      /^ (?:before|after|of|when)\b/i.test(after) || /\b(?:this|last|next|every|each|that|previous|following|coming|past|per) $/i.test(before)
        ? null
        : { form: 'relative', unit: 'weekend', shift: 0, counted: false, which: null },
  },
  {
    name: 'the one before last', // the week before last, the year after next
    begins: ['the'],
    pattern: pattern(`the${S}(?<u>week|weekend|month|quarter|year)${S}(?<w>before last|after next)`),
    read(parts) {
      const isPast = /last/i.test(parts.w ?? '')
      return { form: 'relative', unit: unitOf(parts.u ?? '').unit, shift: isPast ? -2 : 2, counted: false, which: isPast ? 'last' : 'next' }
    },
  },
  {
    name: 'beside something that happened', // the day before the attack, the night after the march, the day after Christmas
    begins: ['the'],
    pattern: pattern(`the${S}(?:very${S})?(?<u>day|night|week|weekend|month|year)${S}(?<side>before|after)`),
    read: (parts, _quote, before, after) =>
      !/\b(?:earlier|later|early|late) in $/i.test(before) &&
      /^ (?:(?:the|a|an|his|her|its|their|our|my|that|this|these|those|she|he|they|we|I|it)\b|[A-Z\d]|[a-z]+ing\b)/.test(after)
        ? { form: 'beside', unit: unitOf(parts.u ?? '').unit, shift: /before/i.test(parts.side ?? '') ? -1 : 1, of: null }
        : null,
  },
  {
    name: 'counted back or on', // two days ago, a year earlier, several weeks ago, three weeks later, a week or so ago, months ago
    begins: [
      '#',
      'about',
      'around',
      'barely',
      'nearly',
      'almost',
      'some',
      'roughly',
      'approximately',
      'more',
      'less',
      'over',
      'just',
      'at',
      'only',
      'exactly',
      'a',
      'an',
      'half',
      'several',
      'many',
      'few',
      'dozens',
      'hundreds',
      'thousands',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
      'thirteen',
      'fourteen',
      'fifteen',
      'sixteen',
      'seventeen',
      'eighteen',
      'nineteen',
      'twenty',
      'thirty',
      'forty',
      'fifty',
      'sixty',
      'seventy',
      'eighty',
      'ninety',
      'moments',
      'minutes',
      'hours',
      'days',
      'weeks',
      'months',
      'years',
      'decades',
      'centuries',
    ],
    pattern: pattern(
      `${ABOUT}(?:(?<n>${COUNT})(?:${S}(?:or|to)${S}(?<n2>${CARDINAL}))?(?<first>${S}and a half)?${S})?(?<u>${UNIT}|moments?|(?:quarter|half)[- ](?:of a )?century)(?<half>${S}and a half)?(?:${S}or so|${S}or two)?${S}(?<dir>ago|earlier|later|previously|from now|hence|beforehand|afterwards?)(?:${S}(?<today>today|tomorrow|yesterday)(?!['’\\w]))?`,
    ),
    read(parts, _quote, _before, after) {
      const word = (parts.u ?? '').toLowerCase()
      const plural = word.endsWith('s')
      if (parts.n === undefined && !plural) return null
      const { unit, times } = word.startsWith('moment')
        ? { unit: 'minute' as const, times: 1 }
        : /^(?:quarter|half).+century$/.test(word)
          ? { unit: 'year' as const, times: word.startsWith('q') ? 25 : 50 }
          : unitOf(word)
      // "five or six weeks ago": the further one, which the other does not contradict.
      const amount = parts.n === undefined || word.startsWith('moment') ? null : amountOf(parts.n2 ?? parts.n)
      const back = /^(?:ago|earlier|previously|beforehand)$/i.test(parts.dir ?? '')
      if (/^ than\b/i.test(after)) return null
      // "a week ago today" is a day
      if (parts.today !== undefined && amount !== null && (unit === 'week' || unit === 'day'))
        return relativeBy('day', (back ? -1 : 1) * amount * times * (unit === 'week' ? 7 : 1) + (DAYS_BY[parts.today.toLowerCase()] ?? 0))
      const shift = amount === null ? null : (back ? -1 : 1) * (amount + (parts.half === undefined && parts.first === undefined ? 0 : 0.5)) * times
      if (/^(?:ago|from now|hence)$/i.test(parts.dir ?? '') || shift === null) {
        return shift === null && !/^(?:ago|from now)$/i.test(parts.dir ?? '')
          ? { form: 'duration', amount: null, unit, where: null, limit: null }
          : { form: 'relative', unit, shift: shift ?? null, counted: true, which: back ? 'last' : 'next' }
      }
      return { form: 'anaphoric', unit, shift, counted: true }
    },
  },
  {
    name: 'counted back in short', // 2h ago, 45m ago, 30 s ago: as posts write it
    begins: ['#'],
    pattern: pattern(`(?<n>\\d{1,3}) ?(?<u>h|m|s) ago`),
    read: (parts) => relativeBy(({ h: 'hour', m: 'minute', s: 'second' } as const)[(parts.u ?? '').toLowerCase() as 'h' | 'm' | 's'], -Number(parts.n)),
  },
  {
    name: 'just now', // counted from a clock where one is known; else the present
    begins: ['just'],
    pattern: pattern(`just${S}now`),
    read: () => ({ form: 'relative', unit: 'minute', shift: 0, counted: true, which: null }),
  },
  {
    name: 'counted from a day that is named', // two weeks from today, three days before yesterday, two weeks from Friday
    begins: ['#', 'a', 'an', ...COUNTED_FROM],
    pattern: pattern(`(?<n>${CARDINAL}|an?)${S}(?<u>days?|weeks?|months?|years?)${S}(?<dir>from|after|before)${S}(?<day>today|tomorrow|yesterday|now)`),
    read(parts) {
      const amount = amountOf(parts.n ?? '')
      const { unit, times } = unitOf(parts.u ?? '')
      if (amount === null || (/^now$/i.test(parts.day ?? '') && !/^from$/i.test(parts.dir ?? ''))) return null
      const days = DAYS_BY[(parts.day ?? '').toLowerCase()] ?? 0
      const shift = amount * times * (/^before$/i.test(parts.dir ?? '') ? -1 : 1)
      const inDays = unit === 'week' ? 7 : unit === 'day' ? 1 : null
      return inDays === null || days === 0 ? relativeBy(unit, shift) : relativeBy('day', shift * inDays + days)
    },
  },
  {
    name: 'long ago', // not so long ago, a long time ago, the other day
    begins: ['long', 'a', 'some', 'not', 'the'],
    pattern: pattern(
      `the${S}other${S}(?:day|night|week)|(?:not${S}(?:(?:that|so|too|very)${S})?long|long|(?:a${S}(?:very${S})?long|some)${S}(?:time|while)|a${S}while)${S}ago`,
    ),
    read: () => ({ form: 'reference', to: 'past' }),
  },
  {
    name: 'a time said before', // that day, the same date, that year, at that time
    begins: ['that', 'the'],
    pattern: pattern(`(?<w>that same|that|the same|the said)${S}(?<u>day|date|weekend|week|month|quarter|year|decade|century)`),
    read: (parts, _quote, before, after) => {
      const unit = parts.u?.toLowerCase() === 'date' ? 'day' : unitOf2(parts.u ?? '')
      // "the same day" is a time, "the same week as" is not; "said that day" may be a clause.
      if (/^ as\b/i.test(after) || (/^the said$/i.test(parts.w ?? '') && parts.u === undefined)) return null
      if (/^(?:that|the same)$/i.test(parts.w ?? '') && /\b(?:ever since) $/i.test(before)) return null
      return { form: 'anaphoric', unit, shift: 0, counted: false }
    },
  },
  {
    name: 'next to a time said before', // the following week, the next day, the previous year, the day before
    begins: ['the', 'a'],
    pattern: pattern(
      `(?:the|a)${S}(?:(?<w>very next|next|following|previous|preceding|prior)${S}(?<u>day|weekend|week|month|quarter|year|decade)|(?<u>day|week|month|year)${S}(?<dir>before|after|earlier|later))`,
    ),
    read(parts, quote, before, after) {
      if ((/^a /i.test(quote) && parts.dir === undefined) || /^the next weekend$/i.test(quote)) return null
      // "the day before the attack" hangs on an event, not on a time; "the next day of talks" neither.
      if (parts.dir !== undefined && /before|after/i.test(parts.dir) && !/^ *(?:[.,;:)"']|$|,| (?:and|but|when|at|in|by|with|to|for)\b)/i.test(after))
        return null
      if (/^ or (?:so|two)\b/i.test(after) && !(/^next$/i.test(parts.w ?? '') && /^day$/i.test(parts.u ?? '') && OVER.test(before))) return null
      // "over the next week" is the week to come; "the next week" by itself follows a time said before.
      if (/^next$/i.test(parts.w ?? '') && OVER.test(before)) return { form: 'duration', amount: 1, unit: unitOf2(parts.u ?? ''), where: 'next', limit: null }
      const back = /previous|preceding|prior/i.test(parts.w ?? '') || /before|earlier/i.test(parts.dir ?? '')
      return { form: 'anaphoric', unit: unitOf2(parts.u ?? ''), shift: back ? -1 : 1, counted: false }
    },
  },
  ...figureRows,
]

const OVER = /\b(?:in|over|within|for|during) $/i

function unitOf2(word: string): Unit {
  return /^half/i.test(word) ? 'half' : unitOf(word).unit
}
