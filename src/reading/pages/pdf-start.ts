// Whether bytes are a PDF. Its mark may stand behind something else in the first kilobyte, as readers of PDF take it (ISO 32000-1, Annex H.3.4.1);
// but a text can speak of "%PDF-1.4" and of "1 0 obj" too.
import { glimpse } from './file-facts.ts'

const MARK_WITHIN = 1024
const HEAD = 65_536

/** `named`: the file is called a PDF, so that whatever stands before the mark is no reason to doubt it. */
export function beginsAsPdf(head: Uint8Array, named: boolean): boolean {
  const at = glimpse(head, MARK_WITHIN).indexOf('%PDF-')
  if (at <= 0) return at === 0
  const words = glimpse(head, HEAD)
  // Text alone is no PDF: after its first line one has a comment of high bytes, and its streams are packed.
  return named || (/\d \d+ obj\b/.test(words) && /[\u0000-\u0008\u000e-\u001f]/.test(words))
}
