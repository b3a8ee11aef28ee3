// Which acts are acts on an original: how it came, what was read, made, mended, judged or compared of it, who opened it, what rested on it.
import { sql, type Kysely } from 'kysely'
import type { Change, Entry } from '../../model/entry.ts'
import { addressKey } from '../../model/same-address.ts'
import type { Tables } from '../../store/schema.ts'
import { entryOf } from '../../store/store.ts'

type Db = Kysely<Tables>

/** The original, its reports in every incident, and the addresses it is known by. */
export type About = { readonly sha256: string; readonly reports: ReadonlySet<string>; readonly addresses: ReadonlySet<string> }

/** A part of an original is named after its first report. */
export const baseOf = (report: string): string => report.replace(/-\d+$/, '')
/** The incident in whose trail an entry was found. */
export const incidentOf = new WeakMap<Change, string>()

/** What an act on any original might say of this one. What others' originals say themselves is theirs, and is not even looked at. */
export async function* entriesOf(db: Db, code: string, about: About): AsyncGenerator<Entry> {
  const PAGE = 200
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('trail')
      .innerJoin('entries', 'entries.seq', 'trail.seq')
      .selectAll('entries')
      .where('trail.incident', '=', code)
      .where('trail.seq', '>', last)
      .where(sql<boolean>`json_extract(entries.json, '$.erasedBy') is null`)
      .where((e) =>
        e.or([
          e('entries.kind', 'not in', ['originalRead', 'originalNotRead', 'originalKept', 'footagePrinted', 'modelAnswered', 'originalErased']),
          e(sql`coalesce(json_extract(entries.json, '$.original.sha256'), json_extract(entries.json, '$.original'))`, '=', about.sha256),
          e(sql`json_extract(entries.json, '$.report')`, 'in', [...about.reports, '']),
        ]),
      )
      .orderBy('trail.seq')
      .limit(PAGE)
      .execute()
    for (const row of rows) {
      const entry = entryOf(row)
      incidentOf.set(entry.change, code)
      yield entry
    }
    if (rows.length < PAGE) return
    last = rows.at(-1)?.seq ?? last
  }
}

/** Whether the act is one on the original, its reports or its addresses. */
export function speaksOf(change: Change, { sha256, reports, addresses }: About): boolean {
  const isIt = (report: string): boolean => reports.has(baseOf(report))
  const named = (words: string): boolean => words.split(/[^\w-]+|(?<=\w)-(?=r\d)/).some((word) => isIt(word))
  switch (change.kind) {
    case 'originalKept':
      return change.original.sha256 === sha256
    case 'originalRead':
    case 'originalNotRead':
    case 'footagePrinted':
      return change.original === sha256
    case 'footageCompared':
    case 'footageSeen':
    case 'reportMended':
    case 'modelAnswered':
    case 'readingJudged':
    case 'readingCorrected':
      return isIt(change.report)
    case 'redacted':
      return change.parent === sha256 || change.original.sha256 === sha256 || isIt(change.report)
    case 'footageNamed':
      return isIt(change.footage) || isIt(change.report)
    case 'matchJudged':
      return named(change.match)
    case 'sameEventSet':
      return isIt(change.link.a.report) || isIt(change.link.b.report)
    case 'holdSet':
      return change.original === sha256
    case 'originalsOpened':
      return change.originals !== 'all' && change.originals.includes(sha256)
    case 'addressAskedFor':
      return addresses.has(addressKey(change.capture.address) ?? '')
    case 'findingRecorded':
      return named(change.finding.question) || change.finding.statements.some(({ report }) => isIt(report))
    case 'answersChanged':
      return change.changes.some(({ question, before, after, cause }) => named(question) || cause.some(isIt) || [before, after].some((snapshot) => snapshot?.conflicts.some(named) === true)) // prettier-ignore
    // Named one by one, so that whoever adds a kind of act is asked here.
    case 'deskNamed':
    case 'incidentOpened':
    case 'fetchingSet':
    case 'bundleExported':
    case 'backedUp':
    case 'anchored':
    case 'originalErased':
    case 'emptied':
      return false
  }
}
