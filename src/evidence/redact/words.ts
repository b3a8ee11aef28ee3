// Text with words taken out. Each place says that something stood there, and not how long it was: of a name, its length is half a name.
import { Problem } from '../../model/problem.ts'
import type { Stretch } from './redaction.ts'

export const REMOVED = '[removed]'

/** The text without these characters; spans that touch become one place. */
export function redactText(text: string, spans: readonly Stretch[]): string {
  const inOrder = spans.toSorted((a, b) => a.start - b.start)
  for (const { start, end } of inOrder)
    if (!(start >= 0 && end > start && end <= text.length))
      throw new Problem('redact-span', `The characters ${start} to ${end} lie outside the text, which has ${text.length}. Nothing was made.`)
  const kept: string[] = []
  let at = 0
  for (const { start, end } of inOrder) {
    if (start > at || kept.length === 0) kept.push(text.slice(at, Math.max(at, start)), REMOVED)
    at = Math.max(at, end)
  }
  return kept.join('') + text.slice(at)
}

/** Where these words stand, whatever their case and however they are spaced or put together from marks; whole words only. Problem `redact-not-found`. */
export function spansOf(text: string, words: string): readonly Stretch[] {
  const parts = words
    .normalize('NFC')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) throw new Problem('redact-not-found', 'Name at least one word to take out.')
  // Compared by character classes of its own, so that no word of a person is a pattern.
  const escaped = parts.map((part) =>
    [...part.normalize('NFD')].map((c) => (/\p{M}/u.test(c) ? `${c}?` : `${c.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\p{M}{0,3}`)).join(''),
  )
  const found = decomposed(text)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped.join('[\\s\\u00ad\\u200b-\\u200f\\u2060]{1,10}')}(?![\\p{L}\\p{N}])`, 'giu')
  const spans = [...found.text.matchAll(pattern)].map((match) => ({
    start: found.at[match.index] ?? 0,
    end: found.at[match.index + match[0].length] ?? text.length,
  }))
  if (spans.length === 0) throw new Problem('redact-not-found', `"${words.slice(0, 100)}" does not stand in this text. Nothing was made.`)
  return spans
}

/** The text with its marks apart from their letters, and for each of its units where it came from. */
function decomposed(text: string): { readonly text: string; readonly at: readonly number[] } {
  const out: string[] = []
  const at: number[] = []
  let from = 0
  for (const character of text) {
    const apart = character.normalize('NFD')
    out.push(apart)
    for (let n = 0; n < apart.length; n++) at.push(from)
    from += character.length
  }
  at.push(text.length)
  return { text: out.join(''), at }
}
