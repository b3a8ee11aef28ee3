// Where and when each piece of footage was seen: taken in by this desk, posted where a report says so, by the clock in an address, or entered by hand.
//
// Also each piece as the questions see it: what a person said it is, and the pieces that share a stretch with it (unless somebody rejected the match).
// What was seen of such a piece holds for the stretch, and says which.
import type { Kysely } from 'kysely'
import type { FootageMatch, Segment } from '../../model/footage.ts'
import type { Printed, Sighting, SightingByHand } from '../../model/held-footage.ts'
import type { FootageSeen, PieceForQuestions, SharedStretch } from '../../model/question.ts'
import type { Report } from '../../model/report.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import type { Basis, Time, Zone } from '../../model/time.ts'
import { clockInAddress } from '../../reading/pages/platform-id.ts'
import type { Tables } from '../../store/schema.ts'

type Db = Kysely<Tables>
type Piece = { readonly id: string; readonly original: string; readonly name: string }

/** By piece, earliest first; those without a time last. */
export async function sightingsOf(db: Db, incident: string, zone: Zone, pieces: readonly Piece[]): Promise<ReadonlyMap<string, readonly Sighting[]>> {
  const captures = await db.selectFrom('captures').selectAll().where('incident', '=', incident).orderBy('seq').execute()
  const byHand = await db.selectFrom('footageSeen').selectAll().where('incident', '=', incident).orderBy('seq').execute()
  const posts = await db
    .selectFrom('footageNamed')
    .innerJoin('reports', 'reports.id', 'footageNamed.report')
    .select(['footageNamed.footage', 'reports.id', 'reports.resolved', 'reports.address'])
    .where('footageNamed.incident', '=', incident)
    .where('footageNamed.status', '=', 'confirmed') // a proposal is shown, and nothing rests on it
    .execute()
  const printed = new Map(
    (await db.selectFrom('footage').select(['report', 'json']).where('incident', '=', incident).execute()).map((row) => [row.report, row.json]),
  )
  const all = pieces.flatMap(({ id, original }): Sighting[] => [
    ...firstFromEach(captures.filter((capture) => capture.original === original)).flatMap((capture) => captured(id, capture, zone)),
    ...posts.filter((post) => post.footage === id).flatMap((post) => posted(id, post)),
    ...saidByFile(id, printed.get(id), zone),
    ...byHand
      .filter((row) => row.report === id)
      .map((row): Sighting => ({ ...(JSON.parse(row.json) as SightingByHand), id: row.id, footage: id, from: 'byHand', report: null })),
  ])
  const earliest = ({ time }: Sighting): string => time?.earliest ?? time?.latest ?? '~'
  return Map.groupBy(
    all.toSorted((a, b) => (earliest(a) < earliest(b) ? -1 : earliest(a) > earliest(b) ? 1 : 0)),
    ({ footage }) => footage,
  )
}

/** The same bytes taken in again from the same address were seen no earlier: the first time bounds, the rest stands in the trail. */
const firstFromEach = (captures: readonly Tables['captures'][]): readonly Tables['captures'][] => [
  ...new Map(captures.toReversed().map((capture) => [JSON.stringify([capture.address, capture.method]), capture])).values(),
]

function captured(footage: string, { id, address, collector, capturedAt, method }: Tables['captures'], zone: Zone): Sighting[] {
  const own: Sighting = {
    ...{ id, footage, where: 'this desk', by: collector, time: minuteOf(capturedAt, zone, 'captured'), basis: 'captured', from: 'capture' },
    ...{ report: null, address, note: null },
  }
  const clock = address === null ? null : clockInAddress(address)
  if (clock === null) return [own]
  const { platform, at, firm } = clock
  // Whoever made an archive wrote the address into it.
  const isClaimed = method === 'carried'
  const basis = firm && !isClaimed ? 'platformId' : 'displayed'
  const setBy = isClaimed ? ', an address that the archive it lay in gives' : `, set by ${firm ? 'the platform' : 'its server or its author’s own program'}`
  const note = `the time in the number of its address${setBy}`
  return [own, { ...own, id: `${id}-id`, where: platform, by: null, time: minuteOf(at, zone, basis), basis, from: 'post', note }]
}

function posted(footage: string, row: { readonly id: string; readonly resolved: string | null; readonly address: string | null }): Sighting[] {
  const report = row.resolved === null ? null : (JSON.parse(row.resolved) as Report)
  if (report === null) return []
  const { earliest, latest, zone, basis } = report.report.published
  const granularity = earliest !== null && latest !== null && Date.parse(latest) - Date.parse(earliest) <= 60_000 ? ('minute' as const) : ('day' as const)
  const time: Time | null = earliest === null ? null : { earliest, latest, zone, granularity, hedge: null, basis }
  const { post } = report
  return [
    {
      ...{ id: `${footage}-${row.id}`, footage, time, basis, report: row.id, address: row.address, note: null },
      ...(post === null
        ? { where: report.report.publication ?? 'a report', by: null, from: 'report' as const }
        : { where: post.platform, by: post.account, from: 'post' as const }),
    },
  ]
}

