// The questions of an incident as a person reads them on a terminal: rival answers at equal size, who gives them, what cannot all
// be true, what the desk finds.
import { boundsInWords, byInWords } from './words.ts'
import type { Answer, Question, Said } from '../model/question.ts'
import type { Incident } from '../model/incident.ts'

const STATE: Record<Question['state'], string> = {
  open: 'open',
  conflict: 'answers that cannot all be true',
  found: 'found',
  undetermined: 'found not determinable',
}

export function recordInWords(incident: Incident, questions: readonly Question[]): string {
  const none = questions.length === 0 ? ['Nothing that was taken in so far answers a question.', ''] : []
  return [
    `${incident.title} (${incident.code}, times in ${incident.zone})`,
    '',
    ...none,
    ...questions.map((question) => questionInWords(question, incident)),
  ].join('\n')
}

function questionInWords(question: Question, incident: Incident): string {
  const { bounds } = question
  return [
    `${question.asks}  [${question.id}: ${STATE[question.state]}]`,
    ...question.answers.flatMap(answerInWords),
    ...(bounds.earliest === null && bounds.latest === null
      ? []
      : [`  Bounds: ${boundsInWords(bounds, incident.zone)}`, ...bounds.because.map((reason) => `    ${reason}`)]),
    ...question.conflicts.flatMap((conflict) => [
      `  Cannot all be true${conflict.conditional ? ', once the date is known' : ''}: ${conflict.sentence}`,
      ...conflict.waysOut.map((way) => `    or: ${way.words}`),
    ]),
    ...(question.capped ? ['  There are more conflicts than are listed.'] : []),
    ...question.notes.map((note) => `  Note: ${note}`),
    ...question.findings.map(
      (finding) => `  The desk finds (${finding.kind}, ${byInWords(finding.by)}, ${finding.at}): ${finding.words}, because ${finding.because}`,
    ),
    '',
  ].join('\n')
}

function answerInWords(answer: Answer): string[] {
  const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
  return [
    `  - ${answer.words}${answer.hedged ? ' (hedged)' : ''}: ${many(answer.reports, 'report')}, ${many(answer.origins, 'origin')}`,
    ...[...new Set(answer.statements.map(saidInWords))].map((line) => `      ${line}`),
  ]
}

function saidInWords(said: Said): string {
  const words = said.span.quote.replace(/\s+/g, ' ')
  const gives = said.gives === undefined ? '' : ` (gives ${said.gives})`
  return `${said.speakers.join(' > ')}${gives}: “${words.length > 160 ? `${words.slice(0, 160)}…` : words}”`
}
