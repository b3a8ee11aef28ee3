// What a reading that ended is recorded as: the reports that were read, in portions, the prints of footage, or why there is nothing.
import type { Job } from '../../jobs/queue.ts'
import type { Change } from '../../model/entry.ts'
import type { Printed } from '../../model/held-footage.ts'
import type { ByHand } from '../../model/report.ts'
import { MACHINE } from '../../model/who-acts.ts'
import type { Outcome } from './read-worker.ts'
import type { Db, Draft } from '../record.ts'
import { resolutionFor, troubleOf } from './resolve-report.ts'

/** What came of a job: of a text by the readers, of footage by the decoder. */
export type Ended = Outcome | { readonly kind: 'printed'; readonly printed: Printed }

/**
 * The entries of a job that ended. `byHand` is what the reader was told; what was entered by hand while it read counts too, and is resolved at `now`.
 */
export async function draftsOf(db: Db, job: Job, byHand: ByHand, outcome: Ended, now: string): Promise<readonly Draft[]> {
  const { incident, original, report } = job
  const by = { by: MACHINE, because: null }
  if (outcome.kind === 'printed') return [{ change: { kind: 'footagePrinted', incident, original, report, printed: outcome.printed }, ...by }]
  if (outcome.kind !== 'read' || outcome.reports.length === 0) {
    const troubles =
      outcome.kind === 'notRead'
        ? outcome.troubles
        : [{ code: 'nothing-to-read', message: `Nothing that can be read stands in "${job.name}". The original is kept.` }]
    return [{ change: { kind: 'originalNotRead', incident, original, report, troubles }, ...by }]
  }
  const entered = await db
    .selectFrom('reports')
    .innerJoin('incidents', 'incidents.code', 'reports.incident')
    .select(['reports.byHand', 'incidents.zone'])
    .where('reports.id', '=', report)
    .executeTakeFirstOrThrow()
  const changed = entered.byHand !== JSON.stringify(byHand)
  const reports = outcome.reports.map(({ part, reading, resolution }, index) => ({
    ...{ id: index === 0 ? report : `${report}-${index + 1}`, part, address: reading.address, reading },
    resolution: changed ? resolutionFor(reading, JSON.parse(entered.byHand) as ByHand, entered.zone, now) : resolution,
  }))
  return portionsOf(reports).map(({ from, part }) => {
    const change: Change = { kind: 'originalRead', incident, original, ...(from === 0 ? {} : { from }), reports: part }
    return { change, ...by }
  })
}

// One entry of 20,000 reports would be a value of 100 MB and more in the database.
const MOST_IN_ENTRY = 250

const portionsOf = <R>(reports: readonly R[]): readonly { readonly from: number; readonly part: readonly R[] }[] =>
  Array.from({ length: Math.ceil(reports.length / MOST_IN_ENTRY) }, (_, i) => ({
    from: i * MOST_IN_ENTRY,
    part: reports.slice(i * MOST_IN_ENTRY, (i + 1) * MOST_IN_ENTRY),
  }))

/** A job that was begun too often. */
export const GIVEN_UP: Outcome = {
  kind: 'notRead',
  troubles: [
    {
      code: 'reading-stopped',
      message:
        'Reading this file was begun ten times and never ended, so it is not begun again by itself. The original is kept; take it in again to try once more.',
    },
  ],
}

/** A job whose result could not be recorded. */
export const brokenOff = (error: unknown): Outcome => ({ kind: 'notRead', troubles: [troubleOf(error)] })

/** The files that printing made: the print and the stills. */
export const filesOf = ({ print, stills }: Printed): readonly string[] => [print, ...stills.map(({ still }) => still)].map(({ sha256 }) => sha256)
