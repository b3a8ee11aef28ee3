// A cue as it was found in a sentence: the units it takes up, and the speaker it belongs to.
import type { Cue } from './lexicon.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'

export type CueFound = {
  readonly kind: 'verb' | 'according' | 'passive' | 'hearing' // told before a hearing, which is its subject and says nothing itself
  readonly cue: Cue
  readonly from: number // first unit of the verb group: "has", in "has since confirmed"
  readonly at: number // the verb itself
  readonly to: number // the unit after the cue
  readonly subject: Phrase | null
  readonly own: boolean // the speaker stands beside this cue; otherwise it is taken from the clause before
  readonly inverted: boolean
  readonly perceived: boolean
  readonly negated: boolean
  readonly infinitive: boolean
  readonly via: Phrase | null // "the Post quoted Lane as saying": who reports the speaker
}

/** A cue that is a verb, before its speaker is known. */
export type VerbFound = Omit<CueFound, 'subject' | 'own' | 'inverted'>

/** A cue as it is told by what differs from a plain one: with a speaker of its own, behind which the verb stands, and nothing denied. */
export const foundCue = (
  told: Pick<CueFound, 'kind' | 'cue' | 'from' | 'at' | 'to'> & Partial<Pick<CueFound, 'subject' | 'inverted' | 'negated' | 'via'>>,
): CueFound => ({ subject: null, own: true, inverted: false, perceived: false, negated: false, infinitive: false, via: null, ...told })
