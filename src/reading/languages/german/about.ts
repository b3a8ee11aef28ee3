// What German tells of behind a preposition: "sprachen von 1200 Teilnehmern, die Polizei von 700", "berichten von Schüssen", "warnt vor Böen".
import type { Strength } from '../../../model/statement.ts'
import type { Unit } from '../../words.ts'
import { clauseEnd, indexOf, lastIndexOf, startOfClause } from './clauses.ts'
import type { Stretch } from './clauses.ts'
import type { GermanCue } from './cues.ts'
import { isTimeNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { opensThing, plain } from './saying.ts'
import type { GermanSaying } from './saying.ts'
import { subjectBefore } from './subjects.ts'

const ABOUT: readonly (readonly [verb: RegExp, link: RegExp])[] = [
  [/^(?:berichte|berichtet|berichten|berichtete|berichteten)$/, /^(?:von|vom|über)$/],
  [/^(?:spreche|spricht|sprechen|sprach|sprachen|gesprochen)$/, /^(?:von|vom)$/],
  [/^(?:geht|gehen|ging|gingen|ausgeht|ausging|ausgehen|ausgingen|gehe)$/, /^(?:von|vom)$/],
  [/^(?:warnt|warnen|warnte|warnten)$/, /^(?:vor|vorm)$/],
  [/^(?:rechnet|rechnen|rechnete|rechneten)$/, /^mit$/],
]

/** What is told of behind "von", "vor" or "mit"; "sprach von" only of what is new or counted: "sprach von seiner Kindheit" says nothing. */
export function aboutAt(
  units: readonly Unit[],
  v: number,
  from: number,
  end: number,
  cue: GermanCue,
): { readonly content: readonly Stretch[]; readonly strength: Strength } | null {
  const verb = units[v]?.lower ?? ''
  const rule = ABOUT.find(([form]) => form.test(verb))
  if (rule === undefined) return null
  const atEnd = clauseEnd(units, v + 1) === v + 1
  const link = atEnd ? lastIndexOf(units, v - 1, (unit) => rule[1].test(unit.lower), 14) : indexOf(units, from, (unit) => rule[1].test(unit?.lower ?? ''), 8)
  if (link < 0 || startOfClause(units, link) !== startOfClause(units, v)) return null
  const to = atEnd ? v : cue.particle === null ? end : end - 1
  const first = units[link + 1]
  // "berichtet die Polizei in ihrer Mitteilung vom Freitag", "ging oberhalb von Varn glimpflich aus"
  if (
    isTimeNoun(first) ||
    (/^\d/.test(first?.text ?? '') && units[link]?.lower === 'vom') ||
    /^(?:oberhalb|unterhalb|innerhalb|außerhalb|ausserhalb|unweit|nahe|nördlich|südlich|östlich|westlich)$/.test(units[link - 1]?.lower ?? '')
  )
    return null
  if (to <= link + 1 || first === undefined || !(opensThing(first) || first.pos === 'ADV' || first.pos === 'ADP')) return null
  if (
    /^(?:ge)?spr/.test(verb) &&
    !(
      first.pos === 'NUM' ||
      /^(?:ein|eine|einem|einer|einen|mehrere[nr]?|keine[mr]?|rund|etwa|mindestens|bis|über|dutzenden|hunderten)$/.test(first.lower) ||
      /^\d/.test(first.text)
    )
  )
    return null
  // "berichtete über den Brand und zeigte dieselben Bilder"
  const also = indexOf(units, link + 1, (unit) => unit?.pos === 'CCONJ' && isVerb(units[units.indexOf(unit) + 1]), to - link - 1)
  const until = lastContent(units, link + 1, also > link + 1 ? also : to)
  return until <= link + 1 ? null : { content: [{ from: link + 1, to: until }], strength: cue.strength }
}

/** Up to the verb that ends the clause without being of the thing: "von Schüssen berichtet". */
const lastContent = (units: readonly Unit[], from: number, to: number): number => {
  let end = to
  while (end > from && isVerb(units[end - 1])) end--
  return end
}

/** "die Polizei von Diebstahl ausgeht": what it is about is no part of who says it. */
export function withoutTopic(units: readonly Unit[], phrase: Phrase, v: number): Phrase {
  const rule = ABOUT.find(([form]) => form.test(units[v]?.lower ?? ''))
  const link = rule === undefined ? -1 : indexOf(units, phrase.from + 1, (unit) => rule[1].test(unit?.lower ?? ''), phrase.to - phrase.from - 1)
  return link > phrase.from ? { from: phrase.from, to: link } : phrase
}

const UNTRUE = /^(?:lüge|lügen|falsch|unwahr|unsinn|haltlos|erfunden|falschmeldung|absurd|verleumdung|unbegründet|märchen|unzutreffend|gelogen)$/

// "Dass der Kran geprüft sei, bezeichnete der Betriebsrat als Lüge": what is called untrue is denied.
export function calledAt(units: readonly Unit[], v: number): GermanSaying | null {
  if (!/^bezeichne(?:t|te|ten|n)$/.test(units[v]?.lower ?? '')) return null
  const end = clauseEnd(units, v + 1)
  const as = indexOf(units, v + 1, (unit) => unit?.lower === 'als', 16)
  if (as < 0 || as >= end || !units.slice(as + 1, end).some((unit) => UNTRUE.test(unit.lower))) return null
  const isFirst = units[v - 1]?.text === ','
  const speaker = isFirst ? phraseAt(units, pastAdverbials(units, v + 1)) : subjectBefore(units, v)
  if (speaker === null) return null
  const from = isFirst ? startOfClause(units, v - 1) : Math.max(v + 1, speaker.to)
  const content = { from: /^(?:dass|daß)$/.test(units[from]?.lower ?? '') ? from + 1 : from, to: isFirst ? v - 1 : as }
  return content.to > content.from ? plain([content], { from: v, to: v + 1 }, speaker, 'denies') : null
}

// ", die Polizei von 700": the verb of the clause before goes on.
export function againAt(units: readonly Unit[], v: number, taken: Uint8Array, before: GermanSaying | undefined): GermanSaying | null {
  if (before === undefined || !/^(?:von|vom)$/.test(units[v]?.lower ?? '') || taken[v] === 1 || before.cue.from >= v) return null
  const open = startOfClause(units, v)
  const speaker = phraseAt(units, open === v ? v : units[open]?.pos === 'CCONJ' ? open + 1 : open)
  if (speaker === null || speaker.to !== v || units[open - 1]?.text !== ',' || before.content.every(({ to }) => to !== open - 1)) return null
  const to = clauseEnd(units, v + 1)
  return to > v + 1 && !units.slice(open, to).some(isVerb) ? { ...before, content: [{ from: v + 1, to }], cue: { from: v, to: v + 1 }, speaker } : null
}
