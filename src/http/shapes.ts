// What the http door gives, as zod schemas: OpenAPI is made from them. Each is held to its model type by the compiler
// (`z.ZodType<Question>`), so that the page at /api cannot drift from the record; they are not run over our own values.
import { z } from '@hono/zod-openapi'
import type { Alternative, CorrectedTo, CorrectionMade } from '../model/correction.ts'
import type { Drift, ReportChanges } from '../model/comparison.ts'
import type { Capture, Incident, ReportSummary, ReportView } from '../model/incident.ts'
import type { TrailEntry } from '../model/entry.ts'
import type { Finding, Question, SameEvent } from '../model/question.ts'
import type { Report } from '../model/report.ts'
import type { Time } from '../model/time.ts'
import type { Span } from '../model/span.ts'

const text = z.string()
const instant = text.nullable().openapi({ description: 'RFC 3339 with offset; null leaves this side open' })
const position = z.number().int().openapi({ description: 'UTF-16 offset into the text of the report' })
const spanFields = { start: position, end: position, quote: text }
const bounds = z.object({ earliest: instant, latest: instant })
export const basis = z.enum(['captured', 'timestamped', 'platformId', 'displayed', 'metadata', 'shadow', 'stated'])
const layerKind = z.enum(['headline', 'body', 'caption', 'update', 'correction', 'editorsNote', 'boilerplate'])
const granularity = z.enum([
  'century',
  'decade',
  'year',
  'half',
  'quarter',
  'season',
  'month',
  'week',
  'weekend',
  'day',
  'partOfDay',
  'hour',
  'minute',
  'second',
])
const timeFields = { earliest: instant, latest: instant, zone: text, granularity, hedge: text.nullable(), basis }
const from = z.enum(['text', 'jsonLd', 'meta', 'address', 'byHand', 'none'])
const dateline = z.object({ earliest: instant, latest: instant, zone: text, from, basis })
export const trouble = z.object({ code: text, message: text })
export const status = z.enum(['proposed', 'confirmed', 'rejected', 'mended'])
const strength = z.enum(['says', 'confirms', 'denies', 'believes', 'presupposes'])

const span: z.ZodType<Span> = z.object(spanFields).openapi('Span')
export const time: z.ZodType<Time> = z.object(timeFields).openapi('Time')

export const problem = z.object({ code: text.openapi({ example: 'incident-unknown' }), sentence: text }).openapi('Problem')
export type ProblemBody = z.infer<typeof problem>

export const deskState = z
  .object({ by: text.nullable().openapi({ description: 'The name acts are recorded under, not signed in; null until it is given' }) })
  .openapi('Desk')
export type DeskState = z.infer<typeof deskState>

const incidentFields = { code: text, title: text, zone: text, openedAt: text, sample: z.boolean() }
export const incident: z.ZodType<Incident> = z.object(incidentFields).openapi('Incident')
export const incidentSummary = z
  .object({ ...incidentFields, reports: z.number(), questions: z.number(), conflicts: z.number(), changedAt: text })
  .openapi('IncidentSummary')

export const capture: z.ZodType<Capture> = z
  .object({
    id: text,
    incident: text,
    original: text.nullable(),
    method: z.enum(['upload', 'folder', 'pasted', 'fetched', 'notFetched', 'sample', 'carried']),
    name: text,
    address: text.nullable(),
    collector: text,
    capturedAt: text,
  })
  .openapi('Capture')

export const incidentView = z.object({ incident, askedFor: z.array(capture).readonly() }).openapi('IncidentView')
export type IncidentView = { readonly incident: Incident; readonly askedFor: readonly Capture[] }

export const reportSummary: z.ZodType<ReportSummary> = z
  .object({
    id: text,
    incident: text,
    original: text,
    name: text,
    part: text.nullable(),
    title: text,
    publication: text.nullable(),
    published: dateline.nullable(),
    version: z.number(),
    versionOf: text.nullable(),
    state: z.enum(['waiting', 'reading', 'read', 'failed']),
    progress: z.number().openapi({ description: '0 to 1' }),
    statements: z.number(),
    shares: z.object({ words: z.number(), with: text }).nullable(),
    troubles: z.array(trouble),
    takenInAt: text,
  })
  .openapi('ReportSummary')

