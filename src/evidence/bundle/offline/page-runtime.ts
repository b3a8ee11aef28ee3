// What a browser lacks and a bundle needs: SHA-256 that takes a file piece by piece (FIPS 180-4; Web Crypto wants all of it at once), and CRC-32.
//
// Takes the place of log/sha256.ts in the page, which is why it has a function of that name.
import type { Hasher, Runtime } from '../parts.ts'
import { signatureHolds } from './page-signatures.ts'

/** SHA-256 of the parts put together. */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = hasher()
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The first 32 bits of the fractional parts of the roots of the first primes: cube roots for the rounds, square roots for the start. */
const fraction = (n: number): number => Math.floor((n - Math.floor(n)) * 2 ** 32)
const PRIMES = Array.from({ length: 312 }, (_, i) => i).filter((n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0))
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

function hasher(): Hasher & { digest(): Uint8Array } {
  const state = Int32Array.from(START)
  const words = new Int32Array(64)
  const rest = new Uint8Array(64)
  let [held, total] = [0, 0]

  function block(bytes: Uint8Array, at: number): void {
    for (let i = 0; i < 16; i++) {
      const j = at + 4 * i
      words[i] = ((bytes[j] as number) << 24) | ((bytes[j + 1] as number) << 16) | ((bytes[j + 2] as number) << 8) | (bytes[j + 3] as number)
    }
    for (let i = 16; i < 64; i++) {
      const [x, y] = [words[i - 15] as number, words[i - 2] as number]
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
      words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0
    }
    let a = state[0] as number
    let b = state[1] as number
    let c = state[2] as number
    let d = state[3] as number
    let e = state[4] as number
    let f = state[5] as number
    let g = state[6] as number
    let h = state[7] as number
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] as number) + (words[i] as number)) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] as number) + value) | 0
  }

  function update(bytes: Uint8Array): void {
    total += bytes.length
    let at = 0
    if (held > 0) {
      at = Math.min(64 - held, bytes.length)
      rest.set(bytes.subarray(0, at), held)
      held += at
      if (held < 64) return
      block(rest, 0)
    }
    for (; at + 64 <= bytes.length; at += 64) block(bytes, at)
    rest.set(bytes.subarray(at))
    held = bytes.length - at
  }

  function digest(): Uint8Array {
    const bits = total * 8
    const end = new Uint8Array(held < 56 ? 64 - held : 128 - held)
    end[0] = 0x80
    const view = new DataView(end.buffer)
    view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32))
    view.setUint32(end.length - 4, bits % 2 ** 32)
    update(end)
    const bytes = new Uint8Array(32)
    for (const [i, word] of state.entries()) new DataView(bytes.buffer).setInt32(4 * i, word)
    return bytes
  }

  return { update, digest, hex: () => [...digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('') }
}

const CRC = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

export const pageRuntime: Runtime = {
  ...{ sha256: hasher, signatureHolds },
  crc32(bytes, before) {
    let crc = ~before
    for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
    return ~crc >>> 0
  },
}

// The log's code asks Node's Buffer for one thing on its way to a verdict: how many bytes a text has.
Object.assign(globalThis, { Buffer: { byteLength: (text: string) => new TextEncoder().encode(text).length } })
