// Which of the times that a report tells are of the occurrence in question, and which are of another moment: what happened to the thing long before, an
// earlier or a later occurrence of the kind, another step of the same story. Those answer nothing.
//
// Only times that cannot both be true are looked at: what agrees does no harm. Of two accounts of the same step neither is ever left out: "it fell on
// Saturday" and "the collapse took place in 2019" stay rivals, whoever says them.
import type { Material } from '../../model/sockets.ts'
import { clash } from '../compatible.ts'
import { EVENT_VERBS, HAPPENED, stemOf } from './event-words.ts'
import { isLongBefore, ONE_MORE, WORKS } from './long-before.ts'
import { sentenceAt, type Reader } from '../reader.ts'
import { areStepsApart, isKind, isStep, kindOfNoun, mayBe } from './told.ts'
import { allTimesSaid, readerFor, type TimeSaid } from './times-said.ts'

/** Every time said of the occurrence or of its footage, without those of other moments. */
export function momentsSaid(material: Material): readonly TimeSaid[] {
  const known = found.get(material)
  if (known !== undefined) return known
  const times = allTimesSaid(material)
  const byReport = Map.groupBy(
    times.filter((t) => t.of === 'happened' && !t.denied),
    (t) => t.said.report,
  )
  const left = new Set<TimeSaid>()
  for (const { id, report } of material.reports) {
    const own = byReport.get(id) ?? []
    if (own.length > 1 && own.length <= MOST) for (const t of ofOtherMoments(own, readerFor(report))) left.add(t)
  }
  for (const t of afterwardsAmong(times, left)) left.add(t)
  for (const t of offKindAmong(material, times, left)) left.add(t)
  const moments = left.size === 0 ? times : times.filter((t) => t.time.answers !== undefined || !left.has(t)) // what a person said stays
  found.set(material, moments)
  return moments
}
const found = new WeakMap<Material, readonly TimeSaid[]>()
/** More times than this are a chronicle, and are left as they are: every pair is looked at. */
const MOST = 60

/**
 * "Divers found the driver on Saturday", "the hospital received 38 people at night": on a page that tells nothing else, a step of the story, where more of the
 * other pages tell the occurrence by its kind ("collapsed") at a time that this one cannot meet.
 */
function afterwardsAmong(times: readonly TimeSaid[], left: ReadonlySet<TimeSaid>): readonly TimeSaid[] {
  const told = times.filter((t) => t.of === 'happened' && !t.denied && !left.has(t))
  const steps = told.filter((t) => isStep(t.told)).slice(0, MOST)
  if (steps.length === 0) return []
  const ofKind = told.filter((t) => !isStep(t.told))
  const reportsOf = (list: readonly TimeSaid[]): number => new Set(list.map(({ said }) => said.report)).size
  return steps.filter((t) => {
    const against = ofKind.filter((other) => other.said.report !== t.said.report && clash(t.value, other.value).clash)
    return against.length > 0 && reportsOf(against) >= reportsOf(steps.filter((s) => s.told === t.told))
  })
}

/**
 * A time told by a verb that is no word for the kind of occurrence which the headlines share ("the minister resigned on Thursday", "the roof fell in at four",
 * "protests erupted", where they tell of a fire), and which a time of that kind or of the occurrence as such contradicts: another step, whoever tells it.
 * A verb that as many reports use is left: it may be their word for the occurrence.
 */
