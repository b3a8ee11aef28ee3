// What the door gives of evidence: who outside has said what of the record, custody, exports on their way. Held to the model as in shapes.ts.
import { z } from '@hono/zod-openapi'
import type { Evidence, ExportTold, OriginalCustody } from '../model/evidence.ts'
import { problem, text } from './shapes.ts'

const whole = z.number().int()

const revocation = z.union([
  z.object({ state: z.literal('notChecked') }),
  z.object({ state: z.enum(['notRevoked', 'partly']), asOf: text }),
  z.object({ state: z.literal('revoked'), name: text, at: text, takesAll: z.boolean() }),
])
const stamp = z.object({
  id: text,
  size: whole.openapi({ description: 'Entries of the log that it covers' }),
  state: z.enum(['asked', 'pending', 'confirmed', 'revoked']),
  askedAt: text,
  sentTo: text.nullable(),
  time: text.nullable().openapi({ description: 'What the authority says; null until it is confirmed' }),
  authority: text.nullable(),
  holdsUntil: text.nullable(),
  revocation: revocation.nullable(),
  coversAll: z.boolean(),
})
const witness = z.object({ name: text, at: text, size: whole, coversAll: z.boolean() })
const handedOut = z.object({ leaf: whole, at: text, by: text, originals: whole, withheld: whole })

const hold = z.object({ leaf: whole, at: text, by: text, because: text }).nullable()
const copied = z.object({ to: text, originals: whole, derived: whole, entries: whole, bytes: whole, sha256: text })
const custodyRow = z.object({ leaf: whole, at: text, by: text, what: text, because: text.nullable(), copied: copied.exactOptional() })
const erased = z.object({ reports: z.array(text).readonly(), leaf: whole, at: text, by: text, because: text, rows: z.array(custodyRow).readonly() })

export const evidence: z.ZodType<Evidence> = z
  .object({
    origin: text,
    vkey: text,
    size: whole,
    acts: whole,
    stamps: z.array(stamp).readonly(),
    witnesses: z.array(witness).readonly(),
    authorities: z.array(z.object({ name: text, address: text.nullable() })).readonly(),
    renewalDue: text.nullable(),
    exports: z.array(handedOut).readonly(),
    erased: z.array(erased).readonly(),
    hold,
    held: z.array(text).readonly(),
    clockSteps: z.array(z.object({ leaf: whole, from: text, to: text, seconds: z.number().int() })).readonly(),
    setBack: z.array(z.object({ leaf: whole, from: whole, to: whole })).readonly(),
  })
  .openapi('Evidence')

export const custody: z.ZodType<OriginalCustody> = z
  .object({ original: text, bytes: whole, mediaType: text, name: text, hold, rows: z.array(custodyRow).readonly() })
  .openapi('Custody')

export const exportTold: z.ZodType<ExportTold> = z
  .object({
    state: z.enum(['none', 'writing', 'ready', 'failed']),
    bytes: z.number(),
    of: z.number(),
    resumed: z.boolean(),
    at: text.nullable(),
    problem: problem.nullable(),
  })
  .openapi('Export')

export const asked = z.object({ stamp: text, size: whole, query: text.openapi({ description: 'The query (.tsq), base64' }) }).openapi('StampAsked')
export const list = z.object({ list: text.openapi({ description: 'The revocation list (.crl), base64' }) }).openapi('RevocationList')
export const listKept = z.object({ issuer: text, from: text, next: text.nullable(), revoked: whole }).openapi('RevocationListKept')
export const confirmed = z.object({ stamp: text, size: whole, time: text, authority: text, endsAt: text }).openapi('StampConfirmed')
export const answer = z
  .object({
    response: z.base64().max(1_500_000).openapi({ description: "The authority's full response (.tsr), base64" }),
    roots: z.string().max(500_000).nullable().optional().openapi({ description: 'Its root certificates (PEM), where the authority was not named before' }),
  })
  .openapi('StampAnswer')
export type StampAnswer = z.input<typeof answer>
export type StampAsked = z.infer<typeof asked>
export type RevocationListKept = z.infer<typeof listKept>
