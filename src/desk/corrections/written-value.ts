// A value that a person writes instead of choosing an answer, as what its question asks for: a time, a count, or words.
//
// Where a question asks for a time or a count, free words are no answer unless the person says that words are meant: a slip ("2026-02-31")
// would otherwise stand in the record as a finding.
import { Problem } from '../../model/problem.ts'
import type { AnswerValue, Question } from '../../model/question.ts'
import type { Zone } from '../../model/time.ts'
import { valueInWords } from '../../questions/wording.ts'
import { writtenCount } from './written-count.ts'
import { timeInNotation } from './written-time.ts'
import { table } from '../../model/table.ts'

type Written = { readonly value: AnswerValue; readonly words: string }

/** What the answers of a kind of question are; any words answer the others. */
const ASKS_FOR: Readonly<Record<string, 'time' | 'count'>> = table({ happened: 'time', recorded: 'time', count: 'count' })

/** Problem `answer-not-understood`, saying what is understood. `asWords`: the person says that a finding in words is meant. */
export async function writtenValue(written: string, question: Question, zone: Zone, asWords: boolean): Promise<Written> {
  const value = asWords ? inWords(written) : await valueFor(written, question, zone)
  return { value, words: valueInWords(value) }
}

const inWords = (words: string): AnswerValue => ({ kind: 'words', words })

async function valueFor(written: string, question: Question, zone: Zone): Promise<AnswerValue> {
  const asked = ASKS_FOR[question.kind]
  if (asked === undefined) return timeInNotation(written, zone) ?? inWords(written)
  if (asked === 'count') {
    const count = writtenCount(written, question.answers)
    if (count === null) throw notUnderstood(written, 'a number or a range ("6", "at least 6", "6 to 8")')
    return count
  }
  // What is written as a notation and is none ("2026-02-31") has no other meaning in words.
  const time = timeInNotation(written, zone) ?? (/^\d{4}-\d/.test(written) ? null : await timeInWords(written, zone))
  if (time === null) throw notUnderstood(written, 'a date such as 2026-03-09, a time such as "Monday 9 March 2026, 15:10"')
  return time
}

/** The rules for words are loaded when words are written: a desk that only keeps and answers does without them. */
async function timeInWords(written: string, zone: Zone): Promise<AnswerValue | null> {
  const { timeSaid } = await import('./written-time-words.ts')
  return timeSaid(written, zone)
}

const notUnderstood = (written: string, understood: string): Problem =>
  new Problem(
    'answer-not-understood',
    `"${written}" is not understood as an answer to this question. Understood are a listed answer (its id or its words), ${understood}, and "undetermined". A finding in free words has to be marked as words: --words, or "words": true.`,
  )
