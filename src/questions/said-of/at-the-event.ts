// Whether a place behind the lead is said to be where the occurrence was: it hangs on a word for it ("the crash at Orley"), on a verb of it ("hit Orley", "was
// killed in Orley"), on one that tells where a thing of it is ("the mill is in Orley"), or stands in a list of facts behind "Where".
//
// A page names many places that helpers come from, relatives wait at, or ministers speak in; what is told there has a verb of its own. Missing one costs little:
// where it happened stands in the headline and the lead of most pages.
import { clauseAround } from './clause-around.ts'
import { AFTERMATH, EVENT_NOUNS, OTHERS, REPORTED, looksLikeVerb } from './event-words.ts'
import { nearestVerb } from './nearest-verb.ts'
import { wordsIn, type Reader, type Stretch } from '../reader.ts'
import { speaksOfTheEvent } from './speaks-of-event.ts'

/** For a place of a sentence behind the lead, in English. */
export function isAtTheEvent(reader: Reader, sentence: Stretch, place: Stretch): boolean {
  const { flat } = reader
  if (LABELLED.test(reader.report.text.slice(Math.max(0, place.start - 40), place.start))) return true
  const clause = clauseAround(flat, sentence, place)
  const lead = flat.slice(clause.start, place.start)
  if (PERCEIVED.test(lead)) return false
  const noun = HANGS.exec(lead)?.[1]?.toLowerCase() ?? ''
  if (EVENT_NOUNS.has(noun) && !AFTERMATH.has(noun) && !OTHERS.test(lead.slice(-60).toLowerCase())) return !COMPARED_WITH.test(lead)
  const befell = BEFELL.exec(lead)?.[1]
  if (befell !== undefined && !tellsMore(befell)) return true
  if (IS_IN.test(lead) && !THEY_ARE.test(lead)) return true
  const before = wordsIn(flat, clause.start, place.start)
  const back = nearestVerb(before.toReversed(), reader)
  const verb = back ?? nearestVerb(wordsIn(flat, place.end, clause.end), reader)
  return (
    verb !== null && verb.kind !== 'ends' && verb.kind !== 'recorded' && verb.kind !== 'other' && speaksOfTheEvent(reader, clause, sentence, verb) !== false
  )
}

/** In the lead too: "said a spokeswoman for the Red Cross in Holm". */
export function isWhereTheySpeak(before: string): boolean {
  const speakers = SPEAKER.exec(before)?.[1]
  return speakers !== undefined && !tellsMore(speakers) && !wordsIn(speakers, 0, speakers.length).some(({ text }) => EVENT_NOUNS.has(text))
}

/** Whether the words have a verb of their own: "injured in the crash were treated in Holm". */
const tellsMore = (words: string): boolean => wordsIn(words, 0, words.length).some(({ text }) => looksLikeVerb(text) || REPORTED.has(text))

const LABELLED = /(?:^|\n)[ \t•*–-]*(?:where|location|place|site|scene|address)[ \t]*[:–—-][ \t]*(?:[^\n:]{1,30}, )?$/i
const PERCEIVED = /\b(?:felt|heard|seen|visible|noticed|audible)\b/
const HANGS =
  /\b([\w-]+)(?: \p{Ll}+(?:ed|ing))? (?:at|in|on|near|off|outside|inside|along|under)(?: (?:the|a|an))?(?: [\p{L}'-]+){0,4}?(?: (?:at|in|on|near|of))?(?: the)? $/u
/** What befell people and things there. */
const BEFELL =
  /\b(?:killed|killing|injured|injuring|wounded|wounding|died|dying|drowned|trapped|buried|shot|stabbed|destroyed|destroying|damaged|damaging|flooded|burned|burnt|devastated|evacuated|missing|dead|victims)\b([^,;.]{0,40}) (?:at|in|on|near|off|outside|inside|around|across)(?: [\p{L}'-]+){0,5}? $/u
/** "The mill is in Orley", "at the mill, which lies in Orley" */
const IS_IN =
  /\b(?:is|was|are|were|lies|lay|stands|stood|located|situated)(?: (?:just|also|right))? (?:at|in|on|near|off|outside)(?: the)?(?: [\p{L}'-]+){0,4}? $/u
const THEY_ARE =
  /\b(?:police|officers?|people|crowds?|families|relatives|residents|protesters|mourners|crews?|he|she|they|who) (?:[\w-]+ ){0,4}?(?:is|was|are|were|stands|stood) /i
/** "The worst since the fire in Karsk", "months after attacks in Karsk" */
const COMPARED_WITH = /\b(?:since|like|than|similar to|recall\w*|reminiscent of|echo\w*|(?:months|years|weeks|days) after|compar\w+)\b[^,;.]*$/i
const SPEAKER = /\b(?:said|says|according to|told [\w ]{2,20})((?: (?:a|an|the|one|some|local))? [^.;:“”"]{2,80}) (?:in|at|of|from)(?: the)? $/i
