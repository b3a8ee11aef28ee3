// Cues in a sentence, left to right, each with the speaker it belongs to: "according to", passives that name nobody, and verbs.
//
// Which verbs are cues where they stand is told by saying-verbs.ts, and who speaks by speakers/of-verbs.ts. What was said is found afterwards, when all
// cues are known (content/of-cue.ts).
import { cueOf, FOOTAGE_NOUNS } from './lexicon.ts'
import type { OwnCues } from './lexicon.ts'
import { hearingAt } from './hearings.ts'
import { passiveAt } from './impersonal.ts'
import { foundCue } from './found.ts'
import type { CueFound } from './found.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isVerb } from '../phrases/noun-phrases.ts'
import { sayingVerbAt } from './saying-verbs.ts'
import { groupBefore } from '../phrases/verb-group.ts'
import { withSpeaker } from '../speakers/of-verbs.ts'
import { subjectLeft } from '../speakers/subjects.ts'
import type { Unit } from '../../words.ts'

/** The cues of a sentence, left to right. */
export function cuesIn(units: readonly Unit[], own: OwnCues): readonly CueFound[] {
  const out: CueFound[] = []
  for (let v = 0; v < units.length; v++) {
    const unit = units[v] as Unit
    if (unit.pos === 'QUOTE') continue
    const found = isAccording(units, v)
      ? accordingAt(units, v)
      : (passiveAt(units, v) ??
        (OF_OTHERS.has(unit.lower) ? (hearingAt(units, v) ?? quotedAt(units, v) ?? learnedAt(units, v)) : null) ??
        verbAt(units, v, out, own))
    if (found === null) continue
    out.push(found)
    v = Math.max(v, found.to - 1)
  }
  return out
}

function verbAt(units: readonly Unit[], v: number, before: readonly CueFound[], own: OwnCues): CueFound | null {
  const found = sayingVerbAt(units, v, own)
  const spoken = found === null ? null : withSpeaker(units, found, before)
  return spoken === null || isAddressed(units, spoken) ? null : spoken
}

// "To the people asking: no, I did not.", "To everyone who wrote: thank you.": whom the words go to
const isAddressed = (units: readonly Unit[], { subject, to }: CueFound): boolean =>
  units[0]?.lower === 'to' && subject !== null && subject.from < 2 && /^[:,]$/.test(units[to]?.text ?? '')

// "according to the union", "as reported by the union", "in the words of the union"
function isAccording(units: readonly Unit[], v: number): boolean {
  if (units[v]?.lower === 'according') return units[v + 1]?.lower === 'to'
  if (units[v]?.lower === 'in' && units[v + 2]?.lower === 'words' && units[v + 3]?.lower === 'of') return units[v + 1]?.lower === 'the'
  return units[v]?.lower === 'as' && /^(?:reported|stated|noted|claimed|told|described)$/.test(units[v + 1]?.lower ?? '') && units[v + 2]?.lower === 'by'
}

const ACCORDING = cueOf('according to', ['clause'], 'says', 'base')
const LEARN = cueOf('learn', ['clause'])
const SAY = cueOf('say', ['clause'])

function accordingAt(units: readonly Unit[], v: number): CueFound | null {
  const to = units[v]?.lower === 'as' ? v + 3 : units[v]?.lower === 'in' ? v + 4 : v + 2
  const subject = nounPhraseRight(units, to)
  if (subject === null) return null
  // "according to footage that emerged": what it shows is told by the publication
  if (units.slice(subject.from, subject.to).every((unit) => FOOTAGE_NOUNS.has(unit.lower) || unit.pos === 'DET' || unit.pos === 'ADJ')) return null
  return foundCue({ kind: 'according', cue: ACCORDING, from: v, at: v, to, subject, inverted: true })
}

// "The Post has learned from two people close to the talks that ...": they say it, and the Post is on the way.
function learnedAt(units: readonly Unit[], v: number): CueFound | null {
  if (!/^(?:learned|learnt|heard|understood)$/.test(units[v]?.lower ?? '') || units[v + 1]?.lower !== 'from') return null
  const subject = nounPhraseRight(units, v + 2)
  if (subject === null) return null
  let that = subject.to
  while (that < subject.to + 7 && units[that] !== undefined && units[that]?.lower !== 'that' && !isVerb(units[that]) && units[that]?.text !== ',') that++
  const group = groupBefore(units, v)
  const via = subjectLeft(units, group.from)
  if (units[that]?.lower !== 'that' || group.passive || via === null) return null
  return foundCue({ kind: 'passive', cue: LEARN, from: group.from, at: v, to: that + 1, subject, negated: group.negated, via })
}

const OF_OTHERS = new Set(['told', 'heard', 'quoted', 'cited', 'reported', 'learned', 'learnt', 'understood'])

// "“It fell,” Lane is quoted as saying.", "Lane was quoted by the Echo as saying that": Lane says it, and whoever quotes is on the way where named.
function quotedAt(units: readonly Unit[], v: number): CueFound | null {
  if (!/^(?:quoted|cited|reported)$/.test(units[v]?.lower ?? '')) return null
  const group = groupBefore(units, v)
  if (!group.passive || group.negated) return null
  const via = units[v + 1]?.lower === 'by' ? nounPhraseRight(units, v + 2) : null
  let as = via?.to ?? v + 1
  while (as < v + 12 && units[as] !== undefined && units[as]?.lower !== 'as' && !isVerb(units[as]) && units[as]?.pos !== 'QUOTE') as++
  const subject = subjectLeft(units, group.from)
  if (units[as]?.lower !== 'as' || units[as + 1]?.lower !== 'saying' || subject === null || subject.relative) return null
  return foundCue({ kind: 'verb', cue: SAY, from: group.from, at: v, to: as + 2, subject, via })
}
