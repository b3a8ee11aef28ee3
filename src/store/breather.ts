// A rest in the middle of long work: a table of 20,000 reports is derived in one transaction, and meanwhile others get their turn.
//
// Only what is not the record's order rests here: whoever writes next waits for the whole transaction all the same (desk/record.ts).
import { setImmediate as turnOfOthers } from 'node:timers/promises'

// Long enough that resting costs nothing, short enough that nobody who waits notices.
const LONGEST_MILLISECONDS = 15

/** Call what comes back between two pieces of work: it gives the others their turn once the work since the last rest has grown long. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => (performance.now() - since < LONGEST_MILLISECONDS ? undefined : turnOfOthers().then(() => void (since = performance.now())))
}
