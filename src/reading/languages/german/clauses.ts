// The clauses of a German sentence as stretches of units: where one begins and ends, what stands around a frame ("..., sagte die Werft, ..."), and what
// follows a comma.
//
// They know commas, colons and quotations alone; who speaks is told by subjects.ts, and what counts as said by sayings.ts. Bounded in how far each looks.
import type { Unit } from '../../words.ts'
import { isTimeNoun, isTitle, isVerb } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { isReported } from './reported.ts'

/** Units from `from` up to `to`. */
export type Stretch = Phrase

/** "sagte die Werft am Montag der Zeitung": to the comma, colon or end that closes the frame. */
export function frameEnd(units: readonly Unit[], from: number): number {
  for (let k = from, n = 0; k < units.length && n < 24; k++, n++) if (/^[,:;.!?–—]$/.test(units[k]?.text ?? '') || units[k]?.pos === 'QUOTE') return k
  return units.length
}

/** The first unit of the clause that `v` stands in. */
export function startOfClause(units: readonly Unit[], v: number): number {
  for (let k = v - 1, n = 0; k >= 0 && n < 40; k--, n++)
    if (
      (/^[,:;–—(]$/.test(units[k]?.text ?? '') && !(units[k]?.text === '(' && units[k + 2]?.text === ')' && k + 2 < v)) ||
      (units[k]?.pos === 'QUOTE' && k < v - 1 && !isTitle(units, k))
    )
      return k + 1
  return 0
}

/** Where the content before a frame begins: after what another has taken, at most the sentence's start; past "Und", "Doch". */
export function startOfSentenceAfter(units: readonly Unit[], before: number, taken: Uint8Array): number {
  let from = before > 0 ? taken.lastIndexOf(1, before - 1) + 1 : 0
  while (from < before && (/^[,:;–—]$/.test(units[from]?.text ?? '') || units[from]?.pos === 'CCONJ')) from++
  return from
}

/** The end of the clause that `from` lies in: the next comma, colon, quotation mark or full stop. */
export function clauseEnd(units: readonly Unit[], from: number): number {
  for (let k = from, n = 0; k < units.length && n < 60; k++, n++) if (/^[,:;.!?–—)]$/.test(units[k]?.text ?? '') && !isOrdinal(units, k)) return k
  return units.length
}

/** The stop of "6. Februar". */
const isOrdinal = (units: readonly Unit[], k: number): boolean => units[k]?.text === '.' && units[k - 1]?.pos === 'NUM' && isTimeNoun(units[k + 1])

/** The end of everything that is told: the sentence without its last marks. */
export function endOfClauses(units: readonly Unit[], from: number): number {
  let to = units.length
  const stop = indexOf(units, from, (unit) => unit?.text === ';', 80)
  if (stop >= 0) to = stop
  while (to > from && /^[.!?…]$/.test(units[to - 1]?.text ?? '')) to--
  return to
}

/** The content around a frame that follows a comma at `comma`: what stands before it in the sentence, and a quotation that goes on after it. */
export function around(units: readonly Unit[], comma: number, frameTo: number, taken: Uint8Array): readonly Stretch[] {
  const begin = startOfSentenceAfter(units, comma, taken)
  // "Die Frau packt aus: „Er hat gedroht“, sagt sie": the quotation alone is said.
  const from = units[comma - 1]?.pos === 'QUOTE' && units[comma - 2]?.text === ':' ? comma - 1 : begin
  const out: Stretch[] = []
  if (comma > from) out.push({ from, to: comma })
  // "Er selbst, so Brink, sei erst um acht gekommen": what was begun before the frame goes on behind it.
  const that = units[frameTo]?.text === ',' && /^(?:dass|daß)$/.test(units[frameTo + 1]?.lower ?? '') // "Man dürfe nicht vergessen, so die Ministerin, dass ..."
  if (comma > from && (that || (isBegun(units, from, comma) && goesOn(units, frameTo)))) {
    out.push({ from: frameTo + 1, to: endOfClauses(units, frameTo + 1) })
    return out
  }
  let next = frameTo
  while (/^[,:]$/.test(units[next]?.text ?? '')) next++
  if (units[next]?.pos === 'QUOTE' && next > frameTo && taken[next] === 0) out.push(...quotesFrom(units, next))
  else if (next > frameTo && out.some((stretch) => units.slice(stretch.from, stretch.to).some((unit) => unit.pos === 'QUOTE'))) {
    // "„...“, sagte der Landwirt, dessen Hof am Deich liegt, „...“": past what is told of the speaker
    const again = indexOf(units, next, (unit) => unit?.pos === 'QUOTE' || /^[;:.]$/.test(unit?.text ?? ''), 24)
    if (again >= 0 && units[again]?.pos === 'QUOTE' && units[again - 1]?.text === ',' && taken[again] === 0) out.push(...quotesFrom(units, again))
  }
  return out
}

