// Which answers of one question cannot all be true, told once for each pair of sides rather than once for each pair of answers.
//
// "Saturday", "Saturday afternoon" and "14 March" are one side against "9 March": they can all be true together and meet the same
// opposition. Sides are found by that: answers with the same opponents that do not oppose one another.
import type { AnswerValue, Conflict, FootageSeen } from '../model/question.ts'
import type { Zone } from '../model/time.ts'
import { clash, type Verdict } from './compatible.ts'
import { earliestSeen, isHard, seenBy } from './footage/told.ts'
import { conflictOf, tooLate, tooLateForFootage, type Side } from './sentences.ts'
import type { Weighed } from './weigh.ts'
import { table } from '../model/table.ts'

export const MOST_CONFLICTS = 50
const AGREED: Verdict = { clash: false }

/** `isTold` are pairs that clash and are no conflict all the same: a tally that rose. */
export function conflictsAmong(
  kind: string,
  answers: readonly Weighed[],
  isTold: (a: Weighed, b: Weighed) => boolean = () => false,
): { readonly conflicts: readonly Conflict[]; readonly capped: boolean } {
  // Beyond some hundred different answers a list of conflicts helps nobody; the first given are compared, and it is said.
  const compared = answers.slice(0, MOST_ANSWERS)
  const verdicts = compared.map((a) => compared.map((b) => (isTold(a, b) ? AGREED : verdictOn(a, b))))
  const opponents = verdicts.map((row) =>
    row
      .map((v, j) => (v.clash ? `${j}${v.unless === null ? '' : '?'}` : ''))
      .filter((x) => x !== '')
      .join(),
  )
  const sides = [
    ...Map.groupBy(
      compared.keys().filter((i) => opponents[i] !== ''),
      (i) => opponents[i]!,
    ).values(),
  ]
  const pairs = sides.flatMap((left, x) => sides.slice(x + 1).map((right) => ({ left, right, verdict: verdicts[left[0]!]![right[0]!]! })))
  const clashing = pairs.flatMap(({ left, right, verdict }) => (verdict.clash ? [{ left: [...left], right: [...right], unless: verdict.unless }] : []))
  const weight = (side: readonly number[]): number => side.reduce((sum, i) => sum + compared[i]!.statements.length, 0)
  const heaviestFirst = clashing.toSorted(
    (a, b) => Number(a.unless !== null) - Number(b.unless !== null) || weight(b.left) + weight(b.right) - weight(a.left) - weight(a.right),
  )
  // Steps of one tally agree in time and are different numbers: nine against seven is no second telling of six against four.
  const areSteps = (i: number, j: number): boolean => kind === 'count' && i !== j && verdictOn(compared[i]!, compared[j]!).clash
  const agree = (a: readonly number[], b: readonly number[]): boolean => a.every((i) => b.every((j) => !verdicts[i]![j]!.clash && !areSteps(i, j)))
  const told: { left: number[]; right: number[]; unless: string | null }[] = []
  for (const { left, right, unless } of heaviestFirst) {
    // "a Saturday" against "9 March" is the same contradiction as "Saturday 14 March" against "Monday 9 March": it joins its sides.
    const same = told.find((t) => (agree(t.left, left) && agree(t.right, right)) || (agree(t.left, right) && agree(t.right, left)))
    if (same === undefined) told.push({ left, right, unless })
    else {
      const isStraight = agree(same.left, left) && agree(same.right, right)
      same.left = [...new Set([...same.left, ...(isStraight ? left : right)])]
      same.right = [...new Set([...same.right, ...(isStraight ? right : left)])]
    }
  }
  const conflicts = told
    .slice(0, MOST_CONFLICTS)
    .map(({ left, right, unless }): Conflict => conflictOf(ASKED[kind] ?? 'true', sideOf(left, compared), sideOf(right, compared), unless))
  const capped = answers.length > compared.length || told.length > conflicts.length
  return { conflicts, capped }
}

/** Of counts each number given: "27 people" of whom another page says "27 inmates" is also that against 35 prisoners. */
function verdictOn(a: Weighed, b: Weighed): Verdict {
  const whole = clash(a.value, b.value)
  if (whole.clash || a.value.kind !== 'count' || (a.parts.length < 2 && b.parts.length < 2)) return whole
  const numbers = ({ value, parts }: Weighed): readonly AnswerValue[] =>
    [value, ...parts.slice(0, MOST_PARTS).map((part) => part.value)].filter((v) => isAsExact(v, value))
  return numbers(a).some((x) => numbers(b).some((y) => clash(x, y).clash)) ? { clash: true, unless: null } : AGREED
}
const MOST_PARTS = 8
const isAsExact = (one: AnswerValue, other: AnswerValue): boolean =>
  one.kind === 'count' && other.kind === 'count' && one.atLeast === other.atLeast && one.atMost === other.atMost

/** Answers to when footage was recorded that begin only after it is known to have been seen. Told once, against the earliest known appearance. */
export function recordedTooLate(recorded: readonly Weighed[], appeared: readonly Weighed[]): readonly Conflict[] {
  const untilOf = ({ value }: Weighed): number =>
    value.kind === 'appearance' && value.time !== null && value.time.latest !== null ? Date.parse(value.time.latest) : Infinity
  const earliest = appeared.reduce<Weighed | null>((best, a) => (untilOf(a) < (best === null ? Infinity : untilOf(best)) ? a : best), null)
  if (earliest === null || earliest.statements.length === 0) return []
  const late = laterThan(recorded, untilOf(earliest))
  return late.length === 0 ? [] : [tooLate({ answers: late }, earliest)]
}

/** Answers to when footage was recorded that begin only after it, or a copy of its stretch, is firmly known to have been there. Told once, against the earliest. */
export function recordedAfterSeen(recorded: readonly Weighed[], seen: readonly FootageSeen[], zone: Zone): readonly Conflict[] {
  const first = earliestSeen(seen.filter(({ basis }) => isHard(basis)))
  if (first === null) return []
  const late = laterThan(recorded, seenBy(first))
  return late.length === 0 ? [] : [tooLateForFootage({ answers: late }, first, zone)]
}

/** The answers that begin at this moment or after it; where one as a whole does not, what some give more exactly may. */
function laterThan(recorded: readonly Weighed[], until: number): readonly Weighed[] {
  const isLate = ({ value }: Pick<Weighed, 'value'>): boolean => value.kind === 'time' && value.earliest !== null && Date.parse(value.earliest) >= until
  return recorded.flatMap((a) => (isLate(a) ? [a] : a.parts.filter(isLate).map((part): Weighed => ({ ...a, ...part, id: a.id }))))
}

const ASKED: Readonly<Record<string, string>> = table({
  happened: 'when it happened',
  recorded: 'when the footage was recorded',
  author: 'who recorded the footage',
})
const MOST_ANSWERS = 200
const sideOf = (members: readonly number[], answers: readonly Weighed[]): Side => ({ answers: members.toSorted((a, b) => a - b).map((i) => answers[i]!) })
