// What a step is: how one kind of change becomes rows. The steps themselves stand in derive.ts, and by their matter in report-steps.ts and
// footage-steps.ts.
import type { Kysely } from 'kysely'
import type { Change, Entry } from '../model/entry.ts'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>
type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>
export type Step<K extends Change['kind']> = (db: Db, change: Of<K>, entry: Entry, record: Db) => Promise<void>

/** One step for each kind of change. */
export type Steps = { readonly [K in Change['kind']]: Step<K> }

/** "r7" is the seventh that came in, also where others before it were erased. */
export const numberOf = (report: string): number => Number(/^r(\d+)/.exec(report)?.[1])
