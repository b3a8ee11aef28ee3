// Weights of grounds by logistic regression over pairs of reports, and the cut by leaving one topic out after the other.
//
// For every topic the weights are fitted on the other topics and the cut is chosen where it does best on those, each with weights that did not see
// it; all reports are clustered in one run and the pairs that touch the topic are counted (a pair of two topics half to each). What is usual in news
// is counted in topics too, so the topic in question is left out of that as well.
import { GROUNDS, type Ground } from '../../src/questions/same/grounds.ts'
import { clustersIn, looseGroups, type LooseGroup } from '../../src/questions/same/reports.ts'
import { usualFrom, type Usual } from '../../src/questions/same/usual-words.ts'
import type { Tuning } from '../../src/questions/same/weights.ts'
import type { LaidOut } from '../../src/questions/same/words.ts'
import { add, careful, counted, minus, named, NONE, type Tally } from './pairs.ts'

export type Doc = { readonly topic: string; readonly event: string; readonly laid: LaidOut }
/** `pair`: row × size + column in the group; `y` 1 where the two tell one event. */
type Pair = { readonly group: LooseGroup; readonly pair: number; readonly y: number; readonly weight: number }
type Way = { readonly inside: number; readonly least: number }

const INSIDE = [0, 0.15, 0.25, 0.35, 0.5]
const LEAST = Array.from({ length: 15 }, (_, i) => -2 + i * 0.25)
const CUTS: readonly Way[] = INSIDE.flatMap((inside) => LEAST.map((least) => ({ inside, least })))
const FEWEST = 4 // topics in which a stem stands that is usual

/** All that is known of ECB+ by what is usual in all topics but one. */
type Grouped = { readonly groups: readonly LooseGroup[]; readonly pairs: readonly Pair[]; readonly usual: Usual }

export function topicsOf(docs: readonly Doc[]): readonly string[] {
  return [...new Set(docs.map((doc) => doc.topic))]
}

export function groupedWithout(leftOut: string | null, docs: readonly Doc[]): Grouped {
  const usual = usualWithout(leftOut, docs)
  const groups = looseGroups(
    docs.map((doc) => doc.laid),
    usual,
  )
  return { groups, usual, pairs: [...pairsOf(leftOut, docs, groups), ...pairsAlone(leftOut, docs, usual)] }
}

/** In how many topics each stem stands, numbers left out. */
export function topicsWith(leftOut: string | null, docs: readonly Doc[]): { readonly held: ReadonlyMap<string, number>; readonly of: number } {
  const used = topicsOf(docs).filter((topic) => topic !== leftOut)
  const held = new Map<string, number>()
  for (const topic of used) {
    const words = new Set(docs.filter((doc) => doc.topic === topic).flatMap((doc) => doc.laid.words))
    for (const word of words) if (!/\d/.test(word)) held.set(word, (held.get(word) ?? 0) + 1)
  }
  return { held: new Map([...held].filter(([, count]) => count >= FEWEST)), of: used.length }
}

export function usualWithout(leftOut: string | null, docs: readonly Doc[]): Usual {
  const { held, of } = topicsWith(leftOut, docs)
  return usualFrom(new Map([...held].map(([stem, count]) => [stem, count / of])))
}

/** Pairs inside loose groups that do not touch the topic; each pair counts so that topics count alike. */
function pairsOf(leftOut: string | null, docs: readonly Doc[], groups: readonly LooseGroup[]): readonly Pair[] {
  return groups.flatMap((group) => {
    const size = group.at.length
    const pairs: { pair: Omit<Pair, 'weight'>; topic: string }[] = []
    for (let i = 0; i < size; i++) {
      for (let j = i + 1; j < size; j++) {
        const [a, b] = [docs[group.at[i] ?? 0] as Doc, docs[group.at[j] ?? 0] as Doc]
        if (a.topic !== leftOut && b.topic !== leftOut) pairs.push({ pair: { group, pair: i * size + j, y: a.event === b.event ? 1 : 0 }, topic: a.topic })
      }
    }
    const often = new Map<string, number>()
    for (const { topic } of pairs) often.set(topic, (often.get(topic) ?? 0) + 1)
    return pairs.map(({ topic, pair }) => ({ ...pair, weight: 60 / (often.get(topic) ?? 1) }))
  })
}

/** Pairs of each event as a batch of its own, as a desk would have it. */
function pairsAlone(leftOut: string | null, docs: readonly Doc[], usual: Usual): readonly Pair[] {
  const events = [...Map.groupBy(docs, (doc) => doc.event).values()].filter(([first]) => first?.topic !== leftOut)
  return events.flatMap((own) => {
    const groups = looseGroups(
      own.map((doc) => doc.laid),
      usual,
    )
    return groups.flatMap((group) => {
      const pairs = upper(group.at.length)
      return pairs.map((pair): Pair => ({ group, pair, y: 1, weight: 30 / pairs.length }))
    })
  })
}

