// Whose a verb of saying is that has no subject beside it: "..., adding that", "... and warned", "... but said". It goes on with an earlier speaker of the
// sentence or with the subject of its clause.
import type { CueFound } from '../cues/found.ts'
import { CUES } from '../cues/lexicon.ts'
import { nounPhraseRight } from '../phrases/noun-phrase-right.ts'
import { isTimeWord } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { subjectOfClause } from './subjects.ts'
import type { Unit } from '../../words.ts'

/** The speaker of an earlier cue of this sentence, or the subject of the clause; whoever tells of them, where they stand in another's words. */
export function heir(units: readonly Unit[], from: number, before: readonly CueFound[]): Phrase | null {
  const nearest = nearestHeir(units, from, before)
  return nearest === null ? null : (teller(units, from, before, nearest) ?? nearest)
}

// "Aides said it was too early but noted that ...", "She said the port would shut, adding that ...": a second verb of the same kind goes on with the first
function teller(units: readonly Unit[], from: number, before: readonly CueFound[], nearest: Phrase): Phrase | null {
  const joint = units[from - 1]
  const form = CUES.get(units[from]?.lower ?? '')?.form
  const goesOn = (cue: CueFound): boolean =>
    joint?.text === ',' ? form === 'ing' : joint?.pos === 'CCONJ' && form !== undefined && form !== 'ing' && cue.cue.form !== 'ing'
  const outer = before.find(
    (cue) =>
      cue.kind === 'verb' &&
      cue.own &&
      !cue.inverted &&
      cue.subject !== null &&
      !cue.subject.relative &&
      cue.cue.frames.has('clause') &&
      cue.to <= nearest.from,
  )
  if (outer === undefined || !goesOn(outer) || outer.cue.form === 'ing' || outer.infinitive || units[nearest.from - 1]?.text === ',') return null
  return units.slice(outer.to, from).some((unit) => unit.text === ';' || unit.pos === 'QUOTE') ? null : outer.subject
}

function nearestHeir(units: readonly Unit[], from: number, before: readonly CueFound[]): Phrase | null {
  const last = before.at(-1)
  const joint = units[from - 1]
  if (last !== undefined && last.subject !== null && last.kind === 'verb') {
    // "refused to pay a builder who said he was owed, saying": the one who refused
    if (last.subject.relative && joint?.text === ',' && !/[,]/.test(units[last.subject.to]?.text ?? ''))
      return outerSubject(units, last.subject) ?? last.subject
    // "when his mother mentioned it, he laughed and said": the one who laughed
    if (joint?.pos === 'CCONJ' && !last.inverted) return laterSubject(units, last, from) ?? subjectBeside(units, last, from) ?? last.subject
    return last.subject
  }
  return (joint?.text === ',' || isTimeWord(joint) ? mainSubject(units, from) : null) ?? subjectOfClause(units, from) ?? null
}

// The subject that the clause before `from` opens with, where that is a name, a pronoun or a noun with its article and the words nearer by belong to a
// relative clause ("weighed in on claims against a manager, who had hit a man, calling it"); null where no relative clause stands between.
function mainSubject(units: readonly Unit[], from: number): Phrase | null {
  const nearest = subjectOfClause(units, from)
  if (nearest === null || !nearest.relative) return null
  return outerSubject(units, nearest)
}

function outerSubject(units: readonly Unit[], inner: Phrase): Phrase | null {
  const outer = subjectOfClause(units, inner.from)
  return outer === null || outer.relative || outer.to > inner.from ? null : outer
}

// The subject of a clause of its own that begins behind a comma between the last cue and this verb.
function laterSubject(units: readonly Unit[], last: CueFound, from: number): Phrase | null {
  for (let j = from - 2; j > last.to; j--) {
    if (units[j]?.text !== ',') continue
    const subject = nounPhraseRight(units, j + 1)
    const verb = subject === null ? undefined : units[subject.to]
    return subject !== null && subject.to < from && verb?.pos === 'VERB' && !/ing$/.test(verb.lower) && isSubordinateOpening(units[0]) ? subject : null
  }
  return null
}

// "a woman screams “Stop” as a guard climbs up and yells": the subject of the clause that a joining word opens after the last cue
function subjectBeside(units: readonly Unit[], last: CueFound, from: number): Phrase | null {
  for (let j = from - 2; j > last.to; j--) {
    if (!/^(?:as|while|when|until|before|after)$/.test(units[j]?.lower ?? '') || units[j - 1]?.pos !== 'QUOTE') continue
    const subject = nounPhraseRight(units, j + 1)
    const verb = subject === null ? undefined : units[subject.to]
    return subject !== null && subject.to < from && (verb?.pos === 'VERB' || verb?.pos === 'NOUN') && !/ing$/.test(verb.lower) ? subject : null
  }
  return null
}

const isSubordinateOpening = (unit: Unit | undefined): boolean =>
  /^(?:when|while|after|before|as|once|if|although|though|because|since|whenever|until)$/.test(unit?.lower ?? '') ||
  /^(?:Once|One|Then|Later)$/.test(unit?.text ?? '')
