import { expect, test } from 'vitest'
import { boundInWords, byInWords } from '../../src/cli/words.ts'

test('that nobody is signed in is said once, beside a name or alone', () => {
  expect(byInWords('Ada')).toBe('Ada, not signed in')
  expect(byInWords('not signed in')).toBe('not signed in')
})

test('an upper bound is named by the last minute or day that it leaves, as the sources name it', () => {
  const until = (latest: string) => boundInWords({ earliest: null, latest }, 'Europe/London')
  expect(until('2026-03-14T20:41:00Z')).toBe('no later than 14 March 2026, 20:40')
  expect(until('2026-03-15T00:00:00Z')).toBe('no later than 14 March 2026')
  expect(boundInWords({ earliest: '2026-03-14T20:00:00Z', latest: null }, 'Europe/London')).toBe('not before 14 March 2026, 20:00')
})
