// The bundle of an incident: what is disclosed of its acts, the originals, the record, and what the log and those outside prove of them.
//
// Order: the files written for the export are made and summed; the export is recorded with those sums, so that the log vouches for them; then, under a
// checkpoint that covers this very act, everything is written as a stream. An export that was interrupted is gone on with as it was begun.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../model/problem.ts'
import { custodyCsv, type CustodyRow } from '../../evidence/bundle/custody.ts'
import { entryFiles, ownFiles } from '../../evidence/bundle/compose.ts'
import * as layout from '../../evidence/bundle/layout.ts'
import { toldBy } from '../../evidence/bundle/opening.ts'
import { bagOf, begunAt, forgetBegun, partOf, writeBundle, type Begun, type PartToWrite } from '../../evidence/bundle/write.ts'
import { anchorsOf, logOf, policyIn } from './anchors.ts'
import { entriesOf, originalsOf, redactedOf, reportsOf, shownOf } from './export-entries.ts'
import { outsideParts } from './export-outside.ts'
import { recordFiles, without, type RecordShown } from './export-record.ts'
import { openForExport, originalFacts, tellOpenedAll } from '../open-original.ts'
import { whoeverIn, type Workings } from '../workings.ts'

export type Wish = {
  readonly file: string
  /** Originals to leave out, by SHA-256, with everything that speaks of them; and why. */
  readonly withhold?: readonly string[]
  readonly because?: string | null
  progress?(bytes: number, of: number): void
}
type Log = ReturnType<typeof logOf>

export type Done = {
  readonly bytes: number
  readonly parts: number
  readonly originals: number
  readonly withheld: number
  readonly resumedAt: number | null
  readonly leaf: number
}

/** Problems `file-exists`, `export-other` (what was begun under this name is of another incident), `export-erased`, `original-unknown`, `withhold-because`. */
export async function exportBundle(workings: Workings, record: RecordShown, wish: Wish): Promise<Done> {
  const log = logOf(workings)
  // Before anything is recorded: a name that is taken is no export.
  if ((await stat(wish.file).catch(() => null)) !== null) throw new Problem('file-exists', `${wish.file} exists already; name a new file.`)
  const begun = await begunAt(wish.file)
  return begun === null ? makeAnew(workings, log, record, wish) : goOn(workings, log, record, wish, begun)
}

/** The parts that were written stay as they are; originals are opened again, which their custody tells. */
async function goOn(workings: Workings, log: Log, record: RecordShown, wish: Wish, begun: Begun): Promise<Done> {
  const [incident, origin] = [/^External-Identifier: (.*)$/m, /^Log-Origin: (.*)$/m].map((line) => line.exec(begun.info)?.[1])
  if (incident !== record.incident.code || origin !== log.origin)
    throw new Problem(
      'export-other',
      `An export of another incident or desk was begun under this name (${incident ?? 'unknown'}). Name another file, or take ${wish.file}.partial away.`,
    )
  await refuseErasedSince(workings, record.incident.code, layout.exportLeafIn(begun.info) ?? 0, wish.file)
  const parts = await Promise.all(begun.held.map(({ sha256, name }) => heldPart(workings, sha256, name)))
  await tellOpenedAll(workings, record.incident.code, 'export')
  const written = await writeBundle(wish.file, layoutOrder([...begun.small, ...parts]), wish.progress)
  return {
    ...written,
    originals: begun.held.filter(({ name }) => name.startsWith(layout.ORIGINALS)).length,
    withheld: 0,
    leaf: layout.exportLeafIn(begun.info) ?? 0,
  }
}

