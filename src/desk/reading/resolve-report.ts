// A reading with what a person says of it: times resolved, the dateline marked where it cannot be right. Nothing is read again.
//
// Apart from read-report.ts, for the desk itself resolves and never reads: the reading room and its word lists take a second to load.
import { Problem } from '../../model/problem.ts'
import type { ByHand, Reading, Report } from '../../model/report.ts'
import { reportOf, resolutionOf, type Resolution } from '../../model/resolution.ts'
import type { Zone } from '../../model/time.ts'
import type { Trouble } from '../../model/trouble.ts'
import { resolveReading } from '../../time/resolve.ts'
import { markedDateline } from '../taking-in/by-hand.ts'

/** The report of this reading with these facts by hand. With `now`, a dateline after it is marked as future. */
export const resolved = (reading: Reading, byHand: ByHand, zone: Zone, now: string | null): Report =>
  reportOf(reading, resolutionFor(reading, byHand, zone, now))

/** What these facts by hand make of the reading. A publication given by hand issues its statements. */
export const resolutionFor = (reading: Reading, byHand: ByHand, zone: Zone, now: string | null): Resolution =>
  resolutionOf(reading, markedDateline(resolveReading(reading, byHand, byHand.zone ?? zone), now), byHand.publication || null)

/** A Problem is for the person. Anything else is our mistake: named on the report, so that the gap is seen; the other reports go on. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Problem) return { code: error.code, message: error.message }
  return { code: 'reading-broke', message: `Reading broke off (${error instanceof Error ? error.message : String(error)}). The original is kept.` }
}
