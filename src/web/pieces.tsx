// Small pieces that every screen uses: refusals, empty screens, links to passages, chains of speakers.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Said } from '../model/question.ts'
import type { Span } from '../model/span.ts'
import { Refused } from './calls.ts'
import { chainOf } from './words.ts'

/** What the desk refused, in its own sentence. */
export function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null
  return (
    <p className="refusal" role="alert">
      {error instanceof Refused && error.code === 'original-erased' ? null : <strong>Not done. </strong>}
      {error.message}
    </p>
  )
}

/** The headline of a screen that cannot be shown: it is not there, or the desk was not reached. */
export const noSuch = (what: string, error: Error | null): string =>
  error instanceof Refused && error.code === 'desk-away' ? 'The desk does not answer' : `No such ${what}`

export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>

/** Shown while something is asked for; says so only when it takes long enough to be noticed (see page.css). */
export const Waiting = () => (
  <p className="waiting" role="status">
    One moment
  </p>
)

export const reportPath = (code: string, id: string): string => `/incidents/${encodeURIComponent(code)}/reports/${encodeURIComponent(id)}`
export const questionPath = (code: string, id: string): string => `/incidents/${encodeURIComponent(code)}/questions/${encodeURIComponent(id)}`
export const footagePath = (code: string, id: string): string => `/incidents/${encodeURIComponent(code)}/footage/${encodeURIComponent(id)}`
/** Two pieces side by side, by the id of their match. */
export const matchPath = (code: string, id: string): string => `/incidents/${encodeURIComponent(code)}/matches/${encodeURIComponent(id)}`
export const evidencePath = (code: string): string => `/incidents/${encodeURIComponent(code)}/evidence`
/** A passage in a report: by the id of its reading where there is one, else by its place in the text. */
export const passagePath = (code: string, report: string, at: string | Span): string =>
  `${reportPath(code, report)}#${typeof at === 'string' ? at : `${at.start}-${at.end}`}`

/** Who says it, outermost first. Names are others' and may run either way. */
export function Chain({ said }: { said: Pick<Said, 'speakers' | 'strength' | 'directness' | 'layer'> }) {
  const links = chainOf(said.speakers, said.strength, said.directness)
  return (
    <p className="chain">
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

export const PassageLink = ({ code, report, at, children }: { code: string; report: string; at: string | Span; children: ReactNode }) => (
  <Link href={passagePath(code, report, at)}>{children}</Link>
)
