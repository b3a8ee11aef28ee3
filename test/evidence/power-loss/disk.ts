// A disk in memory that can lose its power at any moment: the operations of evidence/log/files.ts, each remembered until a sync makes it stay.
//
// What a power cut may do to what was not synced: bytes are gone, or there in part, by sectors of 512 bytes that are old, new or zero; a file
// is shorter; a name that was made, renamed or removed is as before, each name by itself. What was synced stays.
import type { Files } from '../../../src/evidence/log/files.ts'

type Change = { readonly at: number; readonly bytes: Uint8Array } | 'emptied'
class Held {
  live: Uint8Array
  kept: Uint8Array
  pending: Change[] = []
  constructor(bytes: Uint8Array) {
    this.live = bytes
    this.kept = bytes
  }
}
class Folder {
  live = new Map<string, Thing>()
  kept = new Map<string, Thing>()
  pending: (readonly [name: string, thing: Thing | null])[] = []
  set(name: string, thing: Thing | null): void {
    if (thing === null) this.live.delete(name)
    else this.live.set(name, thing)
    this.pending.push([name, thing])
  }
}
type Thing = Held | Folder

export type Random = () => number
const SECTOR = 512
const NOTHING = new Uint8Array()

/** `beforeEach` is called before every operation that changes or syncs something: the moments at which power may go. */
export type PowerDisk = { readonly files: Files; afterPowerLoss(random: Random): PowerDisk; beforeEach(act: () => Promise<void>): void }

export function powerDisk(root = new Folder()): PowerDisk {
  let before: () => Promise<void> = async () => undefined

  function find(path: string): Thing | undefined {
    let thing: Thing | undefined = root
    for (const part of partsOf(path)) thing = thing instanceof Folder ? thing.live.get(part) : undefined
    return thing
  }
  function parentOf(path: string): { readonly folder: Folder; readonly name: string } {
    const parts = partsOf(path)
    const name = parts.pop() ?? ''
    const folder = find(parts.join('/'))
    if (!(folder instanceof Folder)) throw Object.assign(new Error(`no folder for ${path}`), { code: 'ENOENT' })
    return { folder, name }
  }

  const files: Files = {
    async read(path) {
      const found = find(path)
      return found instanceof Held ? found.live : null
    },
    async size(path) {
      const found = find(path)
      return found instanceof Held ? found.live.length : null
    },
    async list(path) {
      const found = find(path)
      return found instanceof Folder ? [...found.live.keys()] : []
    },
    async create(path) {
      await before()
      const { folder, name } = parentOf(path)
      const there = folder.live.get(name)
      const file = there instanceof Held ? there : new Held(NOTHING)
      if (there instanceof Held) {
        file.live = NOTHING
        file.pending.push('emptied')
      } else folder.set(name, file)
      return {
        async write(bytes) {
          // In two halves, so that power may go between them.
          const middle = Math.ceil(bytes.length / 2)
          for (const part of [bytes.slice(0, middle), bytes.slice(middle)]) {
            await before()
            if (part.length === 0) continue
            file.pending.push({ at: file.live.length, bytes: part })
            file.live = Buffer.concat([file.live, part])
          }
        },
        async sync() {
          await before()
          file.kept = file.live
          file.pending = []
        },
        close: async () => undefined,
      }
    },
    async makeFolder(path) {
      if (find(path) instanceof Folder) return
      await before()
      const { folder, name } = parentOf(path)
      // Somebody else may have made it meanwhile; a real one is never put in the place of another.
      if (!(folder.live.get(name) instanceof Folder)) folder.set(name, new Folder())
    },
    async rename(from, to) {
      await before()
      const [source, target] = [parentOf(from), parentOf(to)]
      const thing = source.folder.live.get(source.name)
      if (thing === undefined) throw Object.assign(new Error(`nothing to rename at ${from}`), { code: 'ENOENT' })
      target.folder.set(target.name, thing)
      source.folder.set(source.name, null)
    },
    async remove(path) {
      if (find(path) === undefined) return
      await before()
      const { folder, name } = parentOf(path)
      folder.set(name, null)
    },
    async syncFolder(path) {
      await before()
      const folder = find(path)
      if (!(folder instanceof Folder)) throw Object.assign(new Error(`no folder ${path}`), { code: 'ENOENT' })
      for (const [name, thing] of folder.pending) {
        if (thing === null) folder.kept.delete(name)
        else folder.kept.set(name, thing)
      }
      folder.pending = []
    },
    free: async () => null,
  }

  return {
    files,
    afterPowerLoss: (random) => powerDisk(survivorOf(root, lossOf(random), new Map())),
    beforeEach: (act) => void (before = act),
  }
}

/** How a cut goes this time: what becomes of names and of bytes that were not synced. */
type Loss = { readonly random: Random; readonly names: Fate; readonly bytes: Fate }
type Fate = 'gone' | 'there' | 'mixed'
const FATES: readonly Fate[] = ['gone', 'there', 'mixed', 'mixed']
const lossOf = (random: Random): Loss => ({ random, names: pick(FATES, random), bytes: pick(FATES, random) })

function survivorOf(folder: Folder, loss: Loss, made: Map<Thing, Thing>): Folder {
  const names = new Map(folder.kept)
  const byName = Map.groupBy(folder.pending, ([name]) => name)
  for (const [name, changes] of byName) {
    const taken = loss.names === 'gone' ? 0 : loss.names === 'there' ? changes.length : Math.floor(loss.random() * (changes.length + 1))
    for (const [, thing] of changes.slice(0, taken)) {
      if (thing === null) names.delete(name)
      else names.set(name, thing)
    }
  }
  const survivor = new Folder()
  for (const [name, thing] of names) {
    const now = made.get(thing) ?? (thing instanceof Folder ? survivorOf(thing, loss, made) : new Held(bytesAfter(thing, loss)))
    made.set(thing, now)
    survivor.live.set(name, now)
    survivor.kept.set(name, now)
  }
  return survivor
}

function bytesAfter(file: Held, { random, bytes: fate }: Loss): Uint8Array {
  if (file.pending.length === 0 || fate === 'gone') return file.kept
  if (fate === 'there') return file.live
  let now = Buffer.from(file.kept)
  for (const change of file.pending) {
    if (change === 'emptied') {
      if (random() < 0.5) now = Buffer.alloc(0)
      continue
    }
    for (let from = 0; from < change.bytes.length;) {
      const at = change.at + from
      const length = Math.min(SECTOR - (at % SECTOR), change.bytes.length - from)
      const what = random()
      if (what < 0.7) {
        const size = Math.max(now.length, at + length)
        if (size > now.length) now = Buffer.concat([now, Buffer.alloc(size - now.length)])
        // Below 0.5 the sector is new, else it is zero; from 0.7 on it is as it was.
        now.set(what < 0.5 ? change.bytes.subarray(from, from + length) : new Uint8Array(length), at)
      }
      from += length
    }
  }
  return random() < 0.2 ? now.subarray(0, Math.floor(random() * (now.length + 1))) : now
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '')
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed + 1
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
