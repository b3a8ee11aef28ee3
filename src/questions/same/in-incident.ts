// Links between the reports of an incident, explained by the grounds that `same` weighs in any batch: days, places, counts, names, openings.
//
// In an incident sameness is presumed (event.ts), for somebody put its reports together. The score only says where that is in doubt, and the
// grounds what speaks for either; a person decides. Every pair of reports that a conflict sets against each other has its link here.
import type { Conflict, ReportForQuestions, SameEvent } from '../../model/question.ts'
import { differencesOf, togetherIn, type Member } from './because.ts'
import { alikeInBatch, batchOf } from './grounds.ts'
import { clustersIn, weighed } from './reports.ts'
import { roundupsIn } from './roundups.ts'
import { SHIPPED } from './weights.ts'
import { layOut, type LaidOut } from './words.ts'
import { readerFor } from '../said-of/times-said.ts'
import { rootsOf } from '../versions/versions.ts'

// Pairs are weighed among so many reports at most: those that conflicts cite come first. The cost grows with the square.
const MOST_WEIGHED = 60
const NOT_WEIGHED = `not compared word by word: only the first ${MOST_WEIGHED} reports of an incident are`

/** `links` with their grounds, and one more for each pair of reports in a conflict that has none: the same event, unless `links` hold them apart. */
export function explainedLinks(reports: readonly ReportForQuestions[], links: readonly SameEvent[], conflicts: readonly Conflict[]): readonly SameEvent[] {
  const byId = new Map(reports.map((r) => [r.id, r]))
  const all = [...links, ...pairsIn(conflicts, reports, links)]
  const cited = new Set(conflicts.flatMap((c) => c.statements.map((s) => s.report)))
  const wanted = [...all].sort((a, b) => Number(isCited(b, cited)) - Number(isCited(a, cited))).flatMap(({ a, b }) => [a.report, b.report])
  const weighed = [...new Set([...cited, ...wanted])].flatMap((id) => byId.get(id) ?? []).slice(0, MOST_WEIGHED)
  const weigh = weighing(weighed)
  return all.map((link) => (link.status === 'confirmed' ? link : weigh(link)))
}

const isCited = ({ a, b }: SameEvent, cited: ReadonlySet<string>): boolean => cited.has(a.report) && cited.has(b.report)

function pairsIn(conflicts: readonly Conflict[], reports: readonly ReportForQuestions[], links: readonly SameEvent[]): readonly SameEvent[] {
  const byId = new Map(reports.map((r) => [r.id, r]))
  const roots = rootsOf(reports)
  const known = new Set(links.map(({ a, b }) => pairOf(a.report, b.report)))
  const groups = groupsOf(links)
  const pairs = new Map<string, SameEvent>()
  for (const { statements } of conflicts) {
    for (const [i, { report: first }] of statements.entries()) {
      for (const { report: second } of statements.slice(i + 1)) {
        const [a, b] = [byId.get(first), byId.get(second)]
        const key = pairOf(first, second)
        if (a === undefined || b === undefined || roots.get(first) === roots.get(second) || known.has(key) || pairs.has(key)) continue
        const event = (r: ReportForQuestions): SameEvent['a'] => ({ report: r.id, event: readerFor(r.report).mainEvent ?? 'e1' })
        pairs.set(key, { a: event(a), b: event(b), same: groups(first) === groups(second), grounds: [], status: 'proposed' })
      }
    }
  }
  return [...pairs.values()]
}

const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Which reports the links hold together. */
function groupsOf(links: readonly SameEvent[]): (report: string) => string {
  const leader = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up
    return at
  }
  for (const { a, b, same } of links) if (same && find(a.report) !== find(b.report)) leader.set(find(b.report), find(a.report))
  return find
}

const laidOut = new WeakMap<ReportForQuestions, LaidOut>()

function laid(given: ReportForQuestions): LaidOut {
  const known = laidOut.get(given) ?? layOut(given.report)
  laidOut.set(given, known)
  return known
}

/** Says of a link between two of these reports what speaks for and against it, and whether the presumption stands against the score. */
function weighing(reports: readonly ReportForQuestions[]): (link: SameEvent) => SameEvent {
  if (reports.length < 2) return (link) => link
  const group = reports.map(laid)
  const batch = batchOf(group)
  const alike = alikeInBatch(group, batch)
  const events = clustersIn({ at: [...group.keys()], roundups: roundupsIn(group), ...weighed(group, batch, alike) }, SHIPPED)
  const eventOf = new Map(events.flatMap((members, event) => members.map((at) => [at, event] as const)))
  const place = new Map(reports.map(({ id }, i) => [id, i]))
  return (link) => {
    const [i, j] = [place.get(link.a.report), place.get(link.b.report)]
    if (i === undefined || j === undefined) return link.grounds.length > 0 ? link : { ...link, grounds: [NOT_WEIGHED] }
    const member = (at: number): Member => ({ id: reports[at]?.id ?? '', laid: group[at] as LaidOut })
    const [a, b] = [member(i), member(j)]
    const [together, apart] = [togetherIn([a, b], batch), differencesOf([a], [b], batch)]
    const [known, words] = [link.grounds, link.grounds.join(' ')]
    const more = together.filter((ground) => !words.includes(ground))
    const against = apart.length === 0 ? [] : [`what differs: ${apart.join('; ')}`]
    const speaksForOne = eventOf.get(i) === eventOf.get(j)
    return { ...link, grounds: [...known, ...more, ...against], inDoubt: speaksForOne !== link.same }
  }
}
