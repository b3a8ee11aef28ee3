// Whether a passage asserts what it names, or denies it, tells it as a rumour, supposes it, asks it, or leaves it open. Only what is asserted is an answer;
// the rest is told beside the answers as what it is (notes.ts). Which words assert nothing is the reading's to find.
import type { Report } from '../../model/report.ts'
import type { Given } from '../../model/sockets.ts'
import { standingAt } from '../../model/standing.ts'
import { statementAt } from '../said.ts'

/** `denies`: the clause itself says "not on Saturday". The same "not" may have been read as the statement's, so two denials are one. */
export function standsAt(report: Report, at: { readonly start: number; readonly end: number }, denies: boolean): Pick<Given, 'denied' | 'stands'> {
  const standing = standingAt(report, at, statementAt(report, at))
  if (standing === 'asserted') {
    const stands = denies ? 'denied' : standsByOthers(report, at)
    return stands === null ? { denied: false } : { denied: true, stands }
  }
  return { denied: true, stands: denies && standing === 'open' ? 'denied' : standing }
}

/** "He said the ministry was lying when it said that five had died"; "did not answer questions about reports that 15 had been killed". */
function standsByOthers({ text }: Report, { start }: { readonly start: number }): 'denied' | 'rumoured' | null {
  const before = text.slice(Math.max(0, start - LONGEST), start)
  if (!MAY.test(before)) return null
  return CALLED_FALSE.test(before) ? 'denied' : ASKED_ABOUT.test(before) ? 'rumoured' : null
}
const LONGEST = 200
const MAY = /\b(?:lying|lied|wrong|mistaken|reports?|claims?|allegations?|rumou?rs?)\b/i
const CALLED_FALSE =
  /\b(?:lying|lied|wrong|mistaken) (?:when|in|to|as) (?:it |he |she |they |[\p{L} ]{0,30} )?(?:say|said|saying|claim|claimed|claiming|insist\p{L}*|put|putting)\b[^.!?\n]*$/u
const ASKED_ABOUT =
  /\b(?:questions?|asked|comment(?:ed|ing)?|respond(?:ed)?|repl(?:y|ied)|enquir\w+|inquir\w+)(?: [\w-]+){0,4} (?:about|on|to|whether) (?:[\w-]+ ){0,2}?(?:reports?|claims?|allegations?|rumou?rs?) (?:that|of)\b[^.!?\n]*$/i
