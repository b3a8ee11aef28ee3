// Stretches that several otherwise different pieces have in common: intros, outros, title cards. They are shown and bound nothing: that a programme's intro is older
// than the clip behind it says nothing of the clip.
//
// Two other pieces at least must have the stretch, it must be a lesser part of each of them, and between themselves they must share nothing beyond it. Copies of one
// clip share far more than the stretch, so they are left alone. With one other piece alone nobody can tell an intro from a quotation.
import type { Segment } from '../../model/footage.ts'

/** Which stretch of which piece: by place in the list. */
export type Shown = { readonly duration: number | null; readonly segments: readonly Segment[] }

const LESSER_PART = 0.6
const SAME_STRETCH = 0.7
const BEYOND = 1.3

/** `sharedSeconds(i, j)`: how much two of the pieces have in common; asked only where it decides. */
export function markShared(all: readonly Shown[], sharedSeconds: (i: number, j: number) => number): readonly (readonly Segment[])[] {
  const isLesser = (i: number, [from, to]: readonly [number, number]): boolean => {
    const { duration } = all[i]!
    return duration !== null && to - from < LESSER_PART * duration
  }
  return all.map(({ segments }, i) =>
    segments.map((segment) => {
      const twins = all.flatMap((other, j) => (j !== i && other.segments.some((each) => alike(segment.q, each.q) && isLesser(j, each.r)) ? [j] : []))
      const length = segment.r[1] - segment.r[0]
      const isShared = isLesser(i, segment.r) && twins.some((j) => sharedSeconds(i, j) < BEYOND * length + 1)
      return isShared ? { ...segment, shared: true as const } : segment
    }),
  )
}

function alike(a: readonly [number, number], b: readonly [number, number]): boolean {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > SAME_STRETCH * Math.max(a[1] - a[0], b[1] - b[0])
}
