// Lines over two pictures that match: about what lies over the one and not over the other, and about the part that both show. Under the veil with the picture, so that
// they turn with it; in words beside it, for whoever does not see the lines.
import type { PictureBox } from '../../model/footage.ts'
import type { HeldFootage } from '../../model/held-footage.ts'
import type { Aligned, Marked } from './aligned.ts'
import { shortName } from './footage-words.ts'

/** Whether there is a line to draw. */
export const hasMarks = ({ own, other }: Aligned['marks']): boolean => [own, other].some(({ part, over }) => part !== null || over.length > 0)

/** Drawn as the picture is fitted: whole, in the middle of its frame. */
export function Marks({ piece, marked: { part, over } }: { piece: HeldFootage; marked: Marked }) {
  const { width, height } = piece
  if (width === null || height === null || (part === null && over.length === 0)) return null
  const lines = [...(part === null ? [] : [{ box: part, kind: 'part' }]), ...over.map((box) => ({ box, kind: 'over' }))]
  return (
    <svg className="marks" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {lines.flatMap(({ box: { left, top, right, bottom }, kind }, i) =>
        // Light on dark, so that it is seen on any picture.
        ['ground', 'line'].map((layer) => (
          <rect
            key={`${i} ${layer}`}
            className={`${kind} ${layer}`}
            x={left * width}
            y={top * height}
            width={(right - left) * width}
            height={(bottom - top) * height}
          />
        )),
      )}
    </svg>
  )
}

/** What the lines say. */
export function MarksTold({ a, b, marks }: { a: HeldFootage; b: HeldFootage; marks: Aligned['marks'] }) {
  if (!hasMarks(marks)) return null
  const sides = [
    { piece: a, marked: marks.own },
    { piece: b, marked: marks.other },
  ]
  return (
    <p className="soft marksTold">
      {sides.flatMap(({ piece, marked: { over } }) =>
        over.length === 0
          ? []
          : [
              <span key={piece.id}>
                Something lies over <bdi>{shortName(piece.name)}</bdi> {over.map(placeInWords).join(', and ')} (full lines).{' '}
              </span>,
            ],
      )}
      {sides.some(({ marked }) => marked.part !== null) ? 'Broken lines are about the part that both show. ' : null}
      Lines are measured to about a hundredth of the picture; what is as bright as what it covers may be left out.
    </p>
  )
}

/** "across the bottom", "at the top right", "in the middle" */
export function placeInWords({ left, top, right, bottom }: PictureBox): string {
  const third = (at: number): -1 | 0 | 1 => (at < 1 / 3 ? -1 : at > 2 / 3 ? 1 : 0)
  const [across, down] = [third((left + right) / 2), third((top + bottom) / 2)]
  const isWide = right - left > 0.6
  const vertically = down < 0 ? 'top' : down > 0 ? 'bottom' : 'middle'
  if (isWide) return `across the ${vertically}`
  if (across === 0) return down === 0 ? 'in the middle' : `at the ${vertically}, in the middle`
  return `at the ${down === 0 ? '' : `${vertically} `}${across < 0 ? 'left' : 'right'}`
}
