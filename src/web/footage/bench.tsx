// Two pieces held to the same moment of the stretch that matches: beside one another, laid over one another, or as what differs.
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { HeldFootage, HeldMatch } from '../../model/held-footage.ts'
import { otherAt, seenFrom, type Aligned } from './aligned.ts'
import { Choices, Modes, type Heard, type Mode } from './compare-choices.tsx'
import { Pane, Side } from './compare-frames.tsx'
import { Composite, type Drawn, type Shared } from './composite.tsx'
import { Filmstrip } from './filmstrip.tsx'
import { useFrameKeys } from './frame-keys.ts'
import { clock } from './footage-words.ts'
import { Scrub } from './scrub.tsx'
import { useLock } from './lock.ts'
import { hasMarks, MarksTold } from './marks.tsx'
import { Colour, KeepOpen, StepButtons } from './view-buttons.tsx'
import { useHold } from './veil.tsx'
import { Waveforms } from './waveform.tsx'

/** The bench of one match: `a` leads. */
export function Bench({ code, a, b, match }: { code: string; a: HeldFootage; b: HeldFootage; match: HeldMatch }) {
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
  const first = useRef<HTMLImageElement>(null)
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
  const frames = { held, colour, onBroken: () => setBroken(true), onLoad: () => composite.current?.draw() }
  return (
    <section aria-label="The two pieces" className="compare">
      <p className="soft veilNote">
        Blurred, grey and still until you ask: hold the pointer on either, or hold Space anywhere on this page; both are shown together.
      </p>
      <div className={`sides ${mode === 'beside' ? '' : 'behind'}`}>
        <Side code={code} piece={a} at={isStill ? null : lock.second}>
          <Pane piece={a} isTurned={false} marked={marks.own} video={leader} picture={first} isHeard={heard === 'a'} {...frames} />
        </Side>
        <Side code={code} piece={b} at={isPicture ? null : there}>
          <Pane piece={b} isTurned={isTurned} marked={marks.other} video={follower} picture={picture} isHeard={heard === 'b'} {...frames} />
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
