// Pictures and sound weighed together: of scenes that hardly change the pictures fit along many lines in time, and the sound knows which.
import { runAlong, type Field, type Run } from './diagonals.ts'

/** A line that the sound speaks for: seconds of the query, and of the other where it begins. */
export type Heard = { readonly q: readonly [number, number]; readonly r: readonly [number, number]; readonly slope: number }

/** Pictures that fit along the sound's line at least so much as along their own best leave the choice to the sound. */
const AS_WELL = 0.5
/** Seconds between two lines at their ends, and between their speeds: nearer, they are one. */
const SAME_LINE = 1
const SAME_SPEED = 0.03

/** The run along the sound's line, where the pictures fit there nearly as well; else the run itself. `steps`: of the field in a second. */
export function toldBySound(field: Field, run: Run, heard: readonly Heard[], steps: number, least: number): Run {
  for (const { q, r, slope } of heard) {
    const [from, to] = [Math.max(run.from, q[0] * steps), Math.min(run.to, q[1] * steps)]
    if (to <= from) continue
    const offset = (r[0] - slope * q[0]) * steps
    const isNear = [from, to].every((at) => Math.abs((slope - run.slope) * at + offset - run.offset) <= SAME_LINE * steps)
    if (isNear && Math.abs(slope - run.slope) < SAME_SPEED) return run
    const along = runAlong(field, slope, offset)
    if (along !== null && along.score >= Math.max(least, AS_WELL * run.score)) return along
  }
  return run
}
