// Erasing an original: its key and the salts of all that spoke of it are destroyed, its files, tables, search index and exports go, and the log keeps a leaf with
// the ground. Every proof stays whole, since leaves hold salted commitments only.
//
// One transaction empties the entries, destroys salts and keys, records the erasure and notes what is still to be taken away (table `erasing`). Once it is in the
// log the rest follows: first what can be seen (tables derived anew, files, exports, the search index), then what is buried in the database's own pages and log. Only
// then is the person told that it is done. A stop in between is gone on with at the next opening, before anything else; nobody sees the erased thing again once
// the transaction stands, so a desk whose disk is too full for the first part does not open (desk/erasing/erase-room.ts).
import { sql } from 'kysely'
import type { RecordedKind } from '../../model/entry.ts'
import type { Incident } from '../../model/incident.ts'
import { Problem } from '../../model/problem.ts'
import type { Question } from '../../model/question.ts'
import { refuseWithoutRoom } from './erase-room.ts'
import { refuseErased, refuseErasedReport, markOf } from './erased.ts'
import { finishErasing, type Left } from './finish-erasing.ts'
import { commonWith, sourceOf } from './quotes.ts'
import type { Db, Draft } from '../record.ts'
import { whatGoes, type Choice, type WhatGoes } from './what-goes.ts'
import { actorOf, type Workings } from '../workings.ts'

/** `keep`, `also`: leaves of the log; of what quotes the original, what stays all the same, and what goes as well. */
export type ErasureAsked = { readonly because: string; readonly keep?: readonly number[]; readonly also?: readonly number[] }

/** Leaves are numbers in the log, from 0. `words`: what an act quotes; null where it is one on the original itself. */
export type ErasureTold = {
  readonly original: string
  readonly reports: readonly { readonly id: string; readonly incident: string; readonly name: string; readonly title: string }[]
  readonly acts: readonly {
    readonly leaf: number
    readonly incident: string
    readonly at: string
    readonly kind: RecordedKind
    readonly words: string | null
  }[]
  readonly restated: number // findings recorded again without it
  readonly files: { readonly print: number; readonly still: number; readonly redacted: number } // made of it
  readonly handedOut: number // bundles made since it came: they cannot be called back
  readonly stays: readonly string[]
  readonly leaves: readonly number[] // of the erasure, one an incident; none before it is done
}

/** The questions of an incident with their answers now. */
type QuestionsOf = (code: string) => Promise<readonly Question[]>

/** What would go. Problems `original-unknown`, `original-erased`, `report-unknown`. */
export async function previewErasure(
  workings: Workings,
  incident: Incident,
  word: string,
  choice: Omit<ErasureAsked, 'because'>,
  questionsOf: QuestionsOf,
): Promise<ErasureTold> {
  const sha256 = await originalMeant(workings, incident, word)
  return toldOf(await whatGoes(workings.store.read, sha256, choiceOf(choice, await givenByOthers(workings, sha256, questionsOf))), [])
}

/**
 * Problems as `previewErasure`, and `because-missing`, `because-quotes`, `original-held`, `desk-unnamed`, `disk-full` (nothing erased, or not finished: the
 * sentence says which). Resolves when nothing of it is left.
 */
export async function erase(workings: Workings, incident: Incident, word: string, asked: ErasureAsked, questionsOf: QuestionsOf): Promise<ErasureTold> {
  const by = await actorOf(workings)
  const because = asked.because.trim()
  if (because === '') throw new Problem('because-missing', 'Say why it is erased, with --because "...": the ground stays in the log.')
  const sha256 = await originalMeant(workings, incident, word)
  await refuseWithoutRoom(workings.folder)
  const mark = await markOf(workings, sha256)
  const choice = choiceOf(asked, await givenByOthers(workings, sha256, questionsOf))
  const told = await workings.recorder.record('the erasure', async (db) => {
    await refuseHeld(db, sha256)
    const goes = await whatGoes(db, sha256, choice)
    await refuseQuoting(db, sha256, because)
    const erasures: Draft[] = goes.incidents.map(({ code, entries }) => {
      const reports = goes.reports.filter((report) => report.incident === code).map(({ id }) => id)
      const change = { kind: 'originalErased', incident: code, mark, reports, entries: entries.map(({ seq }) => seq), files: goes.files.length } as const
      return { change, by, because }
    })
    const restated: Draft[] = goes.incidents.flatMap(
      ({ code, restated: findings }) =>
      findings.map(({ seq, finding }) => ({ change: { kind: 'findingRecorded', incident: code, finding, restates: seq }, by, because: finding.because })), // prettier-ignore
    )
    // A finding comes back under its old id, so its old row goes first.
    for (const { change } of restated) if (change.kind === 'findingRecorded') await db.deleteFrom('findings').where('id', '=', change.finding.id).execute()
    for (const file of goes.files) await db.deleteFrom('originalKeys').where('sha256', '=', file.sha256).execute()
    await sql`delete from jobs where original = ${sha256}`.execute(db)
    const left: Left = { files: goes.files.map((file) => file.sha256), incidents: goes.incidents.map(({ code }) => code) }
    const leaves: number[] = []
    return {
      entries: [...erasures, ...restated],
      result: toldOf(goes, leaves),
      async numbered(seqs) {
        for (const [i, { code, entries }] of goes.incidents.entries()) for (const { seq } of entries) await empty(db, seq, seqs[i] ?? 0, code)
        leaves.push(...seqs.slice(0, erasures.length).map((seq) => seq - 1))
        const row = { seq: seqs[0] ?? 0, json: JSON.stringify(left) }
        await db.insertInto('erasing').values(row).execute()
      },
    }
  })
  await finishErasing(workings)
  return told
}

