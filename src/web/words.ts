// How the desk says things on screen: days, bounds, counts of things, chains of speakers. One place, so that one thing has one wording.
import type { Bounds, Zone } from '../model/time.ts'
import type { Dateline, LayerKind } from '../model/report.ts'
import type { Directness } from '../model/statement.ts'
import type { FindingKind, QuestionState } from '../model/question.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

const NUMBER = new Intl.NumberFormat('en-GB')
/** "12,000". */
export const grouped = (n: number): string => NUMBER.format(n)

/** "Nine reports", "1,000 reports", "One report"; starts a sentence. */
export const some = (n: number, one: string, many = `${one}s`): string => `${NUMBERS[n] ?? grouped(n)} ${n === 1 ? one : many}`
/** "9 reports", inside a line. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`

/** How many reports these lines are: one report in several versions counts once. */
export const reportsIn = (rows: readonly { readonly versionOf: string | null }[]): number => rows.filter(({ versionOf }) => versionOf === null).length

/** The first `most` characters and a sign that there are more, cut behind a word where one ends there. */
export const shortened = (words: string, most: number): string =>
  words.length <= most ? words : `${words.slice(0, most - 1).replace(/(?<=\S)\s+\S*$/u, '')} …`

/** "a, b and c". */
export const listed = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** "16 March 2026, 09:12 GMT": when the desk did something, in this machine's own zone, which is named: the place of the incident may have another. */
export const moment = (at: string): string =>
  new Date(at)
    .toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })
    .replace(' at ', ', ')

/** In this machine's own zone. */
export const shortDay = (at: string): string => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** Says an instant in the zone. A browser that does not know the zone says it in UTC. */
export const inZone = (at: string | number, zone: Zone, options: Intl.DateTimeFormatOptions): string => formatter(zone, options).format(new Date(at))

// Making a formatter takes a browser longer than a hundred uses of it; a list of reports needs the same few again and again.
const formatters = new Map<string, Intl.DateTimeFormat>()
/** One for each zone and way of writing. */
export function formatter(zone: Zone, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  let made = formatters.get(key)
  if (made === undefined) {
    try {
      made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options })
    } catch {
      made = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
    }
    formatters.set(key, made)
  }
  return made
}

