// Small questions about a run of units: is it a whole clause, a whole utterance in quotation marks, the title of a thing, only a circumstance?
//
// They know words and marks alone. Whose words they are, and how far those reach, is left to whoever asks.
import { nounPhraseRight } from './noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb } from './noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** Units from `from` up to `to`. */
export type Stretch = { readonly from: number; readonly to: number }

/** What closes a clause. */
export const CLOSING = /^[.!?…;:,]$/

/** Is there a whole clause between these units: somebody or something, and a verb? */
export function isClause(units: readonly Unit[], from: number, to: number): boolean {
  let nominal = false
  for (let j = from; j < to; j++) {
    if (nominal && units[j]?.pos === 'QUOTE' && wordCount(units[j] as Unit) > 1) return true
    if (nominal && units[j]?.pos === 'NOUN' && /[a-z]{3}ed$/.test(units[j]?.lower ?? '') && units[j + 1]?.pos !== 'NOUN') return true
    if (nominal && isVerb(units[j]) && !/ing$/.test(units[j]?.lower ?? '') && units[j - 1]?.lower !== 'to') return true
    if (isNominal(units[j])) nominal = true
  }
  return false
}

/** Is this unit a quotation whose last words end as a whole utterance does, before a speaker is named? */
export const endsAsSpeech = (unit: Unit | undefined): boolean => unit?.pos === 'QUOTE' && /[,.!?…—–-](?:\s?["”’'»“«])+$/.test(unit.text)

/** `"It fell", the foreman says`: a sentence in quotation marks whose comma stands behind them; titles and single words do not. */
export const isBritish = (units: readonly Unit[], q: number): boolean => {
  const unit = units[q]
  if (unit?.pos !== 'QUOTE' || units[q + 1]?.text !== ',' || !beginsAsSentence(unit) || wordCount(unit) < 2) return false
  return (innerOf(unit).match(/\p{L}+/gu) ?? []).slice(1).some((word) => /^\p{Ll}/u.test(word) && !/^(?:of|the|and|in|for|a|an|to|on)$/.test(word))
}

/** "on “Morning Quay,” Lane said": a short title after a preposition or a noun is the name of a thing, not what is said. */
export function isTitle(units: readonly Unit[], q: number): boolean {
  const unit = units[q] as Unit
  const before = units[q - 1]
  if (
    before === undefined ||
    !(before.pos === 'ADP' || before.pos === 'DET' || before.pos === 'PART' || before.pos === 'NOUN' || before.pos === 'PROPN') ||
    wordCount(unit) > 9
  )
    return false
  const long = innerOf(unit).match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}

const innerOf = (unit: Unit): string => unit.text.replace(/^["“‘'`«»„]+|["”’'»«“]+$/g, '')
/** Of the words inside, where the unit is a quotation. */
export const wordCount = (unit: Unit): number => innerOf(unit).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
/** With a capital, past dots and brackets. */
export const beginsAsSentence = (unit: Unit): boolean => /^[\s.…[(]*\p{Lu}/u.test(innerOf(unit))

/** Does what follows the cue only say when, where or to whom the words were said? Then the words themselves stand before it. */
export function onlyCircumstance(units: readonly Unit[], from: number): boolean {
  const next = units[from]
  if (next === undefined || CLOSING.test(next.text)) return true
  if (next.pos === 'ADP' || next.pos === 'SCONJ' || isAdverb(next) || isTimeWord(next))
    return !units.slice(from, from + 12).some((unit) => unit.lower === 'that' && unit.pos !== 'DET')
  return /^(?:as|while|when|after|before|during|in|on|at|to|of|about|with)$/.test(next.lower)
}

/** Is the clause over at `to`, but for a day, a place or a relative clause about whoever is named last? */
export const endsHere = (units: readonly Unit[], to: number): boolean => {
  const rest = units.slice(to, to + 4)
  const stop = rest.findIndex((unit) => /^[.;(]$/.test(unit.text))
  const next = units[to]
  if (next?.text === ',' && /^(?:who|which)$/.test(units[to + 1]?.lower ?? '')) return true
  if (next === undefined || (stop >= 0 && !rest.slice(0, stop).some((unit) => unit.text === ',' || unit.pos === 'AUX' || unit.pos === 'QUOTE'))) return true
  return next.pos === 'ADP' && !units.slice(to, to + 12).some((unit) => isVerb(unit) || unit.text === ',')
}

/**
 * "At least nine were hurt, police said, in the worst storm for years", "On Monday a train hit a lorry, the railway said, in its third accident": is there a
 * main clause between these units although they open with a preposition?
 */
export function tellsFirst(units: readonly Unit[], from: number, to: number): boolean {
  const [first, second] = [units[from]?.lower ?? '', units[from + 1]?.lower ?? '']
  if ((first === 'at' && /^(?:least|most)$/.test(second)) || (first === 'as' && /^(?:many|few)$/.test(second) && units[from + 2]?.lower === 'as'))
    return isClause(units, from + 2, to)
  if (!/^(?:in|on|at|during|for|by|after|before|since)$/.test(first)) return false
  const when = nounPhraseRight(units, from + 1)
  if (when === null) return false
  // "In Holm four men were shot": the number begins the subject
  const counted = units.slice(when.from + 1, when.to - 1).some((unit, i) => unit.pos === 'NUM' && /^\p{L}/u.test(unit.text) && isNominal(units[when.from + i]))
  const subject = counted ? when : nounPhraseRight(units, when.to)
  if (subject === null || (!counted && subject.from !== when.to)) return false
  for (let j = subject.to; j < to && j < subject.to + 6; j++) {
    if (isVerb(units[j])) return !/ing$/.test(units[j]?.lower ?? '')
    if (units[j]?.text === ',' || units[j]?.pos === 'SCONJ' || units[j]?.pos === 'PRON' || units[j]?.lower === 'that') return false
  }
  return false
}
