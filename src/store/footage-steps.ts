// What becomes of footage when it is printed, compared, seen or named: its rows, and the matches between pieces that a person may judge.
import type { Steps } from './steps.ts'

export const FOOTAGE_STEPS: Pick<Steps, 'footagePrinted' | 'footageCompared' | 'matchJudged' | 'footageSeen' | 'footageNamed'> = {
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
}
