// Where somebody's words end: before another cue of its own, before what the publication adds in its own voice, with the clause they stand in, or
// with the last quotation of a list.
import { beginsAsSentence, endsAsSpeech, endsHere, isClause } from '../phrases/clauses.ts'
import { relativeClaim } from './starts.ts'
import type { CueFound } from '../cues/found.ts'
import { FOOTAGE_NOUNS } from '../cues/lexicon.ts'
import { isAdverb, isNominal, isVerb } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** Where a clause that begins at `from` ends: before another cue of its own, before "according to", at the end of the sentence. */
export function endOf(units: readonly Unit[], from: number, cue: CueFound, others: readonly CueFound[]): number {
  let end = units.length
  while (end > from && /^[.!?…;:,—–]$/.test(units[end - 1]?.text ?? '')) end--
  // "the footage, believed to have been shot on Sunday, shows": the hedge ends where the apposition does.
  if (cue.kind === 'passive' && units[cue.from - 1]?.text === ',' && cue.from === cue.at) {
    for (let j = from + 1; j < end; j++) if (units[j]?.text === ',') return trimmedEnd(units, from, j)
  }
  // "the clip, which is said to have been filmed at dawn, was uploaded": it ends with the relative clause.
  let opener = cue.from - 1
  while (opener > 0 && isAdverb(units[opener])) opener--
  if ((cue.kind === 'passive' || cue.subject?.relative) && /^(?:which|who|that)$/.test(units[opener]?.lower ?? '') && units[opener - 1]?.text === ',') {
    for (let j = from + 1; j < end; j++)
      if (units[j]?.text === ',' && (isVerb(units[j + 1]) || (isAdverb(units[j + 1]) && isVerb(units[j + 2])))) return trimmedEnd(units, from, j)
  }
  // "The clip, which the army says was filmed in March, was posted in 2024": what the army says ends with the inserted clause.
  const relative = relativeClaim(units, cue)
  if (relative > 0 && units[relative - 1]?.text === ',') {
    for (let j = from + 1; j < end; j++)
      if (units[j]?.text === ',' && (isVerb(units[j + 1]) || (isAdverb(units[j + 1]) && isVerb(units[j + 2])))) return trimmedEnd(units, from, j)
  }
  // "After saying it was safe, Lane left": up to the clause that names who says it
  if (cue.subject !== null && !cue.own && cue.subject.from > from && cue.subject.from < end) return trimmedEnd(units, from, cue.subject.from)
  end = beforeOwnVoice(units, from, end)
  // `called it “childish”; her office deleted it`: what was called so, and a deed
  if (!cue.cue.frames.has('clause') || cue.cue.weak)
    for (let j = from + 1; j < end; j++) if (units[j]?.text === ';' && units[j - 1]?.pos === 'QUOTE') return trimmedEnd(units, from, j)
  // "people who had come to say that light is no luxury were driven off": up to the verb of whoever came
  if (toldInRelative(units, cue)) {
    const main = secondVerb(units, from, end)
    if (main > from) return trimmedEnd(units, from, main)
  }
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
    const own = other.inverted
      ? other.at
      : other.subject !== null && other.subject.from > cue.at && !other.subject.relative && (other.own || units[other.subject.from - 1]?.text === ',')
        ? other.subject.from
        : other.from
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
      // `said the fire was out by 7 a.m. "It burns," said Lane`: a quotation with a frame of its own
      if (
        other.inverted &&
        other.kind === 'verb' &&
        before.pos === 'QUOTE' &&
        own - 1 > from &&
        !cue.inverted &&
        beginsAsSentence(before) &&
        endsAsSpeech(before)
      )
        return trimmedEnd(units, from, own - 1)
      if (before.text === ';') return trimmedEnd(units, from, own)
      // `said it was open because “nobody knew,” she said.`: the frame behind the words is no part of them
      if (
        !other.inverted &&
        !cue.inverted &&
        before.pos === 'QUOTE' &&
        own - 1 > from &&
        endsAsSpeech(before) &&
        other.kind === 'verb' &&
        endsHere(units, other.to)
      )
        return trimmedEnd(units, from, own)
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
      const quotes = units[other.to]?.pos === 'QUOTE' || (units[other.to]?.text === ',' && units[other.to + 1]?.pos === 'QUOTE')
      if (before.text === ',' && (/^[:]$/.test(units[other.to]?.text ?? '') || quotes) && !other.inverted)
        return trimmedEnd(units, from, beforeAsked(units, from, own))
      if (/^(?:but|while|although|though|whereas)$/.test(before.lower)) return trimmedEnd(units, from, own - 1)
      if (/^(?:and|as|when|after)$/.test(before.lower) && (beforeThat?.text === ',' || beforeThat?.pos === 'QUOTE')) return trimmedEnd(units, from, own - 1)
    }
    // "when my mother mentioned the flood, I laughed and said": a clause of another's own
    if (!other.own && other.subject?.from === own && before?.text === ',') return trimmedEnd(units, from, own)
    if (!other.own && other.cue.form === cue.cue.form && before?.lower === 'and' && other.kind === 'verb') return trimmedEnd(units, from, own - 1)
    if (!other.own && other.cue.form !== 'base' && other.cue.form !== 'ing' && /^(?:but|then)$/.test(before?.lower ?? ''))
      return trimmedEnd(units, from, own - 1)
    if (other.subject?.relative && /^(?:who|which)$/.test(units[other.from - 1]?.lower ?? '') && units[other.from - 2]?.text === ',')
      return trimmedEnd(units, from, other.from - 2)
  }
  if (isSubordinate(units, cue)) {
    // "After the port said it was safe, a crane fell": the main clause begins after the comma.
    for (let j = from + 1; j < end; j++)
      if (
        units[j]?.text === ',' &&
        (isNominal(units[j + 2]) || /^(?:i|he|she|we|they)$/.test(units[j + 1]?.lower ?? '')) &&
        isClause(units, j + 1, Math.min(end, j + 14)) &&
        !isAdverb(units[j + 1])
      )
        return trimmedEnd(units, from, j)
  }
  for (let j = from; j < end; j++) {
    if (units[j]?.text !== ',' || !/^(?:who|which|whose|whom)$/.test(units[j + 1]?.lower ?? '')) continue
    if (others.some((other) => other.at > j && other.at <= j + 8 && other.own && other.subject !== null && relativeClaim(units, other) === j + 1))
      return trimmedEnd(units, from, j)
  }
  return end
}