const isBegun = (units: readonly Unit[], from: number, to: number): boolean =>
  units[to - 1]?.pos === 'AUX' || !units.slice(from, to).some((unit) => isVerb(unit) || unit.pos === 'QUOTE')
const goesOn = (units: readonly Unit[], comma: number): boolean => {
  const next = units[comma + 1]
  if (units[comma]?.text !== ',' || next === undefined || /^(?:RELATIVE|SCONJ|CCONJ|PUNCT)$/.test(next.pos)) return false
  // "Er habe, so der Mann, „nur helfen“ wollen"
  if (next.pos === 'QUOTE') return isVerb(units[comma + 2])
  return units.slice(comma + 1, comma + 60).some(isVerb) || /^(?:„|“|»|«)/.test(next.text)
}

/** After a comma: "dass ..." or a main clause; [] where only a relative clause or nothing follows. */
export function after(units: readonly Unit[], comma: number): readonly Stretch[] {
  const first = units[comma + 1]
  if (first === undefined || first.pos === 'RELATIVE') return []
  const that = /^(?:dass|daß|wonach)$/.test(first.lower)
  // "sagte, um 20 Uhr zu kommen" and "sagte, als er kam" are no reported clauses.
  if (first.pos === 'SCONJ' && !that && !/^(?:ob|wie|wo|warum|wenn|es)$/.test(first.lower)) return []
  const from = that ? comma + 2 : comma + 1
  const to = endOfClauses(units, from)
  return (that && to > from + 1) || units.slice(from, to).some((unit) => isVerb(unit) || unit.pos === 'QUOTE') || isReported(units.slice(from, to))
    ? [{ from, to }]
    : []
}

/** The quotation at `at`, and those that follow it without a word between. */
export function quotesFrom(units: readonly Unit[], at: number): readonly Stretch[] {
  let to = at + 1
  while (units[to]?.pos === 'QUOTE') to++
  return [{ from: at, to }]
}

/** Its unit, at most 20 on; -1 where there is none. */
export const commaNear = (units: readonly Unit[], from: number): number => indexOf(units, from, (unit) => unit?.text === ',', 20)

/** The nearest quotation before `v` in its clause; -1 for none. */
export function lastQuoteBefore(units: readonly Unit[], v: number): number {
  for (let k = v - 1, n = 0; k >= 0 && n < 10; k--, n++) {
    if (units[k]?.pos === 'QUOTE') return k
    if (/^[,;:.]$/.test(units[k]?.text ?? '')) return -1
  }
  return -1
}

/** The first such unit at or behind `from`, looked for in `reach` units; -1. */
export function indexOf(units: readonly Unit[], from: number, is: (unit: Unit | undefined) => boolean, reach: number): number {
  for (let k = from; k < units.length && k < from + reach; k++) if (is(units[k])) return k
  return -1
}

/** The last such unit at or before `from`, looked for in `reach` units; -1. */
export function lastIndexOf(units: readonly Unit[], from: number, is: (unit: Unit) => boolean, reach: number): number {
  for (let k = from, n = 0; k >= 0 && n < reach; k--, n++) if (is(units[k] as Unit)) return k
  return -1
}
