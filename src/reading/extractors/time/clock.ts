// Rows for the time by the clock: "8.40pm", "20:40 GMT", "1015 GMT", "noon", "half past nine", "six o'clock".
import type { SaidTime } from '../../../model/said-time.ts'
import { FULL_WEEKDAY, MONTH, S, amountOf } from './words.ts'
import { pattern } from './row.ts'
import type { Row } from './row.ts'

const NO_PLACE =
  '(?:The|This|That|These|Those|Last|Next|Some|Any|Every|Same|First|Each|All|One|Old|Prime|Full|Part|Big|Real|Long|Extra|Opening|Closing|Show|Game|Day|Night|Over|Half|What|By|At|It|Our|His|Her|Their|No|More|Much|Lunch|Dinner|Summer|Winter|Good|In|On|And|But|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Yester|To)day|Tomorrow|January|February|March|April|May|June|July|August|September|October|November|December)\\b'
const ZONE = `(?:(?:gmt|utc) ?[+-] ?\\d{1,2}(?::?\\d\\d)?|gmt|utc|bst|ist|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|mst|mdt|pst|pdt|jst|aest|aedt|local time|local|eastern(?: standard| daylight)?(?: time)?|pacific time|central time|greenwich mean time|british summer time|z|(?-i:LT)(?!\\w)|(?-i:(?!${NO_PLACE})[A-Z][a-z]+(?: (?!${NO_PLACE})[A-Z][a-z]+)?|UK) time)`
// "3pm (1400 GMT)": the second says the same again.
const ALSO = `(?:${S}\\(\\d{1,2}(?:[:.]?\\d\\d)?${S}?(?:[ap]m${S}?)?(?:gmt|utc|[a-z]{2,3}t)\\))?`
const TAIL = `(?:${S}(?:\\((?<z>${ZONE})\\)|(?<z>${ZONE})(?![\\w])))?${ALSO}`
const HALF = '(?:a\\.m\\.?|p\\.m\\.?|am|pm)(?![\\w])'
const WORD_HOUR = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'

const BEHIND_A_DAY =
  /(?:\d[./]\d{1,2}[./]\d{2,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|yester)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})?),? at (?:about |around )?$/
/** "At 00:32 in the video" is a place in it. */
const IN_A_RECORDING =
  /^(?:(?: (?:and|to) |-)\d{1,2}:\d\d)? (?:in|of|into) (?:the|this|that|his|her|their|our) (?:[a-z]+ )?(?:vid|clip|foot|rec|film|live|stre|tape|audio|broad|epis|pod)/
const AT_A_TIME = /\b(?:at|by|from|until|till|around|about|approximately) $/i
const OF_MONEY = /\b(?:closed|ended|traded|quoted|settled|priced|shares?|stock|up|down)\b/

const clock = (hour: number, minute: number | null, second: number | null, halfDay: 'known' | null, zone: string | undefined): SaidTime | null =>
  hour <= 24 && (minute ?? 0) < 60 && (second ?? 0) < 60 ? { form: 'clock', hour, minute, second, halfDay, zone: zone ?? null, of: null } : null

