// Entries of one kind, out of the record: for what is told of acts and has no table of its own.
import type { Change, Entry } from '../model/entry.ts'
import { entryOf, type Store } from '../store/store.ts'

/** Those of an incident, or (null) of the desk itself, the oldest first. An entry that an erasure emptied is none of them any more. */
export async function entriesOfKind<K extends Change['kind']>(
  db: Store['read'],
  incident: string | null,
  kind: K,
): Promise<readonly (Entry & { readonly change: Extract<Change, { readonly kind: K }> })[]> {
  const rows = await db
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .selectAll('entries')
    .where('trail.incident', incident === null ? 'is' : '=', incident)
    .where('entries.kind', '=', kind)
    .orderBy('trail.seq')
    .execute()
  return rows.map(entryOf).flatMap((entry) => (isOfKind(entry.change, kind) ? [{ ...entry, change: entry.change }] : []))
}

const isOfKind = <K extends Change['kind']>(change: Change, kind: K): change is Extract<Change, { readonly kind: K }> => change.kind === kind
