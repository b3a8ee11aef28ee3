// The record of an incident as files for a bundle: case.json as the desk answers it, claims.jsonld as W3C annotations, record.html and corrections.html for a reader.
import type { ReportSummary, Incident } from '../../model/incident.ts'
import type { Answer, FootageGround, Question, Said } from '../../model/question.ts'
import { findingsPage, recordPage } from './record-page.ts'

export type RecordShown = { readonly incident: Incident; readonly questions: readonly Question[]; readonly reports: readonly ReportSummary[] }

/** The record without what comes from these reports: their passages, and answers that nobody else gives. */
export function without({ incident, questions, reports }: RecordShown, withheld: ReadonlySet<string>): RecordShown {
  if (withheld.size === 0) return { incident, questions, reports }
  const shown = (each: { readonly report: string | null }): boolean => each.report === null || !withheld.has(each.report)
  // A ground names a piece, and the other one of its match.
  const isHeld = ({ footage, match }: Partial<FootageGround>): boolean =>
    (footage === undefined || !withheld.has(footage)) && (match ?? '').split('-').every((id) => !withheld.has(id))
  return {
    incident,
    reports: reports
      .filter(({ id }) => !withheld.has(id))
      .map((report) => (report.shares !== null && withheld.has(report.shares.with) ? { ...report, shares: null } : report)),
    questions: questions.flatMap((question) => {
      // A question about a piece that is withheld is withheld with it.
      if (withheld.has(question.id.slice(question.id.indexOf(':') + 1))) return []
      const answers = question.answers
        .map(({ grounds = [], denials = [], ...answer }): Answer => {
          const left = grounds.filter(isHeld)
          const denying = denials.filter(shown)
          const more = { ...(left.length === 0 ? {} : { grounds: left }), ...(denying.length === 0 ? {} : { denials: denying }) }
          return { ...answer, statements: answer.statements.filter(shown), originsOf: [], ...more }
        })
        .filter(({ statements, grounds = [] }) => statements.length > 0 || grounds.length > 0)
      const ids = new Set(answers.map(({ id }) => id))
      const conflicts = question.conflicts.filter(
        (conflict) => conflict.statements.every(shown) && conflict.clauses.every(isHeld) && conflict.answers.every((id) => ids.has(id)),
      )
      const findings = question.findings.map((finding) => ({ ...finding, statements: finding.statements.filter(shown) }))
      // Reasons and notes are sentences that may quote anybody, so with something withheld they stay behind, and of what is asked the quotation.
      const asks = question.asks.replace(/“[^”]*”/g, '“…”')
      const seen = question.seen?.filter(isHeld)
      const pieces = question.pieces?.filter((id) => !withheld.has(id))
      return [
        {
          ...question,
          asks,
          answers,
          conflicts,
          findings,
          notes: [],
          bounds: { ...question.bounds, because: [] },
          ...(seen === undefined ? {} : { seen }),
          ...(pieces === undefined ? {} : { pieces }),
        },
      ]
    }),
  }
}

/** The files with their content. */
export const recordFiles = (record: RecordShown): readonly { readonly name: string; readonly text: string }[] => [
  { name: 'case.json', text: `${JSON.stringify(record, null, 2)}\n` },
  { name: 'claims.jsonld', text: `${JSON.stringify(claims(record), null, 2)}\n` },
  { name: 'record.html', text: recordPage(record) },
  { name: 'corrections.html', text: findingsPage(record) },
]

/** One annotation a passage (https://www.w3.org/TR/annotation-model/): who says what in which words, on which question. */
function claims({ incident, questions, reports }: RecordShown): object {
  const originalOf = new Map(reports.map(({ id, original }) => [id, original]))
  const annotation = (question: Question, answer: Answer, said: Said) => ({
    id: `urn:dateline:${incident.code}:${said.report}:${said.reading}:${question.id}`,
    type: 'Annotation',
    motivation: 'describing',
    body: { type: 'TextualBody', value: answer.words, format: 'text/plain', question: question.id, speakers: said.speakers, strength: said.strength },
    target: {
      source: `urn:sha256:${originalOf.get(said.report) ?? ''}`,
      title: said.title,
      selector: [
        { type: 'TextQuoteSelector', exact: said.span.quote },
        { type: 'TextPositionSelector', start: said.span.start, end: said.span.end },
      ],
    },
  })
  const graph = questions.flatMap((question) => question.answers.flatMap((answer) => answer.statements.map((said) => annotation(question, answer, said))))
  const terms = { '@vocab': 'urn:dateline:terms#' }
  return { '@context': ['http://www.w3.org/ns/anno.jsonld', terms], '@graph': graph }
}
