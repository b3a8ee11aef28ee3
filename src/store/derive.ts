// From an entry to the rows of the tables: what each kind of change does, and nothing that the entry does not say.
//
// The same function runs when an entry is recorded and when everything is built again, so a rule here may look at the tables as the
// entries before it made them, never at the clock, the disk or the network.
import type { Kysely } from 'kysely'
import type { Change, Entry } from '../model/entry.ts'
import type { Capture } from '../model/incident.ts'
import type { ByHand, Report } from '../model/report.ts'
import { reportOf } from '../model/resolution.ts'
import { withSuggestions } from '../model/suggestion.ts'
import { breather } from './breather.ts'
import type { Trouble } from '../model/trouble.ts'
import { readingOf } from './readings.ts'
import type { MediaFound } from '../model/page.ts'
import { addressKey, lastPartOf } from '../model/same-address.ts'
import type { ReportRow, Tables } from './schema.ts'
import { forgetText, keepText } from './search.ts'

type Db = Kysely<Tables>
type Of<K extends Change['kind']> = Extract<Change, { readonly kind: K }>
type Step<K extends Change['kind']> = (db: Db, change: Of<K>, entry: Entry, record: Db) => Promise<void>

/**
 * Applies one entry to the derived tables and gives back the incident it belongs to. Runs inside the transaction that holds the entry, or
 * where tables are built anew: `record` is then where the entries before it stand.
 */
export async function derive(db: Db, entry: Entry, record: Db = db): Promise<string | null> {
  const { change } = entry
  await (STEPS[change.kind] as Step<Change['kind']>)(db, change, entry, record)
  const incident = await incidentOf(db, change)
  await db.insertInto('trail').values({ seq: entry.seq, incident }).execute()
  if (incident !== null && kindOf(change) !== 'originalsOpened')
    await db.updateTable('incidents').set({ changedAt: entry.at }).where('code', '=', incident).execute()
  return incident
}

