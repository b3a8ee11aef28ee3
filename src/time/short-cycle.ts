// A contradiction as short as can be found near a known one, since a person has to read it.
//
// Through each edge of a known negative cycle: the way back with the fewest edges that still contradicts (Moore's breadth by breadth,
// 1959). What is found is never longer than what was given.
import type { Graph } from './graph.ts'

/** Beyond a dozen statements nobody reads on; and each further step costs a look at every edge. */
const MOST_STEPS = 12
// A cycle that contradicts has an edge below nothing, and the farthest below is the likeliest to be the mistake that others meet too.
const MOST_STARTS = 3

/** `cycle` as edges in order; the answer likewise, visiting no event twice. */
export function shorterCycle(graph: Graph, cycle: readonly number[], isOff: Uint8Array, spend: (edges: number) => void): readonly number[] {
  let best = cycle
  const lowest = cycle.toSorted((a, b) => graph.weight[a]! - graph.weight[b]!)
  for (const edge of lowest.slice(0, MOST_STARTS)) {
    if (best.length <= 2) break
    const walk = wayBack(graph, edge, Math.min(best.length - 1, MOST_STEPS + 1), isOff, spend)
    if (walk !== null) best = simplePart(graph, walk)
  }
  return best
}

/** The closed walk through `edge` of fewer than `limit` edges, and of the fewest, whose weights add up to less than nothing; or null. */
function wayBack(graph: Graph, edge: number, limit: number, isOff: Uint8Array, spend: (edges: number) => void): number[] | null {
  const { nodes, firstOut, out, to, weight, constraint } = graph
  const goal = graph.from[edge]!
  const needed = -weight[edge]!
  let reach = new Float64Array(nodes).fill(Infinity)
  reach[to[edge]!] = 0
  let front = [to[edge]!]
  const into: Map<number, number>[] = []
  for (let step = 1; step + 1 <= limit && front.length > 0; step++) {
    const next = reach.slice()
    const came = new Map<number, number>()
    let seen = 0
    for (const node of front)
      for (let i = firstOut[node]!; i < firstOut[node + 1]!; i++) {
        const e = out[i]!
        seen++
        if (isOff[constraint[e]!] === 1) continue
        const at = reach[node]! + weight[e]!
        if (at < next[to[e]!]!) {
          next[to[e]!] = at
          came.set(to[e]!, e)
        }
      }
    spend(seen)
    into.push(came)
    reach = next
    if (reach[goal]! < needed) return [edge, ...backTo(graph, into, goal)]
    front = [...came.keys()]
  }
  return null
}

/** The edges of the walk that reached `goal` last, first edge first. */
function backTo(graph: Graph, into: readonly ReadonlyMap<number, number>[], goal: number): number[] {
  const edges: number[] = []
  let node = goal
  for (let step = into.length - 1; step >= 0; step--) {
    const e = into[step]!.get(node)
    if (e === undefined) continue
    edges.push(e)
    node = graph.from[e]!
  }
  return edges.reverse()
}

/** A closed walk that contradicts holds a cycle that does: parts that close on themselves are looked at, then left out. */
function simplePart(graph: Graph, walk: readonly number[]): readonly number[] {
  const path: number[] = []
  const at = new Map<number, number>([[graph.from[walk[0]!]!, 0]])
  for (const e of walk) {
    path.push(e)
    const node = graph.to[e]!
    const since = at.get(node)
    if (since === undefined) {
      at.set(node, path.length)
      continue
    }
    const loop = path.splice(since)
    if (loop.reduce((sum, l) => sum + graph.weight[l]!, 0) < 0) return loop
    for (const l of loop) if (graph.to[l] !== node) at.delete(graph.to[l]!)
  }
  return path
}
