// The bundle of an incident: what is disclosed of its acts, the originals, the record, and what the log and those outside prove of them.
//
// Order: the files written for the export are made and summed; the export is recorded with those sums, so that the log vouches for them; then, under a
// checkpoint that covers this very act, everything is written as a stream. An export that was interrupted is gone on with as it was begun.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../model/problem.ts'
import { custodyCsv, type CustodyRow, type Withheld } from '../evidence/bundle/custody.ts'
import { entryFiles, logFiles, ownFiles, type EntryShown, type StampShown } from '../evidence/bundle/compose.ts'
import * as layout from '../evidence/bundle/layout.ts'
import { toldBy, type Opening } from '../evidence/bundle/opening.ts'
import { bagOf, begunAt, forgetBegun, partOf, writeBundle, type PartToWrite } from '../evidence/bundle/write.ts'
import { formatVkey } from '../evidence/log/note-keys.ts'
import { parseLeaf } from '../evidence/log/leaf.ts'
import { formatNote, parseNote } from '../evidence/log/note.ts'
import type { Redacted } from '../model/entry.ts'
import { entryOf } from '../store/store.ts'
import { anchorsOf, logOf, only, policyIn, type Kept } from './anchors.ts'
import { recordFiles, without, type RecordShown } from './export-record.ts'
import { payloadsOf } from './leaf-of.ts'
import { listsFor, listsIn } from './revocations.ts'
import { openForExport, originalFacts, tellOpenedAll } from './open-original.ts'
import { nameOf, NOT_SIGNED_IN, type Workings } from './workings.ts'

export type Wish = {
  readonly file: string
  /** Originals to leave out, by SHA-256, with everything that speaks of them; and why. */
  readonly withhold?: readonly string[]
  readonly because?: string | null
  progress?(bytes: number, of: number): void
}
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
  if (begun !== null) {
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
  const by = (await nameOf(workings)) ?? NOT_SIGNED_IN
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
  const own_ = after[0]
  if (own_ === undefined) throw new Error('the export was recorded and is not in the trail')
  const entries = [...before, own_].toSorted((a, b) => a.seq - b.seq)
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
  const leaf = custody.find(({ index }) => index === own_.seq - 1)?.leaf
  const info = { incident: record.incident.code, origin: log.origin, size, exportLeaf: own_.seq - 1, at: leaf?.at ?? at, software: leaf?.sw ?? '' }
  const written = await writeBundle(wish.file, bagOf(parts, info), wish.progress)
  return { ...written, originals: shownOriginals.length, withheld: withhold.size, leaf: own_.seq - 1 }
}

/** `shows`: the payloads that are opened. */
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

type EntryToShow = { readonly seq: number; readonly kind: string; readonly shows: readonly string[]; readonly withheld: readonly Withheld[] }

/** The entries of the incident, and those of the desk that speak of outside time: which of them are shown, and what is withheld. */
async function entriesOf({ store }: Workings, incident: string, hidden: ReadonlySet<string>, because: string): Promise<readonly EntryToShow[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .innerJoin('leaves', 'leaves.seq', 'trail.seq')
    .select(['trail.seq', 'entries.kind', 'entries.json', 'leaves.leaf'])
    .where((e) => e.or([e('trail.incident', '=', incident), e.and([e('trail.incident', 'is', null), e('entries.kind', '=', 'anchored')])]))
    .orderBy('trail.seq')
    .execute()
  const found: EntryToShow[] = []
  for (const { seq, kind, json, leaf } of rows) {
    const { c } = parseLeaf(leaf)
    const salts = new Set((await store.read.selectFrom('salts').select('name').where('seq', '=', seq).execute()).map(({ name }) => name))
    const ground = json.length < 400 ? await groundOf(store, json) : null
    const isHidden = hidden.size > 0 && (await speaksOf(store, seq, hidden))
    // Of a redaction the new file is shown, also where what it was made from is not.
    const told = !isHidden ? Object.keys(c) : kind === 'redacted' && Object.hasOwn(c, 'derived') ? ['act', 'derived'] : []
    const shows = told.filter((name) => salts.has(name))
    const withheld = Object.entries(c)
      .filter(([name]) => !shows.includes(name))
      .map(([payload, commitment]) => ({ leaf: seq - 1, payload, commitment, because: salts.has(payload) ? because : (ground ?? 'erased') }))
    found.push({ seq, kind, shows, withheld })
  }
  return found
}

/** Why an entry that was emptied is: the words of the erasure, which is an act in the bundle too. */
async function groundOf({ read }: Workings['store'], json: string): Promise<string | null> {
  const { erasedBy } = JSON.parse(json) as { readonly erasedBy?: number }
  if (erasedBy === undefined) return null
  const row = await read.selectFrom('entries').select('because').where('seq', '=', erasedBy).executeTakeFirst()
  return `erased (leaf ${erasedBy - 1}): ${row?.because ?? ''}`
}

