// A table of reports, one row a report (docs/formats/reports-csv.md):
//
//   title,publication,date,address,text
//   Crane falls,Harbour Post,2026-03-16,https://harbourpost.example/crane,"A crane fell."
//
// Columns in any order and case; comma, semicolon or tab. The first row after the header is row 1. A table with a column of accounts, and neither titles nor
// publications, is one of posts: each row is the post that its cells say (docs/formats/post.md).
import { parse } from 'csv-parse/sync'
import type { Page } from '../../model/page.ts'
import type { Reader } from '../../model/sockets.ts'
import type { Trouble } from '../../model/trouble.ts'
import { Problem } from '../../model/problem.ts'
import { paragraphsOf, writtenLinks } from '../pages/blocks.ts'
import { decoded, refuseBinary } from '../pages/charset.ts'
import { declaredCharset, emptyPage, endsWith, glimpse, typeOf } from '../pages/file-facts.ts'
import { ambiguous, addressDates, sortedDates } from '../pages/page-dates.ts'
import { writtenDate } from '../pages/written-date.ts'
import { table } from '../../model/table.ts'
import { postPage } from './posts.ts'

type Column = 'title' | 'publication' | 'date' | 'address' | 'text' | OfPosts
type OfPosts = 'account' | 'platform' | 'id' | 'replyTo' | 'repostOf' | 'media' | 'language'
type Row = Readonly<Partial<Record<Column, string>>>

export const reportsCsv: Reader = {
  name: 'a table of reports',

  claims(head, facts) {
    const start = glimpse(head, 2000)
    const columns = headerOf(start.split('\n')[0] ?? '').columns
    const known = columns.filter((column) => column !== null).length
    if (columns.includes('text') && known >= 3) return 0.85
    return endsWith(facts, '.csv', '.tsv') || typeOf(facts) === 'text/csv' || typeOf(facts) === 'text/tab-separated-values' ? 0.8 : 0
  },

  read(bytes, facts) {
    refuseBinary(bytes, facts.name)
    const { text, troubles } = decoded(bytes, declaredCharset(facts), MAX_CHARACTERS)
    const { delimiter, columns, names } = headerOf(text.slice(0, 10_000).trimStart().split('\n')[0] ?? '')
    if (!columns.includes('text')) {
      throw new Problem(
        'csv-columns',
        `"${facts.name}" has no column "text". A table of reports has the columns title, publication, date, address, text; found: ${names.slice(0, 10).join(', ').slice(0, 200)}.`,
      )
    }
    const rows = rowsOf(text, delimiter, columns, facts.name)
    if (rows.length === 0) throw new Problem('csv-empty', `"${facts.name}" has a header but no row: there is no report in it.`)
    const order = orderOf(rows)
    const isOfPosts = columns.includes('account') && !columns.includes('title') && !columns.includes('publication')
    const unread = names.filter((name, at) => name !== '' && (columns[at] === null || columns[at] === undefined || (!isOfPosts && OF_POSTS.has(columns[at]))))
    const told = unread.length === 0 ? troubles : [...troubles, columnsNotRead(unread)]
    const pages = rows.slice(0, MAX_ROWS).map(({ row, number }, index) => {
      const here = index === 0 ? told : troubles
      return isOfPosts && row.account ? postOf(row, number, order, here) : pageOf(row, number, order, here)
    })
    const last = pages.at(-1)
    if (rows.length <= MAX_ROWS || last === undefined) return Promise.resolve(pages)
    const more: Trouble = {
      code: 'rows-not-read',
      message: `The table has more than ${MAX_ROWS.toLocaleString('en')} rows. The rows after ${last.part ?? ''} were not read; split the table.`,
    }
    return Promise.resolve([...pages.slice(0, -1), { ...last, troubles: [...last.troubles, more] }])
  },

  samples: [
    {
      name: 'columns in another order and case, semicolons',
      bytes: 'Publication;TITLE;Text;Date\nHarbour Post;Crane falls;"A crane fell.\n\nNobody was hurt.";16 March 2026\n',
      finds: {
        part: 'row 1',
        text: 'Crane falls\n\nA crane fell.\n\nNobody was hurt.',
        title: 'Crane falls',
        publication: 'Harbour Post',
        dates: [{ value: '2026-03-16', raw: '16 March 2026', from: 'meta', modified: false }],
      },
    },
    {
      name: 'posts, a row each',
      bytes: 'id,author,published,text,url\n7,@mo,2026-03-14T20:40:00Z,Crane down,https://social.example/mo/7\n',
      finds: {
        part: 'row 1',
        text: 'Crane down',
        publication: '@mo on social.example',
        post: { platform: 'social.example', account: 'mo', id: '7', postedAt: '2026-03-14T20:40:00+00:00', replyTo: null, repostOf: null },
      },
    },
    { name: 'a date that can be read two ways is not used', bytes: 'title,date,text\nCrane,03/04/2026,It fell.\n', finds: { dates: [] } },
  ],
}

