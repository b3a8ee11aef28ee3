// In which order reports are listed: as they were published, because who had it when is the story, or as they were taken in.
import type { ReportSummary } from '../../model/incident.ts'

export type Order = 'published' | 'takenIn'

/**
 * Reports as they were published, by the latest that each can have been; versions of one page one after another, where the first of them stands; without a
 * dateline, or not read yet, at the end as they came. `takenIn` leaves the order of the desk.
 */
export function inOrder(rows: readonly ReportSummary[], order: Order): readonly ReportSummary[] {
  if (order === 'takenIn') return rows
  const at = new Map(rows.map((row) => [row.id, publishedBy(row)]))
  const firsts = new Map(rows.map((row) => [row.id, row.versionOf]))
  const firstOf = (id: string): string => {
    const seen = new Set([id])
    for (let each = firsts.get(id) ?? null; each !== null && at.has(each) && !seen.has(each); each = firsts.get(each) ?? null) {
      seen.add(each)
      id = each
    }
    return id
  }
  const placed = rows.map((row, i) => ({ row, i, at: at.get(firstOf(row.id)) ?? Infinity }))
  return placed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at) || a.row.version - b.row.version || a.i - b.i).map(({ row }) => row)
}

const publishedBy = ({ published }: ReportSummary): number => {
  const at = published?.latest ?? published?.earliest ?? null
  return at === null ? Infinity : Date.parse(at)
}
