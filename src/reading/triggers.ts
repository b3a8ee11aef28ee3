// Which rules a text can hold at all: those one of whose words stands in it. All words of a family of rules are looked for in one walk over the letters
// (Aho and Corasick, Efficient string matching, 1975), whatever their number, and most sentences are left after it.
//
// Words are parts of the text in any case, divided by "|": "deni" stands in "denied", " no " only between spaces, "^no " where the text begins. White
// space counts as a space, curly marks as straight, dashes as hyphens, and any digit as "0". A trigger only says what is worth asking: it may stand where
// the rule does not hold, never the other way round.

/** The rules that one of their own words speaks for, in their order. `wordsOf` is asked once for each rule. */
export function triggered<R>(rules: readonly R[], wordsOf: (rule: R) => string): (text: string) => readonly R[] {
  const { opening, next, ends } = walkOf(rules.map(wordsOf))
  const marks = new Uint8Array(rules.length)
  const isMarked = (_: R, rule: number): boolean => marks[rule] === 1
  return (text) => {
    let isAny = false
    for (let at = 0, state = opening; at < text.length; at++) {
      state = next[(state << SHIFT) | classOf(text.charCodeAt(at))] ?? 0
      const found = ends[state]
      if (found === undefined) continue
      if (!isAny) marks.fill(0)
      isAny = true
      for (const rule of found) marks[rule] = 1
    }
    return isAny ? rules.filter(isMarked) : NONE
  }
}

/** Whether one of the words stands in a text. */
export function stands(words: string): (text: string) => boolean {
  const { opening, next, ends } = walkOf([words])
  return (text) => {
    for (let at = 0, state = opening; at < text.length; at++) {
      state = next[(state << SHIFT) | classOf(text.charCodeAt(at))] ?? 0
      if (ends[state] !== undefined) return true
    }
    return false
  }
}

/**
 * The matches of a pattern, as `matchAll` gives them, for one whose every match begins with one of the words: it is asked only where one stands. The
 * pattern looks back by itself for what must not stand before. At most one look for each beginning of a word.
 */
export function matchesOf(form: RegExp, words: string): (text: string) => RegExpExecArray[] {
  const here = new RegExp(form.source, `${form.flags.replace('g', '')}y`)
  const beginnings = words.split('|')
  const { opening, next, ends } = walkOf(beginnings)
  const lengths = beginnings.map((word) => word.length)
  return (text) => {
    const starts: number[] = []
    for (let at = 0, state = opening; at < text.length; at++) {
      state = next[(state << SHIFT) | classOf(text.charCodeAt(at))] ?? 0
      const found = ends[state]
      if (found !== undefined) for (const word of found) starts.push(at + 1 - (lengths[word] as number))
    }
    const matches: RegExpExecArray[] = []
    let from = 0
    for (const start of starts.length < 2 ? starts : starts.sort((a, b) => a - b)) {
      if (start < from) continue
      from = start + 1
      here.lastIndex = start
      const match = here.exec(text)
      if (match === null) continue
      matches.push(match)
      from = Math.max(from, here.lastIndex)
    }
    return matches
  }
}

/** Each word with each ending, as words of a trigger: `joined('say|said', ' that | if ')`. */
export const joined = (words: string, endings: string): string =>
  words
    .split('|')
    .flatMap((word) => endings.split('|').map((ending) => word + ending))
    .join('|')

const NONE: readonly never[] = []

// One row of the table for each beginning of a word, as long as a line of the machine's cache: where each class of character leads.
const CLASSES = 32
const SHIFT = 5
const OTHER = 0
const SPACE = 27
const QUOTE = 28
const HYPHEN = 29
const FIGURE = 30
const COMMA = 31

type Walk = { readonly opening: number; readonly next: Uint16Array; readonly ends: readonly (readonly number[] | undefined)[] }

function walkOf(rules: readonly string[]): Walk {
  const rows: number[][] = [new Array<number>(CLASSES).fill(-1)]
  const ends: number[][] = [[]]
  const opening = rows.length
  rows.push(new Array<number>(CLASSES).fill(-1)) // the text begins
  ends.push([])
  for (const [rule, words] of rules.entries())
    for (const word of words.split('|')) {
      let state = word.startsWith('^') ? opening : 0
      for (const letter of word.replace('^', '')) {
        const row = rows[state] as number[]
        const kind = classOf(letter.charCodeAt(0))
        if (row[kind] === -1) {
          row[kind] = rows.length
          rows.push(new Array<number>(CLASSES).fill(-1))
          ends.push([])
        }
        state = row[kind] as number
      }
      ends[state]?.push(rule)
    }
  // Where a word breaks off, the longest end of it that begins another goes on.
  const next = new Uint16Array(rows.length * CLASSES)
  const back = new Array<number>(rows.length).fill(0)
  const order = [0, opening]
  for (const state of order) {
    const behind = back[state] as number
    if (state !== 0) ends[state]?.push(...(ends[behind] as number[]))
    for (const [kind, to] of (rows[state] as number[]).entries()) {
      const fallen = state === 0 ? 0 : (next[(behind << SHIFT) | kind] as number)
      next[(state << SHIFT) | kind] = to === -1 ? fallen : to
      if (to === -1) continue
      back[to] = fallen
      order.push(to)
    }
  }
  return { opening, next, ends: ends.map((found) => (found.length === 0 ? undefined : [...new Set(found)])) }
}

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return code & 31
  if (code >= 48 && code <= 57) return FIGURE
  if (code === 32 || (code >= 9 && code <= 13)) return SPACE
  return code === 39 ? QUOTE : code === 45 ? HYPHEN : code === 44 ? COMMA : OTHER
})

const classOf = (code: number): number => (code < 128 ? (KINDS[code] as number) : classBeyond(code))

function classBeyond(code: number): number {
  if (code === 0x2019 || code === 0x2018) return QUOTE
  if (code >= 0x2010 && code <= 0x2015) return HYPHEN
  if (code === 0x212a) return 11 // the sign of kelvin is a k without case
  if (code === 0x17f) return 19 // and the long s an s
  return code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
    ? SPACE
    : OTHER
}
