// `same --jsonl`: reports by line, grouped by the event they tell.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dateline, folderForTest } from './run.ts'

const LINES = [
  {
    doc: 'quay-1',
    text: 'Crane falls at the East Quay\n\nA crane fell at the East Quay in Harbourton on 14 March 2026. Foreman Ada Brandt spoke of wind.',
    published: '2026-03-15',
  },
  {
    doc: 'quay-2',
    text: 'Crane topples\n\nA crane toppled at the East Quay in Harbourton on Saturday. Wind was strong, said foreman Ada Brandt.',
    published: '2026-03-16',
  },
  { doc: 'dock', text: 'Crane collapses at dock\n\nA crane collapsed at the West Dock in Harbourton on 3 May 2023, killing two.', published: '2023-05-04' },
]

function fileWith(lines: readonly string[]): string {
  const file = join(folderForTest(), 'reports.jsonl')
  writeFileSync(file, lines.join('\n'))
  return file
}

test('reports that tell one event come together, a like one stays apart, and each says why', async () => {
  const ran = await dateline('same', '--jsonl', fileWith(LINES.map((line) => JSON.stringify(line))), '--json')
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  const { events } = JSON.parse(ran.stdout) as { events: { docs: string[]; because: string[] }[] }
  expect(events.map((event) => event.docs)).toEqual([['quay-1', 'quay-2'], ['dock']])
  expect(events[0]?.because).toContain('both give 14 March 2026')
  expect(events[1]?.because[0]).toMatch(/^held apart from quay-1 and 1 more: these put it on 3 May 2023, those on 14 March 2026/)
})

test('for a person it is a list', async () => {
  const ran = await dateline('same', '--jsonl', fileWith(LINES.map((line) => JSON.stringify(line))))
  expect(ran.stdout).toMatch(/^3 reports, 2 events\n\n1\. quay-1, quay-2\n {3}- both give 14 March 2026\n/)
})

test('a line that cannot be read, or whose name is taken, is told; the others are grouped', async () => {
  const ran = await dateline('same', '--jsonl', fileWith(['{', ...LINES.map((line) => JSON.stringify(line)), JSON.stringify(LINES[0])]), '--json')
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(/^line-unreadable: line 1: /)
  expect(ran.stderr).toContain('line-doubled: line 5: "quay-1" stands on an earlier line too.')
  expect((JSON.parse(ran.stdout) as { events: unknown[] }).events).toHaveLength(2)
})

test('an empty file holds no events; no file is wrong usage; a missing one a Problem', async () => {
  expect(await dateline('same', '--jsonl', fileWith([]), '--json')).toMatchObject({ code: 0, stdout: '{"events":[]}\n' })
  expect((await dateline('same')).code).toBe(2)
  expect((await dateline('same', 'reports.jsonl')).code).toBe(2)
  expect(await dateline('same', '--jsonl', '/nonexistent.jsonl')).toMatchObject({ code: 1, stderr: expect.stringMatching(/^file-missing: /) as string })
})
