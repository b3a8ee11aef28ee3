// A capitalised name with a common noun behind it, which says what it is: "Calder market", "La Vela airport", "Karsk province", "Tarn village", "Region II".
import { known } from './gazetteer.ts'
import type { Word } from './capitalised.ts'
import { TO_OR_FROM, type Candidate, type Place } from './place-setting.ts'
import { BODY_WORDS, DEMONYM, DOUBTFUL, NOT_PLACES, PLACE_NOUNS } from './place-words.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** A place; 'none' for a phrase that is known to be none; null where the rule does not know it. */
export type Verdict = Place | 'none' | null

/** "Calder market", "the Brannock waterfront". */
export function beforeANoun({ scan, all, opening, closing, whole, setting, placed }: Candidate): Verdict {
  const noun = nounAfter(scan.text, closing)
  if (noun === null || closing.possessive || all.length > 3 || DEMONYM.test(closing.text) || NO_NAME.test(whole)) return null
  if (known(whole) === null && setting.article !== 'the' && !placed && !TO_OR_FROM.has(setting.before)) return null
  return { start: opening.start, end: noun.end, kind: noun.kind, name: scan.text.slice(opening.start, noun.end), within: known(whole) !== null ? whole : null }
}

/** "Region II", "Zone A": a part of a country; a phase or a class is none. */
export function aNumbered({ scan, all, opening, closing, whole, setting }: Candidate): Verdict {
  // "the KMP Marina", "the Queen of Tarn ferry": ships
  if (all.length > 1 && /^(?:KMP|MV|M\/V|MS|MT|HMS|USS|HMAS|INS|RMS|SS|FV|Regions|Districts|Provinces|Wards)$/.test(opening.text)) return 'none'
  if (setting.article !== null && A_SHIP.test(scan.text.slice(closing.until, closing.until + 14))) return 'none'
  if (all.length !== 2 || !/^(?:[IVXLC]{1,5}|[A-Z]|\d{1,3})$/.test(closing.text)) return null
  if (/^(?:Region|District|Province)$/.test(opening.text)) return { start: opening.start, end: closing.end, kind: 'region', name: whole, within: null }
  return /^(?:Phase|Stage|Tier|Class|Category|Type|Part|Act|Chapter|Tab|Table|Level|Annex|Appendix|Group|Grade|Division|Operation)$/.test(opening.text)
    ? 'none'
    : null
}

const A_SHIP = /^ (?:ferry|vessel|freighter|tanker|trawler|airliner|submarine|frigate|yacht|warship)(?! (?:port|terminal))\b/

