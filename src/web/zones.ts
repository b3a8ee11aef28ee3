// The names of time zones: which there are, and which was probably meant by a name that is none. What counts is decided by the desk
// (desk/by-hand.ts); this says it while somebody is still writing.

const ALL: readonly string[] = Intl.supportedValuesOf('timeZone')

/** Names that IANA knows besides its list ("Europe/Kyiv" and the older spelling) count too: the browser is asked. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name.trim() })
    return name.trim() !== ''
  } catch {
    return false
  }
}

/** Whether some name may still become of what is written so far. */
export const mayBecomeZone = (words: string): boolean => ALL.some((name) => plain(name).includes(plain(words)))

/** The names nearest to what was written, best first: "London", "Europe/Londn" and "europe london" all mean Europe/London. */
export function nearestZones(words: string, most = 3): readonly string[] {
  const wanted = plain(words)
  if (wanted === '') return []
  const ranked = ALL.map((name) => {
    const whole = plain(name)
    const city = plain(name.split('/').at(-1) ?? name)
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

const plain = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\d+-]+/gu, ' ')

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
