// Small reports made by hand: a text, and what was read in it, named by its words.
import type { ReportForQuestions } from '../../src/model/question.ts'
import type { LayerKind } from '../../src/model/report.ts'
import type { PlaceKind, Statement, Strength } from '../../src/model/statement.ts'
import { spanOf, type Span } from '../../src/model/span.ts'
import type { Basis } from '../../src/model/time.ts'

export type Made = {
  readonly id?: string
  readonly text: string
  readonly publication?: string
  readonly published?: string // a day
  readonly versionOf?: string
  readonly layers?: readonly { readonly kind: LayerKind; readonly from: string; readonly to: string }[]
  /** quote: value. A value that is a month, a day, a part of a day (TAF) or a minute is resolved in UTC; XXXX stays open. */
  readonly times?: readonly (readonly [quote: string, value: string])[]
  readonly statements?: readonly { readonly content: string; readonly speakers: readonly string[]; readonly strength?: Strength; readonly negated?: boolean }[]
  readonly places?: readonly (readonly [quote: string, kind: PlaceKind])[]
  readonly counts?: readonly {
    readonly quote: string
    readonly n: readonly [number | null, number | null]
    readonly of: string
    readonly verb?: string
    readonly scope?: string
  }[]
  readonly footage?: readonly string[]
  readonly appearances?: readonly { readonly quote: string; readonly time?: string; readonly by?: string }[]
  readonly post?: {
    readonly platform: string
    readonly account: string
    readonly id: string
    readonly repostOf?: string
    readonly basis?: Basis
    readonly at: string
  }
  readonly rejected?: readonly string[]
}

export function made(given: Made): ReportForQuestions {
  const { text } = given
  const at = (quote: string): Span => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`"${quote}" does not stand in the text`)
    return spanOf(text, start, start + quote.length)
  }
  const published = given.post?.at ?? given.published ?? null
  const bounds = published === null ? { earliest: null, latest: null } : resolved(published)
  const layers =
    given.layers?.map((l) => ({ kind: l.kind, start: at(l.from).start, end: at(l.to).end, written: bounds })) ??
    headlineAndBody(text).map((l) => ({ ...l, written: bounds }))
  const sentences = [...text.matchAll(/[^\s.][^.\n]*[.\n]?/g)].map((m) => ({ start: m.index, end: m.index + m[0].trimEnd().length }))
  const statements = (given.statements ?? []).map((s, i): Statement => ({
    ...{ id: `s${i + 1}`, content: [at(s.content)], cue: null, speaker: null, speakers: s.speakers, entity: null, ambiguous: [], directness: 'indirect' },
    ...{ strength: s.strength ?? 'says', negated: s.negated ?? false, layer: 'body', editorial: [] },
  }))
  const id = given.id ?? given.publication ?? 'r1'
  return {
    ...{ id, title: text.split('\n')[0] ?? '', publication: given.publication ?? null, versionOf: given.versionOf ?? null, takenInAt: '2026-04-01T00:00:00Z' },
    judgements: Object.fromEntries(
      (given.rejected ?? []).map((r) => [r, { status: 'rejected' as const, by: 'Test', at: '2026-04-01T00:00:00Z', because: null }]),
    ),
    report: {
      ...{ text, layers, sentences, statements, links: [], troubles: [], events: [] },
      report: {
        ...{ title: text.split('\n')[0] ?? '', publication: given.publication ?? null, language: 'en', address: null },
        published: {
          ...bounds,
          zone: 'UTC',
          from: published === null ? 'none' : 'byHand',
          basis: given.post === undefined ? 'metadata' : (given.post.basis ?? 'displayed'),
        },
      },
      narration: sentences.map((s, i) => ({ ...spanOf(text, s.start, s.end), id: `n${i + 1}`, layer: 'body' as const })),
      times: (given.times ?? []).map(([quote, value], i) => ({
        ...at(quote),
        ...resolved(value),
        ...{ id: `t${i + 1}`, value, edtf: value.slice(0, 10), type: 'DATE' as const, reason: '', needsDateline: value.startsWith('X') },
        ...{ zone: 'UTC', granularity: /T(AF|MO|EV|NI)$/.test(value) ? ('partOfDay' as const) : ('day' as const), hedge: null, basis: 'stated' as const },
      })),
      places: (given.places ?? []).map(([quote, kind], i) => ({ ...at(quote), id: `p${i + 1}`, kind, name: quote, within: null, event: null })),
      counts: (given.counts ?? []).map((c, i) => ({
        ...at(c.quote),
        ...{
          id: `c${i + 1}`,
          atLeast: c.n[0],
          atMost: c.n[1],
          about: false,
          of: c.of,
          verb: c.verb ?? null,
          scope: c.scope ?? null,
          partOf: null,
          event: null,
        },
      })),
      footage: (given.footage ?? []).map((quote, i) => ({ id: `f${i + 1}`, kind: 'video' as const, event: null, mentions: [at(quote)] })),
      appearances: [
        ...ownAppearance(given),
        ...(given.appearances ?? []).map((a, i) => ({
          ...at(a.quote),
          ...{
            id: `a${i + 1}`,
            footage: 'f1',
            where: a.quote,
            by: a.by ?? null,
            verb: 'appeared',
            time: a.time === undefined ? null : `t${(given.times ?? []).findIndex(([q]) => q === a.time) + 1}`,
          },
        })),
      ].map((a, i) => ({ ...a, id: `a${i + 1}` })),
      post:
        given.post === undefined
          ? null
          : {
              platform: given.post.platform,
              account: given.post.account,
              id: given.post.id,
              postedAt: given.post.at,
              replyTo: null,
              repostOf: given.post.repostOf ?? null,
            },
    },
  }
}