function offKindAmong(material: Material, times: readonly TimeSaid[], left: ReadonlySet<TimeSaid>): readonly TimeSaid[] {
  const told = times.filter((t) => t.of === 'happened' && !t.denied && !left.has(t)).slice(0, MOST_OF_ALL)
  const inHeadlines = new Map<string, number>()
  for (const { report } of material.reports)
    for (const kind of new Set([...readerFor(report).headline].map((stem) => kindOfNoun(stem))))
      if (kind !== null) inHeadlines.set(kind, (inHeadlines.get(kind) ?? 0) + 1)
  const most = Math.max(0, ...inHeadlines.values())
  if (most === 0) return []
  const isOwn = (kind: string): boolean =>
    (inHeadlines.get(kind) ?? 0) * 3 >= most || [...inHeadlines].some(([own, often]) => often * 3 >= most && mayBe(kind, own))
  const ofIt = told.filter((t) => t.told === null || (isKind(t.told) && isOwn(t.told)))
  return told.filter((t) => {
    if (t.told === null || ofIt.includes(t)) return false
    if (!ofIt.some((other) => clash(t.value, other.value).clash)) return false
    // "A valve failed at 10.20" beside "the leak started at 10.30": a verb of which nothing is known may be an account of the same minutes.
    if (!isStep(t.told) && !isKind(t.told) && ofIt.some((other) => areWithinHours(t, other, 1))) return false
    const alike = new Set(told.filter((s) => s.told === t.told).map(({ said }) => said.report)).size
    const against = new Set(ofIt.map(({ said }) => said.report)).size
    return Math.max(against, most) >= alike
  })
}
const areWithinHours = (a: TimeSaid, b: TimeSaid, most: number): boolean =>
  Math.abs(Date.parse(a.time.earliest ?? '') - Date.parse(b.time.earliest ?? '')) <= most * 3_600_000
/** More times than this of all reports are not compared. */
const MOST_OF_ALL = 400

function ofOtherMoments(times: readonly TimeSaid[], reader: Reader): Set<TimeSaid> {
  const left = new Set<TimeSaid>()
  const clashing = (a: TimeSaid, b: TimeSaid): boolean => clash(a.value, b.value).clash
  // First what lies behind: it must not stand for the occurrence itself.
  for (const t of times) if (times.some((other) => other !== t && clashing(t, other) && isBehind(t, other, reader))) left.add(t)
  const remaining = times.filter((t) => !left.has(t))
  const main = remaining.find((t) => isOfOccurrence(t)) ?? remaining[0]
  if (main === undefined) return left
  for (const t of remaining) if (t !== main && clashing(t, main) && (isAnotherStep(t, main) || isNextOne(t, main, reader))) left.add(t)
  return left
}

/** What a report is about is told by a verb of happening before it is told by one that may be a step ("left", "was seen"). */
const isOfOccurrence = ({ told }: TimeSaid): boolean => told === null || KNOWN.has(told)
const KNOWN = new Set([...HAPPENED, ...EVENT_VERBS].map((verb) => kindOfNoun(verb) ?? stemOf(verb)))

const isAnotherStep = (t: TimeSaid, main: TimeSaid): boolean => areStepsApart(t.told, main.told, voiceOf(t) === voiceOf(main))
const voiceOf = ({ said }: TimeSaid): string => said.speakers.join('\n')

/** "The factory burned down in 2011. A fire broke out again on Monday"; "the last ferry to run aground there, in 2011"; "the library, restored in 2008". */
function isBehind(t: TimeSaid, other: TimeSaid, reader: Reader): boolean {
  if (!isEarlier(t, other)) return false
  const words = wordsBefore(t, reader)
  if (CONTRADICTS.test(words)) return false
  const isLong = isLongBefore(t.time, other.time)
  // Of two voices one may say just what the other denies: only what is long past is surely another time to both.
  if (!isLong && voiceOf(t) !== voiceOf(other)) return false
  if (isLong && voiceOf(t) === voiceOf(other) && t.said.layer === 'body' && t.time.granularity === 'year') return true
  if (BEFORE.test(words) || SUCH.test(words) || BEFORE_NOW.test(wordsAround(t, reader, 60))) return true
  if (AGAIN.test(wordsAround(other, reader)) && !(isInLead(t, reader) && !isInLead(other, reader))) return true
  return isLong && (WORKS.test(words) || areStepsApart(t.told, other.told, true))
}

/** "Followed by another the next morning", "on Monday a woman was shot in Lund": told beside it, and not of it. */
function isNextOne(t: TimeSaid, main: TimeSaid, reader: Reader): boolean {
  if (voiceOf(t) === voiceOf(main) && t.time.start > main.time.end && LISTED.test(reader.flat.slice(main.time.end, t.time.start).slice(0, 60))) return true
  const words = wordsBefore(t, reader)
  if (ELSEWHERE.test(words)) return true
  if (voiceOf(t) !== voiceOf(main)) return areBothNewcomers(t, main, reader)
  if (ONE_MORE.test(words)) return true
  if (AGAIN.test(wordsAround(t, reader))) return true
  return areBothNewcomers(t, main, reader)
}

