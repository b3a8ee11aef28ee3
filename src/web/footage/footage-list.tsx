// The footage of an incident: each piece as a veiled still with its length, how far its printing is, and the matches that wait for an answer.
import { startTransition, useEffect, useState } from 'react'
import { Link } from 'wouter'
import type { HeldFootage, HeldMatch } from '../../model/held-footage.ts'
import { footageListPath, footagePath, matchPath } from '../addresses.ts'
import { Empty, Refusal } from '../pieces.tsx'
import { useFootage } from './footage-calls.ts'
import { Frame } from '../frame.tsx'
import { TakeInRow } from '../taking-in/take-in.tsx'
import { useTakeIn, type Dropped } from '../taking-in/under-way.ts'
import { counted, some } from '../words.ts'
import { seenFrom } from './aligned.ts'
import { clock, MATCH_STATUS, shortName, sizeInWords, STATE, stretch } from './footage-words.ts'
import { Still } from './veil.tsx'
import { doneInShort } from './what-was-done.ts'

// More would push the reports off the incident's page; all of them stand on the page of footage.
const AT_A_GLANCE = 12

/** On the incident's page; nothing at all where it holds no footage. */
export function FootageSection({ code }: { code: string }) {
  const footage = useFootage(code)
  if (footage.data === undefined || footage.data.length === 0) return null
  return (
    <section aria-labelledby="footage">
      <h2 id="footage">Footage</h2>
      <Pieces code={code} pieces={footage.data} most={AT_A_GLANCE} Name="h3" />
      {footage.data.length <= AT_A_GLANCE ? null : (
        <p>
          <Link href={footageListPath(code)}>All {counted(footage.data.length, 'piece')}</Link>
        </p>
      )}
    </section>
  )
}

/** The screen of all pieces, with how many matches wait for an answer. */
export function FootageListScreen({ code }: { code: string }) {
  const footage = useFootage(code)
  const { takeIn } = useTakeIn(code)
  const take = (dropped: readonly Dropped[]) => void takeIn(code, dropped)
  const pieces = footage.data ?? []
  // The first that a window can show at once, so that the press is answered; the others follow by themselves.
  const [most, setMost] = useState(2 * AT_A_GLANCE)
  useEffect(() => startTransition(() => setMost(Infinity)), [])
  const open = new Set(pieces.flatMap(({ matches }) => matches.filter(({ status }) => status === 'proposed').map(({ id }) => id))).size
  return (
    <Frame
      title="Footage"
      code={code}
      tab="footage"
      lede={
        footage.data === undefined
          ? undefined
          : `${pieces.length === 0 ? 'None yet.' : `${some(pieces.length, 'piece')}.`}${open > 0 ? ` ${some(open, 'match waits', 'matches wait')} for an answer.` : ''}`
      }
    >
      <TakeInRow code={code} onFiles={take} />
      <Refusal error={footage.error} />
      {footage.data?.length === 0 ? <Empty>Drop a video, a picture or a sound anywhere on this page.</Empty> : null}
      <Pieces code={code} pieces={pieces} most={most} Name="h2" />
    </Frame>
  )
}

/** `Name`: the heading of each piece, one below that of the list. `most`: how many are shown; matches lead to the others, too. */
function Pieces({ code, pieces, most = Infinity, Name }: { code: string; pieces: readonly HeldFootage[]; most?: number; Name: 'h2' | 'h3' }) {
  return (
    <>
      {pieces.length === 0 ? null : (
        <p className="soft veilNote">
          Pictures are blurred and grey, and nothing plays, until you ask: hold the pointer on one, or hold Space on the one you point at or have tabbed to.
        </p>
      )}
      <ul className="footageCards">
        {pieces.slice(0, most).map((piece) => (
          <li key={piece.id} className="footageCard" data-footage={piece.id}>
            <Still piece={piece} />
            <Name>
              <Link href={footagePath(code, piece.id)}>
                <bdi>{piece.name}</bdi>
              </Link>
            </Name>
            <p className="soft">{sizeInWords(piece)}</p>
            <Progress piece={piece} />
            <MatchMarks code={code} piece={piece} pieces={pieces} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** How far its printing is. What is printed says nothing. */
export function Progress({ piece }: { piece: HeldFootage }) {
  if (piece.state === 'printed') return null
  if (piece.state === 'notPrinted') return <p className="clashWord">{piece.troubles[0]?.message ?? STATE.notPrinted}</p>
  return <p role="status">{piece.progress === null ? STATE.waiting : `being printed, ${clock(piece.progress)} gone through`}</p>
}

/** A match is a lasting state on both pieces: a ring until it is answered, a disc once it is confirmed. What was rejected is on the piece's own page. */
export function MatchMarks({ code, piece, pieces }: { code: string; piece: HeldFootage; pieces: readonly HeldFootage[] }) {
  const shown = piece.matches.filter(({ status }) => status !== 'rejected')
  const first = shown.slice(0, MARKS)
  if (shown.length === 0) return null
  return (
    <ul className="matchMarks" aria-label="Matches">
      {first.map((match) => (
        <MatchMark key={match.id} code={code} piece={piece} match={match} pieces={pieces} />
      ))}
      {shown.length > first.length ? <li className="soft">and {counted(shown.length - first.length, 'more match', 'more matches')}</li> : null}
    </ul>
  )
}
const MARKS = 4

/** One match as the line of a list, seen from `piece`: which stretch, of what, what was done to it, and whether somebody has answered. */
export function MatchMark({ code, piece, match, pieces }: { code: string; piece: HeldFootage; match: HeldMatch; pieces: readonly HeldFootage[] }) {
  const { other, stretches } = seenFrom(match, piece.id)
  const own = stretches[0]?.own
  const name = pieces.find(({ id }) => id === other)?.name ?? other
  const kindOf = (id: string) => pieces.find((each) => each.id === id)?.kind ?? null
  return (
    <li className={`matchMark ${match.status}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="4.2" className={match.status === 'confirmed' ? 'full' : 'line'} />
        {match.status === 'rejected' ? <path d="M3 9L9 3" className="line" /> : null}
      </svg>
      <span>
        {own === undefined || piece.duration === null ? '' : `${stretch(own)} `}
        <Link href={matchPath(code, match.id)}>
          matches <bdi title={name}>{shortName(name)}</bdi>
        </Link>
        <span className="soft">
          : {doneInShort({ match: match.match, aKind: kindOf(match.a), bKind: kindOf(match.b) }, match.a === piece.id ? 'a' : 'b')};{' '}
          {MATCH_STATUS[match.status]}
        </span>
      </span>
    </li>
  )
}
