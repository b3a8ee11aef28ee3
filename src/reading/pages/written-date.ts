// Reads a date as pages and files write it: ISO 8601, RFC 5322, "16 March 2026, 09:12 GMT", "March 16, 2026".
//
// The names of months are those of many languages (month-names.ts). What comes back is an instant where the writing gives an offset, else a day: a clock time without a zone is not made an instant by guess.
// Years outside 1800-2200, days that do not exist and the computer's own zero (1970-01-01T00:00:00Z) are called implausible, not dates.
import { table } from '../../model/table.ts'
import { MONTH, WEEKDAY, monthOf } from './month-names.ts'

type WrittenDate =
  { readonly kind: 'date'; readonly value: string } | { readonly kind: 'implausible'; readonly because: string } | { readonly kind: 'ambiguous' } | null

/** The date in `raw`, which holds nothing else. `null` when it is not written as a date. */
export function writtenDate(raw: string, order: 'dayFirst' | 'monthFirst' | null = null): WrittenDate {
  const text = raw.trim().slice(0, 80)
  const iso = ISO.exec(text)
  if (iso !== null) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]), clockOf(iso[4] ?? ''))
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (compact !== null) return made(Number(compact[1]), Number(compact[2]), Number(compact[3]), null)
  const figures = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,?\s+(.*))?$/.exec(text)
  if (figures !== null) return inFigures(Number(figures[1]), Number(figures[2]), Number(figures[3]), text.includes('.') ? 'dayFirst' : order, figures[4] ?? '')
  const eastern = /^(\d{4})(?:年|년 ?)(\d{1,2})(?:月|월 ?)(\d{1,2})(?:日|일)(?: {0,2}(.*))?$/.exec(text)
  if (eastern !== null) return made(Number(eastern[1]), Number(eastern[2]), Number(eastern[3]), clockOf(eastern[4] ?? ''))
  const words = inWords(text)
  return words === null ? null : fromWords(words.date, words.clock)
}

/** The clock as it stands beside the date of `raw`, whatever its zone: "Nov. 18, 2019 7:04 pm ET" is "2019-11-18T19:04:00". `null` where there is none. */
export function wallClockOf(raw: string): string | null {
  const text = raw.trim().slice(0, 80)
  const day = writtenDate(text)
  const clock = CLOCK.exec((ISO.exec(text)?.[4] ?? inWords(text)?.clock ?? '').trim())
  if (day?.kind !== 'date' || clock === null) return null
  const { hour, minute, second } = handsOf(clock)
  return hour > 23 || minute > 59 ? null : `${day.value.slice(0, 10)}T${two(hour)}:${two(minute)}:${second}`
}

function inWords(text: string): { readonly date: string; readonly clock: string } | null {
  const after = DATE_IN_WORDS_ONLY.exec(text)
  if (after !== null) return { date: after[1] ?? '', clock: after[2] ?? '' }
  const before = CLOCK_FIRST.exec(text)
  return before === null ? null : { date: before[2] ?? '', clock: before[1] ?? '' }
}

// "2026-03-16T09:12:00+00:00", "2026-03-16 09:12", "2026/3/16"
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\s*(.*))?$/

