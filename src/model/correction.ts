// A person's correction of one reading: another speaker, a denial for a saying, other words, another time, place or count; who showed footage, where and when; that footage is another piece; which question a time, a place
// or a number answers. The reading of the machine stays in the
// record; a correction is laid over it whenever the report is used, and can be taken back.
import type { Report } from './report.ts'
import type { Span } from './span.ts'
import type { AppearanceMention, AskedOf, CountMention, PlaceMention, Speaker, Statement, TimeMention } from './statement.ts'

/** What a correction is about: who says it, how firmly (`strength`: that they deny it, above all), which words, the value of a time, place, count or appearance, which piece of footage is meant, or which question it answers. One of each a reading at most. */
export const CORRECTED_FIELDS = ['speaker', 'strength', 'span', 'time', 'place', 'count', 'appearance', 'footage', 'answers'] as const
export type CorrectedField = (typeof CORRECTED_FIELDS)[number]

/** A time as a value of its own: it need not stand in the text. */
export type CorrectedTime = Pick<TimeMention, 'value' | 'edtf' | 'earliest' | 'latest' | 'zone' | 'granularity'>

export type CorrectedTo =
  | { readonly field: 'speaker'; readonly speakers: readonly string[]; readonly speaker: Speaker | null; readonly entity: string | null }
  | ({ readonly field: 'strength' } & Pick<Statement, 'strength' | 'negated'>)
  | { readonly field: 'span'; readonly spans: readonly Span[] }
  | ({ readonly field: 'time' } & CorrectedTime)
  | ({ readonly field: 'place' } & Pick<PlaceMention, 'kind' | 'name' | 'within'>)
  | ({ readonly field: 'count' } & Pick<CountMention, 'atLeast' | 'atMost' | 'about' | 'of' | 'scope'>)
  | ({ readonly field: 'appearance'; readonly when: CorrectedTime | null } & Pick<AppearanceMention, 'where' | 'by'>)
  | { readonly field: 'footage'; readonly apart: boolean }
  | { readonly field: 'answers'; readonly question: AskedOf | null }

export type CorrectedKind = 'statement' | 'narration' | 'time' | 'place' | 'count' | 'appearance' | 'footage'

/** `spans` and `kind` are those of the reading as it was read: by them it is known again when the report is read anew and its ids have moved. */
export type ReadingCorrection = {
  readonly reading: string
  readonly kind: CorrectedKind
  readonly spans: readonly Span[]
  readonly was: string // "Harbour Post › nobody named": what the machine had read, in words
  readonly words: string // "Harbour Post › the port authority"
  readonly to: CorrectedTo
}
export type CorrectionMade = ReadingCorrection & { readonly by: string; readonly at: string; readonly because: string | null }

/** What may be meant instead of what was read: `id` names it to the desk. The likeliest first; none repeats what stands. */
export type Alternative = { readonly id: string; readonly words: string; readonly why: string; readonly to: CorrectedTo }

/** The readings that can be corrected, each with its kind. Who says a sentence of the publication's own can be corrected too: then it is a statement. */
export function correctableIn(report: Report): readonly { readonly id: string; readonly kind: CorrectedKind; readonly spans: readonly Span[] }[] {
  const one = (kind: CorrectedKind, list: readonly (Span & { readonly id: string })[]) =>
    list.map(({ id, start, end, quote }) => ({ id, kind, spans: [{ start, end, quote }] }))
  return [
    ...report.statements.map(({ id, content }) => ({ id, kind: 'statement' as const, spans: content })),
    ...one('narration', report.narration),
    ...one('time', report.times),
    ...one('place', report.places),
    ...one('count', report.counts),
    ...one('appearance', report.appearances),
    ...report.footage.map(({ id, mentions }) => ({ id, kind: 'footage' as const, spans: mentions.slice(0, 1) })),
  ]
}

/** Which of a report's readings the correction is of, by id and words, else by words alone; null where they are not read there (any more). */
export function correctedReading(report: Report, { reading, kind, spans }: ReadingCorrection): string | null {
  const isSame = (other: { readonly kind: CorrectedKind; readonly spans: readonly Span[] }): boolean =>
    other.kind === kind &&
    other.spans.length === spans.length &&
    other.spans.every(({ start, end, quote }, i) => start === spans[i]?.start && end === spans[i]?.end && quote === spans[i]?.quote)
  const fits = correctableIn(report).filter(isSame)
  return (fits.find(({ id }) => id === reading) ?? fits[0])?.id ?? null
}

