// An invented harbour, drawn: a quay with a crane, seen from a boat, at any second of its own time. At second 9 the boom gives way.
//
// Everything follows from the second alone (no random numbers of the machine), so the same footage comes out each time. The people are a
// few dark strokes: they are nobody.
import { blank, box, disc, dot, line, type Colour, type Picture, type Point } from './picture.ts'

export type View = {
  readonly width: number
  readonly height: number
  /** Where the middle of the picture looks, in pixels of the whole quay (960 by 540), and how near. */
  readonly at: Point
  readonly near: number
  readonly light: number // 1: a bright afternoon
  /** Which day: other containers, clouds and ships, and the boom elsewhere. 0 is the day of the fall. */
  readonly day: number
  readonly hasCrane: boolean
  /** Whether the boat sways as a hand-held camera does. */
  readonly sways: boolean
}

export const FALLS_AT = 9
const HORIZON = 250
const QUAY = 330
const WATER = 400

/** A number between 0 and 1 that is always the same for the same place. */
function grain(a: number, b: number, c = 0): number {
  let h = Math.imul(a + 374761393, 668265263) ^ Math.imul(b + 1274126177, 2246822519) ^ Math.imul(c + 97, 3266489917)
  h = Math.imul(h ^ (h >>> 15), 2246822519)
  return ((h ^ (h >>> 13)) >>> 0) / 4294967296
}

/** The quay at `second`, as seen by `view`. */
export function quayAt(second: number, view: View): Picture {
  const whole = blank(960, 540)
  sky(whole, second, view)
  town(whole, view.light)
  quay(whole, second, view)
  if (view.hasCrane) crane(whole, second, view.day)
  people(whole, second)
  water(whole, second, view.light)
  gulls(whole, second)
  return through(whole, second, view)
}

const lit = ([r, g, b]: Colour, light: number): Colour => [r * light, g * light, b * light]

function sky(on: Picture, second: number, { light, day }: View): void {
  for (let y = 0; y < HORIZON + 32; y++) {
    const down = y / (HORIZON + 32)
    box(on, 0, y, on.width, 1, lit([120 + 95 * down, 160 + 60 * down, 205 + 20 * down], light))
  }
  for (let i = 0; i < 9; i++) {
    const x = ((grain(i, 1, day) * 1300 + second * (4 + 3 * grain(i, 2, day))) % 1300) - 150
    for (let k = 0; k < 22; k++)
      disc(on, [x + 9 * k - 60 * grain(i, k), 30 + 150 * grain(i, 3, day) + 12 * grain(i, k, 5)], 9 + 15 * grain(k, i), lit([236, 239, 241], light), 0.09)
  }
}

function town(on: Picture, light: number): void {
  for (let i = 0; i < 40; i++) {
    const [x, high, wide] = [i * 25 - 10, 14 + 46 * grain(i, 11), 18 + 14 * grain(i, 12)]
    box(on, x, HORIZON + 30 - high, wide, high + 50, lit([120 + 50 * grain(i, 13), 112 + 40 * grain(i, 14), 108 + 40 * grain(i, 15)], light))
    for (let w = 0; w < 4; w++) if (grain(i, w, 21) > 0.4) box(on, x + 3 + 4 * w, HORIZON + 36 - high + 9 * (w % 2), 2, 4, lit([70, 75, 85], light))
  }
  box(on, 0, HORIZON + 30, on.width, QUAY - HORIZON - 20, lit([108, 106, 98], light))
}

function quay(on: Picture, second: number, { light, day }: View): void {
  const colours: Colour[] = [
    [176, 62, 48],
    [46, 98, 140],
    [58, 124, 92],
    [198, 150, 60],
    [150, 150, 152],
  ]
  for (let i = 0; i < 22; i++) {
    const [x, level] = [30 + (i % 11) * 84, Math.floor(i / 11)]
    if (grain(i, 31, day) < (day === 0 ? 0.25 : 0.5)) continue
    const colour = lit(colours[Math.floor(grain(i, 32, day) * colours.length)]!, light)
    box(on, x, QUAY - 32 * (level + 1) + 12, 70, 30, colour)
    for (let rib = 0; rib < 9; rib++) box(on, x + 4 + 7 * rib, QUAY - 32 * (level + 1) + 15, 1, 24, lit([40, 40, 44], light), 0.35)
  }
  box(on, 0, QUAY + 10, on.width, WATER - QUAY - 10, lit([136, 130, 120], light))
  for (let i = 0; i < 60; i++) box(on, i * 16, QUAY + 34, 2, WATER - QUAY - 34, lit([92, 88, 82], light), 0.5)
  const ship = (day === 0 ? 640 : 20 + 9 * second) + 3 * Math.sin(second / 3)
  box(on, ship, QUAY + 8, 240, 62, lit([62, 70, 86], light))
  box(on, ship + 170, QUAY - 34, 52, 44, lit([222, 220, 210], light))
  for (let i = 0; i < 4; i++) box(on, ship + 178 + 10 * i, QUAY - 24, 6, 8, lit([52, 60, 72], light))
}

