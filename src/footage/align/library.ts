// Many pieces of footage, and which of them a query is worth comparing with. Few are all compared. Of many, those are with frames within the exact radius of
// the query's, and those whose sound has the same items in the same order; prints themselves stay where they are kept and are fetched for the few.
//
// Where that finds nothing the search widens to every piece, while there are not too many: the wide comparison grows with the library, the exact search hardly does.
import type { FootagePrint } from '../../model/footage.ts'
import { FrameIndex } from '../search/frame-index.ts'
import { matchAmong, type Found, type Held } from './match.ts'
import { turns } from '../prints/variants.ts'
import { SoundIndex } from './sound-index.ts'
import { hashesTurned } from './views.ts'

export type LibraryOptions<Name> = {
  /** The print of a piece that was added: asked for when it is compared, and once when there come to be so many that they are indexed. */
  readonly load: (name: Name) => FootagePrint | Promise<FootagePrint>
  readonly threads?: number
  /** Up to so many pieces are all compared in full. */
  readonly few?: number
}

export type LibraryAsked<Name> = {
  /** Only these are looked for. */
  readonly among?: (name: Name) => boolean
  readonly progress?: (compared: number, of: number) => void
}

export type LibraryAnswer<Name> = {
  readonly found: readonly Found<Name>[]
  /** Pieces compared in full; `of` all that were asked for. Fewer than all where there are many: copies beyond the exact radius (crops, insets) may be missed then. */
  readonly compared: number
  readonly of: number
}

const RADIUS = 31
const CANDIDATES = 60
/** One piece is compared in 5 to 45 ms of processor time, so this many in seconds. */
const FEW = 200
/** Up to so many are compared in full where the candidates gave nothing. */
const WIDE = 600
const BACKGROUND = 12
const AT_ONCE = 2048 // pieces whose prints are indexed together

/** Names are the caller's. Prints are loaded when they are needed and not kept; whoever has a library closes it. */
export class FootageLibrary<Name> {
  readonly #load: LibraryOptions<Name>['load']
  readonly #few: number
  readonly #frames: FrameIndex
  readonly #sounds = new SoundIndex()
  readonly #held = new Set<Name>()
  readonly #names: Name[] = [] // of what is indexed
  readonly #places = new Map<Name, { readonly number: number; readonly first: number; readonly count: number }>()
  #owners = new Int32Array(1024)

  constructor({ load, threads = 0, few = FEW }: LibraryOptions<Name>) {
    this.#load = load
    this.#few = few
    this.#frames = new FrameIndex({ threads })
  }

  get size(): number {
    return this.#held.size
  }

  has(name: Name): boolean {
    return this.#held.has(name)
  }

  add(names: Iterable<Name>): void {
    for (const name of names) this.#held.add(name)
  }

  /** The piece is not found any more. */
  remove(name: Name): void {
    this.#held.delete(name)
    const place = this.#places.get(name)
    if (place === undefined) return
    for (let i = 0; i < place.count; i++) this.#frames.delete(place.first + i)
    this.#places.delete(name)
  }

