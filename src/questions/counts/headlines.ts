// A headline gives a number shorter than the text below it: "40 missing" over "about 40 people are missing", "1 dead" over "at least one". It says no more than
// its text does, and is read as exactly as that. So do the points that a page lists in short.
import type { AnswerValue, ReportForQuestions } from '../../model/question.ts'
import type { Given } from '../../model/sockets.ts'

type Counted = Given & { readonly of: string }
type CountValue = Extract<AnswerValue, { kind: 'count' }>

/** The counts of one report, those of its headlines as its body has them. A number that the body gives plainly too is a plain one. */
export function asInTheBody<C extends Counted>(counts: readonly C[], { report }: ReportForQuestions): readonly C[] {
  const isHeadline = ({ said }: C): boolean =>
    !STOPPED.test(said.sentence.quote) || report.layers.some(({ kind, start, end }) => kind === 'headline' && start <= said.span.start && said.span.start < end)
  const body = counts.filter((one) => !isHeadline(one) && !one.denied)
  return counts.map((one) => {
    const { value } = one
    if (value.kind !== 'count' || !isExact(value) || value.atMost === 0 || one.denied || !isHeadline(one)) return one
    const below = body.flatMap((b) => (b.of === one.of && b.value.kind === 'count' && saysOf(b.value) === value.atMost ? [b.value] : []))
    const [loose] = below
    if (loose === undefined || below.some(isExact)) return one
    const { atLeast, atMost, about, moreThan } = loose
    return { ...one, value: { ...value, atLeast, atMost, about, ...(moreThan === undefined ? {} : { moreThan }) } }
  })
}

/** Lines at the top that give the points in short end without a stop, as headlines do. */
const STOPPED = /[.!?…:;,]["'”’)\]]*$/
const isExact = ({ atLeast, atMost, about }: CountValue): boolean => atLeast === atMost && !about
/** The number in the words: 20 of "more than 20". */
const saysOf = ({ atLeast, atMost, moreThan }: CountValue): number | null => (moreThan === true && atLeast !== null ? atLeast - 1 : (atLeast ?? atMost))
