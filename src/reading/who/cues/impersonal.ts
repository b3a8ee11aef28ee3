// Words for which nobody in particular stands: "is believed to have been shot", "It has emerged that", "It was confirmed that", "..., it was said."
//
// Whoever an agent names ("is believed by the police to") is the speaker; otherwise nobody is, and nobody may be made up.
import { foundCue } from './found.ts'
import type { CueFound } from './found.ts'
import { cueOf, FOOTAGE_NOUNS, PASSIVE } from './lexicon.ts'
import type { Strength } from '../../../model/statement.ts'
import { isClause } from '../phrases/clauses.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isAdverb, isVerb } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { groupBefore } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'

/** The cue at unit `v`, or null. Its content follows `to`; stands `to` where the sentence ends, it is the clause before. */
export function passiveAt(units: readonly Unit[], v: number): CueFound | null {
  const unit = units[v] as Unit
  const ofIt = ONLY_OF_IT.get(unit.lower)
  if (ofIt !== undefined) return ofItAt(units, v, ofIt)
  const strength = PASSIVE.get(unit.lower)
  if (strength === undefined) return null
  const group = groupBefore(units, v)
  // "the footage, believed to have been recorded on Sunday, shows": the same without its "is"
  const bare = !group.aux && (units[v - 1]?.text === ',' || isAdverb(units[v - 1]) || units[v - 1]?.pos === 'NOUN') && units[v + 1]?.lower === 'to'
  if (!group.passive && !(bare && /^(?:have|be)$/.test(units[v + 2]?.lower ?? ''))) return null
  // "The group claimed to have sunk two boats": whoever claims it stands before it; "footage claimed to have been filmed in Orm" is claimed so by others
  if (
    !group.passive &&
    /^(?:claimed|alleged)$/.test(unit.lower) &&
    units[v - 1]?.text !== ',' &&
    units[v + 3]?.lower !== 'been' &&
    !FOOTAGE_NOUNS.has(units[v - 1]?.lower ?? '')
  )
    return null
  const impersonal = units[group.from - 1]?.lower === 'it'
  // "The fire was started by a candle, it was said."
  if (impersonal && units[group.from - 2]?.text === ',' && v + 1 >= units.length - 1)
    return foundCue({ kind: 'passive', cue: cueOf(unit.lower, ['clause'], strength), from: group.from - 1, at: v, to: v + 1, negated: group.negated })
  let next = v + 1
  let subject: Phrase | null = null
  if (units[next]?.lower === 'by') {
    subject = nounPhraseRight(units, next + 1)
    next = subject?.to ?? next
  }
  // "was reported to the prosecutor" hedges nothing
  if (units[next]?.lower === 'to' && /^(?:DET|PROPN|NOUN|NUM|PRON)$/.test(units[next + 1]?.pos ?? 'DET') && !isVerb(units[next + 1])) return null
  const withoutThat = impersonal && isClause(units, next, Math.min(units.length, next + 20))
  if (units[next]?.lower !== 'to' && units[next]?.lower !== 'that' && !withoutThat) return null
  if (units[next]?.lower === 'that') next++
  return foundCue({ kind: 'passive', cue: cueOf(unit.lower, ['clause', 'to'], strength), from: group.from, at: v, to: next, subject, negated: group.negated })
}

// Of other subjects these are deeds, or somebody's own words.
const ONLY_OF_IT: ReadonlyMap<string, Strength> = new Map([
  ['confirmed', 'confirms'],
  ['announced', 'says'],
  ['revealed', 'says'],
  ['disclosed', 'says'],
  ['emerged', 'says'],
  ['transpired', 'says'],
])

// "It was confirmed that no one was missing.", "It has since emerged that the firm had been fined."
function ofItAt(units: readonly Unit[], v: number, strength: Strength): CueFound | null {
  if (units[v + 1]?.lower !== 'that') return null
  const group = groupBefore(units, v)
  const lemma = units[v]?.lower ?? ''
  if (units[group.from - 1]?.lower !== 'it' || group.passive === /^(?:emerged|transpired)$/.test(lemma)) return null
  return foundCue({ kind: 'passive', cue: cueOf(lemma, ['clause'], strength), from: group.from, at: v, to: v + 2, negated: group.negated })
}
