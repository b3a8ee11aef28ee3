// Whether the subject of a verb is the occurrence that the report is about: by a word of it, by one of the headline, or by what stands for it ("it", "this").
import { AFTERMATH, BEGAN, EVENT_NOUNS, EVENT_VERBS, FOOTAGE_NOUNS, OTHERS, REPORTED, SIGNALS, STOP, stemOf } from './event-words.ts'
import { SPREADING, type Verb } from './nearest-verb.ts'
import { wordsIn, type Reader, type Stretch, type Word } from '../reader.ts'

/** True and false where the report itself tells; else the subjects that would have to be words for it in the headlines of others. */
export function speaksOfTheEvent(reader: Reader, clause: Stretch, sentence: Stretch, verb: Verb): boolean | { readonly subjects: readonly string[] } {
  const { flat } = reader
  const isRelative = /^,? ?(?:which|that|who)\b/.test(flat.slice(clause.start, clause.start + 8))
  // "In a statement the union said the collapse ...": what is said begins after the verb of saying.
  const start = isRelative || verb.text.endsWith('ing') ? sentence.start : clause.start
  const saying = isRelative
    ? undefined
    : wordsIn(flat, start, verb.start).findLast(
        (w) => REPORTED.has(w.text) || (w.text === 'that' && !/^ (?:\w+ly |had |has )?$/.test(flat.slice(w.end, verb.start))),
      )
  // "a crush that police said started at nine"
  const whatSaid =
    saying === undefined || verb.start - saying.end > 6 ? null : THAT_THEY_SAID.exec(flat.slice(Math.max(sentence.start, saying.start - 60), saying.start))
  if (EVENT_NOUNS.has(whatSaid?.[1] ?? '')) return !OTHERS.test(whatSaid?.[0] ?? '')
  const from = saying?.end ?? start
  const subject = flat.slice(from, verb.start).toLowerCase()
  const words = wordsIn(flat, from, verb.start)
  // "A lorry overturned near the pass": what the second sentence brings in is not named by having been brought in.
  const stems = sentence.start >= reader.lead && !/^\s*(?:the|this|that|its|their|it|in|on|at|after|when) /.test(subject) ? reader.opening : reader.stems
  const head = (isRelative ? wordsIn(flat, sentence.start, clause.start) : words).filter((w) => /^[a-z]/.test(w.text)).at(-1)
  // "The first shots were fired at three"
  if (verb.text === 'fired' || (/\b(?:shots?|gunfire) (?:(?:was|were|had|then) )*$/.test(subject) && !FOOTAGE_SHOT.test(subject)))
    return isOf(reader, SHOOTING) || { subjects: SHOOTINGS }
  if (/^(?:hear|heard|felt)$/.test(verb.text)) return isOf(reader, BANGS) || { subjects: EXPLOSIONS }
  if (OTHERS.test(subject.slice(-60))) return false
  // The head comes first in "a meeting about the collapse", and last before ", which".
  const nouns = words.filter((w) => EVENT_NOUNS.has(w.text) || AFTERMATH.has(w.text))
  const noun = isRelative ? nouns.at(-1) : nouns[0]
  const isAftermath = noun !== undefined && AFTERMATH.has(noun.text) && !reader.headline.has(stemOf(noun.text))
  if (isAftermath) return isOwnVisit(reader, sentence, noun, flat)
  const subjects = words.filter((w) => w.text.length > 2 && !STOP.has(w.text) && !FOOTAGE_NOUNS.has(w.text)).map((w) => stemOf(w.text))
  if (verb.kind === 'other') return false
  // "The alarm went off", "crews struck": what is raised and who comes because of it, unless the report is about them
  if (words.some((w) => SIGNALS.has(w.text) && !reader.headline.has(stemOf(w.text))) && !words.some((w) => EVENT_NOUNS.has(w.text))) return false
  if (noun !== undefined && EVENT_NOUNS.has(noun.text)) return true
  if (SPREADING.has(verb.text)) return /\bflames\b/.test(subject) && isNamed(reader.stems, 'fir')
  // "The answer came at nine"
  if (verb.text === 'came' && !/^ (?:down|off|apart|loose|over)\b/.test(flat.slice(verb.end, verb.end + 8))) return false
  if (verb.kind === 'own') return true
  if (head !== undefined && FOOTAGE_NOUNS.has(head.text)) return false
  // "said on Tuesday it fell"
  if (saying !== undefined && !/^(?:was|were)$/.test(verb.text) && /\s["“]?(?:it|this) (?:(?:had|has|in fact|actually|really|then|also) )*$/.test(subject))
    return true
  if (BEGAN.has(verb.text)) return /^\s*["“]?(?:it|this)\b/.test(subject)
  if (words.some((w) => !STOP.has(w.text) && isNamed(stems, stemOf(w.text)))) return true
  if (/^\s*["“]?(?:it|this|that|all this)\b/.test(subject)) return true
  if (isRelative && /\b(?:the|this|that)\b/.test(subject)) return true
  // "the blockade happened on": a thing that happens and is already known by "the" is the occurrence, whatever it is called.
  if (!EVENT_VERBS.has(verb.text) && /\b(?:the|this|that|these) (?:[\w-]+ ){1,2}(?:(?:in fact|actually|really) |(?:had|has) )?(?:took )?$/.test(subject))
    return true
  return subjects.length === 0 ? false : { subjects }
}

const isOf = ({ stems }: Reader, kinds: RegExp): boolean => [...stems].some((stem) => kinds.test(stem))
const SHOOTING = /^(?:shoot|shot|gun|attack|kill|massacr|fire?$)/
const BANGS = /^(?:explo|blast|bomb|detonat|shoot|shot|gun|attack|quake|earthquak|tremor|strik|missil|rocket|drone?|crash|collaps|air)/
/** Where the report's own headline does not tell, those of others may. */
const SHOOTINGS = ['shoot', 'shot', 'gunman', 'gunmen', 'gunfir', 'kill', 'dead']
const EXPLOSIONS = ['explosion', 'blast', 'bomb', 'bombing', 'strik', 'airstrik', 'attack', 'missil', 'shoot']
const FOOTAGE_SHOT = /\b(?:video|footage|film|clip|camera|screen)/
const THAT_THEY_SAID = /\b([a-z]+),? (?:that|which) (?:[\w'-]+ ){1,4}$/

/** By the word itself, or by one that it is the end of: "the bridge" of a report on a footbridge. */
const isNamed = (stems: ReadonlySet<string>, stem: string): boolean => stems.has(stem) || (stem.length > 3 && [...stems].some((known) => known.endsWith(stem)))

/** On a page about officials at work, "the visit" or "the inspection" of an update is the occurrence; anywhere else it follows from one. */
function isOwnVisit(reader: Reader, sentence: Stretch, noun: Word, flat: string): boolean {
  if (!/^(?:visits?|inspection)$/.test(noun.text) || !/\b(?:the|their|its) $/i.test(flat.slice(Math.max(0, noun.start - 6), noun.start))) return false
  const layer = reader.report.layers.find((l) => l.start <= sentence.start && sentence.start < l.end && l.kind !== 'body')
  if (layer?.kind !== 'update' && layer?.kind !== 'correction' && layer?.kind !== 'editorsNote') return false
  return [...reader.headline].some((stem) =>
    /^(?:inspector|officer|official|bailiff|agent|ranger|warden|guard|police|polic|collector|contractor|engineer|steward|surveyor|auditor|marshal|sheriff)/.test(
      stem,
    ),
  )
}
