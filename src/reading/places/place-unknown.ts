// Names that nobody knows: a place where the sentence places them ("in Harwick", "residents of Harwick", "Harwick, a town on the coast").
import type { Phrase, Word } from './capitalised.ts'
import { known } from './gazetteer.ts'
import { placeFrom } from './place-made.ts'
import type { Verdict } from './place-nouns.ts'
import { ABSTRACT_IN, AIMED, beforeText, cueOf, MOVING, PLACING, role, SPEAKING, TO_OR_FROM, type Candidate, type Scan } from './place-setting.ts'
import { DEMONYM, PREMISES_HEADS, STRONG_HEADS } from './place-words.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** "flew from Velin to Karsk": the end of the way. */
function isWayFrom(scan: Scan, phrase: Phrase): boolean {
  const from = scan.phrases.findLast((other) => other.last === phrase.first - 2)
  const start = from === undefined ? undefined : scan.words[from.first]?.start
  return start !== undefined && WAY_FROM.test(scan.text.slice(Math.max(0, start - 30), start))
}
const WAY_FROM =
  /\b(?:flew|flying|fly|flown|drove|driving|drive|driven|sailed|sailing|sail|travelled|travelling|traveled|marched|marching|walked|walking|moved|moving|fled|fleeing|going|went|way|road|route|train|bus|ferry|flight|journey|trip|convoy) from $/

const isSite = (word: Word | undefined): boolean => word?.capital === true && (STRONG_HEADS.has(word.text) || PREMISES_HEADS.has(word.text))

/** A name nobody knows is a place where the sentence places it: "in Harwick", "residents of Harwick", "Harwick, a town on the coast". */
export function anUnknownName(candidate: Candidate): Verdict {
  const { scan, phrase, opening, closing, whole, setting } = candidate
  const { words, text } = scan
  const make = (kind: PlaceKind) => placeFrom(candidate, opening, closing, kind)
  if (phrase.last - phrase.first > 2 || closing.possessive || /^\p{Lu}{2,6}s?$/u.test(whole) || DEMONYM.test(whole) || /\d/.test(whole)) return null
  const cue = cueOf(scan, phrase)
  // "in Oke district of Tarn": what holds the district
  if (cue !== null) return make(LAND_OF.test(beforeText(scan, phrase)) ? 'region' : kindOfSettlement(cue))
  if (/^ (?:(?:who|whose|said|says|told)\b|\d)/.test(text.slice(closing.until, closing.until + 7))) return null // "in Channel 4"
  if (candidate.placed && /(?:stra(?:ß|ss)e|platz|allee|gasse|straat|plein|gatan)$/u.test(closing.text)) return make('street')
  const tail = text.slice(closing.until, closing.until + 60)
  if (setting.afterComma && isSite(words[phrase.first - 1]) && /^(?:[,.;)]|$)/.test(tail)) return make('city')
  const settlement = SETTLEMENT.exec(tail)?.[1]
  if (settlement !== undefined && !SPEAKING.has(setting.before)) return make(kindOfSettlement(settlement))
  if (setting.article === 'the' && phrase.first === phrase.last && LOCAL.test(text.slice(closing.until, closing.until + 20))) return make('city')
  if (setting.article === 'a') return null
  if (PLACING.has(setting.before)) return ABSTRACT_IN.test(beforeText(scan, phrase)) ? null : make(setting.article === 'the' ? 'area' : 'city')
  // "At Brandt, two men were held": premises; "a pier at Port Ellery" may be a town as well.
  if (setting.before === 'at')
    return AIMED.has(setting.twoBefore) || role(scan, phrase) ? null : make(phrase.first === 1 && tail.startsWith(',') ? 'premises' : 'other')
  if (setting.before === 'on' && STRUCK.has(setting.twoBefore)) return make('city')
  if ((setting.before === 'to' || setting.before === 'from') && MOVING.has(setting.twoBefore)) return make('city')
  if (setting.before === 'to' && isWayFrom(scan, phrase)) return make('city')
  const next = scan.byFirst.get(phrase.last + 1) ?? (scan.words[phrase.last + 1]?.text === 'and' ? scan.byFirst.get(phrase.last + 2) : undefined)
  if (next === undefined || !TO_OR_FROM.has(setting.before)) return null
  const gap = text.slice(closing.until, words[next.first]?.start)
  // "by Ropewalk and Customs Lane": what it is listed with is a street.
  if (gap === ' and ' && STRONG_HEADS.get(words[next.last]?.text ?? '') === 'street') return make('street')
  const beside = gap === ', ' ? known(text.slice(words[next.first]?.start, words[next.last]?.end)) : null
  return beside !== null && (beside.kind === 'country' || beside.kind === 'region') && !setting.atStart ? make('city') : null
}

/** "The Harwick rowing club", "the Harwick town council": what has a town before it. */
const LOCAL =
  /^ (?:(?:rowing|sailing|football|cricket|rugby|tennis|cycling|bowling|yacht|boat|chess|swimming|golf|social) club|(?:town|city|parish|village|borough|district) (?:council|hall)|(?:fire|police|railway) station)\b/
const LAND_OF = /\p{Lu}[\p{L}-]+ (?:district|province|county|prefecture) of (?:the )?$/u
const STRUCK = new Set(['strike', 'strikes', 'attack', 'attacks', 'raid', 'raids', 'assault', 'march', 'advance', 'shelling', 'bombing'])

const SETTLEMENT =
  /^, (?:a|an|the) (?:[a-z-]+ ){0,3}(city|town|village|port|suburb|district|neighbou?rhood|hamlet|island|township|borough|province|region|resort|capital)\b/

function kindOfSettlement(word: string): PlaceKind {
  if (/junction|corner|intersection|crossroads/.test(word)) return 'street'
  if (/suburb|district|neighb|quarter|borough|parish|township/.test(word)) return 'district'
  if (/county|province|region|state|island/.test(word)) return 'region'
  return 'city'
}
