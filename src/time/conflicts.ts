// Every smallest set of constraints that cannot all hold.
//
// A negative cycle gives one such set, once what it does not need is taken away. The others follow from removing one member of a
// known set at a time and asking again (the hitting-set tree of Reiter 1987): a set that has not been found yet survives at least
// one such removal, so the search ends only when all are known. Cycles stay inside one block of the graph (two blocks share at most
// one event), so blocks are searched apart: twenty unrelated contradictions cost twenty searches, not two to the twentieth.
import { graphOf, settle, type Edge, type Graph } from './graph.ts'
import { shorterCycle } from './short-cycle.ts'

/** More than fifty smallest sets are no help to a reader, and their number can grow without bound. */
export const MOST_CONFLICTS = 50

// Counted in edges looked at, not in seconds, so that the same network always gives the same answer. About a tenth of a second of work.
const MOST_WORK = 4_000_000

export type MinimalSets = { readonly sets: readonly (readonly number[])[]; readonly capped: boolean }

/** Constraint numbers, each set ascending; fewest members first. `capped`: there may be more than are listed. */
export function minimalConflicts(nodes: number, edges: readonly Edge[]): MinimalSets {
  const sets: number[][] = []
  let work = 0
  let capped = false
  const spend = (n: number): void => void (work += n)
  for (const block of blocksOf(nodes, edges)) {
    const graph = compact(block)
    const known: number[][] = []
    const asked = new Set<string>()
    const waiting: (readonly number[])[] = [[]]
    for (let i = 0; i < waiting.length; i++) {
      const removed = waiting[i]!
      let set = known.find((k) => !k.some((c) => removed.includes(c)))
      if (set === undefined) {
        const found = anySet(graph, removed, spend)
        if (found === null) continue
        if (sets.length + known.length >= MOST_CONFLICTS) {
          capped = true
          break
        }
        known.push((set = found))
      }
      for (const c of set) {
        const next = [...removed, c].sort((a, b) => a - b)
        const key = next.join()
        if (!asked.has(key)) {
          asked.add(key)
          waiting.push(next)
        }
      }
      work += waiting.length + known.length
      if (work > MOST_WORK) {
        capped = true
        break
      }
    }
    sets.push(...known)
    if (capped) break
  }
  sets.sort((a, b) => a.length - b.length || compareLists(a, b))
  return { sets, capped }
}

/** Deterministic order of equal-sized sets: by their first different member. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) if (x !== b[i]) return x - (b[i] ?? 0)
  return 0
}

type Block = { readonly graph: Graph; readonly constraints: readonly number[]; readonly edges: readonly Edge[] }

/** Constraints and events of a block numbered from 0, so that a search costs what the block costs and not what the network costs. */
function compact(edges: readonly Edge[]): Block {
  const nodes = new Map<number, number>()
  const constraints = new Map<number, number>()
  const number = (map: Map<number, number>, key: number): number => {
    const at = map.get(key) ?? map.size
    map.set(key, at)
    return at
  }
  const small = edges.map((e) => ({ from: number(nodes, e.from), to: number(nodes, e.to), weight: e.weight, constraint: number(constraints, e.constraint) }))
  return { graph: graphOf(nodes.size, small), constraints: [...constraints.keys()], edges }
}

/** One smallest set among what is not removed, or null when the rest can hold. */
function anySet(block: Block, removed: readonly number[], spend: (edges: number) => void): number[] | null {
  const isOff = new Uint8Array(block.constraints.length)
  if (removed.length > 0) {
    const off = new Set(removed)
    block.constraints.forEach((c, i) => void (isOff[i] = off.has(c) ? 1 : 0))
  }
  const { cycle: found } = settle(block.graph, isOff, spend)
  if (found === null) return null
  const cycle = shorterCycle(block.graph, found, isOff, spend)
  // A cycle visits no event twice, so it takes one side of each constraint, and no other cycle can be made of fewer of them: the two sides
  // of one constraint never contradict (its min is not above its max). The set is a smallest one as it stands.
  return [...new Set(cycle.map((e) => block.constraints[block.graph.constraint[e]!]!))].sort((a, b) => a - b)
}

/**
 * The blocks (biconnected components) of the constraint graph, as lists of edges (Hopcroft and Tarjan 1973, without recursion). A
 * simple cycle never leaves its block. Edges from an event to itself are blocks of their own.
 */
function blocksOf(nodes: number, edges: readonly Edge[]): Edge[][] {
  const at: number[][] = Array.from({ length: nodes }, () => [])
  edges.forEach((e, i) => {
    if (e.from === e.to) return
    at[e.from]!.push(i)
    at[e.to]!.push(i)
  })
  const blocks: Edge[][] = edges.filter((e) => e.from === e.to).map((e) => [e])
  const order = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const isTaken = new Uint8Array(edges.length)
  const open: number[] = []
  let count = 0
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== -1) continue
    order[root] = low[root] = count++
    const walk = [{ node: root, next: 0, depth: 0 }]
    while (walk.length > 0) {
      const here = walk.at(-1)!
      const edge = at[here.node]![here.next++]
      if (edge === undefined) {
        walk.pop()
        const up = walk.at(-1)
        if (up === undefined) continue
        low[up.node] = Math.min(low[up.node]!, low[here.node]!)
        if (low[here.node]! >= order[up.node]!) blocks.push(open.splice(here.depth).map((i) => edges[i]!))
        continue
      }
      if (isTaken[edge] === 1) continue
      isTaken[edge] = 1
      open.push(edge)
      const { from, to } = edges[edge]!
      const other = from === here.node ? to : from
      if (order[other] === -1) {
        order[other] = low[other] = count++
        walk.push({ node: other, next: 0, depth: open.length - 1 })
      } else low[here.node] = Math.min(low[here.node]!, order[other]!)
    }
  }
  return blocks
}
