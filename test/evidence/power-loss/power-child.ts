// Lets a desk take files in on a disk that loses power again and again, opens what is left, and counts what is missing. One JSON line.
//
//   node power-child.ts STATES SEED [FOLDER WITH THE SOURCE]
//
// The writing code is the desk's own (take-in, originals, record, log), and so is what opens the log again; only the disk is a simulated one.
// SQLite runs as it is, on a disk that keeps its power: a transaction is there from the moment in which it returns, and not before.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as DeskLogModule from '../../../src/desk/desk-log.ts'
import type * as RecordModule from '../../../src/desk/record.ts'
import type * as TakeInModule from '../../../src/desk/taking-in/take-in.ts'
import type { Workings } from '../../../src/desk/workings.ts'
import type * as MerkleModule from '../../../src/evidence/log/merkle.ts'
import type * as SequencerModule from '../../../src/evidence/log/sequencer.ts'
import type * as SealedModule from '../../../src/evidence/keeping/sealed.ts'
import type * as KeysModule from '../../../src/store/original-keys.ts'
import type * as OriginalsModule from '../../../src/store/originals.ts'
import type * as StoreModule from '../../../src/store/store.ts'
import { powerDisk, randomFrom, type PowerDisk } from './disk.ts'
import { treeOf } from '../log/tree-in-memory.ts'

const [wanted = '1000', seedGiven = '1', source = join(import.meta.dirname, '../../../src')] = process.argv.slice(2)
const [states, seed] = [Number(wanted), Number(seedGiven)]
const load = async <T>(file: string): Promise<T> => (await import(pathToFileURL(resolve(source, file)).href)) as T
const { openDeskLog, recoverLog, redo } = await load<typeof DeskLogModule>('desk/desk-log.ts')
const { recorderOver } = await load<typeof RecordModule>('desk/record.ts')
const { takeIn } = await load<typeof TakeInModule>('desk/taking-in/take-in.ts')
const { originalsIn } = await load<typeof OriginalsModule>('store/originals.ts')
const { keysIn } = await load<typeof KeysModule>('store/original-keys.ts')
const { unsealed } = await load<typeof SealedModule>('evidence/keeping/sealed.ts')
const { openStore } = await load<typeof StoreModule>('store/store.ts')
const { sequencerOver } = await load<typeof SequencerModule>('evidence/log/sequencer.ts')
const { leafHash, rootOf, equal } = await load<typeof MerkleModule>('evidence/log/merkle.ts')

// The database's own syncs are not what is tried here, so it may lie in memory.
const FAST = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const FOLDER = '/desk'
const clock = (): string => '2026-03-20T09:00:00.000Z'
const random = randomFrom(seed)
const upTo = (n: number): number => Math.floor(random() * n)

/** What the desk has said is done, and what its database holds: never less than before. */
type Told = { readonly originals: Map<string, Uint8Array>; readonly keys: Map<string, Uint8Array>; readonly erased: Set<string>; entries: number }
type Rows = { seq: number; leaf: string }[]

let tried = 0
const wrong: string[] = []
const failed = (what: string): void => void (wrong.length < 5 && wrong.push(what))
let found = 0

/** The bytes of a sealed file; null where it does not open. */
function openedBy(key: Uint8Array | undefined, sealed: Uint8Array): Uint8Array | null {
  try {
    return key === undefined ? null : unsealed(key, sealed)
  } catch {
    return null
  }
}

/** Opens what a cut left and looks for everything that was acknowledged. `deeper`: power may go again while it is being opened. */
async function check(
  left: PowerDisk,
  rows: Rows,
  told: {
    readonly originals: ReadonlyMap<string, Uint8Array>
    readonly keys: ReadonlyMap<string, Uint8Array>
    readonly erased: ReadonlySet<string>
    readonly entries: number
  },
  deeper: boolean,
): Promise<void> {
  tried++
  const complaints: string[] = []
  try {
    const { files } = left
    if (deeper && random() < 0.1) {
      left.beforeEach(async () => {
        if (random() < 0.1 && tried < states) await check(left.afterPowerLoss(random), rows, told, false)
      })
    }
    if ((await files.list('/')).length === 0) await files.makeFolder(FOLDER)
    const originals = await originalsIn(FOLDER, files)
    await originals.sweep()
    for (const [sha256, bytes] of told.originals) {
      const held = await files.read(originals.pathOf(sha256))
      const opened = held === null ? null : openedBy(told.keys.get(sha256), held)
      if (opened === null || !equal(opened, bytes)) complaints.push(`the original ${sha256.slice(0, 8)} is ${held === null ? 'gone' : 'changed'}`)
    }
    for (const sha256 of told.erased)
      if ((await files.size(originals.pathOf(sha256))) !== null) complaints.push(`the erased ${sha256.slice(0, 8)} is there again`)
    const held = { count: async () => rows.length, after: async (seq: number, most: number) => rows.slice(seq, seq + most) }
    const { log } = await recoverLog({ files, folder: FOLDER, clock }, held)
    if (log.size() < told.entries) complaints.push(`the log has ${log.size()} entries, and ${told.entries} were acknowledged`)
    await redo(held, log, sequencerOver(log))
    const tree = treeOf(rows.map(({ leaf }) => leafHash(Buffer.from(leaf))))
    if (log.size() !== rows.length || !equal(log.root(), rootOf(rows.length, tree))) complaints.push('the tree is not that of the record')
    // Reading everything back takes time that is better spent on more cuts.
    const step = random() < 0.1 ? 1 : 37
    for (let n = upTo(step); n < rows.length; n += step)
      if (Buffer.from(await log.entry(n)).toString() !== rows[n]?.leaf) complaints.push(`entry ${n} is not the record's`)
    if (rows.length > 0 && !equal(await log.rootAt(rows.length), log.root())) complaints.push('the tiles give another root')
    await log.close()
  } catch (error) {
    complaints.push(error instanceof Error ? `${(error as { code?: string }).code ?? error.name}: ${error.message}` : String(error))
  }
  if (complaints.length > 0) {
    found++
    failed(complaints.slice(0, 3).join('; '))
  }
}

