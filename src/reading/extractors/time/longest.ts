// The longest match of the rows that can begin at a place. Of two as long the one that stands first on the shelf counts. Every language's rows are tried so.
import type { SaidTime } from '../../../model/said-time.ts'
import type { Parts } from './row.ts'

/** `groups`: the named parts; `before` and `after`: the nearest characters on either side. */
export type RowMatch = { readonly groups: Parts; readonly quote: string; readonly before: string; readonly after: string }

/** Patterns are sticky. `read` declines a match by null, and the next row is asked. */
export function longestAt<Row extends { readonly pattern: RegExp }>(
  text: string,
  at: number,
  rows: readonly Row[],
  context: number,
  read: (row: Row, match: RowMatch) => SaidTime | null,
): { readonly row: Row; readonly end: number; readonly said: SaidTime } | null {
  const before = text.slice(Math.max(0, at - context), at)
  let best: { readonly row: Row; readonly end: number; readonly said: SaidTime } | null = null
  for (const row of rows) {
    row.pattern.lastIndex = at
    const match = row.pattern.exec(text)
    if (match === null || match[0] === '') continue
    const end = at + match[0].length
    if (best !== null && end <= best.end) continue
    const said = read(row, { groups: match.groups ?? {}, quote: match[0], before, after: text.slice(end, end + context) })
    if (said !== null) best = { row, end, said }
  }
  return best
}
