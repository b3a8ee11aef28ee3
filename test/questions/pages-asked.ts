// Pages as pasted text, taken in together, and the question asked of them.
import { readFile } from '../../src/desk/reading/read-report.ts'
import { answerQuestions } from '../../src/questions/answer.ts'
import type { Question, ReportForQuestions } from '../../src/model/question.ts'

export type Page = readonly [publication: string, published: string, text: string]

/** The reports, each under its place in the list. */
export async function taken(...pages: readonly Page[]): Promise<readonly ReportForQuestions[]> {
  const reports: ReportForQuestions[] = []
  for (const [publication, published, text] of pages) {
    const bytes = new TextEncoder().encode(`${text}\n`)
    for (const { resolved: report } of await readFile(bytes, { name: 'page.txt', mediaType: 'text/plain' }, { publication, published }, 'UTC'))
      reports.push({
        id: `r${reports.length}`,
        title: report.report.title,
        publication,
        versionOf: null,
        takenInAt: '2026-04-01T00:00:00Z',
        report,
        judgements: {},
      })
  }
  return reports
}

/** The question with this id; undefined where nothing raises it. */
export async function ask(id: string, ...pages: readonly Page[]): Promise<Question | undefined> {
  return answerQuestions({ zone: 'UTC', reports: await taken(...pages), links: [], findings: [] }).find((q) => q.id === id)
}

export const wordsOf = (q: Question | undefined): readonly string[] => (q?.answers ?? []).map((a) => a.words).toSorted()
