// Which reports are about the same occurrence. A proposal with its grounds, from place, time, words and shared text; people override it.
//
// The reports of an incident were put together by someone, so sameness is what is presumed; two events are held where both place and time
// speak against it, or where one of them does and nothing else speaks for it. A false merge invents conflicts, a missed one costs a click.
import type { ReportForQuestions, SameEvent } from '../../model/question.ts'
import { AFTERMATH, BEGAN, DENIABLE, EVENT_NOUNS, EVENT_VERBS, HAPPENED, stemOf } from '../said-of/event-words.ts'
import { readerFor, timesSaid } from '../said-of/times-said.ts'
import { rootsOf } from '../versions/versions.ts'

export type Cluster = { readonly reports: readonly ReportForQuestions[]; readonly grounds: readonly string[] }

/** The occurrences, the one that most reports are about first; every report is in exactly one. Only confirmed links bind. */
export function occurrences(reports: readonly ReportForQuestions[], links: readonly SameEvent[]): readonly Cluster[] {
  const roots = rootsOf(reports)
  const byId = new Map(reports.map((r) => [r.id, r]))
  const said = links.filter((l) => l.status === 'confirmed' && isOfMain(l, byId))
  const rootOf = (id: string): string => roots.get(id) ?? id
  const decided = new Map(
    said.flatMap((l) => [[`${rootOf(l.a.report)} ${rootOf(l.b.report)}`, l] as const, [`${rootOf(l.b.report)} ${rootOf(l.a.report)}`, l] as const]),
  )
  const clusters: Growing[] = []
  const byRoot = new Map<string, Growing>()
  const linked = new Set(said.flatMap((l) => [rootOf(l.a.report), rootOf(l.b.report)]))
  for (const report of reports) {
    const root = rootOf(report.id)
    const known = byRoot.get(root)
    const sketch = sketchOf(report)
    if (known !== undefined) {
      add(known, report, root, sketch)
      continue
    }
    let home: Growing | null = null
    let best: Verdict | null = null
    for (const cluster of clusters) {
      const words = linked.has(root) ? [...cluster.roots].map((r) => decided.get(`${root} ${r}`)).filter((l) => l !== undefined) : []
      if (words.some((l) => !l.same)) continue
      const verdict = words.length > 0 ? { score: Infinity, grounds: [`${words[0]?.grounds[0] ?? 'a person says so'}`] } : compare(cluster.sketch, sketch)
      const isBetter = best === null || verdict.score > best.score || (verdict.score === best.score && cluster.roots.size > (home?.roots.size ?? 0))
      if (verdict.score >= 0 && isBetter) [home, best] = [cluster, verdict]
    }
    if (home === null) clusters.push((home = { reports: [], roots: new Set(), sketch: emptySketch() }))
    byRoot.set(root, home)
    add(home, report, root, sketch)
  }
  mergeConfirmed(
    clusters,
    said.filter((l) => l.same),
    byRoot,
    rootOf,
  )
  const bySize = clusters.filter((c) => c.reports.length > 0).toSorted((a, b) => b.roots.size - a.roots.size)
  const main = bySize[0]
  return bySize.map((cluster) => ({
    reports: cluster.reports,
    grounds: main === undefined || cluster === main ? [] : compare(main.sketch, cluster.sketch).grounds,
  }))
}

/** Links to show and to decide: each report with the first of its occurrence, and each other occurrence with the leading one. */
export function proposeSameEvents(reports: readonly ReportForQuestions[], links: readonly SameEvent[]): readonly SameEvent[] {
  const clusters = occurrences(reports, links)
  const eventOf = (r: ReportForQuestions): SameEvent['a'] => ({ report: r.id, event: readerFor(r.report).mainEvent ?? 'e1' })
  const leading = clusters[0]?.reports[0]
  return clusters.flatMap((cluster) => {
    const first = cluster.reports[0]
    if (first === undefined || leading === undefined) return []
    const apart: SameEvent[] = first === leading ? [] : [{ a: eventOf(leading), b: eventOf(first), same: false, grounds: cluster.grounds, status: 'proposed' }]
    const together = cluster.reports.slice(1).map((r): SameEvent => {
      const grounds = compare(sketchOf(first), sketchOf(r)).grounds
      return { a: eventOf(first), b: eventOf(r), same: true, grounds: grounds.length > 0 ? grounds : ['nothing sets them apart'], status: 'proposed' }
    })
    return [...apart, ...together]
  })
}

