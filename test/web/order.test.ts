// The order of reports: as they were published, which tells who had it when.
import { expect, test } from 'vitest'
import { inOrder } from '../../src/web/incident/order.ts'
import type { ReportSummary } from '../../src/model/incident.ts'

const row = (id: string, latest: string | null, version = 1, versionOf: string | null = null): ReportSummary =>
  ({ id, version, versionOf, published: latest === null ? null : { earliest: latest, latest } }) as unknown as ReportSummary
const ids = (rows: readonly ReportSummary[]): string => rows.map(({ id }) => id).join(' ')

test('the earliest first; what has no dateline stands at the end, as it came', () => {
  const rows = [row('c', null), row('b', '2026-03-16T00:00:00Z'), row('d', null), row('a', '2026-03-15T00:00:00Z')]
  expect(ids(inOrder(rows, 'published'))).toBe('a b c d')
  expect(ids(inOrder(rows, 'takenIn'))).toBe('c b d a')
})

test('versions of one page stand together, where the first of them stands', () => {
  const rows = [row('a2', '2026-03-20T00:00:00Z', 2, 'a1'), row('b', '2026-03-16T00:00:00Z'), row('a1', '2026-03-15T00:00:00Z'), row('a3', null, 3, 'a2')]
  expect(ids(inOrder(rows, 'published'))).toBe('a1 a2 a3 b')
})

test('a version whose first is not held stands by its own date', () => {
  expect(ids(inOrder([row('b', '2026-03-16T00:00:00Z', 2, 'gone'), row('a', '2026-03-15T00:00:00Z')], 'published'))).toBe('a b')
})
