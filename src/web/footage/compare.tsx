// Two pieces side by side, held to the same moment of the stretch that matches: side by side, laid over one another, or as what differs. The answer to the
// match is given here, by button or by Y and N.
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { HeldFootage, HeldMatch } from '../../model/held-footage.ts'
import { Empty, noSuch, Refusal } from '../pieces.tsx'
import { useFootage } from './footage-calls.ts'
import { Frame } from '../frame.tsx'
import { otherAt, seenFrom, type Aligned } from './aligned.ts'
import { Answer } from './answer.tsx'
import { Choices, Modes, type Heard, type Mode } from './compare-choices.tsx'
import { ImageFrame, Side, VideoFrame } from './compare-frames.tsx'
import { Composite, type Drawn, type Shared } from './composite.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { useFrameKeys } from './frame-keys.ts'
import { amongInWords, certainty, clock, shortName, speedInWords } from './footage-words.ts'
import { Scrub } from './scrub.tsx'
import { useLock } from './lock.ts'
import { hasMarks, MarksTold } from './marks.tsx'
import { Colour, KeepOpen, StepButtons } from './view-buttons.tsx'
import { useHold } from './veil.tsx'
import { Waveforms } from './waveform.tsx'
import { doneInWords } from './what-was-done.ts'

/** The screen of one match, by its id ("r7-r9"). */
export function CompareScreen({ code, id }: { code: string; id: string }) {
  const footage = useFootage(code)
  if (footage.isPending) return null
  const pieces = footage.data ?? []
  const match = pieces.flatMap(({ matches }) => matches).find((each) => each.id === id)
  const first = pieces.find((piece) => piece.id === match?.a)
  const second = pieces.find((piece) => piece.id === match?.b)
  if (match === undefined || first === undefined || second === undefined) {
    return (
      <Frame title={noSuch('match', footage.error)} code={code} tab="footage">
        <Refusal error={footage.error} />
        {footage.error === null ? <Empty>No two pieces of this incident match under this address.</Empty> : null}
      </Frame>
    )
  }
  // What moves leads, and a picture stands beside it.
  const [a, b] = first.kind === 'image' ? [second, first] : [first, second]
  return (
    <Frame title={`${shortName(first.name)} beside ${shortName(second.name)}`} titleIsSaid code={code} tab="footage">
      <Told first={first} second={second} match={match} />
      <Bench key={match.id} code={code} a={a} b={b} match={match} />
      <Answer code={code} match={match} />
    </Frame>
  )
}

/** What was found, in words: what was done to it, how sure that is, and among how many it was looked for. */
function Told({ first, second, match }: { first: HeldFootage; second: HeldFootage; match: HeldMatch }) {
  const { stretches } = seenFrom(match, first.id)
  const line = stretches[0]
  const { ofA, ofB } = doneInWords({ match: match.match, aKind: first.kind, bKind: second.kind })
  const sound = line?.by.includes('picture') === false ? 'the sound of ' : ''
  return (
    <div className="told">
      <p>
        {ofA === null ? null : (
          <>
            As against <bdi>{shortName(second.name)}</bdi>, {sound}
            <bdi>{shortName(first.name)}</bdi> is <b>{ofA}</b>.{' '}
          </>
        )}
        {ofB === null ? null : (
          <>
            As against <bdi>{shortName(first.name)}</bdi>, <bdi>{shortName(second.name)}</bdi> is <b>{ofB}</b>.{' '}
          </>
        )}
        <span className="soft">Which of the two was there before is not told by a match.</span>
      </p>
      {line === undefined ? null : (
        <p className="soft">
          {[...certainty(line), first.kind === 'image' || second.kind === 'image' ? '' : speedInWords(line.slope), amongInWords(match.among)]
            .filter((words) => words !== '')
            .join(' ')}
        </p>
      )}
    </div>
  )
}

