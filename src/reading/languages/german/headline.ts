// Headlines that name whose words they are before a colon: "Polizei: Brand am Ostkai war gelegt", "Ministerin Kober: Die Brücke ist sicher".
//
// A headline's colon opens a subject more often than a voice ("Brand am Ostkai: Drei Verletzte", "Lund: Polizei sucht Zeugen"), so only who can speak by
// office counts, and only before a verb.
import type { Unit } from '../../words.ts'
import { endOfClauses } from './clauses.ts'
import { isVerb, phraseAt } from './phrases.ts'
import { plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'

const SPEAKS =
  /^(?:\p{L}*(?:polizei|feuerwehr|staatsanwaltschaft|ministerium|behörden?|ministerin|minister|präsidentin|präsident|kanzlerin|kanzler|sprecherin|sprecher|bürgermeisterin|bürgermeister|ermittler|experten|expertin|forscher|verband|gewerkschaft|regierung|armee|militär|agentur|augenzeugen|zeugen|anwältin|anwalt|gutachten|studie)|kreml|bericht|berichte|medien|medienberichte)$/u

/** `units` of a headline in which nothing else says that somebody speaks; null for any other. */
export function headedBy(units: readonly Unit[]): GermanSaying | null {
  const who = phraseAt(units, 0)
  if (who === null || units[who.to]?.text !== ':' || units[who.to + 1]?.pos === 'QUOTE') return null
  if (!units.slice(who.from, who.to).some((unit) => SPEAKS.test(unit.lower))) return null
  const content = { from: who.to + 1, to: endOfClauses(units, who.to + 1) }
  if (units.at(-1)?.text === '?' || !units.slice(content.from, content.to).some(isVerb)) return null
  return plain([content], { from: who.to, to: who.to + 1 }, who)
}