  async match(query: FootagePrint, { among = () => true, progress }: LibraryAsked<Name> = {}): Promise<LibraryAnswer<Name>> {
    const asked = [...this.#held].filter(among)
    const inFull = async (): Promise<LibraryAnswer<Name>> => {
      const all = await this.#printsOf(asked)
      return { found: matchAmong(query, all, (n) => progress?.(n, all.length)), compared: all.length, of: asked.length }
    }
    if (asked.length <= this.#few) return inFull()
    await this.index()
    const votes = await this.#votes(query, queryHashes(query))
    if (votes.size === 0) for (const [number, count] of await this.#votes(query, turnedHashes(query))) votes.set(number, count)
    const candidates = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => this.#names[number] as Name)
    const near = candidates.filter((name) => this.#places.has(name) && among(name)).slice(0, CANDIDATES)
    // Some that have nothing to do with it say what unrelated footage comes to.
    const others = (await this.#printsOf(spread(asked, BACKGROUND).filter((name) => !near.includes(name)))).map(({ print }) => print)
    const found = near.length === 0 ? [] : matchAmong(query, await this.#printsOf(near), (n) => progress?.(n, near.length), others)
    return found.length > 0 || asked.length > WIDE ? { found, compared: near.length, of: asked.length } : inFull()
  }

  /** Indexes what was added since the last time; `match` does so itself where it needs the index. */
  async index(): Promise<void> {
    const fresh = [...this.#held].filter((name) => !this.#places.has(name))
    for (let from = 0; from < fresh.length; from += AT_ONCE) this.#index(await this.#printsOf(fresh.slice(from, from + AT_ONCE)))
  }

  // Many at once are sorted in once.
  #index(pieces: readonly Held<Name>[]): void {
    const hashes = pieces.map(({ print }) => tellingHashes(print))
    let first = this.#frames.frames
    const joint = joined(hashes)
    pieces.forEach(({ name, print }, i) => {
      const number = this.#names.push(name) - 1
      const count = hashes[i]!.length / 32
      this.#own(first, count, number)
      this.#places.set(name, { number, first, count })
      first += count
      if (print.sound !== null) this.#sounds.add(number, print.sound.items)
    })
    if (joint.length > 0) this.#frames.add(joint)
  }

  async close(): Promise<void> {
    await this.#frames.close()
  }

  /** How much speaks for each piece: a query's frame that is near to many of them says little for each. */
  async #votes(query: FootagePrint, hashes: Uint8Array): Promise<Map<number, number>> {
    const votes = new Map<number, number>()
    const hits = await this.#frames.search(hashes, RADIUS)
    for (let at = 0; at < hits.query.length;) {
      const owners = new Set<number>()
      const one = hits.query[at]!
      for (; at < hits.query.length && hits.query[at] === one; at++) owners.add(this.#owners[hits.frame[at]!]!)
      for (const owner of owners) votes.set(owner, (votes.get(owner) ?? 0) + 1 / owners.size)
    }
    if (query.sound !== null) for (const [owner, count] of this.#sounds.near(query.sound.items)) votes.set(owner, (votes.get(owner) ?? 0) + count)
    return votes
  }

  #own(first: number, count: number, number: number): void {
    if (first + count > this.#owners.length) {
      const wider = new Int32Array(Math.max(2 * this.#owners.length, first + count))
      wider.set(this.#owners)
      this.#owners = wider
    }
    this.#owners.fill(number, first, first + count)
  }

  async #printsOf(names: readonly Name[]): Promise<readonly Held<Name>[]> {
    return await Promise.all(names.map(async (name) => ({ name, print: await this.#load(name) })))
  }
}

/** Prints of the frames that say something, with and without bars. */
function tellingHashes({ pictures, within }: FootagePrint): Uint8Array {
  const parts = [pictures, within].flatMap((print) => {
    if (print === null || print === undefined) return []
    return Array.from(print.flat).flatMap((flat, i) => (flat === 1 ? [] : [print.hashes.subarray(32 * i, 32 * i + 32)]))
  })
  return joined(parts)
}

/** As the library's, and mirrored. */
function queryHashes(query: FootagePrint): Uint8Array {
  const mirrored = [query.pictures, query.within].flatMap((print) => (print?.mirrored === undefined ? [] : [print.mirrored]))
  return joined([tellingHashes(query), ...mirrored])
}

/** Turned by quarters: looked for where nothing is near to the query as it is. */
function turnedHashes({ pictures, within }: FootagePrint): Uint8Array {
  const prints = [pictures, within].filter((print) => print !== null && print !== undefined)
  return joined(prints.flatMap((print) => turns.filter((turn) => turn !== 'asIs' && turn !== 'mirrored').map((turn) => hashesTurned(print, turn))))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

function spread<T>(all: readonly T[], count: number): readonly T[] {
  return all.length <= count ? all : Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]!)
}
