// Two texts followed side by side from a place that both have: as long as their words are the same, and over a few that are not.
//
// "A car ferry struck the stone pier at noon" and "A vehicle ferry struck the stone jetty at noon" go on together after each word that was exchanged.
// Followed word by word, without looking for the best alignment: a gap is crossed by the fewest words behind which three are the same again. What
// wins little by more care (reuse is long) would cost the square of the length on a hostile text; this is linear in it.

const GAP = 4
const MEET = 3

/** From the first to the last word that is the same; ends are exclusive. `inARow`: the longest run of `words` without a gap. */
export type Stretch = {
  readonly a: number
  readonly endA: number
  readonly b: number
  readonly endB: number
  readonly words: number
  readonly inARow: number
}

type Codes = Int32Array

/** The stretch around `run` words that stand at `a` in the one and at `b` in the other; null where they do not. Words are compared by their codes. */
export function stretchAround(x: Codes, a: number, y: Codes, b: number, run: number): Stretch | null {
  for (let i = 0; i < run; i++) if (a + i >= x.length || b + i >= y.length || x[a + i] !== y[b + i]) return null
  const on = followed(x, a + run, y, b + run, 1)
  const back = followed(x, a - 1, y, b - 1, -1)
  return {
    a: a - back.x,
    endA: a + run + on.x,
    b: b - back.y,
    endB: b + run + on.y,
    words: back.words + run + on.words,
    inARow: Math.max(back.first + run + on.first, back.longest, on.longest),
  }
}

type Followed = { x: number; y: number; words: number; first: number; longest: number }

/** How far both go on together in one direction: words passed in each, words the same, and the lengths of the first and of the longest run. */
function followed(x: Codes, a: number, y: Codes, b: number, step: 1 | -1): Followed {
  const is: Followed = { x: 0, y: 0, words: 0, first: 0, longest: 0 }
  const same = (i: number, j: number): boolean => {
    const [p, q] = [a + i * step, b + j * step]
    return p >= 0 && q >= 0 && p < x.length && q < y.length && x[p] === y[q]
  }
  let [i, j] = [0, 0]
  for (let isFirst = true; ; isFirst = false) {
    let run = 0
    while (same(i + run, j + run)) run++
    ;[i, j] = [i + run, j + run]
    is.words += run
    is.longest = Math.max(is.longest, run)
    if (isFirst) is.first = run
    if (run > 0) [is.x, is.y] = [i, j]
    const gap = gapAt(i, j, same)
    if (gap === null) return is
    ;[i, j] = [i + gap[0], j + gap[1]]
  }
}

/** The fewest words to pass in each until three are the same again. */
function gapAt(i: number, j: number, same: (i: number, j: number) => boolean): readonly [number, number] | null {
  for (let passed = 1; passed <= 2 * GAP; passed++)
    for (let inX = Math.max(0, passed - GAP); inX <= Math.min(GAP, passed); inX++) {
      let met = 0
      while (met < MEET && same(i + inX + met, j + passed - inX + met)) met++
      if (met === MEET) return [inX, passed - inX]
    }
  return null
}
