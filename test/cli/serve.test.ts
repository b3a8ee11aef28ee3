// `serve` and `demo`: the address first, an orderly end, and nothing left of a demo.
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dateline, folderForTest, start } from './run.ts'

test('serve prints its address as the first line on stdout, answers there, and ends by a signal with 0', async () => {
  const child = start('serve', '--port', '0', '--data', join(folderForTest(), 'desk'))
  const address = await firstLine(child.stdout)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/?$/)
  expect((await fetch(new URL('/api/desk', address))).status).toBe(200)
  const ended = new Promise((resolve) => child.on('close', (code) => resolve(code)))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

test('a port in use is a Problem', async () => {
  const other = createServer()
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
  const ran = await dateline('serve', '--port', String((other.address() as AddressInfo).port), '--data', join(folderForTest(), 'desk'))
  other.close()
  expect(ran).toMatchObject({ code: 1, stdout: '' })
  expect(ran.stderr).toMatch(/^port-in-use: /m)
})

test('demo --json prints the record of the sample, ends, and leaves no folder behind', async () => {
  process.env['TMPDIR'] = folderForTest() // of its own, because other tests may run a demo at the same time
  const ran = await dateline('demo', '--json')
  expect(ran.code).toBe(0)
  const { questions, reports } = JSON.parse(ran.stdout) as { questions: unknown[]; reports: unknown[] }
  expect(reports.length).toBeGreaterThanOrEqual(9)
  expect(questions.length).toBeGreaterThan(0)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('dateline-demo-'))).toEqual([])
}, 60_000)

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stream.setEncoding('utf8').on('data', (data: string) => {
      text += data
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
  })
}
