// Every time of a report that is said of the occurrence or of its footage, with who says it. The kinds `happened` and `recorded` ask here.
import type { Given, Material } from '../../model/sockets.ts'
import type { AnswerValue, ReportForQuestions } from '../../model/question.ts'
import type { TimeMention } from '../../model/statement.ts'
import type { Report } from '../../model/report.ts'
import { spanOf } from '../../model/span.ts'
import { roleOf, type Role } from './clauses.ts'
import { justNowIn } from '../footage/claims.ts'
import { readerOf, type Reader, type Stretch } from '../reader.ts'
import { saidOf, statementAt } from '../said.ts'
import { claimStands } from '../footage/checks.ts'
import { subjectOf } from '../footage/subject.ts'
import { standsAt } from './stands-at.ts'

export type TimeSaid = Given & {
  readonly of: Role['of']
  readonly footage: string | null
  readonly time: TimeMention
  readonly inPassing: boolean
  readonly told: Role['told']
  readonly onlyIf: Role['onlyIf']
}

const readers = new WeakMap<Report, Reader>()
/** Reading a report for roles is remembered with the report: it is asked for by several kinds, and again after each new report. */
export function readerFor(report: Report): Reader {
  const known = readers.get(report) ?? readerOf(report)
  readers.set(report, known)
  return known
}

const said = new WeakMap<ReportForQuestions, readonly TimeSaid[]>()

/** Found once a report, and kept with it. */
export function timesSaid(given: ReportForQuestions): readonly TimeSaid[] {
  const known = said.get(given) ?? find(given)
  said.set(given, known)
  return known
}

function find(given: ReportForQuestions): TimeSaid[] {
  const reader = readerFor(given.report)
  const just = justFilmed(reader)
  const told = given.report.times.map((time) => ({ time, role: roleOf(reader, time) }))
  return [...told, ...just].flatMap(({ time, role }) => {
    if (role === null || (time.answers === undefined && AS_OF.test(reader.flat.slice(Math.max(0, time.start - 12), time.start)))) return []
    const passage = saidOf(given, time, role.inPassing, hedgeOf(time) ?? role.hedge)
    const stands = isTakenForGranted(given, time, role)
      ? { denied: false }
      : role.claimed === true && !role.denied
        ? claimStands(given.report, time)
        : standsAt(given.report, time, role.denied)
    const subject = role.of === 'recorded' ? subjectOf(given, role.footage, reader.mainFootage) : null
    return [{ ...role, time, subject, value: timeValue(time), said: passage, ...stands, assumes: null }]
  })
}

/** "As of 08:00 nine people have died": so it stood then. */
const AS_OF = /\b(?:as of|as at|Stand:?) $/i
/** Within the words too: "on Tuesday at about 9.20", „am Dienstag gegen 9.20 Uhr“. */
const hedgeOf = ({ hedge, quote, granularity }: TimeMention): string | null => hedge ?? (granularity === 'minute' ? (ROUGHLY.exec(quote)?.[0] ?? null) : null)
const ROUGHLY = /(?<!\p{L})(?:about|around|shortly (?:after|before)|just (?:after|before)|gegen|kurz (?:nach|vor)|etwa um)(?!\p{L})/iu

/** "Just filmed this" gives the day on which it was posted, where that is known. */
function justFilmed(reader: Reader): readonly { readonly time: TimeMention; readonly role: Role }[] {
  const at = justNowIn(reader)
  const { earliest, zone } = reader.report.report.published
  if (at === null || earliest === null) return []
  const day = Temporal.Instant.from(earliest).toZonedDateTimeISO(zone).toPlainDate()
  const startOf = (date: Temporal.PlainDate): string => date.toZonedDateTime(zone).toInstant().toString()
  const value = day.toString()
  const when = { value, edtf: value, earliest: startOf(day), latest: startOf(day.add({ days: 1 })), zone, granularity: 'day' as const, hedge: null }
  const time: TimeMention = {
    ...{ ...spanOf(reader.report.text, at.start, at.end), ...when, id: 'just', type: 'DATE', basis: 'stated' },
    ...{ reason: 'the day on which it was posted', needsDateline: true },
  }
  return [{ time, role: { of: 'recorded', footage: reader.mainFootage, denied: false, inPassing: false, hedge: null, told: null, onlyIf: null } }]
}

/**
 * "Would not say how many were hurt in Monday's fire" leaves open how many, and not that it burnt on Monday. "Would not confirm Monday's fire" leaves open
 * whether it did.
 */
function isTakenForGranted(given: ReportForQuestions, time: TimeMention, { inPassing }: Role): boolean {
  if (!inPassing) return false
  const statement = statementAt(given.report, time)
  if (statement?.strength === 'denies') return false
  const holds = (span: Stretch): boolean => span.start <= time.start && time.end <= span.end
  const open = statement?.negated === true ? statement.content.find(holds) : given.report.unasserted?.find((words) => words.as === 'open' && holds(words))
  return open !== undefined && time.start - open.start > OBJECT
}
/** The first words of what is not confirmed are what is not confirmed. */
const OBJECT = 30

/** The part of a mention that an answer compares. */
export const timeValue = (time: TimeMention): AnswerValue => {
  const { value, edtf, earliest, latest, zone, granularity, basis } = time
  return { kind: 'time', value, edtf, earliest, latest, zone, granularity, hedge: hedgeOf(time), basis }
}

/** What stands on a report's own words, and what the headlines of the others settle: "the gantry" is what they all have in their titles. */
export function allTimesSaid(material: Material): readonly TimeSaid[] {
  const known = settled.get(material)
  if (known !== undefined) return known
  const headlines = new Map<string, number>()
  for (const { report } of material.reports) for (const stem of readerFor(report).headline) headlines.set(stem, (headlines.get(stem) ?? 0) + 1)
  const often = Math.ceil(material.reports.length * OFTEN)
  const isCommon = (stem: string): boolean => (headlines.get(stem) ?? 0) >= often
  const times = material.reports.flatMap(timesSaid).filter(({ onlyIf }) => onlyIf === null || onlyIf.subjects.some(isCommon))
  settled.set(material, times)
  return times
}
const settled = new WeakMap<Material, readonly TimeSaid[]>()
const OFTEN = 0.05 // of the headlines: one of twenty, so that a thousand reports do not make every noun a word for the occurrence
