// What became of those who are counted: arrested, injured, killed, missing, evacuated. These are asked for wherever they are given.
import type { CountMention } from '../../model/statement.ts'
import { table } from '../../model/table.ts'
import { isOfThings } from './nouns.ts'

/** By the name under which each is asked: how a question asks it, and the words that tell it. */
export const FATES: Readonly<Record<string, { readonly asked: string; readonly words: RegExp }>> = table({
  arrests: { asked: 'arrested', words: /^(?:arrest(?:s|ed)?|detained|detentions?)$/ },
  injuries: { asked: 'injured', words: /^(?:injur(?:y|ies|ed)|hurt|wounded|wounds|casualt(?:y|ies))$/ },
  deaths: { asked: 'killed', words: /^(?:deaths?|dead|died|killed|killing|drowned|perished|fatalit(?:y|ies)|dying)$/ },
  missing: { asked: 'reported missing', words: /^(?:missing|unaccounted)$/ },
  evacuated: { asked: 'evacuated', words: /^(?:evacuated|evacuations?)$/ },
})

/** The name of what became of them, by their noun and verb; null for things, and where nothing is told. */
export function fateOf(mention: CountMention): string | null {
  if (mention.fate !== undefined) return mention.fate
  if (isOfThings(mention.of) || /\bwounds$/i.test(mention.of)) return null // seven wounds may be one person's
  const words = [mention.verb, ...mention.of.split(' ')].flatMap((w) => (w === null ? [] : [w.toLowerCase()]))
  return fateNamed(words)
}

/** That of the first fate that one of these words tells. */
export const fateNamed = (words: readonly string[]): string | null =>
  Object.entries(FATES).find(([, fate]) => words.some((w) => fate.words.test(w)))?.[0] ?? null
