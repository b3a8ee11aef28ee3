// The language of a page and of each of its layers, told by the commonest words; which pack reads it is for the shelf (languages.ts).
//
// Neighbours that no pack reads are listed here, so that a page in one of them is not taken for another. Dates that need no language are still
// found in them; the words of others are not.
import { languages } from './languages.ts'
import { table } from '../model/table.ts'

const COMMON: Readonly<Record<string, ReadonlySet<string>>> = table({
  ...Object.fromEntries(languages.map((pack) => [pack.code, new Set(pack.commonest)])),
  es: new Set('el la los las de y que en un una por con para del se su al es fue ha más como no lo este'.split(' ')),
  fr: new Set('le la les des et est une un du que dans pour qui sur au par pas plus avec ce il elle sont ont été cette'.split(' ')),
  it: new Set('il la di che e un una per non sono con del della gli alla nel le più anche è stato come dei'.split(' ')),
  nl: new Set('de het een en van is dat niet op te in voor met zijn aan er door ook bij naar heeft werd'.split(' ')),
  pt: new Set('o a os as de que e do da em um uma para com não por mais dos foi ao das se na no é'.split(' ')),
  pl: new Set('w i na z do nie się że jest o po za od przez jak był została ale dla'.split(' ')),
})
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
]

/**
 * The language of a layer's words where they speak clearly for another than the page's: at least four of its commonest words, one in eight, and
 * more than twice as many as the page's own. A headline of three words, a name or a quotation decides nothing.
 */
export function languageOfLayer(words: string, ofPage: string): string {
  const { counts, heard } = commonIn(words.slice(0, 3_000).toLowerCase(), false)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[0] === ofPage) return ofPage
  return best[1] >= 4 && best[1] >= heard / 8 && best[1] > 2 * (counts.get(ofPage) ?? 0) ? best[0] : ofPage
}

/** The language of a paragraph on a page that nobody reads, where its own common words are of one that is read and none of the page's; null elsewhere. */
export function readLanguageOf(paragraph: string, ofPage: string): string | null {
  const { counts, heard } = commonIn(paragraph.slice(0, 2_000).toLowerCase(), false)
  if (heard === 0) return null
  const [best] = languages.map(({ code }) => [code, counts.get(code) ?? 0] as const).sort((a, b) => b[1] - a[1])
  return best !== undefined && best[1] >= 2 && best[1] >= heard / 5 && best[1] > 3 * (counts.get(ofPage) ?? 0) ? best[0] : null
}

/** The language of the text's words: 'en' and a few neighbours by their commonest words, other scripts by their letters (Ukrainian by those that Russian has not), 'und' if nothing speaks. */
export function languageOf(text: string, declared: string | null): string {
  const head = text.slice(0, 6_000)
  const lower = head.toLowerCase()
  const { counts, heard } = commonIn(lower, true)
  const few = heard < 12
  const declaredShort = declared?.toLowerCase().match(/^[a-z]{2,3}\b/)?.[0] ?? null
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (best === undefined || best[1] < Math.max(1, 0.04 * heard)) return declaredShort ?? (heard === 0 || isLatin(head) ? 'en' : 'und')
  // A line or two decides nothing against what the page itself declares.
  if (declaredShort !== null && few) return declaredShort
  if (few && best[1] < 3 && isLatin(head)) return 'en'
  // One word in a dozen that a language has in common with others ("no", "as") does not tell it.
  if (heard < 40 && best[1] < Math.max(2, heard / 10) && isLatin(head) && languages.every(({ code }) => code !== best[0])) return declaredShort ?? 'en'
  if (second !== undefined && best[1] < second[1] * 1.15 && second[0] === 'en') return 'en'
  return byItsOwnLetters(best[0], lower)
}

const LANGUAGES_OF = new Map<string, string[]>()
for (const [language, common] of Object.entries(COMMON)) for (const word of common) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language])

const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length))

/**
 * How often each language's commonest words stand in a text of small letters, in the order in which the languages were met, and how many words there are; with `scripts` words that
 * are no common ones of any count for the languages of their script. Letters by their properties are found at a third of the speed, and most English pages need none beyond a to z.
 */
function commonIn(lower: string, scripts: boolean): { readonly counts: ReadonlyMap<string, number>; readonly heard: number } {
  const counts = new Map<string, number>()
  const count = (languages: readonly string[]): void => {
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  let heard = 0
  if (/[^\0-\x7f\u2000-\u206f]/.test(lower)) {
    for (const word of lower.match(/\p{L}+/gu) ?? []) {
      heard++
      count(LANGUAGES_OF.get(word) ?? (!scripts || /^[a-z]/.test(word) ? [] : scriptsOf(word)))
    }
    return { counts, heard }
  }
  for (let at = 0; at < lower.length; at++) {
    if (!isSmallLetter(lower.charCodeAt(at))) continue
    const start = at
    do at++
    while (at < lower.length && isSmallLetter(lower.charCodeAt(at)))
    heard++
    if (at - start > LONGEST || MAY_BE_COMMON[cellOf(lower, start, at)] === 0) continue
    const languages = LANGUAGES_OF.get(lower.slice(start, at))
    if (languages !== undefined) count(languages)
  }
  return { counts, heard }
}
/** Which lengths, first and last letters common words have: most others are passed over by that alone. */
const cellOf = (word: string, start: number, end: number): number =>
  ((end - start) << 10) | ((word.charCodeAt(start) & 31) << 5) | (word.charCodeAt(end - 1) & 31)
const MAY_BE_COMMON = new Uint8Array((LONGEST + 1) << 10)
for (const word of LANGUAGES_OF.keys()) MAY_BE_COMMON[cellOf(word, 0, word.length)] = 1

const isSmallLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a

const scriptsOf = (word: string): readonly string[] => SCRIPTS.filter(([, letter]) => letter.test(word[0] ?? '')).map(([language]) => language)

// Languages that share a script and have letters that the commonest of it has not.
const OWN_LETTERS: readonly (readonly [script: string, language: string, letters: RegExp])[] = [
  ['ru', 'be', /ў/],
  ['ru', 'uk', /[іїєґ]/],
  ['ru', 'sr', /[ђћљњџј]/],
  ['ar', 'ur', /[ٹڈڑں]/],
  ['ar', 'fa', /[پچژگ]/],
  ['zh', 'ja', /\p{Script=Hiragana}{2}/u],
]
const byItsOwnLetters = (best: string, lower: string): string => OWN_LETTERS.find(([script, , letters]) => script === best && letters.test(lower))?.[1] ?? best

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text)