const placeKind = z.enum(['country', 'region', 'city', 'district', 'street', 'premises', 'area', 'other'])
const speaker = z.object({ ...spanFields, entity: text.nullable() })
const report: z.ZodType<Report> = z
  .object({
    text,
    report: z.object({ title: text, publication: text.nullable(), language: text, published: dateline, address: text.nullable() }),
    layers: z.array(z.object({ kind: layerKind, start: position, end: position, written: bounds, language: text.exactOptional() })),
    sentences: z.array(z.object({ start: position, end: position })),
    statements: z.array(
      z.object({
        id: text,
        content: z.array(span),
        cue: span.nullable(),
        speaker: speaker.nullable(),
        speakers: z.array(text),
        entity: text.nullable(),
        ambiguous: z.array(text),
        directness: z.enum(['direct', 'mixed', 'indirect', 'implicit']),
        strength,
        negated: z.boolean(),
        layer: layerKind,
        editorial: z.array(span),
        origin: z.literal('model').exactOptional().openapi({ description: 'Suggested by a model: nothing rests on it until a person confirms it' }),
      }),
    ),
    narration: z.array(z.object({ ...spanFields, id: text, layer: layerKind })),
    times: z.array(
      z.object({
        ...spanFields,
        ...timeFields,
        id: text,
        value: text,
        edtf: text,
        type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
        reason: text,
        needsDateline: z.boolean(),
      }),
    ),
    places: z.array(
      z.object({
        ...spanFields,
        id: text,
        kind: placeKind,
        name: text,
        within: text.nullable(),
        event: text.nullable(),
      }),
    ),
    counts: z.array(
      z.object({
        ...spanFields,
        id: text,
        atLeast: z.number().nullable(),
        atMost: z.number().nullable(),
        about: z.boolean(),
        of: text,
        verb: text.nullable(),
        fate: z.enum(['arrests', 'injuries', 'deaths', 'missing', 'evacuated']).exactOptional(),
        scope: text.nullable(),
        partOf: text.nullable(),
        event: text.nullable(),
      }),
    ),
    events: z.array(z.object({ id: text, main: z.boolean(), words: text, spans: z.array(span), places: z.array(text), times: z.array(text) })),
    footage: z.array(z.object({ id: text, kind: z.enum(['video', 'image', 'audio']), event: text.nullable(), mentions: z.array(span) })),
    appearances: z.array(z.object({ ...spanFields, id: text, footage: text, where: text, by: text.nullable(), time: text.nullable(), verb: text })),
    timesSaid: z
      .array(
        z.object({
          time: text,
          of: z.enum(['happened', 'recorded']),
          footage: text.nullable(),
          denied: z.boolean(),
          inPassing: z.boolean(),
          hedge: text.nullable(),
        }),
      )
      .exactOptional(),
    links: z.array(z.object({ address: text, start: position, end: position })),
    post: z
      .object({ platform: text, account: text, id: text.nullable(), postedAt: text.nullable(), replyTo: text.nullable(), repostOf: text.nullable() })
      .nullable(),
    troubles: z.array(trouble),
  })
  .openapi('Report')

export const correctedField = z.enum(['speaker', 'span', 'time', 'place', 'count', 'appearance'])
const correctedTo: z.ZodType<CorrectedTo> = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('speaker'), speakers: z.array(text), speaker: speaker.nullable(), entity: text.nullable() }),
    z.object({ field: z.literal('span'), spans: z.array(span) }),
    z.object({ field: z.literal('time'), value: text, edtf: text, earliest: instant, latest: instant, zone: text, granularity }),
    z.object({ field: z.literal('place'), kind: placeKind, name: text, within: text.nullable() }),
    z.object({
      field: z.literal('count'),
      ...{ atLeast: z.number().nullable(), atMost: z.number().nullable(), about: z.boolean(), of: text, scope: text.nullable() },
    }),
    z.object({
      field: z.literal('appearance'),
      ...{
        where: text,
        by: text.nullable(),
        when: z.object({ value: text, edtf: text, earliest: instant, latest: instant, zone: text, granularity }).nullable(),
      },
    }),
  ])
  .openapi('CorrectedTo')
const correctionMade: z.ZodType<CorrectionMade> = z
  .object({
    ...{
      reading: text,
      kind: z.enum(['statement', 'narration', 'time', 'place', 'count', 'appearance']),
      spans: z.array(span),
      was: text,
      words: text,
      to: correctedTo,
    },
    ...{ by: text, at: text, because: text.nullable() },
  })
  .openapi('CorrectionMade')
