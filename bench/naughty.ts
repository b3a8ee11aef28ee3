// Offsets over the big list of naughty strings: `node bench/naughty.ts --corpora DIR` reads each of the 515 in every joint of an English and a
// German page, as plain text, as a web page and by `read --jsonl`, and counts the spans that are not verbatim.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readFile } from '../src/desk/reading/read-report.ts'
import { resolved } from '../src/desk/reading/resolve-report.ts'
import { readPage } from '../src/reading/read.ts'
import { textPage } from '../src/reading/readers/plain-text.ts'
import { PAGES, spansOf, wrongSpans, type ReportLike } from '../test/reading/spans-of.ts'

const corpora = process.argv.includes('--corpora') ? process.argv[process.argv.indexOf('--corpora') + 1] : undefined
if (corpora === undefined) {
  process.stderr.write('usage: node bench/naughty.ts --corpora DIR\n')
  process.exit(2)
}
const strings = JSON.parse(readFileSync(join(corpora, 'big-list-of-naughty-strings/blns.json'), 'utf8')) as readonly string[]
const tally = { spans: 0, wrong: 0, notSame: 0 }
const count = (report: ReportLike, text: string | null): void => {
  tally.spans += spansOf(report).length
  tally.wrong += wrongSpans(report).length
  if (text !== null && report.text !== text) tally.notSame++
}
const lines: { doc: string; text: string }[] = []
for (const [i, naughty] of strings.entries()) {
  for (const [language, page] of Object.entries(PAGES)) {
    const text = page(naughty)
    lines.push({ doc: `${language}${i}`, text })
    count(resolved(readPage({ ...textPage(text), language }), { published: '2026-03-16' }, 'UTC', null), text)
    const html = new TextEncoder().encode(
      `<!doctype html><title>x</title><article>${text
        .split('\n\n')
        .map((p) => `<p>${p}</p>`)
        .join('')}</article>`,
    )
    const read = await readFile(html, { name: 'a.html', mediaType: null }, {}, 'UTC').catch(() => [])
    for (const { resolved: report } of read) count(report, null)
  }
}
console.log(
  `${strings.length} strings in ${lines.length} texts, as text and as web pages: ${tally.spans} spans, ${tally.wrong} not verbatim; ${tally.notSame} texts changed`,
)

const file = join(mkdtempSync(join(tmpdir(), 'naughty-')), 'naughty.jsonl')
writeFileSync(file, lines.map((line) => JSON.stringify({ ...line, published: '2026-03-16' })).join('\n'))
const { stdout, status } = spawnSync(process.execPath, ['bin/dateline.mjs', 'read', '--jsonl', file, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 29 })
const printed = stdout
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ReportLike)
const wrong = printed.reduce((sum, report) => sum + wrongSpans(report).length, 0)
const changed = printed.filter((report, i) => report.text !== lines[i]?.text.toWellFormed()).length
console.log(
  `read --jsonl: exit ${status}, ${printed.length} of ${lines.length} lines, ${printed.reduce((sum, report) => sum + spansOf(report).length, 0)} spans, ${wrong} not verbatim; ${changed} texts changed`,
)
