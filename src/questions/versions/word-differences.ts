// Two passages word by word: which words are the same, which came, went or changed, with their places in both.
//
// What no reader would call a change is none: commas, case, white space, the shape of quotation marks and dashes, "1,200" for "1200".
import { spanOf, type Span } from '../../model/span.ts'
import type { WordDifference } from '../../model/comparison.ts'
import type { Stretch } from '../reader.ts'

/** `key` is what is compared. Marks other than commas, quotation marks and a closing full stop count as words. */
export type Token = Stretch & { readonly key: string }

/** The tokens of some stretches of a text, in order. */
export function tokensOf(text: string, stretches: readonly Stretch[]): readonly Token[] {
  return stretches.flatMap(({ start, end }) => {
    const tokens = [...text.slice(start, end).matchAll(TOKEN)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      key: keyOf(match[0]),
    }))
    while (/^[.;:\u2026]$/.test(tokens.at(-1)?.key ?? '')) tokens.pop()
    return tokens
  })
}
const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}\p{Cf},"'’‘‛“”„‟«»`´]/gu

function keyOf(token: string): string {
  if (/^[-‐‑‒–—―]$/.test(token)) return '-'
  return token
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
}

// Longer passages that differ from beginning to end are shown as wholly changed: a million comparisons are a few milliseconds.
const MOST_CELLS = 1_000_000

/** Runs of words that differ, in order; none where the two are the same. The two lists are of the two texts. */
export function differencesOf(
  first: { text: string; tokens: readonly Token[] },
  second: { text: string; tokens: readonly Token[] },
): readonly WordDifference[] {
  const [a, b] = [first.tokens, second.tokens]
  let from = 0
  while (from < a.length && from < b.length && a[from]?.key === b[from]?.key) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1]?.key === b[endB - 1]?.key) {
    endA--
    endB--
  }
  const differences: WordDifference[] = []
  const close = (a0: number, a1: number, b0: number, b1: number): void => {
    if (a0 === a1 && b0 === b1) return
    const [gone, came] = [runOf(first.text, a, a0, a1), runOf(second.text, b, b0, b1)]
    differences.push({ kind: gone === null ? 'added' : came === null ? 'leftOut' : 'changed', first: gone, second: came })
  }
  let [lastA, lastB] = [from, from]
  for (const [i, j] of commonOf(a.slice(from, endA), b.slice(from, endB))) {
    close(lastA, from + i, lastB, from + j)
    ;[lastA, lastB] = [from + i + 1, from + j + 1]
  }
  close(lastA, endA, lastB, endB)
  return differences
}

/** A longest common run of tokens, as pairs of places. */
function commonOf(a: readonly Token[], b: readonly Token[]): readonly (readonly [number, number])[] {
  if (a.length * b.length > MOST_CELLS) return []
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i]?.key === b[j]?.key ? (best[(i + 1) * width + j + 1] ?? 0) + 1 : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0)
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) pairs.push([i++, j++])
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

const runOf = (text: string, tokens: readonly Token[], from: number, to: number): Span | null =>
  from === to ? null : spanOf(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
