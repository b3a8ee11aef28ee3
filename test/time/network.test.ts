import { describe, expect, test } from 'vitest'
import { solve } from '../../src/time/network.ts'
import { Problem } from '../../src/model/problem.ts'
import type { Constraint, Network } from '../../src/model/network.ts'

const network = (events: string[], ...constraints: Partial<Constraint>[]): Network => ({
  events,
  constraints: constraints.map((c, i) => ({ id: `k${i + 1}`, from: null, to: events[0] ?? '', min: null, max: null, label: `constraint ${i + 1}`, ...c })),
})
const boundsOf = (n: Network, event: string) => solve(n).bounds.find((b) => b.event === event)

describe('bounds', () => {
  const crane = network(
    ['recorded', 'posted'],
    { from: 'recorded', to: 'posted', min: 0, label: 'footage is recorded before it appears' },
    { to: 'posted', min: '2026-03-14T20:40:00Z', max: '2026-03-14T20:41:00Z' },
  )

  test('footage was recorded no later than it was posted, and both reasons are given, nearest first', () => {
    expect(boundsOf(crane, 'recorded')).toMatchObject({ earliest: null, latest: '2026-03-14T20:41:00Z', because: ['k1', 'k2'], latestBecause: ['k1', 'k2'] })
    expect(boundsOf(crane, 'posted')).toMatchObject({ earliest: '2026-03-14T20:40:00Z', latest: '2026-03-14T20:41:00Z', because: ['k2'] })
  })

  test('instants with an offset are the instants they name', () => {
    expect(boundsOf(network(['a'], { to: 'a', min: '2026-07-01T12:00:00+02:00' }), 'a')).toMatchObject({ earliest: '2026-07-01T10:00:00Z', latest: null })
  })

  test('of two chains that are equally tight the shorter one is the reason', () => {
    const n = network(
      ['a', 'b', 'c'],
      { from: 'a', to: 'b', min: 0, max: 0 },
      { from: 'b', to: 'c', min: 0, max: 0 },
      { to: 'a', max: '2026-01-01T00:00:00Z' },
      { to: 'c', max: '2026-01-01T00:00:00Z' },
    )
    expect(boundsOf(n, 'c')?.latestBecause).toEqual(['k4'])
  })

  test('an event of which nothing is said is open on both sides, without reasons', () => {
    expect(boundsOf(network(['a', 'b'], { to: 'a', min: '2026-01-01T00:00:00Z' }), 'b')).toMatchObject({ earliest: null, latest: null, because: [] })
  })

  test('gaps add up: at least an hour, then at least a day', () => {
    const n = network(['a', 'b', 'c'], { to: 'a', min: '2026-01-01T00:00:00Z' }, { from: 'a', to: 'b', min: 3600 }, { from: 'b', to: 'c', min: 86_400 })
    expect(boundsOf(n, 'c')).toMatchObject({ earliest: '2026-01-02T01:00:00Z', earliestBecause: ['k3', 'k2', 'k1'] })
  })
})

describe('conflicts', () => {
  const day = (d: number) => ({ min: `2026-03-${String(d).padStart(2, '0')}T00:00:00Z`, max: `2026-03-${String(d).padStart(2, '0')}T23:59:59Z` })

  test('two days for one event conflict, and neither is preferred', () => {
    const n = network(['a'], { to: 'a', ...day(9) }, { to: 'a', ...day(14) })
    expect(solve(n)).toMatchObject({ conflicts: [['k1', 'k2']], capped: false, bounds: [{ earliest: null, latest: null }] })
  })

  test('a hedged day gives way to a firm one, and the conflict is still told', () => {
    const n = network(['a'], { to: 'a', ...day(9) }, { to: 'a', ...day(14), soft: true })
    expect(solve(n)).toMatchObject({ conflicts: [['k1', 'k2']], bounds: [{ earliest: '2026-03-09T00:00:00Z', because: ['k1'] }] })
  })

  test('a hedged day that agrees with everything narrows the bounds', () => {
    const n = network(['a'], { to: 'a', min: '2026-03-01T00:00:00Z' }, { to: 'a', ...day(14), soft: true })
    expect(boundsOf(n, 'a')).toMatchObject({ earliest: '2026-03-14T00:00:00Z', latest: '2026-03-14T23:59:59Z' })
  })

  test('a conflict over three links needs all three, and nothing beside them is in it', () => {
    const n = network(
      ['recorded', 'happened', 'other'],
      { to: 'recorded', ...day(14) },
      { from: 'recorded', to: 'happened', min: 0, max: 0 },
      { to: 'happened', ...day(9) },
      { to: 'other', ...day(1) },
      { from: 'other', to: 'happened', min: 0 },
    )
    expect(solve(n).conflicts).toEqual([['k1', 'k2', 'k3']])
  })

  test('only one side of a range is needed, and a set that holds a smaller one is not listed', () => {
    const n = network(['a', 'b'], { from: 'a', to: 'b', min: 10, max: 20 }, { from: 'a', to: 'b', min: 30, max: 40 }, { from: 'b', to: 'a', min: -25, max: -5 })
    expect(solve(n).conflicts).toEqual([
      ['k1', 'k2'],
      ['k2', 'k3'],
    ])
  })

  test('an event that comes before itself is a conflict of one', () => {
    expect(solve(network(['a'], { from: 'a', to: 'a', min: 1 })).conflicts).toEqual([['k1']])
  })

  test('thirty unrelated contradictions are thirty conflicts, quickly', () => {
    const events = Array.from({ length: 30 }, (_, i) => `e${i}`)
    const n = network(
      events,
      ...events.flatMap((to) => [
        { to, ...day(9) },
        { to, ...day(14) },
      ]),
    )
    expect(solve(n)).toMatchObject({ capped: false })
    expect(solve(n).conflicts).toHaveLength(30)
  })

  test('more than fifty are cut off, and it is said; what is left still holds together', () => {
    const n = network(['a'], ...Array.from({ length: 28 }, (_, i) => ({ to: 'a', ...day(i + 1) })))
    const solution = solve(n)
    expect(solution.capped).toBe(true)
    expect(solution.conflicts).toHaveLength(50)
    expect(solution.bounds[0]?.event).toBe('a')
  })
})

