// The two frames of a comparison: a film or a picture each, under the veil, with the lines of what lies over it.
import { useState, type ReactNode, type RefObject } from 'react'
import { Link } from 'wouter'
import type { HeldFootage } from '../../model/held-footage.ts'
import { mediaPath } from '../calls.ts'
import { footagePath } from '../pieces.tsx'
import type { Marked } from './aligned.ts'
import { clock } from './footage-words.ts'
import { Marks } from './marks.tsx'
import { NoPicture, VeiledPicture, type Held } from './veil.tsx'

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

/** Loaded at once, because a frame of it is to be held to view; muted unless it is the one that is listened to. */
export function VideoFrame({
  piece,
  held,
  colour,
  isTurned,
  marked,
  frame,
  isHeard,
  onBroken,
}: FrameProps & { frame: RefObject<HTMLVideoElement | null>; isHeard: boolean; onBroken: () => void }) {
  const [isReady, setReady] = useState(false)
  const [isBroken, setBroken] = useState(false)
  return (
    <>
      {piece.kind === 'sound' ? <NoPicture piece={piece} /> : null}
      <div hidden={piece.kind === 'sound'}>
        <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={isReady && !isBroken} className={isTurned ? 'turned' : ''}>
          <video
            ref={frame}
            src={mediaPath(piece.id)}
            muted={!isHeard}
            playsInline
            disablePictureInPicture
            preload="auto"
            tabIndex={-1}
            hidden={!isReady || isBroken}
            onLoadedData={() => setReady(true)}
            onError={() => {
              setBroken(true)
              onBroken()
            }}
          />
          <Marks piece={piece} marked={marked} />
        </VeiledPicture>
      </div>
      {isBroken ? <p className="refusal">This browser does not play this kind of file; a still of it is shown.</p> : null}
    </>
  )
}

export function ImageFrame({
  piece,
  held,
  colour,
  isTurned,
  marked,
  frame,
  onLoad,
}: FrameProps & { frame: RefObject<HTMLImageElement | null> | null; onLoad: () => void }) {
  const [isBroken, setBroken] = useState(false)
  return (
    <VeiledPicture piece={piece} held={held} colour={colour} isLoaded={!isBroken} className={isTurned ? 'turned' : ''}>
      {isBroken ? null : <img ref={frame} src={mediaPath(piece.id)} alt="" draggable={false} onLoad={onLoad} onError={() => setBroken(true)} />}
      <Marks piece={piece} marked={marked} />
    </VeiledPicture>
  )
}
