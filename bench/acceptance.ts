// An acceptance case with gold made by hand, dated and undated: `npm run bench:acceptance -- --case FOLDER --score FOLDER --published DAY --zone ZONE`.
//
// The case is a folder with article.txt and gold.json, and --score holds the scorers corpus.mjs and score-case.mjs. Both lie outside the repository: the cases
// are published material, and a scorer of ours would be judge in its own matter. Prints what the scorer prints, for the reading with its dateline and without.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { case: { type: 'string' }, score: { type: 'string' }, published: { type: 'string' }, zone: { type: 'string' } } })
const { case: folder, score, published, zone } = values
if (folder === undefined || score === undefined || published === undefined || zone === undefined) {
  process.stderr.write('usage: node bench/acceptance.ts --case FOLDER --score FOLDER --published DAY --zone ZONE\n')
  process.exit(2)
}

const article = join(folder, 'article.txt')
const between = mkdtempSync(join(tmpdir(), 'dateline-acceptance-'))
const run = (...words: readonly string[]): string => execFileSync(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] }).toString()
try {
  for (const { about, options, flags } of [
    { about: 'dated', options: ['--published', published], flags: [] },
    { about: 'undated', options: [], flags: ['--undated'] },
  ]) {
    const [read, found] = [join(between, 'read.json'), join(between, 'found.json')]
    writeFileSync(read, run('bin/dateline.mjs', 'read', article, ...options, '--zone', zone, '--json'))
    writeFileSync(found, run(join(score, 'corpus.mjs'), 'out', 'case', read))
    process.stdout.write(`${about}\n${run(join(score, 'score-case.mjs'), join(folder, 'gold.json'), found, article, ...flags)}`)
  }
} finally {
  rmSync(between, { recursive: true })
}
