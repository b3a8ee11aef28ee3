// Why reports are held to tell one event, and what sets them apart from those that are like them: sentences for a desk to read and to overrule.
// They name what the grounds weigh (grounds.ts): days, places, counts, names, words, addresses. The score itself is not shown.
import { clash, type Batch } from './grounds.ts'
import { usual } from './usual-words.ts'
import type { LaidOut, Stretch } from './words.ts'

export type Member = { readonly id: string; readonly laid: LaidOut }

/** Sentences for one event, strongest first; `others` are the events of the same loose group. Never empty. */
export function becauseOf(members: readonly Member[], others: readonly (readonly Member[])[], batch: Batch): readonly string[] {
  const together = members.length < 2 ? [] : togetherIn(members, batch)
  const nearest = others.toSorted((a, b) => b.length - a.length).slice(0, 2)
  const apart = nearest.map((other) => apartFrom(members, other, batch))
  if (members.length > 1 && together.length === 0) together.push('their words are alike; no day, place or name of weight is in most of them')
  if (members.length === 1 && apart.length === 0) apart.push('no other report is like it')
  return [...together, ...apart]
}

/** What reports have in common, each as a clause. May be none. */
export function togetherIn(members: readonly Member[], batch: Batch): string[] {
  const laid = members.map((member) => member.laid)
  const size = laid.length
  const said: string[] = []
  const days = common(laid.map((r) => r.days.keys())).slice(0, 2)
  const places = common(laid.map((r) => r.places.keys())).slice(0, 2)
  for (const [day, held] of days) said.push(`${howMany(held, size)} give ${dayInWords(dayOf(laid, day))}`)
  const published = laid.flatMap((r) => r.published ?? [])
  if (published.length === size) {
    const gap = Math.round((Math.max(...published.map((p) => p.from)) - Math.min(...published.map((p) => p.from))) / DAY)
    if (gap <= NEAR) said.push(gap === 0 ? 'published on one day' : `published within ${gap} ${gap === 1 ? 'day' : 'days'}`)
  }
  if (days.length === 0) {
    const years = common(laid.map((r) => r.years)).slice(0, 1)
    for (const [year, held] of years) said.push(`${howMany(held, size)} give the year ${year}`)
  }
  for (const [place, held] of places) said.push(`${howMany(held, size)} name ${anyOf(laid, (r) => r.places.get(place))}`)
  for (const [count, held] of common(laid.map((r) => [...r.counts.keys()].filter((key) => !key.startsWith('0 ')))).slice(0, 1)) {
    said.push(`${howMany(held, size)} count “${anyOf(laid, (r) => r.counts.get(count))}”`)
  }
  for (const [address, held] of common(laid.map((r) => r.addresses)).slice(0, 1)) said.push(`${howMany(held, size)} link to ${address}`)
  const placed = new Set(places.flatMap(([place]) => place.split(/[^\p{L}\p{N}]+/u)))
  const names = namesIn(laid, batch, placed)
  const most = size === 2 ? 'they share' : 'most share'
  if (names.length > 0) said.push(`${most} ${names.length} ${names.length === 1 ? 'name' : 'names'}: ${names.slice(0, 6).join(', ')}`)
  const words = wordsIn(laid, batch)
  if (words.length > 0) said.push(`${most} words that few others have: ${words.join(', ')}`)
  return said
}

/** "held apart from a and 4 more: these give 12 May 2026, those 3 March 2023; only these name ..., only those ..." */
function apartFrom(members: readonly Member[], others: readonly Member[], batch: Batch): string {
  const reasons = differencesOf(members, others, batch)
  const who = `${others[0]?.id ?? ''}${others.length > 1 ? ` and ${others.length - 1} more` : ''}`
  return `held apart from ${who}: ${reasons.length > 0 ? reasons.join('; ') : tooLittle(members, others, batch)}`
}

/** Where nothing differs that could be named: all that they have in common, which is not enough for one event. */
function tooLittle([a]: readonly Member[], [b]: readonly Member[], batch: Batch): string {
  const shared = a === undefined || b === undefined ? [] : togetherIn([a, b], batch)
  return shared.length === 0 ? 'no day, place, name or telling word is in both' : `they have too little in common: ${shared.join('; ')}`
}

