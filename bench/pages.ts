// Pages that the rules were not made from: node bench/pages.ts --corpora DIR [--held] [--peer] [--dates] [--body] [--titles]
//
// DIR holds checkouts of adbar/htmldate (tests/eval_*.json: a day of publication for 1,000 pages) and adbar/trafilatura (tests/evaldata.json: for 990
// pages some words that belong to the text and some that do not, titles and authors). A third of each, by the SHA-256 of the file's name (first byte
// under 85), is scored by `--held` alone and not opened. Days and words are counted as those projects' own programs count them: precision is right of
// given, recall right of right and missing; words are looked for in the body with its white space collapsed. Of authors it is asked whether the byline
// names them. `--dates`, `--body`, `--titles` list what differs on the seen pages; `--peer` sets @mozilla/readability beside, over the same DOM.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { Readability } from '@mozilla/readability'
import { bodyOf, dateline, pageOf, split } from './page-parts.ts'

type Dated = { readonly file: string; readonly date: string | null }
type Worded = {
  readonly file: string
  readonly with: readonly string[]
  readonly without: readonly string[]
  readonly title?: string | null
  readonly author?: string | readonly string[] | null
}
type Found = { readonly day: string | null; readonly how: string; readonly body: string; readonly title: string; readonly byline: string }

const asked = (name: string): boolean => process.argv.includes(`--${name}`)
const folder = process.argv[process.argv.indexOf('--corpora') + 1]
if (!asked('corpora') || folder === undefined) {
  process.stderr.write('usage: node bench/pages.ts --corpora DIR [--held] [--peer] [--dates] [--body] [--titles]\n')
  process.exit(2)
}

const DATES = join(folder, 'htmldate', 'tests')
const WORDS = join(folder, 'trafilatura', 'tests')
// One file writes NaN for "no date".
const json = (...path: string[]): Record<string, never> =>
  JSON.parse(readFileSync(join(...path), 'utf8').replace(/: NaN\b/g, ': null')) as Record<string, never>
const chosen = <Gold extends { readonly file: string }>(gold: readonly Gold[]): readonly Gold[] => gold.filter(({ file }) => split(file) < 85 === asked('held'))
const dated = chosen<Dated>(Object.values({ ...json(DATES, 'eval_mediacloud_2020.json'), ...json(DATES, 'eval_default.json') }))
const worded = chosen<Worded>(Object.values(json(WORDS, 'evaldata.json')))

function bytesOf(root: string, file: string): Uint8Array {
  const path = ['test_set', 'cache', 'eval'].map((part) => join(root, part, file)).find(existsSync)
  if (path === undefined) throw new Error(`no file ${file}`)
  return readFileSync(path)
}

async function ours(bytes: Uint8Array, file: string): Promise<Found> {
  const page = await pageOf(bytes, file)
  const date = dateline(page)
  if (page === null || date === null)
    return { day: null, how: '', body: page === null ? '' : bodyOf(page, true), title: page?.title ?? '', byline: bylineOf(page) }
  return {
    day: date.value.slice(0, 10),
    how: `${date.from}: ${date.raw}`,
    body: bodyOf(page, true),
    title: page.title ?? '',
    byline: bylineOf(page),
  }
}

const bylineOf = (page: Awaited<ReturnType<typeof pageOf>>): string =>
  (page?.blocks ?? []).flatMap(({ role, start, end }) => (role === 'byline' ? [page?.text.slice(start, end) ?? ''] : [])).join('\n')

function peer(bytes: Uint8Array): Promise<Found> {
  const nothing = { day: null, how: '', body: '', title: '', byline: '' }
  try {
    const article = new Readability(parseHTML(new TextDecoder().decode(bytes)).document as never).parse()
    if (article === null) return Promise.resolve(nothing)
    const { textContent, title, byline, publishedTime } = article
    const day = /^\d{4}-\d\d-\d\d/.exec(publishedTime ?? '')?.[0] ?? null
    return Promise.resolve({ day, how: publishedTime ?? '', body: textContent ?? '', title: title ?? '', byline: byline ?? '' })
  } catch {
    return Promise.resolve(nothing)
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
const loose = (text: string): string => plain(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))
const ratio = (part: number, whole: number): string => (part / (whole || 1)).toFixed(3)

async function scored(name: string, find: (bytes: Uint8Array, file: string) => Promise<Found>, isOurs: boolean): Promise<void> {
  const tally = { right: 0, wrong: 0, missing: 0, rightlyNone: 0, kept: 0, lost: 0, let: 0, keptOut: 0, title: 0, titles: 0, author: 0, authors: 0 }
  const before = process.cpuUsage()
  for (const { file, date } of dated) {
    const { day, how } = await find(bytesOf(DATES, file), file)
    if (day === null) tally[date === null ? 'rightlyNone' : 'missing']++
    else tally[day === date ? 'right' : 'wrong']++
    if (isOurs && asked('dates') && !asked('held') && day !== date) console.log(`  ${file}  wanted ${date ?? 'none'}  got ${day ?? 'none'}  (${how})`)
  }
  for (const gold of worded) {
    const { body, title, byline } = await find(bytesOf(WORDS, gold.file), gold.file)
    const words = plain(body)
    const lost = gold.with.filter((one) => !words.includes(plain(one)))
    const kept = gold.without.filter((one) => words.includes(plain(one)))
    tally.kept += gold.with.length - lost.length
    tally.lost += lost.length
    tally.let += kept.length
    tally.keptOut += gold.without.length - kept.length
    const isTitled = loose(title) === loose(gold.title ?? '')
    if (gold.title) tally.titles++
    if (gold.title && isTitled) tally.title++
    const authors = [gold.author ?? []].flat()
    if (authors.length > 0) tally.authors++
    if (authors.length > 0 && authors.every((author) => loose(byline).includes(loose(author)))) tally.author++
    if (!isOurs || asked('held')) continue
    if (asked('body') && lost.length + kept.length > 0) console.log(`  ${gold.file}  lost ${JSON.stringify(lost)}  let in ${JSON.stringify(kept)}`)
    if (asked('titles') && gold.title && !isTitled) console.log(`  ${gold.file}  wanted ${JSON.stringify(gold.title)}  got ${JSON.stringify(title)}`)
  }
  const { user, system } = process.cpuUsage(before)
  const { right, wrong, missing, rightlyNone, kept, lost, let: letIn, keptOut } = tally
  console.log(
    `${name}, ${asked('held') ? 'the held third' : 'the two thirds looked at'}, ${String(dated.length)} dated and ${String(worded.length)} other pages`,
  )
  console.log(
    `  days     P ${ratio(right, right + wrong)}  R ${ratio(right, right + missing)}  F ${ratio(2 * right, 2 * right + wrong + missing)}   right ${String(right)}, wrong ${String(wrong)}, missing ${String(missing)}, rightly none ${String(rightlyNone)}`,
  )
  console.log(
    `  body     P ${ratio(kept, kept + letIn)}  R ${ratio(kept, kept + lost)}  F ${ratio(2 * kept, 2 * kept + letIn + lost)}   kept ${ratio(kept, kept + lost)}, kept out ${ratio(keptOut, keptOut + letIn)}`,
  )
  console.log(`  titles   ${String(tally.title)} of ${String(tally.titles)}   authors in the byline ${String(tally.author)} of ${String(tally.authors)}`)
  console.log(`  ${((dated.length + worded.length) / ((user + system) / 1e6)).toFixed(1)} pages a CPU second`)
}

await scored('Dateline', ours, true)
if (asked('peer')) await scored('@mozilla/readability', peer, false)
