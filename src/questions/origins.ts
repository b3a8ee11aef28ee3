// On how many independent origins an answer stands. Five reports that print one agency text, or that all quote one voice, are one origin.
//
// Joined are: versions of one page; reports that share a passage of 25 words or more which is not merely the same quotation; a repost and
// the post it repeats; a report that credits another of the same incident, or the same agency; and, for one answer, reports in which the same
// voice gives it. What joins two reports is kept, so that it can be shown.
import type { Origin, ReportForQuestions, Said } from '../model/question.ts'
import { covers } from '../model/span.ts'
import { flatten } from './reader.ts'
import { slug } from './kinds/count.ts'
import { sharedPassages, type Passage } from './passages.ts'
import { nameOf, NOBODY, THE_REPORT } from './said.ts'
import { rootsOf } from './versions.ts'

export type Reuse = {
  readonly roots: ReadonlyMap<string, string>
  /** For each root the root of the oldest report it is known to rest on. */
  readonly group: ReadonlyMap<string, string>
  readonly ties: readonly Tie[]
}
export type Tie = {
  readonly a: string
  readonly b: string
  readonly because: string
  readonly passage: Passage | null
  readonly ids: readonly [string, string]
}

/** Once for an incident: who rests on whom. Reports in the order in which they were written. */
export function reuseOf(reports: readonly ReportForQuestions[]): Reuse {
  const roots = rootsOf(reports)
  const rootOf = (report: ReportForQuestions): string => roots.get(report.id) ?? report.id
  const ties: Tie[] = []
  const tie = (a: ReportForQuestions, b: ReportForQuestions, because: string, passage: Passage | null): void => {
    if (rootOf(a) !== rootOf(b)) ties.push({ a: rootOf(a), b: rootOf(b), because, passage, ids: [a.id, b.id] })
  }
  for (const passage of sharedPassages(reports.map((r) => r.report))) {
    const [a, b] = [reports[passage.a.report], reports[passage.b.report]]
    if (a === undefined || b === undefined || (isQuotation(a, passage.a.span) && isQuotation(b, passage.b.span))) continue
    tie(a, b, `${nameOf(a)} and ${nameOf(b)} share a passage of ${passage.words} words`, passage)
  }
  const byPost = new Map(reports.flatMap((r) => [r.report.post?.id, r.report.report.address].filter((k) => typeof k === 'string').map((k) => [k, r] as const)))
  const byName = new Map(reports.toReversed().map((r) => [slug(nameOf(r)), r]))
  const byAgency = new Map<string, ReportForQuestions>()
  for (const report of reports) {
    const repeated = report.report.post?.repostOf
    const original = typeof repeated === 'string' ? byPost.get(repeated) : undefined
    if (original !== undefined && original !== report) tie(original, report, `${nameOf(report)} reposts ${nameOf(original)}`, null)
    for (const credit of creditsOf(report)) {
      const credited = byName.get(credit.slug) ?? byAgency.get(credit.slug)
      if (credited === undefined) byAgency.set(credit.slug, report)
      else if (credited !== report) tie(credited, report, `${nameOf(report)} credits ${credit.name}`, null)
    }
  }
  const group = new Map([...new Set(roots.values())].map((root) => [root, root]))
  for (const { a, b } of ties) join(group, a, b)
  for (const root of group.keys()) group.set(root, find(group, root))
  return { roots, group, ties }
}

