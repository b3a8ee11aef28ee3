// What of the shared passages leaves the thread that answers: of those that overlap between two reports, the longest.
//
// A text that says one sentence ten thousand times shares itself with its like at every shift, each time nearly whole: two such texts of
// 2 MB made 20 GB of quotations when the answers were handed over, which no machine survives (test/desk/passages-told.test.ts).
import { touches } from '../model/span.ts'
import type { Origin, Question } from '../model/question.ts'

/** The questions with every passage told once. Where nothing overlaps they are the very same values. */
export const withPassagesOnce = (questions: readonly Question[]): readonly Question[] =>
  questions.map((question) => ({
    ...question,
    answers: question.answers.map((answer) => ({
      ...answer,
      originsOf: answer.originsOf.map((origin) => ({ ...origin, passages: once(origin.passages) })),
    })),
  }))

type Passages = Origin['passages']

function once(passages: Passages): Passages {
  const kept = new Set<Passages[number]>()
  for (const ofPair of Map.groupBy(passages, ({ a, b }) => `${a.report} ${b.report}`).values()) {
    const longest = ofPair.toSorted((x, y) => y.words - x.words)
    const told: Passages[number][] = []
    for (const passage of longest) if (!told.some((one) => touches(one.b.span, passage.b.span))) told.push(passage)
    for (const passage of told) kept.add(passage)
  }
  return kept.size === passages.length ? passages : passages.filter((passage) => kept.has(passage))
}
