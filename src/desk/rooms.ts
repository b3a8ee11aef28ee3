// For the time being: the neighbours' rooms by their signatures, with a bare stand-in where one is not built yet. To be removed.
import type { Page } from '../model/page.ts'
import { Problem } from '../model/problem.ts'
import type { Finding, Question, SameEvent } from '../model/question.ts'
import type { ByHand, Reading, Report } from '../model/report.ts'
import type { FileFacts } from '../model/sockets.ts'
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
const read = await room('../reading/read.ts')
const time = await room('../time/resolve.ts')
const ask = await room('../questions/answer.ts')

export const readOriginal = (read['readOriginal'] ?? barely) as (
  bytes: Uint8Array,
  facts: FileFacts,
) => Promise<readonly { part: string | null; reading: Reading }[]>
export const resolveReading = (time['resolveReading'] ?? barelyResolved) as (reading: Reading, byHand: ByHand, zone: Zone) => Report
export const answerQuestions = (ask['answerQuestions'] ?? (() => [])) as (input: QuestionsInput) => readonly Question[]
export const proposeSameEvents = (ask['proposeSameEvents'] ?? (() => [])) as (
  reports: readonly ReportForQuestions[],
  links: readonly SameEvent[],
) => readonly SameEvent[]

async function barely(bytes: Uint8Array, facts: FileFacts): Promise<readonly { part: Page['part']; reading: Reading }[]> {
  if (bytes.length === 0) throw new Problem('file-empty', `${facts.name} is empty.`)
  const text = new TextDecoder().decode(bytes)
  const none = {
    statements: [],
    narration: [],
    phrases: [],
    places: [],
    counts: [],
    events: [],
    footage: [],
    appearances: [],
    links: [],
    post: null,
    troubles: [],
  }
  return [
    {
      part: null,
      reading: {
        text,
        title: text.split('\n')[0] ?? null,
        publication: null,
        address: null,
        language: 'en',
        published: { value: null, from: 'none' },
        layers: [],
        sentences: [],
        ...none,
      },
    },
  ]
}

function barelyResolved(reading: Reading, byHand: ByHand, zone: Zone): Report {
  const { phrases: _, published, title, publication, language, address, ...rest } = reading
  const day = byHand.published ?? published.value
  const earliest = day === null ? null : `${day.slice(0, 10)}T00:00:00+00:00`
  const head = {
    title: title ?? '',
    publication,
    language,
    address,
    published: { earliest, latest: earliest, zone, from: byHand.published ? ('byHand' as const) : published.from, basis: 'metadata' as const },
  }
  return { ...rest, report: head, layers: [], times: [] }
}
