// Counts that change with the time of writing: "three dead" at ten and "five dead" at noon, or on Wednesday, are a tally, and no conflict.
//
// A tally of the dead, the hurt, the arrested or the evacuated rises, whoever gives it; those who are missing are found; any other number rises where the
// same voice, or the same publication, gives the higher one later. A number that somebody still gives when the other one is written, or afterwards, contradicts it;
// so does a lower one that comes later. "Nobody was hurt, police said" is no tally to others: it is denied by whoever counts three; a
// paper that says so itself, hours before, only knew of none. Times of writing that overlap, as of two
// pages of which only the day is known, order nothing: they are rivals, but for a toll that is told as one so far, or as one that rose, by the papers
// themselves: it may have risen on that day. How many are missing, trapped or in hospital is no tally but how it stood: it falls as they are found, and of the
// missing it rises as more are asked after. How many were treated, rescued or accounted for hangs on the hour and on who counts whom: rivals only where one rejects
// the other.
import type { ReportForQuestions } from '../../model/question.ts'
import { clash, isEveryone } from '../compatible.ts'
import { comparedAs, isOfThings } from './nouns.ts'
import { slug } from '../slug.ts'
import { HOUR, areOneBody, areOpposed, isAllButBefore, isLong, isParty, mayRise, passageOf, type Passage } from './tally-passages.ts'
import { MONTHS, numberInWords } from '../wording.ts'
import type { Weighed } from '../weigh.ts'

export type Tally = { readonly rose: (a: Weighed, b: Weighed) => boolean; readonly notes: readonly string[] }

export const NO_TALLY: Tally = { rose: () => false, notes: [] }

type Step = {
  readonly answer: Weighed
  readonly n: number
  readonly most: number
  readonly passages: readonly Passage[]
  readonly first: Passage
  readonly last: number
  readonly accrues: boolean
}

/** `answers` are those of one count in one scope, `subject` that of their question. Reports without a date were written at no time, and their counts stand as they are. */
export function tallyOf(subject: string | null, answers: readonly Weighed[], reports: ReadonlyMap<string, ReportForQuestions>): Tally {
  const isMissing = MISSING.test(subject ?? '')
  const isOfSome = OF_SOME.test(subject ?? '')
  const steps = answers.flatMap((answer): readonly Step[] => {
    const { value, statements } = answer
    if (value.kind !== 'count') return []
    const found = statements.map((said) => passageOf(said, reports)).filter((passage) => passage !== null)
    if (found.length !== statements.length || found.length === 0) return []
    const passages = asSaidBelow(found)
    const n = value.atLeast ?? value.atMost ?? 0
    const first = passages.reduce((a, b) => (b.from < a.from ? b : a))
    const last = passages.reduce((most, { to }) => Math.max(most, to), -Infinity)
    return [{ ...{ answer, n, most: value.atMost ?? n, passages, first, last }, accrues: ACCRUING.test(subject ?? '') || accrues(answer) }]
  })
  const kinds = new Set(steps.flatMap(({ answer }) => headsOf(answer).filter((head) => head !== EVERYONE)))
  const isBelow = (a: Step, b: Step): boolean =>
    a.most < b.n &&
    !areRivals(a, b, isOfSome) &&
    !(isToldAsLower(a) && b.first.from <= a.last) &&
    isOfTheSame(a, b, kinds.size > 1) &&
    (a.n > 0 || isOfSame(a, b)) &&
    (isWrittenBefore(a, b)
      ? (isMissing ? areOfOneSource(a, b) || b.first.from - a.last >= 12 * HOUR : isOfOneVoice(a, b)) ||
        (a.accrues && b.accrues && !isMissing && !contradicts(b) && (a.n > 0 || isOnlyTold(a, b) || a.passages.every(({ isSoFar }) => isSoFar === 'said')))
      : a.n > 0 && a.accrues && b.accrues && !isMissing && !contradicts(b) && mayBeBefore(a, b))
  const isFound = (a: Step, b: Step): boolean =>
    (isMissing || FOR_A_WHILE.test(subject ?? '')) &&
    b.most < a.n &&
    isOfTheSame(a, b, kinds.size > 1) &&
    isWrittenBefore(a, b) &&
    !(isMissing && areApartAtOnce(a, b))
  const changes = (a: Step, b: Step): boolean => isBelow(a, b) || isFound(a, b)
  // "20 cars with chemicals", "141 loaded cars": things of which nothing is told are others each time.
  const isBare = ({ value }: Weighed): boolean => value.kind === 'count' && isOfThings(value.of) && (subject ?? '').split(':')[0] === slug(value.of)
  const isOfTheHour = OF_THE_HOUR.test(subject ?? '')
  const of = new Map(steps.map((t) => [t.answer, t]))
  const rose = (x: Weighed, y: Weighed): boolean => {
    const [a, b] = [of.get(x), of.get(y)]
    if (isOfTheHour || [x, y].some(isBare) || isUpTo(x, y) || isUpTo(y, x)) return ![x, y].some(isRejecting)
    return a !== undefined && b !== undefined && (changes(a, b) || changes(b, a))
  }
  // Another voice gives another number in the very text that gives this one.
  const isContested = (a: Step): boolean =>
    steps.some(
      (b) =>
        b !== a &&
        isOfSame(a, b) &&
        !rose(a.answer, b.answer) &&
        a.passages.slice(0, MOST_HEARD).some((p) => b.passages.some((q) => q.report === p.report && q.voice !== p.voice)),
    )
  return { rose, notes: notesOn(steps, isBelow, isFound, isContested) }
}

