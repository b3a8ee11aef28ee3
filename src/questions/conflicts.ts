// Which answers of one question cannot all be true, told once for each pair of sides rather than once for each pair of answers.
//
// "Saturday", "Saturday afternoon" and "14 March" are one side against "9 March": they can all be true together and meet the same
// opposition. Sides are found by that: answers with the same opponents that do not oppose one another.
import type { Conflict } from '../model/question.ts'
import { clash, type Verdict } from './compatible.ts'
import { conflictOf, type Side } from './sentences.ts'
import type { Weighed } from './weigh.ts'

export const MOST_CONFLICTS = 50

export function conflictsAmong(kind: string, answers: readonly Weighed[]): { readonly conflicts: readonly Conflict[]; readonly capped: boolean } {
  // Beyond some hundred different answers a list of conflicts helps nobody; the first given are compared, and it is said.
  const compared = answers.slice(0, MOST_ANSWERS)
  const verdicts = compared.map((a) => compared.map((b) => clash(a.value, b.value)))
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
  const conflicts: Conflict[] = []
  let capped = answers.length > compared.length
  for (const [x, left] of sides.entries())
    for (const right of sides.slice(x + 1)) {
      const verdict: Verdict = verdicts[left[0]!]![right[0]!]!
      if (!verdict.clash) continue
      if (conflicts.length >= MOST_CONFLICTS) capped = true
      else conflicts.push(conflictOf(ASKED[kind] ?? 'true', sideOf(left, compared), sideOf(right, compared), verdict.unless))
    }
  return { conflicts, capped }
}

const ASKED: Readonly<Record<string, string>> = { happened: 'when it happened', recorded: 'when the footage was recorded' }
const MOST_ANSWERS = 200
const sideOf = (members: readonly number[], answers: readonly Weighed[]): Side => ({ answers: members.map((i) => answers[i]!) })
