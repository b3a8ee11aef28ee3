// Places as written: streets, premises, districts, cities, countries, and names that no gazetteer holds but the sentence places.
//
// A name is a place by its last word ("Rye Lane"), because it is known (gazetteer.ts), or because of the words before it ("in Harwick",
// "the streets of Harwick"). Bodies, papers, teams and persons that carry a place in their name are none. "Southall, London" is one
// place in another. What only the whole page can tell (a name that is a person's further down, "the second business" of which two)
// is decided in place-names.ts.
import { known, liesIn } from '../gazetteer.ts'
import { phrasesOf, wordsOf, type Phrase, type Word } from '../capitalised.ts'
import {
  BODY_WORDS,
  DEMONYM,
  DOUBTFUL,
  MODIFIERS,
  NOT_PLACES,
  OFTEN_PLACES,
  PLACE_NOUNS,
  PREMISES_HEADS,
  PREMISES_NOUNS,
  STRONG_HEADS,
  TITLES,
  WEAK_HEADS,
} from '../place-words.ts'
import type { Extractor, Found, Sentence } from '../../model/sockets.ts'
import type { PlaceKind } from '../../model/statement.ts'

export type PlaceFound = { readonly kind: PlaceKind; readonly name: string; readonly within: string | null }

export const places: Extractor<PlaceFound> = {
  name: 'places',

  find(sentence) {
    const scan = scanOf(sentence)
    const found = [
      ...(scan.titleCase ? inHeadline(scan) : namesIn(scan)),
      ...numbered(sentence.text),
      ...ordinalPremises(sentence.text),
      ...plainPlaces(sentence.text),
    ]
    return joinedByComma(sentence.text, withoutOverlaps(found)).map(({ start, end, ...value }) => ({
      quote: sentence.text.slice(start, end),
      offset: start,
      value,
    }))
  },

  samples: [
    {
      text: 'The crane came down in Dock Road, Harwick, on Saturday.',
      finds: [{ quote: 'Dock Road, Harwick', value: { kind: 'street', name: 'Dock Road', within: 'Harwick' } }],
    },
    { text: 'At Brandt & Sons, three men were arrested.', finds: [{ quote: 'Brandt & Sons', value: { kind: 'premises' } }] },
    {
      text: 'Older clips show scenes in Salford, Manchester and the East End.',
      finds: [
        { quote: 'Salford, Manchester', value: { name: 'Salford', within: 'Manchester' } },
        { quote: 'the East End', value: { kind: 'district', name: 'East End' } },
      ],
    },
    { text: 'Nothing was found at the second shop.', finds: [{ quote: 'the second shop', value: { kind: 'premises' } }] },
    { text: 'Protesters filled the streets of Marren.', finds: [{ quote: 'Marren', value: { kind: 'city' } }] },
    { text: 'The ship lay at berth 4 in Calder Harbour.', finds: [{ quote: 'berth 4' }, { quote: 'Calder Harbour', value: { kind: 'area' } }] },
    { text: 'In a Dockside cafe, people were filmed.', finds: [{ quote: 'a Dockside cafe', value: { kind: 'premises', within: 'Dockside' } }] },
    { text: 'A spokesman for the London Fire Brigade spoke to the Harwick Gazette.', finds: [] },
    { text: 'Manchester City and the University of Leeds declined to comment on Facebook.', finds: [] },
    { text: 'In English, Mr Lincoln told Jordan Smith about the British proposal in May.', finds: [] },
  ],
}

type Place = PlaceFound & { readonly start: number; readonly end: number }
type Scan = { readonly text: string; readonly words: readonly Word[]; readonly phrases: readonly Phrase[]; readonly titleCase: boolean }

function scanOf(sentence: Sentence): Scan {
  const words = wordsOf(sentence.text)
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word.text))
  const capitals = long.filter((word) => word.capital).length
  const titleCase = words.length >= 4 && long.length >= 3 && capitals / long.length >= 0.75 && !/[.!?]["'”’]?\s*$/.test(sentence.text)
  return { text: sentence.text, words, phrases: phrasesOf(sentence.text, words), titleCase }
}

/** Where a phrase stands: the words before it, lower-cased, without "the" or "a". */
type Setting = {
  readonly before: string
  readonly twoBefore: string
  readonly article: 'the' | 'a' | null
  readonly afterComma: boolean
  readonly atStart: boolean
  readonly after: string
  readonly gapAfter: string
}

