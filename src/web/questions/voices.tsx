// Whose an answer about footage is: *claimed* by those who shared it, *found* by who looked into it, or just *told* by a report; and who denies it.
//
// In words, with a line under them that is dotted for a claim and full for what was found. Where nothing is claimed and nothing found, nothing is said.
import type { ReactNode } from 'react'
import type { Answer, Question, Said } from '../../model/question.ts'
import { THE_CLAIM } from '../chain-words.ts'
import { counted, listed, shortened } from '../words.ts'

/** The one word for an answer: found where anybody found it, claimed where nobody but those who shared the footage says so. */
export type Whose = 'claimed' | 'found' | 'ofIncident' | 'told'
const OF_VOICE: Readonly<Record<Whose, (said: Said) => boolean>> = {
  found: ({ voice }) => voice === 'found',
  claimed: ({ voice }) => voice === 'claimed',
  ofIncident: ({ voice }) => voice === 'ofIncident',
  told: ({ voice }) => voice === undefined,
}
const IN_ORDER: readonly Whose[] = ['claimed', 'ofIncident', 'told', 'found']
/** Who tells only when it happened has not dated the footage. */
const WORDS: Readonly<Record<Whose, string>> = { claimed: 'claimed', found: 'found', ofIncident: 'said of the incident', told: 'told' }

/** Null where no passage of the question is marked, for what held footage alone gives, and for where it appeared: there a post speaks for itself. */
export function whoseOf({ statements, value }: Answer, isMarked: boolean): Whose | null {
  if (!isMarked || statements.length === 0) return null
  if (statements.some(OF_VOICE.found)) return 'found'
  if (statements.every(OF_VOICE.claimed)) return 'claimed'
  return isSeen(value) ? null : statements.some(OF_VOICE.told) ? 'told' : 'ofIncident'
}

const isSeen = (value: Answer['value']): boolean => value.kind === 'appearance' || (value.kind === 'authorship' && value.did === 'posted')

/** Whether anything in it is claimed or found, so that every answer of it has its word. */
export const isMarked = ({ answers }: Question): boolean => answers.some((answer) => OF_NOTE.has(whoseOf(answer, true)))
const OF_NOTE: ReadonlySet<Whose | null> = new Set(['claimed', 'found'])

/** "claimed", as a mark in a line. */
export const WhoseMark = ({ whose }: { whose: Whose }) => (
  <span className="whose" data-whose={whose}>
    {WORDS[whose]}
  </span>
)

/** "claimed by a video shared on Lookout · denied by Sift"; each part with who it is. */
export function Voices({ answer, isMarked }: { answer: Answer; isMarked: boolean }) {
  const { statements, denials = [] } = answer
  const parts = (isMarked ? IN_ORDER : []).flatMap((whose) => {
    const own = statements.filter(OF_VOICE[whose])
    return own.length === 0 || (whose === 'told' && isSeen(answer.value)) ? [] : [{ whose, by: namesOf(own, whose) }]
  })
  if (parts.length === 0 && denials.length === 0) return null
  return (
    <p className="voices">
      {parts.map(({ whose, by }, i) => (
        <span key={whose}>
          {i > 0 ? ' · ' : null}
          <WhoseMark whose={whose} />
          {by === '' ? null : (
            <>
              {' by '}
              <bdi>{by}</bdi>
            </>
          )}
        </span>
      ))}
      {denials.length === 0 ? null : (
        <>
          {parts.length > 0 ? ' · ' : null}
          <Denied denials={denials} />
        </>
      )}
    </p>
  )
}

/** "denied by Sift". */
export const Denied = ({ denials }: { denials: readonly Said[] }) => (
  <span className="denied">
    <span className="whose">denied</span>
    {' by '}
    <bdi>{namesOf(denials, 'denied')}</bdi>
  </span>
)

/** The notes that tell more than the denials beside the answers do. */
export const notesBeside = ({ notes, answers }: Question): readonly string[] => {
  const told = answers.flatMap(({ denials = [] }) => denials)
  return notes.filter(
    (note) =>
      !told.some(({ speakers, span }) => note.startsWith(speakers[0] ?? '') && note.includes(' denies ') && note.includes(span.quote.slice(0, OPENING))),
  )
}
const OPENING = 20 // characters of the passage, which a note may cut short

/** One line of a short list of answers. Where something is claimed or found, whose it is stands before it, and who denies it under it. */
export function ShortAnswer({ answer, isMarked, children }: { answer: Answer; isMarked: boolean; children: ReactNode }) {
  const denied = answer.denials === undefined ? null : <Denied denials={answer.denials} />
  if (!isMarked)
    return (
      <li>
        {children}
        {denied}
      </li>
    )
  const whose = whoseOf(answer, isMarked)
  return (
    <li>
      {whose === null ? null : <WhoseMark whose={whose} />}
      <div>
        {children}
        {denied}
      </div>
    </li>
  )
}

/** The voice on the line of time, and beside an answer in a list: "claimed by @x", "Harbour Post" where nothing is marked. */
export const withWhose = (whose: Whose | null, who: string): string => (whose === null || whose === 'told' ? who : `${WORDS[whose]} by ${who}`)

/** "One claimed and two found": how many answers are whose; null unless something is claimed and something else found. */
export function splitInWords(question: Question): string | null {
  const all = question.answers.map((answer) => whoseOf(answer, isMarked(question)))
  if (!all.includes('claimed') || !all.includes('found')) return null
  const each = IN_ORDER.flatMap((whose) => {
    const n = all.filter((one) => one === whose).length
    return n === 0 ? [] : [`${n === 1 ? 'one' : n} ${WORDS[whose]}`]
  })
  return listed(each)
}

/**
 * Who, each once. A claim is whoever's the page says it is, and nobody's where it says just that it is claimed; what was found is found by the page that
 * looked, with whomever it relies on in the chain below.
 */
function namesOf(said: readonly Said[], whose: Whose | 'denied'): string {
  const nameOf = ({ speakers, publication, title }: Said): string => {
    const outer = speakers[0] ?? publication ?? title
    const inner = speakers.at(-1) ?? outer
    return (whose === 'claimed' || whose === 'denied') && inner !== 'nobody named' && inner !== THE_CLAIM ? inner : whose === 'claimed' ? '' : outer
  }
  const names = [...new Set(said.map(nameOf))].filter((name) => name !== '').map((name) => shortened(name, LONG_NAME))
  return names.length <= MOST_NAMES ? listed(names) : listed([...names.slice(0, MOST_NAMES - 1), counted(names.length - MOST_NAMES + 1, 'other')])
}
const MOST_NAMES = 3
const LONG_NAME = 60
