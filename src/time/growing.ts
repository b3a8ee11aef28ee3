// A network that grows: one more constraint on a network that holds together, without solving it again.
//
// Three things are kept for every event: a potential (a way in which all can hold), and the tightest path from the origin of time and
// to it. A new edge can only tighten, so only what it tightens is looked at again, from that edge outwards. If that comes back to the
// edge's own beginning and would tighten it, the edge closes a negative cycle (Cotton and Maler 2006): the constraint contradicts what
// is there, nothing is changed, and a smallest conflict with it is told. What to make of a network that contradicts is `solve`'s.
import { Problem } from '../model/problem.ts'
import type { Constraint, Network, Solution } from '../model/network.ts'
import { checkConstraint, checked, edgesOf, instantAt } from './constraint.ts'
import { graphOf, reversed, settle, shortestFrom, type Edge, type Paths } from './graph.ts'

type Bounds = Solution['bounds'][number]

export type GrowingNetwork = {
  /** How early and how late an event can be by all that was added. Throws a Problem for an event that is not there. */
  boundsOf(event: string): Bounds
  /** Adds a constraint between events that are there. Either the events whose bounds it moved, or the ids of a smallest conflict and no change. */
  add(constraint: Constraint): { readonly moved: readonly string[]; readonly conflict: null } | { readonly moved: null; readonly conflict: readonly string[] }
}

/** A network to add to, or `null` when what is given contradicts itself or leaves choices (`either`) open: then `solve` has the answer. */
export function growingNetwork(network: Network): GrowingNetwork | null {
  const { events, constraints: given } = checked(network)
  const nodeOf = new Map(events.map((event, i) => [event, i + 1])) // node 0 is the origin of time
  const nodes = events.length + 1
  if (given.some(({ either }) => either !== undefined)) return null
  const constraints = [...given]
  const ids = new Set(given.map(({ id }) => id))
  const edges = given.flatMap((constraint, i) => edgesOf(constraint, i, nodeOf))
  const graph = graphOf(nodes, edges)
  const settled = settle(graph)
  if (settled.potential === null) return null
  const { potential } = settled
  const latest = shortestFrom(graph, 0, potential) // from the origin: how late an event can be
  const earliest = shortestFrom(
    reversed(graph),
    0,
    potential.map((p) => -p),
  ) // to the origin: how early
  const leaving: number[][] = Array.from({ length: nodes }, () => [])
  const entering: number[][] = Array.from({ length: nodes }, () => [])
  edges.forEach(({ from, to }, e) => {
    leaving[from]!.push(e)
    entering[to]!.push(e)
  })

  function put(constraint: Constraint): { touched: Set<number> } | { cycle: number[] } {
    const touched = new Set<number>()
    const undo: (() => void)[] = []
    constraints.push(constraint)
    for (const edge of edgesOf(constraint, constraints.length - 1, nodeOf)) {
      const e = edges.push(edge) - 1
      leaving[edge.from]?.push(e)
      entering[edge.to]?.push(e)
      undo.push(() => {
        edges.pop()
        leaving[edge.from]?.pop()
        entering[edge.to]?.pop()
      })
      const cycle = lower(e, undo)
      if (cycle !== null) {
        for (const step of undo.toReversed()) step()
        constraints.pop()
        return { cycle }
      }
    }
    for (let e = edges.length - 1; edges[e]?.constraint === constraints.length - 1; e--) {
      tighten(latest, e, edges, leaving, 'from', 'to', touched)
      tighten(earliest, e, edges, entering, 'to', 'from', touched)
    }
    return { touched }
  }

  /** Lowers potentials from a new edge on. Gives the constraints of the cycle when it comes round to the edge's beginning. */
  function lower(first: number, undo: (() => void)[]): number[] | null {
    const start = edges[first]!.from
    const parent = new Map<number, number>()
    const before = new Map<number, number>()
    undo.push(() => before.forEach((value, node) => void (potential[node] = value)))
    const waiting = new Queue(nodes)
    const relax = (e: number): boolean => {
      const { from, to, weight } = edges[e]!
      if (potential[from]! + weight >= potential[to]!) return false
      parent.set(to, e)
      if (to === start) return true
      if (!before.has(to)) before.set(to, potential[to]!)
      potential[to] = potential[from]! + weight
      waiting.push(to)
      return false
    }
    let isRound = relax(first)
    for (let node = waiting.take(); !isRound && node !== null; node = waiting.take()) for (const e of leaving[node]!) if ((isRound = relax(e))) break
    if (!isRound) return null
    const cycle = new Set<number>()
    let node = start
    do {
      const edge = edges[parent.get(node)!]!
      cycle.add(edge.constraint)
      node = edge.from
    } while (node !== start)
    return [...cycle]
  }

  function boundsOf(event: string): Bounds {
    const node = nodeOf.get(event)
    if (node === undefined) throw new Problem('network-event-unknown', `"${event}" is not among the events.`)
    const chain = (paths: Paths, towards: 'from' | 'to'): string[] => {
      const found: string[] = []
      for (let e = paths.edgeInto[node]!; e !== -1; e = paths.edgeInto[edges[e]![towards]]!) found.push(constraints[edges[e]!.constraint]!.id)
      // What is near the event is kept, and the instant that it hangs on, as `solve` does.
      return [...new Set(found.length > MOST_REASONS ? [...found.slice(0, MOST_REASONS), ...found.slice(-1)] : found)]
    }
    const [earliestBecause, latestBecause] = [chain(earliest, 'to'), chain(latest, 'from')]
    const shorterFirst = earliestBecause.length <= latestBecause.length ? [earliestBecause, latestBecause] : [latestBecause, earliestBecause]
    return {
      event,
      earliest: instantAt(-earliest.distance[node]!),
      latest: instantAt(latest.distance[node]!),
      because: [...new Set(shorterFirst.flat())],
      earliestBecause,
      latestBecause,
    }
  }

  return {
    boundsOf,
    add(constraint) {
      if (ids.has(constraint.id)) throw new Problem('network-id-twice', `Two constraints have the id "${constraint.id}".`)
      checkConstraint(constraint, constraint.id, nodeOf)
      if (constraint.either !== undefined)
        throw new Problem('network-malformed', `Constraint "${constraint.id}" is one of a choice; a choice is solved with the whole network.`)
      const result = put(constraint)
      if ('touched' in result) {
        ids.add(constraint.id)
        return { moved: [...result.touched].flatMap((node) => events[node - 1] ?? []), conflict: null }
      }
      return { moved: null, conflict: [...result.cycle].sort((a, b) => a - b).map((c) => (constraints[c] ?? constraint).id) }
    },
  }
}
const MOST_REASONS = 20