export const alternative: z.ZodType<Alternative> = z.object({ id: text, words: text, why: text, to: correctedTo }).openapi('Alternative')

const judgement = z.object({ status, by: text, at: text, because: text.nullable() })
export const reportView: z.ZodType<ReportView> = z
  .object({
    summary: reportSummary,
    report: report.nullable(),
    judgements: z.record(text, judgement),
    corrections: z.array(correctionMade).openapi({ description: 'Laid over the report already; `was` says what was read' }),
    captures: z.array(capture),
    mediaType: text,
    versions: z.array(z.object({ id: text, version: z.number(), takenInAt: text })),
  })
  .openapi('ReportView')

const wordDifference = z.object({ kind: z.enum(['added', 'leftOut', 'changed']), first: span.nullable(), second: span.nullable() }).openapi('WordDifference')
const passageRead = z
  .object({
    of: z.enum(['statement', 'narration', 'headline']),
    reading: text.nullable(),
    spans: z.array(span),
    speakers: z.array(text),
    cue: text.nullable(),
    strength,
    negated: z.boolean(),
    layer: layerKind,
  })
  .openapi('PassageRead')
const layersCame = z.array(z.object({ kind: layerKind, span, written: bounds }))
const versionHeld = z.object({ report: text, version: z.number(), takenInAt: text })
export const reportChanges: z.ZodType<ReportChanges> = z
  .object({
    before: versionHeld,
    after: versionHeld,
    changes: z.object({
      passages: z.array(
        z.object({
          kind: z.enum(['added', 'altered', 'removed']),
          before: passageRead.nullable(),
          after: passageRead.nullable(),
          words: z.array(wordDifference),
          attribution: z.boolean().openapi({ description: 'Who says it, or how firmly, is no longer the same' }),
        }),
      ),
      unchanged: z.number(),
      came: layersCame,
      gone: layersCame,
      reanchored: z.array(z.object({ before: text, after: text.nullable(), spans: z.array(span), score: z.number() })),
      lost: z.array(z.object({ reading: text, spans: z.array(span) })),
      carried: z.array(z.object({ before: text, after: text, judgement: judgement, words: text })).openapi({ description: 'Offered, not recorded' }),
      corrected: z
        .array(z.object({ before: text, after: text, field: correctedField, choice: text, was: text, words: text, by: text }))
        .openapi({ description: 'Offered: put as a correction with this choice' }),
    }),
  })
  .nullable()
  .openapi('ReportChanges')

const driftEnd = z.object({ report: text, publication: text.nullable(), reading: text.nullable(), span, sentence: span })
export const drift: z.ZodType<Drift> = z
  .object({ id: text, voice: text, given: driftEnd, full: driftEnd, differences: z.array(wordDifference), sentence: text })
  .openapi('Drift')

const answerValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('time'), value: text, edtf: text, ...timeFields }),
    z.object({ kind: z.literal('place'), name: text, place: text, within: text.nullable() }),
    z.object({
      kind: z.literal('count'),
      atLeast: z.number().nullable(),
      atMost: z.number().nullable(),
      about: z.boolean(),
      of: text,
      scope: text.nullable(),
    }),
    z.object({ kind: z.literal('appearance'), where: text, by: text.nullable(), time: time.nullable() }),
    z.object({ kind: z.literal('sameness'), same: z.boolean() }),
    z.object({ kind: z.literal('provenance'), is: z.enum(['original', 'unaltered', 'altered', 'copy', 'older', 'notEarliest', 'earliestHeld']) }),
    z.object({ kind: z.literal('authorship'), who: text, did: z.enum(['recorded', 'credited', 'posted']) }),
    z.object({ kind: z.literal('purpose'), of: z.enum(['recording', 'sharing']), words: text }),
    z.object({ kind: z.literal('words'), words: text }),
  ])
  .openapi('AnswerValue')

const originEnd = z
  .discriminatedUnion('kind', [z.object({ kind: z.literal('report'), report: text, name: text }), z.object({ kind: z.literal('voice'), name: text })])
  .openapi('OriginEnd')
