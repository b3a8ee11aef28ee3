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
import type { Anchor } from '../model/evidence.ts'
import { Problem } from '../model/problem.ts'
import { formatPolicy } from '../evidence/log/policy.ts'
import { replaceFile, type Files } from '../evidence/log/files.ts'
import { openKeys, type DeskKeys } from '../evidence/log/keys.ts'
import { actorId, commitment, formatLeaf, parseLeaf, SALT_BYTES } from '../evidence/log/leaf.ts'
import { equal } from '../evidence/log/merkle.ts'
import { formatVkey, type NoteKey } from '../evidence/log/note-keys.ts'
import { DO_NOT_GO_ON } from '../evidence/log/recover.ts'
import { sequencerOver, type Sequencer } from '../evidence/log/sequencer.ts'
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
  /** Keeps in the database how much the log covers by now. */
  noteCovered(db: Db): Promise<void>
  /** The log that was found covered fewer leaves than it had before: an older copy of it was put in its place, and it went on from the record. */
  readonly continued: Extract<Anchor, { readonly of: 'logContinued' }> | null
  close(): Promise<void>
}

// A batch at its largest: 256 entries of 4 kB, their tiles, a checkpoint, and as much again in the database.
const ROOM_BYTES = 2 * 2 ** 20

/** Where the log of a desk lies. */
export const logFolderOf = (folder: string): string => `${folder}/log`
/** Where its keys lie. */
export const keysFolderOf = (folder: string): string => `${folder}/keys`

/** The leaves that the database holds, in order, from the one after `seq`. */
export type LeavesHeld = { count(): Promise<number>; after(seq: number, most: number): Promise<readonly { readonly seq: number; readonly leaf: string }[]> }
type Place = { readonly files: Files; readonly folder: string; readonly clock: () => string }

const encoder = new TextEncoder()

/** Opens the log of the desk, making it for a desk that has none. Problems as `recoverLog`. */
export async function openDeskLog({ store, ...place }: Place & { readonly store: Store }): Promise<DeskLog> {
  const { files, folder, clock } = place
  const held = leavesIn(store)
  const { log, keys } = await recoverLog(place, held)
  const covered = (await store.read.selectFrom('covered').select('size').executeTakeFirstOrThrow()).size
  const found = log.size()
  const sequencer = sequencerOver(log)
  const sw = await program()
  await takeInLater(store, keys, sw, clock)
  await redo(held, log, sequencer)
  return {
    log,
    keepLeaf: (db, entry, json) => keepLeaf(db, keys, sw, entry, json, null),
    cover: (seq, leaves) => sequencer.cover(seq - 1, leaves),
    hasRoom: async () => ((await files.free(folder)) ?? ROOM_BYTES) >= ROOM_BYTES,
    idle: () => sequencer.idle(),
    noteCovered: async (db) => noteCovered(db, log.size()),
    continued: found < covered ? { of: 'logContinued', from: found, to: covered } : null,
    async close() {
      await sequencer.idle()
      await log.close()
    },
  }
}

/** What a person is told where an older copy of the log was found in its place: counts are of acts. */
export const wentBackInWords = ({ from, to }: Extract<Anchor, { readonly of: 'logContinued' }>): string =>
  `The log in the folder of the desk had gone back: it covered ${from} acts, and ${to} had been covered. An older copy stood in its place. It went on from the record when the desk was opened, which is an act of its own; nothing is lost, but find out who put it there.`

async function noteCovered(db: Db, size: number): Promise<void> {
  await db.updateTable('covered').set({ size }).where('size', '<', size).execute()
}

/** The log as a stop left it, or a new one, and the keys. Problems as evidence/log/recover.ts, `log-missing`, `log-key-missing`, and `log-ahead`, `log-other`. */
export async function recoverLog({ files, folder, clock }: Place, held: LeavesHeld): Promise<{ readonly log: TiledLog; readonly keys: DeskKeys }> {
  const known = await held.count()
  const logFolder = logFolderOf(folder)
  const checkpoint = await files.read(`${logFolder}/checkpoint`)
  const keys = await openKeys(files, folder, keysFolderOf(folder), checkpoint === null && known === 0)
  if (checkpoint === null) {
    await files.makeFolder(logFolder)
    await files.syncFolder(folder)
  }
  // Not yet believed: opening checks that these keys signed it under this name.
  const origin = checkpoint === null ? `desk-${keys.mark}.invalid/dateline/${clock().slice(0, 4)}` : originOf(checkpoint)
  const log = await openLog({ files, folder: logFolder, origin, signers: keys.signersFor(origin), known })
  await checkFits(held, log, known)
  await tellKeys(files, log)
  return { log, keys }
}

