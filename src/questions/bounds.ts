// What was said and what was seen, compiled into the time network: how early and how late the occurrence and its recording can be, and why.
//
// Physics is written down as constraints too: footage is recorded before it appears, and nobody reports what has not yet happened. Only an
// appearance that we captured ourselves, that carries a timestamp, or whose platform id holds a clock binds hard; a displayed time can be
// backdated, so it binds softly and says so. `latest` of the model is exclusive; the network's bounds are inclusive, hence the second less.
import type { Constraint } from '../model/network.ts'
import type { FootageSeen, ReasonedBounds, ReportForQuestions } from '../model/question.ts'
import { overlap, type Bounds, type Zone } from '../model/time.ts'
import { solve } from '../time/network.ts'
import { isEdgeOf } from './compatible.ts'
import { isHard, seenInWords } from './footage/told.ts'
import { nameOf } from './said.ts'
import { SAME_AS_SHOWN } from './kinds/recorded.ts'
import { whoGives } from './sentences.ts'
import type { Weighed } from './weigh.ts'
import { instantInWords, timeInWords } from './wording.ts'

export type BoundsWanted = {
  readonly zone: Zone
  readonly reports: readonly ReportForQuestions[]
  readonly happened: readonly Weighed[]
  readonly recorded: readonly Weighed[]
  readonly appeared: readonly Weighed[]
  readonly seen: readonly FootageSeen[] // of the footage itself, held by the desk
  readonly contested: ReadonlySet<string> // those of `happened` and `recorded` whose answers cannot all be true
}

/** "About twenty past nine" and "shortly after half past six" leave some minutes open, and bind at no single one. */
const isRough = ({ earliest, latest }: Bounds, hedge: string | null): boolean =>
  hedge !== null && LOOSE.test(hedge) && earliest !== null && latest !== null && Date.parse(latest) - Date.parse(earliest) <= MINUTE
function roughly(time: Bounds, hedge: string | null): Bounds {
  if (!isRough(time, hedge)) return time
  const by = (instant: string, minutes: number): string => Temporal.Instant.from(instant).add({ minutes }).toString()
  return {
    ...time,
    earliest: AFTER.test(hedge ?? '') ? time.earliest : by(time.earliest ?? '', -SOME),
    latest: BEFORE.test(hedge ?? '') ? time.latest : by(time.latest ?? '', SOME),
  }
}
const LOOSE = /\b(?:about|around|approximately|roughly|circa|nearly|almost|shortly|just|soon|some time|gegen|etwa|rund|ungefähr|kurz|circa|ca)\b/i
const AFTER = /\b(?:after|past|nach)\b/i
const BEFORE = /\b(?:before|to|vor|nearly|almost)\b/i
const MINUTE = 60_000
const SOME = 15

const OPEN: ReasonedBounds = { earliest: null, latest: null, because: [] }

