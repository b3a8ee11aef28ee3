// When those who shared footage say, without a date, that it was recorded: "today" in a post whose day the page tells, and "the recent quake in Holm" where the
// page tells when that was. A page that finds an older date is then seen to contradict them.
//
// Nothing is guessed: "recent" alone is no time; the day must be the post's own, or be said of an event of the same kind and name; where the page tells two
// such days, it is neither.
import type { ReportForQuestions } from '../../model/question.ts'
import type { Given } from '../../model/sockets.ts'
import type { Statement, TimeMention } from '../../model/statement.ts'
import { isClaimIn } from '../../model/footage-claim.ts'
import { sentenceAt, type Reader } from '../reader.ts'
import { saidOf } from '../said.ts'
import { kindOfNoun } from '../said-of/told.ts'
import { readerFor, timesSaid, timeValue } from '../said-of/times-said.ts'
import { isOfAnotherDay } from './another-day.ts'
import { isCheck } from './checks.ts'
import { mainSubject } from './subject.ts'

export const AS_TIED = 'what the posts mean is the event that the page dates'

/** Beside what posts date themselves; [] on any page that checks no footage. */
export function claimedTimes(given: ReportForQuestions): readonly Given[] {
  const { report } = given
  if (!isCheck(report) || report.report.language !== 'en') return []
  const reader = readerFor(report)
  const claims = report.statements.filter((statement) => statement.content.length > 0 && isClaimIn(report.text, statement)).slice(0, MOST)
  const byDay = claims.flatMap((claim) => givenBy(claim, dayOfPost(reader, claim), null))
  const ids = new Set(claims.map(({ id }) => id))
  // Who dates it in so many words means that day.
  const isDated = byDay.length > 0 || timesSaid(given).some((time) => time.of === 'recorded' && !time.denied && ids.has(time.said.reading))
  if (isDated) return byDay
  const ties = claims.map((claim) => ({ claim, time: dayOfEvent(reader, claim) })).filter(({ time }) => time !== null)
  return new Set(ties.map(({ time }) => time?.earliest?.slice(0, 10))).size === 1 ? ties.flatMap(({ claim, time }) => givenBy(claim, time, AS_TIED)) : []

  function givenBy(claim: Statement, time: TimeMention | null, assumes: string | null): readonly Given[] {
    const at = claim.content[0]
    if (time === null || at === undefined) return []
    return [{ subject: mainSubject(given), value: timeValue(time), said: saidOf(given, at, false, null), denied: false, assumes }]
  }
}
const MOST = 40

