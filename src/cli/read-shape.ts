// The object that `read --json` prints for a report (docs/formats/read.md): the report as the house holds it, with appearances
// pointing into `times` by index, because a reader of one line of JSON has no use for our ids, and with the conflicts inside it. What nothing names is
// null there, where the house has words to show: a speaker whom nobody names, and where footage was seen that an account showed.
import type { ReadConflict, Report } from '../model/report.ts'
import { deniedIn, standingOfStatement } from '../model/standing.ts'

/** `doc`: the file's name, or the name a line of JSONL gives. Offsets are UTF-16 into `text`, end exclusive. */
export function readShape(doc: string, report: Report, conflicts: readonly ReadConflict[]): Record<string, unknown> {
  const { text, layers, statements, narration, times, places, counts, events, footage, appearances, unasserted = [], troubles } = report
  return {
    doc,
    text,
    report: report.report,
    layers,
    statements: statements.map((statement) => ({
      ...statement,
      speakers: nobodyAsNull(statement.speakers),
      ...standingShape(standingOfStatement(report, statement)),
    })),
    narration: narration.map((own) => ({ ...own, ...denies(deniedIn(report, own)) })),
    times,
    places,
    counts,
    events,
    footage,
    appearances: appearances.map((seen) => ({ ...seen, where: isNowhere(seen) ? null : seen.where, time: indexOfTime(report, seen.time) })),
    unasserted: unasserted.map((words) => (words.by === undefined ? words : { ...words, by: nobodyAsNull(words.by) })),
    conflicts,
    troubles,
  }
}

const NOBODY = 'nobody named'
const nobodyAsNull = (names: readonly string[]): readonly (string | null)[] => names.map((name) => (name === NOBODY ? null : name))

/** Left out where it is asserted, and where nothing is denied: most of what is said. */
const standingShape = ({ standing, deniedBy }: ReturnType<typeof standingOfStatement>): Record<string, unknown> =>
  standing === 'asserted' ? {} : { standing, ...(standing === 'denied' ? { deniedBy: deniedBy.map(nobodyAsNull) } : {}) }
const denies = (quotes: readonly string[]): Record<string, unknown> => (quotes.length === 0 ? {} : { strength: 'denies', denies: quotes })

/** An account is who showed it, and no place where it was seen. */
const isNowhere = ({ where, by }: Report['appearances'][number]): boolean =>
  where === 'not said' || (where === by && /^@|(?<!\p{L})(?:accounts?|users?|handles?|man|woman|person)(?!\p{L})/iu.test(where))

function indexOfTime(report: Report, id: string | null): number | null {
  const index = report.times.findIndex((time) => time.id === id)
  return index < 0 ? null : index
}