const PLACING = new Set('in near outside inside around across throughout beside opposite behind off along towards through into within beyond above'.split(' '))
const TO_OR_FROM = new Set(['from', 'to', 'of', 'for', 'and', 'between', 'via', 'over', 'or', 'leaving', 'reached', 'visited', 'entered', 'left'])

function namesIn(scan: Scan): readonly Place[] {
  return scan.phrases.flatMap((phrase) => {
    for (const part of partsOf(scan, phrase)) {
      const place = placeOf(scan, part)
      if (place === 'none') return []
      if (place !== null) return [place]
    }
    return []
  })
}

/** The phrase whole; then without a first word that is capital only because the sentence begins with it, or is a preposition or article. */
function partsOf(scan: Scan, phrase: Phrase): readonly Phrase[] {
  let first = phrase.first
  while (first < phrase.last && OPENERS.has(scan.words[first]?.text ?? '')) first++
  if (first === phrase.last && OPENERS.has(scan.words[first]?.text ?? '')) return []
  const trimmed = { first, last: phrase.last }
  // "Yesterday Harwick ..." or "Police Harwick": the whole phrase first, then what follows its first word.
  return first === 0 && phrase.last > 0 && !scan.words[0]?.possessive && /ly$|day$/.test(scan.words[0]?.text ?? '')
    ? [{ first: 1, last: phrase.last }]
    : [trimmed]
}

const OPENERS = new Set(
  'The A An In At On Near Outside Inside Around Across From To Of Off By For With And But Or If As When While After Before During Since Until Under Over Between Through Meanwhile However Then There This That These Those It He She They We You Its His Her Their Our My Your Some Many Most Both All Each Every No Not Another Other Similar Several Two Three Four Five Six Seven Eight Nine Ten One Earlier Later Police Officers Residents Witnesses Officials Footage Video Activists Elsewhere Central'
    .split(' ')
    .filter((word) => word !== 'Central'),
)

