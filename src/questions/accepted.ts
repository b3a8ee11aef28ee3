// A report without the readings that a person rejected, what a model suggested and nobody confirmed, and what stands in boilerplate: none of
// them ever answers anything.
import type { ReportForQuestions } from '../model/question.ts'
import type { ReadingStatus } from '../model/statement.ts'
import { covers } from '../model/span.ts'

const known = new WeakMap<ReportForQuestions, ReportForQuestions>()

/** The very same value for the same report, so that what is found in it is remembered with it. */
export function accepted(given: ReportForQuestions): ReportForQuestions {
  const found = known.get(given) ?? withoutRejected(given)
  known.set(given, found)
  return found
}

function withoutRejected(given: ReportForQuestions): ReportForQuestions {
  const { report, judgements } = given
  const boilerplate = report.layers.filter((l) => l.kind === 'boilerplate')
  const isKept = ({ id, origin }: { readonly id: string; readonly origin?: 'model' }): boolean =>
    judgements[id]?.status !== 'rejected' && (origin === undefined || AGREED.has(judgements[id]?.status ?? 'proposed'))
  const stands = (span: { readonly start: number; readonly end: number }): boolean => !boilerplate.some((layer) => covers(layer, span))
  // What a model suggested takes nothing away with it: it never was a reading.
  const rejected = report.statements.filter((s) => s.origin === undefined && !isKept(s)).flatMap((s) => s.content)
  const rejectedNarration = report.narration.filter((n) => !isKept(n))
  // Who rejects a statement rejects what it was read to say; the times in it must not come back as narration.
  const isFree = (span: { readonly start: number; readonly end: number }): boolean => ![...rejected, ...rejectedNarration].some((r) => covers(r, span))
  const good = <T extends { readonly id: string; readonly start: number; readonly end: number }>(list: readonly T[]): readonly T[] =>
    list.filter((x) => isKept(x) && stands(x) && isFree(x))
  const suggested = report.statements.some((s) => s.origin !== undefined)
  if (Object.keys(judgements).length === 0 && boilerplate.length === 0 && !suggested) return given
  return {
    ...given,
    report: {
      ...report,
      statements: report.statements.filter((s) => isKept(s) && s.layer !== 'boilerplate'),
      narration: report.narration.filter((n) => isKept(n) && n.layer !== 'boilerplate'),
      times: good(report.times),
      places: good(report.places),
      counts: good(report.counts),
      appearances: good(report.appearances),
      events: report.events.filter(isKept),
      footage: report.footage.filter(isKept),
    },
  }
}

/** A person agrees to a suggestion by confirming it, and by correcting it. */
const AGREED: ReadonlySet<ReadingStatus> = new Set(['confirmed', 'mended'])
