// Fetches that the workbench asks for: begun, looked at while they run, one after the other, so that a desk never speaks to two strangers at once.
// Known until the desk is closed; what they kept is in the record.
import { randomUUID } from 'node:crypto'
import { Problem } from '../../model/problem.ts'
import type { ByHand } from '../../model/report.ts'
import type { Fetched, FetchTold } from '../../model/told.ts'
import type { Workings } from '../workings.ts'

export type Fetches = {
  start(incident: string, address: string, byHand: ByHand): FetchTold
  /** The newest first. */
  list(incident: string): readonly FetchTold[]
  /** Those that have ended are told no more: what they kept was erased. */
  forget(incident: string): void
  /** None is begun any more, and the one that runs is ended. */
  stop(): Promise<void>
}

export type Ways = { readonly step: (state: FetchTold['state']) => void; readonly signal: AbortSignal }

const MOST_TOLD = 20

/** `fetch` does one: by `ways` it tells its steps, and hears that the desk is being closed. */
export function fetchesFor(workings: Workings, fetch: (incident: string, address: string, byHand: ByHand, ways: Ways) => Promise<Fetched>): Fetches {
  const told = new Map<string, readonly FetchTold[]>()
  const stopping = new AbortController()
  let turn: Promise<void> = Promise.resolve()

  return {
    start(incident, address, byHand) {
      const begun: FetchTold = { id: randomUUID(), address, startedAt: workings.clock(), state: 'waiting', fetched: null, problem: null }
      told.set(incident, [begun, ...(told.get(incident) ?? [])].slice(0, MOST_TOLD))
      const set = (news: Partial<FetchTold>): void => {
        told.set(incident, (told.get(incident) ?? []).map((one) => (one.id === begun.id ? { ...one, ...news } : one))) // prettier-ignore
        workings.tell({ incident, about: 'reports' })
      }
      turn = turn.then(async () => {
        try {
          stopping.signal.throwIfAborted()
          set({ state: 'kept', fetched: await fetch(incident, address, byHand, { step: (state) => set({ state }), signal: stopping.signal }) })
        } catch (error) {
          if (!(error instanceof Problem) && !stopping.signal.aborted)
            process.stderr.write(`a fetch: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
          const problem = error instanceof Problem ? { code: error.code, sentence: error.message } : FAULT
          set({ state: 'failed', problem })
        }
      })
      return begun
    },
    list: (incident) => told.get(incident) ?? [],
    forget: (incident) => void told.set(incident, (told.get(incident) ?? []).filter(({ state }) => state !== 'kept' && state !== 'failed')), // prettier-ignore
    async stop() {
      stopping.abort()
      await turn
    },
  }
}

const FAULT = { code: 'desk-fault', sentence: 'Dateline made a mistake here, or was closed. What was recorded before is untouched.' }
