// Reads a date as pages and files write it: ISO 8601, RFC 5322, "16 March 2026, 09:12 GMT", "March 16, 2026".
//
// What comes back is an instant where the writing gives an offset, else a day: a clock time without a zone is not made an instant by guess.
// Years outside 1800-2200, days that do not exist and the computer's own zero (1970-01-01T00:00:00Z) are called implausible, not dates.

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
  const words = DATE_IN_WORDS_ONLY.exec(text)
  return words === null ? null : fromWords(words[1] ?? '', words[2] ?? '')
}

// "2026-03-16T09:12:00+00:00", "2026-03-16 09:12", "2026/3/16"
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]\s*(.*))?$/

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\\.?,? {1,2})?'
const DAY_MONTH = `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]\\d{4}`
const MONTH_DAY = `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`
/** A date in words with its year, weekday allowed: the source of a pattern, so that others can put it into theirs. */
export const DATE_IN_WORDS = `${WEEKDAY}(?:${DAY_MONTH}|${MONTH_DAY})`
/** A clock time that may follow it: ", 09:12", " at 9.12pm GMT", " 09:12:00 +0000". */
export const CLOCK_AFTER =
  '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:[A-Z]{2,4}|[+-]\\d{2}:?\\d{2})\\)?)?|\\d{1,2} ?[ap]\\.?m\\.?(?: [A-Z]{2,4})?'
const DATE_IN_WORDS_ONLY = new RegExp(`^(${DATE_IN_WORDS})(?:[,;|·•-]? {0,2}(?:at )?(${CLOCK_AFTER}))?$`, 'i')

function fromWords(words: string, clock: string): WrittenDate {
  const month = MONTHS.findIndex((name) => new RegExp(`(?:^|[^a-z])${name}`, 'i').test(words.replace(/^[a-z]+day\b/i, '')))
  const numbers = [...words.matchAll(/\d+/g)].map(Number)
  if (month < 0) return null
  return made(numbers[1] ?? 0, month + 1, numbers[0] ?? 0, clockOf(clock))
}

function inFigures(a: number, b: number, year: number, order: 'dayFirst' | 'monthFirst' | null, clock: string): WrittenDate {
  if (order === null && a <= 12 && b <= 12 && a !== b) return { kind: 'ambiguous' }
  const dayFirst = a > 12 || (b <= 12 && order !== 'monthFirst')
  return dayFirst ? made(year, b, a, clockOf(clock)) : made(year, a, b, clockOf(clock))
}

type Clock = { readonly hour: number; readonly minute: number; readonly second: string; readonly offset: string } | null

// Only a clock with an offset is of use: without one the instant is not known, and the day is kept.
function clockOf(text: string): Clock {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:\.\d{1,9})?)? ?([ap])?\.?m?\.? ?\(?(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,4})?\)?$/i.exec(
    text.trim(),
  )
  if (match === null) return null
  const offset = offsetOf(match[5] ?? '')
  const hour = (Number(match[1]) % (match[4] === undefined ? 24 : 12)) + (match[4]?.toLowerCase() === 'p' ? 12 : 0)
  return offset === null ? null : { hour, minute: Number(match[2] ?? 0), second: match[3] ?? '00', offset }
}

// Abbreviations that mean one offset in the places whose papers print them; ET, PT, IST, AST and the like mean several and are left open.
const OFFSETS: Record<string, string | undefined> = {
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
}

function offsetOf(text: string): string | null {
  const figures = /^([+-]\d{2}):?(\d{2})?$/.exec(text)
  return figures === null ? (OFFSETS[text.toUpperCase()] ?? null) : `${figures[1] ?? ''}:${figures[2] ?? '00'}`
}

function made(year: number, month: number, day: number, clock: Clock): WrittenDate {
  const two = (n: number): string => String(n).padStart(2, '0')
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