/** A post that carries footage is read as an appearance of it. */
function ownAppearance({ post, footage = [], text }: Made) {
  if (post === undefined || footage.length === 0) return []
  const verb = post.repostOf === undefined ? 'posted' : 'reposted'
  return [{ ...spanOf(text, 0, Math.max(1, text.indexOf('\n'))), id: '', footage: 'f1', where: post.platform, by: post.account, verb, time: null }]
}

function headlineAndBody(text: string): { kind: LayerKind; start: number; end: number }[] {
  const end = text.indexOf('\n')
  if (end < 0) return [{ kind: 'body', start: 0, end: text.length }]
  return [
    { kind: 'headline', start: 0, end },
    { kind: 'body', start: end + 1, end: text.length },
  ]
}

function resolved(value: string): { earliest: string | null; latest: string | null } {
  const day = /^\d{4}-\d\d-\d\d/.exec(value)?.[0]
  const month = /^\d{4}-\d\d$/.exec(value)?.[0]
  if (month !== undefined) {
    const first = Temporal.PlainDate.from(`${month}-01`)
    return minutes(first.toPlainDateTime(), first.daysInMonth * 24 * 60)
  }
  if (day === undefined) return { earliest: null, latest: null }
  const clock = /T(\d\d:\d\d)/.exec(value)?.[1]
  if (clock !== undefined) return minutes(Temporal.PlainDateTime.from(`${day}T${clock}`), 1)
  const [from, hours] = HOURS[/T(MO|AF|EV)$/.exec(value)?.[1] ?? ''] ?? [0, 24]
  return minutes(Temporal.PlainDate.from(day).toPlainDateTime({ hour: from }), hours * 60)
}
const HOURS: Readonly<Record<string, readonly [number, number]>> = { MO: [6, 6], AF: [12, 6], EV: [18, 6] }
const minutes = (from: Temporal.PlainDateTime, length: number): { earliest: string; latest: string } => ({
  earliest: `${from.toString()}+00:00`,
  latest: `${from.add({ minutes: length }).toString()}+00:00`,
})
