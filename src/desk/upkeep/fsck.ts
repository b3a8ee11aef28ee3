// Everything a desk keeps, read again and held against everything else: what it names first does not fit. Mends nothing.
//
//   log        entries against tiles, tiles against the checkpoint, the checkpoint against the keys
//   record     each entry of the database against its leaf: what the leaf commits to, when, by whom, which kind
//   originals  the bytes of each against its name and the record
//   tables     derived from the entries again and compared
import { DatabaseSync } from 'node:sqlite'
import { checkLog } from '../../evidence/log/check-log.ts'
import { disk } from '../../evidence/log/disk.ts'
import { openKeys } from '../../evidence/log/keys.ts'
import { actorId, commitment, parseLeaf, type Leaf } from '../../evidence/log/leaf.ts'
import type { Entry, Erased } from '../../model/entry.ts'
import { Problem } from '../../model/problem.ts'
import type { EntryRow } from '../../store/schema.ts'
import { entryOf } from '../../store/store.ts'
import { keysFolderOf, vkeysOf, wentBackInWords } from '../desk-log.ts'
import { mayHaveType, payloadsOf } from '../leaf-of.ts'
import { compareTables } from './rebuild.ts'
import type { Workings } from '../workings.ts'

/** `erased`: entries that an erasure emptied, and which it names. `derived`: files that the desk made of originals. `strays`: files that no entry names. */
export type DeskChecked = {
  readonly entries: number
  readonly originals: number
  readonly derived: number
  readonly tiles: number
  readonly root: string
  readonly erased: number
  readonly strays: number
  readonly misfit: string | null
}

/** Nothing is recorded meanwhile. Problem `log-missing` for a desk that was opened where nothing can be written. */
export async function fsck(workings: Workings): Promise<DeskChecked> {
  const { folder, log, recorder, store } = workings
  if (log === null) throw new Problem('log-missing', 'This desk is open for reading only, and its log is not open. Make space, then check it again.')
  return recorder.alone(async () => {
    const keys = await openKeys(disk, folder, keysFolderOf(folder), false)
    const told = { entries: log.size(), originals: 0, derived: 0, tiles: 0, root: '', erased: 0, strays: 0 }

    const sound = soundnessOf(store.path)
    if (sound !== 'ok') return { ...told, misfit: `desk.sqlite is damaged: ${sound}` }

    if (Buffer.from((await disk.read(`${log.folder}/vkey`)) ?? '').toString() !== vkeysOf(log.keys))
      return { ...told, misfit: 'log/vkey does not hold the public keys of the log' }

    const erasures = await erasuresIn(workings)
    let page: ReadonlyMap<number, RowOfLeaf> = new Map()
    const checked = await checkLog(disk, log.folder, log.keys, async (index, bytes) => {
      if (!page.has(index + 1)) page = await rowsFrom(workings, index + 1)
      const row = page.get(index + 1)
      if (row === undefined) return `entry ${index + 1} of the record is not in the database, and the log has its leaf ${index}`
      if (row.leaf !== Buffer.from(bytes).toString()) return `the leaf of entry ${index + 1} in the database is not leaf ${index} of the log`
      const leaf = parseLeaf(row.leaf)
      if (row.salts.size < Object.keys(leaf.c).length) told.erased++
      return misfitOf(row, leaf, keys.actor, erasures)
    })
    Object.assign(told, { tiles: checked.tiles, root: checked.root })
    if (checked.misfit !== null) return { ...told, misfit: checked.misfit }
    const beyond = await store.read.selectFrom('entries').select('seq').where('seq', '>', checked.size).limit(1).executeTakeFirst()
    if (beyond !== undefined) return { ...told, misfit: `entry ${beyond.seq} of the record has no leaf in the log` }

    const originals = await originalsAgainstRecord(workings)
    Object.assign(told, { originals: originals.checked, derived: originals.derived, strays: originals.strays })
    if (originals.misfit !== null) return { ...told, misfit: originals.misfit }
    const [differs] = (await compareTables(workings)).differs
    if (differs !== undefined) return { ...told, misfit: differs }
    return { ...told, misfit: workings.logContinued === null ? null : wentBackInWords(workings.logContinued).replace(/\.$/, '') }
  })
}

/** By a connection of its own: one that is open already compares the search index with what it remembers of it, and blames what was taken out since. */
function soundnessOf(path: string): string {
  const database = new DatabaseSync(path, { readOnly: true })
  try {
    return String(database.prepare('pragma integrity_check').get()?.['integrity_check'])
  } finally {
    database.close()
  }
}

type Erasure = { readonly seq: number; readonly incident: string }

