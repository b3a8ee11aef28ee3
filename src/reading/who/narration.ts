// Narration: what the publication says in its own voice. Sentences that are nobody else's, and clauses beside others' words.
import { trimmedSpan } from '../../model/span.ts'
import type { Narration, Statement } from '../../model/statement.ts'
import type { Draft, SentenceRead } from './drafts.ts'
import { isNominal, isVerb } from './phrases/noun-phrases.ts'
import type { Unit } from '../words.ts'

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
      const own = (here.length === 0 ? [] : sentence.units.slice(0, 600)).filter((unit) => unit.start >= from && unit.end <= to)
      if (here.length > 0 && !narrates(own)) continue
      const span = trimmedSpan(text, from, to)
      const clean = span === null ? null : trimmedSpan(text, span.start + leading(span.quote), here.length > 0 ? span.end - trailing(span.quote) : span.end)
      if (clean !== null && !isScrap(clean.quote, sentence, from) && /\p{L}/u.test(clean.quote))
        out.push({ ...clean, id: `n${out.length + 1}`, layer: sentence.layer.kind })
    }
  }
  return out
}

// A speaker that another clause narrates of ("hounded by a mob chanting", "by the network, which posted") stays in the narration; one
// that only speaks does not.
function ownSpeaker(draft: Draft | undefined, statement: Statement): readonly { start: number; end: number }[] | null {
  const { speaker, cue } = statement
  if (draft === undefined || speaker === null || cue === null || /ing\b/.test(cue.quote)) return null
  const beside = cue.start >= speaker.end ? cue.start - speaker.end < 3 : speaker.start - cue.end < 3
  return beside ? [speaker] : null
}

// What is left of a marker's own sentence ("to add a statement."), or ends in the air ("Campers respond by").
const isScrap = (quote: string, sentence: SentenceRead, from: number): boolean =>
  (from > sentence.start && sentence.layer?.marker?.end !== undefined && sentence.start < sentence.layer.marker.end && /^\p{Ll}/u.test(quote)) ||
  /^\S+(?: \S+){0,3} (?:by|of|with|in|on|at|to|and)$/.test(quote) ||
  // "Am Montag hat": the rest of it is the cue
  /^\S+(?: \S+){0,6} (?:hat|haben|hatte|hatten)$/.test(quote)

/** A clause of its own: a noun, then a finite verb, and no preposition at its head. */
function narrates(units: readonly Unit[]): boolean {
  const first = units.find((unit) => /[\p{L}\p{N}]/u.test(unit.text))
  if (units.length < 3 || first === undefined || first.pos === 'SCONJ' || (first.pos === 'ADP' && !/^[A-Z]/.test(first.text))) return false
  let nominal = /^(?:who|which)$/.test(first.lower)
  for (const unit of units) {
    if (nominal && isVerb(unit) && !/ing$/.test(unit.lower)) return true
    if (isNominal(unit)) nominal = true
  }
  return false
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