/** The place a phrase names; null for "try another part"; 'none' for a phrase that is known to be no place. */
function placeOf(scan: Scan, phrase: Phrase): Place | 'none' | null {
  const { words, text } = scan
  const all = words.slice(phrase.first, phrase.last + 1)
  const [opening] = all
  const closing = all.at(-1)
  if (opening === undefined || closing === undefined) return null
  const setting = settingOf(scan, phrase)
  const whole = text.slice(opening.start, closing.end)
  const placed = PLACING.has(setting.before) || setting.before === 'at' || setting.before === 'on' || isCueOf(scan, phrase)
  const name = (from: Word, to: Word) => text.slice(from.start, to.end)
  const make = (from: Word, to: Word, kind: PlaceKind, within: string | null = null): Place => {
    const theStart = from === opening && setting.article === 'the' ? text.lastIndexOf('the', from.start - 1) : -1
    const withThe = theStart >= 0 && from.start - theStart === 4 && (kind === 'district' || kind === 'country' || kind === 'region')
    return { start: withThe ? theStart : from.start, end: to.end, kind, name: name(from, to), within }
  }

  // A title before the name or a first name inside it: a person.
  if (TITLES.has(words[phrase.first - 1]?.text ?? '') && words[phrase.first - 1]?.end === opening.start - 1) return 'none'
  if (
    all.slice(0, -1).some((word) => TITLES.has(word.text)) &&
    !/^(?:King|Queen|Prince|Princess|Duke|Earl|Lord|Bishop|General|Captain|Sir|Governor|President|Judge|Justice|Mayor|Commander|Sheriff)$/.test(opening.text)
  )
    return 'none'

  // "a West End restaurant", "the Blue Lamp pub": the business, in the place where that is known.
  const business = businessAfter(text, closing)
  if (
    business !== null &&
    setting.article !== null &&
    !DEMONYM.test(whole) &&
    !closing.possessive &&
    !NOT_PLACES.has(whole) &&
    !all.some((word) => BODY_WORDS.has(word.text))
  ) {
    const start = opening.start - setting.article.length - 1
    return {
      start,
      end: business,
      kind: 'premises',
      name: text.slice(opening.start, business),
      within: setting.article === 'a' || known(whole) !== null ? whole : null,
    }
  }

  const wholeKnown = all.length <= 5 ? (known(whole) ?? (all.length > 1 && MODIFIERS.has(opening.text) ? known(name(all[1] ?? opening, closing)) : null)) : null
  if (NOT_PLACES.has(whole) && !(all.length > 1)) return 'none'
  if (wholeKnown !== null) return acceptsKnown(scan, phrase, whole, wholeKnown, setting) ? make(opening, closing, wholeKnown.kind) : 'none'

  // The longest beginning of the phrase that ends in a place's head, unless the rest makes it a body.
  if (
    all.length > 1 &&
    !all.some((word, i) => BODY_WORDS.has(word.text) && i > 0) &&
    !(all.length > 1 && BODY_WORDS.has(opening.text) && /\bof\b/.test(whole))
  ) {
    for (let i = all.length - 1; i > 0; i--) {
      const head = all[i]
      if (head === undefined) continue
      const kind = STRONG_HEADS.get(head.text) ?? (placed || (setting.afterComma && i === all.length - 1) ? WEAK_HEADS.get(head.text) : undefined)
      if (kind === undefined || NEVER.test(name(opening, head)) || (i < all.length - 1 && head.text === 'St')) continue
      if (
        SURNAMES.has(head.text) &&
        !placed &&
        !setting.afterComma &&
        all.length === 2 &&
        known(opening.text) === null &&
        setting.article === null &&
        !TO_OR_FROM.has(setting.before)
      )
        continue
      if (DEMONYM.test(opening.text) && i === 1 && known(opening.text) === null && !placed) continue
      if (kind === 'city' && head.text === 'City' && known(name(opening, all[i - 1] ?? opening)) !== null) return 'none' // Manchester City plays football
      return make(opening, head, kind)
    }
    // "Dray & Sons", "K&K Butchers", "Harbour View Hotel".
    if (PREMISES_HEADS.has(closing.text) || whole.includes(' & ') || /^\p{Lu}&\p{Lu}/u.test(whole)) {
      const speaks = SPEAKING.has(setting.after) || /^(?:told|for|by|of|to)$/.test(setting.before)
      if (!BODY_WORDS.has(closing.text) && !speaks && !/^(?:University|Supreme|High|Crown|County|District|Appeal|White)$/.test(opening.text)) {
        if (
          PLACING.has(setting.before) ||
          setting.before === 'at' ||
          (setting.article === 'the' && PLACING.has(setting.twoBefore)) ||
          businessBefore(text, opening) ||
          setting.before === 'visited' ||
          setting.before === 'raided' ||
          setting.before === 'entered' ||
          setting.before === 'from'
        )
          return role(scan, phrase) ? 'none' : make(opening, closing, 'premises')
      }
      return 'none'
    }
  }
  if (all.some((word) => BODY_WORDS.has(word.text) || NOT_PLACES.has(word.text))) return 'none'
  if (businessBefore(text, opening)) return make(opening, closing, 'premises')

  // "Calder market", "the Brannock waterfront".
  const noun = nounAfter(text, closing)
  if (
    noun !== null &&
    !closing.possessive &&
    all.length <= 3 &&
    !DEMONYM.test(closing.text) &&
    (known(whole) !== null || setting.article === 'the' || placed || TO_OR_FROM.has(setting.before))
  ) {
    return { start: opening.start, end: noun.end, kind: noun.kind, name: text.slice(opening.start, noun.end), within: known(whole) !== null ? whole : null }
  }
  return unknownPlace(scan, phrase, whole, setting, make)
}

const NEVER =
  /^(?:Stock|Single|Common|Free|Labour|Labor|Housing|Property|Black|Premier|Justice|Supreme|High|Crown|County|Appeal|Family|Criminal|Magistrates|World|Bus|Train|Police|Fire|Power|Radio|Space|Christmas|Press|Main|Town) (?:Market|Court|Bank|House|Hall|Station|Bridge|Row|City|Centre|Town|Village|League)$|^(?:Human Rights|Five Eyes)/
const SURNAMES = new Set(
  'Lane Street Park Field Fields Rivers Forest Woods Banks Bridges Lake Bay Beach Mount Drive Court Way Row St Dock Basin Cape Common Yard Market Parish Ward Harbour Heights Camp Parade Gardens Town'.split(
    ' ',
  ),
)
const SPEAKING = new Set(
  'said says told tells added adds announced denied denies confirmed confirms claimed claims argued argues wrote writes insisted declined believes thinks tweeted posted has'.split(
    ' ',
  ),
)

