// The readings of one report as cards: what the program read where, in the order of the text. A person confirms or rejects each.
import type { AppearanceMention, CountMention, PlaceMention, Statement, TimeMention } from '../../model/statement.ts'
import type { Report } from '../../model/report.ts'
import { spanOf, type Span } from '../../model/span.ts'
import type { Zone } from '../../model/time.ts'
import { agreeing } from '../chain-words.ts'
import { DIRECTNESS, grouped, LAYER, lengthInWords, timeInWords } from '../words.ts'

export type ReadingKind = 'statement' | 'time' | 'place' | 'count' | 'footage' | 'narration'

/** `name` is the desk's reading, `notes` how it came to it; the words themselves are in `spans`. */
export type Card = {
  readonly id: string
  readonly kind: ReadingKind
  readonly spans: readonly Span[]
  readonly name: string
  readonly notes: readonly string[]
  readonly seen?: true // an appearance of footage, and not a mention of it
}

export const KINDS: readonly { readonly kind: ReadingKind; readonly name: string }[] = [
  { kind: 'statement', name: 'Statements' },
  { kind: 'time', name: 'Times' },
  { kind: 'place', name: 'Places' },
  { kind: 'count', name: 'Counts' },
  { kind: 'footage', name: 'Footage' },
  { kind: 'narration', name: 'Own voice' },
]

/** Every reading of the report, by where its words begin. A time by another clock than `zone`, that of the incident, says by which. */
export function cardsOf(report: Report, zone: Zone): readonly Card[] {
  const byClock = (t: TimeMention): string => `${timeInWords(t, t.zone)}${t.zone === zone || t.granularity === 'year' ? '' : ` (${t.zone})`}`
  const publication = report.report.publication ?? 'the publication'
  const cards: Card[] = [
    ...report.statements.map(statement),
    ...report.narration.map((n) => ({
      id: n.id,
      kind: 'narration' as const,
      spans: [n],
      name: publication,
      notes: ['in its own voice', ...layerNote(n.layer)],
    })),
    // A time that stands in an appearance alone is on its card.
    ...report.times.filter(({ id }) => !id.endsWith('-when')).map((t) => time(t, byClock)),
    ...report.places.map(place),
    ...report.counts.map(count),
    ...report.footage.map((f) => ({
      id: f.id,
      kind: 'footage' as const,
      spans: f.mentions.length > 0 ? f.mentions : report.sentences.slice(0, 1).map(({ start, end }) => spanOf(report.text, start, end)), // a post that only shows it
      name: `Footage: ${f.kind}`,
      notes: [
        f.mentions.length > 0 ? timesSpokenOf(f.mentions.length) : 'shown',
        ...(f.apart === true ? ['another piece than the other reports speak of'] : []),
      ],
    })),
    ...report.appearances.map((a) => appearance(a, report, byClock)),
  ]
  return cards.filter(({ spans }) => spans.length > 0).sort((a, b) => startOf(a) - startOf(b) || order(a.kind) - order(b.kind))
}

/** Where its first words stand. */
export const startOf = ({ spans }: Card): number => spans[0]?.start ?? 0
const order = (kind: ReadingKind): number => KINDS.findIndex((known) => known.kind === kind)
const timesSpokenOf = (n: number): string => (n === 1 ? 'spoken of once' : `spoken of ${n} times`)
const layerNote = (layer: Statement['layer']): readonly string[] => (layer === 'body' ? [] : [LAYER[layer].toLowerCase()])

/** Stands first on the card of what no rule read. */
const SUGGESTED = 'suggested by a model: counts for nothing until somebody confirms it'

function statement(s: Statement): Card {
  const verb = agreeing(s.speakers.at(-1) ?? '', s.strength)
  const strength = s.negated ? `${verb}, negated` : verb
  const ambiguous = s.ambiguous.length > 0 ? [`could be ${s.ambiguous.join(' or ')}`] : []
  return {
    id: s.id,
    kind: 'statement',
    spans: s.content,
    name: s.speakers.join(' › '),
    notes: [...(s.origin === 'model' ? [SUGGESTED] : []), strength, DIRECTNESS[s.directness], ...layerNote(s.layer), ...ambiguous],
  }
}

function time(t: TimeMention, byClock: (t: TimeMention) => string): Card {
  const known = t.earliest !== null || t.latest !== null
  const hedge = t.hedge === null ? [] : [`hedged: “${t.hedge}”`]
  const name = known
    ? byClock(t)
    : t.type === 'DURATION'
      ? `A length of time: ${lengthInWords(t.value) ?? t.quote}`
      : t.type === 'SET'
        ? 'Again and again'
        : 'Not resolved'
  return { id: t.id, kind: 'time', spans: [t], name, notes: [t.reason, ...hedge, ...(!known && t.needsDateline ? ['it needs the date of publication'] : [])] }
}

const place = (p: PlaceMention): Card => ({
  id: p.id,
  kind: 'place',
  spans: [p],
  name: p.within === null ? p.name : `${p.name}, ${p.within}`,
  notes: [p.kind === 'other' ? 'place' : p.kind],
})

function count(c: CountMention): Card {
  const about = c.about ? 'about ' : ''
  const amount =
    c.atLeast === 0 && c.atMost === 0
      ? 'no'
      : c.atMost === null
        ? `at least ${c.atLeast === null ? '?' : grouped(c.atLeast)}`
        : c.atLeast === null
          ? `at most ${grouped(c.atMost)}`
          : c.atLeast === c.atMost
            ? `${about}${grouped(c.atLeast)}`
            : `${grouped(c.atLeast)} to ${grouped(c.atMost)}`
  return { id: c.id, kind: 'count', spans: [c], name: `${amount} ${c.of}`, notes: [c.scope === null ? 'scope not said' : `scope: ${c.scope}`] }
}

function appearance(a: AppearanceMention, { times, post }: Report, byClock: (t: TimeMention) => string): Card {
  const when = times.find(({ id }) => id === a.time)
  const isItself = when === undefined && post !== null && a.where === post.platform && a.by === post.account
  if (isItself) return { id: a.id, kind: 'footage', spans: [a], name: `Seen: ${a.where}, by ${a.by}`, notes: ['in this very post, at its time'], seen: true }
  const at = when === undefined || (when.earliest === null && when.latest === null) ? 'time not known' : byClock(when)
  return {
    id: a.id,
    kind: 'footage',
    spans: [a],
    name: `Seen: ${a.where}${a.by === null ? '' : `, by ${a.by}`}`,
    notes: [at, `basis: ${when?.basis ?? 'stated'}`],
    seen: true,
  }
}
