// The tables as types. `entries` is the record, `leaves` and `salts` what its log holds of it, `covered` how much of that it had covered; the others are derived from the entries and can be built again;
// work in hand is in `jobs` (src/jobs) and `erasing`; `originalKeys` opens the files.
import type { Change } from '../model/entry.ts'
import type { Capture } from '../model/incident.ts'

export type Tables = {
  readonly entries: EntryRow
  readonly covered: { one: number; size: number }
  readonly desk: { key: string; value: string }
  readonly incidents: IncidentRow
  readonly originals: { sha256: string; bytes: number; mediaType: string }
  readonly captures: CaptureRow
  readonly reports: ReportRow
  readonly judgements: { report: string; reading: string; status: string; by: string; at: string; because: string | null }
  readonly corrections: { report: string; reading: string; field: string; by: string; at: string; because: string | null; json: string }
  readonly sameEvents: SameEventRow
  readonly findings: { id: string; incident: string; question: string; seq: number; json: string }
  readonly snapshots: { incident: string; question: string; seq: number; state: string; conflicts: number; json: string }
  readonly footage: { report: string; incident: string; original: string; seq: number; compared: number; json: string } // json: Printed
  readonly footageMatches: { id: string; incident: string; a: string; b: string; among: number; status: string; json: string } // json: FootageMatch, as seen from a
  readonly footageSeen: { id: string; incident: string; report: string; seq: number; json: string } // json: SightingByHand
  readonly footageNamed: { footage: string; report: string; mention: string; incident: string; status: string; because: string | null }
  /** What pages show. `name`: the last part of the address, in lower case; `sha256`: where the page's own file carries the bytes. */
  readonly reportMedia: {
    report: string
    ordinal: number
    incident: string
    kind: string
    address: string
    addressKey: string | null
    name: string
    sha256: string | null
  }
  readonly trail: { seq: number; incident: string | null }
  /** What of an entry stands in the log; from the log's size on, what is still to go there. */
  readonly leaves: { seq: number; leaf: string }
  readonly salts: { seq: number; name: string; salt: Uint8Array }
  /** The keys of files that are held (store/originals.ts). Not derived: destroying one destroys the file. */
  readonly originalKeys: { sha256: string; key: Uint8Array }
  /** What may not be erased: an original, or '' for all of the incident. */
  readonly holds: { incident: string; original: string; seq: number; at: string; by: string; because: string }
  /** Reports whose original was erased. `mark` tells its bytes again and says nothing of them (desk/erasing/erased.ts). */
  readonly erased: ErasedRow
  /** Erasures that are recorded and whose files are not all gone yet. */
  readonly erasing: { seq: number; json: string }
  readonly texts: { rowid: number; report: string; incident: string; title: string; text: string }
}

/** Append-only: a trigger refuses every DELETE, and every UPDATE but the one that empties an entry. `json` is the change without its kind. */
export type EntryRow = { seq: number; at: string; by: string; because: string | null; kind: Change['kind']; json: string }

export type IncidentRow = { code: string; title: string; zone: string; openedAt: string; sample: number; changedAt: string }

export type CaptureRow = {
  id: string
  incident: string
  original: string | null
  method: Capture['method']
  name: string
  address: string | null
  collector: string
  capturedAt: string
  byHand: string // JSON
  seq: number
}

export type ReportRow = {
  id: string // "r7"; a further part of the same original is "r7-2"
  number: number // the order in which originals came in
  ordinal: number // the part's place in the original, from 1
  incident: string
  original: string
  name: string
  part: string | null
  title: string
  publication: string | null
  address: string | null // as written; `sameAddress` decides which are versions of one another
  addressKey: string | null
  version: number
  versionOf: string | null
  state: 'waiting' | 'read' | 'failed' | 'footage'
  statements: number
  published: string | null // JSON: Dateline
  troubles: string // JSON: Trouble[]
  byHand: string // JSON
  resolved: string | null // JSON: Report
  readIn: number | null // seq of the entry that holds the reading
  changedIn: number // seq of the entry that last touched what answers are made of
  takenInAt: string
}

export type ErasedRow = { report: string; number: number; incident: string; mark: string; seq: number; at: string; by: string; because: string }

type SameEventRow = {
  incident: string
  aReport: string
  aEvent: string
  bReport: string
  bEvent: string
  same: number
  grounds: string // JSON
  status: 'proposed' | 'confirmed'
}

/** Every derived table with the columns that name a row, in the order in which `rebuild` compares them. */
export const DERIVED = {
  desk: ['key'],
  incidents: ['code'],
  originals: ['sha256'],
  captures: ['id'],
  reports: ['id'],
  judgements: ['report', 'reading'],
  corrections: ['report', 'reading', 'field'],
  sameEvents: ['incident', 'aReport', 'aEvent', 'bReport', 'bEvent'],
  findings: ['id'],
  snapshots: ['incident', 'question'],
  footage: ['report'],
  footageMatches: ['id'],
  footageSeen: ['id'],
  footageNamed: ['footage', 'report', 'mention'],
  reportMedia: ['report', 'ordinal'],
  holds: ['incident', 'original'],
  erased: ['report'],
  trail: ['seq'],
  texts: ['report'],
} as const satisfies { readonly [T in Exclude<keyof Tables, NotDerived>]: readonly (keyof Tables[T])[] }

type NotDerived = 'entries' | 'leaves' | 'salts' | 'originalKeys' | 'erasing' | 'covered'

export type DerivedTable = keyof typeof DERIVED