/** Known names are believed unless they are everyday words or names of people and nothing places them. */
function acceptsKnown(scan: Scan, phrase: Phrase, whole: string, city: { readonly kind: PlaceKind; readonly people: number }, setting: Setting): boolean {
  const { words, text } = scan
  const closing = words[phrase.last]
  const next = words[phrase.last + 1]
  if (closing === undefined) return false
  // A country that owns a thing acts ("Britain's government"); its north or its coast is a place.
  if (closing.possessive && city.kind === 'country')
    return /^(?:north|south|east|west|northern|southern|eastern|western|central|capital|coast|border|largest|second|biggest|main|streets|cities|mountains)/.test(
      next?.text ?? '',
    )
  if (closing.possessive && DOUBTFUL.has(whole)) return false
  if (whole === 'US' && /\p{Lu}{3}/u.test(text) && scan.titleCase) return false
  const placed = PLACING.has(setting.before) || setting.before === 'at' || isCueOf(scan, phrase)
  const weakly = TO_OR_FROM.has(setting.before) || setting.afterComma
  // "Lincoln said", "Jordan, 34," are people.
  const person = SPEAKING.has(setting.after) || /^, (?:aged )?\d{1,2}\b/.test(text.slice(closing.until, closing.until + 10))
  if (/^[A-Z]{2,4}$/.test(whole) && city.kind !== 'country') return false
  if (phrase.first < phrase.last) return true
  if (DOUBTFUL.has(whole) && !OFTEN_PLACES.has(whole))
    return (placed || (setting.before === 'from' && !person) || liesInNext(scan, phrase, whole)) && !person && !/^(?:of|in|a|the)$/i.test(whole)
  if (OFTEN_PLACES.has(whole)) return !person && (placed || weakly || !setting.atStart || city.people >= 10_000_000)
  if (placed || liesInNext(scan, phrase, whole)) return true
  if (person && city.people < 300_000) return false
  return city.people >= (weakly ? 10_000 : 60_000)
}

function liesInNext(scan: Scan, phrase: Phrase, whole: string): boolean {
  const closing = scan.words[phrase.last]
  const next = scan.phrases.find((other) => other.first === phrase.last + 1)
  const from = next === undefined ? undefined : scan.words[next.first]
  const to = next === undefined ? undefined : scan.words[next.last]
  if (closing === undefined || from === undefined || to === undefined || scan.text.slice(closing.until, from.start) !== ', ') return false
  return liesIn(whole, scan.text.slice(from.start, to.end))
}

/** A name nobody knows is a place where the sentence places it: "in Harwick", "residents of Harwick", "Harwick, a town on the coast". */
function unknownPlace(scan: Scan, phrase: Phrase, whole: string, setting: Setting, make: (from: Word, to: Word, kind: PlaceKind) => Place): Place | null {
  const { words, text } = scan
  const opening = words[phrase.first]
  const closing = words[phrase.last]
  if (opening === undefined || closing === undefined || phrase.last - phrase.first > 2) return null
  if (closing.possessive || /^\p{Lu}{2,6}s?$/u.test(whole) || DEMONYM.test(whole) || /\d/.test(whole) || /^(?:in|at) /.test(whole)) return null
  if (/^ (?:who|whose|said|says|told)\b/.test(text.slice(closing.until, closing.until + 7))) return null
  const tail = text.slice(closing.until, closing.until + 60)
  const street = setting.afterComma && STRONG_HEADS.has(words[phrase.first - 1]?.text ?? '') && words[phrase.first - 1]?.capital === true
  if (street && /^(?:[,.;)]|$)/.test(tail)) return make(opening, closing, 'city')
  const settlement =
    /^, (?:a|an|the) (?:[a-z-]+ ){0,3}(city|town|village|port|suburb|district|neighbou?rhood|hamlet|island|township|borough|province|region|resort)\b/.exec(
      tail,
    )?.[1]
  if (settlement !== undefined && !SPEAKING.has(setting.before)) return make(opening, closing, kindOfSettlement(settlement))
  if (isCueOf(scan, phrase)) return make(opening, closing, kindOfSettlement(cueOf(scan, phrase) ?? 'city'))
  if (setting.article === 'a') return null
  if (PLACING.has(setting.before))
    return ABSTRACT_IN.test(beforeText(scan, phrase)) ? null : make(opening, closing, setting.article === 'the' ? 'area' : 'city')
  if (setting.before === 'at') {
    if (AIMED.has(setting.twoBefore) || role(scan, phrase)) return null
    return make(opening, closing, 'premises')
  }
  if ((setting.before === 'to' || setting.before === 'from') && MOVING.has(setting.twoBefore)) return make(opening, closing, 'city')
  const next = scan.phrases.find((other) => other.first === phrase.last + 1)
  const beside =
    next === undefined
      ? null
      : text.slice(closing.until, words[next.first]?.start) === ', '
        ? known(text.slice(words[next.first]?.start, words[next.last]?.end))
        : null
  if (beside !== null && (beside.kind === 'country' || beside.kind === 'region') && !setting.atStart && TO_OR_FROM.has(setting.before))
    return make(opening, closing, 'city')
  return null
}

