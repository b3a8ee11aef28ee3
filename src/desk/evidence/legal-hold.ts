// Legal hold: an original, or a whole incident, that may not be erased until the hold is lifted. Placing and lifting are acts, with a reason each.
import type { Hold } from '../../model/evidence.ts'
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import { actorOf, type Workings } from '../workings.ts'

/** The hold that stands on an original (null: on all of the incident); null where none does. */
export async function holdOn({ store }: Pick<Workings, 'store'>, incident: string, original: string | null): Promise<Hold | null> {
  const row = await store.read
    .selectFrom('holds')
    .selectAll()
    .where('incident', '=', incident)
    .where('original', '=', original ?? '')
    .executeTakeFirst()
  return row === undefined ? null : { leaf: row.seq - 1, at: row.at, by: row.by, because: row.because }
}

/** The originals of an incident that have a hold of their own. */
export async function heldIn({ store }: Pick<Workings, 'store'>, incident: string): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('holds')
    .select('original')
    .where('incident', '=', incident)
    .where('original', '!=', '')
    .orderBy('original')
    .execute()
  return rows.map(({ original }) => original)
}

/** Problems `because-missing`, `desk-unnamed`, `hold-placed`, `hold-none`. */
export async function setHold(workings: Workings, { code }: Incident, original: string | null, held: boolean, because: string): Promise<void> {
  const by = await actorOf(workings)
  const reason = because.trim()
  if (reason === '') throw new Problem('because-missing', `Say why the hold is ${held ? 'placed' : 'lifted'}, with --because "...".`)
  const what = original === null ? 'this incident' : 'this original'
  await workings.recorder.record('the hold', async (db) => {
    const standing = await db
      .selectFrom('holds')
      .select('seq')
      .where('incident', '=', code)
      .where('original', '=', original ?? '')
      .executeTakeFirst()
    if (held && standing !== undefined) throw new Problem('hold-placed', `There is a hold on ${what} already. Lift it first to place it for another reason.`)
    if (!held && standing === undefined) throw new Problem('hold-none', `There is no hold on ${what}.`)
    return { entries: [{ change: { kind: 'holdSet', incident: code, original, held }, by, because: reason }], result: undefined }
  })
}
