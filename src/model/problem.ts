// What a person can act on. Each door (http, cli) turns a Problem into its status or exit code and this sentence, in one table.
import type { Span } from './span.ts'

/** Something a person can act on: a kebab-case code, a plain sentence for that person, and the place if there is one. */
export class Problem extends Error {
  readonly code: string
  readonly at: Span | null

  constructor(code: string, sentence: string, at: Span | null = null) {
    super(sentence)
    this.name = 'Problem'
    this.code = code
    this.at = at
  }
}
