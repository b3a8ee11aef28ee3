// The desk's log in the desk's folder: opened and recovered, every entry given its leaf, what a stop left unlogged taken up again.
//
//   keys/             the log's keys and the actor key (evidence/log/keys.ts)
//   log/checkpoint    what the log is by now, signed
//   log/tile/…        its hashes and entries
//   log/vkey          the public keys, for whoever checks
//
// A leaf is written to the table `leaves` in the transaction of its entry; that table is the outbox, from the log's size on.
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Entry } from '../model/entry.ts'
import { Problem } from '../model/problem.ts'
import { formatPolicy } from '../evidence/log/policy.ts'
import { replaceFile, type Files } from '../evidence/log/files.ts'
import { openKeys, type DeskKeys } from '../evidence/log/keys.ts'
import { actorId, commitment, formatLeaf, SALT_BYTES } from '../evidence/log/leaf.ts'
import { equal } from '../evidence/log/merkle.ts'
import { formatVkey } from '../evidence/log/note-keys.ts'
import { DO_NOT_GO_ON } from '../evidence/log/recover.ts'
import { sequencerOver } from '../evidence/log/sequencer.ts'
import { openLog, type TiledLog } from '../evidence/log/tiled-log.ts'
import { diskFailureOf } from '../store/disk-failure.ts'
import { entryOf, type Store } from '../store/store.ts'
import { payloadsOf, referencesOf, typeOf } from './leaf-of.ts'
import { program } from './program.ts'
import type { Db } from './record.ts'

export type DeskLog = {
  readonly log: TiledLog
  /** Gives the entry its leaf, in the entry's transaction. `json` is its change as stored. */
  keepLeaf(db: Db, entry: Entry, json: string): Promise<Uint8Array>
  /** Resolves when the log covers these leaves, the first of which is that of entry `seq`. */
  cover(seq: number, leaves: readonly Uint8Array[]): Promise<void>
  /** Whether the disk has space for what an act still writes once it is in the database. */
  hasRoom(): Promise<boolean>
  idle(): Promise<void>
  close(): Promise<void>
}

// A batch at its largest: 256 entries of 4 kB, their tiles, a checkpoint, and as much again in the database.
const ROOM_BYTES = 2 * 2 ** 20

export const logFolderOf = (folder: string): string => `${folder}/log`
export const keysFolderOf = (folder: string): string => `${folder}/keys`

type Place = { readonly files: Files; readonly folder: string; readonly store: Store; readonly clock: () => string }
const encoder = new TextEncoder()

/** Opens the log of the desk, making it for a desk that has none. Problems as evidence/log/recover.ts, and `log-ahead`, `log-other`. */
export async function openDeskLog({ files, folder, store, clock }: Place): Promise<DeskLog> {
  const known = await count(store)
  const logFolder = logFolderOf(folder)
  const checkpoint = await files.read(`${logFolder}/checkpoint`)
  const keys = await openKeys(files, folder, keysFolderOf(folder), checkpoint === null && known === 0)
  await files.makeFolder(logFolder)
  await files.syncFolder(folder)
  // Not yet believed: opening checks that these keys signed it under this name.
  const origin = checkpoint === null ? `desk-${keys.mark}.invalid/dateline/${clock().slice(0, 4)}` : (new TextDecoder().decode(checkpoint).split('\n')[0] ?? '')
  const log = await openLog({ files, folder: logFolder, origin, signers: keys.signersFor(origin || 'none'), known })
  await checkFits(store, log, known)
  if (checkpoint === null) await tellKeys(files, log)
  const sequencer = sequencerOver(log)
  const sw = await program()
  await takeInLater(store, keys, sw, clock)
  await redo(store, log, (seq, leaves) => sequencer.cover(seq - 1, leaves))
  return {
    log,
    keepLeaf: (db, entry, json) => keepLeaf(db, keys, sw, entry, json, null),
    cover: (seq, leaves) => sequencer.cover(seq - 1, leaves),
    hasRoom: async () => ((await files.free(folder)) ?? ROOM_BYTES) >= ROOM_BYTES,
    idle: () => sequencer.idle(),
    async close() {
      await sequencer.idle()
      await log.close()
    },
  }
}

