// Narration: what the publication says in its own voice. Sentences that are nobody else's, and clauses beside others' words.
import { trimmedSpan } from '../model/span.ts'
import type { Narration, Statement } from '../model/statement.ts'
import type { Draft, SentenceRead } from './attribute.ts'
import { isVerb } from './subjects.ts'

/** Narration in order, with ids n1, n2 ... Headlines and furniture narrate nothing. */
export function narrationOf(
  text: string,
  drafts: readonly Draft[],
  statements: readonly Statement[],
  sentences: readonly SentenceRead[],
): readonly Narration[] {
  const taken = statements
    .flatMap((statement, i) => [...statement.content, ...(statement.cue === null ? [] : [statement.cue]), ...(ownSpeaker(drafts[i], statement) ?? [])])
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
  const out: Narration[] = []
  let t = 0
  for (const sentence of sentences) {
    if (sentence.layer === null || sentence.layer.kind === 'boilerplate' || sentence.layer.kind === 'headline') continue
    while (t < taken.length && (taken[t]?.end ?? 0) <= sentence.start) t++
    const here: { start: number; end: number }[] = []
    for (let i = t; i < taken.length && (taken[i]?.start ?? 0) < sentence.end; i++) here.push(taken[i] as { start: number; end: number })
    const start = sentence.units[0]?.start ?? sentence.start
    for (const [from, to] of here.length === 0 ? [[start, sentence.end] as const] : gapsOf(start, sentence.end, here)) {
      const own = sentence.units.filter((unit) => unit.start >= from && unit.end <= to)
      if (here.length > 0 && (own.length < 3 || !own.some((unit, u) => isVerb(unit) && u > 0))) continue
      const span = trimmedSpan(text, from, to)
      const clean = span === null ? null : trimmedSpan(text, span.start + leading(span.quote), here.length > 0 ? span.end - trailing(span.quote) : span.end)
      if (clean !== null && /\p{L}/u.test(clean.quote)) out.push({ ...clean, id: `n${out.length + 1}`, layer: sentence.layer.kind })
    }
  }
  return out
}

// A speaker that another clause narrates of ("hounded by a mob chanting") stays in the narration; one that only speaks does not.
function ownSpeaker(draft: Draft | undefined, statement: Statement): readonly { start: number; end: number }[] | null {
  if (draft === undefined || statement.speaker === null || statement.cue === null) return null
  return /ing\b/.test(statement.cue.quote) ? null : [statement.speaker]
}

function gapsOf(start: number, end: number, taken: readonly { start: number; end: number }[]): readonly (readonly [number, number])[] {
  const out: (readonly [number, number])[] = []
  let from = start
  for (const range of taken) {
    if (range.start > from) out.push([from, range.start])
    from = Math.max(from, range.end)
  }
  if (from < end) out.push([from, end])
  return out
}

const leading = (quote: string): number => quote.match(/^[\s,;:.–—-]*(?:(?:and|but|then)\s)?/)?.[0].length ?? 0
const trailing = (quote: string): number => quote.match(/[\s,;:–—-]*$/)?.[0].length ?? 0
