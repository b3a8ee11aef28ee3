// The clause that a time stands in, in which the word must stand that it is said of; and the words of a clause that hedge it.
import { looksLikeVerb } from './event-words.ts'
import { wordsIn, type Stretch } from '../reader.ts'

/** The stretch around a time that its verb must stand in. */
export function clauseAround(flat: string, sentence: Stretch, time: Stretch): Stretch {
  // The bridge fell "just after four": a few words in quotation marks belong to the clause around them.
  const opens = /["“]([^"“”]{0,30})$/.exec(flat.slice(sentence.start, time.start))
  const closes = /^[^"“”]{0,12}["”]/.exec(flat.slice(time.end, sentence.end))
  const isWithin = opens !== null && closes !== null && !wordsIn(opens[1] ?? '', 0, 30).some(({ text }) => looksLikeVerb(text))
  const before = isWithin ? flat.slice(sentence.start, sentence.start + opens.index) + ' '.repeat(opens[0].length) : flat.slice(sentence.start, time.start)
  const after = isWithin ? ' '.repeat(closes[0].length) + flat.slice(time.end + closes[0].length, sentence.end) : flat.slice(time.end, sentence.end)
  let start = 0
  for (const match of before.matchAll(LEFT)) {
    // "It fell shortly before ten": the word goes with the time, and opens no clause.
    if (ON_A_TIME.test(before.slice(match.index))) continue
    start = match[0].startsWith(',') ? match.index : match.index + (/^["“”;:—–]/.test(match[0]) ? 1 : 0)
  }
  const right = RIGHT.exec(after)
  return { start: sentence.start + start, end: right === null ? sentence.end : time.end + right.index }
}

const ON_A_TIME = /^(?:before|after) (?:(?:about|around|roughly|nearly|approximately|the) )?$/
const LEFT =
  /[;:—–"“”]|, (?:which|who|whom|where|when|while|but|and|although|though|after|before)\b|\b(?:but|while|when|because|although|though|whereas|after|before|until|since)\b/g
const RIGHT =
  /[;:—–"“”]|, (?:which|who|whom|where|when|while|but|and|although|though|after|before)\b|\b(?:but|while|when|because|although|though|whereas|after|before|until)\b/

/** The first words that hedge a clause, as they stand; null where none do. */
export function hedgeIn(words: string): string | null {
  return (
    /\b(?:is|are|was|were)? ?(?:believed|thought|understood|said|reported|alleged|claimed|rumoured) to(?: have)?\b|\b(?:reportedly|apparently|allegedly|possibly|probably|perhaps|may have|might have|could have|appears to have|seems to have)\b/i
      .exec(words)?.[0]
      .trim() ?? null
  )
}
