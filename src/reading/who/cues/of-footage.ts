// Verbs of which footage is the subject: what it shows is told by the publication, and it remembers nothing.
import { isVerb } from '../phrases/noun-phrases.ts'
import { subjectLeft } from '../speakers/subjects.ts'
import { CUES, FOOTAGE_NOUNS } from './lexicon.ts'
import type { Unit } from '../../words.ts'

/** Whether the verb at `v` tells what footage or pictures show: "a video posted by the mayor shows". */
export function showsFootage(units: readonly Unit[], v: number): boolean {
  const subject = subjectLeft(units, v)
  const phrase = subject === null ? units.slice(Math.max(0, v - 1), v) : units.slice(subject.from, subject.to)
  // "It shows some 50 dockers": what is shown, where "it shows that" can be a report's finding.
  if (phrase.length === 1 && /^(?:it|they|this|these|that|which)$/.test(phrase[0]?.lower ?? '') && units[v + 1]?.lower !== 'that') return true
  const pictures = (unit: Unit): boolean => FOOTAGE_NOUNS.has(unit.lower) || PICTURE_NOUNS.test(unit.lower)
  // "One video showed a gate, another showed men running"
  if (phrase.length === 1 && /^(?:another|others|one|some)$/.test(phrase[0]?.lower ?? '') && units.slice(0, v).some(pictures)) return true
  if (phrase.some(pictures) || (subject === null && units.slice(0, v).some(pictures))) return true
  if (units[v + 1]?.lower === 'that') return false
  // "A video posted by the mayor at 9 p.m. on Monday shows", "It was posted on Monday and shows": what the clause opens with is shown, however much is
  // said of it in between.
  const opener = clauseOpener(units, v)
  const head = units.slice(opener, Math.min(v, opener + 8)).findIndex((unit) => unit.pos === 'ADP' || isVerb(unit) || unit.text === ',')
  const opening = units.slice(opener, head < 0 ? v : opener + head)
  return opening.some(pictures) || (opening.length === 1 && /^(?:it|they|this|these)$/.test(opening[0]?.lower ?? ''))
}

const PICTURE_NOUNS = /^(?:photos?|photographs?|images?|imagery|pictures?|screenshots?|stills?|frames?|selfies?|snaps?|maps?|cctv)$/

// The clause that the verb at `v` belongs to begins behind a semicolon, a quotation, a cue's "that", or at the head of the sentence.
function clauseOpener(units: readonly Unit[], v: number): number {
  for (let j = v - 1, n = 0; j >= 0 && n < 40; j--, n++) {
    const unit = units[j] as Unit
    if (
      /^[;:]$/.test(unit.text) ||
      (unit.pos === 'QUOTE' && units[j - 1]?.lower !== 'called') ||
      unit.pos === 'SCONJ' ||
      /^(?:that|but|while|because)$/.test(unit.lower)
    )
      return j + 1
    if (unit.pos === 'VERB' && CUES.get(unit.lower)?.frames.has('clause') === true && !/^(?:show|find|report|question|call)/.test(unit.lower)) return j + 1
  }
  return 0
}

/** "The video recalls scenes from Leith": likeness, and nobody's memory. */
export function endsInFootage(units: readonly Unit[], v: number): boolean {
  const subject = subjectLeft(units, v)
  return (
    subject !== null &&
    subject.to - subject.from <= 4 &&
    /^(?:the|this|that|these|those|both)$/.test(units[subject.from]?.lower ?? '') &&
    FOOTAGE_NOUNS.has(units[subject.to - 1]?.lower ?? '')
  )
}
