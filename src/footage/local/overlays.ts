// Where something lies over a picture that it otherwise shares with another: a caption, a logo, an emoji, a small picture.
//
// Corners say how the one picture lies in the other (geometry.ts); the small pictures that are kept with them are then held against each other, pixel by pixel, at moments
// that both show. Brightness and contrast are made equal first. What moved between the two moments differs here and there for a frame; what lies over the picture
// differs at its place in nearly every frame. A pixel counts as different only where nothing next to its place in the other is like it, so that edges that lie half
// a pixel off, or are softer after an encoder, do not.
import type { PictureBox } from '../../model/footage.ts'
import { comparison, planesOf, settled, type Comparison, type Laid } from './laid.ts'
import { lightOf, lit, within, type Light } from './light.ts'
import { boxesAbout } from './spots.ts'

/** Of the frames at a pixel, how many may look alike by chance: a white caption before a white wall. */
const ALIKE_BY_CHANCE = 0.3
/** Steps of brightness, of 256, and how many times what the picture differs by in its better half: a spot has to have some that differ clearly, and goes as far as there are any that differ. */
const CLEAR = { step: 9, timesUsual: 4 }
const ANY = { step: 5, timesUsual: 2.5 }
/** What lies over a picture is mostly still. Where our own pixel changes by less than so many steps, how much the whole picture differs by does not matter. */
const UNSTEADY = 8
/** Pixels along an edge of the shared part that lies inside the picture: bars and frames end in the middle of one. */
const RIM = 1.5
/** Nearer to the picture's own edge it is that edge: a camera that pans puts it a little off. */
const OWN_EDGE = 0.03
/** With fewer frames nothing can be said to stay. */
const LEAST_FRAMES = 3

/** Boxes in shares of the query's picture (in a mirror, where it is seen so), within `shared`. */
export function overlaysOf(frames: readonly Laid[], mirrored: boolean, shared: PictureBox): readonly PictureBox[] {
  const planes = planesOf(frames, mirrored)
  const [first] = planes
  if (first === undefined || planes.length < LEAST_FRAMES) return []
  const { width, height } = first.ours
  const held = settled(planes, lightOf(planes.map(comparison))).map(comparison)
  const light = lightOf(held)
  const [differs, spread] = [new Float32Array(width * height), new Float32Array(width * height)]
  for (let at = 0; at < differs.length; at++) {
    if (!isWithin(shared, at, width, height)) continue
    const [steps, own]: [number[], number[]] = [[], []]
    for (const each of held) {
      if (each.seen[at] === 0) continue
      steps.push(stepAt(each, at, light))
      own.push(within(light, each.ours[at]!))
    }
    if (steps.length < LEAST_FRAMES || steps.length < held.length / 2) continue
    steps.sort((x, y) => x - y)
    spread[at] = middleHalf(own)
    differs[at] = steps[Math.floor(steps.length * ALIKE_BY_CHANCE)]!
  }
  const inner = [...differs.keys()].filter((at) => isWithin(shared, at, width, height))
  const usual = inner.map((at) => differs[at]!).sort((x, y) => x - y)[inner.length >> 1] ?? 0
  const over = ({ step, timesUsual }: typeof CLEAR): Uint8Array =>
    Uint8Array.from(differs, (each, at) => Number(each > Math.max(step, timesUsual * usual * Math.min(1, spread[at]! / UNSTEADY))))
  const share = (pixels: number, size: number): number => Math.round((1000 * pixels) / size) / 1000
  return boxesAbout(over(ANY), over(CLEAR), width, height).map(({ left, top, right, bottom }) => ({
    left: share(left, width),
    top: share(top, height),
    right: share(right, width),
    bottom: share(bottom, height),
  }))
}

/** How far apart the values of the middle half lie. */
function middleHalf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!
}

/** Of what lies between the darkest and the brightest next to a place: fine waves and grids come out of another size with another contrast. */
const SLACK = 0.15

/** How far a pixel lies outside what the other has at its place and next to it. */
function stepAt({ ours, low, high }: Comparison, at: number, light: Light): number {
  const own = within(light, ours[at]!)
  const slack = SLACK * (high[at]! - low[at]!)
  return Math.max(0, own - lit(light, high[at]! + slack), lit(light, low[at]! - slack) - own)
}

function isWithin({ left, top, right, bottom }: PictureBox, at: number, width: number, height: number): boolean {
  const [x, y] = [(at % width) + 0.5, Math.floor(at / width) + 0.5]
  const from = (edge: number, size: number): number => (edge > OWN_EDGE ? edge * size + RIM : 0)
  const to = (edge: number, size: number): number => (edge < 1 - OWN_EDGE ? edge * size - RIM : size)
  return x > from(left, width) && x < to(right, width) && y > from(top, height) && y < to(bottom, height)
}
