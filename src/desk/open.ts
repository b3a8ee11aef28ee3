// Opening a desk's folder: the lock, the database, what a stopped machine left behind, the readers; then the verbs over all of it (verbs.ts), and closing
// it again.
import { resolve } from 'node:path'
import type { Network } from '../evidence/capture/hop.ts'
import { disk } from '../evidence/log/disk.ts'
import { recoverJobs } from '../jobs/queue.ts'
import { Problem } from '../model/problem.ts'
import type { DeskEvent } from '../model/told.ts'
import { MACHINE } from '../model/who-acts.ts'
import { lockFolder, type Lock } from '../store/lock.ts'
import { keysIn } from '../store/original-keys.ts'
import { originalsIn } from '../store/originals.ts'
import { openStore } from '../store/store.ts'
import { startAnswering } from './answers/answer.ts'
import { machineUptime, type Uptime } from './evidence/clock-steps.ts'
import { startComparing } from './footage/compare-footage.ts'
import { openDeskLog, wentBackInWords, type DeskLog } from './desk-log.ts'
import { makeDeskFolder, meaningOf, readableStore, shown } from './desk-place.ts'
import type { Desk } from './desk.ts'
import { finishAtOpening } from './erasing/finish-erasing.ts'
import { printPlace } from './footage/footage.ts'
import { FootageThread } from './footage/footage-thread.ts'
import { modelSettingsIn, type ModelSettings } from './reading/model-settings.ts'
import { openedBefore } from './open-original.ts'
import { ownWordsIn } from './reading/own-words.ts'
import { startProposing } from './footage/propose-shown.ts'
import { readerPool, type PoolLimits } from './reading/reader-pool.ts'
import { startReadings } from './reading/readings.ts'
import { recorderOver, type Draft } from './record.ts'
import { strayOriginals } from './upkeep/stray-originals.ts'
import { NO_SUGGESTING, startSuggesting } from './reading/suggesting.ts'
import { verbsOver } from './verbs.ts'
import { ABOUT, complain, reportsOf, type Workings } from './workings.ts'

export type DeskOptions = {
  readonly clock?: () => Temporal.Instant
  /** Seconds since the machine started, to tell a clock that was set; left out with a clock of one's own, acts are compared alone. */
  readonly uptime?: Uptime
  readonly readers?: PoolLimits
  readonly model?: ModelSettings | null
  readonly network?: Network
  /** The browser that renders fetched pages; null for none, left out to look for one. */
  readonly browser?: string | null
}

/** Opens the desk in `folder`, making it if need be. Problems `desk-in-use`, `not-a-desk`, `desk-newer`. */
export async function openDesk(folder: string, options: DeskOptions = {}): Promise<Desk> {
  const path = resolve(folder)
  await makeDeskFolder(path).catch((error: unknown) => {
    throw meaningOf(error, shown(path))
  })
  const lock = await lockFolder(path, shown(path)).catch((error: unknown) => {
    throw meaningOf(error, shown(path))
  })
  try {
    return await openLocked(path, lock, options)
  } catch (error) {
    await lock.release()
    throw meaningOf(error, shown(path))
  }
}

