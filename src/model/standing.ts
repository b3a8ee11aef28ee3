// How a passage stands in its report: asserted, denied, or neither.
//
// A time, a count or a place is an answer only where somebody asserts it. Two things take that away: how the innermost statement over it speaks ("deny
// that", "would not confirm that"), and words around it that assert nothing whoever speaks (`unasserted`: a rumour, a condition, a question).
import { covers } from './span.ts'
import type { Report } from './report.ts'
import type { Statement, Unasserted } from './statement.ts'

type Standing = 'asserted' | Unasserted['as']

/** `statement`: the innermost over the passage, or null where the publication speaks. A denial of what is denied is `open`: the text does not say more. */
export function standingAt(
  report: Pick<Report, 'unasserted'>,
  at: { readonly start: number; readonly end: number },
  statement: Pick<Statement, 'strength' | 'negated'> | null,
): Standing {
  const own = (report.unasserted ?? []).filter((words) => covers(words, at))
  const said = statement === null ? 'asserted' : standingOf(statement)
  const weak = own.find(({ as }) => as === 'supposed' || as === 'asked' || as === 'open')
  if (weak !== undefined) return weak.as
  const isDenied = own.some(({ as }) => as === 'denied')
  if (said === 'denied') return isDenied ? 'open' : 'denied'
  if (said === 'open') return said
  return isDenied ? 'denied' : own.length > 0 ? 'rumoured' : 'asserted'
}

/** "denies" denies; "would not confirm", "did not say" and "does not deny" leave it open; "does not believe" is as good as a denial. */
function standingOf({ strength, negated }: Pick<Statement, 'strength' | 'negated'>): 'asserted' | 'denied' | 'open' {
  if (strength === 'denies') return negated ? 'open' : 'denied'
  return !negated ? 'asserted' : strength === 'believes' ? 'denied' : 'open'
}
