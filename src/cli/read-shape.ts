// The object that `read --json` prints for a report (docs/formats/read.md): the report as the house holds it, with appearances
// pointing into `times` by index, because a reader of one line of JSON has no use for our ids, and with the conflicts inside it.
import type { ReadConflict, Report } from '../model/report.ts'

export function readShape(doc: string, report: Report, conflicts: readonly ReadConflict[]): Record<string, unknown> {
  const { text, layers, statements, narration, times, places, counts, events, footage, appearances, unasserted = [], troubles } = report
  return {
    doc,
    text,
    report: report.report,
    layers,
    statements,
    narration,
    times,
    places,
    counts,
    events,
    footage,
    appearances: appearances.map((seen) => ({ ...seen, time: indexOfTime(report, seen.time) })),
    unasserted,
    conflicts,
    troubles,
  }
}

function indexOfTime(report: Report, id: string | null): number | null {
  const index = report.times.findIndex((time) => time.id === id)
  return index < 0 ? null : index
}
