// Footage as the screens and the questions see it: each piece with where it was seen, what matches it, and what reports call it.
import { randomUUID } from 'node:crypto'
import type { FootageMatch } from '../../model/footage.ts'
import { isFootageType, type HeldFootage, type HeldMatch, type HeldPrint, type Printed, type SightingWritten } from '../../model/held-footage.ts'
import type { Incident, Judgement } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { Report } from '../../model/report.ts'
import type { ReadingStatus } from '../../model/statement.ts'
import type { Time, Zone } from '../../model/time.ts'
import type { Trouble } from '../../model/trouble.ts'
import type { Held } from '../../store/held-file.ts'
import type { Tables } from '../../store/schema.ts'
import { entriesOfKind } from '../entries-of-kind.ts'
import { findIncident } from '../incidents.ts'
import { derivedFile, openDerived } from '../open-original.ts'
import { reportRow } from '../reports.ts'
import { sightingsOf } from './sightings.ts'
import { actorOf, type Workings } from '../workings.ts'
import { timeInNotation } from '../corrections/written-time.ts'

type Progress = (report: string) => number | null

/** The pieces of an incident in the order in which they came in; those that wait to be printed too. */
export async function listFootage(workings: Workings, { code, zone }: Incident, secondsOf: Progress): Promise<readonly HeldFootage[]> {
  const { store } = workings
  const rows = await store.read
    .selectFrom('reports')
    .innerJoin('originals', 'originals.sha256', 'reports.original')
    .select(['reports.id', 'reports.original', 'reports.name', 'reports.state', 'reports.troubles', 'originals.mediaType'])
    .where('reports.incident', '=', code)
    .where('reports.ordinal', '=', 1)
    .orderBy('reports.number')
    .execute()
  const printed = new Map((await store.read.selectFrom('footage').selectAll().where('incident', '=', code).execute()).map((row) => [row.report, row]))
  const pieces = rows.filter((row) => printed.has(row.id) || (isFootageType(row.mediaType) && row.state !== 'read'))
  if (pieces.length === 0) return []
  const judgements = await judgementsOf(store.read, code)
  const matches = (await store.read.selectFrom('footageMatches').selectAll().where('incident', '=', code).execute()).map((row) => matchOf(row, judgements))
  const named = await store.read.selectFrom('footageNamed').selectAll().where('incident', '=', code).execute()
  const seen = await sightingsOf(store.read, code, zone, pieces)
  return pieces.map((row): HeldFootage => {
    const held = printed.get(row.id)
    const facts = held === undefined ? null : (JSON.parse(held.json) as Printed)
    return {
      ...{ id: row.id, incident: code, original: row.original, name: row.name, mediaType: row.mediaType },
      state: held !== undefined ? 'printed' : row.state === 'failed' ? 'notPrinted' : 'waiting',
      progress: held === undefined ? secondsOf(row.id) : null,
      ...{ kind: facts?.kind ?? null, duration: facts?.duration ?? null, width: facts?.width ?? null, height: facts?.height ?? null },
      decoder: facts?.decoder ?? null,
      stills: facts?.stills.map(({ at }) => at) ?? [],
      troubles: JSON.parse(row.troubles) as Trouble[],
      sightings: seen.get(row.id) ?? [],
      matches: matches.filter(({ a, b }) => a === row.id || b === row.id),
      mentions: named
        .filter(({ footage }) => footage === row.id)
        .map(({ report, mention, status, because }) => ({ report, footage: mention, status: status as ReadingStatus, because })),
    }
  })
}

const matchOf = (row: Tables['footageMatches'], judgements: ReadonlyMap<string, Judgement>): HeldMatch => ({
  ...{ id: row.id, a: row.a, b: row.b, among: row.among, status: row.status as ReadingStatus },
  match: JSON.parse(row.json) as FootageMatch,
  judgement: judgements.get(row.id) ?? null,
})

/** The prints that the desk holds, of all its incidents, in the order in which they were made. */
export async function printsHeld(workings: Workings): Promise<readonly HeldPrint[]> {
  const { store } = workings
  const rows = await store.read
    .selectFrom('footage')
    .innerJoin('reports', 'reports.id', 'footage.report')
    .select(['footage.report', 'footage.incident', 'footage.json', 'reports.name'])
    .orderBy('footage.seq')
    .execute()
  return Promise.all(
    rows.map(async ({ report, incident, json, name }) => ({
      ...{ footage: report, incident, name },
      at: await derivedFile(workings, (JSON.parse(json) as Printed).print.sha256),
    })),
  )
}

