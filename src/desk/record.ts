// The only writer of the record: every change is an entry, appended and derived in one transaction that is on the disk before anybody is told.
//
// What comes in while a transaction is being written goes into the next one together, so that many files cost few syncs. The first
// write that the disk refuses stops writing for good; a full disk only refuses what it was asked to keep.
import { sql, type Transaction } from 'kysely'
import type { Change } from '../model/entry.ts'
import { diskFailed, diskFailureOf, diskFull, openToRead } from '../store/disk-failure.ts'
import type { Tables } from '../store/schema.ts'
import { append, type Appended, type Store } from '../store/store.ts'

export type Db = Transaction<Tables>
export type Draft = { readonly change: Change; readonly by: string; readonly because: string | null }
type Act<R> = (db: Db) => Promise<{ readonly entries: readonly Draft[]; readonly result: R }>

export type Recorder = {
  /** Runs the act in the next transaction, where it sees everything recorded before it, and resolves once its entries are on the disk. */
  record<R>(what: string, act: Act<R>): Promise<R>
  /** Runs the work between two transactions: nothing is recorded meanwhile. */
  alone<R>(work: () => Promise<R>): Promise<R>
  /** Runs work on the disk outside the database under the same rule: full passes, failed stops. */
  onDisk<R>(what: string, work: () => Promise<R>): Promise<R>
  /** Runs work that only reads the desk and writes to another place: also where the desk itself takes nothing more. */
  elsewhere<R>(what: string, work: () => Promise<R>): Promise<R>
}

type Waiting = { readonly what: string; run(db: Db): Promise<readonly Appended[]>; done(): void; failed(error: unknown): void }

const MOST_TOGETHER = 64
/** So many entries of one act are a table of thousands of reports (desk/readings.ts). */
const MANY = 8

/** What the disk and the readers have finished by now is recorded together: 1.4 commits a report taken in, instead of 4 (bench/take-in.ts). */
const othersReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function recorderOver(store: Store, clock: () => string, told: (appended: Appended) => void): Recorder {
  let waiting: Waiting[] = []
  let turn: Promise<void> = Promise.resolve()
  let scheduled = false
  let stopped: Error | null = store.toReadOnly === true ? openToRead() : null

  /** The Problem that an error of the disk is to a person; any other error as it came. */
  function meaning(error: unknown, what: string): unknown {
    const failure = diskFailureOf(error)
    if (failure === 'failed') stopped ??= diskFailed(error instanceof Error ? error.message : 'unknown')
    return failure === 'failed' ? stopped : failure === 'full' ? diskFull(what) : error
  }

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const result = turn.then(work)
    turn = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    void inTurn(async () => {
      await othersReady()
      scheduled = false
      const batch = waiting.slice(0, MOST_TOGETHER)
      waiting = waiting.slice(MOST_TOGETHER)
      if (waiting.length > 0) schedule()
      await writeTogether(batch)
    })
  }

  async function writeTogether(batch: readonly Waiting[]): Promise<void> {
    const written: { act: Waiting; entries: readonly Appended[] }[] = []
    try {
      if (stopped !== null) throw stopped
      await store.write.transaction().execute(async (db) => {
        for (const act of batch) {
          const entries = await writeOne(db, act)
          if (entries !== null) written.push({ act, entries })
        }
      })
    } catch (error) {
      for (const act of batch) act.failed(meaning(error, act.what))
      return
    }
    for (const { act } of written) act.done()
    for (const { entries } of written) for (const entry of entries) told(entry)
  }

  /** One act of several: its own mistakes undo it alone, the disk's undo them all. */
  async function writeOne(db: Db, act: Waiting): Promise<readonly Appended[] | null> {
    await sql`savepoint act`.execute(db)
    try {
      const entries = await act.run(db)
      await sql`release act`.execute(db)
      return entries
    } catch (error) {
      if (diskFailureOf(error) !== null) throw error
      await sql`rollback to act`.execute(db)
      await sql`release act`.execute(db)
      act.failed(error)
      return null
    }
  }

  return {
    record<R>(what: string, act: Act<R>): Promise<R> {
      return new Promise<R>((resolve, reject) => {
        let result: R
        waiting.push({
          what,
          async run(db) {
            const acted = await act(db)
            result = acted.result
            const entries: Appended[] = []
            if (acted.entries.length >= MANY) store.isLarge?.()
            for (const draft of acted.entries) entries.push(await append(db, { at: clock(), ...draft }))
            return entries
          },
          done: () => resolve(result),
          failed: reject,
        })
        schedule()
      })
    },

    alone: (work) => inTurn(work),

    async onDisk(what, work) {
      if (stopped !== null) throw stopped
      try {
        return await work()
      } catch (error) {
        throw meaning(error, what)
      }
    },

    async elsewhere(what, work) {
      try {
        return await work()
      } catch (error) {
        // What another disk does is no reason to stop writing to this one.
        throw diskFailureOf(error) === 'full' ? diskFull(what) : error
      }
    },
  }
}
