// What is proved of an incident's record, since when and by whom, for the evidence page and for `evidence`; and exports that run beside other work.
import { mkdir, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Evidence, ExportTold, Revocation, StampTold, WitnessTold } from '../../model/evidence.ts'
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import { formatVkey } from '../../evidence/log/note-keys.ts'
import { holdsUntil, renewalDue, type StampKept } from '../../evidence/time-stamps/standing.ts'
import { cosignaturesOf } from '../../evidence/witness/cosignatures.ts'
import { anchorsOf, authoritiesIn, logOf, only, policyIn, type Kept } from './anchors.ts'
import type { RecordShown } from './export-record.ts'
import { erasedIn } from './custody.ts'
import { entriesOfKind } from '../entries-of-kind.ts'
import { clockStepsIn } from './clock-steps.ts'
import { revocationsOf } from './revocations.ts'
import { exportBundle, exportFileOf } from './export.ts'
import { heldIn, holdOn } from './legal-hold.ts'
import type { Workings } from '../workings.ts'

/** As of now. Openings of originals are no acts of the incident here. */
export async function evidenceOf(workings: Workings, { code }: Incident): Promise<Evidence> {
  const log = logOf(workings)
  const anchors = await anchorsOf(workings)
  const { policy } = policyIn(anchors, log)
  // Who opened an original changes nothing: a stamp covers the record as long as nothing else came after it.
  const { acts, last } = await workings.store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .select((e) => [e.fn.countAll<number>().as('acts'), e.fn.max('trail.seq').as('last')])
    .where('trail.incident', '=', code)
    .where('entries.kind', '!=', 'originalsOpened')
    .executeTakeFirstOrThrow()
  const revocations = await revocationsOf(anchors)
  const all = keptStamps(anchors)
  const kept = all.filter(({ stamp }) => revocations.get(stamp)?.state !== 'revoked')
  return {
    ...{ origin: log.origin, vkey: log.keys.map(formatVkey)[0] ?? '', size: log.size(), acts },
    stamps: stampsTold(anchors, { all, kept, revocations }, last ?? 0),
    witnesses: witnessesTold(anchors, policy.witnesses.map(({ key }) => key), last ?? 0), // prettier-ignore
    authorities: authoritiesIn(anchors).map(({ name, address }) => ({ name, address })),
    renewalDue: renewalDue(kept),
    clockSteps: clockStepsIn(anchors),
    setBack: only(anchors, 'logContinued').map(({ seq, anchor: { from, to } }) => ({ leaf: seq - 1, from, to })).toReversed(), // prettier-ignore
    exports: await exportsOf(workings, code),
    erased: await erasedIn(workings, code),
    hold: await holdOn(workings, code, null),
    held: await heldIn(workings, code),
  }
}

/** A leaf is one less than its entry's number: a stamp over `size` leaves covers entries up to `size`. */
const keptStamps = (anchors: readonly Kept[]): readonly (StampKept & { readonly stamp: string })[] =>
  only(anchors, 'stamped').map(({ seq, anchor: { stamp, size, time, endsAt, authority } }) => ({ stamp, size, time, endsAt, authority, keptAs: seq - 1 }))

type Standing = {
  readonly all: ReturnType<typeof keptStamps>
  readonly kept: ReturnType<typeof keptStamps> // those that were not taken back
  readonly revocations: ReadonlyMap<string, Revocation>
}

function stampsTold(anchors: readonly Kept[], { all, kept, revocations }: Standing, last: number): readonly StampTold[] {
  return only(anchors, 'asked')
    .map(({ at, anchor }): StampTold => {
      const answer = all.find(({ stamp }) => stamp === anchor.stamp)
      const revocation = revocations.get(anchor.stamp) ?? null
      const state = revocation?.state === 'revoked' ? 'revoked' : answer !== undefined ? 'confirmed' : anchor.sentTo === null ? 'asked' : 'pending'
      const said =
        answer === undefined
          ? { time: null, authority: null, holdsUntil: null }
          : { time: answer.time, authority: answer.authority, holdsUntil: holdsUntil(answer, kept) }
      return { id: anchor.stamp, size: anchor.size, state, askedAt: at, sentTo: anchor.sentTo, ...said, revocation, coversAll: last <= anchor.size }
    })
    .toReversed()
}

