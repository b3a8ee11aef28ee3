// The words of a sentence with their parts of speech, and quotations folded into one unit each.
//
// Tags come from wink-nlp's small English model. A quotation is folded so that rules walk over what the publication says and step
// over what others say in one stride; words of a quotation are never mistaken for a cue or a speaker.
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import type { Quotation, Range } from './quotations.ts'

export type Unit = Range & {
  readonly text: string
  readonly lower: string
  readonly pos: string // Universal Dependencies tags, and QUOTE
  readonly quotation: Quotation | null
}

type Tagger = (text: string) => { readonly words: readonly string[]; readonly tags: readonly string[]; readonly gaps: readonly string[] }

let tagger: Tagger | null = null

// The model takes a tenth of a second to load, so it is loaded by the first sentence that needs it.
function taggerInHand(): Tagger {
  if (tagger !== null) return tagger
  const nlp = winkNLP(model, ['pos'])
  const its = nlp.its
  tagger = (text) => {
    const tokens = nlp.readDoc(text).tokens()
    return { words: tokens.out<string>(its.value), tags: tokens.out<string>(its.pos), gaps: tokens.out<string>(its.precedingSpaces) }
  }
  return tagger
}

export type Word = Range & { readonly text: string; readonly pos: string }

/** Every word of a piece of the twin, with offsets in the twin. A word the tagger altered is found again by looking ahead. */
export function wordsOf(plain: string, range: Range): readonly Word[] {
  const text = plain.slice(range.start, range.end)
  const long = text.length < 120 ? null : text.match(LONG)
  if (long === null) return tagged(text, range)
  const at = range.start + (long.index ?? 0)
  const end = at + long[0].length
  const before = tagged(plain.slice(range.start, at), { start: range.start, end: at })
  // The tagger takes quadratic time over a run without spaces; nothing that long is a word.
  return [
    ...before,
    { start: at, end, text: long[0], pos: 'X' },
    ...(LONG.test(plain.slice(end, range.end)) ? [] : tagged(plain.slice(end, range.end), { start: end, end: range.end })),
  ]
}

const LONG = /\S{120,}/

function tagged(text: string, range: Range): readonly Word[] {
  const { words, tags, gaps } = taggerInHand()(text)
  const titled = isTitleCase(words)
  const out: Word[] = []
  let at = 0
  for (const [i, word] of words.entries()) {
    at += (gaps[i] ?? '').length
    if (!text.startsWith(word, at)) {
      const found = text.indexOf(word, at)
      if (found < 0 || found > at + 20) continue
      at = found
    }
    out.push({
      start: range.start + at,
      end: range.start + at + word.length,
      text: word,
      pos: titled ? (tags[i] ?? 'X') : nameOr(tags[i] ?? 'X', word, words[i - 1]),
    })
    at += word.length
  }
  return out
}

// "Mr Welch said": a capital inside a sentence is a name, whatever the model sees in it. In a title every word has one.
function nameOr(tag: string, word: string, before: string | undefined): string {
  if (!/^(?:VERB|AUX|ADJ|ADV|NOUN|INTJ|X)$/.test(tag) || before === undefined || !/^[\p{Lu}][\p{L}'’-]+$/u.test(word)) return tag
  return /^[.!?:;“”"'‘’`«»(–—-]+$/.test(before) && before !== "'" ? tag : 'PROPN'
}

function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.75 * long.length
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
    const lower = word.text.toLowerCase()
    out.push({ ...word, lower, pos: posOf(word, lower, out), quotation: null })
  }
  return out
}

// "at the back of the queue": where the model sees an adverb.
const englishPos = (word: Word, lower: string, before: readonly Unit[]): string =>
  word.pos === 'PROPN' && isNameHere(word.text, before.at(-1))
    ? 'PROPN'
    : before.at(-1)?.lower === 'the' && PARTS.test(lower)
      ? 'NOUN'
      : before.at(-1)?.lower === 'who' && DID.test(lower)
        ? 'VERB'
        : posOf(word)

// "said Will Doyle", "Ms May": names that are helping verbs with a small letter
const NAMES_TOO = /^(?:Will|May|Can|Must|Said)$/
const isNameHere = (text: string, before: Unit | undefined): boolean =>
  NAMES_TOO.test(text) && before !== undefined && (text === 'Said' ? before.pos === 'PROPN' : /^(?:\p{Ll}|[,"“”'‘’])/u.test(before.text))
const PARTS = /^(?:back|front|top|bottom|rear|far|inside|outside)$/
// "a pastor who sheltered four families": an adjective to the model
const DID = /[a-z]{3}ed$/

// What the model gets wrong often enough to matter here.
function posOf(word: Word): string {
  const lower = word.text.toLowerCase()
  return FIXED.get(lower) ?? word.pos
}
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
