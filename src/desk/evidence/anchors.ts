// What is kept from outside the desk, read from the record: authorities named, stamps asked for and confirmed, cosignatures, the policy.
//
// Each is an entry that belongs to no incident, so all of them are found by the trail's index; there are tens of them, not thousands.
import type { Anchor } from '../../model/evidence.ts'
import { Problem } from '../../model/problem.ts'
import type { TiledLog } from '../../evidence/log/tiled-log.ts'
import { formatPolicy, parsePolicy, type Policy } from '../../evidence/log/policy.ts'
import { entriesOfKind } from '../entries-of-kind.ts'
import type { Workings } from '../workings.ts'

export type Kept = { readonly seq: number; readonly at: string; readonly by: string; readonly anchor: Anchor }
type Of<K extends Anchor['of']> = Extract<Anchor, { readonly of: K }>

/** All of them, the oldest first. */
export async function anchorsOf({ store }: Pick<Workings, 'store'>): Promise<readonly Kept[]> {
  const entries = await entriesOfKind(store.read, null, 'anchored')
  return entries.map(({ seq, at, by, change }) => ({ seq, at, by, anchor: change.anchor }))
}

/** Those of one sort, with where they stand in the record. */
export const only = <K extends Anchor['of']>(kept: readonly Kept[], of: K): readonly (Omit<Kept, 'anchor'> & { readonly anchor: Of<K> })[] =>
  kept.filter((each): each is Omit<Kept, 'anchor'> & { readonly anchor: Of<K> } => each.anchor.of === of)

/** The last one named under each name. */
export function authoritiesIn(kept: readonly Kept[]): readonly Of<'authority'>[] {
  return [...new Map(only(kept, 'authority').map(({ anchor }) => [anchor.name, anchor])).values()]
}

/** The policy in force: the last that was set, else the desk's log alone and no witness. */
export function policyIn(kept: readonly Kept[], log: TiledLog): { readonly text: string; readonly policy: Policy } {
  const set = only(kept, 'policy').at(-1)?.anchor.policy
  const text = set ?? formatPolicy({ logs: log.keys, witnesses: [], groups: [], quorum: 'none' })
  return { text, policy: parsePolicy(text) }
}

/** The log, or the Problem of a desk that is open for reading only. */
export function logOf({ log }: Pick<Workings, 'log'>): TiledLog {
  if (log === null) throw new Problem('log-closed', 'The desk is open for reading only, so its log cannot be asked. Make space on the disk and open it again.')
  return log
}