function Bench({ code, a, b, match }: { code: string; a: HeldFootage; b: HeldFootage; match: HeldMatch }) {
  // The same as long as the match is: an answer to it does not set the players back.
  const { match: found, a: q, b: r } = match
  const stretches = useMemo(() => seenFrom({ match: found, a: q, b: r }, a.id).stretches, [found, q, r, a.id])
  const [chosen, setChosen] = useState(0)
  const line = stretches[chosen] ?? NOTHING
  const [mode, setMode] = useState<Mode>('beside')
  const [isBroken, setBroken] = useState(false)
  const [isTurned, setTurned] = useState(false)
  const [share, setShare] = useState(0.5)
  const [colour, setColour] = useState(false)
  const [isMarked, setMarked] = useState(true)
  const [heard, setHeard] = useState<Heard>('none')
  const [speed, setSpeed] = useState(1)
  const held = useHold()
  const leader = useRef<HTMLVideoElement>(null)
  const follower = useRef<HTMLVideoElement>(null)
  const picture = useRef<HTMLImageElement>(null)
  const composite = useRef<Drawn>(null)
  const hasPictures = (piece: HeldFootage): boolean => piece.kind !== 'sound'
  const both = hasPictures(a) && hasPictures(b)
  const isPicture = b.kind === 'image'
  const lock = useLock({
    leader,
    follower: isPicture ? NONE : follower,
    line,
    havePictures: [hasPictures(a), hasPictures(b)],
    speed,
    onFrame: () => composite.current?.draw(),
  })
  const shared = useMemo(() => sharedParts(line.marks), [line])
  useEffect(() => composite.current?.draw(), [mode, share, isTurned, shared])
  useEffect(() => {
    if (!held.isShown && both) lock.pause() // nothing plays unseen
  }, [held.isShown])

  const toggle = () => {
    if (lock.isPlaying) lock.pause()
    else if (!isBroken) {
      held.keep(true) // whoever plays it asks to see it
      lock.play()
    }
  }
  useFrameKeys({ p: toggle, '.': () => lock.step(1), ',': () => lock.step(-1) })
  // Laid over one another, a mirrored copy is turned over by itself; side by side each is seen as it came.
  const show = (next: Mode) => {
    if ((next === 'beside') !== (mode === 'beside')) setTurned(next !== 'beside' && line.mirrored)
    setMode(next)
  }
  const there = otherAt(line, lock.second)
  const isStill = a.kind === 'image'
  const marks = isMarked ? line.marks : NOTHING.marks
  return (
    <section aria-label="The two pieces" className="compare">
      <p className="soft veilNote">
        Blurred, grey and still until you ask: hold the pointer on either, or hold Space anywhere on this page; both are shown together.
      </p>
      <div className={`sides ${mode === 'beside' ? '' : 'behind'}`}>
        <Side code={code} piece={a} at={isStill ? null : lock.second}>
          {isStill ? (
            <ImageFrame piece={a} held={held} colour={colour} isTurned={false} marked={marks.own} />
          ) : (
            <VideoFrame
              piece={a}
              held={held}
              colour={colour}
              isTurned={false}
              marked={marks.own}
              frame={leader}
              isHeard={heard === 'a'}
              onBroken={() => setBroken(true)}
            />
          )}
        </Side>
        <Side code={code} piece={b} at={isPicture ? null : there}>
          {isPicture ? (
            <ImageFrame
              piece={b}
              held={held}
              colour={colour}
              isTurned={isTurned}
              marked={marks.other}
              frame={picture}
              onLoad={() => composite.current?.draw()}
            />
          ) : (
            <VideoFrame
              piece={b}
              held={held}
              colour={colour}
              isTurned={isTurned}
              marked={marks.other}
              frame={follower}
              isHeard={heard === 'b'}
              onBroken={() => setBroken(true)}
            />
          )}
        </Side>
      </div>
      {mode === 'beside' ? null : (
        <figure className="composite">
          <Composite
            ref={composite}
            a={leader}
            b={isPicture ? picture : follower}
            piece={a}
            mode={mode}
            share={share}
            isTurned={isTurned}
            shared={shared}
            held={held}
            colour={colour}
          />
          <figcaption className="soft">
            {mode === 'difference' ? 'Black is where the two agree. ' : null}
            {shared === null
              ? 'Whole frames are laid over one another: a crop or bars show as a shift.'
              : 'The part that both show is laid over itself, in the whole picture of the first.'}
          </figcaption>
        </figure>
      )}
      {isStill ? null : (
        <Scrub
          label="Where in the stretch that matches"
          from={line.own[0]}
          to={line.own[1]}
          second={lock.second}
          spoken={`${clock(lock.second)} of the one, ${clock(there)} of the other`}
          shown={`${clock(lock.second)} · ${clock(there)}`}
          onGo={lock.goTo}
        />
      )}
      <div className="row">
        {isStill ? null : (
          <>
            <Button onPress={toggle} isDisabled={isBroken}>
              {lock.isPlaying ? 'Pause' : heard === 'none' ? 'Play both, sound off' : 'Play both'}
            </Button>
            <StepButtons onStep={lock.step} />
          </>
        )}
        {both ? <Modes mode={mode} onMode={show} /> : null}
        {both ? (
          <ToggleButton className="quiet toggle" isSelected={isTurned} onChange={setTurned}>
            Show the second as a mirror does
          </ToggleButton>
        ) : null}
        <Colour isOn={colour} onChange={setColour} />
        {both && hasMarks(line.marks) ? (
          <ToggleButton className="quiet toggle" isSelected={isMarked} onChange={setMarked}>
            Lines about what lies over it
          </ToggleButton>
        ) : null}
        <KeepOpen held={held} />
      </div>
      {both ? <MarksTold a={a} b={b} marks={line.marks} /> : null}
      {line.mirrored && !isTurned && both ? (
        <p className="soft">The one is the other as a mirror shows it; laid over one another, the second is turned over.</p>
      ) : null}
      <Choices
        mode={mode}
        share={share}
        onShare={setShare}
        running={isStill ? null : { heard, onHeard: setHeard, speed, onSpeed: setSpeed }}
        hasSecond={!isPicture}
        stretches={stretches}
        chosen={chosen}
        onChosen={setChosen}
      />
      <p className="keys soft">
        <kbd>P</kbd>&nbsp;play&nbsp;or&nbsp;pause <kbd>,</kbd> <kbd>.</kbd>&nbsp;a&nbsp;frame&nbsp;back&nbsp;or&nbsp;on <kbd>Y</kbd>&nbsp;confirm <kbd>N</kbd>
        &nbsp;reject <kbd>Esc</kbd>&nbsp;cover
        <span className="apart" data-apart={lock.apart ?? ''}>
          {lock.apart === null ? '' : Math.abs(lock.apart) < 0.05 ? ' · the two are on the same moment' : ` · ${Math.abs(lock.apart).toFixed(2)} s apart`}
        </span>
      </p>
      {isStill ? null : <h2>From end to end</h2>}
      {isStill ? null : <Filmstrip piece={a} held={held} marked={stretches.map(({ own }) => own)} at={lock.second} />}
      {isPicture ? null : <Filmstrip piece={b} held={held} marked={stretches.map(({ other }) => other)} at={there} />}
      <Waveforms
        sides={[
          { piece: a, marked: stretches.map(({ own }) => own), at: lock.second },
          { piece: b, marked: stretches.map(({ other }) => other), at: there },
        ].filter(({ piece }) => piece.kind !== 'image')}
      />
    </section>
  )
}
/** Only where one of them shows less than the other: else whole frames lie on one another as they are. */
function sharedParts({ own, other }: Aligned['marks']): Shared | null {
  if (own.part === null && other.part === null) return null
  return { a: own.part ?? WHOLE, b: other.part ?? WHOLE }
}
const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 }
const NONE: RefObject<HTMLVideoElement | null> = { current: null }
const NOTHING: Aligned = {
  own: [0, 0],
  other: [0, 0],
  slope: 1,
  mirrored: false,
  by: [],
  score: 0,
  margin: 0,
  share: 0,
  marks: { own: { part: null, over: [] }, other: { part: null, over: [] } },
}
