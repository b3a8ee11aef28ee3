// Same event against ECB+ (topics 1 to 23): `node bench/same.ts --corpora DIR` prints pairs P/R/F by leave-one-topic-out beside TF-IDF with
// average linkage, what each ground earns, small batches, and the weights fitted on all topics (`src/questions/same/weights.ts`).
//
// DIR holds EventStoryLine as cloned; topics 24 to 45 are not opened. Each topic holds two events that are alike. For every topic the weights are
// fitted on the other topics and the cut is chosen where it does best on those, each with weights that did not see it; all reports are clustered
// in one run and the pairs that touch the topic are counted (a pair of two topics half to each).
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPage } from '../src/reading/read.ts'
import { textPage } from '../src/reading/readers/plain-text.ts'
import { resolveReading } from '../src/time/resolve.ts'
import { cut, treeOf } from '../src/questions/same/linkage.ts'
import { alikeInBatch, batchOf, GROUNDS, type Ground } from '../src/questions/same/grounds.ts'
import { clustersIn, looseGroups, type LooseGroup } from '../src/questions/same/reports.ts'
import { SHIPPED, type Tuning } from '../src/questions/same/weights.ts'
import type { Usual } from '../src/questions/same/told.ts'
import { layOut, type LaidOut } from '../src/questions/same/words.ts'
import { usualFrom } from '../src/questions/same/usual-words.ts'

type Doc = { readonly name: string; readonly topic: string; readonly event: string; readonly laid: LaidOut }
type Tally = { readonly right: number; readonly said: number; readonly gold: number }
type Labels = readonly string[]

const options = process.argv.slice(2)
const corpora = options[options.indexOf('--corpora') + 1]
if (!options.includes('--corpora') || corpora === undefined) {
  process.stderr.write('usage: node bench/same.ts --corpora DIR [--grounds] [--topics] [--cuts] [--usual]\n')
  process.exit(2)
}
const INSIDE = [0, 0.15, 0.25, 0.35, 0.5]
const LEAST = Array.from({ length: 15 }, (_, i) => -2 + i * 0.25)
const FEWEST = 4
const kept = new Map<string | null, Usual>()
const NONE: Tally = { right: 0, said: 0, gold: 0 }

const started = performance.now()
const docs = readTopics(join(corpora, 'EventStoryLine/ECB+_LREC2014/ECB+'))
const topics = [...new Set(docs.map((doc) => doc.topic))]
say(`${docs.length} reports, ${topics.length} topics, ${new Set(docs.map((doc) => doc.event)).size} events, read in ${seconds(started)}`)

const baseline = tfidf()
say(`TF-IDF, average linkage, by leave-one-topic-out: ${inWords(baseline)}`)
if (options.includes('--usual')) {
  for (const line of usualTable()) process.stdout.write(`${line}\n`)
  process.exit(0)
}
// What is usual in news is counted in topics too, so the topic in question is left out of that as well.
const inAll = groupedBy(null)
const without = new Map(topics.map((topic) => [topic, groupedBy(topic)]))
say(`all grounds, by leave-one-topic-out: ${inWords(leaveOneOut([...GROUNDS]))}`)
const fitted = fit(rowsWithout(null, inAll), [...GROUNDS])
say(`shipped weights on all topics (in sample): ${inWords(counted(labelsOf(SHIPPED, inAll.groups), null))}`)
const KINDS: Readonly<Record<string, readonly Ground[]>> = {
  'words as a whole': ['batch', 'words'],
  'opening and lead': ['opening', 'lead', 'leadFound', 'leadFoundLess'],
  names: ['names', 'leadNames'],
  places: ['places'],
  times: ['years', 'otherYears', 'days', 'otherMonths'],
  'numbers and counts': ['numbers', 'counts'],
}
if (options.includes('--grounds')) {
  for (const [kind, without] of Object.entries(KINDS)) {
    say(`without ${kind}: ${inWords(leaveOneOut(GROUNDS.filter((ground) => !without.includes(ground))))}`)
    say(`  ${kind} alone: ${inWords(leaveOneOut(without))}`)
  }
}
say(`small batches, shipped weights: ${smallBatches()}`)
say(`fitted on all topics: ${JSON.stringify({ bias: fitted.bias, weights: fitted.weights })}`)
say(`done in ${seconds(started)}`)

type Grouped = { readonly groups: readonly LooseGroup[]; readonly alone: readonly { topic: string; own: readonly Doc[]; groups: readonly LooseGroup[] }[] }

