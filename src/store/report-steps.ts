// What becomes of reports when originals come in, are read or could not be, are mended by hand, or a model was asked about them: their rows, their words
// for the search, the media they name, and which of them are versions of one another.
import type { Entry } from '../model/entry.ts'
import type { Capture } from '../model/incident.ts'
import type { MediaFound } from '../model/page.ts'
import type { ByHand, Report } from '../model/report.ts'
import { reportOf } from '../model/resolution.ts'
import { addressKey, archivedAt, lastPartOf } from '../model/same-address.ts'
import { withSuggestions } from '../model/suggestion.ts'
import type { Trouble } from '../model/trouble.ts'
import { breather } from './breather.ts'
import { readingOf } from './readings.ts'
import type { ReportRow } from './schema.ts'
import { forgetText, keepText } from './search.ts'
import { numberOf } from './steps.ts'
import type { Db, Steps } from './steps.ts'

export const REPORT_STEPS: Pick<Steps, 'originalKept' | 'addressAskedFor' | 'originalRead' | 'originalNotRead' | 'reportMended' | 'modelAnswered'> = {
  // The same bytes once more in this incident: a further capture of the one report. What is newly said by hand goes with a reading that is
  // still to come (a report that was read is mended, which has its own entry); one that could not be read waits for another try.
  async originalKept(db, { original, capture, byHand, report }, { seq, at }) {
    await db
      .insertInto('originals')
      .values({ ...original })
      .onConflict((c) => c.doNothing())
      .execute()
    await insertCapture(db, capture, byHand, seq)
    const held = await db.selectFrom('reports').select(['id', 'byHand', 'state']).where('id', '=', report).executeTakeFirst()
    if (held === undefined) return insertWaiting(db, report, original.sha256, capture, byHand, { seq, at })
    const both = JSON.stringify({ ...(JSON.parse(held.byHand) as ByHand), ...byHand })
    if (held.state !== 'read' && both !== held.byHand) await db.updateTable('reports').set({ byHand: both }).where('id', '=', report).execute()
    if (held.state === 'failed') await db.updateTable('reports').set({ state: 'waiting', troubles: '[]' }).where('id', '=', report).execute()
  },

  async addressAskedFor(db, { capture }, { seq }) {
    await insertCapture(db, capture, {}, seq)
  },

  async originalRead(db, { incident, from = 0, reports }, { seq }) {
    const [{ id = '' } = {}] = reports
    const first = await db
      .selectFrom('reports')
      .selectAll()
      .where('id', '=', from === 0 ? id : id.slice(0, -`-${from + 1}`.length))
      .executeTakeFirstOrThrow()
    const breathe = breather()
    for (const [index, read] of reports.entries()) {
      await breathe()
      const resolved = reportOf(read.reading, read.resolution)
      const found = columnsOf(resolved, JSON.parse(first.byHand) as ByHand, read.address)
      const row: ReportRow = {
        ...first,
        ...found,
        id: read.id,
        part: read.part,
        ordinal: from + index + 1,
        state: 'read',
        readIn: seq,
        changedIn: seq,
        version: 1,
        versionOf: null,
      }
      await db
        .insertInto('reports')
        .values(row)
        .onConflict((c) => c.column('id').doUpdateSet(row))
        .execute()
      await keepText(db, row, resolved.text)
      await keepMedia(db, row, read.reading.media ?? [])
      await countVersions(db, incident, row.addressKey)
    }
  },

  async originalNotRead(db, { report, troubles }, { seq }) {
    await db
      .updateTable('reports')
      .set({ state: 'failed', troubles: JSON.stringify(troubles), changedIn: seq })
      .where('id', '=', report)
      .execute()
    const row = await db.selectFrom('reports').select(['number', 'ordinal']).where('id', '=', report).executeTakeFirst()
    if (row !== undefined) await forgetText(db, row)
  },

  async reportMended(db, { report, byHand, resolution }, { seq }, record) {
    const before = await db
      .selectFrom('reports')
      .select(['incident', 'number', 'ordinal', 'address', 'addressKey', 'readIn', 'resolved'])
      .where('id', '=', report)
      .executeTakeFirstOrThrow()
    const suggested = before.resolved === null ? [] : (JSON.parse(before.resolved) as Report).statements.filter(({ origin }) => origin === 'model')
    const resolved = withSuggestions(
      reportOf(await readingOf(record, { id: report, readIn: before.readIn ?? 0, ordinal: before.ordinal }), resolution),
      suggested,
    )
    const found = columnsOf(resolved, byHand, resolved.report.address ?? before.address)
    await db
      .updateTable('reports')
      .set({ ...found, byHand: JSON.stringify(byHand), changedIn: seq })
      .where('id', '=', report)
      .execute()
    await keepText(db, { ...before, id: report, title: found.title }, resolved.text)
    if (found.addressKey === before.addressKey) return
    await db.updateTable('reports').set({ version: 1, versionOf: null }).where('id', '=', report).execute()
    await countVersions(db, before.incident, before.addressKey)
    await countVersions(db, before.incident, found.addressKey)
  },

  // What a model suggested stands beside the report's own statements; it answers nothing until it is confirmed (questions/accepted.ts).
  async modelAnswered(db, { report, suggestions }, { seq }) {
    const row = await db.selectFrom('reports').select(['resolved', 'troubles']).where('id', '=', report).executeTakeFirstOrThrow()
    if (row.resolved === null) return
    const failed = suggestions.asked.find((asked) => asked.failed !== null)
    const message = `The model (${failed?.model ?? ''}) was asked about this report and gave no answer that could be used: ${failed?.failed ?? ''}. Nothing of the reading changed.`
    const troubles = (list: readonly Trouble[]): readonly Trouble[] => [
      ...list.filter(({ code }) => code !== MODEL_FAILED),
      ...(failed === undefined ? [] : [{ code: MODEL_FAILED, message }]),
    ]
    const resolved = withSuggestions(JSON.parse(row.resolved) as Report, suggestions.statements)
    await db
      .updateTable('reports')
      .set({ resolved: JSON.stringify(resolved), troubles: JSON.stringify(troubles(JSON.parse(row.troubles) as Trouble[])), changedIn: seq })
      .where('id', '=', report)
      .execute()
  },
}