async function keepLeaf(db: Db, { actor }: Pick<DeskKeys, 'actor'>, sw: string, entry: Entry, json: string, late: string | null): Promise<Uint8Array> {
  const payloads = Object.entries(payloadsOf(entry, json)).map(([name, payload]) => ({ name, payload, salt: randomBytes(SALT_BYTES) }))
  const c = Object.fromEntries(payloads.map(({ name, payload, salt }) => [name, commitment(salt, payload)]))
  const r = await referencesOf(db, entry)
  const leaf = formatLeaf({ v: 1, t: typeOf(entry), at: entry.at, by: actorId(actor, entry.by), c, r, sw, ...(late === null ? {} : { late }) })
  await db.insertInto('leaves').values({ seq: entry.seq, leaf }).execute()
  await db
    .insertInto('salts')
    .values(payloads.map(({ name, salt }) => ({ seq: entry.seq, name, salt: new Uint8Array(salt) })))
    .execute()
  return encoder.encode(leaf)
}

/** Entries that were recorded before the desk had a log get their leaves now, and the leaves say so. */
async function takeInLater(store: Store, keys: DeskKeys, sw: string, clock: () => string): Promise<void> {
  for (;;) {
    const more = await store.write.transaction().execute(async (db) => {
      const { last } = await db
        .selectFrom('leaves')
        .select((e) => e.fn.max('seq').as('last'))
        .executeTakeFirstOrThrow()
      const rows = await db
        .selectFrom('entries')
        .selectAll()
        .where('seq', '>', last ?? 0)
        .orderBy('seq')
        .limit(PAGE)
        .execute()
      for (const row of rows) await keepLeaf(db, keys, sw, entryOf(row), row.json, clock())
      return rows.length > 0
    })
    if (!more) return
  }
}

/** Leaves that a stop kept from the log go into it now. Where the disk is full they wait in line, and what is held can be read meanwhile. */
async function redo(store: Store, log: TiledLog, cover: DeskLog['cover']): Promise<void> {
  for (let from = log.size(); ;) {
    const rows = await store.read.selectFrom('leaves').selectAll().where('seq', '>', from).orderBy('seq').limit(PAGE).execute()
    const first = rows[0]
    if (first === undefined) return
    if (first.seq !== from + 1) throw new Error(`leaf ${first.seq} follows leaf ${from}`)
    from += rows.length
    await cover(
      first.seq,
      rows.map(({ leaf }) => encoder.encode(leaf)),
    ).catch((error: unknown) => {
      if (diskFailureOf(error) !== 'full') throw error
    })
  }
}

/** The log was never ahead of the database, and what both hold last is the same. */
async function checkFits(store: Store, log: TiledLog, known: number): Promise<void> {
  const size = log.size()
  if (size > known)
    throw new Problem(
      'log-ahead',
      `The log has ${size} entries and the database of the desk ${known}: the database is an older one than the log. ${DO_NOT_GO_ON}`,
    )
  if (size === 0) return
  const row = await store.read.selectFrom('leaves').select('leaf').where('seq', '=', size).executeTakeFirst()
  if (row === undefined || !equal(encoder.encode(row.leaf), await log.entry(size - 1)))
    throw new Problem(
      'log-other',
      `The last entry of the log is not the one that the database of the desk has: the two belong to different desks. ${DO_NOT_GO_ON}`,
    )
}

async function tellKeys(files: Files, { folder, keys }: TiledLog): Promise<void> {
  await replaceFile(files, folder, 'vkey', encoder.encode(keys.map((key) => `${formatVkey(key)}\n`).join('')))
  await replaceFile(files, folder, 'policy.txt', encoder.encode(formatPolicy({ logs: keys, witnesses: [], groups: [], quorum: 'none' })))
}

const count = async (store: Store): Promise<number> =>
  (await sql<{ n: number }>`select coalesce(max(seq), 0) as n from leaves`.execute(store.read)).rows[0]?.n ?? 0
const PAGE = 256
