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
  readonly orders?: boolean
  readonly would?: boolean // "on Friday, the party would choose"; "on Friday officials would not say" is past
}

/** The verb nearest to the end of a stretch, or to its beginning; null where the stretch has none that tells before its clause ends. */
export function nearest(piece: string, backwards: boolean): Found | null {
  const wordAt = wordsFrom(piece, backwards)
  const at = (i: number): string => wordAt(i).toLowerCase()
  const step = backwards ? 1 : -1 // towards the words before
  const isInside = (i: number): boolean => INSIDE.has(wordAt(i)) && wordAt(i + step) !== 'could'
  const beside = (i: number, way: number): number => {
    let j = i + way
    while (isInside(j)) j += way
    return j
  }
  const isAnyOf = (from: number, to: number, pattern: RegExp): boolean => {
    for (let j = from; j < to; j++) if (pattern.test(wordAt(j))) return true
    return false
  }
  for (let i = 0; wordAt(i) !== ''; i++) {
    const word = at(i)
    // Most words are no verb and end no clause.
    if (!TELLING.has(word) && !word.endsWith('ed')) continue
    if (word === ';' || word === '!' || word === '?') return null
    if (wordAt(i) === 'May') continue // the month
    // "if she wins in November": no verb of a listed tense stands between, so it is the present of a condition.
    if (backwards && (word === 'if' || word === 'unless' || word === 'whoever') && i > 0) return { tense: 'future', saying: false, distance: i, modal: false }
    const infinitive = word === 'to' && /^[a-z]{2,}$/.test(wordAt(i - step)) && !NOT_INFINITIVE.has(at(i - step))
    const previous = beside(i, step)
    const second = beside(previous, step)
    const verb = infinitive
      ? ofInfinitive(at, i, step)
      : word.endsWith('ed') && at(previous) === 'be' && at(second) === 'to' && LEADS_ON.test(at(second + step)) && /^(?:was|were)$/.test(at(second + 2 * step))
        ? 'then' // "was due to be released in March"
        : verbOf(word, at(beside(i, -step)), at(previous), at(second))
    if (verb === null) continue
    // "Neither side could agree on Wednesday"
    if (backwards && word === 'could' && isAnyOf(i + 1, i + 9, NOBODY)) return { tense: 'past', saying: false, distance: i, modal: false }
    if (backwards && infinitive && verb === 'past' && isAnyOf(i + 1, i + REACH_OF_INFINITIVE, /^(?:if|unless|would)$/i))
      return { tense: 'future', saying: false, distance: i, modal: false }
    if (backwards && (verb === 'present' || verb === 'open') && isAnyOf(i + 1, i + 7, /^(?:if|unless|when|once)$/i))
      return { tense: 'future', saying: false, distance: i, modal: false }
    return {
      tense: verb === 'will' ? 'future' : verb === 'open' || verb === 'then' ? null : verb,
      saying: SAYING.has(word),
      distance: i,
      modal: backwards && (verb === 'then' || (verb === 'open' && MODAL.test(word))),
      decided: backwards && i <= 5 && DECIDED.test(word),
      able: backwards && verb === 'open' && ABLE.test(word),
      orders: ORDERS.test(word),
      would: !backwards && word === 'would' && i <= 4 && !REFUSED.test(at(i + 1)),
    }
  }
  return null
}

const NOBODY = /^(?:neither|nor|nobody|none|no)$/i

/**
 * The words of a stretch and the marks that cut it, from one end on: most verbs stand near, so no more are taken apart than are asked for. '' behind the
 * last. Of "to 5.50 percent" the "to" is none: it leads to no verb.
 */
function wordsFrom(piece: string, backwards: boolean): (i: number) => string {
  const words: string[] = []
  let at = backwards ? piece.length - 1 : 0
  const step = backwards ? -1 : 1
  const takeOne = (): void => {
    for (; at >= 0 && at < piece.length; at += step) {
      const kind = kindAt(piece, at)
      if (kind === OTHER) continue
      if (kind === MARK) {
        words.push(piece[at] as string)
        at += step
        return
      }
      let [start, end] = [at, at + 1]
      if (backwards) while (start > 0 && kindAt(piece, start - 1) >= LETTER) start--
      else while (kindAt(piece, end) >= LETTER) end++
      at = backwards ? start - 1 : end
      while (start < end && kindAt(piece, start) === APOSTROPHE) start++
      if (start === end) {
        at -= step // the loop goes on from here
        continue
      }
      const isToFigure = end - start === 2 && piece.startsWith('to ', start) && isFigure(piece.charCodeAt(end + 1))
      words.push(isToFigure ? 'o' : piece.slice(start, end))
      return
    }
  }
  return (i) => {
    if (i < 0) return ''
    for (let had = -1; words.length <= i && had !== words.length; takeOne()) had = words.length
    return words[i] ?? ''
  }
}

const OTHER = 0
const MARK = 1
const LETTER = 2
const APOSTROPHE = 3
const KINDS = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code)
  return /[A-Za-z]/.test(char) ? LETTER : char === "'" ? APOSTROPHE : /[;:!?"(),]/.test(char) ? MARK : OTHER
})
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 0x80 ? (KINDS[code] as number) : OTHER // behind the end too
}
const isFigure = (code: number): boolean => code >= 0x30 && code <= 0x39

const DECIDED = /^(?:won|lost|beat|defeated|survived|attended)$/
const ORDERS = /^(?:announced|ordered|imposed|planned|called|agreed|banned|approved|declared|scheduled|demanded|told|gave|given|set)$/
const REFUSED = /^(?:not|only|say|neither|never|have)$/
const ABLE = /^(?:can|may|might|must|should)$/