const MAX_CHARACTERS = 40_000_000
const MAX_ROWS = 20_000

const NAMES: Record<string, Column | undefined> = table({
  title: 'title',
  publication: 'publication',
  date: 'date',
  address: 'address',
  text: 'text',
  headline: 'title',
  outlet: 'publication',
  published: 'date',
  url: 'address',
  link: 'address',
  body: 'text',
  // As the page of posts names them (docs/formats/post.md).
  ...{ account: 'account', author: 'account', user: 'account', username: 'account', handle: 'account', screen_name: 'account' },
  ...{ postedat: 'date', posted_at: 'date', createdat: 'date', created_at: 'date', publishedat: 'date', published_at: 'date', timestamp: 'date' },
  ...{ platform: 'platform', id: 'id', language: 'language', media: 'media' },
  ...{ replyto: 'replyTo', reply_to: 'replyTo', repostof: 'repostOf', repost_of: 'repostOf' },
})
const OF_POSTS: ReadonlySet<string> = new Set<OfPosts>(['account', 'platform', 'id', 'replyTo', 'repostOf', 'media', 'language'])

const columnsNotRead = (names: readonly string[]): Trouble => ({
  code: 'columns-not-read',
  message: `The table has ${names.length === 1 ? 'a column' : 'columns'} that nothing was read from: ${names.slice(0, 10).join(', ').slice(0, 200)}. The file is kept whole.`,
})

const PLATFORMS: Readonly<Record<string, string>> = table({
  'x.com': 'X',
  'twitter.com': 'X',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'tiktok.com': 'TikTok',
  'youtube.com': 'YouTube',
  'youtu.be': 'YouTube',
  't.me': 'Telegram',
  'bsky.app': 'Bluesky',
  'reddit.com': 'Reddit',
  'threads.net': 'Threads',
  'vk.com': 'VK',
})

/** A row of a table of posts. Where no column names the platform, the address does. */
function postOf(row: Row, number: number, order: 'dayFirst' | 'monthFirst' | null, fileTroubles: readonly Trouble[]): Page {
  const address = row.address || null
  const host = address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|mobile)\./, '') : null
  const date = row.date ? writtenDate(row.date, order) : null
  const post = {
    ...{ account: row.account, text: row.text ?? '', address },
    platform: row.platform || (host === null ? null : (PLATFORMS[host] ?? host)),
    id: row.id || null,
    postedAt: date?.kind === 'date' ? date.value : row.date || null,
    ...{ replyTo: row.replyTo || null, repostOf: row.repostOf || null, language: row.language || null },
    media: (row.media ?? '').split(/[\s|;]+/).filter((one) => /^https?:/i.test(one)),
  }
  const page = postPage(post, `row ${number}`, fileTroubles)
  return date?.kind === 'ambiguous'
    ? { ...page, dates: [], troubles: [...page.troubles.filter(({ code }) => !code.startsWith('date')), ambiguous(row.date ?? '')] }
    : page
}

