// What goes when an original is erased, and what stays: worked out before a person says yes, and once more in the transaction that erases.
//
// What goes: every entry that speaks of it (how it came, what was read, printed, mended, corrected or judged of it, who opened it), its files and those made of it,
// and what quotes it: findings, reasons, corrections and sightings of others that repeat words which stand nowhere else in the incident, and answers that came
// of it. What stays: the same words where another original brings them, for that is another's; they are named, so that it can be erased too.
import { sql, type Kysely } from 'kysely'
import type { Change, Entry, RecordedKind } from '../model/entry.ts'
import type { Finding } from '../model/question.ts'
import { addressKey } from '../model/same-address.ts'
import type { Tables } from '../store/schema.ts'
import { entryOf } from '../store/store.ts'
import { commonWith, sourceOf, spokenOf, type Fragment, type Source } from './quotes.ts'

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

/** `keep` and `also` are numbers of entries: of those that quote, what stays all the same, and what goes as well. */
export type Choice = { readonly keep: ReadonlySet<number>; readonly also: ReadonlySet<number> }
export const NO_CHOICE: Choice = { keep: new Set(), also: new Set() }

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
  const answers = answersOf(own, others, apart.spoken)
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
    stays: apart.shared,
  }
}

/** The original, its reports in every incident, and the addresses it is known by. */
type About = { readonly sha256: string; readonly reports: ReadonlySet<string>; readonly addresses: ReadonlySet<string> }

const baseOf = (report: string): string => report.replace(/-\d+$/, '')
const incidentOf = new WeakMap<Change, string>()

/** What an act on any original might say of this one. What others' originals say themselves is theirs, and is not even looked at. */
async function* entriesOf(db: Db, code: string, about: About): AsyncGenerator<Entry> {
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
function speaksOf(change: Change, { sha256, reports, addresses }: About): boolean {
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
    default:
      return false
  }
}

/** Its texts, and every short value that stands for it: names, addresses, what was entered by hand, what the file says of itself. */
async function wordsOf(db: Db, { sha256 }: About, own: readonly Entry[]): Promise<Source> {
  const rows = await db
    .selectFrom('reports')
    .leftJoin('texts', 'texts.report', 'reports.id')
    .select(['reports.title', 'reports.name', 'reports.part', 'reports.address', 'reports.publication', 'reports.byHand', 'texts.text'])
    .where('reports.original', '=', sha256)
    .execute()
  const values = rows.flatMap(({ title, name, part, address, publication, byHand }) => [title, name, part, address, publication, ...stringsIn(JSON.parse(byHand))]) // prettier-ignore
  const said = own.flatMap(({ change }): readonly (string | null)[] => {
    if (change.kind === 'originalKept') return [change.capture.name, change.capture.address, ...stringsIn(change.byHand)]
    if (change.kind === 'reportMended') return stringsIn(change.byHand)
    if (change.kind === 'readingCorrected') return stringsIn(change.correction)
    if (change.kind === 'footageSeen') return stringsIn(change.seen)
    if (change.kind === 'footagePrinted') return stringsIn(change.printed.says ?? [])
    return []
  })
  const texts = rows.flatMap(({ text }) => text ?? [])
  return sourceOf(
    texts,
    [...values, ...said].filter((value): value is string => typeof value === 'string'),
  )
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What people and the program wrote of other things, where it may quote. */
function writtenIn({ change, because }: Entry): readonly string[] {
  const reason = because === null ? [] : [because]
  switch (change.kind) {
    case 'findingRecorded':
      return [change.finding.words, change.finding.because, change.finding.answer ?? '', ...stringsIn(change.finding.value), ...reason]
    case 'readingCorrected':
      return [...stringsIn(change.correction), ...reason]
    case 'reportMended':
      return [...stringsIn(change.byHand), ...reason]
    case 'footageSeen':
      return [...stringsIn(change.seen), ...reason]
    case 'sameEventSet':
      return [...change.link.grounds, ...reason]
    case 'answersChanged':
      return change.changes.flatMap(({ asks, before, after }) => [asks, ...[before, after].flatMap((snapshot) => [...(snapshot?.answers ?? []).map(({ words }) => words), ...(snapshot?.conflicts ?? [])])]) // prettier-ignore
    case 'addressAskedFor':
      return stringsIn(change.capture.address)
    default:
      return reason
  }
}

type Apart = {
  /** What the entry has in common with the source and nothing that stays has; longest first. */
  of(entry: Entry): readonly Fragment[]
  /** Whether what stays holds these words. */
  spoken(words: string): boolean
  /** Reports that stay and share a passage with it, in words. */
  readonly shared: readonly string[]
}

/** One walk through all that stays, with everything that is to be looked for in it. */
async function standElsewhere(
  db: Db,
  codes: readonly string[],
  about: About,
  source: Source,
  entries: readonly Entry[],
  answers: readonly string[],
): Promise<Apart> {
  const found = new Map(entries.map((entry) => [entry.seq, writtenIn(entry).flatMap((text) => commonWith(source, text))]))
  const wanted = new Set([...[...found.values()].flat().map(({ key }) => ` ${key} `), ...answers.map(spokenOf)])
  const here = new Set<string>()
  const shared: string[] = []
  const titles = await db
    .selectFrom('incidents')
    .select('title')
    .where('code', 'in', [...codes, ''])
    .execute()
  for (const { title } of titles) for (const key of wanted) if (spokenOf(title).includes(key)) here.add(key)
  for (let last = 0; ;) {
    const rows = await db
      .selectFrom('reports')
      .leftJoin('texts', 'texts.report', 'reports.id')
      .select(['reports.id', 'reports.number', 'reports.title', 'reports.name', 'reports.address', 'reports.publication', 'texts.text'])
      .where('reports.incident', 'in', [...codes, ''])
      .where('reports.original', '!=', about.sha256)
      .where('reports.number', '>', last)
      .orderBy('reports.number')
      .limit(50)
      .execute()
    if (rows.length === 0) break
    for (const { id, title, name, address, publication, text } of rows) {
      const spoken = [title, name, address, publication, text].map((each) => (each === null ? '' : spokenOf(each))).join('\n')
      for (const key of wanted) if (!here.has(key) && spoken.includes(key)) here.add(key)
      const passage = text === null ? undefined : commonWith(source, text).find(({ key }) => key.split(' ').length >= LONG_PASSAGE)
      if (passage !== undefined) shared.push(`${id} (${title}) has "${shortened(passage.words)}" too. It is another original; erase it as well if it must go.`)
    }
    last = rows.at(-1)?.number ?? last
  }
  return {
    of: ({ seq }) => (found.get(seq) ?? []).filter(({ key }) => !here.has(` ${key} `)),
    spoken: (words) => here.has(spokenOf(words)),
    shared,
  }
}
const LONG_PASSAGE = 8
const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79).trimEnd()} …` : words)

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