/** How far the boom has come down at `second`: 0 standing, 1 lying. */
function fallen(second: number): number {
  const since = second - FALLS_AT
  if (since <= 0) return 0
  const t = Math.min(1, since / 1.6)
  return t * t
}

function crane(on: Picture, second: number, day: number): void {
  const mid = day === 0 ? 420 : 640 // it runs on rails
  const steel: Colour = [196, 74, 40]
  const dark: Colour = [120, 48, 30]
  const down = fallen(second)
  const foot: Point = [mid, QUAY + 12]
  for (const x of [mid - 60, mid + 60]) {
    line(on, [x, foot[1]], [x + (x < mid ? 22 : -22), 170], 9, steel)
    for (let k = 0; k < 5; k++) line(on, [x + (x < mid ? 2 : -2) + k * (x < mid ? 4 : -4), 320 - 30 * k], [mid + (x < mid ? 10 : -10), 300 - 30 * k], 2, dark)
  }
  box(on, mid - 48, 160, 96, 18, steel)
  line(on, [mid, 168], [mid - 30 * down, 92 + 40 * down], 8, steel)
  const swing = down === 0 ? 0.02 * Math.sin(second * 1.3) : 0
  const angle = (day === 0 ? -0.06 : -0.95 + 0.03 * (second + 60)) + swing + down * 1.02
  const tip: Point = [mid + 300 * Math.cos(angle), 168 + 300 * Math.sin(angle)]
  line(on, [mid, 168], tip, 10, steel)
  for (let k = 1; k < 10; k++) {
    const [a, b] = [(300 * k) / 10, (300 * (k + 0.5)) / 10]
    line(on, [mid + a * Math.cos(angle), 168 + a * Math.sin(angle) - 12], [mid + b * Math.cos(angle), 168 + b * Math.sin(angle)], 2, dark)
  }
  line(on, [mid - 30 * down, 92 + 40 * down], down < 0.1 ? tip : [mid + 90 * Math.cos(angle), 168 + 90 * Math.sin(angle)], 2, [70, 66, 64])
  const load = Math.min(WATER - 30, tip[1] + (down === 0 ? (day === 0 ? 90 - 4 * second : 40) : 90 + 260 * down))
  const under = tip[0] - 70 * (1 - down)
  line(on, [under, tip[1] - (down === 0 ? 8 : 0)], [under, load], 1.5, [50, 50, 50])
  box(on, under - 20, load, 40, 26, [86, 88, 84])
  const since = second - FALLS_AT - 1.2
  if (since > 0 && since < 6)
    for (let k = 0; k < 60; k++) {
      const [out, up] = [(grain(k, 41) - 0.5) * 90 * since, 120 * grain(k, 42) * since - 60 * since * since]
      if (up > -20) disc(on, [tip[0] + out, WATER - 26 - Math.max(0, up)], 3 + 9 * grain(k, 43), [206, 204, 196], 0.32 * Math.max(0, 1 - since / 6))
    }
}

function people(on: Picture, second: number): void {
  for (let i = 0; i < 6; i++) {
    const runs = Math.max(0, second - FALLS_AT - 0.2 - 0.3 * grain(i, 51))
    const x = 395 + 16 * i - Math.min(260, runs * (46 + 20 * grain(i, 52))) + (runs === 0 ? 3 * Math.sin(second + i) : 0)
    const step = Math.sin(second * 9 + i) * (runs > 0 ? 3 : 0.6)
    const y = QUAY + 12
    line(on, [x, y - 13], [x, y - 5], 3, [46, 52, 60])
    line(on, [x, y - 5], [x - 2 - step, y + 3], 2, [40, 40, 44])
    line(on, [x, y - 5], [x + 2 + step, y + 3], 2, [40, 40, 44])
    disc(on, [x, y - 16], 2.4, [226, 196, 60])
  }
}

