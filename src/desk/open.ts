// Opening a desk's folder: the lock, the database, what a stopped machine left behind, the readers; then the verbs over all of it.
import { resolve } from 'node:path'
import { Problem } from '../model/problem.ts'
import type { ByHand } from '../model/report.ts'
import { disk } from '../evidence/log/disk.ts'
import { recoverJobs } from '../jobs/queue.ts'
import { lockFolder, type Lock } from '../store/lock.ts'
import { keysIn } from '../store/original-keys.ts'
import { originalsIn } from '../store/originals.ts'
import { openStore } from '../store/store.ts'
import { startAnswering } from './answer.ts'
import { backup } from './backup.ts'
import { changesOf } from './changes-of.ts'
import { alternativesTo, correct } from './correct.ts'
import { decide } from './decide.ts'
import { openDeskLog } from './desk-log.ts'
import { makeDeskFolder, meaningOf, readableStore, shown } from './desk-place.ts'
import type { Desk } from './desk.ts'
import type { DeskEvent } from '../model/told.ts'
import { startComparing } from './compare-footage.ts'
import { addSighting, judgeMatch, listFootage, nameFootage, printsHeld, stillOf } from './footage.ts'
import { fsck } from './fsck.ts'
import { findIncident, listIncidents, openIncident } from './incidents.ts'
import { judge, setSameEvent } from './judge.ts'
import { mend } from './mend.ts'
import { openedBefore, openOriginal, originalFacts, tellAllOpened } from './open-original.ts'
import { redact } from './redact.ts'
import { readerPool, type PoolLimits } from './reader-pool.ts'
import { modelSettingsIn, type ModelSettings } from './model-settings.ts'
import { ownWordsIn } from './own-words.ts'
import { startProposing } from './propose-shown.ts'
import { startReadings } from './readings.ts'
import { rebuild } from './rebuild.ts'
import { machineUptime, type Uptime } from './clock-steps.ts'
import { recorderOver } from './record.ts'
import { anchorsOf, logOf, policyIn } from './anchors.ts'
import { custodyOf } from './custody.ts'
import { evidenceOf, exportsFor } from './evidence.ts'
import { erase, finishErasing, originalMeant, previewErasure } from './erase.ts'
import { exportBundle } from './export.ts'
import { setHold } from './legal-hold.ts'
import type { RecordShown } from './export-record.ts'
import { askForStamp, nameAuthority, sendForStamp, takeStamp } from './stamps.ts'
import { sendToWitness, setPolicy, takeAnswer, witnessRequest } from './witnesses.ts'
import type { Incident } from '../model/incident.ts'
import { askedFor, listReports, reportRow, searchReports, viewReport } from './reports.ts'
import { openSample } from './sample.ts'
import { strayOriginals } from './stray-originals.ts'
import { NO_SUGGESTING, startSuggesting } from './suggesting.ts'
import { allowFetching, fetchAddress, fetchingAllowed, fetchingState, mayFetch } from './fetch.ts'
import { fetchesFor } from './fetches.ts'
import { redactionsOf } from './redactions.ts'
import { renderingOf } from './rendering-of.ts'
import { takeList } from './revocations.ts'
import type { Network } from '../evidence/capture/hop.ts'
import { askFor, takeIn, type OnTheWay } from './take-in.ts'
import { carriedBy, takeInCarried } from './take-in-carried.ts'
import { trailOf } from './trail.ts'
import { ABOUT, nameOf, reportsOf, type Workings } from './workings.ts'

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
export async function openDesk(
  folder: string,
  { clock: given, uptime = given === undefined ? machineUptime : () => null, readers = {}, model, network, browser }: DeskOptions = {},
): Promise<Desk> {
  const clock = given ?? (() => Temporal.Now.instant())
  const path = resolve(folder)
  await makeDeskFolder(path).catch((error: unknown) => {
    throw meaningOf(error, shown(path))
  })
  const lock = await lockFolder(path, shown(path)).catch((error: unknown) => {
    throw meaningOf(error, shown(path))
  })
  try {
    return await openLocked(path, lock, () => clock().toString({ smallestUnit: 'millisecond' }), readers, model, network, browser, uptime)
  } catch (error) {
    await lock.release()
    throw meaningOf(error, shown(path))
  }
}