/** "A man was shot in Varn" beside "a woman", or beside a man in Lund; "the man" is one that is known already. */
function areBothNewcomers(t: TimeSaid, main: TimeSaid, reader: Reader): boolean {
  const [own, mains] = [newcomerIn(t, reader), newcomerIn(main, reader)]
  if (own === null || mains === null) return false
  return own !== mains || arePlacesApart(t, main, reader)
}

/** The one that a sentence brings in: "a woman" of "on Monday a woman was shot". */
function newcomerIn({ time }: TimeSaid, reader: Reader): string | null {
  const { start, end } = sentenceAt(reader.report, time.start)
  const sentence = reader.flat.slice(start, end).toLowerCase()
  const match =
    /^\W*(?:(?:on|in|at|early|late|last|the|this|next) )*(?:[\w.:-]+ ){0,4}?(?:a|an|another|two|three|four|five) ([a-z]+) (?:[a-z]+ ){0,3}?(?:was|were|[a-z]+ed|died|fell|sank|broke)\b/.exec(
      sentence.slice(0, 140),
    )
  return match?.[1] ?? null
}

function arePlacesApart(a: TimeSaid, b: TimeSaid, { report }: Reader): boolean {
  const placesOf = ({ time }: TimeSaid): readonly string[] => {
    const { start, end } = sentenceAt(report, time.start)
    return report.places.filter((p) => p.start >= start && p.end <= end).map((p) => p.name)
  }
  const [x, y] = [placesOf(a), placesOf(b)]
  return x.length > 0 && y.length > 0 && !x.some((name) => y.includes(name))
}

const wordsBefore = ({ time }: TimeSaid, { report, flat }: Reader): string => flat.slice(sentenceAt(report, time.start).start, time.start)
/** Up to the end of what is said of this time, and not of the one before it in the sentence. */
function wordsAround({ time }: TimeSaid, { report, flat }: Reader, most = 12): string {
  const { start, end } = sentenceAt(report, time.start)
  const earlier = report.times.filter((t) => t.start >= start && t.end <= time.start).at(-1)
  const next = report.times.find((t) => t.start >= time.end && t.start < end)
  return `${flat.slice(earlier?.end ?? start, time.start)}|${flat.slice(time.end, Math.min(next?.start ?? end, time.end + most)).split(/[,;:]/)[0] ?? ''}`
}
const isInLead = ({ time }: TimeSaid, { lead }: Reader): boolean => time.start < lead

function isEarlier(a: TimeSaid, b: TimeSaid): boolean {
  const { latest } = a.time
  const { earliest } = b.time
  return latest !== null && earliest !== null && Date.parse(latest) <= Date.parse(earliest)
}
/** An earlier occurrence of the kind, named as one. */
const BEFORE =
  /\b(?:the|a|its|their|our|in a|in an) (?:last|previous|prior|earlier|former|similar|preceding) (?!week|month|year|night|days?\b|few|weekend|spring|summer|autumn|winter)|\bthe same (?!day|night|morning|afternoon|evening|week|time|month|year)\w+|\b(?:previously|once before|years earlier)\b/i
/** Who says so corrects what was said, and tells of the same. */
const CONTRADICTS = /\b(?:in fact|actually|really|in truth|in reality)\b/i
/** "the third such accident: in 2019 ..., in 2022 ..." */
const SUCH =
  /\b(?:second|third|fourth|fifth|sixth|seventh|latest|another|first|only)(?: \w+)? (?:such|in a (?:series|string)|of (?:its|the) kind)\b|\bnot the first\b/i
const BEFORE_NOW = /\b(?:once before|schon einmal|bereits einmal|schon zuvor|bereits zuvor|zuletzt)\b/i
/** "shelled on Friday and on Saturday" */
const LISTED = /^(?:,|,? and)(?: (?:on|in|at|again|also|then|the))* $/i
const AGAIN = /\b(?:again|once more|a second time|for the (?:second|third|fourth) time|erneut|abermals)\b/i
/** "9.15 a.m. on Monday, which was Sunday evening in New York": the same moment by another clock. */
const ELSEWHERE = /[\d\w], (?:which|that) (?:is|was) (?:still |already )?$/
