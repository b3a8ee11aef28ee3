// How often the readings are right, all in one: `npm run bench:accuracy -- --corpora DIR` (the acceptance case is a bench of its own, acceptance.ts).
//
// DIR holds the corpora as cloned (docs/testing.md names them). Each bench is a program of its own; this one runs them in turn, says what is
// missing rather than leaving it out silently, and ends with 1 when one of them failed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const corpora = process.argv[process.argv.indexOf('--corpora') + 1]
if (!process.argv.includes('--corpora') || corpora === undefined) {
  process.stderr.write('usage: node bench/accuracy.ts --corpora DIR\n')
  process.exit(2)
}

const BENCHES = [
  { about: 'who says what: PolNeAR dev, speech', needs: 'PolNeAR', run: ['bench/attribution.ts', '--corpora', corpora, '--part', 'dev'] },
  { about: 'times: TimeBank and AQUAINT', needs: 'TempEval-3', run: ['bench/time.ts', '--corpora', corpora] },
  {
    about: 'the body of an article: 181 pages',
    needs: 'article-extraction-benchmark',
    run: ['bench/article.ts', join(corpora, 'article-extraction-benchmark')],
  },
  {
    about: 'the day of publication: 60 pages',
    needs: 'article-extraction-benchmark',
    run: ['bench/dates.ts', join(corpora, 'article-extraction-benchmark')],
  },
  { about: 'same event: ECB+ topics 1 to 23', needs: 'EventStoryLine', run: ['bench/same.ts', '--corpora', corpora] },
  { about: 'reading and time: reports a second', needs: '', run: ['bench/reading.ts'] },
]

let failed = false
for (const { about, needs, run } of BENCHES) {
  console.log(`\n## ${about}`)
  if (!existsSync(join(corpora, needs))) {
    console.log(`not measured: there is no ${needs} in ${corpora}`)
    continue
  }
  const { status } = spawnSync(process.execPath, run, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) failed = true
}
process.exitCode = failed ? 1 : 0
