// What the acts of others have in common with an original that is to be erased, and whether anything that stays says it too.
import type { Kysely } from 'kysely'
import type { Entry } from '../../model/entry.ts'
import type { Tables } from '../../store/schema.ts'
import { commonWith, longestShared, sourceOf, spokenOf, type Fragment, type Source } from './quotes.ts'
import type { About } from './speaks-of.ts'

type Db = Kysely<Tables>

/** Its texts, and every short value that stands for it: names, addresses, what was entered by hand, what the file says of itself. */
export async function wordsOf(db: Db, { sha256 }: About, own: readonly Entry[]): Promise<Source> {
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

export type Apart = {
  /** What the entry has in common with the source and nothing that stays has; longest first. */
  of(entry: Entry): readonly Fragment[]
  /** Whether what stays holds these words. */
  spoken(words: string): boolean
  /** Reports that stay and share a passage with it, in words. */
  readonly shared: readonly string[]
}

/** One walk through all that stays, with everything that is to be looked for in it. */
export async function standElsewhere(
  db: Db,
  codes: readonly string[],
  about: About,
  source: Source,
  entries: readonly Entry[],
  answers: readonly string[],
): Promise<Apart> {
  const found = new Map(entries.map((entry) => [entry.seq, writtenIn(entry).flatMap((text) => commonWith(source, text))]))
  const titles = await db
    .selectFrom('incidents')
    .select('title')
    .where('code', 'in', [...codes, ''])
    .execute()
  const titled = titles.flatMap(({ title }) => commonWith(source, title).map(({ words, key }) => ({ title, words, key: ` ${key} ` })))
  const wanted = new Set([...[...found.values()].flat().map(({ key }) => ` ${key} `), ...answers.flatMap(partsOf), ...titled.map(({ key }) => key)])
  const here = new Set<string>()
  const shared: string[] = []
  for (let [number, ordinal] = [0, 0]; ;) {
    const rows = await db
      .selectFrom('reports')
      .leftJoin('texts', 'texts.report', 'reports.id')
      .select(['reports.id', 'reports.number', 'reports.ordinal', 'reports.title', 'reports.name', 'reports.address', 'reports.publication', 'texts.text'])
      .where('reports.incident', 'in', [...codes, ''])
      .where('reports.original', '!=', about.sha256)
      .where((e) => e.or([e('reports.number', '>', number), e.and([e('reports.number', '=', number), e('reports.ordinal', '>', ordinal)])]))
      .orderBy('reports.number')
      .orderBy('reports.ordinal')
      .limit(50)
      .execute()
    if (rows.length === 0) break
    for (const { id, title, name, address, publication, text } of rows) {
      const spoken = [title, name, address, publication, text].map((each) => (each === null ? '' : spokenOf(each))).join('\n')
      for (const key of wanted) if (!here.has(key) && spoken.includes(key)) here.add(key)
      const passage = text === null ? null : longestShared(source, text)
      if (passage !== null && passage.key.split(' ').length >= LONG_PASSAGE)
        shared.push(`${id} (${title}) has "${shortened(passage.words)}" too. It is another original; erase it as well if it must go.`)
    }
    const last = rows.at(-1)
    ;[number, ordinal] = [last?.number ?? number, last?.ordinal ?? ordinal]
  }
  for (const { title, words, key } of titled)
    if (!here.has(key)) shared.push(`The title of the incident ("${title}") says "${words}", as the original does and no other. A title cannot be erased.`)
  for (const { title } of titles) for (const key of wanted) if (spokenOf(title).includes(key)) here.add(key)
  return {
    of: ({ seq }) => (found.get(seq) ?? []).filter(({ key }) => !here.has(` ${key} `)),
    spoken: (words) => partsOf(words).every((part) => here.has(part)),
    shared,
  }
}
/** "East Quay, Wexmouth" is put together of what two passages say. */
const partsOf = (answer: string): readonly string[] => answer.split(',').map(spokenOf)

const LONG_PASSAGE = 8
const shortened = (words: string): string => (words.length > 80 ? `${words.slice(0, 79).trimEnd()} …` : words)