/** All reports in one batch, and each event as a batch of its own, by what is usual in all topics but one. */
function groupedBy(leftOut: string | null): Grouped {
  const how = usualWithout(leftOut)
  const alone = topics.flatMap((topic) =>
    [topic, `${topic}+`].map((event) => {
      const own = docs.filter((doc) => doc.event === event)
      return {
        topic,
        own,
        groups: looseGroups(
          own.map((doc) => doc.laid),
          how,
        ),
      }
    }),
  )
  return {
    groups: looseGroups(
      docs.map((doc) => doc.laid),
      how,
    ),
    alone,
  }
}

/** In how many topics each stem stands, numbers left out. */
function topicsWith(leftOut: string | null): { readonly held: ReadonlyMap<string, number>; readonly of: number } {
  const used = topics.filter((topic) => topic !== leftOut)
  const held = new Map<string, number>()
  for (const topic of used) {
    const words = new Set(docs.filter((doc) => doc.topic === topic).flatMap((doc) => doc.laid.words))
    for (const word of words) if (!/\d/.test(word)) held.set(word, (held.get(word) ?? 0) + 1)
  }
  return { held, of: used.length }
}

function usualWithout(leftOut: string | null): Usual {
  const known = kept.get(leftOut)
  if (known !== undefined) return known
  const { held, of } = topicsWith(leftOut)
  const how = usualFrom(new Map([...held].filter(([, count]) => count >= FEWEST).map(([stem, count]) => [stem, count / of])))
  kept.set(leftOut, how)
  return how
}

/** The lines of the shipped table: a number of topics, and the stems that stand in so many. */
function usualTable(): string[] {
  const { held, of } = topicsWith(null)
  const counts = [...new Set(held.values())].filter((count) => count >= FEWEST).toSorted((a, b) => b - a)
  return [
    `${of} topics`,
    ...counts.map(
      (count) =>
        `${count}: ${[...held]
          .filter(([, n]) => n === count)
          .map(([stem]) => stem)
          .toSorted()
          .join(' ')}`,
    ),
  ]
}

/** The same reports by cosine over all words, the threshold chosen on the other topics. */
function tfidf(): Tally {
  const reports = docs.map((doc) => doc.laid)
  const tree = treeOf(docs.length, alikeInBatch(reports, batchOf(reports, 0)))
  const runs = Array.from({ length: 30 }, (_, i) => named(cut(tree, ({ across }) => across >= 0.05 + i * 0.01)))
  return topics
    .map((topic) => {
      const best = runs.toSorted((a, b) => f(minus(counted(b, null), counted(b, topic))) - f(minus(counted(a, null), counted(a, topic))))[0] ?? []
      return counted(best, topic)
    })
    .reduce(add, NONE)
}

function leaveOneOut(grounds: readonly Ground[]): Tally {
  const cuts = INSIDE.flatMap((inside) => LEAST.map((least) => ({ inside, least })))
  const tables = new Map(
    topics.map((topic) => {
      const grouped = without.get(topic) ?? inAll
      const { bias, weights } = fit(rowsWithout(topic, grouped), grounds)
      return [topic, cuts.map((way) => counted(labelsOf({ bias, weights, ...way }, grouped.groups), topic))] as const
    }),
  )
  const table = (topic: string, way: number): Tally => tables.get(topic)?.[way] ?? NONE
  if (options.includes('--cuts'))
    for (const [way, each] of cuts.entries()) say(`  ${JSON.stringify(each)} ${inWords(topics.map((topic) => table(topic, way)).reduce(add, NONE))}`)
  return topics
    .map((topic) => {
      const others = topics.filter((other) => other !== topic)
      // A cut is judged with its two neighbours: a single value that happens to fit the other topics is no better than its surroundings.
      const worth = cuts.map((_, way) =>
        mean(
          [way - 1, way, way + 1]
            .filter((near) => cuts[near]?.inside === cuts[way]?.inside)
            .map((near) => careful(others.map((other) => table(other, near)).reduce(add, NONE))),
        ),
      )
      const best = worth.indexOf(Math.max(...worth))
      if (options.includes('--topics')) say(`  ${topic}: ${JSON.stringify(cuts[best])} ${inWords(table(topic, best))}`)
      return table(topic, best)
    })
    .reduce(add, NONE)
}

type Row = { readonly x: readonly number[]; readonly y: number; readonly weight: number }

type Pair = { readonly group: LooseGroup; readonly pair: number; readonly y: number; readonly weight: number }

