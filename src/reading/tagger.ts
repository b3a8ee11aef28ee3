// The English tagger: the words of a text with the part of speech of each, as wink-nlp's small model gives them.
//
// The model, its lexicon, tokenizer and automata are wink-nlp's; they are put together here without the document that wink-nlp makes of every text, and
// each run of characters between two spaces is taken apart once: most of a text are words that were met before. What wink-nlp makes of such a run
// hangs on nothing but its lexicon, which only grows; so what was made of it holds as long as the words that were looked for in vain are still
// missing there, and those are kept beside it.
import lexiconOf from 'wink-nlp/src/cache.js'
import type { Lexicon } from 'wink-nlp/src/cache.js'
import compilePatterns from 'wink-nlp/src/compile-trex.js'
import tokenizer from 'wink-nlp/src/tokenizer.js'
import automaton from 'wink-nlp/src/automaton.js'
import type { Swap } from 'wink-nlp/src/automaton.js'
import model from 'wink-eng-lite-web-model'

/** A token of the lexicon: what is asked of it for every text, worked out once. */
export type Token = {
  readonly text: string
  readonly lower: string
  readonly opensLong: boolean // at least four letters
  readonly capital: boolean
  readonly name: boolean // a capital and letters: "Welch", "O'Neill"
  readonly mark: boolean // nothing but marks after which a sentence or a quotation can begin
  readonly normal: number // its plain spelling in the lexicon
  readonly usual: number // the part of speech it has most often
  readonly fixed: boolean // of a contraction, whose parts are what they are
  readonly hint: number // what the automata see in its place; 0: its part of speech
}
/** Numbers; those that an automaton changed are its own words for them. */
type Tags = (number | string)[]
type Run = { readonly tokens: readonly Token[]; readonly missing: readonly string[] }

/** The tokens of a text in their order, with the white space before each (a number of characters) and its part of speech. */
export type Tagged = { readonly tokens: readonly Token[]; readonly gaps: readonly number[]; readonly tags: readonly string[] }

export type Tagger = (text: string) => Tagged

let tagger: Tagger | null = null

/** The model takes a tenth of a second to load, so it is loaded by the first sentence that needs it. */
export function taggerInHand(): Tagger {
  tagger ??= taggerOf()
  return tagger
}

/** Runs that are kept. A language has some ten thousand that are common; when there are more, all are met anew. */
const MOST_RUNS = 40_000
/** The tokenizer counts no more spaces than this before a word. */
const MOST_SPACES = 65_534
/** Told apart from the parts of speech, which are small numbers, in what the automata see. */
const HINTS = 1_080_000

/** What is asked of the model, which declares nothing of itself. */
type Model = {
  core(): {
    readonly features: { readonly lexeme: { readonly hash: Readonly<Record<string, number>> } }
    readonly pos: { readonly hash: Readonly<Record<'NOUN', number>>; readonly list: readonly string[] }
    readonly tcat: { readonly hash: unknown }
    readonly trex: unknown
    readonly preserve: unknown
  }
  pos(): { readonly machines: readonly string[]; updater(swaps: readonly Swap[], lexicon: Lexicon, tags: Tags, normals: readonly number[]): void }
  readonly featureFn: unknown
}

