import { expect, test } from 'vitest'
import { drawer, numbersFrom } from '../../scripts/draw/scene.ts'
import { turned } from '../../src/footage/decode/planes.ts'
import { axisOf } from '../../src/footage/prints/axis.ts'
import { pdq, type Luma } from '../../src/footage/prints/pdq.ts'
import { bitsApart } from '../../src/footage/prints/printer.ts'
import { turnedBits, turnedHash, turns } from '../../src/footage/prints/variants.ts'
import { pdqEngine } from '../../src/footage/prints/wasm.ts'

const scene = (seed: number, width: number, height: number): Luma => ({
  data: drawer({ seed, seconds: 1, framesPerSecond: 1, width, height })(1.3),
  width,
  height,
  stride: width,
  limited: false,
})
const noise = (seed: number, width: number, height: number, stride: number): Luma => {
  const next = numbersFrom(seed)
  return {
    data: Uint8Array.from({ length: stride * height }, (_, i) => (next() * 256 * (i % stride)) / stride),
    width,
    height,
    stride,
    limited: seed % 2 === 0,
  }
}

// The filter as its authors describe it: two passes of a box, cut off at the ends, then every 64th part kept.
function boxedTwice(line: readonly number[]): number[] {
  const width = Math.floor((line.length + 127) / 128)
  const half = Math.floor((width + 2) / 2)
  const once = (values: readonly number[]): number[] =>
    values.map((_, i) => {
      const part = values.slice(Math.max(0, i + half - width), i + half)
      return part.reduce((sum, value) => sum + value, 0) / part.length
    })
  const twice = once(once(line))
  return Array.from({ length: 64 }, (_, row) => twice[Math.floor(((row + 0.5) * line.length) / 64)]!)
}

test.each([5, 63, 64, 65, 127, 128, 129, 200, 480, 854, 1080, 1921, 4320])('an axis of %i pixels is two box filters and a choice of 64 places', (length) => {
  const next = numbersFrom(length)
  const line = Array.from({ length }, () => Math.floor(next() * 256))
  const { first, count, at, weights, unit } = axisOf(length)
  const shrunk = Array.from({ length: 64 }, (_, row) => {
    let sum = 0
    for (let i = 0; i < count[row]!; i++) sum += line[first[row]! + i]! * weights[at[row]! + i]!
    return sum / unit[row]!
  })
  boxedTwice(line).forEach((value, row) => expect(shrunk[row]).toBeCloseTo(value, 8))
})

test('WebAssembly and TypeScript give the same prints to the last bit', () => {
  const fast = pdqEngine()
  expect(fast).not.toBe(pdq)
  const sizes = [[64, 64, 64], [5, 5, 5], [4, 900, 4], [854, 480, 896], [127, 129, 128], [33, 2100, 40], [1300, 40, 1312], [1920, 1080, 1920], [300, 3841, 304], [8065, 40, 8080], [40, 8065, 48]] as const // prettier-ignore
  for (const [i, [width, height, stride]] of sizes.entries()) {
    for (const limited of [true, false]) {
      const luma = { ...noise(i + 1, width, height, stride), limited }
      expect(fast(luma), `${width} x ${height}`).toEqual(pdq(luma))
    }
  }
})

test('all 256 codes of brightness are shown alike by both, those beyond black and white too', () => {
  // At 64 x 64 a pixel is a cell, so that one code shown otherwise would move every wave.
  const data = Uint8Array.from({ length: 64 * 64 }, (_, i) => i * 77)
  const luma: Luma = { data, width: 64, height: 64, stride: 64, limited: true }
  expect(new Set(data).size).toBe(256)
  expect(pdqEngine()(luma)).toEqual(pdq(luma))
})

test('a picture turned or mirrored has the print that its waves foretell, and nearly the one its bits do', () => {
  for (const seed of [3, 4, 5]) {
    const luma = scene(seed, 384, 256)
    const print = pdq(luma)
    for (const turn of turns) {
      const really = pdq(turned(luma, turn)).hash
      expect(bitsApart(really, turnedHash(print.dct, turn)), turn).toBeLessThanOrEqual(40) // PDQ's 64 places lie off the middle of a picture, in a small one by much
      expect(bitsApart(turnedHash(print.dct, turn), turnedBits(print.hash, turn)), turn).toBeLessThanOrEqual(24)
      if (turn !== 'asIs') expect(bitsApart(really, print.hash), turn).toBeGreaterThan(60)
    }
  }
})

test('scaled and darkened it is the same picture; another scene is not', () => {
  const luma = scene(1, 640, 400)
  const half = scene(1, 320, 200)
  const dark: Luma = { ...luma, data: Uint8Array.from(luma.data, (value) => 20 + value * 0.6) }
  expect(bitsApart(pdq(luma).hash, pdq(half).hash)).toBeLessThanOrEqual(20)
  expect(bitsApart(pdq(luma).hash, pdq(dark).hash)).toBeLessThanOrEqual(8)
  expect(bitsApart(pdq(luma).hash, pdq(scene(2, 640, 400)).hash)).toBeGreaterThan(80)
})

test('black, one colour and a card with a line of text say nothing; a scene at night with one lit window does', () => {
  const plain = (value: number): Luma => ({ ...scene(1, 320, 200), data: new Uint8Array(320 * 200).fill(value) })
  const card = plain(16)
  for (let y = 90; y < 110; y++) for (let x = 60; x < 260; x++) if ((x >> 2) % 3 !== 0) card.data[y * 320 + x] = 235
  const night = { ...scene(1, 320, 200), data: Uint8Array.from(scene(1, 320, 200).data, (value) => value / 5) }
  expect([plain(0), plain(128), plain(255), card].map((luma) => pdq(luma).flat)).toEqual([true, true, true, true])
  expect([pdq(scene(1, 320, 200)).flat, pdq(night).flat]).toEqual([false, false])
  expect(pdq(plain(0)).quality).toBe(0)
  expect(pdq(scene(1, 4, 4)).quality).toBe(0)
})