/** Where the print of a piece lies; Error where it has none. */
export async function printPlace(workings: Workings, footage: string): Promise<HeldPrint['at']> {
  const { json } = await workings.store.read.selectFrom('footage').select('json').where('report', '=', footage).executeTakeFirstOrThrow()
  return derivedFile(workings, (JSON.parse(json) as Printed).print.sha256)
}

/** The n-th small picture of a piece, from 0. Problem `still-unknown`. */
export async function stillOf(workings: Workings, footage: string, n: number): Promise<Held> {
  const { store } = workings
  const row = await store.read.selectFrom('footage').select('json').where('report', '=', footage).executeTakeFirst()
  const still = row === undefined ? undefined : (JSON.parse(row.json) as Printed).stills[n]?.still
  if (still === undefined) throw new Problem('still-unknown', `There is no picture ${n} of a piece of footage "${footage}" on this desk.`)
  return openDerived(workings, still.sha256)
}

/** The last word on each match of an incident. */
async function judgementsOf(db: Workings['store']['read'], incident: string): Promise<ReadonlyMap<string, Judgement>> {
  const judged = await entriesOfKind(db, incident, 'matchJudged')
  return new Map(judged.map(({ change, at, by, because }) => [change.match, { status: change.status, at, by, because }]))
}

/** A person's word on a match. Problems `match-unknown`, `desk-unnamed`. */
export async function judgeMatch(workings: Workings, match: string, status: ReadingStatus, because: string | null): Promise<void> {
  const by = await actorOf(workings)
  const row = await workings.store.read.selectFrom('footageMatches').select('incident').where('id', '=', match).executeTakeFirst()
  if (row === undefined) throw new Problem('match-unknown', `There is no match "${match}" on this desk.`)
  const ground = because?.trim() || null
  await workings.recorder.record('the judgement', async (db) => {
    // Said twice is said once.
    const last = (await judgementsOf(db, row.incident)).get(match)
    const isSaid = last?.status === status && last.by === by && (ground === null || ground === last.because)
    return { entries: isSaid ? [] : [{ change: { kind: 'matchJudged', incident: row.incident, match, status }, by, because: ground }], result: undefined }
  })
}

/** A sighting entered by hand. Problems `footage-unknown`, `sighting-empty`, `desk-unnamed`. */
export async function addSighting(workings: Workings, footage: string, written: SightingWritten, because: string | null): Promise<void> {
  const by = await actorOf(workings)
  const incident = await incidentOf(workings, footage)
  const { at, ...seen } = written
  if (seen.where.trim() === '') throw new Problem('sighting-empty', 'Say where it was seen: a platform, an outlet, an archive.')
  const time = at === null ? null : timeSeen(at, (await findIncident(workings, incident)).zone)
  await workings.recorder.record('the sighting', async () => ({
    entries: [
      {
        change: {
          kind: 'footageSeen',
          incident,
          report: footage,
          id: randomUUID(),
          seen: { ...seen, where: seen.where.trim(), time: time === null ? null : { ...time, basis: seen.basis } },
        },
        by,
        because: because?.trim() || null,
      },
    ],
    result: undefined,
  }))
}

function timeSeen(at: string, zone: Zone): Time {
  const value = timeInNotation(at.trim(), zone)
  if (value?.kind !== 'time')
    throw new Problem(
      'time-not-understood',
      `"${at}" is not a time that can be entered here: write 2026-03-09, 2026-03-09T18:05 or an instant with its offset.`,
    )
  const { earliest, latest, granularity, hedge, basis } = value
  return { earliest, latest, zone, granularity, hedge, basis }
}

/** Says that a piece is, or is not, the footage that a report speaks of. Problems `footage-unknown`, `mention-unknown`, `desk-unnamed`. */
export async function nameFootage(
  workings: Workings,
  footage: string,
  report: string,
  mention: string,
  status: ReadingStatus,
  because: string | null,
): Promise<void> {
  const by = await actorOf(workings)
  const incident = await incidentOf(workings, footage)
  const row = await reportRow(workings, report)
  const mentions = row.resolved === null ? [] : (JSON.parse(row.resolved) as Report).footage
  if (row.incident !== incident || !mentions.some(({ id }) => id === mention))
    throw new Problem('mention-unknown', `Report ${report} of this incident speaks of no footage "${mention}".`)
  await workings.recorder.record('what the footage is called', async () => ({
    entries: [{ change: { kind: 'footageNamed', incident, footage, report, mention, status }, by, because: because?.trim() || null }],
    result: undefined,
  }))
}

async function incidentOf({ store }: Workings, footage: string): Promise<string> {
  const row = await store.read.selectFrom('footage').select('incident').where('report', '=', footage).executeTakeFirst()
  if (row === undefined) throw new Problem('footage-unknown', `There is no piece of footage "${footage}" on this desk.`)
  return row.incident
}
