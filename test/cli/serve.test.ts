// `serve` and `demo`: the address first, an orderly end, and nothing left of a demo.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dateline, datelineIn, folderForTest, ROOT, start } from './run.ts'

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
  const own = folderForTest() // because other tests may run a demo at the same time
  const ran = await datelineIn({ TMPDIR: own }, 'demo', '--json')
  expect(ran.code).toBe(0)
  const { questions, reports } = JSON.parse(ran.stdout) as { questions: unknown[]; reports: unknown[] }
  expect(reports.length).toBeGreaterThanOrEqual(9)
  expect(questions.length).toBeGreaterThan(0)
  expect(readdirSync(own).filter((name) => name.startsWith('dateline-demo-'))).toEqual([])
})

function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    let text = ''
    stream.setEncoding('utf8').on('data', (data: string) => {
      text += data
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
  })
}

// The real npm between a supervisor and the desk: it hands two signals on, and of the third it dies.
test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('a %s to npm ends the desk it started, in order', async (signal) => {
  const env = { ...process.env, DATELINE_DATA: join(folderForTest(), 'desk') }
  const npm = spawn('npm', ['run', '-s', 'dateline', '--', 'serve', '--port', '0'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const said = new Promise<string>((resolve) => {
    let text = ''
    npm.stderr.setEncoding('utf8').on('data', (data: string) => (text += data))
    // Whoever still serves holds this open.
    npm.stderr.on('close', () => resolve(text))
  })
  const address = await firstLine(npm.stdout)
  npm.kill(signal)
  expect(await said).toMatch(/Closing\.\n(?:npm.*\n)*$/)
  await expect(fetch(address)).rejects.toThrow()
})
