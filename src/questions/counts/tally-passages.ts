// When a passage that gives a number was written or said, by whom, and whether its words let the number rise: what tally.ts orders tallies by.
import type { ReportForQuestions, Said } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import type { CountMention } from '../../model/statement.ts'
import type { Bounds } from '../../model/time.ts'
import { entryWritten } from './live-entries.ts'

/** `from` and `to` in milliseconds; `voice` is the innermost, in small letters. */
export type Passage = {
  readonly report: string
  readonly from: number
  readonly to: number
  readonly zone: string
  readonly isRise: boolean
  readonly isFall: boolean
  readonly isEarly: boolean // told as what was given before another number
  readonly isLate: boolean // of an update of its page
  readonly isHeadline: boolean
  readonly isSaidThen: boolean // by the time that its sentence tells, and not by its page's
  readonly whole: number | null // of whom it counts some
  readonly isSoFar: 'said' | 'likely' | null // as a toll that may rise
  readonly voice: string
  readonly body: string | null
  readonly publication: string
}
/** Said of a number that was lower before, on the same page too. */
const RISE =
  /\b(?:ris(?:es|en|ing)|rose|climb(?:s|ed|ing)|increas(?:es|ed)|jump(?:s|ed)|grown|grew|now (?:say|says|said|put|puts|stands?|at|confirm|confirms|known)|stands? now|(?:later|since|subsequently) (?:put|puts|said|gave|given|raised|revised|confirmed|announced|reported|died))\b|\b(?:more|further|additional) (?:victims?|bodies|dead|deaths|fatalities)\b/i

const EARLY =
  /\b(?:(?:said|told \w+|put|gave|reported|announced|confirmed) (?:it )?(?:earlier|initially|at first|originally)|(?:earlier|initially|originally|at first,?) (?:\w+ )?(?:said|put|gave|reported|announced|confirmed))\b/i
/** Said of the missing who are found. */
const FALL = /\b(?:found|pulled|plucked|rescued|located|traced|accounted for|turned up|down from|fell|fallen|dropped|revised|no longer)\b/i
const SENTENCE = 200

/** Whether the sentence itself says that the number rose. */
export const isRise = (said: Said): boolean => RISE.test(said.sentence.quote)

/** When a passage was written: with its update, its entry of a live page, else with its report. Null where nothing tells. */
export function passageOf(said: Said, reports: ReadonlyMap<string, ReportForQuestions>): Passage | null {
  const report = reports.get(said.report)?.report
  if (report === undefined) return null
  const layer = report.layers.find((l) => l.kind === said.layer && l.start <= said.span.start && said.span.start < l.end)
  const written: Bounds = layer?.written ?? report.report.published
  if (written.earliest === null) return null
  const { zone } = report.report.published
  const entry = entryWritten(report, said.span.start, written.earliest, zone)
  const from = Date.parse(written.earliest)
  const then = whenSaid(report, said, from)
  const to = Math.max(from, Date.parse(written.latest ?? written.earliest))
  const [voice, publication] = [named(said.speakers.at(-1)), named(said.speakers[0])]
  return {
    ...{
      report: said.report,
      zone,
      isRise: isRise(said),
      isFall: FALL.test(report.text.slice(Math.max(0, said.sentence.start - SENTENCE), said.sentence.end)),
      isEarly: EARLY.test(said.sentence.quote),
      isHeadline: said.layer === 'headline',
      isSaidThen: entry === null && then !== null,
      whole: wholeOf(report, said),
      isLate: said.layer === 'update' || said.layer === 'correction' || said.layer === 'editorsNote',
      isSoFar: SO_FAR.test(said.sentence.quote) || expectsMore(report) ? 'said' : TOLL_NOW.test(said.sentence.quote) ? 'likely' : null,
    },
    ...(entry !== null ? { from: entry, to: entry } : (then ?? { from, to })),
    ...{ voice, body: BODIES.exec(voice)?.[0] ?? null, publication },
  }
}

/** "Eleven people, including five children": eleven. The greatest number of the sentence, or what the count is a part of. */
function wholeOf(report: Report, { sentence }: Said): number | null {
  const { counts } = report
  let first = 0
  for (let high = counts.length; first < high;) {
    const middle = (first + high) >> 1
    if (counts[middle]!.start < sentence.start) first = middle + 1
    else high = middle
  }
  const inSentence: CountMention[] = []
  for (let i = first; i < counts.length && i < first + MOST_IN_SENTENCE && counts[i]!.end <= sentence.end; i++) inSentence.push(counts[i]!)
  const [whole] = inSentence.flatMap(({ partOf }) => partOf ?? [])
  // What a count is a part of stands before it, and seldom far.
  const before = whole === undefined ? undefined : counts.slice(Math.max(0, first - MOST_IN_SENTENCE), first).find(({ id }) => id === whole)
  const numbers = [...inSentence, ...(before === undefined ? [] : [before])].map(({ atLeast, atMost }) => atMost ?? atLeast ?? 0)
  return numbers.length < 2 ? null : Math.max(...numbers)
}
const MOST_IN_SENTENCE = 12

/** "The toll could rise, officials said": then every number of the page is one so far. */
function expectsMore(report: Report): boolean {
  const known = expecting.get(report) ?? report.sentences.some(({ start, end }) => EXPECTS.test(report.text.slice(start, Math.min(end, start + LONGEST))))
  expecting.set(report, known)
  return known
}
const expecting = new WeakMap<Report, boolean>()
const LONGEST = 400
const EXPECTS =
  /\b(?:toll|count|figures?|numbers?(?: of \w+)?(?: \w+ \w+)?)\b[^.;]{0,40}\b(?:could|may|might|will|would|(?:is|are|was|were)? ?(?:expected|likely|feared|set) to)\b[^.;]{0,20}\b(?:rise|climb|increase|go up|grow|change)\b/i

