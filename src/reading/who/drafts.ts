// A statement in the making, and the sentence it stands in, read into units.
import type { Directness, Strength } from '../../model/statement.ts'
import type { LayerRange } from '../layers.ts'
import type { Range } from '../quotations.ts'
import type { SentenceRange } from '../sentences.ts'
import type { Unit } from '../words.ts'

/** A statement before its speaker is known by name. Ranges point into the text; `units` is the sentence the speaker stands in. */
export type Draft = {
  readonly sentence: number
  content: Range[]
  readonly cue: Range | null
  readonly speaker: Range | null
  readonly speakerUnits: readonly Unit[]
  readonly via: readonly Unit[] // who reports the speaker: "the Post", in "the Post quoted Lane as saying"
  readonly inside?: readonly (readonly Unit[])[] // whose sayings the content tells, outermost first
  readonly apposition: readonly Unit[] // what stands between commas after the speaker
  readonly strength: Strength
  readonly negated: boolean
  directness: Directness
  readonly throughFootage: boolean
  readonly layer: LayerRange
  readonly isClaim?: true // under the head "Claim": whose it is nobody says
  readonly authority: Draft | null // of an implicit statement: the one it stands under
}

export type SentenceRead = SentenceRange & { readonly units: readonly Unit[]; readonly layer: LayerRange | null }

/** Nothing but quotations and marks. */
export const isAllQuoted = (units: readonly Unit[]): boolean =>
  units.some((unit) => unit.pos === 'QUOTE') && units.every((unit) => unit.pos === 'QUOTE' || !/[\p{L}\p{N}]/u.test(unit.text))

/** Its number: words that run over paragraphs end in a later sentence than they begin in. */
export function lastSentenceOf(draft: Draft, sentences: readonly SentenceRead[]): number {
  const end = Math.max(...draft.content.map((range) => range.end), sentences[draft.sentence]?.end ?? 0)
  let s = draft.sentence
  while (s + 1 < sentences.length && (sentences[s + 1] as SentenceRead).start < end) s++
  return s
}