/** The report with these corrections laid over what was read in it. The very same value where there are none. */
export function corrected(report: Report, corrections: readonly ReadingCorrection[]): Report {
  // All are found before the first is laid on: it may change the words, or the kind, by which the next is known.
  const found = corrections.map((correction) => ({ id: correctedReading(report, correction), to: correction.to }))
  return found.reduce((now, { id, to }) => (id === null ? now : withCorrection(now, id, to)), report)
}

function withCorrection(report: Report, id: string, to: CorrectedTo): Report {
  const change = <T extends { readonly id: string }>(list: readonly T[], as: (item: T) => T): readonly T[] =>
    list.map((item) => (item.id === id ? as(item) : item))
  switch (to.field) {
    case 'speaker':
      return withSpeaker(report, id, to)
    case 'strength': {
      const { strength, negated } = to
      return { ...report, statements: change(report.statements, (statement) => ({ ...statement, strength, negated })) }
    }
    case 'span': {
      const [span = null] = to.spans
      const words = <T extends Span & { readonly id: string }>(list: readonly T[]): readonly T[] => change(list, (item) => ({ ...item, ...span }))
      return {
        ...report,
        statements: change(report.statements, (statement) => ({ ...statement, content: to.spans })),
        narration: words(report.narration),
        times: words(report.times),
        places: words(report.places),
        counts: words(report.counts),
        appearances: words(report.appearances),
      }
    }
    case 'time': {
      const { value, edtf, earliest, latest, zone, granularity } = to
      const read = { value, edtf, earliest, latest, zone, granularity, basis: 'stated' as const, reason: 'corrected by hand', needsDateline: false }
      return { ...report, times: change(report.times, (time) => ({ ...time, ...read })) }
    }
    case 'place': {
      const { kind, name, within } = to
      return { ...report, places: change(report.places, (place) => ({ ...place, kind, name, within })) }
    }
    case 'count': {
      const { atLeast, atMost, about, of, scope } = to
      return { ...report, counts: change(report.counts, (count) => ({ ...count, atLeast, atMost, about, of, scope })) }
    }
    case 'appearance':
      return withAppearance(report, id, to)
    case 'answers': {
      const asked = <T extends { readonly id: string }>(list: readonly T[]): readonly T[] => change(list, (item) => ({ ...item, answers: to.question }))
      return { ...report, times: asked(report.times), places: asked(report.places), counts: asked(report.counts) }
    }
    case 'footage':
      return { ...report, footage: change(report.footage, (piece) => ({ ...piece, apart: to.apart })) }
  }
}

/** When footage was seen stands as a time of the report, under an id of its own and over the words of the appearance: they may name none. */
function withAppearance(report: Report, id: string, { where, by, when }: Extract<CorrectedTo, { field: 'appearance' }>): Report {
  const seen = report.appearances.find((appearance) => appearance.id === id)
  if (seen === undefined) return report
  const { start, end, quote } = seen
  const read = report.times.find((time) => time.id === seen.time)
  const stays = when !== null && read !== undefined && read.value === when.value && read.earliest === when.earliest && read.latest === when.latest
  const own: TimeMention | null =
    when === null || stays
      ? null
      : { id: `${id}-when`, start, end, quote, ...when, type: 'DATE', hedge: null, basis: 'stated', reason: 'corrected by hand', needsDateline: false }
  const time = stays ? seen.time : (own?.id ?? null)
  return {
    ...report,
    appearances: report.appearances.map((appearance) => (appearance.id === id ? { ...appearance, where, by, time } : appearance)),
    times: own === null ? report.times : [...report.times, own],
  }
}

/** A sentence of the publication's own that somebody else is found to say becomes a statement, under its own id. */
function withSpeaker(report: Report, id: string, { speakers, speaker, entity }: Extract<CorrectedTo, { field: 'speaker' }>): Report {
  const said = { speakers, speaker, entity, ambiguous: [] }
  const own = report.narration.find((sentence) => sentence.id === id)
  if (own === undefined) return { ...report, statements: report.statements.map((statement) => (statement.id === id ? { ...statement, ...said } : statement)) }
  const { start, end, quote, layer } = own
  const statement: Statement = {
    ...{ id, content: [{ start, end, quote }], cue: null, ...said },
    ...{ directness: 'indirect', strength: 'says', negated: false, layer, editorial: [] },
  }
  const statements = [...report.statements, statement].toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
  return { ...report, statements, narration: report.narration.filter((sentence) => sentence !== own) }
}
