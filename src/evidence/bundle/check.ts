// Checks a bundle part by part and says of each that does not fit which it is and why. Nothing is thrown at a bad bundle: all of it is told.
//
// Everything in a bundle hangs on one signature and, if there are any, on stamps and cosignatures from outside. From there: the checkpoint proves the
// leaves (log-checks.ts), the leaves prove what is disclosed of them, that names the originals and the files written for this export. What
// hangs on nothing is told as vouched for by nobody. No network, no clock of its own, no package.
import { Problem } from '../../model/problem.ts'
import { parseLeaf } from '../log/leaf.ts'
import { readCsv } from './csv.ts'
import { custodyCsv, readWithheld, type CustodyRow, type Withheld } from './custody.ts'
import * as layout from './layout.ts'
import { checkLog, checkProofOf, type LogFound } from './log-checks.ts'
import { EXPORTED, readOpening, toldBy, wrongIn, type Opening, type Told } from './opening.ts'
import { numbered, parsed, textOf, type Parts, type Runtime } from './parts.ts'
import { checkStamps, type StampFound } from './stamp-checks.ts'
import { readThrough, ZIP, type Wrong, type ZipParts } from './zip-parts.ts'

export type Verdict = {
  readonly fits: boolean
  readonly wrong: readonly Wrong[]
  readonly notes: readonly string[] // what a reader should know and what spoils nothing
  readonly incident: string
  readonly parts: number
  readonly bytes: number
  readonly entries: number
  readonly originals: number
  readonly withheld: number
  readonly log: LogFound | null
  readonly stamps: readonly StampFound[]
}

export type Checking = {
  readonly parts: Parts | ZipParts
  readonly runtime: Runtime
  /** The moment for which the stamps must hold. */
  readonly at: string
  /** Bytes read so far, of all. */
  progress?(done: number, all: number): void
}

/** The verdict on all parts. Only what the disk says is thrown. */
export async function checkBundle({ parts, runtime, at, progress = () => undefined }: Checking): Promise<Verdict> {
  const wrong: Wrong[] = 'wrong' in parts ? [...parts.wrong] : []
  const notes: string[] = []
  const tell = (part: string, code: string, sentence: string): void => {
    if (wrong.length < MOST_TOLD) wrong.push({ part, code, sentence })
  }
  if ('entries' in parts) checkOrder(parts.names, tell)
  const sums = await checkBag(parts, runtime, progress, tell)
  /** A stage that stumbles over what somebody made to trip it is told like any other fault; the other stages go on. What the disk says is thrown. */
  async function stage<T>(part: string, otherwise: T, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (typeof (error as { code?: unknown }).code === 'string' && !(error instanceof Problem)) throw error
      tell(part, 'part-not-readable', `It could not be read to its end: ${error instanceof Error ? error.message : String(error)}.`)
      return otherwise
    }
  }
  const log = await stage(layout.CHECKPOINT, null, () => checkLog(parts, runtime, tell))
  const originals = parts.names.filter((name) => name.startsWith(layout.ORIGINALS))
  let [disclosed, exported, withheld, stamps]: [readonly Disclosed[], Disclosed | null, number, readonly StampFound[]] = [[], null, 0, []]
  if (log === null && wrong.length === 0) throw new Error('a log that does not hold was not told')
  // Without a checkpoint that holds, nothing can be proved of anything, and saying so of each part would only hide that.
  if (log !== null) {
    disclosed = await stage(ZIP, disclosed, () => checkEntries(parts, log, tell))
    exported = await stage(layout.BAG_INFO, exported, () => checkExport(parts, disclosed, sums, tell))
    checkHeld(parts, disclosed, HELD.originals, tell)
    checkHeld(parts, disclosed, HELD.derived, tell)
    withheld = await stage(layout.WITHHELD, withheld, () => checkWithheld(parts, disclosed, tell))
    if ((await textOf(parts, layout.CUSTODY)) !== custodyCsv(disclosed))
      tell(layout.CUSTODY, 'custody-differs', 'This table is not the one that the entries of the log give.')
    await checkBagInfo(parts, log, exported, tell)
    stamps = await stage('data/time', stamps, () => checkStamps(parts, log, disclosed, { at, tell, note: (sentence) => notes.push(sentence) }))
  }
  if (log !== null && log.notChecked > 0)
    notes.push('A second signature of the log (ML-DSA-44) stands under its checkpoint; this program cannot check that kind. The first one was checked.')
  return {
    ...{ fits: wrong.length === 0, wrong, notes, log, stamps, withheld },
    incident: exported?.told?.incident ?? '',
    parts: parts.names.length,
    bytes: parts.names.reduce((sum, name) => sum + (parts.size(name) ?? 0), 0),
    entries: disclosed.length,
    originals: originals.length,
  }
}

const MOST_TOLD = 1000
type Tell = (part: string, code: string, sentence: string) => void
export type Disclosed = CustodyRow & { readonly opening: Opening }

