// White space at a place of a text, asked for single characters: a pattern for one character costs ten times the look at its number.

const BLANK = /\s/

/** Whether the character at `at` is white space, as `\s` has it; false outside the text. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : code >= 0xa0 && BLANK.test(text[at] ?? '')
}
