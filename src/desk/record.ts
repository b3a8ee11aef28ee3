// The only writer of the record: every change is an entry, appended, derived and given its leaf in one transaction. Nobody is told before
// that transaction is on the disk and, after it, the log with a checkpoint that covers the leaf.
//
// What comes in while a transaction is being written goes into the next one together, so that many files cost few syncs; the log takes up
// one transaction while the next is being written. The first write that the disk refuses stops writing for good; a full disk only refuses
// what it was asked to keep.
import { sql, type Transaction } from 'kysely'
import type { Change } from '../model/entry.ts'
import type { Anchor } from '../model/evidence.ts'
import { MACHINE } from '../model/who-acts.ts'
import { diskFailed, diskFailureOf, diskFull, logFull, openToRead } from '../store/disk-failure.ts'
import type { Tables } from '../store/schema.ts'
import { append, type Appended, type Store } from '../store/store.ts'
import { clockWatch, type Uptime } from './evidence/clock-steps.ts'
import type { DeskLog } from './desk-log.ts'

export type Db = Transaction<Tables>
export type Draft = { readonly change: Change; readonly by: string; readonly because: string | null }
/** `numbered` is called in the same transaction with the numbers that the entries got, in their order. */
type Act<R> = (db: Db) => Promise<{ readonly entries: readonly Draft[]; readonly result: R; readonly numbered?: (seqs: readonly number[]) => Promise<void> }>

export type Recorder = {
  /** Runs the act in the next transaction, where it sees everything recorded before it, and resolves once its entries are in the log, on the disk. */
  record<R>(what: string, act: Act<R>): Promise<R>
  /** Runs the work between two transactions: nothing is recorded meanwhile. */
  alone<R>(work: () => Promise<R>): Promise<R>
  /** Runs work on the disk outside the database under the same rule: full passes, failed stops. */
  onDisk<R>(what: string, work: () => Promise<R>): Promise<R>
  /** Runs work that only reads the desk and writes to another place: also where the desk itself takes nothing more. */
  elsewhere<R>(what: string, work: () => Promise<R>): Promise<R>
}

const STEPPED = (anchor: Anchor): Draft => ({ change: { kind: 'anchored', anchor }, by: MACHINE, because: null })

async function lastActAt(db: Db): Promise<string | null> {
  return (await db.selectFrom('entries').select('at').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.at ?? null
}

type Leafed = Appended & { readonly leaf: Uint8Array }
type Waiting = { readonly what: string; run(db: Db): Promise<readonly Leafed[]>; done(): void; failed(error: unknown): void }
type Written = { readonly act: Waiting; readonly entries: readonly Leafed[] }
/** What the recorder asks of the desk's log. */
export type LogForRecord = Pick<DeskLog, 'keepLeaf' | 'cover' | 'idle' | 'hasRoom' | 'noteCovered'>

const MOST_TOGETHER = 64
const NO_LEAF = new Uint8Array()
/** So many entries of one act are a table of thousands of reports (desk/reading/readings.ts). */
const MANY = 8

/** What the disk and the readers have finished by now is recorded together: 1.4 commits a report taken in, instead of 4 (bench/take-in.ts). */
const othersReady = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** `log` is null where nothing can be written (store/store-to-read.ts). */
export function recorderOver(
  store: Store,
  log: LogForRecord | null,
  clock: () => string,
  told: (appended: Appended) => void,
  uptime: Uptime = () => null,
): Recorder {
  const watch = clockWatch(uptime)
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
    const written: Written[] = []
    try {
      if (stopped !== null) throw stopped
      // What is written here must find its place in the log as well.
      if (log !== null && !(await log.hasRoom())) throw Object.assign(new Error('no room for the log'), { code: 'ENOSPC' })
      await store.write.transaction().execute(async (db) => {
        for (const act of batch) {
          const entries = await writeOne(db, act)
          if (entries !== null) written.push({ act, entries })
        }
        if (log !== null && written.some(({ entries }) => entries.length > 0)) await log.noteCovered(db)
      })
    } catch (error) {
      for (const act of batch) act.failed(meaning(error, act.what))
      return
    }
    void acknowledge(written)
  }

  /** Not waited for: the next transaction is written while the log takes this one. The log keeps their order. */
  async function acknowledge(written: readonly Written[]): Promise<void> {
    const entries = written.flatMap((w) => w.entries)
    const [first] = entries
    let refused: unknown = null
    if (log !== null && first !== undefined) {
      for (const { act } of written.filter((w) => w.entries.length === 0)) act.done()
      await log
        .cover(
          first.entry.seq,
          entries.map(({ leaf }) => leaf),
        )
        .catch((error: unknown) => {
          refused = error ?? new Error('the log refused')
        })
    }
    for (const { act } of written) {
      if (refused === null) act.done()
      else act.failed(diskFailureOf(refused) === 'full' ? logFull(act.what) : meaning(refused, act.what))
    }
    // Also when the log refused: the tables have changed, and whoever looks at them should look again.
    for (const entry of entries) told(entry)
  }

  /** One act of several: its own mistakes undo it alone, the disk's undo them all. */
  async function writeOne(db: Db, act: Waiting): Promise<readonly Leafed[] | null> {
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
            const entries: Leafed[] = []
            if (acted.entries.length >= MANY) store.isLarge?.()
            const stepped = acted.entries.length === 0 ? null : await watch(clock(), () => lastActAt(db))
            for (const draft of stepped === null ? acted.entries : [STEPPED(stepped), ...acted.entries]) {
              const appended = await append(db, { at: clock(), ...draft })
              entries.push({ ...appended, leaf: (await log?.keepLeaf(db, appended.entry, appended.json)) ?? NO_LEAF })
            }
            await acted.numbered?.(entries.slice(entries.length - acted.entries.length).map(({ entry }) => entry.seq))
            return entries
          },
          done: () => resolve(result),
          failed: reject,
        })
        schedule()
      })
    },

    alone: (work) =>
      inTurn(async () => {
        await log?.idle()
        return work()
      }),

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
