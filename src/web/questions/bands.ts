// What the line of time draws: for each question that speaks of time, a bar or a tick an answer, and the bound as a sentence.
import type { Answer, Question, SeenThen } from '../../model/question.ts'
import type { Basis, Bounds, Zone } from '../../model/time.ts'
import { questionPath } from '../addresses.ts'
import { isMarked, whoseOf, withWhose } from './voices.tsx'
import { boundsInWords, noLaterInWords } from '../words.ts'

/** `firm` is drawn solid, `hedged` hatched, `seen` as a tick with its basis. */
export type Bar = Bounds & { readonly id: string; readonly look: 'firm' | 'hedged' | 'seen'; readonly label: string; readonly words: string }
export type Band = {
  readonly id: string
  readonly asks: string
  readonly href: string
  readonly bars: readonly Bar[]
  readonly more: number // bars left out
  readonly bounds: Bounds
  readonly sentence: string | null
  readonly because: readonly string[]
  readonly beside: readonly string[] // answers that have no place on the line, each with who gives it
}

/** The bands of these questions; those in which nothing has a place in time are left out. */
export const bandsOf = (code: string, questions: readonly Question[], zone: Zone): readonly Band[] =>
  questions
    .map((question) => bandOf(code, question, zone, BARS_AT_A_GLANCE))
    .filter(({ bars, bounds }) => bars.length > 0 || bounds.earliest !== null || bounds.latest !== null)

// On the incident's page a band is a glance; all answers stand on the question's own page, up to what a line can still show.
const BARS_AT_A_GLANCE = 8
const BARS_AT_MOST = 60

/** `zone`: of the incident, in which a bound is said where no answer has one of its own. */
export function bandOf(code: string, question: Question, zone: Zone, most = BARS_AT_MOST): Band {
  const marked = isMarked(question)
  const bars = [...question.answers.map((answer) => barOf(answer, marked)).filter((bar) => bar !== null), ...(question.seen ?? []).map(tickOf)]
  return {
    id: question.id,
    asks: question.asks,
    href: questionPath(code, question.id),
    bars: bars.slice(0, most),
    more: Math.max(0, bars.length - most),
    bounds: question.bounds,
    ...bound(question, zoneOf(question) ?? zone),
    beside: question.answers.flatMap(besideOf),
  }
}

/** Among rivals the reasons say on what the bound rests, and stand in its place: it is nobody's verdict. */
function bound({ bounds, conflicts }: Question, zone: Zone): Pick<Band, 'sentence' | 'because'> {
  if (conflicts.length > 0 && bounds.because.length > 0) return { sentence: bounds.because.join(' '), because: [] }
  const sentence = boundSentence(bounds, zone)
  // A single reason for both ends repeats them: what is new in it goes on with the sentence.
  const [only, ...others] = bounds.because
  const reason = others.length === 0 && bounds.earliest !== null && bounds.latest !== null ? /, because (.+)$/su.exec(only ?? '')?.[1] : undefined
  if (sentence === null || reason === undefined) return { sentence, because: bounds.because }
  return { sentence: sentence.replace(/\.$/, ','), because: [`because ${reason}`] }
}

/** A rival without a year or a dateline cannot be drawn, and is said: “a Saturday” (Harbour Post). */
function besideOf(answer: Answer): readonly string[] {
  const time = answer.value.kind === 'time' ? answer.value : answer.value.kind === 'appearance' ? answer.value.time : null
  const isDrawn = time !== null && (time.earliest !== null || time.latest !== null)
  if (isDrawn || (answer.value.kind !== 'time' && answer.value.kind !== 'appearance')) return []
  return [`“${answer.words}” (${whoSays(answer)})`]
}

function barOf(answer: Answer, marked: boolean): Bar | null {
  const { value, id, words } = answer
  if (value.kind === 'time' && (value.earliest !== null || value.latest !== null))
    return {
      id,
      earliest: value.earliest,
      latest: value.latest,
      look: answer.hedged ? 'hedged' : 'firm',
      label: withWhose(whoseOf(answer, marked), whoSays(answer)),
      words,
    }
  if (value.kind === 'appearance' && value.time !== null && (value.time.earliest !== null || value.time.latest !== null))
    return {
      id,
      earliest: value.time.earliest,
      latest: value.time.latest,
      look: 'seen',
      label: value.by === null || value.by === value.where ? value.where : `${value.by}, ${value.where}`,
      words: `${words}, ${BASIS[value.time.basis]}`,
    }
  return null
}

/** Held footage that was seen: a tick that no report answers for. */
function tickOf({ where, name, match, basis, earliest, latest }: SeenThen, i: number): Bar {
  const words = `${name} seen at ${where}, ${BASIS[basis]}${match === null ? '' : ', a stretch of it'}`
  return { id: `seen ${i}`, earliest, latest, look: 'seen', label: `${where}: ${name}`, words }
}

/** The innermost voice of the answer's first passage: "believed", "the port authority". */
function whoSays({ statements, words }: Answer): string {
  const first = statements[0]
  if (first === undefined) return words
  const who = first.speakers.at(-1) ?? first.publication ?? words
  return who === 'nobody named' ? 'nobody named' : who
}

export const BASIS: Readonly<Record<Basis, string>> = {
  captured: 'captured time',
  timestamped: 'stamped time',
  platformId: 'time in the platform’s id',
  displayed: 'displayed time',
  metadata: 'time in its metadata',
  shadow: 'time by shadows',
  stated: 'stated time',
}

function zoneOf({ answers }: Question): Zone | null {
  for (const { value } of answers) {
    if (value.kind === 'time') return value.zone
    if (value.kind === 'appearance' && value.time !== null) return value.time.zone
  }
  return null
}

/** "No later than Saturday 14 March 2026, 20:40; nothing bounds it from below." Null when both sides are open. */
export function boundSentence({ earliest, latest }: Bounds, zone: string): string | null {
  if (earliest === null && latest === null) return null
  if (earliest !== null && latest !== null)
    return `${Date.parse(latest) - Date.parse(earliest) <= 60_000 ? 'At' : 'Within'} ${boundsInWords({ earliest, latest }, zone)}.`
  if (latest === null) return `Not before ${boundsInWords({ earliest, latest }, zone).replace(/^not before /, '')}; nothing bounds it from above.`
  return `${noLaterInWords(latest, zone).replace(/^no/, 'No')}; nothing bounds it from below.`
}
