// The answers of each incident, kept up to date: worked out in a thread of their own, at most once every while, and recorded when they change.
import { Worker } from 'node:worker_threads'
import { sql } from 'kysely'
import type { AnswersChanged, AnswerSnapshot } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { Question } from '../../model/question.ts'
import { MACHINE } from '../../model/who-acts.ts'
import { breather } from '../../store/breather.ts'
import { entryOf } from '../../store/store.ts'
import { gathering, type Answered, type Part } from './answered-in-parts.ts'
import type { Readings } from '../reading/readings.ts'
import type { Db } from '../record.ts'
import { sharesOf, type Shares } from '../shares.ts'
import type { Workings } from '../workings.ts'

export type Answering = {
  /** The incident's reports, judgements, links or findings changed. */
  touched(incident: string): void
  /** No report of the incident is being read any more. */
  settled(incident: string): void
  /** The answers now; while files are still being read, those of a moment ago. */
  answers(incident: string): Promise<Answered>
  /** What the reports share, as last worked out; asking for it the first time has it worked out. */
  shares(incident: string): Shares
  /** Forgets what was worked out: the tables were set right. */
  startOver(): void
  idle(): Promise<void>
  close(): Promise<void>
}

// While files come in: often enough to watch the answers grow, seldom enough to leave the machine to the readers.
const PAUSE_MILLISECONDS = 1500
const SOON_MILLISECONDS = 20
const LONGEST_SECONDS = 120

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './answer-worker.ts' : './answer-worker.js', import.meta.url)

/** Answers are given from memory while nothing changed; the first question after a start has them worked out. */
export function startAnswering(workings: Workings, readings: Pick<Readings, 'isBusy'>): Answering {
  const last = new Map<string, Answered>()
  const shared = new Map<string, Shares>()
  const recordedUpTo = new Map<string, number>()
  const dirty = new Set<string>()
  const running = new Map<string, Promise<Answered>>()
  let turn: Promise<unknown> = Promise.resolve()
  let timer: { readonly soon: boolean; readonly timeout: NodeJS.Timeout } | null = null
  let thread: Worker | null = null
  let closed = false

  function touched(incident: string): void {
    dirty.add(incident)
    schedule()
  }

  function schedule(): void {
    if (closed || dirty.size === 0) return
    const busy = [...dirty].every((incident) => readings.isBusy(incident))
    if (timer !== null && (busy || timer.soon)) return
    if (timer !== null) clearTimeout(timer.timeout)
    const due = (): void => {
      timer = null
      for (const incident of dirty) void run(incident).catch(() => undefined)
    }
    timer = { soon: !busy, timeout: setTimeout(due, busy ? PAUSE_MILLISECONDS : SOON_MILLISECONDS) }
  }

  /** One incident at a time; who asks while it is being answered waits for that. What changes meanwhile is answered next. */
  function run(incident: string): Promise<Answered> {
    const going = running.get(incident)
    if (going !== undefined) return going
    const work = turn.then(async () => {
      if (closed) throw new Error('the desk is closed')
      dirty.delete(incident)
      const answered = await inThread(incident)
      last.set(incident, answered)
      tellShares(incident, answered)
      await recordChanges(incident, answered).catch((error: unknown) => notKept(incident, error))
      workings.tell({ incident, about: 'questions' })
      return answered
    })
    running.set(incident, work)
    turn = work
      .catch(() => undefined)
      .finally(() => {
        running.delete(incident)
        schedule()
      })
    return work
  }

  function inThread(incident: string): Promise<Answered> {
    const worker = (thread ??= new Worker(WORKER, { execArgv: [], env: {}, workerData: workings.store.path }))
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => end(`it takes longer than ${LONGEST_SECONDS} seconds`), LONGEST_SECONDS * 1000)
      const end = (why: string): void => {
        leave()
        if (thread === worker) thread = null
        void worker.terminate()
        reject(new Problem('answers-stopped', `Working out the answers was stopped: ${why}. What was taken in and read is kept.`))
      }
      const fell = (error: Error): void => end(error.message)
      const ended = (): void => end('the thread ended')
      const gather = gathering()
      const heard = (message: { parts: readonly Part[] } | { failed: string }): void => {
        const answered = 'parts' in message ? gather(message.parts) : null
        if ('parts' in message) setImmediate(() => worker.postMessage({ incident: null }))
        if ('parts' in message && answered === null) return
        leave()
        if (answered !== null) resolve(answered)
        else if ('failed' in message) reject(new Error(`answering ${incident} broke: ${message.failed}`))
      }
      const leave = (): void => {
        clearTimeout(limit)
        worker.off('message', heard).off('error', fell).off('exit', ended).unref()
      }
      worker.ref()
      worker.on('message', heard).on('error', fell).on('exit', ended)
      worker.postMessage({ incident })
    })
  }

  function tellShares(incident: string, { questions }: Answered): void {
    const [before, now] = [shared.get(incident), sharesOf(questions)]
    shared.set(incident, now)
    if (JSON.stringify([...(before ?? [])]) !== JSON.stringify([...now])) workings.tell({ incident, about: 'reports' })
  }

  async function recordChanges(incident: string, { questions, asOf }: Answered): Promise<void> {
    await workings.recorder.record('the change of answers', async (db) => {
      // Worked out before something was erased: it may tell what is gone, and is worked out again.
      if (await wasErasedSince(db, incident, asOf)) return { entries: [], result: undefined }
      const since = recordedUpTo.get(incident) ?? (await lastRecorded(db, incident))
      const changes = await changesOf(db, incident, questions, since)
      recordedUpTo.set(incident, asOf)
      if (changes.length === 0) return { entries: [], result: undefined }
      return { entries: [{ change: { kind: 'answersChanged', incident, changes }, by: MACHINE, because: null }], result: undefined }
    })
  }

  /** Where the disk takes nothing the answers are given all the same; how they changed is recorded with the next change. */
  function notKept(incident: string, error: unknown): void {
    recordedUpTo.delete(incident)
    if (!(error instanceof Problem && ['disk-full', 'log-full', 'disk-failed'].includes(error.code))) throw error
  }

  return {
    touched,
    settled: schedule,

    shares(incident) {
      if (!last.has(incident)) touched(incident)
      return shared.get(incident) ?? new Map()
    },

    startOver() {
      for (const incident of last.keys()) dirty.add(incident)
      last.clear()
      shared.clear()
      turn = turn.then(async () => {
        await thread?.terminate()
        thread = null
        schedule()
      })
    },

    async answers(incident) {
      const known = last.get(incident)
      const current = known !== undefined && !dirty.has(incident) && !running.has(incident)
      if (known !== undefined && (current || readings.isBusy(incident))) return known
      // A run that began before the last change is not yet the answer.
      if (running.has(incident) && dirty.has(incident)) await running.get(incident)?.catch(() => undefined)
      return run(incident)
    },

    async idle() {
      while (!closed && (dirty.size > 0 || running.size > 0))
        for (const incident of new Set([...dirty, ...running.keys()])) await run(incident).catch(() => dirty.delete(incident))
    },

    async close() {
      closed = true
      if (timer !== null) clearTimeout(timer.timeout)
      // One at rest does not keep the program up, so its end would not be waited for.
      thread?.ref()
      await thread?.terminate()
      await turn
    },
  }
}