function checkOrder(names: readonly string[], tell: Tell): void {
  const wanted = layout.inOrder(names)
  const at = names.findIndex((name, i) => name !== wanted[i])
  if (at >= 0) tell(names[at] ?? ZIP, 'part-out-of-place', `The parts of a bundle have an order; "${wanted[at] ?? ''}" should stand here.`)
}

/** Every file against the manifest, and the manifest against every file. Gives the sums of the payload as they are. */
async function checkBag(
  parts: Parts | ZipParts,
  runtime: Runtime,
  progress: (done: number, all: number) => void,
  tell: Tell,
): Promise<ReadonlyMap<string, string>> {
  const [manifest, tags] = [await textOf(parts, layout.MANIFEST), await textOf(parts, layout.TAG_MANIFEST)]
  const listed = manifest === null ? null : layout.readManifest(manifest)
  if (listed === null) tell(layout.MANIFEST, 'manifest-damaged', 'The list of all files is missing, or a line of it is not "SHA-256  name".')
  const expected = new Map((listed ?? []).map(({ name, sha256 }) => [name, sha256]))
  if (listed !== null && manifest !== layout.manifestOf(layout.inOrder([...expected.keys()]).map((name) => ({ name, sha256: expected.get(name) ?? '' }))))
    tell(layout.MANIFEST, 'manifest-damaged', 'The list of all files names one twice, or in another order than a bundle has.')
  const crcs = new Map('entries' in parts ? parts.entries.map(({ name, crc }) => [name, crc]) : [])
  const all = parts.names.reduce((sum, name) => sum + (parts.size(name) ?? 0), 0)
  const [sums, tagSums] = [new Map<string, string>(), new Map<string, string>()]
  let done = 0
  for (const name of parts.names) {
    const { sha256, crc, bytes } = await readThrough(parts, name, runtime)
    progress((done += bytes), all)
    if (bytes !== parts.size(name)) tell(name, 'part-cut-short', 'It has fewer bytes than its header says.')
    if (!layout.hasItsPlace(name)) tell(name, 'part-unknown', 'A bundle has no such part; nothing in the log vouches for it.')
    if (crcs.has(name) && crcs.get(name) !== crc) tell(name, 'part-changed', 'Its bytes do not fit the checksum in the ZIP.')
    if (layout.TAGS.includes(name)) tagSums.set(name, sha256)
    else if (!expected.has(name)) tell(name, 'part-unknown', 'The list of all files does not name it; it was added.')
    else if (expected.get(name) !== sha256) tell(name, 'part-changed', 'Its bytes do not fit the SHA-256 in the list of all files.')
    sums.set(name, sha256)
  }
  for (const name of expected.keys()) if (!sums.has(name)) tell(name, 'part-missing', 'The list of all files names it, and it is not there.')
  for (const name of layout.TAGS) if (!tagSums.has(name)) tell(name, 'part-missing', 'Every bundle has this file, and it is not there.')
  const wanted = layout.manifestOf(layout.TAGS.slice(0, -1).map((name) => ({ name, sha256: tagSums.get(name) ?? '' })))
  if (tags !== wanted) tell(layout.TAG_MANIFEST, 'manifest-damaged', 'It does not fit the three files it is about.')
  if ((await textOf(parts, layout.BAGIT)) !== layout.BAGIT_TEXT)
    tell(layout.BAGIT, 'part-changed', 'It should say "BagIt-Version: 1.0" and nothing else than the rest of its kind.')
  return sums
}

/** Each entry: a leaf in the one form, in the log, opened as it commits to. In the order of the log. */
async function checkEntries(parts: Parts, log: LogFound, tell: Tell): Promise<readonly Disclosed[]> {
  const indexes = numbered(parts, /^data\/log\/entries\/(0|[1-9]\d{0,14})\.json$/)
  for (const folder of [/^data\/log\/openings\/(.+)\.json$/, /^data\/log\/proofs\/(.+)\.tlog-proof$/])
    for (const name of parts.names.filter((each) => folder.test(each)))
      if (!indexes.includes(Number(folder.exec(name)?.[1]))) tell(name, 'part-without-entry', 'It is about an entry that is not in this bundle.')
  const disclosed: Disclosed[] = []
  for (const index of indexes) {
    const path = layout.entryPath(index)
    const text = await textOf(parts, path)
    const leaf =
      text === null
        ? null
        : await parsed(
            () => parseLeaf(text),
            (why) => tell(path, 'leaf-malformed', why),
          )
    if (leaf === null || text === null) continue
    await checkProofOf(parts, log, index, new TextEncoder().encode(text), tell)
    const opening = await openingOf(parts, index, tell)
    for (const name of wrongIn(opening, leaf))
      tell(layout.openingPath(index), 'opening-differs', `What is told as "${name}" is not what entry ${index} of the log commits to.`)
    disclosed.push({ index, leaf, opening, told: Object.keys(opening).length === 0 ? null : toldBy(opening) })
  }
  return disclosed
}

