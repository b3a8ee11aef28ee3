// A saying in a German sentence, as stretches of its units, and what the frames that find one have in common.
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import type { Stretch } from './clauses.ts'
import { WORD_NOUNS } from './cues.ts'
import { isNoun, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'

export type GermanSaying = {
  readonly content: readonly Stretch[]
  readonly cue: Stretch
  readonly speaker: Phrase | null
  readonly strength: Strength
  readonly negated: boolean
  readonly voice: boolean
  readonly plural: boolean | null
  readonly opensNext: boolean // a colon ends the sentence: the next paragraph is what is said
}

/** A saying with nothing special to it. */
export const plain = (content: readonly Stretch[], cue: Stretch, speaker: Phrase | null, strength: Strength = 'says'): GermanSaying => ({
  ...{ content, cue, speaker, strength, negated: false, voice: false, plural: null, opensNext: false },
})

// "in einer Mitteilung der Werft heißt es": whose words they are, where it is said.
export function ownerOfWords(units: readonly Unit[], before: number): Phrase | null {
  for (let k = before - 1; k >= Math.max(0, before - 14); k--)
    if (WORD_NOUNS.has(units[k]?.lower ?? '')) return phraseAt(units, units[k + 1]?.lower === 'von' || units[k + 1]?.lower === 'vom' ? k + 2 : k + 1)
  return null
}

// The particle stands last in its clause: "teilte die Polizei am Montag mit".
export const hasParticle = (units: readonly Unit[], v: number, end: number, particle: string): boolean => end > v + 1 && units[end - 1]?.lower === particle

/** Whether a noun phrase can begin with it. */
export const opensThing = (unit: Unit | undefined): boolean =>
  unit !== undefined && (unit.pos === 'DET' || unit.pos === 'ADJ' || unit.pos === 'NUM' || isNoun(unit) || unit.pos === 'QUOTE')

/** Whether a quotation stands in the stretch. */
export const hasQuote = (units: readonly Unit[], { from, to }: Stretch): boolean => units.slice(from, to).some((unit) => unit.pos === 'QUOTE')

// "bestreitet das", "bestätigte das nicht": a bare pronoun holds nobody's words.
export const hasWords = (units: readonly Unit[], { from, to }: Stretch): boolean =>
  !(units.slice(from + 1, to).every((unit) => unit.pos === 'ADV') && /^(?:das|dies|es|ihn|sie|ihnen|alles|nichts)$/.test(units[from]?.lower ?? '')) &&
  units.slice(from, to).some((unit) => /[\p{L}\p{N}]/u.test(unit.text))
