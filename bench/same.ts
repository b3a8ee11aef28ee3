// Same event against ECB+ (topics 1 to 23): `node bench/same.ts --corpora DIR` prints pairs P/R/F by leave-one-topic-out beside TF-IDF with
// average linkage, what each ground earns, small batches, and the weights fitted on all topics (`src/questions/same/weights.ts`).
//
// DIR holds EventStoryLine as cloned; topics 24 to 45 are not opened. Each topic holds two events that are alike. How topics are left out and weights
// are fitted is in same/fitting.ts.
import { cut, treeOf } from '../src/questions/same/linkage.ts'
import { alikeInBatch, batchOf, GROUNDS, type Ground } from '../src/questions/same/grounds.ts'
import { clustersIn, looseGroups } from '../src/questions/same/reports.ts'
import { SHIPPED } from '../src/questions/same/weights.ts'
import { layOut } from '../src/questions/same/words.ts'
import { ecbReports } from './same/ecb.ts'
import { countedIn, fit, groupedWithout, labelsOf, leaveOneOut, topicsOf, topicsWith, usualWithout, type Doc } from './same/fitting.ts'
import { add, counted, drawn, f, inWords, minus, named, NONE, seeded, type Tally } from './same/pairs.ts'

const options = process.argv.slice(2)
const corpora = options[options.indexOf('--corpora') + 1]
if (!options.includes('--corpora') || corpora === undefined) {
  process.stderr.write('usage: node bench/same.ts --corpora DIR [--grounds] [--topics] [--cuts] [--usual]\n')
  process.exit(2)
}

const started = performance.now()
const docs: readonly Doc[] = ecbReports(corpora).map(({ report, ...doc }) => ({ ...doc, laid: layOut(report) }))
const topics = topicsOf(docs)
say(`${docs.length} reports, ${topics.length} topics, ${new Set(docs.map((doc) => doc.event)).size} events, read in ${seconds()}`)
if (options.includes('--usual')) {
  for (const line of usualTable()) say(line)
  process.exit(0)
}
say(`TF-IDF, average linkage, by leave-one-topic-out: ${inWords(tfidf())}`)
const inAll = groupedWithout(null, docs)
const without = new Map(topics.map((topic) => [topic, groupedWithout(topic, docs)]))
say(`all grounds, by leave-one-topic-out: ${inWords(leftOut([...GROUNDS]))}`)
const fitted = fit(inAll.pairs, [...GROUNDS])
say(`shipped weights on all topics (in sample): ${inWords(countedIn(null, labelsOf(SHIPPED, inAll.groups, docs.length), docs))}`)
const KINDS: Readonly<Record<string, readonly Ground[]>> = {
  'words as a whole': ['batch', 'words'],
  'opening and lead': ['opening', 'leadFound', 'leadFoundLess'],
  names: ['names', 'leadNames'],
  places: ['places'],
  times: ['years', 'otherYears', 'days', 'otherDays', 'otherMonths'],
  'numbers and counts': ['numbers', 'counts'],
}
if (options.includes('--grounds')) {
  for (const [kind, own] of Object.entries(KINDS)) {
    say(`without ${kind}: ${inWords(leftOut(GROUNDS.filter((ground) => !own.includes(ground))))}`)
    say(`  ${kind} alone: ${inWords(leftOut(own))}`)
  }
}
say(`small batches, shipped weights: ${smallBatches()}`)
say(`fitted on all topics: ${JSON.stringify(fitted, (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(2)) : value))}`)
say(`done in ${seconds()}`)

function leftOut(grounds: readonly Ground[]): Tally {
  return leaveOneOut(docs, without, grounds, (what, name, tally) => {
    if (options.includes(what === 'cut' ? '--cuts' : '--topics')) say(`  ${name} ${inWords(tally)}`)
  })
}

/** The lines of the shipped table: a number of topics, and the stems that stand in so many. */
function usualTable(): string[] {
  const { held, of } = topicsWith(null, docs)
  const stems = Map.groupBy([...held], ([, count]) => count)
  const lines = [...stems].toSorted(([a], [b]) => b - a)
  return [
    `${of} topics`,
    ...lines.map(([count, own]) => {
      const words = own.map(([stem]) => stem).toSorted()
      return `${count}: ${words.join(' ')}`
    }),
  ]
}

/** The same reports by cosine over all words, the threshold chosen on the other topics. */
function tfidf(): Tally {
  const reports = docs.map((doc) => doc.laid)
  const tree = treeOf(docs.length, alikeInBatch(reports, batchOf(reports, 0)))
  const runs = Array.from({ length: 30 }, (_, i) =>
    named(
      cut(tree, ({ across }) => across >= 0.05 + i * 0.01),
      docs.length,
    ),
  )
  const count = (labels: readonly string[], topic: string | null): Tally => countedIn(topic, labels, docs)
  return topics
    .map((topic) => {
      const best = runs.toSorted((a, b) => f(minus(count(b, null), count(b, topic))) - f(minus(count(a, null), count(a, topic))))[0] ?? []
      return count(best, topic)
    })
    .reduce(add, NONE)
}

/** A desk's batch is small: of one event alone, and of a few reports of each of two look-alikes, drawn by a fixed seed. */
function smallBatches(): string {
  const next = seeded(20_260_314)
  const run = (make: (topic: string) => readonly Doc[]): string => {
    const tally = topics
      .flatMap((topic) => Array.from({ length: 10 }, () => ({ batch: make(topic), how: without.get(topic)?.usual ?? usualWithout(topic, docs) })))
      .map(({ batch, how }) => {
        const laid = batch.map((doc) => doc.laid)
        const clusters = looseGroups(laid, how).flatMap((group) => clustersIn(group, SHIPPED))
        return counted(
          named(clusters, batch.length),
          batch.map((doc) => doc.event),
        )
      })
      .reduce(add, NONE)
    return inWords(tally)
  }
  const of = (topic: string, twin: boolean): readonly Doc[] => docs.filter((doc) => doc.topic === topic && doc.event.endsWith('+') === twin)
  return [
    ...[2, 4].map((n) => `${n} + ${n} of two look-alikes: ${run((topic) => [...drawn(of(topic, false), n, next), ...drawn(of(topic, true), n, next)])}`),
    ...[2, 4, 8].map((n) => `${n} of one event: ${run((topic) => drawn(of(topic, next(2) === 1), n, next))}`),
    `all of one event: ${run((topic) => of(topic, next(2) === 1))}`,
  ].join('; ')
}

function seconds(): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