type Sketch = {
  readonly places: Map<string, string>
  readonly stems: Set<string>
  readonly things: Set<string>
  earliest: number
  latest: number
  written: number | null
}
type Growing = { reports: ReportForQuestions[]; roots: Set<string>; sketch: Sketch }
type Verdict = { readonly score: number; readonly grounds: readonly string[] }

const DAY = 86_400_000
const emptySketch = (): Sketch => ({ places: new Map(), stems: new Set(), things: new Set(), earliest: Infinity, latest: -Infinity, written: null })
const sketches = new WeakMap<ReportForQuestions, Sketch>()

function sketchOf(given: ReportForQuestions): Sketch {
  const known = sketches.get(given)
  if (known !== undefined) return known
  const reader = readerFor(given.report)
  const sketch = emptySketch()
  for (const place of given.report.places) {
    if (place.kind === 'country' || place.kind === 'region' || (place.event !== null && place.event !== reader.mainEvent)) continue
    sketch.places.set(place.name.toLowerCase(), place.name)
    if (place.within !== null) sketch.places.set(place.within.toLowerCase(), place.within)
  }
  for (const stem of reader.stems) if (!AFTERMATH.has(stem) && !PLACE_WORDS.has(stem)) sketch.stems.add(stemOf(stem))
  if (given.report.report.language === 'en') for (const stem of sketch.stems) if (!HAPPENING.has(stem)) sketch.things.add(stem)
  const published = given.report.report.published.earliest
  sketch.written = published === null ? null : Date.parse(published)
  for (const { time, of, onlyIf, denied } of timesSaid(given)) {
    if (onlyIf !== null || denied) continue
    // Whoever finds that footage is old speaks of what it is passed off as.
    if (of === 'recorded' && sketch.written !== null && time.latest !== null && Date.parse(time.latest) < sketch.written - 60 * DAY) continue
    if (time.earliest !== null) sketch.earliest = Math.min(sketch.earliest, Date.parse(time.earliest))
    if (time.latest !== null) sketch.latest = Math.max(sketch.latest, Date.parse(time.latest))
  }
  sketches.set(given, sketch)
  return sketch
}

const PLACE_WORDS = new Set(['street', 'road', 'lane', 'market', 'square', 'city', 'town'])

function compare(a: Sketch, b: Sketch): Verdict {
  const grounds: string[] = []
  let score = 0
  const shared = [...b.places].filter(([key]) => a.places.has(key) || [...a.places.keys()].some((other) => nests(other, key)))
  const bothPlaced = a.places.size > 0 && b.places.size > 0
  if (shared.length > 0) {
    score += 2
    grounds.push(
      `both name ${shared
        .slice(0, 2)
        .map(([, name]) => name)
        .join(' and ')}`,
    )
  } else if (bothPlaced) {
    score -= 1
    grounds.push(`other places: ${[...a.places.values()].slice(0, 2).join(', ')}; ${[...b.places.values()].slice(0, 2).join(', ')}`)
  }
  const gap = daysApart(a, b)
  if (gap !== null && gap <= 21) {
    score += 1
    grounds.push(gap === 0 ? 'the times they give meet' : `the times they give lie ${gap} ${gap === 1 ? 'day' : 'days'} apart`)
  } else if (gap !== null && gap > 60) {
    // Old footage passed off as new is one matter with rival dates, and is reported within weeks. A year between the reports is two matters.
    const writtenApart = a.written === null || b.written === null ? null : Math.round(Math.abs(a.written - b.written) / DAY)
    score -= writtenApart !== null && writtenApart <= 60 ? 2 : 4
    grounds.push(`other times: ${gap} days apart`)
  }
  const words = [...b.stems].filter((stem) => a.stems.has(stem))
  // "A crane fell on 3 May" among reports of a bridge that fell in April: the verb alone is no subject.
  if (gap !== null && gap > 0 && shared.length === 0 && a.things.size > 0 && b.things.size > 0 && ![...b.things].some((thing) => isAmong(a.things, thing))) {
    score -= 2
    grounds.push(`of something else: ${[...a.things].slice(0, 2).join(', ')}; ${[...b.things].slice(0, 2).join(', ')}`)
  }
  if (words.length >= 2) score += 1
  else if (words.length === 0 && a.stems.size > 3 && b.stems.size > 3) score -= 1
  return { score, grounds }
}

