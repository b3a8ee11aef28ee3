// Of whom a page says that there were none: "nobody was hurt", "no weapon was found", "none of the 18 crew members", "no deaths or injuries".
import { before } from './amounts.ts'
import type { Amount } from './amounts.ts'
import type { Counted } from './counted-by-context.ts'
import { COUNTED_AT_ONE } from './count-words.ts'
import type { Count } from '../model/statement.ts'

/** "Nobody was hurt", "no one was fined at the kiosk", "none of the stewards was hurt"; after a count, "and none at the other bar". */
export function nobodyAfter(text: string, amount: Amount, previous: Count | null): Counted | null {
  const rest = text.slice(amount.end, amount.end + 120)
  const isNone = /^(?:none|neither|not one)$/i.test(text.slice(amount.start, amount.end))
  const of = isNone ? NONE_OF.exec(rest) : null
  if (!isNone) {
    // "killed nobody", "left no one injured"
    const ahead = HAPPENED_TO.exec(text.slice(Math.max(0, amount.start - 16), amount.start))?.[0]
      .trim()
      .toLowerCase()
    if (ahead !== undefined && /^(?:[,.;:!?]|$| (?:and|in|at|on|but|when|while|as|else|during)\b)/.test(rest))
      return { of: 'people', end: amount.end, verb: ahead.replace(/ing$/, 'ed') }
    const left = /^ (?:else )?(dead|injured|hurt|wounded|missing|trapped)(?!\p{L})/u.exec(rest)?.[1]
    if (left !== undefined && /\b(?:left|leaving) $/i.test(before(text, amount.start))) return { of: 'people', end: amount.end, verb: left }
  }
  const clause = of === null ? rest : rest.slice(of[0].length)
  const verb = FARED.exec(clause)
  const held = verb === null ? HELD.exec(clause) : null
  if (held !== null) return { of: of?.[1]?.toLowerCase() ?? 'people', end: amount.end + (of?.[0].length ?? 0), verb: 'detained' }
  const fate = verb === null ? null : (verb[1] ?? verb[2] ?? '').toLowerCase()
  if (fate !== null) return { of: of?.[1]?.toLowerCase() ?? 'people', end: amount.end + (of?.[0].length ?? 0), verb: fate === '' ? 'treated' : fate }
  const alike = isNone && previous !== null && /^ (?:at|from|in|on|inside|outside|near) /.test(rest)
  return alike && /,? (?:and|but|or|with) $/.test(before(text, amount.start)) ? { of: previous.of, end: amount.end, verb: previous.verb } : null
}

/** "none of the 18 crew members", "neither of the two drivers", "not one of those aboard" */
const NONE_OF =
  /^ of (?:(?:the|those|these|its|their|them|all) ?)(?:[\d,]+ |\p{Ll}+-\p{Ll}+ )?(?:\p{L}+ ){0,3}?(\p{L}+)(?= (?:(?:aboard|on board|inside|there|in|on|at|from)(?: [^,.;:]{1,40}?)? )?(?:was|were|is|are|has|have|had|died)\b)/u
const FARED =
  /^(?: else)?(?: (?:in|on|at|from|inside|aboard|outside) [^,.;:]{1,40}?| (?:aboard|on board|inside|there))?(?: (?:was|were|is|are|has been|have been|had been) (?:\p{L}+ly |also |reported |believed |ever |later |found )*(?:to (?:be|have been) )?(killed|injured|hurt|wounded|harmed|arrested|detained|missing|hospitali[sz]ed|rescued|evacuated|trapped|charged|fined|held|shot|stabbed|deported|questioned|cautioned|jailed|prosecuted|suspended|expelled|removed|sacked|dismissed|summonsed|punished|sanctioned|prosecuted|penali[sz]ed|ejected|evicted|struck|hit|treated)(?![\p{L}])|(?: (?:has|have|had)(?: \p{L}+ly| yet| so far)?)? (died)\b| (?:needed|required|received) (?:\p{L}+ )?(?:treatment|attention|care)\b)/u

const HELD =
  /^(?: else)? (?:was|were|is|are|has been|have been|had been)(?: \p{L}+ly| yet| still| currently)? (?:taken )?(?:in|into) (?:police )?custody(?![\p{L}])/u

/** "Nobody was killed or injured", "no deaths or injuries": the second of the two. */
export function orAfter(text: string, from: number): { readonly word: string; readonly at: number } | null {
  const match = OR_ELSE.exec(text.slice(from, from + 60))
  return match?.[1] === undefined ? null : { word: match[1], at: from + match[0].length - match[1].length }
}
const OR_ELSE =
  /^(?:(?: (?:else|was|were|has been|have been|had been|is|are|reported|seriously|badly))* (?:killed|injured|hurt|wounded|dead|missing|arrested|detained))? (?:or|nor) (?:(?:seriously|badly) )?(injured|hurt|wounded|killed|missing|arrested|detained|injuries|deaths|fatalities|arrests|casualties)(?![\p{L}-])/u

/** Whether a single thing of which there is none is counted: something might have happened to it or been found, or "there was" none. */
export function isNone(text: string, amount: Amount, at: number): boolean {
  const after = text.slice(at, at + 60)
  if (FARED.test(after) || FOUND.test(after)) return true
  const next = /^ (\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? ''
  return THERE_WAS.test(before(text, amount.start)) && !COUNTED_AT_ONE(next)
}

/** That it was found, seen, fired or used. */
export const FOUND =
  /^(?: (?:was|were|is|are|has been|have been|had been) (?:\p{L}+ly |also |ever |later )?(?:found|seen|recovered|discovered|fired|seized|used|sighted|heard|stolen|lost|hit)(?![\p{L}]))/u
const THERE_WAS = /\bthere (?:was|were|is|are|has been|have been|had been|would be|will be) (?:\p{Ll}+ly )?$/iu

/** What was done to those who are counted behind it. */
export const HAPPENED_TO =
  /\b(?:killed|killing|injured|injuring|wounded|wounding|arrested|arresting|detained|detaining|hurt|hurting|hospitali[sz]ed|martyred|shot dead|shooting dead|gunned down|(?<!\b(?:to|could|would|may|might|will|can|must|should|not) )(?:kills?|injures?|wounds?)) $/i
