// How many attackers there were, how many explosions, how many hostages: asked whatever verb tells it ("stormed", "attacked", "were heard"), because two reports of one
// occurrence seldom choose the same. What became of them (killed, arrested, freed) is asked apart, by its own word.
import type { CountMention } from '../../model/statement.ts'
import { table } from '../../model/table.ts'
import type { Reader } from '../reader.ts'

/** The subject under which each is asked, and how a question asks it. */
export const OF_THE_OCCURRENCE: Readonly<Record<string, string>> = table({
  attackers: 'attackers were there',
  explosions: 'explosions were there',
  hostages: 'people were taken hostage',
})

/** Null for other things, for one alone, and where the words tell of some of them or of what came later. */
export function occurrenceCount({ flat }: Reader, { of, start, end, atLeast, atMost, quote }: CountMention): string | null {
  if ((atLeast ?? atMost ?? 0) < 2 || MORE.test(quote)) return null
  const [before, behind] = [flat.slice(Math.max(0, start - 40), start), flat.slice(end, end + 40)]
  if (SOME.test(before)) return null
  if (ATTACKERS.test(of)) return CAME.test(behind) || CAME_BEFORE.test(before) ? 'attackers' : null
  if (EXPLOSIONS.test(of)) return NOT_THESE.test(behind) ? null : 'explosions'
  if (of === 'hostages') return TOOK.test(before) || TAKEN.test(behind) ? 'hostages' : null
  return TAKEN_HOSTAGE.test(behind) ? 'hostages' : null
}

const MORE = /\b(?:more|others?|another|further)\b(?! than)| of (?:the|them|whom)\b/i
const SOME = /\b(?:of the|one of|among the|the other|the remaining) $/i
const ATTACKERS = /^(?:gunmen|attackers|assailants|shooters|bombers|raiders|knifemen|robbers|terrorists|militants|hijackers)$/
const CAME =
  /^(?: (?:who|had|have|also|then|armed with \w+|in (?:masks|uniforms?|a \w+)|wearing \w+|on \w+))* (?:stormed|attacked|opened|burst|entered|raided|ambushed|broke|drove|carried|arrived|struck|targeted|took part|were involved|took|seized|hijacked|launched|fired|blew|detonated|began|staged)\b/
const CAME_BEFORE = /\b(?:by|there were|there had been|involved|involving) (?:at least |about |up to |some )?$/i
const EXPLOSIONS = /^(?:explosions|blasts|detonations)$/
const NOT_THESE = /^ (?:in \d{4}|last (?:year|month|week)|this (?:year|month)|since|a (?:day|week|month|year)|earlier)\b/
const TOOK = /\b(?:took|taking|taken|take|held|holding|hold|seized|seizing|with|captured) (?:at least |about |up to |some |more than )?$/i
const TAKEN = /^ (?:(?:were|had been|have been|was|being|are) )*(?:held|taken|seized|inside)\b/
const TAKEN_HOSTAGE = /^ (?:(?:were|had been|have been|was|being|are) )*(?:held|taken|seized) hostage\b/

/** "Left the rails", "came off the tracks": derailed. Null for other words. */
export const derailedBehind = (words: string): string | null => (OFF_THE_RAILS.test(words) ? 'derailed' : null)
const OFF_THE_RAILS = /^(?: (?:have|had|has|also|then))* (?:left|came off|come off|jumped|went off|gone off|ran off) (?:the|its|their) (?:rails?|tracks?)\b/

/** Homes and houses are one thing to ask of. */
export const subjectNoun = (noun: string): string => HOMES[noun] ?? noun
const HOMES: Readonly<Record<string, string>> = table({ houses: 'homes', dwellings: 'homes', blasts: 'explosions' })