/** One desk from its beginning, `before` quiet acts and then acts under power cuts. */
async function oneDesk(before: number, acts: number, cutsPerStep: number): Promise<void> {
  const real = await mkdtemp(join(FAST, 'dateline-power-'))
  const disk = powerDisk()
  const rows: Rows = []
  const told: Told = { originals: new Map(), keys: new Map(), erased: new Set(), entries: 0 }
  let cutting = before === 0
  disk.beforeEach(async () => {
    for (let left = cutsPerStep; cutting && left > 0 && tried < states; left -= 1) {
      if (left < 1 && random() > left) break
      await check(
        disk.afterPowerLoss(random),
        [...rows],
        { originals: new Map(told.originals), keys: told.keys, erased: new Set(told.erased), entries: told.entries },
        true,
      )
    }
  })
  try {
    await disk.files.makeFolder(FOLDER)
    await disk.files.syncFolder('/')
    const opened = await openStore(real)
    const noted = async (): Promise<void> => {
      const more = await opened.read.selectFrom('leaves').selectAll().where('seq', '>', rows.length).orderBy('seq').execute()
      rows.push(...more)
    }
    const store = { ...opened, write: noting(opened.write, noted) }
    const originals = await originalsIn(FOLDER, disk.files, keysIn(opened.read))
    const deskLog = await openDeskLog({ files: disk.files, folder: FOLDER, store, clock })
    const recorder = recorderOver(store, deskLog, clock, ({ entry }) => void (told.entries = Math.max(told.entries, entry.seq)))
    const workings = { folder: FOLDER, store, originals, recorder, log: deskLog.log, clock, tell: () => undefined } as unknown as Workings
    const named = (n: number): Promise<unknown> =>
      recorder.record('the name', async () => ({ entries: [{ change: { kind: 'deskNamed', by: `Ada ${n}` }, by: 'Ada', because: null }], result: null }))
    await Promise.all(Array.from({ length: before }, (_, n) => named(n)))
    cutting = true
    const incident = { code: 'crane', title: 'Crane', zone: 'UTC', openedAt: clock(), sample: false }
    await recorder.record('the incident', async () => ({ entries: [{ change: { kind: 'incidentOpened', incident }, by: 'Ada', because: null }], result: null }))
    const one = async (n: number): Promise<void> => {
      if (random() < 0.3) return void (await named(n))
      const bytes = Buffer.alloc(1 + upTo(3000), `A crane fell ${n} times. `)
      const file = { name: 'page.txt', bytes, mediaType: null, method: 'upload' as const, byHand: {} }
      told.erased.delete(createHash('sha256').update(bytes).digest('hex'))
      const { original } = await takeIn(workings, new Map(), incident, file)
      // The key is the one that the database has, which keeps its power.
      const row = await opened.read.selectFrom('originalKeys').select('key').where('sha256', '=', original).executeTakeFirstOrThrow()
      told.keys.set(original, row.key)
      told.originals.set(createHash('sha256').update(bytes).digest('hex'), bytes)
      if (!told.originals.has(original)) failed('an original has another name')
    }
    // As desk/erasing/erase.ts does: the key goes with the transaction, then the file, and only then is it acknowledged.
    const eraseOne = async (): Promise<void> => {
      const sha256 = [...told.originals.keys()][upTo(told.originals.size)]
      if (sha256 === undefined) return
      told.originals.delete(sha256) // from here on it may be there or not
      await recorder.record('the erasure', async (db) => {
        await db.deleteFrom('originalKeys').where('sha256', '=', sha256).execute()
        await db.deleteFrom('originals').where('sha256', '=', sha256).execute()
        return { entries: [{ change: { kind: 'deskNamed', by: 'erased' }, by: 'Ada', because: null }], result: null }
      })
      await originals.erase(sha256)
      told.erased.add(sha256)
    }
    for (let n = 0; n < acts && tried < states;) {
      const together = 1 + upTo(6)
      await Promise.all(Array.from({ length: together }, (_, i) => one(n + i)))
      n += together
      if (random() < 0.2) await eraseOne()
    }
    cutting = false
    await recorder.alone(async () => undefined)
    await deskLog.close()
    await opened.close()
  } finally {
    await rm(real, { recursive: true, force: true })
  }
}

/** The database's writer, with `noted` called as soon as a transaction is on its disk. */
function noting(write: StoreModule.Store['write'], noted: () => Promise<void>): StoreModule.Store['write'] {
  return new Proxy(write, {
    get(target, name) {
      if (name !== 'transaction') return (Reflect.get(target, name) as (...values: unknown[]) => unknown).bind?.(target)
      return () => ({
        async execute(work: (db: never) => Promise<unknown>): Promise<unknown> {
          const result = await target.transaction().execute(work as never)
          await noted()
          return result
        },
      })
    },
  })
}

// Desks at their beginning, and around the ends of tiles.
const BEFORE = [0, 0, 3, 250, 255, 508]
const start = performance.now()
for (let round = 0; tried < states && !(found > 0 && process.env['STOP_AT_FIRST'] === '1'); round++)
  await oneDesk(BEFORE[round % BEFORE.length] ?? 0, 12 + upTo(20), 0.5 + random() * 2)
process.stdout.write(`${JSON.stringify({ seed, states: tried, found, seconds: Math.round(performance.now() - start) / 1000, wrong })}\n`)
