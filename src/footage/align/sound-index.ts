// Which pieces have the same items of sound as a query, in the same order: an inverted list, sorted when it is asked.
//
// Where a twentieth of the bits are wrong one item in five is still exactly the same, so a few seconds of the same sound have several in a row on one offset.

const SAME_OFFSET = 4 // items on one offset, or next to it: by chance two are rare, four do not come

export class SoundIndex {
  #owners: number[] = []
  #items: Uint32Array[] = []
  #sorted: { readonly keys: Float64Array; readonly owner: Int32Array; readonly place: Int32Array } | null = null

  add(owner: number, items: Uint32Array): void {
    this.#owners.push(owner)
    this.#items.push(items)
    this.#sorted = null
  }

  /** Owners with enough items on one offset, and how many. */
  near(query: Uint32Array): ReadonlyMap<number, number> {
    const { keys, owner, place } = (this.#sorted ??= this.#sort())
    const offsets = new Map<string, number>()
    const said = new Set<number>()
    query.forEach((item, at) => {
      if (said.has(item)) return // silence and drones repeat one item
      said.add(item)
      let i = lowerBound(keys, item)
      for (let seen = 0; i < keys.length && keys[i] === item && seen < MOST_ALIKE; i++, seen++) {
        const offset = place[i]! - at
        for (const near of [offset - 1, offset, offset + 1]) offsets.set(`${owner[i]!} ${near}`, (offsets.get(`${owner[i]!} ${near}`) ?? 0) + 1)
      }
    })
    const best = new Map<number, number>()
    for (const [key, count] of offsets) {
      const number = Number(key.slice(0, key.indexOf(' ')))
      if (count >= SAME_OFFSET) best.set(number, Math.max(best.get(number) ?? 0, count))
    }
    return best
  }

  #sort(): { readonly keys: Float64Array; readonly owner: Int32Array; readonly place: Int32Array } {
    const total = this.#items.reduce((sum, { length }) => sum + length, 0)
    const piece = new Int32Array(total)
    const within = new Int32Array(total)
    const all = new Uint32Array(total)
    let at = 0
    this.#items.forEach((items, n) => {
      all.set(items, at)
      piece.fill(this.#owners[n]!, at, at + items.length)
      for (let i = 0; i < items.length; i++) within[at + i] = i
      at += items.length
    })
    const packed = new BigUint64Array(total)
    for (let i = 0; i < total; i++) packed[i] = (BigInt(all[i]!) << 32n) | BigInt(i)
    packed.sort()
    const keys = new Float64Array(total)
    const owner = new Int32Array(total)
    const place = new Int32Array(total)
    packed.forEach((value, k) => {
      const i = Number(value & 0xffffffffn)
      keys[k] = all[i]!
      owner[k] = piece[i]!
      place[k] = within[i]!
    })
    return { keys, owner, place }
  }
}

const MOST_ALIKE = 1000

function lowerBound(keys: Float64Array, item: number): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < item) low = middle + 1
    else high = middle
  }
  return low
}
