// The keys of files that are held: in the database beside what speaks of them, and nowhere else. Destroying one destroys the file.
import type { Kysely } from 'kysely'
import type { Originals } from './originals.ts'
import type { Tables } from './schema.ts'

/** The key of a file; 'plain': it is held as it came, from before there were keys; null: nothing is known of it. */
export type KeyOf = (sha256: string) => Promise<Uint8Array | 'plain' | null>

/** Puts the keys of these files, where they are new, beside what speaks of them. Called in the transaction that does. */
export async function keepKeys(db: Kysely<Tables>, originals: Pick<Originals, 'newKeyOf'>, names: readonly string[]): Promise<void> {
  for (const sha256 of names) {
    const key = originals.newKeyOf(sha256)
    if (key === null) continue
    await db
      .insertInto('originalKeys')
      .values({ sha256, key })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

/** The keys that the database holds. An original without one was kept before there were keys. */
export const keysIn =
  (db: Kysely<Tables>): KeyOf =>
  async (sha256) => {
    const row = await db.selectFrom('originalKeys').select('key').where('sha256', '=', sha256).executeTakeFirst()
    if (row !== undefined) return row.key
    const known = await db.selectFrom('originals').select('sha256').where('sha256', '=', sha256).executeTakeFirst()
    return known === undefined ? null : 'plain'
  }
