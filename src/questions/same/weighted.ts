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

/** For each pair the sum of products: n × n values, row = left, column = right. */
export function products(left: readonly Vector[], right: readonly Vector[]): Float32Array {
  const holders = new Map<string, { readonly at: number; readonly value: number }[]>()
  for (const [at, vector] of right.entries()) {
    for (const [word, value] of vector) {
      const list = holders.get(word)
      if (list === undefined) holders.set(word, [{ at, value }])
      else list.push({ at, value })
    }
  }
  const size = right.length
  const sums = new Float32Array(left.length * size)
  for (const [row, vector] of left.entries()) {
    const start = row * size
    for (const [word, value] of vector) {
      for (const holder of holders.get(word) ?? []) sums[start + holder.at] = (sums[start + holder.at] ?? 0) + value * holder.value
    }
  }
  return sums
}
