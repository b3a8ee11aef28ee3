// How often the day of publication is read right: node bench/dates.ts DIR
//
// DIR is a checkout of scrapinghub/article-extraction-benchmark (html/<id>.html.gz). Sixty of its pages, the first by the SHA-256 of the
// id, were dated by hand: bench/publication-dates.json, where null says that the page gives no date. Compared as the day that is written in
// the reader's first date that is not one of a change; a page that gives none is right when the reader finds none. Pages that differ are listed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { dateline, pageOf } from './page-parts.ts'

type Gold = { readonly about: string; readonly dates: Readonly<Record<string, string | null>> }
type Difference = { readonly id: string; readonly wanted: string | null; readonly got: string | null; readonly found: string }

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: node bench/dates.ts DIR\n')
  process.exit(2)
}
const { dates } = JSON.parse(readFileSync(join(import.meta.dirname, 'publication-dates.json'), 'utf8')) as Gold
const differences: Difference[] = []
let right = 0
let wrong = 0
let missing = 0
for (const [id, wanted] of Object.entries(dates)) {
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
  const first = dateline(await pageOf(bytes, `${id}.html`))
  const got = first?.value.slice(0, 10) ?? null
  if (got === wanted) {
    right++
    continue
  }
  if (got === null) missing++
  else wrong++
  const found = first === null ? 'nothing' : `${first.from}: ${first.raw}`
  differences.push({ id, wanted, got, found })
}
console.log(`right ${String(right)}   wrong ${String(wrong)}   missing ${String(missing)}   of ${String(Object.keys(dates).length)}`)
for (const { id, wanted, got, found } of differences) {
  console.log(`${id.slice(0, 12)}  wanted ${(wanted ?? 'none').padEnd(10)}  got ${(got ?? 'none').padEnd(10)}  (${found})`)
}
