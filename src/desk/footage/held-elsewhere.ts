// Footage of the desk's other incidents that shares a stretch with a piece of this one. It is looked for only where a person asks, because it shows one
// matter to whoever works on another; what is found is taken over, with the time at which this desk first had it, only where a person asks again.
import { randomUUID } from 'node:crypto'
import type { FoundElsewhere, HeldElsewhere, HeldFootage, SightingByHand } from '../../model/held-footage.ts'
import { Problem } from '../../model/problem.ts'
import type { TakenIn } from '../../model/told.ts'
import type { FileIn } from '../desk.ts'
import type { FootageThread } from './footage-thread.ts'
import { findIncident } from '../incidents.ts'
import { openOriginal, originalFacts } from '../open-original.ts'
import { reportRow } from '../reports.ts'
import { actorOf, type Workings } from '../workings.ts'

/** The best first. Problem `footage-not-printed`, those of FootageThread.match. */
export async function heldElsewhere({ store }: Workings, thread: FootageThread, piece: HeldFootage): Promise<HeldElsewhere> {
  if (piece.state !== 'printed')
    throw new Problem('footage-not-printed', `"${piece.name}" was not printed${piece.state === 'waiting' ? ' yet' : ''}, and cannot be compared.`)
  const others = await store.read
    .selectFrom('footage')
    .innerJoin('reports', 'reports.id', 'footage.report')
    .innerJoin('incidents', 'incidents.code', 'footage.incident')
    .select(['footage.report', 'reports.name', 'reports.original', 'incidents.code', 'incidents.title'])
    .where('footage.incident', '!=', piece.incident)
    .orderBy('footage.seq')
    .execute()
  if (others.length === 0) return { compared: 0, of: 0, found: [] }
  const { found, compared, of } = await thread.match(
    piece.id,
    others.map(({ report }) => report),
  )
  const here = new Map(
    (await store.read.selectFrom('reports').select(['id', 'original']).where('incident', '=', piece.incident).orderBy('number', 'desc').execute()).map(
      ({ id, original }) => [original, id],
    ),
  )
  const told = await Promise.all(
    found.map(async ({ name: id, match }): Promise<FoundElsewhere | null> => {
      const other = others.find(({ report }) => report === id)
      if (other === undefined) return null
      const { code, title, name, original } = other
      const { capturedAt, address } = await firstCapture(store.read, code, original)
      return { incident: { code, title }, footage: id, name, match, capturedAt, address, held: here.get(original) ?? null }
    }),
  )
  return { compared, of, found: told.filter((each) => each !== null) }
}

/**
 * Takes a piece of another incident into this one, unless it is there, with a sighting that says since when this desk has had its bytes.
 * Problems `footage-unknown`, `footage-here`, `desk-unnamed`, those of opening the original and of taking in.
 */
export async function bringOver(
  workings: Workings,
  footage: string,
  into: string,
  take: (incident: string, file: FileIn) => Promise<TakenIn>,
): Promise<TakenIn> {
  const by = await actorOf(workings)
  const { code, zone } = await findIncident(workings, into)
  const { incident, original, name } = await reportRow(workings, footage)
  const printed = await workings.store.read.selectFrom('footage').select('report').where('report', '=', footage).executeTakeFirst()
  if (printed === undefined) throw new Problem('footage-unknown', `There is no piece of footage "${footage}" on this desk.`)
  if (incident === code) throw new Problem('footage-here', `"${name}" is of this incident already.`)
  const first = await firstCapture(workings.store.read, incident, original)
  const here = await workings.store.read
    .selectFrom('reports')
    .select(['id', 'name'])
    .where('incident', '=', code)
    .where('original', '=', original)
    .executeTakeFirst()
  const takeOver = async (): Promise<TakenIn> => {
    const held = await openOriginal(workings, original, 'read')
    return take(code, { name, bytes: held.range(), mediaType: held.mediaType, method: 'otherIncident', byHand: {} })
  }
  const taken =
    here === undefined
      ? await takeOver()
      : { original, bytes: (await originalFacts(workings, original)).bytes, report: here.id, again: true, heldAs: here.name }
  const minute = Temporal.Instant.from(first.capturedAt).round({ smallestUnit: 'minute', roundingMode: 'floor' })
  const seen: SightingByHand = {
    ...{ where: 'this desk', by: first.collector, address: first.address, note: 'held since then in another incident of this desk', basis: 'captured' },
    time: {
      ...{ earliest: minute.toString(), latest: minute.add({ minutes: 1 }).toString(), zone, granularity: 'minute', hedge: null, basis: 'captured' },
    },
  }
  await workings.recorder.record('the sighting', async (db) => {
    const before = await db.selectFrom('footageSeen').select('json').where('report', '=', taken.report).execute()
    const change = { kind: 'footageSeen', incident: code, report: taken.report, id: randomUUID(), seen } as const
    return { entries: before.some(({ json }) => json === JSON.stringify(seen)) ? [] : [{ change, by, because: null }], result: undefined }
  })
  return taken
}

async function firstCapture(db: Workings['store']['read'], incident: string, original: string) {
  return db
    .selectFrom('captures')
    .select(['capturedAt', 'address', 'collector'])
    .where('incident', '=', incident)
    .where('original', '=', original)
    .orderBy('capturedAt')
    .limit(1)
    .executeTakeFirstOrThrow()
}
