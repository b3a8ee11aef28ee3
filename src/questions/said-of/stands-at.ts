// Whether a passage asserts what it names, or denies it, tells it as a rumour, supposes it, asks it, or leaves it open. Only what is asserted is an answer;
// the rest is told beside the answers as what it is (notes.ts). Which words assert nothing is the reading's to find.
import type { Report } from '../../model/report.ts'
import type { Given } from '../../model/sockets.ts'
import { standingAt } from '../../model/standing.ts'
import { statementAt } from '../said.ts'

/** `denies`: the clause itself says "not on Saturday". The same "not" may have been read as the statement's, so two denials are one. */
export function standsAt(report: Report, at: { readonly start: number; readonly end: number }, denies: boolean): Pick<Given, 'denied' | 'stands'> {
  const standing = standingAt(report, at, statementAt(report, at))
  if (standing === 'asserted') return denies ? { denied: true, stands: 'denied' } : { denied: false }
  return { denied: true, stands: denies && standing === 'open' ? 'denied' : standing }
}
