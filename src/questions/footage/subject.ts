// Under which subject a piece of footage is asked about. What the reports of an occurrence speak of has one name in all of them, "f1", unless it is known that
// one of them speaks of another piece (apart.ts); pieces that a report tells apart itself go by report and mention.
import { footageHeads } from '../../model/footage-heads.ts'
import type { ReportForQuestions } from '../../model/question.ts'

/** Of the footage that a report mainly speaks of: "f1", or its own name. */
export const mainSubject = ({ footageApart = 'f1' }: Pick<ReportForQuestions, 'footageApart'>): string => footageApart

/** Of a piece by the report's own id (null: none is named, so its main one); `main` is the report's main footage. */
export const subjectOf = (given: Pick<ReportForQuestions, 'id' | 'footageApart'>, footage: string | null, main: string | null): string =>
  footage === null || footage === main ? mainSubject(given) : `${given.id}/${footage}`

/** Another piece of the same occurrence that the page itself tells apart: "the second video", or by a head of its own. */
export function isToldApart({ report }: Pick<ReportForQuestions, 'report'>, footage: string | null): boolean {
  const piece = report.footage.find(({ id }) => id === footage)
  const first = piece?.mentions[0]
  if (piece === undefined || first === undefined || piece.event !== 'e1' || /s$/i.test(first.quote)) return false
  return APART.test(first.quote) || footageHeads(report.text).some(({ start, end }) => start <= first.start && first.start < end)
}
const APART = /\b(?:second|third|fourth|zweite[nrs]?|dritte[nrs]?)\b/i
