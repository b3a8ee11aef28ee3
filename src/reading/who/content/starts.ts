// Where somebody's words begin: after a cue, past the addressee, the day and "that"; before it, at the opening of the clause; behind a source; and
// where a quotation goes on after the speaker is named.
//
// Bounded in how far each looks. Where they end is told by ends.ts, and which of these holds for a cue by of-cue.ts.
import { CLAIM_NOUNS, CUES } from '../cues/lexicon.ts'
import { beginsAsSentence, CLOSING, endsAsSpeech, isClause, isTitle, wordCount } from '../phrases/clauses.ts'
import type { CueFound } from '../cues/found.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** The unit that words after a cue begin at, and whether "that" or a colon stands before it. */
export type Start = { readonly at: number; readonly that: boolean; readonly colon: boolean }

/** Where the words after a cue begin: past an addressee, a day, "in a statement", and "that". */
export function startAfter(units: readonly Unit[], cue: CueFound): Start {
  let i = cue.to
  let that = false
  let colon = false
  // "told the council that": a short look ahead for "that", a colon or a quotation with only nouns, days and prepositions between.
  for (let j = i, n = 0; j < units.length && n < 22; j++, n++) {
    const unit = units[j] as Unit
    // "called at three houses that day"
    if (unit.lower === 'that' && (isTimeWord(units[j + 1]) || /^(?:day|date|time|weekend)$/.test(units[j + 1]?.lower ?? '')) && !isVerb(units[j + 2])) break
    // "denied that, saying": a pronoun. "said claims that two had died were false": the claims are what is spoken of
    if (unit.lower === 'that' && j === i && isPronoun(units, j)) break
    if (unit.lower === 'that' && n > 0 && cue.cue.strength === 'says' && !cue.cue.frames.has('addressee') && opensWithClaims(units, i, j)) break
    // "found no evidence that the wall was weak": what they say is that there is none
    if (unit.lower === 'that' && n > 0 && /^(?:no|little|scant)$/.test(units[i]?.lower ?? '')) return { at: i, that: true, colon: false }
    if (unit.lower === 'that' && (j === i || units[j + 1]?.pos !== 'NOUN' || n > 0) && unit.pos !== 'PRON') {
      if (n > 0 && !cue.cue.frames.has('clause')) break
      return { at: j + 1, that: true, colon: false }
    }
    if (unit.lower === 'that' && n > 0 && !cue.cue.frames.has('clause') && !cue.cue.frames.has('addressee')) break // "referring to the rope that had failed"
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
    if (unit.pos === 'VERB' && (!/ing$/.test(unit.lower) || (n > 0 && CUES.get(unit.lower)?.weak === false))) break
    if (unit.pos === 'SCONJ' || (unit.pos === 'CCONJ' && !(n > 1 && isNominal(units[j - 1]) && units[j + 1]?.pos === 'PROPN'))) break
    if (unit.pos === 'PRON' && !/^(?:him|her|them|us|me|it|you|his|their|its|my|our)$/.test(unit.lower)) break
    if (unit.text === ',' && units[j + 1]?.pos !== 'QUOTE' && !thatAfterInsert(units, j)) break
  }
  // "had promised his mother he would be home"
  if (cue.cue.lemma === 'promise') {
    const whom = nounPhraseRight(units, i)
    if (whom !== null && /^(?:he|she|they|it|we|i)$/.test(units[whom.to]?.lower ?? '') && isVerb(units[whom.to + 1])) i = whom.to
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
  if (units[i]?.lower === 'that' && units[i]?.pos !== 'DET' && !isPronoun(units, i)) return { at: i + 1, that: true, colon: false }
  if (units[i]?.text === ':') return { at: i + 1, that: false, colon: true }
  return { at: i, that, colon }
}

// "denied that, saying it fell on Monday", "said that, but"; not "says that, according to two dockers, the quay fell"
const isPronoun = (units: readonly Unit[], that: number): boolean =>
  units[that + 1]?.text === ',' &&
  (CUES.get(units[that + 2]?.lower ?? '')?.form === 'ing' || /^(?:but|and|though|which|i|we|he|she|they)$/.test(units[that + 2]?.lower ?? ''))

const opensWithClaims = (units: readonly Unit[], from: number, that: number): boolean => {
  const last = units[that - 1]?.lower ?? ''
  return (CLAIM_NOUNS.has(last) || /^(?:reports?|rumou?rs?|speculation|talk)$/.test(last)) && !units.slice(from, that).some((unit) => unit.pos === 'ADP')
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

/** Where a clause that ends before `to` begins: after the sentence's first words, or after what another cue took. */
export function clauseStart(units: readonly Unit[], to: number, taken: Uint8Array): number {
  let from = to
  while (from > 0 && taken[from - 1] === 0 && units[from - 1]?.text !== ';') from--
  while ((/^(?:[,;•*·-]|but|and|or|—|–)$/.test(units[from]?.lower ?? '') || (from > 0 && /^(?:while|whereas)$/.test(units[from]?.lower ?? ''))) && from < to)
    from++
  from = pastStamp(units, from, to)
  return from
}

// "9.40 am — Police have arrived, our reporter says": the stamp of a running report is nobody's word.
function pastStamp(units: readonly Unit[], from: number, to: number): number {
  if (from === 0 && /^\p{Lu}{3}/u.test(units[0]?.text ?? '')) return pastDateline(units, to)
  if (from > 1 || !/^\d{1,2}[.:]\d{2}(?:am|pm)?$/.test(units[from]?.lower ?? '')) return from
  let at = from + 1
  while (at < to && /^(?:am|pm|a\.m\.?|p\.m\.?|gmt|bst|utc|et)$/.test(units[at]?.lower ?? '')) at++
  return /^[—–:|-]$/.test(units[at]?.text ?? '') ? at + 1 : at
}

// "MARNHOLM, Nov 6 (Nordwire) - A blast tore": where and when it was written, and by which agency, is nobody's word.
function pastDateline(units: readonly Unit[], to: number): number {
  for (let j = 1; j < to && j < 16; j++) {
    const unit = units[j] as Unit
    if (/^[—–-]{1,2}$/.test(unit.text) && unit.start > (units[j - 1]?.end ?? 0) && (units[j + 1]?.start ?? 0) > unit.end) return j + 1
    if (isVerb(unit) || unit.pos === 'QUOTE' || unit.pos === 'DET' || unit.pos === 'PRON') return 0
  }
  return 0
}

/** `The plan is "a joke," Lane said`: the words before the quotation belong to the content when they are one clause with it. */
export function precedingStart(units: readonly Unit[], q: number, taken: Uint8Array): number {
  const from = clauseStart(units, q, taken)
  if (from >= q || units[q - 1]?.text === ':') return q
  if (!isClause(units, from, q) && beginsAsSentence(units[q] as Unit)) return q
  if (beginsAsSentence(units[q] as Unit) && (units[q - 1]?.text === ',' || /^[.!?]$/.test(units[q - 1]?.text ?? ''))) return q
  return from
}

/** "According to a poll by the Echo and others, the ...": the unit behind the comma or colon that closes the source; `to` where there is none near. */
export function afterSource(units: readonly Unit[], to: number): number {
  for (let j = to, n = 0; j < units.length && n < 16; j++, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE' && n === 0) return j
    if (unit.text === ',' || unit.text === ':') {
      let at = j
      // "in the words of the pilot, Mara Lane, QC, “...”"
      for (let k = j + 1; n === 0 && k < units.length && k < j + 12 && !isVerb(units[k]); k++)
        if (units[k]?.pos === 'QUOTE') return units[k - 1]?.text === ',' && beginsAsSentence(units[k] as Unit) ? k : at + 1
      while (/^[,:]$/.test(units[at]?.text ?? '')) at++
      return n === 0 || units[at]?.pos === 'QUOTE' || isClause(units, at, Math.min(units.length, at + 20)) ? at : to
    }
    if (/^[.;]$/.test(unit.text)) return to
  }
  return to
}

/** A quotation that goes on after the frame: `," Lane said, "and we go."` Its unit, or -1. Days and places may stand between. */
export function continuation(units: readonly Unit[], from: number): number {
  for (let j = from, n = 0; j < units.length && n < 24; j++, n++) {
    const unit = units[j] as Unit
    if (unit.pos === 'QUOTE') {
      const before = units[j - 1]
      // "he said, but “when it comes to boats ...”", "she said, and still “got in”"
      const joined =
        units[from]?.text === ',' && units[from + 1]?.pos === 'CCONJ' && units.slice(from + 2, j).every((unit) => isAdverb(unit) || unit.lower === 'that')
      if (joined && !hasOwnFrame(units, j) && (wordCount(unit) > 2 || endsAsSpeech(unit))) return j
      if (units.slice(from, j).some(({ pos }) => pos === 'CCONJ') && hasOwnFrame(units, j)) return -1
      if (units[j - 1]?.text === ';' && units[j + 1]?.text === ',') return -1 // `Lane said; "it stood", says the union`
      return before !== undefined && /^[,:.;—–-]$/.test(before.text) && (wordCount(unit) > 2 || endsAsSpeech(unit) || n === 1) ? j : -1
    }
    if (isVerb(unit) && /(?:ing)$/.test(unit.lower) && unit.pos === 'VERB' && ['adding', 'saying', 'noting', 'telling', 'calling'].includes(unit.lower))
      return -1
  }
  return -1
}

// `she said, but all the same, "I go," said Lane`: the second quotation names its own speaker.
function hasOwnFrame(units: readonly Unit[], q: number): boolean {
  if (!/,["”’'»]+$/.test(units[q]?.text ?? '')) return false
  const verb = isVerb(units[q + 1]) ? q + 1 : (nounPhraseRight(units, q + 1)?.to ?? q)
  return verb > q && isVerb(units[verb]) && CUES.get(units[verb]?.lower ?? '')?.frames.has('clause') === true
}
