// The rules by which a capitalised phrase is a place: known, by its last word, by what stands before or after it. Asked in that order;
// the first rule that knows the phrase decides, also when it decides that it is none.
import { known, liesIn } from './gazetteer.ts'
import type { Phrase, Word } from './capitalised.ts'
import { aNumbered, aSettlement, aSite, beforeANoun, type Verdict } from './place-nouns.ts'
import {
  ABSTRACT_IN,
  AIMED,
  beforeText,
  candidateOf,
  cueOf,
  MOVING,
  PLACING,
  role,
  SPEAKING,
  TO_OR_FROM,
  type Candidate,
  type Place,
  type Scan,
} from './place-setting.ts'
import {
  BODY_WORDS,
  DEMONYM,
  DOUBTFUL,
  FIRST_HEADS,
  MODIFIERS,
  NOT_PLACES,
  PAPER_WORDS,
  OFTEN_PLACES,
  PREMISES_HEADS,
  PREMISES_NOUNS,
  STRONG_HEADS,
  TITLES,
  WEAK_HEADS,
} from './place-words.ts'
import type { PlaceKind } from '../../model/statement.ts'

/** One place a phrase at most, in the order of the sentence. */
export function namesIn(scan: Scan): readonly Place[] {
  return scan.phrases.flatMap((phrase) => {
    const owned = ownedIn(scan, phrase)
    if (owned !== null) return [owned]
    for (const part of partsOf(scan, phrase)) {
      const place = placeOf(scan, part)
      if (place === 'none') return []
      if (place !== null) return [place]
    }
    return []
  })
}

/** "Dorvia’s Holm Island", "West Tarn’s Karsk district": the place, in the one whose it is. Null where the phrase is no such pair. */
function ownedIn(scan: Scan, phrase: Phrase): Place | null {
  for (let i = phrase.first; i < phrase.last; i++) {
    const owner = scan.words[i]
    const opening = scan.words[phrase.first]
    if (owner?.possessive !== true || opening === undefined) continue
    const name = between(scan, opening, owner)
    const [whole, own] = [candidateOf(scan, phrase), candidateOf(scan, { first: i + 1, last: phrase.last })]
    const owning = known(name) ?? (MODIFIERS.has(opening.text) ? known(name.slice(opening.text.length + 1)) : null)
    if (owning === null || whole === null || own === null) return null
    const place = verdictOf({ ...own, setting: { ...own.setting, before: whole.setting.before, twoBefore: whole.setting.twoBefore }, placed: whole.placed })
    return place === null || place === 'none' ? null : { ...place, within: place.within ?? name }
  }
  return null
}

/** The phrase whole; then without a first word that is capital only because the sentence begins with it, or is a preposition or article. */
function partsOf(scan: Scan, phrase: Phrase): readonly Phrase[] {
  let first = phrase.first
  // "India-controlled Kashmir", "rebel-held Tarn"
  if (first < phrase.last && /-(?:controlled|held|occupied|administered|ruled|run|backed|led|based|bound)$/.test(scan.words[first]?.text ?? '')) first++
  while (first < phrase.last && (OPENERS.has(scan.words[first]?.text ?? '') || scan.words[first]?.capital === false)) first++
  if (first === phrase.last && OPENERS.has(scan.words[first]?.text ?? '')) return []
  const trimmed = { first, last: phrase.last }
  // "Yesterday Harwick ..." or "Police Harwick": the whole phrase first, then what follows its first word.
  return first === 0 && phrase.last > 0 && !scan.words[0]?.possessive && /ly$|day$/.test(scan.words[0]?.text ?? '')
    ? [{ first: 1, last: phrase.last }]
    : [trimmed]
}

export const OPENERS = new Set(
  'The A An In At On Near Outside Inside Around Across From To Of Off By For With And But Or If As When While After Before During Since Until Under Over Between Through Meanwhile However Then There This That These Those It He She They We You Its His Her Their Our My Your Some Many Most Both All Each Every No Not Another Other Similar Several Two Three Four Five Six Seven Eight Nine Ten One Earlier Later Residents Witnesses Officials Footage Video Activists Elsewhere'
    .split(' ')
    .filter((word) => word !== 'Central'),
)

const RULES: readonly ((candidate: Candidate) => Verdict)[] = [
  anAddressee,
  aPerson,
  aNumbered,
  aBusiness,
  aSettlement,
  aSite,
  aKnownName,
  byLastWord,
  aBody,
  beforeANoun,
  anUnknownName,
]

/** The place a phrase names; null where no rule knows it; 'none' for a phrase that is known to be no place. */
function placeOf(scan: Scan, phrase: Phrase): Verdict {
  const candidate = candidateOf(scan, phrase)
  return candidate === null ? null : verdictOf(candidate)
}

