// What the door gives of fetching, renderings and redaction, and what it takes of them. Held to the model as in shapes.ts.
import { z } from '@hono/zod-openapi'
import type { FetchingTold, FetchTold, RedactionTold, RenderingTold } from '../model/told.ts'
import { byHand, line, reason, TakenIn } from './route-parts.ts'
import * as shape from './shapes.ts'
import { text } from './shapes.ts'

const whole = z.number().int()
const told = z.object({ code: text, words: text })
export const fetching: z.ZodType<FetchingTold> = z
  .object({
    allowed: z.boolean(),
    by: text.nullable(),
    at: text.nullable(),
    because: text.nullable(),
    rendering: text.nullable().openapi({ description: 'Why no page is rendered on this machine; null where one is' }),
  })
  .openapi('Fetching')
const takenIn = TakenIn.extend({ name: text })
export const fetchTold: z.ZodType<FetchTold> = z
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
export const rendering: z.ZodType<RenderingTold> = z
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
export const redaction: z.ZodType<RedactionTold> = z
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
export const newRedaction = z
  .object({
    areas: z.array(area).max(500).readonly().optional().openapi({ description: 'In pixels of the picture as it is seen; in a film for the whole of it' }),
    frames: z.array(stretch).max(500).readonly().optional().openapi({ description: 'Seconds that go black, end exclusive' }),
    sound: z.array(stretch).max(500).readonly().optional().openapi({ description: 'Seconds that fall silent' }),
    spans: z.array(stretch).max(5000).readonly().optional().openapi({ description: 'Characters of the text as read, UTF-16' }),
    words: z.array(line).max(100).readonly().optional().openapi({ description: 'Every place where these words stand' }),
    because: reason.min(1, 'is empty: say why'),
  })
  .openapi('NewRedaction')
export const newFetch = z.object({ address: z.string().trim().min(1).max(4000), ...byHand }).openapi('NewFetch')
export const allowing = z.object({ allowed: z.boolean(), because: reason.nullable().optional() }).openapi('Allowing')

export type NewFetch = z.input<typeof newFetch>
export type NewRedaction = z.input<typeof newRedaction>
export type Allowing = z.input<typeof allowing>
