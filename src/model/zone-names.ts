// Which time zone was probably meant by a name that is none. The desk refuses such a name and a field says so while it is written; both name the same.

/** The names nearest to what was written, best first: "London", "Europe/Londn" and "europe london" all mean Europe/London. Empty where none is near. */
export function nearestZones(words: string, most = 3): readonly string[] {
  const wanted = plainZone(words)
  if (wanted === '') return []
  const ranked = Intl.supportedValuesOf('timeZone').map((name) => {
    const whole = plainZone(name)
    const city = plainZone(name.split('/').at(-1) ?? name)
    const within = whole.includes(wanted) ? 0.5 : Infinity
    return { name, far: Math.min(within, distance(wanted, city), distance(wanted, whole)) }
  })
  const near = ranked.filter(({ far }) => far <= Math.max(1, wanted.length / 3)).sort((a, b) => a.far - b.far || a.name.length - b.name.length)
  const best = near[0]?.far ?? 0
  return near
    .filter(({ far }) => far <= best + 1)
    .slice(0, most)
    .map(({ name }) => name)
}

/** As far as names are compared: small letters, and one space for whatever parts words. */
export const plainZone = (words: string): string => words.trim().toLowerCase().replace(/[^\p{L}\d+-]+/gu, ' ') // prettier-ignore

/** Levenshtein's distance, in one row. Names are short; what is typed is cut at sixty characters. */
function distance(typed: string, name: string): number {
  const a = typed.slice(0, 60)
  const row = Array.from({ length: name.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0
    row[0] = i
    for (let j = 1; j <= name.length; j++) {
      const above = row[j] ?? 0
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === name[j - 1] ? 0 : 1))
      diagonal = above
    }
  }
  return row[name.length] ?? 0
}
