// What the record keeps of a report: the reading, and what resolving adds. Together they are the report, whatever was entered by hand.
import { expect, test } from 'vitest'
import { readFile } from '../../src/desk/reading/read-report.ts'
import type { ByHand, Reading } from '../../src/model/report.ts'
import { reportOf, type Resolution } from '../../src/model/resolution.ts'
import { resolveReading } from '../../src/time/resolve.ts'

const PAGE = `Crane falls at the east quay

A crane fell on Saturday afternoon, the port authority said. “It came down at about 3pm,” a worker told the Harbour Post.

UPDATE 24 March: The footage was filmed on 9 March, the authority said on Tuesday.
`

async function read(byHand: ByHand, now: string | null = null) {
  const [one] = await readFile(new TextEncoder().encode(PAGE), { name: 'page.txt', mediaType: 'text/plain' }, byHand, 'Europe/London', now)
  if (one === undefined) throw new Error('the page should be read')
  return one
}

test.each([
  {},
  { published: '2026-03-16' },
  { published: '2026-03-16T14:05:00Z', zone: 'Asia/Tokyo' },
  { title: 'Another', address: 'https://post.example/1' },
])('a reading and its resolution, written and read again, are the report that was resolved (%j)', async (byHand) => {
  const { reading, resolution } = await read(byHand)
  const again = JSON.parse(JSON.stringify({ reading, resolution })) as { reading: Reading; resolution: Resolution }
  expect(reportOf(again.reading, again.resolution)).toEqual(resolveReading(reading, byHand, byHand.zone ?? 'Europe/London'))
})

test('a publication given by hand speaks first, and the reading keeps who spoke before', async () => {
  const { reading, resolved } = await read({ publication: 'Quay Herald' })
  expect(new Set(resolved.statements.map((statement) => statement.speakers[0]))).toEqual(new Set(['Quay Herald']))
  expect(new Set(reading.statements.map((statement) => statement.speakers[0]))).toEqual(new Set(['the report']))
})

test('a trouble that resolving adds is told once', async () => {
  const { resolved, resolution } = await read({ published: '2031-01-01' }, '2026-03-20T09:00:00Z')
  expect(resolution.troubles.map((trouble) => trouble.code)).toEqual(['dateline-future'])
  expect(resolved.troubles.filter((trouble) => trouble.code === 'dateline-future')).toHaveLength(1)
})

test('what resolving adds repeats nothing of the text', async () => {
  const { resolution } = await read({ published: '2026-03-16' })
  expect(JSON.stringify(resolution)).not.toContain('port authority')
})

test('a resolution of another reading is our mistake', async () => {
  const { reading, resolution } = await read({})
  expect(() => reportOf({ ...reading, phrases: [] }, resolution)).toThrow('a resolution of')
})