async function openLocked(
  folder: string,
  lock: Lock,
  clock: () => string,
  limits: PoolLimits,
  asked: ModelSettings | null | undefined,
  network: Network | undefined,
  browser: string | null | undefined,
  uptime: Uptime,
): Promise<Desk> {
  const model = asked === undefined ? await modelSettingsIn(folder) : asked
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
      if (kind === 'footagePrinted') comparing.nudge()
      if (incident !== null && (kind === 'footagePrinted' || kind === 'originalRead')) proposing.nudge(incident)
      for (const report of reports) tell({ incident, about: ABOUT[kind], change: kind, report, ...progress })
      if (reports.length === 0) tell({ incident, about: ABOUT[kind], change: kind })
      if (incident !== null) tell({ incident, about: 'trail', change: kind })
    },
    uptime,
  )
  const workings: Workings = { folder, store, originals, recorder, log: deskLog?.log ?? null, clock, tell }
  // Before anybody sees the desk: what an erasure that a stop broke off has left.
  if (store.toReadOnly !== true) await finishErasing(workings)
  const pool = readerPool(limits)
  const readings = startReadings(workings, pool, ownWords, limits.jail, (incident) => answering.settled(incident))
  const comparing = startComparing(workings)
  const proposing = startProposing(workings, (incident) => !readings.isBusy(incident))
  const answering = startAnswering(workings, readings)
  const suggesting = model === null || store.toReadOnly === true ? NO_SUGGESTING : startSuggesting(workings, model)
  const onTheWay: OnTheWay = new Map()
  let sample: Promise<void> = Promise.resolve()

  await recorder
    .record('the queue', async (db) => ({ entries: await openedBefore(db), result: await recoverJobs(db) }))
    .catch((error: unknown) => {
      // Readings that were broken off wait for the next opening; what is held can be read meanwhile.
      if (!(error instanceof Problem && error.code === 'disk-full')) throw error
    })
  readings.nudge()
  comparing.nudge()

  const answers = async (code: string) => answering.answers((await findIncident(workings, code)).code)
  const allRead = async (): Promise<void> => {
    await readings.read()
    await suggesting.idle()
    await answering.idle()
  }
  const settled = async (): Promise<void> => {
    await readings.idle()
    await comparing.idle()
    await proposing.idle()
    await suggesting.idle()
    await answering.idle()
  }
  const view = async (id: string) => {
    const { incident } = await reportRow(workings, id)
    return viewReport(workings, id, readings, answering.shares(incident))
  }
  const question = async (code: string, id: string) => {
    const { questions } = await answers(code)
    const found = questions.find((q) => q.id === id)
    if (found === undefined)
      throw new Problem(
        'question-unknown',
        `There is no question "${id}" here${questions.length > 0 ? `; there are ${questions.map((q) => q.id).join(', ')}` : ''}.`,
      )
    return found
  }

  const recordOf = async (incident: Incident): Promise<RecordShown> => {
    await settled()
    const [{ questions }, reports] = [await answers(incident.code), await desk.reports(incident.code)]
    return { incident, questions, reports }
  }
  const exports = exportsFor(workings, recordOf)
  const who = { ...(browser === undefined ? {} : { browser }), ...(limits.jail === undefined ? {} : { jail: limits.jail }) }
  const fetches = fetchesFor(workings, (code, address, byHand, ways) =>
    fetchAddress(workings, address, byHand, { readers: pool, network, who, ...ways, take: (file) => desk.takeIn(code, file) }),
  )

  const desk: Desk = {
    folder,
    by: () => nameOf(workings),
    async nameDesk(by) {
      const name = by.replace(/\s+/g, ' ').trim()
      if (name === '') throw new Problem('name-missing', 'Give a name under which acts are recorded.')
      await recorder.record('the name', async () => ({ entries: [{ change: { kind: 'deskNamed', by: name }, by: name, because: null }], result: undefined }))
    },

    incidents: () => listIncidents(workings),
    async openIncident(title, zone) {
      const incident = await openIncident(workings, { title, zone })
      pool.warm()
      return incident
    },
    incident: (code) => findIncident(workings, code),
    async reports(code) {
      const incident = await findIncident(workings, code)
      return listReports(workings, incident.code, readings, answering.shares(incident.code))
    },
    askedFor: async (code) => askedFor(workings, (await findIncident(workings, code)).code),

    async takeIn(code, file) {
      const taken = await takeIn(workings, onTheWay, await findIncident(workings, code), file)
      if (taken.again) await mendWithNews(taken.report, file.byHand)
      else tell({ incident: code, about: 'reports', report: taken.report, progress: 0.1 })
      readings.nudge()
      return taken
    },
    askFor: async (code, address) => askFor(workings, await findIncident(workings, code), address),
    fetchingAllowed: () => fetchingAllowed(workings),
    allowFetching: (allowed, because) => allowFetching(workings, allowed, because),
    async fetchAddress(code, address, byHand) {
      const { code: own } = await findIncident(workings, code)
      return fetchAddress(workings, address, byHand, { readers: pool, network, who, take: (file) => desk.takeIn(own, file) })
    },
    fetchingState: () => fetchingState(workings, who),
    async startFetch(code, address, byHand) {
      const { code: own } = await findIncident(workings, code)
      await mayFetch(workings, address)
      return fetches.start(own, address, byHand)
    },
    fetches: async (code) => fetches.list((await findIncident(workings, code)).code),
    carried: (report) => carriedBy(workings, report),
    takeInCarried: (report, sha256) =>
      takeInCarried(workings, report, sha256, {
        readers: pool,
        opened: async (original) => ({ held: await openOriginal(workings, original, 'read') }),
        take: (code, file) => desk.takeIn(code, file),
      }),
    async rendering(report) {
      const seen = await view(report)
      return renderingOf(pool, seen, async () => ({ held: await openOriginal(workings, seen.summary.original, 'page') }))
    },
    async openSample() {
      const opened = await openSample(workings, (incident, file, at) => takeIn(workings, onTheWay, incident, file, at).finally(readings.nudge), allRead)
      sample = sample.then(opened.rest).catch((error: unknown) => complain('the sample', error))
      return opened.incident
    },

    report: view,
    changesOf: (report) => changesOf(workings, report),
    async mend(report, byHand, because) {
      await mend(workings, report, byHand, because)
      return view(report)
    },
    judge: (report, reading, status, because) => judge(workings, report, reading, status, because),
    alternatives: (report, reading) => alternativesTo(workings, report, reading),
    async correct(report, reading, correcting) {
      await correct(workings, report, reading, correcting)
      return view(report)
    },
    async pageAsReceived(report) {
      const { original, name } = await reportRow(workings, report)
      const held = await openOriginal(workings, original, 'page')
      const outcome = await pool.run({ kind: 'page', facts: { name, mediaType: held.mediaType } }, { held })
      return outcome.kind === 'page' ? outcome.html : null
    },
    async redact(report, asked) {
      const { report: read, summary } = await view(report)
      const original = await originalFacts(workings, summary.original)
      return redact(
        workings,
        { report, incident: summary.incident, original: { ...original, sha256: summary.original }, text: read?.text ?? null, name: summary.name },
        asked,
      )
    },
    redactions: (report) => redactionsOf(workings, report),
    original: (sha256) => originalFacts(workings, sha256),
    openOriginal: (sha256, purpose) => openOriginal(workings, sha256, purpose),

    footage: async (code) => listFootage(workings, await findIncident(workings, code), readings.secondsOf),
    async pieceOfFootage(id) {
      const { incident } = await reportRow(workings, id)
      const piece = (await desk.footage(incident)).find((held) => held.id === id)
      if (piece === undefined) throw new Problem('footage-unknown', `There is no piece of footage "${id}" on this desk.`)
      return piece
    },
    prints: () => printsHeld(workings),
    still: (footage, n) => stillOf(workings, footage, n),
    judgeMatch: (match, status, because) => judgeMatch(workings, match, status, because),
    addSighting: (footage, seen, because) => addSighting(workings, footage, seen, because),
    nameFootage: (footage, { report, mention, status }, because) => nameFootage(workings, footage, report, mention, status, because),

    questions: async (code) => (await answers(code)).questions,
    question,
    drift: async (code) => (await answers(code)).drift,
    sameEvents: async (code) => (await answers(code)).sameEvents,
    async setSameEvent(code, link, because) {
      await setSameEvent(workings, await findIncident(workings, code), link, because)
    },
    async decide(code, id, decision) {
      await decide(workings, await findIncident(workings, code), await question(code, id), decision)
      return question(code, id)
    },

    previewErasure: async (code, word, choice) =>
      previewErasure(workings, await findIncident(workings, code), word, choice ?? {}, async (of) => (await answers(of)).questions),
    async erase(code, word, asked) {
      const incident = await findIncident(workings, code)
      await exports.stop(incident.code)
      await settled()
      const told = await erase(workings, incident, word, asked, async (of) => (await answers(of)).questions)
      answering.startOver()
      for (const each of new Set([incident.code, ...told.acts.map((act) => act.incident)])) answering.touched(each)
      for (const each of new Set(told.acts.map((act) => act.incident))) fetches.forget(each)
      return told
    },
    async setHold(code, word, held, because) {
      const incident = await findIncident(workings, code)
      await setHold(workings, incident, word === null ? null : await originalMeant(workings, incident, word), held, because)
    },
    evidence: async (code) => evidenceOf(workings, await findIncident(workings, code)),
    custody: async (code, original) => custodyOf(workings, await findIncident(workings, code), original),
    exportBundle: async (code, wish) => exportBundle(workings, await recordOf(await findIncident(workings, code)), wish),
    startExport: async (code) => exports.start(await findIncident(workings, code)),
    exportState: async (code) => exports.state((await findIncident(workings, code)).code),
    exportFile: async (code) => exports.file((await findIncident(workings, code)).code),
    outside: {
      nameAuthority: (name, roots, address) => nameAuthority(workings, name, roots, address),
      ask: () => askForStamp(workings, null),
      take: (response, roots) => takeStamp(workings, response, roots),
      send: (authority) => sendForStamp(workings, authority),
      takeList: (bytes) => takeList(workings, bytes),
      policy: async () => policyIn(await anchorsOf(workings), logOf(workings)).text,
      setPolicy: (text) => setPolicy(workings, text),
      witnessRequest: (witness) => witnessRequest(workings, witness),
      takeAnswer: (request, answer) => takeAnswer(workings, request, answer),
      sendToWitness: (witness) => sendToWitness(workings, witness),
    },

    trail: async (code, page) => trailOf(workings, (await findIncident(workings, code)).code, page),
    search: async (words, code) => searchReports(workings, words, code === null ? null : (await findIncident(workings, code)).code),

    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    servedAt: (address) => lock.tellAddress(address),
    async allRead() {
      await sample
      await allRead()
    },
    async idle() {
      await sample
      await settled()
    },

    async rebuild() {
      const rebuilt = await recorder.onDisk('a second set of tables', () => rebuild(workings))
      if (!rebuilt.equal) answering.startOver()
      return rebuilt
    },
    async fsck() {
      const checked = await fsck(workings)
      if (checked.misfit === null) await tellAllOpened(workings, 'check')
      return checked
    },
    async backup(file) {
      await tellAllOpened(workings, 'backup')
      return backup(workings, file)
    },
    async close() {
      await fetches.stop()
      await exports.stop()
      await readings.close()
      await comparing.close()
      await proposing.close()
      await suggesting.close()
      await answering.close()
      await recorder.alone(() => store.close())
      await deskLog?.close()
      await lock.release()
    },
  }

  /** The same bytes again, this time with a date or a name: what is new of it is entered on the report that is there. */
  async function mendWithNews(report: string, byHand: ByHand): Promise<void> {
    const row = await reportRow(workings, report)
    const before = JSON.parse(row.byHand) as Record<string, string>
    const news = Object.fromEntries(Object.entries(byHand).filter(([field, value]) => value !== undefined && value !== '' && before[field] !== value))
    if (row.state !== 'read' || Object.keys(news).length === 0) return
    await mend(workings, report, news, 'given when the same bytes were taken in again', (await nameOf(workings)) ?? 'not signed in')
  }

  return desk
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

/** What nobody waits for and must not pass unseen. */
function complain(what: string, error: unknown): void {
  process.stderr.write(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
