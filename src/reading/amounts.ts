// Amounts as English reports hedge them: "at least six", "some 40", "dozens", "five to seven", "no more than two", "nobody".
//
// An amount is a range, because reports rarely count exactly: "at least six" has no upper end, "dozens" begin at 24. What is counted, and whether it is
// a count at all, is told by extractors/counts.ts.
import { isLetterOrDigit } from './letters.ts'
import { numberAt, numberOf } from './numbers.ts'
import { matchesOf } from './triggers.ts'

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
  readonly both?: boolean // points back at two, and counts only where something happened to both
}

const START =
  /(?<![\p{L}\p{N}£$€#@.,:/–-]|\b[Nn]o )(?:no one|no-one|nobody|none|neither(?= of )|not one(?= of )|not a single|a single|both|\d{1,3}(?:,\d{3})+|\d{1,9}|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a dozen|half a dozen|(?<=\b(?:some|about|around|nearly|almost|over|than|least|roughly|approximately|another|further|first) )dozen(?= )|a hundred|a thousand|a couple of|a pair of|dozens|scores|(?:several |many )?hundreds?|(?:several |many )?thousands?|tens of thousands|hundreds of thousands|several dozen|several thousand)(?![\p{L}\p{N}])/iu

const begins = matchesOf(
  START,
  'no|neither|a single|a dozen|dozen |a hundred|a thousand|a couple|a pair|both|0|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|half a dozen|dozens|scores|several |many |hundred|thousand',
)

/** Where in the text an amount may begin. */
export const startsIn = (text: string): readonly number[] => begins(text).map((match) => match.index)

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
  const nobody = /^(?:no one|no-one|nobody|none|neither|not one)(?![\p{L}\p{N}’'])/iu.exec(text.slice(start, start + 9))
  if (nobody !== null) return { start, number: 0, end: start + nobody[0].length, atLeast: 0, atMost: 0, about: false, none: true, vague: false, nobody: true }
  const single = /^(not )?a single(?= (?!mother|father|parent|dad|traveller|supplement)\p{Ll})/iu.exec(text.slice(start, start + 28))
  if (single !== null) {
    const n = single[1] === undefined ? 1 : 0
    return { start, number: n, end: start + single[0].length, atLeast: n, atMost: n, about: false, none: n === 0, vague: false }
  }
  if (/^both /i.test(text.slice(start, start + 5)))
    return { start, number: 2, end: start + 4, atLeast: 2, atMost: 2, about: false, none: false, vague: false, both: true }
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
  const alone = /^dozen /i.test(text.slice(start, start + 6)) // "some dozen people"
  const read = alone ? { value: 12, length: 5 } : numberAt(text, start)
  if (read === null) return null
  const end = start + read.length + inFigures(text, start + read.length, read.value)
  const hedged = boundsOf(before(text, start), read.value)
  // "seven or more doormen", "forty or so people", "40+ people", "31 and counting"
  const open = /^(?: or (more|so)(?![\p{L}])|\+(?= )| and (?:still )?counting(?![\p{L}]))/u.exec(text.slice(end, end + 20))
  if (open !== null) {
    const more = open[1] !== 'so'
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
  // "rose from 12 to 17": what it was is no range's lower end, and counts no more
  if (CHANGED_FROM.test(text.slice(Math.max(0, start - 60), start)) && /^ to \S/.test(text.slice(end, end + 5))) return null
  // "more than 1,000 but fewer than 1,500"
  const cap = hedged.atMost === null ? BUT_FEWER.exec(text.slice(end, end + 32)) : null
  const upto = cap === null ? null : numberAt(text, end + cap[0].length)
  if (cap !== null && upto !== null && upto.value > read.value) {
    const most = upto.value - (/n[o']t? more|at most/.test(cap[0]) ? 0 : 1)
    return { start, number: read.value, end: end + cap[0].length + upto.length, atLeast: hedged.atLeast, atMost: most, about: false, none: false, vague: false }
  }
  // "five to seven", "five or six", "5-10", "between 5 and 10", "two, maybe three"
  const range = /^(?: to | or (?:(?:maybe|perhaps|possibly|even) )?|-|–| and |, (?:or )?(?:maybe|perhaps|possibly) )/.exec(text.slice(end, end + 14))
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

/** How far a number in words is said again in figures: "forty (40) passengers". */
function inFigures(text: string, at: number, value: number): number {
  const match = / \((\d{1,3}(?:,\d{3})*|\d{1,6}|\p{Ll}{2,12}(?:-\p{Ll}{3,5})?)\)(?= )/uy
  match.lastIndex = at
  const found = text[at + 1] === '(' ? match.exec(text) : null
  return found !== null && numberOf(found[1] ?? '') === value ? found[0].length : 0
}

const CHANGED_FROM =
  /\b(?:rose|risen|rising|rises|grew|grown|growing|climbed|climbing|jumped|fell|fallen|falling|dropped|dropping|went|gone|increased|decreased|up|down|raised|revised|cut|lowered|corrected)(?: (?:again|further|sharply|slightly|overnight|up|down|upwards|downwards))? from (?:(?:at least|about|around|some|nearly|almost) )?$/i
const BUT_FEWER = /^,? (?:but|and) (?:fewer than|less than|under|below|no more than|not more than|at most) /i

/** What stands before, as far as a hedge reaches. */
export const before = (text: string, start: number): string => text.slice(Math.max(0, start - 24), start)

/** Hedges, each as it ends before the number: what stands before, the range it makes of `n`. */
const HEDGES: readonly (readonly [RegExp, (n: number) => Pick<Amount, 'atLeast' | 'atMost' | 'about'>])[] = [
  // A denied hedge bounds the other side, so it is asked first: "not more than five" is at most five.
  [
    /(?:\bat least|\ba minimum of|(?:\bno|\bnot|\bnever|\bnor|\p{L}+n[’']t) (?:(?:any|many) )?(?:fewer|less) than|(?:\bnot|\bnever|\p{L}+n[’']t) (?:under|below)) $/iu,
    (n) => ({ atLeast: n, atMost: null, about: false }),
  ],
  [
    /(?:(?<!\b(?:went|gone|goes|going|rose|shot|climbed|jumped|crept|moved|brought|brings?|bringing|taken|taking|total|toll) )\bup to|\bat most|\ba maximum of|(?:\bno|\bnot|\bnever|\bnor|\p{L}+n[’']t) (?:(?:any|many) )?more than|(?:\bnot|\bnever|\p{L}+n[’']t) (?:over|above|in excess of|exceed(?:ed|ing)?)) $/iu,
    (n) => ({ atLeast: null, atMost: n, about: false }),
  ],
  // The highest that somebody reckons with, and no bound that nobody may be above: "as many as 99 are missing" goes with 110.
  [/\bas many as $/i, (n) => ({ atLeast: null, atMost: n, about: true })],
  [/\b(?:more than|over|in excess of|upwards of|well over|above) $/i, (n) => ({ atLeast: n + 1, atMost: null, about: false })],
  [/\b(?:fewer than|less than|under|below) $/i, (n) => ({ atLeast: null, atMost: n - 1, about: false })],
  [
    /\b(?:some|about|around|roughly|approximately|nearly|almost|an estimated|estimated|close to|perhaps|maybe|circa) $/i,
    (n) => ({ atLeast: n, atMost: n, about: true }),
  ],
]

const BESIDE_HEDGES = [/\bbetween $/i, /\ball but $/i, /\b(?:exactly|only|just|another|a further|the|these|those|all|a total of|the other) $/i]
const HEDGE_FORMS = [...HEDGES.map(([form]) => form), ...BESIDE_HEDGES]
/** All of them as one, read backwards from the number: before most numbers stands none. */
const ANY_HEDGE = new RegExp(`(?<=${HEDGE_FORMS.map(({ source }) => source.replace(/\$$/, '')).join('|')})`, 'iuy')

/** The last words of hedges. */
const ENDS_HEDGE: ReadonlySet<string> = new Set(
  'least minimum of than under below to most as maximum over above exceed exceeded exceeding some about around roughly approximately nearly almost estimated perhaps maybe circa between but exactly only just another further the these those all other'.split(
    ' ',
  ),
)

function mayHedge(words: string): boolean {
  const end = words.length - 1
  let from = end
  while (from > 0 && isLetterOrDigit(words, from - 1)) from--
  if (words[end] !== ' ' || !ENDS_HEDGE.has(words.slice(from, end).toLowerCase())) return false
  ANY_HEDGE.lastIndex = words.length
  return ANY_HEDGE.test(words)
}

function boundsOf(words: string, n: number): Pick<Amount, 'atLeast' | 'atMost' | 'about'> {
  if (!mayHedge(words)) return { atLeast: n, atMost: n, about: false }
  return HEDGES.find(([form]) => form.test(words))?.[1](n) ?? { atLeast: n, atMost: n, about: false }
}

/** Where the amount begins with its hedge. */
export function hedgeStart(text: string, amount: Amount): number {
  const words = before(text, amount.start)
  if (!mayHedge(words)) return amount.start
  for (const form of HEDGE_FORMS) {
    const match = form.exec(words)
    if (match !== null) return amount.start - (words.length - match.index)
  }
  return amount.start
}
