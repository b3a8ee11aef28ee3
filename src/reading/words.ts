// The words of a sentence with their parts of speech, and quotations folded into one unit each.
//
// Tags come from the tagger (tagger.ts). A quotation is folded so that rules walk over what the publication says and step
// over what others say in one stride; words of a quotation are never mistaken for a cue or a speaker.
import type { Quotation, Range } from './quotations.ts'
import { taggerInHand } from './tagger.ts'
import type { Token } from './tagger.ts'

export type Unit = Range & {
  readonly text: string
  readonly lower: string
  readonly pos: string // Universal Dependencies tags, and QUOTE
  readonly quotation: Quotation | null
}

/** `lower` is the word in small letters. */
export type Word = Range & { readonly text: string; readonly lower: string; readonly pos: string }

/** Every word of a piece of the twin, with offsets in the twin. A word the tagger altered is found again by looking ahead. */
export function wordsOf(plain: string, range: Range): readonly Word[] {
  const text = plain.slice(range.start, range.end)
  const long = hasLongRun(text) ? text.match(LONG) : null
  if (long === null) return tagged(text, range)
  const at = range.start + (long.index ?? 0)
  const end = at + long[0].length
  const before = tagged(plain.slice(range.start, at), { start: range.start, end: at })
  // The tagger takes quadratic time over a run without spaces; nothing that long is a word.
  return [
    ...before,
    { start: at, end, text: long[0], lower: long[0].toLowerCase(), pos: 'X' },
    ...(LONG.test(plain.slice(end, range.end)) ? [] : tagged(plain.slice(end, range.end), { start: end, end: range.end })),
  ]
}

const LONGEST = 120
const LONG = new RegExp(`\\S{${LONGEST},}`)

/** Whether so many characters stand together without a space. Looks at one in a hundred, and back from it to the last space. */
function hasLongRun(text: string): boolean {
  for (let at = LONGEST - 1; at < text.length;) {
    let space = at
    while (space > at - LONGEST && text.charCodeAt(space) !== 0x20) space--
    if (space === at - LONGEST) return true
    at = space + LONGEST
  }
  return false
}

function tagged(text: string, range: Range): readonly Word[] {
  const { tokens, gaps, tags } = taggerInHand()(text)
  const titled = isTitleCase(tokens)
  const out: Word[] = []
  let at = 0
  for (const [i, token] of tokens.entries()) {
    const word = token.text
    at += gaps[i] ?? 0
    if (!text.startsWith(word, at)) {
      const found = text.indexOf(word, at)
      if (found < 0 || found > at + 20) continue
      at = found
    }
    const tag = tags[i] ?? 'X'
    const start = range.start + at
    out.push({ start, end: start + word.length, text: word, lower: token.lower, pos: titled || !isNameHere(token, tokens[i - 1], tag) ? tag : 'PROPN' })
    at += word.length
  }
  return out
}

// "Mr Welch said": a capital inside a sentence is a name, whatever the model sees in it. In a title every word has one.
const isNameHere = (token: Token, before: Token | undefined, tag: string): boolean => token.name && before?.mark === false && TAKEN_FOR.has(tag)
const TAKEN_FOR = new Set(['VERB', 'AUX', 'ADJ', 'ADV', 'NOUN', 'INTJ', 'X'])

function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0
  let capitals = 0
  for (const token of tokens) {
    if (!token.opensLong) continue
    long++
    if (token.capital) capitals++
  }
  return long > 2 && capitals > 0.75 * long
}

/** The units of a sentence: its words, with each outermost quotation (the part in this sentence) as one unit of part of speech QUOTE. */
export const unitsOf = (plain: string, sentence: Range, words: readonly Word[], quotations: readonly Quotation[]): readonly Unit[] =>
  foldedUnits(plain, sentence, words, quotations, englishPos)

/** The same for any language: `posOf` says what each word is, beside the units before it. */
export function foldedUnits(
  plain: string,
  sentence: Range,
  words: readonly Word[],
  quotations: readonly Quotation[],
  posOf: (word: Word, lower: string, before: readonly Unit[]) => string,
): readonly Unit[] {
  const out: Unit[] = []
  let q = 0
  let folded: Quotation | null = null
  for (const word of words) {
    while (q < quotations.length && (quotations[q] as Quotation).end <= word.start) q++
    const quotation = quotations[q]
    if (quotation !== undefined && quotation.start < word.end && word.start < quotation.end) {
      if (folded === quotation) continue
      folded = quotation
      const part = quotation.parts.find((range) => range.start < sentence.end && sentence.start < range.end) ?? quotation
      const start = Math.max(part.start, sentence.start)
      const end = Math.min(part.end, sentence.end)
      out.push({ start, end, text: plain.slice(start, end), lower: '“”', pos: 'QUOTE', quotation })
      continue
    }
    folded = null
    const { start, end, text, lower } = word
    out.push({ start, end, text, lower, pos: posOf(word, lower, out), quotation: null })
  }
  return out
}

// "at the back of the queue": where the model sees an adverb.
const englishPos = (word: Word, lower: string, before: readonly Unit[]): string =>
  word.pos === 'PROPN' && isNameToo(word.text, before.at(-1))
    ? 'PROPN'
    : before.at(-1)?.lower === 'the' && PARTS.test(lower)
      ? 'NOUN'
      : before.at(-1)?.lower === 'who' && DID.test(lower)
        ? 'VERB'
        : posOf(word)

// "said Will Doyle", "Ms May": names that are helping verbs with a small letter
const NAMES_TOO = /^(?:Will|May|Can|Must|Said)$/
const isNameToo = (text: string, before: Unit | undefined): boolean =>
  NAMES_TOO.test(text) && before !== undefined && (text === 'Said' ? before.pos === 'PROPN' : /^(?:\p{Ll}|[,"“”'‘’])/u.test(before.text))
const PARTS = /^(?:back|front|top|bottom|rear|far|inside|outside)$/
// "a pastor who sheltered four families": an adjective to the model
const DID = /[a-z]{3}ed$/

// What the model gets wrong often enough to matter here.
const posOf = ({ lower, pos }: Word): string => FIXED.get(lower) ?? pos
const FIXED = new Map<string, string>([
  ...'he she they it we i you who'.split(' ').map((word) => [word, 'PRON'] as const),
  ...'the a an'.split(' ').map((word) => [word, 'DET'] as const),
  ...'is are was were be been being am has have had do does did can could will would shall should may might must'
    .split(' ')
    .map((word) => [word, 'AUX'] as const),
  ...'said says told wrote tweeted argued insisted vowed pledged warned admitted'.split(' ').map((word) => [word, 'VERB'] as const),
  ...'monday tuesday wednesday thursday friday saturday sunday'.split(' ').map((word) => [word, 'PROPN'] as const),
  ...['and', 'or', 'but', '&'].map((word) => [word, 'CCONJ'] as const),
  ['spokesperson', 'NOUN'],
])
