// The places where the house grows. To add one: write its file beside its siblings and put it on the shelf.
// A member's samples are its documentation and its contract test (test/shelves.test.ts runs every one).
import type { Page } from './page.ts'
import type { Question, Answer, Conflict } from './question.ts'

/** What is known of a file before it is read. */
export type FileFacts = { readonly name: string; readonly mediaType: string | null }

/** An input format. `claims` looks at the first bytes and the facts: 0 not mine, 1 certainly mine; the highest claim on the shelf reads. */
export type Reader = {
  readonly name: string
  claims(head: Uint8Array, facts: FileFacts): number
  /** The pages of these bytes (a CSV holds several). Throws a Problem where nothing can be read; a part that cannot is a trouble on its page. */
  read(bytes: Uint8Array, facts: FileFacts): Promise<readonly Page[]>
  readonly samples: readonly { readonly name: string; readonly bytes: string | Uint8Array; readonly finds: Partial<Page> }[]
}

/** A sentence in hand: its words, where it stands, and what surrounds it. Offsets in findings count from the sentence's start. */
export type Sentence = {
  readonly text: string // equal-length normalised: no-break spaces are spaces, so that rules need not know them
  readonly start: number // offset of the sentence in the stored text
  readonly inQuotation: (offset: number) => boolean // offset within the sentence
}

export type Found<V> = { readonly quote: string; readonly offset: number; readonly value: V }

/** What is found in a sentence. `samples` hold what must and what must not be found. */
export type Extractor<V> = {
  readonly name: string
  find(sentence: Sentence): readonly Found<V>[]
  readonly samples: readonly { readonly text: string; readonly finds: readonly { readonly quote: string; readonly value?: Partial<V> }[] }[]
}

export type { Question, Answer, Conflict }