/** An entry keeps its place, its time, who and of which kind. Where no reason stood in it, the leaf's first part can still be shown. */
async function empty(db: Db, seq: number, erasedBy: number, incident: string): Promise<void> {
  const row = await db.selectFrom('entries').select('because').where('seq', '=', seq).executeTakeFirstOrThrow()
  await sql`update entries set json = ${JSON.stringify({ erasedBy, incident })}, because = null where seq = ${seq}`.execute(db)
  const salts = db.deleteFrom('salts').where('seq', '=', seq)
  await (row.because === null ? salts.where('name', '!=', 'act') : salts).execute()
}

/** The original of a report, or one by the beginning of its SHA-256. Problems `original-unknown`, `original-ambiguous`, `original-erased`. */
export async function originalMeant(workings: Workings, { code }: Incident, word: string): Promise<string> {
  const asked = word.trim().toLowerCase()
  const rows = await workings.store.read
    .selectFrom('reports')
    .select('original')
    .distinct()
    .where('incident', '=', code)
    .where((e) => e.or([e('id', '=', asked), ...(/^[0-9a-f]{8,64}$/.test(asked) ? [e('original', 'like', `${asked}%`)] : [])]))
    .execute()
  const [first, ...more] = rows
  if (first !== undefined && more.length === 0) return first.original
  if (first !== undefined) throw new Problem('original-ambiguous', `More than one original begins with "${word}"; write more of it.`)
  await refuseErasedReport(workings, asked)
  if (/^[0-9a-f]{64}$/.test(asked)) await refuseErased(workings, asked)
  throw new Problem('original-unknown', `There is no report or original "${word}" in this incident.`)
}

async function refuseHeld(db: Db, sha256: string): Promise<void> {
  const hold = await db
    .selectFrom('holds')
    .selectAll()
    .where((e) =>
      e.or([
        e('original', '=', sha256),
        e.and([e('original', '=', ''), e('incident', 'in', e.selectFrom('captures').select('incident').where('captures.original', '=', sha256))]),
      ]),
    ) // prettier-ignore
    .limit(1)
    .executeTakeFirst()
  if (hold === undefined) return
  const what = hold.original === '' ? `the incident ${hold.incident} is` : 'it is'
  throw new Problem(
    'original-held',
    `Nothing was erased: ${what} under legal hold since ${hold.at.slice(0, 10)}, placed by ${hold.by}, because: ${hold.because}`,
  )
}

/** The ground stays for ever, so it must not say what it takes away. */
async function refuseQuoting(db: Db, sha256: string, because: string): Promise<void> {
  const rows = await db.selectFrom('reports').leftJoin('texts', 'texts.report', 'reports.id').select(['reports.title', 'reports.name', 'reports.address', 'texts.text']).where('reports.original', '=', sha256).execute() // prettier-ignore
  const source = sourceOf(rows.flatMap(({ text }) => text ?? []), rows.flatMap(({ title, name, address }) => [title, name, address ?? ''])) // prettier-ignore
  const [quoted] = commonWith(source, because)
  if (quoted !== undefined)
    throw new Problem('because-quotes', `Nothing was erased: the ground stays in the log, and it says "${quoted.words}", which stands in what is to be erased.`)
}

const choiceOf = ({ keep = [], also = [] }: Omit<ErasureAsked, 'because'>, given: ReadonlySet<string>): Choice => ({
  keep: new Set(keep.map((leaf) => leaf + 1)),
  also: new Set(also.map((leaf) => leaf + 1)),
  given,
})

/** Values have one form whoever gives them; names, places and words stand as they were written, so that those count as others' only where others wrote them. */
const VALUES: ReadonlySet<string> = new Set(['time', 'count', 'sameness', 'provenance'])

async function givenByOthers({ store }: Workings, sha256: string, questionsOf: QuestionsOf): Promise<ReadonlySet<string>> {
  const rows = await store.read.selectFrom('reports').select(['id', 'incident']).where('original', '=', sha256).execute()
  const gone = new Set(rows.map(({ id }) => id))
  const given = new Set<string>()
  for (const code of new Set(rows.map(({ incident }) => incident)))
    for (const { value, words, statements } of (await questionsOf(code)).flatMap(({ answers }) => answers))
      if (VALUES.has(value.kind) && statements.some(({ report }) => !gone.has(report))) given.add(words)
  return given
}

function toldOf({ sha256, reports, incidents, files, handedOut, stays }: WhatGoes, leaves: readonly number[]): ErasureTold {
  const count = (is: string): number => files.filter((file) => file.is === is).length
  return {
    ...{ original: sha256, reports, handedOut, stays, leaves },
    acts: incidents.flatMap(({ code, entries }) => entries.map(({ seq, at, kind, words }) => ({ leaf: seq - 1, incident: code, at, kind, words }))),
    restated: incidents.reduce((sum, { restated }) => sum + restated.length, 0),
    files: { print: count('print'), still: count('still'), redacted: count('redacted') },
  }
}
