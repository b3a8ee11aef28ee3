// `read`: the documented object a file, on one line, and nothing else on stdout.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { notVerbatim } from '../case/compare-report.ts'
import { CRANE, dateline, folderForTest } from './run.ts'

const PAGE = `A boat sinks off Marrow Point

The boat is believed to have sunk on Saturday afternoon. At least six people were on board.

The coastguard said that no passengers were hurt.
`

type Printed = Record<string, unknown> & {
  text: string
  report: { published: unknown }
  times: { quote: string; edtf: string }[]
  appearances: { time: unknown }[]
}

function pageFile(): string {
  const file = join(folderForTest(), 'boat.txt')
  writeFileSync(file, PAGE)
  return file
}

test('a text file is one object on one line, its text unchanged, every span verbatim', async () => {
  const ran = await dateline('read', pageFile(), '--published', '2026-03-16', '--zone', 'Europe/London', '--json')
  expect(ran).toMatchObject({ code: 0, stderr: '' })
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
  const read = JSON.parse(ran.stdout) as Printed
  expect(Object.keys(read)).toEqual(
    expect.arrayContaining(['doc', 'text', 'report', 'layers', 'statements', 'narration', 'times', 'places', 'counts', 'appearances', 'conflicts', 'troubles']),
  )
  expect(read).toMatchObject({ doc: 'boat.txt', text: PAGE })
  expect(read.report.published).toMatchObject({
    earliest: '2026-03-16T00:00:00+00:00',
    latest: '2026-03-17T00:00:00+00:00',
    zone: 'Europe/London',
    from: 'byHand',
    basis: 'metadata',
  })
  expect(read.times.find((time) => time.quote.includes('Saturday'))).toMatchObject({
    value: '2026-03-14TAF',
    edtf: '2026-03-14',
    earliest: '2026-03-14T12:00:00+00:00',
  })
  expect(notVerbatim(read, read.text)).toEqual([])
})

test('without a date nothing is guessed', async () => {
  const read = JSON.parse((await dateline('read', pageFile(), '--json')).stdout) as Printed
  expect(read.report.published).toMatchObject({ earliest: null, latest: null, from: 'none' })
  expect(read.times.find((time) => time.quote.includes('Saturday'))).toMatchObject({ earliest: null, latest: null })
})

test('an appearance points into the times by index', async () => {
  const read = JSON.parse((await dateline('read', join(CRANE, 'harbour-post-1.html'), '--json')).stdout) as Printed
  expect(read.appearances.length).toBeGreaterThan(0)
  for (const { time } of read.appearances) if (time !== null) expect(read.times[time as number]).toBeDefined()
})

test('a file that cannot be read gives its Problem, and the others are still printed', async () => {
  const [page, empty] = [pageFile(), join(folderForTest(), 'empty.txt')]
  writeFileSync(empty, '')
  const ran = await dateline('read', '/nonexistent.html', page, empty, '--json')
  expect(ran.code).toBe(1)
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(ran.stderr).toMatch(/^file-missing: .*\/nonexistent\.html/m)
  expect(ran.stderr.trimEnd().split('\n')).toHaveLength(2)
})

test('for a person it is a summary, and words of others cannot steer the terminal', async () => {
  const file = join(folderForTest(), 'hostile.txt')
  writeFileSync(file, 'A title\u001b[2J\n\nThe boat sank on 9 March 2026.\n')
  const ran = await dateline('read', file)
  expect(ran.code).toBe(0)
  expect(ran.stdout).toContain('9 March 2026')
  expect(ran.stdout).not.toContain('\u001b')
})

test('--jsonl reads a report a line, each with its own date', async () => {
  const file = join(folderForTest(), 'reports.jsonl')
  const lines = [
    { doc: 'a', text: PAGE, published: '2026-03-16', zone: 'Europe/London' },
    { doc: 'b', text: PAGE, zone: 'UTC' },
  ]
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nno json\n`)
  const ran = await dateline('read', '--jsonl', file, '--json')
  const read = ran.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed)
  expect(read).toMatchObject([
    { doc: 'a', text: PAGE, report: { published: { from: 'byHand' } } },
    { doc: 'b', text: PAGE, report: { published: { from: 'none' } } },
  ])
  expect(ran.code).toBe(1)
  expect(ran.stderr).toMatch(/^line-unreadable: line 3: /)
})

test('a date that is none and a zone that is none are Problems', async () => {
  const page = pageFile()
  expect((await dateline('read', page, '--published', '2026-02-30')).stderr).toMatch(/^date-not-understood: /)
  expect((await dateline('read', page, '--zone', 'Europe/Londn')).stderr).toMatch(/^zone-unknown: .*did you mean "Europe\/London"/)
})

test('what is only worth knowing is not told as something left unread', async () => {
  const file = join(folderForTest(), 'bytes.txt')
  writeFileSync(file, Buffer.concat([Buffer.from(PAGE), Buffer.from([0xe9, 0x20, 0xff, 0x0a])]))
  const { stdout } = await dateline('read', file)
  expect(stdout).toMatch(/Worth knowing; all of it was read\n {4}text-encoding:/)
  expect(stdout).not.toContain('Not read')
})

test('a folder is told as one, and the file beside it is read', async () => {
  const folder = folderForTest()
  const file = join(folder, 'good.txt')
  writeFileSync(file, 'A ship sinks\n\nThe ship sank on 9 March 2026.\n')
  const ran = await dateline('read', folder, file, '--json')
  expect([ran.code, ran.stderr]).toEqual([1, expect.stringMatching(/file-is-folder: /)])
  expect(JSON.parse(ran.stdout)).toMatchObject({ doc: 'good.txt' })
})
