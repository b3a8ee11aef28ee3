// What is still to do: readings that wait or run, kept in the table `jobs` so that a stopped machine forgets none.
//
// A job is taken off in the transaction that records its result, so a report is read wholly or not at all. This file knows the table
// and the order; who reads, and how long it may take, is the desk's business. The table itself is made by the store's migrations.
import { sql, type QueryExecutorProvider } from 'kysely'

/** A reading to be done: of which report, from which bytes, and how often it was begun. */
export type Job = {
  readonly id: number
  readonly report: string
  readonly incident: string
  readonly original: string
  readonly name: string
  readonly mediaType: string
  readonly attempts: number
}

/** A connection, or the transaction in which something else is written too. */
type Db = QueryExecutorProvider

/** A reading that was begun this often and never ended is not tried again by itself: it may be what brings the program down. */
export const MOST_ATTEMPTS = 10

/** Queues the reading of a report. One that is waiting already is not queued twice. */
export async function queueReading(db: Db, { report, incident, original, name, mediaType }: Omit<Job, 'id' | 'attempts'>): Promise<void> {
  await sql`insert into jobs (report, incident, original, name, "mediaType", state, attempts)
    values (${report}, ${incident}, ${original}, ${name}, ${mediaType}, 'waiting', 0) on conflict (report) do nothing`.execute(db)
}

/** Takes up to `most` waiting jobs and marks them as running: least often begun first, so that one which stops the program holds up no other. */
export async function takeJobs(db: Db, most: number): Promise<readonly Job[]> {
  const { rows } = await sql<Job>`update jobs set state = 'running', attempts = attempts + 1
    where id in (select id from jobs where state = 'waiting' order by attempts, id limit ${most})
    returning id, report, incident, original, name, "mediaType", attempts`.execute(db)
  return rows.toSorted((a, b) => a.attempts - b.attempts || a.id - b.id)
}

/** Whether a job that somebody has in hand is in the queue: an erasure takes it off. */
export async function isStillWanted(db: Db, id: number): Promise<boolean> {
  return (await sql`select 1 from jobs where id = ${id}`.execute(db)).rows.length > 0
}

/** Takes the job off, together with the recording of its result. */
export async function finishJob(db: Db, id: number): Promise<void> {
  await sql`delete from jobs where id = ${id}`.execute(db)
}

/** After a stop: what ran waits again, and a report that waits without a job (its tables were built anew) gets one. */
export async function recoverJobs(db: Db): Promise<void> {
  await sql`update jobs set state = 'waiting' where state = 'running'`.execute(db)
  await sql`insert into jobs (report, incident, original, name, "mediaType", state, attempts)
    select reports.id, reports.incident, reports.original, reports.name, originals."mediaType", 'waiting', 0
    from reports join originals on originals.sha256 = reports.original
    where reports.state = 'waiting' order by reports.number on conflict (report) do nothing`.execute(db)
}
