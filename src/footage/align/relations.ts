// What was done to the one piece to make the other, in the words of the model: read off the stretches they share, and the parts of their pictures.
import type { FootagePrint, PictureBox, Relation, Segment } from '../../model/footage.ts'
import { secondsOf } from './segments.ts'

const NEARLY_ALL = 0.9
/** Shares of a picture without its bars: the query shows less of the other's than this, or the other's takes less of the query's. */
const PART = 0.93
const INSET = 0.88
const OTHER_SPEED = 0.03

/** In the order of the model; `copyOf` alone where nothing was done but encode it again. Bars are no part of a picture, and no overlay: `box` tells of them. */
export function relationsOf(query: FootagePrint, other: FootagePrint, segments: readonly Segment[]): readonly Relation[] {
  const [first] = segments
  if (first === undefined) return []
  // A still has neither a speed nor a direction: the slope of its moment says nothing.
  const moves = query.duration !== null && other.duration !== null
  const slope = moves ? Math.abs(first.slope) : 1
  const box = segments.find((each) => each.box !== undefined)?.box
  const found: [Relation, boolean][] = [
    ['trimmedFrom', other.duration !== null && secondsOf(segments.map((each) => reached(each, query, other))) < NEARLY_ALL * other.duration],
    ['cropped', box !== undefined && shareOf(box.r, other.box) < PART],
    ['mirrored', segments.some(({ mirrored }) => mirrored)],
    ['overlaid', segments.some(({ overlays }) => overlays !== undefined) || (box !== undefined && shareOf(box.q, query.box) < INSET)],
    ['spedUp', slope > 1 + OTHER_SPEED],
    ['slowedDown', slope < 1 - OTHER_SPEED],
    ['reversed', moves && segments.some((each) => each.slope < 0)],
    ['rotated', segments.some(({ turned }) => turned !== undefined)],
  ]
  const relations = found.filter(([, holds]) => holds).map(([relation]) => relation)
  return relations.length === 0 ? ['copyOf'] : relations
}

/** What the query may hold of the other: before and after a stretch it goes on, and where it shows something else, nobody can tell whether that is all that it lacks. */
function reached({ q, r, slope }: Segment, query: FootagePrint, other: FootagePrint): readonly [number, number] {
  const [before, after] = [q[0], Math.max(0, (query.duration ?? q[1]) - q[1])].map((seconds) => seconds * Math.abs(slope)) as [number, number]
  const [first, last] = slope < 0 ? [after, before] : [before, after]
  return [Math.max(0, r[0] - first), Math.min(other.duration ?? r[1], r[1] + last)]
}

/** How much of what bars leave of a picture lies in the box. */
function shareOf(box: PictureBox, bars: PictureBox | null): number {
  const proper = bars ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const across = Math.min(box.right, proper.right) - Math.max(box.left, proper.left)
  const down = Math.min(box.bottom, proper.bottom) - Math.max(box.top, proper.top)
  return (Math.max(0, across) * Math.max(0, down)) / ((proper.right - proper.left) * (proper.bottom - proper.top))
}