async function speaksOf(store: Workings['store'], seq: number, hidden: ReadonlySet<string>): Promise<boolean> {
  const { json } = await store.read.selectFrom('entries').select('json').where('seq', '=', seq).executeTakeFirstOrThrow()
  return [...hidden].some((id) => json.includes(id))
}

async function shownOf({ store }: Workings, { seq, shows }: EntryToShow): Promise<Omit<EntryShown, 'path' | 'index'>> {
  const { leaf } = await store.read.selectFrom('leaves').select('leaf').where('seq', '=', seq).executeTakeFirstOrThrow()
  if (shows.length === 0) return { leaf: parseLeaf(leaf), opening: {} }
  const row = await store.read.selectFrom('entries').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()
  const salts = await store.read.selectFrom('salts').selectAll().where('seq', '=', seq).execute()
  const payloads = payloadsOf(entryOf(row), row.json)
  const opening: Opening = Object.fromEntries(
    salts.flatMap(({ name, salt }) => {
      const payload = payloads[name]
      return payload === undefined || !shows.includes(name)
        ? []
        : [[name, { payload: new TextDecoder().decode(payload), salt: Buffer.from(salt).toString('base64') }]]
    }),
  )
  return { leaf: parseLeaf(leaf), opening }
}

async function* again(make: () => Promise<readonly PartToWrite[]>, name: string): AsyncGenerator<Uint8Array> {
  const part = (await make()).find((each) => each.name === name)
  if (part === undefined) throw new Error(`${name} was there and is not`)
  yield* part.pieces()
}

/** Stamps, cosignatures, and the older checkpoints they are about. */
async function outsideParts(workings: Workings, anchors: readonly Kept[], size: number, checkpoint: string): Promise<readonly PartToWrite[]> {
  const log = logOf(workings)
  const { policy } = policyIn(anchors, log)
  const asked = only(anchors, 'asked').filter(({ anchor }) => anchor.size <= size)
  const answers = new Map(only(anchors, 'stamped').map(({ anchor }) => [anchor.stamp, anchor]))
  const lists = listsIn(anchors)
  const showing = asked.map(async ({ anchor }): Promise<StampShown> => {
    const answer = answers.get(anchor.stamp)
    const [query, response] = [Buffer.from(anchor.query, 'base64'), answer === undefined ? null : Buffer.from(answer.response, 'base64')]
    return {
      size: anchor.size,
      query,
      response,
      roots: answer?.roots ?? '',
      chain: answer?.chain ?? '',
      lists: answer === undefined ? '' : await listsFor(answer.chain, lists),
    }
  })
  const stamps = await Promise.all(showing)
  const stamped = [...new Map(asked.map(({ anchor }) => [anchor.size, anchor.checkpoint]))].map(([at, note]) => ({ size: at, note }))
  const known = (line: { readonly name: string; readonly keyId: number }): boolean =>
    [...log.keys, ...policy.witnesses.map(({ key }) => key)].some((key) => key.name === line.name && key.keyId === line.keyId)
  const witnessed = [...new Map(only(anchors, 'cosigned').map(({ anchor }) => [anchor.size, anchor.checkpoint]))]
    .filter(([at]) => at <= size)
    .map(([at, note]) => {
      const { text, signatures } = parseNote(note)
      return { size: at, note: formatNote({ text, signatures: signatures.filter(known) }) }
    })
  const older = [...new Set([...stamped, ...witnessed].map((each) => each.size))].filter((at) => at < size)
  const consistency = await Promise.all(older.map(async (from) => ({ from, path: await log.consistency(from, size) })))
  return logFiles({ checkpoint, size, vkeys: log.keys.map(formatVkey), stamps, stamped, witnessed, consistency })
}

async function originalsOf({ store }: Workings, incident: string): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('captures')
    .select('original')
    .distinct()
    .where('incident', '=', incident)
    .where('original', 'is not', null)
    .orderBy('original')
    .execute()
  return rows.flatMap(({ original }) => (original === null ? [] : [original]))
}

/** Everything that was made of these originals: reports, and footage, which is no report. */
async function reportsOf({ store }: Workings, incident: string, originals: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const rows = await store.read
    .selectFrom('reports')
    .select('id')
    .where('incident', '=', incident)
    .where('original', 'in', [...originals])
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Files made of originals with parts taken out. Those from before their entries told of them by themselves stay with their parent, out of the bundle. */
async function redactedOf({ store }: Workings, incident: string): Promise<readonly string[]> {
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .innerJoin('salts', 'salts.seq', 'trail.seq')
    .select(['entries.json'])
    .where('trail.incident', '=', incident)
    .where('entries.kind', '=', 'redacted')
    .where('salts.name', '=', 'derived')
    .orderBy('trail.seq')
    .execute()
  return [...new Set(rows.flatMap(({ json }) => (JSON.parse(json) as Partial<Redacted>).original?.sha256 ?? []))]
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
