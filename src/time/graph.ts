// Difference constraints as a weighted graph: an edge from a to b of weight w says that b is at most w after a.
// Two classic facts do all the work: the constraints hold together exactly when no cycle is negative (Bellman-Ford), and then the
// shortest path from a to b is the tightest thing that can be said of b, with its edges as the reasons.
//
// This file knows nodes, edges and weights. What they stand for is known in network.ts.

/** Edges as columns; `constraint` says which constraint an edge belongs to (a constraint has one edge a side that it bounds). */
export type Graph = {
  readonly nodes: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly weight: Float64Array
  readonly constraint: Int32Array
  readonly firstOut: Int32Array // edges that leave node n: out[firstOut[n]] to out[firstOut[n + 1]], exclusive
  readonly out: Int32Array
}

export type Edge = { readonly from: number; readonly to: number; readonly weight: number; readonly constraint: number }

/** Edges by the node they leave, in flat arrays. `nodes` counts them; edges keep their numbers. */
export function graphOf(nodes: number, edges: readonly Edge[]): Graph {
  const from = Int32Array.from(edges, (e) => e.from)
  const firstOut = new Int32Array(nodes + 1)
  for (const n of from) firstOut[n + 1] = (firstOut[n + 1] ?? 0) + 1
  for (let n = 0; n < nodes; n++) firstOut[n + 1] = (firstOut[n + 1] ?? 0) + (firstOut[n] ?? 0)
  const next = firstOut.slice()
  const out = new Int32Array(edges.length)
  from.forEach((n, e) => {
    const place = next[n] ?? 0
    out[place] = e
    next[n] = place + 1
  })
  return {
    nodes,
    from,
    to: Int32Array.from(edges, (e) => e.to),
    weight: Float64Array.from(edges, (e) => e.weight),
    constraint: Int32Array.from(edges, (e) => e.constraint),
    firstOut,
    out,
  }
}

/** The same constraints seen from the other end: paths to a node become paths from it. */
export function reversed(graph: Graph): Graph {
  return graphOf(
    graph.nodes,
    [...graph.from.keys()].map((e) => ({ from: graph.to[e]!, to: graph.from[e]!, weight: graph.weight[e]!, constraint: graph.constraint[e]! })),
  )
}

export type Settled = { readonly potential: Float64Array; readonly cycle: null } | { readonly potential: null; readonly cycle: readonly number[] }

/**
 * Bellman-Ford, sweeping to and fro over the nodes that changed (after Yen 1970: what is given in the order of time, as it mostly is,
 * settles in a sweep or two). Gives a potential (one way in which all can hold), or the edges of a negative cycle. `isOff` marks
 * constraints to leave aside; `spend` is told how many edges were looked at.
 */
export function settle(graph: Graph, isOff: Uint8Array | null = null, spend: (edges: number) => void = () => {}): Settled {
  const { nodes, firstOut, out, to, weight, constraint } = graph
  const potential = new Float64Array(nodes)
  const parent = new Int32Array(nodes).fill(-1)
  const waits = new Uint8Array(nodes).fill(1)
  let waiting = nodes
  let relaxed = 0
  let seen = 0
  for (let isForth = true; waiting > 0; isForth = !isForth)
    for (let i = 0; i < nodes; i++) {
      const node = isForth ? i : nodes - 1 - i
      if (waits[node] === 0) continue
      waits[node] = 0
      waiting--
      const reach = potential[node]!
      for (let j: number = firstOut[node]!; j < firstOut[node + 1]!; j++) {
        const edge: number = out[j]!
        const target: number = to[edge]!
        seen++
        if ((isOff !== null && isOff[constraint[edge]!] === 1) || reach + weight[edge]! >= potential[target]!) continue
        potential[target] = reach + weight[edge]!
        parent[target] = edge
        // A negative cycle shows as a cycle of parents; looking once in `nodes` steps keeps the looking cheap.
        if (++relaxed % (nodes + 1) === 0 || target === node) {
          const cycle = cycleOfParents(graph, parent)
          if (cycle !== null) {
            spend(seen)
            return { potential: null, cycle }
          }
        }
        if (waits[target] === 0) {
          waits[target] = 1
          waiting++
        }
      }
    }
  spend(seen)
  return { potential, cycle: null }
}