/** "Yobe state", "Karsk province", "the Donetsk region", "Tarn village": what it is says the noun, also of a name that is a city elsewhere. */
export function aSettlement({ scan, all, opening, closing, whole, setting, placed, phrase }: Candidate): Verdict {
  if (all.length > 3 || !wordFollows(scan.text, closing)) return null
  const match = SETTLED.exec(scan.text.slice(closing.end, closing.end + 40))
  const noun = match?.[1]
  if (match === null || noun === undefined || !isName(all, whole)) return null
  if (noun === 'area' && known(whole) !== null) return null // a city and what lies around it
  const [kind, withNoun] = NOUNS.get(noun) ?? ['city', false]
  const gap = scan.text.slice(scan.words[phrase.first - 1]?.until ?? 0, opening.start)
  const set =
    placed ||
    setting.article === 'the' ||
    setting.afterComma ||
    TO_OR_FROM.has(setting.before) ||
    (gap === ' ' &&
      (ADJECTIVE.test(scan.words[phrase.first - 1]?.text ?? '') || /['’]s$/.test(scan.text.slice(Math.max(0, opening.start - 3), opening.start - 1)))) ||
    isSuch(scan.text, opening)
  const isLand = kind === 'region' && noun !== 'state' && noun !== 'region' && noun !== 'county'
  if (!set && !(isLand && !setting.atStart) && known(whole) === null) return null
  return { start: opening.start, end: withNoun ? closing.end + match[0].length : closing.end, kind, name: withNoun ? `${whole} ${noun}` : whole, within: null }
}
const NOUNS: ReadonlyMap<string, readonly [PlaceKind, boolean]> = new Map<string, readonly [PlaceKind, boolean]>([
  ...['province', 'region', 'county', 'governorate', 'oblast', 'prefecture'].map((noun) => [noun, ['region', true]] as const),
  ['state', ['region', false]],
  ['district', ['district', true]],
  ['area', ['district', false]],
  ...['village', 'town', 'municipality', 'hamlet'].map((noun) => [noun, ['city', false]] as const),
])
/** Not "Karsk district court", "Tarn village chief": who is called by it. */
const SETTLED =
  /^ (province|region|county|governorate|oblast|prefecture|state|district|village|town|municipality|hamlet|area)(?! (?:court|courts|attorney|council|councils|councillor|line|judge|officers?|health|collector|police|administration|administrator|hospital|chief|magistrate|headquarters|government|governor|commissioner|officials?|office|hall|television|radio|media|news|legislature|assembly|capital|secretary|department|fair|idiot|elders?|head|leaders?|sheriff|prosecutors?))(?![\p{L}\p{N}-])/u
const ADJECTIVE =
  /^(?:(?:north|south|east|west|central|remote|rural|coastal|mountainous|southern|northern|eastern|western|southwestern|southeastern|northwestern|northeastern|border|poor|restive|rich|neighbou?ring|peaceful|small|tiny|nearby|\p{Ll}+-\p{Ll}+)(?:ern)?)$/u

/** "La Vela airport", "Leeds station", "Nimroz hospital": the site, in the place where that is known. */
export function aSite({ scan, all, opening, closing, whole, setting, placed }: Candidate): Verdict {
  if (all.length > 3 || !wordFollows(scan.text, closing)) return null
  const match = SITE.exec(scan.text.slice(closing.end, closing.end + 40))
  if (match === null || !isName(all, whole)) return null
  const town = known(whole)
  const isPlaced = placed || setting.article === 'the' || setting.afterComma || TO_OR_FROM.has(setting.before) || isSuch(scan.text, opening)
  if (!isPlaced && (town === null || DOUBTFUL.has(whole) || town.people < 30_000)) return null
  const noun = match[1] ?? ''
  if (noun === 'camp' && !placed && !match[0].includes('refugee') && (setting.article !== null || !TO_OR_FROM.has(setting.before))) return null // "the Lane camp said"
  const kind: PlaceKind = PREMISES.test(noun) ? 'premises' : STREETS.test(noun) ? 'street' : 'area'
  const end = closing.end + match[0].length
  // "The Tarn copper mine" is the Tarn mine.
  return { start: opening.start, end, kind, name: `${whole} ${noun}`, within: town === null ? null : whole }
}
const SITE =
  /^ (?:(?:railway|train|bus|metro|tube|ferry|refugee|international|city|central|general|district|state|coal|gold|copper|iron|toll) )?(airport|airfield|airbase|station|hospital|bridge|tunnel|harbou?r|camp|mine|colliery|quarry|prison|jail|dam|reservoir|highway|motorway|expressway|freeway|roundabout|interchange|terminal|canal|cemetery|mosque|cathedral|temple|stadium|shipyard|refinery|crossing)(?! (?:officials?|chief|spokes\p{L}+|authorit\p{L}+|manager|director|administration|staff))(?![\p{L}\p{N}-])/u
const PREMISES = /^(?:hospital|prison|jail|mosque|cathedral|temple|stadium|refinery|cemetery)$/
const STREETS = /^(?:highway|motorway|expressway|freeway)$/

/** "The hilltop Mandra temple" */
const isSuch = (text: string, opening: Word): boolean => /\b[Tt]he (?:[\p{Ll}-]+ ){1,2}$/u.test(text.slice(Math.max(0, opening.start - 40), opening.start))

/** A word in small letters, behind one space. */
const wordFollows = (text: string, { end, until }: Word): boolean => end === until && text[end] === ' ' && /^[a-z]/.test(text[end + 1] ?? '')

const isName = (all: readonly Word[], whole: string): boolean =>
  !DEMONYM.test(whole) &&
  !/^(?:\p{Lu}{2,6})$/u.test(whole) &&
  !all.some((word) => NOT_PLACES.has(word.text) || BODY_WORDS.has(word.text)) &&
  !NO_NAME.test(whole)
const NO_NAME =
  /^(?:Health|School|Water|Business|Financial|Shopping|Electoral|Congressional|Judicial|Entertainment|Conservation|Historic|Industrial|Central|Christian|Olympic|Potemkin|Ghost|Model|Children|Global|Capital|Islamic|Police|Power|Gas|Space|Bus|Train|Fire|Field|Military|Army|Air|Royal|Civil|Concentration|Summer|Boot|Base|Third|First|Second|Trump|Biden|Brexit)$/

function nounAfter(text: string, closing: Word): { readonly end: number; readonly kind: PlaceKind } | null {
  const match = /^ (?:(?:railway|train|bus|fish|cattle|street|covered|tube|metro|ferry) )?([a-z]+)(?![\p{L}\p{N}-])/u.exec(
    text.slice(closing.end, closing.end + 40),
  )
  const kind = match === null ? undefined : PLACE_NOUNS.get(match[1] ?? '')
  return match === null || kind === undefined ? null : { end: closing.end + match[0].length, kind }
}
