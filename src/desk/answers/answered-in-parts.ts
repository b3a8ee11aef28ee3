// Worked-out answers on their way from the thread that answers to the desk's own: a part at a time, so that taking over those of 20,000
// reports holds nobody up.
import type { Drift } from '../../model/comparison.ts'
import type { Answer, Question, SameEvent, Said } from '../../model/question.ts'

/** `asOf` is the last entry that the answers know of. */
export type Answered = {
  readonly asOf: number
  readonly questions: readonly Question[]
  readonly sameEvents: readonly SameEvent[]
  readonly drift: readonly Drift[]
}

export type Part =
  | { readonly kind: 'question'; readonly question: Omit<Question, 'answers'> }
  | { readonly kind: 'answer'; readonly answer: Omit<Answer, 'statements' | 'originsOf'> }
  | { readonly kind: 'statements'; readonly statements: readonly Said[] }
  | { readonly kind: 'origins'; readonly originsOf: Answer['originsOf'] }
  | { readonly kind: 'sameEvents'; readonly sameEvents: readonly SameEvent[] }
  | { readonly kind: 'drift'; readonly drift: readonly Drift[] }
  | { readonly kind: 'end'; readonly asOf: number }

const AT_ONCE = 200

function* portions<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += AT_ONCE) yield all.slice(i, i + AT_ONCE)
}

/** Parts to be sent together: what is small goes in one message, what is large in many. */
export function* messagesOf(answered: Answered): Generator<readonly Part[]> {
  let message: Part[] = []
  let weight = 0
  for (const part of partsOf(answered)) {
    message.push(part)
    weight += part.kind === 'statements' ? part.statements.length : part.kind === 'origins' ? part.originsOf.length : part.kind === 'sameEvents' ? part.sameEvents.length : part.kind === 'drift' ? part.drift.length : 1 // prettier-ignore
    if (weight < AT_ONCE && part.kind !== 'end') continue
    yield message
    message = []
    weight = 0
  }
}

/** In the order in which `gathering` takes them. */
function* partsOf({ asOf, questions, sameEvents, drift }: Answered): Generator<Part> {
  for (const { answers, ...question } of questions) {
    yield { kind: 'question', question }
    for (const { statements, originsOf, ...answer } of answers) {
      yield { kind: 'answer', answer }
      for (const some of portions(statements)) yield { kind: 'statements', statements: some }
      for (const some of portions(originsOf)) yield { kind: 'origins', originsOf: some }
    }
  }
  for (const some of portions(sameEvents)) yield { kind: 'sameEvents', sameEvents: some }
  for (const some of portions(drift)) yield { kind: 'drift', drift: some }
  yield { kind: 'end', asOf }
}

type Growing = { -readonly [K in 'sameEvents' | 'drift']: Answered[K][number][] } & {
  questions: (Omit<Question, 'answers'> & {
    answers: (Omit<Answer, 'statements' | 'originsOf'> & { statements: Said[]; originsOf: Answer['originsOf'][number][] })[]
  })[]
}

/** Takes messages one after the other; gives back the whole with the last of them, null before. */
export function gathering(): (message: readonly Part[]) => Answered | null {
  const all: Growing = { questions: [], sameEvents: [], drift: [] }
  const take = (part: Part): Answered | null => {
    const answers = all.questions.at(-1)?.answers
    if (part.kind === 'end') return { ...all, asOf: part.asOf }
    if (part.kind === 'question') all.questions.push({ ...part.question, answers: [] })
    else if (part.kind === 'answer') answers?.push({ ...part.answer, statements: [], originsOf: [] })
    else if (part.kind === 'statements') answers?.at(-1)?.statements.push(...part.statements)
    else if (part.kind === 'origins') answers?.at(-1)?.originsOf.push(...part.originsOf)
    else if (part.kind === 'sameEvents') all.sameEvents.push(...part.sameEvents)
    else all.drift.push(...part.drift)
    return null
  }
  return (message) => message.reduce<Answered | null>((_, part) => take(part), null)
}
