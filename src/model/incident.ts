// The matter under study, what it holds, and how each thing came to be held.
import type { CorrectionMade } from './correction.ts'
import type { Zone } from './time.ts'
import type { Trouble } from './trouble.ts'
import type { Dateline, Report } from './report.ts'
import type { ReadingStatus } from './statement.ts'

export type Incident = { readonly code: string; readonly title: string; readonly zone: Zone; readonly openedAt: string; readonly sample: boolean }

/** Bytes as received, named by the SHA-256 of the bytes (hex). Never altered. */
export type Original = { readonly sha256: string; readonly bytes: number; readonly mediaType: string }

/** How an original was obtained. `notFetched` is an address that was asked for where the desk fetches nothing. */
export type Capture = {
  readonly id: string
  readonly incident: string
  readonly original: string | null
  readonly method: 'upload' | 'folder' | 'pasted' | 'fetched' | 'notFetched' | 'sample' | 'carried' | 'otherIncident'
  readonly name: string
  readonly address: string | null
  readonly collector: string
  readonly capturedAt: string
}

export type ReportState = 'waiting' | 'reading' | 'read' | 'failed'

/** A line of the reports list. `version` counts originals of one address in this incident, from 1. */
export type ReportSummary = {
  readonly id: string
  readonly incident: string
  readonly original: string
  readonly name: string // of the file as received
  readonly part: string | null
  readonly title: string
  readonly publication: string | null
  readonly published: Dateline | null
  readonly version: number
  readonly versionOf: string | null // id of the earlier version's report
  readonly state: ReportState
  readonly progress: number // 0 to 1
  readonly statements: number
  readonly shares: { readonly words: number; readonly with: string } | null // the longest passage it shares with another report
  readonly troubles: readonly Trouble[]
  readonly takenInAt: string
}

/** One report whole: what was read, and what people said of the readings. */
export type ReportView = {
  readonly summary: ReportSummary
  readonly report: Report | null // null until it is read, or where nothing could be
  readonly judgements: Readonly<Record<string, Judgement>> // by id of the reading: "s1", "t3"
  readonly corrections: readonly CorrectionMade[] // laid over the report already; `was` says what was read
  readonly captures: readonly Capture[]
  readonly mediaType: string
  readonly versions: readonly { readonly id: string; readonly version: number; readonly takenInAt: string }[]
}

export type Judgement = { readonly status: ReadingStatus; readonly by: string; readonly at: string; readonly because: string | null }
