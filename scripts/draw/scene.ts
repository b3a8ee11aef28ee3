// A moving scene of our own making, with sound: a harbour seen by a hand-held camera. A crane swings, a boat passes, waves run, a lamp blinks; each seed is
// another harbour. For tests, benches and the sample incident: nothing here was filmed by anybody.

export type Scene = {
  readonly seed: number
  readonly seconds: number
  readonly framesPerSecond: number
  readonly width: number
  readonly height: number
}

/** A small generator of numbers from 0 to 1, the same for the same seed (a linear congruence by Numerical Recipes). */
export function numbersFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

type Block = { readonly x: number; readonly width: number; readonly height: number; readonly shade: number; readonly windows: number }

/** Brightness of the frame at `time`, 0 to 255, row by row. */
export function drawer(scene: Scene): (time: number) => Uint8Array {
  const { width, height, seed } = scene
  const next = numbersFrom(seed)
  const blocks: Block[] = Array.from({ length: 14 }, () => ({
    x: next() * 2.4 - 0.7,
    width: 0.06 + next() * 0.16,
    height: 0.1 + next() * 0.36,
    shade: 30 + next() * 170,
    windows: 2 + Math.floor(next() * 5),
  }))
  const [horizon, swing, boatSpeed, waves, light, pan, tilt] = [
    0.5 + next() * 0.16,
    0.3 + next() * 0.5,
    0.04 + next() * 0.1,
    18 + next() * 30,
    90 + next() * 120,
    0.02 + next() * 0.05,
    next() * 6.3,
  ]
  const grain = Uint8Array.from({ length: 4096 }, () => next() * 9)
  return (time) => {
    const out = new Uint8Array(width * height)
    const left = 0.05 * Math.sin(time * 1.7 + tilt) + pan * time - 0.2
    const up = 0.02 * Math.sin(time * 2.3) + 0.01 * Math.sin(time * 5.1 + tilt)
    const craneX = 0.62
    const jib = -0.9 + swing * Math.sin(time * 0.8 + tilt)
    const hook = [craneX + 0.34 * Math.cos(jib), horizon - 0.42 + 0.34 * Math.sin(jib)] as const
    const boat = -0.2 + ((boatSpeed * time + seed * 0.37) % 1.6)
    for (let py = 0, at = 0; py < height; py++) {
      const y = py / height + up
      for (let px = 0; px < width; px++, at++) {
        const x = px / width + left
        let value =
          y < horizon
            ? light + 60 * (horizon - y) + 14 * Math.sin(9 * x + 3 * Math.sin(7 * y + time * 0.2))
            : 55 + 26 * Math.sin(waves * (y - horizon) * 6 + 5 * Math.sin(8 * x + time * 1.5) + time * 3) + 40 * (y - horizon)
        if (y < horizon) {
          for (const b of blocks)
            if (x > b.x && x < b.x + b.width && y > horizon - b.height) {
              const lit = ((x - b.x) / b.width) * b.windows * 2
              const floor = (y - horizon + b.height) * 34
              value = Math.floor(lit) % 2 === 1 && Math.floor(floor) % 2 === 1 ? Math.min(255, b.shade + 60) : b.shade
            }
          if (Math.abs(x - craneX) < 0.012 && y > horizon - 0.44) value = 20
          if (near(x, y, craneX, horizon - 0.42, hook[0], hook[1]) < 0.01 || (Math.abs(x - hook[0]) < 0.004 && y > hook[1] && y < hook[1] + 0.16)) value = 24
          if (Math.hypot(x - craneX, y - horizon + 0.45) < 0.014) value = Math.floor(time * 2) % 2 === 0 ? 250 : 60
        } else {
          const along = (x - boat) / 0.2
          if (along > 0 && along < 1 && y < horizon + 0.16 && y > horizon + 0.08 + 0.03 * (2 * along - 1) ** 2) value = 225
        }
        value += grain[(at * 31 + Math.floor(time * 24) * 977) & 4095]!
        out[at] = value < 0 ? 0 : value > 255 ? 255 : value
      }
    }
    return out
  }
}

/** How far (x, y) lies from the line between two points. */
function near(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}

/** Sound of the scene: a tune on three voices with a bell, wind and steps. One channel, -1 to 1. */
export function soundOf({ seed, seconds }: Pick<Scene, 'seed' | 'seconds'>, rate: number): Float32Array {
  const next = numbersFrom(seed + 7919)
  const notes = Array.from({ length: Math.ceil(seconds * 4) + 4 }, () => 220 * 2 ** (Math.floor(next() * 25) / 12))
  const out = new Float32Array(Math.round(seconds * rate))
  let wind = 0
  let phase = 0
  let deep = 0
  for (let i = 0; i < out.length; i++) {
    const beat = (i / rate) * 4
    const step = Math.floor(beat)
    const within = beat - step
    phase += notes[step]! / rate
    deep += notes[step >> 2]! / 2 / rate
    wind = 0.97 * wind + 0.03 * (next() * 2 - 1)
    const fade = Math.exp(-3 * within)
    out[i] =
      0.28 * fade * Math.sin(6.28319 * phase) +
      0.12 * fade * Math.sin(12.56637 * phase + 1) +
      0.18 * Math.sin(6.28319 * deep) +
      0.5 * wind +
      (step % 8 === 3 ? 0.2 * fade * Math.sin(6.28319 * 1318.5 * within) : 0)
  }
  return out
}
