// Two texts held against each other: what changed between two versions of a page, and where others' words drifted on their way.
import type { CorrectedField } from './correction.ts'
import type { Judgement } from './incident.ts'
import type { LayerKind } from './report.ts'
import type { Span } from './span.ts'
import type { Strength } from './statement.ts'
import type { Bounds } from './time.ts'

/** Words of one side that the other has not (`added`: only the second has them; `leftOut`: only the first), or has otherwise. */
export type WordDifference = { readonly kind: 'added' | 'leftOut' | 'changed'; readonly first: Span | null; readonly second: Span | null }

/** A statement, a sentence of the publication's own, or a headline, as it stands in one version. */
export type PassageRead = {
  readonly of: 'statement' | 'narration' | 'headline'
  readonly reading: string | null // a headline has no reading of its own
  readonly spans: readonly Span[]
  readonly speakers: readonly string[]
  readonly cue: string | null
  readonly strength: Strength
  readonly negated: boolean
  readonly layer: LayerKind
}

export type PassageChange = {
  readonly kind: 'added' | 'altered' | 'removed'
  readonly before: PassageRead | null
  readonly after: PassageRead | null
  readonly words: readonly WordDifference[] // first: the earlier version
  readonly attribution: boolean // who says it, or how firmly, is no longer the same
}

export type LayerCame = { readonly kind: LayerKind; readonly span: Span; readonly written: Bounds }

/** `before`, `after`: ids of readings. `after` is null where the words are there and are no longer read alike. */
export type Reanchored = { readonly before: string; readonly after: string | null; readonly spans: readonly Span[]; readonly score: number }
export type ReadingLost = { readonly reading: string; readonly spans: readonly Span[] }

/** A person's word on a reading that stands unchanged in the later version: offered, not recorded. `words`: "confirmed in version 1". */
export type CarriedJudgement = { readonly before: string; readonly after: string; readonly judgement: Judgement; readonly words: string }

/** A correction of the earlier version whose words stand unchanged in the later one: offered, not recorded. `choice` is the alternative by which it is taken. */
export type CarriedCorrection = {
  readonly before: string
  readonly after: string
  readonly field: CorrectedField
  readonly choice: string
  readonly was: string
  readonly words: string
  readonly by: string
}

export type VersionChanges = {
  readonly passages: readonly PassageChange[] // in the order of the later version; what was removed stands where it stood
  readonly unchanged: number
  readonly came: readonly LayerCame[] // updates, corrections and notes that the earlier version had not
  readonly gone: readonly LayerCame[]
  readonly reanchored: readonly Reanchored[]
  readonly lost: readonly ReadingLost[]
  readonly carried: readonly CarriedJudgement[]
  readonly corrected: readonly CarriedCorrection[]
}

/** What `changesOf` tells of a report: which two versions it compares; null where the page is held in one version only. */
export type ReportChanges = {
  readonly before: VersionHeld
  readonly after: VersionHeld
  readonly changes: VersionChanges
} | null
export type VersionHeld = { readonly report: string; readonly version: number; readonly takenInAt: string }

/** Words as one report gives them beside the passage where they stand in full. `differences`: first is the passage, second the words given. */
export type Drift = {
  readonly id: string
  readonly voice: string
  readonly given: DriftEnd
  readonly full: DriftEnd
  readonly differences: readonly WordDifference[]
  readonly sentence: string
}
export type DriftEnd = {
  readonly report: string
  readonly publication: string | null
  readonly reading: string | null
  readonly span: Span
  readonly sentence: Span
}
