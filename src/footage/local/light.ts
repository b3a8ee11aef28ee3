// How one picture's brightness comes out in another: made lighter, with more contrast, by another curve, and burnt out at the ends.
import type { Comparison } from './laid.ts'

/** Our brightness is offset + gain x theirs to the power of `gamma`, and nowhere beyond what ours has at all: what was made lighter has burnt out. */
export type Light = { readonly gain: number; readonly offset: number; readonly gamma: number; readonly darkest: number; readonly brightest: number }

const GAMMAS = [1, 0.9, 1.1, 0.8, 1.25, 0.7, 1.4]
/** Pixels that a fit looks at: enough for three numbers. */
const LOOKED_AT = 4000
/** Another curve has to explain so much more than none. */
const CLEARLY_LESS = 0.9
const BETTER_PART = 0.6

/** Cut to what ours has at all. */
export const within = ({ darkest, brightest }: Light, value: number): number => Math.min(brightest, Math.max(darkest, value))
/** Their brightness as ours shows it. */
export const lit = (light: Light, value: number): number => within(light, light.gain * bent(value, light.gamma) + light.offset)
const bent = (value: number, gamma: number): number => (gamma === 1 ? value : 255 * (Math.max(0, value) / 255) ** gamma)

/**
 * By least squares over what agrees best: what lies over the picture must not say how bright the rest of it is. It is begun from everything, and from nothing
 * having been changed; of these and of the curves that is taken by which the better part of the pixels differs least.
 */
export function lightOf(held: readonly Comparison[]): Light {
  const every = Math.max(1, Math.ceil((held.length * (held[0]?.ours.length ?? 0)) / LOOKED_AT))
  const [ours, theirs]: [number[], number[]] = [[], []]
  let next = 0
  for (const each of held)
    for (; ; next += every) {
      const at = next % each.ours.length
      if (each.seen[at] === 1) {
        ours.push(each.ours[at]!)
        theirs.push(each.theirs[at]!)
      }
      if (at + every >= each.ours.length) {
        next += every
        break
      }
    }
  const sorted = Float64Array.from(ours).sort()
  const [darkest, brightest] = [sorted[Math.floor(sorted.length * 0.004)] ?? 0, sorted[Math.ceil(sorted.length * 0.996) - 1] ?? 255]
  let best: { readonly cost: number; readonly light: Light } | null = null
  for (const gamma of GAMMAS) {
    const bends = theirs.map((value) => bent(value, gamma))
    for (const start of [null, { gain: 1, offset: middle(ours.map((own, i) => own - bends[i]!)) }]) {
      const { cost, gain, offset } = fitted(ours, bends, start, darkest, brightest)
      if (best === null || cost < (gamma === best.light.gamma ? 1 : CLEARLY_LESS) * best.cost)
        best = { cost, light: { gain, offset, gamma, darkest, brightest } }
    }
  }
  return best?.light ?? { gain: 1, offset: 0, gamma: 1, darkest: 0, brightest: 255 }
}

type Straight = { readonly gain: number; readonly offset: number }

function fitted(
  ours: readonly number[],
  theirs: readonly number[],
  start: Straight | null,
  darkest: number,
  brightest: number,
): Straight & { readonly cost: number } {
  let line = start
  let cost = Infinity
  for (let round = 0; round < 5; round++) {
    const offs = line === null ? null : ours.map((own, i) => Math.abs(own - Math.min(brightest, Math.max(darkest, line!.gain * theirs[i]! + line!.offset))))
    const sorted = Float64Array.from(offs ?? []).sort()
    if (offs !== null) cost = sorted.subarray(0, Math.ceil(sorted.length * BETTER_PART)).reduce((sum, off) => sum + off, 0)
    const most = offs === null ? Infinity : Math.max(4, 2 * (sorted[sorted.length >> 1] ?? 0))
    let [n, x, y, xx, xy] = [0, 0, 0, 0, 0]
    ours.forEach((own, i) => {
      if ((offs !== null && offs[i]! > most) || own <= darkest || own >= brightest) return
      const other = theirs[i]!
      n++
      x += other
      y += own
      xx += other * other
      xy += other * own
    })
    const spread = n * xx - x * x
    if (round === 4 || n < 20 || spread <= 0) break
    const gain = Math.min(2.5, Math.max(0.4, (n * xy - x * y) / spread))
    line = { gain, offset: (y - gain * x) / n }
  }
  return { ...(line ?? { gain: 1, offset: 0 }), cost }
}

const middle = (values: readonly number[]): number => Float64Array.from(values).sort()[values.length >> 1] ?? 0