const AIMED = new Set(
  'shouted shouting shout aimed aiming laughed laughing looked looking pointed pointing fired angry swore swearing threw throwing thrown directed yelled jeered jeering spat screamed hurled hit lunged'.split(
    ' ',
  ),
)
const MOVING = new Set(
  'travelled traveled travelling drove driven fled moved taken flown sailed walked marched returned came sent went going headed heading flew transferred evacuated road train bus ferry route way miles kilometres km relocated spread close next flight journey'.split(
    ' ',
  ),
)
const ABSTRACT_IN =
  /\b(?:believe[sd]?|faith|trust|confidence|interest|interested|invest(?:ed|s|ing|ment)?|written|wrote|speaking|said|confide[sd]?|stake|shares?) in (?:the )?$/

function role(scan: Scan, phrase: Phrase): boolean {
  return /\b(?:analyst|expert|professor|lecturer|researcher|reporter|editor|journalist|director|manager|spokes\w+|head|partner|fellow|economist|correspondent|official|executive|engineer|lawyer|works?|worked|working|employed|student|scientist) at (?:the )?$/.test(
    beforeText(scan, phrase),
  )
}

const beforeText = (scan: Scan, phrase: Phrase): string => {
  const start = scan.words[phrase.first]?.start ?? 0
  return scan.text.slice(Math.max(0, start - 60), start)
}

/** "the streets of X", "the town of X", "residents of X", "north of X", "miles from X". */
const CUE =
  /\b(streets?|outskirts|city|town|village|district|suburbs?|port|residents|people|centre|center|heart|north|south|east|west|parts?|area|neighbou?rhood|borough|county|province|region|island|hamlet|community|mayor|coast|quarter|state|township|parish|citizens|locals|inhabitants|municipality|resort|capital|miles|kilomet(?:re|er)s|km|settlement) (?:of|from) (?:the )?$/

const cueOf = (scan: Scan, phrase: Phrase): string | null => CUE.exec(beforeText(scan, phrase))?.[1] ?? null
const isCueOf = (scan: Scan, phrase: Phrase): boolean => cueOf(scan, phrase) !== null

function kindOfSettlement(word: string): PlaceKind {
  if (/suburb|district|neighb|quarter|borough|parish|township/.test(word)) return 'district'
  if (/county|province|region|state|island/.test(word)) return 'region'
  return 'city'
}

function settingOf(scan: Scan, phrase: Phrase): Setting {
  const { words, text } = scan
  const opening = words[phrase.first]
  const closing = words[phrase.last]
  let i = phrase.first - 1
  const follows = (left: number) => text.slice(words[left]?.until, words[left + 1]?.start) === ' '
  let article: Setting['article'] = null
  const nearest = words[i]?.text.toLowerCase() ?? ''
  if (follows(i) && (nearest === 'the' || nearest === 'a' || nearest === 'an')) {
    article = nearest === 'the' ? 'the' : 'a'
    i--
    while (i >= 0 && follows(i) && ADJECTIVES.has(words[i]?.text ?? '')) i--
  } else while (i >= 0 && follows(i) && ADJECTIVES.has(words[i]?.text ?? '')) i--
  const before = i >= 0 && follows(i) ? (words[i]?.text.toLowerCase() ?? '') : ''
  const twoBefore = i >= 1 && follows(i - 1) ? (words[i - 1]?.text.toLowerCase() ?? '') : ''
  const gapAfter = closing === undefined ? '' : text.slice(closing.until, words[phrase.last + 1]?.start ?? text.length)
  return {
    before,
    twoBefore,
    article,
    afterComma: opening !== undefined && /, $/.test(text.slice(Math.max(0, opening.start - 2), opening.start)),
    atStart: phrase.first === 0,
    after: gapAfter === ' ' ? (words[phrase.last + 1]?.text ?? '') : '',
    gapAfter,
  }
}

