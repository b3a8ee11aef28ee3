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
import { Problem } from '../model/problem.ts'
import type { Constraint, Network, Solution } from '../model/network.ts'
import { minimalConflicts } from './conflicts.ts'
import { graphOf, reversed, settle, shortestFrom, type Edge, type Graph, type Paths } from './graph.ts'

/** Throws a Problem (`network-...`) for what is not a network; conflicts are an answer, not a problem. Events in the order given. */
export function solve(network: Network): Solution {
  const { events, constraints } = checked(network)
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
    const shorterFirst = earliestBecause.length <= latestBecause.length ? [earliestBecause, latestBecause] : [latestBecause, earliestBecause]
    return {
      event,
      earliest: instantAt(-behind.distance[i + 1]!),
      latest: instantAt(ahead.distance[i + 1]!),
      because: [...new Set(shorterFirst.flat())],
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
  return [...new Set(chain)]
}
const MOST_REASONS = 20

// Milliseconds, so that sums stay whole numbers: seconds with a fraction would drift along a chain.
const instantAt = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) && Math.abs(milliseconds) <= MOST_MILLISECONDS ? Temporal.Instant.fromEpochMilliseconds(milliseconds).toString() : null
const MOST_MILLISECONDS = 8.64e15 // what Temporal can hold; a bound beyond it says nothing and is open

/** to - from <= max is an edge forwards; to - from >= min is one backwards. */
function edgesOf(constraint: Constraint, i: number, node: ReadonlyMap<string, number>): Edge[] {
  const from = constraint.from === null ? 0 : node.get(constraint.from)!
  const to = node.get(constraint.to)!
  const max = millisecondsOf(constraint.max)
  const min = millisecondsOf(constraint.min)
  return [
    ...(max === null ? [] : [{ from, to, weight: max, constraint: i }]),
    ...(min === null ? [] : [{ from: to, to: from, weight: min === 0 ? 0 : -min, constraint: i }]),
  ]
}

const millisecondsOf = (bound: number | string | null | undefined): number | null =>
  bound === null || bound === undefined ? null : typeof bound === 'number' ? Math.round(bound * 1000) : Temporal.Instant.from(bound).epochMilliseconds

/** The network as it came, every promise of its type checked: it may be a file that a person wrote. */
function checked(network: Network): Network {
  const given: unknown = network
  if (!isRecord(given) || !Array.isArray(given['events']) || !Array.isArray(given['constraints']))
    throw new Problem('network-malformed', 'A network is an object with a list of events and a list of constraints.')
  const events = new Set<string>()
  for (const event of given['events'] as unknown[]) {
    if (typeof event !== 'string' || event === '') throw new Problem('network-malformed', `An event is named by a word, found ${shown(event)}.`)
    if (events.has(event)) throw new Problem('network-event-twice', `The event "${event}" is listed twice.`)
    events.add(event)
  }
  const ids = new Set<string>()
  for (const [i, constraint] of (given['constraints'] as unknown[]).entries()) {
    if (!isRecord(constraint) || typeof constraint['id'] !== 'string' || constraint['id'] === '')
      throw new Problem('network-malformed', `Constraint ${i + 1} has no id.`)
    if (ids.has(constraint['id'])) throw new Problem('network-id-twice', `Two constraints have the id "${constraint['id']}".`)
    ids.add(constraint['id'])
    checkConstraint(constraint, constraint['id'], events)
  }
  return network
}

function checkConstraint(constraint: Record<string, unknown>, id: string, events: ReadonlySet<string>): void {
  const { from, to, min, max, soft } = constraint // a side left out is open, as null is
  for (const [side, event] of [['from', from] as const, ['to', to] as const]) {
    if (side === 'from' && event === null) continue
    if (typeof event !== 'string') throw new Problem('network-malformed', `Constraint "${id}" should name an event in "${side}", found ${shown(event)}.`)
    if (!events.has(event)) throw new Problem('network-event-unknown', `Constraint "${id}" speaks of "${event}", which is not among the events.`)
  }
  if (soft !== undefined && typeof soft !== 'boolean')
    throw new Problem('network-malformed', `"soft" of constraint "${id}" is true or false, found ${shown(soft)}.`)
  for (const [side, bound] of [['min', min] as const, ['max', max] as const]) {
    if (bound === null || bound === undefined) continue
    if (from === null) checkInstant(id, side, bound)
    else if (typeof bound !== 'number' || !Number.isFinite(bound) || Math.abs(bound) > MOST_MILLISECONDS / 1000)
      throw new Problem('network-seconds', `"${side}" of constraint "${id}" is between two events and is a number of seconds or null, found ${shown(bound)}.`)
  }
  const least = millisecondsOf(min as Constraint['min'] | undefined)
  const most = millisecondsOf(max as Constraint['max'] | undefined)
  if (least !== null && most !== null && least > most)
    throw new Problem('network-min-above-max', `"min" of constraint "${id}" (${String(min)}) is above its "max" (${String(max)}).`)
}

function checkInstant(id: string, side: string, bound: unknown): void {
  const wanted = `"${side}" of constraint "${id}" bounds an event by the calendar and is an instant such as 2026-03-14T20:40:00Z or null`
  if (typeof bound !== 'string') throw new Problem('network-instant', `${wanted}, found ${shown(bound)}.`)
  try {
    Temporal.Instant.from(bound)
  } catch {
    throw new Problem('network-instant', `${wanted}, found "${bound}".`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))
