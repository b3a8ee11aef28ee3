// Questions, their rival answers, what cannot all be true, and what the desk finds. This is also what `ask --json` prints.
import type { Basis, Bounds, Time } from './time.ts'
import type { Span } from './span.ts'
import type { Directness, ReadingStatus, Strength } from './statement.ts'
import type { Relation } from './footage.ts'
import type { FileSaid } from './held-footage.ts'
import type { LayerKind, Report } from './report.ts'
import type { Judgement } from './incident.ts'

/** Kinds on the shelf. Ids of questions are the kind, with a subject where there are several: "recorded:f1". */
export type QuestionState = 'open' | 'conflict' | 'found' | 'undetermined'

export type AnswerValue =
  | ({ readonly kind: 'time'; readonly value: string; readonly edtf: string } & Time)
  | { readonly kind: 'place'; readonly name: string; readonly place: string; readonly within: string | null }
  | {
      readonly kind: 'count'
      readonly atLeast: number | null
      readonly atMost: number | null
      readonly about: boolean
      readonly of: string
      readonly scope: string | null
      readonly moreThan?: true // `atLeast` is one above the number that was said: "more than 20"
    }
  | { readonly kind: 'appearance'; readonly where: string; readonly by: string | null; readonly time: Time | null }
  | { readonly kind: 'sameness'; readonly same: boolean }
  | { readonly kind: 'provenance'; readonly is: Provenance }
  | { readonly kind: 'authorship'; readonly who: string; readonly did: 'recorded' | 'credited' | 'posted' } // a person who is no account and no publication is not named
  | { readonly kind: 'purpose'; readonly of: 'recording' | 'sharing'; readonly words: string }
  | { readonly kind: 'words'; readonly words: string } // what a person wrote by hand

/** What a piece of footage is said, or seen, to be beside others. The last three follow from what is held; whether it is the original they do not tell. */
export type Provenance = 'original' | 'unaltered' | 'altered' | 'copy' | 'older' | 'notEarliest' | 'earliestHeld' | 'untold'

/** One passage behind an answer: the exact words, the sentence they stand in, and who says so, outermost first. */
export type Said = {
  readonly report: string
  readonly title: string
  readonly publication: string | null
  readonly reading: string // id of the statement, narration or mention in the report
  readonly span: Span
  readonly sentence: Span
  readonly layer: LayerKind
  readonly speakers: readonly string[]
  readonly directness: Directness | 'narration'
  readonly strength: Strength
  readonly hedge: string | null
  readonly gives?: string // where it says more or less exactly than the answer: "Monday 9 March 2026, 15:10", "a Saturday"
  readonly voice?: Voice // of footage, where it is one of these
}

/**
 * `claimed` by those who shared the footage; `found` by a page that looked into it, or by whom that page relies on; `ofIncident`: said of the incident, and of the
 * footage only if that is what it shows. What a report just tells of footage is none of them.
 */
export type Voice = 'claimed' | 'found' | 'ofIncident'

/** Reports that stand on one origin, and how that is known: the passage they share, the voice they all quote, the post they repeat. */
export type Origin = {
  readonly name: string
  readonly reports: readonly string[]
  readonly because: string
  readonly passages: readonly {
    readonly words: number
    readonly a: { readonly report: string; readonly span: Span }
    readonly b: { readonly report: string; readonly span: Span }
  }[]
  readonly steps: readonly OriginStep[] // how its reports hang together, and whom they have it from
}

/** W3C PROV-O: a report, or the words in it, derived or quoted from another, had from a source, attributed to its publication. */
export type ProvRelation = 'wasDerivedFrom' | 'wasQuotedFrom' | 'hadPrimarySource' | 'wasAttributedTo'
export type OriginEnd = { readonly kind: 'report'; readonly report: string; readonly name: string } | { readonly kind: 'voice'; readonly name: string }

/** One step towards where it comes from. `passage`: which of the origin's passages shows it. */
export type OriginStep = {
  readonly relation: ProvRelation
  readonly from: OriginEnd
  readonly to: OriginEnd
  readonly because: string
  readonly passage: number | null
}

export type Answer = {
  readonly id: string // stable for equal values: "2026-03-14TAF"
  readonly value: AnswerValue
  readonly words: string // "Saturday 14 March 2026, afternoon"
  readonly hedged: boolean // every passage that gives it, or gives it more exactly, is hedged
  readonly statements: readonly Said[]
  readonly reports: number // one report in two versions counts once
  readonly origins: number
  readonly originsOf: readonly Origin[]
  readonly vaguer?: { readonly reports: number; readonly words: string } // of `reports` those that give it only as loosely as "August 2019"
  readonly variants?: readonly { readonly id: string; readonly value: AnswerValue; readonly words: string }[] // what its passages give more or less exactly
  readonly grounds?: readonly FootageGround[] // what held footage gives for it, where no passage need say so
  readonly denials?: readonly Said[] // of footage: who says that it is not so; told in the question's notes, too
}

/** A sentence that rests on a piece of footage, or on a match of two: "its stretch from 0:04 to 0:16 was seen on Lookout, ...". */
export type FootageGround = { readonly words: string; readonly footage: string; readonly match: string | null }

