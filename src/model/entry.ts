// What the record is made of: every change is one entry. The tables are derived from the entries and can be built again from them.
import type { CorrectedField, ReadingCorrection } from './correction.ts'
import type { Anchor, BackupMade, Exported } from './evidence.ts'
import type { FootageMatch } from './footage.ts'
import type { Printed, SightingByHand } from './held-footage.ts'
import type { Capture, Incident } from './incident.ts'
import type { ByHand, Reading } from './report.ts'
import type { Resolution } from './resolution.ts'
import type { ReadingStatus } from './statement.ts'
import type { Finding, Question, SameEvent } from './question.ts'
import type { Suggestions } from './suggestion.ts'
import type { Trouble } from './trouble.ts'
import type { Original } from './incident.ts'

/** What happened, by kind. Adding a kind makes the compiler point at the table that derives from it (store/derive.ts). */
export type Change =
  | { readonly kind: 'deskNamed'; readonly by: string }
  | { readonly kind: 'incidentOpened'; readonly incident: Incident }
  | { readonly kind: 'originalKept'; readonly original: Original; readonly capture: Capture; readonly byHand: ByHand; readonly report: string }
  | { readonly kind: 'fetchingSet'; readonly allowed: boolean }
  | { readonly kind: 'addressAskedFor'; readonly capture: Capture }
  | {
      readonly kind: 'originalRead'
      readonly incident: string
      readonly original: string
      readonly from?: number // how many of the original's reports stand in the entries before: a long table comes in several, recorded together
      readonly reports: readonly ReportRead[]
    }
  | { readonly kind: 'originalNotRead'; readonly incident: string; readonly original: string; readonly report: string; readonly troubles: readonly Trouble[] }
  | { readonly kind: 'footagePrinted'; readonly incident: string; readonly original: string; readonly report: string; readonly printed: Printed }
  | {
      readonly kind: 'footageCompared'
      readonly incident: string
      readonly report: string
      readonly among: number
      readonly compared?: number // in full, where that were not all: the others gave neither frames nor sound that come near
      readonly found: readonly { readonly with: string; readonly match: FootageMatch }[]
    }
  | { readonly kind: 'matchJudged'; readonly incident: string; readonly match: string; readonly status: ReadingStatus }
  | { readonly kind: 'footageSeen'; readonly incident: string; readonly report: string; readonly id: string; readonly seen: SightingByHand }
  | {
      readonly kind: 'footageNamed'
      readonly incident: string
      readonly footage: string
      readonly report: string
      readonly mention: string
      readonly status: ReadingStatus
    }
  | { readonly kind: 'reportMended'; readonly report: string; readonly byHand: ByHand; readonly resolution: Resolution }
  | { readonly kind: 'modelAnswered'; readonly incident: string; readonly report: string; readonly suggestions: Suggestions }
  | { readonly kind: 'readingJudged'; readonly report: string; readonly reading: string; readonly status: ReadingStatus }
  | {
      readonly kind: 'readingCorrected'
      readonly report: string
      readonly reading: string
      readonly field: CorrectedField
      readonly correction: ReadingCorrection | null // null: what was corrected is taken back
    }
  | { readonly kind: 'sameEventSet'; readonly incident: string; readonly link: SameEvent }
  | { readonly kind: 'answersChanged'; readonly incident: string; readonly changes: readonly AnswersChanged[] }
  | {
      readonly kind: 'findingRecorded'
      readonly incident: string
      readonly finding: Finding
      readonly restates?: number // the entry, emptied by an erasure, in whose place it stands
    }
  | ({ readonly kind: 'redacted' } & Redacted)
  | { readonly kind: 'bundleExported'; readonly exported: Exported }
  | { readonly kind: 'anchored'; readonly anchor: Anchor }
  | ({ readonly kind: 'originalsOpened' } & Opened)
  | ({ readonly kind: 'backedUp' } & BackupMade)
  | { readonly kind: 'holdSet'; readonly incident: string; readonly original: string | null; readonly held: boolean } // null: all of the incident
  | ({ readonly kind: 'originalErased' } & Erased)
  | { readonly kind: 'emptied'; readonly was: RecordedKind; readonly erasedBy: number; readonly incident: string | null } // never recorded: what an erasure leaves

