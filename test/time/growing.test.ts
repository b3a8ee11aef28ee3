// A network that grows says what `solve` says of the same constraints at every step.
import { expect, test } from 'vitest'
import { growingNetwork } from '../../src/time/growing.ts'
import { solve } from '../../src/time/network.ts'
import type { Constraint } from '../../src/model/network.ts'
import { mulberry32, randomNetwork } from './random-networks.ts'

const DAY = { min: '2026-03-14T00:00:00Z', max: '2026-03-14T23:59:59Z' }
const constraint = (id: string, rest: Partial<Constraint>): Constraint => ({ id, from: null, to: 'a', min: null, max: null, label: id, ...rest })

test('400 random networks, put together one constraint at a time (seed 5)', () => {
  const random = mulberry32(5)
  let conflicts = 0
  for (let i = 0; i < 400; i++) {
    const { events, constraints } = randomNetwork(random)
    const growing = growingNetwork({ events, constraints: [] })!
    const held: Constraint[] = []
    for (const next of constraints) {
      const before = new Map(events.map((event) => [event, growing.boundsOf(event)]))
      const { moved, conflict } = growing.add(next)
      if (conflict === null) held.push(next)
      else {
        conflicts++
        expect(solve({ events, constraints: [...held, next] }).conflicts.map((set) => [...set].sort())).toContainEqual([...conflict].sort())
      }
      const now = events.map((event) => growing.boundsOf(event))
      expect(now, JSON.stringify([...held, next])).toEqual(solve({ events, constraints: held }).bounds)
      expect([...(moved ?? [])].sort()).toEqual(
        now.flatMap(({ event, earliest, latest }) => (before.get(event)?.earliest === earliest && before.get(event)?.latest === latest ? [] : [event])),
      )
    }
  }
  expect(conflicts).toBeGreaterThan(100)
})

test('what contradicts is told with its reasons and changes nothing', () => {
  const growing = growingNetwork({ events: ['a', 'b'], constraints: [constraint('k1', DAY), constraint('k2', { from: 'a', to: 'b', min: 0, max: 0 })] })!
  expect(growing.add(constraint('k3', { to: 'b', max: '2026-03-09T23:59:59Z' }))).toEqual({ moved: null, conflict: ['k1', 'k2', 'k3'] })
  expect(growing.boundsOf('b')).toMatchObject({ earliest: DAY.min, latest: DAY.max, latestBecause: ['k2', 'k1'] })
  expect(growing.add(constraint('k3', { to: 'b', max: '2026-03-14T12:00:00Z' })).moved).toEqual(['b', 'a'])
})

test('a network that contradicts, or leaves a choice, is not grown; what is no constraint is a problem', () => {
  expect(growingNetwork({ events: ['a'], constraints: [constraint('k1', { from: 'a', min: 1 })] })).toBeNull()
  expect(growingNetwork({ events: ['a'], constraints: [constraint('k1', { ...DAY, either: 'g' })] })).toBeNull()
  const growing = growingNetwork({ events: ['a'], constraints: [constraint('k1', DAY)] })!
  expect(() => growing.add(constraint('k1', DAY))).toThrow('Two constraints')
  expect(() => growing.add(constraint('k2', { to: 'z' }))).toThrow('not among the events')
  expect(() => growing.boundsOf('z')).toThrow('not among the events')
})
