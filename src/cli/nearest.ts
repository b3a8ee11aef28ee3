// The nearest of several names to one that was mistyped: Damerau-Levenshtein distance (adjacent letters swapped count once).

/** The name nearest to `word`, or null when nothing is near enough to be what was meant (more than a third of its letters differ). */
export function nearest(word: string, names: readonly string[]): string | null {
  const asked = word.toLowerCase().slice(0, 64) // longer words are no slips of a key, and the distance costs their product
  const ranked = names.map((name) => ({ name, steps: distance(asked, name.toLowerCase().slice(0, 64)) })).sort((a, b) => a.steps - b.steps)
  const best = ranked[0]
  return best !== undefined && best.steps <= Math.max(2, Math.ceil(asked.length / 3)) && best.steps < best.name.length ? best.name : null
}

function distance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let steps = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) steps = Math.min(steps, (before[j - 2] ?? 0) + 1)
      next.push(steps)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
