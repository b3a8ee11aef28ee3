// The form of a backup: a SQLite database that holds the desk's database, its log with the keys, and every file that is held, sealed as it lies, cut into pieces.
//
//   files   name "desk.sqlite", "originals/ab/<sha256>", "log/checkpoint", "log/tile/0/000", "keys/log-ed25519.pem", ..., sha256, bytes
//   pieces  name, number from 0, at most 4 MB of bytes
//
// Written by backup.ts, read by restore.ts.
import type { DatabaseSync } from 'node:sqlite'

/** "DTLB" in application_id marks a backup, as "DTLN" marks a desk. */
export const BACKUP_ID = 0x44544c42
export const FORM = 3
/** Those of before there was a log (1) have none, and the desk makes itself one when it is opened; those of before there were keys (2) hold plain files. */
export const FORMS: readonly number[] = [1, 2, FORM]
export const PIECE_BYTES = 4 * 2 ** 20

/** What a desk holds. `derived`: files that it made of originals, such as prints, stills and redacted ones. */
export type Counted = { readonly originals: number; readonly derived: number; readonly entries: number }

/** Counts what the desk's own database (not the backup around it) holds. */
export function countedIn(database: DatabaseSync): Counted {
  const count = (from: string): number => Number(database.prepare(`select count(*) as n from ${from}`).get()?.['n'])
  const originals = count('(select distinct original from captures where original is not null)')
  return { originals, derived: count('originals') - originals, entries: count('entries') }
}