const upper = (size: number): readonly number[] => Array.from({ length: size * size }, (_, i) => i).filter((i) => Math.floor(i / size) < i % size)

/** Logistic regression by Newton's method, on standardized grounds with a small ridge; weights come back in the grounds' own units. */
export function fit(pairs: readonly Pair[], grounds: readonly Ground[]): Pick<Tuning, 'bias' | 'weights'> {
  const size = grounds.length + 1
  const flat = new Float64Array(pairs.length * size)
  for (const [r, { group, pair }] of pairs.entries()) {
    flat[r * size] = 1
    for (const [k, ground] of grounds.entries()) flat[r * size + k + 1] = group.grounds[ground][pair] ?? 0
  }
  const centre = new Float64Array(size)
  const spread = new Float64Array(size).fill(1)
  for (let k = 1; k < size; k++) {
    let [sum, square] = [0, 0]
    for (let r = 0; r < pairs.length; r++) sum += flat[r * size + k] ?? 0
    centre[k] = sum / pairs.length
    for (let r = 0; r < pairs.length; r++) square += ((flat[r * size + k] ?? 0) - (centre[k] ?? 0)) ** 2
    spread[k] = Math.sqrt(square / pairs.length) || 1
    for (let r = 0; r < pairs.length; r++) flat[r * size + k] = ((flat[r * size + k] ?? 0) - (centre[k] ?? 0)) / (spread[k] ?? 1)
  }
  let w = new Float64Array(size)
  for (let round = 0; round < 12; round++) {
    const matrix = Array.from({ length: size }, () => new Float64Array(size + 1))
    for (const [r, { y, weight }] of pairs.entries()) {
      const x = flat.subarray(r * size, r * size + size)
      let sum = 0
      for (let k = 0; k < size; k++) sum += (x[k] ?? 0) * (w[k] ?? 0)
      const p = 1 / (1 + Math.exp(-sum))
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
    w = Float64Array.from(solved(matrix), (step, k) => (w[k] ?? 0) + step)
  }
  const own = grounds.map((_, k) => (w[k + 1] ?? 0) / (spread[k + 1] ?? 1))
  const weights = Object.fromEntries(GROUNDS.map((ground) => [ground, own[grounds.indexOf(ground)] ?? 0])) as Record<Ground, number>
  return { bias: (w[0] ?? 0) - own.reduce((sum, value, k) => sum + value * (centre[k + 1] ?? 0), 0), weights }
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

/** Pairs that touch the topic, a pair of two topics half to each; all pairs where none is given. */
export function countedIn(topic: string | null, labels: readonly string[], docs: readonly Doc[]): Tally {
  const share = (i: number, j: number): number => (topic === null ? 1 : (Number(docs[i]?.topic === topic) + Number(docs[j]?.topic === topic)) / 2)
  return counted(
    labels,
    docs.map((doc) => doc.event),
    share,
  )
}

export const labelsOf = (tuning: Tuning, groups: readonly LooseGroup[], size: number): readonly string[] =>
  named(
    groups.flatMap((group) => clustersIn(group, tuning)),
    size,
  )

/**
 * By leaving each topic out in turn. `told` hears of each cut over all topics, and of each topic with the cut that was chosen for it.
 */
export function leaveOneOut(
  docs: readonly Doc[],
  without: ReadonlyMap<string, Grouped>,
  grounds: readonly Ground[],
  told: (what: 'cut' | 'topic', name: string, tally: Tally) => void = () => {},
): Tally {
  const topics = topicsOf(docs)
  const tables = new Map(
    topics.map((topic) => {
      const { groups, pairs } = without.get(topic) as Grouped
      const { bias, weights } = fit(pairs, grounds)
      return [topic, CUTS.map((way) => countedIn(topic, labelsOf({ bias, weights, ...way }, groups, docs.length), docs))] as const
    }),
  )
  const table = (topic: string, way: number): Tally => tables.get(topic)?.[way] ?? NONE
  for (const way of CUTS.keys()) told('cut', JSON.stringify(CUTS[way]), topics.map((topic) => table(topic, way)).reduce(add, NONE))
  const sums = CUTS.map((_, way) => topics.map((topic) => table(topic, way)).reduce(add, NONE))
  return topics
    .map((topic) => {
      // A cut is judged with its two neighbours: a single value that happens to fit the other topics is no better than its surroundings.
      const worth = CUTS.map((_, way) => {
        const near = [way - 1, way, way + 1].filter((each) => CUTS[each]?.inside === CUTS[way]?.inside)
        return near.reduce((sum, each) => sum + careful(minus(sums[each] ?? NONE, table(topic, each))), 0) / near.length
      })
      const best = worth.indexOf(Math.max(...worth))
      told('topic', `${topic}: ${JSON.stringify(CUTS[best])}`, table(topic, best))
      return table(topic, best)
    })
    .reduce(add, NONE)
}
