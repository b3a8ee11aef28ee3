// The two frames of a comparison: a film, a sound or a picture each, under the veil, with the lines of what lies over it.
import { useState, type ReactNode, type RefObject } from 'react'
import { Link } from 'wouter'
import type { HeldFootage } from '../../model/held-footage.ts'
import { footagePath } from '../addresses.ts'
import type { Marked } from './aligned.ts'
import { clock } from './footage-words.ts'
import { Marks } from './marks.tsx'
import { NoPicture, type Held } from './veil.tsx'
import { VeiledImage, VeiledVideo } from './veiled-media.tsx'

/** A frame with its name below; `at`: the second that it shows, null for a picture. */
export function Side({ code, piece, at, children }: { code: string; piece: HeldFootage; at: number | null; children: ReactNode }) {
  return (
    <figure>
      {children}
      <figcaption>
        <Link href={footagePath(code, piece.id)}>
          <bdi>{piece.name}</bdi>
        </Link>
        {at === null ? null : <span className="soft"> at {clock(at)}</span>}
      </figcaption>
    </figure>
  )
}

type FrameProps = { readonly piece: HeldFootage; readonly held: Held; readonly colour: boolean; readonly isTurned: boolean; readonly marked: Marked }
type VideoProps = FrameProps & { readonly frame: RefObject<HTMLVideoElement | null>; readonly isHeard: boolean; readonly onBroken: () => void }

type PaneProps = FrameProps & {
  readonly video: RefObject<HTMLVideoElement | null>
  readonly picture: RefObject<HTMLImageElement | null>
  readonly isHeard: boolean
  readonly onBroken: () => void
  readonly onLoad: () => void
}

/** A picture as one, everything else in a player. */
export const Pane = ({ video, picture, isHeard, onBroken, onLoad, ...shared }: PaneProps) =>
  shared.piece.kind === 'image' ? (
    <ImageFrame {...shared} frame={picture} onLoad={onLoad} />
  ) : (
    <VideoFrame {...shared} frame={video} isHeard={isHeard} onBroken={onBroken} />
  )

/** Loaded at once, because a frame of it is to be held to view; muted unless it is the one that is listened to. */
function VideoFrame({ piece, held, colour, isTurned, marked, frame, isHeard, onBroken }: VideoProps) {
  const [isBroken, setBroken] = useState(false)
  const broken = () => {
    setBroken(true)
    onBroken()
  }
  return (
    <>
      {piece.kind === 'sound' ? <NoPicture piece={piece} /> : null}
      <div hidden={piece.kind === 'sound'}>
        <VeiledVideo {...{ piece, held, colour }} className={isTurned ? 'turned' : ''} player={frame} isAsked isMuted={!isHeard} onBroken={broken}>
          <Marks piece={piece} marked={marked} />
        </VeiledVideo>
      </div>
      {isBroken ? <p className="refusal">This browser does not play this kind of file; a still of it is shown.</p> : null}
    </>
  )
}

type ImageProps = FrameProps & { readonly frame: RefObject<HTMLImageElement | null>; readonly onLoad: () => void }

/** The same for a picture; `onLoad` tells when it can be drawn into the composite. */
function ImageFrame({ piece, held, colour, isTurned, marked, frame, onLoad }: ImageProps) {
  return (
    <VeiledImage {...{ piece, held, colour }} className={isTurned ? 'turned' : ''} picture={frame} onLoad={onLoad}>
      <Marks piece={piece} marked={marked} />
    </VeiledImage>
  )
}
