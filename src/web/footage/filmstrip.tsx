// A piece from end to end as a strip of stills, the stretch that matches marked on it by a bracket and in words.
import type { HeldFootage } from '../../model/held-footage.ts'
import { clock, stretch } from './footage-words.ts'
import { NoPicture, VeiledStrip, type Held } from './veil.tsx'

type Props = {
  readonly piece: HeldFootage
  readonly held: Held
  readonly marked: readonly (readonly [number, number])[]
  readonly at?: number | null // the second that is shown
}

/** `marked`: stretches of the piece in seconds. Without stills it is the marks on an empty strip. */
export function Filmstrip({ piece, held, marked, at = null }: Props) {
  const { duration } = piece
  return (
    <figure className="filmstrip">
      <div className="strip">
        {piece.stills.length === 0 ? <NoPicture piece={piece} /> : <VeiledStrip piece={piece} held={held} />}
        <Marks duration={duration} marked={marked} at={at} />
      </div>
      <figcaption className="soft">
        <bdi>{piece.name}</bdi>
        {duration === null ? '' : `, ${clock(duration)} long`}
        {duration === null || marked.length === 0 ? '' : `; matches ${marked.map(stretch).join(', ')}`}
      </figcaption>
    </figure>
  )
}

/** Brackets over the stretches, the rest set back, and a line where the player stands. */
export function Marks({ duration, marked, at }: { duration: number | null; marked: Props['marked']; at: number | null }) {
  if (duration === null || duration === 0) return null
  const share = (second: number): string => `${(100 * Math.min(duration, Math.max(0, second))) / duration}%`
  return (
    <div className="stretchMarks" aria-hidden="true">
      {marked.map(([from, to]) => (
        <div key={from} className="bracket" style={{ left: share(from), width: share(Math.max(to - from, duration / 200)) }} />
      ))}
      {at === null ? null : <div className="now" style={{ left: share(at) }} />}
    </div>
  )
}
