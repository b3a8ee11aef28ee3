// The forms in which a time is said, as parts. One member a form; the time craft resolves each by name.
//
// Only what the words give stands here. What the dateline fills in (a year, a week, a day) never does, so that the same phrase can be
// resolved again when the dateline is mended. Forms nest: "8.40pm on Saturday" is a clock `of` a weekday.

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'decade' | 'century'
export type PartOfDay = 'smallHours' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night'
export type Season = 'spring' | 'summer' | 'autumn' | 'winter'

/** Which of several such days or months: "last Saturday", "this September", "next May", "the previous Friday", "the following Monday". */
export type Which = 'last' | 'this' | 'next' | 'previous' | 'following'

export type SaidTime =
  /** "13 May 2015", "May 13th", "May 2015", "2015", "last June". `either`: 4/5/2015 is read day first, and could be month first. */
  | {
      readonly form: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly weekday: number | null // as written beside it: 1 Monday to 7 Sunday
      readonly which: Which | null
      readonly shortYear: boolean // only the last two digits were written
      readonly either: { readonly month: number; readonly day: number } | null
      readonly of: SaidTime | null // "June last year"
    }
  /** "Saturday", "last Friday"; `weeks` counts further weeks: "Saturday week" is 1, "two Saturdays ago" and "the Saturday before last" -2,
   *  "Friday last week" has `of`; "the first Monday of May" has the month there, and `nth` (5 for the last). */
  | {
      readonly form: 'weekday'
      readonly weekday: number
      readonly which: Which | null
      readonly weeks: number
      readonly of: SaidTime | null
      readonly nth?: number
    }
  /** A calendar unit counted from the time of writing: "yesterday" day -1, "last week" week -1, "this weekend" weekend 0.
   *  `counted`: "two weeks ago" is counted, "last week" names the unit. `amount: null`: "several years ago". */
  | { readonly form: 'relative'; readonly unit: Unit; readonly shift: number | null; readonly counted: boolean; readonly which: Which | null }
  /** The same from a time said before: "that day" 0, "the following week" 1, "a year earlier" -1. `orWritten`: else from that of writing, "earlier in the day". */
  | { readonly form: 'anaphoric'; readonly unit: Unit; readonly shift: number; readonly counted: boolean; readonly orWritten?: true }
  /** "the day before the attack": beside something that happened (of: null), or beside a time that is said, "the day after Christmas". */
  | { readonly form: 'beside'; readonly unit: Unit; readonly shift: number; readonly of: SaidTime | null }
  /** "early 1998", "mid-May", "the end of this week"; "earlier this month" and "later this year" lie before and after the writing. */
  | { readonly form: 'edge'; readonly edge: 'start' | 'mid' | 'end' | 'earlier' | 'later'; readonly of: SaidTime }
  /** "Saturday afternoon", "last night" (of: day -1), "overnight" (of: null). */
  | { readonly form: 'partOfDay'; readonly part: PartOfDay; readonly of: SaidTime | null }
  /** "8.40pm on Saturday", "20:40 GMT". `halfDay: null` with an hour up to 12 leaves morning or evening open. */
  | {
      readonly form: 'clock'
      readonly hour: number // 0 to 24 as meant where halfDay is known
      readonly minute: number | null
      readonly second: number | null
      readonly halfDay: 'known' | null
      readonly zone: string | null // as written: "GMT", "BST", "local time", "Z", "+02:00"
      readonly of: SaidTime | null
    }
  | { readonly form: 'season'; readonly season: Season; readonly year: number | null; readonly which: Which | null; readonly of: SaidTime | null }
  /** "the third quarter", "Q3 2015", "the second half of 1990", "first-half". */
  | { readonly form: 'quarter'; readonly quarter: number; readonly fiscal: boolean; readonly year: number | null; readonly of: SaidTime | null }
  | { readonly form: 'half'; readonly half: 1 | 2; readonly year: number | null; readonly of: SaidTime | null }
  /** "the 1990s" is 1990, "the nineties" 1990 with shortYear. */
  | { readonly form: 'decade'; readonly decade: number; readonly shortYear: boolean }
  | { readonly form: 'century'; readonly century: number }
  /** "Christmas Day", "New Year's Eve 2014", "last Easter"; "Christmas Eve last year" is -1 years from the writing. */
  | { readonly form: 'festival'; readonly festival: string; readonly year: number | null; readonly which: Which | null; readonly ofYear: number | null }
  /** "three hours", "several weeks" (amount null), "the past two months" (where: past), "at least 30 days" (limit), "two years and four months" (and),
   *  "two to three weeks" (amount 2, most 3). */
  | {
      readonly form: 'duration'
      readonly amount: number | null
      readonly unit: Unit
      readonly where: 'past' | 'next' | null
      readonly limit: 'atLeast' | 'atMost' | null
      readonly most?: number
      readonly and?: { readonly amount: number; readonly unit: Unit }
    }
  /** "every Friday", "weekly", "twice a year", "Monday nights". */
  | {
      readonly form: 'set'
      readonly unit: Unit
      readonly amount: number
      readonly weekday: number | null
      readonly month: number | null
      readonly part: PartOfDay | null
      readonly season?: Season // "every summer"
    }
  /** TimeML's loose references: "recently", "now", "soon". */
  | { readonly form: 'reference'; readonly to: 'past' | 'present' | 'future' }
  /** "between 13 and 15 May", "from Monday to Friday": both ends included. */
  | { readonly form: 'range'; readonly from: SaidTime; readonly to: SaidTime }

export type SaidForm = SaidTime['form']
