// The twin of a text: as long as the text itself, with the characters that only look different made equal.
//
// Rules read the twin, spans point into the text; because both have the same length, an offset means the same in both.
// Quotation marks and apostrophes are left as they are: telling one from the other is the work of quotations.ts.

const SPACES = /[\t\v\f\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const HYPHENS = /[\u2010\u2011]/g

/** The text with every kind of blank as a space and every hyphen as "-". Line ends stay line ends. Same length, always. */
export function twinOf(text: string): string {
  const twin = text.replace(SPACES, ' ').replace(HYPHENS, '-').replace(/\r/g, ' ')
  if (twin.length !== text.length) throw new Error(`twin of ${twin.length} for a text of ${text.length}`)
  return twin
}
