// Which of the values that agree stands for them, and what each passage gives beside it.
//
// Of times it is the widest that is dated and firm, but no wider than a day: "Monday 9 March 2026" tells a reader what all can be held to,
// "March" or "2026" would hide what is known. An exact clock time that two reports give stands before their day. Of places, appearances and counts it is the most exact, since a place lies within its chain
// and an appearance is one post, whoever speaks of it.
import type { AnswerValue } from '../model/question.ts'
import { placeKey, type Within } from './within.ts'
import { valueInWords, withoutYear } from './wording.ts'

type Candidate = { readonly value: AnswerValue; readonly isFirm: boolean; readonly isAssumed: boolean; readonly reports?: number }

/** The value, and the numbers of the candidates that give it or something within it: only these can make it firm. */
export function standsFor(candidates: readonly Candidate[], within: Within): { readonly value: AnswerValue; readonly giving: readonly number[] } {
  const sized = candidates.map((c, i) => ({ ...c, i, size: sizeOf(c.value, candidates, within) }))
  const dated = sized.filter((c) => !isUndated(c.value))
  const known = dated.length > 0 ? dated : sized
  const short = known.filter((c) => c.size <= DAY)
  const isTime = candidates[0]?.value.kind === 'time'
  const rank = (c: Candidate): number => (c.isFirm ? 0 : c.isAssumed ? 2 : 1)
  const ranked = (isTime && short.length > 0 ? short : known).toSorted(
    (a, b) => (isTime ? rank(a) - rank(b) : 0) || Number(isClock(b)) - Number(isClock(a)) || (isTime && short.length > 0 ? b.size - a.size : a.size - b.size),
  )
  const best = ranked[0]!
  return { value: best.value, giving: known.filter((c) => c.size <= best.size).map((c) => c.i) }
}

/** A clock time, exactly told by two reports at least. "About half past" is none. */
const isClock = ({ value, isFirm, reports = 1 }: Candidate): boolean =>
  isFirm && reports > 1 && value.kind === 'time' && value.hedge === null && (lengthOf(value.earliest, value.latest) ?? DAY) <= MINUTE

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 25 * HOUR // the longest: clocks go back

const isUndated = (value: AnswerValue): boolean => value.kind === 'time' && (value.earliest === null || value.latest === null)

/** How much is left open, in the measure of its kind; only compared with others of one answer. */
function sizeOf(value: AnswerValue, all: readonly Candidate[], within: Within): number {
  switch (value.kind) {
    case 'time':
      return lengthOf(value.earliest, value.latest) ?? lengthOfUndated(value.value)
    case 'place':
      // The more of the others lie within it, the wider it is.
      return all.filter((c) => c.value.kind === 'place' && within(placeKey(c.value.name), placeKey(value.name))).length
    case 'appearance':
      return (
        (value.by === null ? Number.MAX_SAFE_INTEGER / 2 : 0) +
        (lengthOf(value.time?.earliest ?? null, value.time?.latest ?? null) ?? Number.MAX_SAFE_INTEGER / 4)
      )
    case 'count':
      return (value.about ? 0.5 : 0) + (value.atLeast === null || value.atMost === null ? Infinity : value.atMost - value.atLeast)
    case 'sameness':
    case 'words':
    case 'provenance':
    case 'authorship':
    case 'purpose':
      return 0
  }
}

const lengthOf = (earliest: string | null, latest: string | null): number | null =>
  earliest === null || latest === null ? null : Date.parse(latest) - Date.parse(earliest)

function lengthOfUndated(value: string): number {
  const said = withoutYear(value)
  if (said === null || (said.day === null && said.weekday === null)) return Infinity
  return said.part === null ? 24 * HOUR : 6 * HOUR
}

/** A chain of places, from the narrowest out: "Berth 4, East Quay, Wexmouth". Null where there is no chain to tell. */
export function chainOf(
  values: readonly AnswerValue[],
  narrowest: AnswerValue,
  within: Within,
): { readonly value: AnswerValue; readonly words: string } | null {
  if (narrowest.kind !== 'place') return null
  const places = values.filter((v) => v.kind === 'place')
  const named = new Map(places.toReversed().map((p) => [placeKey(p.name), p]))
  const outer = [...named.values()]
    .filter((p) => within(placeKey(narrowest.name), placeKey(p.name)))
    .toSorted((a, b) => Number(within(placeKey(b.name), placeKey(a.name))) - Number(within(placeKey(a.name), placeKey(b.name))))
  const names = [narrowest, ...outer].map((p) => inLetters(p.name))
  const last = outer.at(-1)?.within ?? narrowest.within
  if (last !== null && !names.some((name) => placeKey(name).includes(placeKey(last)))) names.push(last)
  const kept = names.filter((name, i) => !names.slice(0, i).some((narrower) => narrower.includes(name)))
  return { value: { ...narrowest, name: names[0]!, within: kept[1] ?? narrowest.within }, words: kept.join(', ') }
}

/** "WEXMOUTH" at the head of an agency text is Wexmouth. Short ones are left: they may be letters that stand for a name. */
const inLetters = (name: string): string =>
  name.length > 4 && name === name.toUpperCase() ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : name

/** What a passage gives, where it is more or less exact than the answer. Naming the same place without its town is not less exact. */
export function givesOf(values: readonly AnswerValue[], answer: { readonly value: AnswerValue; readonly words: string }, within: Within): string | null {
  if (answer.value.kind === 'place') {
    const name = placeKey(answer.value.name)
    if (values.some((v) => v.kind === 'place' && placeKey(v.name) === name)) return null
  } else if (values.some((v) => valueInWords(v) === answer.words)) return null
  const candidates = values.map((value) => ({ value, isFirm: true, isAssumed: false }))
  const sized = candidates.map(({ value }) => ({ value, size: sizeOf(value, candidates, within) }))
  const finest = sized.reduce((a, b) => (b.size < a.size ? b : a)).value
  return chainOf(values, finest, within)?.words ?? valueInWords(finest)
}
