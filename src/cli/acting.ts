// Under which name an act is recorded: the name the desk was given once, or --by.
import { Problem } from '../model/problem.ts'
import { text, type Values } from './command.ts'
import type { Desk } from '../desk/desk.ts'

export const actingOptions = { by: { type: 'string' } } as const
export const ACTING_USAGE = '  --by NAME             who acts; asked for once, then the desk remembers it (shown as not signed in)'

/** Names a desk that has no name yet. Problem `desk-unnamed` when an act is due and nobody is named. */
export async function actor(desk: Desk, values: Values): Promise<string> {
  const given = text(values, 'by')?.trim()
  const known = await desk.by()
  if (known === null && given) await desk.nameDesk(given)
  const by = given || known
  if (by === null) throw new Problem('desk-unnamed', 'This desk does not know yet who acts. Say it once: --by "Your name".')
  return by
}
