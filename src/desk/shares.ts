// The longest passage that each report shares with another, as the origins of the answers show it: a line of the reports list.
import type { ReportSummary } from '../model/incident.ts'
import type { Question } from '../model/question.ts'

export type Shares = ReadonlyMap<string, NonNullable<ReportSummary['shares']>>

/** By report; reports that share nothing are not in it. */
export function sharesOf(questions: readonly Question[]): Shares {
  const longest = new Map<string, NonNullable<ReportSummary['shares']>>()
  for (const origin of questions.flatMap((q) => q.answers).flatMap((a) => a.originsOf)) {
    for (const { words, a, b } of origin.passages) {
      for (const [one, other] of [[a, b] as const, [b, a] as const])
        if (words > (longest.get(one.report)?.words ?? 0)) longest.set(one.report, { words, with: other.report })
    }
  }
  return longest
}