async function wasErasedSince(db: Db, incident: string, asOf: number): Promise<boolean> {
  return (await db.selectFrom('erased').select('seq').where('incident', '=', incident).where('seq', '>', asOf).limit(1).executeTakeFirst()) !== undefined
}

async function lastRecorded(db: Db, incident: string): Promise<number> {
  const row = await db
    .selectFrom('snapshots')
    .select((e) => e.fn.max('seq').as('seq'))
    .where('incident', '=', incident)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** Questions whose answers or conflicts differ from the last that was recorded. A finding alone changes no answer: it has its own entry. */
async function changesOf(db: Db, incident: string, questions: readonly Question[], since: number): Promise<readonly AnswersChanged[]> {
  const rows = await db.selectFrom('snapshots').select(['question', 'json', 'seq']).where('incident', '=', incident).execute()
  const before = new Map(rows.map((row) => [row.question, JSON.parse(row.json) as AnswerSnapshot]))
  const now = new Map(questions.map((question) => [question.id, { asks: question.asks, after: snapshotOf(question) }]))
  for (const { question, seq } of rows)
    if (!now.has(question) && (before.get(question)?.answers.length ?? 0) > 0)
      now.set(question, { asks: await askedThen(db, seq, question), after: { state: 'open', answers: [], conflicts: [] } })
  const different = [...now].filter(([question, { after }]) => {
    const was = before.get(question)
    return was === undefined ? after.answers.length > 0 : JSON.stringify([was.answers, was.conflicts]) !== JSON.stringify([after.answers, after.conflicts])
  })
  if (different.length === 0) return []
  const cause = await changedSince(db, incident, since)
  return different.map(([question, { asks, after }]) => ({ question, asks, before: before.get(question) ?? null, after, cause }))
}

/** How a question that nobody asks any more was worded when it was last recorded. */
async function askedThen(db: Db, seq: number, question: string): Promise<string> {
  const row = await db.selectFrom('entries').selectAll().where('seq', '=', seq).executeTakeFirst()
  const change = row === undefined ? undefined : entryOf(row).change
  return (change?.kind === 'answersChanged' ? change.changes.find((each) => each.question === question)?.asks : undefined) ?? question
}

const A_PAGE = 500

/** The reports that changed after the entry, in order. A page at a time, with a turn for others between two: there may be 20,000. */
async function changedSince(db: Db, incident: string, since: number): Promise<readonly string[]> {
  const breathe = breather()
  const ids: string[] = []
  let last = { number: 0, ordinal: 0 }
  for (;;) {
    const rows = await db
      .selectFrom('reports')
      .select(['id', 'number', 'ordinal'])
      .where('incident', '=', incident)
      .where(sql<boolean>`(number, ordinal) > (${last.number}, ${last.ordinal})`)
      .where('changedIn', '>', since)
      .where('state', '!=', 'waiting')
      .orderBy('number')
      .orderBy('ordinal')
      .limit(A_PAGE)
      .execute()
    ids.push(...rows.map((row) => row.id))
    last = rows.at(-1) ?? last
    if (rows.length < A_PAGE) return ids
    await breathe()
  }
}

const snapshotOf = ({ state, answers, conflicts }: Question): AnswerSnapshot => ({
  ...{ state, answers: answers.map(({ id, words, reports, origins }) => ({ id, words, reports, origins })) },
  conflicts: conflicts.map((conflict) => conflict.sentence),
})