const ADJECTIVES = new Set(
  'nearby central downtown neighbouring neighboring northern southern eastern western north south east west busy small upper lower old inner outer rural suburban war-torn besieged'.split(
    ' ',
  ),
)

// The article counts only within the gap before the phrase; the patterns below look a few words ahead and no further.
const BUSINESS_AFTER = new RegExp(`^ (?:${PREMISES_NOUNS})(?:s|es)?(?![\\p{L}\\p{N}])`, 'u')
const BUSINESS_BEFORE = new RegExp(`(?:${PREMISES_NOUNS}|butcher|baker|grocer)(?: called | named | known as |, )(?:the )?$`)

function businessAfter(text: string, closing: Word): number | null {
  const match = BUSINESS_AFTER.exec(text.slice(closing.end, closing.end + 24))
  return match === null ? null : closing.end + match[0].length
}

const businessBefore = (text: string, opening: Word): boolean => BUSINESS_BEFORE.test(text.slice(Math.max(0, opening.start - 40), opening.start))

function nounAfter(text: string, closing: Word): { readonly end: number; readonly kind: PlaceKind } | null {
  const match = /^ (?:(?:railway|train|bus|fish|cattle|street|covered|tube|metro|ferry) )?([a-z]+)(?![\p{L}\p{N}-])/u.exec(
    text.slice(closing.end, closing.end + 40),
  )
  const kind = match === null ? undefined : PLACE_NOUNS.get(match[1] ?? '')
  return match === null || kind === undefined ? null : { end: closing.end + match[0].length, kind }
}

/** In a headline every word is capitalised: only names that are known, or end in a head after a placing word, are taken. */
function inHeadline(scan: Scan): readonly Place[] {
  const { words, text } = scan
  const found: Place[] = []
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(4, words.length - i); length > 0; length--) {
      const from = words[i]
      const to = words[i + length - 1]
      if (from === undefined || to === undefined || !from.capital || !to.capital || !/^[^,;:|]*$/.test(text.slice(from.start, to.end))) continue
      const name = text.slice(from.start, to.end)
      const before = words[i - 1]?.text.toLowerCase() ?? ''
      const placed = PLACING.has(before) || ['at', 'on', 'of', 'from', 'to', 'the'].includes(before)
      const city = known(name)
      const body = BODY_WORDS.has(words[i + length]?.text ?? '') && text.slice(to.until, words[i + length]?.start) === ' '
      const titled = TITLES.has(words[i - 1]?.text ?? '')
      const sure =
        city !== null &&
        (DOUBTFUL.has(name) ? placed && before !== 'the' : city.people >= (placed ? 5_000 : 60_000)) &&
        !(to.possessive && city.kind === 'country')
      const head = length > 1 ? STRONG_HEADS.get(to.text) : undefined
      const bySuffix =
        head !== undefined &&
        !NEVER.test(name) &&
        (placed || (length === 2 && known(from.text) !== null)) &&
        !words.slice(i, i + length - 1).some((word) => OPENERS.has(word.text) || BODY_WORDS.has(word.text) || PLACING.has(word.text.toLowerCase()))
      // A lone unknown name after "in" or "near": the headline's own scene.
      const lone =
        city === null &&
        length === 1 &&
        ['in', 'near', 'outside'].includes(before) &&
        !NOT_PLACES.has(name) &&
        !DEMONYM.test(name) &&
        !BODY_WORDS.has(name) &&
        !/^\p{Lu}+$/u.test(name) &&
        !to.possessive &&
        words[i + 1]?.capital !== true &&
        !HEADLINE_WORDS.test(name)
      if (titled || body || !(sure || bySuffix || lone)) continue
      found.push({ start: from.start, end: to.end, kind: (bySuffix ? head : city?.kind) ?? 'city', name, within: null })
      i += length - 1
      break
    }
  }
  return found
}

