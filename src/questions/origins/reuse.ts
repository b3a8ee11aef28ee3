// Who rests on whom among the reports of an incident: shared passages, reposts, credits. Found once for all answers, and kept, so that one more
// report costs what is new in it (bench/origins.ts).
import type { ProvRelation, ReportForQuestions } from '../../model/question.ts'
import { addressKey } from '../../model/same-address.ts'
import { covers, touches, type Span } from '../../model/span.ts'
import { slug } from '../slug.ts'
import { bodiesAmong, type Bodies } from './bodies.ts'
import { creditKey, creditsOf } from './credits.ts'
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
  readonly bodies: Bodies
}

/** `b` rests on `a`; where both only rest on the same thing that is not held (an agency's text, a post), `unheld` names it. */
export type Tie = {
  readonly a: string
  readonly b: string
  readonly because: string
  readonly passage: Passage | null
  readonly ids: readonly [string, string]
  readonly relation: ProvRelation
  readonly unheld: { readonly name: string; readonly how: 'reposts' | 'credits' } | null
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
  const tie = (a: ReportForQuestions, b: ReportForQuestions, why: Pick<Tie, 'because' | 'relation'> & Partial<Pick<Tie, 'passage' | 'unheld'>>): void => {
    if (rootOf(a) !== rootOf(b)) ties.push({ a: rootOf(a), b: rootOf(b), ids: [a.id, b.id], passage: null, unheld: null, place: ties.length, ...why })
  }
  for (const passage of passages) {
    const [a, b] = [reports[passage.a.report], reports[passage.b.report]]
    if (a === undefined || b === undefined || isQuoted(a, b, passage)) continue
    tie(a, b, { because: `${nameOf(a)} and ${nameOf(b)} share a passage of ${sizeOf(passage)}`, passage, relation: 'wasDerivedFrom' })
  }
  const held = heldUnder(reports)
  const unheld = new Map<string, ReportForQuestions>() // by what they name, the first that rests on something nobody took in
  const restsOn = (report: ReportForQuestions, source: ReportForQuestions | undefined, key: string, name: string, how: 'reposts' | 'credits'): void => {
    const relation = how === 'reposts' ? 'wasQuotedFrom' : 'hadPrimarySource'
    const alike = unheld.get(key)
    if (source !== undefined) tie(source, report, { because: `${nameOf(report)} ${how} ${name}`, relation })
    else if (alike === undefined) unheld.set(key, report)
    else if (alike !== report) tie(alike, report, { because: `${nameOf(report)} ${how} ${name}`, relation, unheld: { name, how } })
  }
  for (const report of reports) {
    const key = repeatedBy(report)
    const post = key === null ? undefined : held.posts.get(key)
    if (key !== null && post !== report)
      restsOn(report, post, key, post === undefined ? `the post ${report.report.post?.repostOf ?? ''}` : nameOf(post), 'reposts')
    for (const { name, key: credited, onlyHeld } of creditsOf(report)) {
      const source = held.named(credited)
      if (source !== report && (source !== undefined || !onlyHeld)) restsOn(report, source, `credit ${credited}`, name, 'credits')
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
  return { roots, group, ties, tiesOf, byAddress, bodies: bodiesAmong(reports) }
}

const sizeOf = ({ words, length }: Passage): string => (words >= length ? `${words} words` : `${length} words, ${words} of them the same`)

type Held = { readonly posts: ReadonlyMap<string, ReportForQuestions>; named(key: string): ReportForQuestions | undefined }

/** What reports can be named by: posts by platform and id, or address; publications by their name, or by the end of it where that is of one only. */
function heldUnder(reports: readonly ReportForQuestions[]): Held {
  const posts = new Map<string, ReportForQuestions>()
  for (const r of reports)
    for (const key of [postKey(r.report.post?.platform, r.report.post?.id), addressKey(r.report.report.address)])
      if (key !== null && !posts.has(key)) posts.set(key, r)
  const byName = new Map(reports.toReversed().map((r) => [creditKey(nameOf(r)), r]))
  const byEnd = Map.groupBy(byName.keys(), (key) => key.slice(key.lastIndexOf('-') + 1))
  return {
    posts,
    named(key) {
      const longer = (byEnd.get(key.slice(key.lastIndexOf('-') + 1)) ?? []).filter((name) => name.endsWith(`-${key}`))
      return byName.get(key) ?? (longer.length === 1 ? byName.get(longer[0] ?? '') : undefined)
    },
  }
}

const postKey = (platform: string | undefined, id: string | null | undefined): string | null =>
  platform === undefined || typeof id !== 'string' ? null : `${slug(platform)} ${id}`

/** The post that a post repeats, as `heldUnder` knows it: by its address, or by its id, which counts on its own platform only. */
function repeatedBy({ report: { post } }: ReportForQuestions): string | null {
  if (typeof post?.repostOf !== 'string') return null
  return URL.canParse(post.repostOf) ? addressKey(post.repostOf) : postKey(post.platform, post.repostOf)
}

const isQuoted = (a: ReportForQuestions, b: ReportForQuestions, passage: Passage): boolean =>
  isQuotation(a, passage.a.span, passage.words < passage.length) && isQuotation(b, passage.b.span, passage.words < passage.length)

/** A passage that is somebody's quoted words is no sign that one report copied the other; where some words differ, the papers' own must be a sentence's worth. */
function isQuotation(given: ReportForQuestions, span: Span, isReworded: boolean): boolean {
  const quoted = given.report.statements.filter((s) => s.directness === 'direct').flatMap((s) => s.content)
  if (quoted.some((q) => covers(q, span))) return true
  const inside = quoted.filter((q) => touches(q, span)).map((q) => Math.min(q.end, span.end) - Math.max(q.start, span.start))
  const own = span.end - span.start - inside.reduce((sum, length) => sum + length, 0)
  return own < 0.2 * (span.end - span.start) || (isReworded && own < A_SENTENCE)
}
const A_SENTENCE = 120 // characters

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
