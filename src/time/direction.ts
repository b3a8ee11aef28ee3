// On which side of a time lies what is told: "by Saturday", "before noon", "after 3pm on Saturday", "not before Friday".
//
// The words before it tell, and what follows must not make the time another thing's name ("after Saturday's fire", "after Saturday clashes"). Beside a length
// ("two hours before noon") or nearness ("shortly after 8pm") it is no bound.
import type { SaidTime } from '../model/said-time.ts'
import type { Stretch } from './civil.ts'
import type { Meaning } from './meaning.ts'

export type Direction = 'by' | 'before' | 'after'

/** Wall-clock bounds of which either side may be open. */
export type OpenStretch = { readonly from: Temporal.PlainDateTime | null; readonly to: Temporal.PlainDateTime | null }

const LEAD =
  /(?<![\p{L}\d])(?:(?<by>by|no later than|not later than|at the latest by|spätestens(?: am| um)?)|(?<after>not before|no earlier than|not earlier than|after|nicht vor|frühestens(?: am| um)?|nach)|(?<before>before|prior to|vor))(?: (?:about|around|dem|den|der|the))? $/iu
const NEAR =
  /(?<![\p{L}])(?:shortly|just|soon|immediately|right|straight|only|little|moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|night|morning|afternoon|evening|eve|kurz|bald|gleich|direkt|unmittelbar|Minuten?|Stunden?|Tagen?|Tage|Wochen?|Nacht|Abend|Viertel|zehn|fünf) (?:before|after|by|prior to|vor|nach)(?: (?:about|around|dem|den|der|the))? $/iu
const FOLLOWS =
  /^(?:[.,;:!?)"”]|$| (?:and|or|but|the|a|an|it|its|he|she|they|we|i|there|this|that|when|while|as|because|in|at|on|to|for|from|with|was|were|is|are|had|has|have|will|would|could|und|oder|aber|war|waren|ist|sind|wurde|wurden|hatte|hatten|der|die|das|es|er|sie|in|im|am)\b)/i

/** The side on which what is told lies, of a time at `start`..`end`; null where it lies within. */
export function directionOf(text: string, start: number, end: number, said: SaidTime): Direction | null {
  if (said.form !== 'clock' && said.form !== 'partOfDay' && said.form !== 'weekday' && said.form !== 'relative' && said.form !== 'date') return null
  if (said.form === 'date' && said.day === null) return null
  if (said.form === 'relative' && (said.unit !== 'day' || said.counted)) return null
  const lead = text.slice(Math.max(0, start - REACH), start)
  const groups = LEAD.exec(lead)?.groups
  if (groups === undefined) return null
  if (NEAR.test(lead) || DENIED.test(text.slice(Math.max(0, start - CLAUSE), start))) return null
  const isFirst = /(?:^|[.!?]\s|\n)(?:By|Before|After|Vor|Nach) $/.test(lead)
  if (
    !(isFirst && groups.by !== undefined) &&
    !(said.form === 'clock' ? !/^['’]s\b|^-/.test(text.slice(end, end + 3)) : FOLLOWS.test(text.slice(end, end + 12)))
  )
    return null
  return groups.by !== undefined ? 'by' : groups.after !== undefined ? 'after' : 'before'
}
// "Will not reopen before Monday" is no bound above.
const DENIED = /(?:\b(?:not|never|no|nobody|none|cannot|nicht|kein(?:e[nrms]?)?|nie|niemand)|n['’]t)\b(?!\s+(?:before|later|earlier|after|vor)\b)[^.;:!?,]*$/i
const CLAUSE = 72
const REACH = 32

/** The bounds of what lies on that side of a time: what is by noon is so at noon, what is before Saturday is over when it begins. */
export function boundedBy({ bounds, granularity }: Meaning, direction: Direction): OpenStretch | null {
  if (bounds === null) return null
  const last = lastStart(bounds, granularity)
  const isClock = last !== null
  if (direction === 'after') return { from: isClock ? bounds.from : granularity === 'partOfDay' ? bounds.from : bounds.to, to: null }
  if (direction === 'before') return { from: null, to: last ?? bounds.from }
  return { from: null, to: last?.add({ minutes: 1 }) ?? bounds.to }
}

/** When a clock time begins at the latest, also one that does not say its half of the day; null of a day or a part of one. */
const lastStart = ({ to }: Stretch, granularity: Meaning['granularity']): Temporal.PlainDateTime | null =>
  granularity === 'second'
    ? to.subtract({ seconds: 1 })
    : granularity === 'minute'
      ? to.subtract({ minutes: 1 })
      : granularity === 'hour'
        ? to.subtract({ hours: 1 })
        : null

/** "Between 2014 and 2018", "from 2014 to 2018": two times, which tell one stretch. The years that stand so beside a year, by the words between and before. */
export function isStretchOfYears(text: string, left: { readonly start: number; readonly end: number; readonly said: SaidTime }, right: typeof left): boolean {
  const [a, b] = [yearOf(left.said), yearOf(right.said)]
  if (a === null || b === null || a >= b || right.start - left.end > 7) return false
  const lead = text.slice(Math.max(0, left.start - 10), left.start)
  const between = text.slice(left.end, right.start)
  return (/\bbetween $/i.test(lead) && between === ' and ') || (/\bfrom $/i.test(lead) && /^ (?:to|until|till|through) $/.test(between))
}
const yearOf = (said: SaidTime): number | null =>
  said.form === 'date' && said.month === null && said.day === null && said.of === null && !said.shortYear ? said.year : null