async function openingOf(parts: Parts, index: number, tell: Tell): Promise<Opening> {
  const path = layout.openingPath(index)
  if (parts.size(path) === null) return {}
  const text = await textOf(parts, path)
  const opening = text === null ? null : readOpening(text)
  if (opening === null) tell(path, 'opening-differs', 'It is not an opening as a bundle has it.')
  return opening ?? {}
}

/** The act that made this bundle is in the log, and names the files that were written for it. */
async function checkExport(parts: Parts, disclosed: readonly Disclosed[], sums: ReadonlyMap<string, string>, tell: Tell): Promise<Disclosed | null> {
  const index = layout.exportLeafIn((await textOf(parts, layout.BAG_INFO)) ?? '')
  const exported = disclosed.find((each) => each.index === index && each.told?.kind === EXPORTED)
  if (exported === undefined || exported.told === null) {
    tell(layout.BAG_INFO, 'export-not-in-log', 'The act that made this bundle should be in the log and opened here; it is not.')
    return null
  }
  const vouched = new Map(exported.told.files.map(({ name, sha256 }) => [name, sha256]))
  for (const [name, sha256] of sums)
    if (layout.isVouchedByExport(name) && vouched.get(name) !== sha256)
      tell(name, 'part-not-vouched', `Entry ${exported.index} of the log, the export, does not vouch for it as it is.`)
  for (const name of vouched.keys())
    // A name that a changed opening no longer gives is told of the opening.
    if (!sums.has(name))
      tell(
        name === '' ? layout.openingPath(exported.index) : name,
        'part-missing',
        `Entry ${exported.index} of the log, the export, vouches for it, and it is not there.`,
      )
  return exported
}

/** Originals, and files made of them, against the acts that brought them in: every one disclosed is there, and none is there that no act made. */
const HELD = {
  originals: { folder: layout.ORIGINALS, of: (told: Told) => told.originals, was: 'taken in' },
  derived: { folder: layout.DERIVED, of: (told: Told) => told.derived, was: 'made of an original' },
} as const

function checkHeld(parts: Parts, disclosed: readonly Disclosed[], { folder, of, was }: (typeof HELD)[keyof typeof HELD], tell: Tell): void {
  const named = new Map<string, number>(
    disclosed.flatMap(({ told }) => (told === null ? [] : of(told)).map(({ sha256, bytes }) => [`${folder}${sha256}`, bytes] as const)),
  )
  for (const [path, bytes] of named) {
    if (parts.size(path) === null) tell(path, 'original-missing', `The log says that it was ${was}, and it is neither here nor withheld with its entry.`)
    else if (parts.size(path) !== bytes) tell(path, 'part-changed', `It has ${parts.size(path)} bytes; the log says ${bytes}.`)
  }
  for (const name of parts.names)
    if (name.startsWith(folder) && !named.has(name)) tell(name, 'part-not-vouched', `No entry of the log in this bundle says that it was ${was}.`)
}

/** Every payload of every leaf is either opened or withheld with its commitment, and none is both. */
async function checkWithheld(parts: Parts, disclosed: readonly Disclosed[], tell: Tell): Promise<number> {
  const table = readCsv((await textOf(parts, layout.WITHHELD)) ?? '')
  const rows: readonly Withheld[] | null = table === null ? null : readWithheld(table)
  if (rows === null) tell(layout.WITHHELD, 'withheld-differs', 'It is not the table of what was left out.')
  const left = new Map((rows ?? []).map((row) => [`${row.leaf} ${row.payload}`, row.commitment]))
  for (const { index, leaf, opening } of disclosed)
    for (const [name, commitment] of Object.entries(leaf.c)) {
      const said = left.get(`${index} ${name}`)
      left.delete(`${index} ${name}`)
      if (Object.hasOwn(opening, name) ? said !== undefined : said !== commitment)
        tell(
          said === undefined ? layout.openingPath(index) : layout.WITHHELD,
          'withheld-differs',
          `"${name}" of entry ${index} should be either opened, or withheld with its commitment.`,
        )
    }
  for (const row of left.keys()) tell(layout.WITHHELD, 'withheld-differs', `It speaks of "${row}", which is not in this bundle.`)
  return rows?.length ?? 0
}

async function checkBagInfo(parts: Parts, log: LogFound | null, exported: Disclosed | null, tell: Tell): Promise<void> {
  if (log === null || exported === null) return
  const payload = parts.names.filter((name) => !layout.TAGS.includes(name))
  const bytes = payload.reduce((sum, name) => sum + (parts.size(name) ?? 0), 0)
  const { leaf, told } = exported
  const info = layout.bagInfo({
    incident: told?.incident ?? '',
    origin: log.origin,
    size: log.size,
    exportLeaf: exported.index,
    at: leaf.at,
    software: leaf.sw,
    bytes,
    files: payload.length,
  })
  if ((await textOf(parts, layout.BAG_INFO)) !== info) tell(layout.BAG_INFO, 'part-changed', 'It is not what the log and the files give.')
}
