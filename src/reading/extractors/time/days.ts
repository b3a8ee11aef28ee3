// Rows for days by name, days beside the day of writing, and parts of the day: "Saturday", "yesterday", "this morning", "overnight".
import type { SaidTime } from '../../../model/said-time.ts'
import { FULL_WEEKDAY, PART, S, WEEKDAY, WEEKDAY_STARTS, isName, partOf, weekdayOf } from './words.ts'
import { pattern, whichOf } from './row.ts'
import type { Row } from './row.ts'

const day = (shift: number): SaidTime => ({ form: 'relative', unit: 'day', shift, counted: false, which: null })
const thatDay = (shift: number): SaidTime => ({ form: 'anaphoric', unit: 'day', shift, counted: false })

export const dayRows: readonly Row[] = [
  {
    name: 'weekday', // Saturday, last Friday, the following Monday, Friday last week, Saturday week
    begins: [...WEEKDAY_STARTS, 'last', 'this', 'next', 'the'],
    pattern: pattern(
      `(?:(?<w>last|next|this coming|this past|this last|this|the previous|the preceding|the following|the next|the coming)${S})?(?<d>${WEEKDAY})(?!s)(?:${S}(?:of${S})?(?<rel>last|next|this)${S}week|${S}(?<weeks>week|fortnight)(?= *[.,;)]|$))?`,
    ),
    read(parts, _quote, before, after) {
      const written = parts.d ?? ''
      if (!isName(written)) return null
      // "Sat", "Sun" and "Wed" without a point are other words unless a date follows.
      if (!/day$/i.test(written) && !/\.$/.test(written) && !/^,? (?:the )?(?:\d{1,2}\b|[A-Z][a-z]{2,8}\.? \d)/.test(after)) return null
      if (!/day$/i.test(written) && /\bthe $/i.test(before)) return null // The Sun
      if (/^'?s? (?:Times|Post|Mail|Telegraph|Herald|People|Mirror|Express)\b/.test(after)) return null
      const of: SaidTime | null =
        parts.rel === undefined
          ? null
          : { form: 'relative', unit: 'week', shift: { last: -1, this: 0, next: 1 }[parts.rel.toLowerCase()] ?? 0, counted: false, which: whichOf(parts.rel) }
      const weeks = parts.weeks === undefined ? 0 : parts.weeks.toLowerCase() === 'week' ? 1 : 2
      const which = /^the next$/i.test(parts.w ?? '') ? 'following' : whichOf(parts.w)
      return { form: 'weekday', weekday: weekdayOf(written), which, weeks, of }
    },
  },
  {
    name: 'weekdays as a set', // Mondays, Friday nights
    begins: WEEKDAY_STARTS,
    pattern: pattern(`(?<d>${FULL_WEEKDAY})(?:s|${S}(?<p>mornings|afternoons|evenings|nights))`),
    read: (parts) =>
      isName(parts.d ?? '')
        ? { form: 'set', unit: 'week', amount: 1, weekday: weekdayOf(parts.d ?? ''), month: null, part: parts.p === undefined ? null : partOf(parts.p) }
        : null,
  },
  {
    name: 'day beside the day of writing', // yesterday, today, the day before yesterday
    begins: ['yesterday', 'today', 'tomorrow', 'the'],
    pattern: pattern('(?<before>the day before yesterday)|(?<after>the day after tomorrow)|(?<y>yesterday)|(?<t>today)|(?<m>tomorrow)'),
    read: (parts, quote) => {
      if (/^USA Today$/.test(quote)) return null
      return day(parts.before !== undefined ? -2 : parts.after !== undefined ? 2 : parts.y !== undefined ? -1 : parts.m !== undefined ? 1 : 0)
    },
  },
  {
    name: 'part of a day beside the day of writing', // this morning, last night, tonight
    begins: ['this', 'last', 'tonight', 'yesterday', 'tomorrow'],
    pattern: pattern(`(?<w>this|last)${S}(?<p>${PART})|(?<t>tonight)`),
    read: (parts) =>
      parts.t !== undefined
        ? { form: 'partOfDay', part: 'night', of: day(0) }
        : { form: 'partOfDay', part: partOf(parts.p ?? ''), of: day(/last/i.test(parts.w ?? '') ? -1 : 0) },
  },
  {
    name: 'overnight',
    begins: ['overnight'],
    pattern: pattern('overnight'),
    read: (_parts, _quote, before, after) =>
      /\b(?:an|the|its|their|his|her) $/i.test(before) && /^ [a-z]/.test(after) ? null : { form: 'partOfDay', part: 'night', of: null },
  },
  {
    name: 'part of a day said before', // that evening, the next morning, the previous night, the same afternoon
    begins: ['that', 'the'],
    pattern: pattern(`(?<w>that|that same|the same|the next|the following|the previous)${S}(?<p>${PART})`),
    read: (parts) => ({
      form: 'partOfDay',
      part: partOf(parts.p ?? ''),
      of: thatDay(/next|following/i.test(parts.w ?? '') ? 1 : /previous/i.test(parts.w ?? '') ? -1 : 0),
    }),
  },
  {
    name: 'part of the day told of', // in the evening, during the night: of the day said before
    begins: ['the'],
    pattern: pattern(`the${S}(?<p>${PART})`),
    read: (parts, _quote, before, after) =>
      /\b(?:in|during|into|throughout) $/i.test(before) && !/^ (?:of|[a-z]+(?:ing|s)\b(?! (?:and|in|at|on)))/.test(after)
        ? { form: 'partOfDay', part: partOf(parts.p ?? ''), of: thatDay(0) }
        : null,
  },
  {
    name: 'part of the day by itself', // since early afternoon, by nightfall, at dawn
    begins: [
      'early',
      'late',
      'mid',
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
    pattern: pattern(`(?:(?:early|late)${S}|mid-?)?(?:morning|afternoon|evening|lunchtime|dawn|dusk|sunrise|sunset|daybreak|nightfall)`),
    read: (_parts, quote, before, after) =>
      /\b(?:since|by|until|till|at|from|before|after|around) $/i.test(before) && !/^(?:-| [a-z]+ing\b| on\b| of\b)/.test(after) && /^[a-z]/.test(quote)
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
      'dawn',
      'dusk',
      'sunrise',
      'sunset',
      'daybreak',
      'nightfall',
      'the',
      'late',
    ],
    pattern: pattern(`(?:the${S})?(?:(?:early|late|middle|mid)(?:-|${S}))?(?:${PART}|(?<h>(?:early|small)${S}hours(?:${S}of the morning)?))`),
    onlyJoined: true,
    read: (parts, quote) => ({
      form: 'partOfDay',
      part: parts.h !== undefined ? 'smallHours' : partOf(quote.replace(/^the /i, '').replace(/^(?:early|late) /i, '')),
      of: null,
    }),
  },
]