function witnessesTold(anchors: readonly Kept[], keys: Parameters<typeof cosignaturesOf>[1], last: number): readonly WitnessTold[] {
  const newest = new Map<string, WitnessTold>()
  for (const { anchor } of only(anchors, 'cosigned').toSorted((a, b) => a.anchor.size - b.anchor.size))
    for (const { key, timestamp } of cosignaturesOf(anchor.checkpoint, keys))
      newest.set(key.name, { name: key.name, at: new Date((timestamp ?? 0) * 1000).toISOString(), size: anchor.size, coversAll: last <= anchor.size })
  return [...newest.values()]
}

async function exportsOf({ store }: Workings, code: string): Promise<Evidence['exports']> {
  const made = await entriesOfKind(store.read, code, 'bundleExported')
  return made
    .toReversed()
    .map(({ seq, at, by, change: { exported } }) => ({ leaf: seq - 1, at, by, originals: exported.originals, withheld: exported.withheld }))
}

export type Exports = {
  start(incident: Incident): ExportTold
  state(code: string): Promise<ExportTold>
  /** Where the finished bundle lies. Problem `export-missing`. */
  file(code: string): Promise<{ readonly path: string; readonly bytes: number }>
  /** What is being written (of one incident, or all) stops where it is, to be gone on with when it is asked for again. */
  stop(code?: string): Promise<void>
}

/** Exports that the workbench asks for, one an incident at a time, in the desk's folder. One that a stop interrupted is gone on with. */
export function exportsFor(workings: Workings, recordOf: (incident: Incident) => Promise<RecordShown>): Exports {
  const states = new Map<string, ExportTold>()
  const running = new Map<string, Promise<void>>()
  const pathOf = (code: string): string => exportFileOf(workings.folder, code)
  let stopping = false
  const cancelled = new Set<string>()
  const NONE: ExportTold = { state: 'none', bytes: 0, of: 0, resumed: false, at: null, problem: null }

  async function run(incident: Incident): Promise<void> {
    const { code } = incident
    const set = (told: Partial<ExportTold>): void => {
      states.set(code, { ...(states.get(code) ?? NONE), ...told })
      workings.tell({ incident: code, about: 'trail' })
    }
    try {
      await mkdir(dirname(pathOf(code)), { recursive: true })
      await rm(pathOf(code), { force: true })
      let toldAt = 0
      const progress = (bytes: number, of: number): void => {
        if (stopping || cancelled.has(code))
          throw new Problem('export-stopped', 'The desk was closed while the bundle was being written. Make it again: it goes on where it was.')
        if (bytes - toldAt < of / 100 && bytes < of) return
        toldAt = bytes
        set({ bytes, of })
      }
      const done = await exportBundle(workings, await recordOf(incident), { file: pathOf(code), progress })
      set({ state: 'ready', bytes: done.bytes, of: done.bytes, resumed: done.resumedAt !== null, at: workings.clock() })
    } catch (error) {
      const problem =
        error instanceof Problem
          ? { code: error.code, sentence: error.message }
          : { code: 'desk-fault', sentence: 'Dateline made a mistake here. What was recorded before is untouched.' }
      if (!(error instanceof Problem)) process.stderr.write(`the export: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      set({ state: 'failed', problem })
    }
  }

  return {
    start(incident) {
      if (!running.has(incident.code)) {
        states.set(incident.code, { ...NONE, state: 'writing' })
        running.set(incident.code, run(incident).finally(() => running.delete(incident.code))) // prettier-ignore
      }
      return states.get(incident.code) ?? NONE
    },
    async state(code) {
      const known = states.get(code)
      if (known !== undefined) return known
      const found = await stat(pathOf(code)).catch(() => null)
      return found === null ? NONE : { ...NONE, state: 'ready', bytes: found.size, of: found.size, at: found.mtime.toISOString() }
    },
    async file(code) {
      const found = running.has(code) ? null : await stat(pathOf(code)).catch(() => null)
      if (found === null) throw new Problem('export-missing', 'There is no finished bundle of this incident. Make one first.')
      return { path: pathOf(code), bytes: found.size }
    },
    async stop(code) {
      if (code === undefined) stopping = true
      else cancelled.add(code)
      if (code === undefined) return void (await Promise.all(running.values()))
      await running.get(code)
      cancelled.delete(code)
      states.delete(code)
    },
  }
}
