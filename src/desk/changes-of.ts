// What changed between two versions of one page: a report and the version before it; for the oldest, the version after it.
import type { Judgement } from '../model/incident.ts'
import type { ReportChanges, VersionHeld } from '../model/comparison.ts'
import type { Report } from '../model/report.ts'
import { withSuggestions } from '../model/suggestion.ts'
import { changesBetween, type Version } from '../questions/versions/changes.ts'
import { correctionsOf } from '../store/corrections.ts'
import type { ReportRow } from '../store/schema.ts'
import { reportRow } from './reports.ts'
import type { Workings } from './workings.ts'

/** Null where the page is held in one version only, or one of the two was not read. Writes nothing: judgements carried over are an offer. */
export async function changesOf(workings: Workings, id: string): Promise<ReportChanges> {
  const row = await reportRow(workings, id)
  const later = row.versionOf === null ? await versionAfter(workings, row) : row
  if (later === null || later.versionOf === null) return null
  const earlier = await reportRow(workings, later.versionOf)
  const [before, after] = [await versionOf(workings, earlier), await versionOf(workings, later)]
  if (before === null || after === null) return null
  return { before: heldOf(earlier), after: heldOf(later), changes: changesBetween(before, after) }
}

async function versionAfter({ store }: Workings, { id }: ReportRow): Promise<ReportRow | null> {
  return (await store.read.selectFrom('reports').selectAll().where('versionOf', '=', id).orderBy('version').orderBy('ordinal').executeTakeFirst()) ?? null
}

async function versionOf({ store }: Workings, { id, version, resolved }: ReportRow): Promise<Version | null> {
  if (resolved === null) return null
  const judged = await store.read.selectFrom('judgements').selectAll().where('report', '=', id).execute()
  const judgements = Object.fromEntries(judged.map(({ reading, status, by, at, because }) => [reading, { status, by, at, because } as Judgement]))
  // What a model suggested is no part of either version.
  return { number: version, report: withSuggestions(JSON.parse(resolved) as Report, []), judgements, corrections: await correctionsOf(store.read, id) }
}

const heldOf = ({ id, version, takenInAt }: ReportRow): VersionHeld => ({ report: id, version, takenInAt })
