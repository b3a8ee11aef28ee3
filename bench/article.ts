// How well the article is found in a page: node bench/article.ts DIR [--pages]
//
// DIR is a checkout of scrapinghub/article-extraction-benchmark (html/<id>.html.gz, ground-truth.json). Scored by runs of four words, as
// that benchmark does: each page weighs the same, whatever its length. A fifth of the pages, by the SHA-256 of the id (first byte under
// 51), is kept unseen: rules are made and looked at on the others only. `--pages` lists the seen pages that come out worst.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { bodyOf, pageOf, split } from './page-parts.ts'

type Score = { readonly id: string; readonly right: number; readonly extra: number; readonly missing: number }

const folder = process.argv[2]
if (folder === undefined) {
  process.stderr.write('usage: node bench/article.ts DIR [--pages]\n')
  process.exit(2)
}
const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, { readonly articleBody: string }>
const seen: Score[] = []
const unseen: Score[] = []
let milliseconds = 0
let dated = 0
let named = 0
for (const [id, { articleBody }] of Object.entries(truth)) {
  const bytes = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))
  const started = performance.now()
  const page = await pageOf(bytes, `${id}.html`)
  milliseconds += performance.now() - started
  if ((page?.dates.length ?? 0) > 0) dated++
  if (page?.publication) named++
  ;(split(id) < 51 ? unseen : seen).push({ id, ...compared(articleBody, page === null ? '' : bodyOf(page, false)) })
}
for (const [name, scores] of [
  ['seen', seen],
  ['unseen', unseen],
  ['all', [...seen, ...unseen]],
] as const) {
  const { p, r, f } = summed(scores)
  console.log(`${name.padEnd(7)} ${String(scores.length).padStart(3)} pages   P ${p.toFixed(3)}   R ${r.toFixed(3)}   F1 ${f.toFixed(3)}`)
}
const count = seen.length + unseen.length
console.log(`${((count / milliseconds) * 1000).toFixed(1)} pages a second; a date on ${dated}, a publication on ${named} of ${count}`)
if (process.argv.includes('--pages')) {
  const loss = (score: Score): number => score.extra + score.missing
  for (const score of seen.sort((a, b) => loss(b) - loss(a)).slice(0, 40)) {
    console.log(`${score.id.slice(0, 12)}  right ${score.right.toFixed(2)}  extra ${score.extra.toFixed(2)}  missing ${score.missing.toFixed(2)}`)
  }
}

function runsOf(text: string): ReadonlyMap<string, number> {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const run = words.slice(at, at + 4).join(' ')
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function compared(wanted: string, got: string): Omit<Score, 'id'> {
  const [a, b] = [runsOf(wanted), runsOf(got)]
  let [right, extra, missing] = [0, 0, 0]
  for (const run of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(run) ?? 0, b.get(run) ?? 0]
    right += Math.min(x, y)
    extra += Math.max(0, y - x)
    missing += Math.max(0, x - y)
  }
  const whole = right + extra + missing || 1
  return { right: right / whole, extra: extra / whole, missing: missing / whole }
}

function summed(scores: readonly Score[]): { readonly p: number; readonly r: number; readonly f: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
  const p = mean(scores.filter(({ right, extra }) => right + extra > 0).map(({ right, extra }) => right / (right + extra)))
  const r = mean(scores.filter(({ right, missing }) => right + missing > 0).map(({ right, missing }) => right / (right + missing)))
  return { p, r, f: (2 * p * r) / (p + r || 1) }
}