/** A headline's number was given when the text below it says. */
function asSaidBelow(passages: readonly Passage[]): readonly Passage[] {
  const below = new Map(passages.filter(({ isSaidThen }) => isSaidThen).map((p) => [p.report, p]))
  return below.size === 0
    ? passages
    : passages.map((p) => {
        const said = p.isHeadline ? below.get(p.report) : undefined
        return said === undefined ? p : { ...p, from: said.from, to: said.to, isSaidThen: true }
      })
}

/** The company's three and the union's eleven on one day; three children and five of the same eleven dead. */
function areRivals(a: Step, b: Step, isOfSome: boolean): boolean {
  if (a.passages.length * b.passages.length > MOST_PAIRS) return false
  const every = (holds: (p: Passage, q: Passage) => boolean): boolean => a.passages.every((p) => b.passages.every((q) => holds(p, q)))
  return (
    (Math.abs(b.first.from - a.last) < 24 * HOUR && every(areOpposed) && !a.passages.some(({ isSoFar }) => isSoFar === 'said')) ||
    (isOfSome && every((p, q) => p.whole !== null && p.whole === q.whole))
  )
}

/** Two who are named and of different bodies, within a few hours, of whom the later does not tell that anybody was found. */
const areApartAtOnce = (a: Step, b: Step): boolean =>
  b.first.from - a.last < A_FEW * HOUR &&
  !areOfOneSource(a, b) &&
  [...a.passages, ...b.passages].every((p) => !mayRise(p)) &&
  b.passages.every(({ isFall }) => !isFall)
const A_FEW = 1.5

type Order = (a: Step, b: Step) => boolean

function notesOn(all: readonly Step[], isBelow: Order, isFound: Order, isContested: (step: Step) => boolean): readonly string[] {
  const contested = new Map<Step, boolean>()
  const isRival = (step: Step): boolean => {
    const known = contested.get(step) ?? isContested(step)
    contested.set(step, known)
    return known
  }
  // "Dozens" are no number that another rose from.
  const inOrder = all
    .filter(({ answer: { value } }) => value.kind === 'count' && !(value.about && value.atMost === null))
    .slice(0, MOST_TOLD)
    .toSorted((a, b) => a.first.from - b.first.from || a.n - b.n)
  return [['rose', isBelow] as const, ['fell', isFound] as const].flatMap(([verb, isOrdered]) => {
    // Where texts set rivals beside both of two numbers, that one became the other is told of one voice’s numbers only.
    const isChange: Order = (a, b) => isOrdered(a, b) && (areOneVoices(a, b) || !(isRival(a) && isRival(b)))
    const steps = inOrder.filter((t) => inOrder.some((other) => isChange(t, other) || isChange(other, t)))
    const told = (list: readonly Step[]): string => list.map((t) => `${numberInWords(t.n)} (${whenWritten(t, list)})`).join(' to ')
    if (steps.length > 1 && steps.slice(1).every((step, i) => isChange(steps[i]!, step))) return [`The count ${verb} from ${told(steps)}.`, ...voicesOf(steps)]
    // Where the times contradict one another too, only the outermost change is told; the rest is in the conflict.
    const pair = steps.flatMap((a) => steps.filter((b) => isChange(a, b)).map((b) => [a, b]))[0]
    return pair === undefined ? [] : [`The count ${verb} from ${told(pair)}.`, ...voicesOf(pair)]
  })
}
const MOST_TOLD = 60

/** Somebody gives both, under one name or another: "the interior ministry", "Ministry of the Interior of Galdia". */
const areOneVoices = (a: Step, b: Step): boolean =>
  a.passages
    .slice(0, MOST_HEARD)
    .some((p) =>
      b.passages.slice(0, MOST_HEARD).some((q) => p.voice === q.voice || areOneBody(p, q) || isNamedIn(p.voice, q.voice) || isNamedIn(q.voice, p.voice)),
    )
