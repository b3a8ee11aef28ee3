// Which items of sound say nothing: silence, a steady tone, a hum. Their items hardly change, and would match every other silence bit for bit.
//
// Measured by how many different items stand around one (Shannon's entropy over two seconds): speech, music and street noise change most items,
// silence repeats one. Steady noise, whose items wander a little, falls out as well.

/** Items on either side of one, two seconds in all. */
const AROUND = 8
/** In bits, of at most 4.09 for seventeen different items: fewer than about four different ones in two seconds is no sound to go by. */
const LEAST_ENTROPY = 2

/** 1 where an item says nothing, one for each item. */
export function emptySound(items: Uint32Array): Uint8Array {
  const empty = new Uint8Array(items.length)
  const counts = new Map<number, number>()
  const add = (index: number, by: number): void => {
    if (index < 0 || index >= items.length) return
    const count = (counts.get(items[index]!) ?? 0) + by
    if (count === 0) counts.delete(items[index]!)
    else counts.set(items[index]!, count)
  }
  for (let i = 0; i < AROUND; i++) add(i, 1)
  for (let i = 0; i < items.length; i++) {
    add(i + AROUND, 1)
    add(i - AROUND - 1, -1)
    if (entropyOf(counts) < LEAST_ENTROPY) empty[i] = 1
  }
  return empty
}

function entropyOf(counts: ReadonlyMap<number, number>): number {
  let total = 0
  for (const count of counts.values()) total += count
  let bits = 0
  for (const count of counts.values()) bits -= (count / total) * Math.log2(count / total)
  return bits
}
