// What a model suggested for a report, and what became of it. Off by default (docs/model-reader.md).
//
// A suggestion is a statement like any other but for its origin: verbatim spans, nothing resting on it until a person confirms it.
import type { Report } from './report.ts'
import type { Statement } from './statement.ts'

/** Why a proposal was not taken; `said` is what was proposed, at most 500 characters. */
export type Reject = { readonly why: RejectCode; readonly said: string }
export type RejectCode =
  | 'not-json' // the reply is prose
  | 'not-the-form' // JSON of another shape
  | 'too-many'
  | 'sentence-unknown'
  | 'no-words'
  | 'not-in-the-sentence' // the words do not stand there: invented, or put in other words
  | 'more-than-once'
  | 'cuts-a-word'
  | 'unseen-characters' // holds what a person who is to confirm it cannot see
  | 'directness-wrong' // said to be in quotation marks and is not, or the other way round
  | 'cue-not-in-the-sentence'
  | 'speaker-not-in-the-sentence'
  | 'speaker-in-the-content'
  | 'speaker-elsewhere' // a candidate that nobody named nearby
  | 'read-already' // rules read these words: a model changes no reading

/** One request. `promptSha256` is of the messages as sent; `reply` the answer as received, cut where `cut` says so; `failed` why there is none. */
export type ModelAsked = {
  readonly endpoint: string
  readonly model: string
  readonly promptSha256: string
  readonly reply: string | null
  readonly cut: boolean
  readonly failed: string | null
}

export type Suggestions = {
  readonly asked: readonly ModelAsked[]
  readonly statements: readonly Statement[]
  readonly rejects: readonly Reject[]
  readonly unasked: number // sentences beyond what one report may ask about
}

/** The report with what a model suggested, after its own statements; what was suggested for it before is replaced. */
export function withSuggestions(report: Report, suggested: readonly Statement[]): Report {
  const own = report.statements.filter((statement) => statement.origin === undefined)
  const issuer = report.report.publication ?? 'the report'
  return { ...report, statements: [...own, ...suggested.map((statement) => ({ ...statement, speakers: [issuer, ...statement.speakers.slice(1)] }))] }
}
