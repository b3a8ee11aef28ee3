// Capitalised phrases of a sentence, with what stands before and after: the raw material for names of places.
//
// It knows nothing of places. A phrase runs over capitalised words joined by one space, by "&", or by a small word between two of them
// ("Isle of Dogs", "Stratford upon Avon", "Rue de la Paix"). Linear: words are read once.

export type Word = {
  readonly text: string // without a possessive ending
  readonly start: number
  readonly end: number // before a possessive ending
  readonly until: number // after it
  readonly capital: boolean
  readonly possessive: boolean
  readonly long: boolean // begins with four letters
}

/** `first` to `last` are positions in the words of the sentence, both inclusive. */
export type Phrase = { readonly first: number; readonly last: number }

const WORD_ANYWHERE = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[-.'’&@/](?=[\p{L}\p{N}]))*(?:(?<=\b\p{Lu}\.\p{Lu})\.)?/gu
const BEYOND_PLAIN = /[^\0-\x7f\u2000-\u206f]/
const POSSESSIVE = /(?:['’]s)$/

/** The words of a sentence in order. "St." and "U.S." keep their stop; addresses on the web are one word each and never capitalised. */
export function wordsOf(text: string): readonly Word[] {
  const out: Word[] = []
  if (BEYOND_PLAIN.test(text)) for (const match of text.matchAll(WORD_ANYWHERE)) out.push(wordAt(text, match.index, match.index + match[0].length))
  else {
    // The same pattern where no letter stands but a to z, by the numbers of the characters.
    for (let at = 0; at < text.length; at++) {
      if (kindAt(text, at) < LETTER) continue
      const start = at
      let onlyLetters = kindAt(text, at) === LETTER
      for (at++; at < text.length; at++) {
        const kind = kindAt(text, at)
        if (kind === LETTER) continue
        if (kind === OTHER || (kind === JOINT && kindAt(text, at + 1) < LETTER)) break
        onlyLetters = false
      }
      if (text[at] === '.' && endsAsInitial(text, at)) at++
      out.push(onlyLetters && text[at - 1] !== '.' ? plainWordAt(text, start, at) : wordAt(text, start, at))
      at--
    }
  }
  return out
}

const OTHER = 0
const JOINT = 1 // stands inside a word: - . ' ’ & @ /
const LETTER = 2
const DIGIT = 3
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z]/.test(character) ? LETTER : /[0-9]/.test(character) ? DIGIT : /[-.'&@/]/.test(character) ? JOINT : OTHER
})
const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < 0x80 ? (KINDS[code] ?? OTHER) : code === 0x2019 ? JOINT : OTHER
}

/** "U.S" before a stop. */
const endsAsInitial = (text: string, at: number): boolean =>
  text[at - 2] === '.' && isCapital(text.charCodeAt(at - 1)) && isCapital(text.charCodeAt(at - 3)) && kindAt(text, at - 4) < LETTER && text[at - 4] !== '_'
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a

/** Most words are only letters, and need nothing else asked of them. */
function plainWordAt(text: string, start: number, end: number): Word {
  const owns = text[end - 1] === 's' && endsInS(text, start, end)
  const before = text[start - 1]
  return {
    text: text.slice(start, end),
    start,
    end,
    until: owns ? end + 1 : end,
    capital: isCapital(text.charCodeAt(start)) && before !== '@' && before !== '#',
    possessive: owns,
    long: end - start > 3,
  }
}

function wordAt(text: string, start: number, until: number): Word {
  const whole = text.slice(start, until)
  if (PLAIN.test(whole)) return plainWordAt(text, start, until)
  const ending = POSSESSIVE.exec(whole)
  const bare = ending === null ? whole : whole.slice(0, ending.index)
  const bareEndsInS = ending === null && whole.endsWith('s') && endsInS(text, start, until)
  const handle = text[start - 1] === '@' || text[start - 1] === '#' || /[@/]|\.\p{L}{2,}/u.test(whole)
  return {
    text: bare,
    start,
    end: start + bare.length,
    until: bareEndsInS ? until + 1 : until,
    capital: CAPITAL.test(whole) && !handle,
    possessive: ending !== null || bareEndsInS,
    long: /^\p{L}{4,}/u.test(bare),
  }
}

/** "al-Bab" is written small, and is a name. */
const CAPITAL = /^(?:\p{Lu}|(?:al|el|ad|an|ar|as|ash|at|az|ed|es|ez)-\p{Lu})/u
const PLAIN = /^[A-Za-z]+$/

/** "The dockers’ union": a mark after the s that closes no quotation and begins no word. */
const endsInS = (text: string, start: number, until: number): boolean =>
  (text[until] === "'" || text[until] === '’') && /^.(?![\p{L}\p{N}])/u.test(text.slice(until, until + 2)) && !text.slice(0, start).includes('‘')

const JOINERS = new Set(['of', 'de', 'la', 'le', 'du', 'del', 'di', 'da', 'dos', 'do', 'von', 'van', 'al', 'el', 'upon', 'under', 'sur', 'bin', 'der', 'am'])
const AFTER_JOINER = new Set(['the', 'la', 'las', 'los', 'le', 'der'])

/** Runs of capitalised words. A possessive ends a run, except inside a name such as "King's Cross" or "St Paul's Road". */
export function phrasesOf(text: string, words: readonly Word[]): readonly Phrase[] {
  const phrases: Phrase[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.capital !== true) continue
    let last = i
    for (let next = following(text, words, last); next !== null; next = following(text, words, last)) last = next
    phrases.push({ first: i, last })
    i = last
  }
  return phrases
}

/** The next capitalised word of the run that has come to `last`: the neighbour, or the one after "of", "de la", "of the", "on Sea". */
function following(text: string, words: readonly Word[], last: number): number | null {
  const next = last + 1
  if (!joined(text, words, last, next)) return null
  const word = words[next]
  if (word?.capital === true) return next
  if (words[last]?.possessive === true || !joined(text, words, next, next + 1)) return null
  const after = words[next + 1]
  if (word?.text === 'on') return after !== undefined && WATERS.has(after.text) ? next + 1 : null
  if (!JOINERS.has(word?.text ?? '')) return null
  if (after?.capital === true) return next + 1
  return AFTER_JOINER.has(after?.text ?? '') && joined(text, words, next + 1, next + 2) && words[next + 2]?.capital === true ? next + 2 : null
}

const WATERS = new Set(['Sea', 'Trent', 'Tyne', 'Thames', 'Avon', 'Tees', 'Wye', 'Hudson'])

/** Whether words `a` and `b` are neighbours in one phrase: a single space, or " & ", or the stop of "St." between them. */
function joined(text: string, words: readonly Word[], a: number, b: number): boolean {
  const before = words[a]
  const after = words[b]
  if (before === undefined || after === undefined) return false
  const gap = text.slice(before.until, after.start)
  return gap === ' ' || gap === '\n' || gap === ' & ' || (gap === '. ' && /^(?:St|Mt|Ft|Mr|Mrs|Dr)$/.test(before.text))
}