const day = (at: string | number, zone: Zone): string => inZone(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(',', '')
const clock = (at: string | number, zone: Zone): string => inZone(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const minute = (at: string, zone: Zone): string => (clock(at, zone) === '00:00' ? day(at, zone) : `${day(at, zone)}, ${clock(at, zone)}`)

/** Bounds in words, the later side said as it is meant: exclusive, so a whole day is one day. "Not known" when both sides are open. */
export function boundsInWords({ earliest, latest }: Bounds, zone: Zone): string {
  if (earliest === null && latest === null) return 'not known'
  if (earliest === null) return `before ${minute(latest ?? '', zone)}`
  if (latest === null) return `not before ${minute(earliest, zone)}`
  const last = new Date(latest).getTime() - 1
  const wholeDays = clock(earliest, zone) === '00:00' && clock(latest, zone) === '00:00'
  const first = day(earliest, zone)
  if (first === day(last, zone)) {
    if (wholeDays) return first
    const to = clock(latest, zone) === '00:00' ? '24:00' : clock(latest, zone)
    const minutes = (new Date(latest).getTime() - new Date(earliest).getTime()) / 60_000
    return minutes <= 1 ? `${first}, ${clock(earliest, zone)}` : `${first}, ${clock(earliest, zone)}–${to}`
  }
  if (!wholeDays) return `${minute(earliest, zone)} – ${minute(latest, zone)}`
  const month = (at: string | number) => inZone(at, zone, { month: 'long', year: 'numeric' })
  const isFirst = (at: string) => inZone(at, zone, { day: 'numeric' }) === '1'
  if (isFirst(earliest) && isFirst(latest)) {
    if (month(earliest) === month(last)) return month(earliest)
    const year = (at: string | number) => inZone(at, zone, { year: 'numeric' })
    const january = (at: string) => inZone(at, zone, { month: 'numeric' }) === '1'
    if (january(earliest) && january(latest)) return year(earliest) === year(last) ? year(earliest) : `${year(earliest)} – ${year(last)}`
  }
  return `${first} – ${day(last, zone)}`
}

/** What a report says of a time, in words: a clock time that does not tell its half of the day is two, and no stretch of twelve hours. */
export function timeInWords({ value, ...bounds }: Bounds & { readonly value: string }, zone: Zone): string {
  const { earliest, latest } = bounds
  const minutes = earliest === null || latest === null ? 0 : (Date.parse(latest) - Date.parse(earliest)) / 60_000
  if (!/^[^/]*T\d\d:\d\d$/.test(value) || earliest === null || (minutes !== 721 && minutes !== 780)) return boundsInWords(bounds, zone)
  return `${day(earliest, zone)}, ${clock(earliest, zone)} or ${clock(Date.parse(earliest) + 12 * 3_600_000, zone)}`
}

/** A dateline in words, with where it was found; null when there is none. */
export function datelineInWords(published: Dateline | null): string | null {
  if (published === null || (published.earliest === null && published.latest === null)) return null
  return boundsInWords(published, published.zone)
}

export const FROM: Readonly<Record<Dateline['from'], string>> = {
  text: 'found in the text',
  jsonLd: 'from the page’s own data',
  meta: 'as the file itself gives it',
  address: 'from the address',
  byHand: 'entered by hand',
  none: 'not found',
}

export const LAYER: Readonly<Record<LayerKind, string>> = {
  headline: 'Headline',
  body: 'Text',
  caption: 'Caption',
  update: 'UPDATE',
  correction: 'CORRECTION',
  editorsNote: 'Editor’s note',
  boilerplate: 'Furniture of the page',
}

export const DIRECTNESS: Readonly<Record<Directness | 'narration', string>> = {
  direct: 'direct quotation',
  mixed: 'partly quoted',
  indirect: 'in the report’s words',
  implicit: 'goes on with the words before',
  narration: 'in its own voice',
}

export const STATE: Readonly<Record<QuestionState, string>> = { open: 'open', conflict: 'in conflict', found: 'found', undetermined: 'not determinable' }

export const FINDING_KIND: Readonly<Record<FindingKind, { readonly name: string; readonly means: string }>> = {
  finding: { name: 'Finding', means: 'the first conclusion' },
  update: { name: 'Update', means: 'more is known now; what was found before still holds' },
  clarification: { name: 'Clarification', means: 'the same conclusion, said more clearly' },
  correction: { name: 'Correction', means: 'what was found before was wrong' },
  retraction: { name: 'Retraction', means: 'what was found before no longer stands' },
}

/** ICD 203: how likely something is, and apart from it how sure the desk is of that judgement. */
export const LIKELIHOODS = ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain']
export const CONFIDENCES = ['low', 'moderate', 'high']

/** In powers of ten. */
export const bytesInWords = (n: number): string => (n < 1000 ? `${n} bytes` : n < 1_000_000 ? `${Math.round(n / 1000)} kB` : `${(n / 1_000_000).toFixed(1)} MB`)

/** "German"; the code itself where the browser knows no name for it. */
export function languageInWords(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const

/** "PT1H30M" is "1 hour 30 minutes", "PXW" is "some weeks"; null for what is no ISO length. */
export function lengthInWords(value: string): string | null {
  const found = /^P(?:([\d.]+|X)Y)?(?:([\d.]+|X)M)?(?:([\d.]+|X)W)?(?:([\d.]+|X)D)?(?:T(?:([\d.]+|X)H)?(?:([\d.]+|X)M)?(?:([\d.]+|X)S)?)?$/.exec(value)
  const parts = UNITS.flatMap((unit, i) => {
    const n = found?.[i + 1]
    return n === undefined ? [] : [n === 'X' ? `some ${unit}s` : `${n} ${Number(n) === 1 ? unit : `${unit}s`}`]
  })
  return parts.length === 0 ? null : parts.join(' ')
}

/** "no later than Monday 9 March 2026, 13:08": how an upper bound is said, which is exclusive: of what was seen within that minute. A whole day is named as a day. */
export function noLaterInWords(latest: string, zone: Zone): string {
  const last = new Date(latest).getTime() - 1
  return `no later than ${clock(latest, zone) === '00:00' ? day(last, zone) : `${day(last, zone)}, ${clock(last, zone)}`}`
}

/** "3 days", "2 hours 5 minutes", "4 minutes": the two largest parts, for a person. */
export function lengthOfSeconds(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  const parts = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [minutes % 60, 'minute'],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => counted(n, unit))
  return said.length === 0 ? 'less than a minute' : said.slice(0, 2).join(' ')
}
