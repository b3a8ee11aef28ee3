// What a language must offer so that the kinds `original`, `author` and `motivation` are read in it: who recorded footage, why, and whether it is the original.
//
// These words stand here and not in the packs of reading/languages because the questions look for them in the text itself, so that pages read before there were
// any are answered too. A language without words of its own is looked through with the English ones: of another language they find nothing.
import type { Provenance } from '../../../model/question.ts'
import { english } from './english.ts'
import { german } from './german.ts'

export type FootageWords = {
  /** Whether a sentence goes on about the footage that was last named, without naming it: "It had been edited". `named`: as the sentence before it named it. */
  goesOn(sentence: string, named: string, isSameParagraph: boolean): boolean
  readonly claims: readonly (readonly [Provenance, RegExp])[]
  /** Whether a claim, in the words that one of `claims` found, says that it is not so. */
  denies(claim: string): boolean
  readonly hedged: RegExp
  /** In the words before a claim, where it is left open: "whether the video is genuine is not known". */
  readonly unsure: RegExp
  /** "I filmed this". Group `not`: "I did not". */
  readonly mine: RegExp
  /** Groups `who` and `not`, in the order in which they are tried: "filmed by ...", "... who filmed it". */
  readonly recorded: readonly RegExp[]
  /** What announces a credit: "Photo:". */
  readonly credit: RegExp
  /** A name with one of these in it is a publication's or a body's, and no person's. */
  readonly body: RegExp
  /** Whoever is meant, as an answer calls them. */
  asNamed(who: string): string
  /** Offsets in the words. `why` as it stands there. `pointsAtIt`: "this", "it" - in a post that does not name what it carries. */
  purpose(words: string): {
    readonly start: number
    readonly end: number
    readonly of: 'recording' | 'sharing'
    readonly why: string
    readonly hedge: string | null
    readonly denied: boolean
    readonly pointsAtIt: boolean
  } | null
}

const WORDS: Readonly<Record<string, FootageWords>> = { en: english, de: german }

/** `language` as ISO 639-1. */
export const footageWords = (language: string): FootageWords => WORDS[language] ?? english
