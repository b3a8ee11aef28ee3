// What a clause tells of its subject, so that two steps of one story ("sank", "was found") are known from two accounts of one step ("collapsed", "fell").
//
// Verbs and nouns that reports use for one another are one kind, and the kinds are wide: too wide a kind shows a conflict where there is none, too narrow a
// one hides one. Any other verb stands for itself, by its stem.
import { table } from '../../model/table.ts'
import { EVENT_NOUNS, stemOf } from './event-words.ts'
import { wordsIn, type Stretch, type Word } from '../reader.ts'

const words = (kind: string, list: string): Record<string, string> => Object.fromEntries(list.split(' ').map((word) => [stemOf(word), kind]))

const KINDS: Readonly<Record<string, string>> = table({
  ...words(
    'fall',
    'fell collapsed collapse toppled crumbled buckled plunged plummeted overturned crashed crash collided collision derailed derailment accident rammed landslide rockfall avalanche snapped tipped tumbled dropped',
  ),
  ...words('fire', 'fire blaze burned burnt burn ignited torched arson'),
  ...words(
    'attack',
    'attacked attack attacks shot shooting stabbed stabbing raid raided raids stormed ambush ambushed bombed bombing shelled shelling airstrike assault assaulted robbery robbed burglary burgled killing killings exploded explosion detonated blast blown eruption murdered',
  ),
  ...words('hit', 'hit struck strike strikes'),
  ...words('erupt', 'erupted'),
  ...words('crush', 'crush crushed stampede trampled'),
  ...words('quake', 'quake earthquake tremor shook'),
  ...words('sink', 'sank sunk sinking capsized grounded aground'),
  ...words('flood', 'flooded flood flooding burst breach breached leak leaked spill'),
  ...words(
    'protest',
    'protest protests protested demonstration demonstrated march marched rally rallied riot riots rioted clash clashes clashed unrest disorder violence fight fought brawl scuffle scuffles confrontation altercation',
  ),
})
/** What comes before or after an occurrence, and is hardly another word for it. */
const STEPS = new Set(
  'found pulled freed rescued rescue evacuation recovered discovered retrieved received treated admitted died left departed seen repaired rebuilt restored refurbished renovated reopened looted built opened founded closed hospitalised buried arrived evacuated demolished cleared raised towed fled arrested resigned charged sentenced detained signed launched inaugurated won bought sold married'
    .split(' ')
    .map(stemOf),
)

const AUXILIARY = new Set('was were is are be been being had has have also then first later finally reportedly already just only in fact'.split(' '))

/** "collapse" is the kind "fall"; null for a noun that every occurrence may have ("incident"). */
export const kindOfNoun = (noun: string): string | null => KINDS[stemOf(noun)] ?? null

/** Whether the two are surely not words for the same moment. In one voice any two different verbs are; two voices may have a word of their own each. */
export function areStepsApart(a: string | null, b: string | null, inOneVoice: boolean): boolean {
  if (a === null || b === null || mayBe(a, b)) return false
  return inOneVoice || (isKnown(a) && isKnown(b))
}
/** Said of a ship and of a missile, of a fire and of a fight. */
const MAY_BE: Readonly<Record<string, readonly string[]>> = table({ hit: ['fall', 'attack', 'flood'], erupt: ['fire', 'attack', 'protest'] })
/** Whether two kinds are words that may tell one moment. */
export const mayBe = (a: string, b: string): boolean => a === b || MAY_BE[a]?.includes(b) === true || MAY_BE[b]?.includes(a) === true
const kindOrStem = (verb: string): string => KINDS[stemOf(verb)] ?? stemOf(verb)
/** What comes after an occurrence of a known kind, or before it, and is not the occurrence. */
export const isStep = (told: string | null): boolean => told !== null && STEPS.has(told)
/** Whether it is one of the kinds. */
export const isKind = (told: string | null): boolean => told !== null && KIND_NAMES.has(told)
const isKnown = (told: string): boolean => STEPS.has(told) || KIND_NAMES.has(told)
const KIND_NAMES: ReadonlySet<string> = new Set(Object.values(KINDS))

const BANG_VERBS = new Set(['fired', 'fell', 'heard', 'hear', 'rang', 'were'])
const BANGS = /\b(?:shots?|gunshots?|gunfire|explosions?|blasts?|bangs?)\b/i

