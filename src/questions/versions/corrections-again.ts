// Corrections of an earlier version, found again in a later one: offered for the reading that has the same words there, never carried over
// by themselves. Words that changed are another reading, and what was said of the old one is not said of it.
import { finderIn, selectorOf } from '../../reading/anchor.ts'
import { correctableIn, type CorrectedField, type CorrectionMade } from '../../model/correction.ts'
import type { Report } from '../../model/report.ts'
import { spanOf, type Span } from '../../model/span.ts'

/** `after` is the later version's reading; spans of the correction stand where their words stand there. */
export type CorrectionAgain = CorrectionMade & { readonly after: string }

/** The id of the alternative that takes over what was corrected in the version before. */
export const earlierChoice = (field: CorrectedField): string => `earlier:${field}`

/** In the order in which they were made; [] where no words of them stand unchanged. */
export function correctionsAgain(before: Report, made: readonly CorrectionMade[], after: Report): readonly CorrectionAgain[] {
  if (made.length === 0) return []
  const find = finderIn(after.text)
  const again = (spans: readonly Span[]): readonly Span[] | null => {
    const found = spans.map((span) => find(selectorOf(before.text, span)))
    return found.every((anchored) => anchored?.same === true) ? found.flatMap((a) => (a === null ? [] : [spanOf(after.text, a.start, a.end)])) : null
  }
  const readings = correctableIn(after)
  return made.flatMap((correction): CorrectionAgain[] => {
    const spans = again(correction.spans)
    const reading = spans === null ? undefined : readings.find((one) => one.kind === correction.kind && same(one.spans, spans))
    const words = correction.to.field === 'span' ? again(correction.to.spans) : []
    if (reading === undefined || spans === null || words === null) return []
    const to = correction.to.field === 'span' ? { ...correction.to, spans: words } : correction.to
    return [{ ...correction, spans, to, after: reading.id }]
  })
}

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end)
