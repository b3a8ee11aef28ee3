// Which verb a time hangs on: the nearest before it, else the first behind it, and whether it is one of happening, of recording, or the report's own word for the
// occurrence.
import {
  APPEARED,
  BEGAN,
  DENIABLE,
  ENDED,
  EVENT_NOUNS,
  EVENT_VERBS,
  FOOTAGE_NOUNS,
  HAPPENED,
  PLACE_VERBS,
  RECORDED,
  REPORTED,
  STOP,
  looksLikeVerb,
  stemOf,
} from './event-words.ts'
import type { Reader, Word } from '../reader.ts'
import { isStep } from './told.ts'

export type Verb = Word & { readonly kind: 'happened' | 'recorded' | 'own' | 'other' }
/** One that answers nothing, and ends the search: of saying, of appearing, of coming to an end. */
export type Ends = Word & { readonly kind: 'ends' }

/** The first verb on the way, told by its kind; null where there is none. */
export function nearestVerb(words: readonly Word[], reader: Reader): Verb | Ends | null {
  for (const [i, word] of words.entries()) {
    const neighbours = [words[i - 1]?.text, words[i + 1]?.text]
    if (word.text === 'place' && neighbours.some((w) => PLACE_VERBS.has(w ?? ''))) return { ...word, kind: 'happened' }
    if (COMING.has(word.text) && /^ (?:down|apart|loose|off|over|under|way(?! to)|up in flames)\b/.test(reader.flat.slice(word.end, word.end + 14)))
      return { ...word, kind: 'happened' }
    if (PHRASED.test(reader.flat.slice(word.start, word.start + 40))) return { ...word, kind: 'happened' }
    if (word.text === 'hold' && /\b(?:took|taken|takes) $/.test(reader.flat.slice(Math.max(0, word.start - 7), word.start)))
      return { ...word, kind: 'happened' }
    if (WITHOUT.test(reader.flat.slice(Math.max(0, word.start - 8), word.start))) continue
    if (SPREADING.has(word.text)) return { ...word, kind: 'happened' }
    if (word.text === 'came' && AT_A_TIME.test(reader.flat.slice(word.end, word.end + 30))) return { ...word, kind: 'happened' }
    if (AFTER_ING.has(word.text) && /\b(?:after|following) $/.test(reader.flat.slice(Math.max(0, word.start - 10), word.start)))
      return { ...word, kind: 'happened' }
    if (word.text === 'broke' && /^ out\b/.test(reader.flat.slice(word.end, word.end + 4))) return { ...word, kind: 'happened' }
    if (DENIABLE.has(word.text) && /\b(?:not|never|n't) (?:\w+ )?$/.test(reader.flat.slice(Math.max(0, word.start - 20), word.start)))
      return { ...word, kind: 'happened' }
    if (isOnlySaidOf(reader.flat, word)) continue
    if (HAPPENED.has(word.text) || EVENT_VERBS.has(word.text) || BEGAN.has(word.text)) return { ...word, kind: 'happened' }
    if (word.text === 'shot' && PERSON_SHOT.test(reader.flat.slice(Math.max(0, word.start - 40), word.start))) return { ...word, kind: 'happened' }
    if (RECORDED.has(word.text) && !(word.text === 'taken' && /^\s*(?:to|into|away|by ambulance)\b/.test(reader.flat.slice(word.end, word.end + 14))))
      return { ...word, kind: 'recorded' }
    if (word.text === 'made' && FOOTAGE_MADE.test(reader.flat.slice(Math.max(0, word.start - 60), word.start))) return { ...word, kind: 'recorded' }
    if (DONE.has(word.text) && DONE_TO.test(reader.flat.slice(Math.max(0, word.start - 60), word.start))) return { ...word, kind: 'happened' }
    if (PERCEIVED.has(word.text) && isOfABang(reader.flat, word)) return { ...word, kind: 'happened' }
    if (word.text === 'fired' && /\bshots (?:were|had been|have been) $/i.test(reader.flat.slice(Math.max(0, word.start - 20), word.start)))
      return { ...word, kind: 'happened' }
    if (word.text === 'opened' && /^ fire\b/.test(reader.flat.slice(word.end, word.end + 6))) return { ...word, kind: 'happened' }
    if (APPEARED.has(word.text) || ENDED.has(word.text)) return { ...word, kind: 'ends' }
    const isNoun = DETERMINER.test(reader.flat.slice(Math.max(0, word.start - 12), word.start))
    if (isNoun && EVENT_NOUNS.has(word.text)) continue
    if (isPartOfName(reader, word)) continue
    if (isOwn(reader, word.text)) return { ...word, kind: 'own' }
    if (REPORTED.has(word.text)) return { ...word, kind: 'ends' }
    // "At 16.22 shots were fired"
    if (
      word.text === 'were' &&
      /^ (?:fired|heard)\b/.test(reader.flat.slice(word.end, word.end + 7)) &&
      /\bshots $/i.test(reader.flat.slice(Math.max(0, word.start - 8), word.start))
    )
      return { text: 'fired', start: word.start, end: word.end + 6, kind: 'happened' }
    if (word.text === 'was' || word.text === 'were') {
      if (STATE.test(reader.flat.slice(word.end, word.end + 20))) return { ...word, kind: 'ends' }
      // "the collapse was on 9 March": only prepositions and adverbs may stand between.
      return EVENT_NOUNS.has(words[i + 1]?.text ?? '') || i <= 2 ? { ...word, kind: 'happened' } : { ...word, kind: 'ends' }
    }
    if (looksLikeVerb(word.text)) return STOP.has(word.text) ? { ...word, kind: 'ends' } : { ...word, kind: 'other' }
  }
  return null
}

/** "hit a wall and caught fire", "blew up": what only both words tell */
const PHRASED =
  /^(?:(?:drove|ploughed|plowed|rammed|slammed|smashed|careered|careened|hurtled) (?:\w+ )?into|caught (?:fire|light)|blew up|blown up|burst into flames|(?:ran|runs|came|went|veered|skidded|slid|plunged) off the (?:rails|tracks?|road|runway|bridge)|left the (?:rails|tracks|(?:\w+ )?road|carriageway|motorway|highway|runway|[A-Z]\w?-?\d+)|(?:ran|runs|went) aground|(?:ran|runs) on ?to (?:a|the) (?:\w+ )?(?:reef|rocks?|sandbank|shore|shoal|beach|pavement|tracks?)|jumped the (?:rails|tracks?)|gave way|caved in)\b/
/** "The fire spread", "a blast tore through the mill": of an occurrence that is named (speaks-of-event.ts) */
export const SPREADING = new Set(
  'spread swept tore ripped raced raged engulfed rocked shook jolted rattled devastated wrecked levelled leveled gutted'.split(' '),
)
/** "Residents heard two explosions at 8.09", "shots were heard" */
const PERCEIVED = new Set(['heard', 'felt', 'hear'])
const BANGS = '(?:explosions?|blasts?|bangs?|booms?|shots?|gunshots?|gunfire|tremors?|shaking|crash)'
const BANG_BEHIND = new RegExp(`^ (?:(?!(?:of|about|from|that)\\b)[\\w-]+ ){0,4}?${BANGS}\\b`, 'i')
const BANG_BEFORE = new RegExp(`\\b${BANGS} (?:(?:was|were|could be|had been|been) )*$`, 'i')
const isOfABang = (flat: string, { start, end }: Word): boolean =>
  BANG_BEHIND.test(flat.slice(end, end + 50)) || BANG_BEFORE.test(flat.slice(Math.max(0, start - 40), start))
const WITHOUT = /\bwithout $/
/** "the blast, which came shortly after nine" */
const AT_A_TIME = /^ (?:at|on|shortly|just|early|late|around|about|hours|minutes|in the)\b/
/** "smoke rises after derailing on Monday" */
const AFTER_ING = new Set('derailing collapsing crashing colliding exploding capsizing erupting overturning detonating toppling sinking plunging'.split(' '))

/** "was operational from 1937": what it was like for a while */
const STATE = /^ (?:operational|in (?:use|service|operation|office|power|force)|active|home to)\b/

/** "the West Stand": a verb in letters only. In headlines every word may be capital. */
const isPartOfName = ({ flat, told }: Reader, { start }: Word): boolean =>
  start > told && /\p{Lu}[\p{L}'-]* $/u.test(flat.slice(Math.max(told, start - 30), start)) && /\p{Lu}/u.test(flat[start] ?? '')
const DETERMINER = /\b(?:the|a|an|this|that|its|their|any|every) $/i
/** "38 injured people", "the derailed tram", "three burnt lorries": and not "two collided on Monday". */
const isOnlySaidOf = (flat: string, { text, start, end }: Word): boolean =>
  (text.endsWith('ed') || PAST.has(text)) && COUNTED_OR_KNOWN.test(flat.slice(Math.max(0, start - 12), start)) && GOES_ON.test(flat.slice(end, end + 16))
const GOES_ON =
  /^ (?!(?:on|in|at|after|before|during|near|by|with|and|or|when|as|while|to|from|into|off|over|early|late|last|this|yesterday|today|shortly|again|down|up)\b)\p{Ll}/u
const PAST = new Set(['burnt', 'broken', 'fallen', 'sunken', 'sunk', 'torn', 'stolen', 'shot'])
const COUNTED_OR_KNOWN = /(?:\b(?:the|an?|its|their|some|many|several|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred)|\b\d[\d,.]*) $/i
/** "the video was made on Monday", and not "arrests were made". */
const FOOTAGE_MADE =
  /\b(?:footage|video|clip|film|recording|image|photo|picture|photograph)s?(?:, (?:which|who|that) [^,.;]{1,60},)? (?:was|were|is|are|has|have|had|[a-z]+ to)(?: (?:been|have|to|be|believed|thought|said|understood|reported|[a-z]+ly))* $/i
/** "the man was shot", and not "the clip was shot" */
const PERSON_SHOT =
  /\b(?:man|men|woman|women|boy|girl|person|people|child|children|officers?|driver|passenger|teenagers?|pupils?|workers?|victims?|guards?|soldiers?|journalist|reporter|he|she|they) (?:was|were|had been|has been)(?: [a-z]+ly)? $/i
/** "the inspection was carried out on 9 March", "the visit was made": what officials do is done, and does not take place by itself. */
const DONE = new Set(['made', 'carried', 'conducted', 'staged', 'held'])
const DONE_TO =
  /\b(?:visits?|inspections?|raids?|search|searches|checks?|operations?|evictions?|arrests?|patrols?|exercises?|rescues?|protests?|demonstrations?|blockades?|marches|march|attacks?|sit-in) (?:was|were|had been|has been|have been)(?: [a-z]+ly)? $/i
const COMING = new Set(['came', 'comes', 'come', 'coming', 'went', 'broke', 'fell', 'gave'])

/** The report's own word for the occurrence: one of its headline, or of its first clause, where that does not tell what came of it ("police launched an inquiry"). */
function isOwn({ verbs, headline }: Reader, word: string): boolean {
  const stem = stemOf(word)
  return verbs.has(stem) && isVerbOfEvent(word) && !STATES.has(word) && (headline.has(stem) || !isStep(stem))
}
/** How people are, and not what happened. */
const STATES = new Set('missing feared considered presumed unaccounted confirmed remaining remained remain trapped stranded displaced homeless'.split(' '))

/** "came" and "went" say nothing alone; a verb that the headline uses does. */
const isVerbOfEvent = (word: string): boolean => (looksLikeVerb(word) || EVENT_NOUNS.has(word)) && !STOP.has(word) && !FOOTAGE_NOUNS.has(word)
