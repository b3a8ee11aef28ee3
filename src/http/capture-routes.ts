// The routes of fetching, of renderings and of redaction: what they take and give. Part of the contract (contract.ts), held to the model as in shapes.ts.
import { createRoute, z } from '@hono/zod-openapi'
import type { FetchingTold, FetchTold, RedactionTold, RenderingTold } from '../model/told.ts'
import { byHand, Code, gives, line, reason, ReportId, takes, text } from './route-parts.ts'
import * as shape from './shapes.ts'

const whole = z.number().int()
const told = z.object({ code: text, words: text })
const fetching: z.ZodType<FetchingTold> = z
  .object({
    allowed: z.boolean(),
    by: text.nullable(),
    at: text.nullable(),
    because: text.nullable(),
    rendering: text.nullable().openapi({ description: 'Why no page is rendered on this machine; null where one is' }),
  })
  .openapi('Fetching')
const takenIn = z.object({
  original: text,
  bytes: z.number(),
  report: text,
  again: z.boolean(),
  heldAs: text.exactOptional(),
  erasedBefore: text.exactOptional(),
  name: text,
})
const fetchTold: z.ZodType<FetchTold> = z
  .object({
    ...{ id: text, address: text, startedAt: text },
    state: z.enum(['waiting', 'fetching', 'looking', 'rendering', 'keeping', 'kept', 'failed']),
    fetched: z.object({ taken: z.array(takenIn).readonly(), address: text, obtained: z.array(told).readonly(), rendered: z.boolean() }).nullable(),
    problem: shape.problem.nullable(),
  })
  .openapi('Fetch')
const connection = z.object({
  host: text,
  port: whole,
  address: text.nullable().openapi({ description: 'What the name led to, pinned for this connection' }),
  refused: told.nullable(),
  bytesSent: whole,
  bytesCame: whole,
})
const size = { width: whole, height: whole }
const rendering: z.ZodType<RenderingTold> = z
  .object({
    ...{ askedFor: text, at: text, shows: text, title: text, browser: text },
    viewport: z.object(size),
    picture: z.object({ ...size, pageHeight: whole }).nullable(),
    ...{ text, textCut: z.boolean() },
    requests: z
      .array(z.object({ address: text, kind: text, outcome: text, bytes: z.number() }))
      .readonly()
      .openapi({ description: 'As the browser tells them' }),
    requestsLeftOut: whole,
    connections: z.array(connection).readonly().openapi({ description: 'As our own proxy saw them' }),
    obtained: z.array(told).readonly(),
  })
  .openapi('Rendering')
const redaction: z.ZodType<RedactionTold> = z
  .object({
    ...{ seq: whole, at: text, by: text, because: text.nullable(), report: text },
    parent: text.openapi({ description: 'SHA-256 of the file that it was made from' }),
    original: text.openapi({ description: 'SHA-256 of the new file' }),
    ...{ bytes: whole, mediaType: text, name: text },
    what: z.object({ areas: whole, frames: whole, sound: whole, words: whole }),
  })
  .openapi('Redaction')

const pixels = z.number().min(0).max(1_000_000)
const area = z.object({ x: pixels, y: pixels, width: pixels, height: pixels })
const stretch = z.object({ start: z.number().min(0), end: z.number().positive() })
const NewRedaction = z
  .object({
    areas: z.array(area).max(500).readonly().optional().openapi({ description: 'In pixels of the picture as it is seen; in a film for the whole of it' }),
    frames: z.array(stretch).max(500).readonly().optional().openapi({ description: 'Seconds that go black, end exclusive' }),
    sound: z.array(stretch).max(500).readonly().optional().openapi({ description: 'Seconds that fall silent' }),
    spans: z.array(stretch).max(5000).readonly().optional().openapi({ description: 'Characters of the text as read, UTF-16' }),
    words: z.array(line).max(100).readonly().optional().openapi({ description: 'Every place where these words stand' }),
    because: reason.min(1, 'is empty: say why'),
  })
  .openapi('NewRedaction')
const NewFetch = z.object({ address: z.string().trim().min(1).max(4000), ...byHand }).openapi('NewFetch')
const Allowing = z.object({ allowed: z.boolean(), because: reason.nullable().optional() }).openapi('Allowing')

export type NewFetch = z.input<typeof NewFetch>
export type NewRedaction = z.input<typeof NewRedaction>
export type Allowing = z.input<typeof Allowing>

export const captureRoutes = {
  fetching: createRoute({
    method: 'get',
    path: '/api/fetching',
    summary: 'Whether addresses are fetched, and who decided it',
    responses: gives(fetching, 'The decision'),
  }),
  allowFetching: createRoute({
    method: 'put',
    path: '/api/fetching',
    summary: 'Allow fetching, or end it',
    request: takes(Allowing),
    responses: gives(fetching, 'The decision'),
  }),
  fetches: createRoute({
    method: 'get',
    path: '/api/incidents/{code}/fetches',
    summary: 'Addresses on their way in',
    request: { params: Code },
    responses: gives(z.array(fetchTold).readonly(), 'The newest first, since the desk was opened'),
  }),
  startFetch: createRoute({
    method: 'post',
    path: '/api/incidents/{code}/fetches',
    summary: 'Fetch an address, beside other work',
    request: { params: Code, ...takes(NewFetch) },
    responses: gives(fetchTold, 'Begun'),
  }),
  rendering: createRoute({
    method: 'get',
    path: '/api/reports/{id}/rendering',
    summary: 'How a fetched page looked in a browser of this desk',
    request: { params: ReportId },
    responses: gives(rendering.nullable(), 'The rendering, or null where no browser saw it'),
  }),
  redactions: createRoute({
    method: 'get',
    path: '/api/reports/{id}/redactions',
    summary: 'Files made from its original with something taken out',
    request: { params: ReportId },
    responses: gives(z.array(redaction).readonly(), 'The newest first'),
  }),
  redact: createRoute({
    method: 'post',
    path: '/api/reports/{id}/redactions',
    summary: 'Make a new file of its original with something taken out',
    request: { params: ReportId, ...takes(NewRedaction) },
    responses: gives(z.array(redaction).readonly(), 'All of them, the new one first'),
  }),
}
