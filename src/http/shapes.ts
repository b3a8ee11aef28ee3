// What the http door gives, as zod schemas: OpenAPI is made from them. Each is held to its model type by the compiler
// (`z.ZodType<Question>`), so that the page at /api cannot drift from the record; they are not run over our own values.
//
// Here are the words that all of them share, and what the desk and its incidents are; report-shapes.ts and question-shapes.ts hold the larger ones.
import { z } from '@hono/zod-openapi'
import type { TrailEntry } from '../model/entry.ts'
import type { Capture, Incident } from '../model/incident.ts'
import type { Span } from '../model/span.ts'
import type { Time } from '../model/time.ts'

export const text = z.string()
export const instant = text.nullable().openapi({ description: 'RFC 3339 with offset; null leaves this side open' })
export const position = z.number().int().openapi({ description: 'UTF-16 offset into the text of the report' })
export const spanFields = { start: position, end: position, quote: text }
export const bounds = z.object({ earliest: instant, latest: instant })
export const basis = z.enum(['captured', 'timestamped', 'platformId', 'displayed', 'metadata', 'shadow', 'stated'])
export const layerKind = z.enum(['headline', 'body', 'caption', 'update', 'correction', 'editorsNote', 'boilerplate'])
export const granularity = z.enum([
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
export const timeFields = { earliest: instant, latest: instant, zone: text, granularity, hedge: text.nullable(), basis }
const from = z.enum(['text', 'jsonLd', 'meta', 'address', 'byHand', 'none'])
export const dateline = z.object({ earliest: instant, latest: instant, zone: text, from, basis })
export const trouble = z.object({ code: text, message: text })
export const status = z.enum(['proposed', 'confirmed', 'rejected', 'mended'])
/** A person's last word on a reading or a match. */
export const judgement = z.object({ status, by: z.string(), at: z.string(), because: z.string().nullable() })
export const strength = z.enum(['says', 'confirms', 'denies', 'believes', 'presupposes'])

export const span: z.ZodType<Span> = z.object(spanFields).openapi('Span')
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
    method: z.enum(['upload', 'folder', 'pasted', 'fetched', 'notFetched', 'sample', 'carried', 'otherIncident']),
    name: text,
    address: text.nullable(),
    collector: text,
    capturedAt: text,
  })
  .openapi('Capture')

export const incidentView = z.object({ incident, askedFor: z.array(capture).readonly() }).openapi('IncidentView')
export type IncidentView = { readonly incident: Incident; readonly askedFor: readonly Capture[] }

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
