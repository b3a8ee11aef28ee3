// Either-or readings: constraints of one group of which exactly one holds ("on the 9th or the 14th"). Every choice is a branch, and
// each branch is a plain network.
//
// What comes out. A group counts as one statement: it is in a conflict only where every one of its choices fails, and then all its
// members are listed. An event's bounds are the widest over the branches that can hold, each with the reasons of the branch that
// gives it. Nothing is concluded from a choice not holding. Branches multiply, so only so many are tried: groups beyond that are left
// out, which leaves the bounds wider than they might be and never narrower, and `capped` says so.
import { compareInstants } from '../model/time.ts'
import type { Constraint, Network, Solution } from '../model/network.ts'
import { MOST_CONFLICTS } from './conflicts.ts'

export const MOST_BRANCHES = 64
const MOST_UNIONS = 2_000 // sets put together from the conflicts of the branches before the smallest are taken

/** One statement of the network: a constraint, or the members of a group. Soft when every member is. */
type Item = readonly Constraint[]

/** `plain` solves a network without groups. */
export function solveEither(network: Network, plain: (network: Network) => Solution): Solution {
  const { items, isCut } = itemsOf(network)
  const whole = branchesOf(items).map((constraints) => plain({ events: network.events, constraints }))
  const isCapped = isCut || whole.some(({ capped }) => capped)
  if (whole.some(({ conflicts }) => conflicts.length === 0))
    return { bounds: widest(whole.filter(({ conflicts }) => conflicts.length === 0)), conflicts: [], capped: isCapped }

  const { sets, isCut: isListCut } = conflictsOfAll(items, whole)
  const isSoft = (i: number): boolean => items[i]?.every(({ soft }) => soft === true) === true
  const dropped = new Set(sets.flatMap((set) => (set.some(isSoft) ? set.filter(isSoft) : set)))
  const left = branchesOf(items.filter((_, i) => !dropped.has(i))).map((constraints) => plain({ events: network.events, constraints }))
  const held = left.filter(({ conflicts }) => conflicts.length === 0)
  return {
    bounds: widest(held.length > 0 ? held : left), // only a list cut short leaves none that holds
    conflicts: sets.map((set) => set.flatMap((i) => (items[i] ?? []).map(({ id }) => id))),
    capped: isCapped || isListCut,
  }
}

function itemsOf({ constraints }: Network): { items: readonly Item[]; isCut: boolean } {
  const groups = Map.groupBy(constraints, (constraint) => constraint.either ?? constraint)
  let branches = 1
  let isCut = false
  const items = [...groups.values()].filter((item) => {
    if (branches * item.length <= MOST_BRANCHES) {
      branches *= item.length
      return true
    }
    isCut = true
    return false
  })
  return { items, isCut }
}

const branchesOf = (items: readonly Item[]): readonly (readonly Constraint[])[] =>
  items.reduce<readonly (readonly Constraint[])[]>((branches, item) => branches.flatMap((branch) => item.map((choice) => [...branch, choice])), [[]])

/** A set of statements conflicts when it holds a conflict of every branch: the smallest unions of one conflict from each. */
function conflictsOfAll(items: readonly Item[], branches: readonly Solution[]): { sets: readonly (readonly number[])[]; isCut: boolean } {
  const itemOf = new Map(items.flatMap((item, i) => item.map(({ id }) => [id, i] as const)))
  let isCut = false
  let unions: readonly (readonly number[])[] = [[]]
  for (const { conflicts } of branches) {
    const own = smallest(conflicts.map((set) => [...new Set(set.map((id) => itemOf.get(id) ?? -1))].sort((a, b) => a - b)))
    const all = unions.flatMap((a) => own.map((b) => [...new Set([...a, ...b])].sort((x, y) => x - y)))
    isCut ||= all.length > MOST_UNIONS
    unions = smallest(all.slice(0, MOST_UNIONS))
  }
  return { sets: unions.slice(0, MOST_CONFLICTS), isCut: isCut || unions.length > MOST_CONFLICTS }
}

/** Sets that hold no other, fewest members first. */
function smallest(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const kept: (readonly number[])[] = []
  for (const set of sets.toSorted((a, b) => a.length - b.length || a.join().localeCompare(b.join(), 'en', { numeric: true })))
    if (!kept.some((other) => other.every((i) => set.includes(i)))) kept.push(set)
  return kept
}

function widest(branches: readonly Solution[]): Solution['bounds'] {
  const [first] = branches
  if (first === undefined) throw new Error('no branch to take bounds from')
  return first.bounds.map(({ event }, i) => {
    const own = branches.flatMap(({ bounds }) => bounds[i] ?? [])
    const earliest = own.reduce((a, b) => (a.earliest === null || (b.earliest !== null && compareInstants(a.earliest, b.earliest) <= 0) ? a : b))
    const latest = own.reduce((a, b) => (a.latest === null || (b.latest !== null && compareInstants(a.latest, b.latest) >= 0) ? a : b))
    const chains = [earliest.earliestBecause, latest.latestBecause].toSorted((a, b) => a.length - b.length)
    return {
      event,
      earliest: earliest.earliest,
      latest: latest.latest,
      because: [...new Set(chains.flat())],
      earliestBecause: earliest.earliestBecause,
      latestBecause: latest.latestBecause,
    }
  })
}
