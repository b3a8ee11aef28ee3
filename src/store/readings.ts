// Readings as they stand in the record: once each, in the entry that came of reading.
import { sql, type Kysely } from 'kysely'
import type { Reading } from '../model/report.ts'
import type { Tables } from './schema.ts'

/** The reading of a report, from the entry that holds it. One part of many is taken out by SQLite, so that the others need not be parsed here. */
export async function readingOf(db: Kysely<Tables>, { id, readIn, ordinal }: { id: string; readIn: number; ordinal: number }): Promise<Reading> {
  const path = sql`'$.reports[' || cast(${ordinal - 1} - coalesce(json_extract(json, '$.from'), 0) as integer) || ']'`
  const { rows } = await sql<{ id: string | null; reading: string | null }>`
    select json_extract(json, ${path} || '.id') as id, json_extract(json, ${path} || '.reading') as reading from entries where seq = ${readIn}`.execute(db)
  const [row] = rows
  if (row?.id !== id || row.reading === null) throw new Error(`entry ${readIn} should hold the reading of ${id}`)
  return JSON.parse(row.reading) as Reading
}