const HEADLINE_WORDS =
  /^(?:Court|Custody|Hospital|Bid|Row|Clash|Clashes|Protest|Protests|Crowd|Street|Streets|Town|City|Raid|Raids|Attack|Attacks|Fire|Crash|Collapse|Talks|Crisis|Video|Footage|Shock|Fear|Fears|Hours|Days|Months|Years|Minutes|Public|Private|Charge|Jail|Prison|School|Office|Home|Anger|Wake|Chaos|Part|Full|Person|Pictures|Photos|Numbers|Depth|Brief|Focus)$/

const NUMBERED =
  /(?<![\p{L}\p{N}])(?:berth|pier|quay|dock|jetty|gate|platform|terminal|hangar|warehouse|shed|checkpoint|junction|wharf) (?:no\. ?|number )?(?:\d{1,3}[a-z]?|[A-Z]\d{0,2})(?![\p{L}\p{N}])/giu
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\p{N}])the (?:first|second|third|fourth|fifth|other|latter|former|two other|remaining) (?:${PREMISES_NOUNS}|house|address|site|property|flat|establishment|building|market|outlet)(?:es|s)?(?![\\p{L}\\p{N}])`,
  'giu',
)
const PLAIN =
  /(?<=(?:^|[^\p{L}])(?:at|on|near|from|outside|off|in|along|by|across) )the (?:north|south|east|west|northern|southern|eastern|western|old|new|upper|lower|main|central|inner|outer|fish) (?:quay|pier|dock|docks|wharf|harbour|harbor|jetty|bridge|gate|market|square|station|terminal|basin|bank|breakwater)(?![\p{L}\p{N}])/giu

function numbered(text: string): readonly Place[] {
  return [...text.matchAll(NUMBERED)].filter((match) => !/ [a-z]$/.test(match[0])).map((match) => placeAt(match, 'area'))
}

function ordinalPremises(text: string): readonly Place[] {
  return [...text.matchAll(ORDINAL)].map((match) => placeAt(match, 'premises'))
}

function plainPlaces(text: string): readonly Place[] {
  return [...text.matchAll(PLAIN)].map((match) => placeAt(match, 'area'))
}

const placeAt = (match: RegExpExecArray, kind: PlaceKind): Place => ({
  start: match.index,
  end: match.index + match[0].length,
  kind,
  name: match[0].replace(/^the /i, ''),
  within: null,
})

function withoutOverlaps(found: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  return kept
}

const SIZE: Readonly<Record<PlaceKind, number>> = { premises: 0, street: 1, area: 2, other: 2, district: 3, city: 4, region: 5, country: 6 }

/** "Rye Lane, Peckham", "Southall, London": one place within another, where the second contains the first. Otherwise a list. */
function joinedByComma(text: string, found: readonly Place[]): readonly Place[] {
  const joined: Place[] = []
  for (const place of found) {
    const inner = joined.at(-1)
    const gap = inner === undefined ? '' : text.slice(inner.end, place.start)
    const directed =
      /^, (?:(?:in )?(?:north|south|east|west|central|north-west|north-east|south-east|south-west|northern|southern|eastern|western|downtown|inner) )?$/.test(
        gap,
      )
    if (inner !== undefined && directed && contains(inner, place, text))
      joined[joined.length - 1] = { ...inner, end: place.end, within: inner.within ?? place.name }
    else joined.push(place)
  }
  return joined
}

function contains(inner: Place, outer: Place, text: string): boolean {
  const last = inner.within ?? inner.name // of a chain, the last member: "Rye Lane, Peckham, London"
  if (SIZE[outer.kind] <= 2) return false
  if (inner.within === null && SIZE[inner.kind] <= 2) return true
  if (known(last) !== null && known(outer.name) !== null) return liesIn(last, outer.name)
  if (known(outer.name) !== null && SIZE[outer.kind] >= 5) return true
  // Neither is known: "Marren, Calderfield and Holm" is a list, "in Marren, Calderfield, on Saturday" is one in the other.
  return (
    SIZE[outer.kind] > SIZE[inner.kind] || (known(last) === null && !/^(?:,? and |, \p{Lu}[\p{L}]+(?:,| and ))/u.test(text.slice(outer.end, outer.end + 30)))
  )
}

export type { Found }
