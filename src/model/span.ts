// Exact words: where they stand in the stored text, and the words themselves.
//
// Offsets are UTF-16 code units, `end` exclusive, as W3C Web Annotation's text position selector. `quote` always equals the slice:
// whoever makes a span makes it with `spanOf`, so that nothing in the record can be a paraphrase.

export type Span = { readonly start: number; readonly end: number; readonly quote: string }

/** The span of `text` from `start` to `end`. Throws when it would be empty or outside: a reading that is not verbatim is our mistake. */
export function spanOf(text: string, start: number, end: number): Span {
  if (!(start >= 0 && start < end && end <= text.length)) throw new Error(`span ${start}-${end} of a text of ${text.length}`)
  return { start, end, quote: text.slice(start, end) }
}

/** The span without white space at either end, or `null` when nothing else is in it. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? spanOf(text, start, end) : null
}

/** Whether the inner one lies wholly in the outer one; equal ones do. */
export const covers = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Whether they share a character; ends that only meet share none. */
export const touches = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start)
