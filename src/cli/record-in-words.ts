// The questions of an incident as a person reads them on a terminal: rival answers at equal size, who gives them, what cannot all
// be true, what the desk finds.
import { DONE } from './match-shape.ts'
import { boundInWords, boundsInWords, byInWords } from './words.ts'
import type { HeldFootage } from '../model/held-footage.ts'
import { isSilent, type Answer, type Question, type Said } from '../model/question.ts'
import type { Incident } from '../model/incident.ts'

const STATE: Record<Question['state'], string> = {
  open: 'open',
  conflict: 'answers that cannot all be true',
  found: 'found',
  undetermined: 'found not determinable',
}

/** The whole incident, or one question of it where only one is given: that one is told also where it has no answer. */
export function recordInWords(incident: Incident, questions: readonly Question[], footage: readonly HeldFootage[] = []): string {
  const none = questions.length === 0 ? ['Nothing that was taken in so far answers a question.', ''] : []
  return [
    `${incident.title} (${incident.code}, times in ${incident.zone})`,
    '',
    ...none,
    ...questions.filter((question) => !isSilent(question) || questions.length === 1).map((question) => questionInWords(question, incident)),
    ...(questions.length === 1 ? [] : silentInWords(questions.filter(isSilent))),
    ...footageInWords(footage, incident),
  ].join('\n')
}

function questionInWords(question: Question, incident: Incident): string {
  const { bounds } = question
  return [
    `${question.asks}  [${question.id}: ${STATE[question.state]}]`,
    ...question.answers.flatMap(answerInWords),
    ...(question.answers.length === 0 && question.findings.length === 0 ? ['  Nothing held here says. It can be found not determinable.'] : []),
    ...(bounds.earliest === null && bounds.latest === null
      ? []
      : [`  Bounds: ${boundInWords(bounds, incident.zone)}`, ...bounds.because.map((reason) => `    ${reason}`)]),
    ...question.conflicts.flatMap((conflict) => [
      `  Cannot all be true${conflict.conditional ? ', once the date is known' : ''}: ${conflict.sentence}`,
      ...conflict.waysOut.map((way) => `    or: ${way.words}`),
    ]),
    ...(question.capped ? ['  There are more conflicts than are listed.'] : []),
    ...question.notes.map((note) => `  Note: ${note}`),
    ...question.findings.map(
      (finding) =>
        `  The desk ${finding.kind === 'retraction' ? 'takes back what it found' : 'finds'} (${finding.kind}, ${byInWords(finding.by)}, ${finding.at}): ${finding.kind === 'retraction' && finding.answer === null && finding.value === null ? '' : `${finding.words}, `}because ${finding.because}`,
    ),
    '',
  ].join('\n')
}

/** What nothing held answers of the footage, named together; `ask` with one of these tells it alone. */
function silentInWords(questions: readonly Question[]): string[] {
  const pieces = Map.groupBy(questions, ({ kind }) => kind)
  return questions.length === 0
    ? []
    : ['Nothing held here answers, of the footage:', ...[...pieces].map(([kind, own]) => `  ${kind}: ${own.map(({ id }) => id).join(', ')}`), '']
}

/** Each match once, with the stretch, what was done, and whether anybody answered it; and what nobody has said yet. */
function footageInWords(footage: readonly HeldFootage[], { zone }: Incident): string[] {
  if (footage.length === 0) return []
  const nameOf = new Map(footage.map(({ id, name }) => [id, name]))
  const matches = [...new Map(footage.flatMap((piece) => piece.matches.map((match) => [match.id, match] as const))).values()]
  const named = footage.filter(({ mentions }) => mentions.some(({ status }) => status === 'confirmed'))
  const proposed = footage.filter(({ mentions }) => mentions.some(({ status }) => status === 'proposed'))
  return [
    `Footage: ${footage.length} held, ${matches.length} ${matches.length === 1 ? 'match' : 'matches'}`,
    ...matches.map(({ id, a, b, match, status }) => {
      const [segment] = match.segments
      const stretch = segment === undefined ? '' : ` ${clock(segment.q[0])} to ${clock(segment.q[1])} is ${clock(segment.r[0])} to ${clock(segment.r[1])} of`
      const done = match.relations.flatMap((one) => (one === 'copyOf' ? [] : [DONE[one]])).join(', ')
      return `  ${nameOf.get(a) ?? a}:${stretch} ${nameOf.get(b) ?? b}${done === '' ? '' : ` (${done})`}  [${id}: ${status === 'proposed' ? 'nobody has answered it yet' : status}]`
    }),
    ...footage.flatMap(({ name, sightings }) => {
      const first = sightings.find(({ time, from }) => time !== null && from !== 'file')
      return first === undefined || first.time === null ? [] : [`  ${name}: earliest known ${boundsInWords(first.time, zone)}, ${first.where} (${first.basis})`]
    }),
    ...(named.length === 0
      ? ['  Nobody has said yet which of them a report speaks of, so no answer about "the footage" rests on them.']
      : [`  Said to be the footage that reports speak of: ${named.map(({ name }) => name).join(', ')}`]),
    ...(proposed.length === 0 ? [] : [`  Proposed to be shown by a report, for a person to confirm: ${proposed.map(({ name }) => name).join(', ')}`]),
    '',
  ]
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

function answerInWords(answer: Answer): string[] {
  const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`
  const vague = answer.vaguer === undefined ? '' : `, ${answer.vaguer.reports} of them as vaguely as “${answer.vaguer.words}”`
  const stands = answer.reports === 0 ? 'by the footage that is held' : `${many(answer.reports, 'report')}${vague}, ${many(answer.origins, 'origin')}`
  return [
    `  - ${answer.words}${answer.hedged ? ' (hedged)' : ''}: ${stands}`,
    ...(answer.grounds ?? []).map(({ words }) => `      ${words}`),
    ...[...new Set(answer.statements.map(saidInWords))].map((line) => `      ${line}`),
  ]
}

function saidInWords(said: Said): string {
  const words = said.span.quote.replace(/\s+/g, ' ')
  const gives = said.gives === undefined ? '' : ` (gives ${said.gives})`
  return `${said.speakers.join(' > ')}${gives}: “${words.length > 160 ? `${words.slice(0, 160)}…` : words}”`
}