async function makeAnew(workings: Workings, log: Log, record: RecordShown, wish: Wish): Promise<Done> {
  await forgetBegun(wish.file)
  const withhold = new Set(wish.withhold ?? [])
  if (withhold.size > 0 && (wish.because ?? '').trim() === '')
    throw new Problem('withhold-because', 'Say why the originals are left out: the bundle lists what it withholds with the reason.')
  const held = await originalsOf(workings, record.incident.code)
  for (const sha256 of withhold) if (!held.includes(sha256)) throw new Problem('original-unknown', `There is no original "${sha256}" in this incident.`)
  const reports = await reportsOf(workings, record.incident.code, withhold)
  const hidden = new Set([...withhold, ...reports].map((id) => JSON.stringify(id)))
  const anchors = await anchorsOf(workings)
  const before = await entriesOf(workings, record.incident.code, hidden, wish.because ?? '')
  const { text: policy } = policyIn(anchors, log)
  const at = workings.clock()
  const own = ownFiles({
    about: { title: record.incident.title, incident: record.incident.code, origin: log.origin, at },
    policy,
    withheld: before.flatMap(({ withheld }) => withheld),
    record: recordFiles(without(record, reports)),
  })
  const shownOriginals = held.filter((sha256) => !withhold.has(sha256))
  const redacted = await redactedOf(workings, record.incident.code)
  const by = await whoeverIn(workings)
  const exported = {
    incident: record.incident.code,
    files: own.map(({ name, sha256 }) => ({ name, sha256 })),
    originals: shownOriginals.length,
    withheld: withhold.size,
  }
  await workings.recorder.record('the export', async () => ({
    entries: [{ change: { kind: 'bundleExported', exported }, by, because: wish.because ?? null }],
    result: undefined,
  }))
  const [size, checkpoint] = [log.size(), log.checkpoint()]
  const seqs = new Set(before.map(({ seq }) => seq))
  const after = (await entriesOf(workings, record.incident.code, hidden, '')).filter(({ seq, kind }) => !seqs.has(seq) && kind === 'bundleExported').slice(-1)
  const exportEntry = after[0]
  if (exportEntry === undefined) throw new Error('the export was recorded and is not in the trail')
  const entries = [...before, exportEntry].toSorted((a, b) => a.seq - b.seq)
  const parts: PartToWrite[] = [...own, ...(await outsideParts(workings, anchors, size, checkpoint))]
  const custody: CustodyRow[] = []
  for (const entry of entries) {
    const { opening, leaf } = await shownOf(workings, entry)
    const index = entry.seq - 1
    custody.push({ index, leaf, told: Object.keys(opening).length === 0 ? null : toldBy(opening) })
    const path = await log.inclusion(index, size)
    const made = entryFiles({ index, leaf, opening, path }, checkpoint)
    // An opening may hold a whole report, so it is made again when its turn comes instead of being kept.
    const isOpening = (name: string): boolean => name === layout.openingPath(index)
    const openingAgain = async (): Promise<readonly PartToWrite[]> => entryFiles({ ...(await shownOf(workings, entry)), index, path }, checkpoint)
    parts.push(...made.map((part) => (isOpening(part.name) ? { ...part, pieces: () => again(openingAgain, part.name) } : part)))
  }
  parts.push(
    partOf(layout.CUSTODY, custodyCsv(custody)),
    ...(await Promise.all(shownOriginals.map((sha256) => heldPart(workings, sha256, layout.originalPath(sha256))))),
    ...(await Promise.all(redacted.map((sha256) => heldPart(workings, sha256, layout.derivedPath(sha256))))),
  )
  const leaf = custody.find(({ index }) => index === exportEntry.seq - 1)?.leaf
  const info = { incident: record.incident.code, origin: log.origin, size, exportLeaf: exportEntry.seq - 1, at: leaf?.at ?? at, software: leaf?.sw ?? '' }
  const written = await writeBundle(wish.file, bagOf(parts, info), wish.progress)
  return { ...written, originals: shownOriginals.length, withheld: withhold.size, leaf: exportEntry.seq - 1 }
}

/** What was written of an export that was begun may say what was erased since. */
async function refuseErasedSince({ store }: Workings, incident: string, leaf: number, file: string): Promise<void> {
  const erased = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .select('trail.seq')
    .where('trail.incident', '=', incident)
    .where('entries.kind', '=', 'originalErased')
    .where('trail.seq', '>', leaf + 1)
    .limit(1)
    .executeTakeFirst()
  if (erased !== undefined)
    throw new Problem(
      'export-erased',
      `Something of this incident was erased after this export was begun, so it cannot go on. Take ${file}.partial away, and make the bundle anew.`,
    )
}

async function* again(make: () => Promise<readonly PartToWrite[]>, name: string): AsyncGenerator<Uint8Array> {
  const part = (await make()).find((each) => each.name === name)
  if (part === undefined) throw new Error(`${name} was there and is not`)
  yield* part.pieces()
}

/** Opened when its turn comes: by then the export is recorded, which its custody tells; going on with one is told as an opening of its own. */
async function heldPart(workings: Workings, sha256: string, name: string): Promise<PartToWrite> {
  const { bytes } = await originalFacts(workings, sha256)
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield* (await openForExport(workings, sha256)).range()
  }
  return { name, size: bytes, sha256, pieces }
}

function layoutOrder(parts: readonly PartToWrite[]): readonly PartToWrite[] {
  const byName = new Map(parts.map((part) => [part.name, part]))
  return layout.inOrder([...byName.keys()]).flatMap((name) => byName.get(name) ?? [])
}

/** Where an export asked for in the workbench is written: in the desk's folder, one an incident. */
export const exportFileOf = (folder: string, incident: string): string =>
  join(folder, 'exports', `${incident}-${createHash('sha256').update(incident).digest('hex').slice(0, 8)}.zip`)
