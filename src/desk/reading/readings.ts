// The readings in hand: takes jobs off the queue, has them read by the pool, and records what came of each in one transaction.
//
// A job that was interrupted starts again at the next opening; one that never came to an end is given up after ten tries and says so.
import type { DeskEvent } from '../../model/told.ts'
import type { ByHand } from '../../model/report.ts'
import { finishJob, isStillWanted, MOST_ATTEMPTS, takeJobs, type Job } from '../../jobs/queue.ts'
import { NO_OWN_WORDS, type OwnWords } from '../../model/own-words.ts'
import { isFootageType } from '../../model/held-footage.ts'
import { Problem } from '../../model/problem.ts'
import type { Jail } from '../../jobs/jail.ts'
import type { Held } from '../../store/held-file.ts'
import { keepKeys } from '../../store/original-keys.ts'
import { fetchedHere } from '../taking-in/fetch.ts'
import { openForJob } from '../open-original.ts'
import { printFootage } from '../footage/print-footage.ts'
import type { ReaderPool } from './reader-pool.ts'
import { brokenOff, draftsOf, filesOf, GIVEN_UP, type Ended } from './reading-ended.ts'
import { complain, type Workings } from '../workings.ts'

export type Readings = {
  /** There may be new jobs. */
  nudge(): void
  /** From 0 to 1 for reports in hand; `null` for others. */
  progressOf(report: string): number | null
  /** Seconds of media gone through, of footage that is being printed. */
  secondsOf(report: string): number | null
  /** Reports of it are being read; footage that is being printed holds no answer up. */
  isBusy(incident: string): boolean
  /** Every report is read; footage may still be printed. */
  read(): Promise<void>
  idle(): Promise<void>
  close(): Promise<void>
}

// While the disk is full a result waits and is tried again; sooner would only keep the disk busy.
const RETRY_MILLISECONDS = 2000

/** `own`: the desk's own words; `quiet` is called when no report of an incident is being read any more. */
export function startReadings(
  workings: Workings,
  pool: ReaderPool,
  own: OwnWords,
  jail: Promise<Jail> | undefined,
  quiet: (incident: string) => void,
): Readings {
  const { recorder, clock, tell } = workings
  const inHand = new Map<string, { readonly incident: string; readonly isFootage: boolean; progress: number; seconds: number | null }>()
  const stopping = new AbortController()
  const works = new Set<Promise<void>>()
  let taking: Promise<void> | null = null
  let again = false
  let closed = false
  let idlers: (() => void)[] = []
  let readers: (() => void)[] = []

  function nudge(): void {
    if (taking !== null) again = true
    else if (!closed) taking = takeMore().finally(afterTaking)
  }

  function afterTaking(): void {
    taking = null
    if (again) {
      again = false
      nudge()
    } else if (inHand.size === 0) settle()
    else if (room() > 0 && ![...inHand.values()].some(({ isFootage }) => !isFootage)) settleRead()
  }

  function settle(): void {
    for (const done of idlers) done()
    idlers = []
    settleRead()
  }

  function settleRead(): void {
    for (const done of readers) done()
    readers = []
  }

  // Twice as many as there are readers, so that none waits for the disk between two files.
  const room = (): number => pool.size * 2 - inHand.size

  async function takeMore(): Promise<void> {
    if (room() <= 0) return
    const jobs = await recorder.record('the state of a reading', async (db) => ({ entries: [], result: await takeJobs(db, room()) })).catch(() => null)
    if (jobs === null) {
      setTimeout(nudge, RETRY_MILLISECONDS).unref()
      return
    }
    for (const job of jobs) {
      inHand.set(job.report, { incident: job.incident, isFootage: isFootageType(job.mediaType), progress: 0.1, seconds: null })
      // One that cannot even be given up stays in the queue for the next opening; the program goes on.
      const working = work(job).catch((error: unknown) => (closed ? undefined : complain(`reading ${job.report}`, error)))
      works.add(working)
      void working.finally(() => works.delete(working))
    }
  }

  async function work(job: Job): Promise<void> {
    try {
      const { task, held } = await taskOf(job)
      progress(job, 0.3)
      const outcome: Ended = job.attempts > MOST_ATTEMPTS ? GIVEN_UP : isFootageType(job.mediaType) ? await print(job, held) : await pool.run(task, { held })
      if (closed) return
      progress(job, 0.8)
      await recordOutcome(job, task.byHand, outcome)
    } finally {
      inHand.delete(job.report)
      if (!isBusy(job.incident)) quiet(job.incident)
      nudge()
    }
  }

  async function print(job: Job, held: Held): Promise<Ended> {
    const hear = (seconds: number): void => {
      const entry = inHand.get(job.report)
      if (entry !== undefined) entry.seconds = seconds
      tell({ incident: job.incident, about: 'footage', report: job.report, progress: 0.5 })
    }
    try {
      return { kind: 'printed', printed: await printFootage(workings, held, job, { jail, progress: hear, signal: stopping.signal }) }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { kind: 'notRead', troubles: [{ code: error.code, message: error.message }] }
    }
  }

  async function taskOf(job: Job) {
    const { store } = workings
    const row = await store.read
      .selectFrom('reports')
      .innerJoin('incidents', 'incidents.code', 'reports.incident')
      .select(['reports.byHand', 'incidents.zone'])
      .where('reports.id', '=', job.report)
      .executeTakeFirstOrThrow()
    const facts = { name: job.name, mediaType: job.mediaType, ours: await fetchedHere(workings, job) }
    const task = {
      kind: 'read' as const,
      facts,
      byHand: JSON.parse(row.byHand) as ByHand,
      zone: row.zone,
      now: clock(),
      ...(own === NO_OWN_WORDS ? {} : { ownWords: own }),
    }
    return { task, held: await openForJob(workings, job) }
  }

  async function recordOutcome(job: Job, byHand: ByHand, outcome: Ended): Promise<void> {
    while (!closed) {
      try {
        return await recorder.record(`the reading of "${job.name}"`, async (db) => {
          // Erased while it was being read: there is nothing left to say it of.
          if (!(await isStillWanted(db, job.id))) return { entries: [], result: undefined }
          const entries = await draftsOf(db, job, byHand, outcome, clock())
          if (outcome.kind === 'printed') await keepKeys(db, workings.originals, filesOf(outcome.printed))
          await finishJob(db, job.id)
          return { entries, result: undefined }
        })
      } catch (error) {
        if (!(error instanceof Problem)) return recordOutcome(job, byHand, brokenOff(error))
        if (error.code !== 'disk-full') return
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS))
      }
    }
  }

  const isBusy = (incident: string): boolean => [...inHand.values()].some((held) => held.incident === incident && !held.isFootage)

  function progress(job: Job, share: number): void {
    const entry = inHand.get(job.report)
    if (entry !== undefined) entry.progress = share
    tell({ incident: job.incident, about: isFootageType(job.mediaType) ? 'footage' : 'reports', report: job.report, progress: share } satisfies DeskEvent)
  }

  return {
    nudge,
    progressOf: (report) => inHand.get(report)?.progress ?? null,
    secondsOf: (report) => inHand.get(report)?.seconds ?? null,
    isBusy,
    read: () =>
      new Promise((resolve) => {
        readers.push(resolve)
        nudge()
      }),
    idle: () =>
      new Promise((resolve) => {
        idlers.push(resolve)
        nudge()
      }),
    async close() {
      closed = true
      stopping.abort(new Error('the desk is closed'))
      await pool.close()
      await taking
      await Promise.all(works)
      settle()
    },
  }
}