// Does the cue stand in a relative clause of the subject that the sentence opens with, whose own verb is still to come?
function toldInRelative(units: readonly Unit[], { infinitive, from }: CueFound): boolean {
  if (!infinitive) return false
  for (let k = from - 1; k > 0 && k > from - 8; k--) {
    if (units[k]?.text === ',') return false
    if (units[k]?.lower === 'who') return !units.slice(0, k).some(isVerb)
  }
  return false
}

// The second verb of a run without a joint between the two, right behind what the first one says of somebody.
function secondVerb(units: readonly Unit[], from: number, end: number): number {
  let seen = -1
  for (let j = from; j < end; j++) {
    const unit = units[j] as Unit
    if (unit.pos === 'CCONJ' || unit.pos === 'SCONJ' || /^(?:,|;|who|which|that|whose|because|while)$/.test(unit.lower)) seen = -1
    if (unit.pos !== 'AUX') continue
    if (seen >= 0 && j > seen + 1 && !isVerb(units[j - 1]) && /^(?:was|were|is|are|had|has|have)$/.test(unit.lower)) return j
    seen = j
  }
  return -1
}

// "..., and when asked whether he knew, he said": what he was asked is no part of the words before
function beforeAsked(units: readonly Unit[], from: number, own: number): number {
  for (let j = own - 2; j > from && j > own - 20; j--) if (units[j]?.pos === 'CCONJ' && /^(?:when|asked|pressed)$/.test(units[j + 1]?.lower ?? '')) return j
  return own
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
    // "alleged they had a plan, a claim their families deny": another's word of it
    if (
      /^(?:claim|charge|allegation|accusation|suggestion|assertion|account|version)$/.test(unit.lower) &&
      /^an?$/.test(units[j - 1]?.lower ?? '') &&
      units[j - 2]?.text === ','
    )
      return trimmedEnd(units, from, j - 2)
    // ", contradicting the police chief, who put it at 12": the publication weighs
    if (/^(?:contradicting|disputing|rebutting|echoing|unlike)$/.test(unit.lower) && units[j - 1]?.text === ',') return trimmedEnd(units, from, j)
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

function trimmedEnd(units: readonly Unit[], from: number, to: number): number {
  let end = to
  while (end > from && (/^[,;:—–(-]$/.test(units[end - 1]?.text ?? '') || units[end - 1]?.pos === 'CCONJ')) end--
  return end
}

/** "A" and "B": past a list of quotations that begins here. */
export function endOfQuote(units: readonly Unit[], at: number): number {
  let to = at + 1
  for (;;) {
    let next = to
    while (/^(?:,|and|or|&)$/.test(units[next]?.lower ?? '')) next++
    if (next === to || units[next]?.pos !== 'QUOTE') return to
    to = next + 1
  }
}