function water(on: Picture, second: number, light: number): void {
  for (let y = WATER; y < on.height; y++)
    for (let x = 0; x < on.width; x++) {
      const deep = (y - WATER) / (on.height - WATER)
      const wave = Math.sin(x * 0.05 * (1.3 - deep) + y * 0.5 + second * 1.7) + Math.sin(x * 0.021 - y * 0.31 - second * 1.1)
      dot(on, x, y, lit([52 + 14 * wave, 82 + 15 * wave - 12 * deep, 98 + 15 * wave - 14 * deep], light))
    }
}

function gulls(on: Picture, second: number): void {
  for (let i = 0; i < 5; i++) {
    const x = ((grain(i, 61) * 1100 + second * (26 + 22 * grain(i, 62))) % 1100) - 60
    const y = 60 + 110 * grain(i, 63) + 12 * Math.sin(second * 0.8 + i)
    const beat = 5 * Math.sin(second * 6 + 2 * i)
    line(on, [x - 9, y - beat], [x, y], 1.6, [240, 240, 238])
    line(on, [x, y], [x + 9, y - beat], 1.6, [240, 240, 238])
  }
}

/** The part that the camera sees, with its sway and the grain of a small sensor. */
function through(whole: Picture, second: number, { width, height, at, near, sways }: View): Picture {
  const out = blank(width, height)
  const scale = whole.width / near / width
  const sway: Point = sways ? [5 * Math.sin(second * 0.9) + 3 * Math.sin(second * 2.3), 4 * Math.sin(second * 0.7 + 1)] : [0, 0]
  const [left, top] = [at[0] + sway[0] - (width * scale) / 2, at[1] + sway[1] - (height * scale) / 2]
  const frame = Math.round(second * 1000)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fx, fy] = [left + (x + 0.5) * scale, top + (y + 0.5) * scale]
      const [sx, sy] = [Math.min(whole.width - 2, Math.max(0, Math.floor(fx))), Math.min(whole.height - 2, Math.max(0, Math.floor(fy)))]
      const [ax, ay] = [Math.min(1, Math.max(0, fx - sx)), Math.min(1, Math.max(0, fy - sy))]
      const noise = 5 * (grain(x, y, frame) - 0.5)
      for (let c = 0; c < 3; c++) {
        const p = (dx: number, dy: number): number => whole.rgb[3 * ((sy + dy) * whole.width + sx + dx) + c]!
        const value = (p(0, 0) * (1 - ax) + p(1, 0) * ax) * (1 - ay) + (p(0, 1) * (1 - ax) + p(1, 1) * ax) * ay
        out.rgb[3 * (y * width + x) + c] = Math.min(255, Math.max(0, value + noise))
      }
    }
  return out
}

/** What is heard on the quay between two seconds, `rate` samples a second, -1 to 1: wind, a motor, a horn now and then, the fall. */
export function heardAt(from: number, to: number, rate: number, hasFall: boolean): Float32Array {
  const out = new Float32Array(Math.round((to - from) * rate))
  let [wind, roar] = [0, 0]
  for (let i = 0; i < out.length; i++) {
    const t = from + i / rate
    const noise = 2 * grain(Math.round(t * rate), 71) - 1
    wind += 0.02 * (noise - wind)
    roar += 0.25 * (noise - roar)
    const motor = [1, 2, 3, 5].reduce((sum, k) => sum + Math.sin(2 * Math.PI * (58 + 3 * Math.sin(t * 0.7)) * k * t) / k, 0)
    const bar = Math.floor(t / 0.75)
    const note = 220 * 2 ** (Math.floor(grain(bar, 81) * 14) / 12)
    const rings = grain(bar, 82) > 0.45 ? Math.exp(-3 * (t / 0.75 - bar)) : 0
    const bell = [1, 2.01, 3.02].reduce((sum, k) => sum + Math.sin(2 * Math.PI * note * k * t) / k, 0) * rings
    const since = t - FALLS_AT
    const crack = hasFall && since > 0 && since < 3 ? roar * Math.exp(-1.4 * since) * 3 : 0
    const groan = hasFall && since > -2.5 && since < 0.8 ? Math.sin(2 * Math.PI * (140 + 50 * since + 8 * Math.sin(t * 30)) * t) * 0.3 : 0
    out[i] = Math.tanh(1.1 * wind + 0.09 * motor + 0.16 * bell + crack + groan)
  }
  return out
}
