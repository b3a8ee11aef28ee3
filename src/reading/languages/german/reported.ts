// Whether a German sentence without a cue is still somebody's words, by its verb alone: "Der Kran sei alt.", "Man prüfe den Fall.", "Die Täter hätten gewartet."
//
// Forms that can only be the subjunctive of reported speech speak for themselves; those that a verb shares with its past ("hätten", "würden") or with
// a noun or an adjective ("belaufe") only as the second part of a main clause. Whose words they are is told by who-says.ts.
import type { Unit } from '../../words.ts'
import { CUE_FORMS, REPORTED } from './cues.ts'
import { isNoun, isVerb, pastAdverbials, phraseAt } from './phrases.ts'

/** `units` of one sentence. False for a question, and for one that begins with a quotation mark: those words are a quotation's. */
export function isReported(units: readonly Unit[]): boolean {
  if (units.at(-1)?.text === '?' || units[0]?.pos === 'QUOTE') return false
  if (units.slice(0, 6).some((unit) => unit.lower === 'demnach' || unit.lower === 'demzufolge')) return true // "Das Feuer brach demnach um vier aus"
  const at = units.findIndex((unit) => REPORTED.has(unit.lower))
  return at >= 1 && (at <= 12 || (at <= 24 && units[at - 1]?.text === ',')) ? isSubjunctive(units, at) : isSecond(units)
}

/**
 * Whether the verb leaves no doubt, so that even without a speaker near the words are somebody's: "Der Protest sei friedlich verlaufen". `units` of a sentence
 * that is reported. Not "Es sei denn", "Gott sei Dank", "sei es", and not what opens with its verb ("Sei es drum").
 */
export function isPlainlyReported(units: readonly Unit[]): boolean {
  const at = units.findIndex((unit) => /^(?:sei|seien|habe|werde|könne|müsse|dürfe|wolle|solle|gebe|stehe|komme|gehe)$/.test(unit.lower))
  if (at < 1 || at > 12 || units.length < 4) return false
  const words = units.map((unit) => unit.lower)
  if (units.slice(0, at).some(isVerb)) return false // "Der Wirt raunte, der Kran sei alt": the teller stands there
  if (words.slice(0, at).some((word) => /^(?:ich|wer|was|wie|ob|gott|möge|man)$/.test(word))) return false
  return !/^(?:dank|denn|es|gegrüßt|gedankt|gelobt|gepriesen|gewarnt|versichert|angemerkt|erwähnt|gesagt|hingewiesen|verwiesen|daran|darauf|noch|nur)$/.test(
    words[at + 1] ?? '',
  )
}

/** A command ("man nehme"), a comparison ("als sei nichts") and a condition are not. */
function isSubjunctive(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1]?.lower ?? ''
  const verb = units[at]?.lower ?? ''
  // "Die Zeitung hatte gemeldet, drei Menschen seien tot": another's telling, whoever it is
  if (units.slice(0, at).some((unit, i) => (CUE_FORMS.has(unit.lower) && units[i + 1]?.lower !== 'worden') || /^(?:hat|haben|hatte|hatten)$/.test(unit.lower)))
    return false
  if (
    /^(?:als|ich)$/.test(before) ||
    (before === 'man' && /^(?:nehme|denke|sehe|halte|gebe)$/.test(verb)) ||
    (before === 'es' && units[at + 1]?.lower === 'denn')
  )
    return false
  return !units.slice(0, at).some((unit) => /^(?:wenn|falls|als|ich|wie)$/.test(unit.lower) && unit.pos !== 'ADP')
}

/** "Der Schaden belaufe sich auf ...", "Die Täter hätten gewartet", "Dann sei er gegangen": a verb behind the first part of the sentence. */
function isSecond(units: readonly Unit[]): boolean {
  const first = phraseAt(units, 0)
  const verbs = [first?.to ?? 0, pastAdverbials(units, 0)].filter((at) => at > 0)
  return verbs.some((at) => {
    const verb = units[at]
    if (verb === undefined) return false
    // "hätten", "würden" are also of what never happened: then a condition or a "fast" stands beside them.
    if (/^(?:hätten?|wären?|würden?|könnten?|müssten?|dürften?|kämen|gäben|stünden|lägen|fänden|nähmen|säßen|wüssten|bräuchten)$/.test(verb.lower))
      return /en$/.test(verb.lower) && !units.some((unit) => /^(?:wenn|falls|sonst|fast|beinahe|gern|gerne|lieber|ohne)$/.test(unit.lower))
    if (isNoun(units[at + 1]) || units[at + 1]?.pos === 'ADJ') return false
    if (units[0]?.pos === 'PRON' && at === 1) return /^\p{Ll}{3,}[^t]e$/u.test(verb.lower) && !NO_VERB.test(verb.lower) // "er bedauere die Tat"
    return /^\p{Ll}{2,}[^aeoutr]e$/u.test(verb.lower) && !NO_VERB.test(verb.lower) && first !== null && at === first.to
  })
}

const NO_VERB =
  /^(?:heute|gerne|ohne|lange|beide|keine|eine|alle|viele|solche|welche|diese|jene|ihre|seine|unsere|meine|weitere|andere|neue|alte|späte|früher|bloße|ganze|wurde|würde|hatte|sagte)$/
