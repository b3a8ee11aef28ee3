// What goes when an original is erased, and what stays: worked out before a person says yes, and once more in the transaction that erases.
//
// What goes: every entry that speaks of it (how it came, what was read, printed, mended, corrected or judged of it, who opened it), its files and those made of it,
// and what quotes it: findings, reasons, corrections and sightings of others that repeat words which stand nowhere else in the incident, and answers that came
// of it. What stays: the same words where another original brings them, for that is another's; they are named, so that it can be erased too.
import { sql, type Kysely } from 'kysely'
import type { Change, Entry, RecordedKind } from '../../model/entry.ts'
import type { Finding } from '../../model/question.ts'
import type { Tables } from '../../store/schema.ts'
import { baseOf, entriesOf, incidentOf, speaksOf, type About } from './speaks-of.ts'
import { standElsewhere, wordsOf, type Apart } from './stands-elsewhere.ts'

type Db = Kysely<Tables>

/** `words`: what it quotes; null where it is an act on the original itself. */
export type Going = { readonly seq: number; readonly at: string; readonly kind: RecordedKind; readonly words: string | null }

/** `entries` by incident; `restated`: findings that rested on it among others, and are recorded again without it. */
export type WhatGoes = {
  readonly sha256: string
  readonly reports: readonly { readonly id: string; readonly incident: string; readonly name: string; readonly title: string }[]
  readonly incidents: readonly {
    readonly code: string
    readonly entries: readonly Going[]
    readonly restated: readonly { readonly seq: number; readonly finding: Finding }[]
  }[]
  readonly files: readonly { readonly sha256: string; readonly is: 'original' | 'print' | 'still' | 'redacted' }[]
  readonly handedOut: number // bundles of these incidents, made since it came
  readonly stays: readonly string[]
}

/**
 * `keep` and `also` are numbers of entries: of those that quote, what stays all the same, and what goes as well. `given`: answers, in words, that other
 * reports give now and that are a value and nobody's words ("Saturday 14 March 2026").
 */
export type Choice = { readonly keep: ReadonlySet<number>; readonly also: ReadonlySet<number>; readonly given: ReadonlySet<string> }

/** `choice` is what the person said of passages: these stay, or go too. Reads only; within the transaction that erases it says what that one takes. */
export async function whatGoes(db: Db, sha256: string, choice: Choice): Promise<WhatGoes> {
  const rows = await db.selectFrom('reports').select(['id', 'incident', 'name', 'title', 'ordinal', 'addressKey']).where('original', '=', sha256).orderBy('number').orderBy('ordinal').execute() // prettier-ignore
  const reports = rows.filter(({ ordinal }) => ordinal === 1).map(({ id, incident, name, title }) => ({ id, incident, name, title }))
  const about: About = { sha256, reports: new Set(reports.map(({ id }) => id)), addresses: new Set(rows.flatMap((row) => row.addressKey ?? [])) }
  const codes = [...new Set([...reports.map(({ incident }) => incident), ...(await redactedIn(db, sha256))])].sort()

  const own: Entry[] = []
  const others: Entry[] = []
  for (const code of codes)
    for await (const entry of entriesOf(db, code, about)) {
      if (speaksOf(entry.change, about)) own.push(entry)
      else others.push(entry)
    }
  const source = await wordsOf(db, about, own)
  const findings = own.filter(({ change }) => change.kind === 'findingRecorded')
  const apart = await standElsewhere(
    db,
    codes,
    about,
    source,
    [...others, ...findings],
    own.flatMap(({ change }) => cameIn(change)),
  )
  const answers = answersOf(own, others, (words) => choice.given.has(words) || apart.spoken(words))
  const quoting = new Map<number, string>()
  for (const entry of others) {
    const [longest] = apart.of(entry)
    const quoted = longest?.words ?? answers(entry)
    if (quoted !== null && quoted !== undefined && !choice.keep.has(entry.seq)) quoting.set(entry.seq, quoted)
    else if (choice.also.has(entry.seq)) quoting.set(entry.seq, '')
  }

  const incidents = codes.map((code) => {
    const within = ({ change }: Entry): boolean => incidentOf.get(change) === code
    const goes =
      [...own.map((entry) => [entry, null] as const), ...others.flatMap((entry) => (quoting.has(entry.seq) ? [[entry, quoting.get(entry.seq) ?? ''] as const] : []))] // prettier-ignore
        .filter(([entry]) => within(entry))
        .toSorted(([a], [b]) => a.seq - b.seq)
    return {
      code,
      entries: goes.map(([{ seq, at, change }, words]): Going => ({ seq, at, kind: change.kind as RecordedKind, words })),
      restated: goes.flatMap(([entry]) => restatedFrom(entry, about, apart)),
    }
  })
  const first = Math.min(...own.filter(({ change }) => change.kind === 'originalKept').map(({ seq }) => seq))
  return {
    ...{ sha256, reports, incidents, files: await filesOf(db, about, own, new Set([...own.map(({ seq }) => seq), ...quoting.keys()])) },
    handedOut: others.filter(({ seq, change }) => change.kind === 'bundleExported' && seq > first).length,
    stays: [
      ...apart.shared,
      ...(await carriedToo(
        db,
        sha256,
        reports.map(({ id }) => id),
      )),
    ],
  }
}

