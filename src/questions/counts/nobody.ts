// Who denies that anybody was killed, hurt or arrested counts nobody.
import type { ReportForQuestions } from '../../model/question.ts'
import type { Given } from '../../model/sockets.ts'
import { standingAt } from '../../model/standing.ts'
import { fateNamed } from './fates.ts'
import { saidOf } from '../said.ts'
import { readerFor } from '../said-of/times-said.ts'

/** "Police deny that anyone was killed" counts nobody, as much as "nobody was killed, police said" does. */
export function nobodyIn(given: ReportForQuestions): readonly (Given & { readonly of: string; readonly isFate: true })[] {
  const { flat } = readerFor(given.report)
  return given.report.statements.flatMap((statement) =>
    statement.strength !== 'denies' || statement.negated
      ? []
      : statement.content.flatMap((content) => {
          const match = ANYBODY.exec(flat.slice(content.start, Math.min(content.end, content.start + LONGEST)))
          const fate = match === null ? null : fateNamed([(match[1] ?? match[2] ?? '').toLowerCase()])
          if (match === null || fate === null) return []
          const at = { start: content.start + match.index, end: content.start + match.index + match[0].length }
          if (standingAt(given.report, at, statement) !== 'denied') return []
          // The whole sentence: "anyone was killed" alone reads as the opposite.
          const said = saidOf(given, at, false, null)
          const value = { kind: 'count' as const, atLeast: 0, atMost: 0, about: false, of: 'people', scope: null }
          return [{ subject: fate, of: fate, assumes: null, isFate: true, denied: false, value, said: { ...said, span: said.sentence } }]
        }),
  )
}
const LONGEST = 300
const ANYBODY =
  /\b(?:any(?:one|body)|any (?:people|person|of \w+|\w+s)) (?:else )?(?:(?:was|were|is|are|had|has|have|been|being|got|get) )*(killed|died|dead|hurt|injured|wounded|arrested|detained|missing|evacuated)\b|\b(?:there (?:was|were|had been|have been) |suffered |made )(?:any )?(deaths|injuries|casualties|fatalities|arrests)\b/i
