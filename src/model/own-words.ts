// Words that a desk adds to the reader's own lists: verbs of saying, names of places, titles, bodies. Lists of words and never rules or patterns,
// so that nothing a desk enters can make reading slow (docs/formats/words.md).
import type { PlaceKind, Strength } from './statement.ts'

export type OwnWords = {
  /** Forms as written, one word each: "pooh-poohed". `language` is the pack that reads them: "en". */
  readonly cues: readonly { readonly word: string; readonly strength: Strength; readonly language: string }[]
  readonly places: readonly { readonly name: string; readonly kind: PlaceKind; readonly within: string | null }[]
  /** Before a person's name: "Hetman". */
  readonly titles: readonly string[]
  /** Bodies, by a name that could be a person's or nobody's: "Norrail". */
  readonly organisations: readonly string[]
}

export const NO_OWN_WORDS: OwnWords = { cues: [], places: [], titles: [], organisations: [] }
