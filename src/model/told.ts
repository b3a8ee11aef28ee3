// What the desk tells its doors, and they a browser: words that are no part of the record.
import type { Change } from './entry.ts'
import type { Incident } from './incident.ts'

/** `again` is set when these very bytes are held in this incident already, as a file of the name `heldAs`: told, not doubled. */
export type TakenIn = {
  readonly original: string
  readonly bytes: number
  readonly report: string
  readonly again: boolean
  readonly heldAs?: string
  readonly healed?: true // what was held of these bytes had changed on the disk: those given now stand in its place
  readonly erasedBefore?: string // the same bytes were erased from this desk: when, by whom and why, in a sentence
}

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
  readonly rendered: boolean // a picture or text of it, seen in a browser of the desk, is kept beside
}

/** Whether addresses are fetched, since when and on whose word; `by` is null where nobody decided yet. `rendering`: why no page is rendered here, or null. */
export type FetchingTold = {
  readonly allowed: boolean
  readonly by: string | null
  readonly at: string | null
  readonly because: string | null
  readonly rendering: string | null
}

/** An address on its way in, started from the workbench; known until the desk is closed. */
export type FetchTold = {
  readonly id: string
  readonly address: string
  readonly startedAt: string
  readonly state: 'waiting' | 'fetching' | 'looking' | 'rendering' | 'keeping' | 'kept' | 'failed'
  readonly fetched: Fetched | null
  readonly problem: { readonly code: string; readonly sentence: string } | null
}

/** How a page looked in a browser of the desk, a moment after it was kept: from further requests, and kept apart from the capture. */
export type RenderingTold = {
  readonly askedFor: string
  readonly at: string
  readonly shows: string
  readonly title: string
  readonly browser: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly picture: { readonly width: number; readonly height: number; readonly pageHeight: number } | null
  readonly text: string
  readonly textCut: boolean
  readonly requests: readonly { readonly address: string; readonly kind: string; readonly outcome: string; readonly bytes: number }[]
  readonly requestsLeftOut: number
  readonly connections: readonly ConnectionAsked[]
  readonly obtained: readonly { readonly code: string; readonly words: string }[]
}

/** One connection that the browser asked for. `refused` is the code and sentence of why it reached nothing; null where it was let through. */
export type ConnectionAsked = {
  readonly host: string
  readonly port: number
  readonly address: string | null
  readonly refused: { readonly code: string; readonly words: string } | null
  readonly bytesSent: number
  readonly bytesCame: number
}

/** A file made from a report's original with something taken out, as the record tells it. */
export type RedactionTold = {
  readonly seq: number
  readonly at: string
  readonly by: string
  readonly because: string | null
  readonly report: string
  readonly parent: string
  readonly original: string
  readonly bytes: number
  readonly mediaType: string
  readonly name: string
  readonly what: { readonly areas: number; readonly frames: number; readonly sound: number; readonly words: number }
}