const RELATIVE =
  /\b(?:(?<same>today|tonight|right now|just now|happening now|this (?:morning|afternoon|evening)|now(?=["”’.,!?#]|$)|at the moment)|(?<before>yesterday|last night))\b/i

/** "today" in the words of a post of which the page tells the day. */
function dayOfPost(reader: Reader, { content }: Statement): TimeMention | null {
  const words = content.map(({ quote }) => quote).join(' ')
  const relative = /[“"]/.test(words) ? RELATIVE.exec(words) : null
  const posted = relative === null ? null : postedOn(reader, content)
  if (relative === null || posted === null || posted.earliest === null) return null
  const back = relative.groups?.['before'] === undefined ? 0 : 1
  return wholeDay(posted, posted.earliest, back)
}

/** The day that an instant lies in, or one before it: nobody claims the minute. */
function wholeDay(time: TimeMention, instant: string, back: number): TimeMention {
  const day = Temporal.Instant.from(instant).toZonedDateTimeISO(time.zone).toPlainDate().subtract({ days: back })
  const start = (date: Temporal.PlainDate): string => date.toZonedDateTime(time.zone).toInstant().toString()
  const value = day.toString()
  return { ...time, value, edtf: value, earliest: start(day), latest: start(day.add({ days: 1 })), granularity: 'day', hedge: null }
}

function postedOn({ report, flat }: Reader, content: Statement['content']): TimeMention | null {
  const from = content[0]?.start ?? 0
  const to = content.at(-1)?.end ?? from
  const sentence = sentenceAt(report, from)
  const isInside = ({ start, end }: TimeMention): boolean => content.some((span) => span.start <= start && end <= span.end)
  const days = report.times.filter((time) => time.granularity === 'day' && isRecent(report, time) && !isInside(time))
  const beside = days.find(
    ({ start, end }) =>
      (start >= sentence.start &&
        end <= Math.max(sentence.end, to) &&
        (OF_A_POST.test(flat.slice(end, end + 40)) || POST_OF.test(flat.slice(Math.max(0, start - 40), start)))) ||
      (start >= from && start < to + 160 && SIGNED.test(flat.slice(Math.max(0, start - 40), start))),
  )
  if (beside !== undefined) return beside
  // "A reel of 12 March shows a crane. “Down today,” its caption says."
  const seen = report.appearances.filter(({ start, time }) => start > from - NEAR && start < sentence.end && days.some(({ id }) => id === time)).at(-1)
  return days.find(({ id }) => id === seen?.time) ?? null
}
const NEAR = 600
const OF_A_POST =
  /^,? ?(?:\d{4},? )?(?:(?:YouTube|Facebook|Twitter|X|Telegram|TikTok|Instagram|Threads|Reddit|WhatsApp) )?(?:posts?|reels?|tweets?|videos?|stor(?:y|ies)|threads?|clips?|messages?|captions?)\b/
/** "one post, dated", "a reel of", "posted with a video on Lookout on" */
const POST_OF = /\b(?:posts?|reels?|tweets?|videos?|threads?|messages?|captions?)(?:,? (?:dated|of|from)| on (?:\p{Lu}[\p{L}]+ )?on)(?: the)? $/u
const SIGNED = /\(@\w{2,30}\) (?:on )?$/

const DAY = 86_400_000
/** In the two months before the page was written. */
function isRecent({ report }: Reader['report'], { earliest }: TimeMention): boolean {
  if (earliest === null || report.published.latest === null) return false
  const before = Date.parse(report.published.latest) - Date.parse(earliest)
  return before >= 0 && before <= 60 * DAY
}

/** When the event was that a claim ties the footage to: told of one of its kind, and by a name that both have. */
function dayOfEvent(reader: Reader, { content }: Statement): TimeMention | null {
  const { report, flat } = reader
  const words = content.map(({ quote }) => quote).join(' ')
  const kinds = kindsIn(words)
  const names = namesIn(words)
  if (names.length === 0) return null
  const seenAt = new Set(report.appearances.map(({ time }) => time))
  const found = report.times.filter((time) => {
    const { type, granularity, start, end, id } = time
    if ((type !== 'DATE' && type !== 'TIME') || !FINE.has(granularity) || seenAt.has(id) || !isRecent(report, time) || isOfAnotherDay(reader, time))
      return false
    const sentence = sentenceAt(report, start)
    if (OF_A_POST.test(flat.slice(end, end + 40))) return false
    const before = flat.slice(sentence.start, start)
    const event = eventBefore(before, kinds, names) ?? eventBehind(flat.slice(end, sentence.end), kinds)
    return event && namesIn(flat.slice(sentence.start, sentence.end)).some((name) => names.includes(name))
  })
  const first = found[0]
  return new Set(found.map(({ earliest }) => earliest?.slice(0, 10))).size === 1 && first !== undefined && first.earliest !== null
    ? wholeDay(first, first.earliest, 0)
    : null
}
const FINE: ReadonlySet<string> = new Set(['day', 'partOfDay', 'hour', 'minute'])

const kindsIn = (words: string): ReadonlySet<string> =>
  new Set((words.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => (EVENT.test(word) ? [kindOfNoun(word) ?? word.replace(/s$/, '')] : [])))
const EVENT =
  /^(?:(?:earth)?quakes?|tremors?|crash(?:es|ed)?|collapse[sd]?|collapsing|fires?|wildfires?|blaze|blasts?|explosions?|exploded|floods?|flooding|landslides?|storms?|hurricane|typhoon|cyclone|tornado|eruptions?|erupted|derail(?:ment|ed)|attacks?|attacked|shootings?|airstrikes?|strikes?|struck|riots?|protests?|stampede|tsunami|wreck|collision|hit|jolted|rocked|shook|made landfall)$/

/** "the quake that struck Holm on", "Holm's quay collapsed on": nothing else happens between. */
function eventBefore(before: string, kinds: ReadonlySet<string>, names: readonly string[]): true | null {
  const near = before.slice(-NEAR_EVENT)
  const match = [...near.matchAll(/\p{L}+/gu)].findLast(
    ([word]) => isOf(word.toLowerCase(), kinds) || (STORM.test(near) && names.includes(keyOf(word)) && /^\p{Lu}/u.test(word)),
  )
  return match === undefined || BREAKS.test(near.slice(match.index + match[0].length)) ? null : true
}
/** "Sunday's crash", "the 3 February derailment" */
const eventBehind = (after: string, kinds: ReadonlySet<string>): true | null => {
  const next = /^(?:'s)? (?:[\p{L}-]+ ){0,2}?(\p{L}+)/u.exec(after)
  return next?.[1] !== undefined && kinds.has(kindOfNoun(next[1].toLowerCase()) ?? next[1].toLowerCase().replace(/s$/, '')) ? true : null
}
const isOf = (word: string, kinds: ReadonlySet<string>): boolean => EVENT.test(word) && kinds.has(kindOfNoun(word) ?? word.replace(/s$/, ''))
const NEAR_EVENT = 110
const STORM = /\b(?:Hurricane|Typhoon|Cyclone|Storm)\b/
const BREAKS =
  /[.;:!?“”"]|\b(?:after|before|since|following|when|while|until|but|who|killed|killing|said|told|posted|shared|published|reported|arrested|announced|according|protested|visited|spoke|warned|called|toll|surpassed|rose|reached|climbed|passed|numbers?)\b/i

/** The first letters of names, so that "Turkey" and "Turkish", "Russia" and "Russian" meet. */
const namesIn = (words: string): readonly string[] =>
  [...words.matchAll(/(?<![\p{L}@#])\p{Lu}[\p{L}-]{3,}/gu)].flatMap(([name]) => (NO_NAMES.test(name) ? [] : [keyOf(name)]))
const keyOf = (name: string): string => name.slice(0, 5).toLowerCase().replace(/y$/, '')
const NO_NAMES =
  /^(?:Video|Videos|Footage|Clip|Image|Photo|This|That|These|Those|There|Their|They|When|With|From|After|Hurricane|Typhoon|Cyclone|Storm|Recent|Claim|Facebook|YouTube|Twitter|TikTok|Instagram|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Sept|Impact|Aftermath|Massive|Shows|Watch|Breaking|Pray|More|Over|According|However|While)$/
