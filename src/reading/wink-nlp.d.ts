// The inner parts of wink-nlp that tagger.ts puts together, with what it asks of them. The package declares only its outer door.
declare module 'wink-nlp/src/cache.js' {
  export type Lexicon = {
    lookup(text: string): readonly number[] | null
    add(text: string, category: number): number
    value(lexeme: number): string
    normal(lexeme: number): number
    nox(packed: number): number
    mappedSpelling(lexeme: number): number
    posOf(lexeme: number): number
    property(lexeme: number, name: 'posHint'): number
  }
  export default function cache(core: object, featureFn: unknown): Lexicon
}
declare module 'wink-nlp/src/compile-trex.js' {
  export default function compileTRex(patterns: unknown): object
}
declare module 'wink-nlp/src/tokenizer.js' {
  /** Where the tokenizer puts each token of a piece of text. Names and answers are the tokenizer's own: 0 for a word that the lexicon has not. */
  export type Sink = {
    _addToken(text: string, category: number): boolean
    _addTokenIfInCache(text: string): number
    isLexeme(text: string): readonly number[] | null
  }
  export default function tokenizer(patterns: object, categories: unknown, preserve: unknown): (sink: Sink, text: string) => void
}
declare module 'wink-nlp/src/automaton.js' {
  export type Swap = readonly [from: number, to: number, tag: string]
  export type Automaton = {
    importJSON(machine: string): void
    recognize<P>(
      tags: readonly (number | string)[],
      seen: (tag: number | string, lexicon: unknown, of: P, at: number) => number | string,
      of: P,
    ): readonly Swap[]
  }
  export default function automaton(lexicon: object, ignored: string): Automaton
}
