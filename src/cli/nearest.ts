// The nearest of several names to one that was mistyped.
import { editDistance } from '../desk/incidents.ts'

/** The name nearest to `word`, or null when none is near enough to be what was meant: more than a third of the letters would have to change. */
export function nearest(word: string, names: readonly string[]): string | null {
  const asked = word.toLowerCase()
  const steps = (name: string): number => editDistance(asked, name.toLowerCase())
  const best = names.toSorted((a, b) => steps(a) - steps(b))[0]
  return best !== undefined && steps(best) <= Math.max(2, Math.ceil(asked.length / 3)) && steps(best) < best.length ? best : null
}
