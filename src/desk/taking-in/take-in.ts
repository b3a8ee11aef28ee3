// Taking in: name the bytes, keep them, record the capture, queue the reading. Resolves when a power cut can no longer lose any of it.
import { randomUUID } from 'node:crypto'
import type { FileIn } from '../desk.ts'
import type { TakenIn } from '../../model/told.ts'
import type { Capture, Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { ByHand } from '../../model/report.ts'
import { queueReading } from '../../jobs/queue.ts'
import { keepKeys } from '../../store/original-keys.ts'
import type { Kept } from '../../store/originals.ts'
import { checkedByHand } from './by-hand.ts'
import { erasuresOf, toldErased } from '../erasing/erased.ts'
import { mediaTypeOf } from './media-type.ts'
import type { Db } from '../record.ts'
import { whoeverIn, type Workings } from '../workings.ts'

/** Originals on their way in, by SHA-256: one that fails may take its bytes away only when no other take-in has just counted on them. */
export type OnTheWay = Map<string, number>

/**
 * Keeps the bytes, then records them with a job for a reader. Bytes that the incident holds already are told (`again`). `capturedAt`: another instant than
 * now, for the sample. Problems of what was entered by hand (by-hand.ts), `disk-full`, `disk-failed`.
 */
export async function takeIn(workings: Workings, onTheWay: OnTheWay, incident: Incident, file: FileIn, capturedAt?: string): Promise<TakenIn> {
  const byHand = withoutEmpty(checkedByHand(file.byHand, incident.zone))
  const { recorder, originals } = workings
  const kept = await recorder.onDisk(`"${file.name}"`, () => originals.keep(file.bytes))
  onTheWay.set(kept.sha256, (onTheWay.get(kept.sha256) ?? 0) + 1)
  try {
    const taken = await recordKept(workings, incident, file, byHand, kept, capturedAt ?? workings.clock())
    const [erased] = taken.again ? [] : await erasuresOf(workings, kept.sha256)
    return erased === undefined ? taken : { ...taken, erasedBefore: toldErased(erased) }
  } catch (error) {
    if (kept.made && onTheWay.get(kept.sha256) === 1 && !(await isReferredTo(workings, kept.sha256))) await originals.drop(kept.sha256).catch(() => undefined)
    throw error
  } finally {
    const left = (onTheWay.get(kept.sha256) ?? 1) - 1
    if (left === 0) onTheWay.delete(kept.sha256)
    else onTheWay.set(kept.sha256, left)
  }
}

async function recordKept(workings: Workings, incident: Incident, file: FileIn, byHand: ByHand, kept: Kept, capturedAt: string): Promise<TakenIn> {
  const { sha256, bytes } = kept
  const by = await whoeverIn(workings)
  const mediaType = mediaTypeOf(file.name, kept.head, file.mediaType)
  const capture: Capture = {
    ...{ id: randomUUID(), incident: incident.code, original: sha256, method: file.method, name: file.name },
    ...{ address: byHand.address ?? null, collector: by, capturedAt },
  }
  return workings.recorder.record(`"${file.name}"`, async (db) => {
    const held = await db
      .selectFrom('reports')
      .select(['id', 'state', 'name'])
      .where('original', '=', sha256)
      .where('incident', '=', incident.code)
      .where('ordinal', '=', 1)
      .executeTakeFirst()
    const report = held?.id ?? (await nextReport(db))
    const change = { kind: 'originalKept', original: { sha256, bytes, mediaType }, capture, byHand, report } as const
    // Tried again under the name it is held by, so that what is told of it names the report that is there.
    const name = held?.name ?? file.name
    await keepKeys(db, workings.originals, [sha256])
    if (held === undefined || held.state === 'failed') await queueReading(db, { report, incident: incident.code, original: sha256, name, mediaType })
    return {
      entries: [{ change, by, because: null }],
      result: {
        ...{ original: sha256, bytes, report, again: held !== undefined },
        ...(held === undefined ? {} : { heldAs: held.name }),
        ...(kept.healed ? { healed: true as const } : {}),
      },
    }
  })
}

/** "r1", "r2", ... in the order in which they come in. Two acts of one transaction see one another, so no number is given twice, nor one of what was erased. */
async function nextReport(db: Db): Promise<string> {
  const last = async (table: 'reports' | 'erased'): Promise<number> =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.max('number').as('last'))
        .executeTakeFirstOrThrow()
    ).last ?? 0
  return `r${Math.max(await last('reports'), await last('erased')) + 1}`
}

async function isReferredTo({ store }: Workings, sha256: string): Promise<boolean> {
  return (await store.read.selectFrom('originals').select('sha256').where('sha256', '=', sha256).executeTakeFirst()) !== undefined
}

function withoutEmpty(byHand: ByHand): ByHand {
  return Object.fromEntries(Object.entries(byHand).filter(([, value]) => value !== ''))
}

/** Notes an address as asked for; nothing is fetched. Problem `address-not-understood` for what is none of the web. */
export async function askFor(workings: Workings, incident: Incident, address: string): Promise<Capture> {
  const asked = address.trim()
  if (!URL.canParse(asked) || !/^https?:$/.test(new URL(asked).protocol))
    throw new Problem('address-not-understood', `"${address}" is not a web address; one begins with https:// or http://.`)
  const by = await whoeverIn(workings)
  const capture: Capture = {
    ...{ id: randomUUID(), incident: incident.code, original: null, method: 'notFetched' as const, name: asked },
    ...{ address: asked, collector: by, capturedAt: workings.clock() },
  }
  return workings.recorder.record(`the address ${asked}`, async () => ({
    entries: [{ change: { kind: 'addressAskedFor', capture }, by, because: null }],
    result: capture,
  }))
}
