// Whose an answer about footage is: claimed by those who shared it, or found by a page that looked into it; and who denies it.
//
// A page that checks footage tells both, and so does an answer that a post and a check agree on: each passage has its own mark. What a report just tells is
// neither. A post speaks for itself in what it says of its footage; that it appeared there is seen, and no claim.
import type { Answer, AnswerValue, ReportForQuestions, Said, Voice } from '../../model/question.ts'
import type { Given } from '../../model/sockets.ts'
import { keyOf } from '../answer-id.ts'
import { ownAppearance } from './posted.ts'
import { placeKey, withinOf, type Within } from '../within.ts'
import { isGermanClaim } from './checks-german.ts'
import { isClaimIn } from '../../model/footage-claim.ts'
import { SAME_AS_SHOWN } from '../kinds/recorded.ts'
import { isCheck } from './checks.ts'

const OF_FOOTAGE: ReadonlySet<string> = new Set(['recorded', 'filmed', 'author', 'appeared', 'original', 'motivation'])

/** The answers with their marks; as they are where the question is none of footage. `where` has those alone that a check tells as claimed. */
export function withVoices(
  kind: string,
  answers: readonly Answer[],
  given: readonly Given[],
  reports: ReadonlyMap<string, ReportForQuestions>,
): readonly Answer[] {
  if (kind !== 'where' && !OF_FOOTAGE.has(kind)) return answers
  const ofIncident = new Set(kind === 'recorded' ? given.flatMap(({ assumes, said }) => (assumes === SAME_AS_SHOWN ? [placeOf(said)] : [])) : [])
  const mark = (said: Said, value: AnswerValue): Said => {
    const voice = voiceOf(kind, value, said, reports.get(said.report)) ?? (ofIncident.has(placeOf(said)) ? 'ofIncident' : null)
    return voice === null ? said : { ...said, voice }
  }
  const denied = kind === 'where' ? [] : given.filter((g) => g.denied && (g.stands ?? 'denied') === 'denied')
  const within = denied.some(({ value }) => value.kind === 'place') ? withinOf(reports.values()) : () => false
  return answers.map((answer) => {
    const denials = denied.filter(({ value }) => rulesOut(value, answer.value, within)).map(({ said }) => mark(said, answer.value))
    return { ...answer, statements: answer.statements.map((said) => mark(said, answer.value)), ...(denials.length === 0 ? {} : { denials }) }
  })
}

const placeOf = ({ report, span }: Said): string => `${report} ${span.start} ${span.end}`

function voiceOf(kind: string, value: AnswerValue, said: Said, given: ReportForQuestions | undefined): Voice | null {
  if (given === undefined) return null
  const { report } = given
  const statement = report.statements.find(({ id }) => id === said.reading)
  if (isCheck(report)) {
    const isClaim = statement !== undefined && (isClaimIn(report.text, statement) || isGermanClaim(statement))
    return isClaim ? 'claimed' : kind === 'where' ? null : 'found'
  }
  // A post that speaks of somebody else's footage has shared none.
  if (report.post === null || ownAppearance(report) === null || kind === 'where' || isSeen(value)) return null
  return said.speakers.length < 2 ? 'claimed' : null
}

/** That a post was there, and who posted it, the post itself shows. */
const isSeen = (value: AnswerValue): boolean => value.kind === 'appearance' || (value.kind === 'authorship' && value.did === 'posted')

/** Whether "not in Orlen", "not in 2026" rules the answer out: it is that, or lies within it. */
function rulesOut(denied: AnswerValue, answer: AnswerValue, within: Within): boolean {
  if (denied.kind === 'place' && answer.kind === 'place') {
    const [outer, inner] = [placeKey(denied.name), placeKey(answer.name)]
    return outer === inner || within(inner, outer)
  }
  if (denied.kind === 'time' && answer.kind === 'time' && isBounded(denied) && isBounded(answer))
    return Date.parse(denied.earliest!) <= Date.parse(answer.earliest!) && Date.parse(answer.latest!) <= Date.parse(denied.latest!)
  return keyOf(denied) === keyOf(answer)
}

const isBounded = (value: Extract<AnswerValue, { kind: 'time' }>): boolean => value.earliest !== null && value.latest !== null