function verdictOf(candidate: Candidate): Verdict {
  for (const rule of RULES) {
    const verdict = rule(candidate)
    if (verdict !== null) return verdict
  }
  return null
}

const between = (scan: Scan, from: Word, to: Word): string => scan.text.slice(from.start, to.end)

function placeFrom({ scan, opening, setting }: Candidate, from: Word, to: Word, kind: PlaceKind): Place {
  // "the West End", "the UK": the article belongs to names of districts, regions and countries.
  const withThe =
    from === opening &&
    setting.article === 'the' &&
    /^[Tt]he $/.test(scan.text.slice(from.start - 4, from.start)) &&
    (kind === 'country' || kind === 'region' || WITH_THE.test(to.text))
  return { start: withThe ? from.start - 4 : from.start, end: to.end, kind, name: between(scan, from, to), within: null }
}

const WITH_THE = /^(?:End|Side|Quarter|District|Bank|Bronx|Gorbals|City|Town|Zone|Docklands|Tenderloin|Marais|Strip)$/

/** "told the Northern Ledger": whoever is told something is a person or a body. */
function anAddressee({ setting }: Candidate): Verdict {
  return setting.before === 'told' || setting.before === 'telling' ? 'none' : null
}

/** A title before the name or inside it. */
function aPerson({ scan, phrase, all, opening, closing }: Candidate): Verdict {
  const before = scan.words[phrase.first - 1]
  if (before !== undefined && TITLES.has(before.text) && opening.start - before.until <= 2) return 'none'
  if (!all.slice(0, -1).some((word) => TITLES.has(word.text)) || NAMESAKES.test(opening.text)) return null
  // "Imam Harun Port" is named after one
  return STRONG_HEADS.has(closing.text) && !SURNAMES.has(closing.text) ? null : 'none'
}

const NAMESAKES = /^(?:King|Queen|Prince|Princess|Duke|Earl|Lord|Bishop|General|Captain|Sir|Governor|President|Judge|Justice|Mayor|Commander|Sheriff)$/

/** "a West End restaurant", "the Blue Lamp pub": the business, in the place where that is known. */
function aBusiness({ scan, all, opening, closing, whole, setting }: Candidate): Verdict {
  const end = setting.article === null ? null : businessAfter(scan.text, closing)
  if (end === null || DEMONYM.test(whole) || closing.possessive || NOT_PLACES.has(whole) || all.some((word) => BODY_WORDS.has(word.text))) return null
  const start = opening.start - (/(?:the|a|an) $/i.exec(scan.text.slice(Math.max(0, opening.start - 4), opening.start))?.[0].length ?? 0)
  return { start, end, kind: 'premises', name: scan.text.slice(opening.start, end), within: setting.article === 'a' || known(whole) !== null ? whole : null }
}

const NAMED_SITES = /^(?:Park|Square|Station|Airport|Bridge|Market|Street|Hospital|Avenue|Road|Square)$/

function aKnownName(candidate: Candidate): Verdict {
  const { scan, all, opening, closing, whole, setting } = candidate
  if (all.length === 1 && NOT_PLACES.has(whole)) return 'none'
  if (all.length > 5) return null
  const city = known(whole) ?? (all.length > 1 && MODIFIERS.has(opening.text) ? known(between(scan, all[1] ?? opening, closing)) : null)
  if (city === null) return null
  if (all.length > 1 && city.people < 200_000 && NAMED_SITES.test(closing.text)) return null // "Central Park" is a town somewhere
  // Towns take no article: "at the Red Lion" is a house of that name.
  if (setting.before === 'at' && setting.article === 'the' && city.kind === 'city' && !/^The /.test(whole))
    return placeFrom(candidate, opening, closing, 'premises')
  return acceptsKnown(candidate, city) ? placeFrom(candidate, opening, closing, city.kind) : all.length === 1 && city.people < 60_000 ? null : 'none'
}

