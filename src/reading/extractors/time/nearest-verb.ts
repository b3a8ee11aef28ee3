// The verb nearest to a time on one side of it, by a walk over the words of its clause.
import { INSIDE, LEADS_ON, MODAL, NOT_INFINITIVE, REACH_OF_INFINITIVE, SAYING, TELLING, ofInfinitive, verbOf } from './verbs.ts'

export type Tense = 'past' | 'present' | 'future' | null

/** What the verb says, how many words off it stands, and what else of it counts: a verb of saying, a modal, what has a winner. */
export type Found = {
  readonly tense: Tense
  readonly saying: boolean
  readonly distance: number
  readonly modal: boolean
  readonly able?: boolean
  readonly decided?: boolean
}

/** The verb nearest to the end of a stretch, or to its beginning; null where the stretch has none that tells before its clause ends. */
export function nearest(piece: string, backwards: boolean): Found | null {
  const words = wordsOf(piece)
  if (backwards) words.reverse()
  const at = (i: number): string => words[i]?.toLowerCase() ?? ''
  const step = backwards ? 1 : -1 // towards the words before
  const isInside = (i: number): boolean => INSIDE.has(words[i] ?? '') && words[i + step] !== 'could'
  const beside = (i: number, way: number): number => {
    let j = i + way
    while (isInside(j)) j += way
    return j
  }
  for (let i = 0; i < words.length; i++) {
    const word = at(i)
    // Most words are no verb and end no clause.
    if (!TELLING.has(word) && !word.endsWith('ed')) continue
    if (word === ';' || word === '!' || word === '?') return null
    if (words[i] === 'May') continue // the month
    // "if she wins in November": no verb of a listed tense stands between, so it is the present of a condition.
    if (backwards && (word === 'if' || word === 'unless' || word === 'whoever') && i > 0) return { tense: 'future', saying: false, distance: i, modal: false }
    const infinitive = word === 'to' && /^[a-z]{2,}$/.test(words[i - step] ?? '') && !NOT_INFINITIVE.has(at(i - step))
    const previous = beside(i, step)
    const second = beside(previous, step)
    const verb = infinitive
      ? ofInfinitive(at, i, step)
      : word.endsWith('ed') && at(previous) === 'be' && at(second) === 'to' && LEADS_ON.test(at(second + step)) && /^(?:was|were)$/.test(at(second + 2 * step))
        ? 'then' // "was due to be released in March"
        : verbOf(word, at(beside(i, -step)), at(previous), at(second))
    if (verb === null) continue
    // "Neither side could agree on Wednesday"
    if (backwards && word === 'could' && words.slice(i + 1, i + 9).some((one) => NOBODY.test(one)))
      return { tense: 'past', saying: false, distance: i, modal: false }
    if (backwards && infinitive && verb === 'past' && words.slice(i + 1, i + REACH_OF_INFINITIVE).some((one) => /^(?:if|unless|would)$/i.test(one)))
      return { tense: 'future', saying: false, distance: i, modal: false }
    if (backwards && (verb === 'present' || verb === 'open') && words.slice(i + 1, i + 7).some((one) => /^(?:if|unless|when|once)$/i.test(one)))
      return { tense: 'future', saying: false, distance: i, modal: false }
    return {
      tense: verb === 'will' ? 'future' : verb === 'open' || verb === 'then' ? null : verb,
      saying: SAYING.has(word),
      distance: i,
      modal: backwards && (verb === 'then' || (verb === 'open' && MODAL.test(word))),
      decided: backwards && i <= 5 && DECIDED.test(word),
      able: backwards && verb === 'open' && ABLE.test(word),
    }
  }
  return null
}

const NOBODY = /^(?:neither|nor|nobody|none|no)$/i

/** The words of a stretch and the marks that cut it. Of "to 5.50 percent" the "to" is none: it leads to no verb. */
function wordsOf(piece: string): string[] {
  const words: string[] = []
  for (let at = 0; at < piece.length; at++) {
    const kind = kindAt(piece, at)
    if (kind === MARK) words.push(piece[at] as string)
    if (kind !== LETTER) continue
    let end = at + 1
    while (kindAt(piece, end) === LETTER || piece[end] === "'") end++
    if (piece.startsWith('to ', at) && isFigure(piece.charCodeAt(at + 3))) at++ // what is left of it, as of any word
    if (at < end) words.push(piece.slice(at, end))
    at = end - 1
  }
  return words
}

const LETTER = 1
const MARK = 2
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z]/.test(String.fromCharCode(code)) ? LETTER : /[;:!?"(),]/.test(String.fromCharCode(code)) ? MARK : 0,
)
const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

const DECIDED = /^(?:won|lost|beat|defeated|survived|attended)$/
const ABLE = /^(?:can|may|might|must|should)$/
