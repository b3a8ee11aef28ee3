// What the door gives of a question: its answers with what they rest on, the conflicts between them, what was found, and which events are one.
// Held to the model as in shapes.ts.
import { z } from '@hono/zod-openapi'
import type { Finding, Question, SameEvent } from '../model/question.ts'
import { basis, instant, layerKind, span, strength, text, time, timeFields } from './shapes.ts'

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
      moreThan: z.literal(true).exactOptional(),
    }),
    z.object({ kind: z.literal('appearance'), where: text, by: text.nullable(), time: time.nullable() }),
    z.object({ kind: z.literal('sameness'), same: z.boolean() }),
    z.object({ kind: z.literal('provenance'), is: z.enum(['original', 'unaltered', 'altered', 'copy', 'older', 'notEarliest', 'earliestHeld', 'untold']) }),
    z.object({ kind: z.literal('authorship'), who: text, did: z.enum(['recorded', 'credited', 'posted']) }),
    z.object({ kind: z.literal('purpose'), of: z.enum(['recording', 'sharing']), words: text }),
    z.object({ kind: z.literal('words'), words: text }),
  ])
  .openapi('AnswerValue')

const originEnd = z
  .discriminatedUnion('kind', [z.object({ kind: z.literal('report'), report: text, name: text }), z.object({ kind: z.literal('voice'), name: text })])
  .openapi('OriginEnd')
const placed = z.object({ report: text, span: span })
const said = z
  .object({
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
    voice: z
      .enum(['claimed', 'found', 'ofIncident'])
      .exactOptional()
      .openapi({ description: 'Of footage: claimed by those who shared it, found by a page that looked into it, or said of the incident alone' }),
  })
  .openapi('Said')
const answer = z
  .object({
    id: text,
    value: answerValue,
    words: text,
    hedged: z.boolean(),
    statements: z.array(said),
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
    vaguer: z
      .object({ reports: z.number(), words: text })
      .exactOptional()
      .openapi({ description: 'Of `reports` those that give it only less exactly, and the words of the first of them' }),
    variants: z
      .array(z.object({ id: text, value: answerValue, words: text }))
      .exactOptional()
      .openapi({ description: 'What its passages give more or less exactly; one of these can be decided too' }),
    grounds: z
      .array(z.object({ words: text, footage: text, match: text.nullable() }))
      .exactOptional()
      .openapi({ description: 'What held footage gives for it; an answer may rest on this alone, without a passage' }),
    denials: z.array(said).exactOptional().openapi({ description: 'Of footage: who says that it is not so' }),
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
    waysOut: z.array(z.object({ kind: z.enum(['hedged', 'twoEvents', 'misread', 'dateline', 'assumption', 'match', 'altered']), words: text })),
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
    pieces: z.array(text).exactOptional().openapi({ description: 'Held pieces that it is asked about' }),
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
