// What was done to the one piece to make the other, in the words of the model: read off the stretches they share.
import type { FootagePrint, Relation, Segment } from '../../model/footage.ts'
import type { LocalStretch } from '../local/local-stretches.ts'
import type { Stretch } from './pictures.ts'

const NEARLY_ALL = 0.9
const ALTERED_BITS = 28 // a frame re-encoded, or cut at another instant of a moving camera, mostly stays under this; a caption or a logo lies above
/** Shares of the other's frame that the query's covers: less shows a part of it, more shows it inside something else. */
const PART = 0.93
const INSET = 1.25

/** In the order of the model; `copyOf` alone where nothing was done but encode it again. */
export function relationsOf(
  other: FootagePrint,
  segments: readonly Segment[],
  pictures: readonly Stretch[],
  corners: readonly LocalStretch[],
): readonly Relation[] {
  const [first] = segments
  if (first === undefined) return []
  const slope = Math.abs(first.slope)
  const [best] = pictures
  const cut = other.duration !== null && secondsOf(segments.map(({ r }) => r)) < NEARLY_ALL * other.duration
  const covers = corners[0]?.covers ?? 1
  const cropped = covers < PART
  const altered = best !== undefined && best.bits > ALTERED_BITS
  const found: [Relation, boolean][] = [
    ['trimmedFrom', cut],
    ['cropped', cropped],
    ['mirrored', segments.some(({ mirrored }) => mirrored)],
    ['overlaid', covers > INSET || (altered && !cropped)],
    ['spedUp', slope > 1.03],
    ['slowedDown', slope < 0.97],
    ['reversed', segments.some((each) => each.slope < 0)],
  ]
  const relations = found.filter(([, holds]) => holds).map(([relation]) => relation)
  return relations.length === 0 ? ['copyOf'] : relations
}

/** Seconds that the stretches cover together. */
export function secondsOf(stretches: readonly (readonly [number, number])[]): number {
  let [length, end] = [0, -Infinity]
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    length += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return length
}
