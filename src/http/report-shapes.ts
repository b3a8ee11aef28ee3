// What the door gives of a report: the line in a list, what was read in it, what was corrected, what changed between versions and whose words drifted.
// Held to the model as in shapes.ts.
import { z } from '@hono/zod-openapi'
import type { Drift, ReportChanges } from '../model/comparison.ts'
import type { Alternative, CorrectedTo, CorrectionMade } from '../model/correction.ts'
import type { ReportSummary, ReportView } from '../model/incident.ts'
import type { Report } from '../model/report.ts'
import {
  bounds,
  capture,
  dateline,
  granularity,
  instant,
  judgement,
  layerKind,
  position,
  span,
  spanFields,
  strength,
  text,
  timeFields,
  trouble,
} from './shapes.ts'

const asked = z.enum(['happened', 'recorded', 'where', 'filmed', 'deaths', 'injuries', 'missing', 'arrests', 'evacuated', 'took-part'])
const askedOf = asked.nullable().exactOptional().openapi({ description: 'The question it answers, where a person said so' })

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
        answers: askedOf,
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
        answers: askedOf,
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
        answers: askedOf,
      }),
    ),
    events: z.array(z.object({ id: text, main: z.boolean(), words: text, spans: z.array(span), places: z.array(text), times: z.array(text) })),
    footage: z.array(
      z.object({ id: text, kind: z.enum(['video', 'image', 'audio']), event: text.nullable(), mentions: z.array(span), apart: z.boolean().exactOptional() }),
    ),
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
    unasserted: z
      .array(
        z.object({
          ...spanFields,
          as: z.enum(['denied', 'rumoured', 'open', 'supposed', 'asked']),
          of: z.literal('footage').exactOptional(),
          by: z.array(text).exactOptional(),
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

export const correctedField = z.enum(['speaker', 'strength', 'span', 'time', 'place', 'count', 'appearance', 'footage', 'answers'])
const correctedTo: z.ZodType<CorrectedTo> = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('speaker'), speakers: z.array(text), speaker: speaker.nullable(), entity: text.nullable() }),
    z.object({ field: z.literal('strength'), strength, negated: z.boolean() }),
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
    z.object({ field: z.literal('footage'), apart: z.boolean() }),
    z.object({ field: z.literal('answers'), question: asked.nullable() }),
  ])
  .openapi('CorrectedTo')
const correctionMade: z.ZodType<CorrectionMade> = z
  .object({
    ...{
      reading: text,
      kind: z.enum(['statement', 'narration', 'time', 'place', 'count', 'appearance', 'footage']),
      spans: z.array(span),
      was: text,
      words: text,
      to: correctedTo,
    },
    ...{ by: text, at: text, because: text.nullable() },
  })
  .openapi('CorrectionMade')
export const alternative: z.ZodType<Alternative> = z.object({ id: text, words: text, why: text, to: correctedTo }).openapi('Alternative')

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
      carried: z.array(z.object({ before: text, after: text, judgement, words: text })).openapi({ description: 'Offered, not recorded' }),
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
