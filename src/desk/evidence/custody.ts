// The custody of an original: every act on it, in the order of the log: how it came, who opened, read, mended, redacted or handed it out, and what was erased.
import { sql } from 'kysely'
import type { BackupMade, CustodyTold, ErasedTold, OriginalCustody } from '../../model/evidence.ts'
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import { csvTable } from '../../evidence/bundle/csv.ts'
import { entriesOfKind } from '../entries-of-kind.ts'
import { refuseErased } from '../erasing/erased.ts'
import { holdOn } from './legal-hold.ts'
import type { Workings } from '../workings.ts'

/** Problems `original-unknown`, `original-erased`. */
export async function custodyOf(workings: Workings, { code }: Incident, sha256: string): Promise<OriginalCustody> {
  const { store } = workings
  const kept = await store.read
    .selectFrom('captures')
    .innerJoin('originals', 'originals.sha256', 'captures.original')
    .select(['captures.name', 'originals.bytes', 'originals.mediaType'])
    .where('captures.incident', '=', code)
    .where('captures.original', '=', sha256)
    .orderBy('captures.seq')
    .executeTakeFirst()
  if (kept === undefined) {
    await refuseErased(workings, sha256)
    throw new Problem('original-unknown', `There is no original "${sha256}" in this incident.`)
  }
  const reports = (await store.read.selectFrom('reports').select('id').where('incident', '=', code).where('original', '=', sha256).execute()).map(
    ({ id }) => id,
  )
  const rows = await store.read
    .selectFrom('trail')
    .innerJoin('entries', 'entries.seq', 'trail.seq')
    .select(['entries.seq', 'entries.at', 'entries.by', 'entries.because', 'entries.kind'])
    .select(sql<string | null>`case when entries.kind = 'originalsOpened' then json_extract(entries.json, '$.purpose') end`.as('purpose'))
    .select(sql<number | null>`case when entries.kind = 'holdSet' then json_extract(entries.json, '$.held') end`.as('held'))
    .select(sql<string | null>`case when entries.kind = 'backedUp' then entries.json end`.as('copied'))
    .where((e) => e.or([e('trail.incident', '=', code), e.and([e('trail.incident', 'is', null), e('entries.kind', 'in', ['originalsOpened', 'backedUp'])])]))
    .where(sql<boolean>`json_extract(entries.json, '$.erasedBy') is null`)
    .where((e) =>
      e.or([
        e('entries.kind', 'in', ['bundleExported', 'backedUp']),
        e.and([e('entries.kind', '=', 'originalsOpened'), opened(sha256)]),
        e.and([e('entries.kind', '=', 'holdSet'), sql<boolean>`coalesce(json_extract(entries.json, '$.original'), ${sha256}) = ${sha256}`]),
        e.and([e('entries.kind', '=', 'originalKept'), e(sql`json_extract(entries.json, '$.original.sha256')`, '=', sha256)]),
        e.and([e('entries.kind', 'in', ['originalRead', 'originalNotRead']), e(sql`json_extract(entries.json, '$.original')`, '=', sha256)]),
        ...(reports.length === 0 ? [] : [e.and([e('entries.kind', 'not in', OF_NO_REPORT), e(sql`json_extract(entries.json, '$.report')`, 'in', reports)])]), // prettier-ignore
      ]),
    )
    .orderBy('trail.seq')
    .execute()
  const first = rows.find(({ kind }) => kind === 'originalKept')?.seq ?? 0
  const told = rows
    .map(({ copied, ...row }) => ({ ...row, copied: copied === null ? undefined : backupIn(copied) }))
    // What came in while a backup was being written is not in it.
    .filter(({ seq, copied }) => seq >= first && (copied === undefined || copied.entries >= first))
    .map(({ seq, at, by, because, kind, purpose, held, copied }): CustodyTold => ({
      ...{ leaf: seq - 1, at, by, because, what: purpose ?? (held === 0 ? 'holdLifted' : kind) },
      ...(copied === undefined ? {} : { copied }),
    }))
  return { original: sha256, ...kept, hold: (await holdOn(workings, code, sha256)) ?? (await holdOn(workings, code, null)), rows: told }
}

/** Of an entry's own words, so that nothing else of it goes out. */
function backupIn(json: string): BackupMade {
  const { to, originals, derived, entries, bytes, sha256 } = JSON.parse(json) as BackupMade
  return { to, originals, derived, entries, bytes, sha256 }
}

const OF_NO_REPORT = ['originalKept', 'originalRead', 'originalNotRead', 'answersChanged', 'findingRecorded', 'originalsOpened', 'holdSet', 'originalErased'] as const // prettier-ignore

const opened = (sha256: string) =>
  sql<boolean>`(json_extract(entries.json, '$.originals') = 'all' or exists (select 1 from json_each(entries.json, '$.originals') where value = ${sha256}))`

/** A line an act. Times are the desk's claims. The last five are of a backup: what went into it, and the file. */
export const custodyAsCsv = ({ original, rows }: OriginalCustody): string =>
  csvTable([
    [
      'leaf',
      'time claimed',
      'actor',
      'act',
      'because',
      'sha256',
      'copied to',
      'originals copied',
      'files made of them',
      'bytes of the copy',
      'sha256 of the copy',
    ],
    ...rows.map(({ leaf, at, by, what, because, copied }) => [
      ...[leaf, at, by, what, because, original],
      ...(copied === undefined ? [null, null, null, null, null] : [copied.to, copied.originals, copied.derived, copied.bytes, copied.sha256]),
    ]),
  ])

/** What of an incident was erased, in order, and the acts that were emptied with it. */
export async function erasedIn({ store }: Workings, code: string): Promise<readonly ErasedTold[]> {
  const acts = await entriesOfKind(store.read, code, 'originalErased')
  return Promise.all(
    acts.map(async ({ seq, at, by, because, change: { reports, entries } }): Promise<ErasedTold> => {
      const emptied = await store.read
        .selectFrom('entries')
        .select(['seq', 'at', 'by', 'kind'])
        .where('seq', 'in', [...entries])
        .orderBy('seq')
        .execute()
      const rows = emptied.map((row): CustodyTold => ({ leaf: row.seq - 1, at: row.at, by: row.by, what: row.kind, because: null }))
      return { reports, leaf: seq - 1, at, by, because: because ?? '', rows }
    }),
  )
}