function cycleOfParents(graph: Graph, parent: Int32Array): number[] | null {
  const visit = new Int32Array(graph.nodes) // 0 unseen, else the number of the walk that saw it
  for (let start = 0; start < graph.nodes; start++) {
    let node = start
    while (visit[node] === 0 && parent[node] !== -1) {
      visit[node] = start + 1
      node = graph.from[parent[node]!]!
    }
    if (visit[node] !== start + 1 || parent[node] === -1) continue
    const edges: number[] = []
    let at = node
    do {
      const edge = parent[at]!
      edges.push(edge)
      at = graph.from[edge]!
    } while (at !== node)
    return edges.reverse()
  }
  return null
}

/** Infinity and -1 where no path leads. `edgeOut` is the edge by which the path to a node leaves the source. */
export type Paths = { readonly distance: Float64Array; readonly hops: Int32Array; readonly edgeInto: Int32Array; readonly edgeOut: Int32Array }

/**
 * Shortest paths from one node (Dijkstra over weights made non-negative by the potential, after Johnson). Of equally tight paths the
 * one with the fewest edges is kept, then the one whose last edge comes earliest: the shortest chain of reasons, and always the same.
 */
export function shortestFrom(graph: Graph, source: number, potential: Float64Array): Paths {
  const { nodes, firstOut, out, to, weight } = graph
  const cost = new Float64Array(nodes).fill(Infinity) // in reduced weights
  const hops = new Int32Array(nodes)
  const edgeInto = new Int32Array(nodes).fill(-1)
  const edgeOut = new Int32Array(nodes).fill(-1)
  const isDone = new Uint8Array(nodes)
  const heap = new Heap()
  cost[source] = 0
  heap.push(source, 0, 0)
  for (let node = heap.pop(); node !== null; node = heap.pop()) {
    if (isDone[node] === 1) continue
    isDone[node] = 1
    const last = edgeInto[node]!
    if (last !== -1) edgeOut[node] = graph.from[last] === source ? last : edgeOut[graph.from[last]!]!
    for (let i = firstOut[node]!; i < firstOut[node + 1]!; i++) {
      const edge = out[i]!
      const target = to[edge]!
      if (isDone[target] === 1) continue
      const c = cost[node]! + weight[edge]! + potential[node]! - potential[target]!
      const h = hops[node]! + 1
      const better = c < cost[target]! || (c === cost[target]! && (h < hops[target]! || (h === hops[target]! && edge < edgeInto[target]!)))
      if (!better) continue
      cost[target] = c
      hops[target] = h
      edgeInto[target] = edge
      heap.push(target, c, h)
    }
  }
  const distance = cost.map((c, n) => (c === Infinity ? Infinity : c - potential[source]! + potential[n]!))
  return { distance, hops, edgeInto, edgeOut }
}

/** A binary heap of nodes by cost, then hops, then node: the order is the same in every run. */
class Heap {
  readonly #rows: { readonly node: number; readonly cost: number; readonly hops: number }[] = []

  push(node: number, cost: number, hops: number): void {
    const rows = this.#rows
    rows.push({ node, cost, hops })
    let i = rows.length - 1
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!this.#before(i, up)) break
      this.#swap(i, up)
      i = up
    }
  }

  pop(): number | null {
    const rows = this.#rows
    const top = rows[0]
    if (top === undefined) return null
    const last = rows.pop()!
    if (rows.length > 0) {
      rows[0] = last
      let i = 0
      for (;;) {
        let least = i
        for (const child of [2 * i + 1, 2 * i + 2]) if (child < rows.length && this.#before(child, least)) least = child
        if (least === i) break
        this.#swap(i, least)
        i = least
      }
    }
    return top.node
  }

  #before(i: number, j: number): boolean {
    const a = this.#rows[i]!
    const b = this.#rows[j]!
    return a.cost !== b.cost ? a.cost < b.cost : a.hops !== b.hops ? a.hops < b.hops : a.node < b.node
  }

  #swap(i: number, j: number): void {
    const row = this.#rows[i]!
    this.#rows[i] = this.#rows[j]!
    this.#rows[j] = row
  }
}