/** Answers that came with it, that no earlier entry has and nothing which stays says in those words: an entry that tells one of them goes too. */
function answersOf(own: readonly Entry[], others: readonly Entry[], spoken: (words: string) => boolean): (entry: Entry) => string | null {
  const first = Math.min(...own.map(({ seq }) => seq))
  const earlier = new Set(others.filter(({ seq }) => seq < first).flatMap(answersIn))
  const gone = new Set(own.flatMap(({ change }) => cameIn(change)).filter((words) => !earlier.has(words) && !spoken(words)))
  return (entry) => answersIn(entry).find((words) => gone.has(words)) ?? null
}

const answersIn = ({ change }: Entry): readonly string[] =>
  change.kind === 'answersChanged'
    ? change.changes.flatMap(({ before, after }) => [...(before?.answers ?? []), ...after.answers].map(({ words }) => words))
    : []

const cameIn = (change: Change): readonly string[] =>
  change.kind === 'answersChanged'
    ? change.changes.flatMap(({ before, after }) => after.answers.filter(({ id }) => before?.answers.some((was) => was.id === id) !== true).map(({ words }) => words)) // prettier-ignore
    : []

/** A finding that rested on it among others, and says nothing of it in its own words, is recorded again without it. */
function restatedFrom(entry: Entry, { reports }: About, apart: Apart): WhatGoes['incidents'][number]['restated'] {
  const { seq, change } = entry
  if (change.kind !== 'findingRecorded' || apart.of(entry).length > 0) return []
  const { finding } = change
  const statements = finding.statements.filter(({ report }) => !reports.has(baseOf(report)))
  const isOfIt = finding.question.split(/\W+/).some((word) => reports.has(word))
  return isOfIt || statements.length === finding.statements.length ? [] : [{ seq, finding: { ...finding, statements } }]
}

/** Media that were taken out of its file as pieces of their own, and files that carry its bytes: other originals, so they are named. */
async function carriedToo(db: Db, sha256: string, reports: readonly string[]): Promise<readonly string[]> {
  const within = (report: string): boolean => reports.includes(baseOf(report))
  const taken = await db
    .selectFrom('reportMedia')
    .innerJoin('reports', 'reports.original', 'reportMedia.sha256')
    .select(['reports.id', 'reports.name', 'reportMedia.report'])
    .where('reports.original', '!=', sha256)
    .execute()
  const carriers = await db.selectFrom('reportMedia').select('report').distinct().where('sha256', '=', sha256).execute()
  return [
    ...new Set(taken.filter(({ report }) => within(report)).map(({ id, name }) => `${id} (${name}) is a piece that its file carries. It is an original of its own; erase it as well if it must go.`)), // prettier-ignore
    ...new Set(carriers.filter(({ report }) => !within(report)).map(({ report }) => `The file of ${report} carries the same bytes. It is another original; erase it as well if they must go.`)), // prettier-ignore
  ]
}

/** Its files, without those that something else made as well: two films may have the same black still. */
async function filesOf(db: Db, { sha256 }: About, own: readonly Entry[], going: ReadonlySet<number>): Promise<WhatGoes['files']> {
  const made = own.flatMap(({ change }): WhatGoes['files'] => {
    if (change.kind === 'redacted') return [{ sha256: change.original.sha256, is: 'redacted' }]
    if (change.kind !== 'footagePrinted') return []
    return [{ sha256: change.printed.print.sha256, is: 'print' }, ...change.printed.stills.map(({ still }) => ({ sha256: still.sha256, is: 'still' as const }))]
  })
  const files = new Map<string, WhatGoes['files'][number]>([[sha256, { sha256, is: 'original' }]])
  for (const file of made) if (!files.has(file.sha256) && !(await isMadeElsewhere(db, file.sha256, going))) files.set(file.sha256, file)
  return [...files.values()]
}

async function isMadeElsewhere(db: Db, sha256: string, going: ReadonlySet<number>): Promise<boolean> {
  const { rows } = await sql<{ seq: number }>`select seq from entries where kind in ('originalKept', 'footagePrinted', 'redacted') and instr(json, ${`"${sha256}"`}) > 0`.execute(db) // prettier-ignore
  return rows.some(({ seq }) => !going.has(seq))
}

async function redactedIn(db: Db, sha256: string): Promise<readonly string[]> {
  const { rows } = await sql<{ incident: string }>`select distinct json_extract(json, '$.incident') as incident from entries
    where kind = 'redacted' and json_extract(json, '$.original.sha256') = ${sha256}`.execute(db)
  return rows.map(({ incident }) => incident)
}
