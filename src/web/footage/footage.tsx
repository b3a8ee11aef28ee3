// One piece of footage: what it shows when asked, the facts of it, what it says of itself, where it was seen, what reports call it, and what it matches.
import { Link } from 'wouter'
import type { HeldFootage } from '../../model/held-footage.ts'
import { matchPath, redactPath, savedPath } from '../addresses.ts'
import { useIncident } from '../calls.ts'
import { Refusal, WaitingScreen, noSuch } from '../pieces.tsx'
import { useFootage } from './footage-calls.ts'
import { NotHeld } from '../evidence/erased.tsx'
import { Frame } from '../frame.tsx'
import { boundsInWords } from '../words.ts'
import { Elsewhere } from './elsewhere.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { MatchMark, Progress } from './footage-list.tsx'
import { amongInWords, clock, MATCH_STATUS, shortName, stretch } from './footage-words.ts'
import { Mentions } from './mentions.tsx'
import { Pillars } from './pillars.tsx'
import { Player } from './player.tsx'
import { seenFrom } from './aligned.ts'
import { Sightings } from './sightings.tsx'
import { useHold } from './veil.tsx'

/** The screen of one piece, by the id of its report. Where it is not held: that it was erased, and why, or that there is none. */
export function FootageScreen({ code, id }: { code: string; id: string }) {
  const footage = useFootage(code)
  const zone = useIncident(code).data?.incident.zone ?? 'UTC'
  if (footage.isPending) return <WaitingScreen />
  const piece = footage.data?.find((each) => each.id === id)
  if (piece === undefined) {
    return (
      <Frame title={noSuch('footage', footage.error)} code={code} tab="footage">
        <Refusal error={footage.error} />
        {footage.error === null ? <NotHeld code={code} id={id} what="piece of footage" /> : null}
      </Frame>
    )
  }
  return (
    <Frame title={piece.name} titleIsSaid code={code} tab="footage">
      <Progress piece={piece} />
      <div className="piece">
        <div>
          <p className="soft veilNote">
            Blurred, grey and still until you ask: hold the pointer on it, or hold Space anywhere on this page. Sound is asked for on its own.
          </p>
          <Player piece={piece} />
        </div>
        <div>
          <Matches code={code} piece={piece} pieces={footage.data ?? []} zone={zone} />
          <Pillars code={code} piece={piece} zone={zone} />
          <Facts code={code} piece={piece} />
          <SaysOfItself piece={piece} zone={zone} />
        </div>
      </div>
      <Stills code={code} piece={piece} pieces={footage.data ?? []} />
      <Sightings code={code} piece={piece} zone={zone} />
      <Mentions code={code} piece={piece} />
    </Frame>
  )
}

function Matches({ code, piece, pieces, zone }: { code: string; piece: HeldFootage; pieces: readonly HeldFootage[]; zone: string }) {
  // Each pair is compared when the later of the two is printed.
  const among = pieces.filter(({ id, state }) => id !== piece.id && state === 'printed').length
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">What it matches</h2>
      {piece.matches.length === 0 ? (
        <p className="soft">
          {piece.state === 'printed'
            ? 'Nothing that is held here, as far as was found. That is no proof that it is new.'
            : 'It is compared once it is printed.'}
        </p>
      ) : (
        <>
          <ul className="matchMarks">
            {piece.matches.map((match) => (
              <MatchMark key={match.id} code={code} piece={piece} match={match} pieces={pieces} />
            ))}
          </ul>
          {among > 0 ? <p className="soft">{amongInWords(among)}</p> : null}
        </>
      )}
      <Elsewhere code={code} piece={piece} pieces={pieces} zone={zone} />
    </section>
  )
}

function Facts({ code, piece }: { code: string; piece: HeldFootage }) {
  const { kind, duration, width, height, decoder, mediaType, original, name, troubles } = piece
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What is known of it</h2>
      <dl className="original">
        <dt>Kind</dt>
        <dd>
          {kind ?? 'not known yet'}, {mediaType}
        </dd>
        {duration === null ? null : (
          <>
            <dt>Length</dt>
            <dd>{clock(duration)}</dd>
          </>
        )}
        {width === null || height === null ? null : (
          <>
            <dt>Size</dt>
            <dd>
              {width} × {height}
            </dd>
          </>
        )}
        <dt>Decoder</dt>
        <dd>{decoder ?? 'none yet'}</dd>
        <dt>Original</dt>
        <dd>
          <a href={savedPath(original, name)}>
            Save <bdi>{name}</bdi>
          </a>
        </dd>
        <dt>SHA-256</dt>
        <dd className="digest">{original}</dd>
        <dt>Redaction</dt>
        <dd>
          <Link href={redactPath(code, piece.id)}>Take something out of it, in a new file</Link>
        </dd>
      </dl>
      {troubles.length === 0 ? null : (
        <div className="troubles">
          <h3>What could not be compared</h3>
          <ul>
            {troubles.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Dates and names inside the file: whoever made the file could write them. */
function SaysOfItself({ piece, zone }: { piece: HeldFootage; zone: string }) {
  const says = piece.sightings.filter(({ from }) => from === 'file')
  if (says.length === 0) return null
  return (
    <section aria-labelledby="says">
      <h2 id="says">What the file says of itself</h2>
      <ul className="plain">
        {says.map(({ id, time, by, note }) => (
          <li key={id} dir="auto">
            {[time === null ? null : boundsInWords(time, zone), by, note].filter((words) => words !== null).join(', ')}
          </li>
        ))}
      </ul>
      <p className="soft">Weak: anybody who handles a file can write these. They bound nothing.</p>
    </section>
  )
}

/** The whole of it as a strip, and under it a bar for each stretch that another piece has too. */
function Stills({ code, piece, pieces }: { code: string; piece: HeldFootage; pieces: readonly HeldFootage[] }) {
  const held = useHold()
  const { duration } = piece
  if (piece.stills.length < 2 || duration === null) return null
  const share = (second: number): string => `${(100 * Math.min(duration, second)) / duration}%`
  const bars = piece.matches
    .filter(({ status }) => status !== 'rejected')
    .flatMap((match) => {
      const { other, stretches } = seenFrom(match, piece.id)
      return stretches.map(({ own }) => ({ match, own, name: pieces.find(({ id }) => id === other)?.name ?? other }))
    })
  return (
    <section aria-labelledby="stills">
      <h2 id="stills">From end to end</h2>
      <Filmstrip piece={piece} held={held} marked={[]} />
      <ul className="bars">
        {bars.map(({ match, own, name }, i) => (
          <li key={i}>
            <div className="bar" style={{ marginLeft: share(own[0]), width: share(Math.min(own[1], duration) - own[0]) }} aria-hidden="true" />
            <Link href={matchPath(code, match.id)}>
              {stretch(own)} is in <bdi title={name}>{shortName(name)}</bdi>
            </Link>{' '}
            <span className="soft">{MATCH_STATUS[match.status]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
