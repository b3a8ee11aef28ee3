// The eight ways a picture can be laid on the table (turned by quarters, mirrored), derived from the print of one of them: no second decode.
//
// Mirroring a picture changes the sign of its odd waves, turning it by a quarter changes rows for columns besides. Done on the waves (`turnedWaves`) the
// result is exact. Done on the 256 bits alone (`turnedBits`) it is off by the waves between the median and its opposite: docs/footage.md says how far.
import { bitsOf, WAVES } from './pdq.ts'

export type Turn = 'asIs' | 'mirrored' | 'upsideDown' | 'turned180' | 'turned90' | 'turned270' | 'transposed' | 'antiTransposed'

/** `swap`: rows become columns. `rows`, `columns`: the waves of even index (odd number of half turns) change sign along that axis of the source. */
const TURNS: Record<Turn, { readonly swap: boolean; readonly rows: boolean; readonly columns: boolean }> = {
  asIs: { swap: false, rows: false, columns: false },
  mirrored: { swap: false, rows: false, columns: true },
  upsideDown: { swap: false, rows: true, columns: false },
  turned180: { swap: false, rows: true, columns: true },
  turned90: { swap: true, rows: true, columns: false }, // clockwise
  turned270: { swap: true, rows: false, columns: true },
  transposed: { swap: true, rows: false, columns: false },
  antiTransposed: { swap: true, rows: true, columns: true },
}

export const turns = Object.keys(TURNS) as readonly Turn[]

/** The waves of the picture turned so. Exact. */
export function turnedWaves(dct: Float64Array, turn: Turn): Float64Array {
  const out = new Float64Array(WAVES * WAVES)
  for (let bit = 0; bit < WAVES * WAVES; bit++) {
    const { to, negative } = moved(bit, turn)
    out[to] = negative ? -dct[bit]! : dct[bit]!
  }
  return out
}

/** The print of the picture so turned, from its waves. */
export function turnedHash(dct: Float64Array, turn: Turn): Uint8Array {
  return bitsOf(turnedWaves(dct, turn))
}

/** The print of the picture so turned, from its 32 bytes: near, where the waves are not at hand. */
export function turnedBits(hash: Uint8Array, turn: Turn): Uint8Array {
  const out = new Uint8Array(32)
  for (let bit = 0; bit < WAVES * WAVES; bit++) {
    const { to, negative } = moved(bit, turn)
    const set = ((hash[31 - (bit >> 3)]! >> (bit & 7)) & 1) === 1
    if (set !== negative) out[31 - (to >> 3)]! |= 1 << (to & 7)
  }
  return out
}

function moved(bit: number, turn: Turn): { to: number; negative: boolean } {
  const { swap, rows, columns } = TURNS[turn]
  const row = bit >> 4
  const column = bit & 15
  const negative = (rows && (row & 1) === 0) !== (columns && (column & 1) === 0)
  return { to: swap ? column * WAVES + row : bit, negative }
}