/** The longest beginning of the phrase that ends in a place's head ("Rye Lane", "Calder Harbour"), or a business by its own last word. */
function byLastWord(candidate: Candidate): Verdict {
  const { scan, phrase, all, opening, closing, whole, setting, placed } = candidate
  if (
    all.length < 2 ||
    all.some((word, i) => i > 0 && BODY_WORDS.has(word.text) && (i === all.length - 1 || !PAPER_WORDS.has(word.text))) ||
    (BODY_WORDS.has(opening.text) && /\bof\b/.test(whole))
  )
    return null
  if (AUTHORITIES.test(whole)) return 'none'
  for (let i = all.length - 1; i > 0; i--) {
    const head = all[i]
    if (head === undefined) continue
    // "Mill Street Marsh Island" begins with a street
    if (i > 2 && all.slice(1, i).some((word) => STRONG_HEADS.get(word.text) === 'street' && word.text !== 'St')) continue
    const kind = STRONG_HEADS.get(head.text) ?? (placed || (setting.afterComma && i === all.length - 1) ? WEAK_HEADS.get(head.text) : undefined)
    if (
      kind === undefined ||
      all.slice(i + 1).some((word) => PREMISES_HEADS.has(word.text)) ||
      (head.text === 'Court' && setting.article === 'the') ||
      NEVER.test(between(scan, opening, head)) ||
      (i < all.length - 1 && head.text === 'St') ||
      (head.text === 'State' &&
        (i < all.length - 1 ||
          !/^\p{Lu}\p{Ll}/u.test(opening.text) ||
          DEMONYM.test(opening.text) ||
          /^(?:Islamic|United|Penn|Free|Deep|Secretary|Head|Welfare|Nation|Police|City)$/.test(opening.text)))
    )
      continue
    if (SURNAMES.has(head.text) && i === all.length - 1 && SPEAKING.has(setting.after)) continue
    const likeAPerson = SURNAMES.has(head.text) && all.length === 2 && known(opening.text) === null
    if (likeAPerson && !placed && !setting.afterComma && setting.article === null && !TO_OR_FROM.has(setting.before)) continue
    if (DEMONYM.test(opening.text) && i === 1 && known(opening.text) === null && !placed) continue
    if (head.text === 'City' && known(between(scan, opening, all[i - 1] ?? opening)) !== null) return 'none' // Manchester City plays football
    return placeFrom(candidate, opening, head, kind)
  }
  const leading = FIRST_HEADS.get(opening.text)
  if (leading !== undefined && (placed || setting.article === 'the' || TO_OR_FROM.has(setting.before))) return placeFrom(candidate, opening, closing, leading)
  if (!PREMISES_HEADS.has(closing.text) && !whole.includes(' & ') && !/^\p{Lu}&\p{Lu}/u.test(whole)) return null
  const isThe = setting.article === 'the' || THE_SUCH.test(scan.text.slice(Math.max(0, opening.start - 40), opening.start))
  const named = isThe && !/^(?:told|for|by|of|at)$/.test(setting.before) && PREMISES_HEADS.has(closing.text)
  const visited =
    placed ||
    named ||
    RUINS_OF.test(scan.text.slice(Math.max(0, opening.start - 30), opening.start)) ||
    VISITING.has(setting.before) ||
    businessBefore(scan.text, opening)
  const speaks = SPEAKING.has(setting.after) || /^(?:University|Supreme|High|Crown|County|District|Appeal|White)$/.test(opening.text)
  return visited && !speaks && !role(scan, phrase) && !NEVER.test(whole) ? placeFrom(candidate, opening, closing, 'premises') : 'none'
}

/** "the four-storey Sea Pearl Hotel" */
const THE_SUCH = /\b[Tt]he (?:[\p{Ll}\d]+(?:-[\p{Ll}\d]+)* ){1,2}$/u
const RUINS_OF = /\b(?:ruins|rubble|wreckage|site|roof|walls?|gates?|grounds|entrance|courtyard|lobby|collapse|destruction|remains) of the $/i
/** "the Marren School District", "the Calder Transit Authority": who runs a thing. */
const AUTHORITIES = / (?:School|Schools|Health|Water|Fire|Transit|Sanitary|Court|College|Hospital|Utility|Congressional|Irrigation) District$/
const VISITING = new Set(['visited', 'raided', 'entered', 'from', 'searched', 'left', 'reached', 'and', 'between', 'by', 'past'])

export const NEVER =
  /^(?:Stock|Single|Common|Free|Labour|Labor|Housing|Property|Black|Premier|Justice|Supreme|High|Crown|County|Appeal|Family|Criminal|Magistrates|World|Bus|Train|Police|Fire|Power|Radio|Space|Christmas|Press|Main|Town) (?:Market|Court|Bank|House|Hall|Station|Bridge|Row|City|Centre|Town|Village|League)$|^(?:Human Rights|Five Eyes)/
const SURNAMES = new Set(
  'Lane Park Field Fields Rivers Forest Woods Banks Bridges Lake Bay Beach Mount Drive Court Way Row St Dock Basin Cape Common Yard Market Parish Ward Harbour Heights Camp Parade Gardens Town'.split(
    ' ',
  ),
)

