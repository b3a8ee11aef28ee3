// A desk of its own for a test, with a clock that goes where it is sent, and a case taken in to it as its desk would have done.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDesk } from '../../src/desk/open.ts'
import type { Desk } from '../../src/desk/desk.ts'
import type { Incident } from '../../src/model/incident.ts'
import { bytesOf, byHandOf, type Case, type CaseOriginal } from './expected.ts'

export type TestDesk = { readonly desk: Desk; readonly clock: { goTo(instant: string): void }; close(): Promise<void> }

export async function openTestDesk(today: string): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-test-'))
  let now = Temporal.Instant.from(today)
  const desk = await openDesk(join(folder, 'desk'), { clock: () => now })
  return {
    desk,
    clock: { goTo: (instant) => (now = Temporal.Instant.from(instant)) },
    async close() {
      await desk.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Takes in one original of a case at its own time. */
export async function takeInOriginal({ desk, clock }: TestDesk, incident: Incident, one: Case, original: CaseOriginal): Promise<string> {
  clock.goTo(original.takenIn)
  const taken = await desk.takeIn(incident.code, {
    name: original.file,
    bytes: bytesOf(one, original.file),
    mediaType: null,
    method: 'upload',
    byHand: byHandOf(original),
  })
  await desk.idle()
  return taken.report
}