const WEEKDAY_BEFORE = `(?:${WEEKDAY},? {1,2}(?:den |the |dia |el |le |il )?)?`
const DAY_MONTH = `\\d{1,2}(?:st|nd|rd|th|er|[ºª.])?(?: of| de| d['’])?[ -]?${MONTH}(?:,| del?)?[ -]\\d{4}`
const MONTH_DAY = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`
const YEAR_MONTH = `\\d{4}\\. ?${MONTH} \\d{1,2}` // "2020. július 13.", as Hungarian writes it
/** A date in words with its year, weekday allowed: the source of a pattern, so that others can put it into theirs. */
export const DATE_IN_WORDS = `${WEEKDAY_BEFORE}(?:${DAY_MONTH}|${MONTH_DAY}|${YEAR_MONTH})`
/** A clock time that may follow it: ", 09:12", " at 9.12pm GMT", " 09:12:00 +0000". */
export const CLOCK_AFTER =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:GMT[+-]\\d{4}|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\)?)?|\\d{1,2} ?[ap]\\.?m\\.?(?: [A-Z]{2,4})?'
// "Tue Nov 19 2019 03:05:46 GMT+0000 (Coordinated Universal Time)" is how a browser writes it.
const DATE_IN_WORDS_ONLY = new RegExp(
  `^(${DATE_IN_WORDS})\\.?(?:[,;|·•/–-]? {0,2}(?:at |um |às |à |a las |alle |ore |kl\\.? |о |в )?(${CLOCK_AFTER})(?: Uhr)?(?: \\([A-Z][A-Za-z ]{2,40}\\))?)?$`,
  'i',
)
// "10:01 pm PST, Tuesday, November 19, 2019", "Fri 6:45 PM, Feb 16, 2018"
const CLOCK_FIRST = new RegExp(`^${WEEKDAY_BEFORE}(${CLOCK_AFTER})[,;|·•-]? {1,2}(?:on )?(${DATE_IN_WORDS})$`, 'i')

function fromWords(words: string, clock: string): WrittenDate {
  const month = (words.match(/[\p{L}\p{M}]+/gu) ?? []).map(monthOf).findLast((found) => found !== null) ?? null
  const numbers = [...words.matchAll(/\d+/g)].map(Number)
  if (month === null) return null
  const [first = 0, second = 0] = numbers
  return first > 31 ? made(first, month, second, clockOf(clock)) : made(second, month, first, clockOf(clock))
}

function inFigures(a: number, b: number, year: number, order: 'dayFirst' | 'monthFirst' | null, clock: string): WrittenDate {
  if (order === null && a <= 12 && b <= 12 && a !== b) return { kind: 'ambiguous' }
  const dayFirst = a > 12 || (b <= 12 && order !== 'monthFirst')
  return dayFirst ? made(year, b, a, clockOf(clock)) : made(year, a, b, clockOf(clock))
}

type Clock = { readonly hour: number; readonly minute: number; readonly second: string; readonly offset: string } | null

// Only a clock with an offset is of use: without one the instant is not known, and the day is kept.
function clockOf(text: string): Clock {
  const match = CLOCK.exec(text.trim())
  const offset = match === null ? null : offsetOf(match[5] ?? '')
  return match === null || offset === null ? null : { ...handsOf(match), offset }
}

const CLOCK = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:\.\d{1,9})?)? ?([ap])?\.?m?\.? ?\(?(Z|(?:GMT)?[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4})?\)?$/i

const handsOf = (match: RegExpExecArray): { readonly hour: number; readonly minute: number; readonly second: string } => ({
  hour: (Number(match[1]) % (match[4] === undefined ? 24 : 12)) + (match[4]?.toLowerCase() === 'p' ? 12 : 0),
  minute: Number(match[2] ?? 0),
  second: match[3] ?? '00',
})

// Abbreviations that mean one offset in the places whose papers print them; ET, PT, IST, AST and the like mean several and are left open.
const OFFSETS: Record<string, string | undefined> = table({
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
})

function offsetOf(text: string): string | null {
  const figures = /^(?:GMT)?([+-]\d{2}):?(\d{2})?$/i.exec(text)
  return figures === null ? (OFFSETS[text.toUpperCase()] ?? null) : `${figures[1] ?? ''}:${figures[2] ?? '00'}`
}

const two = (n: number): string => String(n).padStart(2, '0')

function made(year: number, month: number, day: number, clock: Clock): WrittenDate {
  if (year < 1800 || year > 2200) return { kind: 'implausible', because: `the year ${year} is outside 1800 to 2200` }
  const value = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    if (clock === null) return { kind: 'date', value }
    const instant = `${value}T${two(clock.hour)}:${two(clock.minute)}:${clock.second}${clock.offset}`
    if (Temporal.Instant.from(instant).epochMilliseconds === 0) return { kind: 'implausible', because: 'it is the zero of computer clocks' }
    return { kind: 'date', value: instant }
  } catch {
    return { kind: 'implausible', because: 'there is no such day' }
  }
}
