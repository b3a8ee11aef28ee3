// Bad files at the door: each is kept and told by its code and a sentence, and none stops the others.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CRANE, dateline, folderForTest } from './run.ts'

const BAD: Readonly<Record<string, string | Uint8Array>> = {
  'empty.txt': '',
  'binary.html': Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256),
  'cut-off.docx': readFileSync(join(CRANE, 'pilots-notice.docx')).subarray(0, 700),
  'not-utf8.txt': Uint8Array.from([...Buffer.from('A title\n\nThe ship sank in M'), 0xe4, ...Buffer.from('rz 2026.\n')]),
  'deep.html': `<html><body>${'<div>'.repeat(100_000)}The ship sank.${'</div>'.repeat(100_000)}</body></html>`,
  'year-zero.html':
    '<html><head><meta property="article:published_time" content="0000-00-00"><title>t</title></head><body><p>The ship sank on Saturday.</p></body></html>',
  'future.html':
    '<html><head><meta property="article:published_time" content="2199-01-01"><title>t</title></head><body><p>The ship sank on Saturday.</p></body></html>',
}

test('each is kept and told, in one line with its name, and a good one beside them is read', async () => {
  const folder = folderForTest()
  const files = join(folder, 'files')
  mkdirSync(files)
  for (const [name, bytes] of Object.entries(BAD)) writeFileSync(join(files, name), bytes)
  writeFileSync(join(files, 'good.txt'), 'A ship sinks\n\nThe ship sank on 9 March 2026.\n')
  const ran = await dateline('take-in', '--new', 'Bad files', files, '--data', join(folder, 'desk'), '--json')
  expect(ran.code).toBe(1)
  const { taken, reports } = JSON.parse(ran.stdout) as { taken: unknown[]; reports: { name: string; state: string; published: { earliest: string } | null }[] }
  expect(taken).toHaveLength(Object.keys(BAD).length + 1)
  for (const name of Object.keys(BAD)) expect(ran.stderr).toMatch(new RegExp(`^[a-z0-9-]+: .*${name}.+`, 'm'))
  const states = Object.fromEntries(reports.map((report) => [report.name, report.state]))
  expect(states).toMatchObject({
    'empty.txt': 'failed',
    'binary.html': 'failed',
    'cut-off.docx': 'failed',
    'not-utf8.txt': 'read',
    'deep.html': 'read',
    'good.txt': 'read',
  })
  expect(reports.find((report) => report.name === 'year-zero.html')?.published?.earliest ?? null).toBeNull()
})
