// Which leaf an entry gets in the log: its type, what it commits to, and the earlier leaves it stands on. The leaf's form is evidence/log/leaf.ts.
//
// An entry is leaf `seq - 1`, for ever: entries are numbered from 1 without a gap and none is ever taken away.
//
//   act        {"at","because","by","kind","seq"} in canonical JSON: who did what sort of thing, when and why
//   change     the entry's change as it is stored, byte for byte: what was done
//   original   of an entry that keeps one: {"address","bytes","capturedAt","collector","incident","mediaType","method","name","sha256"}
//
// The three have a salt each, so that one of them can be shown to a stranger without the others.
import type { Entry, RecordedKind } from '../model/entry.ts'
import { canonical, type Plain } from '../evidence/log/canonical.ts'
import type { Leaf, LeafType, Reference } from '../evidence/log/leaf.ts'
import type { Db } from './record.ts'

export const LEAF_TYPE: { readonly [K in RecordedKind]: LeafType } = {
  deskNamed: 'role',
  incidentOpened: 'note',
  originalKept: 'ingest',
  fetchingSet: 'note',
  addressAskedFor: 'note',
  originalRead: 'read',
  originalNotRead: 'read',
  footagePrinted: 'derive',
  footageCompared: 'derive',
  matchJudged: 'assert',
  footageSeen: 'assert',
  footageNamed: 'assert',
  reportMended: 'assert',
  modelAnswered: 'derive',
  readingJudged: 'assert',
  readingCorrected: 'correction',
  sameEventSet: 'assert',
  answersChanged: 'derive',
  findingRecorded: 'finding',
  redacted: 'redact',
  bundleExported: 'export',
  anchored: 'anchor',
  originalsOpened: 'note',
  backedUp: 'export',
  holdSet: 'note',
  originalErased: 'erase',
}

/** A finding that takes the place of another is a correction of the record, whatever the desk calls its kind. */
export const typeOf = ({ change }: Entry): LeafType =>
  change.kind === 'findingRecorded' && change.finding.replaces !== null
    ? 'correction'
    : change.kind === 'originalsOpened' && change.purpose === 'check'
      ? 'fixity'
      : LEAF_TYPE[kindOf(change)]

/** Whether an entry may have a leaf of this type. Of one that was emptied nobody knows any more what it replaced. */
export const mayHaveType = (entry: Entry, type: LeafType): boolean =>
  typeOf(entry) === type || (entry.change.kind === 'emptied' && ((entry.change.was === 'findingRecorded' && type === 'correction') || (entry.change.was === 'originalsOpened' && type === 'fixity'))) // prettier-ignore

const kindOf = (change: Entry['change']): RecordedKind => (change.kind === 'emptied' ? change.was : change.kind)

/** The payloads by name, as bytes. `json` is the change as stored. The same entry gives the same bytes whenever it is asked. */
export function payloadsOf(entry: Entry, json: string): Readonly<Record<string, Uint8Array>> {
  const { seq, at, by, because, change } = entry
  const payloads = { act: bytes({ at, by, kind: kindOf(change), seq, ...(because === null ? {} : { because }) }), change: Buffer.from(json) }
  if (change.kind === 'redacted') {
    // By itself, so that the new file can be shown where the one it was made from is withheld.
    const { incident, original } = change
    return { ...payloads, derived: bytes({ ...original, incident }) }
  }
  if (change.kind !== 'originalKept') return payloads
  const { original, capture } = change
  const { incident, method, name, address, collector, capturedAt } = capture
  const told = { ...original, incident, method, name, collector, capturedAt, ...(address === null ? {} : { address }) }
  return { ...payloads, original: bytes(told) }
}

/** A name may hold what canonical JSON has no form for (half a surrogate pair); it is committed to as a reader would see it. */
const bytes = (value: Readonly<Record<string, string | number>>): Uint8Array =>
  Buffer.from(canonical(Object.fromEntries(Object.entries(value).map(([name, v]) => [name, typeof v === 'string' ? v.toWellFormed() : v])) as Plain))

/** Indexes of the leaves that this entry was made from or takes the place of, looked up before later entries can change them. */
export async function referencesOf(db: Db, { seq, change }: Entry): Promise<Leaf['r']> {
  const to = (name: Reference, earlier: number | null | undefined): Leaf['r'] =>
    earlier === null || earlier === undefined || earlier >= seq ? {} : { [name]: [earlier - 1] }
  switch (change.kind) {
    case 'originalRead':
    case 'footagePrinted':
    case 'originalNotRead':
    case 'redacted': {
      const kept = await db
        .selectFrom('captures')
        .select('seq')
        .where('incident', '=', change.incident)
        .where('original', '=', change.kind === 'redacted' ? change.parent : change.original)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst()
      return to('parent', kept?.seq)
    }
    case 'reportMended':
    case 'readingJudged':
    case 'modelAnswered': {
      const read = await db.selectFrom('reports').select('readIn').where('id', '=', change.report).executeTakeFirst()
      return to('parent', read?.readIn)
    }
    case 'findingRecorded': {
      if (change.finding.replaces === null) return {}
      const earlier = await db.selectFrom('findings').select('seq').where('id', '=', change.finding.replaces).executeTakeFirst()
      return to(change.finding.kind === 'update' || change.finding.kind === 'clarification' ? 'superseded' : 'corrected', earlier?.seq)
    }
    // The act by which it came in; all that were emptied stand in the change.
    case 'originalErased':
      return to('parent', change.entries[0])
    default:
      return {}
  }
}
