// Pairs of reports that are held to tell one event, against the pairs that do: what every figure of `same` is counted in.

export type Tally = { readonly right: number; readonly said: number; readonly gold: number }
export const NONE: Tally = { right: 0, said: 0, gold: 0 }

/**
 * Pairs rightly said, said, and in gold. `label` and `event` of each report, by its number; `share` is what a pair counts (0 leaves it out), 1 where
 * it is not given.
 */
export function counted(labels: readonly (string | number)[], events: readonly string[], share: (i: number, j: number) => number = () => 1): Tally {
  const tally = { right: 0, said: 0, gold: 0 }
  for (let i = 0; i < labels.length; i++) {
    for (let j = i + 1; j < labels.length; j++) {
      const [said, gold] = [labels[i] === labels[j], events[i] === events[j]]
      if (!said && !gold) continue
      const by = share(i, j)
      if (said && gold) tally.right += by
      if (said) tally.said += by
      if (gold) tally.gold += by
    }
  }
  return tally
}

/** A label for each report: the number of its cluster; who is in none is alone. */
export function named(clusters: readonly (readonly number[])[], size: number): readonly string[] {
  const labels = Array.from({ length: size }, (_, i) => `alone ${i}`)
  for (const [name, members] of clusters.entries()) for (const member of members) labels[member] = String(name)
  return labels
}

export const add = (a: Tally, b: Tally): Tally => ({ right: a.right + b.right, said: a.said + b.said, gold: a.gold + b.gold })
export const minus = (a: Tally, b: Tally): Tally => ({ right: a.right - b.right, said: a.said - b.said, gold: a.gold - b.gold })
export const f = ({ right, said, gold }: Tally): number => (2 * right) / (said + gold || 1)

/** F with precision counted for more (beta 0.7): two events where in doubt. */
export function careful({ right, said, gold }: Tally): number {
  const [p, r] = [right / (said || 1), right / (gold || 1)]
  return (1.49 * p * r) / (0.49 * p + r || 1)
}

export function inWords(tally: Tally): string {
  const share = (a: number, b: number): string => (b === 0 ? '-' : ((100 * a) / b).toFixed(1))
  return `P ${share(tally.right, tally.said)} R ${share(tally.right, tally.gold)} F ${(100 * f(tally)).toFixed(1)}`
}

/** Numbers below `below`, the same at every run. */
export function seeded(seed: number): (below: number) => number {
  let now = seed
  return (below) => (now = (Math.imul(now, 1_103_515_245) + 12_345) & 0x7fff_ffff) % below
}

/** So many of them, or all there are, by chance. */
export function drawn<T>(from: readonly T[], count: number, next: (below: number) => number): readonly T[] {
  const left = [...from]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(next(left.length), 1)[0] as T)
}