/** What sets two groups of reports apart, each as a clause: their days, then the names that only one of them has. May be none. */
export function differencesOf(members: readonly Member[], others: readonly Member[], batch: Batch): readonly string[] {
  const [here, there] = [members.map((m) => m.laid), others.map((m) => m.laid)]
  const pairs = here.flatMap((a) => there.map((b) => ({ a, b, kind: clash(a, b) })))
  const found = pairs.find(({ kind }) => kind !== null)
  const reasons: string[] = []
  if (found?.kind === 'event') reasons.push(`these put it on ${stretchInWords(found.a.event)}, those on ${stretchInWords(found.b.event)}`)
  else if (found?.kind === 'published')
    reasons.push(`these were published on ${stretchInWords(found.a.published)}, those on ${stretchInWords(found.b.published)}`)
  else {
    const [a, b] = [onlyIn(here, there, (r) => r.days.keys()), onlyIn(there, here, (r) => r.days.keys())]
    if (a[0] !== undefined && b[0] !== undefined) {
      reasons.push(`these give ${dayInWords(anyOf(here, (r) => r.days.get(a[0] ?? '')))}, those ${dayInWords(anyOf(there, (r) => r.days.get(b[0] ?? '')))}`)
    }
  }
  const names = (x: readonly LaidOut[], y: readonly LaidOut[]): readonly Name[] =>
    onlyIn(x, y, (r) => r.words.filter((stem) => isSayable(stem, batch)), batch.rarity)
      .slice(0, MOST_NAMES)
      .map((stem) => ({ stem, word: anyOf(x, (r) => r.written.get(stem)) }))
      .filter(({ word }) => word !== '')
  const [only, onlyThere] = [joined(names(here, there), here), joined(names(there, here), there)]
  const name = members.length === 1 ? 'this names' : 'these name'
  if (only.length > 0) reasons.push(`only ${name} ${only.join(', ')}`)
  if (onlyThere.length > 0) reasons.push(`only ${others.length === 1 ? 'that names' : 'those name'} ${onlyThere.join(', ')}`)
  return reasons
}

type Name = { readonly stem: string; readonly word: string }
const MOST_NAMES = 5

/** Names that stand side by side in a report as one, "Canal Street"; three at most. */
function joined(names: readonly Name[], laid: readonly LaidOut[]): readonly string[] {
  const words = new Map(names.map(({ stem, word }) => [stem, word]))
  const told = new Set<string>()
  const found: string[] = []
  for (const { stem } of names) {
    if (told.has(stem)) continue
    const run = runWith(stem, words, laid)
    for (const each of run) told.add(each)
    found.push(run.map((each) => words.get(each) ?? '').join(' '))
  }
  return found.slice(0, 3)
}

/** The stems of `words` that stand around this one without another between, where it first stands in a report. */
function runWith(stem: string, words: ReadonlyMap<string, string>, laid: readonly LaidOut[]): readonly string[] {
  const stems = laid.find((r) => r.words.includes(stem))?.words ?? [stem]
  const at = stems.indexOf(stem)
  let [from, to] = [at, at + 1]
  while (words.has(stems[from - 1] ?? '')) from--
  while (words.has(stems[to] ?? '')) to++
  return [...new Set(stems.slice(from, to))]
}

/** Keys that at least half of the lists hold, and at least two; most often held first. */
function common(lists: readonly Iterable<string>[]): [key: string, held: number][] {
  const held = new Map<string, number>()
  for (const list of lists) for (const key of new Set(list)) held.set(key, (held.get(key) ?? 0) + 1)
  return [...held].filter(([, n]) => n >= 2 && n * 2 >= lists.length).toSorted((a, b) => b[1] - a[1])
}

