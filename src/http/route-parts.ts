// What the routes of the contract are made of: the parameters in their paths, the words a person sends, and the frame of what is taken and given.
import { z } from '@hono/zod-openapi'
import * as shape from './shapes.ts'
import { text } from './shapes.ts'
// What a person sends. Blank text is no answer, and long text has an end, so that a slip cannot fill the log.
export const line = z.string().trim().min(1, 'is empty').max(500, 'is longer than 500 characters')
export const reason = z.string().trim().max(4000)
/** What a person may know of a file or a page that it does not say itself. */
export const byHand = { published: line.optional(), zone: line.optional(), publication: line.optional(), title: line.optional() }

export const Code = z.object({ code: text.openapi({ param: { name: 'code', in: 'path' }, example: 'crane-at-the-east-quay' }) })
export const ReportId = z.object({ id: text.openapi({ param: { name: 'id', in: 'path' } }) })

const json = <S extends z.ZodType>(schema: S) => ({ content: { 'application/json': { schema } } })

/** The `responses` of a route: 200 with this shape as JSON, and a Problem for everything else. */
export const gives = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { ...json(schema), description },
  default: { ...json(shape.problem), description: 'A Problem: its code and a sentence for a person' },
})

/** The part of a route's `request` that says its body: JSON of this shape, which must be there. */
export const takes = <S extends z.ZodType>(schema: S) => ({ body: { ...json(schema), required: true } })

/** What an act answers that has nothing to tell but that it was recorded. */
export const NOTHING = z.object({}).openapi('Done')

/** What taking a file in answers. */
export const TakenIn = z
  .object({
    original: text,
    bytes: z.number(),
    report: text,
    again: z.boolean().openapi({ description: 'These very bytes were held already' }),
    heldAs: text.exactOptional().openapi({ description: 'The name under which they are held' }),
    healed: z.literal(true).exactOptional().openapi({ description: 'What was held of them had changed on the disk: these stand in its place' }),
    erasedBefore: text.exactOptional().openapi({ description: 'They were erased from this desk before: when, by whom and why' }),
  })
  .openapi('TakenIn')
