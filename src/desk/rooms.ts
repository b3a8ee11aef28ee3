// For the time being: the questions room by its signature, with a bare stand-in until it is built. To be removed.
import type { Finding, Question, SameEvent } from '../model/question.ts'
import type { Report } from '../model/report.ts'
import type { Zone } from '../model/time.ts'
import type { Judgement } from '../model/incident.ts'

export type ReportForQuestions = {
  readonly id: string
  readonly title: string
  readonly publication: string | null
  readonly versionOf: string | null
  readonly takenInAt: string
  readonly report: Report
  readonly judgements: Readonly<Record<string, Judgement>>
}
type QuestionsInput = { zone: Zone; reports: readonly ReportForQuestions[]; links: readonly SameEvent[]; findings: readonly Finding[] }

const room = async (path: string): Promise<Record<string, unknown>> => {
  try {
    return (await import(path)) as Record<string, unknown>
  } catch {
    return {}
  }
}
const ask = await room('../questions/answer.ts')

export const answerQuestions = (ask['answerQuestions'] ?? (() => [])) as (input: QuestionsInput) => readonly Question[]
export const proposeSameEvents = (ask['proposeSameEvents'] ?? (() => [])) as (
  reports: readonly ReportForQuestions[],
  links: readonly SameEvent[],
) => readonly SameEvent[]
