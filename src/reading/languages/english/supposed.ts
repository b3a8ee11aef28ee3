// Clauses that are supposed or asked by their shape, without a word that introduces them: "Had the gate held, nobody would have died", "Did it hold?".
import type { UnassertedInSentence } from '../../../model/sockets.ts'
import { comma } from './clause-reach.ts'

type Range = { readonly start: number; readonly end: number }

/**
 * "Had the gate held, nobody would have died", "If it falls, forty could die": the clause of "had" and each with "would" beside a condition; "would have"
 * also alone. `found` is what the sentence supposes or denies already.
 */
export function counterfactual(text: string, found: readonly UnassertedInSentence[]): readonly Range[] {
  if (!/would|could|might/i.test(text)) return []
  const out: Range[] = []
  const inverted = [
    ...text.matchAll(
      /(?:^["“‘']?|, )(?:Had|had|Were|were|Should|should)(?= (?:the|a|an|it|he|she|they|we|there|this|that|these|those|his|her|their|its|not|\p{Lu}\p{L}+)(?![\p{L}]))/gu,
    ),
  ]
  for (const { index } of inverted) out.push({ start: index, end: comma(text, index + 2) })
  const isConditional =
    out.length > 0 || found.some(({ as }) => as === 'supposed') || /(?<!\p{L})(?:without|but for|otherwise|had it not|were it not)(?!\p{L})/iu.test(text)
  for (const part of partsOf(text)) {
    const words = text.slice(part.start, part.end)
    if ((isConditional && /(?<!\p{L})(?:would|could|might)(?!\p{L})/iu.test(words)) || /(?<!\p{L})would (?:not |never |\p{L}+ly )?have(?!\p{L})/iu.test(words))
      out.push(part)
  }
  return out
}

function partsOf(text: string): readonly Range[] {
  const cuts = [...text.matchAll(/[,;:]|(?<!\p{L})(?:and|but|because|although|while|which|who|that|said|says)(?!\p{L})/giu)]
  return cuts
    .map(({ index, 0: cut }, c) => ({ start: index + cut.length, end: cuts[c + 1]?.index ?? text.length }))
    .concat([{ start: 0, end: cuts[0]?.index ?? text.length }])
}

const SHORT_MONTH = /\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/

/** From the opening of the question, or of the quotation it stands in, to its mark. */
export function questions(text: string): readonly Range[] {
  if (!text.includes('?')) return []
  let from = 0
  const out: Range[] = []
  for (const { index, 0: mark } of text.matchAll(/[.!](?=["”’')]*\s)|[?“"]|: /g)) {
    if (mark === '?') out.push({ start: from, end: index + 1 })
    if (mark === '.' && SHORT_MONTH.test(text.slice(Math.max(0, index - 5), index))) continue
    from = index + mark.length
  }
  return out
}
