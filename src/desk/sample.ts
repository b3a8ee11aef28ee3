// The sample incident: an invented case from fixtures/cases, taken in day by day, so that its trail tells how the answers changed.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHash } from 'node:crypto'
import type { Incident } from '../model/incident.ts'
import { Problem } from '../model/problem.ts'
import { findIncident, openIncident } from './incidents.ts'
import type { FileIn } from './desk.ts'
import type { Workings } from './workings.ts'

/** `case.json` of a sample. `takenIn` is an ISO day or instant, from which the days of the story are made. */
type Case = {
  readonly title: string
  readonly zone: string
  readonly code?: string
  readonly originals: readonly {
    readonly file: string
    readonly publication?: string
    readonly published?: string
    readonly address?: string
    readonly takenIn: string
  }[]
}

const CASES = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url))

/** The sample incident, opened if it is not there yet. `rest` takes in what is missing of it, one day after the other, and ends when all is answered. */
export async function openSample(
  workings: Workings,
  take: (incident: Incident, file: FileIn, at: string) => Promise<unknown>,
  settled: () => Promise<void>,
): Promise<{ readonly incident: Incident; rest(): Promise<void> }> {
  const { folder, sample } = await findSample()
  const held = await workings.store.read.selectFrom('incidents').select('code').where('sample', '=', 1).executeTakeFirst()
  const incident = held === undefined ? await openIncident(workings, { ...sample, sample: true }) : await findIncident(workings, held.code)

  async function rest(): Promise<void> {
    const days = Map.groupBy(sample.originals, (original) => original.takenIn.slice(0, 10))
    for (const day of [...days.keys()].toSorted()) {
      for (const { file, takenIn, ...byHand } of days.get(day) ?? []) {
        const bytes = await readFile(join(folder, file))
        if (await isHeld(workings, incident.code, bytes)) continue
        const at = takenIn.length === 10 ? `${takenIn}T12:00:00Z` : takenIn
        await take(incident, { name: file, bytes, mediaType: null, method: 'sample', byHand }, at)
      }
      await settled()
    }
  }
  return { incident, rest }
}

async function isHeld({ store }: Workings, incident: string, bytes: Uint8Array): Promise<boolean> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return (await store.read.selectFrom('captures').select('id').where('incident', '=', incident).where('original', '=', sha256).executeTakeFirst()) !== undefined
}

async function findSample(): Promise<{ folder: string; sample: Case }> {
  const folders = (await readdir(CASES).catch(() => [])).toSorted((a, b) => Number(b === 'sample') - Number(a === 'sample') || (a < b ? -1 : 1))
  for (const name of folders) {
    const text = await readFile(join(CASES, name, 'case.json'), 'utf8').catch(() => null)
    const found = text === null ? null : (JSON.parse(text) as Case)
    if (found !== null && Array.isArray(found.originals)) return { folder: join(CASES, name), sample: found }
  }
  throw new Problem('sample-missing', 'This copy of Dateline comes without the sample incident (fixtures/cases).')
}
