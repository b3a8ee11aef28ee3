// Which pieces have the same items of sound as a query, in the same order: inverted lists, sorted when they are asked.
//
// Where a twentieth of the bits are wrong one item in five is still exactly the same, so a few seconds of the same sound have several in a row on one offset.

const SAME_OFFSET = 4 // items on one offset, or next to it: by chance two are rare, four do not come

type Run = { readonly keys: Float64Array; readonly owner: Int32Array; readonly place: Int32Array }

/** `owner` is the caller's number of a piece; what was added cannot be taken out. */
export class SoundIndex {
  // Sorted by item. A run is sorted into the one before it once it has grown to a quarter of it, so a piece that is added costs what is near its own size.
  readonly #runs: Run[] = []
  #added: { readonly owner: number; readonly items: Uint32Array }[] = []

  add(owner: number, items: Uint32Array): void {
    this.#added.push({ owner, items })
  }

  /** Owners with enough items on one offset, and how many. */
  near(query: Uint32Array): ReadonlyMap<number, number> {
    this.#settle()
    const offsets = new Map<string, number>()
    const said = new Set<number>()
    query.forEach((item, at) => {
      if (said.has(item)) return // silence and drones repeat one item
      said.add(item)
      for (const { keys, owner, place } of this.#runs) {
        let i = lowerBound(keys, item)
        for (let seen = 0; i < keys.length && keys[i] === item && seen < MOST_ALIKE; i++, seen++) {
          const offset = place[i]! - at
          for (const near of [offset - 1, offset, offset + 1]) offsets.set(`${owner[i]!} ${near}`, (offsets.get(`${owner[i]!} ${near}`) ?? 0) + 1)
        }
      }
    })
    const best = new Map<number, number>()
    for (const [key, count] of offsets) {
      const number = Number(key.slice(0, key.indexOf(' ')))
      if (count >= SAME_OFFSET) best.set(number, Math.max(best.get(number) ?? 0, count))
    }
    return best
  }

  #settle(): void {
    if (this.#added.length === 0) return
    this.#runs.push(
      sorted(this.#added.map(({ owner, items }) => ({ keys: items, owner: new Int32Array(items.length).fill(owner), place: counting(items.length) }))),
    )
    this.#added = []
    for (
      let last = this.#runs.at(-1)!, before = this.#runs.at(-2);
      before !== undefined && last.keys.length * 4 >= before.keys.length;
      before = this.#runs.at(-2)
    ) {
      last = sorted([before, last])
      this.#runs.splice(-2, 2, last)
    }
  }
}

/** As one run, by item; equal items in the order in which they were given. */
function sorted(parts: readonly { readonly keys: Uint32Array | Float64Array; readonly owner: Int32Array; readonly place: Int32Array }[]): Run {
  const total = parts.reduce((sum, { keys }) => sum + keys.length, 0)
  const [all, whose, where] = [new Float64Array(total), new Int32Array(total), new Int32Array(total)]
  let at = 0
  for (const { keys, owner, place } of parts) {
    all.set(keys, at)
    whose.set(owner, at)
    where.set(place, at)
    at += keys.length
  }
  const packed = new BigUint64Array(total)
  for (let i = 0; i < total; i++) packed[i] = (BigInt(all[i]!) << 32n) | BigInt(i)
  packed.sort()
  const [keys, owner, place] = [new Float64Array(total), new Int32Array(total), new Int32Array(total)]
  packed.forEach((value, k) => {
    const i = Number(value & 0xffffffffn)
    keys[k] = all[i]!
    owner[k] = whose[i]!
    place[k] = where[i]!
  })
  return { keys, owner, place }
}

const counting = (length: number): Int32Array => Int32Array.from({ length }, (_, i) => i)

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