/** The words by which any occurrence is told, as stems. What is left of a headline and a lead is what it happened to. */
const HAPPENING = new Set([...EVENT_NOUNS, ...EVENT_VERBS, ...HAPPENED, ...BEGAN, ...DENIABLE].map(stemOf))
/** The same word, or one within the other: "bridge" and "footbridge". */
const isAmong = (things: ReadonlySet<string>, thing: string): boolean =>
  things.has(thing) || (thing.length > 3 && [...things].some((other) => other.endsWith(thing) || (other.length > 3 && thing.endsWith(other))))

const nests = (x: string, y: string): boolean => x.length > 4 && y.length > 4 && (x.includes(y) || y.includes(x))

/** Days between what the two say of when it happened, and also between when they were written: an old report can speak of a new event only by date. */
function daysApart(a: Sketch, b: Sketch): number | null {
  const [aFrom, aTo] = stretch(a)
  const [bFrom, bTo] = stretch(b)
  if (!Number.isFinite(aFrom) || !Number.isFinite(bFrom)) return null
  return Math.max(0, Math.round(Math.max(aFrom - bTo, bFrom - aTo) / DAY))
}

const stretch = ({ earliest, latest, written }: Sketch): readonly [number, number] => {
  if (Number.isFinite(earliest) && Number.isFinite(latest)) return [earliest, latest]
  return written === null ? [Infinity, -Infinity] : [written - 14 * DAY, written]
}

function add(cluster: Growing, report: ReportForQuestions, root: string, sketch: Sketch): void {
  cluster.reports.push(report)
  cluster.roots.add(root)
  for (const [key, name] of sketch.places) cluster.sketch.places.set(key, name)
  for (const stem of sketch.stems) cluster.sketch.stems.add(stem)
  for (const thing of sketch.things) cluster.sketch.things.add(thing)
  cluster.sketch.earliest = Math.min(cluster.sketch.earliest, sketch.earliest)
  cluster.sketch.latest = Math.max(cluster.sketch.latest, sketch.latest)
  if (sketch.written !== null) cluster.sketch.written = Math.max(cluster.sketch.written ?? -Infinity, sketch.written)
}

function mergeConfirmed(clusters: Growing[], same: readonly SameEvent[], byRoot: Map<string, Growing>, rootOf: (id: string) => string): void {
  for (const link of same) {
    const [a, b] = [byRoot.get(rootOf(link.a.report)), byRoot.get(rootOf(link.b.report))]
    if (a === undefined || b === undefined || a === b) continue
    const [keep, drop] = clusters.indexOf(a) <= clusters.indexOf(b) ? [a, b] : [b, a]
    for (const report of drop.reports) add(keep, report, rootOf(report.id), sketchOf(report))
    for (const root of drop.roots) byRoot.set(root, keep)
    drop.reports = []
    drop.roots.clear()
  }
}

/** A link between what two reports are about; links to older occurrences inside a report are no business of these clusters. */
function isOfMain(link: SameEvent, byId: ReadonlyMap<string, ReportForQuestions>): boolean {
  const isMain = ({ report, event }: SameEvent['a']): boolean => {
    const given = byId.get(report)
    return given !== undefined && (readerFor(given.report).mainEvent ?? 'e1') === event
  }
  return isMain(link.a) && isMain(link.b)
}

/** A name for an occurrence that is held apart: of the first report that is about it. */
export const nameOfOccurrence = (cluster: Cluster): string => cluster.reports[0]?.id ?? ''
