// Reports as the screens show them: lines of the list, and one report whole with its captures, versions and judgements.
import { sql } from 'kysely'
import { corrected } from '../model/correction.ts'
import type { Capture, Judgement, ReportSummary, ReportView } from '../model/incident.ts'
import { Problem } from '../model/problem.ts'
import type { Dateline, Report } from '../model/report.ts'
import type { SearchHit } from '../model/told.ts'
import type { Trouble } from '../model/trouble.ts'
import { breather } from '../store/breather.ts'
import { correctionsOf } from '../store/corrections.ts'
import type { CaptureRow, ReportRow } from '../store/schema.ts'
import { searchTexts } from '../store/search.ts'
import { refuseErasedReport } from './erasing/erased.ts'
import { isReport } from './only-reports.ts'
import type { Readings } from './reading/readings.ts'
import type { Shares } from './shares.ts'
import type { Workings } from './workings.ts'

type Line = Omit<ReportRow, 'resolved'>

const COLUMNS = [
  ...(['id', 'number', 'ordinal', 'incident', 'original', 'name', 'part', 'title', 'publication', 'address', 'addressKey'] as const),
  ...(['version', 'versionOf', 'state', 'statements', 'published', 'troubles', 'byHand', 'readIn', 'changedIn', 'takenInAt'] as const),
]

/** The row of a report, or Problem `report-unknown`. */
export async function reportRow({ store }: Workings, id: string): Promise<ReportRow> {
  const row = await store.read.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) await refuseErasedReport({ store }, id)
  if (row === undefined) throw new Problem('report-unknown', `There is no report "${id}" on this desk.`)
  return row
}

// A list of 20,000 is read a page at a time, with a turn for others between two.
const A_PAGE = 500

/** The reports of an incident in the order in which they came in. */
export async function listReports({ store }: Workings, incident: string, readings: Readings, shares: Shares): Promise<readonly ReportSummary[]> {
  const breathe = breather()
  const lines: ReportSummary[] = []
  let last = { number: 0, ordinal: 0 }
  for (;;) {
    const rows = await store.read
      .selectFrom('reports')
      .select(COLUMNS)
      .where('incident', '=', incident)
      .where(sql<boolean>`(number, ordinal) > (${last.number}, ${last.ordinal})`)
      .where(isReport)
      .orderBy('number')
      .orderBy('ordinal')
      .limit(A_PAGE)
      .execute()
    lines.push(...rows.map((row) => summaryOf(row, readings, shares)))
    last = rows.at(-1) ?? last
    if (rows.length < A_PAGE) return lines
    await breathe()
  }
}

/** Problems `report-unknown`, `original-erased`. Its `report` is null while it is read, or where it could not be. */
export async function viewReport(workings: Workings, id: string, readings: Readings, shares: Shares): Promise<ReportView> {
  const { store } = workings
  const { resolved, ...row } = await reportRow(workings, id)
  const judged = await store.read.selectFrom('judgements').selectAll().where('report', '=', id).execute()
  const corrections = await correctionsOf(store.read, id)
  const captures = await store.read
    .selectFrom('captures')
    .selectAll()
    .where('incident', '=', row.incident)
    .where('original', '=', row.original)
    .orderBy('seq')
    .execute()
  const { mediaType } = await store.read.selectFrom('originals').select('mediaType').where('sha256', '=', row.original).executeTakeFirstOrThrow()
  const versions = await store.read
    .selectFrom('reports')
    .select(['id', 'original', 'version', 'takenInAt'])
    .where('incident', '=', row.incident)
    .where('addressKey', '=', row.addressKey ?? '')
    .orderBy('version')
    .orderBy('ordinal')
    .execute()
  const firsts = versions.filter((version, index) => index === 0 || versions[index - 1]?.version !== version.version)
  return {
    summary: summaryOf(row, readings, shares),
    report: resolved === null ? null : corrected(JSON.parse(resolved) as Report, corrections),
    corrections,
    judgements: Object.fromEntries(judged.map(({ reading, status, by, at, because }) => [reading, { status, by, at, because } as Judgement])),
    captures: captures.map(captureOf),
    mediaType,
    versions: (firsts.length > 0 ? firsts : [row]).map(({ id: version, version: number, takenInAt }) => ({ id: version, version: number, takenInAt })),
  }
}

const captureOf = ({ id, incident, original, method, name, address, collector, capturedAt }: CaptureRow): Capture => ({
  ...{ id, incident, original, method, name, address, collector, capturedAt },
})

function summaryOf(row: Line, readings: Readings, shares: Shares): ReportSummary {
  const { id, incident, original, name, part, title, publication, version, versionOf, statements, takenInAt } = row
  const inHand = row.state === 'waiting' ? readings.progressOf(id) : null
  return {
    ...{ id, incident, original, name, part, title, publication, version, versionOf, statements, takenInAt },
    published: row.published === null ? null : (JSON.parse(row.published) as Dateline),
    state: inHand !== null ? 'reading' : row.state === 'footage' ? 'read' : row.state,
    progress: row.state === 'waiting' ? (inHand ?? 0.1) : 1,
    shares: shares.get(id) ?? null,
    troubles: JSON.parse(row.troubles) as Trouble[],
  }
}

/** Addresses somebody asked for and of which nothing is held yet. */
export async function askedFor({ store }: Workings, incident: string): Promise<readonly Capture[]> {
  const rows = await store.read.selectFrom('captures').selectAll().where('incident', '=', incident).where('original', 'is', null).orderBy('seq').execute()
  return rows.map(captureOf)
}

/** Where the words stand in the reports of one incident, or of all. */
export async function searchReports({ store }: Workings, words: string, incident: string | null): Promise<readonly SearchHit[]> {
  const hits = await searchTexts(store.read, words, incident)
  if (hits.length === 0) return []
  const found = hits.map((hit) => hit.report)
  const heads = await store.read.selectFrom('reports').select(['id', 'title', 'publication']).where('id', 'in', found).execute()
  const headOf = new Map(heads.map((head) => [head.id, head]))
  return hits.map((hit) => ({ ...hit, title: headOf.get(hit.report)?.title ?? hit.report, publication: headOf.get(hit.report)?.publication ?? null }))
}
