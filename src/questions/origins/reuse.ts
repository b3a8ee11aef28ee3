// Who rests on whom among the reports of an incident: shared passages, reposts, credits. Found once for all answers, and kept, so that one more
// report costs what is new in it (bench/origins.ts).
import type { ProvRelation, ReportForQuestions } from '../../model/question.ts'
import { addressKey } from '../../model/same-address.ts'
import { covers } from '../../model/span.ts'
import { flatten } from '../reader.ts'
import { slug } from '../slug.ts'
import { passageMemory, type Passage } from './passages.ts'
import { nameOf } from '../said.ts'
import { rootsOf } from '../versions/versions.ts'

export type Reuse = {
  readonly roots: ReadonlyMap<string, string>
  /** For each root the root of the oldest report it is known to rest on. */
  readonly group: ReadonlyMap<string, string>
  readonly ties: readonly Tie[]
  /** By root the ties that it has part in. */
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>
  /** By the key of its address the oldest version of each page. */
  readonly byAddress: ReadonlyMap<string, ReportForQuestions>
}

/** `b` rests on `a`; where both only credit an agency whose own text is not held, `agency` names it. */
export type Tie = {
  readonly a: string
  readonly b: string
  readonly because: string
  readonly passage: Passage | null
  readonly ids: readonly [string, string]
  readonly relation: ProvRelation
  readonly agency: string | null
  readonly place: number // among the incident's ties
}

/** Reports in the order in which they were written. */
export type ReuseMemory = { update(reports: readonly ReportForQuestions[]): Reuse }

/** `update` takes all reports, and costs what is new among them. */
export function reuseMemory(): ReuseMemory {
  const passages = passageMemory()
  return { update: (reports) => tiesAmong(reports, passages.update(reports.map((r) => r.report))) }
}

function tiesAmong(reports: readonly ReportForQuestions[], passages: readonly Passage[]): Reuse {
  const roots = rootsOf(reports)
  const rootOf = (report: ReportForQuestions): string => roots.get(report.id) ?? report.id
  const ties: Tie[] = []
  const tie = (a: ReportForQuestions, b: ReportForQuestions, why: Pick<Tie, 'because' | 'relation'> & Partial<Pick<Tie, 'passage' | 'agency'>>): void => {
    if (rootOf(a) !== rootOf(b)) ties.push({ a: rootOf(a), b: rootOf(b), ids: [a.id, b.id], passage: null, agency: null, place: ties.length, ...why })
  }
  for (const passage of passages) {
    const [a, b] = [reports[passage.a.report], reports[passage.b.report]]
    if (a === undefined || b === undefined || (isQuotation(a, passage.a.span) && isQuotation(b, passage.b.span))) continue
    tie(a, b, { because: `${nameOf(a)} and ${nameOf(b)} share a passage of ${passage.words} words`, passage, relation: 'wasDerivedFrom' })
  }
  const byPost = new Map(reports.flatMap((r) => [r.report.post?.id, r.report.report.address].filter((k) => typeof k === 'string').map((k) => [k, r] as const)))
  const byName = new Map(reports.toReversed().map((r) => [slug(nameOf(r)), r]))
  const byAgency = new Map<string, ReportForQuestions>()
  for (const report of reports) {
    const repeated = report.report.post?.repostOf
    const original = typeof repeated === 'string' ? byPost.get(repeated) : undefined
    if (original !== undefined && original !== report)
      tie(original, report, { because: `${nameOf(report)} reposts ${nameOf(original)}`, relation: 'wasQuotedFrom' })
    for (const credit of creditsOf(report)) {
      const because = `${nameOf(report)} credits ${credit.name}`
      const credited = byName.get(credit.slug)
      const alike = byAgency.get(credit.slug)
      if (credited !== undefined && credited !== report) tie(credited, report, { because, relation: 'hadPrimarySource' })
      else if (alike === undefined) byAgency.set(credit.slug, report)
      else if (alike !== report) tie(alike, report, { because, relation: 'hadPrimarySource', agency: credit.name })
    }
  }
  const group = new Map([...new Set(roots.values())].map((root) => [root, root]))
  for (const { a, b } of ties) join(group, a, b)
  for (const root of group.keys()) group.set(root, find(group, root))
  const byAddress = new Map(
    reports.toReversed().flatMap((r) => {
      const key = addressKey(r.report.report.address)
      return key === null ? [] : [[key, r] as const]
    }),
  )
  const tiesOf = new Map<string, Tie[]>()
  for (const one of ties) {
    for (const root of [one.a, one.b]) {
      const known = tiesOf.get(root)
      if (known === undefined) tiesOf.set(root, [one])
      else known.push(one)
    }
  }
  return { roots, group, ties, tiesOf, byAddress }
}

/** A passage that is somebody's quoted words in both is no sign that one report copied the other. */
function isQuotation(given: ReportForQuestions, span: { readonly start: number; readonly end: number }): boolean {
  const quoted = given.report.statements.filter((s) => s.directness === 'direct').flatMap((s) => s.content)
  const inside = quoted.reduce((sum, q) => sum + Math.max(0, Math.min(q.end, span.end) - Math.max(q.start, span.start)), 0)
  return quoted.some((q) => covers(q, span)) || inside > 0.8 * (span.end - span.start)
}

/** "(Coastwire) -", "Coastwire - ", "as first reported by Coastwire", "Additional reporting by Coastwire". */
const credits = new WeakMap<ReportForQuestions, readonly Credit[]>()
type Credit = { readonly name: string; readonly slug: string }

function creditsOf(given: ReportForQuestions): readonly Credit[] {
  const known = credits.get(given) ?? creditsIn(given)
  credits.set(given, known)
  return known
}

function creditsIn(given: ReportForQuestions): readonly Credit[] {
  const flat = flatten(given.report.text.slice(0, 20_000))
  const own = slug(nameOf(given))
  return [
    ...flat.matchAll(
      /\(([A-Z][\w&]+(?: [A-Z][\w&]+){0,2})\) ?[-–—]|\b(?:as )?(?:first )?reported by (?:the )?([A-Z][\w&]+(?: [A-Z][\w&]+){0,2})|\b[Ss]ource: ([A-Z][\w&]+(?: [A-Z][\w&]+){0,2})/g,
    ),
  ]
    .map((m) => m[1] ?? m[2] ?? m[3] ?? '')
    .map((name) => ({ name, slug: slug(name) }))
    .filter((credit) => credit.slug !== '' && credit.slug !== own)
}

/** The representative of a key (union-find); a key that was never joined is its own. */
export function find(leader: Map<string, string>, key: string): string {
  let at = key
  for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up
  return at
}

/** The one that came first stays the leader. */
export function join(leader: Map<string, string>, a: string, b: string): void {
  const [x, y] = [find(leader, a), find(leader, b)]
  if (x !== y) leader.set(y, x)
}
