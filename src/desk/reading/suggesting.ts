// Reports put to the model one after another, behind everything else: after a report was read, and at the opening those that were never asked.
// Each gets one entry, whatever came of it; asked again only when the report is read again.
import { sql } from 'kysely'
import type { Report } from '../../model/report.ts'
import { MACHINE } from '../../model/who-acts.ts'
import type { ModelSettings } from './model-settings.ts'
import { reportRow } from '../reports.ts'
import type { Workings } from '../workings.ts'

export type Suggesting = { wanted(reports: readonly string[]): void; idle(): Promise<void>; close(): Promise<void> }

export const NO_SUGGESTING: Suggesting = { wanted: () => undefined, idle: () => Promise.resolve(), close: () => Promise.resolve() }

/** Asks as soon as there is something to ask; what fails (no answer, no room on the disk) never stops the desk. */
export function startSuggesting(workings: Workings, settings: ModelSettings): Suggesting {
  const { store, recorder } = workings
  const closing = new AbortController()
  const waiting: string[] = []
  let turn: Promise<void> = neverAsked()

  /** Reports that were read and have no answer of a model. */
  async function neverAsked(): Promise<void> {
    const { rows } = await sql<{ report: string }>`select json_extract(json, '$.report') as report from entries where kind = 'modelAnswered'`.execute(
      store.read,
    )
    const asked = new Set(rows.map(({ report }) => report))
    const read = await store.read.selectFrom('reports').select('id').where('state', '=', 'read').orderBy('number').orderBy('ordinal').execute()
    for (const { id } of read) if (!asked.has(id) && !waiting.includes(id)) waiting.push(id)
    await work()
  }

  async function work(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && !closing.signal.aborted; id = waiting.shift()) {
      await askAbout(id).catch((error: unknown) => {
        if (!closing.signal.aborted) process.stderr.write(`the model on ${id}: ${error instanceof Error ? error.message : String(error)}\n`)
      })
    }
  }

  async function askAbout(id: string): Promise<void> {
    // Loaded late: it brings the reading room's word lists, which a desk without a model never needs here.
    const { suggestionsFor } = await import('./ask-model.ts')
    const { resolved, incident } = await reportRow(workings, id)
    if (resolved === null) return
    const suggestions = await suggestionsFor(JSON.parse(resolved) as Report, settings, closing.signal)
    if (closing.signal.aborted) return // asked again at the next opening
    await recorder.record('what the model suggested', async () => ({
      entries: [{ change: { kind: 'modelAnswered', incident, report: id, suggestions }, by: MACHINE, because: null }],
      result: undefined,
    }))
  }

  return {
    wanted(reports) {
      waiting.push(...reports.filter((id) => !waiting.includes(id)))
      turn = turn.then(work)
    },
    async idle() {
      await recorder.alone(() => Promise.resolve()) // what was recorded just now has been told by then
      for (let now = turn; ; now = turn) {
        await now
        if (now === turn) return
      }
    },
    async close() {
      closing.abort()
      await turn
    },
  }
}
