// The verb group before a cue: its auxiliaries and adverbs, whether it is passive, negated, an infinitive, or something heard or seen.
import { PERCEIVED } from '../cues/lexicon.ts'
import { isAdverb } from './noun-phrases.ts'
import type { Unit } from '../../words.ts'

/** `v`: the unit of the cue; `from`: where its group begins. */
export function groupBefore(
  units: readonly Unit[],
  v: number,
): { from: number; aux: boolean; passive: boolean; perceived: boolean; negated: boolean; infinitive: boolean } {
  let from = v
  let aux = false
  let perceived = false
  let negated = false
  let infinitive = false
  let be = ''
  for (let n = 0; from > 0 && n < 8; n++) {
    const left = units[from - 1] as Unit
    if (left.pos === 'AUX') {
      aux = true
      if (be === '') be = left.lower
    } else if (left.lower === 'not' || left.lower === "n't" || left.lower === 'never') negated = true
    else if (left.lower === 'longer' && units[from - 2]?.lower === 'no') {
      negated = true
      from--
    } else if (PERCEIVED.has(left.lower) && (infinitive || /ing$/.test((units[v] as Unit).lower))) perceived = true
    else if (left.lower === 'to' && from === v) infinitive = true
    // "was not able to verify"
    else if (left.lower === 'able' && infinitive && /^(?:not|n't|never)$/.test(units[from - 2]?.lower ?? '')) negated = true
    else if (/^(?:declined|refused|failed|unable|unwilling|yet)$/.test(left.lower) && infinitive) negated = true
    else if (left.lower === 'neither' && units.slice(v + 1, v + 4).some((unit) => unit.lower === 'nor')) negated = true
    else if (!isAdverb(left)) break
    from--
  }
  while (from < v && isAdverb(units[from]) && !/^(?:also|then|never|not)$/.test(units[from]?.lower ?? '')) from++
  const past = !/ing$/.test((units[v] as Unit).lower)
  const passive = past && /^(?:is|are|was|were|be|been|being|am|'s|'re)$/.test(be) && PAST.test((units[v] as Unit).lower)
  return { from, aux: aux || perceived, passive, perceived, negated, infinitive: infinitive && !aux }
}

const PAST = /(?:ed|told|said|found|shown|written|read|sworn|known|thought|understood)$/

// "They were released and told to report": the second participle is as passive as the first.
export function afterPassive(units: readonly Unit[], from: number): boolean {
  for (let j = from, n = 0; j > 0 && n < 8; j--, n++) {
    if (units[j]?.pos !== 'VERB') continue
    return groupBefore(units, j).passive
  }
  return false
}

/** Whether a base form ("say") can be the verb of a clause here: behind a plural, a pronoun, a comma. */
export function baseCanBeFinite(units: readonly Unit[], v: number): boolean {
  const left = units[v - 1]
  if (left === undefined) return false
  if (/^(?:they|we|i|you|who|that|people|police|others|some|many|both|all)$/.test(left.lower)) return true
  if (left.pos === 'NOUN' || left.pos === 'PROPN') return /s$/.test(left.lower) || (units[v] as Unit).pos === 'VERB'
  if (isAdverb(left) || /^(?:inside|outside|nearby|aboard|opposite)$/.test(left.lower)) return baseCanBeFinite(units, v - 1)
  return left.text === ',' || left.lower === 'and'
}
