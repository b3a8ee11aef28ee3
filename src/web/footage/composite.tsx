// Both frames in one picture: what differs between them, or the one laid over the other. Drawn anew with each frame, from the two players.
import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react'
import { VeiledPicture, type Held } from './veil.tsx'
import type { HeldFootage } from '../../model/held-footage.ts'

export type Drawn = { readonly draw: () => void }
type Frame = HTMLVideoElement | HTMLImageElement

type Props = {
  readonly ref: Ref<Drawn>
  readonly a: RefObject<Frame | null>
  readonly b: RefObject<Frame | null>
  readonly piece: HeldFootage
  readonly mode: 'difference' | 'overlay'
  readonly share: number // of the second in the overlay, 0 to 1
  readonly isTurned: boolean // the second, as a mirror shows it
  readonly held: Held
  readonly colour: boolean
}

const WIDEST = 960

/** Whole frames are laid over one another: where one is cropped or has bars, that shows as a shift. */
export function Composite({ ref, a, b, piece, mode, share, isTurned, held, colour }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scale = Math.min(1, WIDEST / (piece.width ?? WIDEST))
  const [width, height] = [Math.round((piece.width ?? 640) * scale), Math.round((piece.height ?? 360) * scale)]
  useImperativeHandle(ref, () => ({
    draw: () => {
      const on = canvas.current?.getContext('2d')
      if (!on || !isReady(a.current) || !isReady(b.current)) return
      on.setTransform(1, 0, 0, 1, 0, 0)
      on.globalCompositeOperation = 'source-over'
      on.globalAlpha = 1
      on.drawImage(a.current, 0, 0, width, height)
      if (mode === 'difference') on.globalCompositeOperation = 'difference'
      else on.globalAlpha = share
      if (isTurned) on.setTransform(-1, 0, 0, 1, width, 0)
      on.drawImage(b.current, 0, 0, width, height)
    },
  }))
  return (
    <VeiledPicture piece={piece} held={held} colour={colour} isLoaded>
      <canvas ref={canvas} width={width} height={height} />
    </VeiledPicture>
  )
}

const isReady = (frame: Frame | null): frame is Frame => frame !== null && (frame instanceof HTMLImageElement ? frame.complete : frame.readyState >= 2)