describe('one of several', () => {
  const on = (d: number) => ({ min: `2026-03-${String(d).padStart(2, '0')}T00:00:00Z`, max: `2026-03-${String(d).padStart(2, '0')}T23:59:59Z` })

  test('while both days can hold the bounds cover both; a fact that rules one out leaves the other', () => {
    const either = [
      { to: 'a', ...on(9), either: 'day' },
      { to: 'a', ...on(14), either: 'day' },
    ]
    expect(solve(network(['a'], ...either))).toMatchObject({ conflicts: [], bounds: [{ earliest: '2026-03-09T00:00:00Z', latest: '2026-03-14T23:59:59Z' }] })
    const told = solve(network(['a'], ...either, { to: 'a', min: '2026-03-12T00:00:00Z' }))
    expect(told).toMatchObject({ conflicts: [], bounds: [{ earliest: '2026-03-14T00:00:00Z', earliestBecause: ['k2'] }] })
  })

  test('where every choice fails the conflict names them all, and what each fails on', () => {
    const n = network(['a'], { to: 'a', ...on(9), either: 'day' }, { to: 'a', ...on(14), either: 'day' }, { to: 'a', ...on(20) }, { to: 'a', min: on(1).min })
    expect(solve(n)).toMatchObject({ conflicts: [['k1', 'k2', 'k3']], capped: false, bounds: [{ earliest: '2026-03-01T00:00:00Z', latest: null }] })
  })

  test('a hedged choice gives way whole', () => {
    const n = network(['a'], { to: 'a', ...on(9), either: 'day', soft: true }, { to: 'a', ...on(14), either: 'day', soft: true }, { to: 'a', ...on(20) })
    expect(solve(n)).toMatchObject({ conflicts: [['k1', 'k2', 'k3']], bounds: [{ earliest: '2026-03-20T00:00:00Z' }] })
  })

  test('more choices than can be tried are left out, and it is said', () => {
    const events = Array.from({ length: 10 }, (_, i) => `e${i}`)
    const n = network(
      events,
      ...events.flatMap((to) => [
        { to, ...on(9), either: to },
        { to, ...on(14), either: to },
      ]),
    )
    const solution = solve(n)
    expect(solution.capped).toBe(true)
    expect(solution.bounds.filter(({ earliest }) => earliest === null)).toHaveLength(4)
  })
})

describe('what is not a network', () => {
  const wrong: [string, string, unknown][] = [
    ['nothing at all', 'network-malformed', null],
    ['no constraints', 'network-malformed', { events: [] }],
    ['an event that is a number', 'network-malformed', { events: [1], constraints: [] }],
    ['one event twice', 'network-event-twice', { events: ['a', 'a'], constraints: [] }],
    ['an unknown event', 'network-event-unknown', network(['a'], { from: 'a', to: 'b', min: 0 })],
    ['one id twice', 'network-id-twice', network(['a'], { id: 'k', to: 'a' }, { id: 'k', to: 'a' })],
    ['min above max', 'network-min-above-max', network(['a', 'b'], { from: 'a', to: 'b', min: 2, max: 1 })],
    ['min above max by the calendar', 'network-min-above-max', network(['a'], { to: 'a', min: '2026-03-02T00:00:00Z', max: '2026-03-01T00:00:00Z' })],
    ['a day in place of an instant', 'network-instant', network(['a'], { to: 'a', min: '2026-03-02' })],
    ['a number in place of an instant', 'network-instant', network(['a'], { to: 'a', min: 5 })],
    ['an instant in place of seconds', 'network-seconds', network(['a', 'b'], { from: 'a', to: 'b', min: '2026-03-02T00:00:00Z' })],
    ['a group without a name', 'network-malformed', network(['a'], { to: 'a', either: '' })],
    ['not a number', 'network-seconds', network(['a', 'b'], { from: 'a', to: 'b', max: Number.NaN })],
  ]
  test.each(wrong)('%s is a problem in a sentence', (_, code, given) => {
    expect(() => solve(given as Network)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/^.{15,}\.$/) }))
    expect(() => solve(given as Network)).toThrow(Problem)
  })
})
