// Which passage of the later version is which of the earlier one: the same words first, then the most alike; the rest came or went.
import type { PassageRead } from '../../model/comparison.ts'
import type { Report } from '../../model/report.ts'
import { trimmedSpan } from '../../model/span.ts'
import { tokensOf } from './word-differences.ts'

export type PassagePair = { readonly before: PassageRead | null; readonly after: PassageRead | null }

/** Statements, narration and headlines in the order of the text. */
export function passagesOf(report: Report): readonly PassageRead[] {
  const own = { speakers: [report.report.publication ?? 'the report'], cue: null, strength: 'says', negated: false } as const
  const passages: PassageRead[] = [
    ...report.layers.flatMap((layer) => {
      const span = layer.kind === 'headline' ? trimmedSpan(report.text, layer.start, layer.end) : null
      return span === null ? [] : [{ of: 'headline' as const, reading: null, spans: [span], layer: layer.kind, ...own }]
    }),
    ...report.statements.map((s) => ({
      ...{ of: 'statement' as const, reading: s.id, spans: s.content, speakers: s.speakers, cue: s.cue?.quote ?? null },
      ...{ strength: s.strength, negated: s.negated, layer: s.layer },
    })),
    ...report.narration.map(({ id, layer, start, end, quote }) => ({
      ...{ of: 'narration' as const, reading: id, spans: [{ start, end, quote }], layer },
      ...own,
    })),
  ]
  return passages
    .filter(({ spans, layer }) => spans.length > 0 && layer !== 'boilerplate')
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

// Half of the words in common: "No workers were hurt at Berth 4" and "Two workers were hurt at Berth 4" are one sentence that was altered.
const ALIKE = 0.5
// A word that stands in more passages than this says little about which is which; it also keeps a page of one sentence repeated linear.
const COMMON = 40

type Opened = { readonly passage: PassageRead; readonly keys: readonly string[]; readonly words: string; readonly at: number }

/** Every passage of both sides exactly once. Pairs with the same words may stand in any order: a moved paragraph is no change. */
export function pairPassages(first: Report, before: readonly PassageRead[], second: Report, after: readonly PassageRead[]): readonly PassagePair[] {
  const open = (report: Report, passages: readonly PassageRead[]): Opened[] =>
    passages.map((passage) => {
      const keys = tokensOf(report.text, passage.spans).map(({ key }) => key)
      return { passage, keys, words: keys.join(' '), at: (passage.spans[0]?.start ?? 0) / Math.max(1, report.text.length) }
    })
  const [was, is] = [open(first, before), open(second, after)]
  const pairs: PassagePair[] = []
  const leftOf = (olds: readonly Opened[], news: readonly Opened[], key: (opened: Opened) => string): { olds: Opened[]; news: Opened[] } => {
    const waiting = Map.groupBy(olds, key)
    const unmet = news.filter((opened) => {
      const partner = waiting.get(key(opened))?.shift()
      if (partner !== undefined) pairs.push({ before: partner.passage, after: opened.passage })
      return partner === undefined
    })
    return { olds: [...waiting.values()].flat(), news: unmet }
  }
  const exact = leftOf(was, is, ({ passage, words }) => `${passage.of} ${passage.speakers.slice(1).join('>')} ${words}`)
  const left = leftOf(exact.olds, exact.news, ({ passage, words }) => `${passage.of === 'headline'} ${words}`)
  return [...pairs, ...alike(left.olds, left.news)]
}

function alike(olds: readonly Opened[], news: readonly Opened[]): readonly PassagePair[] {
  const holding = new Map<string, Opened[]>()
  for (const old of olds) for (const key of new Set(old.keys)) holding.set(key, [...(holding.get(key) ?? []).slice(0, COMMON), old])
  const scored = news.flatMap((opened) => {
    const near = new Set([...new Set(opened.keys)].flatMap((key) => ((holding.get(key)?.length ?? 0) <= COMMON ? (holding.get(key) ?? []) : [])))
    return [...near].flatMap((old) => {
      const score = (old.passage.of === 'headline') === (opened.passage.of === 'headline') ? likeness(old, opened) : 0
      return score >= ALIKE ? [{ old, opened, score: score - Math.abs(old.at - opened.at) * 0.01 }] : []
    })
  })
  const taken = new Set<Opened>()
  const pairs: PassagePair[] = []
  for (const { old, opened } of scored.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(old) || taken.has(opened)) continue
    taken.add(old).add(opened)
    pairs.push({ before: old.passage, after: opened.passage })
  }
  // A page has one headline: however it was rewritten, it was not removed and another added.
  const [oldHeads, newHeads] = [olds, news].map((list) => list.filter((o) => !taken.has(o) && o.passage.of === 'headline')) as [Opened[], Opened[]]
  for (const [i, old] of oldHeads.entries()) {
    const opened = newHeads[i]
    if (opened === undefined) break
    taken.add(old).add(opened)
    pairs.push({ before: old.passage, after: opened.passage })
  }
  return [
    ...pairs,
    ...olds.filter((old) => !taken.has(old)).map(({ passage }) => ({ before: passage, after: null })),
    ...news.filter((opened) => !taken.has(opened)).map(({ passage }) => ({ before: null, after: passage })),
  ]
}

/** Dice over words, each as often as it stands there. */
function likeness(a: Opened, b: Opened): number {
  if (a.keys.length === 0 || b.keys.length === 0) return 0
  const left = new Map<string, number>()
  for (const key of a.keys) left.set(key, (left.get(key) ?? 0) + 1)
  let common = 0
  for (const key of b.keys) {
    const n = left.get(key) ?? 0
    if (n > 0) common++
    left.set(key, n - 1)
  }
  return (2 * common) / (a.keys.length + b.keys.length)
}
