// Whether another incident of this desk holds the same recording. Asked by a press, because it shows one matter to whoever works on another; what is found can
// be brought over, with the time since when the desk has it.
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import type { FoundElsewhere, HeldFootage } from '../../model/held-footage.ts'
import { footagePath, incidentPath } from '../addresses.ts'
import { useIncidents } from '../calls.ts'
import { Refusal } from '../pieces.tsx'
import { useBringOver, useElsewhere } from './footage-calls.ts'
import { boundsInWords, counted } from '../words.ts'
import { shortName, stretch } from './footage-words.ts'
import { doneInShort } from './what-was-done.ts'

/** The button and what it brings; nothing where this desk has no other incident, or the piece is not printed yet. `zone`: of the incident, in which times are said. */
export function Elsewhere({ code, piece, pieces, zone }: { code: string; piece: HeldFootage; pieces: readonly HeldFootage[]; zone: string }) {
  const [isAsked, setAsked] = useState(false)
  const incidents = useIncidents().data ?? []
  const looked = useElsewhere(piece.id, isAsked)
  const bring = useBringOver(code, piece.id)
  if (piece.state !== 'printed' || incidents.length < 2) return null
  if (!isAsked)
    return (
      <p>
        <Button className="quiet" onPress={() => setAsked(true)}>
          Look in the other incidents of this desk
        </Button>
      </p>
    )
  const { found = [], compared = 0, of = 0 } = looked.data ?? {}
  return (
    <div className="elsewhere" role="status">
      <h3>In other incidents of this desk</h3>
      {looked.isFetching ? <p className="soft">Comparing …</p> : null}
      <Refusal error={looked.error ?? bring.error} />
      {looked.data === undefined ? null : <p className="soft">{lookedAmong(found.length, compared, of)}</p>}
      {found.length === 0 ? null : (
        <ul className="plain">
          {found.map((each) => (
            <li key={each.footage}>
              <Found each={each} piece={piece} zone={zone} />{' '}
              {each.held !== null && hasTime(pieces, each) ? (
                <Link href={footagePath(code, each.held)}>{each.held === piece.id ? 'Its time is among the sightings.' : 'Held here too, with its time.'}</Link>
              ) : (
                <Button className="quiet small" isDisabled={bring.isPending} onPress={() => bring.mutate(each.footage)}>
                  {each.held === null ? 'Bring it over, with that time' : 'Add that time to the sightings'}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Found({ each: { incident, footage, name, match, capturedAt, held }, piece, zone }: { each: FoundElsewhere; piece: HeldFootage; zone: string }) {
  const [segment] = match.segments
  return (
    <>
      {segment === undefined ? '' : `${stretch(segment.q)} is ${stretch(segment.r)} of `}
      <Link href={footagePath(incident.code, footage)}>
        <bdi title={name}>{shortName(name)}</bdi>
      </Link>{' '}
      in{' '}
      <Link href={incidentPath(incident.code)}>
        <bdi>{incident.title}</bdi>
      </Link>
      <span className="soft">: {held === piece.id ? 'the same bytes' : doneInShort({ match, aKind: piece.kind, bKind: null }, 'a')}</span>. Held by this desk
      since {boundsInWords({ earliest: capturedAt, latest: minuteAfter(capturedAt) }, zone)}.
    </>
  )
}

const lookedAmong = (found: number, compared: number, of: number): string =>
  of === 0
    ? 'No other incident holds footage that was printed.'
    : `${found === 0 ? 'Nothing that matches' : counted(found, 'match', 'matches')} among ${counted(of, 'piece')}${compared < of ? `; ${compared} came near enough to be compared in full` : ''}.`

const minuteAfter = (at: string): string => new Date(Date.parse(at) + 60_000).toISOString()

/** Somebody has entered since when the desk has it. */
const hasTime = (pieces: readonly HeldFootage[], { held, capturedAt }: FoundElsewhere): boolean =>
  pieces
    .find(({ id }) => id === held)
    ?.sightings.some(({ from, time }) => from === 'byHand' && time?.earliest?.slice(0, 16) === new Date(capturedAt).toISOString().slice(0, 16)) === true
