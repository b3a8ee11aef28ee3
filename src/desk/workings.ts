// What the verbs of an open desk share: the store, the one recorder, the originals, the clock, and who listens.
import type { DeskEvent } from '../model/told.ts'
import type { Change, Entry } from '../model/entry.ts'
import type { Anchor } from '../model/evidence.ts'
import { Problem } from '../model/problem.ts'
import { NOT_SIGNED_IN } from '../model/who-acts.ts'
import type { TiledLog } from '../evidence/log/tiled-log.ts'
import type { Originals } from '../store/originals.ts'
import type { Store } from '../store/store.ts'
import type { Recorder } from './record.ts'

export type Workings = {
  readonly folder: string
  readonly store: Store
  readonly originals: Originals
  readonly recorder: Recorder
  readonly log: TiledLog | null // null where nothing can be written
  readonly logContinued: Extract<Anchor, { readonly of: 'logContinued' }> | null // an older copy of it was found when the desk was opened
  readonly clock: () => string // RFC 3339, UTC
  readonly tell: (event: DeskEvent) => void
}

/** The name the desk was given; `null` until then. */
export async function nameOf({ store }: Workings): Promise<string | null> {
  const row = await store.read.selectFrom('desk').select('value').where('key', '=', 'by').executeTakeFirst()
  return row?.value ?? null
}

/** The name under which what somebody brings or opens is recorded: that needs none. */
export const whoeverIn = async (workings: Workings): Promise<string> => (await nameOf(workings)) ?? NOT_SIGNED_IN

/** The name under which a person's act is recorded, or Problem `desk-unnamed`. */
export async function actorOf(workings: Workings): Promise<string> {
  const name = await nameOf(workings)
  if (name === null) throw new Problem('desk-unnamed', 'Say once under which name acts are recorded here: on the start page, or with --by "Your name".')
  return name
}

/** Which part of the screens an entry concerns. */
export const ABOUT: { readonly [K in Change['kind']]: DeskEvent['about'] } = {
  deskNamed: 'incidents',
  fetchingSet: 'incidents',
  incidentOpened: 'incidents',
  originalKept: 'reports',
  addressAskedFor: 'reports',
  originalRead: 'reports',
  originalNotRead: 'reports',
  footagePrinted: 'footage',
  footageCompared: 'footage',
  matchJudged: 'footage',
  footageSeen: 'footage',
  footageNamed: 'footage',
  reportMended: 'reports',
  modelAnswered: 'reports',
  readingJudged: 'reports',
  readingCorrected: 'reports',
  sameEventSet: 'questions',
  answersChanged: 'questions',
  findingRecorded: 'questions',
  redacted: 'trail',
  bundleExported: 'trail',
  anchored: 'trail',
  originalsOpened: 'trail',
  backedUp: 'trail',
  holdSet: 'trail',
  originalErased: 'reports',
  emptied: 'trail',
}

/** The reports an entry speaks of. */
export function reportsOf({ change }: Entry): readonly string[] {
  switch (change.kind) {
    case 'originalRead':
      return change.reports.map((report) => report.id)
    case 'originalKept':
    case 'originalNotRead':
    case 'footagePrinted':
    case 'footageCompared':
    case 'footageSeen':
    case 'footageNamed':
    case 'reportMended':
    case 'readingJudged':
    case 'modelAnswered':
    case 'readingCorrected':
      return [change.report]
    default:
      return []
  }
}

/** What nobody waits for and must not pass unseen: told where the program was started. */
export function complain(what: string, error: unknown): void {
  process.stderr.write(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