/** What weights are fitted on: pairs of the whole batch, and of each event as a batch of its own, as a desk would have it. */
function rowsWithout(leftOut: string | null, { groups, alone }: Grouped): readonly Pair[] {
  const single = alone
    .filter(({ topic }) => topic !== leftOut)
    .flatMap((each) =>
      each.groups.flatMap((group) => {
        const size = group.at.length
        const pairs = Array.from({ length: size * size }, (_, i) => i).filter((i) => Math.floor(i / size) < i % size)
        return pairs.map((pair): Pair => ({ group, pair, y: 1, weight: 30 / pairs.length }))
      }),
    )
  return [...pairsOf(leftOut, groups), ...single]
}

/** Pairs inside loose groups that do not touch the topic; each pair counts so that topics count alike. */
function pairsOf(leftOut: string | null, groups: readonly LooseGroup[]): readonly Pair[] {
  return groups.flatMap((group) => {
    const size = group.at.length
    const pairs: { group: LooseGroup; pair: number; y: number; topic: string }[] = []
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        const [a, b] = [docs[group.at[i] ?? 0] as Doc, docs[group.at[j] ?? 0] as Doc]
        if (a.topic !== leftOut && b.topic !== leftOut) pairs.push({ group, pair: i * size + j, y: a.event === b.event ? 1 : 0, topic: a.topic })
      }
    }
    const often = new Map<string, number>()
    for (const { topic } of pairs) often.set(topic, (often.get(topic) ?? 0) + 1)
    return pairs.map(({ topic, ...pair }) => ({ ...pair, weight: 60 / (often.get(topic) ?? 1) }))
  })
}

/** Logistic regression by Newton's method, on standardized grounds with a small ridge; weights come back in the grounds' own units. */
function fit(pairs: readonly Pair[], grounds: readonly Ground[]): Pick<Tuning, 'bias' | 'weights'> {
  const raw = pairs.map(({ group, pair, y, weight }): Row => ({ x: grounds.map((ground) => group.grounds[ground][pair] ?? 0), y, weight }))
  const centre = grounds.map((_, k) => mean(raw.map((row) => row.x[k] ?? 0)))
  const spread = grounds.map((_, k) => Math.sqrt(mean(raw.map((row) => ((row.x[k] ?? 0) - (centre[k] ?? 0)) ** 2))) || 1)
  const rows = raw.map((row) => ({ ...row, x: [1, ...row.x.map((value, k) => (value - (centre[k] ?? 0)) / (spread[k] ?? 1))] }))
  const size = grounds.length + 1
  let w: number[] = Array.from({ length: size }, () => 0)
  for (let round = 0; round < 12; round++) {
    const matrix = Array.from({ length: size }, () => new Float64Array(size + 1))
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * (w[k] ?? 0), 0)))
      for (let a = 0; a < size; a++) {
        const row = matrix[a] as Float64Array
        const by = weight * (x[a] ?? 0)
        for (let b = 0; b < size; b++) row[b] = (row[b] ?? 0) + by * (x[b] ?? 0) * (p * (1 - p) + 1e-6)
        row[size] = (row[size] ?? 0) + by * (y - p)
      }
    }
    for (let a = 1; a < size; a++) {
      const row = matrix[a] as Float64Array
      row[a] = (row[a] ?? 0) + 1
      row[size] = (row[size] ?? 0) - (w[a] ?? 0)
    }
    w = solved(matrix).map((step, k) => (w[k] ?? 0) + step)
  }
  const own = grounds.map((_, k) => (w[k + 1] ?? 0) / (spread[k] ?? 1))
  const weights = Object.fromEntries(GROUNDS.map((ground) => [ground, own[grounds.indexOf(ground)] ?? 0])) as Record<Ground, number>
  return { bias: (w[0] ?? 0) - own.reduce((sum, value, k) => sum + value * (centre[k] ?? 0), 0), weights }
}

/** Gauss and Jordan with pivots; the last column is the right side. */
function solved(matrix: readonly Float64Array[]): number[] {
  const rows = [...matrix]
  for (let i = 0; i < rows.length; i++) {
    let pivot = i
    for (let r = i; r < rows.length; r++) if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r
    ;[rows[i], rows[pivot]] = [rows[pivot] as Float64Array, rows[i] as Float64Array]
    const top = rows[i] as Float64Array
    for (const [r, row] of rows.entries()) {
      if (r === i) continue
      const by = (row[i] ?? 0) / (top[i] ?? 1)
      for (let c = i; c < row.length; c++) row[c] = (row[c] ?? 0) - by * (top[c] ?? 0)
    }
  }
  return rows.map((row, i) => (row.at(-1) ?? 0) / (row[i] ?? 1))
}

