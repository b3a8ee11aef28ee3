// Small pieces that every screen uses: refusals, empty screens, the state of a question, chains of speakers, passages and the links to them.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Question, Said } from '../model/question.ts'
import type { Span } from '../model/span.ts'
import { passagePath } from './addresses.ts'
import { Refused } from './calls.ts'
import { chainOf } from './chain-words.ts'
import { STATE } from './words.ts'

/** What the desk refused, in its own sentence; nothing while nothing was refused. */
export function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null
  return (
    <p className="refusal" role="alert">
      {error instanceof Refused && error.code === 'original-erased' ? null : <strong>Not done. </strong>}
      {error.message}
    </p>
  )
}

/** The headline of a screen that cannot be shown: it is not there, the desk was not reached, or the desk made a mistake. */
export const noSuch = (what: string, error: Error | null): string => {
  const code = error instanceof Refused ? error.code : null
  if (error === null || code?.endsWith('-unknown') === true) return `No such ${what}`
  return code === 'desk-away' ? 'The desk does not answer' : `This ${what} cannot be shown`
}

/** The sentence of a screen, or a part of one, that has nothing to show: what is not there, and what would bring it. */
export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>

/** Shown while something is asked for; says so only when it takes long enough to be noticed (see page.css). */
export const Waiting = () => (
  <p className="waiting" role="status">
    One moment
  </p>
)

/** A screen of which nothing is known yet: empty for as long as nobody would notice. */
export const WaitingScreen = () => (
  <div className="screen">
    <Waiting />
  </div>
)

/** The state in words and in a shape: a clash is two halves apart, a finding a full disc, open an empty ring. */
export function State({ question }: { question: Question }) {
  return (
    <span className={`mark ${question.state}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {question.state === 'conflict' ? (
          <path d="M5 1v10A5 5 0 0 1 5 1ZM7 1v10A5 5 0 0 0 7 1Z" />
        ) : question.state === 'found' ? (
          <circle cx="6" cy="6" r="5" />
        ) : question.state === 'undetermined' ? (
          <path d="M1.5 6h9" className="line" />
        ) : (
          <circle cx="6" cy="6" r="4.2" className="line" />
        )}
      </svg>
      {STATE[question.state]}
    </span>
  )
}

/** Who says it, outermost first; what is told of it before stands in the same line. Names are others' and may run either way. */
export function Chain({ said, children = null }: { said: Pick<Said, 'speakers' | 'strength' | 'directness' | 'layer'>; children?: ReactNode }) {
  const links = chainOf(said.speakers, said.strength, said.directness)
  return (
    <p className="chain">
      {children === null ? null : <>{children} </>}
      {links.map(({ who, verb }, i) => (
        <span key={i}>
          <bdi>{who}</bdi>
          {i === 0 && said.layer === 'update' ? ', in an update' : i === 0 && said.layer === 'correction' ? ', in a correction' : ''}
          {verb === '' ? '' : <i> {verb} </i>}
        </span>
      ))}
    </p>
  )
}

/** A sentence in serif with the part that matters marked. The mark lies inside the sentence or is shown alone. */
export function Passage({ sentence, span }: { sentence: Span; span: Span }) {
  const from = span.start - sentence.start
  const to = span.end - sentence.start
  const inside = from >= 0 && to <= sentence.quote.length
  return (
    <blockquote className="said" dir="auto">
      {inside ? (
        <>
          {sentence.quote.slice(0, from)}
          <mark>{sentence.quote.slice(from, to)}</mark>
          {sentence.quote.slice(to)}
        </>
      ) : (
        <mark>{span.quote}</mark>
      )}
    </blockquote>
  )
}

/** A link to a passage of a report: by the id of its reading, or by where its words stand. */
export const PassageLink = ({ code, report, at, children }: { code: string; report: string; at: string | Span; children: ReactNode }) => (
  <Link href={passagePath(code, report, at)}>{children}</Link>
)
