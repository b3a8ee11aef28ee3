// Which reports of a batch tell the same event: a proposal with its grounds, for people to override. Two events where in doubt: a false
// merge invents conflicts, a missed one costs a click.
//
// First loose groups (whatever is alike at all: all reports on earthquakes), then in each group the grounds weighed for every pair
// (weights.ts), average linkage, and the tree cut where two branches are less alike across than they should be, given how alike they are inside.
import type { Report } from '../../model/report.ts'
import { becauseOf } from './because.ts'
import { alikeInBatch, batchOf, clash, GROUNDS, groundsOf, type Batch, type Grounds } from './grounds.ts'
import { SHIPPED, type Tuning } from './weights.ts'
import { roundupsIn, type Roundups } from './roundups.ts'
import { doubtsOf } from './told.ts'
import type { Usual } from './usual-words.ts'
import { layOut, type LaidOut } from './words.ts'
import { cut, treeOf, within } from './linkage.ts'

export type SameReports = { readonly docs: readonly string[]; readonly because: readonly string[] }

/**
 * Every report in exactly one event, the events with most reports first, in the order given among equals. `because` are sentences; an event that
 * stands alone says what it is held apart from, or that nothing is like it.
 * GAP: memory grows with the square of the batch, 4 bytes a pair: 10,000 reports take 400 MB.
 */
export function sameReports(given: readonly { readonly id: string; readonly report: Report }[]): readonly SameReports[] {
  const reports = given.map(({ report }) => layOut(report))
  const batch = batchOf(reports)
  const events = looseGroups(reports).flatMap((group) => {
    const clusters = clustersIn(group, SHIPPED)
    return clusters.map((cluster) => ({ cluster, others: clusters.filter((other) => other !== cluster), tells: group.roundups.get(cluster[0] ?? -1) ?? [] }))
  })
  return events
    .toSorted((a, b) => b.cluster.length - a.cluster.length || (a.cluster[0] ?? 0) - (b.cluster[0] ?? 0))
    .map(({ cluster, others, tells }) => ({
      docs: cluster.map((at) => given[at]?.id ?? ''),
      because: [
        ...(tells.length > 0 ? [`tells several events: of ${tells.map((at) => given[at]?.id ?? '').join(' and of ')}`] : []),
        ...becauseOf(
          cluster.map((at) => ({ laid: reports[at] as LaidOut, id: given[at]?.id ?? '' })),
          others.map((other) => other.map((at) => ({ laid: reports[at] as LaidOut, id: given[at]?.id ?? '' }))),
          batch,
        ),
      ],
    }))
}

/** Reports that are alike at all, by their numbers in the batch, and the grounds for each pair of them. */
export type LooseGroup = {
  readonly at: readonly number[]
  readonly grounds: Grounds
  readonly clashes: Uint8Array // 1 where days plainly set two apart
  readonly doubts: Float32Array // what else speaks against a pair in a small group, in units of the score
  readonly roundups: Roundups
}

/** `at`: places in `reports`, ascending. Every report is in one group. */
export function looseGroups(reports: readonly LaidOut[], how?: Usual): readonly LooseGroup[] {
  const batch = batchOf(reports)
  const alike = alikeInBatch(reports, batch)
  const size = reports.length
  const roundups = roundupsIn(reports, how)
  return cut(treeOf(size, alike), (tree) => tree.across >= LOOSE).map((members) => {
    const at = members.toSorted((a, b) => a - b)
    const group = at.map((i) => reports[i] as LaidOut)
    const pairs = Float32Array.from({ length: at.length ** 2 }, (_, i) => alike[(at[Math.floor(i / at.length)] ?? 0) * size + (at[i % at.length] ?? 0)] ?? 0)
    return { at, roundups, ...weighed(group, batch, pairs, how) }
  })
}

/** All that is known of the pairs of one group. `alike` as for groundsOf; `how` usual words are, where the shipped table should not be used. */
export function weighed(group: readonly LaidOut[], batch: Batch, alike: Float32Array, how?: Usual): Omit<LooseGroup, 'at' | 'roundups'> {
  const size = group.length
  const clashes = Uint8Array.from(alike, (_, i) => (clash(group[Math.floor(i / size)] as LaidOut, group[i % size] as LaidOut) === null ? 0 : 1))
  return { grounds: groundsOf(group, batch, alike), clashes, doubts: doubtsOf(group, how) }
}

// Shared TF-IDF weight on average. Lower lets more kinds of events into one group and costs only time; at 0.15 single events begin to fall apart.
const LOOSE = 0.1

/** The events of one loose group, each as numbers in the batch. */
export function clustersIn({ at, grounds, clashes, doubts, roundups }: LooseGroup, tuning: Tuning): readonly (readonly number[])[] {
  const size = at.length
  const isRoundup = at.map((i) => roundups.has(i))
  const alone = (i: number): boolean => i % (size + 1) !== 0 && (isRoundup[Math.floor(i / size)] === true || isRoundup[i % size] === true)
  const alike = scores(grounds, tuning).map((score, i) => (alone(i) ? -ALONE : score - (clashes[i] === 1 ? CLASH : 0) - (doubts[i] ?? 0)))
  return cut(treeOf(size, alike), (tree, branches) => {
    const clashing = branches[0].members.flatMap((a) => branches[1].members.map((b): number => clashes[a * size + b] ?? 0))
    if (clashing.filter((one) => one === 1).length * 2 > clashing.length) return false
    return tree.across - tuning.inside * (within(size, alike, branches) ?? TWO_SINGLE) >= tuning.least
  }).map((members) => members.map((i) => at[i] ?? 0).toSorted((a, b) => a - b))
}

const CLASH = 8 // outweighs every other ground
const ALONE = 1000 // whatever the others have in common: a roundup joins none
const TWO_SINGLE = 2 // how alike two reports of one event are, where there are no others to compare with

/** For each pair the sum of its grounds, each by its weight: the logarithm of the odds that the two tell one event. */
export function scores(grounds: Grounds, { bias, weights }: Tuning): Float32Array {
  const sums = new Float32Array(grounds.words.length).fill(bias)
  for (const ground of GROUNDS) {
    const values = grounds[ground]
    const weight = weights[ground]
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + weight * (values[i] ?? 0)
  }
  return sums
}