/** Whoever has the file can set it: shown, and left out of what bounds anything. */
function saidByFile(footage: string, json: string | undefined, zone: Zone): Sighting[] {
  const { says = [] } = json === undefined ? {} : (JSON.parse(json) as Printed)
  return says.map(({ field, written, earliest, latest }, i) => ({
    ...{ id: `${footage}-file-${i + 1}`, footage, where: 'the file itself', by: null, basis: 'metadata', from: 'file', report: null, address: null },
    time:
      earliest === null || latest === null ? null : { ...{ earliest, latest, zone, hedge: null, basis: 'metadata' }, granularity: finely(earliest, latest) },
    note: `${field}: ${written}`,
  }))
}

const finely = (earliest: string, latest: string): Time['granularity'] => (Date.parse(latest) - Date.parse(earliest) > 60_000 ? 'day' : 'second')

const minuteOf = (instant: string, zone: Zone, basis: Basis): Time => {
  const from = Temporal.Instant.from(instant).round({ smallestUnit: 'minute', roundingMode: 'floor' })
  return { earliest: from.toString(), latest: from.add({ minutes: 1 }).toString(), zone, granularity: 'minute', hedge: null, basis }
}

/** The pieces of the incident that are printed, in the order in which their prints came in. */
export const printedPieces = (db: Db, incident: string) =>
  db
    .selectFrom('footage')
    .innerJoin('reports', 'reports.id', 'footage.report')
    .select(['reports.id', 'reports.original', 'reports.name', 'footage.json'])
    .where('footage.incident', '=', incident)
    .orderBy('footage.seq')
    .execute()

/** The pieces of the incident for the questions: what each was said to be, where it was seen, and what shares a stretch with it and was not rejected. */
export async function piecesForQuestions(db: Db, incident: string, zone: Zone): Promise<readonly PieceForQuestions[]> {
  const rows = await printedPieces(db, incident)
  if (rows.length === 0) return []
  const named = await db.selectFrom('footageNamed').selectAll().where('incident', '=', incident).where('status', '=', 'confirmed').execute()
  const matches = await db.selectFrom('footageMatches').selectAll().where('incident', '=', incident).where('status', '!=', 'rejected').execute()
  const sightings = await sightingsOf(db, incident, zone, rows)
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]))
  const shares = Map.groupBy(
    matches.flatMap((row) => sharedBy(row, nameOf)),
    ({ of }) => of,
  )
  const seenOf = (id: string, name: string, shared: SharedStretch | null): readonly FootageSeen[] =>
    (sightings.get(id) ?? []).flatMap(({ where, by, time, basis, from }) =>
      time === null || from === 'file' ? [] : [{ footage: id, name, where, by, time, basis, from, shared }],
    )
  return rows.map(({ id, name, json }): PieceForQuestions => {
    const { kind, says = [] } = JSON.parse(json) as Printed
    const others = (shares.get(id) ?? []).map(({ shared }) => shared)
    return {
      ...{ id, name, kind, says, shares: others },
      spokenOf: named.filter(({ footage }) => footage === id).map(({ report, mention }) => ({ report, mention })),
      seen: [...seenOf(id, name, null), ...others.flatMap((shared) => seenOf(shared.footage, shared.name, shared))],
    }
  })
}

/** A match as each of its two pieces sees it. An intro that several have in common says nothing of what is behind it. */
function sharedBy(row: Tables['footageMatches'], nameOf: ReadonlyMap<string, string>): readonly { readonly of: string; readonly shared: SharedStretch }[] {
  const { segments, relations } = JSON.parse(row.json) as FootageMatch
  const segment = segments.find(({ shared }) => shared !== true)
  if (segment === undefined) return []
  const ends = [
    { of: row.a, other: row.b, side: 'q', done: relations },
    { of: row.b, other: row.a, side: 'r', done: [] },
  ] as const
  return ends.map(({ of, other, side, done }) => ({
    of,
    shared: {
      ...{ footage: other, name: nameOf.get(other) ?? other, match: row.id, status: row.status as ReadingStatus },
      ...{ stretch: stretchInWords(segment, side), done },
    },
  }))
}

const stretchInWords = (segment: Segment, side: 'q' | 'r'): string => `${clock(segment[side][0])} to ${clock(segment[side][1])}`
const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
