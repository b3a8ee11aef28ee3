// The trail of an incident: everything that changed, newest first, who and why. Texts are named, not repeated.
import type { ChangeTold, Entry, TrailEntry } from '../model/entry.ts'
import { entryOf } from '../store/store.ts'
import type { Workings } from './workings.ts'

const PAGE = 50
const LONGEST_PAGE = 500

/** Entries before `before`, newest first. */
export async function trailOf(
  { store }: Workings,
  incident: string,
  { before = Number.MAX_SAFE_INTEGER, limit = PAGE }: { before?: number; limit?: number } = {},
): Promise<readonly TrailEntry[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .selectAll('entries')
    .where('trail.incident', '=', incident)
    .where('trail.seq', '<', before)
    // Opening an original changes nothing: its custody tells it (desk/custody.ts).
    .where('entries.kind', '!=', 'originalsOpened')
    .orderBy('trail.seq', 'desc')
    .limit(Math.max(1, Math.min(limit, LONGEST_PAGE)))
    .execute()
  return rows.map((row) => told(entryOf(row)))
}

function told({ change, ...entry }: Entry): TrailEntry {
  return { ...entry, change: changeTold(change) }
}

function changeTold(change: Entry['change']): ChangeTold {
  if (change.kind === 'reportMended') return { kind: change.kind, report: change.report, byHand: change.byHand }
  if (change.kind === 'modelAnswered') {
    const { incident, report, suggestions } = change
    const failed = suggestions.asked.find((asked) => asked.failed !== null)?.failed ?? null
    return {
      ...{ kind: change.kind, incident, report, model: suggestions.asked[0]?.model ?? '' },
      suggested: suggestions.statements.length,
      refused: suggestions.rejects.length,
      failed,
    }
  }
  if (change.kind !== 'originalRead') return change
  const reports = change.reports.map(({ id, part, resolution: { report } }) => ({ id, part, title: report.title, publication: report.publication }))
  return { kind: change.kind, incident: change.incident, original: change.original, reports }
}