/** The erasure of each entry that was emptied, by number. */
async function erasuresIn({ store }: Workings): Promise<ReadonlyMap<number, Erasure>> {
  const rows = await store.read.selectFrom('entries').select(['seq', 'json']).where('kind', '=', 'originalErased').orderBy('seq').execute()
  return new Map(
    rows.flatMap(({ seq, json }) => {
      const { incident, entries } = JSON.parse(json) as Erased
      return entries.map((emptied) => [emptied, { seq, incident }] as const)
    }),
  )
}

type RowOfLeaf = { readonly entry: EntryRow; readonly leaf: string; readonly salts: ReadonlyMap<string, Uint8Array> }
const PAGE = 200

async function rowsFrom({ store: { read } }: Workings, seq: number): Promise<ReadonlyMap<number, RowOfLeaf>> {
  const within = seq + PAGE
  const entries = await read.selectFrom('entries').selectAll().where('seq', '>=', seq).where('seq', '<', within).execute()
  const leaves = await read.selectFrom('leaves').selectAll().where('seq', '>=', seq).where('seq', '<', within).execute()
  const salts = Map.groupBy(await read.selectFrom('salts').selectAll().where('seq', '>=', seq).where('seq', '<', within).execute(), (row) => row.seq)
  const leafOf = new Map(leaves.map((row) => [row.seq, row.leaf]))
  return new Map(
    entries.flatMap((entry) => {
      const leaf = leafOf.get(entry.seq)
      if (leaf === undefined) return []
      const held = new Map((salts.get(entry.seq) ?? []).map(({ name, salt }) => [name, salt]))
      return [[entry.seq, { entry, leaf, salts: held }] as const]
    }),
  )
}

/** What of an entry is not what its leaf says; null when all is. */
function misfitOf({ entry: row, salts }: RowOfLeaf, leaf: Leaf, actor: Uint8Array, erasures: ReadonlyMap<number, Erasure>): string | null {
  const name = `entry ${row.seq} of the record`
  const entry = readable(row)
  if (entry === null) return `${name} cannot be read any more`
  if (leaf.at !== entry.at) return `${name} has another time than its leaf`
  if (leaf.by !== actorId(actor, entry.by)) return `${name} is by another than its leaf says`
  if (!mayHaveType(entry, leaf.t)) return `${name} is of another kind than its leaf says`
  const erasure = erasures.get(row.seq)
  if (entry.change.kind === 'emptied' && (erasure?.seq !== entry.change.erasedBy || erasure.incident !== entry.change.incident))
    return `${name} is empty, and no erasure names it`
  if (entry.change.kind !== 'emptied' && erasure !== undefined) return `${name} was erased, and has words again`
  const payloads = payloadsOf(entry, row.json)
  const committed = Object.keys(leaf.c)
  const foreign = [...salts.keys()].find((part) => !committed.includes(part))
  if (foreign !== undefined) return `${name} has a salt for "${foreign}", of which its leaf knows nothing`
  for (const part of committed) {
    const [payload, salt] = [payloads[part], salts.get(part)]
    if (salt === undefined && erasure === undefined) return `${name} has lost the salt of its ${part}, and no erasure names it`
    if (salt === undefined) continue
    if (salt.length !== 32 || payload === undefined || commitment(salt, payload) !== leaf.c[part])
      return `${name} is not what its leaf commits to: its ${part} is another`
  }
  return null
}

function readable(row: EntryRow): Entry | null {
  try {
    return entryOf(row)
  } catch {
    return null
  }
}

async function originalsAgainstRecord({
  store,
  originals,
}: Workings): Promise<{ readonly checked: number; readonly derived: number; readonly strays: number; readonly misfit: string | null }> {
  const named = new Map((await store.read.selectFrom('originals').select(['sha256', 'bytes']).execute()).map(({ sha256, bytes }) => [sha256, bytes]))
  const captured = await store.read.selectFrom('captures').select('original').distinct().where('original', 'is not', null).execute()
  const isOriginal = new Set(captured.map(({ original }) => original))
  const held = new Set(await originals.held())
  const told = { checked: 0, derived: 0, strays: 0 }
  const called = (sha256: string): string => `${isOriginal.has(sha256) ? 'the original' : 'a file that the desk made of an original,'} ${sha256}`
  for (const sha256 of [...held].sort()) {
    const found = await originals.digestOf(sha256)
    const bytes = named.get(sha256)
    // A file that no entry speaks of, left by a stop, has no key to be opened with.
    if (found.sha256 !== sha256 && bytes !== undefined) return { ...told, misfit: `${called(sha256)} holds other bytes than its name says` }
    if (bytes !== undefined && bytes !== found.bytes) return { ...told, misfit: `${called(sha256)} has ${found.bytes} bytes, and the record says ${bytes}` }
    if (bytes === undefined) told.strays++
    else if (isOriginal.has(sha256)) told.checked++
    else told.derived++
  }
  const missing = [...named.keys()].find((sha256) => !held.has(sha256))
  return {
    ...told,
    misfit: missing === undefined ? null : `${called(missing)} is not on the disk`,
  }
}
