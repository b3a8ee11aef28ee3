// Counts that rise from one report day to a later one: "three dead" on Monday and "five dead" on Wednesday are a tally, and no conflict.
//
// Only for what accrues after the event: the dead, the hurt, the arrested. A number that somebody still gives on the day of the higher one, or
// later, contradicts it; so does a lower one that comes later; and "nobody was hurt" is no tally, it is denied by whoever counts three.
import type { ReportForQuestions, Said } from '../model/question.ts'
import type { Bounds } from '../model/time.ts'
import { MONTHS, numberInWords } from './wording.ts'
import type { Weighed } from './weigh.ts'

export type Tally = { readonly rose: (a: Weighed, b: Weighed) => boolean; readonly notes: readonly string[] }

export const NO_TALLY: Tally = { rose: () => false, notes: [] }

/** `answers` are those of one count in one scope, `subject` that of their question. Reports without a date are on no day, and their counts stand as they are. */
export function tallyOf(subject: string | null, answers: readonly Weighed[], reports: ReadonlyMap<string, ReportForQuestions>): Tally {
  const tallies = answers.flatMap((answer) => {
    const days = answer.statements.map((said) => dayOf(said, reports))
    const known = days.filter((day) => day !== null).toSorted((a, b) => Temporal.PlainDate.compare(a, b))
    const { value } = answer
    if (value.kind !== 'count' || known.length !== days.length || known.length === 0 || !(ACCRUING.test(subject ?? '') || accrues(answer))) return []
    const n = value.atLeast ?? value.atMost ?? 0
    return [{ answer, n, most: value.atMost ?? n, first: known[0]!, last: known.at(-1)! }]
  })
  const isBelow = (a: (typeof tallies)[number], b: (typeof tallies)[number]): boolean =>
    a.n > 0 && a.most < b.n && Temporal.PlainDate.compare(a.last, b.first) < 0
  const of = new Map(tallies.map((t) => [t.answer, t]))
  const rose = (x: Weighed, y: Weighed): boolean => {
    const [a, b] = [of.get(x), of.get(y)]
    return a !== undefined && b !== undefined && (isBelow(a, b) || isBelow(b, a))
  }
  const rising = tallies.toSorted((a, b) => Temporal.PlainDate.compare(a.first, b.first) || a.n - b.n)
  const steps = rising.filter((t) => rising.some((other) => isBelow(t, other) || isBelow(other, t)))
  const isOneRise = steps.length > 1 && steps.slice(1).every((step, i) => isBelow(steps[i]!, step))
  const told = (list: typeof steps): string => list.map((t) => `${numberInWords(t.n)} (${dayAndMonth(t.first, list)})`).join(' to ')
  if (isOneRise) return { rose, notes: [`The count rose from ${told(steps)}.`] }
  // Where the days contradict one another too, only the outermost rise is told; the rest is in the conflict.
  const pair = steps.flatMap((a) => steps.filter((b) => isBelow(a, b)).map((b) => [a, b]))[0]
  return { rose, notes: pair === undefined ? [] : [`The count rose from ${told(pair)}.`] }
}

const accrues = ({ value, statements }: Weighed): boolean =>
  value.kind === 'count' && (FATE.test(value.of) || statements.every((said) => FATE.test(said.sentence.quote))) // "three people", of whom the sentence says that they were killed
const ACCRUING = /^(?:arrests|injuries|deaths|evacuated)(?::|$)/
const FATE = /\b(?:dead|deaths?|died|killed|fatalit(?:y|ies)|bodies|hurt|injur(?:y|ies|ed)|wounded|casualt(?:y|ies)|arrests?|arrested|detained|detentions?)\b/i

/** The day on which a passage was written: of its update where it stands in one, else of its report. */
function dayOf(said: Said, reports: ReadonlyMap<string, ReportForQuestions>): Temporal.PlainDate | null {
  const report = reports.get(said.report)?.report
  if (report === undefined) return null
  const layer = report.layers.find((l) => l.kind === said.layer && l.start <= said.span.start && said.span.start < l.end)
  const written: Bounds = layer?.written ?? report.report.published
  const zone = report.report.published.zone
  return written.earliest === null ? null : Temporal.Instant.from(written.earliest).toZonedDateTimeISO(zone).toPlainDate()
}

function dayAndMonth(day: Temporal.PlainDate, all: readonly { readonly first: Temporal.PlainDate }[]): string {
  const isOneYear = all.every(({ first }) => first.year === day.year)
  return `${day.day} ${MONTHS[day.month - 1]}${isOneYear ? '' : ` ${day.year}`}`
}