const MOST_HEARD = 20
function isNamedIn(short: string, long: string): boolean {
  const own = wordsOf(short)
  return own.length > 1 && new Set(own).isSubsetOf(new Set(wordsOf(long)))
}
const wordsOf = (voice: string): readonly string[] => voice.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && word !== 'the' && word !== 'for')

/** That it rose is our reading where each number is another voice's: who gives which is told with it. */
function voicesOf(steps: readonly Step[]): readonly string[] {
  const own = steps.map(({ passages }) => new Set(passages.flatMap(({ voice, publication }) => [voice, publication])))
  if (
    steps.length > MOST_VOICES ||
    own.some((a, i) => own.slice(i + 1).some((b) => !a.isDisjointFrom(b))) ||
    steps.slice(1).every((step, i) => areOneVoices(steps[i]!, step))
  )
    return []
  return [`Each number is another voice’s: ${steps.map(({ n, answer }) => `${numberInWords(n)}, ${answer.statements[0]?.speakers.at(-1) ?? ''}`).join('; ')}.`]
}
const MOST_VOICES = 4

function isWrittenBefore(a: Step, b: Step): boolean {
  if (a.last <= b.first.from) return true
  if (a.passages.length * b.passages.length > MOST_PAIRS) return false
  return standing(a, b).every((p) =>
    b.passages.every((q) => p.to <= q.from || isAllButBefore(p, q) || (p.report === q.report && ((q.isRise && !p.isRise) || (p.isEarly && !q.isEarly)))),
  )
}
/** The passages of the lower number that their own page has not added the higher one to: "UPDATE: Three are dead" below the two of the afternoon. */
const standing = (a: Step, b: Step): readonly Passage[] => a.passages.filter((p) => p.isLate || !b.passages.some((q) => q.report === p.report && q.isLate))
const MOST_PAIRS = 900

/** Of pages of which one gives no more than its day: the lower number may be the older one. */
const mayBeBefore = (a: Step, b: Step): boolean =>
  a.passages.length * b.passages.length <= MOST_PAIRS &&
  isTallySoFar(a, b) &&
  standing(a, b).every((p) => b.passages.every((q) => p.report !== q.report && p.from < q.to && (p.to <= q.from || isLong(p) || isLong(q))))

/** The lower number is told as one so far; or papers tell both, and one of them as a toll; or one body gives both. */
function isTallySoFar(a: Step, b: Step): boolean {
  if (a.passages.every(mayRise) && a.passages.some(({ isSoFar }) => isSoFar === 'said')) return true
  const named = (step: Step): readonly Passage[] => step.passages.filter((p) => !mayRise(p))
  // "Three, police say" on a day on which a paper tells of an official toll of five
  if (named(a).every(({ body }) => body !== null) && named(b).length === 0 && b.passages.every(({ isSoFar, isRise }) => isSoFar !== null || isRise)) return true
  const ofOneBody = a.passages.some((p) => b.passages.some((q) => areOneBody(p, q)))
  return (
    (ofOneBody || [...a.passages, ...b.passages].some(({ isSoFar, isRise }) => isSoFar !== null || isRise)) &&
    (ofOneBody || (named(a).length === 0 && named(b).length === 0)) &&
    named(a).every((p) => named(b).every((q) => areOneBody(p, q)))
  )
}

/** "No officers were killed" is no lower count of traders. */
const isOfSame = (a: Step, b: Step): boolean => clash(a.answer.value, b.answer.value).clash

/**
 * From two officers hurt to nine demonstrators hurt nothing rose. People may be those that another page calls workers, but not where officers and
 * demonstrators are counted side by side (`isMixed`): there each is a part. Where the part is more than everybody was before, everybody's number rose.
 */
function isOfTheSame(a: Step, b: Step, isMixed: boolean): boolean {
  const [scope, other] = [a.answer.value, b.answer.value].map((value) => (value.kind === 'count' ? (value.scope?.toLowerCase() ?? null) : null))
  if (scope !== other && scope !== null && other !== null) return false
  const [heads, others] = [headsOf(a.answer), headsOf(b.answer)]
  if (heads.some((head) => others.includes(head)) || isOfSame(a, b)) return true
  return !isMixed && (heads.includes(EVERYONE) || others.includes(EVERYONE))
}
const headsOf = ({ value, parts }: Weighed): readonly string[] =>
  [value, ...parts.map((part) => part.value)].flatMap((v) => (v.kind === 'count' ? [isEveryone(v.of) ? EVERYONE : comparedAs(v.of)] : []))
