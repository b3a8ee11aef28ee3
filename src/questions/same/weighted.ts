// Words weighted by how few reports hold them, and how much two reports share by weight. All pairs at once, through lists of who holds what.

export type Weights = ReadonlyMap<string, number>
export type Vector = ReadonlyMap<string, number>

/** In how many of the lists each word stands. */
export function heldBy(lists: readonly Iterable<string>[]): Map<string, number> {
  const held = new Map<string, number>()
  for (const list of lists) for (const word of new Set(list)) held.set(word, (held.get(word) ?? 0) + 1)
  return held
}

/** TF-IDF of one list, of length 1: 1 + ln(times) by weight. Words without a weight are left out; an empty vector for none. */
export function vectorOf(list: Iterable<string>, weights: Weights): Vector {
  const times = new Map<string, number>()
  for (const word of list) if ((weights.get(word) ?? 0) > 0) times.set(word, (times.get(word) ?? 0) + 1)
  let square = 0
  for (const [word, count] of times) {
    const value = (1 + Math.log(count)) * (weights.get(word) ?? 0)
    times.set(word, value)
    square += value * value
  }
  const length = Math.sqrt(square) || 1
  for (const [word, value] of times) times.set(word, value / length)
  return times
}

/** For each pair the sum of products: n × n values, row = left, column = right. The same list on both sides costs half. */
export function products(left: readonly Vector[], right: readonly Vector[]): Float32Array {
  const size = right.length
  const sums = new Float32Array(left.length * size)
  if (left !== right) {
    const holders = new Map<string, Holders>()
    for (const [at, vector] of right.entries()) hold(holders, at, vector)
    for (const [row, vector] of left.entries()) addTo(sums, row * size, vector, holders)
    return sums
  }
  // Each row meets those before it, and lies mirrored in their columns.
  const holders = new Map<string, Holders>()
  for (const [row, vector] of left.entries()) {
    hold(holders, row, vector)
    addTo(sums, row * size, vector, holders)
    for (let before = 0; before < row; before++) sums[before * size + row] = sums[row * size + before] ?? 0
  }
  return sums
}

/** Who holds a word, ascending, and how much of it. */
type Holders = { readonly at: number[]; readonly value: number[] }

function hold(holders: Map<string, Holders>, at: number, vector: Vector): void {
  for (const [word, value] of vector) {
    const list = holders.get(word)
    if (list === undefined) holders.set(word, { at: [at], value: [value] })
    else {
      list.at.push(at)
      list.value.push(value)
    }
  }
}

function addTo(sums: Float32Array, start: number, vector: Vector, holders: ReadonlyMap<string, Holders>): void {
  for (const [word, value] of vector) {
    const held = holders.get(word)
    if (held === undefined) continue
    for (let i = 0; i < held.at.length; i++) {
      const cell = start + (held.at[i] ?? 0)
      sums[cell] = (sums[cell] ?? 0) + value * (held.value[i] ?? 0)
    }
  }
}
