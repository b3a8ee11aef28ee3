// A part of an original that was not read. It stays on the report, so that a gap is seen rather than logged.

/** `code` is a kebab-case word, `message` a sentence for a person that says what was found and what was kept. */
export type Trouble = { readonly code: string; readonly message: string }