const EVERYONE = comparedAs('people')

/** "31 were arrested, not 16": whoever says so does not count on. */
const contradicts = ({ answer }: Step): boolean => isRejecting(answer)
/** "Gave a lower toll of four": whoever says so knows the higher one. */
const isToldAsLower = ({ answer: { statements } }: Step): boolean => statements.some(({ sentence }) => LOWER.test(sentence.quote))
const LOWER = /\b(?:a|the|its|much|far) lower (?:death )?(?:toll|figure|number|count|estimate)\b/i
const isRejecting = ({ statements }: Weighed): boolean => statements.some(({ sentence }) => REJECTS.test(sentence.quote))
const REJECTS =
  /\b(?:not|rather than|instead of) (?:just |only |the )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\b|\b(?:reject|disput|contradict|refut)\w*|\bthan (?:the )?(?:police|officials?|authorities|government|ministry|mayor|army) (?:sa(?:y|id)|admit|claim|acknowledg|announc|report)\w*|\bfar (?:more|higher|greater) than\b/i

/** "As many as 99" and "up to 300" are how high it was feared to be, and not a bound that more would break. */
const isUpTo = ({ value, statements }: Weighed, { value: other }: Weighed): boolean =>
  value.kind === 'count' &&
  other.kind === 'count' &&
  value.atLeast === null &&
  (other.atLeast ?? 0) > (value.atMost ?? Infinity) &&
  statements.every(({ span }) => /^(?:up to|as many as)\b/i.test(span.quote))

/** "No one was hurt", in the voice of those who report, and another number within a day: so far as they knew. Whoever is named with it says more. */
const isOnlyTold = ({ passages, last }: Step, later: Step): boolean =>
  later.first.from - last < 24 * HOUR && passages.every(({ voice, publication }) => voice === publication && !isParty(publication))
/** Whoever gave the one gives the other; or the publication that said the one itself tells the other on a later page. */
function isOfOneVoice(a: Step, b: Step): boolean {
  const voices = new Set(b.passages.map(({ voice }) => voice))
  const pages = Map.groupBy(b.passages, ({ publication }) => publication)
  return a.passages.every(
    ({ voice, publication, report }) => voices.has(voice) || (voice === publication && pages.get(publication)?.some((q) => q.report !== report) === true),
  )
}

/** Of the missing on one day: one voice, one body, or each its own paper. */
const areOfOneSource = (a: Step, b: Step): boolean =>
  a.passages.every((p) => b.passages.every((q) => (mayRise(p) && mayRise(q)) || p.voice === q.voice || areOneBody(p, q)))

const accrues = ({ value, statements }: Weighed): boolean =>
  value.kind === 'count' && (FATE.test(value.of) || statements.every((said) => FATE.test(said.sentence.quote))) // "three people", of whom the sentence says that they were killed
const ACCRUING =
  /^(?:(?:arrests|injuries|deaths|evacuated)(?::|$)|[^:]+-(?:hospitali[sz]|treat|rescu|displac|recover|strand|charg|identif|damag|destroy|seiz|trap)(?::|$))/
/** "children-deaths" (among-them.ts) */
const OF_SOME = /-(?:deaths|injuries|arrests|missing|evacuated)(?::|$)/
const MISSING = /^missing(?::|$)/
/** What changes from hour to hour, and with who counts whom where: numbers of it stand beside one another, until somebody rejects another's. */
const OF_THE_HOUR = /^[^:]+-(?:hospitali[sz]|treat|account|rescu|surviv)/
/** Who is in hospital is let out, who is trapped is freed. */
const FOR_A_WHILE = /^[^:]+-(?:hospitali[sz]|trap|strand|displac)/
const FATE = /\b(?:dead|deaths?|died|killed|fatalit(?:y|ies)|bodies|hurt|injur(?:y|ies|ed)|wounded|casualt(?:y|ies)|arrests?|arrested|detained|detentions?)\b/i
/** "16 March"; with the clock time where another step was written on the same day. */
function whenWritten(step: Step, all: readonly Step[]): string {
  const dayOf = ({ first }: Step): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(first.from).toZonedDateTimeISO(first.zone)
  const at = dayOf(step)
  const isOneYear = all.every((other) => dayOf(other).year === at.year)
  const isShared = all.some((other) => other !== step && dayOf(other).toPlainDate().equals(at.toPlainDate()))
  const clock = isShared && step.first.to - step.first.from < HOUR ? `, ${at.toPlainTime().toString({ smallestUnit: 'minute' })}` : ''
  return `${at.day} ${MONTHS[at.month - 1]}${isOneYear ? '' : ` ${at.year}`}${clock}`
}
