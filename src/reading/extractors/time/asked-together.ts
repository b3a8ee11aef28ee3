// Which rows are worth asking at a place. Rows that begin with the same word are joined to a few patterns, made from the shelf as it stands, and a row is
// asked for itself only where the pattern it is in matches. What the rows say is theirs. Where few rows share a word, as in German, asking each costs less.

/** What a shelf tells here of a row: the words it can begin with, and its sticky pattern. */
type Asked = { readonly begins: readonly string[]; readonly pattern: RegExp }
/** `any` is null where too few stand together to be worth it. */
type Together<Row> = { readonly any: RegExp | null; readonly rows: readonly Row[] }

const FEW = 3
const LONG = 1_500 // characters of pattern: what does not match there is passed over, and the engine leaves very long ones as they are

/** The rows of a shelf that can match at an offset of a text where this word stands, in the order of the shelf. Patterns are made when their word is first met. */
export function worthAsking<Row extends Asked>(shelf: readonly Row[]): (text: string, at: number, word: string) => readonly Row[] {
  const byWord = new Map<string, Row[]>()
  for (const row of shelf) for (const word of new Set(row.begins)) byWord.set(word, [...(byWord.get(word) ?? []), row])
  const groups = new Map<string, readonly Together<Row>[]>()
  const sameRows = new Map<string, readonly Together<Row>[]>() // words that begin the same rows share their patterns
  const groupsOf = (word: string): readonly Together<Row>[] => {
    const known = groups.get(word)
    if (known !== undefined) return known
    const rows = byWord.get(word)
    if (rows === undefined) return []
    const key = rows.map((row) => shelf.indexOf(row)).join(' ')
    const made = sameRows.get(key) ?? inGroups(rows)
    sameRows.set(key, made)
    groups.set(word, made)
    return made
  }
  return (text, at, word) => {
    const found: Row[] = []
    for (const { any, rows } of groupsOf(word)) {
      if (any !== null) any.lastIndex = at
      if (any === null || any.test(text)) found.push(...rows)
    }
    return found
  }
}

/** Neighbours on the shelf, as many as make no overlong pattern. */
function inGroups<Row extends Asked>(rows: readonly Row[]): readonly Together<Row>[] {
  if (rows.length <= FEW) return [{ any: null, rows }]
  const groups: Row[][] = []
  let length = 0
  for (const row of rows) {
    const last = groups.at(-1)
    const { source, flags } = row.pattern
    if (last === undefined || length + source.length > LONG || last[0]?.pattern.flags !== flags) {
      groups.push([row])
      length = source.length
    } else {
      last.push(row)
      length += source.length
    }
  }
  return groups.map((group) => ({ any: group.length === 1 ? null : together(group.map(({ pattern }) => pattern)), rows: group }))
}

/** One pattern for several, without the names of their groups; null where one of them refers to its own groups. */
function together(patterns: readonly RegExp[]): RegExp | null {
  if (patterns.some(({ source }) => /\\(?:k<|[1-9])/.test(source))) return null
  return new RegExp(patterns.map(({ source }) => `(?:${source.replace(/\(\?<(?![=!])[^>]+>/g, '(?:')})`).join('|'), patterns[0]?.flags)
}
