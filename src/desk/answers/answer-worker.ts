// The thread that answers: reads the tables of an incident by a connection of its own and weighs what was said. It writes nothing.
//
// Reports stay parsed here between two runs, so that one more report does not mean reading a thousand again.
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { corrected } from '../../model/correction.ts'
import type { Judgement } from '../../model/incident.ts'
import type { Finding, SameEvent } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import { correctionsOf } from '../../store/corrections.ts'
import type { ReportRow, Tables } from '../../store/schema.ts'
import { kyselyOver } from '../../store/sqlite-dialect.ts'
import { answerQuestions, explainSameEvents, proposeSameEvents, reuseMemory, type ReportForQuestions, type ReuseMemory } from '../../questions/answer.ts'
import { driftAmong } from '../../questions/drift/drift.ts'
import { messagesOf, type Answered } from './answered-in-parts.ts'
import { piecesForQuestions } from '../footage/sightings.ts'

const db = kyselyOver<Tables>(new DatabaseSync(workerData as string, { readOnly: true }))
const parsed = new Map<string, ReadonlyMap<string, Parsed>>()
const memories = new Map<string, ReuseMemory>()
type Parsed = { readonly row: Row; readonly report: ReportForQuestions }

// A thousand reports of 5 kB take some 200 MB when parsed; a desk works on few incidents at a time.
const MOST_INCIDENTS = 3

async function answer(incident: string): Promise<Answered> {
  const input = await db
    .transaction()
    .setAccessMode('read only')
    .execute(async (now) => {
      const { zone } = await now.selectFrom('incidents').select('zone').where('code', '=', incident).executeTakeFirstOrThrow()
      const { asOf } = await now
        .selectFrom('entries')
        .select((e) => e.fn.max('seq').as('asOf'))
        .executeTakeFirstOrThrow()
      const links = await now.selectFrom('sameEvents').selectAll().where('incident', '=', incident).execute()
      const findings = await now.selectFrom('findings').select('json').where('incident', '=', incident).orderBy('seq').execute()
      return {
        zone,
        asOf,
        footage: await piecesForQuestions(now, incident, zone),
        reports: await reportsOf(now, incident),
        links: links.map(linkOf),
        findings: findings.map((f) => JSON.parse(f.json) as Finding),
      }
    })
  const proposed = proposeSameEvents(input.reports, input.links)
  const decided = new Set(input.links.map(pairOf))
  const sameEvents = [...input.links, ...proposed.filter((link) => !decided.has(pairOf(link)))]
  const questions = answerQuestions(
    { zone: input.zone, reports: input.reports, links: sameEvents, findings: input.findings, footage: input.footage },
    memoryOf(incident),
  )
  const explained = explainSameEvents(input.reports, sameEvents, questions)
  return { asOf: input.asOf ?? 0, questions, sameEvents: explained, drift: driftAmong(input.reports) }
}

async function reportsOf(now: typeof db, incident: string): Promise<readonly ReportForQuestions[]> {
  const rows = await now
    .selectFrom('reports')
    .select(['id', 'title', 'publication', 'versionOf', 'takenInAt', 'changedIn'])
    .where('incident', '=', incident)
    .where('state', '=', 'read')
    .orderBy('number')
    .orderBy('ordinal')
    .execute()
  const judged = Map.groupBy(
    await now
      .selectFrom('judgements')
      .innerJoin('reports', 'reports.id', 'judgements.report')
      .selectAll('judgements')
      .where('reports.incident', '=', incident)
      .execute(),
    (row) => row.report,
  )
  const known = parsed.get(incident)
  const reports = new Map<string, Parsed>()
  for (const row of rows) {
    const judgements = Object.fromEntries(
      (judged.get(row.id) ?? []).map(({ reading, status, by, at, because }) => [reading, { status, by, at, because } as Judgement]),
    )
    reports.set(row.id, await parsedReport(now, row, judgements, known?.get(row.id)))
  }
  keepParsed(incident, reports)
  return [...reports.values()].map(({ report }) => report)
}

type Row = Pick<ReportRow, 'id' | 'title' | 'publication' | 'versionOf' | 'takenInAt' | 'changedIn'>

/** The very same value while nothing about the report changed: the questions remember by it what they found in it. */
async function parsedReport(now: typeof db, row: Row, judgements: ReportForQuestions['judgements'], known: Parsed | undefined): Promise<Parsed> {
  const { changedIn, ...facts } = row
  const unchanged = known?.row.changedIn === changedIn ? known : undefined
  if (unchanged !== undefined && JSON.stringify(unchanged.row) === JSON.stringify(row)) return unchanged
  return { row, report: { ...facts, report: unchanged?.report.report ?? (await parse(now, row.id)), judgements } }
}

/** What the reports of an incident share, kept as long as they are. */
function memoryOf(incident: string): ReuseMemory {
  const known = memories.get(incident) ?? reuseMemory()
  memories.set(incident, known)
  for (const other of memories.keys()) if (!parsed.has(other)) memories.delete(other)
  return known
}

function keepParsed(incident: string, reports: ReadonlyMap<string, Parsed>): void {
  parsed.delete(incident)
  parsed.set(incident, reports)
  const [oldest] = parsed.keys()
  if (parsed.size > MOST_INCIDENTS && oldest !== undefined) parsed.delete(oldest)
}

async function parse(now: typeof db, id: string): Promise<Report> {
  const { resolved } = await now.selectFrom('reports').select('resolved').where('id', '=', id).executeTakeFirstOrThrow()
  return corrected(JSON.parse(resolved ?? '') as Report, await correctionsOf(now, id))
}

const linkOf = (row: Tables['sameEvents']): SameEvent => ({
  ...{ a: { report: row.aReport, event: row.aEvent }, b: { report: row.bReport, event: row.bEvent } },
  ...{ same: row.same === 1, grounds: JSON.parse(row.grounds) as string[], status: row.status },
})

const pairOf = ({ a, b }: SameEvent): string => [`${a.report} ${a.event}`, `${b.report} ${b.event}`].toSorted().join('|')

// Each message waits until the one before was taken over: a port hands out all it holds at once, without a turn for anybody else.
let goOn: () => void = () => undefined

async function send(answered: Answered): Promise<void> {
  for (const parts of messagesOf(answered)) {
    const taken = new Promise<void>((resolve) => (goOn = resolve))
    parentPort?.postMessage({ parts })
    await taken
  }
}

parentPort?.on('message', ({ incident }: { readonly incident: string | null }) => {
  if (incident === null) return goOn()
  answer(incident)
    .then(send)
    .catch((error: unknown) => parentPort?.postMessage({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
})
