// A list of facts as releases and pages have it, each on a line behind its label: "When: Saturday 14 March, 9 p.m.", "Date: 14 March 2026", "Location: East Quay".
//
// "When" and "date of the incident" say of themselves what they date. A bare "Date" or "Time" may be that of the release: it dates the occurrence where the lines
// around it tell where or what it was.
import type { Report } from '../../model/report.ts'
import type { Stretch } from '../reader.ts'

/** Whether the time stands behind such a label. */
export function isFact({ text }: Report, { start, end }: Stretch): boolean {
  const label = text.slice(Math.max(0, start - 40), start)
  if (OF_ITSELF.test(label)) return true
  if (!BARE.test(label)) return false
  const [above, below] = [text.slice(Math.max(0, start - AROUND), start), text.slice(end, end + AROUND)]
  const [before, behind] = [above.split(/\n[^\S\n]*\n/).at(-1) ?? '', below.split(/\n[^\S\n]*\n/)[0] ?? '']
  return TELLS_WHAT.test(before) || TELLS_WHAT.test(behind)
}
const AROUND = 400

const OF_ITSELF =
  /(?:^|\n)[ \t•*–-]*(?:when|(?:(?:date|time|day)(?: and (?:date|time))? of (?:the )?)?(?:incident|accident|event|occurrence|attack|crash|fire|collapse|explosion)(?: (?:date|time|day)(?: (?:and|\/) (?:date|time))?)?)(?: it happened)?[ \t]*[:–—-][ \t]*(?:on |at |about )?$/i
const BARE = /(?:^|\n)[ \t•*–-]*(?:date|time|day|date (?:and|\/|&) time)[ \t]*[:–—-][ \t]*(?:[^\n:]{1,24}, )?(?:on |at |about |around |approximately )?$/i
/** A line of the same list that tells what happened or where. */
const TELLS_WHAT =
  /(?:^|\n)[ \t•*–-]*(?:incident|event|accident|what|where|location|place|site|scene|address|casualties|fatalities|killed|injured|injuries|deaths|dead)(?: (?:type|location|of incident|of accident))?[ \t]*[:–—-][ \t]*\S/i
