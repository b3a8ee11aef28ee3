// The verbs by which the record leaves an open desk, is vouched for from outside, held, or erased.
//
// What an export shows and what an erasure must wait for is handed in by verbs.ts.
import type { Incident } from '../../model/incident.ts'
import { anchorsOf, logOf, policyIn } from './anchors.ts'
import type { Answering } from '../answers/answer.ts'
import { custodyOf } from './custody.ts'
import type { Desk } from '../desk.ts'
import { erase, originalMeant, previewErasure } from '../erasing/erase.ts'
import { evidenceOf } from './evidence.ts'
import type { Exports } from './evidence.ts'
import { exportBundle } from './export.ts'
import type { RecordShown } from './export-record.ts'
import type { Fetches } from '../taking-in/fetches.ts'
import { findIncident } from '../incidents.ts'
import { setHold } from './legal-hold.ts'
import { takeList } from './revocations.ts'
import { askForStamp, nameAuthority, sendForStamp, takeStamp } from './stamps.ts'
import { sendToWitness, setPolicy, takeAnswer, witnessRequest } from './witnesses.ts'
import type { Workings } from '../workings.ts'

type Own = 'previewErasure' | 'erase' | 'setHold' | 'evidence' | 'custody' | 'exportBundle' | 'startExport' | 'exportState' | 'exportFile' | 'outside'

/** The part of an open desk that is about evidence, to be spread into the rest. */
export function evidenceVerbs(
  workings: Workings,
  {
    answers,
    answering,
    exports,
    fetches,
    recordOf,
    settled,
  }: {
    readonly answers: Answering['answers'] // by the incident's code
    readonly answering: Answering
    readonly exports: Exports
    readonly fetches: Fetches
    readonly recordOf: (incident: Incident) => Promise<RecordShown>
    readonly settled: () => Promise<void>
  },
): Pick<Desk, Own> {
  return {
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
  }
}
