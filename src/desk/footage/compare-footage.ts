// Each piece of footage, once printed, is compared with all that the incident held before it; what shares a stretch stays on both until somebody answers it.
import { Problem } from '../../model/problem.ts'
import { MACHINE } from '../../model/who-acts.ts'
import type { FootageThread } from './footage-thread.ts'
import { complain, type Workings } from '../workings.ts'

export type Comparing = {
  /** There may be a piece that was printed and not compared. */
  nudge(): void
  idle(): Promise<void>
  close(): Promise<void>
}

/** One piece at a time, the oldest first; what was not compared when the desk was closed is compared after its next opening. */
export function startComparing(workings: Workings, thread: FootageThread): Comparing {
  let turn: Promise<void> = Promise.resolve()
  let waiting = false
  let closed = false

  function nudge(): void {
    if (waiting || closed) return
    waiting = true
    turn = turn.then(async () => {
      waiting = false
      try {
        while (!closed && (await compareNext())) continue
      } catch (error) {
        // Ended by an erasure: what is left is compared at the nudge that follows it.
        if (!closed && !(error instanceof Problem && error.code === 'comparison-ended')) complain('comparing footage', error)
      }
    })
  }

  /** The oldest piece that was not compared yet; false when there is none. */
  async function compareNext(): Promise<boolean> {
    const { store, recorder } = workings
    const piece = await store.read.selectFrom('footage').selectAll().where('compared', '=', 0).orderBy('seq').limit(1).executeTakeFirst()
    if (piece === undefined) return false
    const { incident, report } = piece
    const before = await store.read
      .selectFrom('footage')
      .select('report')
      .where('incident', '=', incident)
      .where('seq', '<', piece.seq)
      .orderBy('seq')
      .execute()
    const names = before.map((row) => row.report)
    const { found, compared, of } = names.length === 0 ? { found: [], compared: 0, of: 0 } : await thread.match(report, names)
    if (closed) return false
    await recorder.record('a comparison of footage', async (db) => {
      // What was erased meanwhile was not compared.
      const held = new Set((await db.selectFrom('footage').select('report').where('incident', '=', incident).execute()).map((row) => row.report))
      const matches = found.filter(({ name }) => held.has(name)).map(({ name, match }) => ({ with: name, match }))
      const inPart = compared < of ? { compared } : {}
      const change = { kind: 'footageCompared', incident, report, among: names.length, ...inPart, found: matches } as const
      return { entries: held.has(report) ? [{ change, by: MACHINE, because: null }] : [], result: undefined }
    })
    return true
  }

  return {
    nudge,
    async idle() {
      nudge()
      await turn
    },
    async close() {
      closed = true
      thread.close()
      await turn
    },
  }
}
