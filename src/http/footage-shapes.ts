// What the door gives of footage that is held, and what it takes of it. Held to the model as in shapes.ts.
import { z } from '@hono/zod-openapi'
import type { CarriedMedia, HeldElsewhere, HeldFootage, HeldMatch, Sighting } from '../model/held-footage.ts'
import { line, reason } from './route-parts.ts'
import * as shape from './shapes.ts'
import { text } from './shapes.ts'

const seconds = z.number().openapi({ description: 'Seconds of media' })
const stretch = z.tuple([seconds, seconds]).readonly()

const sighting: z.ZodType<Sighting> = z
  .object({
    ...{ id: text, footage: text, where: text, by: text.nullable(), time: shape.time.nullable(), basis: shape.basis },
    from: z.enum(['capture', 'post', 'report', 'byHand', 'file']),
    ...{ report: text.nullable(), address: text.nullable(), note: text.nullable() },
  })
  .openapi('Sighting')

const share = z.number().openapi({ description: 'Of the width or the height of the picture, 0 to 1' })
const box = z.object({ left: share, top: share, right: share, bottom: share })
const segment = z.object({
  q: stretch,
  r: stretch,
  slope: z.number().openapi({ description: "Seconds of b's a second of a's; negative where reversed" }),
  mirrored: z.boolean(),
  by: z.array(z.enum(['picture', 'sound'])).readonly(),
  score: z.number(),
  margin: z.number().openapi({ description: 'How far the score lies above the best of a wrong candidate' }),
  share: z.number().openapi({ description: 'Of the frames of a in the stretch, the share that fits' }),
  box: z.object({ q: box, r: box }).exactOptional().openapi({ description: 'The part of the picture of a, and of that of b, that both show' }),
  overlays: z.array(box).readonly().exactOptional().openapi({ description: 'Where something else lies over the picture of a' }),
  turned: z.union([z.literal(90), z.literal(180), z.literal(270)]).exactOptional(),
  shared: z.literal(true).exactOptional(),
})
const relation = z.enum(['copyOf', 'trimmedFrom', 'cropped', 'mirrored', 'overlaid', 'spedUp', 'slowedDown', 'reversed', 'rotated'])
const match = z.object({ segments: z.array(segment).readonly(), relations: z.array(relation).readonly() })
const heldMatch: z.ZodType<HeldMatch> = z
  .object({ ...{ id: text, a: text, b: text, among: z.number(), status: shape.status }, match, judgement: shape.judgement.nullable() })
  .openapi('FootageMatch')

export const heldFootage: z.ZodType<HeldFootage> = z
  .object({
    ...{ id: text, incident: text, original: text, name: text, mediaType: text },
    state: z.enum(['waiting', 'printed', 'notPrinted']),
    stills: z.array(seconds).readonly(),
    progress: z.number().nullable(),
    kind: z.enum(['video', 'image', 'sound']).nullable(),
    ...{ duration: z.number().nullable(), width: z.number().nullable(), height: z.number().nullable(), decoder: text.nullable() },
    troubles: z.array(shape.trouble).readonly(),
    sightings: z.array(sighting).readonly(),
    matches: z.array(heldMatch).readonly(),
    mentions: z.array(z.object({ report: text, footage: text, status: shape.status, because: text.nullable() })).readonly(),
  })
  .openapi('Footage')

export const elsewhere: z.ZodType<HeldElsewhere> = z
  .object({
    compared: z.number().openapi({ description: 'Pieces of other incidents that were compared in full' }),
    of: z.number().openapi({ description: 'Pieces that other incidents hold printed' }),
    found: z
      .array(
        z.object({
          incident: z.object({ code: text, title: text }),
          ...{ footage: text, name: text, match },
          capturedAt: text.openapi({ description: 'When this desk first had it there' }),
          address: text.nullable(),
          held: text.nullable().openapi({ description: 'The piece of this incident that has the same bytes' }),
        }),
      )
      .readonly(),
  })
  .openapi('HeldElsewhere')
export const broughtOver = z.object({ footage: z.string().trim().min(1).max(500) }).openapi('BroughtOver')

export const carriedMedia: z.ZodType<CarriedMedia> = z
  .object({ kind: z.enum(['image', 'video', 'audio']), address: text, sha256: text, held: text.nullable() })
  .openapi('CarriedMedia')
export const carriedTaken = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256') }).openapi('CarriedTaken')

const because = reason.nullable().optional()

export const newSighting = z
  .object({
    where: line,
    by: line.nullable().optional(),
    at: line.nullable().optional().openapi({
      example: '2026-03-09T18:05',
      description: 'A day, a minute, an instant or an interval in EDTF; without an offset, in the zone of the incident',
    }),
    basis: z.enum(['captured', 'timestamped', 'displayed', 'stated']),
    address: z.string().trim().max(4000).nullable().optional(),
    note: z.string().trim().max(2000).nullable().optional(),
    because,
  })
  .openapi('NewSighting')
export type NewSighting = z.input<typeof newSighting>

export const namedFootage = z.object({ report: line, mention: line, status: shape.status, because }).openapi('NamedFootage')
export type NamedFootage = z.input<typeof namedFootage>
export const judgedMatch = z.object({ status: shape.status, because }).openapi('JudgedMatch')