/** The name in a checkpoint as found, or one that can name no log: the checkpoint is then refused as damaged. */
function originOf(checkpoint: Uint8Array): string {
  const [first = ''] = new TextDecoder().decode(checkpoint.slice(0, 1000)).split('\n')
  return /^[^\s+]+$/u.test(first) ? first : 'unreadable.invalid'
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

/** Entries that were recorded before the desk had a log get their leaves now, and the leaves say so. Later ones have had theirs from the start. */
async function takeInLater(store: Store, keys: DeskKeys, sw: string, clock: () => string): Promise<void> {
  for (;;) {
    const more = await store.write.transaction().execute(async (db) => {
      const last = await db.selectFrom('leaves').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst()
      const after = last?.seq ?? 0
      const rows = await db.selectFrom('entries').selectAll().where('seq', '>', after).orderBy('seq').limit(PAGE).execute()
      // A stop half-way leaves late leaves at the end; behind any other leaf an entry without one was not written by the desk.
      if (rows.length > 0 && last !== undefined && parseLeaf(last.leaf).late === undefined)
        throw new Problem('entry-foreign', `Entry ${after + 1} of the record has no leaf, so it was not the desk that wrote it there. ${DO_NOT_GO_ON}`)
      for (const row of rows) await keepLeaf(db, keys, sw, entryOf(row), row.json, clock())
      return rows.length > 0
    })
    if (!more) return
  }
}

/** Leaves that a stop kept from the log go into it now. Where the disk is full they wait in line, and what is held can be read meanwhile. */
export async function redo(held: LeavesHeld, log: TiledLog, sequencer: Pick<Sequencer, 'cover'>): Promise<void> {
  for (let from = log.size(); ;) {
    const rows = await held.after(from, PAGE)
    if (rows.length === 0) return
    if (rows[0]?.seq !== from + 1) throw new Error(`leaf ${rows[0]?.seq} follows leaf ${from}`)
    const leaves = rows.map(({ leaf }) => encoder.encode(leaf))
    await sequencer.cover(from, leaves).catch((error: unknown) => {
      if (diskFailureOf(error) !== 'full') throw error
    })
    from += rows.length
  }
}

/** The log was never ahead of the database, and what both hold last is the same. */
async function checkFits(held: LeavesHeld, log: TiledLog, known: number): Promise<void> {
  const size = log.size()
  if (size > known)
    throw new Problem(
      'log-ahead',
      `The log has ${size} entries and the database of the desk ${known}: the database is an older one than the log. ${DO_NOT_GO_ON}`,
    )
  if (size === 0) return
  const [row] = await held.after(size - 1, 1)
  if (row === undefined || !equal(encoder.encode(row.leaf), await log.entry(size - 1)))
    throw new Problem(
      'log-other',
      `The last entry of the log is not the one that the database of the desk has: the two belong to different desks. ${DO_NOT_GO_ON}`,
    )
}

/** For whoever checks: the keys, and a policy that asks for no witness; the desk may have put another in its place since. */
async function tellKeys(files: Files, { folder, keys }: TiledLog): Promise<void> {
  const told = {
    vkey: keys.map((key) => `${formatVkey(key)}\n`).join(''),
    'policy.txt': formatPolicy({ logs: keys, witnesses: [], groups: [], quorum: 'none' }),
  }
  for (const [name, text] of Object.entries(told))
    if ((await files.size(`${folder}/${name}`)) === null) await replaceFile(files, folder, name, encoder.encode(text))
}

/** What the file "vkey" holds: a line a key. */
export const vkeysOf = (keys: readonly NoteKey[]): string => keys.map((key) => `${formatVkey(key)}\n`).join('')

const leavesIn = ({ read }: Store): LeavesHeld => ({
  count: async () => (await sql<{ n: number }>`select coalesce(max(seq), 0) as n from leaves`.execute(read)).rows[0]?.n ?? 0,
  after: (seq, most) => read.selectFrom('leaves').selectAll().where('seq', '>', seq).orderBy('seq').limit(most).execute(),
})

const PAGE = 256