/** Bounds of `happened` and of `recorded`, each with its reasons as sentences, shortest chain first. */
export function boundsOf(wanted: BoundsWanted): { readonly happened: ReasonedBounds; readonly recorded: ReasonedBounds } {
  const constraints: Constraint[] = []
  const words = new Map<string, string>()
  const given = new Map<string, Constraint>()
  const say = (constraint: Omit<Constraint, 'id'>): void => {
    const id = `k${constraints.length + 1}`
    constraints.push({ ...constraint, id })
    given.set(id, { ...constraint, id })
    words.set(id, constraint.label)
  }
  for (const [event, answers] of [
    ['happened', wanted.happened],
    ['recorded', wanted.recorded],
  ] as const)
    // Each value in an answer binds as exactly as it was said: an hour within a day that all agree on narrows the day.
    for (const { part, all } of answers.flatMap((a) => a.parts.map((each) => ({ part: each, all: a.parts })))) {
      const { value } = part
      if (value.kind !== 'time' || part.assumes.length > 0) continue
      // "Sunday morning" beside ten to six binds at no sharp hour.
      if (all.some((other) => other.value.kind === 'time' && overlap(other.value, value) === null && isEdgeOf(other.value, value))) continue
      const said = part.firm[0] ?? part.statements[0]
      const loosely = value.hedge ?? (part.statements.every(({ hedge }) => hedge !== null) ? (said?.hedge ?? null) : null)
      const span = inclusive(roughly(value, loosely))
      if (span !== null && said !== undefined)
        say({
          from: null,
          to: event,
          ...span,
          label: `${whoGives(said)} ${part.words}${isRough(value, loosely) ? ` (“${loosely}”)` : ''}`,
          soft: part.firm.length === 0,
        })
    }
  const events = ['happened', 'recorded']
  for (const [i, answer] of wanted.appeared.flatMap((a) => a.parts).entries()) {
    if (answer.value.kind !== 'appearance' || answer.value.time === null) continue
    const span = inclusive(answer.value.time)
    if (span === null) continue
    const { basis } = answer.value.time
    const event = `appeared${i}`
    events.push(event)
    const proviso = basis === 'displayed' ? ', if the displayed time of the post holds' : isHard(basis) ? '' : ', as reported'
    say({ from: null, to: event, ...span, label: `the footage appeared on ${answer.words}${proviso}`, soft: !isHard(basis) })
    say({ from: 'recorded', to: event, min: 0, max: null, label: 'footage is recorded before it appears' })
  }
  for (const [i, seen] of wanted.seen.entries()) {
    const span = inclusive(seen.time)
    if (span === null) continue
    const event = `seen${i}`
    events.push(event)
    say({ from: null, to: event, ...span, label: seenInWords(seen, wanted.zone), soft: !isHard(seen.basis) })
    say({ from: 'recorded', to: event, min: 0, max: null, label: 'footage is recorded before it is seen' })
  }
  for (const { event: to, report } of earliestWritten(wanted)) {
    const latest = report.report.report.published.latest
    if (latest === null) continue
    const label = `${nameOf(report)} speaks of it as past, in a report of ${instantInWords(secondBefore(latest), wanted.zone)} at the latest`
    say({ from: null, to, min: null, max: secondBefore(latest), label, soft: true })
  }
  if (wanted.recorded.length > 0 && !isOldFootage(wanted))
    say({ from: 'happened', to: 'recorded', min: 0, max: 0, label: `on the assumption that ${SAME_AS_SHOWN}`, soft: true })
  const solution = solve({ events, constraints })
  const isFirm = (id: string): boolean => given.get(id)?.soft !== true
  const firmClash = (event: string): boolean =>
    solution.conflicts.some((set) => set.every(isFirm) && set.some((id) => given.get(id)?.to === event || given.get(id)?.from === event))
  const boundsFor = (event: string): ReasonedBounds => {
    const found = solution.bounds.find((b) => b.event === event)
    if (found === undefined) return OPEN
    const reasons = (ids: readonly string[]): string => ids.map((id) => words.get(id)).join(', and ')
    const isContested = wanted.contested.has(event)
    const rests = [...found.earliestBecause, ...found.latestBecause]
    // A bound beside rivals is nobody's verdict: it says first on what it rests. Where firm answers clash none of them bounds anything.
    const onWhat = (chains: readonly string[]): readonly string[] => {
      if (!isContested) return chains
      if (firmClash(event))
        return [chains.length === 0 ? 'No bound: what is firmly said cannot all be true.' : `${CLASHING} ${lower(chains[0]!)}`, ...chains.slice(1)]
      if (chains.length === 0) return ['No bound: what is said cannot all be true, and none of it is said firmly.']
      const [first = '', ...more] = chains
      return [`If what is ${rests.every(isFirm) ? 'firmly ' : ''}said holds: ${lower(first)}`, ...more]
    }
    const isOneReason = found.earliestBecause.join() === found.latestBecause.join()
    if (found.earliest !== null && found.latest !== null && isOneReason) {
      const [from, to] = [found.earliest, secondAfter(found.latest)]
      const sentence = `${withinWords(from, to, wanted.zone)}, because ${reasons(found.earliestBecause)}.`
      return { earliest: inZone(from, wanted.zone), latest: inZone(to, wanted.zone), because: onWhat([sentence]) }
    }
    const chains = [
      found.earliest === null ? '' : `Not before ${instantInWords(found.earliest, wanted.zone)}, because ${reasons(found.earliestBecause)}.`,
      found.latest === null ? '' : `No later than ${lastWords(found.latest, wanted.zone)}, because ${reasons(found.latestBecause)}.`,
    ]
    if (found.earliestBecause.length > found.latestBecause.length) chains.reverse()
    return {
      earliest: found.earliest === null ? null : inZone(found.earliest, wanted.zone),
      latest: found.latest === null ? null : inZone(secondAfter(found.latest), wanted.zone),
      because: onWhat(chains.filter((c) => c !== '')),
    }
  }
  return { happened: boundsFor('happened'), recorded: boundsFor('recorded') }
}

