// Same event among incidents of one kind: `node bench/same-alike.ts --corpora DIR [--held] [--posts]` prints pairs P/R/F over reports of shootings
// (same/shootings.ts), in batches as a desk has them. DIR holds LongTailQATask as cloned. Without `--held` it is the half that rules were built on;
// `--posts` reads 35 words of each, `--show N` prints N batches with a mistake of that half.
import { clustersIn, looseGroups } from '../src/questions/same/reports.ts'
import { SHIPPED } from '../src/questions/same/weights.ts'
import { layOut, type LaidOut } from '../src/questions/same/words.ts'
import { add, counted, inWords, named, NONE } from './same/pairs.ts'
import { batchesOf, NEAR_DAYS, NEAR_KM, shootings, type Batch, type Shooting } from './same/shootings.ts'

const options = process.argv.slice(2)
const corpora = options[options.indexOf('--corpora') + 1]
if (!options.includes('--corpora') || corpora === undefined) {
  process.stderr.write('usage: node bench/same-alike.ts --corpora DIR [--held] [--posts] [--show N]\n')
  process.exit(2)
}
const held = options.includes('--held')
const show = options.includes('--show') && !held ? Number(options[options.indexOf('--show') + 1]) : 0
const laidOut = new Map<Shooting, LaidOut>()

const docs = shootings(corpora, held ? 'held' : 'build', options.includes('--posts') ? 35 : undefined)
for (const doc of docs) laidOut.set(doc, layOut(doc.report))
say(`${held ? 'held-out' : 'building'} half: ${docs.length} reports of ${new Set(docs.map((doc) => doc.incident)).size} incidents`)
const { beside, alone, regions, all } = batchesOf(docs)
say(`an incident and the nearest one within ${NEAR_KM} km and ${NEAR_DAYS} days, 2 to 4 reports of the one and 1 to 4 of the other: ${scored(beside)}`)
say(`one incident alone, 2 to 8 reports: ${scored(alone)}`)
say(`what a region’s desk has of a month, all reports within 100 km and 15 days, 6 to 40: ${scored(regions)}`)
say(`all incidents of two reports and more in one run: ${scored(all)}`)

function scored(batches: readonly Batch[]): string {
  let [sum, whole, shown] = [NONE, 0, 0]
  for (const batch of batches) {
    const clusters = looseGroups(batch.map((doc) => laidOut.get(doc) as LaidOut)).flatMap((group) => clustersIn(group, SHIPPED))
    const labels = named(clusters, batch.length)
    const own = counted(
      labels,
      batch.map((doc) => doc.incident),
    )
    sum = add(sum, own)
    if (own.right === own.said && own.right === own.gold) whole++
    else if (shown++ < show) {
      for (const [i, doc] of batch.entries())
        say(`    ${labels[i]} ${doc.incident} ${doc.published} ${doc.title} | ${doc.text.replace(/\s+/g, ' ').slice(0, 200)}`)
      say('')
    }
  }
  return `${inWords(sum)}; ${sum.gold} pairs; ${((100 * whole) / batches.length).toFixed(1)} % of ${batches.length} batches without a mistake`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