/** A desk's batch is small: of one event alone, and of a few reports of each of two look-alikes, drawn by a fixed seed. */
function smallBatches(): string {
  let seed = 20_260_314
  const next = (below: number): number => (seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff) % below
  const draw = (from: readonly Doc[], count: number): Doc[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(next(left.length), 1)[0] as Doc)
  }
  const run = (make: (topic: string) => Doc[]): string => {
    const tally = topics
      .flatMap((topic) => Array.from({ length: 10 }, () => ({ batch: make(topic), how: usualWithout(topic) })))
      .map(({ batch, how }) => {
        const clusters = looseGroups(
          batch.map((doc) => doc.laid),
          how,
        ).flatMap((group) => clustersIn(group, SHIPPED))
        return counted(named(clusters, batch.length), null, batch)
      })
      .reduce(add, NONE)
    return inWords(tally)
  }
  const of = (topic: string, twin: boolean): Doc[] => docs.filter((doc) => doc.topic === topic && doc.event.endsWith('+') === twin)
  return [
    ...[2, 4].map((n) => `${n} + ${n} of two look-alikes: ${run((topic) => [...draw(of(topic, false), n), ...draw(of(topic, true), n)])}`),
    ...[2, 4, 8].map((n) => `${n} of one event: ${run((topic) => draw(of(topic, next(2) === 1), n))}`),
    `all of one event: ${run((topic) => of(topic, next(2) === 1))}`,
  ].join('; ')
}

function labelsOf(tuning: Tuning, groups: readonly LooseGroup[]): Labels {
  return named(groups.flatMap((group) => clustersIn(group, tuning)))
}

function named(clusters: readonly (readonly number[])[], size = docs.length): Labels {
  const labels: string[] = Array.from({ length: size }, (_, i) => `alone ${i}`)
  for (const [name, members] of clusters.entries()) for (const member of members) labels[member] = String(name)
  return labels
}

/** Pairs rightly said, said, and in gold; only those that touch the topic where one is given, those of two topics half. */
function counted(labels: Labels, topic: string | null, among: readonly Doc[] = docs): Tally {
  const tally = { right: 0, said: 0, gold: 0 }
  for (const [i, a] of among.entries()) {
    for (let j = i + 1; j < among.length; j++) {
      const b = among[j] as Doc
      const share = topic === null ? 1 : (Number(a.topic === topic) + Number(b.topic === topic)) / 2
      if (share === 0) continue
      const [said, gold] = [labels[i] === labels[j], a.event === b.event]
      if (said && gold) tally.right += share
      if (said) tally.said += share
      if (gold) tally.gold += share
    }
  }
  return tally
}

function readTopics(root: string): Doc[] {
  const numbers = readdirSync(root)
    .filter((name) => /^\d+$/.test(name) && Number(name) <= 23)
    .toSorted((a, b) => Number(a) - Number(b))
  return numbers.flatMap((topic) =>
    readdirSync(join(root, topic))
      .filter((file) => file.endsWith('.xml'))
      .toSorted()
      .map((file) => {
        const text = textIn(readFileSync(join(root, topic, file), 'utf8'))
        const laid = layOut(resolveReading(readPage(textPage(text)), {}, 'UTC'))
        return { name: file.slice(0, -4), topic, event: file.includes('plus') ? `${topic}+` : topic, laid }
      }),
  )
}

/** The tokens of a file by sentence, without the address that some begin with. */
function textIn(xml: string): string {
  const sentences = new Map<number, string[]>()
  for (const [, attributes = '', word = ''] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const sentence = Number(/sentence="(\d+)"/.exec(attributes)?.[1] ?? 0)
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), plain(word)])
  }
  const lines = [...sentences].toSorted(([a], [b]) => a - b).map(([, words]) => words.join(' '))
  return lines.slice(/^(?:https? ?:|www)/.test(lines[0] ?? '') ? 1 : 0).join('\n\n')
}

function plain(word: string): string {
  return word.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '')
}

function add(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, said: a.said + b.said, gold: a.gold + b.gold }
}
function minus(a: Tally, b: Tally): Tally {
  return { right: a.right - b.right, said: a.said - b.said, gold: a.gold - b.gold }
}
function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
}
function f({ right, said, gold }: Tally): number {
  return (2 * right) / (said + gold || 1)
}
/** F with precision counted for more (beta 0.7): two events where in doubt. */
function careful({ right, said, gold }: Tally): number {
  const [p, r] = [right / (said || 1), right / (gold || 1)]
  return (1.49 * p * r) / (0.49 * p + r || 1)
}
function inWords(tally: Tally): string {
  const share = (a: number, b: number): string => (b === 0 ? '-' : ((100 * a) / b).toFixed(1))
  return `P ${share(tally.right, tally.said)} R ${share(tally.right, tally.gold)} F ${(100 * f(tally)).toFixed(1)}`
}
function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
