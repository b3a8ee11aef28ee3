// How long the time network takes for 10,000 constraints: bounds with reasons, on networks that hold together and on one that does not.
// Run: node bench/network.ts
import { solve } from '../src/time/network.ts'
import type { Constraint } from '../src/model/network.ts'

const START = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds
const at = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds(START + Math.round(seconds) * 1000).toString()

function random(seed: number): () => number {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 4294967296
}

/** Constraints drawn around one hidden course of events, so that they can all hold; `wrong` of them are then moved by a year. */
function network(size: number, events: number, wrong: number): { events: string[]; constraints: Constraint[] } {
  const next = random(7)
  const truth = Array.from({ length: events }, () => next() * 1e6)
  const constraints = Array.from({ length: size }, (_, i): Constraint => {
    const to = Math.floor(next() * events)
    const from = next() < 0.2 ? null : Math.floor(next() * events)
    const gap = truth[to]! - (from === null ? 0 : truth[from]!) + (i >= size - wrong ? 3e7 : 0)
    const [min, max] = [gap - next() * 5000 - 1, gap + next() * 5000 + 1].map(Math.round) as [number, number]
    return {
      id: `k${i}`,
      from: from === null ? null : `e${from}`,
      to: `e${to}`,
      min: from === null ? at(min) : min,
      max: from === null ? at(max) : max,
      label: '',
    }
  })
  return { events: truth.map((_, i) => `e${i}`), constraints }
}

const chain = {
  events: Array.from({ length: 10_000 }, (_, i) => `e${i}`),
  constraints: Array.from({ length: 10_000 }, (_, i): Constraint => ({
    id: `k${i}`,
    from: i === 0 ? null : `e${i - 1}`,
    to: `e${i}`,
    min: i === 0 ? at(0) : 1,
    max: i === 0 ? at(9) : 2,
    label: '',
  })),
}

for (const [name, given] of [
  ['10,000 constraints, 2,000 events', network(10_000, 2_000, 0)],
  ['10,000 constraints, 5,000 events', network(10_000, 5_000, 0)],
  ['a chain of 10,000', chain],
  ['10,000 constraints, one of them wrong', network(10_000, 2_000, 1)],
] as const) {
  const times = Array.from({ length: 7 }, () => {
    const before = performance.now()
    const solution = solve(given)
    return { ms: performance.now() - before, solution }
  })
  const sorted = times.map((t) => t.ms).sort((a, b) => a - b)
  const { conflicts, capped } = times[0]!.solution
  console.log(`${name}: ${sorted[3]!.toFixed(0)} ms (median of 7, slowest ${sorted[6]!.toFixed(0)}), ${conflicts.length} conflicts${capped ? ', capped' : ''}`)
}
