// Where a capitalised phrase stands in its sentence: the words before and after it, and whether they place it.
//
// It knows the words that make a name a place ("in", "the streets of") and those that undo them ("shouted at", "analyst at").
import { phrasesOf, wordsOf, type Phrase, type Word } from './capitalised.ts'
import type { Sentence } from '../../model/sockets.ts'
import type { PlaceKind } from '../../model/statement.ts'

export type PlaceFound = { readonly kind: PlaceKind; readonly name: string; readonly within: string | null }
/** A place in a sentence, offsets from its start. */
export type Place = PlaceFound & { readonly start: number; readonly end: number }
/** A sentence with its words and capitalised phrases. `titleCase`: every word is capitalised, as in headlines. */
export type Scan = {
  readonly text: string
  readonly words: readonly Word[]
  readonly phrases: readonly Phrase[]
  readonly byFirst: ReadonlyMap<number, Phrase> // by position of the first word
  readonly titleCase: boolean
}

/** The sentence by its words, with its capitalised phrases. */
export function scanOf(sentence: Sentence): Scan {
  const words = wordsOf(sentence.text)
  let long = 0
  let capitals = 0
  for (const word of words) {
    if (!word.long) continue
    long++
    if (word.capital) capitals++
  }
  const titleCase = words.length >= 4 && long >= 3 && capitals / long >= 0.75 && (long >= 7 || !/\.["'”’]?\s*$/.test(sentence.text)) && verbsAreCapital(words)
  const phrases = phrasesOf(sentence.text, words)
  return { text: sentence.text, words, phrases, byFirst: new Map(phrases.map((phrase) => [phrase.first, phrase])), titleCase }
}

/** A short sentence can be all names ("Manchester City beat Leeds United"): a lower-case word that is no small word makes it a sentence. */
function verbsAreCapital(words: readonly Word[]): boolean {
  const lower = words.filter((word) => !word.capital && /^\p{Ll}{3,}$/u.test(word.text) && !SMALL.has(word.text))
  return lower.length <= (words.length >= 12 ? 1 : 0)
}

const SMALL = new Set([
  'the',
  'and',
  'for',
  'from',
  'off',
  'with',
  'into',
  'over',
  'near',
  'amid',
  'after',
  'but',
  'not',
  'nor',
  'via',
  'per',
  'out',
  'upon',
  'than',
  'that',
  'onto',
  'under',
])

/** A phrase in hand: its words, the words around it, and whether they place it. */
export type Candidate = {
  readonly scan: Scan
  readonly phrase: Phrase
  readonly all: readonly Word[]
  readonly opening: Word
  readonly closing: Word
  readonly whole: string
  readonly setting: Setting
  readonly placed: boolean
}

/** Null where the phrase is empty. */
export function candidateOf(scan: Scan, phrase: Phrase): Candidate | null {
  const all = scan.words.slice(phrase.first, phrase.last + 1)
  const [opening] = all
  const closing = all.at(-1)
  if (opening === undefined || closing === undefined) return null
  const setting = settingOf(scan, phrase)
  const { before, twoBefore } = setting
  const placed =
    PLACING.has(before) ||
    (before === 'at' && !AIMED.has(twoBefore)) ||
    before === 'on' ||
    /^\d+[a-z]?$/.test(before) || // "14 Dock Lane"
    (before === 'to' && MOVING.has(twoBefore)) ||
    (before === 'of' && BESIDE.has(twoBefore)) ||
    cueOf(scan, phrase) !== null
  return { scan, phrase, all, opening, closing, whole: scan.text.slice(opening.start, closing.end), setting, placed }
}

/** Where a phrase stands: the words before it, lower-cased, without "the" or "a". */
export type Setting = {
  readonly before: string
  readonly twoBefore: string
  readonly article: 'the' | 'a' | null
  readonly afterComma: boolean
  readonly atStart: boolean
  readonly after: string
  readonly gapAfter: string
}

/** "In front of", "in the vicinity of", "the site of". */
const BESIDE = new Set('front vicinity site scene shore shores shoreline foot edge mouth bank banks slope slopes entrance gates environs side end'.split(' '))

export const PLACING = new Set(
  'in near outside inside around across throughout beside opposite behind off along towards through into within beyond above down up past onto beneath'.split(
    ' ',
  ),
)
export const TO_OR_FROM = new Set(['from', 'to', 'of', 'for', 'and', 'between', 'via', 'over', 'or', 'leaving', 'reached', 'visited', 'entered', 'left', 'by'])

export const SPEAKING = new Set(
  'said says told tells added adds announced denied denies confirmed confirms claimed claims argued argues wrote writes insisted declined believes thinks tweeted posted has'.split(
    ' ',
  ),
)

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
    afterComma: opening !== undefined && text.startsWith(', ', opening.start - 2),
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

export const AIMED = new Set(
  'shouted shouting shout aimed aiming laughed laughing looked looking pointed pointing fired angry swore swearing threw throwing thrown directed yelled jeered jeering spat screamed hurled hit lunged'.split(
    ' ',
  ),
)
export const MOVING = new Set(
  'airlifted rushed admitted travelled traveled travelling drove driven fled moved taken flown sailed walked marched returned came sent went going headed heading flew transferred evacuated road train bus ferry route way miles kilometres km relocated spread close next flight journey'.split(
    ' ',
  ),
)
export const ABSTRACT_IN =
  /\b(?:believe[sd]?|faith|trust|confidence|interest|interested|invest(?:ed|s|ing|ment)?|written|wrote|speaking|said|confide[sd]?|stake|shares?) in (?:the )?$/

/** "analyst at": the phrase names an employer. */
export function role(scan: Scan, phrase: Phrase): boolean {
  const before = beforeText(scan, phrase)
  return ENDS_IN_AT.test(before.slice(-8)) && ROLE.test(before)
}
const ENDS_IN_AT = / at (?:the )?$/
const ROLE =
  /\b(?:analyst|expert|professor|lecturer|researcher|reporter|editor|journalist|director|manager|spokes\w+|head|partner|fellow|economist|correspondent|officials?|executive|engineer|lawyer|works?|worked|working|employed|student|scientist) at (?:the )?$/

/** At most 60 characters, as they stand. */
export const beforeText = (scan: Scan, phrase: Phrase): string => {
  const start = scan.words[phrase.first]?.start ?? 0
  return scan.text.slice(Math.max(0, start - 60), start)
}

/** "the streets of X", "the town of X", "residents of X", "north of X", "miles from X". */
const CUE =
  /\b(?:(man|woman|boy|girl|teenager|couple|driver|pensioner|men|women|family|families|streets?|outskirts|city|cities|towns?|villages?|districts?|suburbs?|ports?|residents|people|centre|center|heart|north|south|east|west|parts?|area|neighbou?rhoods?|boroughs?|county|counties|provinces?|regions?|islands?|hamlets?|community|mayor|coast|quarter|state|township|parish|citizens|locals|inhabitants|municipality|resort|capital|miles|kilomet(?:re|er)s|km|settlement) (?:of|from)|(junction|corner|intersection|crossroads) (?:of|with)) (?:the )?$/i

const ENDS_IN_OF = / (?:of|from|with) (?:the )?$/i

/** "the town of": the noun; null where none stands there. */
export const cueOf = (scan: Scan, phrase: Phrase): string | null => {
  const before = beforeText(scan, phrase)
  const match = ENDS_IN_OF.test(before.slice(-10)) ? CUE.exec(before) : null
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null
}
