// Each piece of footage, once printed, is compared with all that the incident held before it; what shares a stretch stays on both until somebody answers it.
import { Worker } from 'node:worker_threads'
import type { FootageMatch } from '../model/footage.ts'
import type { Printed } from '../model/held-footage.ts'
import { Problem } from '../model/problem.ts'
import type { ToMatch } from './match-worker.ts'
import { derivedFile } from './open-original.ts'
import { MACHINE, type Workings } from './workings.ts'

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './match-worker.ts' : './match-worker.js', import.meta.url)
const LONGEST_SECONDS = 600

export type Comparing = {
  /** There may be a piece that was printed and not compared. */
  nudge(): void
  idle(): Promise<void>
  close(): Promise<void>
}

export function startComparing(workings: Workings): Comparing {
  let turn: Promise<void> = Promise.resolve()
  let waiting = false
  let closed = false
  let thread: Worker | null = null

  function nudge(): void {
    if (waiting || closed) return
    waiting = true
    turn = turn.then(async () => {
      waiting = false
      try {
        while (!closed && (await compareNext())) continue
      } catch (error) {
        if (!closed) process.stderr.write(`comparing footage: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      }
    })
  }

  /** The oldest piece that was not compared yet; false when there is none. */
  async function compareNext(): Promise<boolean> {
    const { store, recorder } = workings
    const piece = await store.read.selectFrom('footage').selectAll().where('compared', '=', 0).orderBy('seq').limit(1).executeTakeFirst()
    if (piece === undefined) return false
    const before = await store.read
      .selectFrom('footage')
      .select(['report', 'json'])
      .where('incident', '=', piece.incident)
      .where('seq', '<', piece.seq)
      .orderBy('seq')
      .execute()
    const held = await Promise.all(before.map(async ({ report, json }) => ({ name: report, at: await printOf(json) })))
    const found = held.length === 0 ? [] : await inThread({ query: await printOf(piece.json), held })
    if (closed) return false
    const { incident, report } = piece
    await recorder.record('a comparison of footage', async (db) => {
      // What was erased meanwhile was not compared.
      const held = new Set((await db.selectFrom('footage').select('report').where('incident', '=', incident).execute()).map((row) => row.report))
      const matches = found.filter(({ name }) => held.has(name)).map(({ name, match }) => ({ with: name, match }))
      const change = { kind: 'footageCompared', incident, report, among: before.length, found: matches } as const
      return { entries: held.has(report) ? [{ change, by: MACHINE, because: null }] : [], result: undefined }
    })
    return true
  }

  const printOf = (json: string) => derivedFile(workings, (JSON.parse(json) as Printed).print.sha256)

  function inThread(asked: ToMatch): Promise<readonly { readonly name: string; readonly match: FootageMatch }[]> {
    const worker = (thread = new Worker(WORKER, { execArgv: [], env: {}, workerData: asked }))
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => void worker.terminate(), LONGEST_SECONDS * 1000)
      worker.on('message', resolve)
      worker.on('error', reject)
      worker.on('exit', () => {
        clearTimeout(limit)
        thread = null
        reject(new Problem('comparison-stopped', 'Comparing the footage was stopped; what was taken in is kept.'))
      })
    })
  }

  return {
    nudge,
    async idle() {
      nudge()
      await turn
    },
    async close() {
      closed = true
      await thread?.terminate()
      await turn
    },
  }
}
