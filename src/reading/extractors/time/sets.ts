// Rows for what happens again and again: "every Friday", "weekly", "twice a year".
import type { SaidTime, Unit } from '../../../model/said-time.ts'
import { CARDINAL, FULL_WEEKDAY, MONTH, PART, S, SEASON, amountOf, isName, monthOf, partOf, seasonOf, unitOf, weekdayOf } from './words.ts'
import { pattern } from './row.ts'
import type { Row } from './row.ts'
import { table } from '../../../model/table.ts'

export const setRows: readonly Row[] = [
  {
    name: 'every', // every Friday, each month, every two weeks, every July
    begins: ['every', 'each'],
    pattern: pattern(
      `(?:every|each)${S}(?:(?<n>${CARDINAL}|other|few|couple of)${S})?(?:(?<d>${FULL_WEEKDAY})s?(?:${S}(?<p>${PART})s?)?|(?<m>${MONTH})|(?<u>seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|fortnight|months?|quarters?|years?|decades?)|(?<p>morning|afternoon|evening)|(?<s>${SEASON}))`,
    ),
    read(parts, _quote, _before, after) {
      if (/^ of\b/i.test(after) && parts.u === undefined) return null
      const amount = parts.n === undefined ? 1 : /^other$/i.test(parts.n) ? 2 : (amountOf(parts.n) ?? 1)
      if (parts.d !== undefined) return set('week', amount, { weekday: weekdayOf(parts.d), part: parts.p === undefined ? null : partOf(parts.p) })
      if (parts.s !== undefined) return set('year', amount, { season: seasonOf(parts.s) })
      if (parts.m !== undefined) return isName(parts.m) ? set('year', amount, { month: monthOf(parts.m) }) : null
      if (parts.u === undefined) return set('day', amount, { part: partOf(parts.p ?? '') })
      const { unit, times } = unitOf(parts.u)
      return set(unit, amount * times)
    },
  },
  {
    name: 'adverb of repetition', // daily, weekly, annually, twice a week
    begins: ['hourly', 'daily', 'nightly', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'annually', 'yearly', 'weekdays', 'weekends', 'biweekly'],
    pattern: pattern('(?<w>hourly|daily|nightly|weekly|fortnightly|biweekly|monthly|quarterly|annually|yearly|weekdays|weekends)'),
    read(parts, quote, before, after) {
      const word = (parts.w ?? '').toLowerCase()
      if (/^[A-Z]/.test(quote) && /[A-Za-z] $/.test(before)) return null // Palo Alto Weekly
      if (/\b(?:bi|semi|tri)-$/i.test(before)) return null // of which people mean two things
      if (word === 'daily' && /^ [A-Z]/.test(after) && !/^ [A-Z][a-z]{3,}-[A-Z]|^ [A-Z]+ [a-z]+s\b/.test(after)) return null // the Paris daily Le Jour
      if (word === 'annually' && /(?:%|per ?cent) $/.test(before)) return null // a rate of growth
      if (/^[A-Z]/.test(quote) && /^ [A-Z]/.test(after)) return null // a paper called The Daily Post
      if (/\bthe $/i.test(before) && /^[A-Z]/.test(quote)) return null
      // "a quarterly loss" says what kind of loss; "paid quarterly" says when.
      if (word === 'quarterly' && /^ [a-z]/.test(after)) return null
      return REPEATED[word] ?? null
    },
  },
  {
    name: 'so long in each unit', // 24 hours a day, seven days a week
    begins: ['#', 'two', 'three', 'four', 'five', 'six', 'seven', 'twelve'],
    pattern: pattern(
      `(?:\\d{1,2}|[a-z]+)${S}(?<of>minutes|hours|days|nights|weeks|months)${S}(?:a|per|each|every)${S}(?<u>day|night|week|month|year)(?![\\w-])`,
    ),
    read: (parts) => (ORDER.indexOf(unitOf(parts.of ?? '').unit) < ORDER.indexOf(unitOf(parts.u ?? '').unit) ? set(unitOf(parts.u ?? '').unit, 1) : null),
  },
  {
    name: 'so much in each unit', // $30 million a year, 700 seats a week, dozens of calls a day
    begins: ['a'],
    pattern: pattern(`a${S}(?<u>day|week|month|year)(?=[ .,;:)"']|$)`),
    read: (parts, _quote, before, after) =>
      (RATE.test(before) || MANY.test(before)) && !/^ (?:ago|earlier|later|before|after|from|of|when|that|old|in the|to)\b|^-/i.test(after)
        ? set(unitOf(parts.u ?? '').unit, 1)
        : null,
  },
  {
    name: 'times in a unit', // twice a day, three times a week, once a month
    begins: ['once', 'twice', '#', 'two', 'three', 'four', 'five', 'six', 'several', 'many'],
    pattern: pattern(
      `(?:once|twice|(?:${CARDINAL}|several|many)${S}times)${S}(?:a|an|each|every|per)${S}(?<u>hour|day|night|week|fortnight|month|quarter|year)`,
    ),
    read: (parts) => set(unitOf(parts.u ?? '').unit, unitOf(parts.u ?? '').times),
  },
]

/** A sum or a number of things just before: what is paid, made or done in each. */
const RATE =
  /(?:\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred) (?:dollars?|euros?|pounds?|cents|pence)|[$£€]\d[\d.,]*|\d[\d,.]* (?:hundred|thousand|million|billion|dollars|euros|pounds)|\b(?:thousand|million|billion))(?: [a-z]+s)? $|\d(?: [a-z-]+)? [a-z]+s $|\bat a rate of \d+ $/i
const MANY = /\b(?:hundreds|dozens|thousands|scores|multiple|several) (?:of )?(?:[a-z]+ )?[a-z]+s $/i
const ORDER: readonly Unit[] = ['minute', 'hour', 'day', 'week', 'month', 'year']

const set = (unit: Unit, amount: number, rest: Partial<Extract<SaidTime, { form: 'set' }>> = {}): SaidTime => ({
  form: 'set',
  unit,
  amount,
  weekday: null,
  month: null,
  part: null,
  ...rest,
})

const REPEATED: Readonly<Record<string, SaidTime>> = table({
  hourly: set('hour', 1),
  daily: set('day', 1),
  nightly: set('day', 1, { part: 'night' }),
  weekly: set('week', 1),
  fortnightly: set('week', 2),
  biweekly: set('week', 2),
  monthly: set('month', 1),
  quarterly: set('month', 3),
  annually: set('year', 1),
  yearly: set('year', 1),
  weekdays: set('day', 1),
  weekends: set('weekend', 1),
})
