// The words of German times: months, days, parts of the day and units, by what can be written of them, and what each is in the model's words.
import type { PartOfDay, Unit, Which } from '../../../model/said-time.ts'
import { table } from '../../../model/table.ts'

const MONTHS = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember']
export const MONTH =
  '(?:Januar|Jänner|Jan\\.|Februar|Feber|Feb\\.|März|Mrz\\.|April|Apr\\.|Mai|Juni|Juli|August|Aug\\.|September|Sept\\.|Sep\\.|Oktober|Okt\\.|November|Nov\\.|Dezember|Dez\\.)'
const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag']
export const WEEKDAY = '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)'
export const PART = '(?:[Mm]orgen|[Vv]ormittag|[Mm]ittag|[Nn]achmittag|[Aa]bend|[Nn]acht|früh)'
export const UNIT = '(?:Sekunden?|Minuten?|Stunden?|Tag(?:en?|e)?|Wochen?|Monat(?:en?|s|e)?|Jahr(?:en?|es|e)?|Wochenenden?|Jahrzehnt(?:en?|e)?)'
export const YEAR = '(?:1[5-9]|20)\\d\\d'
export const LAST = 'vergangene[nrs]?|letzte[nrs]?|vorige[nrs]?|zurückliegende[nrs]?'
export const NEXT = 'kommende[nrs]?|nächste[nrs]?'
export const THIS = 'diese[nrsm]?'
/** 1 is January; 0 for no month. */
export const monthOf = (word: string): number => {
  const head = word
    .toLowerCase()
    .replace(/^jänner$/, 'jan')
    .replace(/^feber$/, 'feb')
    .replace(/^mrz/, 'mär')
    .slice(0, 3)
  return MONTHS.findIndex((name) => name.startsWith(head)) + 1
}
/** 1 is Monday; 0 for no weekday. */
export const weekdayOf = (word: string): number => WEEKDAYS.indexOf(word.toLowerCase().replace('sonnabend', 'samstag')) + 1
/** For a word that the patterns took for a part of the day. */
export const partOf = (word: string): PartOfDay => PARTS[word.toLowerCase()] ?? 'night'
const PARTS: Readonly<Record<string, PartOfDay>> = table({
  morgen: 'morning',
  früh: 'morning',
  vormittag: 'morning',
  mittag: 'noon',
  nachmittag: 'afternoon',
  abend: 'evening',
  nacht: 'night',
  morgens: 'morning',
  vormittags: 'morning',
  mittags: 'noon',
  nachmittags: 'afternoon',
  abends: 'evening',
  nachts: 'night',
})
const IS_LAST = new RegExp(`^(?:${LAST})$`, 'i')
const IS_NEXT = new RegExp(`^(?:${NEXT})$`, 'i')
/** "letzten", "nächsten", "folgenden"; null where none is said. */
export const whichOf = (word: string | undefined): Which | null =>
  word === undefined
    ? null
    : IS_LAST.test(word)
      ? 'last'
      : IS_NEXT.test(word)
        ? 'next'
        : /^folgende/i.test(word)
          ? 'following'
          : /^(?:dies)/i.test(word)
            ? 'this'
            : null
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^sek/i, 'second'],
  [/^min/i, 'minute'],
  [/^stun/i, 'hour'],
  [/^tag/i, 'day'],
  [/^wochenend/i, 'weekend'],
  [/^woch/i, 'week'],
  [/^mon/i, 'month'],
  [/^jahrz/i, 'decade'],
  [/^jahr/i, 'year'],
]
/** For a word that the patterns took for a unit. */
export const unitOf = (word: string): Unit => UNITS.find(([head]) => head.test(word))?.[1] ?? 'day'
/** -1 back, 1 on, 0 this. */
export const shiftOf = (which: string): number => (whichOf(which) === 'last' ? -1 : whichOf(which) === 'next' ? 1 : 0)
export const weekdayStarts = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag']
export const whichStarts = [
  'vergangene',
  'vergangenen',
  'vergangener',
  'vergangenes',
  'letzte',
  'letzten',
  'letzter',
  'letztes',
  'vorige',
  'vorigen',
  'voriger',
  'voriges',
  'kommende',
  'kommenden',
  'kommender',
  'kommendes',
  'nächste',
  'nächsten',
  'nächster',
  'nächstes',
  'diese',
  'diesen',
  'dieser',
  'dieses',
  'diesem',
]
export const monthStarts = [...MONTHS, 'jänner', 'jan', 'feb', 'apr', 'aug', 'sept', 'sep', 'okt', 'nov', 'dez']
export const numberStarts = [
  '#',
  'ein',
  'eine',
  'einem',
  'einen',
  'einer',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
  'mehrere',
  'mehreren',
  'einige',
  'einigen',
  'wenige',
  'wenigen',
  'zwanzig',
  'dreißig',
]