export const clockRows: readonly Row[] = [
  {
    name: 'twelve-hour clock', // 8.40pm, 8:40 p.m. EST, 700 AM CDT, 10 a.m, nine a.m.
    begins: ['#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    pattern: new RegExp(`(?:(?<h>\\d{1,2})(?:[:.]?(?<m>\\d\\d)(?::(?<s>\\d\\d))?)?|(?<w>${WORD_HOUR}))(?:${S})?(?<half>${HALF})${TAIL}`, 'iy'),
    read(parts) {
      const said = parts.w === undefined ? Number(parts.h) : (amountOf(parts.w) ?? 0)
      if (said < 1 || said > 12) return null
      const hour = (said % 12) + (/^p/i.test(parts.half ?? '') ? 12 : 0)
      return clock(hour, numberOrNull(parts.m), numberOrNull(parts.s), 'known', parts.z)
    },
  },
  {
    name: 'twenty-four-hour clock', // 20:40, 20:40:15, 20:40:15.221, 14:33:07 +0200, 08.40 GMT, 20h40
    begins: ['#'],
    pattern: pattern(
      `(?<h>[01]?\\d|2[0-4])(?::|h)(?<m>[0-5]\\d)(?::(?<s>[0-5]\\d)(?:[.,]\\d{1,9})?)?(?:${S}?(?:hrs|hours))?(?![:.]?\\d)(?:${S}(?<z>[+-](?:0\\d|1[0-4]):?[0-5]\\d)(?!\\d)|${TAIL})`,
    ),
    read(parts, _quote, before, after) {
      if (/[\d.:/-]$/.test(before)) return null
      // Chapter and verse, "Exodus 18:21", and a place in a recording, "at the 15:20 mark".
      if (
        parts.z === undefined &&
        (/\b(?!(?:[A-Z][a-z]+day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Tues|Thurs)|On|At|By|From|Until|Since|About|Around|Between|Before|After|Shortly|Approximately|Roughly|Nearly|Exactly|Time) $)[A-Z][a-z]+ $/.test(
          before,
        ) ||
          /^ (?:mark|minute|into|long)\b/.test(after) ||
          IN_A_RECORDING.test(after))
      )
        return null
      // "scored at 7:14": by the clock of a game
      if (parts.z === undefined && /\b(?:scored|scores|goals?|power play|penalty) (?:at )?$/i.test(before)) return null
      const hour = Number(parts.h)
      const known = hour === 0 || hour > 12 || /^0/.test(parts.h ?? '') || (parts.z !== undefined && hour !== 12)
      return clock(hour, Number(parts.m), numberOrNull(parts.s), known ? 'known' : null, parts.z)
    },
  },
  {
    name: 'clock without a colon', // 2040 GMT, 0830 hours, 2040hrs BST, 08.40 BST, 20.40 local time; "at 8.40 on Saturday"
    begins: ['#'],
    pattern: pattern(
      `(?:(?<h>[01]\\d|2[0-4])(?<m>[0-5]\\d)(?:${S}?(?:(?<hrs>hrs|hours)(?:${S}(?<z>${ZONE})(?![\\w]))?|(?<z>${ZONE})(?![\\w])${ALSO}))|(?<h>0\\d)(?<m>[0-5]\\d)(?=${S}[a-z]|[,.;])|(?<bare>(?<h>[01]\\d|2[0-3])(?<m>[0-5]\\d)(?:${S}\\((?<z>${ZONE})\\))?(?=${S}(?:on${S}(?:the${S})?(?:${FULL_WEEKDAY}|${MONTH}|\\d)|that${S}(?:day|morning|afternoon|evening|night)|the${S}(?:next|following)${S}(?:day|morning))))|(?<h>[01]?\\d|2[0-4])\\.(?<m>[0-5]\\d)${S}?(?<dotted>hrs|hours)(?:${S}(?<z>${ZONE})(?![\\w]))?|(?<head>(?<h>0\\d|2[0-3])\\.(?<m>[0-5]\\d)(?=${S}[A-Z"“]))|(?<h>[01]?\\d|2[0-4])\\.(?<m>[0-5]\\d)(?:${S}(?<z>${ZONE})(?![\\w])${ALSO}|(?=${S}(?:on|yesterday|today|in the|this morning|last night|tonight)${S}))|(?<h>[01]?\\d|2[0-4])\\.(?<m>[0-5]\\d)(?![\\d%]|\\.\\d))`,
    ),
    read(parts, quote, before, after) {
      if (/(?<!\.\.)[\d.:/-]$/.test(before)) return null
      // "00.54 A resident calls": at the head of a line; numbers of paragraphs have no nought before them
      if (parts.head !== undefined) return before.trim() === '' ? clock(Number(parts.h), Number(parts.m), null, 'known', undefined) : null
      // "at 1014 (UTC) on 24 March", "at 14.33 hrs": never a year, nor two and a half hours
      if (parts.bare !== undefined || parts.dotted !== undefined)
        return AT_A_TIME.test(before) ? clock(Number(parts.h), Number(parts.m), null, 'known', parts.z) : null
      // "the roughly 1600 hours of work", "spent 1400 hours": a length
      if (
        /(?:hours|hrs)$/i.test(quote) &&
        !/^0/.test(quote) &&
        !/(?:\b(?:at|by|until|till|since|after|before|from|to|and|around|about|between)|[,(]) $/i.test(before)
      )
        return null
      if (/^0\d{3}$/.test(quote))
        return /\b(?:at|by|from|until|till|around|about|since|before|after|between|and|to) $/i.test(before)
          ? clock(Number(parts.h), Number(parts.m), null, 'known', undefined)
          : null
      const dottedAlone = parts.z === undefined && parts.hrs === undefined
      // "on 14.3.2026 at 18.30": behind a day, and no price.
      const behindDay =
        BEHIND_A_DAY.test(before) &&
        !OF_MONEY.test(before) &&
        !/^ ?(?:percent|per cent|points?|euros?|dollars?|pounds?|cents?|million|billion|metres?|yen)\b/i.test(after)
      if (
        dottedAlone &&
        !behindDay &&
        (!/\b(?:at|by|from|until|till|around|about|before|after|since) $/i.test(before) || !/^ (?:on|yesterday|today|in|this|last|tonight)/i.test(after))
      )
        return null
      const hour = Number(parts.h)
      return clock(hour, Number(parts.m), null, dottedAlone && hour >= 1 && hour <= 12 ? null : 'known', parts.z)
    },
  },
  {
    name: 'from one clock time to another', // 1 to 3 p.m., between 3 and 5pm, 3-5pm
    begins: ['#'],
    pattern: new RegExp(
      `(?<a>\\d{1,2})(?:[:.](?<am>[0-5]\\d))?${S}?(?<to>-|to|until|and)${S}?(?<b>\\d{1,2})(?:[:.](?<bm>[0-5]\\d))?${S}?(?<half>${HALF})${TAIL}`,
      'iy',
    ),
    read(parts, _quote, before) {
      if (parts.to?.toLowerCase() === 'and' && !/\bbetween $/i.test(before)) return null
      const [a, b] = [Number(parts.a), Number(parts.b)]
      if (a < 1 || a > 12 || b < 1 || b > 12) return null
      const noon = /^p/i.test(parts.half ?? '') ? 12 : 0
      const last = (b % 12) + noon
      // "11 to 1pm" begins before noon: the half of the day said last is that of the end.
      const first = (a % 12) + noon > last ? (a % 12) + noon - 12 : (a % 12) + noon
      const [from, to] = [clock(first, numberOrNull(parts.am), null, 'known', parts.z), clock(last, numberOrNull(parts.bm), null, 'known', parts.z)]
      return from === null || to === null || first < 0 ? null : { form: 'range', from, to }
    },
  },
  {
    name: 'from one military time to another', // between 1930 and 2015 hours, 0900-1000 hrs, from 2100 to 2230 GMT
    begins: ['#'],
    pattern: pattern(
      `(?<a>[01]\\d|2[0-4])(?<am>[0-5]\\d)${S}?(?<to>-|to|until|and)${S}?(?<b>[01]\\d|2[0-4])(?<bm>[0-5]\\d)${S}?(?:(?:hrs|hours)(?:${S}(?<z>${ZONE})(?![\\w]))?|(?<z>${ZONE})(?![\\w]))`,
    ),
    read(parts, _quote, before) {
      if (/and/i.test(parts.to ?? '') && !/\bbetween $/i.test(before)) return null
      const from = clock(Number(parts.a), Number(parts.am), null, 'known', parts.z)
      const to = clock(Number(parts.b), Number(parts.bm), null, 'known', parts.z)
      return from === null || to === null ? null : { form: 'range', from, to }
    },
  },
  {
    name: 'bare hour', // at 11 last night, by 9 this morning, at eleven in the morning
    begins: ['#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    pattern: pattern(`(?<h>[1-9]|1[0-2]|${WORD_HOUR})(?=${S}(?:last night|tonight|this (?:morning|afternoon|evening)|in the (?:morning|afternoon|evening)))`),
    read: (parts, _quote, before) =>
      /\b(?:at|by|around|about|until|till|from|since|before|after) $/i.test(before) ? clock(amountOf(parts.h ?? '') ?? 99, null, null, null, undefined) : null,
  },
  {
    name: 'noon and midnight',
    begins: ['noon', 'midday', 'midnight'],
    pattern: pattern(`(?:noon|midday|(?<n>midnight))${TAIL}`),
    read: (parts, quote, before, after) =>
      /\bhigh $/i.test(before) ||
      (/^[A-Z]/.test(quote) && / $/.test(before) && /^ [A-Z]/.test(after)) || // a boat called Midnight Rambler
      /^ (?:sun|mass|blue|express|oil|meal)\b/i.test(after)
        ? null
        : parts.n === undefined
          ? clock(12, 0, null, 'known', parts.z)
          : clock(24, 0, null, 'known', parts.z),
  },
  {
    name: "o'clock", // nine o'clock, 6 o'clock, between 9 and 10 o'clock
    begins: ['#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
    pattern: pattern(`(?:(?<a>\\d{1,2}|${WORD_HOUR})${S}(?:and|to|until|or)${S})?(?<h>\\d{1,2}|${WORD_HOUR})${S}o'clock${TAIL}`),
    read(parts, _quote, before) {
      const to = clock(amountOf(parts.h ?? '') ?? 99, null, null, null, parts.z)
      if (parts.a === undefined) return to
      const from = /\b(?:between|from|at|about|around) $/i.test(before) ? clock(amountOf(parts.a) ?? 99, null, null, null, parts.z) : null
      return from === null || to === null ? null : { form: 'range', from, to }
    },
  },
  {
    name: 'half nine', // at half nine: half past, as the British say
    begins: ['half'],
    pattern: pattern(`half${S}(?<h>${WORD_HOUR})`),
    read: (parts, _quote, before, after) =>
      /\b(?:at|by|around|about|until|till|since|from) $/i.test(before) && !/^ (?:[a-z]+s\b|of|a|hundred|thousand|million)/.test(after)
        ? clock(amountOf(parts.h ?? '') ?? 99, 30, null, null, undefined)
        : null,
  },
  {
    name: 'half past and quarter to', // half past nine, a quarter to ten, ten past eight
    begins: ['half', 'quarter', 'a', 'ten', 'five', 'twenty'],
    pattern: pattern(
      `(?:(?<half>half)|(?:a${S})?(?<q>quarter)|(?<n>five|ten|twenty(?:-five)?))${S}(?<dir>past|to|before|after|of)${S}(?<h>${WORD_HOUR}|1[0-2]|[1-9])(?![\\d:%]|[.,]\\d|${S}(?:percent|per|years?|months?|days?|weeks?|hours?|minutes?|million|points|people))`,
    ),
    read(parts, _quote, before) {
      if (/-$/.test(before) || (parts.n !== undefined && !/\b(?:at|by|around|about|from|until|since) $/i.test(before))) return null // "one-quarter to one-third"
      const minutes = parts.half !== undefined ? 30 : parts.q !== undefined ? 15 : (amountOf(parts.n ?? '') ?? 0)
      const to = /^(?:to|before|of)$/i.test(parts.dir ?? '')
      if ((to || parts.dir === 'after') && parts.half !== undefined) return null
      const hour = amountOf(parts.h ?? '') ?? 99
      return clock(to ? ((hour + 10) % 12) + 1 : hour, to ? 60 - minutes : minutes, null, null, undefined)
    },
  },
]

const numberOrNull = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))
