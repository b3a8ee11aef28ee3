import { expect, test } from 'vitest'
import { drawer } from '../../scripts/draw/scene.ts'
import { mirroredDescriptors } from '../../src/footage/local/descriptors.ts'
import { placed } from '../../src/footage/local/geometry.ts'
import { described, localFrames, localPrinter, type LocalFrame } from '../../src/footage/local/local-print.ts'
import { nearestBy } from '../../src/footage/local/nearest.ts'
import type { Luma } from '../../src/footage/prints/pdq.ts'

const SCENE = { seconds: 4, framesPerSecond: 4, width: 400, height: 240 }
const scene = (seed: number, time = 1): Luma => ({ data: drawer({ seed, ...SCENE })(time), width: 400, height: 240, stride: 400, limited: false })
const frame = (luma: Luma): LocalFrame => ({ time: 0, stands: 1, ...described(luma) })

test('WebAssembly gives what its twin in TypeScript gives', () => {
  const [a, b] = [described(scene(3)), described(scene(3, 1.5))]
  expect([...nearestBy()(a.words, b)]).toEqual([...nearestBy(false)(a.words, b)])
})

test('a picture lies in itself as it is, a part of it where it was cut out, its mirror image mirrored', () => {
  const whole = scene(3)
  const ours = frame(whole)
  expect(placed(ours, ours.words, false, ours)).toMatchObject({ a: expect.closeTo(1, 2) as number, b: expect.closeTo(0, 2) as number })
  const cut: Luma = { ...whole, data: whole.data.subarray(400 * 48 + 100), width: 300, height: 192 }
  const part = frame(cut)
  const place = placed(part, part.words, false, ours)!
  expect(place.a).toBeCloseTo(0.75, 1)
  expect(place.c).toBeCloseTo(0.25, 1)
  const mirror: Luma = { ...whole, data: Uint8Array.from(whole.data, (_, i) => whole.data[i - (i % 400) + 399 - (i % 400)]!) }
  const mirrored = frame(mirror)
  expect(placed(mirrored, mirrored.words, false, ours)).toBeNull()
  expect(placed(mirrored, mirroredDescriptors(mirrored.words), true, ours)).toMatchObject({ a: expect.closeTo(1, 1) as number })
})

test('a logo that two pictures have in the same place does not make them one picture', () => {
  const [a, b] = [scene(3), lines()]
  for (const luma of [a, b])
    for (let y = 10; y < 46; y++) for (let x = 340; x < 390; x++) luma.data[y * 400 + x] = (x * 7 + y * 13) % 11 < 5 ? 250 : (x ^ y) % 9 < 4 ? 20 : 120
  const [ours, theirs] = [frame(a), frame(b)]
  expect(placed(ours, ours.words, false, theirs)).toBeNull()
})

test('the bytes of a print give its frames again; bytes of something else give none; what does not move is described once in five seconds', () => {
  const print = localPrinter()
  for (let k = 0; k < 40; k++) print.take(scene(3, 1), k / 4, k > 0)
  const bytes = print.finish(10)!
  const frames = localFrames(bytes)
  expect(frames.map(({ time, stands }) => [time, stands])).toEqual([[0, 5], [5, 5]]) // prettier-ignore
  expect([...frames[0]!.words]).toEqual([...described(scene(3, 1)).words])
  expect(frames[0]!.small).toEqual(described(scene(3, 1)).small)
  expect(localFrames({ bytes: bytes.bytes.subarray(0, bytes.bytes.length - 1) })).toEqual([])
  expect(localFrames({ bytes: new Uint8Array(3) })).toEqual([])
  expect(localPrinter().finish(0)).toBeNull()
})

test('a print of before, without small pictures, still has its corners', () => {
  const print = localPrinter()
  for (let k = 0; k < 3; k++) print.take(scene(3, k), k, false)
  const { bytes } = print.finish(3)!
  const [{ words, small } = { words: new Uint32Array(), small: null }] = localFrames({ bytes })
  // The head is two bytes shorter there, and no small picture follows the corners.
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const before: number[] = [...'DLL1'].map((letter) => letter.charCodeAt(0))
  for (let at = 4; at < bytes.length;) {
    const corners = 36 * view.getUint16(at + 8, true)
    before.push(...bytes.subarray(at, at + 14), ...bytes.subarray(at + 16, at + 16 + corners))
    at += 16 + corners + small!.data.length
  }
  const read = localFrames({ bytes: Uint8Array.from(before) })
  expect(read.map((each) => each.small)).toEqual([null, null, null])
  expect([...read[0]!.words]).toEqual([...words])
})

test('the corners of a long film are handed on in parts, and together are what they are in one piece', () => {
  const [frames, scenes] = [14, [scene(3, 0), scene(3, 1)]]
  const whole = localPrinter()
  const parts: Uint8Array[] = []
  const piecewise = localPrinter((bytes) => void parts.push(bytes))
  for (const print of [whole, piecewise]) for (let k = 0; k < frames; k++) print.take(scenes[k % 2]!, k, false)
  const last = piecewise.finish(frames)!.bytes
  expect(parts.length).toBeGreaterThan(0)
  expect(Buffer.concat([...parts, last]).equals(whole.finish(frames)!.bytes)).toBe(true)
})

/** Leaning lines, nothing like a harbour. */
function lines(): Luma {
  const data = Uint8Array.from({ length: 400 * 240 }, (_, i) => 128 + 90 * Math.sin((i % 400) / 9 + Math.floor(i / 400) / 23))
  return { data, width: 400, height: 240, stride: 400, limited: false }
}
