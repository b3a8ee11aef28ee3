// The trail of an incident: everything that changed, newest first, who and why. Texts are named, not repeated.
import type { ChangeTold, Entry, TrailEntry } from '../model/entry.ts'
import type { Report } from '../model/report.ts'
import { entryOf } from '../store/store.ts'
import type { Workings } from './workings.ts'

const PAGE = 50
const LONGEST_PAGE = 500

/** Entries before `before`, newest first. */
export async function trailOf(
  { store }: Workings,
  incident: string,
  { before = Number.MAX_SAFE_INTEGER, limit = PAGE }: { before?: number; limit?: number } = {},
): Promise<readonly TrailEntry[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .selectAll('entries')
    .where('trail.incident', '=', incident)
    .where('trail.seq', '<', before)
    // Opening an original changes nothing: its custody tells it (desk/evidence/custody.ts).
    .where('entries.kind', '!=', 'originalsOpened')
    .orderBy('trail.seq', 'desc')
    .limit(Math.max(1, Math.min(limit, LONGEST_PAGE)))
    .execute()
  const entries = rows.map(entryOf)
  const wordsOf = await readingsIn(
    store.read,
    entries.flatMap(({ change }) => (change.kind === 'readingJudged' || change.kind === 'readingCorrected' ? [change.report] : [])),
  )
  const firsts = await firstCaptures(
    store.read,
    incident,
    entries.flatMap(({ change }) => (change.kind === 'originalKept' ? [change.original.sha256] : [])),
  )
  return entries.map(({ change, ...entry }) => ({
    ...entry,
    change:
      change.kind === 'originalKept'
        ? { ...change, again: (firsts.get(change.original.sha256) ?? change.capture.id) !== change.capture.id }
        : changeTold(change, wordsOf),
  }))
}

/** By original, the capture it came in with first. */
async function firstCaptures(db: Workings['store']['read'], incident: string, originals: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (originals.length === 0) return new Map()
  const rows = await db
    .selectFrom('captures')
    .select(['id', 'original'])
    .where('incident', '=', incident)
    .where('original', 'in', [...new Set(originals)])
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.flatMap(({ id, original }) => (original === null ? [] : [[original, id] as const])))
}

type WordsOf = (report: string, reading: string) => string | null

/** The words of a reading of one of these reports, as it has them now. */
async function readingsIn(db: Workings['store']['read'], reports: readonly string[]): Promise<WordsOf> {
  if (reports.length === 0) return () => null
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'resolved'])
    .where('id', 'in', [...new Set(reports)])
    .execute()
  const read = new Map(rows.flatMap(({ id, resolved }) => (resolved === null ? [] : [[id, JSON.parse(resolved) as Report] as const])))
  return (report, reading) => {
    const held = read.get(report)
    if (held === undefined) return null
    const { statements, narration, times, places, counts, footage, appearances } = held
    const whole = statements.find(({ id }) => id === reading)?.content ?? footage.find(({ id }) => id === reading)?.mentions.slice(0, 1)
    const found = whole ?? [...narration, ...times, ...places, ...counts, ...appearances].filter(({ id }) => id === reading)
    return found.length === 0 ? null : found.map(({ quote }) => quote).join(' … ')
  }
}

function changeTold(change: Exclude<Entry['change'], { readonly kind: 'originalKept' }>, wordsOf: WordsOf): ChangeTold {
  if (change.kind === 'readingJudged' || change.kind === 'readingCorrected') return { ...change, words: wordsOf(change.report, change.reading) }
  if (change.kind === 'reportMended') return { kind: change.kind, report: change.report, byHand: change.byHand }
  if (change.kind === 'modelAnswered') {
    const { incident, report, suggestions } = change
    const failed = suggestions.asked.find((asked) => asked.failed !== null)?.failed ?? null
    return {
      ...{ kind: change.kind, incident, report, model: suggestions.asked[0]?.model ?? '' },
      suggested: suggestions.statements.length,
      refused: suggestions.rejects.length,
      failed,
    }
  }
  if (change.kind !== 'originalRead') return change
  const reports = change.reports.map(({ id, part, resolution: { report } }) => ({ id, part, title: report.title, publication: report.publication }))
  return { kind: change.kind, incident: change.incident, original: change.original, reports }
}