/** Footage that somebody dates to months before every report is hardly of what they report: nothing follows from it for when that happened. */
function isOldFootage({ reports, recorded }: BoundsWanted): boolean {
  const written = reports.flatMap((r) => (r.report.report.published.earliest === null ? [] : [Date.parse(r.report.report.published.earliest)]))
  const first = written.length === 0 ? Infinity : written.reduce((a, b) => Math.min(a, b))
  return recorded.some(
    (a) =>
      a.assumes.length === 0 &&
      a.value.kind === 'time' &&
      a.value.latest !== null &&
      Date.parse(a.value.latest) < first - 60 * 86_400_000 &&
      Number.isFinite(first),
  )
}

const CLASHING = 'The answers that are firmly said and cannot all be true set no bound. Without them:'
const lower = (sentence: string): string => sentence.slice(0, 1).toLowerCase() + sentence.slice(1)

/** "Within Monday 9 March 2026" where one day holds it, else both ends to the minute. */
function withinWords(earliest: string, latest: string, zone: Zone): string {
  const day = (instant: string): string => Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString()
  if (day(earliest) !== day(secondBefore(latest))) return `From ${instantInWords(earliest, zone)} to ${instantInWords(latest, zone)}`
  return `Within ${timeInWords({ earliest, latest, zone, granularity: 'day' })}`
}

/** Of each answer only the report that was written first bounds anything. An update is written later than its page, at a date it may not state. */
function earliestWritten({ reports, happened, recorded }: BoundsWanted): readonly { readonly event: string; readonly report: ReportForQuestions }[] {
  const dated = new Map(
    reports.flatMap((r) => (r.report.report.published.latest === null ? [] : [[r.id, { r, at: Date.parse(r.report.report.published.latest) }]])),
  )
  const firstOf = (answer: Weighed): ReportForQuestions | null => {
    const written = answer.statements
      .flatMap((s) => (s.layer === 'update' || s.layer === 'correction' ? [] : [dated.get(s.report)]))
      .filter((d) => d !== undefined)
    return written.length === 0 ? null : written.reduce((a, b) => (b.at < a.at ? b : a)).r
  }
  const firsts = [
    ...happened.map((a) => ({ event: 'happened', report: firstOf(a) })),
    ...recorded.filter((a) => a.assumes.length === 0).map((a) => ({ event: 'recorded', report: firstOf(a) })),
  ]
  const seen = new Set<string>()
  return firsts.flatMap(({ event, report }) => {
    if (report === null || seen.has(`${event} ${report.id}`)) return []
    seen.add(`${event} ${report.id}`)
    return [{ event, report }]
  })
}

function inclusive(time: Bounds): { min: string | null; max: string | null } | null {
  if (time.earliest === null && time.latest === null) return null
  const max = time.latest === null ? null : secondBefore(time.latest)
  if (max !== null && time.earliest !== null && Temporal.Instant.compare(time.earliest, max) > 0) return null
  return { min: time.earliest, max }
}

const secondBefore = (instant: string): string => Temporal.Instant.from(instant).subtract({ seconds: 1 }).toString()
/** The minute that a second lies in; where it is the last of a day, the day. */
const lastWords = (second: string, zone: Zone): string => {
  const words = instantInWords(second, zone)
  return instantInWords(secondAfter(second), zone).endsWith(', 00:00') ? words.replace(/, 23:59$/, '') : words
}

const secondAfter = (instant: string): string => Temporal.Instant.from(instant).add({ seconds: 1 }).toString()
const inZone = (instant: string, zone: Zone): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
