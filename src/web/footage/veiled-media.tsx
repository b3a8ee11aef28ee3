// A film or a picture of footage under its veil, as the browser plays or shows it; a still of it until it can, and where it cannot.
import { useState, type ReactNode, type RefObject } from 'react'
import type { HeldFootage } from '../../model/held-footage.ts'
import { mediaPath } from '../addresses.ts'
import { VeiledPicture, type Held } from './veil.tsx'

type Common = {
  readonly piece: HeldFootage
  readonly held: Held
  readonly colour: boolean
  readonly className?: string
  readonly children?: ReactNode // what lies over it, under the same veil
}

type VideoProps = Common & {
  readonly player: RefObject<HTMLVideoElement | null>
  readonly isAsked: boolean // before that not a byte of it is fetched
  readonly isMuted: boolean
  readonly onReady?: () => void
  readonly onBroken: () => void // this browser does not play it
  readonly onPlaying?: (is: boolean) => void
}

/** Without the browser's own buttons, so that nothing plays it past the veil; loaded whole once it is asked for, because a frame of it is to be held to view. */
export function VeiledVideo({ piece, held, colour, className = '', children, player, isAsked, isMuted, onReady, onBroken, onPlaying }: VideoProps) {
  const [isReady, setReady] = useState(false)
  const [isBroken, setBroken] = useState(false)
  return (
    <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={isReady && !isBroken} className={className}>
      <video
        ref={player}
        src={isAsked ? mediaPath(piece.id) : undefined}
        muted={isMuted}
        playsInline
        disablePictureInPicture
        preload="auto"
        tabIndex={-1}
        hidden={!isReady || isBroken}
        onLoadedData={() => {
          setReady(true)
          onReady?.()
        }}
        onError={() => {
          if (!isAsked) return
          setBroken(true)
          onBroken()
        }}
        onPlay={() => onPlaying?.(true)}
        onPause={() => onPlaying?.(false)}
      />
      {children}
    </VeiledPicture>
  )
}

type ImageProps = Common & {
  readonly picture?: RefObject<HTMLImageElement | null>
  readonly onLoad?: () => void
  readonly onBroken?: () => void // this browser does not show it
}

/** The picture as received, not a small one of it. */
export function VeiledImage({ piece, held, colour, className = '', children, picture, onLoad, onBroken }: ImageProps) {
  const [isBroken, setBroken] = useState(false)
  const broken = () => {
    setBroken(true)
    onBroken?.()
  }
  return (
    <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={!isBroken} className={className}>
      {isBroken ? null : <img ref={picture} src={mediaPath(piece.id)} alt="" draggable={false} onLoad={onLoad} onError={broken} />}
      {children}
    </VeiledPicture>
  )
}
