// Where a second of the one piece lies in the other: a segment of a match, seen from either side.
import type { PictureBox, Segment } from '../../model/footage.ts'
import type { HeldMatch } from '../../model/held-footage.ts'

/** A stretch of the piece in hand (`own`) and of the other. `slope`: seconds of the other's a second of its own; negative where it runs backwards. */
export type Aligned = {
  readonly own: readonly [number, number]
  readonly other: readonly [number, number]
  readonly slope: number
  readonly mirrored: boolean
  readonly by: Segment['by']
  readonly score: number
  readonly margin: number
  readonly share: number
  readonly marks: { readonly own: Marked; readonly other: Marked }
}

/** Of one picture: the part that both show, where that is not the whole of it, and where something else lies over it. */
export type Marked = { readonly part: PictureBox | null; readonly over: readonly PictureBox[] }

/** The match as seen from piece `id`: the other's id, and its stretches, the best first. */
export function seenFrom(
  { a, b, match }: Pick<HeldMatch, 'a' | 'b' | 'match'>,
  id: string,
): { readonly other: string; readonly stretches: readonly Aligned[] } {
  const isOwn = a === id
  return {
    other: isOwn ? b : a,
    stretches: match.segments.map(({ q, r, slope, mirrored, by, score, margin, share, box, overlays = [] }) => ({
      ...(isOwn ? { own: q, other: r, slope } : { own: r, other: q, slope: slope === 0 ? 0 : 1 / slope }),
      ...{ mirrored, by, score, margin, share },
      marks: marksOf({ part: partOf(box?.q), over: overlays }, { part: partOf(box?.r), over: [] }, isOwn),
    })),
  }
}

const marksOf = (q: Marked, r: Marked, isOwn: boolean): Aligned['marks'] => (isOwn ? { own: q, other: r } : { own: r, other: q })

/** Null where it is the whole picture, or nearly: an edge of a hundredth says nothing. */
function partOf(box: PictureBox | undefined): PictureBox | null {
  return box === undefined || (box.left < WHOLE && box.top < WHOLE && box.right > 1 - WHOLE && box.bottom > 1 - WHOLE) ? null : box
}
const WHOLE = 0.02

/** The other's second that belongs to this second of one's own. Nothing outside the stretch is guessed: it is held to its ends. */
export function otherAt({ own, other, slope }: Aligned, second: number): number {
  const along = slope >= 0 ? other[0] + (second - own[0]) * slope : other[1] + (second - own[0]) * slope
  return Math.min(other[1], Math.max(other[0], along))
}
