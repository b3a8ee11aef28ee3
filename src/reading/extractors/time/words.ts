// The vocabulary of times: names of months, days, numbers and units, as pieces of patterns and as values.
//
// Pieces are written for the `i` flag; names that are also common words ("may", "march", "sun") must be written with a capital, which
// `isName` checks on the text as it stands.
import type { PartOfDay, Season, Unit } from '../../../model/said-time.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export const MONTH_STARTS = [...MONTHS, 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']
export const WEEKDAY_STARTS = [...WEEKDAYS, 'mon', 'tue', 'tues', 'wed', 'weds', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']

export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)'
export const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)\\b\\.?)'
export const FULL_WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)'
export const YEAR = '(?:1[0-9]|20)\\d\\d(?![\\d,.:/-]\\d|\\d)'
export const S = '(?: {1,8})' // white space is already folded into spaces; line breaks with an indent are a few of them

/** 1 January to 12 December of a name or abbreviation, else 0. */
export function monthOf(word: string): number {
  const head = word.slice(0, 3).toLowerCase()
  return 1 + MONTHS.findIndex((name) => name.startsWith(head))
}

/** 1 Monday to 7 Sunday of a name or abbreviation, else 0. */
export function weekdayOf(word: string): number {
  const head = word.slice(0, 3).toLowerCase()
  return 1 + WEEKDAYS.findIndex((name) => name.startsWith(head))
}

/** Months and days of the week are names; posts leave the capital out, where "may", "march", "sat" and "sun" are other words. */
export const isName = (written: string): boolean => /^[A-Z]/.test(written) || ONLY_A_NAME.test(written)
const ONLY_A_NAME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|september|october|november|december)$/

const ONES = [
  'zero',
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
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth']
const MORE_ORDINALS = ['fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'thirtieth']

export const NUMBER_STARTS = [
  ...ONES.slice(1),
  ...TENS.slice(2),
  'hundred',
  'a',
  'an',
  'half',
  'several',
  'multiple',
  'numerous',
  'some',
  'many',
  'few',
  'couple',
  'dozens',
  'hundreds',
]
export const CARDINAL =
  '(?:\\d{1,3}(?:,\\d{3}|\\d)?(?:\\.\\d)?(?: ?1/2)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\\b)?|(?:one|two|three|four|five|six|seven|eight|nine) hundred|(?:(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twenty) )?thousand|(?:a )?hundred|(?:two|three) dozen|(?:(?:a )?half[- ](?:a[- ])?|a )dozen|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
export const ORDINAL_WORD =
  '(?:(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)'
/** Amounts that leave the number open. */
export const VAGUE = '(?:a (?:good |great )?(?:few|number of)|several|multiple|numerous|some|many|dozens of|hundreds of|thousands of|a few|few)'

/** The number of a cardinal in digits or words, with halves; `null` for "several" and its like. */
export function amountOf(words: string): number | null {
  const said = words.toLowerCase().trim()
  const digits = /^(\d[\d,]*(?:\.\d)?)?( ?1\/2)?$/.exec(said)
  if (digits && said !== '') return Number((digits[1] ?? '0').replaceAll(',', '')) + (digits[2] ? 0.5 : 0)
  if (/^(?:a|an|one|the|each|every|another)$/.test(said)) return 1
  if (/^(?:a |another )?(?:couple|pair)(?: of)?(?: more)?$/.test(said)) return 2
  if (/^(?:half an?|a half)$/.test(said)) return 0.5
  if (/dozen$/.test(said)) return 12 * (said.startsWith('two') ? 2 : said.startsWith('three') ? 3 : said.includes('half') ? 0.5 : 1)
  const many = /^(?:(\w+) )?(hundred|thousand)$/.exec(said)
  if (many !== null) return (many[2] === 'hundred' ? 100 : 1000) * Math.max(1, ONES.indexOf(many[1] ?? ''), 10 * TENS.indexOf(many[1] ?? ''))
  const [first = '', second = ''] = said.split(/[- ]/)
  const ten = TENS.indexOf(first)
  if (ten >= 2) return ten * 10 + Math.max(0, ONES.indexOf(second))
  const one = ONES.indexOf(said)
  return one >= 0 ? one : null
}

/** The number of an ordinal: "3rd", "third", "twenty-first"; 0 where it is none. */
export function ordinalOf(words: string): number {
  const said = words.toLowerCase().trim()
  const digits = /^(\d{1,2})/.exec(said)
  if (digits) return Number(digits[1])
  const [first = '', second = ''] = said.split(/[- ]/)
  if (second !== '') return (first === 'thirty' ? 30 : 20) + Math.max(0, ORDINALS.indexOf(second))
  const small = ORDINALS.indexOf(said)
  if (small > 0) return small
  const more = MORE_ORDINALS.indexOf(said)
  return more < 0 ? 0 : said === 'thirtieth' ? 30 : 14 + more
}

export const UNIT =
  '(?:seconds?|secs|minutes?|mins?|hours?|hrs?|days?|nights?|weekends?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries)'

/** The unit of a word, and how many of it one such word is: a fortnight is two weeks. */
export function unitOf(word: string): { unit: Unit; times: number } {
  const said = word.toLowerCase()
  if (said.startsWith('fortnight')) return { unit: 'week', times: 2 }
  if (said.startsWith('night')) return { unit: 'day', times: 1 }
  const found = UNITS.find(([head]) => said.startsWith(head))
  if (!found) throw new Error(`no unit for "${word}"`)
  return { unit: found[1], times: 1 }
}
const UNITS: readonly (readonly [string, Unit])[] = [
  ['sec', 'second'],
  ['min', 'minute'],
  ['h', 'hour'],
  ['day', 'day'],
  ['weekend', 'weekend'],
  ['week', 'week'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['y', 'year'],
  ['decade', 'decade'],
  ['centur', 'century'],
]

export const PART =
  '(?:early morning|morning|mid-?morning|lunchtime|afternoon|mid-?afternoon|teatime|evening|night-?time|night|dawn|dusk|first light|sunrise|sunset|daybreak|nightfall)'

/** The part of the day a word names, by the house's four parts and noon. */
export function partOf(word: string): PartOfDay {
  const said = word.toLowerCase()
  if (/morning|dawn|sunrise|daybreak|first light/.test(said)) return 'morning'
  if (/lunch|noon$|midday/.test(said) && !said.includes('afternoon')) return 'noon'
  if (/afternoon|teatime/.test(said)) return 'afternoon'
  if (/evening|dusk|sunset|nightfall/.test(said)) return 'evening'
  return 'night'
}

/** For a word that the patterns took for a season: "fall" is autumn. */
export function seasonOf(word: string): Season {
  const said = word.toLowerCase()
  return said.startsWith('spring') ? 'spring' : said.startsWith('summer') ? 'summer' : said.startsWith('winter') ? 'winter' : 'autumn'
}
export const SEASON = '(?:spring|summer|autumn|fall|winter)(?:time)?'

/** What a weekend stands before that is no length: "a weekend meeting". */
export const OF_A_WEEKEND =
  '(?:talks|meetings?|summit|conference|attacks?|bombings?|violence|clashes|polls|elections?|vote|raids?|visit|protests?|rally|rallies|match|games?|storm|interview|speech)\\b'
