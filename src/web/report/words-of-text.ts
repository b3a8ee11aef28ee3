// Spans that grow and shrink by a word at either end, for a hand that corrects which words are meant.
import type { Span } from '../../model/span.ts'

export type Step = { readonly end: 'first' | 'last'; readonly by: 1 | -1 } // 1: outwards, one word more

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*|\S/gu
// No word that is meant is longer; a text without spaces is not looked through whole.
const FAR = 400

/** The spans with one word more or less at one end. Unchanged at the ends of the text, and where the last word would go. */
export function stepped(text: string, spans: readonly Span[], { end, by }: Step): readonly Span[] {
  const at = end === 'first' ? 0 : spans.length - 1
  const span = spans[at]
  if (span === undefined) return spans
  const moved = end === 'last' ? { start: span.start, end: lastEdge(text, span, by) } : { start: firstEdge(text, span, by), end: span.end }
  const [before, after] = [spans[at - 1]?.end ?? 0, spans[at + 1]?.start ?? text.length]
  if (moved.start >= moved.end || moved.start < before || moved.end > after) return spans
  return spans.map((own, i) => (i === at ? { ...moved, quote: text.slice(moved.start, moved.end) } : own))
}

function lastEdge(text: string, { start, end }: Span, by: 1 | -1): number {
  if (by === 1) {
    const [next] = text.slice(end, end + FAR).matchAll(WORD)
    return next === undefined ? end : end + next.index + next[0].length
  }
  const words = [...text.slice(start, end).matchAll(WORD)]
  const kept = words.at(-2)
  return kept === undefined ? end : start + kept.index + kept[0].length
}

function firstEdge(text: string, { start, end }: Span, by: 1 | -1): number {
  if (by === 1) {
    const from = Math.max(0, start - FAR)
    const last = [...text.slice(from, start).matchAll(WORD)].at(-1)
    return last === undefined ? start : from + last.index
  }
  const second = [...text.slice(start, end).matchAll(WORD)][1]
  return second === undefined ? start : start + second.index
}
