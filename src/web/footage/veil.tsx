// What stands before every picture of footage: it is blurred, grey and still until somebody holds it to view. The only file of the workbench that
// shows a still, so that no screen can forget the veil; its filter is set here and not in a stylesheet, so that a missing style leaves nothing bare.
//
// Held by pointer or by Space (space-key.ts says which picture it means); Enter (and what assistive technology presses) keeps it open until it is pressed again or Escape, for whom holding is hard.
import { useEffect, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { HeldFootage } from '../../model/held-footage.ts'
import { stillPath } from '../addresses.ts'
import { clock } from './footage-words.ts'
import { useSpaceKey } from './space-key.ts'

export type Held = {
  readonly isShown: boolean
  readonly isKept: boolean
  readonly hold: (held: boolean) => void
  readonly keep: (kept: boolean) => void
}

/** One hold for as many pictures as are shown together. Whoever leaves the window lets go. */
export function useHold(): Held {
  const [isHeld, hold] = useState(false)
  const [isKept, keep] = useState(false)
  useEffect(() => {
    if (!isHeld && !isKept) return
    const letGo = () => hold(false)
    const cover = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      hold(false)
      keep(false)
    }
    const away = () => {
      if (document.visibilityState === 'hidden') letGo()
    }
    window.addEventListener('blur', letGo)
    window.addEventListener('pointerup', letGo)
    document.addEventListener('keydown', cover)
    document.addEventListener('visibilitychange', away)
    return () => {
      window.removeEventListener('blur', letGo)
      window.removeEventListener('pointerup', letGo)
      document.removeEventListener('keydown', cover)
      document.removeEventListener('visibilitychange', away)
    }
  }, [isHeld, isKept])
  return { isShown: isHeld || isKept, isKept, hold, keep }
}

type Props = {
  readonly what: string // "quay.mp4 at 0:04"
  readonly held: Held
  readonly colour?: boolean
  readonly className?: string
  readonly isMain?: boolean // what the page is about: Space shows it wherever the focus is not on something else
  readonly children: ReactNode
}

/** Blur in shares of the veil's own width: a small still and a large player are equally unreadable. */
const VEILED = 'blur(clamp(10px, 7cqi, 40px)) grayscale(1)'

/** Whatever is inside is blurred until `held` shows it. `colour`: it may then be seen in colour. */
export function Veil({ what, held, colour = false, className = '', isMain = false, children }: Props) {
  const { isShown, isKept, hold, keep } = held
  const space = useSpaceKey(held, isMain)
  const press = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    if (!event.repeat) hold(true)
  }
  const release = (event: KeyboardEvent) => {
    if (event.key !== ' ') return
    event.preventDefault()
    hold(false)
  }
  const click = (event: MouseEvent) => {
    if (event.detail === 0) keep(!isKept) // Enter, or a press without a pointer
  }
  return (
    <div className={`veil ${className}`} data-shown={isShown}>
      <div className="veiled" style={{ filter: isShown ? (colour ? 'none' : 'grayscale(1)') : VEILED }}>
        {children}
      </div>
      <button
        type="button"
        className="hold"
        aria-pressed={isShown}
        aria-label={`Hold to view ${what}`}
        title="Hold the pointer, or Space while it is pointed at or has the focus. Enter keeps it open; Escape covers it."
        onPointerDown={(event) => event.button === 0 && hold(true)}
        onPointerEnter={space.onPointerEnter}
        onPointerLeave={() => {
          space.onPointerLeave()
          hold(false)
        }}
        onPointerCancel={() => hold(false)}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDown={press}
        onKeyUp={release}
        onBlur={() => hold(false)}
        onClick={click}
      >
        {isShown ? null : <span className="chip">Hold to view</span>}
      </button>
    </div>
  )
}

/** One small grey picture under its veil; a plain field where the piece has none. */
export function Still({ piece, n = Math.floor(piece.stills.length / 2) }: { piece: HeldFootage; n?: number }) {
  const held = useHold()
  const at = piece.stills[n]
  if (at === undefined) return <NoPicture piece={piece} />
  return (
    <Veil what={piece.duration === null ? piece.name : `${piece.name} at ${clock(at)}`} held={held} className="still">
      <StillPicture piece={piece} n={n} />
    </Veil>
  )
}

/** Bare: for use inside a `Veil` alone, which is why it is not exported. */
function StillPicture({ piece, n }: { piece: HeldFootage; n: number }) {
  return <img src={stillPath(piece.id, n)} alt="" draggable={false} loading="lazy" />
}

/** The still in the middle, or `children` once there is more than a still, under one veil with others. */
export function VeiledPicture({
  piece,
  held,
  colour,
  children,
  isLoaded,
  className = '',
}: {
  piece: HeldFootage
  held: Held
  colour: boolean
  children: ReactNode
  isLoaded: boolean
  className?: string
}) {
  const n = Math.floor(piece.stills.length / 2)
  return (
    <Veil what={piece.name} held={held} colour={colour} className={className} isMain>
      {children}
      {isLoaded || piece.stills[n] === undefined ? null : <StillPicture piece={piece} n={n} />}
    </Veil>
  )
}

/** All stills side by side under one veil. */
export function VeiledStrip({ piece, held }: { piece: HeldFootage; held: Held }) {
  return (
    <Veil what={`the stills of ${piece.name}`} held={held} className="cells">
      {piece.stills.map((at, n) => (
        <StillPicture key={at} piece={piece} n={n} />
      ))}
    </Veil>
  )
}

/** The plain field in the place of a picture, with why there is none. */
export function NoPicture({ piece }: { piece: HeldFootage }) {
  return <div className="noPicture soft">{piece.kind === 'sound' ? 'sound only' : piece.state === 'waiting' ? 'no still yet' : 'no still'}</div>
}
