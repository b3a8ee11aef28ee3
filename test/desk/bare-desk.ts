// A desk without its readers: store, originals, log and record as they are, opened in a moment. For tests that open very many.
import { mkdir } from 'node:fs/promises'
import { openDeskLog } from '../../src/desk/desk-log.ts'
import { recorderOver } from '../../src/desk/record.ts'
import { takeIn } from '../../src/desk/taking-in/take-in.ts'
import type { Workings } from '../../src/desk/workings.ts'
import { disk } from '../../src/evidence/log/disk.ts'
import type { Files } from '../../src/evidence/log/files.ts'
import type { TiledLog } from '../../src/evidence/log/tiled-log.ts'
import type { Incident } from '../../src/model/incident.ts'
import { keysIn } from '../../src/store/original-keys.ts'
import { originalsIn, type Originals } from '../../src/store/originals.ts'
import { openStore, type Store } from '../../src/store/store.ts'

export type BareDesk = {
  readonly store: Store
  readonly log: TiledLog
  readonly originals: Originals
  readonly workings: Workings
  openIncident(): Promise<void>
  name(by: string): Promise<void>
  /** The SHA-256 under which the words are kept. */
  takeIn(words: string): Promise<string>
  close(): Promise<void>
}

const INCIDENT: Incident = { code: 'crane', title: 'Crane', zone: 'UTC', openedAt: '2026-03-20T09:00:00.000Z', sample: false }

export async function openBareDesk(folder: string, files: Files = disk): Promise<BareDesk> {
  await mkdir(folder, { recursive: true })
  const clock = (): string => '2026-03-20T09:00:00.000Z'
  const store = await openStore(folder)
  const originals = await originalsIn(folder, files, keysIn(store.read))
  await originals.sweep()
  const deskLog = await openDeskLog({ files, folder, store, clock })
  const recorder = recorderOver(store, deskLog, clock, () => undefined)
  const workings = { folder, store, originals, recorder, log: deskLog.log, logContinued: deskLog.continued, clock, tell: () => undefined } as Workings
  return {
    ...{ store, originals, log: deskLog.log, workings },
    openIncident: () =>
      recorder.record('the incident', async () => ({
        entries: [{ change: { kind: 'incidentOpened', incident: INCIDENT }, by: 'Ada', because: null }],
        result: undefined,
      })),
    name: (by) => recorder.record('the name', async () => ({ entries: [{ change: { kind: 'deskNamed', by }, by, because: null }], result: undefined })),
    async takeIn(words) {
      const file = { name: 'page.txt', bytes: Buffer.from(words), mediaType: null, method: 'upload' as const, byHand: {} }
      return (await takeIn(workings, new Map(), INCIDENT, file)).original
    },
    async close() {
      await recorder.alone(() => store.close())
      await deskLog.close()
    },
  }
}