/** Keys of most reports here and of hardly any there. */
function onlyIn(
  here: readonly LaidOut[],
  there: readonly LaidOut[],
  keysOf: (r: LaidOut) => Iterable<string>,
  rarity: ReadonlyMap<string, number> = new Map(),
): string[] {
  const count = (reports: readonly LaidOut[]): Map<string, number> => {
    const held = new Map<string, number>()
    for (const report of reports) for (const key of new Set(keysOf(report))) held.set(key, (held.get(key) ?? 0) + 1 / reports.length)
    return held
  }
  const elsewhere = count(there)
  return [...count(here)]
    .filter(([key, share]) => share >= 0.5 && (elsewhere.get(key) ?? 0) <= 0.1)
    .toSorted((a, b) => b[1] * (rarity.get(b[0]) ?? 1) - a[1] * (rarity.get(a[0]) ?? 1))
    .map(([key]) => key)
}

/** Names in most reports, words that stand side by side as one: "East Quay". Longest and most often held first. */
function namesIn(laid: readonly LaidOut[], batch: Batch, placed: ReadonlySet<string>): string[] {
  const kept = new Map(common(laid.map((r) => r.words.filter((stem) => isSayable(stem, batch)))))
  const runs = common(laid.map((r) => runsOf(r, kept)))
  const told = new Set<string>()
  const names: string[] = []
  for (const [run, held] of runs.toSorted((a, b) => b[1] * (1 + b[0].split(' ').length) - a[1] * (1 + a[0].split(' ').length))) {
    const stems = run.split(' ')
    const words = stems.map((stem) => anyOf(laid, (r) => r.written.get(stem)))
    if (held === 0 || stems.some((stem) => told.has(stem)) || words.every((word) => placed.has(word.toLowerCase()))) continue
    for (const stem of stems) told.add(stem)
    names.push(words.join(' '))
  }
  return names
}

function runsOf(report: LaidOut, kept: ReadonlyMap<string, number>): Set<string> {
  const runs = new Set<string>()
  let run: string[] = []
  for (const stem of [...report.words, '']) {
    if (kept.has(stem)) {
      runs.add(stem)
      run.push(stem)
      if (run.length === 2 || run.length === 3) runs.add(run.join(' '))
    } else run = []
  }
  return runs
}

function wordsIn(laid: readonly LaidOut[], batch: Batch): string[] {
  return common(laid.map((r) => r.words.filter((stem) => !isSayable(stem, batch) && !/^\d/.test(stem) && !CALENDAR.test(stem) && usual(stem) < USUAL)))
    .map(([stem, held]) => ({ stem, worth: held * (batch.rarity.get(stem) ?? 0) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, 4)
    .map(({ stem }) => anyOf(laid, (r) => r.written.get(stem)?.toLowerCase()))
    .filter((word) => word !== '')
}

const USUAL = 0.5 // what stands in the reports of every other subject tells nothing of this one

const isSayable = (stem: string, batch: Batch): boolean => batch.isName(stem) && stem.length > 2 && !/^\d/.test(stem) && !CALENDAR.test(stem)
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|jun|june|jul|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|gmt|bst|est|edt|pdt|pst|utc)$/

/** A day with its year, where the reports that give it and know the year agree on that. */
function dayOf(laid: readonly LaidOut[], day: string): string {
  const years = new Set(laid.flatMap((r) => r.days.get(day) ?? []).filter((value) => !value.startsWith('X')))
  return years.size === 1 ? ([...years][0] ?? '') : `XXXX-${day}`
}

/** The first that any of the reports gives. */
function anyOf(laid: readonly LaidOut[], of: (r: LaidOut) => string | undefined): string {
  for (const report of laid) {
    const found = of(report)
    if (found !== undefined) return found
  }
  return ''
}

const howMany = (held: number, size: number): string => (held < size ? `${held} of ${size}` : size === 2 ? 'both' : `all ${size}`)

const DAY = 86_400_000
const NEAR = 14

/** "2026-03-14" -> "14 March 2026"; the year is left out where nobody gives it. */
function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}${year === 'XXXX' ? '' : ` ${year}`}`
}
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** The first day of a stretch, and the last where there are several. */
function stretchInWords(stretch: Stretch | null): string {
  if (stretch === null) return 'no known day'
  const day = (at: number): string => dayInWords(Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10))
  const [first, last] = [day(stretch.from), day(stretch.to - 1)]
  return first === last ? first : `${first} to ${last}`
}
