// One piece played: held to view, then played with its sound off. The bytes are not even asked for before somebody holds, plays or moves along it.
import { useEffect, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { HeldFootage } from '../../model/held-footage.ts'
import { mediaPath } from '../calls.ts'
import { Scrub } from './scrub.tsx'
import { eachFrame, goTo as goToSecond, stepFrom } from './frames.ts'
import { useFrameKeys } from './frame-keys.ts'
import { NoPicture, useHold, VeiledPicture, type Held } from './veil.tsx'

export function Player({ piece }: { piece: HeldFootage }) {
  const held = useHold()
  if (piece.kind === 'image' || (piece.kind === null && piece.mediaType.startsWith('image/'))) return <Picture piece={piece} held={held} />
  return <Moving piece={piece} held={held} />
}

function Picture({ piece, held }: { piece: HeldFootage; held: Held }) {
  const [colour, setColour] = useState(false)
  const [isBroken, setBroken] = useState(false)
  return (
    <div className="player">
      <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={!isBroken}>
        {isBroken ? null : <img src={mediaPath(piece.id)} alt="" draggable={false} onError={() => setBroken(true)} />}
      </VeiledPicture>
      {isBroken ? <p className="soft">This browser does not show this kind of picture; what is seen is the desk’s own small one.</p> : null}
      <div className="row">
        <KeepOpen held={held} />
        <Colour isOn={colour} onChange={setColour} />
      </div>
    </div>
  )
}

function Moving({ piece, held }: { piece: HeldFootage; held: Held }) {
  const player = useRef<HTMLVideoElement>(null)
  const hasPictures = piece.kind !== 'sound' && !piece.mediaType.startsWith('audio/')
  const [isAsked, setAsked] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const [isReady, setReady] = useState(false)
  const [isPlaying, setPlaying] = useState(false)
  const [hasSound, setSound] = useState(false)
  const [colour, setColour] = useState(false)
  const [second, setSecond] = useState(0)
  const shown = useRef(0)
  useEffect(() => {
    if (player.current === null) return
    return eachFrame(player.current, hasPictures, (frame) => {
      shown.current = frame.second
      setSecond(frame.second)
    })
  }, [hasPictures, isAsked])

  // Nothing plays unseen: whoever covers it stops it.
  useEffect(() => {
    if (!held.isShown && hasPictures) player.current?.pause()
  }, [held.isShown, hasPictures])

  const play = () => {
    setAsked(true)
    held.keep(true) // whoever plays it asks to see it
    requestAnimationFrame(() => {
      player.current?.play().catch(() => setPlaying(false))
    })
  }
  const goTo = (to: number) => {
    setAsked(true)
    setSecond(to)
    if (player.current !== null) goToSecond(player.current, to)
  }
  const step = (by: 1 | -1) => {
    setAsked(true)
    player.current?.pause()
    if (player.current !== null && isReady) void stepFrom(player.current, shown.current, by)
  }
  const toggle = () => (isPlaying ? player.current?.pause() : play())
  useFrameKeys({ p: toggle, '.': () => step(1), ',': () => step(-1) })
  const duration = piece.duration ?? 0
  return (
    <div className="player">
      {hasPictures ? null : <NoPicture piece={piece} />}
      <div hidden={!hasPictures}>
        <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={isReady && !isBroken}>
          <video
            ref={player}
            src={isAsked ? mediaPath(piece.id) : undefined}
            muted={!hasSound}
            playsInline
            disablePictureInPicture
            preload="auto"
            tabIndex={-1}
            hidden={!isReady || isBroken}
            onLoadedData={() => setReady(true)}
            onError={() => isAsked && setBroken(true)}
            onPlay={() => setPlaying(true)}
            onPause={() => setPlaying(false)}
          />
        </VeiledPicture>
      </div>
      {isBroken ? (
        <p className="refusal" role="alert">
          This browser does not play this kind of file. The stills below are what the desk’s decoder saw of it; the original can be saved and opened elsewhere.
        </p>
      ) : null}
      <Scrub to={duration} second={second} onGo={goTo} />
      <div className="row">
        <Button onPress={toggle} isDisabled={isBroken}>
          {isPlaying ? 'Pause' : hasSound ? 'Play, with sound' : 'Play, sound off'}
        </Button>
        <StepButtons onStep={step} />
        <ToggleButton className="quiet toggle" isSelected={hasSound} onChange={setSound}>
          Sound
        </ToggleButton>
        {hasPictures ? <Colour isOn={colour} onChange={setColour} /> : null}
        {hasPictures ? <KeepOpen held={held} /> : null}
      </div>
      <p className="keys soft">
        <kbd>P</kbd>&nbsp;play&nbsp;or&nbsp;pause <kbd>,</kbd> <kbd>.</kbd>&nbsp;a&nbsp;frame&nbsp;back&nbsp;or&nbsp;on <kbd>Esc</kbd>&nbsp;cover
      </p>
    </div>
  )
}

export const StepButtons = ({ onStep }: { onStep: (by: 1 | -1) => void }) => (
  <span className="steps">
    <Button className="quiet" aria-label="One frame back" onPress={() => onStep(-1)}>
      ‹
    </Button>
    <Button className="quiet" aria-label="One frame on" onPress={() => onStep(1)}>
      ›
    </Button>
  </span>
)

export const Colour = ({ isOn, onChange }: { isOn: boolean; onChange: (on: boolean) => void }) => (
  <ToggleButton className="quiet toggle" isSelected={isOn} onChange={onChange}>
    In colour
  </ToggleButton>
)

export const KeepOpen = ({ held }: { held: Held }) => (
  <ToggleButton className="quiet toggle" isSelected={held.isKept} onChange={held.keep}>
    Keep in view
  </ToggleButton>
)
