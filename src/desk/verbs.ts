// The verbs of an open desk, each handed to the file that knows it: what is looked up for it first, and who hears of it afterwards.
//
// What runs behind them is started and stopped by open.ts. The verbs by which the record leaves the desk, is vouched for or erased are in evidence-verbs.ts.
import type { Network } from '../evidence/capture/hop.ts'
import type { Incident } from '../model/incident.ts'
import { Problem } from '../model/problem.ts'
import type { ByHand } from '../model/report.ts'
import type { DeskEvent } from '../model/told.ts'
import type { Answering } from './answers/answer.ts'
import { backup } from './upkeep/backup.ts'
import { changesOf } from './changes-of.ts'
import type { Comparing } from './footage/compare-footage.ts'
import type { FootageThread } from './footage/footage-thread.ts'
import { bringOver, heldElsewhere } from './footage/held-elsewhere.ts'
import { alternativesTo, correct } from './corrections/correct.ts'
import { decide } from './corrections/decide.ts'
import type { Desk } from './desk.ts'
import { exportsFor } from './evidence/evidence.ts'
import { evidenceVerbs } from './evidence/evidence-verbs.ts'
import type { RecordShown } from './evidence/export-record.ts'
import { allowFetching, fetchAddress, fetchingAllowed, fetchingState, mayFetch } from './taking-in/fetch.ts'
import { fetchesFor } from './taking-in/fetches.ts'
import { addSighting, judgeMatch, listFootage, nameFootage, printsHeld, stillOf } from './footage/footage.ts'
import { fsck } from './upkeep/fsck.ts'
import { findIncident, listIncidents, openIncident } from './incidents.ts'
import { judge, setSameEvent } from './corrections/judge.ts'
import { mend } from './corrections/mend.ts'
import { openOriginal, originalFacts, tellAllOpened } from './open-original.ts'
import type { Proposing } from './footage/propose-shown.ts'
import type { ReaderPool } from './reading/reader-pool.ts'
import type { Readings } from './reading/readings.ts'
import { rebuild } from './upkeep/rebuild.ts'
import { redact } from './redacting/redact.ts'
import { redactionsOf } from './redacting/redactions.ts'
import type { WhoRenders } from './taking-in/render.ts'
import { renderingOf } from './taking-in/rendering-of.ts'
import { askedFor, listReports, reportRow, searchReports, viewReport } from './reports.ts'
import { openSample } from './sample.ts'
import type { Suggesting } from './reading/suggesting.ts'
import { askFor, takeIn, type OnTheWay } from './taking-in/take-in.ts'
import { carriedBy, takeInCarried } from './taking-in/take-in-carried.ts'
import { trailOf } from './trail.ts'
import { complain, nameOf, whoeverIn } from './workings.ts'
import type { Workings } from './workings.ts'

/** What runs behind the verbs of an open desk. */
export type Running = {
  readonly workings: Workings
  readonly pool: ReaderPool
  readonly readings: Readings
  readonly footageThread: FootageThread
  readonly comparing: Comparing
  readonly proposing: Proposing
  readonly answering: Answering
  readonly suggesting: Suggesting
  readonly listeners: Set<(event: DeskEvent) => void>
  readonly network: Network | undefined
  readonly who: WhoRenders
  readonly servedAt: Desk['servedAt']
  readonly close: () => Promise<void> // all of these, and the folder's lock last
}

/** The desk that everybody else speaks to. Closing it closes all that runs behind it. */
export function verbsOver(running: Running): Desk {
  const { workings, pool, readings, footageThread, comparing, proposing, answering, suggesting, listeners, network, who } = running
  const onTheWay: OnTheWay = new Map()
  let sample: Promise<void> = Promise.resolve()

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
  const fetches = fetchesFor(workings, (code, address, byHand, ways) =>
    fetchAddress(workings, address, byHand, { readers: pool, network, who, ...ways, take: (file) => desk.takeIn(code, file) }),
  )

  const desk: Desk = {
    folder: workings.folder,
    by: () => nameOf(workings),
    async nameDesk(by) {
      const name = by.replace(/\s+/g, ' ').trim()
      if (name === '') throw new Problem('name-missing', 'Give a name under which acts are recorded.')
      await workings.recorder.record('the name', async () => ({
        entries: [{ change: { kind: 'deskNamed', by: name }, by: name, because: null }],
        result: undefined,
      }))
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
      const incident = await findIncident(workings, code)
      const taken = await takeIn(workings, onTheWay, incident, file)
      if (taken.again) await mendWithNews(workings, taken.report, file.byHand)
      else workings.tell({ incident: incident.code, about: 'reports', report: taken.report, progress: 0.1 })
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
    heldElsewhere: async (id) => heldElsewhere(workings, footageThread, await desk.pieceOfFootage(id)),
    bringOver: (footage, into) => bringOver(workings, footage, into, (code, file) => desk.takeIn(code, file)),
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

    ...evidenceVerbs(workings, { answers, answering, exports, fetches, recordOf, settled }),

    trail: async (code, page) => trailOf(workings, (await findIncident(workings, code)).code, page),
    search: async (words, code) => searchReports(workings, words, code === null ? null : (await findIncident(workings, code)).code),

    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    servedAt: running.servedAt,
    async allRead() {
      await sample
      await allRead()
    },
    async idle() {
      await sample
      await settled()
    },

    async rebuild() {
      const rebuilt = await workings.recorder.onDisk('a second set of tables', () => rebuild(workings))
      if (!rebuilt.equal) answering.startOver()
      return rebuilt
    },
    async fsck() {
      const checked = await fsck(workings)
      if (checked.misfit === null) await tellAllOpened(workings, 'check')
      return checked
    },
    backup: (file) => backup(workings, file),
    async close() {
      await fetches.stop()
      await exports.stop()
      await running.close()
    },
  }
  return desk
}

/** The same bytes again, this time with a date or a name: what is new of it is entered on the report that is there. */
async function mendWithNews(workings: Workings, report: string, byHand: ByHand): Promise<void> {
  const row = await reportRow(workings, report)
  const before = JSON.parse(row.byHand) as Record<string, string>
  const news = Object.fromEntries(Object.entries(byHand).filter(([field, value]) => value !== undefined && value !== '' && before[field] !== value))
  if (row.state !== 'read' || Object.keys(news).length === 0) return
  await mend(workings, report, news, 'given when the same bytes were taken in again', await whoeverIn(workings))
}