/** "Police said on Sunday", "as of Friday", on a page of Tuesday: it was so then. */
function whenSaid({ text, times }: ReportForQuestions['report'], { sentence }: Said, written: number): { readonly from: number; readonly to: number } | null {
  const then = times.find(
    ({ start, end, earliest, latest }) =>
      start >= sentence.start &&
      end <= sentence.end &&
      earliest !== null &&
      latest !== null &&
      Date.parse(latest) <= written &&
      (SAID_ON.test(text.slice(Math.max(sentence.start, start - 40), start)) ||
        (HAD.test(text.slice(Math.max(sentence.start, start - 24), start)) && SPOKEN.test(sentence.quote))),
  )
  return then === undefined ? null : { from: Date.parse(then.earliest!), to: Date.parse(then.latest!) }
}
const SAID_ON = /\b(?:said|says|told(?: [\w-]+){1,7}?|confirmed|announced|reported|as of|put it)(?: (?:on|late|early|in|last))*(?: the)? $/i

/** „Das Ministerium hatte am Donnerstag von neun Toten gesprochen“ */
const HAD = /(?<!\p{L})(?:hatten?|habe)(?: noch| zunächst| zuvor)?(?: am| noch am)? $/u
const SPOKEN = /(?<!\p{L})(?:gesprochen|gemeldet|angegeben|genannt|beziffert|mitgeteilt|berichtet)(?!\p{L})/u

const named = (name: string | undefined): string => (name ?? '').toLowerCase().replace(/^the /, '')

/** A body that publishes its own statement says what it says. */
export const isParty = (publication: string): boolean => PARTIES.test(publication) && !/\b(?:news|press|wire|radio)\b/.test(publication)
const PARTIES =
  /\b(?:police|service|ministry|minister|army|navy|air force|forces?|department|authority|agency|office|council|government|company|corporation|corp|ltd|inc|plc|union|league|association|federation|command|guard|bureau|embassy|hospital|clinic|infirmary|committee|governor|mayor|spokes\w+|railways?|airlines?)\b/

/** Who answers for what happened or speaks for the state, and who speaks for those it happened to. */
const IN_CHARGE =
  /\b(?:police|army|military|navy|coast ?guard|security forces|soldiers|governments?|ministr(?:y|ies)|ministers?|officials?|authorit(?:y|ies)|governors?|mayors?|presidents?|interior|prison service|state (?:media|television|agency)|compan(?:y|ies)|operators?|management|owners?|airlines?|railways?)\b/
const THOSE_IT_HIT =
  /\b(?:unions?|residents?|villagers?|locals|witness(?:es)?|eyewitness(?:es)?|activists?|campaigners?|human rights|rights (?:groups?|monitors?|networks?|organi[sz]ations?|now|watch)|opposition|rebels?|militants?|insurgents?|families|relatives|protest(?:er|or)s?|demonstrators?|organi[sz]ers?|lawyers?|survivors?|supporters)\b/
/** The army's number and that of residents are rivals, whichever was given first. */
export const areOpposed = (p: Passage, q: Passage): boolean => (isInCharge(p) && isOfThoseHit(q)) || (isInCharge(q) && isOfThoseHit(p))
const isOfThoseHit = ({ voice }: Passage): boolean => THOSE_IT_HIT.test(voice)
const isInCharge = (p: Passage): boolean => IN_CHARGE.test(p.voice) && !isOfThoseHit(p)

/** Of which an incident has one: "police" and "a police spokesman" are one voice. Ministries, hospitals and unions are several. */
const BODIES =
  /\b(?:police|fire (?:brigade|service|department|chief)|firefighters|coroner|mayor|governor|army|navy|sheriff|coast ?guard|prime minister|president)\b/
/** Whether both speak for one such body. */
export const areOneBody = (p: Passage, q: Passage): boolean => p.body !== null && p.body === q.body
/** "Officials", of whom nobody knows which. */
const UNNAMED =
  /^(?:(?:an?|some|several|local|government|rescue|emergency|health|state) )*(?:officials?|authorities|rescuers|reports?|media|sources?|emergency services|rescue workers|medics|nobody named)$/
/** What a paper tells itself is what it knew; whoever is named gave a number. */
export const mayRise = ({ isSoFar, isRise, voice, publication }: Passage): boolean =>
  isSoFar !== null || isRise || UNNAMED.test(voice) || (voice === publication && !isParty(publication))
/** Written or said at a time of which no more than a day, or a part of one, is known. */
export const isLong = ({ from, to }: Passage): boolean => to - from > HOUR
const SO_FAR =
  /\bcurrently\b|\b(?:so|thus) far\b|\bto date\b|\b(?:provisional|preliminary)\b|\b(?:will|could|may|might|expected to|likely to|feared to) (?:still )?(?:rise|climb|increase|grow|go up)\b/i
const TOLL_NOW =
  /\b(?:current|latest|official)(?: \w+)? (?:death )?(?:toll|count|figures?|numbers?)\b|\bconfirmed (?:dead|deaths?|killed|fatalities)\b|\b(?:raised|rais(?:es|ing)|bring(?:s|ing)|brought|took|takes|taking) the (?:\w+ )?(?:toll|number|total|count)\b/i

/** A page of some time on the 7th was all but surely written before one of eleven at night. */
export const isAllButBefore = (p: Passage, q: Passage): boolean =>
  isLong(p) !== isLong(q) && (isLong(p) ? q.from - p.from >= MOSTLY * (p.to - p.from) : q.to - p.to >= MOSTLY * (q.to - q.from)) && p.report !== q.report
const MOSTLY = 0.75
export const HOUR = 3_600_000
