// For each corner of one frame the nearest of another by its descriptor, and how near the second comes elsewhere in the frame: WebAssembly where there is
// some, else its twin below. Both give the same.
import { readFileSync } from 'node:fs'
import { popcount } from '../search/kernel-twin.ts'

/** Places as x, y, x, y; eight words a corner. */
export type Corners = { readonly words: Uint32Array; readonly places: Float32Array }

/** Three numbers a corner of ours: the index of the nearest (2^32 - 1: none), its bits, the bits of the second (257: none). The array is used again at the next call. */
export type Nearest = (ours: Uint32Array, theirs: Corners) => Uint32Array

/** Bits of the first 64 beyond which a pair is not looked at further: lets 97 of 100 true pairs through and one in ten by chance. */
export const HALF_BITS = 27
/** Of the longer side, along x or y: places nearer than this are one place. */
const ONE_PLACE = Math.fround(0.03)
const NONE = 0xffffffff

const MOST_CORNERS = 1024
const PAGE = 65_536
const OURS = 1024
const THEIRS = OURS + 32 * MOST_CORNERS
const PLACES = THEIRS + 32 * MOST_CORNERS
const OUT = PLACES + 8 * MOST_CORNERS

/** `webAssembly: false` asks for the twin. What it gives lies in memory that the next call writes over. */
export function nearestBy(webAssembly = true): Nearest {
  const loop = webAssembly && typeof WebAssembly !== 'undefined' ? compiled() : null
  if (loop === null) return plain
  const [words, places] = [new Uint32Array(loop.buffer), new Float32Array(loop.buffer)]
  return (ours, theirs) => {
    if (ours.length > 8 * MOST_CORNERS || theirs.words.length > 8 * MOST_CORNERS) return plain(ours, theirs)
    words.set(ours, OURS / 4)
    words.set(theirs.words, THEIRS / 4)
    places.set(theirs.places, PLACES / 4)
    loop.nearest(OURS, ours.length / 8, THEIRS, PLACES, theirs.words.length / 8, HALF_BITS, ONE_PLACE, OUT)
    return words.subarray(OUT / 4, OUT / 4 + (3 * ours.length) / 8)
  }
}

type Loop = { readonly buffer: ArrayBufferLike; nearest(...at: readonly number[]): void }

function compiled(): Loop {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((OUT + 12 * MOST_CORNERS) / PAGE) })
  const module = new WebAssembly.Module(readFileSync(new URL('nearest.wasm', import.meta.url)))
  const { nearest } = new WebAssembly.Instance(module, { env: { memory } }).exports as Pick<Loop, 'nearest'>
  return { buffer: memory.buffer, nearest }
}

const plain: Nearest = (ours, { words, places }) => {
  const count = ours.length / 8
  const out = new Uint32Array(3 * count)
  for (let i = 0; i < count; i++) {
    const a = 8 * i
    let [which, first, second] = [NONE, 257, 257]
    for (let j = 0, b = 0; b < words.length; j++, b += 8) {
      let bits = popcount(ours[a]! ^ words[b]!) + popcount(ours[a + 1]! ^ words[b + 1]!)
      if (bits > HALF_BITS) continue
      for (let k = 2; k < 8; k++) bits += popcount(ours[a + k]! ^ words[b + k]!)
      if (bits >= second) continue
      const apart = which === NONE ? Infinity : Math.max(...[0, 1].map((axis) => Math.abs(Math.fround(places[2 * which + axis]! - places[2 * j + axis]!))))
      const elsewhere = apart > ONE_PLACE
      if (bits < first) {
        if (elsewhere) second = first
        first = bits
        which = j
      } else if (elsewhere) second = bits
    }
    out.set([which, first, second], 3 * i)
  }
  return out
}
