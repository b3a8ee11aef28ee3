// The object that `read --json` prints for a report (docs/formats/read.md): the report as the house holds it, with appearances
// pointing into `times` by index, because a reader of one line of JSON has no use for our ids, and with the conflicts inside it. What nothing names is
// null there, where the house has words to show: a speaker whom nobody names, and where footage was seen that an account showed.
import type { ReadConflict, Report } from '../model/report.ts'

/** `doc`: the file's name, or the name a line of JSONL gives. Offsets are UTF-16 into `text`, end exclusive. */
export function readShape(doc: string, report: Report, conflicts: readonly ReadConflict[]): Record<string, unknown> {
  const { text, layers, statements, narration, times, places, counts, events, footage, appearances, unasserted = [], troubles } = report
  return {
    doc,
    text,
    report: report.report,
    layers,
    statements: statements.map((statement) => ({ ...statement, speakers: statement.speakers.map((name) => (name === NOBODY ? null : name)) })),
    narration,
    times,
    places,
    counts,
    events,
    footage,
    appearances: appearances.map((seen) => ({ ...seen, where: isNowhere(seen) ? null : seen.where, time: indexOfTime(report, seen.time) })),
    unasserted,
    conflicts,
    troubles,
  }
}

const NOBODY = 'nobody named'

/** An account is who showed it, and no place where it was seen. */
const isNowhere = ({ where, by }: Report['appearances'][number]): boolean =>
  where === 'not said' || (where === by && /^@|(?<!\p{L})(?:accounts?|users?|handles?|man|woman|person)(?!\p{L})/iu.test(where))

function indexOfTime(report: Report, id: string | null): number | null {
  const index = report.times.findIndex((time) => time.id === id)
  return index < 0 ? null : index
}