async function openLocked(folder: string, lock: Lock, options: DeskOptions): Promise<Desk> {
  const { clock: now = () => Temporal.Now.instant(), readers: limits = {}, network, browser } = options
  const { uptime = options.clock === undefined ? machineUptime : () => null } = options
  const clock = (): string => now().toString({ smallestUnit: 'millisecond' })
  const model = options.model === undefined ? await modelSettingsIn(folder) : options.model
  const ownWords = await ownWordsIn(folder)
  const store = await openStore(folder, lock.leftOpen).catch((error: unknown) => readableStore(folder, error))
  const originals = await originalsIn(folder, disk, keysIn(store.read))
  await originals.sweep()
  const deskLog =
    store.toReadOnly === true
      ? null
      : await openDeskLog({ files: disk, folder, store, clock }).catch(async (error: unknown) => {
          await store.close()
          throw error
        })
  for (const told of await strayOriginals(store, originals)) process.stderr.write(`${told}\n`)
  const listeners = new Set<(event: DeskEvent) => void>()
  const tell = (event: DeskEvent): void => {
    // A listener's mistake must not undo what is recorded, nor keep it from the others.
    for (const listener of listeners) {
      try {
        listener(event)
      } catch (error) {
        complain('a listener', error)
      }
    }
  }
  const recorder = recorderOver(
    store,
    deskLog,
    clock,
    ({ entry, incident }) => {
      const { kind } = entry.change
      if (incident !== null && ANSWERS_DEPEND_ON.has(kind)) answering.touched(incident)
      const reports = reportsOf(entry)
      const progress = kind === 'originalRead' || kind === 'originalNotRead' || kind === 'footagePrinted' ? { progress: 1 } : {}
      if (kind === 'originalRead') suggesting.wanted(reports)
      if (kind === 'originalErased') footageThread.end() // it may know the print of what went
      if (kind === 'footagePrinted' || kind === 'originalErased') comparing.nudge()
      if (incident !== null && (kind === 'footagePrinted' || kind === 'originalRead')) proposing.nudge(incident)
      for (const report of reports) tell({ incident, about: ABOUT[kind], change: kind, report, ...progress })
      if (reports.length === 0) tell({ incident, about: ABOUT[kind], change: kind })
      if (incident !== null) tell({ incident, about: 'trail', change: kind })
    },
    uptime,
  )
  const workings: Workings = { folder, store, originals, recorder, log: deskLog?.log ?? null, logContinued: deskLog?.continued ?? null, clock, tell }
  await finishAtOpening(workings).catch(async (error: unknown) => {
    await store.close()
    await deskLog?.close()
    throw error
  })
  const pool = readerPool(limits)
  const readings = startReadings(workings, pool, ownWords, limits.jail, (incident) => answering.settled(incident))
  const footageThread = new FootageThread((footage) => printPlace(workings, footage))
  const comparing = startComparing(workings, footageThread)
  const proposing = startProposing(workings, (incident) => !readings.isBusy(incident))
  const answering = startAnswering(workings, readings)
  const suggesting = model === null || store.toReadOnly === true ? NO_SUGGESTING : startSuggesting(workings, model)

  await recorder
    .record('the queue', async (db) => ({ entries: [...continuedIn(deskLog), ...(await openedBefore(db))], result: await recoverJobs(db) }))
    .catch((error: unknown) => {
      // Readings that were broken off wait for the next opening; what is held can be read meanwhile.
      if (!(error instanceof Problem && error.code === 'disk-full')) throw error
    })
  readings.nudge()
  comparing.nudge()

  const who = { ...(browser === undefined ? {} : { browser }), ...(limits.jail === undefined ? {} : { jail: limits.jail }) }
  return verbsOver({
    ...{ workings, pool, readings, comparing, proposing, answering, suggesting, listeners, network, who, footageThread },
    servedAt: (address) => lock.tellAddress(address),
    async close() {
      await readings.close()
      await comparing.close()
      await proposing.close()
      await suggesting.close()
      await answering.close()
      await recorder.alone(async () => {
        // What it covers when nothing is under way any more; a disk that takes nothing has said so before.
        if (deskLog !== null)
          await store.write
            .transaction()
            .execute((db) => deskLog.noteCovered(db))
            .catch(() => undefined)
        await store.close()
      })
      await deskLog?.close()
      await lock.release()
    },
  })
}

const ANSWERS_DEPEND_ON: ReadonlySet<string> = new Set([
  'originalRead',
  'originalNotRead',
  'reportMended',
  'readingJudged',
  'readingCorrected',
  'sameEventSet',
  'findingRecorded',
  'footageCompared',
  'matchJudged',
  'footageSeen',
  'footageNamed',
])

/** That an older copy of the log was found and went on from the record is an act of its own, and is told where the desk was started. */
function continuedIn(deskLog: DeskLog | null): readonly Draft[] {
  const anchor = deskLog?.continued ?? null
  if (anchor === null) return []
  process.stderr.write(`${wentBackInWords(anchor)}\n`)
  return [{ change: { kind: 'anchored', anchor }, by: MACHINE, because: null }]
}
