// Where those who are counted are, by the words beside the count: at a hospital, at the station, on the bridge. What the scene of a page gives as the scope of a
// count (reading/scene/scope.ts) goes before; that the place is where the whole of it happened is for whole-scope.ts.
import type { ReportForQuestions } from '../../model/question.ts'
import type { CountMention, PlaceMention } from '../../model/statement.ts'
import { EVENT_NOUNS, STOP, stemOf } from '../said-of/event-words.ts'
import { sentenceAt } from '../reader.ts'
import { readerFor } from '../said-of/times-said.ts'

/** "The hospital received 38 injured people": so many of all. The next sentence may go on: "four died here". */
export function hospitalOf(given: ReportForQuestions, mention: CountMention): string | null {
  const { flat } = readerFor(given.report)
  const sentence = sentenceAt(given.report, mention.start)
  const own = HOSPITAL.exec(flat.slice(sentence.start, mention.start))?.[1]
  if (own !== undefined) return own
  if (!/^[^,;.]{0,30}\b(?:here|there)\b/.test(flat.slice(mention.end, mention.end + 40))) return null
  const before = sentenceAt(given.report, Math.max(0, sentence.start - 2))
  return HOSPITAL.exec(flat.slice(before.start, before.end))?.[1] ?? null
}
const HOSPITAL =
  /\b((?:the|a|one|our|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}) ?(?:hospital|clinic|infirmary)|[A-Z][\w.]*(?: [A-Z][\w.]*){0,3} (?:Hospital|Clinic|Infirmary)) (?:(?:has|had|have|is|was|also|so far|since) )*(?:received|admitted|treated|treating|took in|taken in)\b/

/** "No arrests were made at the railway station": where the page's scene names no scope, the words right behind the count may. */
export function placeBeside(given: ReportForQuestions, mention: CountMention): string | null {
  const reader = readerFor(given.report)
  const { end } = sentenceAt(given.report, mention.start)
  const behind = reader.flat.slice(mention.end, end).trimEnd()
  const match = BESIDE.exec(OF_EVENT.test(behind) ? behind.replace(OF_EVENT, '') : behind)
  const place = match?.[1]
  if (place === undefined) return null
  const words = place.toLowerCase().split(' ')
  const isTown = (name: string): boolean => given.report.places.some((p) => p.name === name && TOWNS.has(p.kind))
  const isWhole =
    (isTown(place) && given.report.places.every((p) => p.kind !== 'city' || p.name.includes(place) || place.includes(p.name))) ||
    words.some((w) => EVENT_NOUNS.has(w) || (!STOP.has(w) && reader.stems.has(stemOf(w)) && reader.headline.has(stemOf(w)))) ||
    words.some((w) =>
      /^(?:hospital|custody|connection|total|all|case|scene|spot|ground|site|condition|state|care|danger|shock|effort|evacuation|aftermath)$/.test(w),
    )
  return isWhole ? null : place
}

const BESIDE =
  /^(?:(?! (?:as|when|while|after|before|because|since|who|that|which) )[^.;:,]){0,40}? (?:at|in|inside|outside|near|on(?= the (?!\w*(?:day|night|morning|afternoon|evening|weekend|way|basis|orders|run|list)\b))) ((?:the |a |an )?[\p{L}'&-]+(?: [\p{L}'&-]+){0,2}?)(?=[.,;]| (?:on|in|at|after|during|when|while|by|and|were|was)\b|$)/u
/** "in the incident" on the bridge */
const OF_EVENT =
  /^[^.;:,]{0,30}? in the (?:incident|attack|crash|collision|explosion|fire|shooting|accident|collapse|blast)(?= (?:on|at|inside|outside|near) the\b)/i

/** Of the one town that a report is about its counts speak as a whole. */
export const TOWNS: ReadonlySet<PlaceMention['kind']> = new Set(['city', 'district', 'region', 'country'])
