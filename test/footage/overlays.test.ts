// What lies over a picture is boxed; what is only cropped, made lighter, softer, or looked at a little later is not.
import { describe as group, expect, test } from 'vitest'
import { drawer } from '../../scripts/draw/scene.ts'
import { described, type LocalFrame } from '../../src/footage/local/local-print.ts'
import { overlaysOf } from '../../src/footage/local/overlays.ts'
import { boxesAbout } from '../../src/footage/local/spots.ts'
import type { Movement } from '../../src/footage/local/geometry.ts'
import type { PictureBox } from '../../src/model/footage.ts'

const [WIDTH, HEIGHT, MOMENTS] = [320, 180, 6]
const WHOLE: PictureBox = { left: 0, top: 0, right: 1, bottom: 1 }
const AS_IT_IS: Movement = { a: 1, b: 0, c: 0, d: 0 }
const shot = drawer({ seed: 5, seconds: MOMENTS, framesPerSecond: 1, width: WIDTH, height: HEIGHT })
type Change = (luma: Uint8Array, x: number, y: number) => number
const asItIs: Change = (luma, x, y) => luma[y * WIDTH + x]!

const frameOf = (luma: Uint8Array): LocalFrame => ({ time: 0, stands: 1, ...described({ data: luma, width: WIDTH, height: HEIGHT, stride: WIDTH, limited: false }) }) // prettier-ignore
function framesOf(change: Change, later = 0): readonly LocalFrame[] {
  return Array.from({ length: MOMENTS }, (_, k) => {
    const luma = shot(k + later)
    return frameOf(Uint8Array.from(luma, (_, at) => change(luma, at % WIDTH, Math.floor(at / WIDTH))))
  })
}
const original = framesOf(asItIs)
const over = (change: Change, move = AS_IT_IS, later = 0): readonly PictureBox[] =>
  overlaysOf(
    framesOf(change, later).map((a, k) => ({ a, b: original[k]!, move })),
    false,
    WHOLE,
  )
const within = (x: number, y: number, [left, top, right, bottom]: readonly [number, number, number, number]): boolean =>
  x >= left * WIDTH && x < right * WIDTH && y >= top * HEIGHT && y < bottom * HEIGHT

const CAPTION = [0.2, 0.75, 0.9, 0.9] as const
const LOGO = [0.84, 0.05, 0.95, 0.22] as const
const caption: Change = (luma, x, y) => (within(x, y, CAPTION) ? (x % 24 < 9 && within(x, y, [0.25, 0.79, 0.85, 0.86]) ? 240 : 24) : asItIs(luma, x, y))

group('what lies over a picture', () => {
  test('a caption and a logo have a box each', () => {
    const boxes = over((luma, x, y) => (within(x, y, LOGO) ? ((x + y) % 20 < 8 ? 30 : 215) : caption(luma, x, y)))
    expect(boxes.map((box) => [CAPTION, LOGO].map((each) => iou(box, each) > 0.8))).toEqual(expect.arrayContaining([[true, false], [false, true]])) // prettier-ignore
    expect(boxes).toHaveLength(2)
  })
  test('a caption through which the picture is seen', () => {
    const boxes = over((luma, x, y) => (within(x, y, CAPTION) ? 0.35 * asItIs(luma, x, y) : asItIs(luma, x, y)))
    expect(iou(boxes[0]!, CAPTION)).toBeGreaterThan(0.7)
  })
  test('it is found where the rest of the picture was made lighter, with more contrast', () => {
    const [box] = over((luma, x, y) => Math.min(255, 1.25 * caption(luma, x, y) + 8))
    expect(iou(box!, CAPTION)).toBeGreaterThan(0.7)
  })
})

group('nothing is said to lie over', () => {
  const nothing: Readonly<Record<string, () => readonly PictureBox[]>> = {
    'the same picture': () => over(asItIs),
    'one made lighter until its brightest parts are white': () => over((luma, x, y) => Math.min(255, 255 * (asItIs(luma, x, y) / 255) ** 0.8 * 1.2)),
    'one seen half a pixel beside': () => over(asItIs, { ...AS_IT_IS, c: 0.5 / 96, d: 0.4 / 96 }),
    'one of a fifth of a second later': () => over(asItIs, AS_IT_IS, 0.2),
    'two moments, which are too few to say that anything stays': () =>
      overlaysOf(framesOf(caption).slice(0, 2).map((a, k) => ({ a, b: original[k]!, move: AS_IT_IS })), false, WHOLE), // prettier-ignore
    'prints of before, without small pictures': () =>
      overlaysOf(framesOf(caption).map((a, k) => ({ a: { ...a, small: null }, b: original[k]!, move: AS_IT_IS })), false, WHOLE), // prettier-ignore
  }
  for (const [name, boxes] of Object.entries(nothing)) test(name, () => expect(boxes()).toEqual([]))
})

test('words of a line are one box, lines that lie apart are two, a spot and an upright edge are none', () => {
  const [width, height] = [96, 54]
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    const isWord = y >= 40 && y < 45 && x >= 10 && x < 60 && x % 12 < 7
    const isOther = y >= 5 && y < 10 && x >= 30 && x < 50
    const isSpot = y >= 25 && y < 27 && x >= 80 && x < 82
    const isEdge = x >= 90 && x < 93 && y > 12 && y < 50
    return Number(isWord || isOther || isSpot || isEdge)
  })
  expect(boxesAbout(pixels, pixels, width, height)).toEqual([
    { left: 12, top: 40, right: 55, bottom: 45 },
    { left: 30, top: 5, right: 50, bottom: 10 },
  ])
})

function iou(a: PictureBox, [left, top, right, bottom]: readonly [number, number, number, number]): number {
  const both = Math.max(0, Math.min(a.right, right) - Math.max(a.left, left)) * Math.max(0, Math.min(a.bottom, bottom) - Math.max(a.top, top))
  return both / ((a.right - a.left) * (a.bottom - a.top) + (right - left) * (bottom - top) - both)
}