const MODEL_FAILED = 'model-not-answered'

async function insertCapture(db: Db, capture: Capture, byHand: ByHand, seq: number): Promise<void> {
  await db
    .insertInto('captures')
    .values({ ...capture, byHand: JSON.stringify(byHand), seq })
    .execute()
}

/** Taken in when the trail says so, by the desk's clock; when it was captured is the capture's own claim, and may be long before. */
async function insertWaiting(db: Db, id: string, original: string, capture: Capture, byHand: ByHand, { seq, at }: Pick<Entry, 'seq' | 'at'>): Promise<void> {
  const row: ReportRow = {
    ...{ id, number: numberOf(id), ordinal: 1, incident: capture.incident, original, name: capture.name, part: null },
    ...{ title: byHand.title ?? capture.name, publication: byHand.publication ?? null, address: capture.address, addressKey: addressKey(capture.address) },
    ...{ version: 1, versionOf: null, state: 'waiting', statements: 0, published: null, troubles: '[]', byHand: JSON.stringify(byHand) },
    ...{ resolved: null, readIn: null, changedIn: seq, takenInAt: at },
  }
  await db.insertInto('reports').values(row).execute()
  await countVersions(db, row.incident, row.addressKey)
}

async function keepMedia(db: Db, { id: report, incident }: ReportRow, media: readonly MediaFound[]): Promise<void> {
  await db.deleteFrom('reportMedia').where('report', '=', report).execute()
  for (const [ordinal, { kind, address, sha256 = null }] of media.entries())
    await db
      .insertInto('reportMedia')
      .values({ ...{ report, ordinal, incident, kind, address, sha256 }, addressKey: addressKey(address), name: lastPartOf(address) })
      .execute()
}

function columnsOf(
  resolved: Report,
  byHand: ByHand,
  found: string | null,
): Pick<ReportRow, 'title' | 'publication' | 'address' | 'addressKey' | 'statements' | 'published' | 'troubles' | 'resolved'> {
  const address = byHand.address ?? found
  return {
    title: byHand.title ?? resolved.report.title,
    publication: byHand.publication ?? resolved.report.publication,
    address,
    addressKey: addressKey(address),
    statements: resolved.statements.filter(({ origin }) => origin === undefined).length,
    published: JSON.stringify(resolved.report.published),
    troubles: JSON.stringify(resolved.troubles),
    resolved: JSON.stringify(resolved),
  }
}

/**
 * Originals of one address are versions of one report, in the order in which the page was seen so: by an archive, where the address says when, else by this desk.
 * How late each was read does not matter.
 */
async function countVersions(db: Db, incident: string, key: string | null): Promise<void> {
  if (key === null) return
  // Put in order here: asked to, SQLite walks the whole incident in that order instead of taking the few of this address.
  const found = await db
    .selectFrom('reports')
    .select(['id', 'number', 'ordinal', 'original', 'version', 'versionOf', 'address', 'takenInAt'])
    .where('incident', '=', incident)
    .where('addressKey', '=', key)
    .execute()
  if (found.length < 2) return
  let latest = 0 // the desk's clock may have been set back in between; what came in later was still seen later
  const seen = found
    .toSorted((a, b) => a.number - b.number || a.ordinal - b.ordinal)
    .map((row) => {
      const archived = archivedAt(row.address)
      if (archived === null) latest = Math.max(latest, Date.parse(row.takenInAt))
      return { row, at: archived === null ? latest : Date.parse(archived) }
    })
  const rows = seen.toSorted((a, b) => a.at - b.at).map(({ row }) => row)
  const firstOf = new Map<string, string>()
  for (const row of rows) if (!firstOf.has(row.original)) firstOf.set(row.original, row.id)
  const originals = [...firstOf.keys()]
  for (const row of rows) {
    const place = originals.indexOf(row.original)
    const versionOf = firstOf.get(originals[place - 1] ?? '') ?? null
    if (row.version === place + 1 && row.versionOf === versionOf) continue
    await db
      .updateTable('reports')
      .set({ version: place + 1, versionOf })
      .where('id', '=', row.id)
      .execute()
  }
}
