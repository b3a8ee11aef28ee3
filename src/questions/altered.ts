// A page that was taken in again and says something else now: what only its earlier version gave is no answer of its own beside the new one. The change is
// told as a note, and where the page's new answer meets a rival that the old one agreed with, "the page was altered" is a way out.
//
// What the new version does not speak of any more stays: a shorter copy of a page takes nothing back.
import type { Conflict, ReportForQuestions } from '../model/question.ts'
import type { Given } from '../model/sockets.ts'
import { keyOf } from './answer-id.ts'
import { clash } from './compatible.ts'
import { valueInWords } from './wording.ts'
import type { Weighed } from './weigh.ts'

/** The givens of one question in their order, those of earlier versions marked whose page gives something else now. */
export function withoutAltered<G extends Given>(givens: readonly G[], reports: ReadonlyMap<string, ReportForQuestions>): readonly G[] {
  const byReport = Map.groupBy(
    givens.filter((g) => !g.denied),
    (g) => g.said.report,
  )
  if (byReport.size < 2 || ![...byReport.keys()].some((id) => (reports.get(id)?.versionOf ?? null) !== null)) return givens
  const next = new Map([...reports.values()].flatMap((r) => (r.versionOf === null ? [] : [[r.versionOf, r.id]])))
  /** What the newest version gives that gives anything. */
  const nowBy = new Map<string, readonly G[]>()
  for (const id of byReport.keys()) {
    const seen = new Set([id])
    for (let later = next.get(id); later !== undefined && !seen.has(later); later = next.get(later)) {
      seen.add(later)
      const own = byReport.get(later)
      if (own !== undefined) nowBy.set(id, own)
    }
  }
  const isAltered = (g: G): boolean => {
    const now = nowBy.get(g.said.report) ?? []
    return now.some((n) => clash(n.value, g.value).clash) && !now.some((n) => keyOf(n.value) === keyOf(g.value))
  }
  return givens.map((g) => (!g.denied && isAltered(g) ? { ...g, denied: true, stands: 'altered' as const } : g))
}

/** The conflict with its further way out, where a page that it cites gave, before it was altered, what would not clash with the other side. */
export function withAlteration(
  conflict: Conflict,
  givens: readonly Given[],
  answers: readonly Weighed[],
  reports: ReadonlyMap<string, ReportForQuestions>,
): Conflict {
  const altered = givens.filter((g) => g.stands === 'altered')
  if (altered.length === 0) return conflict
  const cited = new Set(conflict.statements.flatMap(({ report }) => versionsBefore(report, reports)))
  const rivals = answers.filter(({ id }) => conflict.answers.includes(id))
  const ways = altered
    .filter((g) => cited.has(g.said.report) && rivals.some(({ value }) => !clash(value, g.value).clash))
    .map((g) => `The page was altered: an earlier version of “${g.said.title}” gave ${valueInWords(g.value)}.`)
  return ways.length === 0
    ? conflict
    : { ...conflict, waysOut: [...[...new Set(ways)].map((words) => ({ kind: 'altered' as const, words })), ...conflict.waysOut] }
}

function versionsBefore(id: string, reports: ReadonlyMap<string, ReportForQuestions>): readonly string[] {
  const before: string[] = []
  for (let earlier = reports.get(id)?.versionOf ?? null; earlier !== null && !before.includes(earlier); earlier = reports.get(earlier)?.versionOf ?? null)
    before.push(earlier)
  return before
}