/** What an entry is of when it is recorded. */
export type RecordedKind = Exclude<Change['kind'], 'emptied'>

/**
 * Why bytes that are held were opened. `read`: by a program that reads or prints them, where a stop kept it from telling what came of it.
 * `backup` stands in desks of before a backup was an act of its own.
 */
export type Purpose = 'download' | 'play' | 'page' | 'redact' | 'export' | 'read' | 'backup' | 'check' | 'workingCopy'

/** Originals were opened. Several openings of one original by one person for one purpose are told once in ten minutes. */
export type Opened = { readonly incident: string | null; readonly originals: readonly string[] | 'all'; readonly purpose: Purpose }

/**
 * An original was erased: the reports that were made of it, and the entries that were emptied with it. `mark` is made of its bytes with the desk's own key:
 * the desk knows them again by it, and nobody else learns anything from it.
 */
export type Erased = {
  readonly incident: string
  readonly mark: string
  readonly reports: readonly string[]
  readonly entries: readonly number[]
  readonly files: number // the original, and what was made of it
}

/** One report of an original (a CSV holds several): the words as read, and what resolving adds to them (`reportOf` puts the two together). */
export type ReportRead = {
  readonly id: string
  readonly part: string | null
  readonly address: string | null
  readonly reading: Reading
  readonly resolution: Resolution
}

/** How a question's answers stood before and after, so that Saturday's answer stays readable next week. */
export type AnswersChanged = {
  readonly question: string
  readonly asks: string
  readonly before: AnswerSnapshot | null
  readonly after: AnswerSnapshot
  readonly cause: readonly string[] // ids of the reports that came in, or were mended, since the last snapshot
}
export type AnswerSnapshot = {
  readonly state: Question['state']
  readonly answers: readonly { readonly id: string; readonly words: string; readonly reports: number; readonly origins: number }[]
  readonly conflicts: readonly string[]
}

/** `at` is the desk's own clock: a claim. `by`: who-acts.ts. */
export type Entry = { readonly seq: number; readonly at: string; readonly by: string; readonly because: string | null; readonly change: Change }

/** An entry as the trail tells it: what was read is named, not repeated, so that a page of the trail stays small. */
export type TrailEntry = Omit<Entry, 'change'> & { readonly change: ChangeTold }
export type ChangeTold =
  | Exclude<Change, { readonly kind: 'originalKept' | 'originalRead' | 'reportMended' | 'modelAnswered' | 'readingJudged' | 'readingCorrected' }>
  // `again`: the desk held these bytes in this incident before.
  | (Extract<Change, { readonly kind: 'originalKept' }> & { readonly again: boolean })
  // `words`: the reading's own, as the report has them now; null where it has no such reading any more.
  | (Extract<Change, { readonly kind: 'readingJudged' | 'readingCorrected' }> & { readonly words: string | null })
  | { readonly kind: 'originalRead'; readonly incident: string; readonly original: string; readonly reports: readonly ReportTold[] }
  | { readonly kind: 'reportMended'; readonly report: string; readonly byHand: ByHand }
  | ModelTold
export type ModelTold = {
  readonly kind: 'modelAnswered'
  readonly incident: string
  readonly report: string
  readonly model: string
  readonly suggested: number
  readonly refused: number
  readonly failed: string | null
}
export type ReportTold = { readonly id: string; readonly part: string | null; readonly title: string; readonly publication: string | null }

/** A new file made of a report's original, `parent`, with so much taken out of it. What that was is nowhere repeated. */
export type Redacted = {
  readonly incident: string
  readonly report: string
  readonly parent: string
  readonly original: Original
  readonly name: string
  readonly what: { readonly areas: number; readonly frames: number; readonly sound: number; readonly words: number }
}
