// Of what a few words are said: "the shops were 'emptied'" and "they emptied the shops" speak of the shops.
//
// No grammar, a few frames around the words: after a form of "be" their subject, after "called" what is called so, after an acting verb or
// "of" what follows. Where no frame fits, or only a pronoun stands there, nothing is said: null, and no drift is seen.
import { trimmedSpan, type Span } from '../../model/span.ts'
import { FUNCTION } from './words.ts'
import type { Stretch } from '../reader.ts'

const REACH = 160
const MOST_WORDS = 7

/** The words in `text` that the stretch is said of, within its sentence. `isVerb`: it ends in a verb, so that what follows may be its object. */
export function themeOf(text: string, at: Stretch, sentence: Stretch, isVerb: boolean): Span | null {
  const before = text.slice(Math.max(sentence.start, at.start - REACH), at.start).replace(/[“"‘'«]\s*$/u, (mark) => ' '.repeat(mark.length))
  const offset = at.start - before.length
  const called = CALLED.exec(before)
  if (called !== null) return nounsIn(text, offset + called.index + (called[1]?.length ?? 0), offset + called.index + (called[1] + (called[2] ?? '')).length)
  const being = BEING.exec(before)
  if (being !== null) return subjectBefore(text, sentence.start, offset + being.index)
  const after = text.slice(at.end, Math.min(sentence.end, at.end + REACH))
  const follows = FOLLOWS.exec(after)
  if (follows === null || (follows[2] === undefined && !isVerb && !/\bto\s*$/.test(before))) return null
  return nounsAfter(text, at.end + follows[0].length, sentence.end)
}

const CALLED =
  /(\b(?:call|calls|called|calling|describe|describes|described|describing|brand|brands|branded|label|labels|labelled|dub|dubs|dubbed|denounce|denounced|dismiss|dismissed)\s+)((?:[\p{L}\p{N}’'-]+\s+){1,7}?)(?:as\s+)?(?:an?\s+|the\s+)?$/iu
const BEING =
  /\s(?:(?:has|have|had|will|would|may|might|must|can|could|should)\s+)?(?:not\s+)?(?:been|being|be|is|are|was|were|gets?|got)(?:\s+being|\s+been)?(?:\s+\p{L}+ly)?\s+(?:an?\s+|the\s+)?$/iu
const FOLLOWS = /^[”"’'»]?(\s+)(of\s+)?(?=[\p{L}\p{N}])/u

/** "illegal dumping of the tenants, who they claim | are being": over the relative clause to its noun. */
function subjectBefore(text: string, from: number, to: number): Span | null {
  const words = text.slice(Math.max(from, to - REACH), to)
  const relative = /[,\s]+(?:who|which|that)(?:,?\s+\p{L}+(?:\s+\p{L}+)?\s+(?:claim|say|believe|think|fear|argue|insist|allege)\p{L}{0,2},?)?\s*$/iu.exec(words)
  const end = relative === null ? to : to - words.length + relative.index
  const clause = text.slice(Math.max(from, end - REACH), end)
  const tokens = [...clause.matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)]
  let first = tokens.length
  while (first > 0 && tokens.length - first < MOST_WORDS && !STOPS.test(tokens[first - 1]?.[0] ?? '')) first--
  const start = tokens[first]?.index
  // "the thugs in the square were": the nouns after "in" are not what it is said of.
  if (/^(?:in|on|at|by|for|from|to|with|into|over|under)$/i.test(tokens[first - 1]?.[0] ?? '') && relative === null) return null
  return start === undefined ? null : nounsIn(text, end - clause.length + start, end)
}

function nounsAfter(text: string, from: number, to: number): Span | null {
  let end = from
  let count = 0
  for (const { 0: word, index } of text.slice(from, to).matchAll(/[\p{L}\p{N}’'-]+|[^\s\p{L}\p{N}]/gu)) {
    const isFirst = count === 0
    if (count === MOST_WORDS || !/^[\p{L}\p{N}]/u.test(word) || (STOPS.test(word) && word !== 'of') || (isFirst && /^(?:by|that|as)$/i.test(word))) break
    end = from + index + word.length
    count++
  }
  return nounsIn(text, from, end)
}

const STOPS =
  /^(?:[^\p{L}\p{N}]|(?:of|in|on|at|by|for|from|to|with|into|over|under|after|before|during|since|until|and|or|but|that|which|who|whom|when|while|where|because|if|as|than|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|says?|said|told|claims?|claimed))$/iu

/** Null for pronouns, and for words that say nothing by themselves. */
function nounsIn(text: string, start: number, end: number): Span | null {
  while (start < end && !LETTER.test(text[start] ?? '')) start++
  while (end > start && !LETTER.test(text[end - 1] ?? '')) end--
  const span = trimmedSpan(text, start, end)
  if (span === null) return null
  const words = span.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.some((word) => word.length > 2 && !FUNCTION.has(word) && !EMPTY.has(word) && !/ing$/.test(word)) && !TIMES.test(span.quote) ? span : null
}
const LETTER = /[\p{L}\p{N}]/u
const TIMES = /\b(?:today|tonight|yesterday|tomorrow|year|years|month|months|week|weeks|weekend|morning|afternoon|evening|night|\p{L}+day|time|times)$/iu
const EMPTY = new Set([
  'one',
  'ones',
  'everything',
  'something',
  'anything',
  'nothing',
  'everyone',
  'people',
  'thing',
  'things',
  'way',
  'situation',
  'this',
  'all',
  'what',
])
