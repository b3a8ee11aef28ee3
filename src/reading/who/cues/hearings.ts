// Before whom words are said: "the jury was told that ...", "an inquest in Holm heard the van was hired", "..., a court heard." Whoever said it there is
// not named, and the hearing itself has said nothing.
import { isClause, onlyCircumstance } from '../phrases/clauses.ts'
import { foundCue } from './found.ts'
import type { CueFound } from './found.ts'
import { cueOf } from './lexicon.ts'
import { isNominal } from '../phrases/noun-phrases.ts'
import type { Phrase } from '../phrases/noun-phrases.ts'
import { subjectLeft } from '../speakers/subjects.ts'
import { groupBefore } from '../phrases/verb-group.ts'
import type { Unit } from '../../words.ts'

const HEARINGS = /^(?:jury|jurors|court|hearing|inquest|inquiry|tribunal|trial|panel|committee|commission|magistrates|mps|peers|senators|lawmakers|parliament)$/
const HEARD = cueOf('hear', ['clause'])

/** The hearing's cue at unit `v`, whose `subject` is the hearing and no speaker; null where nothing is told before one there. */
export function hearingAt(units: readonly Unit[], v: number): CueFound | null {
  const word = units[v]?.lower
  if (word !== 'told' && word !== 'heard') return null
  const group = groupBefore(units, v)
  const subject = subjectLeft(units, group.from)
  if (subject === null || subject.relative || !HEARINGS.test(headOf(units, subject))) return null
  const ends = endsClause(units, v, subject)
  // "Police knew of threat, inquiry told": a headline's passive
  if (group.passive !== (word === 'told') && !(ends && word === 'told' && !group.aux)) return null
  if (!ends && units[v + 1]?.lower !== 'that' && !opensClause(units, v + 1)) return null
  return foundCue({ kind: 'hearing', cue: HEARD, from: group.from, at: v, to: v + 1, subject, negated: group.negated })
}

/** "told", where it ends a headline whose subject only hears: "inquiry told". */
export const isOnlyTold = (units: readonly Unit[], v: number): boolean =>
  units[v]?.lower === 'told' && (units[v + 1] === undefined || units[v + 1]?.text === '.') && HEARINGS.test(units[v - 1]?.lower ?? '')

// "The jury at Holm Crown Court": the noun before the first preposition
function headOf(units: readonly Unit[], { from, to }: Phrase): string {
  let end = from + 1
  while (end < to && units[end]?.pos !== 'ADP' && units[end]?.pos !== 'VERB') end++
  return units[end - 1]?.lower ?? ''
}

// "A van was hired, a court heard on Monday."
const endsClause = (units: readonly Unit[], v: number, { from }: Phrase): boolean =>
  (units[from - 1]?.text === ',' || units[from - 1]?.pos === 'QUOTE') && units[v + 1]?.lower !== 'that' && onlyCircumstance(units, v + 1)

// "heard the van was hired", "heard how it was hired"; not "heard evidence from a man who had hired it"
function opensClause(units: readonly Unit[], at: number): boolean {
  const first = units[at]
  if (first === undefined || units.slice(at, at + 4).some(({ lower }) => EVIDENCE.test(lower))) return false
  const begins = first.pos === 'DET' || isNominal(first) || /^(?:there|how|why|his|her|their|its)$/.test(first.lower)
  return begins && first.pos !== 'ADP' && isClause(units, at, Math.min(units.length, at + 40))
}
const EVIDENCE =
  /^(?:evidence|testimony|testimonies|arguments?|submissions?|statements?|recordings?|audio|calls?|tapes?|witness|witnesses|details|cases?|appeals?|from|about|of)$/