function taggerOf(): Tagger {
  const english = model as unknown as Model
  const core = english.core()
  const lexicon = lexiconOf(core, english.featureFn)
  const present = core.features.lexeme.hash
  const tokenize = tokenizer(compilePatterns(core.trex), core.tcat.hash, core.preserve)
  const { machines, updater } = english.pos()
  const automata = machines.map((machine) => {
    const made = automaton(lexicon, lexicon.value(0))
    made.importJSON(machine)
    return made
  })
  const tagNames = core.pos.list

  const byLexeme = new Map<number, Token>()
  const tokenOf = (lexeme: number): Token => {
    const known = byLexeme.get(lexeme)
    if (known !== undefined) return known
    const token = described(lexicon.value(lexeme), {
      normal: lexicon.normal(lexeme),
      usual: lexicon.posOf(lexicon.mappedSpelling(lexeme)) || core.pos.hash.NOUN,
      fixed: false,
      hint: lexicon.property(lexeme, 'posHint'),
    })
    byLexeme.set(lexeme, token)
    return token
  }
  /** The tokens behind a look-up: the word itself, or the parts of a contraction, four numbers each. */
  const tokensFound = (found: readonly number[]): readonly Token[] => {
    const [lexeme = 0] = found
    if (found.length === 1) return [tokenOf(lexeme)]
    const out: Token[] = []
    for (let k = 0; k < found.length; k += 4) {
      const [lexeme = 0, normal = 0, lemma = 0, tag = 0] = found.slice(k, k + 4)
      const fixed = lemma !== 0 || tag !== 0
      const usual = fixed ? tag : tokenOf(lexeme).usual
      out.push(described(lexicon.value(lexeme), { normal: lexicon.nox(normal << 16), usual, fixed, hint: lexicon.property(lexeme, 'posHint') }))
    }
    return out
  }

  const runs = new Map<string, Run>()
  const runOf = (written: string): Run => {
    const known = runs.get(written)
    if (known?.missing.every((word) => present[word] === undefined)) return known
    const tokens: Token[] = []
    const missing: string[] = []
    const look = (word: string): readonly number[] | null => {
      const found = lexicon.lookup(word)
      if (found === null) missing.push(word)
      return found
    }
    tokenize(
      {
        isLexeme: look,
        _addToken: (word, category) => tokens.push(tokenOf(lexicon.add(word, category))) > 0,
        _addTokenIfInCache(word) {
          const found = look(word)
          if (found !== null) tokens.push(...tokensFound(found))
          return found === null ? 0 : 1
        },
      },
      written,
    )
    const run = { tokens, missing }
    if (runs.size >= MOST_RUNS) {
      runs.clear()
      byLexeme.clear()
    }
    // A key of its own: a slice would keep the whole text that it was cut from.
    runs.set(Object.keys({ [written]: 0 })[0] ?? '', run)
    return run
  }

  return (text) => {
    const tokens: Token[] = []
    const gaps: number[] = []
    eachRun(text, (written, gap) => {
      const from = tokens.length
      for (const token of runOf(written).tokens) {
        tokens.push(token)
        gaps.push(0)
      }
      if (tokens.length > from) gaps[from] = gap
    })
    const tags: Tags = tokens.map(({ usual }) => usual)
    const normals = tokens.map(({ normal }) => normal)
    const seen = (tag: number | string, _lexicon: unknown, of: readonly Token[], at: number): number | string => {
      const hint = of[at]?.hint ?? 0
      return hint === 0 ? tag : hint + HINTS
    }
    for (const each of automata) updater(each.recognize(tags, seen, tokens), lexicon, tags, normals)
    return { tokens, gaps, tags: tokens.map(({ fixed, usual }, i) => tagNames[Number(fixed ? usual : tags[i])] ?? 'X') }
  }
}

/** What stands between spaces, and each stretch of line ends, with the number of spaces before it; as the tokenizer parts a text. */
function eachRun(text: string, take: (written: string, gap: number) => void): void {
  let gap = 0
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at))
    let end = at + 1
    let hard = kind === BLANK && text.charCodeAt(at) !== SPACE
    while (end < text.length && kindOf(text.charCodeAt(end)) === kind) {
      if (kind === BLANK && text.charCodeAt(end) !== SPACE) hard = true
      end++
    }
    if (kind === BLANK) gap = hard ? end - at : Math.min(end - at, MOST_SPACES)
    else {
      take(text.slice(at, end), gap)
      gap = 0
    }
    at = end
  }
}

const SPACE = 0x20
const INK = 0
const BLANK = 1
const LINE_END = 2
const kindOf = (code: number): number =>
  code > SPACE && code < 0xa0
    ? INK
    : code === SPACE
      ? BLANK
      : code === 0x0a || code === 0x0d || code === 0x09
        ? LINE_END
        : code === 0xa0 || (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f
          ? BLANK
          : INK

const described = (text: string, known: Pick<Token, 'normal' | 'usual' | 'fixed' | 'hint'>): Token => ({
  text,
  lower: text.toLowerCase(),
  opensLong: /^\p{L}{4,}/u.test(text),
  capital: /^\p{Lu}/u.test(text),
  name: /^[\p{Lu}][\p{L}'’-]+$/u.test(text),
  mark: /^[.!?:;“”"'‘’`«»(–—-]+$/.test(text) && text !== "'",
  ...known,
})
