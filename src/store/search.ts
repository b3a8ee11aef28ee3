// Search over the desk's texts by words (FTS5): which reports hold them, and where the first place is.
//
// Offsets are UTF-16 into the stored text, so a hit can be shown in place. A text is found by all its words; "words in quotes" stay together.
import { sql, type Kysely } from 'kysely'
import type { ReportRow, Tables } from './schema.ts'

type Db = Kysely<Tables>
type Place = Pick<ReportRow, 'number' | 'ordinal'>

type Hit = {
  readonly report: string
  readonly incident: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
  readonly goesOn: boolean
}

const AROUND = 90 // characters shown on either side at most: two lines on a phone
const MOST_HITS = 50
// Noncharacters of Unicode: no text means them, so they can mark a hit inside it.
const OPEN = '\ufdd0'
const CLOSE = '\ufdd1'

// FTS5 finds a row quickly by its number only. 2^20 parts an original is more than a CSV of reports holds.
const rowOf = ({ number, ordinal }: Place): number => number * 2 ** 20 + ordinal

/** Makes this the text by which the report is found. */
export async function keepText(db: Db, row: Place & Pick<ReportRow, 'id' | 'incident' | 'title'>, text: string): Promise<void> {
  await forgetText(db, row)
  await db
    .insertInto('texts')
    .values({ rowid: rowOf(row), report: row.id, incident: row.incident, title: row.title, text: tokenisable(text) })
    .execute()
}

/** The text of a report is found no more. */
export async function forgetText(db: Db, row: Place): Promise<void> {
  await db.deleteFrom('texts').where('rowid', '=', rowOf(row)).execute()
}

/** Reports that hold all these words, best first, at most 50; [] for no words. `incident: null` searches the whole desk. */
export async function searchTexts(db: Db, words: string, incident: string | null): Promise<readonly Hit[]> {
  const query = queryOf(words)
  if (query === '') return []
  const within = incident === null ? sql`` : sql`and incident = ${incident}`
  const { rows } = await sql<{ report: string; incident: string; marked: string; text: string }>`
    select report, incident, highlight(texts, 3, ${OPEN}, ${CLOSE}) as marked, text from texts
    where texts match ${query} ${within} order by rank limit ${MOST_HITS}`.execute(db)
  return rows.map(({ report, incident: code, marked, text }) => ({ report, incident: code, ...placeOf(marked, text) }))
}

// A zero byte would end the text early in SQLite, and the marks around words of another direction (Unicode 6.3) are younger than its tables
// of letters (6.1), so that it takes them for part of the word. A space in their place keeps every offset.
const tokenisable = (text: string): string => text.replace(/[\0\u2066-\u2069]/g, ' ')

/** "crane quay" finds texts with both; the last word may be unfinished, as somebody is still typing it. */
function queryOf(words: string): string {
  const parts = [...tokenisable(words).matchAll(/"([^"]*)"|([^\s"]+)/g)]
    .map((m) => ({ words: (m[1] ?? m[2] ?? '').trim(), whole: m[1] !== undefined }))
    .filter(({ words: w }) => /[\p{L}\p{N}]/u.test(w))
  return parts.map(({ words: w, whole }, i) => `"${w}"${i === parts.length - 1 && !whole ? '*' : ''}`).join(' ')
}

/** Where the first hit stands. A hit in the title alone shows the beginning of the text. */
function placeOf(marked: string, text: string): Omit<Hit, 'report' | 'incident'> {
  const start = marked.indexOf(OPEN)
  if (start < 0) return { start: 0, end: 0, before: '', words: '', ...on(text, 0, 2 * AROUND) }
  const end = marked.indexOf(CLOSE) - 1
  return { start, end, before: before(text, start), words: text.slice(start, end), ...on(text, end, AROUND) }
}

function on(text: string, end: number, most: number): Pick<Hit, 'after' | 'goesOn'> {
  const shown = after(text, end, most)
  return { after: shown, goesOn: text.slice(end + shown.length).trim() !== '' }
}

/** Whole words before `start`. A word longer than what is shown is cut, never inside a character. */
function before(text: string, start: number): string {
  const from = Math.max(0, start - AROUND)
  const shown = text.slice(from, start)
  if (from === 0 || SPACE.test(text[from - 1] ?? '')) return shown
  const space = shown.search(SPACE)
  return space >= 0 ? shown.slice(space + 1) : isLowHalf(text, from) ? shown.slice(1) : shown
}

/** Whole words from `end` on, and the punctuation that stands at them. */
function after(text: string, end: number, most: number): string {
  const to = Math.min(text.length, end + most)
  const shown = text.slice(end, to)
  if (to === text.length || SPACE.test(text[to] ?? '')) return shown
  const space = shown.search(LAST_SPACE)
  return space >= 0 ? shown.slice(0, space) : isLowHalf(text, to) ? shown.slice(0, -1) : shown
}

const SPACE = /\s/
const LAST_SPACE = /\s\S*$/

/** Whether a cut at `at` would fall inside a surrogate pair. */
const isLowHalf = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '')
