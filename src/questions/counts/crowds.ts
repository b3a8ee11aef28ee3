// Which counts are of a crowd: people who marched, gathered, rallied, attended, turned out, or whom somebody put the crowd at. How many took part is asked of
// them whatever they are called, because those who call and those who police a march differ most of all on it.
//
// Told by the words right behind the number, and right before it. Few are no crowd, and whoever came on duty took no part.
import type { CountMention } from '../../model/statement.ts'
import { inEnglish, isOfPeople } from './nouns.ts'
import type { Reader } from '../reader.ts'

/** "5,000 people attended", "a crowd of 300", "attended by 700 people", "the march drew 12,000"; not the six officers who attended the scene. */
export function isCrowd(reader: Reader, { of, verb, start, end, atLeast, atMost }: CountMention): boolean {
  const { flat } = reader
  const noun = inEnglish(of)
  if ((atMost ?? atLeast ?? 0) < LEAST_CROWD || !isOfPeople(noun) || ON_DUTY.test(noun)) return false
  const [before, after] = [flat.slice(Math.max(0, start - 60), start), flat.slice(end, end + 80)]
  return (
    !ON_CALL.test(after) &&
    (CAME.test(after) || CROWDS.test(before) || (PUT_AT.test(before) && isOfGathering(reader)) || (verb !== null && CAME.test(` ${verb}`)))
  )
}

/** Whether the report is on a march, a rally, a vigil: there the size of the crowd is asked for, and elsewhere only where two reports give it. */
export const isOfGathering = ({ flat, lead }: Reader): boolean => GATHERING.test(flat.slice(0, Math.min(lead, LONGEST)))
const LONGEST = 1200
const GATHERING =
  /\b(?:march(?:es|ed|ing|ers)?|rall(?:y|ies|ied)|protest\w*|demonstrat\w+|parade\w*|processions?|vigils?|walkouts?|strik(?:e|es|ers)|crowds?|gather\w*|festivals?|concerts?|carnivals?|pilgrim\w*|funerals?|sit-ins?|turn-?out|mourners|(?:took|take) to the streets)\b/i
const LEAST_CROWD = 10

/** The noun under which they are compared: protesters are people who came; dockers are some of them. */
export const whoCame = (noun: string): string => (WHOEVER_CAME.test(noun) ? 'people' : noun)
const WHOEVER_CAME =
  /^(?:protest[eo]rs?|demonstrators?|marchers?|participants?|attendees?|visitors?|spectators?|supporters?|rallygoers?|festivalgoers?|mourners?)$/i
const ON_DUTY =
  /^(?:police|officers?|policemen|policewomen|firefighters?|firemen|soldiers?|troops|guards?|paramedics?|medics?|doctors?|crews?|staff|stewards?|rescuers?|journalists?|reporters?|helpers?|emergency workers|inmates?|prisoners?|counter-\w+)$/i
const ON_CALL = /^ attended (?:the |a |an )?(?:scene|incident|hospital|clinic|school|schools|fire|blaze|crash|address|site|casualt|victim|injured)/i
const CAME =
  /^(?: (?:who|have|has|had|also|then|later|still|from \w+|[a-z]+ly))* (?:march(?:ed)?|gathered|rallied|demonstrated|protested|attended|assembled|participated|massed|paraded|converged|flocked|(?:took|taken) part|(?:turned|came) out|turned up|(?:took|taken) to the streets|joined (?:in|(?:the|a|an|this|that|\w+'s) (?:[\w-]+ )?(?:march|rally|protests?|demonstrations?|parade|procession|vigil|crowd|walkout|strike))|(?:filled|packed|lined) the (?:[\w-]+ )?(?:squares?|streets?|avenues?|park|plaza|route)|(?:poured|streamed|spilled|crowded) (?:in|on|out|through|along)(?:to)?|(?:(?:was|were|are) )?(?:at|on) (?:the|a) (?:[\w-]+ )?(?:march|rally|protest|demonstration|parade|procession|vigil|concert|festival|funeral))(?![\p{L}])/u
const CROWDS =
  /\b(?:crowds? of(?: \w+){0,2}|(?:was|were|been) attended by|(?:march|rally|protest|demonstration|parade|procession|vigil|concert|festival|funeral|event|walkout)s?(?: \w+){0,2} (?:drew|attracted)|(?:crowd|turn-?out|attendance)(?: \w+){0,5} (?:at|to|of|was|reached)) $/i
/** "The organisers put the number at 12,000": of those counted before. */
const PUT_AT = /\b(?:put|puts|putting|estimated) (?:it|the (?:number|figure|total|size)|its (?:number|size)) (?:closer |nearer )?(?:at|to) $/i
