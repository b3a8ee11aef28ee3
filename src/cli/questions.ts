// Which question of an incident is meant by "recorded:f1", or by its kind alone, "recorded".
import { Problem } from '../model/problem.ts'
import { nearest } from './nearest.ts'
import { FOOTAGE_KINDS, type Question } from '../model/question.ts'

/** The question of that id, or all of that kind. Problem `question-unknown`, naming the nearest, when there is none. */
export function questionsMeant(questions: readonly Question[], word: string): readonly Question[] {
  const exact = questions.filter((question) => question.id === word)
  const meant = exact.length > 0 ? exact : questions.filter((question) => question.kind === word)
  if (meant.length > 0) return meant
  const near = nearest(word, [...questions.map((question) => question.id), ...questions.map((question) => question.kind)])
  const all =
    questions.length === 0 ? 'Nothing that was taken in so far answers a question.' : `There are ${questions.map((question) => question.id).join(', ')}.`
  throw new Problem('question-unknown', `There is no question "${word}".${near === null ? '' : ` The nearest is ${near}.`} ${all}`)
}

/** Exactly one question. Problem `question-ambiguous` when a kind has several. */
export function questionMeant(questions: readonly Question[], word: string): Question {
  const meant = questionsMeant(questions, word)
  // "recorded" alone is asked of what the reports speak of, not of each piece that is held.
  const [first, ...others] =
    meant.length > 1 && meant.some(({ subject }) => subject === 'f1') && meant.every(({ kind }) => FOOTAGE_KINDS.has(kind))
      ? meant.filter(({ subject }) => subject === 'f1')
      : meant
  if (first === undefined) throw new Error('a question that is meant is there')
  if (others.length > 0)
    throw new Problem('question-ambiguous', `"${word}" could be ${[first, ...others].map((question) => question.id).join(' or ')}. Name one of them.`)
  return first
}
