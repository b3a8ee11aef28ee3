// From an entry to the rows of the tables: what each kind of change does, and nothing that the entry does not say.
//
// The same function runs when an entry is recorded and when everything is built again, so a rule here, in report-steps.ts and in footage-steps.ts may
// look at the tables as the entries before it made them, never at the clock, the disk or the network.
import type { Change, Entry } from '../model/entry.ts'
import { FOOTAGE_STEPS } from './footage-steps.ts'
import { REPORT_STEPS } from './report-steps.ts'
import { numberOf } from './steps.ts'
import type { Db, Step, Steps } from './steps.ts'

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

const STEPS: Steps = {
  ...REPORT_STEPS,
  ...FOOTAGE_STEPS,

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
  async backedUp() {},
  async emptied() {},
}

async function incidentOf(db: Db, change: Change): Promise<string | null> {
  switch (change.kind) {
    case 'deskNamed':
    case 'fetchingSet':
    case 'anchored':
    case 'backedUp':
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

const kindOf = (change: Change): Change['kind'] => (change.kind === 'emptied' ? change.was : change.kind)
