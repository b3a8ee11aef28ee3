// Which counts are only some of those whom another count of the page gives, or come on top of them, and so are no answer to how many: "five of the dead",
// "two more", "a woman was killed" behind four who were, "spoke to two injured passengers".
import type { ReportForQuestions, Said } from '../../model/question.ts'
import type { CountMention } from '../../model/statement.ts'
import { isEveryone } from '../compatible.ts'
import { kindAmong } from './among-them.ts'
import { looksLikeVerb } from '../said-of/event-words.ts'
import { fateOf } from './fates.ts'
import { entryAt } from './live-entries.ts'
import { isOfPeople } from './nouns.ts'
import { sentenceAt, type Reader } from '../reader.ts'
import { isTakenBack } from '../replaced.ts'
import { saidOf } from '../said.ts'
import { standsAt } from '../said-of/stands-at.ts'
import { isRise } from './tally-passages.ts'
import { readerFor } from '../said-of/times-said.ts'

/** By the words of the count, and by those before it in its sentence. */
export function isPart(given: ReportForQuestions, mention: CountMention): boolean {
  const reader = readerFor(given.report)
  if (SOME_OF.test(mention.quote)) return true
  if (OF_THE_PEOPLE.test(mention.quote) && WHO_FARED.test(reader.flat.slice(mention.end, mention.end + 40))) return true
  const before = reader.flat.slice(Math.max(sentenceAt(given.report, mention.start).start, mention.start - LONGEST), mention.start)
  if (OF_OWNER.test(before) || EXPECTED.test(before)) return true
  if (fateOf(mention) !== null && AMONG_SOME.test(reader.flat.slice(mention.end, mention.end + 60))) return true
  if (kindAmong(given, mention) !== null || MET.test(before) || (fateOf(mention) !== null && AMONG.test(before))) return true
  if (isOneOfThem(given, mention, before) || isOnTop(given, mention, before) || AND_MORE.test(reader.flat.slice(mention.end, mention.end + 80))) return true
  if (COUNTED_AMONG.test(reader.flat.slice(mention.end, mention.end + 80))) return true
  if (fateOf(mention) !== null && ALONE.test(reader.flat.slice(mention.end, mention.end + 80))) return true
  if (areFewerBodies(given, mention) || areOfAKind(given, mention)) return true
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

/** "Eight more are feared dead", beside "six died": so many beyond the others, which the page has counted. "Four others were wounded" beside one killed are the wounded. */
function isOnTop(given: ReportForQuestions, mention: CountMention, before: string): boolean {
  if (!MORE.test(mention.quote) && !ANOTHER.test(before)) return false
  const fate = fateOf(mention)
  return (
    fate !== null &&
    given.report.counts.some(
      (other) =>
        other !== mention &&
        other.atMost !== 0 &&
        other.event === mention.event &&
        fateOf(other) === fate &&
        !MORE.test(other.quote) &&
        !OF_THEM.test(other.quote),
    )
  )
}
const MORE = /\b(?:more|others?|another|further|additional)\b(?! than)/i
/** "Two whom others counted among the dead are alive" */
const COUNTED_AMONG = /^ (?:who|whom|that)\b[^.;:,]{0,50}\b(?:counted|listed|named|numbered) (?:among|as) (?:the )?(?:dead|killed|victims|missing|injured)\b/i
/** "Eleven were killed in Holm alone" */
const ALONE = /^[^.;:,]{0,50} (?:in|at|on) (?:the )?[^.;:,]{1,40} alone\b/i
/** "Two bodies were found on Friday and another two on Saturday" */
const AND_MORE = /^[^.;:,]{0,40} and (?:another|a further) (?!\w+ (?:people|men|women|were|was)\b)/i
const ANOTHER = /\b(?:another|a further|an additional)(?: (?:estimated|about|some))? $/i

/** "Some of the plant's 1,800 workers are unaccounted for": of the whole it is not said. */
const OF_OWNER = /\b(?!out\b)[\w,]+ of (?:the|its|their|this) (?:[\w-]+ ){0,2}[\w-]+['’]s (?:\w+ )?$/i
/** "The toll could reach 200" */
const EXPECTED =
  /\b(?:could|may|might|would) (?:\w+ly )?(?:reach|hit|top|exceed|pass|rise to|climb to|grow to|go as high as|be as high as)(?: (?:more than|at least|as many as|some|about|over))? $/i
/** "He spoke to two injured passengers", "she gave first aid to ten people": whom somebody met is not how many there were. */
const MET =
  /\b(?:(?:spoke|spoken|speaking|talked|talking) (?:to|with)|interview(?:ed|s|ing)|met(?: with)?|(?:gave|gives|giving|given|performed|performing) (?:first aid|CPR|water|help) (?:to|on)) (?:the |at least |about |some )*$/i
/** "Thirteen deaths are reported among refugees" */
const AMONG_SOME =
  /^(?: (?:have|has|had|been|was|were|are|is|also|reported|recorded|confirmed|known|counted|so|far))* among (?:the |its |their )?(?!dead|injured|wounded|missing|killed|victims|casualties|them|those)[a-z]+(?:s|crew|staff|people)\b/
/** "A class was among those on the platform, with three hurt"; not "among the dead". */
const AMONG = /\bamong (?:those|them|the (?!dead|injured|wounded|missing|victims|casualties)[\w-]+) [^.;:]*\b(?:with|including) (?:at least )?$/i
const LONGEST = 300

/** "One woman was killed on the bridge", behind "four people were killed": she is one of the four. Another entry of a live page had only heard of her. */
function isOneOfThem(given: ReportForQuestions, mention: CountMention, before: string): boolean {
  const fate = fateOf(mention)
  if (fate === null || mention.atLeast !== 1 || mention.atMost !== 1) return false
  if (!ONE_KIND.test(mention.of) && !BY_THE_WAY.test(before)) return false
  return given.report.counts.some(
    (other) =>
      other.start < mention.start &&
      other.atLeast !== null &&
      other.atLeast > 1 &&
      other.event === mention.event &&
      fateOf(other) === fate &&
      (isEveryone(other.of) || isOfPeople(other.of)) &&
      entryAt(given.report, other.start) === entryAt(given.report, mention.start),
  )
}
/** "he fired into the shop, killing one person" */
const BY_THE_WAY = /, (?:killing|injuring|wounding) $/i
const ONE_KIND =
  /^(?:man|woman|boy|girl|child|baby|teenager|officer|policeman|policewoman|firefighter|soldier|guard|guide|driver|passenger|pedestrian|cyclist|worker|employee|tourist|student|pupil|teacher)$/i

/** "Ten bodies were recovered from the stairwells", on a page that tells of 80 dead. Where no more are told of, so many died. */
function areFewerBodies(given: ReportForQuestions, mention: CountMention): boolean {
  return BODIES.test(mention.of) && isFewerThanAnother(given, mention)
}
function isFewerThanAnother(given: ReportForQuestions, mention: CountMention): boolean {
  const fate = fateOf(mention)
  const most = mention.atMost ?? mention.atLeast ?? 0
  return fate !== null && given.report.counts.some((other) => other.event === mention.event && fateOf(other) === fate && (other.atLeast ?? 0) > most)
}
/** "27 people had burns over a third of their bodies", "six were in a critical condition", on a page that tells of more who were hurt. */
function areOfAKind(given: ReportForQuestions, mention: CountMention): boolean {
  const { flat } = readerFor(given.report)
  return fateOf(mention) === 'injuries' && KIND_OF_HURT.test(flat.slice(mention.end, mention.end + 60)) && isFewerThanAnother(given, mention)
}
const KIND_OF_HURT =
  /^(?: (?:were|was|had|have|has|are|is|sustained|suffered|with|have been|had been))*,? (?:(?:seriously|severely|critically|badly|gravely|slightly|lightly)\b|(?:in (?:a )?)?(?:serious|severe|critical|grave|life-threatening)\b|(?:\w+ ){0,2}(?:burns|fractures|broken bones|head injuries|gunshot wounds|stab wounds)\b)/i
/** What a count of the dead may be called by. */
export const BODIES = /^(?:bodies|corpses|cadavers)$/i

/** "Five of the dead were women" */
const SOME_OF =
  /\bof (?:the|those|these|its) (?:\d+ )?(?:dead|injured|wounded|missing|killed|arrested|detained|victims|casualties|fatalities|survivors|evacuated)$/i
/** "19 of the people who were hurt are in danger" */
const OF_THE_PEOPLE = /\bof (?:the|those) [\w-]+$/i
const WHO_FARED = /^ who (?:were|had been|have been|was) (?:hurt|injured|wounded|killed|arrested|missing)\b/
const OF_THEM = /\bof (?:them|whom|those|the)\b/i
/** "A train of 141 wagons derailed": what the train did its wagons need not have done. */
export const TRAIN_OF =
  /\b(?:trains?|convoys?|fleets?|columns?|rakes?) (?:[\w-]+ ){0,2}?(?:of|with|pulling|hauling|carrying|made up of|consisting of) (?:some |about |more than |at least )?$/i
/** What people do, where it is none of the words of fate: "about 400 people took part", "nine inmates escaped". */
export function verbAfter({ flat }: Reader, { start, end }: CountMention): string | null {
  if (TRAIN_OF.test(flat.slice(Math.max(0, start - 40), start))) return null
  const match =
    /^(?:,? (?:who|that))?(?: (?:have|has|had|were|was|are|is|been|being|might|may|could|would|will|also|then|still|later|now|aboard|inside|there|in all|[a-z]+ly))* ([a-z]+)/.exec(
      flat.slice(end, end + 60),
    )
  const word = match?.[1]
  return word !== undefined && looksLikeVerb(word) ? word : null
}
