// How a passage stands in its report: asserted, denied, or neither.
//
// A time, a count or a place is an answer only where somebody asserts it. Two things take that away: how the innermost statement over it speaks ("deny
// that", "would not confirm that"), and words around it that assert nothing whoever speaks (`unasserted`: a rumour, a condition, a question).
import { covers } from './span.ts'
import type { Report } from './report.ts'
import type { Narration, Statement, Unasserted } from './statement.ts'

type Standing = 'asserted' | Unasserted['as']

/** `statement`: the innermost over the passage, or null where the publication speaks. A denial of what is denied is `open`: the text does not say more. */
export function standingAt(
  report: Pick<Report, 'unasserted'>,
  at: { readonly start: number; readonly end: number },
  statement: Pick<Statement, 'strength' | 'negated'> | null,
): Standing {
  const own = (report.unasserted ?? []).filter((words) => words.of === undefined && covers(words, at))
  const said = statement === null ? 'asserted' : standingOf(statement)
  const weak = own.find(({ as }) => as === 'supposed' || as === 'asked' || as === 'open')
  if (weak !== undefined) return weak.as
  const isDenied = own.some(({ as }) => as === 'denied')
  if (said === 'denied') return isDenied ? 'open' : 'denied'
  if (said === 'open') return said
  return isDenied ? 'denied' : own.length > 0 ? 'rumoured' : 'asserted'
}

/**
 * How what a statement says stands in its report, and who denies it, each outermost first: the statement itself ("denied that"), or who else does there ("The
 * claim is false"). Only what is of the whole of it counts, and of footage too.
 */
export function standingOfStatement(
  report: Pick<Report, 'unasserted'>,
  statement: Statement,
): { readonly standing: Standing; readonly deniedBy: readonly (readonly string[])[] } {
  const own = standingOf(statement)
  const over = (report.unasserted ?? []).filter((words) => statement.content.length > 0 && statement.content.every((span) => covers(words, span)))
  const denials = over.filter(({ as }) => as === 'denied')
  const who = [...(own === 'denied' ? [statement.speakers] : []), ...denials.flatMap(({ by }) => (by === undefined ? [] : [by]))]
  const deniedBy = who.filter((names, i) => who.findIndex((other) => other.join('|') === names.join('|')) === i)
  if (own === 'denied' || denials.length > 0) return { standing: 'denied', deniedBy }
  return { standing: over[0]?.as ?? own, deniedBy: [] }
}

/** What the publication denies in words of its own, as written: "violence in Holm" of "The video does not show violence in Holm." */
export const deniedIn = (report: Pick<Report, 'unasserted'>, narration: Narration): readonly string[] =>
  (report.unasserted ?? []).filter(({ as, by }) => as === 'denied' && by?.length === 1).flatMap((words) => (covers(narration, words) ? [words.quote] : []))

/** "denies" denies; "would not confirm", "did not say" and "does not deny" leave it open; "does not believe" is as good as a denial. */
function standingOf({ strength, negated }: Pick<Statement, 'strength' | 'negated'>): 'asserted' | 'denied' | 'open' {
  if (strength === 'denies') return negated ? 'open' : 'denied'
  return !negated ? 'asserted' : strength === 'believes' ? 'denied' : 'open'
}
