// Under which subject a piece of footage is asked about. What the reports of an occurrence speak of has one name in all of them, "f1", unless it is known that
// one of them speaks of another piece (apart.ts); pieces that a report tells apart itself go by report and mention.
import type { ReportForQuestions } from '../../model/question.ts'

/** Of the footage that a report mainly speaks of: "f1", or its own name. */
export const mainSubject = ({ footageApart = 'f1' }: Pick<ReportForQuestions, 'footageApart'>): string => footageApart

/** Of a piece by the report's own id (null: none is named, so its main one); `main` is the report's main footage. */
export const subjectOf = (given: Pick<ReportForQuestions, 'id' | 'footageApart'>, footage: string | null, main: string | null): string =>
  footage === null || footage === main ? mainSubject(given) : `${given.id}/${footage}`
