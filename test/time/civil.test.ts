import { expect, it } from 'vitest'
import { later, partOf } from '../../src/time/civil.ts'

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso)

it('days are counted in numbers as the calendar counts them, over leap years, centuries and the ends of what it holds', () => {
  let seed = 11
  const next = (most: number): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) % most
  for (let round = 0; round < 2_000; round++) {
    const from = day('1000-01-01').add({ days: next(3_287_000) })
    const count = next(80_000) - 40_000
    expect(later(from, count).toString()).toBe(from.add({ days: count }).toString())
  }
  for (const [from, count] of [
    ['0044-03-15', 1],
    ['2024-02-28', 1],
    ['1900-02-28', 1],
    ['9999-12-31', 1],
    ['0001-01-01', -1],
  ] as const)
    expect(later(day(from), count).toString()).toBe(day(from).add({ days: count }).toString())
  expect(() => later(day('+275760-09-13'), 1)).toThrow(RangeError)
})

it('an evening ends at midnight and a night in the next morning', () => {
  expect(partOf(day('2026-12-31'), 'evening').to.toString()).toBe('2027-01-01T00:00:00')
  expect(partOf(day('2026-02-28'), 'night').to.toString()).toBe('2026-03-01T06:00:00')
})
