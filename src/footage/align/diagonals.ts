// Finds the stretch of one piece that runs along a stretch of the other: the straight line through the field of likenesses along which most of it lies.
//
// Time order is worth more than nearness of single frames: eight frames in a row on one line do not come by chance. A line has a slope (seconds of the
// other for one of ours): 1 as it was, more where it was sped up, negative where it runs backwards. Along a line the best run is found as in local
// alignment (Smith and Waterman, 1981): likeness adds, a miss takes away, below nothing it begins anew.

/** Likeness of step q of ours with step r of the other, `rows` by `columns`, nothing below 0. `worth`: what step q can add, as against the step before
 *  it. `otherSpeed`: under 1; another speed must explain more than the same speed, by so much: still pictures fit every speed. */
export type Field = {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
  readonly worth: Float64Array
  readonly otherSpeed: number
}

/** A run on the line r = slope * q + offset, in steps, over the steps `from` to `to` (inclusive) of ours. */
export type Run = { readonly slope: number; readonly offset: number; readonly from: number; readonly to: number; readonly score: number; readonly hits: number }

const SPEEDS = [1, 1.25, 0.8, 1.1, 0.9, 1.5, 0.67, 2, 0.5, 1.05, 0.95, 1.18, 0.85, 1.37, 0.73, 1.75, 0.58, 1.63, 0.62, 1.87, 0.54]
const SLOPES = [...SPEEDS, ...SPEEDS.map((speed) => -speed)]
/** Backwards at the speed it had is likelier than backwards at another. */
const BACKWARDS = 0.99
/** The more a speed differs the rarer it is, and the more it has to explain: a scene that hardly changes can be laid along any line, and most of it along the
 *  slowest or the fastest. At twice or half the speed a quarter more, at 1.25 next to nothing. */
const RARER = 0.55
const [SLOWEST, FASTEST] = [0.45, 2.2]
const MISS = 1.2
const MISSES_FORGIVEN = 12 // steps: three seconds that differ (a flash, an inset) do not cut a run in two

/** Every slope and offset is tried, and the best is looked at again more finely. Null where nothing is worth a run. */
export function bestRun(field: Field): Run | null {
  let best: Run | null = null
  const wide = widened(field)
  for (const slope of SLOPES) {
    const reach = Math.abs(slope) * field.rows
    const [low, high] = slope > 0 ? [-reach, field.columns] : [0, field.columns + reach]
    for (let offset = low; offset < high; offset += 1) best = better(best, alongLine(wide, slope, offset))
  }
  return best === null ? null : nearer(field, alongLine(field, best.slope, best.offset) ?? best)
}

/** The best run on a line that somebody else knows of, or as close by as they may be mistaken; null: nothing lies there. */
export function runAlong(field: Field, slope: number, offset: number): Run | null {
  const middle = field.rows / 2
  let best: Run | null = null
  for (const turn of [0, -0.01, 0.01, -0.02, 0.02])
    for (const move of [0, -1, 1, -2, 2, -3, 3]) best = better(best, alongLine(field, slope + turn, offset + move - turn * middle))
  return best
}

/** Nearer to the true line in ever smaller steps, on the field as it is. */
function nearer(field: Field, begin: Run): Run {
  let exact = begin
  for (let step = 0.04; step > 0.001; step /= 2) {
    const middle = (exact.from + exact.to) / 2
    const at = exact.slope * middle + exact.offset
    for (const slope of [exact.slope, exact.slope - step, exact.slope - step / 2, exact.slope + step / 2, exact.slope + step, Math.sign(exact.slope)]) {
      if (Math.abs(slope) < SLOWEST || Math.abs(slope) > FASTEST) continue
      for (const move of [-2, -1, -0.5, 0, 0.5, 1, 2]) exact = better(exact, alongLine(field, slope, at + move - slope * middle)) ?? exact
    }
  }
  return exact
}

function better(best: Run | null, other: Run | null): Run | null {
  return other !== null && (best === null || other.score > best.score) ? other : best
}

function alongLine({ rows, columns, values, worth, otherSpeed }: Field, slope: number, offset: number): Run | null {
  const first = slope > 0 ? Math.ceil((-0.5 - offset) / slope) : Math.ceil((columns - 0.5 - offset) / slope)
  const last = slope > 0 ? Math.floor((columns - 0.51 - offset) / slope) : Math.floor((-0.5 - offset) / slope)
  const penalty = slope === 1 ? 1 : slope === -1 ? BACKWARDS : otherSpeed * (1 - RARER * Math.log(Math.abs(slope)) ** 2)
  let best: Run | null = null
  let score = 0
  let from = 0
  let to = 0
  let misses = 0
  let hits = 0
  let newest = 1
  for (let q = Math.max(0, first); q <= Math.min(rows - 1, last); q++) {
    const r = Math.round(slope * q + offset)
    if (r < 0 || r >= columns) continue
    const value = values[q * columns + r]!
    if (value > 0) {
      if (score <= 0) {
        score = 0
        from = q
        hits = 0
        newest = 1
      }
      score += value * Math.max(newest, worth[q]!)
      newest = 0
      misses = 0
      hits++
      to = q
      if (score * penalty > (best?.score ?? 0)) best = { slope, offset, from, to, score: score * penalty, hits }
    } else if (score > 0) {
      score -= MISS * worth[q]!
      if (++misses > MISSES_FORGIVEN) score = 0
    }
  }
  return best
}

/** Each value the best of itself and its neighbours in time of the other: coarse lines pass close by. */
function widened({ rows, columns, values, worth, otherSpeed }: Field): Field {
  const wide = new Float32Array(values.length)
  for (let q = 0; q < rows; q++)
    for (let r = 0; r < columns; r++) {
      const at = q * columns + r
      let most = values[at]!
      if (r > 0 && values[at - 1]! > most) most = values[at - 1]!
      if (r + 1 < columns && values[at + 1]! > most) most = values[at + 1]!
      wide[at] = most
    }
  return { rows, columns, values: wide, worth, otherSpeed }
}
