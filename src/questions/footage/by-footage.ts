// What held footage gives, beside what reports say: joined to the answer that gives the same, else an answer of its own that nobody said.
import type { GivenByFootage } from '../../model/sockets.ts'
import { idOf } from '../answer-id.ts'
import type { Weighed } from '../weigh.ts'
import { valueInWords } from '../wording.ts'

/** The answers as they were, each with its grounds; those without a passage follow, in the order given. */
export function withGrounds(answers: readonly Weighed[], given: readonly GivenByFootage[]): readonly Weighed[] {
  if (given.length === 0) return answers
  const byId = Map.groupBy(given, ({ value }) => idOf(value))
  const said = answers.map((answer): Weighed => {
    const own = byId.get(answer.id)
    return own === undefined ? answer : { ...answer, grounds: groundsOf(own), hedged: answer.hedged && own.every(({ hedged }) => hedged) }
  })
  const known = new Set(answers.map(({ id }) => id))
  const seen = [...byId].filter(([id]) => !known.has(id)).map(([id, own]): Weighed => ({ ...unsaid(id, own), grounds: groundsOf(own) }))
  return [...said, ...seen]
}

const groundsOf = (given: readonly GivenByFootage[]): NonNullable<Weighed['grounds']> => given.map(({ ground }) => ground)

function unsaid(id: string, given: readonly GivenByFootage[]): Weighed {
  const value = given[0]!.value
  const words = valueInWords(value)
  return {
    ...{ id, value, words, hedged: given.every(({ hedged }) => hedged), statements: [], reports: 0, origins: 0, originsOf: [] },
    ...{ assumes: [], inPassing: false, firm: [], assumed: new Map(), parts: [{ id, value, words, statements: [], firm: [], assumes: [] }] },
  }
}
