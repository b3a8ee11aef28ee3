// The readings of a report as one list, each with its words and with what was read in them: two are equal when kind, words and value are.
import type { Report } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

export type ReadingIn = { readonly id: string; readonly kind: string; readonly spans: readonly Span[]; readonly value: string }

/** Every reading that has words, by where they begin. `value` holds nothing that counts from the text's start, and no ids. */
export function readingsOf(report: Report): readonly ReadingIn[] {
  const value = (...parts: readonly unknown[]): string => JSON.stringify(parts)
  const span = ({ start, end, quote }: Span): Span => ({ start, end, quote })
  const readings: ReadingIn[] = [
    ...report.statements.map((s) => ({
      ...{ id: s.id, kind: 'statement', spans: s.content },
      value: value(s.speakers.slice(1), s.directness, s.strength, s.negated),
    })),
    ...report.narration.map((n) => ({ id: n.id, kind: 'narration', spans: [span(n)], value: '' })),
    ...report.times.map((t) => ({ id: t.id, kind: 'time', spans: [span(t)], value: value(t.value, t.earliest, t.latest, t.hedge) })),
    ...report.places.map((p) => ({ id: p.id, kind: 'place', spans: [span(p)], value: value(p.kind, p.name, p.within) })),
    ...report.counts.map((c) => ({ id: c.id, kind: 'count', spans: [span(c)], value: value(c.atLeast, c.atMost, c.about, c.of, c.scope) })),
    ...report.events.map((e) => ({ id: e.id, kind: 'event', spans: e.spans, value: value(e.main, e.words) })),
    ...report.footage.map((f) => ({ id: f.id, kind: 'footage', spans: f.mentions, value: value(f.kind) })),
    ...report.appearances.map((a) => ({ id: a.id, kind: 'appearance', spans: [span(a)], value: value(a.where, a.by, a.verb) })),
  ]
  return readings.filter(({ spans }) => spans.length > 0).toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}
