// Corrections of readings as the tables hold them, in the order in which they were made.
import type { Kysely } from 'kysely'
import type { CorrectionMade, ReadingCorrection } from '../model/correction.ts'
import type { Tables } from './schema.ts'

/** Those that stand now, of one report. */
export async function correctionsOf(db: Kysely<Tables>, report: string): Promise<readonly CorrectionMade[]> {
  const rows = await db.selectFrom('corrections').selectAll().where('report', '=', report).orderBy('at').orderBy('reading').orderBy('field').execute()
  return rows.map(correctionOf)
}

/** A row of the table as the model has it. */
export const correctionOf = ({ json, by, at, because }: Tables['corrections']): CorrectionMade => ({
  ...(JSON.parse(json) as ReadingCorrection),
  by,
  at,
  because,
})
