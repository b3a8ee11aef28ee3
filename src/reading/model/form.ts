// The form of a model's reply: closed lists, and no room for anything else. The same shape goes into the request as JSON Schema.
import { z } from 'zod'

const proposal = z.strictObject({
  sentence: z.number().int(),
  content: z.array(z.string().max(4_000)).min(1).max(6),
  cue: z.string().max(200).nullable(),
  speaker: z.string().max(400).nullable(),
  directness: z.enum(['direct', 'mixed', 'indirect']),
  strength: z.enum(['says', 'confirms', 'denies', 'believes']),
  negated: z.boolean(),
})
export type Proposal = z.infer<typeof proposal>

/** Null where a reply has another form: it is refused whole. */
export const proposalIn = (value: unknown): Proposal | null => proposal.safeParse(value).data ?? null

/** The list of a reply, or why there is none. Members are checked one by one, so that one odd one does not cost the others. */
export function listIn(reply: string): readonly unknown[] | 'not-json' | 'not-the-form' {
  const bare = reply.trim().replace(/^```(?:json)?\s*\n([\s\S]*)\n\s*```$/, '$1')
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch {
    return 'not-json'
  }
  const whole = z.strictObject({ statements: z.array(z.unknown()) }).safeParse(value)
  return whole.success ? whole.data.statements : 'not-the-form'
}

/** For `response_format`: servers that know it keep the model to the form; it is checked here all the same. */
export const REPLY_SCHEMA: Readonly<Record<string, unknown>> = z.toJSONSchema(z.strictObject({ statements: z.array(proposal).max(200) }))