/** Bodies, papers, acts and media; a business that is introduced as one ("a bakery called Flour Power") is a place all the same. */
function aBody(candidate: Candidate): Verdict {
  const { scan, all, opening, closing } = candidate
  const { setting, phrase } = candidate
  // "At Lowe Transport, two drivers were fined": where the sentence begins at it, premises.
  const begins = setting.before === 'at' && setting.article === null && phrase.first === 1 && all.length > 1 && scan.text.startsWith(',', closing.until)
  if (begins && !all.some((word) => NOT_PLACES.has(word.text))) return placeFrom(candidate, opening, closing, 'premises')
  if (all.some((word) => BODY_WORDS.has(word.text) || NOT_PLACES.has(word.text))) return 'none'
  return businessBefore(scan.text, opening) ? placeFrom(candidate, opening, closing, 'premises') : null
}

/** Known names are believed unless they are everyday words or names of people and nothing places them. */
function acceptsKnown({ scan, phrase, closing, whole, setting, placed }: Candidate, city: { readonly kind: PlaceKind; readonly people: number }): boolean {
  const next = scan.words[phrase.last + 1]
  // A country that owns a thing acts ("Britain's government"); its north or its coast is a place.
  if (closing.possessive && city.kind === 'country') return OWNED_LAND.test(next?.text ?? '')
  if (closing.possessive && DOUBTFUL.has(whole)) return false
  const weakly = TO_OR_FROM.has(setting.before) || setting.afterComma
  // "Lincoln said", "Jordan, 34," are people; "at Smith" after "shouted" too.
  const person =
    SPEAKING.has(setting.after) ||
    /^, (?:aged )?\d{1,2}\b/.test(scan.text.slice(closing.until, closing.until + 10)) ||
    (setting.before === 'at' && (AIMED.has(setting.twoBefore) || role(scan, phrase)))
  if (/^[A-Z]{2,4}$/.test(whole) && city.kind !== 'country') return false
  if (phrase.first < phrase.last) return true
  if (isListed(scan, phrase)) return true
  if (DOUBTFUL.has(whole) && !OFTEN_PLACES.has(whole))
    return !person && (placed || setting.before === 'from' || liesInNext(scan, phrase, whole)) && !/^(?:of|in|a|the)$/i.test(whole)
  if (OFTEN_PLACES.has(whole)) return !person && (placed || weakly || !setting.atStart || city.people >= 10_000_000)
  if (placed || liesInNext(scan, phrase, whole)) return true
  if (person && city.people < 300_000) return false
  // A small town and a surname look alike: after a preposition of movement the town, elsewhere only what is large.
  return city.people >= (weakly && setting.before !== 'over' && setting.before !== 'and' ? 30_000 : 80_000)
}

/** "Norway and Chad": listed with what is surely a place. */
function isListed(scan: Scan, phrase: Phrase): boolean {
  if (scan.words[phrase.first - 1]?.text !== 'and') return false
  const before = scan.phrases.findLast((other) => other.last === phrase.first - 2)
  const words = before === undefined ? undefined : scan.text.slice(scan.words[before.first]?.start, scan.words[before.last]?.end)
  return words !== undefined && !DOUBTFUL.has(words) && (known(words)?.people ?? 0) >= 1_000_000
}

const OWNED_LAND =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|capital|coast|border|largest|second|biggest|main|streets|cities|mountains)/

function liesInNext(scan: Scan, phrase: Phrase, whole: string): boolean {
  const closing = scan.words[phrase.last]
  const next = scan.byFirst.get(phrase.last + 1)
  const from = next === undefined ? undefined : scan.words[next.first]
  const to = next === undefined ? undefined : scan.words[next.last]
  if (closing === undefined || from === undefined || to === undefined || scan.text.slice(closing.until, from.start) !== ', ') return false
  return liesIn(whole, scan.text.slice(from.start, to.end))
}

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
function anUnknownName(candidate: Candidate): Verdict {
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

// The article counts only within the gap before the phrase; the patterns below look a few words ahead and no further.
const BUSINESS_AFTER = new RegExp(`^ (?:${PREMISES_NOUNS})(?:s|es)?(?![\\p{L}\\p{N}])`, 'u')
// "a bakery called Flour Power", "a corner shop, Dray Stores,"; after a bare comma only with an article before the noun.
const BUSINESS_BEFORE = new RegExp(
  `(?:(?:${PREMISES_NOUNS}|butcher|baker|grocer) (?:called|named|known as) |\\b(?:a|an|one) (?:[\\p{L}-]+ ){0,2}(?:${PREMISES_NOUNS}|butcher|baker|grocer), )(?:the )?$`,
  'u',
)

function businessAfter(text: string, closing: Word): number | null {
  const match = BUSINESS_AFTER.exec(text.slice(closing.end, closing.end + 24))
  return match === null ? null : closing.end + match[0].length
}

const businessBefore = (text: string, opening: Word): boolean => BUSINESS_BEFORE.test(text.slice(Math.max(0, opening.start - 50), opening.start))
