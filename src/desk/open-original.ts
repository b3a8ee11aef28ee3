// The one door to the bytes of originals: who opens one, and what for, is recorded before the first byte is handed out.
//
// A person's opening is an entry; several of one original by one person for one purpose are told once in ten minutes, for a player asks for a film in a
// thousand parts. A program that reads or prints an original has its job in the database before it opens it, and what came of it is its entry;
// where a stop came between, the next opening of the desk tells it (`openedBefore`). What is made of originals for the desk itself (prints, stills)
// is no original: it is opened by `openDerived`, which refuses originals.
import type { Purpose } from '../model/entry.ts'
import { Problem } from '../model/problem.ts'
import { MACHINE } from '../model/who-acts.ts'
import type { Job } from '../jobs/queue.ts'
import type { Held } from '../store/held-file.ts'
import { refuseErased } from './erasing/erased.ts'
import type { Db, Draft, Recorder } from './record.ts'
import { sql } from 'kysely'
import { whoeverIn, type Workings } from './workings.ts'

export type OpenedOriginal = Held & { readonly sha256: string; readonly mediaType: string }

const TOLD_ONCE_IN_MILLISECONDS = 10 * 60 * 1000

/** Records that a working copy of it is made in the clear (desk/footage/lend.ts). */
export const tellWorkingCopy = (workings: Workings, sha256: string): Promise<void> => tellOpened(workings, sha256, 'workingCopy')

/** Opens an original, or a redacted file, for a person. Problems `original-unknown`, `original-erased`, those of `openHeld`, and those of recording: what cannot be recorded is not opened. */
export async function openOriginal(workings: Workings, sha256: string, purpose: Purpose): Promise<OpenedOriginal> {
  const { mediaType } = await originalFacts(workings, sha256)
  await tellOpened(workings, sha256, purpose)
  return { ...(await workings.originals.openHeld(sha256)), sha256, mediaType }
}

/** For a program that has a job in hand on it; Error where it has none. */
export async function openForJob({ store, originals }: Workings, job: Job): Promise<Held> {
  const held = await sql`select 1 from jobs where id = ${job.id} and original = ${job.original} and state = 'running'`.execute(store.read)
  if (held.rows.length === 0) throw new Error(`nobody has the reading of ${job.report} in hand`)
  return originals.openHeld(job.original)
}

/** For a bundle whose export is recorded, which tells it of every original of the incident. */
export const openForExport = ({ originals }: Workings, sha256: string): Promise<Held> => originals.openHeld(sha256)

/** What the desk made for itself of an original. Error for an original. */
export async function openDerived(workings: Workings, sha256: string): Promise<Held> {
  await refuseOriginal(workings, sha256)
  return workings.originals.openHeld(sha256)
}

/** The same, for another thread. */
export async function derivedFile(workings: Workings, sha256: string): Promise<{ readonly path: string; readonly key: Uint8Array | null }> {
  await refuseOriginal(workings, sha256)
  return { path: workings.originals.pathOf(sha256), key: await workings.originals.keyOf(sha256) }
}

async function refuseOriginal({ store }: Workings, sha256: string): Promise<void> {
  const captured = await store.read.selectFrom('captures').select('id').where('original', '=', sha256).limit(1).executeTakeFirst()
  if (captured !== undefined) throw new Error(`${sha256} is an original, and was to be opened as something derived`)
}

/** What is known of an original, or of a redacted file, without opening it. Problems `original-unknown`, `original-erased`. */
export async function originalFacts(workings: Workings, sha256: string): Promise<{ readonly bytes: number; readonly mediaType: string }> {
  const row = await workings.store.read.selectFrom('originals').select(['bytes', 'mediaType']).where('sha256', '=', sha256).executeTakeFirst()
  if (row !== undefined) return row
  await refuseErased(workings, sha256)
  throw new Problem('original-unknown', `There is no original "${sha256}" on this desk.`)
}

// When each was last told, by desk.
const lastTold = new WeakMap<Recorder, Map<string, number>>()

/** Records that it is opened now, unless that was told just before. */
async function tellOpened(workings: Workings, sha256: string, purpose: Purpose): Promise<void> {
  const by = await whoeverIn(workings)
  const now = Date.parse(workings.clock())
  const told = lastTold.get(workings.recorder) ?? new Map<string, number>()
  lastTold.set(workings.recorder, told)
  const key = `${purpose} ${sha256} ${by}`
  if (Math.abs(now - (told.get(key) ?? -Infinity)) < TOLD_ONCE_IN_MILLISECONDS) return
  await workings.recorder.record('that an original is opened', async (db) => ({ entries: await draftsOf(db, [sha256], purpose, by), result: undefined }))
  if (told.size > MOST_REMEMBERED) told.clear()
  told.set(key, now)
}
const MOST_REMEMBERED = 10_000

/** That all that is held was opened, by a check. A desk that can record nothing says nothing: it hands a byte of it to nobody. A backup tells itself (desk/upkeep/backup.ts). */
export async function tellAllOpened(workings: Workings, purpose: 'check'): Promise<void> {
  await tellOpenedAll(workings, null, purpose).catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
  })
}

/** The same of all originals of an incident, by an export that goes on where it was; an export's own entry tells of those it opens. */
export async function tellOpenedAll(workings: Workings, incident: string | null, purpose: Purpose): Promise<void> {
  const by = await whoeverIn(workings)
  const change = { kind: 'originalsOpened', incident, originals: 'all', purpose } as const
  await workings.recorder.record('that the originals are opened', async () => ({ entries: [{ change, by, because: null }], result: undefined }))
}

/** Readings that a stop broke off had their originals open: told at the next opening of the desk, before they begin anew. */
export async function openedBefore(db: Db): Promise<readonly Draft[]> {
  const { rows } = await sql<{ original: string }>`select distinct original from jobs where state = 'running' order by id`.execute(db)
  return draftsOf(
    db,
    rows.map(({ original }) => original),
    'read',
    MACHINE,
  )
}

/** An entry for each original, which an erasure can empty alone, in each incident that holds it. */
async function draftsOf(db: Db, originals: readonly string[], purpose: Purpose, by: string): Promise<readonly Draft[]> {
  const drafts: Draft[] = []
  for (const sha256 of originals)
    for (const incident of await incidentsOf(db, sha256))
      drafts.push({ change: { kind: 'originalsOpened', incident, originals: [sha256], purpose }, by, because: null })
  return drafts
}

async function incidentsOf(db: Db, sha256: string): Promise<readonly string[]> {
  const captured = await db.selectFrom('captures').select('incident').distinct().where('original', '=', sha256).orderBy('incident').execute()
  if (captured.length > 0) return captured.map(({ incident }) => incident)
  const { rows } = await sql<{ incident: string }>`select distinct json_extract(json, '$.incident') as incident from entries
    where kind = 'redacted' and json_extract(json, '$.original.sha256') = ${sha256}`.execute(db)
  return rows.map(({ incident }) => incident)
}