const placed = z.object({ report: text, span: span })
const answer = z
  .object({
    id: text,
    value: answerValue,
    words: text,
    hedged: z.boolean(),
    statements: z.array(
      z.object({
        report: text,
        title: text,
        publication: text.nullable(),
        reading: text,
        span: span,
        sentence: span,
        layer: layerKind,
        speakers: z.array(text),
        directness: z.enum(['direct', 'mixed', 'indirect', 'implicit', 'narration']),
        strength,
        hedge: text.nullable(),
        gives: text.exactOptional().openapi({ description: 'Where the passage says it more or less exactly than the answer' }),
      }),
    ),
    reports: z.number(),
    origins: z.number(),
    originsOf: z.array(
      z.object({
        ...{ name: text, reports: z.array(text), because: text },
        passages: z.array(z.object({ words: z.number(), a: placed, b: placed })),
        steps: z.array(
          z.object({
            relation: z.enum(['wasDerivedFrom', 'wasQuotedFrom', 'hadPrimarySource', 'wasAttributedTo']).openapi({ description: 'W3C PROV-O' }),
            ...{ from: originEnd, to: originEnd, because: text, passage: z.number().nullable() },
          }),
        ),
      }),
    ),
    variants: z
      .array(z.object({ id: text, value: answerValue, words: text }))
      .exactOptional()
      .openapi({ description: 'What its passages give more or less exactly; one of these can be decided too' }),
    grounds: z
      .array(z.object({ words: text, footage: text, match: text.nullable() }))
      .exactOptional()
      .openapi({ description: 'What held footage gives for it; an answer may rest on this alone, without a passage' }),
  })
  .openapi('Answer')

export const findingKind = z.enum(['finding', 'update', 'clarification', 'correction', 'retraction'])
const finding: z.ZodType<Finding> = z
  .object({
    id: text,
    question: text,
    answer: text.nullable(),
    value: answerValue.nullable(),
    words: text,
    because: text,
    kind: findingKind,
    replaces: text.nullable(),
    likelihood: text.nullable(),
    confidence: text.nullable(),
    statements: z.array(z.object({ report: text, reading: text })),
    by: text,
    at: text,
  })
  .openapi('Finding')

const conflict = z
  .object({
    answers: z.array(text),
    alongside: z.array(text).exactOptional().openapi({ description: 'Further answers that agree with one of them and meet the same opposition' }),
    statements: z.array(z.object({ report: text, reading: text, span: span })),
    sentence: text,
    clauses: z.array(
      z.object({
        ...{ words: text, report: text.nullable(), span: span.nullable(), footage: text.exactOptional() },
        match: text.nullable().exactOptional().openapi({ description: 'Of the clause that rests on footage: by which match of two pieces; null: by none' }),
      }),
    ),
    assumes: z.array(text),
    conditional: z.boolean(),
    waysOut: z.array(z.object({ kind: z.enum(['hedged', 'twoEvents', 'misread', 'dateline', 'assumption', 'match']), words: text })),
  })
  .openapi('Conflict')

export const question: z.ZodType<Question> = z
  .object({
    id: text,
    kind: text,
    subject: text.nullable(),
    asks: text,
    state: z.enum(['open', 'conflict', 'found', 'undetermined']),
    answers: z.array(answer),
    bounds: z.object({ earliest: instant, latest: instant, because: z.array(text) }),
    notes: z.array(text),
    conflicts: z.array(conflict),
    capped: z.boolean(),
    findings: z.array(finding),
    seen: z
      .array(z.object({ where: text, footage: text, name: text, match: text.nullable(), basis, earliest: instant, latest: instant }))
      .exactOptional()
      .openapi({ description: 'Where held footage was seen, earliest first; match: it was another piece, with a stretch in common' }),
  })
  .openapi('Question')

export const eventEnd = z.object({ report: text, event: text })
export const sameEvent: z.ZodType<SameEvent> = z
  .object({
    a: eventEnd,
    b: eventEnd,
    same: z.boolean(),
    grounds: z.array(text),
    status: z.enum(['proposed', 'confirmed']),
    inDoubt: z.boolean().exactOptional(),
  })
  .openapi('SameEvent')

export const entry: z.ZodType<TrailEntry> = z
  .object({
    seq: z.number(),
    at: text.openapi({ description: "the desk's own clock: a claim" }),
    by: text,
    because: text.nullable(),
    change: z.custom<TrailEntry['change']>().openapi({ type: 'object', description: 'What changed, by its `kind`.' }),
  })
  .openapi('Entry')

export const searchHit = z
  .object({
    report: text,
    incident: text,
    title: text,
    publication: text.nullable(),
    start: position,
    end: position,
    before: text,
    words: text,
    after: text,
    goesOn: z.boolean().openapi({ description: 'The text goes on behind `after`' }),
  })
  .openapi('SearchHit')
