// The desk's finding on a question, and what replaces one. The earlier finding stays where it is; the last one stands.
import { randomUUID } from 'node:crypto'
import type { Decision } from '../desk.ts'
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { Answer, Finding, Question } from '../../model/question.ts'
import { writtenValue } from './written-value.ts'
import { actorOf, type Workings } from '../workings.ts'

const REPLACES: readonly string[] = ['update', 'clarification', 'correction', 'retraction']

/** Records the decision on this question as it now stands. Problems `because-missing`, `answer-not-understood`, `kind-required`, `nothing-to-replace`, `kind-unknown`, `desk-unnamed`. */
export async function decide(workings: Workings, incident: Incident, question: Question, decision: Decision): Promise<void> {
  const by = decision.by ?? (await actorOf(workings))
  const because = decision.because.trim()
  if (because === '') throw new Problem('because-missing', 'A finding needs its reason: say what it rests on, with --because "...".')
  if (decision.answer.trim() === '') throw new Problem('answer-missing', 'Say which answer the desk finds, or "undetermined".')
  if (decision.kind !== undefined && decision.kind !== 'finding' && !REPLACES.includes(decision.kind))
    throw new Problem('kind-unknown', `"${String(decision.kind)}" is not a kind of change; the kinds are ${REPLACES.join(', ')}.`)
  const { answer, value, words, statements } = await chosen(question, decision.answer.trim(), incident, decision.words === true)

  await workings.recorder.record('the finding', async (db) => {
    const rows = await db
      .selectFrom('findings')
      .select('id')
      .where('incident', '=', incident.code)
      .where('question', '=', question.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    const replaces = rows[0]?.id ?? null
    if (replaces !== null && (decision.kind === undefined || decision.kind === 'finding'))
      throw new Problem('kind-required', `A finding stands on this question already. Say what this one is to it: ${REPLACES.join(', ')}.`)
    if (replaces === null && decision.kind !== undefined && decision.kind !== 'finding')
      throw new Problem(
        'nothing-to-replace',
        `No finding stands on this question yet, so there is nothing of which this could be the ${decision.kind}. Record it without one.`,
      )
    const finding: Finding = {
      ...{ id: randomUUID(), question: question.id, answer, value, words, because, kind: decision.kind ?? 'finding', replaces },
      ...{ likelihood: decision.likelihood ?? null, confidence: decision.confidence ?? null, statements, by, at: workings.clock() },
    }
    return { entries: [{ change: { kind: 'findingRecorded', incident: incident.code, finding }, by, because }], result: undefined }
  })
}

type Chosen = Pick<Finding, 'answer' | 'value' | 'words' | 'statements'>

/** An answer by its id or its words, 'undetermined', or a value that a person writes. An undetermined one rests on all that was said. */
async function chosen(question: Question, asked: string, incident: Incident, asWords: boolean): Promise<Chosen> {
  if (asked.toLowerCase() === 'undetermined') return { answer: null, value: null, words: 'undetermined', statements: passages(question.answers) }
  const found = answerOf(question.answers, asked)
  if (found !== null) return { answer: found.id, value: found.value, words: found.words, statements: passages([found]) }
  const variant = variantOf(question.answers, asked)
  if (variant !== null) return variant
  const { value, words } = await writtenValue(asked, question, incident.zone, asWords)
  return { answer: asked, value, words, statements: [] }
}

function answerOf(answers: readonly Answer[], asked: string): Answer | null {
  const said = asked.toLowerCase()
  const byName = answers.find((answer) => answer.id.toLowerCase() === said) ?? answers.find((answer) => answer.words.toLowerCase() === said)
  if (byName !== undefined) return byName
  const sameDay = answers.filter(({ value }) => value.kind === 'time' && value.edtf === asked && value.value === asked)
  return sameDay.length === 1 ? (sameDay[0] ?? null) : null
}

/** What some passages of an answer give more or less exactly may be found too: "2026-03-09T15:10" of "Monday 9 March 2026". It rests on those passages. */
function variantOf(answers: readonly Answer[], asked: string): Chosen | null {
  const said = asked.toLowerCase()
  for (const answer of answers) {
    const { id, value, words } = answer.variants?.find((v) => v.id.toLowerCase() === said || v.words.toLowerCase() === said) ?? {}
    if (id === undefined || value === undefined || words === undefined) continue
    return { answer: id, value, words, statements: passages([{ ...answer, statements: answer.statements.filter((s) => s.gives === words) }]) }
  }
  return null
}

const passages = (answers: readonly Answer[]): Finding['statements'] =>
  answers.flatMap((answer) => answer.statements.map(({ report, reading }) => ({ report, reading })))
