// What was made of a report's original by redaction, from the record: each new file with the one it was made from.
import { sql } from 'kysely'
import type { RedactionTold } from '../../model/told.ts'
import { entryOf } from '../../store/store.ts'
import type { Workings } from '../workings.ts'

/** The newest first. */
export async function redactionsOf({ store }: Workings, report: string): Promise<readonly RedactionTold[]> {
  const rows = await store.read
    .selectFrom('entries')
    .selectAll()
    .where('kind', '=', 'redacted')
    .where((e) => e(sql`json_extract(entries.json, '$.report')`, '=', report))
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(entryOf).flatMap(({ seq, at, by, because, change }) => {
    if (change.kind !== 'redacted') return []
    const { parent, original, name, what } = change
    return [{ seq, at, by, because, report, parent, original: original.sha256, bytes: original.bytes, mediaType: original.mediaType, name, what }]
  })
}
