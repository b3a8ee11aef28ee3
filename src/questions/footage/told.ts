// What held footage says in words: where a piece was seen, and with what proviso. Bounds, conflicts and answers tell it alike.
import type { FootageSeen } from '../../model/question.ts'
import type { Basis, Zone } from '../../model/time.ts'
import { instantInWords, timeInWords } from '../wording.ts'

/** These bind an appearance hard; a displayed time can be backdated, a stated one is somebody's word. */
export const isHard = (basis: Basis): boolean => basis === 'captured' || basis === 'timestamped' || basis === 'platformId'

/** "its stretch from 0:04 to 0:16 was seen on Lookout, by @rower, on Monday 9 March 2026, 18:05, by the clock in its number (channel.mp4)" */
export function seenInWords(seen: FootageSeen, zone: Zone, whose: 'its' | 'the footage’s' = 'its'): string {
  const { name, shared } = seen
  const what = shared === null ? 'the footage itself' : `${whose} stretch from ${shared.stretch}`
  return `${what} was ${whereInWords(seen, zone)} (${name}${shared?.status === 'proposed' ? ', a match that nobody has confirmed yet' : ''})`
}

/** "seen on Lookout, by @rower, on Monday 9 March 2026, 18:05, by the clock in its number" */
export function whereInWords({ where, by, time, basis, from }: FootageSeen, zone: Zone): string {
  const place = from === 'capture' && where === 'this desk' ? 'taken in by this desk' : `seen on ${where}${by === null ? '' : `, by ${by},`}`
  const at = time.earliest === null ? '' : ` ${whenInWords(time, zone)}`
  const how = { platformId: ', by the clock in its number', displayed: ', if the displayed time holds', timestamped: ', time-stamped' }[basis as string] ?? ''
  return `${place}${at}${how}`
}

/** "on Monday 9 March 2026, 18:05", "on Monday 9 March 2026", "in March 2026": as finely as it is known. */
function whenInWords(time: FootageSeen['time'], zone: Zone): string {
  const isMoment = time.earliest !== null && time.latest !== null && Date.parse(time.latest) - Date.parse(time.earliest) <= HOUR
  if (isMoment) return `on ${instantInWords(time.earliest ?? '', zone)}`
  const words = timeInWords({ ...time, zone })
  return /^(?:[A-Z][a-z]+ )?\d{4}$/.test(words) ? `in ${words}` : /^(?:not )?be/.test(words) ? words : `on ${words}`
}
const HOUR = 3_600_000

/** Until when at the latest it was seen, in milliseconds. */
export const seenBy = ({ time }: FootageSeen): number => (time.latest === null ? Infinity : Date.parse(time.latest))

/** The one of which it is soonest certain that it was there; null where none has a time. */
export const earliestSeen = (seen: readonly FootageSeen[]): FootageSeen | null =>
  seen.reduce<FootageSeen | null>((best, each) => (seenBy(each) < (best === null ? Infinity : seenBy(best)) ? each : best), null)