/** Makes ways tighter, or as tight and shorter, from one new edge on. There are no negative cycles, so it comes to an end. */
function tighten(
  { distance, hops, edgeInto: last }: Paths,
  first: number,
  edges: readonly Edge[],
  next: readonly (readonly number[])[],
  near: 'from' | 'to',
  far: 'from' | 'to',
  touched: Set<number>,
): void {
  const waiting = new Queue(distance.length)
  const relax = (e: number): void => {
    const edge = edges[e]!
    const [a, b] = [edge[near], edge[far]]
    const d = distance[a]! + edge.weight
    const h = hops[a]! + 1
    if (d > distance[b]! || d === Infinity || b === 0) return
    if (d === distance[b]! && (h > hops[b]! || (h === hops[b]! && e >= last[b]!))) return
    const isMoved = d < distance[b]! || h < hops[b]!
    if (d < distance[b]!) touched.add(b)
    distance[b] = d
    hops[b] = h
    last[b] = e
    if (isMoved) waiting.push(b)
  }
  relax(first)
  for (let node = waiting.take(); node !== null; node = waiting.take()) for (const e of next[node]!) relax(e)
}

/** First in, first out; a node that waits already is not put in again. */
class Queue {
  readonly #nodes: number[] = []
  readonly #waits: Uint8Array
  #at = 0

  constructor(nodes: number) {
    this.#waits = new Uint8Array(nodes)
  }

  push(node: number): void {
    if (this.#waits[node] === 1) return
    this.#waits[node] = 1
    this.#nodes.push(node)
  }

  take(): number | null {
    const node = this.#nodes[this.#at++]
    if (node === undefined) return null
    this.#waits[node] = 0
    return node
  }
}
