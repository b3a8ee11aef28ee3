// Which counts are only some of those whom another count of the page gives, and so no answer to how many.
import type { ReportForQuestions, Said } from '../model/question.ts'
import type { CountMention } from '../model/statement.ts'
import { looksLikeVerb } from './event-words.ts'
import { fateOf } from './fates.ts'
import { entryAt } from './live-entries.ts'
import type { Reader } from './reader.ts'
import { isTakenBack } from './replaced.ts'
import { saidOf } from './said.ts'
import { standsAt } from './stands-at.ts'
import { isRise } from './tally.ts'
import { readerFor } from './times-said.ts'

/** "Five of the dead", "two of them", "of the 12 passengers three". */
export function isPart(given: ReportForQuestions, mention: CountMention): boolean {
  const reader = readerFor(given.report)
  if (SOME_OF.test(mention.quote)) return true
  if (mention.partOf === null) return false
  const whole = given.report.counts.find(({ id }) => id === mention.partOf)
  if (whole === undefined || OF_THEM.test(mention.quote)) return true
  // "Of the 12 passengers, three were injured": the injured are counted, and not the passengers.
  const fate = fateOf(mention)
  if (fate !== null && fateOf(whole) !== fate) return false
  if (fate === null && (mention.verb ?? verbAfter(reader, mention)) !== (whole.verb ?? verbAfter(reader, whole))) return false
  // Six are not some of the ten that an earlier version gave, the police's 14 not some of the hospital's 23, and those of one entry of a live page not some
  // of another's.
  const [own, others] = [mention, whole].map((at) => saidOf(given, at, false, null)) as [Said, Said]
  if (own.speakers.join('|') !== others.speakers.join('|') || standsAt(given.report, whole, false).denied || isTakenBack(others)) return false
  return entryAt(given.report, mention.start) === entryAt(given.report, whole.start) && !isRise(own)
}

/** "Five of the dead were women" */
const SOME_OF =
  /\bof (?:the|those|these|its) (?:\d+ )?(?:dead|injured|wounded|missing|killed|arrested|detained|victims|casualties|fatalities|survivors|evacuated)$/i
const OF_THEM = /\bof (?:them|whom|those|the)\b/i
/** What people do, where it is none of the words of fate: "about 400 people took part", "nine inmates escaped". */
export function verbAfter({ flat }: Reader, { end }: CountMention): string | null {
  const match =
    /^(?:,? (?:who|that))?(?: (?:have|has|had|were|was|are|is|been|being|also|then|still|later|now|aboard|inside|there|in all|[a-z]+ly))* ([a-z]+)/.exec(
      flat.slice(end, end + 60),
    )
  const word = match?.[1]
  return word !== undefined && looksLikeVerb(word) ? word : null
}
