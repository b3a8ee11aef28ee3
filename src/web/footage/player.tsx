// One piece played: held to view, then played with its sound off. The bytes are not even asked for before somebody holds, plays or moves along it.
import { useEffect, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import type { HeldFootage } from '../../model/held-footage.ts'
import { Scrub } from './scrub.tsx'
import { eachFrame, goTo as goToSecond, stepFrom } from './frames.ts'
import { useFrameKeys } from './frame-keys.ts'
import { NoPicture, useHold, type Held } from './veil.tsx'
import { VeiledImage, VeiledVideo } from './veiled-media.tsx'
import { Colour, KeepOpen, StepButtons } from './view-buttons.tsx'

/** The player of a film or a sound, or the picture, whatever the piece is. */
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
      <VeiledImage piece={piece} held={held} colour={colour} onBroken={() => setBroken(true)} />
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
        <VeiledVideo
          piece={piece}
          held={held}
          colour={colour}
          player={player}
          isAsked={isAsked}
          isMuted={!hasSound}
          onReady={() => setReady(true)}
          onBroken={() => setBroken(true)}
          onPlaying={setPlaying}
        />
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
