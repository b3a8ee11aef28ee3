// Both frames in one picture: what differs between them, or the one laid over the other. Drawn anew with each frame, from the two players.
import { useImperativeHandle, useRef, type Ref, type RefObject } from 'react'
import { VeiledPicture, type Held } from './veil.tsx'
import type { PictureBox } from '../../model/footage.ts'
import type { HeldFootage } from '../../model/held-footage.ts'

export type Shared = { readonly a: PictureBox; readonly b: PictureBox }
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
  /** The part that both show, of the first and of the second as each is seen. Null: whole frames are laid over one another. */
  readonly shared: Shared | null
  readonly held: Held
  readonly colour: boolean
}

const WIDEST = 960

/** The part that both show is laid over itself; where it could not be measured whole frames are, and a crop or bars show as a shift. */
export function Composite({ ref, a, b, piece, mode, share, isTurned, shared, held, colour }: Props) {
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
      const [from, to] = shared === null ? [WHOLE, WHOLE] : [shared.b, shared.a]
      const onto = within(to, width, height)
      // About the middle of where it is laid, so that a mirror leaves it there.
      if (isTurned) on.setTransform(-1, 0, 0, 1, 2 * onto.x + onto.width, 0)
      const part = within(from, ...sizeOf(b.current))
      on.drawImage(b.current, part.x, part.y, part.width, part.height, onto.x, onto.y, onto.width, onto.height)
    },
  }))
  return (
    <VeiledPicture piece={piece} held={held} colour={colour} isLoaded>
      <canvas ref={canvas} width={width} height={height} />
    </VeiledPicture>
  )
}

const isReady = (frame: Frame | null): frame is Frame => frame !== null && (frame instanceof HTMLImageElement ? frame.complete : frame.readyState >= 2)

const WHOLE: PictureBox = { left: 0, top: 0, right: 1, bottom: 1 }
const within = ({ left, top, right, bottom }: PictureBox, width: number, height: number) => ({
  ...{ x: left * width, y: top * height },
  ...{ width: (right - left) * width, height: (bottom - top) * height },
})
const sizeOf = (frame: Frame): [number, number] =>
  frame instanceof HTMLImageElement ? [frame.naturalWidth, frame.naturalHeight] : [frame.videoWidth, frame.videoHeight]
