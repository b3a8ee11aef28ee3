// Random small networks, the same from the same seed, on which the network is held against an oracle.
import type { Constraint, Network } from '../../src/model/network.ts'

export const START = Temporal.Instant.from('2026-03-14T00:00:00Z').epochMilliseconds / 1000
const at = (seconds: number): string => Temporal.Instant.fromEpochMilliseconds((START + seconds) * 1000).toString()

/** Two to eight constraints on up to five events; `groups`: some of them are choices of which one holds. */
export function randomNetwork(random: () => number, groups = 0): Network {
  const below = (n: number): number => Math.floor(random() * n)
  const events = Array.from({ length: 1 + below(5) }, (_, i) => `e${i}`)
  const constraints = Array.from({ length: 2 + below(7) }, (_, i): Constraint => {
    const isByCalendar = events.length === 1 || random() < 0.4
    const from = isByCalendar ? null : `e${below(events.length)}`
    const low = below(200) - 100
    const high = low + below(80)
    const bound = (n: number): number | string => (isByCalendar ? at(n) : n)
    const open = below(3)
    const soft = random() < 0.3
    const either = groups > 0 && random() < 0.5 ? { either: `g${below(groups)}` } : {}
    return {
      id: `k${i}`,
      from,
      to: `e${below(events.length)}`,
      min: open === 1 ? null : bound(low),
      max: open === 2 ? null : bound(high),
      label: '',
      soft,
      ...either,
    }
  })
  return { events, constraints }
}

export function mulberry32(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
