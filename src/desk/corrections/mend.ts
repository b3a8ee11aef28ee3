// What a person enters by hand on a report: its dateline, zone, publication, title, address. Times are resolved again, nothing is read again.
import { Problem } from '../../model/problem.ts'
import type { ByHand } from '../../model/report.ts'
import { readingOf } from '../../store/readings.ts'
import { checkedByHand } from '../taking-in/by-hand.ts'
import { resolutionFor } from '../reading/resolve-report.ts'
import { reportRow } from '../reports.ts'
import { actorOf, type Workings } from '../workings.ts'

/** Adds to what was entered before; an empty field takes its entry back. Problems `report-unknown`, `report-not-read`, `date-not-understood`, `zone-unknown`, `desk-unnamed`. */
export async function mend(workings: Workings, report: string, byHand: ByHand, because: string | null, as?: string): Promise<void> {
  const by = as ?? (await actorOf(workings))
  const { incident, readIn, ordinal, state } = await reportRow(workings, report)
  if (readIn === null || state !== 'read') throw new Problem('report-not-read', 'This report has not been read, so there is nothing to mend yet.')
  const { zone } = await workings.store.read.selectFrom('incidents').select('zone').where('code', '=', incident).executeTakeFirstOrThrow()
  const said = checkedByHand(byHand, zone)
  const reading = await readingOf(workings.store.read, { id: report, readIn, ordinal })
  await workings.recorder.record('what was entered by hand', async (db) => {
    const now = await db.selectFrom('reports').select('byHand').where('id', '=', report).executeTakeFirstOrThrow()
    const both = Object.fromEntries(Object.entries({ ...(JSON.parse(now.byHand) as ByHand), ...said }).filter(([, value]) => value !== ''))
    const change = { kind: 'reportMended', report, byHand: both, resolution: resolutionFor(reading, both, zone, workings.clock()) } as const
    return { entries: [{ change, by, because: because === null || because.trim() === '' ? null : because.trim() }], result: undefined }
  })
}
