// The words that follow a cue, and the cases where what follows is nobody's words: a place ("called at the mole"), a request that was not answered; deeds
// ("found a job") are told by deeds.ts.
//
// What stands before a cue, or on both sides of it, is told by of-cue.ts, which asks here last.
import { beginsAsSentence, endsAsSpeech, isClause, isTitle, wordCount } from '../phrases/clauses.ts'
import type { Stretch } from '../phrases/clauses.ts'
import { endOf, endOfQuote } from './ends.ts'
import { relativeClaim } from './starts.ts'
import type { Start } from './starts.ts'
import { isDeed } from './deeds.ts'
import type { CueFound } from '../cues/found.ts'
import { CLAIM_NOUNS, ONLY_OF_CLAIMS, WORD_NOUNS } from '../cues/lexicon.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isNominal, isTimeWord, isVerb } from '../phrases/noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** What a cue says with the words behind it, which begin at `start`; null for nobody's words. `frameFrom`: where the speaker and the cue begin. */
export function contentAfter(units: readonly Unit[], cue: CueFound, cues: readonly CueFound[], start: Start, frameFrom: number): readonly Stretch[] | null {
  let { at } = start
  const frames = cue.cue.frames
  // "asked that her name not be used"
  if (cue.cue.lemma === 'ask' && units.slice(at, at + 4).some((unit) => /^(?:sur)?names?$/.test(unit.lower))) return null
  // "adds tension to a summit that was tense"
  if (cue.cue.lemma === 'add' && units[cue.to]?.pos === 'NOUN' && units[cue.to + 1]?.lower === 'to') return null
  // "after the hearing concluded, Lane told": done, and not said
  if (units[at]?.text === ',' && at === cue.to && !start.that && /^(?:after|when|once|until|before)$/.test(units[(cue.subject?.from ?? 0) - 1]?.lower ?? ''))
    return null
  while (units[at]?.text === ',' || units[at]?.text === ':') at++
  // "said, and I quote, “...”"
  if (units[at]?.lower === 'and' && units[at + 1]?.lower === 'i' && units[at + 2]?.lower === 'quote') at += 3
  while (units[at]?.text === ',' || units[at]?.text === ':') at++
  // "described to an inquest the moment she fell"
  if (cue.cue.lemma === 'describe' && units[at]?.lower === 'to') at = nounPhraseRight(units, at + 1)?.to ?? at
  const first = units[at]
  if (first === undefined || at >= units.length) return null
  if (first.pos === 'QUOTE') {
    const listed = endOfQuote(units, at)
    // "the dam, which the union called “a disgrace”, is closed"
    if (/^(?:which|that|whom)$/.test(units[(cue.subject?.from ?? 0) - 1]?.lower ?? '') && /^(?:,|—|–|-)$/.test(units[listed]?.text ?? ''))
      return some(at, listed)
    const end = endOf(units, at, cue, cues)
    // "found that “The Long Wave,” which came out in May, was old": a title
    if (start.that && /,["”’'»]+$/.test(first.text) && (first.text.match(/\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word))) return some(at, end)
    // A whole utterance stands for itself; a few quoted words that the clause goes on from do not.
    if (listed >= end || start.colon || ((beginsAsSentence(first) || cue.cue.voice) && !start.that) || endsAsSpeech(first)) return some(at, listed)
    return some(at, end)
  }
  if (!start.that && !start.colon) {
    // "described as “deliberate” a fire that", "rejected as “fantasy” a report that"
    if (frames.has('thing') && first.lower === 'as' && units[at + 1]?.pos === 'QUOTE') return some(at + 1, endOfQuote(units, at + 1))
    const asked = cue.cue.lemma === 'wonder' && /^(?:whether|if|how|why|what|who|when|where)$/.test(first.lower)
    if (frames.has('quote') && !asked) return null
    if (first.lower === 'including') return null
    if (isDeed(units, cue, at)) return null
    if (cue.negated && /^(?:respond|reply|comment|answer)$/.test(cue.cue.lemma)) return null
    if (units.slice(at, at + 5).some((unit) => /^(?:named|identified|anonymous|anonymity)$/.test(unit.lower))) return null
    if (
      units.slice(at, at + 3).some((unit) => /^requests?$/.test(unit.lower)) &&
      units.slice(at, at + 7).some((unit) => /^comments?|interview$/.test(unit.lower))
    )
      return null
    // "A diver says five missing."
    if (frames.has('clause') && first.pos === 'NUM' && tollOf(units, at) > 0) return some(at, tollOf(units, at))
    if (
      !frames.has('thing') &&
      !frames.has('to') &&
      !isClause(units, at, Math.min(units.length, at + 40)) &&
      relativeClaim(units, cue) < 0 &&
      !/^(?:how|why|what|whether|no|yes|so)$/.test(first.lower)
    )
      return null
    const placed =
      frames.has('clause') &&
      (!cue.cue.weak || /^(?:estimate|report|claim)$/.test(cue.cue.lemma)) &&
      !frames.has('to') &&
      first.pos === 'ADP' &&
      units[cue.at - 1]?.lower !== 'to'
        ? clauseAfterPlace(units, at)
        : -1
    if (placed >= 0) return some(placed, endOf(units, placed, cue, cues))
    if (
      !frames.has('thing') &&
      (first.pos === 'ADP' || first.lower === 'to') &&
      !quantifies(units, at) &&
      !(frames.has('to') && first.lower === 'to') &&
      !(frames.has('about') && first.lower === 'about')
    )
      return null
    if (frames.has('to') && !frames.has('clause') && !units.slice(at, at + 14).some((unit) => unit.lower === 'to')) return null
    if (first.pos === 'ADP' && !quantifies(units, at) && first.lower !== 'for' && first.lower !== 'to' && first.lower !== 'about' && cue.cue.particle === null)
      return null
    if (
      frames.has('addressee') &&
      first.lower !== 'to' &&
      !isClause(units, at, Math.min(units.length, at + 40)) &&
      !units.slice(at, at + 24).some((unit) => /^(?:to|about)$/.test(unit.lower) || unit.pos === 'QUOTE')
    )
      return null
    if (cue.cue.strength === 'believes' && !isClause(units, at, Math.min(units.length, at + 14))) return null
    if (cue.cue.lemma === 'believe' && /^(?:in)$/.test(first.lower)) return null
  }
  const isBare = /^(?:this|that|it|these|those)$/.test(first.lower) && /^[.!]?$/.test(units[at + 1]?.text ?? '')
  if (ONLY_OF_CLAIMS.has(cue.cue.lemma) && !start.that && !isBare && !opensClaim(units, at)) return null
  let end = endOf(units, at, cue, cues)
  // "denied it: "It is safe."": what is denied ends at the colon; the quotation is found by itself.
  if (cue.cue.strength === 'denies') for (let j = at + 1; j < end - 1; j++) if (units[j]?.text === ':' && units[j + 1]?.pos === 'QUOTE') end = j
  if (!start.that && !start.colon) end = beforeNextClause(units, at, end)
  if (end <= at) return null
  if (frames.has('marked')) {
    const last = units.slice(at, end).findLastIndex((unit, i) => unit.pos === 'QUOTE' && !isTitle(units, at + i) && wordCount(unit) > 0)
    if (last < 0) return null
    end = at + last + 1
  }
  const out: Stretch[] = [{ from: at, to: end }]
  // "immigrants, who they claim are ...": the relative word belongs to what is claimed.
  const relative = relativeClaim(units, cue)
  if (relative >= 0) out.unshift({ from: relative, to: frameFrom })
  return out
}

// "five missing", "two people dead": up to where it ends; 0 for anything else
function tollOf(units: readonly Unit[], at: number): number {
  const fate = /^(?:people|others|men|women|children|more)$/.test(units[at + 1]?.lower ?? '') ? at + 2 : at + 1
  const isFate = /^(?:dead|killed|missing|injured|hurt|wounded|trapped|drowned|arrested|safe|rescued)$/.test(units[fate]?.lower ?? '')
  return isFate && /^[.,;!]?$/.test(units[fate + 1]?.text ?? '') ? fate + 1 : 0
}

// "promised help to forty people, and a meeting is to be held": a thing somebody speaks of ends before the next clause
function beforeNextClause(units: readonly Unit[], from: number, end: number): number {
  for (let j = from + 1; j + 2 < end; j++) {
    if (units[j]?.text !== ',' || !/^(?:and|but|while|as|whereas|although)$/.test(units[j + 1]?.lower ?? '')) continue
    if (isClause(units, from, j)) return end
    const subject = nounPhraseRight(units, j + 2)
    return subject !== null && isVerb(units[subject.to]) ? j : end
  }
  return end
}

// "rejected media reports that", "ruled out suggestions of"
function opensClaim(units: readonly Unit[], at: number): boolean {
  const noun = units
    .slice(at, at + 5)
    .findIndex(
      (unit) => CLAIM_NOUNS.has(unit.lower) || /^(?:reports?|rumou?rs?|speculation|talk|ideas?|notions?|theor(?:y|ies)|possibilit(?:y|ies))$/.test(unit.lower),
    )
  const next = units[at + noun + 1]
  // "rejects the claim"; not "rejected the report"
  if (noun === 1 && /^(?:the|these|those|such|all)$/.test(units[at]?.lower ?? '') && /^[.,;]?$/.test(next?.text ?? ''))
    return /^(?:claim|allegation|accusation|assertion|suggestion)s?$/.test(units[at + 1]?.lower ?? '')
  // "rejected claims it was old"
  if (noun >= 0 && (next?.pos === 'PRON' || next?.pos === 'DET') && isClause(units, at + noun + 1, Math.min(units.length, at + noun + 12))) return true
  return noun >= 0 && units.slice(at + noun + 1, at + noun + 7).some((unit) => /^(?:that|of|about)$/.test(unit.lower))
}

// "said in a statement they had left", "said in time it would close", "said down-ballot races": where the content begins whose cue is followed by
// a preposition. What only says when, where or how it was said is stepped over, anything else belongs to what was said. -1 where no clause follows.
function clauseAfterPlace(units: readonly Unit[], at: number): number {
  if (units[at + 1]?.text === '-' && units[at]?.end === units[at + 1]?.start) return at
  const first = units[at]?.lower ?? ''
  if (/^(?:to|of|about|against|for|than|like|with|as)$/.test(first)) return -1
  const phrase = nounPhraseRight(units, at + 1)
  if (phrase === null || isVerb(units[at + 1])) return -1
  let next = phrase.to
  while (isTimeWord(units[next]) || (next < units.length && isAdverb(units[next]))) next++
  const comma = units[next]?.text === ','
  if (comma) next++
  const opener = units[next]
  const begins = opener !== undefined && (opener.pos === 'DET' || opener.pos === 'PRON' || opener.pos === 'PROPN' || opener.pos === 'NUM' || isNominal(opener))
  if (!begins || !isClause(units, next, Math.min(units.length, next + 12))) return -1
  const inside = units.slice(at + 1, next)
  const year = first === 'by' && inside.some((unit) => /^\d{4}$/.test(unit.text))
  const circumstance =
    /^(?:on|at|during|after|before|by|through|via|from|outside|inside)$/.test(first) || inside.some((unit) => WORD_NOUNS.has(unit.lower) || isTimeWord(unit))
  return circumstance && !year ? (comma ? -1 : next) : at
}

/** "claimed at least thirty boats had left": an amount, and no place or time */
export const quantifies = (units: readonly Unit[], at: number): boolean =>
  (/^(?:over|about|around|between|under)$/.test(units[at]?.lower ?? '') && units[at + 1]?.pos === 'NUM') ||
  (/^(?:at least|at most|up to|close to)$/.test(`${units[at]?.lower} ${units[at + 1]?.lower}`) && units[at + 2]?.pos === 'NUM')

/** Null for a stretch without units. */
export const some = (from: number, to: number): readonly Stretch[] | null => (to > from ? [{ from, to }] : null)
