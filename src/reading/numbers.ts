// Numbers as English reports write them: "six", "twenty-one", "one hundred and twenty", "3,000", "1.2 million", "a dozen".
//
// It reads a number at a place in the text and says how far it reaches. What is counted, and whether it is a count at all, is for others.
import { table } from '../model/table.ts'

export type NumberRead = { readonly value: number; readonly length: number }

/** The number that begins exactly at `from`, as far as it reaches, or null. Case does not matter. "a dozen" is 12; a bare "a" is no number. */
export function numberAt(text: string, from: number): NumberRead | null {
  return inDigits(text, from) ?? inWords(text, from)
}

/** The value of a whole phrase ("twenty-one", "3,000"), or null when it is anything but a number. */
export function numberOf(phrase: string): number | null {
  const read = numberAt(phrase, 0)
  return read !== null && read.length === phrase.length ? read.value : null
}

// "3,000", "12", "1.5 million". A comma or stop belongs to the number only where digits follow as they must.
const DIGITS = /(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,3}(?= ?(?:million|billion|thousand|m\b|bn\b)))?)(?: ?-?(hundred|thousand|million|billion)\b)?/y

function inDigits(text: string, from: number): NumberRead | null {
  DIGITS.lastIndex = from
  const match = DIGITS.exec(text)
  if (match === null) return null
  const [whole, scale] = match
  const figures = scale === undefined ? whole : whole.slice(0, whole.length - scale.length)
  return { value: Math.round(Number(figures.replace(/[ ,-]/g, '')) * (scale === undefined ? 1 : (SCALES[scale] ?? 1))), length: whole.length }
}

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SCALES: Readonly<Record<string, number>> = table({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 })
const SMALL: Readonly<Record<string, number>> = table<number>(
  Object.fromEntries([...ONES.map((word, value) => [word, value] as const), ...TENS.slice(2).map((word, index) => [word, (index + 2) * 10] as const)]),
)

const WORD = /([ -]|and )?([a-z]+)/giy

function inWords(text: string, from: number): NumberRead | null {
  const first = /(?:half a dozen|(?:a|one) dozen|a (?:hundred|thousand|million)|a couple|a pair)\b/iy
  first.lastIndex = from
  const idiom = first.exec(text)?.[0].toLowerCase()
  if (idiom !== undefined) return { value: IDIOMS[idiom] ?? 1, length: idiom.length }

  let total = 0 // closed by thousand, million
  let group = 0 // below a thousand
  let end = from
  let room = Infinity // what may still be added to the group: after "twenty" at most 9, after "six" nothing
  let read = false
  WORD.lastIndex = from
  for (let guard = 0; guard < 12; guard++) {
    let match = WORD.exec(text)
    if (match === null) break
    let joiner = (match[1] ?? '').toLowerCase()
    let word = (match[2] ?? '').toLowerCase()
    // "one hundred and twenty": the "and" counts only between a hundred or thousand and a smaller number.
    if (read && joiner === ' ' && word === 'and' && (group % 100 === 0 || group === 0)) {
      match = WORD.exec(text)
      joiner = (match?.[1] ?? '').toLowerCase()
      word = (match?.[2] ?? '').toLowerCase()
      if (match === null || SMALL[word] === undefined || SMALL[word] === 0) break
    }
    if (read === (joiner === '')) break
    const small = SMALL[word]
    const scale = SCALES[word]
    if (small !== undefined) {
      if (read && (small >= room || small === 0)) break
      group += small
      room = small >= 20 ? 10 : 0
    } else if (word === 'dozen' && read && total === 0 && group > 0) {
      group *= 12
      room = 0
    } else if (scale !== undefined && read && group > 0) {
      if (scale === 100) {
        if (group >= 100) break
        group *= 100
        room = 100
      } else {
        total += group * scale
        group = 0
        room = 1000
      }
    } else break
    read = true
    end = WORD.lastIndex
    if (word === 'dozen') break
  }
  return read ? { value: total + group, length: end - from } : null
}

const IDIOMS: Readonly<Record<string, number>> = table({
  'half a dozen': 6,
  'a dozen': 12,
  'one dozen': 12,
  'a hundred': 100,
  'a thousand': 1000,
  'a million': 1e6,
  'a couple': 2,
  'a pair': 2,
})
