// Amounts as English reports hedge them: "at least six", "some 40", "dozens", "five to seven", "no more than two", "nobody".
//
// An amount is a range, because reports rarely count exactly: "at least six" has no upper end, "dozens" begin at 24. What is counted, and whether it is
// a count at all, is told by extractors/counts.ts.
import { numberAt } from './numbers.ts'

/** An amount and its hedge. `word` is where the number itself begins. */
export type Amount = {
  readonly start: number
  readonly number: number
  readonly end: number
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly about: boolean
  readonly none: boolean
  readonly vague: boolean
  readonly nobody?: boolean // "no one", "nobody", "none": what is counted is not named, or behind "of"
}

const START =
  /(?<![\p{L}\p{N}£$€#@.,:/–-]|\b[Nn]o )(?:no one|no-one|nobody|none|\d{1,3}(?:,\d{3})+|\d{1,9}|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|half a dozen|a hundred|a thousand|a couple of|a pair of|dozens|scores|(?:several |many )?hundreds?|(?:several |many )?thousands?|tens of thousands|hundreds of thousands|several dozen|several thousand)(?![\p{L}\p{N}])/giu

/** Where in the text an amount may begin. */
export const startsIn = (text: string): readonly number[] => [...text.matchAll(START)].map((match) => match.index)

const VAGUE: readonly (readonly [RegExp, number])[] = [
  [/hundreds of thousands\b/iy, 200_000],
  [/tens of thousands\b/iy, 20_000],
  [/several thousand\b|(?:several |many )?thousands\b/iy, 2000],
  [/(?:several |many )?hundreds\b|several hundred\b/iy, 200],
  [/scores\b/iy, 40],
  [/dozens\b|several dozen\b/iy, 24],
]

/** The amount that begins at `start`; null where none does. */
export function amountAt(text: string, start: number): Amount | null {
  for (const [form, least] of /[hstdm]/i.test(text[start] ?? '') ? VAGUE : []) {
    form.lastIndex = start
    const match = form.exec(text)
    if (match !== null) return { start, number: least, end: start + match[0].length, atLeast: least, atMost: null, about: true, none: false, vague: true }
  }
  const nobody = /^(?:no one|no-one|nobody|none)(?![\p{L}\p{N}’'])/iu.exec(text.slice(start, start + 8))
  if (nobody !== null) return { start, number: 0, end: start + nobody[0].length, atLeast: 0, atMost: 0, about: false, none: true, vague: false, nobody: true }
  if (/^no more (?!than\b)/i.test(text.slice(start, start + 12))) return null // "No more night raids" wishes, and counts nothing
  if (/^no(?![\p{L}\p{N}’'])/iu.test(text.slice(start, start + 3))) {
    const limit = /^no (more|fewer|less) than (?=\S)/i.exec(text.slice(start, start + 20))
    const number = limit === null ? null : numberAt(text, start + limit[0].length)
    if (limit !== null && number === null) return null
    if (limit !== null && number !== null) {
      const more = limit[1]?.toLowerCase() === 'more'
      return {
        start,
        number: number.value,
        end: start + limit[0].length + number.length,
        atLeast: more ? null : number.value,
        atMost: more ? number.value : null,
        about: false,
        none: false,
        vague: false,
      }
    }
    return { start, number: 0, end: start + 2, atLeast: 0, atMost: 0, about: false, none: true, vague: false }
  }
  const read = numberAt(text, start)
  if (read === null) return null
  const end = start + read.length
  const hedged = boundsOf(before(text, start), read.value)
  // "seven or more doormen", "forty or so people"
  const open = /^ or (more|so)(?![\p{L}])/u.exec(text.slice(end, end + 9))
  if (open !== null) {
    const more = open[1] === 'more'
    return {
      start,
      number: read.value,
      end: end + open[0].length,
      atLeast: read.value,
      atMost: more ? null : read.value,
      about: !more,
      none: false,
      vague: false,
    }
  }
  // "five to seven", "five or six", "5-10", "between 5 and 10"
  const range = /^(?: to | or |-|–| and )/.exec(text.slice(end, end + 5))
  const between = /\bbetween $/i.test(before(text, start))
  if (range !== null && (range[0] !== ' and ' || between)) {
    const upper = numberAt(text, end + range[0].length)
    if (upper !== null && upper.value > read.value) {
      return {
        start,
        number: read.value,
        end: end + range[0].length + upper.length,
        atLeast: read.value,
        atMost: upper.value,
        about: hedged.about,
        none: false,
        vague: false,
      }
    }
  }
  return { start, number: read.value, end, ...hedged, none: read.value === 0, vague: false }
}

/** What stands before, as far as a hedge reaches. */
export const before = (text: string, start: number): string => text.slice(Math.max(0, start - 24), start)

/** Hedges, each as it ends before the number: what stands before, the range it makes of `n`. */
const HEDGES: readonly (readonly [RegExp, (n: number) => Pick<Amount, 'atLeast' | 'atMost' | 'about'>])[] = [
  [/\b(?:at least|a minimum of|no fewer than|no less than|not fewer than) $/i, (n) => ({ atLeast: n, atMost: null, about: false })],
  [/\b(?:more than|over|in excess of|upwards of|well over|above) $/i, (n) => ({ atLeast: n + 1, atMost: null, about: false })],
  [/\b(?:fewer than|less than|under|below) $/i, (n) => ({ atLeast: null, atMost: n - 1, about: false })],
  [/\b(?:up to|at most|as many as|a maximum of|no more than|not more than) $/i, (n) => ({ atLeast: null, atMost: n, about: false })],
  [
    /\b(?:some|about|around|roughly|approximately|nearly|almost|an estimated|estimated|close to|perhaps|maybe|circa) $/i,
    (n) => ({ atLeast: n, atMost: n, about: true }),
  ],
]

function boundsOf(words: string, n: number): Pick<Amount, 'atLeast' | 'atMost' | 'about'> {
  return HEDGES.find(([form]) => form.test(words))?.[1](n) ?? { atLeast: n, atMost: n, about: false }
}

/** Where the amount begins with its hedge. */
export function hedgeStart(text: string, amount: Amount): number {
  const words = before(text, amount.start)
  const match = [...HEDGES.map(([form]) => form), /\bbetween $/i, /\b(?:exactly|only|just|another|a further|the|these|those|all|a total of|the other) $/i]
    .map((form) => form.exec(words))
    .find((found) => found !== null)
  return match === null || match === undefined ? amount.start : amount.start - (words.length - match.index)
}
