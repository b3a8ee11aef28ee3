// Sentences that say who told, or who denies, what stands in the sentence before: "Das teilte die Polizei mit.", "Die Polizei wies das zurück."
import type { Unit } from '../../words.ts'
import { clauseEnd } from './clauses.ts'
import { CUES } from './cues.ts'
import { isNoun, pastAdverbials, phraseAt } from './phrases.ts'
import { hasParticle, plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import type { OwnCues } from './sayings.ts'
import { subjectBefore } from './subjects.ts'

/** "Das teilte die Polizei am Sonntag mit", "Dies bestätigte ein Sprecher": who told what stands in the sentence before; without content. Null elsewhere. */
export function tellerOfBefore(units: readonly Unit[], own: OwnCues): GermanSaying | null {
  if (!/^(?:das|dies)$/.test(units[0]?.lower ?? '') || units[1] === undefined || own.has(units[1].lower)) return null
  // "Das geht aus einem Bericht hervor, den ..."
  const paper =
    /^(?:geht|ging)$/.test(units[1].lower) && units[clauseEnd(units, 2) - 1]?.lower === 'hervor'
      ? units.slice(0, 8).findIndex(({ lower }) => lower === 'aus')
      : -1
  const source = paper < 0 ? null : phraseAt(units, paper + 1)
  if (source !== null) return plain([], { from: clauseEnd(units, 2) - 1, to: clauseEnd(units, 2) }, source)
  const end = clauseEnd(units, 2)
  const cue = (CUES.get(units[1].lower) ?? []).find(({ particle }) => particle === null || hasParticle(units, 1, end, particle))
  const speaker = phraseAt(units, pastAdverbials(units, 2))
  if (cue === undefined || !cue.takes.has('clause') || cue.strength === 'denies' || cue.strength === 'believes' || speaker === null) return null
  const rest = units.slice(speaker.to, end)
  if (units[speaker.from]?.pos === 'PRON' || rest.some((unit) => unit.pos === 'QUOTE' || /^(?:nicht|nie|kaum)$/.test(unit.lower))) return null
  return { ...plain([], { from: 1, to: 2 }, speaker, cue.strength), plural: cue.plural }
}

/** "Die Polizei bestätigte das.", "Der Sprecher bestätigte dies nicht": of the sentence before; without content. Null elsewhere. */
export function confirmerOfBefore(units: readonly Unit[]): GermanSaying | null {
  const v = units.findIndex((unit, i) => i < 12 && /^bestätig(?:t|te|ten|en)$/.test(unit.lower))
  const speaker = v < 1 ? null : subjectBefore(units, v)
  const rest = units.slice(v + 1, clauseEnd(units, v + 1))
  if (speaker === null || !/^(?:das|dies)$/.test(rest[0]?.lower ?? '') || !rest.slice(1).every((unit) => unit.pos === 'ADV')) return null
  return { ...plain([], { from: v, to: v + 1 }, speaker, 'confirms'), negated: rest.some((unit) => unit.lower === 'nicht') }
}

/** "Die Polizei wies das zurück", "Der Minister bestritt dies": who denies what stands in the sentence before; without content. Null elsewhere. */
export function denierOfBefore(units: readonly Unit[]): GermanSaying | null {
  const v = units.findIndex((unit, i) => i < 12 && (CUES.get(unit.lower) ?? []).some(({ strength }) => strength === 'denies'))
  if (v < 1) return null
  const end = clauseEnd(units, v + 1)
  const cue = (CUES.get(units[v]?.lower ?? '') ?? []).find(
    ({ strength, particle }) => strength === 'denies' && (particle === null || hasParticle(units, v, end, particle)),
  )
  const first = /^(?:das|dies|dem)$/.test(units[0]?.lower ?? '') && v === 1
  const speaker = first ? phraseAt(units, pastAdverbials(units, 2)) : subjectBefore(units, v)
  const points = first || units.slice(v + 1, end).some((unit) => /^(?:das|dies|dem)$/.test(unit.lower) && !isNoun(units[units.indexOf(unit) + 1]))
  if (cue === undefined || speaker === null || !points || units.slice(v, end).some((unit) => /^(?:nicht|nie)$/.test(unit.lower) || unit.pos === 'QUOTE'))
    return null
  return { ...plain([], { from: v, to: v + 1 }, speaker, 'denies'), plural: cue.plural }
}
