// How far somebody's words reach: from the cue to the end of the clause, over the quotation before it, or both.
import { FOOTAGE_NOUNS } from './cues.ts'
import type { Unit } from '../words.ts'
import { isAdverb, isNominal, isTimeWord, isVerb, nounPhraseRight } from './noun-phrases.ts'
import type { CueFound } from './cue-found.ts'

/** Units from `from` up to `to`. */
export type Stretch = { readonly from: number; readonly to: number }

const CLOSING = /^[.!?…;:,]$/

/** Is this unit a quotation whose last words end as a whole utterance does, before a speaker is named? */
export const endsAsSpeech = (unit: Unit | undefined): boolean => unit?.pos === 'QUOTE' && /[,.!?…—–-]\s?["”’'»“«]+$/.test(unit.text)

/** "on “Morning Quay,” Lane said": a short title after a preposition or a noun is the name of a thing, not what is said. */
export function isTitle(units: readonly Unit[], q: number): boolean {
  const unit = units[q] as Unit
  const before = units[q - 1]
  if (
    before === undefined ||
    !(before.pos === 'ADP' || before.pos === 'DET' || before.pos === 'PART' || before.pos === 'NOUN' || before.pos === 'PROPN') ||
    wordCount(unit) > 6
  )
    return false
  const long = innerOf(unit).match(/\p{L}{4,}/gu) ?? []
  return long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}

const innerOf = (unit: Unit): string => unit.text.replace(/^["“‘'`«»„]+|["”’'»«“]+$/g, '')
export const wordCount = (unit: Unit): number => innerOf(unit).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
export const beginsAsSentence = (unit: Unit): boolean => /^[\s.…[(]*\p{Lu}/u.test(innerOf(unit))

/** Where the words after a cue begin: past an addressee, a day, "in a statement", and "that". Returns the unit and what it stepped over. */
export function startAfter(units: readonly Unit[], cue: CueFound): { readonly at: number; readonly that: boolean; readonly colon: boolean } {
  let i = cue.to
  let that = false
  let colon = false
  // "told the council that": a short look ahead for "that", a colon or a quotation with only nouns, days and prepositions between.
  for (let j = i, n = 0; j < units.length && n < 22; j++, n++) {
    const unit = units[j] as Unit
    // "called at three houses that day"
    if (unit.lower === 'that' && (isTimeWord(units[j + 1]) || /^(?:day|date|time|weekend)$/.test(units[j + 1]?.lower ?? '')) && !isVerb(units[j + 2])) break
    if (unit.lower === 'that' && (j === i || units[j + 1]?.pos !== 'NOUN' || n > 0) && unit.pos !== 'PRON') {
      if (n > 0 && !cue.cue.frames.has('clause')) break
      return { at: j + 1, that: true, colon: false }
    }
    if (unit.lower === 'that' && isClauseAhead(units, j + 1)) return { at: j + 1, that: true, colon: false }
    if (unit.text === ':') {
      const next = units[j + 1]
      if (next === undefined || next.pos === 'QUOTE' || n < 10) return { at: j + 1, that: false, colon: true }
    }
    if (unit.pos === 'QUOTE') {
      if (isTitle(units, j) && n > 0 && units[j - 1]?.pos === 'ADP') continue
      if (j === i || (units[j - 1]?.text === ',' && (beginsAsSentence(unit) || wordCount(unit) > 3))) return { at: j, that, colon }
      // "responds with chants of “Out”"
      if (units[j - 1]?.lower === 'of' && /^(?:chants|shouts|cries|calls|jeers|whistles)$/.test(units[j - 2]?.lower ?? '') && n <= 4)
        return { at: j, that, colon }
      if (/^(?:as|like|including|of|with)$/.test(units[j - 1]?.lower ?? '') && n <= 4 && cue.cue.voice) return { at: j, that, colon }
      if (
        ((cue.cue.frames.has('addressee') && !/^(?:to|that|about|of)$/.test(units[j - 1]?.lower ?? '')) ||
          (cue.cue.voice && isNominal(units[j - 1])) ||
          (cue.cue.frames.has('clause') && !cue.cue.frames.has('thing') && isNominal(units[j - 1]))) &&
        n <= 6 &&
        (beginsAsSentence(unit) || wordCount(unit) > 4)
      )
        return { at: j, that, colon }
      break
    }
    if (isVerb(unit) && unit.pos === 'AUX') break
    if (unit.pos === 'VERB' && !/ing$/.test(unit.lower)) break
    if (unit.pos === 'SCONJ' || (unit.pos === 'CCONJ' && !(n > 1 && isNominal(units[j - 1]) && units[j + 1]?.pos === 'PROPN'))) break
    if (unit.pos === 'PRON' && !/^(?:him|her|them|us|me|it|you|his|their|its|my|our)$/.test(unit.lower)) break
    if (unit.text === ',' && units[j + 1]?.pos !== 'QUOTE' && !thatAfterInsert(units, j)) break
  }
  // No such sign: step over the addressee of "told", and over a day or place that only says when the words were said.
  if (cue.cue.frames.has('addressee')) {
    const next = units[i]
    if (next !== undefined && /^(?:him|her|them|us|me|it|you)$/.test(next.lower)) i += 1
    else if (!(next?.lower === 'to' || next?.lower === 'about' || next?.lower === 'of')) {
      const phrase = nounPhraseRight(units, i)
      // "As Lane told the Echo, the quay sank": the comma ends the clause that the cue stands in
      const comma = phrase !== null && units[phrase.to]?.text === ',' && units[(cue.subject?.from ?? 0) - 1]?.lower === 'as'
      if (phrase !== null && phrase.to < units.length && (comma || !CLOSING.test(units[phrase.to]?.text ?? ''))) i = phrase.to
    }
  }
  while (
    i < units.length &&
    isAdverb(units[i]) &&
    !isNominal(units[i]) &&
    !(/^(?:more|most|less|fewer|nearly|almost|only)$/.test(units[i]?.lower ?? '') && (isNominal(units[i + 1]) || units[i + 1]?.pos === 'ADJ')) &&
    !/^(?:not|no|how|why|there)$/.test(units[i]?.lower ?? '')
  )
    i++
  for (let n = 0; n < 2; n++) {
    if (units[i + 1]?.pos === 'PART' || /^['’]s$/.test(units[i + 1]?.lower ?? '')) break
    if (isTimeWord(units[i])) i += isTimeWord(units[i + 1]) ? 2 : 1
    else if (/^(?:on|last|this|late|early|in|earlier)$/.test(units[i]?.lower ?? '') && isTimeWord(units[i + 1])) i += 2
    else if (
      /^(?:on|earlier|in|late|early)$/.test(units[i]?.lower ?? '') &&
      /^(?:last|this|early|late|the)$/.test(units[i + 1]?.lower ?? '') &&
      isTimeWord(units[i + 2])
    )
      i += 3
    else break
  }
  if (units[i]?.lower === 'that' && units[i]?.pos !== 'DET') return { at: i + 1, that: true, colon: false }
  if (units[i]?.text === ':') return { at: i + 1, that: false, colon: true }
  return { at: i, that, colon }
}

// "said, without giving a reason, that ...": from the comma over a short insert to its end and "that".
function thatAfterInsert(units: readonly Unit[], comma: number): boolean {
  if (units[comma + 1]?.lower === 'that') return true
  for (let j = comma + 1; j < units.length && j < comma + 9; j++) if (units[j]?.text === ',') return units[j + 1]?.lower === 'that'
  return false
}

function isClauseAhead(units: readonly Unit[], from: number): boolean {
  for (let j = from, n = 0; j < units.length && n < 12; j++, n++) if (isVerb(units[j]) || units[j]?.pos === 'QUOTE') return true
  return false
}

/** Where a clause that begins at `from` ends: before another cue of its own, before "according to", at the end of the sentence. */
export function endOf(units: readonly Unit[], from: number, cue: CueFound, others: readonly CueFound[]): number {
  let end = units.length
  while (end > from && /^[.!?…;:,—–]$/.test(units[end - 1]?.text ?? '')) end--
  // "the footage, believed to have been shot on Sunday, shows": the hedge ends where the apposition does.
  if (cue.kind === 'passive' && units[cue.from - 1]?.text === ',' && cue.from === cue.at) {
    for (let j = from + 1; j < end; j++) if (units[j]?.text === ',') return trimmedEnd(units, from, j)
  }
  // "the clip, which is said to have been filmed at dawn, was uploaded": it ends with the relative clause.
  if ((cue.kind === 'passive' || cue.subject?.relative) && /^(?:which|who|that)$/.test(units[cue.from - 1]?.lower ?? '') && units[cue.from - 2]?.text === ',') {
    for (let j = from + 1; j < end; j++)
      if (units[j]?.text === ',' && (isVerb(units[j + 1]) || (isAdverb(units[j + 1]) && isVerb(units[j + 2])))) return trimmedEnd(units, from, j)
  }
  // "After saying it was safe, Lane left": up to the clause that names who says it
  if (cue.subject !== null && !cue.own && cue.subject.from > from && cue.subject.from < end) return trimmedEnd(units, from, cue.subject.from)
  end = beforeOwnVoice(units, from, end)
  // "called it “a shame” but declined to say when it happened": the next thing the speaker did
  for (let j = from + 1; j < end - 1; j++) {
    if (units[j]?.pos !== 'CCONJ' || units[j - 1]?.pos !== 'QUOTE' || units[j + 1]?.pos !== 'VERB' || cue.cue.form !== 'past') continue
    if (/^(?:declined|refused|failed|left|walked|asked|urged|vowed|promised|pledged)$/.test(units[j + 1]?.lower ?? '')) return trimmedEnd(units, from, j)
  }
  // "call for a strike and set out their reasons:": what ends in a colon brings the next words, and is a deed of its own.
  if (units.at(-1)?.text === ':') {
    for (let j = end - 1; j > from + 1; j--) {
      if (units[j]?.pos !== 'CCONJ') continue
      if (units[j + 1]?.pos === 'VERB' || isAdverb(units[j + 1])) return trimmedEnd(units, from, j)
      break
    }
  }
  for (const other of others) {
    if (other.at <= cue.at || other.at < from) continue
    const own = other.inverted ? other.at : other.subject !== null && other.subject.from > cue.at && !other.subject.relative ? other.subject.from : other.from
    const before = units[own - 1]
    const beforeThat = units[own - 2]
    if (own <= from || own >= end) continue
    if (other.cue.form === 'ing' && !other.perceived && other.own === false && (before?.text === ',' || (beforeThat?.text === ',' && isAdverb(before))))
      return trimmedEnd(units, from, own)
    // "quoted critics of the plan, with Lane stating: ...": words of another
    if (other.cue.form === 'ing' && before?.lower === 'with' && beforeThat?.text === ',') return trimmedEnd(units, from, own - 2)
    if (other.kind === 'according' && (before?.text === ',' || other.at >= end - 12)) return trimmedEnd(units, from, other.from)
    if (other.own && before !== undefined) {
      // "would not close the quay, said Lane, who": the words before are Lane's
      if (other.inverted && before.text === ',' && other.kind === 'verb' && other.subject !== null && !cue.inverted) return trimmedEnd(units, from, own)
      if (before.text === ';') return trimmedEnd(units, from, own)
      const opens = opensWithPlace(units, own)
      if (opens > from && units[opens - 1]?.text === ';') return trimmedEnd(units, from, opens)
      // "Though he called it a joke, the Post reported that ...", "Asked if he knew, Lane replied: ...": the main clause begins after the comma.
      if (
        before.text === ',' &&
        cue.kind !== 'according' &&
        (/^(?:though|although|while|when|whenever|after|before|as|if|since|despite|asked|in|on|because|even|unlike|once)$/.test(units[0]?.lower ?? '') ||
          /ing$/.test(units[0]?.lower ?? '')) &&
        own > from + 2 &&
        !other.inverted
      )
        return trimmedEnd(units, from, own)
      if (before.text === ',' && (/^[:]$/.test(units[other.to]?.text ?? '') || units[other.to]?.pos === 'QUOTE') && !other.inverted)
        return trimmedEnd(units, from, own)
      if (/^(?:but|while|although|though|whereas)$/.test(before.lower)) return trimmedEnd(units, from, own - 1)
      if (/^(?:and|as|when|after)$/.test(before.lower) && (beforeThat?.text === ',' || beforeThat?.pos === 'QUOTE')) return trimmedEnd(units, from, own - 1)
    }
    if (!other.own && other.cue.form === cue.cue.form && before?.lower === 'and' && other.kind === 'verb') return trimmedEnd(units, from, own - 1)
    if (!other.own && other.cue.form !== 'base' && other.cue.form !== 'ing' && /^(?:but|then)$/.test(before?.lower ?? ''))
      return trimmedEnd(units, from, own - 1)
    if (other.subject?.relative && /^(?:who|which)$/.test(units[other.from - 1]?.lower ?? '') && units[other.from - 2]?.text === ',')
      return trimmedEnd(units, from, other.from - 2)
  }
  if (isSubordinate(units, cue)) {
    // "After the port said it was safe, a crane fell": the main clause begins after the comma.
    for (let j = from + 1; j < end; j++)
      if (units[j]?.text === ',' && isNominal(units[j + 2]) && isClause(units, j + 1, Math.min(end, j + 14)) && !isAdverb(units[j + 1]))
        return trimmedEnd(units, from, j)
  }
  for (let j = from; j < end; j++) {
    if (units[j]?.text !== ',' || !/^(?:who|which|whose|whom)$/.test(units[j + 1]?.lower ?? '')) continue
    if (others.some((other) => other.at > j && other.at <= j + 8 && other.own && other.subject !== null && relativeClaim(units, other) === j + 1))
      return trimmedEnd(units, from, j)
  }
  return end
}

// "; in Leith a guard shouts": where the clause begins that ends before `own`, past a preposition and a few nouns; `own` itself where none is.
function opensWithPlace(units: readonly Unit[], own: number): number {
  let j = units[own - 1]?.text === ',' ? own - 2 : own - 1
  for (let n = 0; j > 0 && n < 5 && (isNominal(units[j]) || units[j]?.pos === 'DET' || units[j]?.pos === 'ADJ'); n++) j--
  return units[j]?.pos === 'ADP' ? j : own
}

// "denied that force was used after a film of it spread", "on 9 March, a week earlier than first reported": why somebody was asked, and what the
// publication had said before, are its own words.
function beforeOwnVoice(units: readonly Unit[], from: number, end: number): number {
  for (let j = from + 3; j < end; j++) {
    const unit = units[j] as Unit
    if (
      /^(?:first|previously|originally|initially|earlier)$/.test(unit.lower) &&
      /^(?:reported|stated|said|thought|given)$/.test(units[j + 1]?.lower ?? '') &&
      units[j - 1]?.lower === 'than'
    ) {
      for (let k = j - 1; k > from && j - k < 9; k--) if (units[k]?.text === ',') return trimmedEnd(units, from, k)
    }
    // "on 9 March and not on the 16th as we first reported"
    if (unit.lower === 'as' && FIRST_SAID.test(wordsOf(units, j + 1, Math.min(end, j + 6)))) {
      for (let k = j - 1; k > from + 2 && j - k < 10; k--)
        if (units[k]?.text === ',' || /^(?:not|rather|instead)$/.test(units[k]?.lower ?? '')) return trimmedEnd(units, from, k)
      return trimmedEnd(units, from, j)
    }
    if (unit.lower !== 'after' || !isClause(units, from, j)) continue
    const seen = units
      .slice(j + 1, Math.min(end, j + 6))
      .findIndex((word) => FOOTAGE_NOUNS.has(word.lower) || /^(?:images?|pictures?|photos?)$/.test(word.lower))
    if (seen >= 0 && units.slice(j + 2 + seen, end).some((word) => SPREADS.test(word.lower))) return trimmedEnd(units, from, j)
  }
  return end
}
const FIRST_SAID =
  /^(?:(?:we|this \w+|had|was|has|been) ){0,3}(?:first|previously|originally|initially|earlier) (?:been )?(?:reported|stated|said|thought|given|published)\b/
const wordsOf = (units: readonly Unit[], from: number, to: number): string =>
  units
    .slice(from, to)
    .map((unit) => unit.lower)
    .join(' ')
const SPREADS = /^(?:emerged|surfaced|circulated|circulating|spread|appeared|shared|posted|published|viral|uploaded)$/

function isSubordinate(units: readonly Unit[], cue: CueFound): boolean {
  if (!cue.own || cue.inverted || cue.subject === null) return false
  const opener = units[cue.subject.from - 1]
  return opener !== undefined && cue.subject.from <= 6 && /^(?:after|while|although|though|when|as|because|since|before|even)$/.test(opener.lower)
}

/** "who they claim are ...", "whose owners they say are ...": the unit of the relative word that belongs to the cue's content, or -1. */
export function relativeClaim(units: readonly Unit[], cue: CueFound): number {
  const from = cue.subject?.from ?? -1
  if (!cue.own || cue.inverted || from < 1 || !isVerb(units[cue.to])) return -1
  if (/^(?:who|which|whom|that|what)$/.test(units[from - 1]?.lower ?? '')) return from - 1
  for (let j = from - 1, n = 0; j > 0 && n < 5; j--, n++) {
    if (units[j]?.lower === 'whose') return units[j - 1]?.text === ',' ? j : -1
    if (!isNominal(units[j]) && units[j]?.pos !== 'ADJ') return -1
  }
  return -1
}

function trimmedEnd(units: readonly Unit[], from: number, to: number): number {
  let end = to
  while (end > from && (/^[,;:—–(-]$/.test(units[end - 1]?.text ?? '') || units[end - 1]?.pos === 'CCONJ')) end--
  return end
}

/** Does what follows the cue only say when, where or to whom the words were said? Then the words themselves stand before it. */
export function onlyCircumstance(units: readonly Unit[], from: number): boolean {
  const next = units[from]
  if (next === undefined || CLOSING.test(next.text)) return true
  if (next.pos === 'ADP' || next.pos === 'SCONJ' || isAdverb(next) || isTimeWord(next))
    return !units.slice(from, from + 12).some((unit) => unit.lower === 'that' && unit.pos !== 'DET')
  return /^(?:as|while|when|after|before|during|in|on|at|to|of|about|with)$/.test(next.lower)
}

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
