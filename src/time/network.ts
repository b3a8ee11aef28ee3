// The time network: events, and labelled constraints on the time between them -> how early and how late each can be, and why; and
// every smallest set of constraints that cannot all hold.
//
// What the bounds mean. While everything can hold, they follow from all constraints. Once something contradicts, they follow from
// what is left without (a) every firm constraint that stands in a conflict made of firm constraints only, and (b) every soft
// constraint that stands in any conflict. So a hedged statement gives way to a firm one, neither of two firm ones is preferred, and
// the order in which constraints are given never matters. What is left always holds together, because a conflict inside it would
// have lost a member to (a) or (b). When the list of conflicts is capped, whatever still contradicts loses all its members likewise.
//
// Both sides of a constraint are inclusive. A time that ends where the next begins (`latest` of the model, exclusive) is compiled by
// its asker as one second less (questions/bounds.ts).
import type { Constraint, Network, Solution } from '../model/network.ts'
import { minimalConflicts } from './conflicts.ts'
import { checked, edgesOf, instantAt } from './constraint.ts'
import { solveEither } from './either.ts'
import { graphOf, reversed, settle, shortestFrom, type Edge, type Graph, type Paths } from './graph.ts'

/** Throws a Problem (`network-...`) for what is not a network; conflicts are an answer, not a problem. Events in the order given. */
export function solve(network: Network): Solution {
  const given = checked(network)
  return given.constraints.some(({ either }) => either !== undefined) ? solveEither(given, solvePlain) : solvePlain(given)
}

function solvePlain({ events, constraints }: Network): Solution {
  const node = new Map(events.map((event, i) => [event, i + 1])) // node 0 is the origin of time
  const edges = constraints.flatMap((constraint, i) => edgesOf(constraint, i, node))
  const nodes = events.length + 1
  const whole = graphOf(nodes, edges)
  const { potential } = settle(whole)
  if (potential !== null) return { bounds: boundsOf(events, constraints, whole, potential), conflicts: [], capped: false }

  const { sets, capped } = minimalConflicts(nodes, edges)
  const left = graphOf(nodes, withoutConflicts(edges, sets, constraints))
  const rest = whatHolds(left, constraints)
  return {
    bounds: boundsOf(events, constraints, rest.graph, rest.potential),
    conflicts: sets.map((set) => set.map((c) => constraints[c]!.id)),
    capped,
  }
}

function withoutConflicts(edges: readonly Edge[], sets: readonly (readonly number[])[], constraints: readonly Constraint[]): Edge[] {
  const isSoft = (c: number): boolean => constraints[c]?.soft === true
  const dropped = new Set(sets.flatMap((set) => (set.some(isSoft) ? set.filter(isSoft) : set)))
  return edges.filter((e) => !dropped.has(e.constraint))
}

/** Only a capped list of conflicts leaves something to drop here: soft members of each further cycle, or all of them where all are firm. */
function whatHolds(graph: Graph, constraints: readonly Constraint[]): { graph: Graph; potential: Float64Array } {
  const isOff = new Uint8Array(constraints.length)
  for (;;) {
    const { potential, cycle } = settle(graph, isOff)
    if (cycle === null) {
      const kept = [...graph.from.keys()].filter((e) => isOff[graph.constraint[e]!] === 0)
      const edges = kept.map((e) => ({ from: graph.from[e]!, to: graph.to[e]!, weight: graph.weight[e]!, constraint: graph.constraint[e]! }))
      return { graph: graphOf(graph.nodes, edges), potential }
    }
    const members = cycle.map((e) => graph.constraint[e]!)
    const soft = members.filter((c) => constraints[c]?.soft === true)
    for (const c of soft.length > 0 ? soft : members) isOff[c] = 1
  }
}

function boundsOf(events: readonly string[], constraints: readonly Constraint[], graph: Graph, potential: Float64Array): Solution['bounds'] {
  const backwards = reversed(graph)
  const ahead = shortestFrom(graph, 0, potential)
  const behind = shortestFrom(
    backwards,
    0,
    potential.map((p) => -p),
  )
  return events.map((event, i) => {
    const earliestBecause = reasons(backwards, behind, i + 1, constraints)
    const latestBecause = reasons(graph, ahead, i + 1, constraints)
    const [shorter, longer] = earliestBecause.length <= latestBecause.length ? [earliestBecause, latestBecause] : [latestBecause, earliestBecause]
    return {
      event,
      earliest: instantAt(-behind.distance[i + 1]!),
      latest: instantAt(ahead.distance[i + 1]!),
      because: [...shorter, ...longer.filter((id) => !shorter.includes(id))],
      earliestBecause,
      latestBecause,
    }
  })
}

/** The chain from the event to the instant it hangs on, nearest reason first. */
function reasons(graph: Graph, paths: Paths, node: number, constraints: readonly Constraint[]): string[] {
  const chain: string[] = []
  const idOf = (edge: number): string => constraints[graph.constraint[edge]!]!.id
  let edge = paths.edgeInto[node]!
  for (; edge !== -1 && chain.length < MOST_REASONS; edge = paths.edgeInto[graph.from[edge]!]!) chain.push(idOf(edge))
  // A chain nobody could read is cut: what is near the event is kept, and the instant that it hangs on.
  if (edge !== -1) chain.push(idOf(paths.edgeOut[node]!))
  return chain // a way visits no event twice, so it takes no constraint twice
}
const MOST_REASONS = 20
