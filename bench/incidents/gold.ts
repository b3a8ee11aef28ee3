// How the gold of invented incidents is written down.

/** An answer that must be given: its words, by whom (`publication > speaker > …`), and how many independent origins stand behind it. */
export type Want = { readonly is: RegExp; readonly by?: RegExp; readonly origins?: number }

/** What must stand at a question: `answers` each met by one answer, `may` allowed beside them, `conflicts` as pairs told in one sentence and no others, `shown` in the notes. */
export type Expected = {
  readonly answers: readonly (RegExp | Want)[]
  readonly may?: readonly RegExp[]
  readonly conflicts?: readonly (readonly [RegExp, RegExp])[]
  readonly shown?: readonly RegExp[]
}

/** Reports are [publication, time of writing, text]. Questions are keyed by id, or by a pattern of ids that begins with "^"; those that fit `free` are not scored. */
export type Incident = {
  readonly name: string
  readonly zone: string
  readonly reports: readonly (readonly [string, string, string])[]
  readonly expect: Readonly<Record<string, Expected>>
  readonly free?: RegExp
}

/** One sentence. C: every count as "least-most noun"; F: people by what became of them, as the questions give them; P: the words of every place; W: where it happened. Several are parted by "; ", "?" marks one that may be missing. */
export type Check = { readonly t: string; readonly C?: string; readonly F?: string; readonly P?: string; readonly W?: string }
