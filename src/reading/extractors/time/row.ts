// What a row of the rule table is: one pattern, the words it can begin with, and the parts it reads from a match.
import type { SaidTime, Which } from '../../../model/said-time.ts'

export type Parts = Readonly<Record<string, string | undefined>>

/** `begins`: lower-case first words; '#' is a number; one that is no word of time wants one behind it (where.ts lists them). `pattern` is sticky and runs only where one of them stands, so the table stays linear. */
export type Row = {
  readonly name: string
  readonly begins: readonly string[]
  readonly pattern: RegExp
  /** `null` declines the match: it only looked like a time. `before` and `after` are the nearest 24 characters on either side. */
  read(parts: Parts, quote: string, before: string, after: string): SaidTime | null
  /** Not a time by itself, only beside another: "the end of", "morning". */
  readonly onlyJoined?: boolean
}

/** A sticky, case-blind pattern that ends at a word's end. */
export const pattern = (source: string): RegExp => new RegExp(`(?:${source})(?![\\w])`, 'iy')

/** A date with only these parts said. */
export const date = (parts: Partial<Extract<SaidTime, { form: 'date' }>>): SaidTime => ({
  form: 'date',
  year: null,
  month: null,
  day: null,
  weekday: null,
  which: null,
  shortYear: false,
  either: null,
  of: null,
  ...parts,
})

/** Which one a word points at: "last", "this coming", "previous". */
export function whichOf(word: string | undefined): Which | null {
  const said = (word ?? '').toLowerCase().replace(/^the /, '').trim()
  if (/^(?:last|past|this past|this last|most recent)$/.test(said)) return 'last'
  if (/^(?:next|coming|this coming|upcoming)$/.test(said)) return 'next'
  if (/^(?:this|current|present|that)$/.test(said)) return 'this'
  if (/^(?:previous|preceding|prior)$/.test(said)) return 'previous'
  return /^(?:following|ensuing)$/.test(said) ? 'following' : null
}
