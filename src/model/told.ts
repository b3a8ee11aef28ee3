// What the desk tells its doors, and they a browser: words that are no part of the record.
import type { Change } from './entry.ts'
import type { Incident } from './incident.ts'

/** `again` is set when these very bytes are held in this incident already, as a file of the name `heldAs`: told, not doubled. */
export type TakenIn = { readonly original: string; readonly bytes: number; readonly report: string; readonly again: boolean; readonly heldAs?: string }

/** `conflicts` counts the questions in conflict. */
export type IncidentSummary = Incident & { readonly reports: number; readonly questions: number; readonly conflicts: number; readonly changedAt: string }

export type SearchHit = {
  readonly report: string
  readonly incident: string
  readonly title: string
  readonly publication: string | null
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly goesOn: boolean // the text goes on behind `after`
}

export type DeskEvent = {
  readonly incident: string | null
  readonly about: 'reports' | 'footage' | 'questions' | 'trail' | 'incidents'
  readonly report?: string
  readonly progress?: number
  readonly change?: Change['kind']
}

/** What a fetched address came to: where it led, the originals kept of it, and what came, in plain words. */
export type Fetched = {
  readonly taken: readonly (TakenIn & { readonly name: string })[]
  readonly address: string
  readonly obtained: readonly { readonly code: string; readonly words: string }[]
}