/** By the verb of a time, and by its subject where the verb is only "was", "took place" or "began". */
export function toldIn(flat: string, clause: Stretch, sentence: Stretch, verb: Word): string | null {
  // "Shots were fired", "the first shot fell", "residents heard an explosion"
  if (BANG_VERBS.has(verb.text) && BANGS.test(flat.slice(Math.max(clause.start, verb.start - 40), Math.min(sentence.end, verb.end + 50)))) return 'attack'
  const before = (): Word[] => wordsIn(flat, Math.max(clause.start, verb.start - 120), verb.start)
  const after = wordsIn(flat, verb.start, Math.min(sentence.end, verb.end + 60))
  if (/^(?:happen|occur|unfold|ensue)/.test(verb.text)) return kindOfSubject(before())
  // "Protests erupted"
  if (verb.text.startsWith('erupt')) return kindOfSubject(before()) ?? kindOrStem(verb.text)
  if (verb.text === 'place' || (verb.text === 'broke' && after[1]?.text === 'out') || /^beg[aiu]n|^start/.test(verb.text)) return kindOfSubject(before())
  const phrase = PHRASES[`${verb.text} ${after[1]?.text ?? ''}`]
  if (phrase !== undefined) return phrase
  const isPassive = AUXILIARY.has(verb.text)
  const said = isPassive ? after.find(({ text }) => !AUXILIARY.has(text)) : verb
  const opening = isPassive ? openingIn(flat.slice(verb.end, Math.min(sentence.end, verb.end + 90))) : undefined
  if (opening !== undefined) return kindOrStem(opening)
  // "The concert was on Friday"
  if (isPassive && (said === undefined || NO_PREDICATE.test(said.text))) return kindOfSubject(before())
  if (said === undefined || /^(?:carried|conducted|staged|held|made)$/.test(said.text)) return kindOfSubject(before())
  if (kindOfNoun(said.text) !== null) return kindOrStem(said.text)
  const tail = flat.slice(said.end, Math.min(sentence.end, said.end + 60))
  const harm = HARM.test(said.text) ? HARMED_IN.exec(tail)?.[1] : undefined
  // "An explosion tore through the mill": what it did is no other step than the explosion, which is brought in here.
  const bringsIn = harm ?? BROUGHT_IN.exec(flat.slice(Math.max(clause.start, verb.start - 60), verb.start))?.[1]
  return (bringsIn === undefined ? null : kindOfNoun(bringsIn.toLowerCase())) ?? kindOrStem(said.text)
}
/** "Two were wounded in a shooting" */
const HARM = /^(?:wounded|injured|killed|hurt|damaged|destroyed|died|trapped|shaken|rocked)$/
const HARMED_IN =
  /^ (?:[\w-]+ ){0,2}?(?:in|by|from|after) (?:a|an|the) (?:[\w-]+ ){0,3}?([a-z]+)(?= (?:at|in|on|near|outside|inside|early|late|this|that|yesterday|of|off)\b|[,.])/i
const BROUGHT_IN = /\b(?:a|an) (?:[\w-]+ ){0,3}?([a-z]+) (?:(?:has|have|had|was|were) )?$/i
/** What may be said of a ship, a tower and a network alike is no kind. */
const PHRASES: Readonly<Record<string, string | null>> = table({
  ...{
    'gave way': 'fall',
    'came down': 'fall',
    'went down': null,
    'fell apart': 'fall',
    'ran aground': 'sink',
    'runs aground': 'sink',
    'came apart': 'fall',
    'broke apart': 'fall',
    'came loose': 'fall',
  },
  ...{ 'went up': 'fire', 'went off': 'attack', 'came under': 'attack', 'broke loose': 'fall', 'broke off': 'fall' },
})
/** "it was 1914 when the mill opened"; most sentences have neither word, and need no pattern. */
const openingIn = (words: string): string | undefined => (/ (?:when|that) /i.test(words) ? WHEN.exec(words)?.[1] : undefined)
const WHEN = /^[^,;:]{1,30} (?:when|that) (?:[\w'-]+ ){1,4}?([a-z]+ed|fell|sank|burst|struck|broke|left|began|shut|built)\b/i
const NO_PREDICATE =
  /^(?:on|in|at|by|during|before|after|about|around|the|a|an|last|this|that|not|never|early|late|shortly|\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/

/** "The concert was on Friday": what took place. Null for a pronoun, and for what may be any occurrence. */
function kindOfSubject(before: readonly Word[]): string | null {
  const event = before.findLast(({ text }) => EVENT_NOUNS.has(text))
  if (event !== undefined) return kindOfNoun(event.text) ?? (STEPS.has(stemOf(event.text)) ? stemOf(event.text) : null)
  const head = before.findLast(({ text }) => !AUXILIARY.has(text) && text !== 'took')
  return head !== undefined && OUTINGS.has(head.text) ? stemOf(head.text) : null
}
const OUTINGS = new Set('concert game match wedding funeral ceremony festival party service exercise training sale'.split(' '))