function headerOf(line: string): { readonly delimiter: string; readonly columns: readonly (Column | null)[]; readonly names: readonly string[] } {
  const delimiter = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length })).sort((a, b) => b.count - a.count)[0]?.sign ?? ','
  const names = line.split(delimiter).map((name) => name.trim().replace(/^"|"$/g, '').trim())
  const seen = new Set<Column>()
  const columns = names.map((name) => {
    const column = NAMES[name.toLowerCase()] ?? null
    if (column === null || seen.has(column)) return null
    seen.add(column)
    return column
  })
  return { delimiter, columns, names }
}

function rowsOf(text: string, delimiter: string, columns: readonly (Column | null)[], name: string): readonly { readonly row: Row; readonly number: number }[] {
  let records: string[][]
  try {
    records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, bom: true, to: MAX_ROWS + 2 })
  } catch (error) {
    throw new Problem('csv-damaged', `"${name}" could not be read as a table: ${error instanceof Error ? error.message.slice(0, 200) : ''}`)
  }
  const header = records.findIndex((record) => record.some((cell) => cell.trim() !== ''))
  return records.slice(header + 1).flatMap((record, index) => {
    const row: Partial<Record<Column, string>> = {}
    for (const [at, cell] of record.entries()) {
      const column = columns[at]
      if (column) row[column] = column === 'text' ? cell : cell.trim()
    }
    return record.every((cell) => cell.trim() === '') ? [] : [{ row, number: index + 1 }]
  })
}

// 16/03/2026 in one row says how 03/04/2026 in the next is meant; where two rows disagree, nothing is said.
function orderOf(rows: readonly { readonly row: Row }[]): 'dayFirst' | 'monthFirst' | null {
  let day = false
  let month = false
  for (const { row } of rows) {
    const match = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(row.date ?? '')
    if (match === null) continue
    if (Number(match[1]) > 12) day = true
    if (Number(match[2]) > 12) month = true
  }
  return day === month ? null : day ? 'dayFirst' : 'monthFirst'
}

function pageOf(row: Row, number: number, order: 'dayFirst' | 'monthFirst' | null, fileTroubles: readonly Trouble[]): Page {
  const title = row.title || null
  const body = row.text ?? ''
  const repeats = title !== null && body.trimStart().startsWith(title)
  const text = title === null || repeats ? body : body.trim() === '' ? title : `${title}\n\n${body}`
  const paragraphs = paragraphsOf(text)
  const address = row.address || null
  const raw = row.date || null
  const date = raw === null ? null : writtenDate(raw, order)
  const { dates, troubles } = sortedDates([
    ...(date?.kind === 'date' ? [{ raw: date.value, from: 'meta' as const, modified: false }] : []),
    ...addressDates(address),
  ])
  const told: Trouble[] = [...troubles]
  if (raw !== null && date === null)
    told.push({ code: 'date-not-read', message: `The date "${raw.slice(0, 80)}" is not written as a date that can be read. It was not used.` })
  if (raw !== null && date?.kind === 'implausible') told.push(...sortedDates([{ raw, from: 'meta', modified: false }]).troubles)
  if (raw !== null && date?.kind === 'ambiguous') told.push(ambiguous(raw))
  if (body.trim() === '') told.push({ code: 'row-without-text', message: `Row ${number} has nothing in its column "text".` })
  return {
    ...emptyPage,
    text,
    part: `row ${number}`,
    title,
    publication: row.publication || null,
    address,
    dates: dates.map((found) => (found.from === 'meta' && raw !== null ? { ...found, raw } : found)),
    blocks: paragraphs.map(({ start, end }, index) => ({
      start,
      end,
      role: index === 0 && title !== null && text.slice(start, end) === title ? ('heading' as const) : ('paragraph' as const),
    })),
    links: writtenLinks(text),
    troubles: [...fileTroubles, ...told],
  }
}