export type Conflict = {
  readonly answers: readonly string[] // ids of the answers that cannot all be true
  readonly alongside?: readonly string[] // ids of further answers that agree with one of them and meet the same opposition
  readonly statements: readonly { readonly report: string; readonly reading: string; readonly span: Span }[]
  readonly sentence: string
  readonly clauses: readonly ConflictClause[] // the sentence in parts, each leading to its passage
  readonly assumes: readonly string[]
  readonly conditional: boolean // it holds only once a dateline is known
  readonly waysOut: readonly WayOut[]
}

export type ConflictClause = { readonly words: string; readonly report: string | null; readonly span: Span | null } & Partial<Omit<FootageGround, 'words'>>

/** `match`: answered on the page where two pieces stand beside one another. */
export type WayOut = { readonly kind: 'hedged' | 'twoEvents' | 'misread' | 'dateline' | 'assumption' | 'match' | 'altered'; readonly words: string }

export type FindingKind = 'finding' | 'update' | 'clarification' | 'correction' | 'retraction'

/** The desk's conclusion. Likelihood and confidence are two fields, never one score (ICD 203). `answer: null` is undetermined. */
export type Finding = {
  readonly id: string
  readonly question: string
  readonly answer: string | null
  readonly value: AnswerValue | null
  readonly words: string
  readonly because: string
  readonly kind: FindingKind
  readonly replaces: string | null
  readonly likelihood: string | null
  readonly confidence: string | null
  readonly statements: readonly { readonly report: string; readonly reading: string }[] // what caused it, or the change
  readonly by: string
  readonly at: string
}

/** A bound with its reasons in words, shortest chain first. */
export type ReasonedBounds = Bounds & { readonly because: readonly string[] }

export type Question = {
  readonly id: string
  readonly kind: string
  readonly subject: string | null
  readonly asks: string
  readonly state: QuestionState
  readonly answers: readonly Answer[]
  readonly bounds: ReasonedBounds
  readonly notes: readonly string[] // "different scopes, no conflict"
  readonly conflicts: readonly Conflict[]
  readonly capped: boolean
  readonly findings: readonly Finding[] // in order; the last one stands
  readonly pieces?: readonly string[] // held pieces that it is asked about
  readonly seen?: readonly SeenThen[] // where held footage was seen, earliest first: what the line of time draws beside the answers
}

/** `match`: the piece that was seen is another one, with a stretch in common. */
export type SeenThen = Bounds & {
  readonly where: string
  readonly footage: string
  readonly name: string
  readonly match: string | null
  readonly basis: Basis
}

/**
 * A question of footage of which nothing is said, not even denied, nothing held and nothing found, or of which what is held tells just that it cannot tell: the
 * lists name them together, so that they do not hide what is answered.
 */
export const isSilent = ({ kind, subject, answers, notes, findings, bounds }: Question): boolean =>
  FOOTAGE_KINDS.has(kind) &&
  answers.every(tellsNothing) &&
  notes.length === 0 &&
  findings.length === 0 &&
  (subject !== 'f1' || (bounds.earliest === null && bounds.latest === null))
const tellsNothing = ({ value, reports }: Answer): boolean => reports === 0 && value.kind === 'provenance' && value.is === 'untold'
export const FOOTAGE_KINDS: ReadonlySet<string> = new Set(['original', 'author', 'recorded', 'motivation'])

/** Are two occurrences the same? Proposed by rules with grounds, confirmed or refused by a person, always revisable. */
export type SameEvent = {
  readonly a: { readonly report: string; readonly event: string }
  readonly b: { readonly report: string; readonly event: string }
  readonly same: boolean
  readonly grounds: readonly string[]
  readonly status: 'proposed' | 'confirmed'
  readonly inDoubt?: boolean // what the two reports share, or do not, speaks rather for the opposite
}

/** A report as the questions see it: what was read, what people said of the readings, and which report it is a later version of. */
export type ReportForQuestions = {
  readonly id: string
  readonly title: string
  readonly publication: string | null
  readonly versionOf: string | null
  readonly takenInAt: string
  readonly alone?: boolean // the only report there is, so that "the report" names it
  /** The subject under which its footage is asked about, where that is known to be another piece than the one the other reports speak of. Absent: "f1". */
  readonly footageApart?: string
  readonly report: Report
  readonly judgements: Readonly<Record<string, Judgement>>
}

/** A piece that the desk holds, with what a person said it is of and where it, and what shares a stretch with it, was seen. */
export type PieceForQuestions = {
  readonly id: string
  readonly name: string
  readonly kind: 'video' | 'image' | 'sound'
  readonly spokenOf: readonly { readonly report: string; readonly mention: string }[] // confirmed by a person; [] while nobody has
  readonly seen: readonly FootageSeen[]
  /** Other pieces with a stretch in common, also those that were seen nowhere. */
  readonly shares: readonly SharedStretch[]
  readonly says: readonly FileSaid[]
}

/** A stretch of the piece in question, "0:04 to 0:16", that another piece has too; null: the whole. `status`: of the match. */
export type SharedStretch = {
  readonly footage: string
  readonly name: string
  readonly match: string
  readonly status: ReadingStatus
  readonly stretch: string
  readonly done: readonly Relation[] // to the piece in question, as against the other; [] where the match was made the other way round
}

/** A piece seen somewhere. `shared`: it is another than the piece in question, with which it has a stretch in common. */
export type FootageSeen = {
  readonly footage: string
  readonly name: string
  readonly where: string
  readonly by: string | null
  readonly time: Time
  readonly basis: Basis
  readonly from: 'capture' | 'post' | 'report' | 'byHand' | 'file'
  readonly shared: SharedStretch | null
}
