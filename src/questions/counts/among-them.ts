// Of what kind some of those are whom a page counts: "eleven people died, among them three children", "two of them firefighters". They are no answer to how many died, and
// answer how many children did, which two reports of one number of dead may tell differently.
import type { ReportForQuestions } from '../../model/question.ts'
import type { CountMention } from '../../model/statement.ts'
import { isEveryone } from '../compatible.ts'
import { fateOf } from './fates.ts'
import { isOfPeople } from './nouns.ts'
import { readerFor } from '../said-of/times-said.ts'

/** Who they are and what became of them ("deaths"); `isOpen` where they are some of "at least 29", and may be more themselves; null where it is no kind of those who are counted, and for one alone, who may be any. */
export function kindAmong(given: ReportForQuestions, mention: CountMention): { readonly noun: string; readonly fate: string; readonly isOpen: boolean } | null {
  if ((mention.atLeast ?? mention.atMost ?? 0) < 2) return null
  const { flat } = readerFor(given.report)
  const before = flat.slice(Math.max(0, mention.start - 60), mention.start)
  const behind = flat.slice(mention.end, mention.end + 60)
  const noun = OF_THEM.test(mention.quote) ? (KIND_BEHIND.exec(behind)?.[1] ?? '') : AMONG.test(before) ? mention.of : ''
  if (noun === '' || isEveryone(noun) || !isOfPeople(noun)) return null
  const whole = mention.partOf === null ? undefined : given.report.counts.find(({ id }) => id === mention.partOf)
  const fate = fateOf(mention) ?? (whole === undefined ? null : fateOf(whole))
  return fate === null ? null : { noun: noun.toLowerCase(), fate, isOpen: whole !== undefined && whole.atMost === null }
}

const AMONG =
  /\b(?:including|among(?:st)? (?:them|whom|the (?:dead|killed|victims|injured|wounded|missing|arrested))|of (?:whom|them)|the (?:dead|victims|injured) include[ds]?)(?: (?:were|are|at least|also|about|the))* $/i
const OF_THEM = / of (?:them|whom|those)$/i
/** "two of them children", "three of whom were firefighters" */
const KIND_BEHIND = /^,? (?:(?:were|are|being|all|young|small|school) )*([a-z]+)(?=[,.;:)]| (?:and|died|were|in|at|on|from|who)\b|$)/i