/** The origins behind one answer, earliest first. Each report of the answer is in exactly one. */
export function originsOf(said: readonly Said[], reports: ReadonlyMap<string, ReportForQuestions>, reuse: Reuse): readonly Origin[] {
  const roots = [...new Set(said.map((s) => reuse.roots.get(s.report) ?? s.report))]
  const leader = new Map(roots.map((root) => [root, root]))
  const because = new Map<string, string[]>()
  const sameGroup = new Map<string, string>()
  for (const root of roots) {
    const group = reuse.group.get(root) ?? root
    const other = sameGroup.get(group)
    if (other === undefined) sameGroup.set(group, root)
    else join(leader, other, root)
  }
  const voices = new Map<string, { readonly root: string; readonly name: string; readonly words: readonly string[] }>()
  const meet = (root: string, name: string | null, isNew: boolean): void => {
    const words = name === null ? [] : nameWords(name)
    const key = words.join(' ')
    if (name === null || key === '') return
    const same = voices.get(key) ?? [...voices.values()].find((v) => isSameVoice(v.words, words))
    if (same === undefined) {
      if (isNew) voices.set(key, { root, name, words })
    } else if (find(leader, same.root) !== find(leader, root)) {
      join(leader, same.root, root)
      because.set(root, [...(because.get(root) ?? []), `both give the words of ${same.name}`])
    }
  }
  for (const s of said) meet(reuse.roots.get(s.report) ?? s.report, voiceOf(s), true)
  // A statement that a body publishes itself, and a paper that quotes the body, are one voice.
  for (const s of said) meet(reuse.roots.get(s.report) ?? s.report, s.publication, false)
  const members = Map.groupBy(roots, (root) => find(leader, root))
  return [...members.values()].map((group) => {
    const inGroup = new Set(group)
    const ids = [...new Set(said.map((s) => s.report))].filter((id) => inGroup.has(reuse.roots.get(id) ?? id))
    const touching = group.length === 1 ? [] : reuse.ties.filter((t) => inGroup.has(t.a) || inGroup.has(t.b))
    // Two reports may rest on a third that gives another answer; then what ties each of them to it is shown.
    const within = touching.filter((t) => inGroup.has(t.a) && inGroup.has(t.b))
    const ties = within.length > 0 ? within : touching
    const first = reports.get(ids[0] ?? '')
    const reasons = [...new Set([...ties.map((t) => t.because), ...group.flatMap((root) => because.get(root) ?? [])])]
    const voice =
      group.length > 1 && ties.length === 0
        ? said
            .filter((s) => inGroup.has(reuse.roots.get(s.report) ?? s.report))
            .map(voiceOf)
            .find((v) => v !== null)
        : null
    return {
      name: voice ?? (first === undefined ? (ids[0] ?? '') : nameOf(first)),
      reports: ids,
      because: group.length === 1 ? 'nothing shows that it rests on another report' : reasons.join('; ') || 'they rest on the same report',
      passages: ties.flatMap(({ passage, ids: [a, b] }) =>
        passage === null ? [] : [{ words: passage.words, a: { report: a, span: passage.a.span }, b: { report: b, span: passage.b.span } }],
      ),
    }
  })
}

/** Who the passage ultimately comes from; null where nobody is named. The publication itself where it speaks in its own voice. */
function voiceOf(said: Said): string | null {
  const voice = said.speakers.at(-1) ?? NOBODY
  return voice === NOBODY || voice === THE_REPORT ? null : voice
}

const nameWords = (name: string): string[] =>
  name
    .replace(OFFICE, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '' && !WEAK.has(w))

/** "the port authority" and "Wexmouth Port Authority": the shorter name is the end of the longer. */
const isSameVoice = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length > 1 && short.every((word, i) => word === long[long.length - short.length + i])
}
/** The office that speaks for a body is that body. "Home Office" is none. */
const OFFICE = /(?:['’]s)? (?:press|media|communications) (?:office|team|service|department|desk)$/i
const WEAK = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'of', 'for', 'spokesman', 'spokeswoman', 'spokesperson', 's'])

/** A passage that is somebody's quoted words in both is no sign that one report copied the other. */
function isQuotation(given: ReportForQuestions, span: { readonly start: number; readonly end: number }): boolean {
  const quoted = given.report.statements.filter((s) => s.directness === 'direct').flatMap((s) => s.content)
  const inside = quoted.reduce((sum, q) => sum + Math.max(0, Math.min(q.end, span.end) - Math.max(q.start, span.start)), 0)
  return quoted.some((q) => covers(q, span)) || inside > 0.8 * (span.end - span.start)
}

/** "(Coastwire) -", "Coastwire - ", "as first reported by Coastwire", "Additional reporting by Coastwire". */
function creditsOf(given: ReportForQuestions): { readonly name: string; readonly slug: string }[] {
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

function find(leader: Map<string, string>, key: string): string {
  let at = key
  for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up
  return at
}

/** The one that came first stays the leader. */
function join(leader: Map<string, string>, a: string, b: string): void {
  const [x, y] = [find(leader, a), find(leader, b)]
  if (x !== y) leader.set(y, x)
}
