// Versions of one page are one report when reports are counted. The oldest version's id stands for all of them.
import type { ReportForQuestions } from '../../model/question.ts'

/** For each report the id of the oldest version that is known. A chain that runs in a circle ends where it began. */
export function rootsOf(reports: readonly ReportForQuestions[]): ReadonlyMap<string, string> {
  const before = new Map(reports.map((r) => [r.id, r.versionOf]))
  return new Map(
    reports.map((report) => {
      const seen = new Set<string>()
      let id = report.id
      for (let next = before.get(id); typeof next === 'string' && before.has(next) && !seen.has(next); next = before.get(id)) {
        seen.add(id)
        id = next
      }
      return [report.id, id]
    }),
  )
}
