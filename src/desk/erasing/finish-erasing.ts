// The second half of an erasure, once it is recorded: first what can be seen goes (tables derived anew, files, exports, the search index), then what is buried in
// the database's own pages and log. After each erasure, and at an opening where a stop or a full disk came between.
import { readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sql } from 'kysely'
import { Problem } from '../../model/problem.ts'
import { syncFolder } from '../../store/folders.ts'
import { notFinished, type Undone } from './erase-room.ts'
import { exportFileOf } from '../evidence/export.ts'
import { rebuildNow } from '../upkeep/rebuild.ts'
import type { Workings } from '../workings.ts'

/** `isOutOfSight`: what can be seen is gone, and the pages of the database are left. */
export type Left = { readonly files: readonly string[]; readonly incidents: readonly string[]; readonly isOutOfSight?: true }

/** Takes away what erasures that are recorded have left. Problem `disk-full`: it is not finished, and goes on at the next opening. */
export async function finishErasing(workings: Workings): Promise<void> {
  const waiting = await waitingOf(workings)
  if (waiting.length === 0) return
  await doing(workings, 'seen', () => takeOutOfSight(workings, waiting))
  await doing(workings, 'buried', () => takeOutOfPages(workings, waiting))
}

/**
 * The same before anybody sees the desk, where a stop or a full disk came between. Problem `disk-full` while anything of it could be seen; what is only buried
 * in the database keeps no desk closed: it is told on stderr and goes at a later opening.
 */
export async function finishAtOpening(workings: Workings): Promise<void> {
  const waiting = await waitingOf(workings)
  const canWrite = workings.store.toReadOnly !== true
  if (!canWrite && waiting.some(({ left }) => left.isOutOfSight !== true)) throw await notFinished(workings.folder, 'seen')
  if (!canWrite || waiting.length === 0) return
  await doing(workings, 'seen', () => takeOutOfSight(workings, waiting))
  await doing(workings, 'buried', () => takeOutOfPages(workings, waiting)).catch((error: unknown) => {
    if (!(error instanceof Problem && error.code === 'disk-full')) throw error
    process.stderr.write(`${error.message}\n`)
  })
}

type Waiting = { readonly seq: number; readonly left: Left }

async function waitingOf({ store }: Workings): Promise<readonly Waiting[]> {
  const rows = await store.read.selectFrom('erasing').selectAll().orderBy('seq').execute()
  return rows.map(({ seq, json }) => ({ seq, left: JSON.parse(json) as Left }))
}

/** Nothing is recorded meanwhile. Whatever is taken out of the database is written over where it stood. */
async function doing({ recorder, store, folder }: Workings, what: Undone, work: () => Promise<void>): Promise<void> {
  const done = recorder.alone(() =>
    recorder.onDisk('the rest of an erasure', async () => {
      await sql`pragma secure_delete = on`.execute(store.write)
      try {
        await work()
      } finally {
        await sql`pragma secure_delete = off`.execute(store.write)
      }
    }),
  )
  await done.catch(async (error: unknown) => {
    throw error instanceof Problem && error.code === 'disk-full' ? await notFinished(folder, what) : error
  })
}

async function takeOutOfSight(workings: Workings, waiting: readonly Waiting[]): Promise<void> {
  const visible = waiting.filter(({ left }) => left.isOutOfSight !== true)
  if (visible.length === 0) return
  const { folder, store, originals } = workings
  await rebuildNow(workings)
  for (const sha256 of visible.flatMap(({ left }) => left.files)) if (!(await isNamed(workings, sha256))) await originals.erase(sha256)
  for (const code of new Set(visible.flatMap(({ left }) => left.incidents))) await removeExports(folder, code)
  // The index keeps the words of rows that are gone until it is made anew.
  await sql`insert into texts (texts) values ('rebuild')`.execute(store.write)
  // The digests of what is gone go with it.
  const json = JSON.stringify({ files: [], incidents: [], isOutOfSight: true } satisfies Left)
  for (const { seq } of visible) await store.write.updateTable('erasing').set({ json }).where('seq', '=', seq).execute()
}

/**
 * Free pages, and the log in front of the database, keep everything else. The note that there is something to finish goes last, when the database's file
 * itself has been written over: a stop before that begins this again, a stop after it has nothing to find.
 */
async function takeOutOfPages(workings: Workings, waiting: readonly Waiting[]): Promise<void> {
  const { write } = workings.store
  await emptyLog(workings)
  await sql`vacuum`.execute(write)
  await emptyLog(workings)
  for (const { seq } of waiting) await write.deleteFrom('erasing').where('seq', '=', seq).execute()
}

/** The same bytes may have come again since, or another original may have made the same file. */
async function isNamed({ store }: Workings, sha256: string): Promise<boolean> {
  return (await store.read.selectFrom('originals').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
}

async function removeExports(folder: string, code: string): Promise<void> {
  const file = exportFileOf(folder, code)
  const names = await readdir(dirname(file)).catch(() => [])
  const gone = names.filter((name) => name.startsWith(basename(file)))
  for (const name of gone) await rm(join(dirname(file), name), { force: true })
  if (gone.length > 0) await syncFolder(dirname(file))
}

/** What stands in the log in front of the database goes into it, and the log becomes empty. Whoever reads just now is waited for. */
async function emptyLog({ store }: Workings): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(store.write)
    if (rows[0]?.busy === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the log of the database could not be emptied: somebody reads it without an end')
}
const MOST_TRIES = 200
