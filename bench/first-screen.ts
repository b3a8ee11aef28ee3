// From `npm start` (installed) to the first screen a person can use, in a real browser: the budget is 3 s.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBrowser } from '../test/browser.ts'

const ROUNDS = 5
const browser = await openBrowser()
const times: number[] = []
for (let round = 0; round < ROUNDS; round++) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'))
  const began = performance.now()
  const server = spawn(process.execPath, ['bin/dateline.mjs', 'serve', '--data', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise<string>((done) => {
    server.stdout.once('data', (chunk: Buffer) => done(chunk.toString().split('\n')[0] ?? ''))
  })
  const page = await browser.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: /sample incident/i }).waitFor()
  times.push(performance.now() - began)
  await page.close()
  server.kill('SIGINT')
  await new Promise((done) => server.once('exit', done))
  rmSync(folder, { recursive: true, force: true })
}
await browser.close()
times.sort((a, b) => a - b)
console.log(
  `start to first screen, ${ROUNDS} rounds: min ${times[0]?.toFixed(0)} ms, median ${times[ROUNDS >> 1]?.toFixed(0)} ms, max ${times.at(-1)?.toFixed(0)} ms`,
)
