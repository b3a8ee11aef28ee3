// The sealed form: what comes out is what went in, any part of it; whatever is changed, moved or cut off is found.
import { expect, test } from 'vitest'
import { CHUNK_BYTES, newKey, openChunks, placeOf, plainSize, SEALED_CHUNK_BYTES, sealedSize, sealing, unsealed } from '../../src/evidence/keeping/sealed.ts'

const SIZES = [0, 1, 100, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES, 3 * CHUNK_BYTES + 7]
const bytesOf = (size: number): Buffer => Buffer.from(Array.from({ length: size }, (_, i) => (i * 7 + (i >> 8)) % 251))

function sealed(key: Uint8Array, bytes: Uint8Array, piece: number): Buffer {
  const seal = sealing(key)
  const out: Uint8Array[] = []
  for (let at = 0; at < bytes.byteLength; at += piece) out.push(...seal.add(bytes.subarray(at, at + piece)))
  return Buffer.concat([...out, ...seal.end()])
}

test.each(SIZES)('a file of %i bytes comes back, however it was brought, and each size tells the other', (size) => {
  const [key, bytes] = [newKey(), bytesOf(size)]
  const whole = sealed(key, bytes, Math.max(1, size))
  expect(whole.byteLength).toBe(sealedSize(size))
  expect(plainSize(whole.byteLength)).toBe(size)
  for (const piece of [1000, CHUNK_BYTES, CHUNK_BYTES + 1]) expect(sealed(key, bytes, piece).equals(whole)).toBe(true)
  expect(Buffer.from(unsealed(key, whole)).equals(bytes)).toBe(true)
})

test('any chunk is opened without the others', () => {
  const [key, bytes] = [newKey(), bytesOf(3 * CHUNK_BYTES + 7)]
  const whole = sealed(key, bytes, 5000)
  for (const [from, until] of [
    [0, 1],
    [1, 3],
    [3, 4],
  ] as const) {
    const { at, length } = placeOf(bytes.byteLength, from, until)
    const opened = Buffer.concat(openChunks(key, bytes.byteLength, from, whole.subarray(at, at + length)))
    expect(opened.equals(bytes.subarray(from * CHUNK_BYTES, until * CHUNK_BYTES))).toBe(true)
  }
})

test('a changed bit, a chunk gone, doubled, swapped or from another file, and a wrong key are refused', () => {
  const [key, bytes] = [newKey(), bytesOf(3 * CHUNK_BYTES)]
  const whole = sealed(key, bytes, 5000)
  const chunk = (n: number): Buffer => whole.subarray(16 + n * SEALED_CHUNK_BYTES, 16 + (n + 1) * SEALED_CHUNK_BYTES)
  const head = whole.subarray(0, 16)
  const other = sealed(newKey(), bytes, 5000)
  const wrong = [
    ...[0, 15, 16, 40, whole.length - 1].map((at) => Buffer.from(whole.map((byte, i) => (i === at ? byte ^ 1 : byte)))),
    Buffer.concat([head, chunk(0), chunk(1)]),
    Buffer.concat([head, chunk(0), chunk(2), chunk(1)]),
    Buffer.concat([head, chunk(0), chunk(0), chunk(1), chunk(2)]),
    Buffer.concat([head, chunk(0), other.subarray(16 + SEALED_CHUNK_BYTES, 16 + 2 * SEALED_CHUNK_BYTES), chunk(2)]),
    whole.subarray(0, -1),
    head,
    Buffer.alloc(0),
  ]
  for (const each of wrong) expect(() => unsealed(key, each)).toThrow('is not what was sealed')
  expect(() => unsealed(newKey(), whole)).toThrow('is not what was sealed')
})
