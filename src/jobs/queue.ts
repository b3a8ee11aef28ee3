// What is still to do: readings that wait or run, kept in the table `jobs` so that a stopped machine forgets none.
//
// A job is taken off in the transaction that records its result, so a report is read wholly or not at all. This file knows the table
// and the order; who reads, and how long it may take, is the desk's business.
import type { Kysely } from 'kysely'
import type { JobRow, Tables } from '../store/schema.ts'

type Db = Kysely<Tables>

export type Job = Pick<JobRow, 'id' | 'report' | 'incident' | 'original' | 'name' | 'mediaType' | 'attempts'>

/** A reading that brought the whole program down this often is not tried again by itself. */
export const MOST_ATTEMPTS = 3

/** Queues the reading of a report. One that is waiting already is not queued twice. */
export async function queueReading(db: Db, job: Omit<Job, 'id' | 'attempts'>): Promise<void> {
  await db
    .insertInto('jobs')
    .values({ ...job, state: 'waiting', attempts: 0 } as JobRow)
    .onConflict((c) => c.column('report').doNothing())
    .execute()
}

/** Takes up to `most` waiting jobs, oldest first, and marks them as running. */
export async function takeJobs(db: Db, most: number): Promise<readonly Job[]> {
  const rows = await db.selectFrom('jobs').selectAll().where('state', '=', 'waiting').orderBy('id').limit(most).execute()
  const ids = rows.map((row) => row.id)
  if (ids.length > 0)
    await db
      .updateTable('jobs')
      .set((e) => ({ state: 'running', attempts: e('attempts', '+', 1) }))
      .where('id', 'in', ids)
      .execute()
  return rows.map((row) => ({ ...row, attempts: row.attempts + 1 }))
}

/** Takes the job off, together with the recording of its result. */
export async function finishJob(db: Db, id: number): Promise<void> {
  await db.deleteFrom('jobs').where('id', '=', id).execute()
}

/** After a stop: what ran waits again, and a report that waits without a job (after `restore`) gets one. */
export async function recoverJobs(db: Db): Promise<void> {
  await db.updateTable('jobs').set({ state: 'waiting' }).where('state', '=', 'running').execute()
  const forgotten = await db
    .selectFrom('reports')
    .innerJoin('originals', 'originals.sha256', 'reports.original')
    .select(['reports.id as report', 'reports.incident', 'reports.original', 'reports.name', 'originals.mediaType'])
    .where('reports.state', '=', 'waiting')
    .where('reports.id', 'not in', db.selectFrom('jobs').select('report'))
    .orderBy('reports.number')
    .execute()
  for (const job of forgotten) await queueReading(db, job)
}