const STEPS: { readonly [K in Change['kind']]: Step<K> } = {
  async deskNamed(db, { by }) {
    await db
      .insertInto('desk')
      .values({ key: 'by', value: by })
      .onConflict((c) => c.column('key').doUpdateSet({ value: by }))
      .execute()
  },

  async fetchingSet(db, { allowed }) {
    const value = allowed ? 'allowed' : 'off'
    await db
      .insertInto('desk')
      .values({ key: 'fetching', value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute()
  },

  async incidentOpened(db, { incident }, { at }) {
    await db
      .insertInto('incidents')
      .values({ ...incident, sample: incident.sample ? 1 : 0, changedAt: at })
      .execute()
  },

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

  // The print and the stills are derived files: held like originals, and nobody's report.
  async footagePrinted(db, { incident, original, report, printed }, { seq }) {
    for (const held of [printed.print, ...printed.stills.map(({ still }) => still)])
      await db
        .insertInto('originals')
        .values({ ...held })
        .onConflict((c) => c.doNothing())
        .execute()
    const row = { incident, original, seq, compared: 0, json: JSON.stringify(printed) }
    await db
      .insertInto('footage')
      .values({ report, ...row })
      .onConflict((c) => c.column('report').doUpdateSet(row))
      .execute()
    await db
      .updateTable('reports')
      .set({ state: 'footage', troubles: JSON.stringify(printed.troubles), changedIn: seq })
      .where('id', '=', report)
      .execute()
  },

  // A pair that somebody answered already keeps its answer.
  async footageCompared(db, { incident, report, among, found }) {
    await db.updateTable('footage').set({ compared: 1 }).where('report', '=', report).execute()
    for (const { with: other, match } of found)
      await db
        .insertInto('footageMatches')
        .values({ id: `${report}-${other}`, incident, a: report, b: other, among, status: 'proposed', json: JSON.stringify(match) })
        .onConflict((c) => c.column('id').doUpdateSet({ among, json: JSON.stringify(match) }))
        .execute()
  },

  async matchJudged(db, { match, status }) {
    await db.updateTable('footageMatches').set({ status }).where('id', '=', match).execute()
  },

  async footageSeen(db, { incident, report, id, seen }, { seq }) {
    await db
      .insertInto('footageSeen')
      .values({ id, incident, report, seq, json: JSON.stringify(seen) })
      .execute()
  },

  async footageNamed(db, { incident, footage, report, mention, status }, { because }) {
    await db
      .insertInto('footageNamed')
      .values({ footage, report, mention, incident, status, because })
      .onConflict((c) => c.columns(['footage', 'report', 'mention']).doUpdateSet({ status, because }))
      .execute()
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

  async readingJudged(db, { report, reading, status }, { at, by, because, seq }) {
    await db
      .insertInto('judgements')
      .values({ report, reading, status, by, at, because })
      .onConflict((c) => c.columns(['report', 'reading']).doUpdateSet({ status, by, at, because }))
      .execute()
    await db.updateTable('reports').set({ changedIn: seq }).where('id', '=', report).execute()
  },

  // A corrected reading is mended; once nothing corrects it any more it is proposed again, unless somebody judged it since.
  async readingCorrected(db, { report, reading, field, correction }, { at, by, because, seq }) {
    const key = { report, reading, field }
    if (correction === null) {
      await db.deleteFrom('corrections').where('report', '=', report).where('reading', '=', reading).where('field', '=', field).execute()
      const left = await db.selectFrom('corrections').select('field').where('report', '=', report).where('reading', '=', reading).executeTakeFirst()
      if (left === undefined)
        await db.deleteFrom('judgements').where('report', '=', report).where('reading', '=', reading).where('status', '=', 'mended').execute()
    } else {
      const row = { by, at, because, json: JSON.stringify(correction) }
      await db
        .insertInto('corrections')
        .values({ ...key, ...row })
        .onConflict((c) => c.columns(['report', 'reading', 'field']).doUpdateSet(row))
        .execute()
      const judged = { status: 'mended', by, at, because }
      await db
        .insertInto('judgements')
        .values({ report, reading, ...judged })
        .onConflict((c) => c.columns(['report', 'reading']).doUpdateSet(judged))
        .execute()
    }
    await db.updateTable('reports').set({ changedIn: seq }).where('id', '=', report).execute()
  },

  async sameEventSet(db, { incident, link }) {
    const [a, b] = [link.a, link.b].toSorted((x, y) => (`${x.report} ${x.event}` < `${y.report} ${y.event}` ? -1 : 1)) as [typeof link.a, typeof link.a]
    const said = { same: link.same ? 1 : 0, grounds: JSON.stringify(link.grounds), status: link.status }
    await db
      .insertInto('sameEvents')
      .values({ incident, aReport: a.report, aEvent: a.event, bReport: b.report, bEvent: b.event, ...said })
      .onConflict((c) => c.columns(['incident', 'aReport', 'aEvent', 'bReport', 'bEvent']).doUpdateSet(said))
      .execute()
  },

  async answersChanged(db, { incident, changes }, { seq }) {
    for (const { question, after } of changes) {
      const row = { seq, state: after.state, conflicts: after.conflicts.length, json: JSON.stringify(after) }
      await db
        .insertInto('snapshots')
        .values({ incident, question, ...row })
        .onConflict((c) => c.columns(['incident', 'question']).doUpdateSet(row))
        .execute()
    }
  },

  async findingRecorded(db, { incident, finding, restates }, { seq }) {
    await db
      .insertInto('findings')
      .values({ id: finding.id, incident, question: finding.question, seq: restates ?? seq, json: JSON.stringify(finding) })
      .execute()
  },

  // A derived file is held like an original and is nobody's report: it would count as one more voice.
  async redacted(db, { original }) {
    await db
      .insertInto('originals')
      .values({ ...original })
      .onConflict((c) => c.doNothing())
      .execute()
  },

  async holdSet(db, { incident, original, held }, { seq, at, by, because }) {
    const key = { incident, original: original ?? '' }
    await db.deleteFrom('holds').where('incident', '=', key.incident).where('original', '=', key.original).execute()
    if (held)
      await db
        .insertInto('holds')
        .values({ ...key, seq, at, by, because: because ?? '' })
        .execute()
  },

  // What spoke of the original is emptied and gives no rows; what others' comparisons say of it goes here.
  async originalErased(db, { incident, mark, reports }, { seq, at, by, because }) {
    for (const report of reports) {
      const row = { number: numberOf(report), incident, mark, seq, at, by, because: because ?? '' }
      await db
        .insertInto('erased')
        .values({ report, ...row })
        .execute()
      await db
        .deleteFrom('footageMatches')
        .where((e) => e.or([e('a', '=', report), e('b', '=', report)]))
        .execute()
    }
  },

  // What leaves the desk, what comes from outside it, and who opened what changes no table: the entry itself is what is asked for.
  async bundleExported() {},
  async anchored() {},
  async originalsOpened() {},
  async emptied() {},
}

const MODEL_FAILED = 'model-not-answered'

async function incidentOf(db: Db, change: Change): Promise<string | null> {
  switch (change.kind) {
    case 'deskNamed':
    case 'fetchingSet':
    case 'anchored':
      return null
    case 'bundleExported':
      return change.exported.incident
    case 'incidentOpened':
      return change.incident.code
    case 'originalKept':
    case 'addressAskedFor':
      return change.capture.incident
    case 'reportMended':
    case 'readingJudged':
    case 'readingCorrected':
      return (await db.selectFrom('reports').select('incident').where('id', '=', change.report).executeTakeFirst())?.incident ?? null
    default:
      return change.incident
  }
}

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

const kindOf = (change: Change): Change['kind'] => (change.kind === 'emptied' ? change.was : change.kind)

/** "r7" is the seventh that came in, also where others before it were erased. */
const numberOf = (report: string): number => Number(/^r(\d+)/.exec(report)?.[1])

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

/** Originals of one address are versions of one report, in the order in which they came in, however late each was read. */
async function countVersions(db: Db, incident: string, key: string | null): Promise<void> {
  if (key === null) return
  // Put in order here: asked to, SQLite walks the whole incident in that order instead of taking the few of this address.
  const found = await db
    .selectFrom('reports')
    .select(['id', 'number', 'ordinal', 'original', 'version', 'versionOf'])
    .where('incident', '=', incident)
    .where('addressKey', '=', key)
    .execute()
  if (found.length < 2) return
  const rows = found.toSorted((a, b) => a.number - b.number || a.ordinal - b.ordinal)
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
