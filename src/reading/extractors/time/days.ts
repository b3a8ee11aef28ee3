// Rows for days by name, days beside the day of writing, and parts of the day: "Saturday", "yesterday", "this morning", "overnight".
import type { SaidTime } from '../../../model/said-time.ts'
import { FULL_WEEKDAY, MONTH, PART, S, WEEKDAY, WEEKDAY_STARTS, YEAR, amountOf, isName, monthOf, ordinalOf, partOf, weekdayOf } from './words.ts'
import { date, pattern, whichOf } from './row.ts'
import type { Row } from './row.ts'

const day = (shift: number): SaidTime => ({ form: 'relative', unit: 'day', shift, counted: false, which: null })
const thatDay = (shift: number): SaidTime => ({ form: 'anaphoric', unit: 'day', shift, counted: false })

/** "to Friday Harbor", "a Sunday Bloody Sunday", "Friday Night Lights star": a day with a capital behind it, where no day can stand or where the name goes on. */
const isPartOfAName = (written: string, before: string, after: string): boolean =>
  /^[A-Z][a-z]/.test(written) &&
  ((/\b(?:(?<!day )to|at|in|near|off|called|named|titled|film|series|show|band) $/.test(before) && /^ [A-Z][a-z]+/.test(after) && !TIME_BEHIND.test(after)) ||
    /^ (?:Night|Morning|Evening|Afternoon) [A-Z][a-z]+ [a-z]/.test(after) ||
    (/["'“‘]$/.test(before) && /^ (?:Night|Morning|Evening|Afternoon) [A-Z]/.test(after)))
/** "Today's youth" is of no day. */
const TODAYS = /^'s (?:youth|young|kids|children|teenagers|teens|students|pupils|youngsters|generation)\b/
/** "Today's world", "many of today's computers", "the leaders of tomorrow": the present and the future as such. */
const OF_OUR_TIME = /^'s (?:world|society|standards|consumers|technology|climate|environment|workforce|workplace|culture|families|parents)\b/
const MANY_OF = /\b(?:many|most|some|few|all|much|typical) of $/i
const OF_TOMORROW = /\b(?:people|leaders|men|women|children|citizens|world|cars|cities|technology|technologies|scientists|workers|jobs|stars|generation) of $/i
const TIME_BEHIND = new RegExp(`^ (?:${MONTH}|Night|Morning|Afternoon|Evening)\\b`, 'i')

export const dayRows: readonly Row[] = [
  {
    name: 'weekday', // Saturday, last Friday, the following Monday, Friday last week, Saturday week
    begins: [...WEEKDAY_STARTS, 'last', 'this', 'next', 'the', 'previous', 'preceding', 'following', 'coming', 'upcoming'],
    pattern: pattern(
      `(?:(?<w>last|next|this coming|this past|this last|this|(?:the${S})?(?:previous|preceding|following|coming|upcoming|next))${S})?(?<d>${WEEKDAY})(?!s)(?:${S}(?:of${S})?(?<rel>last|next|this)${S}week|${S}(?<weeks>week|fortnight)(?= *[.,;)]|$))?`,
    ),
    read(parts, _quote, before, after) {
      const written = parts.d ?? ''
      if (!isName(written) || (/^[a-z]/.test(written) && /^[.@]\w/.test(after))) return null // monday.com
      // "Sat", "Sun" and "Wed" without a point are other words unless a date follows.
      if (!/day$/i.test(written) && !/\.$/.test(written) && !/^,? (?:the )?(?:\d{1,2}\b|[A-Z][A-Za-z]{2,8}\.? \d)/.test(after)) return null
      if (
        !/day$/i.test(written) &&
        (/\bthe $/i.test(before) || (/[A-Z][a-z]+ $/.test(before) && !/^,? ?(?:\d|[A-Z][A-Za-z]{2,8}\.? \d)/.test(after) && !/^\w+\.? [A-Z]/.test(after)))
      )
        return null // The Sun
      if (/\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) $/i.test(before) && /^ (?:of|in)\b/i.test(after)) return null // the first Monday of May
      if (/\b(?:Super|Cyber|Fat|News) $/.test(before) || /^ Night (?:Live|Football)\b/.test(after)) return null // days that are names
      if (/^'?s? (?:Times|Post|Mail|Telegraph|Herald|People|Mirror|Express)\b/.test(after)) return null
      if (isPartOfAName(written, before, after)) return null
      const of: SaidTime | null =
        parts.rel === undefined
          ? null
          : { form: 'relative', unit: 'week', shift: { last: -1, this: 0, next: 1 }[parts.rel.toLowerCase()] ?? 0, counted: false, which: whichOf(parts.rel) }
      const weeks = parts.weeks === undefined ? 0 : parts.weeks.toLowerCase() === 'week' ? 1 : 2
      const which = /^the next$/i.test(parts.w ?? '') ? 'following' : whichOf(parts.w)
      // "in the days following Friday's deadline": no Friday after another
      if (/^(?:following|preceding)$/i.test(parts.w ?? '')) return null
      return { form: 'weekday', weekday: weekdayOf(written), which, weeks, of }
    },
  },
  {
    name: 'weekday further off', // two Saturdays ago, the Saturday before last, Saturday last, a week on Saturday, a week last Saturday
    begins: [...WEEKDAY_STARTS, 'the', 'a', 'two', 'three', 'four'],
    pattern: pattern(
      `(?<n>a|two|three|four)${S}(?<d>${FULL_WEEKDAY})s?${S}(?<dir>ago|from now)|(?:the${S})?(?<d>${FULL_WEEKDAY})${S}(?<beyond>before last|after next)|(?<d>${FULL_WEEKDAY})${S}(?<gone>last|gone)(?= *[.,;)]|$)|a${S}week${S}(?<on>on|from|last|next)${S}(?<d>${FULL_WEEKDAY})`,
    ),
    read(parts) {
      if (!isName(parts.d ?? '')) return null
      const weekday = weekdayOf(parts.d ?? '')
      const far = (weeks: number): SaidTime => ({ form: 'weekday', weekday, which: null, weeks, of: null })
      if (parts.gone !== undefined) return { form: 'weekday', weekday, which: 'last', weeks: 0, of: null }
      if (parts.beyond !== undefined) return far(/before/i.test(parts.beyond) ? -2 : 1)
      if (parts.on !== undefined) return far(/last/i.test(parts.on) ? -2 : 1)
      const count = amountOf(parts.n ?? '') ?? 1
      return far(/ago/i.test(parts.dir ?? '') ? -count : count - 1)
    },
  },
  {
    name: 'weekday of a month', // the first Monday of May, the last Friday in September 2014, the second Tuesday of next month
    begins: ['the', 'first', 'second', 'third', 'fourth', 'last', '#'],
    pattern: pattern(
      `(?:the${S})?(?:(?<n>first|second|third|fourth|1st|2nd|3rd|4th)|(?<last>last))${S}(?<d>${FULL_WEEKDAY})${S}(?:of|in)${S}(?:(?<m>${MONTH})(?:,?${S}(?<y>${YEAR}))?|(?<rel>(?:this|last|next)${S}month)|(?<every>(?:each|every|the)${S}month))`,
    ),
    read(parts) {
      if (!isName(parts.d ?? '') || (parts.m !== undefined && !isName(parts.m))) return null
      const weekday = weekdayOf(parts.d ?? '')
      if (parts.every !== undefined) return { form: 'set', unit: 'month', amount: 1, weekday: null, month: null, part: null }
      const nth = parts.last !== undefined ? 5 : ordinalOf(parts.n ?? '')
      const of: SaidTime =
        parts.rel === undefined
          ? date({ month: monthOf(parts.m ?? ''), year: parts.y === undefined ? null : Number(parts.y) })
          : { form: 'relative', unit: 'month', shift: { last: -1, this: 0, next: 1 }[parts.rel.slice(0, 4).toLowerCase()] ?? 0, counted: false, which: null }
      return { form: 'weekday', weekday, which: null, weeks: 0, of, nth }
    },
  },
  {
    name: 'weekdays as a set', // Mondays, Friday nights
    begins: [...WEEKDAY_STARTS, ...WEEKDAY_STARTS.map((name) => `${name}s`)],
    pattern: pattern(`(?<d>${FULL_WEEKDAY})(?:s|${S}(?<p>mornings|afternoons|evenings|nights))`),
    read: (parts) =>
      isName(parts.d ?? '')
        ? { form: 'set', unit: 'week', amount: 1, weekday: weekdayOf(parts.d ?? ''), month: null, part: parts.p === undefined ? null : partOf(parts.p) }
        : null,
  },
  {
    name: 'day beside the day of writing', // yesterday, today, the day before yesterday
    begins: ['yesterday', 'today', 'tomorrow', 'tmrw', 'tmr', 'the'],
    pattern: pattern('(?<before>the day before yesterday)|(?<after>the day after tomorrow)|(?<y>yesterday)|(?<t>today)|(?<m>tomorrow|tmrw?)'),
    read: (parts, quote, before, after) => {
      if (parts.t !== undefined && TODAYS.test(after)) return null
      if (parts.t !== undefined && (OF_OUR_TIME.test(after) || (MANY_OF.test(before) && /^'s [a-z -]+s\b/.test(after))))
        return { form: 'reference', to: 'present' }
      if (parts.m !== undefined && OF_TOMORROW.test(before) && !/^'s\b/.test(after)) return { form: 'reference', to: 'future' }
      if (/\bUSA $/.test(before) || (/^T/.test(quote) && /^ (?:show|program)/.test(after))) return null // a paper, a programme
      return day(parts.before !== undefined ? -2 : parts.after !== undefined ? 2 : parts.y !== undefined ? -1 : parts.m !== undefined ? 1 : 0)
    },
  },
  {
    name: 'part of a day beside the day of writing', // this morning, last night, tonight
    begins: ['this', 'last', 'tonight', 'tonite', 'the'],
    pattern: pattern(`(?<before>the night before last)|(?<w>this|last)${S}(?<p>${PART})|(?<t>tonight|tonite)`),
    read: (parts, quote, before) =>
      /^This/.test(quote) && /\b(?:[A-Z]{3}(?: News)?) $/.test(before) // a programme, "CBS This Morning"
        ? null
        : parts.before !== undefined
          ? { form: 'partOfDay', part: 'night', of: day(-2) }
          : parts.t !== undefined
            ? { form: 'partOfDay', part: 'night', of: day(0) }
            : { form: 'partOfDay', part: partOf(parts.p ?? ''), of: day(/last/i.test(parts.w ?? '') ? -1 : 0) },
  },
  {
    name: 'overnight',
    begins: ['overnight'],
    pattern: pattern('overnight'),
    read: (_parts, _quote, before, after) =>
      // "not going to happen overnight": all at once
      (/\b(?:an|the|its|their|his|her) $/i.test(before) && /^ [a-z]/.test(after)) || /n't |\b(?:not|never|cannot) /i.test(before)
        ? null
        : { form: 'partOfDay', part: 'night', of: null },
  },
  {
    name: 'part of a day said before', // that evening, the next morning, the previous night, the same afternoon, the night before
    begins: ['that', 'the'],
    pattern: pattern(
      `(?<w>that|that same|the same|the next|the following|the previous)${S}(?<p>${PART})|the${S}(?<p>morning|afternoon|evening|night)${S}(?<w>before|after)(?= ?[.,;:)]|$)`,
    ),
    read: (parts) => ({
      form: 'partOfDay',
      part: partOf(parts.p ?? ''),
      of: thatDay(/next|following|after/i.test(parts.w ?? '') ? 1 : /previous|before/i.test(parts.w ?? '') ? -1 : 0),
    }),
  },
  {
    name: 'part of the day told of', // in the evening, during the night: of the day said before
    begins: ['the'],
    pattern: pattern(`the${S}(?<p>${PART})`),
    read: (parts, _quote, before, after) =>
      /\b(?:in|during|into|throughout) $/i.test(before) &&
      !/^ (?:of|from|between|into|to(?= (?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|[a-z]+(?:ing|s)\b(?! (?:and|in|at|on)))/i.test(after)
        ? { form: 'partOfDay', part: partOf(parts.p ?? ''), of: thatDay(0) }
        : null,
  },
  {
    name: 'part of the day by itself', // since early afternoon, by nightfall, at dawn
    begins: [
      'early',
      'late',
      'mid',
      'first',
      'midmorning',
      'morning',
      'afternoon',
      'lunchtime',
      'dawn',
      'dusk',
      'sunrise',
      'sunset',
      'daybreak',
      'nightfall',
      'evening',
    ],
    pattern: pattern(`(?:(?:early|late)${S}|mid-?)?(?:morning|afternoon|evening|lunchtime|dawn|dusk|first light|sunrise|sunset|daybreak|nightfall)`),
    read: (_parts, quote, before, after) =>
      (/^ (?:trading|trade|dealings|deals|session)\b/.test(after) && /^[a-z]/.test(quote)) ||
      (/\b(?:since|by|until|till|at|from|before|after|around) $/i.test(before) && !/^(?:-| [a-z]+ing\b| on\b| of\b)/.test(after) && /^[a-z]/.test(quote))
        ? { form: 'partOfDay', part: partOf(quote), of: null }
        : null,
  },
  {
    name: 'part of the day', // the "afternoon" of "Saturday afternoon", "in the early hours of Sunday"
    begins: [
      'early',
      'morning',
      'midmorning',
      'mid',
      'lunchtime',
      'afternoon',
      'teatime',
      'evening',
      'night',
      'nighttime',
      'first',
      'small',
      'wee',
      'predawn',
      'pre',
      'dawn',
      'dusk',
      'sunrise',
      'sunset',
      'daybreak',
      'nightfall',
      'the',
      'late',
    ],
    pattern: pattern(
      `(?:the${S})?(?:(?<h>(?:(?:very${S})?early|small|wee|pre-?dawn|early${S}morning)${S}hours(?:${S}of the morning)?)|(?:(?:early|late)${S})?(?:morning|afternoon|evening|night-?time|night)${S}hours|(?:(?:early|late|middle|mid)(?:-|${S}))?${PART})`,
    ),
    onlyJoined: true,
    // "a good night on Tuesday" is no part of it.
    read: (parts, quote, before) =>
      (/^[A-Z]/.test(quote) && /\bThis $/.test(before)) ||
      (/^night$/i.test(quote) &&
        /(?:^| )[a-z-]{1,20} $/.test(before) &&
        !/\b(?:late|early|at|by|on|the|last|every|of|that|in|yesterday|today|tomorrow|[a-z]{3,6}day) $/i.test(before))
        ? null
        : {
            form: 'partOfDay',
            part: parts.h !== undefined ? 'smallHours' : partOf(quote.replace(/^the /i, '').replace(/^(?:early|late) /i, '')),
            of: null,
          },
  },
]
